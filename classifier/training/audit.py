"""The audit: it finds labelled articles that look mis-filed.

Confident learning (Northcutt, Jiang and Chuang, "Confident Learning", 2021): a model judges articles that it was not
trained on, and labels that it finds improbable are suspect. Suspects are ranked by self-confidence, the probability of
the labels that an article has. Of the paper's rankings it found most of the labels that were changed on purpose; see
`benchmarks/audit.py`.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from newstool.articles import Article
from newstool.classifier.model import LinearModel
from newstool.classifier.training.calibration import fit_calibration, label_indices
from newstool.classifier.training.counted import Counted
from newstool.classifier.training.folds import Progress, out_of_fold
from newstool.classifier.training.labels import TrainingError, learn_from, named, without
from newstool.classifier.training.pipeline import TrainingOptions, linear_model_of
from newstool.classifier.training.several import learned_model
from newstool.classifier.training.suspects import Suspect, lacking, misfiled
from newstool.classifier.weights import Floats
from newstool.text.batches import batches

__all__ = ["Judged", "Suspect", "audit", "judge", "judge_with", "unseen_probabilities"]


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
        articles: those that can be judged, in order
        model: trained on all of them, or elsewhere
        decisions: (n_articles, n_labels) decision values by models that did not see the article
        skipped: the labels for which articles could not be judged, and how many articles these are
    """

    articles: Sequence[Article]
    model: LinearModel
    decisions: Floats
    skipped: Counter[str]

    @property
    def labels(self) -> Sequence[str]:
        """The labels, in the order of `probabilities`."""
        return self.model.labels

    @property
    def probabilities(self) -> Floats:
        """The calibrated probabilities (n_articles, n_labels), 0..1."""
        return self.model.probabilities(self.decisions)

    @property
    def suspects(self) -> list[Suspect]:
        """The articles that look mis-filed, the most certain first."""
        return misfiled(self.articles, self.model, self.decisions) if self.articles else []

    @property
    def lacking(self) -> list[Suspect]:
        """The articles that lack a label, the most certain first. Raises TrainingError for a model of one label."""
        if not self.model.several:
            raise TrainingError("no label can be missing where a story has only one: learn several with --several")
        return lacking(self.articles, self.model, self.decisions) if self.articles else []


def judge(
    articles: Iterable[Article], options: TrainingOptions | None = None, progress: Progress = lambda stage: None
) -> Judged:
    """Judge each labelled article by a model that was trained on others. Raises TrainingError, see `audit`.

    A label with few articles is hardly known to a model of other articles, or is not learned at all. An article with
    such a label is skipped, because the label may be right. A label that `min_articles` takes away is like an ignored
    one: only an article that has no other label is skipped.
    """
    options = options or TrainingOptions()
    learned = learn_from(articles, options)
    model, decisions = _unseen(learned.articles, replace(options, several=learned.several), progress)
    taken = learned.chosen.lost if options.min_articles is None else [()] * len(learned.articles)
    rare = [
        next((label for label in (*lost, *article.labels) if label in lost or label in learned.rare), None)
        for article, lost in zip(learned.articles, taken, strict=True)
    ]
    judged = [row for row, label in enumerate(rare) if label is None]
    skipped = Counter(label for label in rare if label is not None)
    skipped.update(str(article.label) for article in learned.chosen.unlearned)
    return Judged([learned.articles[row] for row in judged], model, decisions[judged], skipped)


def judge_with(model: LinearModel, articles: Iterable[Article], ignored: Sequence[str] = ()) -> Judged:
    """Judge labelled articles by a model that was trained on other articles.

    Articles of which the model knows no label are skipped. Raises TrainingError if it knows none at all.
    """
    known, skipped = [], Counter[str]()
    for article in articles:
        kept = without(article, ignored)
        if set(kept.labels) & set(model.labels):
            known.append(kept)
        elif kept.label:
            skipped[kept.label] += 1
    if skipped and not known:
        label = next(iter(skipped))
        raise TrainingError(
            f"the model knows no label of the articles, {named(skipped, skipped)}; it has {', '.join(model.labels)}: "
            f"map labels to these with --map '{label}=LABEL'"
        )
    decisions = [model.decision_values(model.count(batch)) for batch in batches(known)]
    return Judged(known, model, np.concatenate([np.empty((0, len(model.labels))), *decisions]), skipped)


def _unseen(articles: Sequence[Article], options: TrainingOptions, progress: Progress) -> tuple[LinearModel, Floats]:
    """A calibrated model of all articles, and the decision values (n_articles, n_labels) of models of other stories."""
    counted = Counted.of(articles, replace(options, short_forms=False), progress)
    pipeline, counts, rows = counted.pipeline, counted.counts, counted.rows
    if options.several:
        learned = learned_model(pipeline, counts, rows, articles, options, progress)
        return learned.model, learned.decisions
    decisions = out_of_fold(pipeline, counts, rows, options.seed, progress).decisions
    progress(f"training on all {len(articles):,} articles")
    pipeline[1:].fit(counts, rows.labels)
    model = linear_model_of(pipeline, options, {})
    truth = label_indices(model.labels, rows.labels)
    return replace(model, calibration=fit_calibration(decisions, truth)), decisions


def unseen_probabilities(
    articles: Sequence[Article], options: TrainingOptions | None = None, progress: Progress = lambda stage: None
) -> tuple[list[str], Floats]:
    """The labels, and their probabilities (n_articles, n_labels) by models that did not see the article's story."""
    model, decisions = _unseen(articles, options or TrainingOptions(), progress)
    return list(model.labels), model.probabilities(decisions)
