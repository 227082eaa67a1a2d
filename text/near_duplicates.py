"""Near-duplicates: groups the updates and reprints of one story, with MinHash.

Broder, "On the resemblance and containment of documents" (1997). Signatures are cut into bands as in Leskovec,
Rajaraman and Ullman, "Mining of Massive Datasets", chapter 3: documents that agree in one band are compared.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from newstool.text.batches import document_batches
from newstool.text.hashing import Document, Hashes, TermSettings, terms

# Jaccard similarity of the sets of word pairs, 0..1, from which on two documents are the same story. An update that
# rewrites less than a third of a story is above it: with a third of the pairs new on either side it is 2/4.
SAME_STORY = 0.5
# Two documents of similarity s agree in a band with probability 1 - (1 - s**_ROWS)**_BANDS: 0.88 for s = 0.5.
_BANDS, _ROWS = 16, 3
_EMPTY = np.uint64(0xFFFFFFFFFFFFFFFF)  # the signature of a document without a word
# A document is compared with so many documents before it in its bucket. Long chains of reprints still join.
_COMPARED = 50


def group_near_duplicates(documents: Sequence[Document]) -> NDArray[np.int64]:
    """The group number of each document, (n_documents,) int64.

    Near-duplicates have the same number: the index of the first document of the group. A document without near-
    duplicates is a group of its own. Documents of a word or two are the same story only if they have the same words.
    """
    shingles: list[Hashes] = []
    for batch in document_batches(documents):
        shingles += _shingles(batch)
    groups = np.arange(len(documents), dtype=np.int64)
    for band in _bands(shingles):
        order = np.argsort(band, kind="stable")
        for bucket in np.split(order, np.flatnonzero(np.diff(band[order])) + 1):
            _join(groups, bucket, shingles)
    return np.array([_root(groups, i) for i in range(len(groups))], dtype=np.int64)


def _shingles(batch: Sequence[Document]) -> list[Hashes]:
    """The set of hashes of each document, sorted: of its word pairs. Without a pair, one hash of all its words."""
    batch_terms = terms(batch, TermSettings())
    hashes, rows, n_words = batch_terms.hashes, batch_terms.rows, batch_terms.n_words
    words, pairs = hashes[:n_words], hashes[n_words:]
    boundaries = np.arange(1, len(batch))  # words, and pairs, stand in the order of their documents
    of_words = np.split(words, np.searchsorted(rows[:n_words], boundaries))
    of_pairs = np.split(pairs, np.searchsorted(rows[n_words:], boundaries))
    return [np.unique(two) if len(two) else _as_one(one) for one, two in zip(of_words, of_pairs, strict=True)]


def _as_one(words: Hashes) -> Hashes:
    """One hash (1,) of all the words of a document; (0,) for none."""
    return np.bitwise_xor.reduce(np.unique(words), keepdims=True)[: len(words)]


def _bands(shingles: list[Hashes]) -> NDArray[np.uint64]:
    """The bands of the MinHash signatures, (n_bands, n_documents): one number for the _ROWS minima of a band."""
    seeds = np.random.default_rng(0).integers(1, 1 << 63, (2, _BANDS * _ROWS), dtype=np.uint64) | np.uint64(1)
    signature = np.full((len(shingles), _BANDS * _ROWS), _EMPTY)
    for i, hashes in enumerate(shingles):
        if len(hashes):
            mixed = (hashes[:, None] ^ (hashes[:, None] >> np.uint64(31))) * seeds[0] ^ seeds[1]
            signature[i] = ((mixed ^ (mixed >> np.uint64(29))) * seeds[0]).min(axis=0)
    weights = seeds[1][:_ROWS]
    return np.asarray((signature.reshape(len(shingles), _BANDS, _ROWS) * weights).sum(axis=2).T)


def _join(groups: NDArray[np.int64], bucket: NDArray[np.int64], shingles: list[Hashes]) -> None:
    """Join the groups of similar documents of a bucket, in place. `groups`: a union-find forest, root is the lowest."""
    for i in range(1, len(bucket)):
        for j in range(max(0, i - _COMPARED), i):
            earlier, later = int(bucket[j]), int(bucket[i])
            roots = _root(groups, earlier), _root(groups, later)
            if roots[0] != roots[1] and _similarity(shingles[earlier], shingles[later]) >= SAME_STORY:
                low, high = sorted(roots)
                groups[high] = low


def _similarity(one: Hashes, two: Hashes) -> float:
    """The Jaccard similarity of two sets, |one & two| / |one | two|, 0..1; 0 for two empty sets."""
    common = len(np.intersect1d(one, two, assume_unique=True))
    return common / max(1, len(one) + len(two) - common)


def _root(groups: NDArray[np.int64], i: int) -> int:
    """The root of the tree that document i belongs to."""
    while groups[i] != i:
        i = int(groups[i])
    return i
