"""RatioSVC: scikit-learn's own checks, and a case small enough to follow."""

from collections.abc import Callable

import numpy as np
import pytest
from sklearn.svm import LinearSVC
from sklearn.utils.estimator_checks import parametrize_with_checks

from newstool.classifier.training.estimator import RatioSVC
from newstool.classifier.training.vectorizer import TermVectorizer


def fails_by_design(estimator: object) -> dict[str, str]:
    """Of scikit-learn's checks, those that an estimator cannot pass, and why."""
    return {"check_class_weight_classifiers": "its data are negative"} if isinstance(estimator, RatioSVC) else {}


@parametrize_with_checks([RatioSVC(), TermVectorizer(min_df=1)], expected_failed_checks=fails_by_design)  # type: ignore[untyped-decorator]
def test_scikit_learn_checks(estimator: object, check: Callable[[object], None]) -> None:
    check(estimator)


def test_a_column_that_stands_in_both_labels_alike_has_no_weight() -> None:
    X = np.array([[1.0, 1.0, 0.0]] * 4 + [[1.0, 0.0, 1.0]] * 4)
    y = np.array(["News"] * 4 + ["Sports"] * 4)
    model = RatioSVC().fit(X, y)
    weights = model.coef_[0]
    assert weights[0] == pytest.approx(0, abs=1e-9)
    assert weights[1] < -0.1
    assert weights[2] > 0.1
    assert model.predict(X).tolist() == y.tolist()


def test_decisions_are_the_weights_that_are_stored() -> None:
    X = np.random.default_rng(0).random((30, 5))
    y = np.repeat(["a", "b", "c"], 10)
    model = RatioSVC().fit(X, y)
    assert np.allclose(model.decision_function(X), X @ model.coef_.T + model.intercept_, atol=1e-12)


def test_vectors_are_folded_into_the_weights() -> None:
    """A word that no row has gets the weight of its vector; a column without one keeps its own."""
    X = np.zeros((8, 4))
    X[:4, 0] = X[4:, 2] = 1.0  # columns 0 and 1 have the same vector, 2 another; 3 has none; no row has 1 or 3
    y = np.repeat(["News", "Sports"], 4)
    vectors = np.array([[1.0, 0.0], [1.0, 0.0], [0.0, 1.0]])
    weights = RatioSVC(vectors=vectors).fit(X, y).coef_[0]
    assert weights[1] < -0.01
    assert weights[0] < weights[1]
    assert weights[2] > 0.01
    assert weights[3] == 0
    assert RatioSVC().fit(X, y).coef_[0, 1] == 0


def test_folded_weights_decide_as_the_further_columns_would() -> None:
    rng = np.random.default_rng(0)
    X, vectors = rng.random((40, 6)), rng.normal(size=(4, 2))
    positive = np.arange(40) % 2 == 0
    model = RatioSVC(vectors=vectors).fit(X, positive)
    share = {label: X[positive == label].sum(axis=0) + 0.1 for label in (True, False)}
    ratio = np.log(share[True] / share[True].sum()) - np.log(share[False] / share[False].sum())
    sums = X[:, :4] @ vectors
    sums *= 0.4 / np.sqrt((sums**2).sum(axis=1).mean())
    columns = np.hstack([X * ratio, sums])
    machine = LinearSVC(C=0.3, class_weight="balanced", random_state=0).fit(columns, positive)
    assert np.allclose(model.decision_function(X), machine.decision_function(columns), atol=1e-9)


def test_vectors_of_more_words_than_columns_are_refused() -> None:
    with pytest.raises(ValueError, match="there are vectors for 3 columns, but X has 2"):
        RatioSVC(vectors=np.ones((3, 2))).fit(np.eye(2), ["a", "b"])


def test_one_label_is_refused() -> None:
    with pytest.raises(ValueError, match="one class"):
        RatioSVC().fit(np.ones((3, 2)), np.array(["News"] * 3))
