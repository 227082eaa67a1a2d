"""Quick tests that are derived from the rules: which rules may match a text, before any long pattern is tried."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from itertools import groupby

from newstool.articles.cleaning.cues import Cues, compiled
from newstool.articles.cleaning.rule import LONGEST_CREDIT, Rule
from newstool.articles.lazy_pattern import lazy

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


def first_look(rules: Sequence[Rule]) -> Callable[[str], object]:
    """A quick test for one place, derived from its rules: its result is true where any of them may match a text.

    Most texts fail it, so it saves most of the time. A rule may match where its cues stand in the text and its
    `opening` matches. A rule with neither may match where the text starts as its `first` says, or everywhere if it has
    no `first`.
    """
    tests = tuple(_tests(rules))
    if len(tests) == 1:
        return tests[0]

    def passes(window: str) -> bool:
        for test in tests:  # noqa: SIM110  it is faster so
            if test(window):
                return True
        return False

    return passes


def _tests(rules: Sequence[Rule]) -> Iterator[Callable[[str], object]]:
    """The tests of which a text must pass one, the fastest first."""
    plain = [rule for rule in rules if not rule.cues and not rule.opening]
    if any(not rule.first for rule in plain):
        yield lambda window: True
        return
    if starts := by_start(tuple(start for rule in plain if rule.where != "tail" for start in rule.first)):
        yield lambda window: starts_with(window, starts)
    if cues := Cues.of(cue for rule in rules if not rule.opening for cue in (*rule.cues, *_starts_within(rule))):
        yield cues.test
    opened = [rule for rule in rules if rule.cues and rule.opening]
    for key in dict.fromkeys(rule.cues for rule in opened):
        if found := Cues.of(key):
            yield _both(found, _openings(rule for rule in opened if rule.cues == key))
    if openings := _openings(rule for rule in rules if not rule.cues):
        yield compiled("|".join(f"(?:{opening})" for opening in openings)).match


def _both(cues: Cues, openings: Sequence[str]) -> Callable[[str], object]:
    """The test that one of the cues stands in a text, and that it starts with one of the openings.

    Each opening is a pattern of its own, so that those after the first that matches need not be compiled.
    """
    patterns = [lazy(opening) for opening in openings]

    def opens(window: str) -> bool:
        for pattern in patterns:  # noqa: SIM110  it is faster so
            if pattern.match(window):
                return True
        return False

    stand_in = cues.test
    if cues.are_marked:
        return lambda window: stand_in(window) and opens(window)
    return lambda window: opens(window) and stand_in(window)


def _starts_within(rule: Rule) -> frozenset[str]:
    """How the sentences start that a rule for the end of the text matches, as cues; empty for other rules."""
    forms = [form for start in rule.first for form in (start.capitalize(), start.upper())]
    return frozenset(forms if rule.where == "tail" else ())


def _openings(rules: Iterable[Rule]) -> Sequence[str]:
    return list(dict.fromkeys(rule.opening for rule in rules if rule.opening))


@cache
def by_start(starts: tuple[str, ...]) -> Mapping[str, tuple[str, ...]]:
    """Starts of paragraphs, in lower case, by their first FIRST characters."""
    grouped_starts: dict[str, tuple[str, ...]] = {}
    for start in starts:
        key = start[:FIRST]
        grouped_starts[key] = (*grouped_starts.get(key, ()), start)
    return grouped_starts


def in_usual_cases(starts: Collection[str]) -> frozenset[str]:
    """The starts, or their first characters, in small letters, in capitals, and as a sentence starts.

    The first two letters may be an abbreviation, and a mark may stand before the first: "AI tools", "* I agree".
    """
    found = set(starts)
    for start in starts:
        if start.islower():  # most have no letters, for example hours
            found.update((start.upper(), start.capitalize(), start.title(), start[:2].upper() + start[2:]))
            letter = next(i for i, character in enumerate(start) if character.isalpha())
            found.add(start[:letter] + start[letter:].capitalize())
    return frozenset(found)


def starts_with(text: str, starts: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether a text starts with one of the starts, in any case."""
    likely = starts.get(text[:FIRST].lower())
    return likely is not None and text[:LONGEST_FIRST].lower().startswith(likely)


def grouped(rules: Sequence[Rule]) -> tuple[Group, ...]:
    """The rules of one place, in their order, as groups of neighbours that share their conditions."""
    known: dict[object, Condition] = {}

    # Within the function: rules share the conditions in `known`, and `groupby` passes it nothing but the rule.
    def conditions(rule: Rule) -> tuple[Condition, ...]:
        return tuple(known.get(key) or known.setdefault(key, Condition(make())) for key, make in _makers(rule))

    groups = tuple(Group(shared, tuple(members)) for shared, members in groupby(rules, conditions))
    counts = Counter(condition for group in groups for condition in group.conditions)
    for condition, count in counts.items():
        condition.shared = count > 1
    return groups


def _makers(rule: Rule) -> Iterator[tuple[object, Callable[[], Callable[[str], bool]]]]:
    """What makes the tests that a text must pass for a rule, each with a key that rules with the same test share."""
    if rule.first and rule.where == "tail":
        yield (rule.first, "tail"), partial(_stand_in, _starts_within(rule))
    elif rule.first or rule.last:
        yield (rule.first, rule.last), partial(_edges, rule.first, rule.last)
    if rule.cues and rule.where == "line" and not rule.first:
        yield (rule.cues, "line"), partial(_at_end, rule.cues)
    elif rule.cues:
        yield rule.cues, partial(_stand_in, rule.cues)
    if rule.opening:
        yield rule.opening, partial(_opening, rule.opening)


@cache
def _stand_in(cues: Collection[str]) -> Callable[[str], bool]:
    found = Cues.of(cues)
    return found.test if found else lambda window: False


def _edges(first: tuple[str, ...], last: tuple[str, ...]) -> Callable[[str], bool]:
    starts = by_start(first)
    return lambda window: starts_with(window, starts) or (bool(last) and window.endswith(last))


def _at_end(cues: tuple[str, ...]) -> Callable[[str], bool]:
    stand_in = _stand_in(cues)
    return lambda window: stand_in(window[-LONGEST_CREDIT:])


def _opening(opening: str) -> Callable[[str], bool]:
    opens = lazy(opening)
    return lambda window: opens.match(window) is not None
