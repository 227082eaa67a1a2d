"""Training a classifier: from labelled articles to a model with its calibration and its scores."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.model_selection import ShuffleSplit, StratifiedShuffleSplit
from sklearn.pipeline import Pipeline

from newstool.articles import Article
from newstool.classifier.model import LinearModel
from newstool.classifier.stored import save
from newstool.classifier.training import several
from newstool.classifier.training.calibration import fit_calibration, label_indices, precision_thresholds
from newstool.classifier.training.counted import Counted
from newstool.classifier.training.curve import Curve, learning_curve
from newstool.classifier.training.folds import OutOfFold, Progress, out_of_fold
from newstool.classifier.training.holdout import check_holdout
from newstool.classifier.training.labels import TrainingError, learn_from
from newstool.classifier.training.pipeline import TrainingOptions, linear_model_of, subject_of_model
from newstool.classifier.training.rows import Rows, StoryGroups
from newstool.classifier.training.scores import Scores, SeveralScores, score, score_several
from newstool.classifier.training.subject import subject_weights
from newstool.classifier.weights import Floats
from newstool.models.provenance import sources, versions
from newstool.models.word_vectors import WordVectors

__all__ = ["Trained", "TrainingError", "TrainingOptions", "train"]

_KNOWN_QUANTILE = 0.005  # the share of the archive's own unseen rows that may be below known_floor
# The share of a label's right tags that may be below lowest_decisions. With word vectors, 0.02 lost an archive one more
# point of its answers and kept out hardly any more foreign text. Without them, a model of five sports answered for 2 to
# 6 % of other news with 0.02, and for 12 to 44 % with 0.01.
_DECISION_QUANTILE = 0.01
_DECISION_QUANTILE_ALONE = 0.02
# Stories that scores are measured on at least: of 20, one mistake more or less is 5 points. It costs nothing, because
# every story is judged by a model that did not see it. Of an archive of at most twice as many, all are measured.
_FEWEST_MEASURED = 200


@dataclass(frozen=True, slots=True)
class Trained:
    """A trained classifier.

    Attributes:
        pipeline: the fitted scikit-learn pipeline; of a model of several labels without its classifier
        model: the same as NumPy arrays, calibrated
        scores: on articles that were judged by models that did not see them, or None if none were asked for
        share_of_several: 0..1, of the articles that have two kept labels or more, see `share_of_several`
        rare: how many different articles each learned label has that has few of them, see `Learned`
        left_out: how many different articles each label has that was not learned, because it has too few
        unlearned: the number of articles that have no other label than these
        curve: the learning curve, or None if none was asked for, or there are too few articles for one
    """

    pipeline: Pipeline
    model: LinearModel
    scores: Scores | SeveralScores | None
    share_of_several: float = 0.0
    rare: Mapping[str, int] = field(default_factory=dict)
    left_out: Mapping[str, int] = field(default_factory=dict)
    unlearned: int = 0
    curve: Curve | None = None

    def save(self, path: Path) -> None:
        """Write the model file."""
        save(path, self.model)


def train(
    articles: Iterable[Article],
    options: TrainingOptions | None = None,
    progress: Progress = lambda stage: None,
    *,
    curve: bool = False,
) -> Trained:
    """Train on the articles that have a label. Near-duplicates stay on one side of every split.

    The model learns from all articles. The scores are of a share of them, `holdout`, but of 200 at least, and of all if
    there are at most 400. Each of these is judged by a model that did not see it. Labels with too few articles are left
    out, see `choose_labels`. With `curve`, the learning curve is measured, too, which takes half as long again. Raises
    TrainingError for fewer than two labels.
    """
    options = options or TrainingOptions()
    learned = learn_from(articles, options)
    labelled, options = learned.articles, replace(options, several=learned.several)
    counted = Counted.of(labelled, options, progress)
    measured = _measured(counted.stories, counted.rows, options)
    prepared = _Prepared(labelled, counted.rows, counted.pipeline, counted.counts, measured, options)
    trained = (_train_several if options.several else _train_single)(prepared, progress)
    found = _curve(prepared, trained, progress) if curve else None
    if found:
        header = {**trained.model.header, "curve": asdict(found)}
        trained = replace(trained, curve=found, model=replace(trained.model, header=header))
    return replace(
        trained,
        share_of_several=learned.share_of_several,
        rare=learned.rare,
        left_out=learned.chosen.left_out,
        unlearned=len(learned.chosen.unlearned),
    )


@dataclass(frozen=True, slots=True)
class _Prepared:
    """What both kinds of training start from.

    Attributes:
        articles: the labelled articles
        rows: their rows
        pipeline: of which the vectorizer is fitted
        counts: (n_rows, n_terms) counts of the terms
        measured: the rows that the scores are measured on
        options: how to train
    """

    articles: Sequence[Article]
    rows: Rows
    pipeline: Pipeline
    counts: sparse.csr_matrix
    measured: NDArray[np.int64]
    options: TrainingOptions

    @property
    def header(self) -> dict[str, Any]:
        """The header of the model file, but for the scores."""
        return {"sources": sources(self.articles), "options": asdict(self.options), "versions": versions()}


def _train_single(prepared: _Prepared, progress: Progress) -> Trained:
    """Train a model of one label a story."""
    rows, pipeline, counts, options = prepared.rows, prepared.pipeline, prepared.counts, prepared.options
    measured, header = prepared.measured, prepared.header
    unseen = out_of_fold(pipeline, counts, rows, options.seed, progress)
    progress(f"training on all {len(prepared.articles):,} articles")
    pipeline[1:].fit(counts, rows.labels)
    subject = _subject(pipeline, counts, rows, options)
    model = _calibrated(linear_model_of(pipeline, options, header, subject), unseen, rows)
    if not len(measured):
        return Trained(pipeline, model, None)
    probabilities = model.probabilities(unseen.decisions[measured])
    scores = score(model.labels, probabilities, rows.labels[measured].tolist())
    return Trained(pipeline, replace(model, header={**header, "scores": asdict(scores)}), scores)


def _train_several(prepared: _Prepared, progress: Progress) -> Trained:
    """Train a model of several labels a story."""
    rows, pipeline, options = prepared.rows, prepared.pipeline, prepared.options
    measured, header = prepared.measured, prepared.header
    learned = several.learned_model(pipeline, prepared.counts, rows, prepared.articles, options, progress)
    subject = _subject(pipeline, prepared.counts, rows, options)
    model = replace(
        learned.model,
        header=header,
        known_floor=float(np.quantile(learned.known_share, _KNOWN_QUANTILE)),
        subject=subject_of_model(pipeline, subject),
    )
    steps = Pipeline(pipeline.steps[:2])
    if not len(measured):
        return Trained(steps, model, None)
    scores = score_several(model, learned.decisions[measured], learned.truth[measured])
    return Trained(steps, replace(model, header={**header, "scores": asdict(scores)}), scores)


def _curve(prepared: _Prepared, trained: Trained, progress: Progress) -> Curve | None:
    """The learning curve of a trained model."""
    rows, model = prepared.rows, trained.model
    if model.several:
        truth = several.filed(prepared.articles, model.labels)[rows.articles]
    else:
        truth = rows.labels[:, None] == np.array(model.labels)
    return learning_curve(prepared.pipeline, prepared.counts, rows, model, truth, progress)


def _measured(stories: StoryGroups, rows: Rows, options: TrainingOptions) -> NDArray[np.int64]:
    """The rows that the scores are measured on: whole articles.

    They are those of a share `holdout` of the stories, but of _FEWEST_MEASURED stories at least; of all in a small
    archive.
    """
    if options.holdout == 0:
        return np.empty(0, np.int64)
    if len(stories.labels) <= 2 * _FEWEST_MEASURED:
        return np.flatnonzero(rows.whole)
    share = max(options.holdout, _FEWEST_MEASURED / len(stories.labels))
    if not options.several:
        check_holdout(stories.labels.tolist(), share)
    splitter = (ShuffleSplit if options.several else StratifiedShuffleSplit)(
        n_splits=1, test_size=share, random_state=options.seed
    )
    _, chosen = next(splitter.split(stories.labels, stories.labels))
    return np.flatnonzero(np.isin(rows.stories, chosen) & rows.whole)


def _subject(pipeline: Pipeline, counts: sparse.csr_matrix, rows: Rows, options: TrainingOptions) -> Floats | None:
    """The subject's weights (n_words,), see `subject_weights`; None if there are no vectors to learn them from."""
    words = WordVectors.load(options.words) if options.words else None
    if words is None or not len(words.at_large):
        return None
    return subject_weights(pipeline["tfidf"].transform(counts), rows.stories, words)


