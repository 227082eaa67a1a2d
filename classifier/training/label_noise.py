"""Label noise: how many labels of an archive are wrong, and how likely the labels of one article are.

If a classifier is unsure of an article, another label than the likeliest one is no surprise. If it is certain, and the
article is filed elsewhere, the label is wrong. Labels are wrong in two ways. A slip of the hand hits any label. The
share of slips is fitted together with the calibration, as a lapse rate is in psychophysics (Wichmann and Hill, "The
psychometric function", 2001). And where labels overlap, an editor sometimes takes the second best:

    P(an article is filed under a label of the set F) = (1 - rate) * ((1 - SECOND) * q(F) + SECOND * near(F))
                                                        + rate * prior(F)

q(F) is the sum of the calibrated probabilities, prior(F) the share of articles with a label of F. near(F) is between
them: sqrt(probability * share of a label), summed over F, scaled so that the sum over all labels is 1. By Bayes' rule,
the labels of F are all wrong with the probability

    ((1 - rate) * SECOND * near(F) + rate * prior(F)) * (1 - q(F))
    / ((1 - rate) * (1 - SECOND) * q(F) + (1 - rate) * SECOND * near(F) + rate * prior(F))
"""

from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from newstool.classifier.model import Calibration
from newstool.classifier.training.calibration import PAIRS_FOR_EACH
from newstool.classifier.weights import Floats

_START = (-1.5, 0.0, -3.0)  # logarithm of the temperature, offset, and log-odds of the rate (5 %)
# What is known of archives in general counts as much as this number of articles: 5 of 100 labels are slips.
_PRIOR_ROWS, _PRIOR_RATE = 100, 0.05
# The share of articles that are filed under a label near the best one. It cannot be fitted: an archive alone does not
# tell a wrong label from one that fits, too. This share and the square root in `_Filing` were chosen among several with
# suggestions for CNN and HuffPost that readers judged. In one half of them, by a digest, 36 and 60 labels are wrong and
# 35 and 66 are expected; in the other 28 and 84 are wrong and 35 and 85 are expected. Both halves were looked at.
_SECOND = 0.2
# The same as the first two numbers, of fitting labels that editors leave out.
_OMITTED_ROWS, _OMITTED_RATE = 2000, 0.1
_MOST_ROWS = 5_000  # articles that the three numbers are fitted on: more would not change them
_TINY = 1e-12  # avoids the logarithm of zero and a division by zero


@dataclass(frozen=True, slots=True)
class LabelNoise:
    """A calibration with the noise taken out.

    Attributes:
        calibration: from decision values to the probabilities of the right label
        rate: 0..1  the share of articles that were filed anywhere, by a slip of the hand
    """

    calibration: Calibration
    rate: float

    def wrong(self, decisions: Floats, filed: NDArray[np.bool_]) -> Floats:
        """The probability (n,), 0..1, that all filed labels of an article are wrong.

        decisions: (n, n_labels) by a model that did not see the article. filed: (n, n_labels) its labels.
        """
        filing = _Filing.of(self, decisions, filed, filed.mean(axis=0))
        return np.asarray(filing.wrongly * (1 - filing.fits) / np.maximum(filing.rightly + filing.wrongly, _TINY))


def fit_label_noise(decisions: Floats, filed: NDArray[np.bool_], seed: int = 0) -> LabelNoise:
    """The calibration and the rate that are likeliest for an archive. See `LabelNoise.wrong` for the arguments."""
    from scipy.optimize import minimize

    if len(decisions) > _MOST_ROWS:
        chosen = np.random.default_rng(seed).choice(len(decisions), _MOST_ROWS, replace=False)
        decisions, filed = decisions[chosen], filed[chosen]
    shares = filed.mean(axis=0)

    def loss(parameters: Floats) -> float:
        """The negative logarithm of the likelihood of the labels, times that of the rate."""
        noise = _noise(parameters)
        filing = _Filing.of(noise, decisions, filed, shares)
        likely = np.log(filing.rightly + filing.wrongly + _TINY)
        return _of_rate(noise.rate, _PRIOR_RATE, _PRIOR_ROWS) - float(likely.sum())

    return _noise(minimize(loss, _START, method="Nelder-Mead").x)


