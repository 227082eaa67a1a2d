"""Training: labelled articles in; a pipeline, its calibration and its held-out scores out."""

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
from newstool.classifier.training.calibration import fit_calibration, label_indices, promises
from newstool.classifier.training.folds import Progress, Unseen, out_of_fold
from newstool.classifier.training.pipeline import TrainingOptions, as_arrays, make_pipeline
from newstool.classifier.training.rows import Rows, Stories, TrainingError
from newstool.classifier.training.scores import Scores, measure
from newstool.classifier.training.subject import subject_weights
from newstool.models.provenance import sources, versions
from newstool.models.word_vectors import WordVectors

__all__ = ["Trained", "TrainingError", "TrainingOptions", "train"]

_KNOWN_QUANTILE = 0.005  # of unseen rows of the training's own kind, so few may be called unlike what the model knows
# Of a label's right answers, by decision value: so few may be called strange. Where word vectors tell the subject too,
# 0.02 lost an archive one point more of its answers and let hardly less strange text pass; without them it let 2 to 6 %
# of other news pass for one of five sports, and 0.01 12 to 44 %.
_DECISION_QUANTILE = 0.01
_DECISION_QUANTILE_ALONE = 0.02


@dataclass(frozen=True, slots=True)
class Trained:
    """A trained classifier: the scikit-learn pipeline, the same as NumPy arrays, and its held-out scores, if any."""

    pipeline: Pipeline
    model: LinearModel
    scores: Scores | None

    def save(self, path: Path) -> None:
        """Write the model file."""
        save(path, self.model)


def train(
    articles: Iterable[Article], options: TrainingOptions | None = None, progress: Progress = lambda stage: None
) -> Trained:
    """Train on the labelled ones of some articles. Near-duplicates stay on one side of every split.

    Raises TrainingError where there are fewer than two labels, or a label has too few articles.
    """
    options = options or TrainingOptions()
    labelled = [article for article in articles if article.label]
    progress("looking for near-duplicates")
    stories = Stories.of(labelled)
    kept, held_out = _split(stories, options)
    rows = Rows.of(labelled, stories, kept, options)
    pipeline = make_pipeline(options)
    progress("counting terms")
    counts = pipeline["terms"].fit_transform(rows.documents)
    unseen = out_of_fold(pipeline, counts, rows, options.seed, progress)
    progress("training on all of them")
    pipeline[1:].fit(counts, rows.labels)
    header = {"sources": sources(labelled), "options": asdict(options), "versions": versions()}
    subject = _subject(pipeline, counts, rows, options)
    model = _calibrated(as_arrays(pipeline, options, header, subject), unseen, rows)
    if not len(held_out):
        return Trained(pipeline, model, None)
    scores = measure(model, [labelled[i] for i in stories.articles_in(held_out)])
    return Trained(pipeline, replace(model, header={**header, "scores": asdict(scores)}), scores)


def _split(stories: Stories, options: TrainingOptions) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The stories to train on, and those to hold out, each label's in the same proportion."""
    everything = np.arange(len(stories.labels))
    if options.holdout == 0:
        return everything, everything[:0]
    splitter = StratifiedShuffleSplit(n_splits=1, test_size=options.holdout, random_state=options.seed)
    kept, held_out = next(splitter.split(everything, stories.labels))
    return np.sort(kept), np.sort(held_out)


def _subject(pipeline: Pipeline, counts: sparse.csr_matrix, rows: Rows, options: TrainingOptions) -> Floats | None:
    """(n_words,): see `subject_weights`; None where there are no vectors to learn it from."""
    words = WordVectors.load(options.words) if options.words else None
    if words is None or not len(words.at_large):
        return None
    return subject_weights(pipeline["tfidf"].transform(counts), rows.stories, words)


def _lowest_decisions(decisions: Floats, truth: NDArray[np.int64], quantile: float) -> Floats:
    """(n_labels,): the decision value that all but a share of `quantile` of each label's right answers have.

    -inf where there are two labels: their decision values say no more than their probabilities.
    """
    if decisions.shape[1] == 2:
        return np.full(2, -np.inf)
    right = np.flatnonzero(decisions.argmax(axis=1) == truth)
    own = [decisions[right[truth[right] == label], label] for label in range(decisions.shape[1])]
    return np.array([np.quantile(some, quantile, method="lower") if len(some) else np.inf for some in own])


def _calibrated(model: LinearModel, unseen: Unseen, rows: Rows) -> LinearModel:
    truth = label_indices(model.labels, rows.labels)
    calibration = fit_calibration(unseen.decisions, truth)
    quantile = _DECISION_QUANTILE if len(model.subject) else _DECISION_QUANTILE_ALONE
    return replace(
        model,
        calibration=calibration,
        promises=promises(calibration.probabilities(unseen.decisions), truth),
        known_floor=float(np.quantile(unseen.known, _KNOWN_QUANTILE)),
        lowest_decisions=_lowest_decisions(unseen.decisions, truth, quantile),
    )
