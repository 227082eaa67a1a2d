"""The vocabulary: from a term's hash to its column, for a whole batch at once."""

from functools import cached_property

import numpy as np

from newstool.text.hashing import Hashes
from newstool.text.units import Integers

_U = np.uint64
_COLUMN = _U(0xFFFFFFFF)  # the half of a table's entry that holds a column
_FEW = 16  # times as many terms in the vocabulary as are asked for: bisection was as fast there as making the table
_SLOTS_PER_TERM = (
    4  # at least: at a load of a quarter look-up took two thirds of the time of a half; at an eighth the same
)


class Vocabulary:
    """From a term's hash to its column: a table with open addressing that answers a whole batch at once.

    hashes: (n_terms,) uint64, all different; a term's column is its place in them.
    """

    def __init__(self, hashes: Hashes) -> None:
        self.hashes = np.ascontiguousarray(hashes, np.uint64)
        bits = max(4, (_SLOTS_PER_TERM * len(hashes)).bit_length())
        self._bits, self._shift = _U(bits), _U(64 - bits)
        self._sorted = bool((self.hashes[1:] > self.hashes[:-1]).all())

    def __len__(self) -> int:
        return len(self.hashes)

    def columns(self, hashes: Hashes) -> Integers:
        """(n,) uint64 to (n,) int64, -1 where a term is unknown."""
        columns = np.full(len(hashes), -1)
        known, found = self.known(hashes)
        columns[known] = found
        return columns

    def known(self, hashes: Hashes) -> tuple[Integers, Integers]:
        """Of (n,) uint64 the places of those that are known, ascending, and their columns, (n_known,) int64 both."""
        if self._sorted and _FEW * len(hashes) < len(self.hashes):
            return self._known_few(hashes)
        table, farthest = self._table
        slot = self._home(hashes)
        wanted = self._check(hashes)
        entries = table.take(slot)
        taken = entries != 0
        entries ^= wanted  # the column + 1 where the entry is the term's, above _COLUMN where it is not
        asked = np.flatnonzero(taken & (entries > _COLUMN))
        for step in range(1, farthest + 1):
            met = table.take(slot.take(asked) + step)
            entries[asked] = found = met ^ wanted.take(asked)
            asked = asked.take(np.flatnonzero((found > _COLUMN) & (met != 0)))
        known = np.flatnonzero((entries <= _COLUMN) & taken)
        return known, entries.take(known).view(np.int64) - 1

    def _known_few(self, hashes: Hashes) -> tuple[Integers, Integers]:
        """By bisection: a single page is done before the table is made."""
        columns = np.searchsorted(self.hashes, hashes)
        known = np.flatnonzero(self.hashes.take(columns, mode="clip") == hashes)
        return known, columns.take(known)

    @cached_property
    def _table(self) -> tuple[Hashes, int]:
        """(n_slots,) 32 bits of a term's hash and its column + 1 in one number, 0 in a free slot; and how many slots
        after its home a term may be: of 130,000, four.

        A hash's upper bits are its home, so in the order of hashes each term has its home or the slot after the term
        before it, whichever is later.
        """
        order = np.arange(len(self)) if self._sorted else np.argsort(self.hashes)
        hashes, inserted = self.hashes.take(order), np.arange(len(self))
        home = self._home(hashes)
        slot = np.maximum.accumulate(home - inserted) + inserted
        farthest = int((slot - home).max(initial=0))
        table = np.zeros((1 << int(self._bits)) + farthest, np.uint64)
        table[slot] = self._check(hashes) | (order + 1).astype(np.uint64)
        return table, farthest

    def _home(self, hashes: Hashes) -> Integers:
        return (hashes >> self._shift).view(np.int64)

    def _check(self, hashes: Hashes) -> Hashes:
        """The 32 bits after those of the home: an unknown term passes for a known one once in 2**32 meetings."""
        return (hashes << self._bits) & ~_COLUMN
