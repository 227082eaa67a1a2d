"""Counts how often each term of a vocabulary occurs in each document of a batch."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from newstool.text.hashing import Document, Hashes, TermSettings, terms
from newstool.text.units import Integers
from newstool.text.vocabulary import Vocabulary

_U = np.uint64
_MULTIPLIER = _U(0xBF58476D1CE4E5B9)  # odd: multiplication carries every bit of a key into its upper bits


class TermCounts(NamedTuple):
    """A sparse matrix of term counts in coordinate form: each pair of document and term occurs once.

    The pairs are in the order of the last occurrence of each term in the batch.

    Attributes:
        rows: (n_pairs,) int64  index of the document, from 0
        columns: (n_pairs,) int64  column of the term in the vocabulary, from 0
        counts: (n_pairs,) int64  how often the term occurs in the document, 1 or more
        known_words: (n_documents,) float64  share of the words of title and text that are in the vocabulary, 0..1; 0 if
            the document has no word
    """

    rows: Integers
    columns: Integers
    counts: Integers
    known_words: NDArray[np.float64]


def count_terms(documents: Sequence[Document], vocabulary: Vocabulary, settings: TermSettings) -> TermCounts:
    """Count the terms of the vocabulary in each document of a batch.

    A term of the title counts `settings.title_weight` times.
    """
    batch = terms(documents, settings)
    known_terms, columns = vocabulary.known(batch.hashes)  # (n_known,) each
    n_parts = batch.parts_per_document
    parts = batch.parts.take(known_terms)
    rows = parts // n_parts
    # (n_documents,) each: the words of title and text, the first two parts of a document, are those from start to end.
    starts, ends = batch.first_word[:-1:n_parts], batch.first_word[2::n_parts]
    n_words, n_known = ends - starts, np.searchsorted(known_terms, ends) - np.searchsorted(known_terms, starts)
    if settings.title_weight > 1:
        title_terms = np.flatnonzero(parts % n_parts == 0)
        repeated = title_terms.repeat(settings.title_weight - 1)
        rows, columns = np.concatenate([rows, rows.take(repeated)]), np.concatenate([columns, columns.take(repeated)])
    keys = (rows << len(vocabulary).bit_length()) | columns  # one number for each pair of document and term
    counts = _count_equal(keys)
    last = np.flatnonzero(counts > 0)
    return TermCounts(rows.take(last), columns.take(last), counts.take(last), n_known / np.maximum(n_words, 1))


def _count_equal(keys: Integers) -> Integers:
    """How often each key occurs: (n,) to (n,). The count stands at the last occurrence of a key, 0 at the others.

    Each round hashes the keys to the slots of a table. Every key writes its index into its slot, in order, and then
    reads the slot: equal keys read the same index, that of the last of them. A key that reads the index of a different
    key goes into the next round, with another hash. Sorting the keys took three times as long (measured).
    """
    bits, multiplier = (2 * len(keys)).bit_length(), int(_MULTIPLIER)
    table = np.empty(1 << bits, np.int64)  # 64 bits, as indices have: converting them took a quarter of the time
    last = _last_in_slot(table, np.arange(len(keys)), (keys.view(np.uint64) * _U(multiplier)) >> _U(64 - bits))
    unsettled = np.flatnonzero(keys.take(last) != keys)
    while len(unsettled):  # ends, because each round settles at least one key in every slot
        multiplier = multiplier * int(_MULTIPLIER) % (1 << 64)
        remaining = keys.take(unsettled)
        slots = (remaining.view(np.uint64) * _U(multiplier)) >> _U(64 - bits)
        last[unsettled] = last_writer = _last_in_slot(table, unsettled, slots)
        unsettled = unsettled.take(np.flatnonzero(keys.take(last_writer) != remaining))
    return np.bincount(last, minlength=len(keys))


def _last_in_slot(table: Integers, indices: Integers, slots: Hashes) -> Integers:
    """For each index, the last of the ascending `indices` that has the same slot: (n,) to (n,)."""
    slot = slots.view(np.int64)
    table[slot] = indices
    return table.take(slot)
