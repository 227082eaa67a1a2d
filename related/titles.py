"""Titles: how much it tells that two posts share words of their titles.

"Police blotter" and "Letters to the editor" stand above posts that have nothing else in common, and so do the words of
a name that a site puts into every title.
"""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from newstool.related.matrix import Rows
from newstool.related.weights import LOW
from newstool.text.hashing import Hashes, TermSettings, terms

TOLD = 3  # posts: a title, or a word of titles, that so many have still tells what they are about
SHARE = 0.03  # of the posts: in a large archive, a word of so many titles still tells it; 0.01 lost related pairs
_SPREAD = np.uint64(0x9E3779B97F4A7C15)  # an odd multiplier brings every bit of a product into its highest bits
_MIX = np.uint64(29)
_MONTHS = "january february march april may june july august september october november december"
_DAYS = "monday tuesday wednesday thursday friday saturday sunday"
_YEARS = range(1900, 2100)
_NUMBERS = range(10, 100)  # a digit alone is no term


class Titles:
    """The titles of an archive.

    Attributes:
        telling: (n_terms,) float32  how much a shared word of a title tells, 1 for a rare one, less for a common one
    """

    def __init__(self, titles: NDArray[np.int32], vocabulary: Hashes) -> None:
        """titles: (n_posts, TITLE) columns of the words of each title, then 0. vocabulary: (n_terms,) their hashes."""
        counts = np.bincount(titles.ravel(), minlength=len(vocabulary))
        usual = max(TOLD, SHARE * len(titles))
        self.telling = np.where(counts > usual, TOLD / np.maximum(counts, 1), 1.0).astype(np.float32)
        # A title is a number: the sum over its words, without those that tell a date.
        codes = (np.arange(len(vocabulary), dtype=np.uint64) * _SPREAD) ^ _SPREAD
        codes = np.where(np.isin(vocabulary, _dates()), np.uint64(0), (codes ^ (codes >> _MIX)) * _SPREAD)
        codes[0] = 0  # fills up short titles
        self._codes = codes
        self._keys = self._keys_of(titles)
        keys, n_posts = np.unique(self._keys, return_counts=True)
        self._columns = keys[n_posts > TOLD]

    def is_column(self, title: NDArray[np.int32], rows: Rows) -> NDArray[np.bool_]:
        """Whether posts (n,) have the title of a query but for its date, and more than TOLD posts of the archive do."""
        key = self._keys_of(title[None, :])[0]
        if key not in self._columns:
            return np.zeros(len(rows), np.bool_)
        return np.asarray(self._keys[rows] == key)

    def _keys_of(self, titles: NDArray[np.int32]) -> Hashes:
        return np.asarray(self._codes.take(titles).sum(axis=1, dtype=np.uint64))


@cache
def _dates() -> Hashes:
    """The hashes of the words that tell which week, month or year a title is of."""
    short = " ".join(month[:3] for month in _MONTHS.split())
    ordinals = " ".join(f"{n}{ending}" for n in range(1, 32) for ending in ("st", "nd", "rd", "th"))
    words = " ".join([_MONTHS, short, "sept", _DAYS, ordinals, *map(str, _NUMBERS), *map(str, _YEARS)])
    return terms([("", words)], TermSettings(pairs=False)).hashes & ~LOW
