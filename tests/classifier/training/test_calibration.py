"""Calibration on vectors small enough to compute by hand, and against scikit-learn's log loss."""

import numpy as np
import pytest
from sklearn.metrics import log_loss

from newstool.classifier.model import PRECISIONS, Calibration
from newstool.classifier.training.calibration import (
    calibration_error,
    fit_calibration,
    fit_calibration_of_each,
    label_indices,
    precision_thresholds,
    wilson_lower,
)
from newstool.classifier.training.folds import NEVER
from newstool.classifier.weights import Floats


def test_calibration_error() -> None:
    probabilities = np.array([[0.9, 0.1], [0.9, 0.1], [0.4, 0.6], [0.4, 0.6]])
    assert calibration_error(probabilities, np.array([0, 1, 1, 1])) == pytest.approx((2 * 0.4 + 2 * 0.4) / 4)
    assert calibration_error(probabilities[:0], np.empty(0, int)) == 0


def test_the_fit_has_the_lowest_log_loss() -> None:
    random = np.random.default_rng(0)
    truth = random.integers(0, 3, 4000)
    decisions = random.normal(size=(4000, 3)) + 1.5 * np.eye(3)[truth]
    found = fit_calibration(decisions, truth)
    best = log_loss(truth, found.probabilities(decisions))
    for temperature, offset in ((0.9, 0.0), (1.1, 0.0), (1.0, 30.0), (0.5, 32.0)):
        other = Calibration(found.temperature * temperature, found.offset + offset)
        assert best < log_loss(truth, other.probabilities(decisions))
    assert calibration_error(found.probabilities(decisions), truth) < 0.03


@pytest.mark.parametrize("n_each", [10, 100])
def test_rows_without_a_mistake_leave_a_doubt(n_each: int) -> None:
    """Laplace: after n rows that are all right, the next one is wrong with a chance of 1 in n + 2."""
    truth = np.repeat([0, 1], n_each)
    decisions = np.eye(2)[truth] * 2 - 1
    found = fit_calibration(decisions, truth).probabilities(decisions).max(axis=1)
    assert found == pytest.approx(1 - 1 / (2 * n_each + 2), abs=1e-3)


def test_a_label_that_a_fold_did_not_learn_does_not_change_the_calibration() -> None:
    random = np.random.default_rng(2)
    truth = np.arange(60) % 2
    two = random.normal(size=(60, 2)) + 3 * np.eye(2)[truth]
    three = np.concatenate([two, np.full((60, 1), NEVER)], axis=1)
    expected = fit_calibration(two, truth).probabilities(two).max(axis=1)
    assert fit_calibration(three, truth).probabilities(three).max(axis=1) == pytest.approx(expected, abs=0.02)


def test_pairs_without_a_mistake_leave_a_doubt() -> None:
    """Platt: 20 pairs that are true have the target 21 / 22, and the 40 that are not 1 / 42; the fit is in between."""
    truth = np.eye(5, dtype=bool)[np.arange(20) % 5]
    found = fit_calibration_of_each(np.where(truth, 1.0, -1.0), truth)
    assert found.of_each(np.array([[1.0, -1.0]]))[0] == pytest.approx([21 / 22, 1 / 42], abs=1e-3)


def test_probabilities() -> None:
    # sigmoids of 2 and -1 are 0.8808 and 0.2689
    assert Calibration(0.5, 0.0).probabilities(np.array([[1.0, -0.5]])) == pytest.approx(
        np.array([[0.8808 / 1.1497, 0.2689 / 1.1497]]), abs=1e-4
    )
    assert Calibration(0.1).probabilities(np.array([[-900.0, -1000.0]])).tolist() == [[1.0, 0.0]]


def test_weights_count_as_so_many_rows() -> None:
    random = np.random.default_rng(1)
    probabilities = random.dirichlet([1, 1], 60)
    truth = random.integers(0, 2, 60)
    times = random.integers(1, 4, 60)
    repeated = probabilities.repeat(times, axis=0), truth.repeat(times)
    weights = times.astype(float)
    assert calibration_error(probabilities, truth, weights) == pytest.approx(calibration_error(*repeated))
    assert (precision_thresholds(probabilities, truth, weights) == precision_thresholds(*repeated)).all()


def test_wilson() -> None:
    # 95 % one-sided for 81 of 90: (0.9 + z²/180 - z √(0.09/90 + z²/32400)) / (1 + z²/90), z = 1.645
    assert wilson_lower(np.array([0.9]), np.array([90]), 1.645) == pytest.approx([0.8358], abs=1e-4)


def at(table: Floats, precision: float) -> float:
    """The lowest probability of the first label with a precision."""
    return float(table[0, int(np.argmin(abs(PRECISIONS - precision)))])


def test_precision_thresholds() -> None:
    n = 1000
    top = np.linspace(0.5, 1, n)
    probabilities = np.stack([top, 1 - top], axis=1)
    truth = np.where(top < 0.9, np.arange(n) % 2, 0)  # right where sure, half right below
    table = precision_thresholds(probabilities, truth)
    assert at(table, 0.99) == pytest.approx(0.9, abs=0.01)
    # Of all rows 0.6 are right, but of the lowest tenth only half: 0.6 is promised where 0.55 of a tenth are right.
    assert 0.88 < at(table, 0.6) <= at(table, 0.95) <= at(table, 0.99)
    assert np.isinf(table[1]).all()  # never the answer: nothing can be promised


def test_a_few_wrong_tags_at_the_end_lose_no_promise() -> None:
    top = np.linspace(1.0, 0.9, 1000)
    truth = np.zeros(1000, int)
    truth[-4:] = 1  # 996 of 1000 are right, and 96 of the last 100
    assert at(precision_thresholds(np.stack([top, 1 - top], axis=1), truth), 0.99) == pytest.approx(0.9)
    truth[-8:] = 1
    assert at(precision_thresholds(np.stack([top, 1 - top], axis=1), truth), 0.99) > 0.9


def test_no_precision_is_promised_far_below_it() -> None:
    top = np.linspace(0.6, 1, 1000)  # all of them are right
    table = precision_thresholds(np.stack([top, 1 - top], axis=1), np.zeros(1000, int))
    assert at(table, 0.95) == pytest.approx(0.8, abs=0.001)
    assert at(table, 0.6) == pytest.approx(0.6, abs=0.001)


def test_few_rows_promise_no_high_precision() -> None:
    table = precision_thresholds(np.array([[0.99, 0.01]] * 20), np.zeros(20, int))
    assert np.isinf(table[0, np.searchsorted(PRECISIONS, 0.95)])
    assert np.isfinite(table[0, 0])


@pytest.mark.parametrize(("slack", "enough"), [(0.005, 108), (0.0, 163)])
def test_so_many_right_answers_promise_99_in_100(slack: float, enough: int) -> None:
    # n of n right: the lower end is n / (n + z²), z = 1.28, so 108 / 109.64 = 0.9851 and 163 / 164.64 = 0.9900.
    at = int(np.searchsorted(PRECISIONS, 0.99))
    for n, promised in ((enough - 1, False), (enough, True)):
        table = precision_thresholds(np.array([[0.99, 0.01]] * n), np.zeros(n, int), slack=slack)
        assert np.isfinite(table[0, at]) == promised


def test_label_indices() -> None:
    assert label_indices(["a", "b"], ["b", "a", "b"]).tolist() == [1, 0, 1]
