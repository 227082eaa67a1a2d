"""The correction of decision values by the length of a text: with few known terms, the same value is less certain.

The values of a document are scaled to the norm 1, so a headline of eight known terms gets as large a decision value as
a story of two hundred. Of unseen rows of the model's sources, headlines with 9 to 13 known terms were tagged right in
83 %, teasers with 30 to 44 in 95 %, stories in 97 %. So the decision values of a model for all forms of text are
corrected by the number of known terms.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from newstool.classifier.weights import Floats

_USUAL = 30  # different known terms of a teaser: its length is 0, and its decision values stay as they are
# The shortest and the longest length: 6 and 83 known terms, nearly all headlines and nearly all stories. Fewer or more
# terms change nothing, so that the correction is never larger than on rows that it was fitted to.
_SHORTEST, _LONGEST = -1.5, 1.0


@dataclass(frozen=True, slots=True)
class Evidence:
    """The correction of the decision values of two labels.

    corrected = (decision + shift) * exp(gain * length), for the second label; the first has its negative. The shift is
    short * -length for a document of a negative length, and long * length for one of a positive length, see `length`.

    Attributes:
        short: added to the decision value of the second label, for each unit of length below 0
        long: added to the decision value of the second label, for each unit of length above 0
        gain: the values are multiplied by e to it, for each unit of length
    """

    short: float
    long: float
    gain: float

    @staticmethod
    def length(known_terms: NDArray[np.integer[Any]]) -> Floats:
        """The length of each document (n_documents,): ln((known terms + 1) / (_USUAL + 1)), within its two limits.

        known_terms: (n_documents,) how many different terms of the model a document has.
        """
        return np.asarray(np.clip(np.log((known_terms + 1) / (_USUAL + 1)), _SHORTEST, _LONGEST), np.float64)

    def corrected(self, decisions: Floats, length: Floats) -> Floats:
        """The corrected decision values (n_documents, 2) of documents of these lengths, (n_documents,)."""
        shift = self.short * np.maximum(-length, 0.0) + self.long * np.maximum(length, 0.0)
        second = (decisions[:, 1] + shift) * self.scale(length)
        return np.stack([-second, second], axis=1)

    def scale(self, length: Floats) -> Floats:
        """By how much the values of each document are multiplied, (n_documents,)."""
        return np.exp(self.gain * length)
