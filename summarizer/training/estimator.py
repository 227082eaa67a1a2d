"""The two steps of the training pipeline: thresholds on each feature, and a ranker that learns from whole sets."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Self

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import sparse
from scipy.optimize import minimize
from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.linear_model import LogisticRegression
from sklearn.utils.validation import check_array, check_is_fitted

from newstool.summarizer.choice import CANDIDATES, KINDS, all_sets
from newstool.summarizer.stories import Floats

Floats32 = NDArray[np.float32]
_LOGISTIC_ITERATIONS = 500
# Weights of a set's length and repetitions are learned for so many words, to be of the size of the others.
_PER_WORDS, _PER_WEIGHT = 50, 20


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

    candidates: (n_articles, CANDIDATES) rows of X, or -1. gain: (n_articles, n_sets) the ROUGE of the set. words, told,
    repeated: (n_articles, n_sets) what `choice.Taste` weighs. under: the budgets to learn for.
    """

    candidates: NDArray[np.int64]
    gain: Floats
    words: Floats
    told: Floats
    repeated: Floats
    under: Sequence["Allowed"]


@dataclass(frozen=True, slots=True)
class Allowed:
    """What a budget allows. sets: (n_articles, n_sets) which may be chosen. weight: (n_articles,) how much an article
    counts. limit: its words. kind: the index of its taste."""

    sets: NDArray[np.bool_]
    weight: Floats
    limit: float
    kind: int


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

    Attributes after `fit`: `shortlist_` and `coef_`, (n_columns,); `tastes_`, (KINDS, 4) what a set gains by a word,
    by one told, by one repeated, and by crowding (see `choice.Taste`).
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
        options = {"maxiter": self.max_iter}
        found = minimize(problem.risk, np.zeros(problem.size), jac=True, method="L-BFGS-B", options=options).x
        self.coef_ = found[: X.shape[1]]
        self.tastes_ = found[X.shape[1] :].reshape(KINDS, -1) / [_PER_WORDS, 1, _PER_WEIGHT, _PER_WORDS]
        return self

    def decision_function(self, X: sparse.csr_matrix) -> Floats:
        """(n_sentences,) the value of each."""
        check_is_fitted(self, "coef_")
        return np.asarray(X @ self.coef_)

    def shortlist_function(self, X: sparse.csr_matrix) -> Floats:
        """(n_sentences,) the value by which each gets into the sets."""
        check_is_fitted(self, "shortlist_")
        return np.asarray(X @ self.shortlist_)


class _Sets(NamedTuple):
    """The sets that a budget allows, those of an article after each other. article, column: (n,) where each stands in a
    table of all. starts, counts: (n_articles,) of those that have any. taste: (n, 4) what its `Taste` weighs. gain:
    (n,). weight: (n_articles,). kind: the index of its taste."""

    article: NDArray[np.int64]
    column: NDArray[np.int64]
    starts: NDArray[np.int64]
    counts: NDArray[np.int64]
    taste: Floats32
    gain: Floats32
    weight: Floats32
    kind: int

    @classmethod
    def of(cls, examples: Examples, under: Allowed) -> Self:
        """Those of articles that count."""
        article, column = np.nonzero(under.sets & (under.weight > 0)[:, None])
        starts = np.flatnonzero(np.diff(article, prepend=-1))
        words, told, repeated, gain = (
            table[article, column] for table in (examples.words, examples.told, examples.repeated, examples.gain)
        )
        taste = [words / _PER_WORDS, told, repeated / _PER_WEIGHT, words**2 / (_PER_WORDS * under.limit)]
        return cls(
            article,
            column,
            starts,
            np.diff(starts, append=len(article)),
            np.stack(taste, axis=1).astype(np.float32),
            gain.astype(np.float32),
            under.weight[article[starts]].astype(np.float32),
            under.kind,
        )

    def risk(self, worth: Floats32) -> tuple[float, Floats32]:
        """What the gain is expected to be, weighed and negative, and its slope by each worth, (n,)."""
        powers = np.exp(worth - np.maximum.reduceat(worth, self.starts).repeat(self.counts))
        chance = powers / np.add.reduceat(powers, self.starts).repeat(self.counts)
        expected = np.add.reduceat(chance * self.gain, self.starts)
        slope = chance * (expected.repeat(self.counts) - self.gain) * self.weight.repeat(self.counts)
        return -float((self.weight * expected).sum()), np.asarray(slope, np.float32)


class _Problem:
    """The risk and its gradient by all weights: those of columns, then KINDS of tastes."""

    def __init__(self, X: sparse.csr_matrix, examples: Examples, l2: float) -> None:
        self.there = examples.candidates >= 0
        self.X = X[examples.candidates[self.there]]
        self.l2 = l2
        self.members = membership()
        self.under = [_Sets.of(examples, under) for under in examples.under]
        self.total = sum(float(sets.weight.sum()) for sets in self.under)
        self.size = X.shape[1] + KINDS * self.under[0].taste.shape[1]

    def risk(self, weights: Floats) -> tuple[float, Floats]:
        n_columns = self.X.shape[1]
        columns = weights[:n_columns].astype(np.float32)
        tastes = weights[n_columns:].reshape(KINDS, -1).astype(np.float32)
        values = np.zeros(self.there.shape, np.float32)
        values[self.there] = self.X @ columns
        of_sets = values @ self.members
        risk, slopes, by_taste = 0.0, np.zeros_like(of_sets), np.zeros(tastes.shape)
        for sets in self.under:
            lost, slope = sets.risk(of_sets[sets.article, sets.column] + sets.taste @ tastes[sets.kind])
            risk += lost
            slopes[sets.article, sets.column] += slope
            by_taste[sets.kind] += slope @ sets.taste
        by_column = self.X.T @ (slopes @ self.members.T)[self.there]
        gradient = np.concatenate([by_column, by_taste.ravel()]).astype(np.float64) / self.total
        return risk / self.total + self.l2 * float((weights**2).sum()), gradient + 2 * self.l2 * weights
