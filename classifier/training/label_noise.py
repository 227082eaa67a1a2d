"""Label noise: how many labels of an archive are slips of the hand, and how likely the labels of one article are.

If a classifier is unsure of an article, another label than the likeliest one is no surprise. If it is certain, and the
article is filed elsewhere, the label is a slip. So the share of such articles tells how many labels are slips. This
rate is fitted together with the calibration, as a lapse rate is in psychophysics (Wichmann and Hill, "The psychometric
function", 2001):

    P(an article is filed under a label of the set F) = (1 - rate) * q(F) + rate * prior(F)

q(F) is the sum of the calibrated probabilities, prior(F) the share of articles with a label of F. By Bayes' rule the
labels of F are all wrong with the probability

    rate * prior(F) * (1 - q(F)) / ((1 - rate) * q(F) + rate * prior(F))
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from newstool.classifier.model import Calibration
from newstool.classifier.weights import Floats

_START = (-1.5, 0.0, -3.0)  # logarithm of the temperature, offset, and log-odds of the rate (5 %)
# What is known of archives in general counts as much as this number of articles: 10 of 100 labels are slips. The fit
# alone cannot tell a slip from a label that overlaps another: of CNN it finds none. Of its first 50 suspects readers
# found 22.5 labels wrong, with 15 more where either label fits. 21 are expected with these numbers, 11 with a prior of
# 1,000 articles and 5 of 100. Of 50 in an archive with 60 planted slips 46 are slips, 45 are expected.
_PRIOR_ROWS, _PRIOR_RATE = 2000, 0.1
_MOST_ROWS = 5_000  # articles that the three numbers are fitted on: more would not change them
_PAIRS_FOR_EACH = 3  # as in `fit_calibration_of_each`
_TINY = 1e-12  # avoids the logarithm of zero and a division by zero


@dataclass(frozen=True, slots=True)
class LabelNoise:
    """A calibration with the noise taken out.

    Attributes:
        calibration: from decision values to the probabilities of the right label
        rate: 0..1  the share of articles that were filed anywhere
    """

    calibration: Calibration
    rate: float

    def wrong(self, decisions: Floats, filed: NDArray[np.bool_]) -> Floats:
        """The probability (n,), 0..1, that all filed labels of an article are wrong.

        decisions: (n, n_labels) by a model that did not see the article. filed: (n, n_labels) its labels.
        """
        right, prior = _right_and_prior(self.calibration, decisions, filed)
        slip = self.rate * prior
        return np.asarray(slip * (1 - right) / np.maximum((1 - self.rate) * right + slip, _TINY))


def fit_label_noise(decisions: Floats, filed: NDArray[np.bool_], seed: int = 0) -> LabelNoise:
    """The calibration and the rate that are likeliest for an archive. See `LabelNoise.wrong` for the arguments."""
    from scipy.optimize import minimize

    if len(decisions) > _MOST_ROWS:
        chosen = np.random.default_rng(seed).choice(len(decisions), _MOST_ROWS, replace=False)
        decisions, filed = decisions[chosen], filed[chosen]

    def loss(parameters: Floats) -> float:
        """The negative logarithm of the likelihood of the labels, times that of the rate."""
        noise = _noise(parameters)
        right, prior = _right_and_prior(noise.calibration, decisions, filed)
        return _of_rate(noise.rate) - float(np.log((1 - noise.rate) * right + noise.rate * prior + _TINY).sum())

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

    n = min(decisions.size, _PAIRS_FOR_EACH * int(filed.sum()))
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
        return _of_rate(found.rate) - float(np.log(np.where(has, likely, 1 - likely) + _TINY).sum())

    return omissions(minimize(loss, _START, method="Nelder-Mead").x)


def _of_rate(rate: float) -> float:
    """The negative logarithm of the likelihood of a rate, as archives in general have it."""
    rate = min(max(rate, _TINY), 1 - _TINY)
    return -_PRIOR_ROWS * (_PRIOR_RATE * float(np.log(rate)) + (1 - _PRIOR_RATE) * float(np.log(1 - rate)))


def _noise(parameters: Floats) -> LabelNoise:
    """The parameters of the fit as a LabelNoise."""
    log_temperature, offset, log_odds = map(float, parameters)
    return LabelNoise(Calibration(float(np.exp(log_temperature)), offset), float(1 / (1 + np.exp(-log_odds))))


def _right_and_prior(calibration: Calibration, decisions: Floats, filed: NDArray[np.bool_]) -> tuple[Floats, Floats]:
    """The probability (n,) that a filed label is the right one, and the share (n,) of articles with a filed label."""
    right = np.where(filed, calibration.probabilities(decisions), 0.0).sum(axis=1)
    return right, np.minimum(1.0, filed @ filed.mean(axis=0))
