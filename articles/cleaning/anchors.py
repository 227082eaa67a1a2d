"""Anchors: the bylines and datelines that show where a story starts."""

from collections.abc import Sequence

from newstool.articles.cleaning.first_look import FirstLook, compiled, start_look
from newstool.articles.cleaning.place import match_of
from newstool.articles.cleaning.rule import Rule

# Characters.
_LONGEST_BYLINE = 150
_LONGEST_DATELINE = 120


class Anchors:
    """Tells whether a paragraph starts a story, by the rules that are marked as anchors."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._bylines = [rule for rule in rules if rule.anchor and rule.where == "top"]
        self._datelines = [rule for rule in rules if rule.anchor and rule.where == "head"]
        self._may_be_byline = FirstLook.of(self._bylines).passes
        self._may_be_dateline = start_look(self._datelines).match

    def is_byline(self, paragraph: str) -> bool:
        """Whether a paragraph is nothing but a byline."""
        if len(paragraph) > _LONGEST_BYLINE or paragraph[-1] == "." or not self._may_be_byline(paragraph):
            return False
        return any(compiled(rule.pattern).fullmatch(paragraph) for rule in self._bylines)

    def is_anchor(self, paragraph: str) -> bool:
        """Whether a paragraph is a byline or starts with a dateline."""
        if self.is_byline(paragraph):
            return True
        if not self._may_be_dateline(paragraph, 0, _LONGEST_DATELINE):
            return False
        window = paragraph[:_LONGEST_DATELINE]
        return any(match_of(rule, paragraph) for rule in self._datelines if _opens(rule, window))


def _opens(rule: Rule, window: str) -> bool:
    return not rule.opening or compiled(rule.opening).match(window) is not None
