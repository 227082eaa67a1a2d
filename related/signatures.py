"""Signatures: which posts are updates or reprints of one story, told from 128 bytes a post.

One permutation hashing (Li, Owen and Zhang, "One permutation hashing", 2012) of a document's word pairs, of each
minimum eight bits (Li and König, "b-bit minwise hashing", 2010).
"""

import numpy as np
from numpy.typing import NDArray

from newstool.text.hashing import Hashes

Signatures = NDArray[np.uint8]

BINS = 128  # at a similarity of 0.5 the estimate is off by 0.045 (standard deviation)
_VALUES = 255  # of a minimum; 0 is a bin that is empty
_SPREAD = np.uint64(0x9E3779B97F4A7C15)
_MIX = np.uint64(31)
_EMPTY = np.uint64(0xFFFFFFFFFFFFFFFF)


def signatures(hashes: Hashes, rows: NDArray[np.int64], n_documents: int) -> Signatures:
    """(n_documents, BINS) from the shingles' hashes and the document that each stands in."""
    mixed = (hashes ^ (hashes >> _MIX)) * _SPREAD
    minima = np.full(n_documents * BINS, _EMPTY)
    np.minimum.at(minima, rows * BINS + (mixed >> np.uint64(57)).astype(np.int64), mixed << np.uint64(7))
    marks = np.where(minima == _EMPTY, 0, (minima >> np.uint64(18)) % np.uint64(_VALUES) + np.uint64(1))
    return marks.astype(np.uint8).reshape(n_documents, BINS)


def similarity(one: Signatures, others: Signatures) -> NDArray[np.float64]:
    """(n,): the Jaccard similarity of a document (BINS,) with each of others (n, BINS), estimated, 0..1."""
    met = (one != 0) | (others != 0)
    same = (one == others) & met
    share = same.sum(axis=1) / np.maximum(1, met.sum(axis=1))
    return np.asarray(np.maximum(0.0, (share - 1 / _VALUES) / (1 - 1 / _VALUES)))
