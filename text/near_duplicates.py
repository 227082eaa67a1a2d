"""Near-duplicates: the updates and reprints of one story, found by MinHash.

Broder, "On the resemblance and containment of documents" (1997); the banding of signatures as in Leskovec, Rajaraman
and Ullman, "Mining of Massive Datasets", chapter 3.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from newstool.text.hashing import Document, Hashes, TermSettings, terms

SAME_STORY = 0.5  # Jaccard similarity of the sets of word pairs: an update that rewrites a third of a story is above it
_BANDS, _ROWS = 16, 3  # at a similarity of 0.5 a pair meets in one band with probability 1 - (1 - 0.5**3)**16 = 0.88
_BATCH = 64  # documents
_EMPTY = np.uint64(0xFFFFFFFFFFFFFFFF)
_BUCKET = 50  # of a bucket's documents, each is compared with so many before it: chains of reprints still join


def group_near_duplicates(documents: Sequence[Document]) -> NDArray[np.int64]:
    """(n_documents,) the number of each document's group: near-duplicates share it, all others are alone.

    A document with no word pair is grouped with those of the very same words.
    """
    shingles: list[Hashes] = []
    for start in range(0, len(documents), _BATCH):
        shingles += _shingles(documents[start : start + _BATCH])
    groups = np.arange(len(documents), dtype=np.int64)
    for band in _bands(shingles):
        order = np.argsort(band, kind="stable")
        for bucket in np.split(order, np.flatnonzero(np.diff(band[order])) + 1):
            _join(groups, bucket, shingles)
    return np.array([_root(groups, i) for i in range(len(groups))], dtype=np.int64)


def _shingles(batch: Sequence[Document]) -> list[Hashes]:
    """The set of a document's word pairs, or of its words where it has no pair: sorted hashes."""
    found = terms(batch, TermSettings())
    sets = []
    for row in range(len(batch)):
        mine = found.hashes[found.n_words :][found.rows[found.n_words :] == row]
        sets.append(np.unique(mine if len(mine) else found.hashes[found.rows == row]))
    return sets


def _bands(shingles: list[Hashes]) -> NDArray[np.uint64]:
    """(n_bands, n_documents): documents that agree in a band are candidates."""
    seeds = np.random.default_rng(0).integers(1, 1 << 63, (2, _BANDS * _ROWS), dtype=np.uint64) | np.uint64(1)
    signature = np.full((len(shingles), _BANDS * _ROWS), _EMPTY)
    for i, hashes in enumerate(shingles):
        if len(hashes):
            mixed = (hashes[:, None] ^ (hashes[:, None] >> np.uint64(31))) * seeds[0] ^ seeds[1]
            signature[i] = ((mixed ^ (mixed >> np.uint64(29))) * seeds[0]).min(axis=0)
    weights = seeds[1][:_ROWS]
    return np.asarray((signature.reshape(len(shingles), _BANDS, _ROWS) * weights).sum(axis=2).T)


def _join(groups: NDArray[np.int64], bucket: NDArray[np.int64], shingles: list[Hashes]) -> None:
    for i in range(1, len(bucket)):
        for j in range(max(0, i - _BUCKET), i):
            one, two = int(bucket[j]), int(bucket[i])
            if _root(groups, one) != _root(groups, two) and _similarity(shingles[one], shingles[two]) >= SAME_STORY:
                low, high = sorted((_root(groups, one), _root(groups, two)))
                groups[high] = low


def _similarity(one: Hashes, two: Hashes) -> float:
    """Jaccard similarity of two sets, 0..1; that of two empty ones is 0."""
    common = len(np.intersect1d(one, two, assume_unique=True))
    return common / max(1, len(one) + len(two) - common)


def _root(groups: NDArray[np.int64], i: int) -> int:
    while groups[i] != i:
        i = int(groups[i])
    return i
