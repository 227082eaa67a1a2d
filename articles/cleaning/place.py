"""One place of an article, for example the end of the text, with the rules that are tried there."""

import re
from collections.abc import Callable, Sequence
from functools import cached_property

from newstool.articles.cleaning.cues import compiled
from newstool.articles.cleaning.first_look import FIRST, Group, allowed, first_look, grouped
from newstool.articles.cleaning.rule import LONGEST_CREDIT, Rule, Where

# Characters. No byline, dateline, note or credit is longer. A rule sees no more than this, so it cannot be slow.
WINDOW = 400
LONGEST_DATELINE = 120
# The part of the text that the quick tests look at.
_WINDOWS: dict[Where, slice] = {
    "top": slice(None),
    "above": slice(None),
    "caption": slice(-LONGEST_CREDIT, None),
    "head": slice(LONGEST_DATELINE),
    "opening": slice(WINDOW),
    "line": slice(None),
    "aside": slice(None),
    "inside": slice(None),
    "end": slice(-WINDOW, None),
    "tail": slice(-WINDOW, None),
    "foot": slice(None),
    "title": slice(-WINDOW, None),
}


class Place:
    """The rules of one place and their quick tests.

    Attributes:
        window: The part of a text that the quick tests look at.
    """

    def __init__(self, where: Where, rules: Sequence[Rule]) -> None:
        """The place with those of the rules that belong there."""
        self._rules = [rule for rule in rules if rule.where == where]
        self.window = _WINDOWS[where]
        self._by_start: dict[str, tuple[Group, ...]] = {}

    @cached_property
    def passes(self) -> Callable[[str], object]:
        """The quick test for all rules. Most texts fail it, so the rules are sorted when a text passes it."""
        return first_look(self._rules)

    @cached_property
    def _groups(self) -> tuple[tuple[Group, frozenset[str] | None], ...]:
        """The rules in the order of the table, by their conditions, each group with the starts that it depends on."""
        return tuple((group, group.starts) for group in grouped(self._rules))

    @cached_property
    def _starts(self) -> frozenset[str]:
        """The first FIRST characters, in small letters, on which rules depend."""
        return frozenset[str]().union(*(starts or () for _, starts in self._groups))

    def _groups_for(self, start: str) -> tuple[Group, ...]:
        """The groups that may match a text with these first FIRST characters."""
        if start not in self._starts:
            start = ""
        if (groups := self._by_start.get(start)) is None:
            groups = tuple(group for group, starts in self._groups if starts is None or start in starts)
            self._by_start[start] = groups
        return groups

    def find(self, text: str, *, looked: bool = False) -> tuple[Rule, re.Match[str]] | None:
        """The first rule that matches, and its match. looked: another quick test has let the text pass."""
        window = text[self.window]
        if looked or self.passes(window):
            for rule in allowed(self._groups_for(window[:FIRST].lower()), window):
                if match := match_of(rule, text):
                    return rule, match
        return None


def match_of(rule: Rule, text: str) -> re.Match[str] | None:
    """The match of one rule in a text that stands in the rule's place."""
    match rule.where:
        case "head":
            return compiled(rule.pattern).match(text, 0, WINDOW)
        case "opening":
            return compiled(rule.pattern).search(text, 0, WINDOW)
        case "inside":
            return compiled(rule.pattern).search(text)
        case "top" | "above" | "caption" | "line" | "aside" | "foot":
            return compiled(rule.pattern).fullmatch(text)
        case _:
            return compiled(rf"(?:{rule.pattern})\s*\Z").search(text, max(0, len(text) - WINDOW))


def places(rules: Sequence[Rule]) -> dict[Where, Place]:
    """All places, each with its rules."""
    return {where: Place(where, rules) for where in _WINDOWS}
