"""Anchors: the bylines and datelines that show where a story starts."""

from collections.abc import Sequence

from newstool.articles.cleaning.cues import compiled
from newstool.articles.cleaning.first_look import FirstLook, allowed, grouped
from newstool.articles.cleaning.place import LONGEST_DATELINE, match_of
from newstool.articles.cleaning.rule import CLOSING_MARKS, Rule

_LONGEST_BYLINE = 150  # characters


class Anchors:
    """Tells whether a paragraph starts a story, by the rules that are marked as anchors."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        bylines = [rule for rule in rules if rule.anchor and rule.where == "top"]
        self._bylines = grouped(bylines)
        self._may_be_byline = FirstLook.of(bylines).passes
        datelines = [rule for rule in rules if rule.anchor and rule.where == "head"]
        self._datelines = grouped(datelines)
        self._may_be_dateline = FirstLook.of(datelines).passes
        self._opening = "|".join(f"(?:{rule.opening})" for rule in datelines if not rule.cues)
        self._marks = tuple({cue for rule in datelines for cue in rule.cues})

    def may_stand_among(self, paragraphs: Sequence[str]) -> bool:
        """A quick test whether one of the paragraphs may be an anchor. Most stories fail it."""
        opens = compiled(self._opening).match
        for paragraph in paragraphs:
            if opens(paragraph) or (paragraph[-1] not in CLOSING_MARKS and self.is_byline(paragraph)):
                return True
        starts = [paragraph[:LONGEST_DATELINE] for paragraph in paragraphs]
        joined = "\n".join(starts)
        for mark in self._marks:
            if mark in joined:
                return any(map(self._may_be_dateline, starts))
        return False

    def is_byline(self, paragraph: str) -> bool:
        """Whether a paragraph is nothing but a byline."""
        if len(paragraph) > _LONGEST_BYLINE or paragraph[-1] in CLOSING_MARKS or not self._may_be_byline(paragraph):
            return False
        return any(compiled(rule.pattern).fullmatch(paragraph) for rule in allowed(self._bylines, paragraph))

    def is_anchor(self, paragraph: str) -> bool:
        """Whether a paragraph is a byline or starts with a dateline."""
        if paragraph[-1] not in CLOSING_MARKS and self.is_byline(paragraph):
            return True
        window = paragraph[:LONGEST_DATELINE]
        return self._may_be_dateline(window) and any(
            match_of(rule, paragraph) for rule in allowed(self._datelines, window)
        )
