"""Training a classifier: from labelled articles to a model with its calibration and its held-out scores."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.model_selection import StratifiedShuffleSplit
from sklearn.pipeline import Pipeline

from newstool.articles import Article
from newstool.classifier.model import Floats, LinearModel, save
from newstool.classifier.training.calibration import fit_calibration, label_indices, precision_thresholds
from newstool.classifier.training.folds import OutOfFold, Progress, out_of_fold
from newstool.classifier.training.pipeline import TrainingOptions, as_arrays, make_pipeline
from newstool.classifier.training.rows import Rows, StoryGroups, TrainingError
from newstool.classifier.training.scores import Scores, measure
from newstool.classifier.training.subject import subject_weights
from newstool.models.provenance import sources, versions
from newstool.models.word_vectors import WordVectors

__all__ = ["Trained", "TrainingError", "TrainingOptions", "train"]

_KNOWN_QUANTILE = 0.005  # the share of the archive's own unseen rows that may be below known_floor
# The share of a label's right tags that may be below lowest_decisions. With word vectors, 0.02 lost an archive one more
# point of its answers and kept out hardly any more foreign text. Without them, a model of five sports answered for 2 to
# 6 % of other news with 0.02, and for 12 to 44 % with 0.01.
_DECISION_QUANTILE = 0.01
_DECISION_QUANTILE_ALONE = 0.02


@dataclass(frozen=True, slots=True)
class Trained:
    """A trained classifier.

    Attributes:
        pipeline: the fitted scikit-learn pipeline
        model: the same as NumPy arrays, calibrated
        scores: on held-out articles, or None if none were held out
    """

    pipeline: Pipeline
    model: LinearModel
    scores: Scores | None

    def save(self, path: Path) -> None:
        """Write the model file."""
        save(path, self.model)


def train(
    articles: Iterable[Article], options: TrainingOptions | None = None, progress: Progress = lambda stage: None
) -> Trained:
    """Train on the articles that have a label. Near-duplicates stay on one side of every split.

    Raises TrainingError for fewer than two labels, or a label with too few articles.
    """
    options = options or TrainingOptions()
    labelled = [article for article in articles if article.label]
    progress("looking for near-duplicates")
    stories = StoryGroups.of(labelled)
    kept, held_out = _split(stories, options)
    rows = Rows.of(labelled, stories, kept, options)
    pipeline = make_pipeline(options)
    progress("counting terms")
    counts = pipeline["terms"].fit_transform(rows.documents)
    unseen = out_of_fold(pipeline, counts, rows, options.seed, progress)
    progress("training on all articles")
    pipeline[1:].fit(counts, rows.labels)
    header = {"sources": sources(labelled), "options": asdict(options), "versions": versions()}
    subject = _subject(pipeline, counts, rows, options)
    model = _calibrated(as_arrays(pipeline, options, header, subject), unseen, rows)
    if not len(held_out):
        return Trained(pipeline, model, None)
    scores = measure(model, [labelled[i] for i in stories.articles_in(held_out)])
    return Trained(pipeline, replace(model, header={**header, "scores": asdict(scores)}), scores)


def _split(stories: StoryGroups, options: TrainingOptions) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The indices of the stories to train on, and of those to hold out. Each label keeps its share in both."""
    everything = np.arange(len(stories.labels))
    if options.holdout == 0:
        return everything, everything[:0]
    splitter = StratifiedShuffleSplit(n_splits=1, test_size=options.holdout, random_state=options.seed)
    kept, held_out = next(splitter.split(everything, stories.labels))
    return np.sort(kept), np.sort(held_out)


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
