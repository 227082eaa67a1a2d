"""The rows of an evaluation: which can be measured, how many, their digest, and their slices."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator

from newstool.articles import Article, Problem
from newstool.articles.digest import RowDigest

_NONE = "(none)"  # the slice of a row that lacks the key
# Words of the cleaned text at which the next slice of `length` begins: a teaser, a brief, a story, a long story.
_LENGTHS = (50, 150, 400, 800)
_LENGTH_NAMES = ("0-49 words", "50-149 words", "150-399 words", "400-799 words", "800 words and more")


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
        """
        for item in stream:
            yield self._count(item)

    def _count(self, item: Article | Problem) -> Article | Problem:
        """Count one item. An article without its truth becomes a problem."""
        if isinstance(item, Problem):
            self.lost += item.lost
            return item
        truth = getattr(item, self.truth, None) or item.fields.get(self.truth, "")
        if self.required and not truth:
            self.lost += 1
            key = self.truth
            return Problem(item.source, f"has no {key} to measure against: name its key with --field {key}=KEY")
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
