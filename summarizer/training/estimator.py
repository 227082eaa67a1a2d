"""The ranker of the training pipeline: a scikit-learn estimator that learns from whole sets of sentences."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Self

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import sparse
from scipy.optimize import minimize
from sklearn.base import BaseEstimator
from sklearn.linear_model import LogisticRegression
from sklearn.utils.validation import check_is_fitted

from newstool.summarizer.choice import BUDGET_KINDS
from newstool.summarizer.sentence_batch import Floats
from newstool.summarizer.set_search import CANDIDATES, all_sets

Floats32 = NDArray[np.float32]
_LOGISTIC_ITERATIONS = 500
# Units of words and repeated weight in training, so that their weights are about as large as the others.
_WORD_UNIT, _WEIGHT_UNIT = 50, 20


@dataclass(frozen=True, slots=True)
class Examples:
    """How good every set of candidates of each article is. Sets are in the order of `all_sets`, one size after another.

    Attributes:
        candidates: (n_articles, CANDIDATES) int64  rows of X, then -1
        gain: (n_articles, n_sets) float  ROUGE of the set with the summary
        words: (n_articles, n_sets) float  words of the set
        coverage: (n_articles, n_sets) float  expected number of words in common with the summary
        repeated: (n_articles, n_sets) float  TF-IDF weight of the words that sentences of the set share
        allowed: the sets that each budget allows
    """

    candidates: NDArray[np.int64]
    gain: Floats
    words: Floats
    coverage: Floats
    repeated: Floats
    allowed: Sequence["AllowedSets"]


@dataclass(frozen=True, slots=True)
class AllowedSets:
    """The sets that a budget allows.

    Attributes:
        sets: (n_articles, n_sets) bool  whether a set may be chosen
        weight: (n_articles,) float  how much each article counts for the budget
        limit: the words of the budget, about
        kind: the index of the set weights, 0..BUDGET_KINDS - 1
    """

    sets: NDArray[np.bool_]
    weight: Floats
    limit: float
    kind: int


def membership() -> NDArray[np.float32]:
    """Which candidates each set has, (CANDIDATES, n_sets) of 0 and 1."""
    sets = [members for level in all_sets() for members in level.members.tolist()]
    table = np.zeros((CANDIDATES, len(sets)), np.float32)
    for column, members in enumerate(sets):
        table[members, column] = 1
    return table


class SetRanker(BaseEstimator):  # type: ignore[misc]
    """Learns a linear value for sentences, so that the sets of most value are those of most ROUGE.

    It draws a set of an article with probability softmax(value of the set), among the sets that a budget allows, and
    maximizes the expected ROUGE less `l2` times the squared weights, with L-BFGS. This is minimum risk training (Smith
    and Eisner, 2006). A logistic regression with the inverse regularisation `C` learns the shortlist first: the values
    of single sentences by which the candidates are selected.

    Attributes:
        shortlist_: (n_columns,) float64  weights of the shortlist (after `fit`)
        coef_: (n_columns,) float64  weights of the value of a sentence (after `fit`)
        set_weights_: (BUDGET_KINDS, 4) float64  word, coverage, repeated, crowding of `SetWeights` (after `fit`)
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
        """Learn the weights.

        X: (n_sentences, n_columns). y: (n_sentences,) whether a sentence belongs in a lead. make_examples: makes the
        examples from the shortlist's values, (n_sentences,). sample_weight: (n_sentences,) how much each counts.
        """
        X = sparse.csr_matrix(X, dtype=np.float32)
        self.n_features_in_ = X.shape[1]
        logistic = LogisticRegression(C=self.C, max_iter=_LOGISTIC_ITERATIONS).fit(X, y, sample_weight)
        self.shortlist_ = logistic.coef_[0].astype(np.float64)
        examples = make_examples(self.shortlist_function(X))
        problem = _Problem(X, examples, self.l2)
        options = {"maxiter": self.max_iter}
        weights = minimize(problem.risk, np.zeros(problem.size), jac=True, method="L-BFGS-B", options=options).x
        self.coef_ = weights[: X.shape[1]]
        units = [_WORD_UNIT, 1, _WEIGHT_UNIT, _WORD_UNIT]
        self.set_weights_ = weights[X.shape[1] :].reshape(BUDGET_KINDS, -1) / units
        return self

    def decision_function(self, X: sparse.csr_matrix) -> Floats:
        """The value of each sentence, (n_sentences,)."""
        check_is_fitted(self, "coef_")
        return np.asarray(X @ self.coef_)

    def shortlist_function(self, X: sparse.csr_matrix) -> Floats:
        """The value of each sentence by which candidates are selected, (n_sentences,)."""
        check_is_fitted(self, "shortlist_")
        return np.asarray(X @ self.shortlist_)


