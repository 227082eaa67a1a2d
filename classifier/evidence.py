"""How much a text says: with few known terms, the same decision value is less certain.

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

_USUAL = 30  # different known terms of a teaser: its decision values stay as they are
_LEAST, _MOST = -1.5, 1.0  # of the logarithm: 6 and 83 known terms; from there on, more or fewer change nothing


@dataclass(frozen=True, slots=True)
class Evidence:
    """The correction of the decision values of two labels.

    corrected = (decision + shift) * exp(gain * amount), for the second label; the first has its negative. The shift is
    short * -amount for a document of a negative `amount`, and long * amount for one of a positive `amount`.

    Attributes:
        short: added for the second label, for each unit of `amount` below 0
        long: added for the second label, for each unit of `amount` above 0
        gain: how much larger the values become, for each unit of `amount`
    """

    short: float
    long: float
    gain: float

    @staticmethod
    def amount(known_terms: NDArray[np.integer[Any]]) -> Floats:
        """How much each document says (n_documents,): ln((known terms + 1) / (_USUAL + 1)), from _LEAST to _MOST.

        known_terms: (n_documents,) how many different terms of the model a document has.
        """
        return np.asarray(np.clip(np.log((known_terms + 1) / (_USUAL + 1)), _LEAST, _MOST), np.float64)

    def corrected(self, decisions: Floats, amount: Floats) -> Floats:
        """The corrected decision values (n_documents, 2) of documents that say so much, (n_documents,)."""
        shift = self.short * np.maximum(-amount, 0.0) + self.long * np.maximum(amount, 0.0)
        second = (decisions[:, 1] + shift) * self.scale(amount)
        return np.stack([-second, second], axis=1)

    def scale(self, amount: Floats) -> Floats:
        """By how much the values of each document are multiplied, (n_documents,)."""
        return np.exp(self.gain * amount)
