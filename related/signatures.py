"""Signatures: 128 bytes for each post, from which updates and reprints of one story are recognised.

One permutation hashing (Li, Owen and Zhang, "One permutation hashing", 2012) of a document's word pairs. Eight bits of
each minimum are kept (Li and König, "b-bit minwise hashing", 2010).
"""

import numpy as np
from numpy.typing import NDArray

from newstool.text.hashing import Hashes

Signatures = NDArray[np.uint8]

BINS = 128  # at a similarity of 0.5 the estimate has a standard deviation of 0.045; a power of 2, see _BIN_BITS
_BIN_BITS = np.uint64(BINS.bit_length() - 1)  # the highest bits of a hash choose its bin
_VALUES = 255  # values of a minimum; 0 means that the bin is empty
_SPREAD = np.uint64(0x9E3779B97F4A7C15)  # an odd multiplier brings every bit of a hash into its highest bits
_MIX = np.uint64(31)
_EMPTY = np.uint64(0xFFFFFFFFFFFFFFFF)
_LOWEST_KEPT = np.uint64(18)  # the kept bits of a minimum start here: lower bits are hardly mixed


def signatures(hashes: Hashes, rows: NDArray[np.int64], n_documents: int) -> Signatures:
    """The signatures (n_documents, BINS).

    hashes: (n,) of the word pairs. rows: (n,) the document of each.
    """
    mixed = (hashes ^ (hashes >> _MIX)) * _SPREAD
    minima = np.full(n_documents * BINS, _EMPTY)
    bins = (mixed >> (np.uint64(64) - _BIN_BITS)).astype(np.int64)
    np.minimum.at(minima, rows * BINS + bins, mixed << _BIN_BITS)
    values = np.where(minima == _EMPTY, 0, (minima >> _LOWEST_KEPT) % np.uint64(_VALUES) + np.uint64(1))
    return values.astype(np.uint8).reshape(n_documents, BINS)


def similarity(one: Signatures, others: Signatures) -> NDArray[np.float64]:
    """The estimated Jaccard similarity (n,), 0..1, of one signature (BINS,) with each of others (n, BINS).

    (share of equal bins - 1/_VALUES) / (1 - 1/_VALUES): unequal documents agree in a bin by chance once in _VALUES.
    """
    filled = (one != 0) | (others != 0)
    same = (one == others) & filled
    share = same.sum(axis=1) / np.maximum(1, filled.sum(axis=1))
    return np.asarray(np.maximum(0.0, (share - 1 / _VALUES) / (1 - 1 / _VALUES)))
