"""The quick test for furniture between the paragraphs of a story, derived from the rules."""

from collections.abc import Sequence

from newstool.articles.cleaning.first_look import FIRST, Cues, by_start, in_usual_cases, starts_with
from newstool.articles.cleaning.related_list import HEADER_STARTS
from newstool.articles.cleaning.rule import LONGEST_CREDIT, SENTENCE_ENDS, Rule


class LineLook:
    """Finds the lines that a rule for the places "line" and "end" may match. Most articles have none.

    A line may match by its start. A line that does not end as a sentence does may match by its end, or by a cue.
    """

    def __init__(self, rules: Sequence[Rule]) -> None:
        in_text = [rule for rule in rules if rule.where in ("line", "end")]
        self._starts = by_start([*HEADER_STARTS, *(start for rule in in_text for start in rule.first)])
        self._first_characters = in_usual_cases(self._starts)
        self._ends = tuple({end for rule in in_text for end in rule.last})
        self._cues = Cues.of(cue for rule in in_text if not rule.first and not rule.last for cue in rule.cues)
        self._finds_all = any(not rule.first and not rule.last and not rule.cues for rule in in_text)

    def suspects(self, lines: Sequence[str]) -> Sequence[int]:
        """The indices of the lines that a rule may match."""
        if self._finds_all:
            return range(len(lines))
        firsts, ends = self._first_characters, SENTENCE_ENDS
        found = [i for i, line in enumerate(lines) if line[:FIRST] in firsts or line[-1] not in ends]
        return [i for i in found if self._is_suspect(lines[i])] if found else found

    def _is_suspect(self, line: str) -> bool:
        return (
            starts_with(line, self._starts)
            or line.endswith(self._ends)
            or (
                self._cues is not None and line[-1] not in SENTENCE_ENDS and self._cues.stand_in(line[-LONGEST_CREDIT:])
            )
        )
