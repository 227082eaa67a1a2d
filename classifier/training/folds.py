"""Out-of-fold decision values: each row is judged by weights that were trained without its story."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.base import clone
from sklearn.model_selection import StratifiedKFold
from sklearn.pipeline import Pipeline

from newstool.classifier.model import Floats
from newstool.classifier.training.rows import Rows

FOLDS = 5
Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class OutOfFold:
    """What models that did not see a row's story say about the row.

    Attributes:
        decisions: (n_rows, n_labels) decision values
        known_share: (n_rows,) 0..1  the share of the row's words that the vocabulary without the row's fold has
    """

    decisions: Floats
    known_share: Floats


def out_of_fold(pipeline: Pipeline, counts: sparse.csr_matrix, rows: Rows, seed: int, progress: Progress) -> OutOfFold:
    """Train five times on four fifths of the stories, and judge the last fifth each time.

    For each fold, terms that are too rare without the fold are left out, and the steps after the vectorizer are trained
    again. Otherwise a rare term that also stands in an unseen row would speak for that row: probabilities on AG News
    were one point too high.

    counts: (n_rows, n_terms) of the pipeline's vectorizer, which was fitted on all rows.
    """
    labels = np.unique(rows.labels)
    terms = pipeline["terms"]
    is_word = np.array([" " not in name for name in terms.names_])
    fewest = np.where(is_word, terms.min_df, max(terms.min_df, terms.min_df_pairs))
    fewest[: len(terms.first_words)] = 0
    ever_known = terms.known_words(rows.documents)
    decisions, known = np.zeros((len(rows.labels), len(labels))), np.zeros(len(rows.labels))
    stories, first = np.unique(rows.stories, return_index=True)
    folds = StratifiedKFold(FOLDS, shuffle=True, random_state=seed)
    for i, (_, unseen) in enumerate(folds.split(stories, rows.labels[first])):
        progress(f"judging unseen articles, fold {i + 1} of {FOLDS}")
        left_out = np.isin(rows.stories, stories[unseen])
        learned, asked = counts[~left_out], counts[left_out]
        has = learned.getnnz(axis=0) >= fewest
        fitted = clone(pipeline[1:]).fit(learned[:, has], rows.labels[~left_out])
        values = fitted.decision_function(asked[:, has])
        decisions[left_out] = np.stack([-values, values], axis=1) if values.ndim == 1 else values
        known[left_out] = ever_known[left_out] * _share(asked, is_word & has, is_word)
    return OutOfFold(decisions, known)


def _share(counts: sparse.csr_matrix, part: NDArray[np.bool_], whole: NDArray[np.bool_]) -> Floats:
    """For each row (n_rows,), 0..1: its counts in the columns `part`, divided by its counts in the columns `whole`."""
    return np.asarray(counts @ part / np.maximum(counts @ whole.astype(np.float64), 1))
