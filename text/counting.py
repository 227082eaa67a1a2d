"""Counting: how often each known term stands in each document of a batch."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from newstool.text.hashing import Document, Hashes, TermSettings, terms
from newstool.text.units import Integers
from newstool.text.vocabulary import Vocabulary

_U = np.uint64
_SPREAD = _U(0xBF58476D1CE4E5B9)  # odd multiplier that brings every bit of a key into its upper bits


@dataclass(frozen=True, slots=True)
class TermCounts:
    """How often each known term stands in each document: each pair of them once, in the order of their last places.

    rows, columns, counts: (n,) int64. known_words: (n_documents,) float64, 0..1, the share of the words of title and
    text that the vocabulary has (0 where there is no word).
    """

    rows: Integers
    columns: Integers
    counts: Integers
    known_words: NDArray[np.float64]


def count_terms(documents: Sequence[Document], vocabulary: Vocabulary, settings: TermSettings) -> TermCounts:
    """Count the vocabulary's terms in each document of a batch."""
    found = terms(documents, settings)
    known, columns = vocabulary.known(found.hashes)
    rows = found.rows.take(known)
    begins, ends = found.first_word[: -1 : found.of_document], found.first_word[2 :: found.of_document]
    n_words, n_known = ends - begins, np.searchsorted(known, ends) - np.searchsorted(known, begins)
    if settings.title_weight > 1:
        again = np.flatnonzero(found.in_title.take(known)).repeat(settings.title_weight - 1)
        rows, columns = np.concatenate([rows, rows.take(again)]), np.concatenate([columns, columns.take(again)])
    counts = _count_equal((rows << len(vocabulary).bit_length()) | columns)
    last = np.flatnonzero(counts > 0)
    return TermCounts(rows.take(last), columns.take(last), counts.take(last), n_known / np.maximum(n_words, 1))


def _count_equal(keys: Integers) -> Integers:
    """(n,) keys to (n,) how often each stands there, at its last place, 0 at the others.

    Every key writes its place into a slot of a table, over those before it, and then reads who wrote last: equal keys
    meet there. Those that a different key wrote over try again with other slots. (Sorting took three times as long.)
    """
    bits, spread = (2 * len(keys)).bit_length(), int(_SPREAD)
    table = np.empty(1 << bits, np.int32)  # half of the cache that 64 bits would take
    last = _meet(table, np.arange(len(keys)), (keys.view(np.uint64) * _U(spread)) >> _U(64 - bits))
    waiting = np.flatnonzero(keys.take(last) != keys)
    while len(waiting):  # each round ends it for one key of every slot, at least
        spread = spread * int(_SPREAD) % (1 << 64)
        left = keys.take(waiting)
        last[waiting] = writer = _meet(table, waiting, (left.view(np.uint64) * _U(spread)) >> _U(64 - bits))
        waiting = waiting.take(np.flatnonzero(keys.take(writer) != left))
    return np.bincount(last, minlength=len(keys))


def _meet(table: NDArray[np.int32], places: Integers, slots: Hashes) -> NDArray[np.int32]:
    """(n,) the last of the places, ascending, that have the same slot."""
    slot = slots.view(np.int64)
    table[slot] = places
    return table.take(slot)
