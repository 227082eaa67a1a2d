"""The probability that filed labels are wrong, and the share of slips that it is fitted with."""

import numpy as np
import pytest

from newstool.classifier.model import Calibration
from newstool.classifier.training.label_noise import LabelNoise, Omissions, fit_label_noise, fit_omissions

# One decision value a label: sigmoids of ln 9 and -ln 9 are 0.9 and 0.1, so that the two probabilities are 0.9 and 0.1.
SURE = np.log(9.0)


def test_a_label_is_wrong_by_bayes_rule() -> None:
    decisions = np.array([[SURE, -SURE], [-SURE, SURE]])
    filed = np.array([[True, False], [True, False]])  # the prior of the first label is 1, of the second 0
    found = LabelNoise(Calibration(1.0, 0.0), 0.1).wrong(decisions, filed)
    # No second label has a share, so all that is near is the first one. Filed wrongly: 0.9 * 0.2 * 1 + 0.1 * 1 = 0.28.
    # 0.28 * (1 - 0.9) / (0.9 * 0.8 * 0.9 + 0.28), and 0.28 * 0.9 / (0.9 * 0.8 * 0.1 + 0.28)
    assert found == pytest.approx([0.028 / 0.928, 0.252 / 0.352])


def test_a_second_best_label_is_near_the_best_one() -> None:
    decisions = np.array([[SURE, -SURE], [SURE, -SURE]])
    filed = np.array([[True, False], [False, True]])  # the prior of both labels is 1/2
    found = LabelNoise(Calibration(1.0, 0.0), 0.0).wrong(decisions, filed)
    # near: sqrt(0.9 * 0.5) and sqrt(0.1 * 0.5), which is 3 to 1: 0.75 and 0.25, times 0.2
    assert found == pytest.approx([0.15 * 0.1 / (0.8 * 0.9 + 0.15), 0.05 * 0.9 / (0.8 * 0.1 + 0.05)])


def test_an_article_with_a_fitting_label_among_its_own_is_hardly_wrong() -> None:
    decisions = np.array([[-SURE, SURE, -SURE]])
    own = np.array([[True, True, False]])
    assert LabelNoise(Calibration(1.0, 0.0), 0.1).wrong(decisions, own)[0] < 0.03


def test_a_certain_answer_elsewhere_needs_few_slips() -> None:
    """One article of 100 is filed far from what a certain model says: only a slip of the hand explains it."""
    decisions = np.tile([SURE * 3, -SURE * 3], (100, 1))
    filed = np.tile([True, False], (100, 1))
    filed[0] = [False, True]
    noise = fit_label_noise(decisions, filed)
    wrong = noise.wrong(decisions, filed)
    assert wrong[0] > 0.9
    assert wrong[1:].max() < 0.01


@pytest.mark.parametrize("rate", [0.0, 0.05, 0.2])
def test_the_share_of_slips_is_found(rate: float) -> None:
    """5,000 articles of three labels that a model tells apart; a share of them is filed anywhere."""
    random = np.random.default_rng(1)
    truth = random.integers(0, 3, 5000)
    decisions = random.normal(-2.0, 1.0, (5000, 3))
    decisions[np.arange(5000), truth] += 5.0
    anywhere = random.random(5000) < rate
    label = np.where(anywhere, random.integers(0, 3, 5000), truth)
    filed = np.eye(3, dtype=bool)[label]
    noise = fit_label_noise(decisions, filed)
    assert noise.rate == pytest.approx(rate, abs=0.05)  # the fit leans towards archives in general
    assert noise.wrong(decisions, filed).sum() == pytest.approx((label != truth).sum(), rel=0.1, abs=40)


def test_a_forgotten_label_by_bayes_rule() -> None:
    found = Omissions(Calibration(1.0, 0.0), 0.2).omitted(np.array([[SURE, 0.0]]))
    # 0.2 * 0.9 / (0.2 * 0.9 + 0.1), and 0.2 * 0.5 / (0.2 * 0.5 + 0.5)
    assert found[0] == pytest.approx([0.18 / 0.28, 0.1 / 0.6])


def test_the_share_of_forgotten_labels_is_found() -> None:
    random = np.random.default_rng(1)
    fits = random.random((2000, 4)) < 0.3
    decisions = np.where(fits, 4.0, -4.0) + random.normal(0, 1.0, fits.shape)
    filed = fits & (random.random(fits.shape) >= 0.1)
    assert fit_omissions(decisions, filed).rate == pytest.approx(0.1, abs=0.04)
