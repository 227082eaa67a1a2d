"""Gates: a figure that must not fall under a floor, and a result that must not be worse than the last.

A gate fails unless it is known to hold: no figure, no baseline and no number are never a pass.
"""

import difflib
import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from newstool.articles import NewstoolError
from newstool.evaluation.result import (
    Baseline,
    Evaluation,
    Finding,
    NotComparableError,
    comparable,
    numbers,
    read_baseline,
)
from newstool.evaluation.significance import bootstrap, mcnemar

_NAMED = 30  # figures an error names: all but those of many labels and slices
_ROWS = 10  # rows behind a comparison
# Their sense is not that of the others: a floor under them would pass what is bad.
_LOWER_IS_BETTER = ("calibration_error",)


class LimitError(NewstoolError):
    """A floor or ceiling on a figure that does not exist, or for which it makes no sense."""


class Verdict(Enum):
    """What became of a gate; the value is the word that people read."""

    PASSED = "passed"
    FAILED = "FAILED"
    NOT_COMPARED = "NOT COMPARED"


@dataclass(frozen=True, slots=True)
class Gate:
    """One gate: its name, what became of it and why, and the rows behind it."""

    name: str
    verdict: Verdict
    message: str
    findings: tuple[Finding, ...] = ()

    def measured_on(self, coverage: str) -> "Gate":
        """The gate, its message ending on which records it was measured."""
        return replace(self, message=self.message + coverage)


@dataclass(frozen=True, slots=True)
class Limit:
    """A figure, by its path in the result, and the least it may be, or the most where it is a ceiling."""

    path: str
    value: float
    ceiling: bool = False

    def gate(self, figures: Mapping[str, Any]) -> Gate:
        """Hold the limit against the figures; raises LimitError where there is no such figure."""
        found = _figure(figures, self.path)
        if self.path.rpartition(".")[2] in _LOWER_IS_BETTER and not self.ceiling:
            raise LimitError(f"{self.path} is better the lower it is: use --fail-over {self.path}={self.value:g}")
        name = f"{self.path} at {'most' if self.ceiling else 'least'} {self.value:g}"
        if found is None or not math.isfinite(found):
            return Gate(name, Verdict.FAILED, f"{self.path} could not be measured: no row speaks to it")
        if self.ceiling:
            held, relation = found <= self.value, ("at most", "over")
        else:
            held, relation = found >= self.value, ("at least", "under")
        message = f"{self.path} {_shown(found, self.value)} is {relation[0 if held else 1]} {self.value:g}"
        return Gate(name, Verdict.PASSED if held else Verdict.FAILED, message)


def compare(evaluation: Evaluation, path: Path, alpha: float) -> list[Gate]:
    """A gate for each figure that has an outcome a row: it fails where it is lower than the baseline's and p < alpha.

    A baseline that says nothing about these rows gives one gate, not compared.
    """
    try:
        baseline = read_baseline(path)
        comparable(evaluation, baseline)
    except NotComparableError as error:
        return [Gate("baseline", Verdict.NOT_COMPARED, f"baseline {path}: {error}")]
    return [_paired(evaluation, baseline, name, alpha) for name in evaluation.outcomes]


def _paired(evaluation: Evaluation, baseline: Baseline, name: str, alpha: float) -> Gate:
    new, old = evaluation.outcomes[name], baseline.outcomes[name]
    change = new.astype(np.float64) - old.astype(np.float64)
    mean = float(change.mean())
    binary = bool(np.isin([new, old], (0, 1)).all())
    p, test = _mcnemar(change) if binary else _bootstrap(change, alpha)
    if mean > 0:
        relation = "better" if p < alpha else "higher, no better than chance can explain"
    elif mean < 0:
        relation = "worse" if p < alpha else "lower, no worse than chance can explain"
    else:
        relation = "the same on the whole" if change.any() else "the same on every row"
    message = f"{name} {evaluation.figures[name]:.4f}, baseline {old.mean(dtype=np.float64):.4f}: {relation} ({test})"
    return Gate(
        f"{name} no worse than baseline",
        Verdict.FAILED if mean < 0 and p < alpha else Verdict.PASSED,
        message,
        _lost("Newly wrong" if binary else f"Most lost in {name}", change, evaluation) if mean < 0 else (),
    )


def _mcnemar(change: NDArray[np.float64]) -> tuple[float, str]:
    right, wrong = int((change > 0).sum()), int((change < 0).sum())
    p = mcnemar(right, wrong)
    return p, f"{right} newly right, {wrong} newly wrong, p {_p(p)}"


def _bootstrap(change: NDArray[np.float64], alpha: float) -> tuple[float, str]:
    found = bootstrap(change, alpha)
    interval = f"{1 - alpha:.0%} interval {found.low:+.4f} to {found.high:+.4f}"
    return found.p, f"change {change.mean():+.4f}, {interval}, p {_p(found.p)}"


def _lost(heading: str, change: NDArray[np.float64], evaluation: Evaluation) -> tuple[Finding]:
    lost = np.flatnonzero(change < 0)
    first = lost[np.argsort(change[lost], kind="stable")][:_ROWS].tolist()
    return (Finding(heading, len(lost), tuple(evaluation.rows[i] for i in first)),)


def _figure(figures: Mapping[str, Any], path: str) -> float | None:
    found = [value for name, value in numbers(figures) if name == path]
    if len(found) == 1:
        return found[0]
    if found:
        raise LimitError(f"{path} stands for {len(found)} figures, because labels have dots in them")
    names = [name for name, _ in numbers(figures)]
    close = difflib.get_close_matches(path, names, 1)
    meant = f" (did you mean {close[0]}?)" if close else ""
    plain = [name for name in names if not name.startswith(("confusion.", "slices."))]
    more = f" and {len(names) - len(plain[:_NAMED])} more" if len(names) > len(plain[:_NAMED]) else ""
    raise LimitError(f"no figure is called {path!r}{meant}: they are {', '.join(plain[:_NAMED])}{more}")


def _shown(figure: float, limit: float) -> str:
    """Four digits, or as many as show on which side of the limit a figure is."""
    short = f"{figure:.4g}"
    return (
        short
        if figure == limit or ((float(short) < limit) == (figure < limit) and float(short) != limit)
        else f"{figure!r}"
    )


def _p(p: float) -> str:
    return "< 0.001" if p < 0.001 else f"= {p:.3f}"
