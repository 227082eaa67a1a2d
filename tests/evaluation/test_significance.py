"""Significance tests equal those of SciPy on the same data."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from newstool.evaluation.significance import bootstrap, mcnemar

CHANGES = {
    "worse": np.random.default_rng(1).normal(-0.02, 0.1, 300),
    "nothing": np.random.default_rng(2).normal(0.0, 0.1, 300),
    "better, a few rows": np.random.default_rng(3).normal(0.05, 0.1, 25),
    "at the edge": np.random.default_rng(4).normal(-0.012, 0.1, 300),
    "mostly the same": np.where(np.arange(200) % 40, 0.0, -0.3),
}


@given(st.integers(0, 300), st.integers(0, 300))
def test_mcnemar_is_the_binomial_test_of_the_rows_that_changed(right: int, wrong: int) -> None:
    p = stats.binomtest(right, right + wrong).pvalue if right + wrong else 1.0
    assert math.isclose(mcnemar(right, wrong), p, rel_tol=1e-9)


def test_mcnemar_by_hand() -> None:
    assert mcnemar(0, 0) == 1.0
    assert mcnemar(0, 5) == 0.0625  # 2 / 2**5
    assert mcnemar(0, 6) == 0.03125
    assert mcnemar(1, 8) == 20 / 512  # 2 * (1 + 9) / 2**9
    assert mcnemar(4, 4) == 1.0


def test_mcnemar_of_many_rows_has_no_overflow() -> None:
    assert mcnemar(20_000, 20_000) == 1.0
    assert 0 <= mcnemar(9_000, 20_000) < 1e-300


@pytest.mark.parametrize("name", CHANGES)
def test_the_bootstrap_is_scipys(name: str) -> None:
    change = CHANGES[name]
    ours = bootstrap(change, 0.05)
    theirs = stats.bootstrap((change,), np.mean, n_resamples=10_000, method="percentile", rng=np.random.default_rng(9))
    low, high = theirs.confidence_interval
    near = 0.05 * (high - low)  # what 10,000 draws leave open
    assert ours.low == pytest.approx(low, abs=near)
    assert ours.high == pytest.approx(high, abs=near)
    means = theirs.bootstrap_distribution
    p = min(1.0, 2 * min(float((means <= 0).mean()), float((means >= 0).mean())))
    assert ours.p == pytest.approx(p, abs=0.02)
    assert (ours.p < 0.05) == (not low <= 0 <= high)


def test_the_same_seed_gives_the_same_answer() -> None:
    change = CHANGES["at the edge"]
    assert bootstrap(change, 0.05, seed=3) == bootstrap(change, 0.05, seed=3)
    assert bootstrap(change, 0.05, seed=3) != bootstrap(change, 0.05, seed=4)


def test_no_change_is_no_evidence() -> None:
    assert bootstrap(np.zeros(50), 0.05).p == 1.0
    assert bootstrap(np.array([0.0]), 0.05).p == 1.0
