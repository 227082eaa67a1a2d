"""Whether a share of the stories can be held out."""

import pytest

from newstool.classifier.training.holdout import check_holdout
from newstool.classifier.training.labels import TrainingError


def test_both_sides_must_be_able_to_hold_every_label() -> None:
    labels = ["A", "B", "C"] * 10
    check_holdout(labels, 0.1)  # 3 of 30
    check_holdout(labels, 0.9)
    with pytest.raises(TrainingError, match=r"--holdout 0.05 holds 2 of 30 different articles out, and 3 are needed"):
        check_holdout(labels, 0.05)
    with pytest.raises(TrainingError, match=r"--holdout 0.95 does not hold 1 of 30 .* hold fewer out"):
        check_holdout(labels, 0.95)
