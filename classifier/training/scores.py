"""Scores of a classifier on held-out articles. Training prints them and stores them in the model file."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from sklearn.metrics import accuracy_score, precision_recall_fscore_support

from newstool.articles import Article
from newstool.classifier.model import LinearModel
from newstool.classifier.training.calibration import calibration_error, label_indices
from newstool.text.batches import batches


@dataclass(frozen=True, slots=True)
class LabelScore:
    """Precision, recall and F1 of a label, each 0..1, and its support: the number of articles that have it."""

    precision: float
    recall: float
    f1: float
    support: int


@dataclass(frozen=True, slots=True)
class Scores:
    """The scores of a model on held-out articles.

    Attributes:
        n: the number of articles
        accuracy: 0..1
        macro_f1: 0..1, the mean F1 of the labels
        calibration_error: 0..1, see `calibration_error`
        labels: the scores of each label
    """

    n: int
    accuracy: float
    macro_f1: float
    calibration_error: float
    labels: dict[str, LabelScore]


def measure(model: LinearModel, articles: Sequence[Article]) -> Scores:
    """Score a model on labelled articles."""
    truth = [str(article.label) for article in articles]
    decisions = [model.decision_values(model.count(batch)) for batch in batches(articles)]
    probabilities = model.probabilities(np.concatenate(decisions))
    predicted = [model.labels[i] for i in probabilities.argmax(axis=1)]
    figures = precision_recall_fscore_support(truth, predicted, labels=list(model.labels), zero_division=0.0)
    by_label = {
        label: LabelScore(float(p), float(r), float(f), int(n))
        for label, p, r, f, n in zip(model.labels, *figures, strict=True)
    }
    return Scores(
        n=len(truth),
        accuracy=float(accuracy_score(truth, predicted)),
        macro_f1=float(np.mean(figures[2])),
        calibration_error=calibration_error(probabilities, label_indices(model.labels, truth)),
        labels=by_label,
    )
