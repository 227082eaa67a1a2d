"""Titles: how much a word counts that two posts share in their titles.

A shared title says little if many posts have it. "Police blotter" and "Letters to the editor" stand above posts that
have nothing else in common. The same holds for the words of a name that a site puts into every title.
"""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from newstool.related.matrix import Rows
from newstool.related.weights import LOW
from newstool.text.hashing import Hashes, TermSettings, terms

RARE = 3  # posts: a title, or a word of titles, that at most so many posts have says what they are about
SHARE = 0.03  # of the posts: in a large archive, a word of at most so many titles counts fully; 0.01 lost related pairs
_SPREAD = np.uint64(0x9E3779B97F4A7C15)  # an odd multiplier brings every bit of a product into its highest bits
_MIX = np.uint64(29)
_MONTHS = "january february march april may june july august september october november december"
_DAYS = "monday tuesday wednesday thursday friday saturday sunday"
_YEARS = range(1900, 2100)
_NUMBERS = range(10, 100)  # a digit alone is no term


class Titles:
    """The titles of an archive.

    Attributes:
        word_weights: (n_terms,) float32  how much a shared word of titles counts: 1 if rare, less if common
    """

    def __init__(self, titles: NDArray[np.int32], vocabulary: Hashes) -> None:
        """titles: (n_posts, TITLE) columns of the words of each title, then 0. vocabulary: (n_terms,) the hash of
        each column."""
        counts = np.bincount(titles.ravel(), minlength=len(vocabulary))
        usual = max(RARE, SHARE * len(titles))
        self.word_weights = np.where(counts > usual, RARE / np.maximum(counts, 1), 1.0).astype(np.float32)
        # The key of a title is the sum of the codes of its words. Words of a date have the code 0.
        codes = (np.arange(len(vocabulary), dtype=np.uint64) * _SPREAD) ^ _SPREAD
        codes = np.where(np.isin(vocabulary, _dates()), np.uint64(0), (codes ^ (codes >> _MIX)) * _SPREAD)
        codes[0] = 0  # column 0 fills the rows of short titles
        self._codes = codes
        self._keys = self._keys_of(titles)
        keys, n_posts = np.unique(self._keys, return_counts=True)
        self._series_keys = keys[n_posts > RARE]

    def is_series(self, title: NDArray[np.int32], rows: Rows) -> NDArray[np.bool_]:
        """Whether posts (n,) belong to the same series as a query, such as "Police blotter".

        They do if their titles are equal except for a date, and more than RARE posts of the archive have this title.
        title: (TITLE,) columns of the words of the query's title. rows: (n,) rows of the posts.
        """
        key = self._keys_of(title[None, :])[0]
        if key not in self._series_keys:
            return np.zeros(len(rows), np.bool_)
        return np.asarray(self._keys[rows] == key)

    def _keys_of(self, titles: NDArray[np.int32]) -> Hashes:
        """The key (n,) of each title: equal for equal titles, whatever their order of words and their date."""
        return np.asarray(self._codes.take(titles).sum(axis=1, dtype=np.uint64))


@cache
def _dates() -> Hashes:
    """The hashes of the words that give the week, month or year of a title."""
    short = " ".join(month[:3] for month in _MONTHS.split())
    ordinals = " ".join(f"{n}{ending}" for n in range(1, 32) for ending in ("st", "nd", "rd", "th"))
    words = " ".join([_MONTHS, short, "sept", _DAYS, ordinals, *map(str, _NUMBERS), *map(str, _YEARS)])
    return terms([("", words)], TermSettings(pairs=False)).hashes & ~LOW
