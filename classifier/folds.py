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
from newstool.classifier.rows import Rows
from newstool.classifier.vectorizer import TermVectorizer

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

    counts: (n_rows, n_terms) of the pipeline's vectorizer, fitted on all rows. It learned which terms there are, no
    label; the steps after it, which learn weights, are trained anew for each fold.
    """
    labels = np.unique(rows.labels)
    terms = pipeline["terms"]
    is_word = np.array([" " not in name for name in terms.names_])
    ever_known = terms.known_words(rows.documents)
    decisions, known = np.zeros((len(rows.labels), len(labels))), np.zeros(len(rows.labels))
    stories, first = np.unique(rows.stories, return_index=True)
    folds = StratifiedKFold(FOLDS, shuffle=True, random_state=seed)
    for i, (_, unseen) in enumerate(folds.split(stories, rows.labels[first])):
        progress(f"asking about unseen articles, fold {i + 1} of {FOLDS}")
        left_out = np.isin(rows.stories, stories[unseen])
        fitted = clone(pipeline[1:]).fit(counts[~left_out], rows.labels[~left_out])
        found = fitted.decision_function(counts[left_out])
        decisions[left_out] = np.stack([-found, found], axis=1) if found.ndim == 1 else found
        known[left_out] = ever_known[left_out] * _still_known(counts[:, is_word], left_out, terms)
    return Unseen(decisions, known)


def _still_known(words: sparse.csr_matrix, left_out: NDArray[np.bool_], terms: TermVectorizer) -> Floats:
    """Of each left-out row's known words, the share that is known anyway, or stands in min_df of the other rows."""
    elsewhere = words[~left_out].getnnz(axis=0) >= terms.min_df
    elsewhere[: len(terms.first_words)] = True
    mine = words[left_out]
    return np.asarray(mine @ elsewhere / np.maximum(np.asarray(mine.sum(axis=1)).ravel(), 1))
