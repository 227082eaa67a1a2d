"""The perfect hash function: each key gets a slot of its own."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newstool.text.perfect_hash import CrowdedError, PerfectHash


@given(st.integers(1, 80), st.integers(0, 2**32))
def test_no_two_keys_share_a_slot(n: int, seed: int) -> None:
    array = np.unique(np.random.default_rng(seed).integers(0, 1 << 64, n, dtype=np.uint64))
    found = PerfectHash(array)
    slots = found.of(array).tolist()
    assert len(set(slots)) == n
    assert 0 <= min(slots) <= max(slots) < found.n_slots <= 2.5 * n + 2


@pytest.mark.parametrize("n", [1, 2, 3, 1000, 65_536, 150_000])
def test_of_many_keys_none_share_a_slot_and_the_order_does_not_matter(n: int) -> None:
    keys = np.random.default_rng(n).integers(0, 1 << 64, n, dtype=np.uint64)
    slots = PerfectHash(keys).of(keys)
    assert len(np.unique(slots)) == n
    assert (PerfectHash(keys[::-1].copy()).of(keys) == slots).all()


def test_other_keys_get_some_slot() -> None:
    keys = np.random.default_rng(1).integers(0, 1 << 64, 2000, dtype=np.uint64)
    found = PerfectHash(keys[:1000])
    assert found.of(keys[1000:]).max() < found.n_slots


@pytest.mark.parametrize("n", [50, 200])  # too many to find slots for, and too many for a bucket
def test_keys_that_were_made_to_share_a_bucket_are_refused(n: int) -> None:
    with pytest.raises(CrowdedError):
        PerfectHash(np.arange(n, dtype=np.uint64))
