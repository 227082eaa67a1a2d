"""The audit: it finds labelled articles that look mis-filed.

Confident learning (Northcutt, Jiang and Chuang, "Confident Learning", 2021): a model judges articles that it was not
trained on, and labels that it finds improbable are suspect. Suspects are ranked by self-confidence, the probability of
the labels that an article has. Of the paper's rankings it found most of the labels that were changed on purpose; see
`benchmarks/audit.py`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from newstool.articles import Article
from newstool.classifier.model import LinearModel
from newstool.classifier.training.calibration import fit_calibration, label_indices
from newstool.classifier.training.folds import Progress, out_of_fold
from newstool.classifier.training.labels import TrainingError, choose_labels, without
from newstool.classifier.training.pipeline import TrainingOptions, as_arrays, make_pipeline
from newstool.classifier.training.rows import Rows, StoryGroups
from newstool.classifier.weights import Floats
from newstool.text.batches import batches

_WORDS_NAMED = 5  # words that a reason names


@dataclass(frozen=True, slots=True)
class Suspect:
    """An article that looks mis-filed.

    Attributes:
        article: the article, with the labels that look wrong
        suggested: the label that fits best; the article does not have it
        probability: that the article's own labels are wrong, 0..1
        words: the words of the article that speak most for the suggested label
    """

    article: Article
    suggested: str
    probability: float
    words: tuple[str, ...] = ()


def audit(
    articles: Iterable[Article], options: TrainingOptions | None = None, progress: Progress = lambda stage: None
) -> list[Suspect]:
    """The articles for which a label that they do not have is likelier, the most certain first.

    Each article is judged by a model that was trained on others. Articles without a label are skipped. Raises
    TrainingError for too few labels or articles.
    """
    return judge(articles, options, progress).suspects


@dataclass(frozen=True, slots=True)
class Judged:
    """Labelled articles, each judged by a model that was trained on others.

    Attributes:
        articles: those whose label is learned, in order
        labels: the labels, in the order of `probabilities`
        probabilities: (n_articles, n_labels) 0..1
        suspects: the articles that look mis-filed, the most certain first
    """

    articles: Sequence[Article]
    labels: Sequence[str]
    probabilities: Floats
    suspects: list[Suspect]


def judge(
    articles: Iterable[Article], options: TrainingOptions | None = None, progress: Progress = lambda stage: None
) -> Judged:
    """Judge each labelled article by a model that was trained on others. Raises TrainingError, see `audit`."""
    options = options or TrainingOptions()
    labelled = [article for article in articles if article.label]
    learned = choose_labels(labelled, ignored=options.ignored_labels, min_articles=options.min_articles, several=False)
    unseen = _unseen(learned, options, progress)
    suspects = _suspects(learned, unseen.model, unseen.probabilities)
    return Judged(learned, unseen.model.labels, unseen.probabilities, suspects)


@dataclass(frozen=True, slots=True)
class _Unseen:
    """A model of all articles, and the probabilities (n_articles, n_labels) by models that did not see the article."""

    model: LinearModel
    probabilities: Floats


def _unseen(articles: Sequence[Article], options: TrainingOptions, progress: Progress) -> _Unseen:
    """Judge each article by a model that did not see its story."""
    progress(f"looking for near-duplicates among {len(articles):,} articles")
    stories = StoryGroups.of(articles)
    rows = Rows.of(articles, stories, replace(options, short_forms=False))
    pipeline = make_pipeline(options)
    progress("counting terms")
    counts = pipeline["terms"].fit_transform(rows.documents)
    decisions = out_of_fold(pipeline, counts, rows, options.seed, progress).decisions
    pipeline[1:].fit(counts, rows.labels)
    model = as_arrays(pipeline, options, {})
    truth = label_indices(model.labels, rows.labels)
    return _Unseen(model, fit_calibration(decisions, truth).probabilities(decisions))


def unseen_probabilities(
    articles: Sequence[Article], options: TrainingOptions | None = None, progress: Progress = lambda stage: None
) -> tuple[list[str], Floats]:
    """The labels, and their probabilities (n_articles, n_labels) by models that did not see the article's story."""
    unseen = _unseen(articles, options or TrainingOptions(), progress)
    return list(unseen.model.labels), unseen.probabilities


def audit_with(model: LinearModel, articles: Iterable[Article], ignored: Sequence[str] = ()) -> list[Suspect]:
    """The audit with a model that was trained on other articles.

    Raises TrainingError for an article that has no label of the model, and for a model of several labels.
    """
    if model.several:
        raise TrainingError("the audit needs a model of one label a story: train one without --several")
    labelled = [kept for article in articles if (kept := without(article, ignored)).label]
    for article in labelled:
        if not set(article.labels) & set(model.labels):
            raise TrainingError(
                f"{article.source}: the model has no label {article.label!r}, it has {', '.join(model.labels)}: "
                f"map the label to one of them with --map '{article.label}=LABEL'"
            )
    probabilities = [model.probabilities(model.decision_values(model.count(batch))) for batch in batches(labelled)]
    return _suspects(labelled, model, np.concatenate(probabilities)) if labelled else []


def _suspects(articles: Sequence[Article], model: LinearModel, probabilities: Floats) -> list[Suspect]:
    """The articles whose likeliest label is none of their own, by falling probability that their own are wrong."""
    own = np.zeros(probabilities.shape, np.bool_)
    index = {label: i for i, label in enumerate(model.labels)}
    for row, article in enumerate(articles):
        own[row, [index[label] for label in article.labels if label in index]] = True
    best = probabilities.argmax(axis=1)
    right = np.where(own, probabilities, 0.0).sum(axis=1)
    order = np.argsort(right, kind="stable")
    suspect = [int(row) for row in order if not own[row, best[row]]]
    words = _words_for(model, [articles[row] for row in suspect], best[suspect], own[suspect])
    return [
        Suspect(articles[row], model.labels[best[row]], 1 - float(right[row]), words[i])
        for i, row in enumerate(suspect)
    ]


def _words_for(
    model: LinearModel, articles: Sequence[Article], suggested: NDArray[np.int64], own: NDArray[np.bool_]
) -> list[tuple[str, ...]]:
    """The words of each article that speak most for the suggested label against its own first label.

    suggested: (n,) label indices. own: (n, n_labels) whether an article has a label.
    """
    found: list[tuple[str, ...]] = []
    weights = [model.weights.of_label(label)[0] for label in range(len(model.labels))]
    for batch in batches(articles):
        counts = model.count(batch)
        values = model.values(counts)
        for i in range(len(batch)):
            row = len(found)
            of_row = np.flatnonzero(counts.rows == i)
            terms = counts.columns[of_row]
            pull = values[of_row] * (weights[suggested[row]] - weights[int(own[row].argmax())])[terms]
            order = [at for at in np.argsort(-pull, kind="stable")[: 4 * _WORDS_NAMED] if pull[at] > 0]
            names = [model.names[terms[at]] for at in order]
            found.append(tuple(name for name in names if " " not in name and "_" not in name)[:_WORDS_NAMED])
    return found
