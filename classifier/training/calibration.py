"""Probabilities that mean what they say: fitting them, their error, and which precision can be promised.

Rows can carry weights, so that a large corpus does not speak for all; without, each counts as 1.
"""

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from newstool.classifier.model import PRECISIONS, Calibration, Floats

_BINS = 15  # of equal width, as in Guo et al. 2017
_START = (-1.5, 0.0)  # logarithm of the temperature, and offset: near what was found for several corpora
PROMISE_Z = 1.645  # a promise holds in 95 of 100 samples like the held-out one (one-sided)


def fit_calibration(decisions: Floats, truth: NDArray[np.int64], weights: Floats | None = None) -> Calibration:
    """The calibration with the lowest log loss on (n, n_labels) decision values of unseen rows.

    truth: (n,) label indices.
    """
    from scipy.optimize import minimize

    def log_loss(parameters: Floats) -> float:
        found = Calibration(float(np.exp(parameters[0])), float(parameters[1])).probabilities(decisions)
        return -float(np.average(np.log(np.maximum(found[np.arange(len(truth)), truth], 1e-300)), weights=weights))

    log_temperature, offset = minimize(log_loss, _START, method="Nelder-Mead").x
    return Calibration(float(np.exp(log_temperature)), float(offset))


def calibration_error(probabilities: Floats, truth: NDArray[np.int64], weights: Floats | None = None) -> float:
    """Expected calibration error of the likeliest label, 0..1: the mean gap of probability and accuracy over bins."""
    weights = np.ones(len(truth)) if weights is None else weights
    top, right = probabilities.max(axis=1), probabilities.argmax(axis=1) == truth
    bins = np.minimum((top * _BINS).astype(int), _BINS - 1)
    gaps = np.abs(np.bincount(bins, weights * (top - right), _BINS))
    return float(gaps.sum() / max(weights.sum(), 1e-300))


def promises(
    probabilities: Floats, truth: NDArray[np.int64], weights: Floats | None = None, z: float = PROMISE_Z
) -> Floats:
    """(n_labels, n_precisions): the lowest probability from which a label's tags kept each of PRECISIONS, else inf.

    Kept means that the lower bound of the share of right tags does, by Wilson's interval (1927), so that a handful of
    lucky rows promises nothing. With z = 0 the share itself is taken.
    """
    weights = np.ones(len(truth)) if weights is None else weights
    table = np.full((probabilities.shape[1], len(PRECISIONS)), np.inf)
    top, best = probabilities.max(axis=1), probabilities.argmax(axis=1)
    for label in range(probabilities.shape[1]):
        mine = np.flatnonzero(best == label)
        mine = mine[np.argsort(-top[mine], kind="stable")]
        n = np.cumsum(weights[mine])
        kept = wilson_lower(np.cumsum(weights[mine] * (truth[mine] == label)) / n, n, z)
        for i, precision in enumerate(PRECISIONS):
            long_enough = np.flatnonzero(kept >= precision)
            if len(long_enough):
                table[label, i] = top[mine[long_enough[-1]]]
    return table


def wilson_lower(share: Floats, n: Floats | NDArray[np.int64], z: float = PROMISE_Z) -> Floats:
    """The lower end of Wilson's score interval for a share, 0..1, seen in n rows."""
    middle = share + z * z / (2 * n)
    spread = z * np.sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    return np.asarray((middle - spread) / (1 + z * z / n))


def label_indices(labels: Sequence[str], names: Iterable[str]) -> NDArray[np.int64]:
    """Each name's place in the labels, (n,); raises KeyError for a name that is none of them."""
    index = {label: i for i, label in enumerate(labels)}
    return np.array([index[name] for name in names], dtype=np.int64)
