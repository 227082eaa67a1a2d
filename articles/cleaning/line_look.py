"""The quick test for furniture between the paragraphs of a story, derived from the rules."""

from collections.abc import Sequence
from operator import itemgetter

from newstool.articles.cleaning.first_look import FIRST, by_start, in_usual_cases, starts_with
from newstool.articles.cleaning.related_list import HEADER_STARTS
from newstool.articles.cleaning.rule import Rule

_start_of = itemgetter(slice(FIRST))
_last_of = itemgetter(-1)
_end_of = itemgetter(slice(-2, None))


class LineLook:
    """Finds the lines that a rule for the places "line" and "end" may match. Most articles have none.

    A line may match by its start, by its end, or by a cue anywhere in it.
    """

    def __init__(self, rules: Sequence[Rule]) -> None:
        in_text = [rule for rule in rules if rule.where in ("line", "end")]
        self._starts = by_start([*HEADER_STARTS, *(start for rule in in_text for start in rule.first)])
        self._ends = tuple({end for rule in in_text for end in rule.last})
        # Parts of them, which can be compared for all lines of an article at once.
        self._first_characters = in_usual_cases(self._starts)
        self._last_characters = frozenset(end for end in self._ends if len(end) == 1)
        self._last_two = frozenset(end[-2:] for end in self._ends if len(end) > 1)
        # The one cue that stands anywhere in a line, where there are rules without start and end; "" stands in every
        # line, "\n" in none.
        cues = {cue for rule in in_text if not rule.first and not rule.last for cue in rule.cues or ("",)}
        self._cue = "\n" if not cues else next(iter(cues)) if len(cues) == 1 else ""

    def suspects(self, lines: Sequence[str], text: str) -> set[str]:
        """The lines that a rule may match. `text` is a text that holds all the lines."""
        if (
            self._first_characters.isdisjoint(map(_start_of, lines))
            and self._last_characters.isdisjoint(map(_last_of, lines))
            and self._last_two.isdisjoint(map(_end_of, lines))
            and self._cue not in text
        ):
            return set()
        return {line for line in lines if self._is_suspect(line)}

    def _is_suspect(self, line: str) -> bool:
        return starts_with(line, self._starts) or line.endswith(self._ends) or self._cue in line
