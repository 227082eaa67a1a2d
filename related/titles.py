"""Titles: how much a word counts that two posts share in their titles.

A shared title says little if many posts have it. "Police blotter" and "Letters to the editor" stand above posts that
have nothing else in common. The same holds for the words of a name that a site puts into every title.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from newstool.related.joined import Rows
from newstool.related.lexicon import Lexicon
from newstool.text.hashing import Hashes

RARE = 3  # posts: a title, or a word of titles, that at most so many posts have says what they are about
# Words: a title of at most so many is that of a standing column ("Weather", "Letters to the editor") if a second post
# has it, too. Headlines on an event are longer.
SHORT = 4
SHARE = 0.03  # of the posts: in a large archive, a word of at most so many titles counts fully; 0.01 lost related pairs
_SPREAD = np.uint64(0x9E3779B97F4A7C15)  # an odd multiplier brings every bit of a product into its highest bits
_MIX = np.uint64(29)
_HIGHEST = np.uint64(64 - 20)  # what a key is shifted by: its 20 highest bits tell a million keys apart


@dataclass(frozen=True)
class Titles:
    """The titles of an archive.

    Attributes:
        lexicon: its terms
        counts: (n_terms,) int32  the number of titles that each term stands in
        keys: (n_posts,) uint64  see `keys_of`
        is_live: (n_posts,) whether each post is still in the archive
    """

    lexicon: Lexicon
    counts: NDArray[np.int32]
    keys: Hashes
    is_live: NDArray[np.bool_]

    def word_weights(self, title: NDArray[np.int32]) -> NDArray[np.float32]:
        """How much each shared word of a title counts: 1 if it is rare, less if it is common. title: (n,) columns."""
        counts = self.counts.take(title)
        return np.where(counts > self._usual, RARE / np.maximum(counts, 1), 1.0).astype(np.float32)

    def is_series(self, title: NDArray[np.int32], rows: Rows) -> NDArray[np.bool_]:
        """Whether posts (n,) belong to the same series as a query, such as "Police blotter".

        They do if their titles are equal except for a date, and are short or those of more than RARE posts of the
        archive. title: (TITLE,) columns of the words of the query's title. rows: (n,) rows of the posts.
        """
        key = keys_of(self.lexicon.hashes[title.astype(np.int64)][None, :])[0]
        if not 0 < np.count_nonzero(title) <= SHORT:
            place = int(np.searchsorted(self._series_keys, key))
            if place == len(self._series_keys) or self._series_keys[place] != key:
                return np.zeros(len(rows), np.bool_)
        return np.asarray(self.keys[rows] == key)

    @cached_property
    def _usual(self) -> float:
        """The largest number of titles with a word that says what they are about."""
        return float(max(RARE, SHARE * np.count_nonzero(self.is_live)))

    @cached_property
    def _series_keys(self) -> Hashes:
        """The keys of titles that more than RARE posts have, sorted.

        Only keys are sorted that share their highest bits with more than RARE: of a million, a fiftieth.
        """
        keys = self.keys[self.is_live]
        highest = (keys >> _HIGHEST).astype(np.int64)
        keys, n_posts = np.unique(keys[np.bincount(highest)[highest] > RARE], return_counts=True)
        return keys[n_posts > RARE]


def keys_of(titles: Hashes) -> Hashes:
    """The key (n,) of each title: equal for equal titles, whatever their order of words.

    titles: (n, TITLE) the hashes of the words of each title, then 0. The key is the sum of the codes of its words.
    """
    codes = titles ^ (titles >> _MIX)
    codes = (codes ^ _SPREAD) * _SPREAD
    codes ^= codes >> _MIX
    codes[titles == 0] = 0
    return np.asarray(codes.sum(axis=1, dtype=np.uint64))
