"""Gates: a figure must not fall below a floor, and a result must not be worse than an earlier one.

A gate passes only if its condition was measured and holds. A missing figure or a missing baseline never passes.
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

_NAMED = 30  # figures that an error names: a model of many labels has hundreds
_ROWS = 10  # rows that are listed below a comparison
_LOWER_IS_BETTER = ("calibration_error",)  # a floor under these figures would pass bad models
# The last names of figures that are no shares: numbers of rows, of labels, of words. All others lie between 0 and 1.
COUNTS = frozenset(("n", "support", "rows", "lost", "labels", "events", "skipped", "words"))
_CONFUSION = "confusion."  # the figures below it are numbers of rows, too


class LimitError(NewstoolError):
    """A limit names a figure that does not exist, or for which such a limit makes no sense."""


class Verdict(Enum):
    """The result of a gate. The value is the word in reports."""

    PASSED = "passed"
    FAILED = "FAILED"
    NOT_COMPARED = "NOT COMPARED"


@dataclass(frozen=True, slots=True)
class Gate:
    """A gate that was judged.

    Attributes:
        name: what it demands
        verdict: whether it passed
        message: one line with the figures
        findings: the rows that caused it to fail
    """

    name: str
    verdict: Verdict
    message: str
    findings: tuple[Finding, ...] = ()

    def measured_on(self, coverage: str) -> "Gate":
        """The gate with a message that ends on how many records were measured."""
        return replace(self, message=self.message + coverage)


@dataclass(frozen=True, slots=True)
class Limit:
    """A floor or a ceiling on a figure. Raises LimitError for a value that the figure cannot have.

    Attributes:
        path: the figure, as a path in the result such as "labels.Sports.recall"
        value: the lowest value that passes; for a ceiling the highest
        ceiling: whether the limit is a ceiling
    """

    path: str
    value: float
    ceiling: bool = False

    def __post_init__(self) -> None:
        """Raise LimitError for a value that the figure cannot have: such a gate always passes, or never."""
        is_count = self.path.startswith(_CONFUSION) or self.path.rpartition(".")[2] in COUNTS
        if self.value < 0 or (self.value > 1 and not is_count):
            can_be = "is never below 0" if is_count else "lies between 0 and 1"
            raise LimitError(f"{self.path}={self.value:g}: {self.path} {can_be}")

    def gate(self, figures: Mapping[str, Any]) -> Gate:
        """Compare the figure with the limit. Raises LimitError if there is no such figure."""
        figure = _figure(figures, self.path)
        if self.path.rpartition(".")[2] in _LOWER_IS_BETTER and not self.ceiling:
            raise LimitError(f"{self.path} is better the lower it is: use --fail-over {self.path}={self.value:g}")
        name = f"{self.path} at {'most' if self.ceiling else 'least'} {self.value:g}"
        if figure is None or not math.isfinite(figure):
            return Gate(name, Verdict.FAILED, f"{self.path} could not be measured: no row counts for it")
        if self.ceiling:
            held, relation = figure <= self.value, ("at most", "over")
        else:
            held, relation = figure >= self.value, ("at least", "under")
        message = f"{self.path} {_shown(figure, self.value)} is {relation[0 if held else 1]} {self.value:g}"
        return Gate(name, Verdict.PASSED if held else Verdict.FAILED, message)


def compare(evaluation: Evaluation, path: Path, alpha: float) -> list[Gate]:
    """Compare an evaluation with a baseline, the result file `path`. Gives one gate for each figure with outcomes.

    A gate fails if the figure is lower than the baseline's and p < alpha, see `significance.py`. A baseline of other
    rows or labels gives one gate with the verdict NOT_COMPARED.
    """
    try:
        baseline = read_baseline(path)
        comparable(evaluation, baseline)
    except NotComparableError as error:
        return [Gate("baseline", Verdict.NOT_COMPARED, f"baseline {path}: {error}")]
    return [_paired(evaluation, baseline, name, alpha) for name in evaluation.outcomes]


def _paired(evaluation: Evaluation, baseline: Baseline, name: str, alpha: float) -> Gate:
    """The gate of one figure, from its outcomes on the same rows."""
    new, old = evaluation.outcomes[name], baseline.outcomes[name]
    change = new.astype(np.float64) - old.astype(np.float64)
    mean = float(change.mean())
    binary = bool(np.isin([new, old], (0, 1)).all())
    p, test = _mcnemar(change) if binary else _bootstrap(change, alpha)
    if mean > 0:
        relation = "better" if p < alpha else "higher, but not significantly"
    elif mean < 0:
        relation = "worse" if p < alpha else "lower, but not significantly"
    else:
        relation = "equal on average" if change.any() else "equal on every row"
    message = f"{name} {evaluation.figures[name]:.4f}, baseline {old.mean(dtype=np.float64):.4f}: {relation} ({test})"
    return Gate(
        f"{name} no worse than baseline",
        Verdict.FAILED if mean < 0 and p < alpha else Verdict.PASSED,
        message,
        _lost("Newly wrong" if binary else f"Most lost in {name}", change, evaluation) if mean < 0 else (),
    )


def _mcnemar(change: NDArray[np.float64]) -> tuple[float, str]:
    """Return the p-value of the changes, (n,) values of -1, 0 or 1, and a sentence that states it."""
    right, wrong = int((change > 0).sum()), int((change < 0).sum())
    p = mcnemar(right, wrong)
    return p, f"{right} newly right, {wrong} newly wrong, p {_p(p)}"


def _bootstrap(change: NDArray[np.float64], alpha: float) -> tuple[float, str]:
    """Return the p-value of the changes (n,), and a sentence that states it with the interval of their mean."""
    result = bootstrap(change, alpha)
    interval = f"{100 * (1 - alpha):g} % interval {result.low:+.4f} to {result.high:+.4f}"
    return result.p, f"change {change.mean():+.4f}, {interval}, p {_p(result.p)}"


def _lost(heading: str, change: NDArray[np.float64], evaluation: Evaluation) -> tuple[Finding]:
    """The rows that became worse, the largest change first."""
    lost = np.flatnonzero(change < 0)
    first = lost[np.argsort(change[lost], kind="stable")][:_ROWS].tolist()
    return (Finding(heading, len(lost), tuple(evaluation.rows[i] for i in first)),)


def _figure(figures: Mapping[str, Any], path: str) -> float | None:
    """The figure of a path, None if it could not be measured. Raises LimitError if it does not exist."""
    values = [value for name, value in numbers(figures) if name == path]
    if len(values) == 1:
        return values[0]
    if values:
        raise LimitError(f"{path} names {len(values)} figures, because labels contain dots: rename them with --map")
    names = [name for name, _ in numbers(figures)]
    close = difflib.get_close_matches(path, names, 1)
    meant = f" (did you mean {close[0]}?)" if close else ""
    plain = [name for name in names if not name.startswith(("confusion.", "slices."))]
    more = f" and {len(names) - len(plain[:_NAMED])} more" if len(names) > len(plain[:_NAMED]) else ""
    raise LimitError(f"there is no figure {path!r}{meant}: the figures are {', '.join(plain[:_NAMED])}{more}")


def _shown(figure: float, limit: float) -> str:
    """Four digits, or as many as show on which side of the limit a figure is."""
    short = f"{figure:.4g}"
    return (
        short
        if figure == limit or ((float(short) < limit) == (figure < limit) and float(short) != limit)
        else f"{figure!r}"
    )


def _p(p: float) -> str:
    """p as reports show it."""
    return "< 0.001" if p < 0.001 else f"= {p:.3f}"
