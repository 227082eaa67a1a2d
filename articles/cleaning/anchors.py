"""Anchors: the bylines and datelines that show where a story starts."""

from collections.abc import Sequence
from functools import cached_property

from newstool.articles.cleaning.look import Look
from newstool.articles.cleaning.place import LONGEST_DATELINE, match_of
from newstool.articles.cleaning.rule import CLOSING_MARKS, Rule
from newstool.articles.lazy_pattern import lazy

_LONGEST_BYLINE = 150  # characters


class Anchors:
    """Tells whether a paragraph starts a story, by the rules that are marked as anchors."""

    def __init__(self, rules: Sequence[Rule], plain: str | None = None) -> None:
        """The anchors of these rules. plain: a pattern for paragraphs that start with no dateline."""
        self._byline_rules = [rule for rule in rules if rule.anchor and rule.where == "top"]
        self._dateline_rules = [rule for rule in rules if rule.anchor and rule.where == "head"]
        self._plain = plain
        # What a dateline has near its start: a mark, or the opening of a rule without marks.
        self._marks = tuple({cue for rule in self._dateline_rules for cue in rule.cues})
        self._opens = lazy("|".join(dict.fromkeys(rule.opening for rule in self._dateline_rules if not rule.cues)))

    @cached_property
    def _bylines(self) -> Look:
        return Look(self._byline_rules)

    @cached_property
    def _datelines(self) -> Look:
        return Look(self._dateline_rules, self._plain)

    def may_stand_among(self, paragraphs: Sequence[str]) -> bool:
        """A quick test whether one of the paragraphs may be an anchor. Most stories fail it."""
        for paragraph in paragraphs:
            if paragraph[-1] not in CLOSING_MARKS and self.is_byline(paragraph):
                return True
            window = paragraph[:LONGEST_DATELINE]
            if self._opens.match(window) and self._datelines.passes(window):
                return True
            for mark in self._marks:
                if mark in window and self._datelines.passes(window):
                    return True
        return False

    def is_byline(self, paragraph: str) -> bool:
        """Whether a paragraph is nothing but a byline."""
        if len(paragraph) > _LONGEST_BYLINE or paragraph[-1] in CLOSING_MARKS:
            return False
        if not self._bylines.passes(paragraph):
            return False
        return any(match_of(rule, paragraph) for rule in self._bylines.rules_for(paragraph))

    def is_anchor(self, paragraph: str) -> bool:
        """Whether a paragraph is a byline or starts with a dateline."""
        return self.is_byline(paragraph) or any(
            match_of(rule, paragraph) for rule in self._datelines.rules_for(paragraph[:LONGEST_DATELINE])
        )
