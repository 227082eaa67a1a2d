"""Significance of a difference on the same rows: the exact test of McNemar for shares, a bootstrap for means.

And the interval of a share, by Wilson.
"""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

RESAMPLES = 10_000  # p around 0.05 is then exact to 0.005
_Z = 1.959963984540054  # of the normal distribution: 95 % lie within so many standard deviations
_CHUNK = 1 << 22  # random numbers that are drawn at once (32 MB)


def mcnemar(newly_right: int, newly_wrong: int) -> float:
    """The two-sided p of McNemar's test (1947) in its exact form.

    It is a binomial test on the rows that changed between right and wrong:
    p = min(1, 2 * (sum of C(n, i) for i = 0..min(newly_right, newly_wrong)) / 2^n), n = newly_right + newly_wrong.
    Without a change p is 1. With five changes or fewer p is never below 0.05.
    """
    n = newly_right + newly_wrong
    term = tail = 1
    for i in range(min(newly_right, newly_wrong)):
        term = term * (n - i) // (i + 1)
        tail += term
    return min(1.0, 2 * tail / (1 << n))


@dataclass(frozen=True, slots=True)
class Bootstrap:
    """The result of a bootstrap of a mean.

    Attributes:
        p: two-sided, against a mean of zero, 0..1
        low, high: the confidence interval of the mean
    """

    p: float
    low: float
    high: float


def bootstrap(differences: NDArray[np.floating], alpha: float, seed: int = 0) -> Bootstrap:
    """A percentile bootstrap of the mean of paired differences (n,), n >= 1 (Koehn, EMNLP 2004).

    Equal differences and an equal seed give an equal result. The interval has the confidence 1 - alpha. p is at least
    2 / (RESAMPLES + 1), because only RESAMPLES samples are drawn.
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
    opposite = min(int((means <= 0).sum()), int((means >= 0).sum()))
    low, high = np.quantile(means, [alpha / 2, 1 - alpha / 2])
    return Bootstrap(min(1.0, 2 * (1 + opposite) / (RESAMPLES + 1)), float(low), float(high))


def wilson(hits: int, n: int) -> tuple[float, float]:
    """The 95 % interval of a share of which `hits` of `n` are a random sample, n >= 1 (Wilson, JASA 1927).

    Unlike the interval of the normal distribution it stays within 0..1, and is honest for shares near 0 and 1.
    """
    part = hits / n
    middle = part + _Z**2 / (2 * n)
    half = _Z * math.sqrt(part * (1 - part) / n + _Z**2 / (4 * n**2))
    scale = 1 + _Z**2 / n
    return max(0.0, (middle - half) / scale), min(1.0, (middle + half) / scale)
