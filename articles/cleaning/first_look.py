"""Quick tests that are derived from the rules: which rules may match a text, before any long pattern is tried."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from newstool.articles.cleaning.rule import Rule

# Characters of a paragraph's start: what the engine compares first, and the longest `Rule.first`.
FIRST = 5
_LONGEST_FIRST = 40


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
            return window.endswith(self.last) or window[:_LONGEST_FIRST].lower().startswith(self.first)
        return True


@dataclass(frozen=True, slots=True)
class FirstLook:
    """A quick test for one place, derived from its rules: whether any of them may match.

    Most texts fail it, so it saves most of the time. A rule with cues adds them; any other adds its `opening`. A rule
    with neither makes every text pass.
    """

    openings: str
    cues: tuple[str, ...]
    always: bool

    @classmethod
    def of(cls, rules: Sequence[Rule]) -> "FirstLook":
        """The test for these rules."""
        cues = {cue for rule in rules for cue in rule.cues}
        cues = {cue for cue in cues if not any(other in cue for other in cues - {cue})}
        openings = dict.fromkeys(f"(?:{rule.opening})" for rule in rules if rule.opening and not rule.cues)
        always = any(not rule.opening and not rule.cues for rule in rules)
        return cls("|".join(openings), tuple(sorted(cues)), always)

    def passes(self, window: str) -> bool:
        """Whether one of the rules may match this text."""
        if self.always or _has_one(self.cues, window):
            return True
        return bool(self.openings) and compiled(self.openings).match(window) is not None


def grouped(rules: Sequence[Rule]) -> tuple[Group, ...]:
    """The rules of one place, in their order, as groups of neighbours that share their conditions."""

    def conditions(rule: Rule) -> tuple[str, tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
        return rule.opening, rule.first, rule.last, rule.cues

    return tuple(Group(*shared, tuple(members)) for shared, members in groupby(rules, conditions))


def _has_one(cues: tuple[str, ...], window: str) -> bool:
    return any(map(window.__contains__, cues))  # half the time of a generator


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern, compiled when it is first needed: most runs need few of the rules."""
    return re.compile(pattern)
