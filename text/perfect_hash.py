"""A perfect hash function: gives each of some known keys a slot of its own, so that one look at a table finds a key.

It is "hash and displace" (Belazzougui, Botelho and Dietzfelbinger 2009): the upper bits of a key choose a bucket, and
the number of the bucket, chosen when the function is built, leads all keys of the bucket to free slots. A table with
open addressing has to look again where several keys share a slot; that took two thirds of the time of a look-up.
"""

import numpy as np
from numpy.typing import NDArray

from newstool.text.units import Integers

Keys = NDArray[np.uint64]

_U = np.uint64
_MULTIPLIER = _U(0xBF58476D1CE4E5B9)  # odd: multiplication carries every bit of a key into its upper bits
_STEP = 0x9E3779B97F4A7C15  # odd: it spreads the number of a bucket over all 64 bits
# At least so many keys for each bucket, and slots for each key. Fewer buckets and slots fit the processor's cache
# better, and take longer to build.
_KEYS_PER_BUCKET = 2
_SLOTS_PER_KEY = 1.25
# Limits of a bucket: the numbers that it tries, and its keys. Random keys have never needed more than 100 numbers, and
# no bucket of them has had more than 21 keys.
_MOST_TRIES, _LARGEST_BUCKET = 1000, 64


class CrowdedError(Exception):
    """Raised for keys that were made to share a bucket: no number leads all of them to slots of their own."""


class PerfectHash:
    """Slots for known keys: no two of them share one. Any other key gets some slot, too.

    Attributes:
        n_slots: the number of slots, a power of two
    """

    def __init__(self, keys: Keys) -> None:
        """keys: (n,) uint64, all different, 1 or more. Raises CrowdedError."""
        slot_bits = max(2, int(_SLOTS_PER_KEY * len(keys)).bit_length())
        bucket_bits = max(1, (len(keys) // _KEYS_PER_BUCKET).bit_length() - 1)
        self.n_slots = 1 << slot_bits
        self._slot_shift, self._bucket_shift = _U(64 - slot_bits), _U(64 - bucket_bits)
        self._numbers = np.zeros(1 << bucket_bits, np.uint16)  # of 16 bits, which a small cache holds
        self._build(keys)

    def of(self, keys: Keys) -> Integers:
        """The slot of each key, (n,) uint64 to (n,) int64."""
        mixed = self._numbers.take((keys >> self._bucket_shift).view(np.int64)).astype(np.uint64)
        mixed *= _U(_STEP)
        mixed ^= keys
        return self._to_slots(mixed)

    def _to_slots(self, mixed: Keys) -> Integers:
        """The slots of keys that were combined with the number of their bucket. Changes `mixed`."""
        mixed *= _MULTIPLIER
        mixed >>= self._slot_shift
        return mixed.view(np.int64)

    def _build(self, keys: Keys) -> None:
        """Choose the number of each bucket, the largest buckets first, while most slots are free."""
        keys = np.sort(keys)
        sizes = np.bincount((keys >> self._bucket_shift).view(np.int64), minlength=len(self._numbers))
        starts = np.cumsum(sizes) - sizes
        if sizes.max() > _LARGEST_BUCKET:
            raise CrowdedError
        is_free = np.ones(self.n_slots, np.bool_)
        for size in range(int(sizes.max()), 0, -1):
            buckets = np.flatnonzero(sizes == size)
            self._place(buckets, keys[starts[buckets][:, None] + np.arange(size)], is_free)

    def _place(self, buckets: Integers, keys: Keys, is_free: NDArray[np.bool_]) -> None:
        """Choose the numbers of buckets of one size. keys: (n_buckets, size), those of each bucket.

        All buckets try the same number at once. Those whose keys get free slots of their own keep it.
        """
        claims = np.empty(self.n_slots, np.int64)
        for number in range(1, _MOST_TRIES + 1):
            if not len(buckets):
                return
            slots = self._to_slots(keys ^ _U(number * _STEP % (1 << 64)))
            fitting = np.flatnonzero(is_free[slots].all(axis=1))
            claimed = slots[fitting].ravel()
            claims[claimed] = np.arange(len(claimed))  # of those that claim the same slot, the last one has it
            won = (claims[claimed] == np.arange(len(claimed))).reshape(-1, keys.shape[1]).all(axis=1)
            placed = fitting[won]
            self._numbers[buckets[placed]] = number
            is_free[slots[placed]] = False
            remain = np.ones(len(buckets), np.bool_)
            remain[placed] = False
            buckets, keys = buckets[remain], keys[remain]
        if len(buckets):
            raise CrowdedError
