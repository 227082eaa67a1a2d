"""Patterns for phrases that few texts hold, each behind its cues: quick tests that most texts fail."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from newstool.articles.lazy_pattern import lazy

_AT_START = "^"


class Phrase(NamedTuple):
    """A pattern, and what a text holds that it matches, in small letters: one of the starts, or one of the parts."""

    starts: tuple[str, ...]
    parts: tuple[str, ...]
    pattern: re.Pattern[str]

    def may_match(self, small: str) -> bool:
        """Whether a text in small letters shows a cue. Only then is the pattern compiled."""
        return small.startswith(self.starts) or any(map(small.__contains__, self.parts))


class Phrases:
    """Patterns, each tried where a text shows one of its cues.

    Attributes:
        phrases: the patterns and their cues, in the order in which they are tried
    """

    def __init__(self, patterns: Mapping[str, str], flags: int = 0) -> None:
        """`patterns` gives each pattern by its cues, in small letters: "^dear|^hi|welcome".

        Every text that the pattern matches begins with a cue behind "^" or holds one of the others.
        """
        self.phrases = [_phrase(cues.split("|"), lazy(pattern, flags)) for cues, pattern in patterns.items()]
        starts = tuple(start for phrase in self.phrases for start in phrase.starts)
        self._starts = {
            letter: tuple(start for start in starts if start.startswith(letter))
            for letter in {start[0] for start in starts}
        }
        parts = {part for phrase in self.phrases for part in phrase.parts}
        # Where all cues open a text, no more of it is put in small letters.
        self._looked_at = None if parts else max(map(len, starts), default=0)
        # A text that holds "present." holds "present".
        self._parts = tuple(sorted(part for part in parts if not any(other in part for other in parts - {part})))

    def _shows_cue(self, small: str) -> bool:
        """Whether a text in small letters shows a cue of any pattern: most show none."""
        return small.startswith(self._starts.get(small[:1], ())) or any(map(small.__contains__, self._parts))

    def match(self, text: str) -> re.Match[str] | None:
        """What the first pattern finds that matches at the beginning of a text."""
        small = text[: self._looked_at].lower()
        if not self._shows_cue(small):
            return None
        found = (phrase.pattern.match(text) for phrase in self.phrases if phrase.may_match(small))
        return next(filter(None, found), None)

    def search(self, text: str) -> re.Match[str] | None:
        """What the first pattern finds that matches anywhere in a text."""
        small = text.lower()
        if not self._shows_cue(small):
            return None
        found = (phrase.pattern.search(text) for phrase in self.phrases if phrase.may_match(small))
        return next(filter(None, found), None)


def _phrase(cues: list[str], pattern: re.Pattern[str]) -> Phrase:
    starts = tuple(cue.removeprefix(_AT_START) for cue in cues if cue.startswith(_AT_START))
    return Phrase(starts, tuple(cue for cue in cues if not cue.startswith(_AT_START)), pattern)
