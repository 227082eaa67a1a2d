"""Quick tests that are derived from the rules: which rules may match a text, before any long pattern is tried."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from newstool.articles.cleaning.rule import Rule

# Characters of a paragraph's start: what the engine compares first, and the longest `Rule.first`.
FIRST = 5
LONGEST_FIRST = 40
_FEW = 6  # cues that are looked for one by one


@dataclass(frozen=True, eq=False, slots=True)
class Condition:
    """A test that several rules of one place share, so that it is made once for a text."""

    holds: Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Group:
    """Neighbouring rules of one place with the same conditions. The rules may match where all conditions hold."""

    conditions: tuple[Condition, ...]
    rules: tuple[Rule, ...]

    @property
    def starts(self) -> frozenset[str] | None:
        """The first FIRST characters of the texts that the rules may match; None where they do not depend on them."""
        rule = self.rules[0]
        at_start = rule.first and not rule.last and rule.where != "tail"
        return frozenset(by_start(rule.first)) if at_start else None


def allowed(groups: Sequence[Group], window: str) -> Iterator[Rule]:
    """The rules that may match this text, in the order of the table."""
    tested: dict[Condition, bool] = {}
    for group in groups:
        for condition in group.conditions:
            holds = tested.get(condition)
            if holds is None:
                holds = tested[condition] = condition.holds(window)
            if not holds:
                break
        else:
            yield from group.rules


@dataclass(frozen=True, slots=True)
class Cues:
    """A test whether one of several texts stands in a text.

    Looking for one character takes a tenth of the time of looking for a word. So cues with a mark in front, for example
    a bracket, are looked for only in texts with that mark.

    Attributes:
        marks: Cues of one character.
        marked: Other marks, each with the source of a regular expression for the cues that start with it.
        words: Other cues.
        capitals: Source of a regular expression for the cues that start with a capital or a figure, where they are
            more than _FEW. They are rare in prose, so one search for all is faster than a test for each. "" for none.
    """

    marks: str
    marked: tuple[tuple[str, str], ...]
    words: tuple[str, ...]
    capitals: str

    @classmethod
    def of(cls, cues: Iterable[str]) -> "Cues | None":
        """The test for these cues; None where there are none."""
        found = set(cues)
        if not found:
            return None
        by_mark: dict[str, list[str]] = {}
        for cue in sorted(cue for cue in found if not any(other in cue for other in found - {cue})):
            by_mark.setdefault(_mark(cue), []).append(cue)
        plain = by_mark.pop("", [])
        capitals = [cue for cue in plain if not cue[0].islower() and cue[0] != " "]
        if len(capitals) <= _FEW:
            capitals = []
        return cls(
            marks="".join(mark for mark, group in by_mark.items() if group == [mark]),
            marked=tuple((mark, _alternatives(group)) for mark, group in by_mark.items() if group != [mark]),
            words=tuple(cue for cue in plain if cue not in capitals),
            capitals=_alternatives(capitals),
        )

    @property
    def are_marks(self) -> bool:
        """Whether all cues are single marks."""
        return not (self.marked or self.words or self.capitals)

    def stand_in(self, window: str) -> bool:
        """Whether one of the cues stands in this text."""
        if self.marks and _has_one(self.marks, window):
            return True
        for mark, cues in self.marked:
            if mark in window and compiled(cues).search(window):
                return True
        if self.words and _has_one(self.words, window):
            return True
        return bool(self.capitals) and compiled(self.capitals).search(window) is not None


@dataclass(frozen=True, slots=True)
class FirstLook:
    """A quick test for one place, derived from its rules: whether any of them may match.

    Most texts fail it, so it saves most of the time. A rule may match where its cues stand in the text and its
    `opening` matches. A rule with neither may match where the text starts as its `first` says, or everywhere if it has
    no `first`.

    Attributes:
        always: Whether every text passes.
        openings: Source of a regular expression for the openings of rules without cues; "" for none.
        starts: The first FIRST characters of each `Rule.first`: the starts with them, all in lower case.
        cues: The cues of rules without an opening.
        opened_cues: The cues of rules with an opening.
        cued_openings: Source of a regular expression for these openings; "" for none.
    """

    always: bool
    openings: str
    starts: Mapping[str, tuple[str, ...]]
    cues: Cues | None
    opened_cues: Cues | None
    cued_openings: str

    @classmethod
    def of(cls, rules: Sequence[Rule]) -> "FirstLook":
        """The test for these rules."""
        plain = [rule for rule in rules if not rule.cues and not rule.opening]
        opened = [rule for rule in rules if rule.cues and rule.opening]
        return cls(
            always=any(not rule.first for rule in plain),
            openings=_any_opening(rule for rule in rules if not rule.cues),
            starts=by_start([start for rule in plain if rule.where != "tail" for start in rule.first]),
            cues=Cues.of(cue for rule in rules if not rule.opening for cue in (*rule.cues, *_starts_within(rule))),
            opened_cues=Cues.of(cue for rule in opened for cue in rule.cues),
            cued_openings=_any_opening(opened),
        )

    def passes(self, window: str) -> bool:
        """Whether one of the rules may match this text."""
        if self.always or (self.openings and compiled(self.openings).match(window)):
            return True
        if self.starts and starts_with(window, self.starts):
            return True
        if self.cues and self.cues.stand_in(window):
            return True
        if self.opened_cues is None:
            return False
        if self.opened_cues.are_marks:  # to look for them is faster than any regular expression
            return self.opened_cues.stand_in(window) and compiled(self.cued_openings).match(window) is not None
        return compiled(self.cued_openings).match(window) is not None and self.opened_cues.stand_in(window)


def _starts_within(rule: Rule) -> frozenset[str]:
    """How the sentences start that a rule for the end of the text matches, as cues; empty for other rules."""
    if rule.where != "tail":
        return frozenset()
    return frozenset(form for form in in_usual_cases(rule.first) if not form[0].islower())


def _any_opening(rules: Iterable[Rule]) -> str:
    return "|".join(dict.fromkeys(f"(?:{rule.opening})" for rule in rules if rule.opening))


def _mark(cue: str) -> str:
    """The first character of a cue, or the next one after a space, if it is rare in prose; else ""."""
    first = cue.lstrip(" ")[:1]
    return "" if first.isalnum() or first in ".,:'’" else first


def _alternatives(cues: Sequence[str]) -> str:
    """Cues as a regular expression, grouped by their first character: so a search tries few at each place."""
    groups = groupby(sorted(cues), lambda cue: cue[0])
    rests = [(first, [re.escape(cue[1:]) for cue in group]) for first, group in groups]
    return "|".join(
        f"{re.escape(first)}(?:{'|'.join(rest)})" if any(rest) else re.escape(first) for first, rest in rests
    )


def by_start(starts: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Starts of paragraphs, in lower case, by their first FIRST characters."""
    grouped_starts: dict[str, list[str]] = {}
    for start in starts:
        grouped_starts.setdefault(start[:FIRST], []).append(start)
    return {key: tuple(group) for key, group in grouped_starts.items()}


