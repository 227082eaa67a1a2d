"""Scores of a classifier on articles that it did not see. Training prints them and stores them in the model file."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike
from sklearn.metrics import accuracy_score, precision_recall_fscore_support

from newstool.classifier.model import PRECISIONS, LinearModel
from newstool.classifier.training.calibration import calibration_error, label_indices
from newstool.classifier.training.several import Truth, answers
from newstool.classifier.weights import Floats

_AT_LEAST = int(np.searchsorted(PRECISIONS, 0.9))  # the lowest precision that is worth a promise


@dataclass(frozen=True, slots=True)
class LabelScore:
    """Precision, recall and F1 of a label, each 0..1, and its support: the number of articles that have it."""

    precision: float
    recall: float
    f1: float
    support: int


@dataclass(frozen=True, slots=True)
class Scores:
    """The scores of a model of one label a story.

    Attributes:
        n: the number of articles
        accuracy: 0..1
        macro_f1: 0..1, see `_macro_f1`
        calibration_error: 0..1, see `calibration_error`
        labels: the scores of each label
    """

    n: int
    accuracy: float
    macro_f1: float
    calibration_error: float
    labels: dict[str, LabelScore]


@dataclass(frozen=True, slots=True)
class SeveralScores:
    """The scores of a model of several labels a story.

    Attributes:
        n: the number of articles
        micro_f1: 0..1, F1 of all pairs of article and label
        macro_f1: 0..1, see `_macro_f1`
        promised: labels for which the model promises some precision of 0.9 or more
        labels: the scores of each label that an article has
    """

    n: int
    micro_f1: float
    macro_f1: float
    promised: int
    labels: dict[str, LabelScore]


def score(labels: Sequence[str], probabilities: Floats, truth: Sequence[str]) -> Scores:
    """Score the probabilities (n, n_labels) of articles with the labels `truth`."""
    predicted = [labels[i] for i in probabilities.argmax(axis=1)]
    occurring = {*truth, *predicted}
    figures = precision_recall_fscore_support(truth, predicted, labels=list(labels), zero_division=0.0)
    return Scores(
        n=len(truth),
        accuracy=float(accuracy_score(truth, predicted)),
        macro_f1=_macro_f1(figures[2], [label in occurring for label in labels]),
        calibration_error=calibration_error(probabilities, label_indices(labels, truth)),
        labels={
            label: LabelScore(float(p), float(r), float(f), int(n))
            for label, p, r, f, n in zip(labels, *figures, strict=True)
        },
    )


def score_several(model: LinearModel, decisions: Floats, truth: Truth) -> SeveralScores:
    """Score the decision values (n, n_labels) of articles. truth: (n, n_labels) whether an article has a label."""
    given = answers(model.probabilities(decisions), model.answer_at)
    hits, answered, support = ((given & truth).sum(axis=0), given.sum(axis=0), truth.sum(axis=0))
    precision, recall = hits / np.maximum(1, answered), hits / np.maximum(1, support)
    f1 = 2 * hits / np.maximum(1, answered + support)
    has = np.flatnonzero(support)
    return SeveralScores(
        n=len(truth),
        micro_f1=float(2 * hits.sum() / max(1, answered.sum() + support.sum())),
        macro_f1=_macro_f1(f1, answered + support > 0),
        promised=int(np.isfinite(model.precision_thresholds[:, _AT_LEAST]).sum()),
        labels={
            model.labels[i]: LabelScore(float(precision[i]), float(recall[i]), float(f1[i]), int(support[i]))
            for i in has.tolist()
        },
    )


def _macro_f1(f1: ArrayLike, occurs: ArrayLike) -> float:
    """The mean F1 of the labels that an article or an answer has, 0..1; 0 if there is none.

    `newstool evaluate` has the same rule, and a test holds the two together. f1: (n_labels,) 0..1. occurs: (n_labels,)
    whether an article or an answer has the label.
    """
    of_label = np.asarray(f1, np.float64)[np.asarray(occurs, np.bool_)]
    return float(of_label.mean()) if len(of_label) else 0.0
