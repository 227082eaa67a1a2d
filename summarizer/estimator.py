"""The two steps of the training pipeline: thresholds on each feature, and a ranker that learns from whole sets."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Self

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import sparse
from scipy.optimize import minimize
from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.linear_model import LogisticRegression
from sklearn.utils.validation import check_array, check_is_fitted

from newstool.summarizer.choice import CANDIDATES, NEVER, all_sets
from newstool.summarizer.weights import Floats

_LOGISTIC_ITERATIONS = 500
_PER_WORDS = 50  # the weights of a set's length are learned for so many words, to be of the size of the others


class Thresholds(TransformerMixin, BaseEstimator):  # type: ignore[misc]
    """Each feature as a row of zeros and ones: is it at this quantile or above? `bins`: quantiles and one more.

    With a ridge penalty on such columns neighbouring bins learn from each other, unlike those of a one-hot code.
    Attribute after `fit`: `edges_`, for each feature its thresholds, ascending.
    """

    def __init__(self, bins: int = 12) -> None:
        self.bins = bins

    def fit(self, X: ArrayLike, y: object = None) -> Self:
        """Find the thresholds."""
        matrix: Floats = check_array(X, dtype=np.float64)
        self.n_features_in_ = matrix.shape[1]
        self.edges_ = [self._edges(column) for column in matrix.T]
        return self

    def _edges(self, column: Floats) -> Floats:
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


@dataclass(frozen=True, slots=True)
class Examples:
    """How good every set of candidates is, for each article. n_sets is that of `all_sets`, one size after the other.

    candidates: (n_articles, CANDIDATES) rows of X, or -1. gain: (n_articles, n_sets) the ROUGE of the set. overlap:
    (n_articles, n_sets) how much its sentences share. words: (n_articles, n_sets). allowed: for each budget,
    (n_articles, n_sets) which sets may be chosen. limits: for each budget, its words. weight: for each budget,
    (n_articles,).
    """

    candidates: NDArray[np.int64]
    gain: Floats
    overlap: Floats
    words: Floats
    allowed: Sequence[NDArray[np.bool_]]
    limits: Sequence[float]
    weight: Sequence[Floats]


def membership() -> NDArray[np.float32]:
    """(CANDIDATES, n_sets) 0 or 1."""
    sets = [members for level in all_sets() for members in level.members.tolist()]
    table = np.zeros((CANDIDATES, len(sets)), np.float32)
    for column, members in enumerate(sets):
        table[members, column] = 1
    return table


class SetRanker(BaseEstimator):  # type: ignore[misc]
    """A linear value for each sentence, such that the sets of most value are those of most ROUGE.

    Maximizes the ROUGE to be expected where a set is drawn with probability softmax(worth), over the sets that each
    budget allows (minimum risk training; Smith and Eisner, 2006), less `l2` times the squared weights, with L-BFGS.

    Which sentences get into the sets is decided by a logistic regression (`C`) on single sentences, the shortlist.

    Attributes after `fit`: `shortlist_` and `coef_`, (n_columns,); `redundancy_`, `word_` and `crowding_`, those of
    `choice.Taste`.
    """

    def __init__(self, C: float = 0.3, l2: float = 2e-4, max_iter: int = 120) -> None:
        self.C = C
        self.l2 = l2
        self.max_iter = max_iter

    def fit(
        self,
        X: sparse.csr_matrix,
        y: ArrayLike,
        *,
        make_examples: Callable[[Floats], Examples],
        sample_weight: ArrayLike | None = None,
    ) -> Self:
        """X: (n_sentences, n_columns). y, sample_weight: (n_sentences,) whether a sentence is one for a lead, and how
        much it counts. make_examples: from the shortlist's values, (n_sentences,), to the sets."""
        X = sparse.csr_matrix(X, dtype=np.float32)
        self.n_features_in_ = X.shape[1]
        logistic = LogisticRegression(C=self.C, max_iter=_LOGISTIC_ITERATIONS).fit(X, y, sample_weight)
        self.shortlist_ = logistic.coef_[0].astype(np.float64)
        examples = make_examples(self.shortlist_function(X))
        problem = _Problem(X, examples, self.l2)
        start = np.zeros(X.shape[1] + 3)
        bounds = [(None, None)] * X.shape[1] + [(0, None), (None, None), (None, None)]
        options = {"maxiter": self.max_iter}
        found = minimize(problem.risk, start, jac=True, method="L-BFGS-B", bounds=bounds, options=options).x
        self.coef_ = found[:-3]
        self.redundancy_ = float(found[-3])
        self.word_, self.crowding_ = (float(weight) / _PER_WORDS for weight in found[-2:])
        return self

    def decision_function(self, X: sparse.csr_matrix) -> Floats:
        """(n_sentences,) the value of each."""
        check_is_fitted(self, "coef_")
        return np.asarray(X @ self.coef_)

    def shortlist_function(self, X: sparse.csr_matrix) -> Floats:
        """(n_sentences,) the value by which each gets into the sets."""
        check_is_fitted(self, "shortlist_")
        return np.asarray(X @ self.shortlist_)


class _Problem:
    """The risk and its gradient."""

    def __init__(self, X: sparse.csr_matrix, examples: Examples, l2: float) -> None:
        self.there = examples.candidates >= 0
        self.X = X[examples.candidates[self.there]]
        self.examples, self.l2 = examples, l2
        self.members = membership()
        self.gain = examples.gain.astype(np.float32)
        self.overlap = examples.overlap.astype(np.float32)
        self.words = (examples.words / _PER_WORDS).astype(np.float32)
        self.total = sum(float(weight.sum()) for weight in examples.weight)

    def risk(self, weights: Floats) -> tuple[float, Floats]:
        values = np.zeros(self.there.shape, np.float32)
        values[self.there] = self.X @ weights[:-3].astype(np.float32)
        redundancy, word, crowding = weights[-3:].astype(np.float32)
        base = values @ self.members - redundancy * self.overlap + word * self.words
        risk, slope = 0.0, np.zeros_like(base)
        crowded = 0.0
        for allowed, limit, weight in zip(
            self.examples.allowed, self.examples.limits, self.examples.weight, strict=True
        ):
            square = self.words**2 * np.float32(_PER_WORDS / limit)
            chance = _softmax(np.where(allowed, base + crowding * square, np.float32(-NEVER)))
            expected = (chance * self.gain).sum(axis=1)
            down = -weight[:, None].astype(np.float32) * chance * (self.gain - expected[:, None])
            risk -= float((weight * expected).sum())
            crowded += float((down * square).sum())
            slope += down
        columns = self.X.T @ (slope @ self.members.T)[self.there]
        length = [-(slope * self.overlap).sum(), (slope * self.words).sum(), crowded]
        gradient = np.concatenate([columns, length]).astype(np.float64) / self.total
        gradient[:-3] += 2 * self.l2 * weights[:-3]
        return risk / self.total + self.l2 * float((weights[:-3] ** 2).sum()), gradient


def _softmax(worth: NDArray[np.float32]) -> NDArray[Any]:
    powers = np.exp(worth - worth.max(axis=1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=1, keepdims=True))
