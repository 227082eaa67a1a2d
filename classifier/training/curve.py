"""Learning curves: how good a classifier is with fewer articles, and how much more articles would bring.

A fifth of the stories is kept back. Models of 1/8, 1/4, 1/2 and all of the others are scored on it. The share of
mistakes falls with the number n of articles about as a power of it (Hestness et al., "Deep Learning Scaling is
Predictable, Empirically", 2017; for text classifiers Figueroa et al., "Predicting sample size required for
classification performance", 2012):

    mistakes(n) = exp(a - b * ln n)

The line is fitted to the logarithms by weighted least squares. The weight of a size is its number of articles, because
the curve flattens, and larger sizes say more about what comes. The interval comes from a bootstrap of the stories that
were kept back, of the draws, and of the sizes.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.base import clone
from sklearn.pipeline import Pipeline

from newstool.classifier.model import LinearModel
from newstool.classifier.training.folds import NEVER, Progress, terms_of_fold
from newstool.classifier.training.rows import Rows
from newstool.classifier.training.several import Truth, answers, unseen_decisions
from newstool.classifier.weights import Floats

_KEPT_BACK = 0.2  # share of the stories
# The shares of the other stories to train on, and how many draws of each: small draws differ more, and cost less. All
# together cost as much as 2.4 trainings.
_DRAWS = ((1 / 8, 3), (1 / 4, 2), (1 / 2, 1), (1.0, 1))
_RESAMPLES = 400
_INTERVAL = (0.05, 0.95)  # quantiles: the gain lies between them in nine of ten archives like this one
_FEWEST_STORIES = 50  # kept back: with fewer, one mistake more or less is 2 points
FEWEST_IN_ALL = round(_FEWEST_STORIES / _KEPT_BACK)  # stories of which a curve can be measured


@dataclass(frozen=True, slots=True)
class Point:
    """The score, 0..1, of models that were trained on a number of articles."""

    articles: int
    score: float


@dataclass(frozen=True, slots=True)
class Curve:
    """How the score of a classifier grows with its articles.

    Attributes:
        figure: which score: "accuracy", or "micro F1" of several labels
        points: the smallest number of articles first
        articles: how many articles the delivered model learned from
        gain: what twice as many articles would add to the score of that model, 0..1, by the fitted line
        low: the lower end of an interval of 90 % for the gain
        high: its upper end
        measured_on: the number of articles that the scores are of
    """

    figure: str
    points: tuple[Point, ...]
    articles: int
    gain: float
    low: float
    high: float
    measured_on: int


@dataclass(frozen=True, slots=True)
class _Tallies:
    """What a score is a quotient of, by row: score = sum of `right` / sum of `total`. Both are (n_measured,)."""

    right: Floats
    total: Floats

    def score(self, weights: Floats) -> Floats:
        """The scores (n_resamples,), each with other weights of the rows, (n_resamples, n_measured)."""
        return np.asarray((weights @ self.right) / (weights @ self.total))


def learning_curve(
    pipeline: Pipeline, counts: sparse.csr_matrix, rows: Rows, model: LinearModel, truth: Truth, progress: Progress
) -> Curve | None:
    """The curve of an archive, or None if it has too few stories to measure one.

    counts: (n_rows, n_terms) of the pipeline's vectorizer. model: of all rows, calibrated. truth: (n_rows, n_labels)
    whether a row has a label.
    """
    place = _places(rows)
    n_back = round(len(place) * _KEPT_BACK)
    if n_back < _FEWEST_STORIES:
        return None
    of_row = place[rows.stories]
    measured = (of_row < n_back) & rows.whole
    decide = _decide_several if model.several else _decide_one
    sizes, tallies = [], []
    for share, draws in _DRAWS:
        length = round(share * (len(place) - n_back))
        of_share = []
        for draw in range(draws):
            progress(f"learning curve: training on {share:.4g} of the articles, {draw + 1} of {draws}")
            start = n_back + draw * length
            chosen = (of_row >= start) & (of_row < start + length)
            has, _ = terms_of_fold(pipeline["terms"], counts, ~chosen)
            decisions = decide(pipeline, counts[:, has], truth, _Split(chosen, measured, has))
            of_share.append(_tally(model, decisions, truth[measured]))
        sizes.append(int((chosen & rows.whole).sum()))
        tallies.append(of_share)
    return _fitted(model, sizes, tallies, rows.stories[measured], int(rows.whole.sum()))


def _places(rows: Rows) -> NDArray[np.int64]:
    """A place (n_stories,) for each story, so that every run of places has about the same share of each label.

    The stories of each label are shuffled and laid out evenly from 0 to 1; all stories together are then numbered.
    """
    stories, first = np.unique(rows.stories, return_index=True)
    random = np.random.default_rng(0)
    along = np.empty(len(stories))
    labels = rows.labels[first]
    for label in np.unique(labels):
        of_label = random.permutation(np.flatnonzero(labels == label))
        along[of_label] = (np.arange(len(of_label)) + random.random()) / len(of_label)
    place = np.empty(len(stories), np.int64)
    place[np.argsort(along, kind="stable")] = np.arange(len(stories))
    return place


@dataclass(frozen=True, slots=True)
class _Split:
    """The rows to train on and to measure on, (n_rows,), and the terms that the first give, (n_terms,)."""

    learned: NDArray[np.bool_]
    measured: NDArray[np.bool_]
    terms: NDArray[np.bool_]


def _decide_one(pipeline: Pipeline, counts: sparse.csr_matrix, truth: Truth, split: _Split) -> Floats:
    """Train a model of one label a story, and give the decision values (n_measured, n_labels)."""
    labels = truth.argmax(axis=1)[split.learned]
    decisions = np.full((int(split.measured.sum()), truth.shape[1]), NEVER)
    present = np.unique(labels)
    if len(present) == 1:
        decisions[:, present] = 0.0
        return decisions
    fitted = clone(pipeline[1:]).fit(counts[split.learned], labels)
    values = fitted.decision_function(counts[split.measured])
    decisions[:, present] = np.stack([-values, values], axis=1) if values.ndim == 1 else values
    return decisions


def _decide_several(pipeline: Pipeline, counts: sparse.csr_matrix, truth: Truth, split: _Split) -> Floats:
    """Train machines for several labels a story, and give the decision values (n_measured, n_labels)."""
    learned = clone(pipeline)
    return unseen_decisions(learned, counts[split.learned], truth[split.learned], counts[split.measured], split.terms)


def _tally(model: LinearModel, decisions: Floats, truth: Truth) -> _Tallies:
    """The tallies of some rows. decisions, truth: (n_measured, n_labels)."""
    if not model.several:
        right = truth[np.arange(len(truth)), decisions.argmax(axis=1)]
        return _Tallies(right.astype(np.float64), np.ones(len(truth)))
    given = answers(model.probabilities(decisions), model.answer_at)
    hits, total = (given & truth).sum(axis=1), given.sum(axis=1) + truth.sum(axis=1)
    return _Tallies(2.0 * hits, total.astype(np.float64))


def _fitted(
    model: LinearModel,
    sizes: Sequence[int],
    tallies: Sequence[Sequence[_Tallies]],
    stories: NDArray[np.int64],
    articles: int,
) -> Curve:
    """The curve of the tallies of each size. stories: (n_measured,) the story of each row."""
    alike = np.ones((1, len(stories)))
    scores = np.array([np.mean([one.score(alike)[0] for one in some]) for some in tallies])
    random = np.random.default_rng(0)
    _, of_row = np.unique(stories, return_inverse=True)
    n = of_row.max() + 1
    drawn = random.multinomial(n, np.full(n, 1 / n), _RESAMPLES)[:, of_row].astype(np.float64)
    # Each resample also picks one of the draws of a size, so that the interval has their differences in it.
    resampled = [
        np.array([one.score(drawn) for one in some])[random.integers(0, len(some), _RESAMPLES), np.arange(_RESAMPLES)]
        for some in tallies
    ]
    weights = np.array(sizes, np.float64)[:, None]
    varied = weights * random.exponential(size=(len(sizes), _RESAMPLES))
    gains = _gain(sizes, np.stack(resampled), varied, articles, len(stories))
    low, high = np.quantile(gains, _INTERVAL)
    return Curve(
        figure="micro F1" if model.several else "accuracy",
        points=tuple(Point(size, float(score)) for size, score in zip(sizes, scores, strict=True)),
        articles=articles,
        gain=float(_gain(sizes, scores[:, None], weights, articles, len(stories))[0]),
        low=float(low),
        high=float(high),
        measured_on=len(stories),
    )


def _gain(sizes: Sequence[int], scores: Floats, weights: Floats, articles: int, n_measured: int) -> Floats:
    """What twice as many articles add to the score, (n_curves,), by the line through each curve.

    scores, weights: (n_sizes, n_curves). No mistakes count as half a mistake, whose logarithm is finite.
    """
    mistakes = np.log(np.maximum(1 - scores, 0.5 / n_measured))
    x = np.log(sizes)[:, None]
    weights = weights / weights.sum(axis=0)
    mean_x, mean_y = (weights * x).sum(axis=0), (weights * mistakes).sum(axis=0)
    slope = (weights * (x - mean_x) * (mistakes - mean_y)).sum(axis=0) / (weights * (x - mean_x) ** 2).sum(axis=0)
    now, then = (np.exp(mean_y + slope * (np.log(n) - mean_x)) for n in (articles, 2 * articles))
    return np.asarray(now - then)
