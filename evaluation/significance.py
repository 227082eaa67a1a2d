"""Is a difference on the same rows more than chance? Exact McNemar for right and wrong, a bootstrap for means."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

RESAMPLES = 10_000  # p is then known to within 0.005 around 0.05
_CHUNK = 1 << 22  # numbers drawn at once: 32 MB


def mcnemar(newly_right: int, newly_wrong: int) -> float:
    """The two-sided p of McNemar's test (1947) in its exact form: a binomial test of the rows that changed sides.

    1 where none did. With five changes or fewer p is never under 0.05, whichever way they went.
    """
    n = newly_right + newly_wrong
    term = tail = 1
    for i in range(min(newly_right, newly_wrong)):
        term = term * (n - i) // (i + 1)
        tail += term
    return min(1.0, 2 * tail / (1 << n))


@dataclass(frozen=True, slots=True)
class Bootstrap:
    """A mean's two-sided p against zero, 0..1, and the interval that holds it with the confidence asked for."""

    p: float
    low: float
    high: float


def bootstrap(differences: NDArray[np.floating], alpha: float, seed: int = 0) -> Bootstrap:
    """A percentile bootstrap of the mean of paired differences, (n,) with n of 1 or more (Koehn, EMNLP 2004).

    The same differences and seed give the same answer. The interval is that of 1 - alpha; p is at least
    2 / (RESAMPLES + 1), since chance was only asked so often.
    """
    generator = np.random.default_rng(seed)
    n = len(differences)
    size = max(1, _CHUNK // n)
    means = np.concatenate(
        [
            differences[generator.integers(0, n, (min(size, RESAMPLES - start), n))].mean(axis=1, dtype=np.float64)
            for start in range(0, RESAMPLES, size)
        ]
    )
    rarer = min(int((means <= 0).sum()), int((means >= 0).sum()))
    low, high = np.quantile(means, [alpha / 2, 1 - alpha / 2])
    return Bootstrap(min(1.0, 2 * (1 + rarer) / (RESAMPLES + 1)), float(low), float(high))
