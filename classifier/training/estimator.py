"""The linear classifier of the training pipeline."""

from dataclasses import dataclass
from typing import Any, Self

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import sparse
from sklearn.base import BaseEstimator, ClassifierMixin
from sklearn.svm import LinearSVC
from sklearn.utils.multiclass import check_classification_targets
from sklearn.utils.validation import check_is_fitted, check_non_negative, validate_data

_TINY = 1e-300  # avoids a division by zero


@dataclass(frozen=True, slots=True)
class RatioSVM:
    """The support vector machine of one label against the rest, see RatioSVC.

    Attributes:
        C: the inverse of the regularisation
        smoothing: added to the sum of every column
        class_weight: "balanced" or None, or the largest weight of a row of the label beside 1 for the others, where the
            weight that balances them is higher
        seed: of the solver
    """

    C: float
    smoothing: float
    class_weight: str | float | None
    seed: int

    def fit(
        self, X: sparse.csr_matrix, sums: sparse.csr_matrix, vectors: NDArray[np.float64], positive: NDArray[np.bool_]
    ) -> tuple[NDArray[np.float64], float]:
        """The weights (n_columns,) and the bias that separate the rows of a label from the others.

        sums: (n_rows, n_dimensions) the added columns. vectors: see `scaled_vectors`. positive: (n_rows,).
        """
        inside = self.smoothing + np.asarray(X[positive].sum(axis=0)).ravel()
        outside = self.smoothing + np.asarray(X[~positive].sum(axis=0)).ravel()
        ratio = np.log((inside / inside.sum()) / (outside / outside.sum()))
        weight: Any = self.class_weight
        if isinstance(weight, float):
            weight = {True: min(weight, (~positive).sum() / max(1, positive.sum())), False: 1.0}
        machine = LinearSVC(C=self.C, class_weight=weight, random_state=self.seed)
        machine.fit(sparse.hstack([X @ sparse.diags(ratio), sums], format="csr"), positive)
        weights = machine.coef_[0, : len(ratio)] * ratio
        weights[: len(vectors)] += vectors @ machine.coef_[0, len(ratio) :]
        return weights, float(machine.intercept_[0])


def scaled_vectors(
    vectors: NDArray[np.floating[Any]] | None, weight: float, X: sparse.csr_matrix
) -> NDArray[np.float64]:
    """The vectors, scaled so that the added columns of X have the length `weight`; (0, 0) if there are none."""
    if vectors is None:
        return np.zeros((0, 0))
    if len(vectors) > X.shape[1]:
        raise ValueError(f"there are vectors for {len(vectors)} columns, but X has {X.shape[1]}")
    length = np.sqrt(np.mean(np.sum((X[:, : len(vectors)] @ vectors) ** 2, axis=1)))
    return np.asarray(vectors * (weight / max(length, _TINY)), np.float64)


class RatioSVC(ClassifierMixin, BaseEstimator):  # type: ignore[misc]
    """A linear support vector machine on log-count ratios, one label against the rest.

    Wang and Manning, "Baselines and Bigrams" (2012). Each column is multiplied by its log-count ratio
    ln((inside / sum of inside) / (outside / sum of outside)), where `inside` and `outside` are the smoothed sums of the
    column over the rows with and without the label. The ratios are folded into `coef_`, so that the decision values are
    X @ coef_.T + intercept_. The paper also moves the weights towards their mean; with TF-IDF values that changed
    nothing, and it is left out.

    Word vectors add columns: for each row the sum of value * vector over its words. These columns have no ratios. They
    are folded into `coef_` too, because (sum of value * vector) @ u = sum of value * (vector @ u). So a word that no
    training row contains still gets the weight of its vector.

    Parameters:
        C: the inverse of the regularisation
        smoothing: added to the sum of every column, in units of X
        class_weight: as in LinearSVC
        vectors: (n_words, n_dimensions) of the first n_words columns of X, or None
        vectors_weight: the length of the added columns, as the root mean square over the rows
        seed: of the solver

    Attributes after `fit`:
        classes_: (n_labels,) sorted
        coef_: (n_labels, n_columns); (1, n_columns) for two labels
        intercept_: (n_labels,); (1,) for two labels
    """

    def __init__(
        self,
        *,
        C: float = 0.3,
        smoothing: float = 0.1,
        class_weight: str | None = "balanced",
        vectors: NDArray[np.floating[Any]] | None = None,
        vectors_weight: float = 0.4,
        seed: int = 0,
    ) -> None:
        self.C = C
        self.smoothing = smoothing
        self.class_weight = class_weight
        self.vectors = vectors
        self.vectors_weight = vectors_weight
        self.seed = seed

    def fit(self, X: ArrayLike, y: ArrayLike) -> Self:
        """Learn from X (n_rows, n_columns), dense or sparse and not negative, and the labels y (n_rows,)."""
        X, y = validate_data(self, X, y, accept_sparse="csr", dtype=np.float64)
        check_non_negative(X, "RatioSVC.fit")
        check_classification_targets(y)
        self.classes_ = np.unique(y)
        if len(self.classes_) < 2:
            raise ValueError(f"Classifier can't train when only one class is present: {self.classes_[0]!r}")
        positives = self.classes_[1:] if len(self.classes_) == 2 else self.classes_
        rows = sparse.csr_matrix(X)
        vectors = scaled_vectors(self.vectors, self.vectors_weight, rows)
        sums = sparse.csr_matrix(rows[:, : len(vectors)] @ vectors)
        svm = RatioSVM(self.C, self.smoothing, self.class_weight, self.seed)
        fitted = [svm.fit(rows, sums, vectors, y == label) for label in positives]
        self.coef_ = np.stack([weights for weights, _ in fitted])
        self.intercept_ = np.array([bias for _, bias in fitted])
        return self

    def decision_function(self, X: ArrayLike) -> NDArray[np.float64]:
        """The decision values (n_rows, n_labels); for two labels (n_rows,), positive for the second label."""
        check_is_fitted(self)
        X = validate_data(self, X, accept_sparse="csr", dtype=np.float64, reset=False)
        decisions: NDArray[np.float64] = np.asarray(sparse.csr_matrix(X) @ self.coef_.T) + self.intercept_
        return decisions[:, 0] if decisions.shape[1] == 1 else decisions

    def predict(self, X: ArrayLike) -> NDArray[np.generic]:
        """The label of each row (n_rows,)."""
        decisions = self.decision_function(X)
        best = (decisions > 0).astype(int) if decisions.ndim == 1 else decisions.argmax(axis=1)
        return np.asarray(self.classes_[best])

    def __sklearn_tags__(self) -> Any:
        tags = super().__sklearn_tags__()
        tags.input_tags.positive_only = True
        tags.input_tags.sparse = True
        return tags
