"""Weights: the sparse ones of several labels decide as their dense twin does."""

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newstool.classifier.weights import DenseWeights, SparseWeights
from newstool.text.counting import TermCounts


def dense_twin(weights: SparseWeights, n_terms: int) -> np.ndarray:
    """(n_terms, n_labels): the same weights with all zeros written out."""
    table = np.zeros((n_terms, len(weights.bias)))
    for term in range(n_terms):
        for entry in range(int(weights.starts[term]), int(weights.starts[term + 1])):
            table[term, weights.labels[entry]] = weights.values[entry]
    return table


@given(st.integers(0, 10_000), st.integers(1, 7), st.integers(2, 12), st.integers(1, 30))
def test_sparse_weights_decide_as_dense_ones(seed: int, n_documents: int, n_labels: int, n_terms: int) -> None:
    rng = np.random.default_rng(seed)
    by_label = []
    for _ in range(n_labels):
        # Low terms get weights for many labels, high ones for few.
        terms = np.flatnonzero(rng.random(n_terms) < np.linspace(1, 0, n_terms))
        by_label.append((terms, rng.normal(size=len(terms))))
    weights = SparseWeights.of(by_label, rng.normal(size=n_labels), n_terms)
    counted = rng.random((n_documents, n_terms)) < 0.4
    rows, columns = np.nonzero(counted)
    counts = TermCounts(rows, columns, np.ones(len(rows), np.int64), np.ones(n_documents))
    values = rng.random(len(rows))
    expected = np.zeros((n_documents, n_labels)) + weights.bias
    table = dense_twin(weights, n_terms)
    for row, column, value in zip(rows, columns, values, strict=True):
        expected[row] += value * table[column]
    assert np.allclose(weights.decision_values(values, counts), expected, atol=1e-9)
    for label in range(n_labels):
        of_label, bias = weights.of_label(label)
        assert np.array_equal(of_label, table[:, label])
        assert bias == weights.bias[label]
        some = rng.integers(0, n_terms, 5)
        assert np.array_equal(weights.of_terms(label, some), table[some, label])


def test_decision_values_do_not_depend_on_the_batch() -> None:
    """Terms have weights for many labels, for few, or for none. A document alone and among others has the same bits."""
    rng = np.random.default_rng(0)
    by_label = [(np.arange(10 + label // 2), rng.normal(size=10 + label // 2)) for label in range(40)]
    weights = SparseWeights.of(by_label, rng.normal(size=40), 40)
    rows, columns = np.nonzero(rng.random((9, 40)) < 0.5)
    mixed = rng.permutation(len(rows))  # the terms of a title stand behind those of all texts
    order = mixed[np.argsort(rows[mixed] == 4, kind="stable")]
    rows, columns, values = rows[order], columns[order], rng.random(len(rows))
    counts = TermCounts(rows, columns, np.ones(len(rows), np.int64), np.ones(9))
    together = weights.decision_values(values, counts)
    for row in range(9):
        own = rows == row
        alone = TermCounts(rows[own] * 0, columns[own], np.ones(own.sum(), np.int64), np.ones(1))
        assert np.array_equal(weights.decision_values(values[own], alone)[0], together[row])


def test_sparse_weights_are_read_back_as_they_were_written() -> None:
    weights = SparseWeights.of(
        [(np.array([0, 2]), np.array([0.5, -1.25])), (np.array([2]), np.array([3.0]))], np.array([0.1, -0.2]), 4
    )
    again = SparseWeights.from_arrays(weights.arrays())
    assert again.fit(4, 2)
    assert not again.fit(5, 2)
    assert not again.fit(4, 3)
    for name in ("starts", "labels", "values", "bias"):
        assert np.array_equal(getattr(again, name), getattr(weights, name))


@pytest.mark.parametrize(("shape", "labels", "fits"), [((3, 1), 2, True), ((3, 2), 2, False), ((3, 4), 4, True)])
def test_dense_weights_of_two_labels_have_one_column(shape: Sequence[int], labels: int, fits: bool) -> None:
    assert DenseWeights(np.zeros(shape), np.zeros(shape[1])).fit(3, labels) == fits


def test_the_weights_of_some_terms_of_dense_weights() -> None:
    three = DenseWeights(np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]), np.zeros(3))
    assert three.of_terms(2, np.array([1, 0])).tolist() == [6.0, 3.0]
    two = DenseWeights(np.array([[1.0], [4.0]]), np.zeros(1))
    assert two.of_terms(0, np.array([1])).tolist() == [-4.0]
    assert two.of_terms(1, np.array([1])).tolist() == [4.0]
