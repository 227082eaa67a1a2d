"""Trains a ranker: articles with a summary in, a scikit-learn pipeline and the same as arrays out."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.pipeline import Pipeline

from newstool.articles import Article, NewstoolError
from newstool.models.provenance import sources, versions
from newstool.summarizer.choice import Taste
from newstool.summarizer.lead import Budget
from newstool.summarizer.ranker import Ranker, save
from newstool.text.sentence_model import load_splitter
from newstool.summarizer.stories import Floats
from newstool.summarizer.summarizer import Summarizer
from newstool.summarizer.training.estimator import Examples, SetRanker, Thresholds
from newstool.summarizer.training.examples import label_sentences, make_examples, read_corpus
from newstool.summarizer.training.lexicon import learn_importance, learn_lexicon
from newstool.summarizer.training.scores import Scores, measure
from newstool.summarizer.weights import Lexicon
from newstool.text.sentences import Splitter

Progress = Callable[[str], None]
_FEW = 20  # articles with a summary; from fewer, the weights follow single stories
_BUDGETS = (Budget(sentences=3), Budget(words=50), Budget(words=60))

# The penalty on large weights keeps the first sentence from counting as it should. With 4 more, 0.82 of leads of 50
# words of CNN took it in (in cross-validation), with 6 more 0.87, and ROUGE-1 was 0.2 lower; editors would have it in.
_OPENING = 5.0
# Sentences from far apart seldom read well together. With it a tenth more of those in leads of 50 words stand beside
# each other in the story, and ROUGE-1 is within 0.1. Not where sentences are counted: CNN/DailyMail lost 0.2 there.
_GAP = -0.3


class TrainingError(NewstoolError):
    """Articles a summarizer cannot be trained from."""


@dataclass(frozen=True, slots=True)
class TrainingOptions:
    """How to train. `holdout`: 0..1, the share of articles kept for the scores; with 0 there are none. `opening`: what
    the first sentence is worth beyond what was learned. `gap`: what it is worth, in a budget of words or characters,
    that two sentences are far from each other, by the logarithm of how far."""

    holdout: float = 0.1
    seed: int = 0
    bins: int = 12
    C: float = 0.3
    l2: float = 2e-4
    max_iter: int = 120
    opening: float = _OPENING
    gap: float = _GAP


@dataclass(frozen=True, slots=True)
class Trained:
    """A trained ranker: the scikit-learn pipeline, the same as NumPy arrays, and its held-out scores, if any."""

    pipeline: Pipeline
    ranker: Ranker
    scores: Scores | None

    def save(self, path: Path) -> None:
        """Write the model file."""
        save(path, self.ranker)


def make_pipeline(options: TrainingOptions) -> Pipeline:
    """The unfitted pipeline: sentence features, (n_sentences, n_features), to values."""
    return Pipeline(
        [("thresholds", Thresholds(options.bins)), ("ranker", SetRanker(options.C, options.l2, options.max_iter))]
    )


def train(
    articles: Iterable[Article],
    options: TrainingOptions | None = None,
    progress: Progress = lambda stage: None,
    weight: Callable[[Article], float] = lambda article: 1.0,
) -> Trained:
    """Train on the articles that have a text and a summary; each counts as much as its `weight`.

    Raises TrainingError where there are too few.
    """
    options = options or TrainingOptions()
    splitter = load_splitter()
    rows = [article for article in articles if article.summary and splitter.spans(article.text)]
    if len(rows) < _FEW:
        raise TrainingError(
            f"{len(rows)} articles have a text and a summary, and {_FEW} are needed: "
            "name the keys with --field summary=KEY and --field text=KEY"
        )
    kept, held_out = _split(rows, options)
    progress(f"reading {len(kept)} articles")
    weights = np.array([weight(article) for article in kept])
    lexicon = learn_lexicon(kept)
    lexicon = replace(lexicon, importance=learn_importance(kept, weights, lexicon, splitter))
    pipeline = _fit(kept, lexicon, splitter, options, progress, weights)
    header = {"sources": sources(rows), "options": asdict(options), "versions": versions()}
    ranker = as_arrays(pipeline, lexicon, options, header)
    if not held_out:
        return Trained(pipeline, ranker, None)
    progress(f"scoring on {len(held_out)} held-out articles")
    scores = measure(Summarizer(ranker, splitter), held_out)
    return Trained(pipeline, replace(ranker, header={**header, "scores": asdict(scores)}), scores)


def _split(rows: Sequence[Article], options: TrainingOptions) -> tuple[list[Article], list[Article]]:
    """The articles to train on, and those to hold out, both in order."""
    order = np.random.default_rng(options.seed).permutation(len(rows))
    out = set(order[: round(options.holdout * len(rows))].tolist())
    kept = [article for i, article in enumerate(rows) if i not in out]
    return kept, [rows[i] for i in sorted(out)]


def _fit(
    rows: Sequence[Article],
    lexicon: Lexicon,
    splitter: Splitter,
    options: TrainingOptions,
    progress: Progress,
    weights: Floats,
) -> Pipeline:
    corpus = read_corpus(rows, splitter, lexicon)

    def examples(shortlist: Floats) -> Examples:
        progress("weighing the sets of sentences")
        return make_examples(corpus, shortlist, _BUDGETS, weights)

    return make_pipeline(options).fit(
        corpus.matrix,
        label_sentences(corpus),
        ranker__make_examples=examples,
        ranker__sample_weight=weights.repeat(corpus.sizes),
    )


def as_arrays(pipeline: Pipeline, lexicon: Lexicon, options: TrainingOptions, header: Mapping[str, Any]) -> Ranker:
    """The fitted pipeline as arrays: a bin's weight is the sum of those of the thresholds below it."""
    thresholds, ranker = pipeline["thresholds"], pipeline["ranker"]
    both = np.stack([ranker.coef_, ranker.shortlist_], axis=1)
    parts = np.split(both, np.cumsum([len(edges) for edges in thresholds.edges_])[:-1])
    return Ranker(
        lexicon=lexicon,
        edges=tuple(thresholds.edges_),
        weights=tuple(np.concatenate([np.zeros((1, 2)), np.cumsum(part, axis=0)]) for part in parts),
        tastes=tuple(
            Taste(word, told, repeated, crowding, options.opening, gap)
            for (word, told, repeated, crowding), gap in zip(ranker.tastes_.tolist(), (options.gap, 0.0), strict=True)
        ),
        header=header,
    )
