"""A quick test whether one of many short texts stands in a text."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby

_FEW = 6  # cues that are looked for one by one


@dataclass(frozen=True, slots=True)
class Cues:
    """A test whether one of several texts stands in a text.

    Looking for one character takes a tenth of the time of looking for a word. So cues with a mark in front, for example
    a bracket, are looked for only in texts with that mark.

    Attributes:
        marks: Cues of one character.
        marked: Other marks, each with the source of a regular expression for the cues that start with it.
        words: Other cues.
        capitals: Source of a regular expression for the cues that start with a capital or a figure, where they are
            more than _FEW. They are rare in prose, so one search for all is faster than a test for each. "" for none.
    """

    marks: str
    marked: tuple[tuple[str, str], ...]
    words: tuple[str, ...]
    capitals: str

    @classmethod
    def of(cls, cues: Iterable[str]) -> "Cues | None":
        """The test for these cues; None where there are none."""
        found = set(cues)
        if not found:
            return None
        by_mark: dict[str, list[str]] = {}
        for cue in sorted(_without_longer(found)):
            by_mark.setdefault(_mark(cue), []).append(cue)
        plain = by_mark.pop("", [])
        capitals = [cue for cue in plain if not cue[0].islower() and cue[0] != " "]
        if len(capitals) <= _FEW:
            capitals = []
        return cls(
            marks="".join(mark for mark, group in by_mark.items() if group == [mark]),
            marked=tuple((mark, _alternatives(group)) for mark, group in by_mark.items() if group != [mark]),
            words=tuple(cue for cue in plain if cue not in capitals),
            capitals=_alternatives(capitals),
        )

    @property
    def are_marks(self) -> bool:
        """Whether all cues are single marks."""
        return not (self.marked or self.words or self.capitals)

    def stand_in(self, window: str) -> bool:
        """Whether one of the cues stands in this text."""
        if self.marks and _has_one(self.marks, window):
            return True
        for mark, cues in self.marked:
            if mark in window and compiled(cues).search(window):
                return True
        if self.words and _has_one(self.words, window):
            return True
        return bool(self.capitals) and compiled(self.capitals).search(window) is not None


def _without_longer(cues: Collection[str]) -> list[str]:
    """The cues that hold no other cue: a text with one that does has the other, too."""
    joined = "\0".join(cues)
    held = [cue for cue in cues if joined.count(cue) > 1]  # few: so not every cue is compared with every other
    return [cue for cue in cues if not any(other in cue and other != cue for other in held)]


def _mark(cue: str) -> str:
    """The first character of a cue, or the next one after a space, if it is rare in prose; else ""."""
    first = cue.lstrip(" ")[:1]
    return "" if first.isalnum() or first in ".,:'’" else first


def _alternatives(cues: Sequence[str]) -> str:
    """Cues as a regular expression, grouped by their first characters: so a search tries few at each place."""
    if len(cues) < 2 or "" in cues:
        return re.escape(min(cues, default=""))
    groups = groupby(sorted(cues), lambda cue: cue[0])
    parts = [f"{re.escape(first)}{_alternatives([cue[1:] for cue in group])}" for first, group in groups]
    return parts[0] if len(parts) == 1 else f"(?:{'|'.join(parts)})"


def _has_one(cues: Sequence[str], window: str) -> bool:
    for cue in cues:  # noqa: SIM110  it is faster so
        if cue in window:
            return True
    return False


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern, compiled when it is first needed: most runs need few of the rules."""
    return re.compile(pattern)
