"""A quick test whether one of many short texts stands in a text."""

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from newstool.articles.lazy_pattern import lazy

_FEW = 6  # cues that are looked for one by one
_STEM = 4  # characters that cues must share, so that looking for these first saves time


@dataclass(frozen=True, slots=True)
class Cues:
    """A test whether one of several texts stands in a text.

    Looking for one character takes a tenth of the time of looking for a word. So cues with a mark, for example a
    bracket, are looked for only in texts with that mark.

    Attributes:
        marks: Cues of one character.
        marked: Other marks, each with a pattern for the cues that have it.
        words: Other cues.
        stems: Texts that several other cues have in common, each with those cues.
        capitals: A pattern for the cues that start with a capital or a figure, where they are more than _FEW. They are
            rare in prose, so one search for all is faster than a test for each.
        beyond: The cues that have a character beyond ASCII. They are not looked for in a text without one.
    """

    marks: str
    marked: tuple[tuple[str, re.Pattern[str]], ...]
    words: tuple[str, ...]
    stems: tuple[tuple[str, tuple[str, ...]], ...]
    capitals: re.Pattern[str] | None
    beyond: "Cues | None"

    @classmethod
    def of(cls, cues: Iterable[str]) -> "Cues | None":
        """The test for these cues; None where there are none."""
        found = set(cues)
        if not found:
            return None
        beyond = {cue for cue in found if not cue.isascii()}
        by_mark: dict[str, list[str]] = {}
        for cue in sorted(found - beyond or beyond):
            by_mark.setdefault(_mark(cue), []).append(cue)
        plain = by_mark.pop("", [])
        capitals = [cue for cue in plain if not cue[0].islower() and cue[0] != " "]
        if len(capitals) <= _FEW:
            capitals = []
        stems, words = _by_stem(_without_longer([cue for cue in plain if cue not in capitals]))
        return cls(
            marks="".join(mark for mark, group in by_mark.items() if mark in group),
            marked=tuple((mark, lazy(_alternatives(group))) for mark, group in by_mark.items() if mark not in group),
            words=words,
            stems=stems,
            capitals=lazy(_alternatives(capitals)) if capitals else None,
            beyond=cls.of(beyond) if beyond != found else None,
        )

    @property
    def are_marked(self) -> bool:
        """Whether all cues have marks. To look for them is faster than any regular expression."""
        return not (self.words or self.stems or self.capitals) and (self.beyond is None or self.beyond.are_marked)

    @property
    def test(self) -> Callable[[str], bool]:
        """The fastest test whether one of the cues stands in a text."""
        if self.marked or self.stems or self.capitals or self.beyond:
            return self.stand_in
        texts = (*self.marks, *self.words)

        def stands(window: str) -> bool:
            for text in texts:  # noqa: SIM110  it is faster so
                if text in window:
                    return True
            return False

        return stands

    def stand_in(self, window: str) -> bool:
        """Whether one of the cues stands in this text."""
        for mark in self.marks:
            if mark in window:
                return True
        for mark, cues in self.marked:
            if mark in window and cues.search(window):
                return True
        for word in self.words:
            if word in window:
                return True
        for stem, words in self.stems:
            if stem in window and any(word in window for word in words):
                return True
        if self.capitals and self.capitals.search(window):
            return True
        return self.beyond is not None and not window.isascii() and self.beyond.stand_in(window)


def _without_longer(cues: Collection[str]) -> list[str]:
    """The cues that hold no other cue: a text with one that does has the other, too."""
    return [cue for cue in cues if not any(other in cue and other != cue for other in cues)]


def _mark(cue: str) -> str:
    """The first character of a cue that is rare in prose; "" where it has none.

    A cue that starts with a capital has none either: one search is made for all of these.
    """
    start = cue.lstrip(" ")[:1]
    chars = start if start.isalnum() and not start.islower() else cue
    return next((char for char in chars if not char.isalnum() and char not in " .,'’"), "")


def _by_stem(cues: Sequence[str]) -> tuple[tuple[tuple[str, tuple[str, ...]], ...], tuple[str, ...]]:
    """The longest texts that two or more cues have in common, each with those cues, and the other cues."""
    by_piece: dict[str, list[str]] = {}
    for cue in cues:
        for piece in {cue[start:end] for end in range(len(cue) + 1) for start in range(end - _STEM + 1)}:
            by_piece.setdefault(piece, []).append(cue)
    left, found = list(cues), list[tuple[str, tuple[str, ...]]]()
    for piece in sorted(
        (piece for piece, group in by_piece.items() if len(group) > 1), key=lambda text: (-len(text), text)
    ):
        sharing = tuple(cue for cue in by_piece[piece] if cue in left)
        if len(sharing) > 1:
            found.append((piece, sharing))
            left = [cue for cue in left if cue not in sharing]
    return tuple(found), tuple(left)


def _alternatives(cues: Sequence[str]) -> str:
    """Cues as a regular expression, grouped by their first characters: so a search tries few at each place."""
    if len(cues) < 2 or "" in cues:
        return re.escape(min(cues, default=""))
    groups = groupby(sorted(cues), lambda cue: cue[0])
    parts = [f"{re.escape(first)}{_alternatives([cue[1:] for cue in group])}" for first, group in groups]
    return parts[0] if len(parts) == 1 else f"(?:{'|'.join(parts)})"


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern, compiled when it is first needed: most runs need few of the rules."""
    return re.compile(pattern)
