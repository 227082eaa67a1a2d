"""Out-of-fold decision values: each row is judged by weights that were trained without its story."""

import warnings
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.base import clone
from sklearn.model_selection import StratifiedKFold
from sklearn.pipeline import Pipeline

from newstool.classifier.training.labels import TrainingError
from newstool.classifier.training.rows import Rows
from newstool.classifier.training.vectorizer import TermVectorizer
from newstool.classifier.weights import Floats

FOLDS = 5
NEVER = -1e3  # the decision value of a label that no row of the other folds has; -NEVER: that all of them have
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


def was_learned(decisions: Floats) -> NDArray[np.bool_]:
    """Whether a machine learned the label: not if all rows of the other folds have it, or none. Of any shape."""
    return np.asarray(np.abs(decisions) < -NEVER)


def out_of_fold(pipeline: Pipeline, counts: sparse.csr_matrix, rows: Rows, seed: int, progress: Progress) -> OutOfFold:
    """Train five times on four fifths of the stories, and judge the last fifth each time.

    For each fold, terms that are too rare without the fold are left out, and the steps after the vectorizer are trained
    again. Otherwise a rare term that also stands in an unseen row would speak for that row: probabilities on AG News
    were one point too high.

    counts: (n_rows, n_terms) of the pipeline's vectorizer, which was fitted on all rows. The rows have passed
    `check_stories`.
    """
    labels = np.unique(rows.labels)
    terms = pipeline["terms"]
    ever_known = terms.known_words(rows.documents)
    decisions, known = np.full((len(rows.labels), len(labels)), NEVER), np.zeros(len(rows.labels))
    stories, first = np.unique(rows.stories, return_index=True)
    with warnings.catch_warnings():
        # Rare labels are named in newstool's own notes.
        warnings.filterwarnings("ignore", "The least populated class", UserWarning)
        folds = list(StratifiedKFold(FOLDS, shuffle=True, random_state=seed).split(stories, rows.labels[first]))
    for i, (_, unseen) in enumerate(folds):
        progress(f"judging unseen articles, fold {i + 1} of {FOLDS}")
        left_out = np.isin(rows.stories, stories[unseen])
        has, share = terms_of_fold(terms, counts, left_out)
        fitted = clone(pipeline[1:]).fit(counts[~left_out][:, has], rows.labels[~left_out])
        values = fitted.decision_function(counts[left_out][:, has])
        columns = np.searchsorted(labels, fitted.classes_)  # a label of one story is missing without it
        both = np.stack([-values, values], axis=1) if values.ndim == 1 else values
        decisions[np.ix_(np.flatnonzero(left_out), columns)] = both
        known[left_out] = ever_known[left_out] * share
    return OutOfFold(decisions, known)


def check_stories(labels: Sequence[str], labels_of_articles: Sequence[str], several: bool = False) -> None:
    """Raise TrainingError if there are too few stories for the folds. Versions of one story are one.

    Without any fold, two labels must be left to be told apart.

    labels: the label of each story's first article. several: whether a story can have several labels.
    """
    if len(labels) < FOLDS:
        raise TrainingError(
            f"the articles are versions of {len(labels)} stories, and {FOLDS} are needed: add other articles"
        )
    repeated = [label for label, n in Counter(labels).items() if n > 1]
    if several or len(repeated) > 1:
        return
    for label in labels:
        if label not in repeated:
            raise TrainingError(
                f"the articles of the label {label!r} are versions of one story: add articles about other things, or "
                "leave the label out with --ignore-label"
            )
    for label in sorted(set(labels_of_articles) - set(labels)):
        raise TrainingError(
            f"each article of the label {label!r} is a version of an article with another label: file each story once, "
            "or give one record all its labels and learn several labels a story with --several"
        )


def terms_of_fold(
    terms: TermVectorizer, counts: sparse.csr_matrix, left_out: NDArray[np.bool_]
) -> tuple[NDArray[np.bool_], Floats]:
    """Find the terms that training without the rows of a fold would learn.

    The first result (n_terms,) is whether a term is one of them. The second (n_left_out,) is, for each row of the fold,
    the share of its known words that would still be known.

    counts: (n_rows, n_terms) of all rows. left_out: (n_rows,) whether a row is in the fold.
    """
    is_word = np.array([" " not in name for name in terms.names_])
    fewest = np.where(is_word, terms.min_df, max(terms.min_df, terms.min_df_pairs))
    fewest[: len(terms.first_words)] = 0
    has = counts[~left_out].getnnz(axis=0) >= fewest
    return has, _share(counts[left_out], is_word & has, is_word)


def _share(counts: sparse.csr_matrix, part: NDArray[np.bool_], whole: NDArray[np.bool_]) -> Floats:
    """For each row (n_rows,), 0..1: its counts in the columns `part`, divided by its counts in the columns `whole`."""
    return np.asarray(counts @ part / np.maximum(counts @ whole.astype(np.float64), 1))
