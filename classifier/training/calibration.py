"""Calibration: fitting probabilities, measuring their error, and the precision that can be promised.

Rows can have weights, so that one large corpus does not outweigh the others. Without weights each row counts as 1.
"""

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from newstool.classifier.model import PRECISIONS, Calibration, Floats

_BINS = 15  # of equal width, as in Guo et al. 2017
_START = (-1.5, 0.0)  # logarithm of the temperature, and offset: close to the fits of several corpora
CONFIDENCE_Z = 1.645  # one-sided 95 %: a promised precision holds in 95 of 100 samples like the held-out one
_TINY = 1e-300  # avoids the logarithm of zero and a division by zero


def fit_calibration(decisions: Floats, truth: NDArray[np.int64], weights: Floats | None = None) -> Calibration:
    """The calibration with the lowest log loss on unseen rows.

    decisions: (n, n_labels) decision values. truth: (n,) label indices. weights: (n,) of the rows.
    """
    from scipy.optimize import minimize

    def log_loss(parameters: Floats) -> float:
        """The mean of -ln(probability of the true label)."""
        shares = Calibration(float(np.exp(parameters[0])), float(parameters[1])).probabilities(decisions)
        return -float(np.average(np.log(np.maximum(shares[np.arange(len(truth)), truth], _TINY)), weights=weights))

    log_temperature, offset = minimize(log_loss, _START, method="Nelder-Mead").x
    return Calibration(float(np.exp(log_temperature)), float(offset))


def calibration_error(probabilities: Floats, truth: NDArray[np.int64], weights: Floats | None = None) -> float:
    """Expected calibration error of the likeliest label, 0..1: the mean over bins of |probability - accuracy|.

    probabilities: (n, n_labels). truth: (n,) label indices. weights: (n,) of the rows.
    """
    weights = np.ones(len(truth)) if weights is None else weights
    top, right = probabilities.max(axis=1), probabilities.argmax(axis=1) == truth
    bins = np.minimum((top * _BINS).astype(int), _BINS - 1)
    gaps = np.abs(np.bincount(bins, weights * (top - right), _BINS))
    return float(gaps.sum() / max(weights.sum(), _TINY))


def precision_thresholds(
    probabilities: Floats, truth: NDArray[np.int64], weights: Floats | None = None, z: float = CONFIDENCE_Z
) -> Floats:
    """The lowest probability (n_labels, n_precisions) from which a label's tags kept each of PRECISIONS, else inf.

    A precision is kept if the lower end of Wilson's interval (1927) for the share of right tags reaches it. So a few
    lucky rows promise nothing. With z = 0 the share itself must reach it.

    probabilities: (n, n_labels) of unseen rows. truth: (n,) label indices. weights: (n,) of the rows.
    """
    weights = np.ones(len(truth)) if weights is None else weights
    table = np.full((probabilities.shape[1], len(PRECISIONS)), np.inf)
    top, best = probabilities.max(axis=1), probabilities.argmax(axis=1)
    for label in range(probabilities.shape[1]):
        tagged = np.flatnonzero(best == label)
        tagged = tagged[np.argsort(-top[tagged], kind="stable")]
        n = np.cumsum(weights[tagged])
        bounds = wilson_lower(np.cumsum(weights[tagged] * (truth[tagged] == label)) / n, n, z)
        for i, precision in enumerate(PRECISIONS):
            kept = np.flatnonzero(bounds >= precision)
            if len(kept):
                table[label, i] = top[tagged[kept[-1]]]
    return table


def wilson_lower(share: Floats, n: Floats | NDArray[np.int64], z: float = CONFIDENCE_Z) -> Floats:
    """The lower end of Wilson's score interval for a share, 0..1, that was observed in n rows.

    (share + z²/2n - z sqrt(share (1 - share) / n + z²/4n²)) / (1 + z²/n)
    """
    middle = share + z * z / (2 * n)
    spread = z * np.sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    return np.asarray((middle - spread) / (1 + z * z / n))


def label_indices(labels: Sequence[str], names: Iterable[str]) -> NDArray[np.int64]:
    """The index (n,) of each name in `labels`. Raises KeyError for a name that is no label."""
    index = {label: i for i, label in enumerate(labels)}
    return np.array([index[name] for name in names], dtype=np.int64)
