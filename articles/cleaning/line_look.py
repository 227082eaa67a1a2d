"""The quick test for furniture between the paragraphs of a story, derived from the rules."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import chain

from newstool.articles.cleaning.back import HEADING_STARTS
from newstool.articles.cleaning.look import Look
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
        alone = (rule.first for rule in self._rules if not rule.cues)
        starts = {*HEADER_STARTS, *HEADING_STARTS, *chain.from_iterable(alone)}
        self._short_starts = {start for start in starts if len(start) <= FIRST}  # most are hours
        self._long_starts = starts - self._short_starts
        self._first_of_cued = {start[:FIRST] for rule in self._rules if rule.cues for start in rule.first}
        self._firsts = {start[:FIRST] for start in starts} | self._first_of_cued
        ends = {end for rule in self._rules if rule.first or not rule.cues for end in rule.last}
        self._ends = {last: tuple(end for end in ends if end[-1] == last) for last in {end[-1] for end in ends}}
        self._finds_all = any(not (rule.first or rule.last or rule.cues) for rule in self._rules)

    @cached_property
    def _starts(self) -> Mapping[str, tuple[str, ...]]:
        """By their first characters, the longer starts of lines that need no cue."""
        grouped = defaultdict[str, list[str]](list)
        for start in self._long_starts:
            grouped[start[:FIRST]].append(start)
        return {first: tuple(starts) for first, starts in grouped.items()}

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
        firsts = self._firsts
        likely = [i for i, line in enumerate(lines) if line[-1] not in SENTENCE_ENDS or line[:FIRST].lower() in firsts]
        return [i for i in likely[:_MOST_LIKELY] if self._may_match(lines[i])] if likely else ()

    def _may_match(self, line: str) -> object:
        """Whether a rule may match a line, or the line may head a block."""
        start = line[:LONGEST_FIRST].lower()
        first = start[:FIRST]
        if first in self._short_starts or start.startswith(self._starts.get(first, ())):
            return True
        if first in self._first_of_cued and self._starts_with_cues.passes(line):
            return True
        return line[-1] not in SENTENCE_ENDS and (
            line.endswith(self._ends.get(line[-1], ())) or self._cued.passes(line)
        )
