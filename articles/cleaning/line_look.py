"""The quick test for furniture between the paragraphs of a story, derived from the rules."""

from collections.abc import Sequence
from functools import cached_property
from operator import itemgetter

from newstool.articles.cleaning.back import HEADING_STARTS
from newstool.articles.cleaning.cues import Cues
from newstool.articles.cleaning.first_look import FIRST, by_start, in_usual_cases, starts_with
from newstool.articles.cleaning.related_list import HEADER_STARTS
from newstool.articles.cleaning.rule import LONGEST_CREDIT, SENTENCE_ENDS, Rule

_ENDS = "".join(sorted(SENTENCE_ENDS))
_FIRST, _LAST = itemgetter(slice(FIRST)), itemgetter(-1)


class LineLook:
    """Finds the lines that a rule for the places "line" and "end" may match. Most articles have none.

    A line may match by its start. A line that does not end as a sentence does may match by its end, or by a cue.
    """

    def __init__(self, rules: Sequence[Rule]) -> None:
        in_text = [rule for rule in rules if rule.where in ("line", "end")]
        self._starts = by_start((*HEADER_STARTS, *HEADING_STARTS, *(start for rule in in_text for start in rule.first)))
        self._first_characters = in_usual_cases(self._starts)
        self._ends = tuple({end for rule in in_text if not rule.cues or rule.first for end in rule.last})
        self._cued = [rule for rule in in_text if rule.last and rule.cues and not rule.first]
        self._cued_ends = tuple({end for rule in self._cued for end in rule.last})
        self._only_cued = [rule for rule in in_text if not rule.first and not rule.last]
        self._finds_all = any(not rule.cues for rule in self._only_cued)

    @cached_property
    def _cues_of_ends(self) -> Cues | None:
        return Cues.of(cue for rule in self._cued for cue in rule.cues)

    @cached_property
    def _cues(self) -> Cues | None:
        return Cues.of(cue for rule in self._only_cued for cue in rule.cues)

    def suspects(self, lines: Sequence[str]) -> Sequence[int]:
        """The indices of the lines that a rule may match, or that may head a block."""
        if self._finds_all:
            return range(len(lines))
        # Most stories have few such lines, or none. To see that without a loop takes a third of the time.
        last = "".join(map(_LAST, lines))
        found = [i for i, mark in enumerate(last) if mark not in SENTENCE_ENDS] if last.strip(_ENDS) else []
        found = [i for i in found if self._ends_as_a_rule(lines[i])]
        firsts = self._first_characters
        if not firsts.isdisjoint(map(_FIRST, lines)):
            starting = [i for i, first in enumerate(map(_FIRST, lines)) if first in firsts]
            found = sorted({*found, *(i for i in starting if starts_with(lines[i], self._starts))})
        return found

    def _ends_as_a_rule(self, line: str) -> bool:
        """Whether a rule may match a line by its end, or by a cue."""
        end = line[-LONGEST_CREDIT:]
        return (
            line.endswith(self._ends)
            or (self._cues is not None and self._cues.stand_in(end))
            or (line.endswith(self._cued_ends) and self._cues_of_ends is not None and self._cues_of_ends.stand_in(end))
        )
