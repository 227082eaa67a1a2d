"""RatioSVC: scikit-learn's own checks, and a case small enough to follow."""

import numpy as np
import pytest
from sklearn.utils.estimator_checks import parametrize_with_checks

from newstool.classifier.estimator import RatioSVC
from newstool.classifier.vectorizer import TermVectorizer


def fails_by_design(estimator: object) -> dict[str, str]:
    """Of scikit-learn's checks, those that an estimator cannot pass, and why."""
    return {"check_class_weight_classifiers": "its data are negative"} if isinstance(estimator, RatioSVC) else {}


@parametrize_with_checks([RatioSVC(), TermVectorizer(min_df=1)], expected_failed_checks=fails_by_design)
def test_scikit_learn_checks(estimator: object, check) -> None:  # type: ignore[no-untyped-def]
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


def test_one_label_is_refused() -> None:
    with pytest.raises(ValueError, match="one class"):
        RatioSVC().fit(np.ones((3, 2)), np.array(["News"] * 3))
