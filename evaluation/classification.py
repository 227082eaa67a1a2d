"""Scores of tags: precision, recall and F1, confusions, calibration error, and precision at a promise.

Precision, recall and F1 are those of scikit-learn's classification_report, and tests hold the two equal. They are
computed in NumPy, because importing scikit-learn takes longer than tagging thousands of articles.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from newstool.articles.labels import without_case
from newstool.evaluation.result import Evaluation, EvaluationError, Finding, RowName, share, too_few
from newstool.evaluation.slices import rows_of_slices

Integers = NDArray[np.int64]

_BINS = 15  # of equal width, as in Guo et al. 2017 and in the scores of training
_CONFUSIONS = 10  # the most frequent confusions are listed
_ROWS = 10  # rows that are listed for each confusion
_LOWEST = 0.1  # share of the answers that are nearest to the threshold
_LABELS_NAMED = 5  # unknown labels that a message names


@dataclass(frozen=True, slots=True)
class TaggedRow:
    """A row's true label and its tag.

    Attributes:
        name: the row's id and title
        truth: the label that people gave it
        label: the likeliest label
        probability: of the likeliest label, 0..1
        precision: the highest precision that the model promises for the tag, 0..1; 0 if it promises none
        slices: the row's slice for each key that the evaluation is sliced by
        why: the words that decided, for a report; "" if they are not known
    """

    name: RowName
    truth: str
    label: str
    probability: float
    precision: float = 0.0
    slices: tuple[str, ...] = ()
    why: str = ""


def measure(
    rows: Iterable[TaggedRow], labels: Sequence[str], min_precisions: Sequence[float] = (), by: Sequence[str] = ()
) -> Evaluation:
    """Score the tags of a model that knows `labels`.

    A row whose true label the model does not know counts as wrong. Raises EvaluationError if that is every row, or if
    there is no row.

    min_precisions: 0..1, precisions at which coverage and precision are also measured. by: the keys of the slices.
    """
    rows = list(rows)
    names = sorted({*labels, *(row.truth for row in rows)})
    index = {name: i for i, name in enumerate(names)}
    truth = np.array([index[row.truth] for row in rows], np.int64)
    tagged = np.array([index[row.label] for row in rows], np.int64)
    notes = unknown_labels([row.truth for row in rows], labels)
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
        "min_precision": {f"{least:g}": _answered(least, rows, right) for least in min_precisions},
    }
    if by:
        figures["slices"] = {key: _slices(rows, i, truth, tagged, len(names)) for i, key in enumerate(by)}
    row_names = [row.name for row in rows]
    findings = tuple(_confusions(matrix, names, truth, tagged, row_names))
    return Evaluation(
        figures, {"accuracy": right.astype(np.float32)}, row_names, findings, (*notes, *too_few(len(rows)))
    )


def confusion(truth: Integers, tagged: Integers, n_labels: int) -> Integers:
    """The number of rows (n_labels, n_labels) with each true label (first axis) and each tag (second axis)."""
    return np.bincount(truth * n_labels + tagged, minlength=n_labels * n_labels).reshape(n_labels, n_labels)


def calibration_error(probability: NDArray[np.float64], right: NDArray[np.bool_]) -> float:
    """Expected calibration error, 0..1: the mean over bins of |probability - accuracy|.

    probability: (n,) 0..1, of each tag. right: (n,) whether the tag is right.
    """
    bins = np.minimum((probability * _BINS).astype(int), _BINS - 1)
    return float(np.abs(np.bincount(bins, probability - right, _BINS)).sum() / len(right))


def unknown_labels(truths: Sequence[str], labels: Sequence[str]) -> tuple[str, ...]:
    """A note on rows whose true label the model does not know. Raises EvaluationError if no row can be measured."""
    if not truths:
        raise EvaluationError("nothing to measure: no record with a label could be read")
    known = set(labels)
    missing = [truth for truth in truths if truth not in known]
    if not missing:
        return ()
    named = sorted(set(missing))
    shown = ", ".join(named[:_LABELS_NAMED]) + (
        f" and {len(named) - _LABELS_NAMED} more" if named[_LABELS_NAMED:] else ""
    )
    what = f"{len(missing)} of {len(truths)} rows have a label that the model does not know ({shown})"
    by_name = {without_case(label): label for label in reversed(labels)}
    label = next((label for label in named if without_case(label) in by_name), named[0])
    hint = f"map the label to one that it knows with --map '{label}={by_name.get(without_case(label), 'LABEL')}'"
    if len(missing) == len(truths):
        raise EvaluationError(f"{what}; it knows {', '.join(labels)}: {hint}")
    return (f"{what}: they count as wrong. To change that, {hint}",)


def _ratio(part: Integers, whole: Integers) -> NDArray[np.float64]:
    """part / whole, and 0 if the whole is 0, as in scikit-learn's report."""
    return np.asarray(part / np.maximum(whole, 1), np.float64)


