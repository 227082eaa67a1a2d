"""Signatures: which posts are updates or reprints of one story, told from 128 bytes a post.

One permutation hashing (Li, Owen and Zhang, "One permutation hashing", 2012) of a document's word pairs, of each
minimum eight bits (Li and König, "b-bit minwise hashing", 2010).
"""

import numpy as np
from numpy.typing import NDArray

from newstool.text.terms import Hashes

Signatures = NDArray[np.uint8]

BINS = 128  # at a similarity of 0.5 the estimate is off by 0.045 (standard deviation)
SAME_STORY = 0.5  # Jaccard similarity of the sets of word pairs, as in text/near_duplicates.py
_VALUES = 255  # of a minimum; 0 is a bin that is empty
_SPREAD = np.uint64(0x9E3779B97F4A7C15)
_MIX = np.uint64(31)


def signatures(hashes: Hashes, rows: NDArray[np.int64], n_documents: int) -> Signatures:
    """(n_documents, BINS) from the shingles' hashes and the document that each stands in (n_documents up to 1024)."""
    mixed = (hashes ^ (hashes >> _MIX)) * _SPREAD
    bins = (mixed >> np.uint64(57)).astype(np.int64)
    cells = rows * BINS + bins
    # The cell above, the value below: after sorting, each cell's first is its minimum.
    keys = np.sort((cells.astype(np.uint64) << np.uint64(46)) | ((mixed << np.uint64(7)) >> np.uint64(18)))
    cells = (keys >> np.uint64(46)).astype(np.int64)
    first = np.flatnonzero(np.diff(cells, prepend=-1))
    minima = keys[first] & np.uint64((1 << 46) - 1)
    found = np.zeros(n_documents * BINS, np.uint8)
    found[cells[first]] = (minima % np.uint64(_VALUES)).astype(np.uint8) + np.uint8(1)
    return found.reshape(n_documents, BINS)


def similarity(one: Signatures, others: Signatures) -> NDArray[np.float64]:
    """(n,): the Jaccard similarity of a document (BINS,) with each of others (n, BINS), estimated, 0..1."""
    met = (one != 0) | (others != 0)
    same = (one == others) & met
    share = same.sum(axis=1) / np.maximum(1, met.sum(axis=1))
    return np.asarray(np.maximum(0.0, (share - 1 / _VALUES) / (1 - 1 / _VALUES)))