@dataclass(frozen=True, slots=True)
class Omissions:
    """A calibration of labels that do not exclude each other, with the labels that editors forgot taken out.

    Attributes:
        calibration: from decision values to the probability that a label fits
        rate: 0..1  the share of fitting labels that an article was not given
    """

    calibration: Calibration
    rate: float

    def omitted(self, decisions: Floats) -> Floats:
        """The probability (n, n_labels), 0..1, that a label fits an article that does not have it.

        rate * p / (rate * p + 1 - p), where p is the calibrated probability of the label.
        """
        fits = self.calibration.of_each(decisions)
        return np.asarray(self.rate * fits / np.maximum(self.rate * fits + 1 - fits, _TINY))


def fit_omissions(decisions: Floats, filed: NDArray[np.bool_]) -> Omissions:
    """The calibration and the rate that are likeliest: P(an article has a label) = (1 - rate) * p.

    Fitted on the pairs of article and label with the largest decision values, three times as many as are filed, as
    `fit_calibration_of_each` is.
    """
    from scipy.optimize import minimize

    n = min(decisions.size, PAIRS_FOR_EACH * int(filed.sum()))
    largest = np.argpartition(-decisions.ravel(), n - 1)[:n]
    some, has = decisions.ravel()[largest], filed.ravel()[largest]

    def omissions(parameters: Floats) -> Omissions:
        """The parameters as Omissions."""
        noise = _noise(parameters)
        return Omissions(noise.calibration, noise.rate)

    def loss(parameters: Floats) -> float:
        """The negative logarithm of the likelihood of the pairs, times that of the rate."""
        found = omissions(parameters)
        likely = (1 - found.rate) * found.calibration.of_each(some)
        of_pairs = np.log(np.where(has, likely, 1 - likely) + _TINY)
        return _of_rate(found.rate, _OMITTED_RATE, _OMITTED_ROWS) - float(of_pairs.sum())

    return omissions(minimize(loss, _START, method="Nelder-Mead").x)


def _of_rate(rate: float, usual: float, n_rows: int) -> float:
    """The negative logarithm of the likelihood of a rate.

    usual: 0..1, the rate of archives in general. n_rows: how many articles this knowledge counts for.
    """
    rate = min(max(rate, _TINY), 1 - _TINY)
    return -n_rows * (usual * float(np.log(rate)) + (1 - usual) * float(np.log(1 - rate)))


def _noise(parameters: Floats) -> LabelNoise:
    """The parameters of the fit as a LabelNoise."""
    log_temperature, offset, log_odds = map(float, parameters)
    return LabelNoise(Calibration(float(np.exp(log_temperature)), offset), float(1 / (1 + np.exp(-log_odds))))


@dataclass(frozen=True, slots=True)
class _Filing:
    """How likely the filed labels of each article are.

    Attributes:
        fits: (n,) 0..1  that one of them is the right one, before it is known that they were filed
        rightly: (n,) 0..1  that they are filed, because one is the right one
        wrongly: (n,) 0..1  that they are filed as a slip of the hand, or as the second best
    """

    fits: Floats
    rightly: Floats
    wrongly: Floats

    @classmethod
    def of(cls, noise: LabelNoise, decisions: Floats, filed: NDArray[np.bool_], shares: Floats) -> Self:
        """shares: (n_labels,) 0..1  the share of the archive's articles that have each label."""
        probabilities = noise.calibration.probabilities(decisions)
        near = np.sqrt(probabilities * shares)
        near /= np.maximum(near.sum(axis=1, keepdims=True), _TINY)
        fits, second = (np.where(filed, share, 0.0).sum(axis=1) for share in (probabilities, near))
        no_slip = 1 - noise.rate
        slip = noise.rate * np.minimum(1.0, filed @ shares)
        return cls(fits, no_slip * (1 - _SECOND) * fits, no_slip * _SECOND * second + slip)
