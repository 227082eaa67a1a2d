"""A note on keys that --keep names and that no record has: probably mistyped."""

from collections.abc import Collection, Iterable, Iterator

from newstool.articles import Article, Problem
from newstool.articles.read_options import ALL, FIELDS, LIST_FIELDS
from newstool.cli.messages import say

_ALWAYS_KEPT = frozenset((ALL, *FIELDS, *LIST_FIELDS))  # they stand in every output that has them


class KeptNotes:
    """Looks for the keys to keep in the articles that pass, and says afterwards which it did not find."""

    def __init__(self, keys: Collection[str]) -> None:
        self._missing = set(keys) - _ALWAYS_KEPT
        self._has_article = False

    def watched(self, stream: Iterable[Article | Problem]) -> Iterator[Article | Problem]:
        """Pass a stream on."""
        for item in stream:
            if isinstance(item, Article):
                self._has_article = True
                self._missing -= item.fields.keys()
            yield item
            if not self._missing and self._has_article:
                yield from stream
                return

    def say(self) -> None:
        """Name the keys that no article has."""
        if self._has_article and self._missing:
            keys = ", ".join(map(repr, sorted(self._missing)))
            say(f"Note: no record has {keys}, which --keep names: look at the keys of the input")
