"""Notes on labels that people take for one: they differ only in case or in blanks."""

from collections import Counter
from collections.abc import Iterable, Iterator

from newstool.articles import Article, Problem
from newstool.articles.labels import without_case
from newstool.cli.messages import say

MOST_NAMED = 10  # notes: a list that is longer is read by nobody


class LabelNotes:
    """Counts the labels of the articles that pass, and says afterwards which look alike."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()

    def watched(self, stream: Iterable[Article | Problem]) -> Iterator[Article | Problem]:
        """Pass a stream on."""
        for item in stream:
            if isinstance(item, Article):
                self._counts.update(item.labels)
            yield item

    def say(self) -> None:
        """Say of each label that looks like a more frequent one which --map joins the two."""
        groups: dict[str, list[str]] = {}
        for label, _ in self._counts.most_common():
            groups.setdefault(without_case(label), []).append(label)
        pairs = [(label, first) for first, *others in groups.values() for label in others]
        for label, first in pairs[:MOST_NAMED]:
            differ = "case" if label.casefold() == first.casefold() else "blanks or case"
            counts = f"{first!r} ({self._counts[first]:,}) and {label!r} ({self._counts[label]:,})"
            say(f"Note: the labels {counts} differ only in {differ}: --map {quoted(label, first)} joins them")
        if len(pairs) > MOST_NAMED:
            say(f"Note: and so do {len(pairs) - MOST_NAMED:,} more")


def quoted(label: str, other: str) -> str:
    """The value of --map that reads a label as another, as a shell takes it."""
    from shlex import quote

    return quote(f"{label}={other}")
