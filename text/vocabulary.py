"""The vocabulary of a model: finds the columns of a whole batch of terms at once."""

from functools import cached_property

import numpy as np

from newstool.text.hashing import Hashes
from newstool.text.units import Integers

_U = np.uint64
_COLUMN = _U(0xFFFFFFFF)  # the lower 32 bits of a table entry: the column + 1
# Bisect while the vocabulary is more than 16 times the batch; below that, building the table pays (measured).
_BISECT_ABOVE = 16
# At least so many slots for each term. Look-up at a load of 1/4 took two thirds of the time of a load of 1/2; 1/8 was
# no faster.
_SLOTS_PER_TERM = 4


class Vocabulary:
    """A map from the hash of a term to its column: a hash table with open addressing and linear probing.

    Attributes:
        hashes: (n_terms,) uint64  the hashes of the terms, all different; the column of a term is its index here
    """

    def __init__(self, hashes: Hashes) -> None:
        self.hashes = np.ascontiguousarray(hashes, np.uint64)
        bits = max(4, (_SLOTS_PER_TERM * len(hashes)).bit_length())
        self._bits, self._shift = _U(bits), _U(64 - bits)
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
        if self._sorted and _BISECT_ABOVE * len(hashes) < len(self.hashes):
            return self._bisect(hashes)
        table, max_distance = self._table
        slot = self._home(hashes)
        check = self._check(hashes)
        entries = table.take(slot)
        occupied = entries != 0
        entries ^= check  # now the column + 1 if the entry has the same check bits, else more than _COLUMN
        unresolved = np.flatnonzero(occupied & (entries > _COLUMN))  # a later slot may still have the term
        for distance in range(1, max_distance + 1):
            next_entries = table.take(slot.take(unresolved) + distance)
            entries[unresolved] = next_columns = next_entries ^ check.take(unresolved)
            unresolved = unresolved.take(np.flatnonzero((next_columns > _COLUMN) & (next_entries != 0)))
        known_indices = np.flatnonzero((entries <= _COLUMN) & occupied)
        return known_indices, entries.take(known_indices).view(np.int64) - 1

    def _bisect(self, hashes: Hashes) -> tuple[Integers, Integers]:
        """Do what `known` does by bisection. For a few hashes it is faster than building the table."""
        columns = np.searchsorted(self.hashes, hashes)
        known_indices = np.flatnonzero(self.hashes.take(columns, mode="clip") == hashes)
        return known_indices, columns.take(known_indices)

    @cached_property
    def _table(self) -> tuple[Hashes, int]:
        """The hash table, and the largest distance of a term from its home slot: 4 for 130,000 terms.

        Table: (n_slots,) uint64; the upper 32 bits of an entry are check bits, the lower 32 the column + 1; a free slot
        is 0. The home slot is given by the upper bits of a hash. Terms are placed in the order of their hashes, so each
        one is in its home slot or in the slot after the term before it, whichever is later.
        """
        order = np.arange(len(self)) if self._sorted else np.argsort(self.hashes)
        hashes, rank = self.hashes.take(order), np.arange(len(self))
        home = self._home(hashes)
        # (n_terms,): slot[i] = max(home[i], slot[i - 1] + 1), written without a loop
        slot = np.maximum.accumulate(home - rank) + rank
        max_distance = int((slot - home).max(initial=0))
        table = np.zeros((1 << int(self._bits)) + max_distance, np.uint64)
        table[slot] = self._check(hashes) | (order + 1).astype(np.uint64)
        return table, max_distance

    def _home(self, hashes: Hashes) -> Integers:
        """The home slot of each hash: its upper bits."""
        return (hashes >> self._shift).view(np.int64)

    def _check(self, hashes: Hashes) -> Hashes:
        """The check bits: the 32 bits below those of the home slot, as the upper half of 64.

        An unknown term passes for a known one with probability 2**-32 for each entry that it is compared with.
        """
        return (hashes << self._bits) & ~_COLUMN