class _Sets(NamedTuple):
    """The allowed sets of a budget, those of an article after each other. Only articles that count are here.

    Attributes:
        article: (n,) int64  index of the article
        column: (n,) int64  index of the set among all sets
        starts: (n_articles,) int64  index of the first set of each article
        counts: (n_articles,) int64  number of sets of each article
        set_features: (n, 4) float32  words, coverage, repeated and crowding of the set, in training units
        gain: (n,) float32  ROUGE of the set
        weight: (n_articles,) float32  how much each article counts
        kind: the index of the set weights
    """

    article: NDArray[np.int64]
    column: NDArray[np.int64]
    starts: NDArray[np.int64]
    counts: NDArray[np.int64]
    set_features: Floats32
    gain: Floats32
    weight: Floats32
    kind: int

    @classmethod
    def of(cls, examples: Examples, allowed: AllowedSets) -> Self:
        """The sets that a budget allows."""
        article, column = np.nonzero(allowed.sets & (allowed.weight > 0)[:, None])
        starts = np.flatnonzero(np.diff(article, prepend=-1))
        words, coverage, repeated, gain = (
            table[article, column] for table in (examples.words, examples.coverage, examples.repeated, examples.gain)
        )
        crowding = words**2 / (_WORD_UNIT * allowed.limit)
        return cls(
            article,
            column,
            starts,
            np.diff(starts, append=len(article)),
            np.stack([words / _WORD_UNIT, coverage, repeated / _WEIGHT_UNIT, crowding], axis=1).astype(np.float32),
            gain.astype(np.float32),
            allowed.weight[article[starts]].astype(np.float32),
            allowed.kind,
        )

    def risk(self, values: Floats32) -> tuple[float, Floats32]:
        """The negative expected gain, weighted by article, and its gradient by the value of each set, (n,).

        P(set) = softmax(value) within its article; gradient = weight * P(set) * (expected gain - gain of the set).
        """
        powers = np.exp(values - np.maximum.reduceat(values, self.starts).repeat(self.counts))
        probability = powers / np.add.reduceat(powers, self.starts).repeat(self.counts)
        expected = np.add.reduceat(probability * self.gain, self.starts)
        gradient = probability * (expected.repeat(self.counts) - self.gain) * self.weight.repeat(self.counts)
        return -float((self.weight * expected).sum()), np.asarray(gradient, np.float32)


class _Problem:
    """The function that L-BFGS minimizes: the risk of all budgets, and its gradient by all weights.

    The weights are those of the columns of X, then those of set features for each kind of budget.
    """

    def __init__(self, X: sparse.csr_matrix, examples: Examples, l2: float) -> None:
        self.exists = examples.candidates >= 0
        self.X = X[examples.candidates[self.exists]]
        self.l2 = l2
        self.members = membership()
        self.budgets = [_Sets.of(examples, allowed) for allowed in examples.allowed]
        self.total = sum(float(sets.weight.sum()) for sets in self.budgets)
        self.size = X.shape[1] + BUDGET_KINDS * self.budgets[0].set_features.shape[1]

    def risk(self, weights: Floats) -> tuple[float, Floats]:
        """The mean risk with the penalty l2 * sum(weights**2), and its gradient, (size,)."""
        n_columns = self.X.shape[1]
        coef = weights[:n_columns].astype(np.float32)
        set_weights = weights[n_columns:].reshape(BUDGET_KINDS, -1).astype(np.float32)
        values = np.zeros(self.exists.shape, np.float32)
        values[self.exists] = self.X @ coef
        of_sets = values @ self.members
        risk, slopes, by_set_weight = 0.0, np.zeros_like(of_sets), np.zeros(set_weights.shape)
        for sets in self.budgets:
            value = of_sets[sets.article, sets.column] + sets.set_features @ set_weights[sets.kind]
            risk_of_budget, slope = sets.risk(value)
            risk += risk_of_budget
            slopes[sets.article, sets.column] += slope
            by_set_weight[sets.kind] += slope @ sets.set_features
        by_column = self.X.T @ (slopes @ self.members.T)[self.exists]
        gradient = np.concatenate([by_column, by_set_weight.ravel()]).astype(np.float64) / self.total
        return risk / self.total + self.l2 * float((weights**2).sum()), gradient + 2 * self.l2 * weights
