"""The linear classifier of the training pipeline."""

from typing import Any, Self

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import sparse
from sklearn.base import BaseEstimator, ClassifierMixin
from sklearn.svm import LinearSVC
from sklearn.utils.multiclass import check_classification_targets
from sklearn.utils.validation import check_is_fitted, check_non_negative, validate_data


class RatioSVC(ClassifierMixin, BaseEstimator):  # type: ignore[misc]
    """A linear support vector machine on log-count ratios, one label against the rest.

    Wang and Manning, "Baselines and Bigrams" (2012): each column is multiplied by the logarithm of how much more of
    the column's mass stands in the label's rows than in the others. The ratios are folded into `coef_`, so that the
    decision values are X @ coef_.T + intercept_. X must not be negative. Unlike the paper, weights are not averaged
    towards their mean: with TF-IDF values it changed nothing.

    `smoothing` is added to every column's mass, in units of X; `C` is the inverse of the regularisation.

    Attributes after `fit`: `classes_` (n_labels,), `coef_` (n_labels, n_columns), or (1, n_columns) where there are two
    labels, `intercept_` (n_labels,) or (1,).
    """

    def __init__(
        self, *, C: float = 0.3, smoothing: float = 0.1, class_weight: str | None = "balanced", seed: int = 0
    ) -> None:
        self.C = C
        self.smoothing = smoothing
        self.class_weight = class_weight
        self.seed = seed

    def fit(self, X: ArrayLike, y: ArrayLike) -> Self:
        """Learn from X, (n_rows, n_columns), dense or sparse, and the rows' labels."""
        X, y = validate_data(self, X, y, accept_sparse="csr", dtype=np.float64)
        check_non_negative(X, "RatioSVC.fit")
        check_classification_targets(y)
        self.classes_ = np.unique(y)
        if len(self.classes_) < 2:
            raise ValueError(f"Classifier can't train when only one class is present: {self.classes_[0]!r}")
        positives = self.classes_[1:] if len(self.classes_) == 2 else self.classes_
        X = sparse.csr_matrix(X)
        fitted = [self._fit_label(X, y == label) for label in positives]
        self.coef_ = np.stack([weights for weights, _ in fitted])
        self.intercept_ = np.array([bias for _, bias in fitted])
        return self

    def _fit_label(self, X: sparse.csr_matrix, positive: NDArray[np.bool_]) -> tuple[NDArray[np.float64], float]:
        inside = self.smoothing + np.asarray(X[positive].sum(axis=0)).ravel()
        outside = self.smoothing + np.asarray(X[~positive].sum(axis=0)).ravel()
        ratio = np.log((inside / inside.sum()) / (outside / outside.sum()))
        machine = LinearSVC(C=self.C, class_weight=self.class_weight, random_state=self.seed)
        machine.fit(X @ sparse.diags(ratio), positive)
        return machine.coef_[0] * ratio, float(machine.intercept_[0])

    def decision_function(self, X: ArrayLike) -> NDArray[np.float64]:
        """(n_rows, n_labels), or (n_rows,) where there are two labels: positive for the second."""
        check_is_fitted(self)
        X = validate_data(self, X, accept_sparse="csr", dtype=np.float64, reset=False)
        decisions: NDArray[np.float64] = np.asarray(sparse.csr_matrix(X) @ self.coef_.T) + self.intercept_
        return decisions[:, 0] if decisions.shape[1] == 1 else decisions

    def predict(self, X: ArrayLike) -> NDArray[np.generic]:
        """(n_rows,) labels."""
        decisions = self.decision_function(X)
        best = (decisions > 0).astype(int) if decisions.ndim == 1 else decisions.argmax(axis=1)
        return np.asarray(self.classes_[best])

    def __sklearn_tags__(self) -> Any:
        tags = super().__sklearn_tags__()
        tags.input_tags.positive_only = True
        tags.input_tags.sparse = True
        return tags
