"""The rows of an evaluation: which can be measured, how many, their digest, and their slices."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator

from newstool.articles import Article, Problem
from newstool.articles.digest import RowDigest
from newstool.evaluation.result import EvaluationError

_NONE = "(none)"  # the slice of a row that lacks the key
# Words of the cleaned text at which the next slice of `length` begins. The slices hold captions, teasers, briefs,
# stories and long stories.
_LENGTHS = (50, 150, 400, 800)
_LENGTH_NAMES = ("0-49 words", "50-149 words", "150-399 words", "400-799 words", "800 words and more")


class NoTruthError(EvaluationError):
    """No record has the field that rows are measured against."""


class Rows:
    """Counts the rows that pass through and computes their digest.

    Attributes:
        truth: the field that rows are measured against: a field of the article, or else a key that `ReadOptions.keep`
            kept
        required: whether a row without this field is lost; if not, it counts with an empty one
        why_not: says of a truth why nothing can be measured against it, "" if it can; such a row is lost
        n: rows that can be measured
        lost: records that could not be read, or lack a required truth
    """

    def __init__(self, truth: str, *, required: bool = True, why_not: Callable[[str], str] = lambda truth: "") -> None:
        self.truth = truth
        self.required = required
        self.why_not = why_not
        self.n = 0
        self.lost = 0
        self._digest = RowDigest()

    def measurable(self, stream: Iterable[Article | Problem]) -> Iterator[Article | Problem]:
        """The stream, with a problem in place of each article that lacks its truth.

        Pass articles through it as they were read, before they are cleaned. The digest then stays the same after a
        change of the cleaning rules, and such a change can be compared with a baseline.

        If no record has a truth, it raises NoTruthError at the end, in place of a problem for each.
        """
        lacking: list[Article | Problem] = []  # until the first article that has its truth
        found = False
        for item in stream:
            counted = self._count(item)
            if self._lacks_truth(item) and not found:
                lacking.append(counted)
                continue
            if isinstance(item, Article) and not found:
                found = True
                yield from lacking
            yield counted
        if lacking and not found:
            raise NoTruthError(self._no_truth(len(lacking)))

    def _truth_of(self, article: Article) -> str:
        """What a row is measured against; "" if it has none."""
        return getattr(article, self.truth, None) or article.fields.get(self.truth, "")

    def _lacks_truth(self, item: Article | Problem) -> bool:
        """Whether an item is an article that cannot be measured for want of its truth."""
        return self.required and isinstance(item, Article) and not self._truth_of(item)

    def _no_truth(self, n: int) -> str:
        """The message that none of n records has a truth."""
        none = f"the record has no {self.truth}" if n == 1 else f"none of the {n:,} records has a {self.truth}"
        return f"{none} to measure against{self._advice}"

    @property
    def _advice(self) -> str:
        """How a truth under another key is read, for messages; "" if it is no field of an article."""
        return f": name its key with --field {self.truth}=KEY" if hasattr(Article, self.truth) else ""

    def _count(self, item: Article | Problem) -> Article | Problem:
        """Count one item. An article without its truth becomes a problem."""
        if isinstance(item, Problem):
            self.lost += item.lost
            return item
        truth = self._truth_of(item)
        if self._lacks_truth(item):
            self.lost += 1
            return Problem(item.source, f"has no {self.truth} to measure against{self._advice}")
        if why_not := self.why_not(truth):
            self.lost += 1
            return Problem(item.source, why_not)
        self.n += 1
        self._digest.add(item.title, item.text, truth)
        return item

    @property
    def data(self) -> dict[str, int | str]:
        """What a result says about its data: `rows`, `lost`, and the digest of the rows in their order."""
        return {"rows": self.n, "lost": self.lost, "sha256": self._digest.text()}

    @property
    def coverage(self) -> str:
        """How many records were measured, for messages: " (on 68 of 70 records)". Empty if none was lost."""
        return f" (on {self.n} of {self.n + self.lost} records)" if self.lost else ""


def slices_of(article: Article, by: Iterable[str]) -> tuple[str, ...]:
    """The slice of an article for each key of `by`.

    "length" is the number of words in classes. "source" is the record's own source, or else its file. Any other key is
    one that `ReadOptions.keep` kept of the record.
    """
    return tuple(_slice(article, key) for key in by)


def _slice(article: Article, key: str) -> str:
    """The slice of an article for one key."""
    if key == "length":
        return _LENGTH_NAMES[bisect_right(_LENGTHS, len(article.text.split()))]
    if key == "source" and key not in article.fields:
        file, _, line = article.source.rpartition(":")
        return file if file and line.isdigit() else article.source
    return article.fields.get(key) or _NONE
