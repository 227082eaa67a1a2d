"""The quick test for furniture between the paragraphs of a story, derived from the rules."""

from collections.abc import Mapping, Sequence
from functools import cached_property

from newstool.articles.cleaning.back import HEADING_STARTS
from newstool.articles.cleaning.look import Look, by_start
from newstool.articles.cleaning.related_list import HEADER_STARTS
from newstool.articles.cleaning.rule import FIRST, LONGEST_FIRST, SENTENCE_ENDS, Rule

# Lines that are looked at because of their first or last characters. No page has as many. The limit bounds the time for
# a text of ten megabytes of "x/y" lines.
_MOST_LIKELY = 10_000


class LineLook:
    """Finds the lines that a rule for the places "line" and "end" may match. Most articles have none.

    A line may match by its start. A line that does not end as a sentence does may match by its end, or by a cue.
    """

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = [rule for rule in rules if rule.where in ("line", "end")]
        headings = (*HEADER_STARTS, *HEADING_STARTS)
        self._all_starts: list[tuple[str, tuple[str, ...]]] = [(start, ()) for start in headings]
        self._all_starts += [(start, rule.cues) for rule in self._rules for start in rule.first]
        self._first_characters = _in_usual_cases({start[:FIRST] for start, _ in self._all_starts})
        self._first_of_cued = {start[:FIRST] for start, cues in self._all_starts if cues}
        self._ends = tuple({end for rule in self._rules if rule.first or not rule.cues for end in rule.last})
        self._finds_all = any(not (rule.first or rule.last or rule.cues) for rule in self._rules)

    @cached_property
    def _starts(self) -> Mapping[str, tuple[str, ...]]:
        """By their first characters, how the lines start that a rule may match by its start alone, or head a block."""
        grouped = by_start((start, None) for start, cues in self._all_starts if not cues)
        return {first: tuple(start for start, _ in starts) for first, starts in grouped.items()}

    @cached_property
    def _starts_with_cues(self) -> Look:
        return Look([rule._replace(last=()) for rule in self._rules if rule.first and rule.cues])

    @cached_property
    def _cued(self) -> Look:
        """The look for the rules with cues and without starts."""
        return Look([rule for rule in self._rules if rule.cues and not rule.first])

    def suspects(self, lines: Sequence[str]) -> Sequence[int]:
        """The indices of the lines that a rule may match, or that may head a block."""
        if self._finds_all:
            return range(len(lines))
        firsts = self._first_characters
        likely = [i for i, line in enumerate(lines) if line[-1] not in SENTENCE_ENDS or line[:FIRST] in firsts]
        return [i for i in likely[:_MOST_LIKELY] if self._may_match(lines[i])] if likely else ()

    def _may_match(self, line: str) -> object:
        """Whether a rule may match a line, or the line may head a block."""
        start = line[:LONGEST_FIRST].lower()
        first = start[:FIRST]
        if start.startswith(self._starts.get(first, ())):
            return True
        if first in self._first_of_cued and self._starts_with_cues.passes(line):
            return True
        return line[-1] not in SENTENCE_ENDS and (line.endswith(self._ends) or self._cued.passes(line))


def _in_usual_cases(starts: set[str]) -> set[str]:
    """The starts in small letters, in capitals, and as a sentence and a title start.

    The first two letters may be an abbreviation, and a mark may stand before the first: "AI tools", "* I agree".
    """
    words = {start for start in starts if start.islower()}  # most others are hours
    cases = (str.upper, str.capitalize, str.title, lambda word: word[:2].upper() + word[2:], _capitalized)
    return starts.union(*({case(word) for word in words} for case in cases))


def _capitalized(word: str) -> str:
    """The word with its first letter as a capital."""
    letter = next((i for i, character in enumerate(word) if character.isalpha()), 0)
    return word[:letter] + word[letter:].capitalize()