def _f1(matrix: Integers) -> NDArray[np.float64]:
    """F1 of each label (n_labels,); nan for a label that neither a row nor a tag has."""
    hits, total = np.diag(matrix), matrix.sum(axis=0) + matrix.sum(axis=1)
    return np.where(total > 0, _ratio(2 * hits, total), np.nan)


def _macro_f1(matrix: Integers) -> float:
    """The mean F1 of all labels that occur."""
    return share(float(np.nanmean(_f1(matrix))))


def _per_label(matrix: Integers) -> Iterable[dict[str, float | None]]:
    """Precision, recall, F1 and support of each label."""
    hits, support = np.diag(matrix), matrix.sum(axis=1)
    columns = _ratio(hits, matrix.sum(axis=0)), _ratio(hits, support), _f1(matrix), support
    for precision, recall, f1, n in zip(*(column.tolist() for column in columns), strict=True):
        # A label that occurs nowhere was not measured. Its figures are None, so that a gate on them fails.
        shares = (precision, recall, f1) if f1 == f1 else (None, None, None)
        rounded = [None if figure is None else share(figure) for figure in shares]
        yield {**dict(zip(("precision", "recall", "f1"), rounded, strict=True)), "support": n}


def _answered(min_precision: float, rows: Sequence[TaggedRow], right: NDArray[np.bool_]) -> dict[str, float | None]:
    """Coverage, the share of rows that `newstool classify --min-precision` answers, and the precision of these."""
    answered = np.array([row.precision >= min_precision for row in rows], np.bool_)
    probability = np.array([row.probability for row in rows])[answered]
    return {"coverage": share(answered.mean()), **precision_of_answers(probability, right[answered])}


def precision_of_answers(probability: NDArray[np.float64], right: NDArray[np.bool_]) -> dict[str, float | None]:
    """The precision of answers, and that of the tenth with the lowest probability; None without answers.

    probability: (n,) of each answer. right: (n,) whether it is right.
    """
    if not len(right):
        return {"precision": None, "lowest_tenth": None}
    lowest = np.argsort(probability, kind="stable")[: max(1, round(len(right) * _LOWEST))]
    return {"precision": share(right.mean()), "lowest_tenth": share(right[lowest].mean())}


def _slices(
    rows: Sequence[TaggedRow], key: int, truth: Integers, tagged: Integers, n_labels: int
) -> dict[str, dict[str, float]]:
    """Number of rows, accuracy and macro F1 of each slice of a key."""
    figures = {}
    for value, members in rows_of_slices(row.slices[key] for row in rows).items():
        matrix = confusion(truth[members], tagged[members], n_labels)
        figures[value] = {
            "n": len(members),
            "accuracy": share((truth[members] == tagged[members]).mean()),
            "macro_f1": _macro_f1(matrix),
        }
    return figures


def _confusions(
    matrix: Integers, names: Sequence[str], truth: Integers, tagged: Integers, rows: Sequence[RowName]
) -> Iterable[Finding]:
    """The most frequent confusions, each with its first rows."""
    wrong = matrix - np.diag(np.diag(matrix))
    order = np.argsort(-wrong, axis=None, kind="stable")[:_CONFUSIONS]
    for at in order.tolist():
        i, j = divmod(at, len(names))
        if total := int(wrong[i, j]):
            confused = np.flatnonzero((truth == i) & (tagged == j))[:_ROWS]
            yield Finding(f"{names[i]} tagged as {names[j]}", total, tuple(rows[k] for k in confused.tolist()))