def _lowest_decisions(decisions: Floats, truth: NDArray[np.int64], quantile: float) -> Floats:
    """For each label (n_labels,), the decision value that a share `quantile` of its right tags does not reach.

    It is -inf for two labels, because then the decision value says no more than the probability.
    """
    if decisions.shape[1] == 2:
        return np.full(2, -np.inf)
    right = np.flatnonzero(decisions.argmax(axis=1) == truth)
    own = [decisions[right[truth[right] == label], label] for label in range(decisions.shape[1])]
    return np.array([np.quantile(some, quantile, method="lower") if len(some) else np.inf for some in own])


def _calibrated(model: LinearModel, unseen: OutOfFold, rows: Rows) -> LinearModel:
    """The model with its calibration, its precision thresholds and its limits of the domain."""
    truth = label_indices(model.labels, rows.labels)
    calibration = fit_calibration(unseen.decisions, truth)
    quantile = _DECISION_QUANTILE if len(model.subject) else _DECISION_QUANTILE_ALONE
    return replace(
        model,
        calibration=calibration,
        precision_thresholds=precision_thresholds(calibration.probabilities(unseen.decisions), truth),
        known_floor=float(np.quantile(unseen.known_share, _KNOWN_QUANTILE)),
        lowest_decisions=_lowest_decisions(unseen.decisions, truth, quantile),
    )
