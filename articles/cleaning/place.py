"""One place of an article, for example the end of the text, with the rules that are tried there."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from newstool.articles.cleaning.cues import compiled
from newstool.articles.cleaning.first_look import FIRST, FirstLook, Group, allowed, grouped
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


@dataclass(frozen=True, slots=True)
class Place:
    """The rules of one place and their quick tests.

    Attributes:
        window: The part of a text that the quick tests look at.
        look: The quick test for all rules. Most texts fail it.
        groups: The rules, in the order of the table, by their conditions: those of them that do not depend on how the
            text starts.
        groups_by_start: The groups, also those that do, by the first FIRST characters of a text in lower case.
    """

    window: slice
    look: FirstLook
    groups: tuple[Group, ...]
    groups_by_start: Mapping[str, tuple[Group, ...]]

    @classmethod
    def of(cls, where: Where, rules: Sequence[Rule]) -> "Place":
        """The place with those of the rules that belong there."""
        here = [rule for rule in rules if rule.where == where]
        groups = [(group, group.starts) for group in grouped(here)]
        by_start = {
            start: tuple(group for group, starts in groups if starts is None or start in starts)
            for start in frozenset[str]().union(*(starts or () for _, starts in groups))
        }
        always = tuple(group for group, starts in groups if starts is None)
        return cls(_WINDOWS[where], FirstLook.of(here), always, by_start)

    def find(self, text: str, *, looked: bool = False) -> tuple[Rule, re.Match[str]] | None:
        """The first rule that matches, and its match. looked: another quick test has let the text pass."""
        window = text[self.window]
        if looked or self.look.passes(window):
            groups = self.groups_by_start.get(window[:FIRST].lower(), self.groups)
            for rule in allowed(groups, window):
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
    return {where: Place.of(where, rules) for where in _WINDOWS}
