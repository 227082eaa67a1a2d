"""What chance alone makes of a figure."""

import numpy as np
from numpy.typing import NDArray

from newstool.classifier.training.calibration import calibration_error

_DRAWS = 100  # of labels, each as probable as the model says: their mean is then within a twentieth


def error_by_chance(probabilities: NDArray[np.float64]) -> float:
    """The calibration error that so many rows show where the probabilities, (n_rows, n_labels), mean just that."""
    upper = probabilities.cumsum(axis=1)[:, :-1]
    draws = np.random.default_rng(0).random((_DRAWS, len(probabilities), 1))
    return float(np.mean([calibration_error(probabilities, (drawn > upper).sum(axis=1)) for drawn in draws]))
