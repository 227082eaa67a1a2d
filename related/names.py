"""Names: which words of a text begin with a capital inside a sentence, where only names do.

Two posts that share names are about the same people and places. Two posts that share other words may only be of the
same kind: two trials, two hurricanes, two matches of different teams.
"""

import numpy as np
from numpy.typing import NDArray

from newstool.text.hashing import Terms
from newstool.text.units import CLASSES, UPPER, WORD

UNKNOWN, SMALL, CAPITAL = range(3)  # the evidence of one word; UNKNOWN at the start of a sentence or a line
_SPACE, _COMMA = 32, 44  # code units


def evidence(terms: Terms) -> NDArray[np.int64]:
    """For each word (n_words,): UNKNOWN, or SMALL or CAPITAL for its first letter inside a sentence.

    A word is inside a sentence if one space stands before it, and a letter, a digit or a comma before the space.
    """
    units, start = terms.units, terms.start
    before = units.take(np.maximum(start - 2, 0))
    inside = (units.take(start - 1) == _SPACE) & ((before == _COMMA) | ((CLASSES.take(before) & WORD) != 0))
    is_capital = (CLASSES.take(units.take(start)) & UPPER) != 0
    return np.where(inside, np.where(is_capital, CAPITAL, SMALL), UNKNOWN)
