"""What a classifier says of rows that its weights did not see: out-of-fold decision values."""

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
class Unseen:
    """Of each row, from weights that did not see its story: decisions, (n_rows, n_labels), and known, (n_rows,) 0..1.

    `known` is the share of words that the vocabulary would have had without the row's fold.
    """

    decisions: Floats
    known: Floats


def out_of_fold(pipeline: Pipeline, counts: sparse.csr_matrix, rows: Rows, seed: int, progress: Progress) -> Unseen:
    """Train on all stories but a fifth, five times, and ask about that fifth.

    counts: (n_rows, n_terms) of the pipeline's vectorizer, fitted on all rows. For each fold, the terms that it would
    not have learned without are left out, and the steps after it are trained anew. (A rare term that stands in an
    unseen row too would vouch for that row: probabilities of AG News were a point too high.)
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
        progress(f"asking about unseen articles, fold {i + 1} of {FOLDS}")
        left_out = np.isin(rows.stories, stories[unseen])
        learned, asked = counts[~left_out], counts[left_out]
        has = learned.getnnz(axis=0) >= fewest
        fitted = clone(pipeline[1:]).fit(learned[:, has], rows.labels[~left_out])
        found = fitted.decision_function(asked[:, has])
        decisions[left_out] = np.stack([-found, found], axis=1) if found.ndim == 1 else found
        known[left_out] = ever_known[left_out] * _share(asked, is_word & has, is_word)
    return Unseen(decisions, known)


def _share(counts: sparse.csr_matrix, part: NDArray[np.bool_], of: NDArray[np.bool_]) -> Floats:
    """(n_rows,) 0..1: of what a row counts in some columns, the share that stands in a part of them."""
    return np.asarray(counts @ part / np.maximum(counts @ of.astype(np.float64), 1))
