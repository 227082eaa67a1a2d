"""Which rules may match a text: a quick look at its start, its end and its cues, before any pattern is tried.

Most texts have nothing of what the rules ask for. Then no rule is tried, and no pattern is compiled. The tests stand in
this order, from the cheapest, and each is asked only where the one before it lets a text pass:

1. `Engine._acting`: which stages may remove something from an article at all. None may in 83 of 100 stories of BBC
   News, 54 of AG News, 37 of US press as scraped (2,000 each).
2. Of a stage, the quick test of its place: `LineLook.suspects` for lines between paragraphs, `Anchors.may_stand_among`
   for blocks above the story, `Look.passes` for all other places. It reads `Rule.first`, `last`, `cues` and `opening`,
   and `dateline_looks.PLAIN_START`, which spares most stories the openings of datelines.
3. `Look.rules_for`: which rules of the place may match, by the same tests, each by itself.
4. `Rule.pattern`, compiled when it is first needed (`lazy_pattern`).

A rule without quick tests is right, but slow. `tests/articles/cleaning/test_rules.py` holds the quick tests of every
rule against its pattern.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple, TypeVar

from newstool.articles.cleaning.rule import FIRST, LONGEST_CREDIT, LONGEST_FIRST, Rule
from newstool.articles.lazy_pattern import lazy

# The start of each sentence except of the first one: enough for the quick look, and as much as `Rule.first` may have.
_QUICK = 14
_AT_SENTENCE = r"[.!?\"”’)…]\s{0,3}"
_SENTENCES = lazy(rf"{_AT_SENTENCE}(?=(\S[\s\S]{{{FIRST - 1},{_QUICK - 1}}}))")
_LONG_SENTENCES = lazy(rf"{_AT_SENTENCE}(?=(\S[\s\S]{{{FIRST - 1},{LONGEST_FIRST - 1}}}))")
# What is rare in prose.
_MARKS = lazy(r"[^\w .,'’]+")
_WORDS = lazy(r"[a-z]{4,}")
# Capitals that few sentences have, and most words in capitals.
_RARE_CAPITALS = "EOUR"

Of = TypeVar("Of")


class Cues:
    """Texts of which one must stand in another text, each with the numbers of the rules that ask for it.

    To look for one character takes a tenth of the time of looking for a word. So cues with a mark, for example a
    bracket, are looked for only in texts with that mark, and words in capitals only in texts with one of their rarer
    letters. The same holds for cues that have a word or their start in common.
    """

    def __init__(self, cues: Iterable[tuple[str, int]]) -> None:
        """The test for these cues and rules."""
        numbers = dict[str, list[int]]()
        for cue, number in cues:
            numbers.setdefault(cue, []).append(number)
        parts = {cue: (*_WORDS.findall(cue), cue[:-1]) for cue in numbers}
        shared = Counter(part for found in parts.values() for part in found)
        by_mark = dict[str, tuple[str, ...]]()
        for cue in numbers:
            capitals = [letter for letter in _RARE_CAPITALS if letter in cue] if cue.isupper() else []
            marks = _MARKS.findall(cue) or capitals or [part for part in parts[cue] if shared[part] > 1] or [cue]
            by_mark[marks[0]] = (*by_mark.get(marks[0], ()), cue)
        self._numbers, self.by_mark = numbers, tuple(by_mark.items())

    def stand_in(self, text: str) -> bool:
        """Whether one of the cues stands in this text."""
        for mark, cues in self.by_mark:
            if mark in text:
                for cue in cues:
                    if cue in text:
                        return True
        return False

    def rules_for(self, text: str) -> list[int]:
        """The rules of which a cue stands in this text; a rule may be there several times."""
        found = list[int]()
        for mark, cues in self.by_mark:
            if mark in text:
                for cue in cues:
                    if cue in text:
                        found += self._numbers[cue]
        return found


class _Group(NamedTuple):
    """Rules that ask for the same cues and ends, and perhaps for an opening.

    Attributes:
        ends: How the text must end; empty where that does not matter.
        cues: Cues of which one must stand in the text; None where the rules ask for none.
        openings: What the text must start with; it matches every text where that does not matter. Each has the numbers
            of the rules that ask for it.
    """

    ends: tuple[str, ...]
    cues: Cues | None
    openings: tuple[tuple[re.Pattern[str], list[int]], ...]

    def found_in(self, window: str, cued: str) -> list[int]:
        """The rules whose opening and cues a text has. Cues are looked for in `cued`."""
        if self.cues and not self.cues.stand_in(cued):
            return []
        return [number for opening, numbers in self.openings if opening.match(window) for number in numbers]


class Look:
    """Tells which of the rules of one place may match a text."""

    def __init__(self, rules: Sequence[Rule], plain: str | None = None) -> None:
        """The look for these rules, which all stand in the same place. plain: a pattern for texts that none matches."""
        self._rules = rules
        self._plain = lazy(plain) if plain else None
        where = rules[0].where if rules else ""
        self._is_tail = where == "tail"
        # In a whole paragraph between others, cues stand in the credit at its end.
        self._from = -LONGEST_CREDIT if where == "line" else None
        numbered = [*enumerate(rules)]
        self._starts = by_start((start, number) for number, rule in numbered for start in rule.first)
        # The cues of rules that ask for a start and for cues.
        self._also = {n: Cues((cue, n) for cue in rule.cues) for n, rule in numbered if rule.first and rule.cues}
        only_cued = {number for number, rule in numbered if rule.cues and not (rule.first or rule.last or rule.opening)}
        self._cues = Cues((cue, number) for number in sorted(only_cued) for cue in rules[number].cues)
        self._groups = _groups(
            [(number, rule) for number, rule in numbered if number not in only_cued and (rule.last or not rule.first)]
        )

    @cached_property
    def passes(self) -> Callable[[str], object]:
        """The quick test whether a rule may match a text. Most texts fail it."""
        # Names of a function take half the time of attributes.
        by_mark, starts, groups, plain = self._cues.by_mark, self._starts, self._groups, self._plain
        start_of_cued = self._from
        of_sentences = {key: tuple(start[:_QUICK] for start, _ in found) for key, found in starts.items()}
        if not self._is_tail:
            of_sentences = {}

        def passes(window: str) -> object:
            """Whether one of the rules may match a text."""
            cued = window[start_of_cued:]
            for mark, cues in by_mark:
                if mark in cued:
                    for cue in cues:
                        if cue in cued:
                            return True
            if starts:
                if window[:FIRST].lower() in starts and self._starting(window):
                    return True
                if of_sentences:
                    for sentence in _SENTENCES.findall(window.lower()):
                        if (likely := of_sentences.get(sentence[:FIRST])) and sentence.startswith(likely):
                            return True
            if groups and not (plain and plain.match(window)):
                for group in groups:
                    if (not group.ends or window.endswith(group.ends)) and group.found_in(window, cued):
                        return True
            return False

        return passes

    def rules_for(self, window: str) -> Sequence[Rule]:
        """The rules that may match this text, in the order of the table."""
        cued = window[self._from :]
        found = {*self._cues.rules_for(cued), *self._starting(window)}
        if self._is_tail:
            found.update(self._starting_within(window))
        for group in self._groups:
            if not group.ends or window.endswith(group.ends):
                found.update(group.found_in(window, cued))
        return [self._rules[number] for number in sorted(found)]

    def _starting(self, text: str) -> list[int]:
        """The numbers of the rules that ask for the start of this text."""
        start = text[:LONGEST_FIRST].lower()
        found = [number for first, number in self._starts.get(start[:FIRST], ()) if start.startswith(first)]
        if found and self._also:
            return [number for number in found if number not in self._also or self._also[number].stand_in(text)]
        return found

    def _starting_within(self, text: str) -> list[int]:
        """The numbers of the rules that ask for the start of a sentence of this text, except of its first one."""
        return [number for sentence in _LONG_SENTENCES.findall(text) for number in self._starting(sentence)]


def _groups(rules: Iterable[tuple[int, Rule]]) -> list[_Group]:
    """The numbered rules by their ends and cues."""
    grouped = dict[tuple[tuple[str, ...], tuple[str, ...]], dict[str, list[int]]]()
    for number, rule in rules:
        grouped.setdefault((rule.last, rule.cues), {}).setdefault(rule.opening, []).append(number)
    return [
        _Group(
            ends,
            Cues((cue, 0) for cue in cues) if cues else None,
            tuple((lazy(opening), numbers) for opening, numbers in openings.items()),
        )
        for (ends, cues), openings in grouped.items()
    ]


def by_start(starts: Iterable[tuple[str, Of]]) -> Mapping[str, Sequence[tuple[str, Of]]]:
    """Starts of paragraphs, in small letters, each with what belongs to it, by their first FIRST characters."""
    grouped = defaultdict[str, list[tuple[str, Of]]](list)
    for start in starts:
        grouped[start[0][:FIRST]].append(start)
    return grouped