def in_usual_cases(starts: Iterable[str]) -> frozenset[str]:
    """The starts, or their first characters, in small letters, in capitals, and as a sentence starts."""
    return frozenset(form for start in starts for form in (start, start.upper(), start.capitalize(), start.title()))


def starts_with(text: str, starts: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether a text starts with one of the starts, in any case."""
    likely = starts.get(text[:FIRST].lower())
    return likely is not None and text[:LONGEST_FIRST].lower().startswith(likely)


def grouped(rules: Sequence[Rule]) -> tuple[Group, ...]:
    """The rules of one place, in their order, as groups of neighbours that share their conditions."""
    known: dict[object, Condition] = {}

    # Within the function: rules share the conditions in `known`, and `groupby` passes it nothing but the rule.
    def conditions(rule: Rule) -> tuple[Condition, ...]:
        shared = []
        if sentences := Cues.of(_starts_within(rule)):
            shared.append(known.setdefault((rule.first, "tail"), Condition(sentences.stand_in)))
        elif rule.first or rule.last:
            shared.append(known.setdefault((rule.first, rule.last), Condition(_edges(rule.first, rule.last))))
        if cues := Cues.of(rule.cues):
            shared.append(known.setdefault(rule.cues, Condition(cues.stand_in)))
        if rule.opening:
            shared.append(known.setdefault(rule.opening, Condition(_opening(rule.opening))))
        return tuple(shared)

    return tuple(Group(shared, tuple(members)) for shared, members in groupby(rules, conditions))


def _edges(first: tuple[str, ...], last: tuple[str, ...]) -> Callable[[str], bool]:
    starts = by_start(first)
    return lambda window: starts_with(window, starts) or (bool(last) and window.endswith(last))


def _opening(opening: str) -> Callable[[str], bool]:
    return lambda window: compiled(opening).match(window) is not None


def _has_one(cues: Sequence[str], window: str) -> bool:
    for cue in cues:  # noqa: SIM110  it is faster so
        if cue in window:
            return True
    return False


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern, compiled when it is first needed: most runs need few of the rules."""
    return re.compile(pattern)
