"""Several labels a story: what is answered, the cut, and labels that nothing can be learned of."""

import numpy as np
import pytest

from newstool.classifier.training.folds import NEVER, was_learned
from newstool.classifier.training.several import answers, calibrated


def test_labels_at_the_cut_and_the_likeliest_are_answered() -> None:
    probabilities = np.array([[0.6, 0.5, 0.1], [0.2, 0.1, 0.3]])
    assert answers(probabilities, 0.5).tolist() == [[True, True, False], [False, False, True]]
    assert answers(probabilities, np.inf).tolist() == [[True, False, False], [False, False, True]]


def test_a_label_that_all_rows_have_or_none_was_not_learned() -> None:
    assert was_learned(np.array([[NEVER, -NEVER, 0.4, -3.0]])).tolist() == [[False, False, True, True]]


def test_a_label_without_a_row_is_never_promised_and_the_cut_keeps_what_is_true() -> None:
    truth = np.tile([[True, False, False], [False, True, False], [True, True, False]], (60, 1))
    random = np.random.default_rng(0)
    decisions = np.where(truth, 1.0, -1.0) + random.normal(0, 0.3, truth.shape)
    decisions[:, 2] = NEVER
    calibration, thresholds, cut = calibrated(decisions, truth)
    probabilities = calibration.of_each(decisions)
    assert np.isinf(thresholds[2]).all()
    assert np.isfinite(thresholds[0, 0])
    assert (answers(probabilities, cut) == truth).mean() > 0.98
    assert probabilities[:, 2].max() == pytest.approx(0.0, abs=1e-6)
