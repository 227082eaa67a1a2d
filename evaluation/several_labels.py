"""Scores of tags of several labels a story: micro and macro F1, and precision at a promise, over all labels."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from newstool.evaluation.classification import precision_of_answers, unknown_labels
from newstool.evaluation.result import Evaluation, Finding, RowName, share, too_few
from newstool.evaluation.slices import rows_of_slices

_WORST = 10  # rows that are listed
_DIGITS = 6  # of the F1 of a row


@dataclass(frozen=True, slots=True)
class GivenLabel:
    """A label that the model gives: its probability, 0..1, and the highest precision that it promises for it, 0..1."""

    label: str
    probability: float
    precision: float


@dataclass(frozen=True, slots=True)
class LabelsRow:
    """A row's true labels and what the model gives.

    Attributes:
        name: the row's id and title
        truth: the labels that people gave it, one or more
        given: the labels that the model gives by default
        promised: all labels for which the model promises a precision
        slices: the row's slice for each key that the evaluation is sliced by
    """

    name: RowName
    truth: tuple[str, ...]
    given: tuple[str, ...]
    promised: tuple[GivenLabel, ...] = ()
    slices: tuple[str, ...] = ()


def measure(
    rows: Iterable[LabelsRow], labels: Sequence[str], min_precisions: Sequence[float] = (), by: Sequence[str] = ()
) -> Evaluation:
    """Score the tags of a model that knows `labels`, and can give several of them.

    Micro F1 is that of all pairs of row and label. Macro F1 is the mean F1 of the labels that a row or a tag has. A
    true label that the model does not know counts as missed. The outcome of a row is its F1: 2 hits / (true + given).
    Raises EvaluationError if no row has a label that the model knows.
    """
    rows = list(rows)
    notes = unknown_labels([label for row in rows for label in row.truth], labels)
    names = sorted({*labels, *(label for row in rows for label in row.truth)})
    index = {name: i for i, name in enumerate(names)}
    truth, given = (_matrix([getattr(row, field) for row in rows], index) for field in ("truth", "given"))
    f1 = np.round(_row_f1(truth, given), _DIGITS)
    figures: dict[str, Any] = {
        "task": "classifier",
        "n": len(rows),
        **_figures(truth, given),
        "labels": dict(zip(names, _per_label(truth, given), strict=True)),
        "min_precision": {f"{least:g}": _answered(least, rows, names) for least in min_precisions},
    }
    if by:
        figures["slices"] = {key: _slices([row.slices[i] for row in rows], truth, given) for i, key in enumerate(by)}
    row_names = [row.name for row in rows]
    worst = np.argsort(f1, kind="stable")[:_WORST]
    wrong = tuple(row_names[i] for i in worst.tolist() if f1[i] < 1)
    findings = (Finding("Labels that differ most", int((f1 < 1).sum()), wrong),) if wrong else ()
    return Evaluation(figures, {"row_f1": f1.astype(np.float32)}, row_names, findings, (*notes, *too_few(len(rows))))


def _matrix(labels: Sequence[Sequence[str]], index: dict[str, int]) -> NDArray[np.bool_]:
    """Whether each row has each label, (n_rows, n_labels)."""
    matrix = np.zeros((len(labels), len(index)), np.bool_)
    for row, names in enumerate(labels):
        matrix[row, [index[name] for name in names]] = True
    return matrix


def _row_f1(truth: NDArray[np.bool_], given: NDArray[np.bool_]) -> NDArray[np.float64]:
    """F1 of each row (n_rows,): 2 hits / (true labels + given labels)."""
    return np.asarray(2 * (truth & given).sum(axis=1) / np.maximum(1, truth.sum(axis=1) + given.sum(axis=1)))


def _figures(truth: NDArray[np.bool_], given: NDArray[np.bool_]) -> dict[str, Any]:
    """Micro F1, macro F1 and mean F1 of the rows."""
    hits, total = (truth & given).sum(axis=0), truth.sum(axis=0) + given.sum(axis=0)
    measured = total > 0
    return {
        "micro_f1": share(2 * hits.sum() / max(1, total.sum())),
        "macro_f1": share(float((2 * hits[measured] / total[measured]).mean())),
        "row_f1": share(float(np.round(_row_f1(truth, given), _DIGITS).astype(np.float32).mean(dtype=np.float64))),
    }


def _per_label(truth: NDArray[np.bool_], given: NDArray[np.bool_]) -> Iterable[dict[str, float | None]]:
    """Precision, recall, F1 and support of each label; None for a label that neither a row nor a tag has."""
    hits, tagged, support = ((truth & given).sum(axis=0), given.sum(axis=0), truth.sum(axis=0))
    for hit, n_tagged, n_true in zip(hits.tolist(), tagged.tolist(), support.tolist(), strict=True):
        if n_tagged + n_true == 0:
            yield {"precision": None, "recall": None, "f1": None, "support": 0}
            continue
        yield {
            "precision": share(hit / max(1, n_tagged)),
            "recall": share(hit / max(1, n_true)),
            "f1": share(2 * hit / (n_tagged + n_true)),
            "support": n_true,
        }


def _answered(min_precision: float, rows: Sequence[LabelsRow], names: Sequence[str]) -> dict[str, Any]:
    """What `newstool classify --min-precision` gives.

    coverage: the share of rows with a label. recall: the share of true labels that are given. precision, lowest_tenth:
    of the given labels. labels: how many labels are ever given.
    """
    answers = [
        (one.probability, one.label in row.truth, one.label)
        for row in rows
        for one in row.promised
        if one.precision >= min_precision
    ]
    answered = sum(any(one.precision >= min_precision for one in row.promised) for row in rows)
    right = np.array([hit for _, hit, _ in answers], np.bool_)
    return {
        "coverage": share(answered / len(rows)),
        "recall": share(right.sum() / max(1, sum(len(row.truth) for row in rows))),
        **precision_of_answers(np.array([probability for probability, _, _ in answers]), right),
        "labels": len({label for _, _, label in answers} & set(names)),
    }


def _slices(values: Sequence[str], truth: NDArray[np.bool_], given: NDArray[np.bool_]) -> dict[str, dict[str, float]]:
    """Number of rows and figures of each slice. values: (n_rows,) the slice of each row."""
    return {
        value: {"n": len(members), **_figures(truth[members], given[members])}
        for value, members in rows_of_slices(values).items()
    }
