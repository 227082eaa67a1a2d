"""Explanations: the terms that moved the decision for a label."""

from dataclasses import dataclass

import numpy as np

from newstool.classifier.model import LinearModel
from newstool.classifier.term_names import in_words
from newstool.text.counting import TermCounts

_REASONS = 12  # terms that an explanation names; the weights of all other terms are given as one sum


@dataclass(frozen=True, slots=True)
class Reason:
    """A term of the article, see `in_words`, and the weight that it added to the decision value of the label."""

    term: str
    weight: float


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why the model chose a label: decision = bias + sum of the weights of the reasons.

    The last reason sums up all terms that are not named. With a correction for how much the text says, see `Evidence`,
    the bias has that correction in it.
    """

    label: str
    decision: float
    bias: float
    because: tuple[Reason, ...]


def explain(model: LinearModel, counts: TermCounts, row: int, label: int, decision: float) -> Explanation:
    """The reasons for a label of one document of a batch, those with the largest weights first."""
    weights, bias = model.weights.of_label(label)
    of_row = np.flatnonzero(counts.rows == row)
    columns = counts.columns[of_row]
    pushes = model.values(counts)[of_row] * weights[columns]
    if model.evidence:
        pushes = pushes * float(model.evidence.scale(model.length(counts))[row])
        bias = decision - float(pushes.sum())
    order = np.argsort(-np.abs(pushes), kind="stable")
    reasons = [Reason(in_words(model.names[columns[i]]), float(pushes[i])) for i in order[:_REASONS]]
    rest = order[_REASONS:]
    if len(rest):
        reasons.append(Reason(f"({len(rest)} other terms)", float(pushes[rest].sum())))
    return Explanation(model.labels[label], decision, bias, tuple(reasons))
