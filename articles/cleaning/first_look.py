"""Quick tests that are derived from the rules: which rules may match a text, before any long pattern is tried."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from newstool.articles.cleaning.cues import Cues, compiled
from newstool.articles.cleaning.rule import LONGEST_CREDIT, Rule

# Characters of a paragraph's start: what the engine compares first, and the longest `Rule.first`.
FIRST = 5
LONGEST_FIRST = 40


@dataclass(eq=False, slots=True)
class Condition:
    """A test of rules of one place.

    Attributes:
        holds: Whether a text passes it.
        shared: Whether several groups have it, so that it is made once for a text.
    """

    holds: Callable[[str], bool]
    shared: bool = False


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
            if not condition.shared:
                holds: bool | None = condition.holds(window)
            elif (holds := tested.get(condition)) is None:
                holds = tested[condition] = condition.holds(window)
            if not holds:
                break
        else:
            yield from group.rules


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
        opened: The cues of the rules that also have an opening, with the source of a regular expression for the
            openings of the rules that share them.
    """

    always: bool
    openings: str
    starts: Mapping[str, tuple[str, ...]]
    cues: Cues | None
    opened: tuple[tuple[Cues, str], ...]

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
            opened=tuple(
                (found, _any_opening(rule for rule in opened if rule.cues == cues))
                for cues in dict.fromkeys(rule.cues for rule in opened)
                if (found := Cues.of(cues))
            ),
        )

    def passes(self, window: str) -> bool:
        """Whether one of the rules may match this text."""
        if self.always or (self.openings and compiled(self.openings).match(window)):
            return True
        if self.starts and starts_with(window, self.starts):
            return True
        if self.cues and self.cues.stand_in(window):
            return True
        for cues, openings in self.opened:
            if cues.are_marks:  # to look for them is faster than any regular expression
                if cues.stand_in(window) and compiled(openings).match(window):
                    return True
            elif compiled(openings).match(window) and cues.stand_in(window):
                return True
        return False


def _starts_within(rule: Rule) -> frozenset[str]:
    """How the sentences start that a rule for the end of the text matches, as cues; empty for other rules."""
    forms = [form for start in rule.first for form in (start.capitalize(), start.upper())]
    return frozenset(forms if rule.where == "tail" else ())


def _any_opening(rules: Iterable[Rule]) -> str:
    return "|".join(dict.fromkeys(f"(?:{rule.opening})" for rule in rules if rule.opening))


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
            at_end = rule.where == "line" and not rule.first
            holds = _at_end(cues) if at_end else cues.stand_in
            shared.append(known.setdefault((rule.cues, at_end), Condition(holds)))
        if rule.opening:
            shared.append(known.setdefault(rule.opening, Condition(_opening(rule.opening))))
        return tuple(shared)

    groups = tuple(Group(shared, tuple(members)) for shared, members in groupby(rules, conditions))
    counts = Counter(condition for group in groups for condition in group.conditions)
    for condition, count in counts.items():
        condition.shared = count > 1
    return groups


def _edges(first: tuple[str, ...], last: tuple[str, ...]) -> Callable[[str], bool]:
    starts = by_start(first)
    return lambda window: starts_with(window, starts) or (bool(last) and window.endswith(last))


def _at_end(cues: Cues) -> Callable[[str], bool]:
    return lambda window: cues.stand_in(window[-LONGEST_CREDIT:])


def _opening(opening: str) -> Callable[[str], bool]:
    return lambda window: compiled(opening).match(window) is not None
