"""Anchors: the bylines and datelines that show where a story starts."""

from collections.abc import Callable, Sequence
from functools import cached_property

from newstool.articles.cleaning.cues import compiled
from newstool.articles.cleaning.first_look import Group, allowed, first_look, grouped
from newstool.articles.cleaning.place import LONGEST_DATELINE, match_of
from newstool.articles.cleaning.rule import CLOSING_MARKS, Rule

_LONGEST_BYLINE = 150  # characters


class Anchors:
    """Tells whether a paragraph starts a story, by the rules that are marked as anchors."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._bylines = [rule for rule in rules if rule.anchor and rule.where == "top"]
        self._datelines = [rule for rule in rules if rule.anchor and rule.where == "head"]
        self._marks = tuple({cue for rule in self._datelines for cue in rule.cues})

    @cached_property
    def _may_be_byline(self) -> Callable[[str], object]:
        return first_look(self._bylines)

    @cached_property
    def _may_be_dateline(self) -> Callable[[str], object]:
        return first_look(self._datelines)

    @cached_property
    def _may_have_mark(self) -> Callable[[str], object]:
        """The same for the datelines that a mark tells."""
        return first_look([rule for rule in self._datelines if rule.cues])

    @cached_property
    def _byline_groups(self) -> tuple[Group, ...]:
        return grouped(self._bylines)

    @cached_property
    def _dateline_groups(self) -> tuple[Group, ...]:
        return grouped(self._datelines)

    @cached_property
    def _opens(self) -> Callable[[str], object]:
        """Whether a text starts as a dateline does that no mark tells."""
        return compiled("|".join(f"(?:{rule.opening})" for rule in self._datelines if not rule.cues)).match

    def may_stand_among(self, paragraphs: Sequence[str]) -> bool:
        """A quick test whether one of the paragraphs may be an anchor. Most stories fail it."""
        if any(map(self._opens, paragraphs)):
            return True
        for paragraph in paragraphs:
            if paragraph[-1] not in CLOSING_MARKS and self.is_byline(paragraph):
                return True
            for mark in self._marks:
                if mark in paragraph and self._may_have_mark(paragraph[:LONGEST_DATELINE]):
                    return True
        return False

    def is_byline(self, paragraph: str) -> bool:
        """Whether a paragraph is nothing but a byline."""
        if len(paragraph) > _LONGEST_BYLINE or paragraph[-1] in CLOSING_MARKS or not self._may_be_byline(paragraph):
            return False
        return any(compiled(rule.pattern).fullmatch(paragraph) for rule in allowed(self._byline_groups, paragraph))

    def is_anchor(self, paragraph: str) -> bool:
        """Whether a paragraph is a byline or starts with a dateline."""
        if paragraph[-1] not in CLOSING_MARKS and self.is_byline(paragraph):
            return True
        window = paragraph[:LONGEST_DATELINE]
        return bool(self._may_be_dateline(window)) and any(
            match_of(rule, paragraph) for rule in allowed(self._dateline_groups, window)
        )
