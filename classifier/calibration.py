"""Probabilities that mean what they say: the temperature, its error, and which precision can be promised."""

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from newstool.classifier.model import PRECISIONS, Floats, softmax

_BINS = 15  # of equal width, as in Guo et al. 2017
_TEMPERATURES = (0.01, 20.0)  # decision values of a support vector machine lie around -1 and 1
_PROMISE_Z = 1.645  # a promise holds in 95 of 100 samples like the held-out one (one-sided)


def fit_temperature(decisions: Floats, truth: NDArray[np.int64]) -> float:
    """The temperature whose probabilities fit best (lowest log loss) to (n, n_labels) decision values of unseen rows.

    Guo, Pleiss, Sun and Weinberger, "On Calibration of Modern Neural Networks" (2017). truth: (n,) label indices.
    """
    from scipy.optimize import minimize_scalar

    def log_loss(log_temperature: float) -> float:
        probabilities = softmax(decisions / np.exp(log_temperature))[np.arange(len(truth)), truth]
        return -float(np.log(np.maximum(probabilities, 1e-300)).mean())

    return float(np.exp(minimize_scalar(log_loss, bounds=np.log(_TEMPERATURES), method="bounded").x))


def calibration_error(probabilities: Floats, truth: NDArray[np.int64]) -> float:
    """Expected calibration error of the likeliest label, 0..1: the mean gap of probability and accuracy over bins."""
    top, right = probabilities.max(axis=1), probabilities.argmax(axis=1) == truth
    bins = np.minimum((top * _BINS).astype(int), _BINS - 1)
    return float(np.abs(np.bincount(bins, top - right, _BINS)).sum() / max(1, len(truth)))


def promises(probabilities: Floats, truth: NDArray[np.int64]) -> Floats:
    """(n_labels, n_precisions): the lowest probability from which a label's tags kept each of PRECISIONS, else inf.

    Kept means that the lower bound of the share of right tags does, by Wilson's interval (1927), so that a handful of
    lucky rows promises nothing.
    """
    table = np.full((probabilities.shape[1], len(PRECISIONS)), np.inf)
    top, best = probabilities.max(axis=1), probabilities.argmax(axis=1)
    for label in range(probabilities.shape[1]):
        mine = np.flatnonzero(best == label)
        mine = mine[np.argsort(-top[mine], kind="stable")]
        n = np.arange(1, len(mine) + 1)
        kept = wilson_lower(np.cumsum(truth[mine] == label) / n, n)
        for i, precision in enumerate(PRECISIONS):
            long_enough = np.flatnonzero(kept >= precision)
            if len(long_enough):
                table[label, i] = top[mine[long_enough[-1]]]
    return table


def wilson_lower(share: Floats, n: NDArray[np.int64]) -> Floats:
    """The lower end of Wilson's score interval for a share, 0..1, seen in n rows."""
    z = _PROMISE_Z
    middle = share + z * z / (2 * n)
    spread = z * np.sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    return np.asarray((middle - spread) / (1 + z * z / n))


def label_indices(labels: Sequence[str], names: Iterable[str]) -> NDArray[np.int64]:
    """Each name's place in the labels, (n,); raises KeyError for a name that is none of them."""
    index = {label: i for i, label in enumerate(labels)}
    return np.array([index[name] for name in names], dtype=np.int64)
