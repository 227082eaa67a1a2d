"""Trains a ranker: reads articles with a summary, fits a scikit-learn pipeline, and turns it into NumPy arrays."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.pipeline import Pipeline

from newstool.articles import Article, NewstoolError
from newstool.models.provenance import sources, versions
from newstool.summarizer.choice import SetWeights
from newstool.summarizer.lead import DEFAULT_BUDGET, Budget
from newstool.summarizer.lexicon import Lexicon
from newstool.summarizer.ranker import Ranker, save
from newstool.summarizer.sentence_batch import Floats
from newstool.summarizer.summarizer import Summarizer
from newstool.summarizer.training.estimator import Examples, SetRanker
from newstool.summarizer.training.examples import label_sentences, make_examples, read_corpus
from newstool.summarizer.training.lexicon import learn_importance, learn_lexicon
from newstool.summarizer.training.scores import Scores, measure
from newstool.summarizer.training.thresholds import Thresholds
from newstool.text.sentence_model import load_splitter
from newstool.text.sentences import Splitter

Progress = Callable[[str], None]
_MIN_ARTICLES = 20  # with a summary; from fewer, the weights would follow single articles
_BUDGETS = (Budget(sentences=3), DEFAULT_BUDGET, Budget(words=60))  # of the leads that are optimised

# Value of an article's first sentence beyond what is learned. Editors want that sentence in the lead, but the penalty
# on large weights keeps its learned weight too small. In cross-validation on CNN, 82 % of leads of 50 words had it with
# 4, and 87 % with 6, where ROUGE-1 was 0.2 points lower.
_OPENING = 5.0
# Value of the logarithm of the distance between two sentences of a lead: sentences from far apart seldom read well
# together. With it, a tenth more of the sentences of leads of 50 words stand beside each other in the article, and
# ROUGE-1 changes by less than 0.1. It is not used for budgets of sentences: CNN/DailyMail lost 0.2 points there.
_GAP = -0.3


class TrainingError(NewstoolError):
    """A summarizer cannot be trained from these articles."""


@dataclass(frozen=True, slots=True)
class TrainingOptions:
    """The options of training. They are written into the header of the model.

    Attributes:
        holdout: share of the articles that are kept for the scores, 0..1; with 0 there are no scores
        seed: of the random choice of these articles
        bins: the largest number of bins of a feature
        C: inverse regularisation of the shortlist
        l2: penalty on the squared weights of the ranker
        max_iter: the largest number of iterations of the ranker
        opening: value of an article's first sentence beyond what is learned
        gap: value of the logarithm of the distance between two sentences, for budgets of words or characters
    """

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
    """A trained ranker.

    Attributes:
        pipeline: the fitted scikit-learn pipeline
        ranker: the same as NumPy arrays
        scores: on the held-out articles, None if there are none
    """

    pipeline: Pipeline
    ranker: Ranker
    scores: Scores | None

    def save(self, path: Path) -> None:
        """Write the model file."""
        save(path, self.ranker)


def make_pipeline(options: TrainingOptions) -> Pipeline:
    """The unfitted pipeline, from sentence features, (n_sentences, n_features), to values, (n_sentences,)."""
    return Pipeline(
        [("thresholds", Thresholds(options.bins)), ("ranker", SetRanker(options.C, options.l2, options.max_iter))]
    )


def train(
    articles: Iterable[Article],
    options: TrainingOptions | None = None,
    progress: Progress = lambda stage: None,
    weight: Callable[[Article], float] = lambda article: 1.0,
) -> Trained:
    """Train on the articles that have a text and a summary. `weight` says how much an article counts.

    Raises TrainingError if there are fewer than 20.
    """
    options = options or TrainingOptions()
    splitter = load_splitter()
    rows = [article for article in articles if article.summary and splitter.spans(article.text)]
    if len(rows) < _MIN_ARTICLES:
        raise TrainingError(
            f"{len(rows)} articles have a text and a summary, and {_MIN_ARTICLES} are needed: "
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
    progress(f"scoring {len(held_out)} held-out articles")
    scores = measure(Summarizer(ranker, splitter), held_out)
    return Trained(pipeline, replace(ranker, header={**header, "scores": asdict(scores)}), scores)


def _split(rows: Sequence[Article], options: TrainingOptions) -> tuple[list[Article], list[Article]]:
    """The articles to train on and the articles to hold out, each in the order of `rows`."""
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
    """Fit the pipeline on articles; weights: (n_articles,) how much each counts."""
    corpus = read_corpus(rows, splitter, lexicon)

    def examples(shortlist: Floats) -> Examples:
        """The examples for the candidates that these values of sentences select, (n_sentences,)."""
        progress("scoring sets of sentences")
        return make_examples(corpus, shortlist, _BUDGETS, weights)

    return make_pipeline(options).fit(
        corpus.matrix,
        label_sentences(corpus),
        ranker__make_examples=examples,
        ranker__sample_weight=weights.repeat(corpus.sizes),
    )


def as_arrays(pipeline: Pipeline, lexicon: Lexicon, options: TrainingOptions, header: Mapping[str, Any]) -> Ranker:
    """Turn the fitted pipeline into arrays. The weight of a bin is the sum of those of the thresholds below it."""
    thresholds, ranker = pipeline["thresholds"], pipeline["ranker"]
    both = np.stack([ranker.coef_, ranker.shortlist_], axis=1)
    parts = np.split(both, np.cumsum([len(edges) for edges in thresholds.edges_])[:-1])
    return Ranker(
        lexicon=lexicon,
        edges=tuple(thresholds.edges_),
        weights=tuple(np.concatenate([np.zeros((1, 2)), np.cumsum(part, axis=0)]) for part in parts),
        set_weights=tuple(
            SetWeights(word, coverage, repeated, crowding, options.opening, gap)
            for (word, coverage, repeated, crowding), gap in zip(
                ranker.set_weights_.tolist(), (options.gap, 0.0), strict=True
            )
        ),
        header=header,
    )
