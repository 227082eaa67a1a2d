"""Slices: which rows of an evaluation have the same value of a key, such as the same publisher."""

from collections import defaultdict
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray


def rows_of_slices(values: Iterable[str]) -> dict[str, NDArray[np.int64]]:
    """The indices of the rows of each slice, (n_rows_of_slice,) ascending. The slices are sorted by their values.

    values: the value of each row. An array of strings would give every row the room of the longest value, and drop NUL
    characters at the end of a value.
    """
    rows: defaultdict[str, list[int]] = defaultdict(list)
    for row, value in enumerate(values):
        rows[value].append(row)
    return {value: np.array(rows[value], np.int64) for value in sorted(rows)}
