"""The audit: it finds labelled articles that look mis-filed.

Confident learning (Northcutt, Jiang and Chuang, "Confident Learning", 2021): a model judges articles that it was not
trained on, and labels that it finds improbable are suspect. Suspects are ranked by self-confidence, the probability of
the label that an article has. Of the paper's rankings it found most of the labels that were changed on purpose; see
`benchmarks/audit.py`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from newstool.articles import Article
from newstool.classifier.model import Floats, LinearModel
from newstool.classifier.training.calibration import fit_calibration, label_indices
from newstool.classifier.training.folds import Progress, out_of_fold
from newstool.classifier.training.pipeline import TrainingOptions, make_pipeline
from newstool.classifier.training.rows import Rows, StoryGroups, TrainingError
from newstool.text.batches import batches


@dataclass(frozen=True, slots=True)
class Suspect:
    """An article that looks mis-filed.

    Attributes:
        article: the article, with the label that looks wrong
        suggested: the label that fits best
        probability: that the article's own label is wrong, 0..1
    """

    article: Article
    suggested: str
    probability: float


def audit(
    articles: Iterable[Article], options: TrainingOptions | None = None, progress: Progress = lambda stage: None
) -> list[Suspect]:
    """The articles for which another label is likelier, the most certain first. The model is trained on the others.

    Articles without a label are skipped. Raises TrainingError for too few labels or articles.
    """
    labelled = [article for article in articles if article.label]
    return _suspects(labelled, *unseen_probabilities(labelled, options, progress))


def unseen_probabilities(
    articles: Sequence[Article], options: TrainingOptions | None = None, progress: Progress = lambda stage: None
) -> tuple[list[str], Floats]:
    """The labels, and their probabilities (n_articles, n_labels) by models that did not see the article's story."""
    options = options or TrainingOptions()
    progress("looking for near-duplicates")
    stories = StoryGroups.of(articles)
    rows = Rows.of(articles, stories, np.unique(stories.of_article), replace(options, short_forms=False))
    pipeline = make_pipeline(options)
    progress("counting terms")
    counts = pipeline["terms"].fit_transform(rows.documents)
    decisions = out_of_fold(pipeline, counts, rows, options.seed, progress).decisions
    labels = np.unique(rows.labels).tolist()
    return labels, fit_calibration(decisions, label_indices(labels, rows.labels)).probabilities(decisions)


def audit_with(model: LinearModel, articles: Iterable[Article]) -> list[Suspect]:
    """The audit with a model that was trained on other articles.

    Raises TrainingError for an article whose label the model does not have.
    """
    labelled = [article for article in articles if article.label]
    for article in labelled:
        if article.label not in model.labels:
            raise TrainingError(
                f"{article.source}: the model has no label {article.label!r}, it has {', '.join(model.labels)}: "
                f"map the label to one of them with --map '{article.label}=LABEL'"
            )
    probabilities = [model.probabilities(model.decision_values(model.count(batch))) for batch in batches(labelled)]
    return _suspects(labelled, model.labels, np.concatenate(probabilities)) if labelled else []


def _suspects(articles: Sequence[Article], labels: Sequence[str], probabilities: Floats) -> list[Suspect]:
    """The articles whose likeliest label is not their own, by falling probability that their own is wrong."""
    filed = label_indices(labels, (str(article.label) for article in articles))
    rows = np.arange(len(articles))
    best = probabilities.argmax(axis=1)
    order = np.argsort(probabilities[rows, filed], kind="stable")
    return [
        Suspect(articles[i], labels[best[i]], 1 - float(probabilities[i, filed[i]]))
        for i in order
        if best[i] != filed[i]
    ]
