"""The quick test for furniture between the paragraphs of a story, derived from the rules."""

from collections.abc import Collection, Sequence

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
        starts = (*HEADER_STARTS, *HEADING_STARTS, *(start for rule in in_text for start in rule.first))
        self._starts = by_start((start, 0) for start in starts)
        self._first_characters = _in_usual_cases(self._starts)
        self._ends = tuple({end for rule in in_text if not rule.cues or rule.first for end in rule.last})
        cued = [rule for rule in in_text if rule.last and rule.cues and not rule.first]
        self._cued_ends = tuple({end for rule in cued for end in rule.last})
        self._cues_of_ends = Cues((cue, 0) for rule in cued for cue in rule.cues)
        only_cued = [rule for rule in in_text if not rule.first and not rule.last]
        self._cues = Cues((cue, 0) for rule in only_cued for cue in rule.cues)
        self._finds_all = any(not rule.cues for rule in only_cued)

    def suspects(self, lines: Sequence[str]) -> Sequence[int]:
        """The indices of the lines that a rule may match, or that may head a block."""
        if self._finds_all:
            return range(len(lines))
        firsts = self._first_characters
        likely = [i for i, line in enumerate(lines) if line[-1] not in SENTENCE_ENDS or line[:FIRST] in firsts]
        return [i for i in likely if self._may_match(lines[i])] if likely else ()

    def _may_match(self, line: str) -> bool:
        """Whether a rule may match a line by its start, by its end, or by a cue."""
        starts = self._starts.get(line[:FIRST].lower())
        if starts and line[:LONGEST_FIRST].lower().startswith(starts[0][1]):
            return True
        if line[-1] in SENTENCE_ENDS:
            return False
        end = line[-LONGEST_CREDIT:]
        return (
            line.endswith(self._ends)
            or self._cues.stand_in(end)
            or (line.endswith(self._cued_ends) and self._cues_of_ends.stand_in(end))
        )


def _in_usual_cases(starts: Collection[str]) -> frozenset[str]:
    """The starts in small letters, in capitals, and as a sentence and a title start."""
    found = set(starts)
    for start in starts:
        if start.islower():  # most have no letters, for example hours
            found.update((start.upper(), start.capitalize(), start.title()))
    return frozenset(found)
