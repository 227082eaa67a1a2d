import numpy as np
import pytest
from scipy import sparse
from scipy.optimize import check_grad
from sklearn.base import clone

from newstool.summarizer.choice import BUDGET_KINDS
from newstool.summarizer.set_search import CANDIDATES
from newstool.summarizer.training.estimator import AllowedSets, Examples, SetRanker, _Problem, membership
from newstool.summarizer.training.train import TrainingOptions, make_pipeline


def test_the_first_sets_are_the_candidates() -> None:
    members = membership()
    assert members.shape == (CANDIDATES, 793)
    assert (members[:, :CANDIDATES] == np.eye(CANDIDATES)).all()
    assert members[:, -1].tolist() == [0] * 8 + [1] * 4


def examples(n_articles: int = 3) -> tuple[sparse.csr_matrix, Examples]:
    """Random articles of 12 sentences. The gain of a set grows with its sentences that have a 1 in the first column."""
    random = np.random.default_rng(0)
    X = (random.random((n_articles * CANDIDATES, 4)) < 0.4).astype(float)
    members = membership()
    good = X[:, 0].reshape(n_articles, CANDIDATES)
    coverage, repeated = random.random((2, n_articles, members.shape[1]))
    words = 20 * np.tile(members.sum(axis=0), (n_articles, 1))
    two = np.tile(members.sum(axis=0) <= 2, (n_articles, 1))
    rows = np.arange(n_articles * CANDIDATES).reshape(n_articles, CANDIDATES)
    gain = good @ members / 4
    allowed = [AllowedSets(two, np.ones(n_articles), 50, kind=0), AllowedSets(~two, np.ones(n_articles), 60, kind=1)]
    return sparse.csr_matrix(X), Examples(rows, gain, words, coverage, repeated, allowed)


def test_the_gradient_is_the_derivative_of_the_risk() -> None:
    X, given = examples()
    problem = _Problem(X, given, l2=0.01)
    weights = np.random.default_rng(1).normal(0, 0.3, problem.size)
    error = check_grad(lambda w: problem.risk(w)[0], lambda w: problem.risk(w)[1], weights, epsilon=1e-2)
    assert error < 2e-3  # sums are computed in 32 bits


def test_the_ranker_learns_which_column_makes_sets_good() -> None:
    X, given = examples(30)
    labels = X[:, [0]].toarray().ravel() > 0
    ranker = SetRanker().fit(X, labels, make_examples=lambda shortlist: given)
    assert ranker.coef_[0] > 2 * np.abs(ranker.coef_[1:]).max()
    assert ranker.shortlist_[0] > 2 * np.abs(ranker.shortlist_[1:]).max()
    assert ranker.set_weights_.shape == (BUDGET_KINDS, 4)
    assert ranker.decision_function(X) == pytest.approx(X @ ranker.coef_)


def test_the_pipeline_can_be_cloned() -> None:
    pipeline = make_pipeline(TrainingOptions(bins=5, l2=0.1))
    assert clone(pipeline).get_params()["thresholds__bins"] == 5
    assert clone(pipeline).get_params()["ranker__l2"] == 0.1
