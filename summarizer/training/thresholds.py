"""The first step of the training pipeline: turns features into columns of 0 and 1, by thresholds."""

from typing import Self

import numpy as np
from numpy.typing import ArrayLike
from scipy import sparse
from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.utils.validation import check_array, check_is_fitted

from newstool.summarizer.sentence_batch import Floats


class Thresholds(TransformerMixin, BaseEstimator):  # type: ignore[misc]
    """Turns each feature into columns of 0 and 1: is the value at or above each threshold?

    The thresholds are the quantiles that cut the values into `bins`. With a ridge penalty, neighbouring bins learn from
    each other, which they do not with a one-hot code.

    Attributes:
        bins: the largest number of bins of a feature
        edges_: the thresholds of each feature, ascending (after `fit`)
    """

    def __init__(self, bins: int = 12) -> None:
        self.bins = bins

    def fit(self, X: ArrayLike, y: object = None) -> Self:
        """Find the thresholds of features, (n, n_features)."""
        matrix: Floats = check_array(X, dtype=np.float64)
        self.n_features_in_ = matrix.shape[1]
        self.edges_ = [self._edges(column) for column in matrix.T]
        return self

    def _edges(self, column: Floats) -> Floats:
        """The thresholds of one feature: its values but the lowest, if they are few, else quantiles."""
        values = np.unique(column)
        if len(values) <= self.bins:
            return np.asarray(values[1:])
        inner = np.linspace(0, 1, self.bins + 1)[1:-1]
        edges = np.unique(np.quantile(column, inner, method="inverted_cdf"))
        edges = edges[edges > values[0]]
        return np.asarray(edges if len(edges) else values[1:2])

    def transform(self, X: ArrayLike) -> sparse.csr_matrix:
        """(n, n_features) to (n, n_thresholds) of 0 and 1."""
        check_is_fitted(self, "edges_")
        matrix: Floats = check_array(X, dtype=np.float64)
        above = [matrix[:, [i]] >= edges for i, edges in enumerate(self.edges_)]
        return sparse.csr_matrix(np.concatenate(above, axis=1), dtype=np.float64)
