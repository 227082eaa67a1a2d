"""Several labels a story: one support vector machine for each label, judged out of fold, with sparse weights."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.model_selection import KFold
from sklearn.pipeline import Pipeline

from newstool.articles import Article
from newstool.classifier.model import PRECISIONS, Calibration, LinearModel
from newstool.classifier.training.calibration import CONFIDENCE_Z, fit_calibration_of_each, thresholds_of_label
from newstool.classifier.training.estimator import RatioSVC, RatioSVM, scaled_vectors
from newstool.classifier.training.folds import FOLDS, NEVER, Progress, terms_of_fold
from newstool.classifier.training.pipeline import TrainingOptions, linear_model, model_order
from newstool.classifier.training.rows import Rows
from newstool.classifier.weights import Floats, SparseWeights

Truth = NDArray[np.bool_]

# The largest weight of a row that has the label, beside 1 for the others. Weights that balance a label of 5 articles
# against 7,000 take four times as long, and micro F1 on a fifth of the training rows of Reuters-21578 was 0.8 lower.
_MOST_WEIGHT = 10.0
# Weights of each label in a model file, and of all labels, 4 bytes each: at most 12 MB. On 2,270 rows kept back from
# the training rows of Reuters-21578, 33,000 weights of each label, which is all, gave micro and macro F1 0.905 and
# 0.654; 5,000 gave 0.905 and 0.647, 3,000 gave 0.905 and 0.651, 700 gave 0.901 and 0.632. Tagging was 1.7 times as fast
# with 3,000 as with all.
_OF_LABEL, _ENTRIES = 3_000, 3_000_000


@dataclass(frozen=True, slots=True)
class LearnedLabels:
    """What training on several labels a story gives.

    Attributes:
        weights: of all labels, without the order of the model file
        decisions: (n_rows, n_labels) out of fold
        known_share: (n_rows,) 0..1, see `OutOfFold`
    """

    weights: list[tuple[NDArray[np.int64], Floats]]
    bias: Floats
    decisions: Floats
    known_share: Floats


@dataclass(frozen=True, slots=True)
class LearnedModel:
    """A model of several labels a story, and what it was calibrated on.

    Attributes:
        model: trained on all rows, without header, subject and known_floor
        decisions: (n_rows, n_labels) of machines that did not see the row's story
        truth: (n_rows, n_labels) whether a row has a label
        known_share: (n_rows,) 0..1, see `OutOfFold`
    """

    model: LinearModel
    decisions: Floats
    truth: Truth
    known_share: Floats


def learned_model(
    pipeline: Pipeline,
    counts: sparse.csr_matrix,
    rows: Rows,
    articles: Sequence[Article],
    options: TrainingOptions,
    progress: Progress,
) -> LearnedModel:
    """Learn all labels of the articles. counts: (n_rows, n_terms) of the fitted vectorizer of the pipeline."""
    labels = tuple(sorted({label for article in articles for label in article.labels}))
    truth = filed(articles, labels)[rows.articles]
    learned = learn_labels(pipeline, counts, rows, truth, progress)
    calibration, thresholds, cut = calibrated(learned.decisions, truth)
    weights = sparse_weights(learned, model_order(pipeline))
    model = replace(
        linear_model(pipeline, options, {}, labels, weights),
        calibration=calibration,
        precision_thresholds=thresholds,
        answer_at=cut,
    )
    return LearnedModel(model, learned.decisions, truth, learned.known_share)


def filed(articles: Sequence[Article], labels: Sequence[str]) -> Truth:
    """Which of some labels each article has, (n_articles, n_labels)."""
    index = {label: i for i, label in enumerate(labels)}
    own = np.zeros((len(articles), len(index)), np.bool_)
    for row, article in enumerate(articles):
        own[row, [index[label] for label in article.labels if label in index]] = True
    return own


def learn_labels(
    pipeline: Pipeline, counts: sparse.csr_matrix, rows: Rows, truth: Truth, progress: Progress
) -> LearnedLabels:
    """Judge every row by machines that did not see its story, and then train machines on all rows.

    counts: (n_rows, n_terms) of the fitted vectorizer. truth: (n_rows, n_labels) whether a row has a label. The step
    "tfidf" of the pipeline is fitted on all rows. See `out_of_fold` for the terms of a fold.
    """
    terms, tfidf = pipeline["terms"], pipeline["tfidf"]
    ever_known = terms.known_words(rows.documents)
    decisions, known = np.full(truth.shape, NEVER), np.zeros(len(truth))
    stories = np.unique(rows.stories)
    for i, (_, unseen) in enumerate(KFold(FOLDS, shuffle=True, random_state=0).split(stories)):
        progress(f"judging unseen articles, fold {i + 1} of {FOLDS}")
        left_out = np.isin(rows.stories, stories[unseen])
        has, share = terms_of_fold(terms, counts, left_out)
        decisions[left_out] = unseen_decisions(
            pipeline, counts[~left_out][:, has], truth[~left_out], counts[left_out][:, has], has
        )
        known[left_out] = ever_known[left_out] * share
    progress(f"training on all {len(truth):,} articles, {truth.shape[1]:,} labels")
    values = tfidf.fit_transform(counts)
    everything = np.ones(counts.shape[1], np.bool_)
    # A weight counts as much as its term's values are large and frequent.
    importance = np.sqrt(np.asarray(values.multiply(values).sum(axis=0)).ravel())
    most = max(1, min(_OF_LABEL, _ENTRIES // truth.shape[1]))
    by_label: list[tuple[NDArray[np.int64], Floats]] = []
    biases = []
    for weights, bias in _machines(pipeline["classifier"], values, truth, everything):
        by_label.append(_largest(weights, importance, most))
        biases.append(bias)
    return LearnedLabels(by_label, np.array(biases), decisions, known)


def unseen_decisions(
    pipeline: Pipeline, counts: sparse.csr_matrix, truth: Truth, unseen: sparse.csr_matrix, has: NDArray[np.bool_]
) -> Floats:
    """Train on some rows, and give the decision values (n_unseen, n_labels) of others.

    counts: (n_rows, n_columns) of the rows to train on. truth: (n_rows, n_labels). unseen: (n_unseen, n_columns).
    has: (n_terms,) which terms the columns are. The step "tfidf" of the pipeline is fitted on the rows.
    """
    values = pipeline["tfidf"].fit_transform(counts)
    asked = pipeline["tfidf"].transform(unseen)
    machines = _machines(pipeline["classifier"], values, truth, has)
    return np.stack([asked @ weights + bias for weights, bias in machines], axis=1)


def _machines(
    settings: RatioSVC, X: sparse.csr_matrix, truth: Truth, has: NDArray[np.bool_]
) -> Iterator[tuple[Floats, float]]:
    """The weights (n_columns,) and bias of each label's machine.

    A label that no row has is NEVER decided for, and one that all rows have always: there is nothing to tell apart.
    has: which terms the columns of X are. The first terms are the words with vectors.
    """
    vectors = None if settings.vectors is None else settings.vectors[has[: len(settings.vectors)]]
    scaled = scaled_vectors(vectors, settings.vectors_weight, X)
    sums = sparse.csr_matrix(X[:, : len(scaled)] @ scaled)
    machine = RatioSVM(settings.C, settings.smoothing, _MOST_WEIGHT, settings.seed)
    for label in range(truth.shape[1]):
        positive = truth[:, label]
        if positive.any() and not positive.all():
            yield machine.fit(X, sums, scaled, positive)
        else:
            yield np.zeros(X.shape[1]), -NEVER if positive.any() else NEVER


def _largest(weights: Floats, importance: Floats, most: int) -> tuple[NDArray[np.int64], Floats]:
    """The terms with the `most` largest |weight| * importance, and their weights."""
    if most >= len(weights):
        terms = np.arange(len(weights))
    else:
        terms = np.sort(np.argpartition(-np.abs(weights) * importance, most - 1)[:most])
    return terms, weights[terms]


def sparse_weights(learned: LearnedLabels, order: NDArray[np.int64]) -> SparseWeights:
    """The weights of a model. order: (n_terms,) the index in training of each term of the model."""
    place = np.empty(len(order), np.int64)
    place[order] = np.arange(len(order))
    return SparseWeights.of([(place[terms], weights) for terms, weights in learned.weights], learned.bias, len(order))


def calibrated(decisions: Floats, truth: Truth) -> tuple[Calibration, Floats, float]:
    """The calibration, the precision thresholds (n_labels, n_precisions), and the probability to answer at.

    The last gives the best mean of micro and macro F1 on these rows, if at least the likeliest label is answered.
    """
    calibration = fit_calibration_of_each(decisions, truth)
    probabilities = calibration.of_each(decisions)
    weights = np.ones(len(truth))
    table = np.full((truth.shape[1], len(PRECISIONS)), np.inf)
    for label in range(truth.shape[1]):
        table[label] = thresholds_of_label(probabilities[:, label], truth[:, label], weights, CONFIDENCE_Z)
    return calibration, table, _best_cut(probabilities, truth)


def answers(probabilities: Floats, cut: float) -> Truth:
    """Which labels (n_rows, n_labels) are answered: those of probability `cut` or more, and the likeliest one."""
    given = probabilities >= cut
    given[np.arange(len(given)), probabilities.argmax(axis=1)] = True
    return np.asarray(given)


def _best_cut(probabilities: Floats, truth: Truth) -> float:
    """The probability with the best mean of micro and macro F1, of 0.20, 0.21 ... 0.80."""
    cuts = np.arange(20, 81) / 100
    scores = []
    for cut in cuts:
        given = answers(probabilities, cut)
        hits, total = (given & truth).sum(axis=0), given.sum(axis=0) + truth.sum(axis=0)
        scores.append(hits.sum() / total.sum() + (hits / np.maximum(1, total)).mean())
    return float(cuts[int(np.argmax(scores))])
