"""The quick test for furniture between the paragraphs of a story, derived from the rules."""

from collections.abc import Mapping, Sequence
from functools import cached_property

from newstool.articles.cleaning.back import HEADING_STARTS
from newstool.articles.cleaning.look import Cues, by_start
from newstool.articles.cleaning.related_list import HEADER_STARTS
from newstool.articles.cleaning.rule import FIRST, LONGEST_CREDIT, LONGEST_FIRST, SENTENCE_ENDS, Rule


class LineLook:
    """Finds the lines that a rule for the places "line" and "end" may match. Most articles have none.

    A line may match by its start. A line that does not end as a sentence does may match by its end, or by a cue.
    """

    def __init__(self, rules: Sequence[Rule]) -> None:
        in_text = [rule for rule in rules if rule.where in ("line", "end")]
        self._all_starts = (*HEADER_STARTS, *HEADING_STARTS, *(start for rule in in_text for start in rule.first))
        self._first_characters = _in_usual_cases({start[:FIRST] for start in self._all_starts})
        self._ends = tuple({end for rule in in_text if not rule.cues or rule.first for end in rule.last})
        self._cued = [rule for rule in in_text if rule.last and rule.cues and not rule.first]
        self._cued_ends = tuple({end for rule in self._cued for end in rule.last})
        self._only_cued = [rule for rule in in_text if not rule.first and not rule.last]
        self._finds_all = any(not rule.cues for rule in self._only_cued)

    @cached_property
    def _starts(self) -> Mapping[str, Sequence[tuple[str, int]]]:
        return by_start((start, 0) for start in self._all_starts)

    @cached_property
    def _cues_of_ends(self) -> Cues:
        return Cues((cue, 0) for rule in self._cued for cue in rule.cues)

    @cached_property
    def _cues(self) -> Cues:
        return Cues((cue, 0) for rule in self._only_cued for cue in rule.cues)

    def suspects(self, lines: Sequence[str]) -> Sequence[int]:
        """The indices of the lines that a rule may match, or that may head a block."""
        if self._finds_all:
            return range(len(lines))
        firsts = self._first_characters
        likely = [i for i, line in enumerate(lines) if line[-1] not in SENTENCE_ENDS or line[:FIRST] in firsts]
        return [i for i in likely if self._may_match(lines[i])] if likely else ()

    def _may_match(self, line: str) -> bool:
        """Whether a rule may match a line by its start, by its end, or by a cue."""
        start = line[:LONGEST_FIRST].lower()
        if any(start.startswith(first) for first, _ in self._starts.get(start[:FIRST], ())):
            return True
        if line[-1] in SENTENCE_ENDS:
            return False
        end = line[-LONGEST_CREDIT:]
        return (
            line.endswith(self._ends)
            or self._cues.stand_in(end)
            or (line.endswith(self._cued_ends) and self._cues_of_ends.stand_in(end))
        )


def _in_usual_cases(starts: set[str]) -> set[str]:
    """The starts in small letters, in capitals, and as a sentence and a title start.

    The first two letters may be an abbreviation: "AI tools".
    """
    words = {start for start in starts if start.islower()}  # most others are hours
    cases = (str.upper, str.capitalize, str.title, lambda word: word[:2].upper() + word[2:])
    return starts.union(*({case(word) for word in words} for case in cases))
