"""How good tags are: what scikit-learn's classification_report says, confusions, calibration, and promises kept.

In NumPy, because importing scikit-learn takes longer than tagging thousands of articles; tests hold the two equal.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from newstool.evaluation.result import Evaluation, EvaluationError, Finding, RowName, share

Integers = NDArray[np.int64]

_BINS = 15  # of equal width, as in Guo et al. 2017 and in the scores of training
_CONFUSIONS = 10  # worst confusions named, ...
_ROWS = 10  # ... with so many rows each
_LABELS_NAMED = 5


@dataclass(frozen=True, slots=True)
class TaggedRow:
    """A row's truth and tag. probability: the model's for its label; known: the share of known words; both 0..1.

    slices: one for each key that the evaluation is sliced by.
    """

    name: RowName
    truth: str
    label: str
    probability: float
    known: float = 1.0
    slices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Promise:
    """Where the model answers when a precision is asked for: from which probability each label, and known share."""

    precision: float
    lowest: Mapping[str, float]
    known_floor: float = 0.0


def measure(
    rows: Iterable[TaggedRow], labels: Sequence[str], promises: Sequence[Promise] = (), by: Sequence[str] = ()
) -> Evaluation:
    """Measure the tags of a model that knows `labels`.

    A row whose truth is none of them counts as wrong, since it is; raises EvaluationError where that is every row, or
    there is none.
    """
    rows = list(rows)
    names = sorted({*labels, *(row.truth for row in rows)})
    index = {name: i for i, name in enumerate(names)}
    truth = np.array([index[row.truth] for row in rows], np.int64)
    tagged = np.array([index[row.label] for row in rows], np.int64)
    notes = _unknown(rows, labels)
    matrix = confusion(truth, tagged, len(names))
    right = truth == tagged
    figures: dict[str, Any] = {
        "task": "classifier",
        "n": len(rows),
        "accuracy": share(right.mean()),
        "macro_f1": _macro_f1(matrix),
        "calibration_error": share(calibration_error(np.array([row.probability for row in rows]), right)),
        "labels": dict(zip(names, map(dict, _per_label(matrix)), strict=True)),
        "confusion": {
            name: dict(zip(names, row, strict=True)) for name, row in zip(names, matrix.tolist(), strict=True)
        },
        "min_precision": {f"{promise.precision:g}": _kept(promise, rows, right) for promise in promises},
    }
    if by:
        figures["slices"] = {key: _slices(rows, i, truth, tagged, len(names)) for i, key in enumerate(by)}
    row_names = [row.name for row in rows]
    findings = tuple(_confusions(matrix, names, truth, tagged, row_names))
    return Evaluation(figures, {"accuracy": right.astype(np.float32)}, row_names, findings, notes)


def confusion(truth: Integers, tagged: Integers, n_labels: int) -> Integers:
    """(n_labels, n_labels) counts of rows, by their truth and by their tag."""
    return np.bincount(truth * n_labels + tagged, minlength=n_labels * n_labels).reshape(n_labels, n_labels)


def calibration_error(probability: NDArray[np.float64], right: NDArray[np.bool_]) -> float:
    """Expected calibration error, 0..1: the mean gap of probability and accuracy over bins; both (n,)."""
    bins = np.minimum((probability * _BINS).astype(int), _BINS - 1)
    return float(np.abs(np.bincount(bins, probability - right, _BINS)).sum() / len(right))


def _unknown(rows: Sequence[TaggedRow], labels: Sequence[str]) -> tuple[str, ...]:
    if not rows:
        raise EvaluationError("nothing to measure: no record with a label could be read")
    known = set(labels)
    missing = [row.truth for row in rows if row.truth not in known]
    if not missing:
        return ()
    named = sorted(set(missing))
    shown = ", ".join(named[:_LABELS_NAMED]) + (
        f" and {len(named) - _LABELS_NAMED} more" if named[_LABELS_NAMED:] else ""
    )
    what = f"{len(missing)} of {len(rows)} rows have a label that the model does not know ({shown})"
    hint = f"read it as another with --map '{named[0]}={labels[0]}'"
    if len(missing) == len(rows):
        raise EvaluationError(f"{what}; it knows {', '.join(labels)}: {hint}")
    return (f"{what}: they count as wrong; to have it otherwise, {hint}",)


def _ratio(part: Integers, whole: Integers) -> NDArray[np.float64]:
    """0 where there is nothing to divide by, as in scikit-learn's report."""
    return np.asarray(part / np.maximum(whole, 1), np.float64)


def _f1(matrix: Integers) -> NDArray[np.float64]:
    """(n_labels,); nan for a label that no row has and no tag."""
    hits, total = np.diag(matrix), matrix.sum(axis=0) + matrix.sum(axis=1)
    return np.where(total > 0, _ratio(2 * hits, total), np.nan)


def _macro_f1(matrix: Integers) -> float:
    return share(float(np.nanmean(_f1(matrix))))


def _per_label(matrix: Integers) -> Iterable[dict[str, float | None]]:
    hits, support = np.diag(matrix), matrix.sum(axis=1)
    columns = _ratio(hits, matrix.sum(axis=0)), _ratio(hits, support), _f1(matrix), support
    for precision, recall, f1, n in zip(*(column.tolist() for column in columns), strict=True):
        # A label that is nowhere was not measured: no figure, so that no gate on it passes.
        shares = (precision, recall, f1) if f1 == f1 else (None, None, None)
        rounded = [None if figure is None else share(figure) for figure in shares]
        yield {**dict(zip(("precision", "recall", "f1"), rounded, strict=True)), "support": n}


def _kept(promise: Promise, rows: Sequence[TaggedRow], right: NDArray[np.bool_]) -> dict[str, float | None]:
    sure = np.array(
        [row.probability >= promise.lowest[row.label] and row.known >= promise.known_floor for row in rows], np.bool_
    )
    return {"coverage": share(sure.mean()), "precision": share(right[sure].mean()) if sure.any() else None}


def _slices(
    rows: Sequence[TaggedRow], key: int, truth: Integers, tagged: Integers, n_labels: int
) -> dict[str, dict[str, float]]:
    values, member = np.unique([row.slices[key] for row in rows], return_inverse=True)
    found = {}
    for i, value in enumerate(values.tolist()):
        mine = np.flatnonzero(member == i)
        matrix = confusion(truth[mine], tagged[mine], n_labels)
        found[value] = {
            "n": len(mine),
            "accuracy": share((truth[mine] == tagged[mine]).mean()),
            "macro_f1": _macro_f1(matrix),
        }
    return found


def _confusions(
    matrix: Integers, names: Sequence[str], truth: Integers, tagged: Integers, rows: Sequence[RowName]
) -> Iterable[Finding]:
    """The most frequent confusions, each with its first rows."""
    wrong = matrix - np.diag(np.diag(matrix))
    order = np.argsort(-wrong, axis=None, kind="stable")[:_CONFUSIONS]
    for at in order.tolist():
        i, j = divmod(at, len(names))
        if total := int(wrong[i, j]):
            mine = np.flatnonzero((truth == i) & (tagged == j))[:_ROWS]
            yield Finding(f"{names[i]} tagged as {names[j]}", total, tuple(rows[k] for k in mine.tolist()))
