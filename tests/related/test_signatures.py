"""Signatures: the estimated similarity is close to the true one."""

import numpy as np
import pytest

from newstool.related.signatures import BINS, signatures, similarity


@pytest.mark.parametrize("share", [0.0, 0.25, 0.5, 0.75, 1.0])
def test_the_estimate_is_near_the_jaccard_similarity(share: float) -> None:
    rng = np.random.default_rng(0)
    found = []
    for _ in range(40):
        both = rng.integers(0, 1 << 63, int(600 * share), dtype=np.uint64)
        one, two = (rng.integers(0, 1 << 63, (600 - len(both)) // 2, dtype=np.uint64) for _ in range(2))
        hashes = np.concatenate([both, one, both, two])
        rows = np.repeat([0, 1], [len(both) + len(one), len(both) + len(two)])
        signed = signatures(hashes, rows, 2)
        found.append(float(similarity(signed[0], signed[1:])[0]))
    assert np.mean(found) == pytest.approx(share, abs=0.03)
    assert np.std(found) < 0.06


def test_documents_without_pairs_have_the_similarity_0() -> None:
    signed = signatures(np.empty(0, np.uint64), np.empty(0, np.int64), 2)
    assert signed.shape == (2, BINS)
    assert similarity(signed[0], signed).tolist() == [0.0, 0.0]
