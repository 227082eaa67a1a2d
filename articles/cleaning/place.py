"""One place of an article, for example the end of the text, with the rules that are tried there."""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache, cached_property

from newstool.articles.cleaning.look import Look
from newstool.articles.cleaning.rule import CLOSING_MARKS, LONGEST_CREDIT, Rule, Where

# Characters. No byline, dateline, note or credit is longer. A rule sees no more than this, so it cannot be slow.
WINDOW = 400
LONGEST_DATELINE = 120
# A headline, a byline or a date above the story; another paragraph above it; one below it.
_LONGEST_HEADING, _LONGEST_ABOVE, _LONGEST_FOOT = 150, 550, 200
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
    """The rules of one place.

    Attributes:
        window: The part of a text that the quick look at it reads.
    """

    def __init__(self, where: Where, rules: Sequence[Rule], plain: str | None = None) -> None:
        """The place with those of the rules that belong there. plain: a pattern for texts that none of them matches."""
        self._rules = [rule for rule in rules if rule.where == where]
        self.window = _WINDOWS[where]
        self._plain = plain

    @cached_property
    def _look(self) -> Look:
        return Look(self._rules, self._plain)

    @cached_property
    def passes(self) -> Callable[[str], object]:
        """The quick test of the window of a text. Most texts fail it."""
        return self._look.passes

    def find(self, text: str, *, looked: bool = False) -> tuple[Rule, re.Match[str]] | None:
        """The first rule that matches, and its match. looked: another quick test has let the text pass."""
        window = text[self.window]
        if looked or self.passes(window):
            for rule in self._look.rules_for(window):
                if match := match_of(rule, text):
                    return rule, match
        return None


def match_of(rule: Rule, text: str) -> re.Match[str] | None:
    """The match of one rule in a text that stands in the rule's place."""
    match rule.where:
        case "head":
            return _compiled(rule.pattern).match(text, 0, WINDOW)
        case "opening":
            return _compiled(rule.pattern).search(text, 0, WINDOW)
        case "inside":
            return _compiled(rule.pattern).search(text)
        case "top" | "above" | "caption" | "line" | "aside" | "foot":
            return _compiled(rule.pattern).fullmatch(text)
        case _:
            return _at_end(rule.pattern).search(text, max(0, len(text) - WINDOW))


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """A pattern, compiled when it is first needed: most runs need few of the rules."""
    return re.compile(pattern)


@cache
def _at_end(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{pattern})\s*\Z")


def places(rules: Sequence[Rule], plain: Mapping[Where, str]) -> dict[Where, Place]:
    """All places, each with its rules. plain: patterns for texts that no rule of a place matches."""
    return {where: Place(where, rules, plain.get(where)) for where in _WINDOWS}


def may_be_foot(paragraph: str, paragraphs: Sequence[str]) -> bool:
    """Whether a last paragraph may be furniture as a whole."""
    return len(paragraph) <= _LONGEST_FOOT and len(paragraphs) > 1


def may_stand_above(paragraph: str, paragraphs: Sequence[str]) -> bool:
    """Whether a paragraph may be furniture above the story as a whole."""
    return len(paragraph) <= _LONGEST_ABOVE and len(paragraphs) > 1


def may_be_heading(paragraph: str) -> bool:
    """Whether a paragraph may be a headline, a byline or a date above the story."""
    return len(paragraph) <= _LONGEST_HEADING and paragraph[-1] not in CLOSING_MARKS
