"""The rows that are measured: which can be, how many, their digest, and the slices they belong to."""

import hashlib
import json
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from newstool.articles import Article, Problem

_DIGEST = 16  # hexadecimal digits of SHA-256, as in model files: enough to tell two data sets apart
_NONE = "(none)"
# A teaser, a brief, a story, a long story: words of the cleaned text at which the next slice of `length` begins.
_LENGTHS = (50, 150, 400, 800)
_LENGTH_NAMES = ("0-49 words", "50-149 words", "150-399 words", "400-799 words", "800 words and more")


class Rows:
    """Counts and digests what passes through; `truth` is the field that rows are measured against.

    `n` rows can be measured, `lost` could not be read or have no truth. The truth is a field of the article or, where
    there is none of that name, what `ReadOptions.keep` kept of the record. Rows that are part of the data without a
    truth (`required` False) are measured with an empty one.
    """

    def __init__(self, truth: str, *, required: bool = True) -> None:
        self.truth = truth
        self.required = required
        self.n = 0
        self.lost = 0
        self._hash = hashlib.sha256()

    def measurable(self, stream: Iterable[Article | Problem]) -> Iterator[Article | Problem]:
        """The stream, with a problem in the place of each article that has no truth.

        It is meant to see articles as they were read: then a baseline is still of the same rows after a change in
        cleaning, which is one of the changes that a comparison is for.
        """
        for item in stream:
            yield self._count(item)

    def _count(self, item: Article | Problem) -> Article | Problem:
        if isinstance(item, Problem):
            self.lost += item.lost
            return item
        truth = getattr(item, self.truth, None) or item.fields.get(self.truth, "")
        if self.required and not truth:
            self.lost += 1
            key = self.truth
            return Problem(item.source, f"has no {key} to measure against: name its key with --field {key}=KEY")
        self.n += 1
        row = json.dumps([item.title, item.text, truth], ensure_ascii=False)
        self._hash.update(row.encode("utf-8", "surrogatepass") + b"\n")
        return item

    @property
    def data(self) -> dict[str, int | str]:
        """What the result says about the data: `rows`, `lost`, and the digest of the rows in their order."""
        return {"rows": self.n, "lost": self.lost, "sha256": self._hash.hexdigest()[:_DIGEST]}

    @property
    def coverage(self) -> str:
        """What to add to a gate where some records were lost: " (on 68 of 70 records)"."""
        return f" (on {self.n} of {self.n + self.lost} records)" if self.lost else ""


def slices_of(article: Article, by: Iterable[str]) -> tuple[str, ...]:
    """The slice an article belongs to for each key of `by`.

    "length" is by its words, "source" by the record's own source or else its file, any other a key of the record that
    `ReadOptions.keep` kept.
    """
    return tuple(_slice(article, key) for key in by)


def _slice(article: Article, key: str) -> str:
    if key == "length":
        return _LENGTH_NAMES[bisect_right(_LENGTHS, len(article.text.split()))]
    if key == "source" and key not in article.fields:
        file, _, line = article.source.rpartition(":")
        return file if file and line.isdigit() else article.source
    return article.fields.get(key) or _NONE
