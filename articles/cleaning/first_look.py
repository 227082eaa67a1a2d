"""Quick tests that are derived from the rules: which rules may match a text, before any long pattern is tried."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from newstool.articles.cleaning.rule import Rule

# Characters of a paragraph's start: what the engine compares first, and the longest `Rule.first`.
FIRST = 5
LONGEST_FIRST = 40


@dataclass(frozen=True, slots=True)
class Group:
    """Neighbouring rules of one place that share their conditions, so that the conditions are tested once."""

    opening: str
    first: tuple[str, ...]
    last: tuple[str, ...]
    cues: tuple[str, ...]
    rules: tuple[Rule, ...]

    def allows(self, window: str) -> bool:
        """Whether one of the rules may match this text."""
        if self.cues and not _has_one(self.cues, window):
            return False
        if self.opening and not compiled(self.opening).match(window):
            return False
        if self.first or self.last:
            return window.endswith(self.last) or window[:LONGEST_FIRST].lower().startswith(self.first)
        return True


@dataclass(frozen=True, slots=True)
class FirstLook:
    """A quick test for one place, derived from its rules: whether any of them may match.

    Most texts fail it, so it saves most of the time. A rule with cues adds them; any other adds its `opening` or its
    `first`. A rule with none of them makes every text pass.

    Attributes:
        openings: Source of a regular expression for the start of the text; "" for none.
        cues: Source of one that finds the cues that start with a capital, a figure or a mark. These are rare in prose,
            so one search for all of them is faster than a test for each. "" for none.
        words: The other cues.
        starts: The first FIRST characters of each `Rule.first`: the starts with them, all in lower case.
        marks: Characters of which each cue has one, where the rules have nothing but cues; "" for none.
        always: Whether every text passes.
    """

    openings: str
    cues: str
    words: tuple[str, ...]
    starts: Mapping[str, tuple[str, ...]]
    marks: str
    always: bool

    @classmethod
    def of(cls, rules: Sequence[Rule]) -> "FirstLook":
        """The test for these rules."""
        cues = {cue for rule in rules for cue in rule.cues}
        cues = {cue for cue in cues if not any(other in cue for other in cues - {cue})}
        openings = dict.fromkeys(f"(?:{rule.opening})" for rule in rules if rule.opening and not rule.cues)
        starts = [start for rule in rules if not rule.opening and not rule.cues for start in rule.first]
        always = any(not rule.opening and not rule.cues and not rule.first for rule in rules)
        rare = sorted(cue for cue in cues if not cue[0].islower() and cue[0] != " ")
        return cls(
            "|".join(openings),
            _alternatives(rare),
            tuple(sorted(cues.difference(rare))),
            by_start(starts),
            "" if openings or starts or always else _marks(cues),
            always,
        )

    def passes(self, window: str) -> bool:
        """Whether one of the rules may match this text."""
        if self.marks and not _has_one(self.marks, window):
            return False
        if self.always or (self.cues and compiled(self.cues).search(window)):
            return True
        if self.openings and compiled(self.openings).match(window):
            return True
        if self.starts and starts_with(window, self.starts):
            return True
        return bool(self.words) and _has_one(self.words, window)


def _marks(cues: set[str]) -> str:
    """Brackets of which each cue has one; "" where a cue has none."""
    return "()" if cues and all("(" in cue or ")" in cue for cue in cues) else ""


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


def in_usual_cases(starts: Mapping[str, tuple[str, ...]]) -> frozenset[str]:
    """The first characters of the starts in small letters, in capitals, and as a sentence starts."""
    return frozenset(form for start in starts for form in (start, start.upper(), start.capitalize(), start.title()))


def starts_with(text: str, starts: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether a text starts with one of the starts, in any case."""
    likely = starts.get(text[:FIRST].lower())
    return likely is not None and text[:LONGEST_FIRST].lower().startswith(likely)


def start_look(rules: Sequence[Rule]) -> re.Pattern[str]:
    """The same test for rules that match at the start of a paragraph, as one pattern.

    It looks for an opening, or for the first character of a cue.
    """
    openings = dict.fromkeys(f"(?:{rule.opening})" for rule in rules if rule.opening and not rule.cues)
    characters = re.escape("".join(sorted({cue[0] for rule in rules for cue in rule.cues})))
    return re.compile("|".join([*openings, f"[^{characters}]*+[{characters}]"] if characters else openings))


def grouped(rules: Sequence[Rule]) -> tuple[Group, ...]:
    """The rules of one place, in their order, as groups of neighbours that share their conditions."""

    def conditions(rule: Rule) -> tuple[str, tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
        return rule.opening, rule.first, rule.last, rule.cues

    return tuple(Group(*shared, tuple(members)) for shared, members in groupby(rules, conditions))


def _has_one(cues: Sequence[str], window: str) -> bool:
    return any(map(window.__contains__, cues))  # half the time of a generator


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern, compiled when it is first needed: most runs need few of the rules."""
    return re.compile(pattern)
