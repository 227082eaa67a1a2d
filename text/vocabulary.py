"""The vocabulary of a model: finds the columns of a whole batch of terms at once."""

from functools import cached_property

import numpy as np

from newstool.text.hashing import Hashes
from newstool.text.perfect_hash import CrowdedError, PerfectHash
from newstool.text.units import Integers

# Bisect while the vocabulary is more than 16 times the batch; below that, building the table pays (measured).
_BISECT_ABOVE = 16


class Vocabulary:
    """A map from the hash of a term to its column.

    Attributes:
        hashes: (n_terms,) uint64  the hashes of the terms, all different; the column of a term is its index here
    """

    def __init__(self, hashes: Hashes) -> None:
        self.hashes = np.ascontiguousarray(hashes, np.uint64)
        self._sorted = bool((self.hashes[1:] > self.hashes[:-1]).all())

    def __len__(self) -> int:
        return len(self.hashes)

    def columns(self, hashes: Hashes) -> Integers:
        """The column of each hash, (n,) uint64 to (n,) int64; -1 if the vocabulary does not have the term."""
        columns = np.full(len(hashes), -1)
        known_indices, known_columns = self.known(hashes)
        columns[known_indices] = known_columns
        return columns

    def known(self, hashes: Hashes) -> tuple[Integers, Integers]:
        """Find the hashes that the vocabulary has, among (n,) uint64.

        Returns their indices in `hashes`, ascending, and their columns: (n_known,) int64 each.
        """
        table = None if self._sorted and _BISECT_ABOVE * len(hashes) < len(self) else self._table
        return self._bisect(hashes) if table is None else table.known(hashes)

    def _bisect(self, hashes: Hashes) -> tuple[Integers, Integers]:
        """Do what `known` does by bisection. For a few hashes it is faster than building the table."""
        if not len(self):
            return np.empty(0, np.int64), np.empty(0, np.int64)
        ordered, order = self._in_order
        places = np.searchsorted(ordered, hashes)
        known_indices = np.flatnonzero(ordered.take(places, mode="clip") == hashes)
        places = places.take(known_indices)
        return known_indices, places if order is None else order.take(places)

    @cached_property
    def _in_order(self) -> tuple[Hashes, Integers | None]:
        """The hashes in ascending order, and the column of each; None if that is its index."""
        if self._sorted:
            return self.hashes, None
        order = np.argsort(self.hashes)
        return self.hashes.take(order), order

    @cached_property
    def _table(self) -> "_Table | None":
        """The table; None if there is none, because there are no terms, or their hashes were made to defeat it."""
        try:
            return _Table(self.hashes) if len(self) else None
        except CrowdedError:
            return None


class _Table:
    """A table in which one look finds a hash: each known hash has a slot of its own.

    A free slot holds the first known hash, which has another slot: so no hash that is looked up equals it.
    """

    def __init__(self, hashes: Hashes) -> None:
        """hashes: (n,) known hashes, 1 or more. Raises CrowdedError."""
        self._slots = PerfectHash(hashes)
        # (n_slots, 2): the hash in each slot, and its column beside it, so that both are in the same line of the cache.
        self._entries = np.zeros((self._slots.n_slots, 2), np.uint64)
        self._entries[:, 0] = hashes[0]
        slots = self._slots.of(hashes)
        self._entries[slots, 0] = hashes
        self._entries[slots, 1] = np.arange(len(hashes))

    def known(self, hashes: Hashes) -> tuple[Integers, Integers]:
        """As Vocabulary.known."""
        entries = self._entries.take(self._slots.of(hashes), axis=0)
        known_indices = np.flatnonzero(entries[:, 0] == hashes)
        return known_indices, entries[:, 1].view(np.int64).take(known_indices)
