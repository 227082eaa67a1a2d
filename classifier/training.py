"""Training: labelled articles in; a pipeline, its calibration and its held-out scores out."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Self

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction.text import TfidfTransformer
from sklearn.model_selection import StratifiedKFold, StratifiedShuffleSplit
from sklearn.pipeline import Pipeline

from newstool.articles import Article, NewstoolError
from newstool.classifier.calibration import fit_temperature, label_indices, promises
from newstool.classifier.estimator import RatioSVC
from newstool.classifier.model import PRECISIONS, Floats, LinearModel, pack_spelling, save, softmax
from newstool.classifier.scores import Scores, measure
from newstool.classifier.vectorizer import TermVectorizer
from newstool.models.provenance import sources, versions
from newstool.text.near_duplicates import group_near_duplicates
from newstool.text.terms import Document

_FOLDS = 5
_BATCH = 64  # documents
_KNOWN_QUANTILE = 0.005  # of unseen rows of the training's own kind, so few may be called unlike what the model knows
FEWEST = 10  # different articles of a label: with fewer a fold is left with one or none, and its scores mean nothing
_TEASER_WORDS = 35  # about what a teaser or an abstract has
Progress = Callable[[str], None]


class TrainingError(NewstoolError):
    """Articles a classifier cannot be trained from."""


@dataclass(frozen=True, slots=True)
class TrainingOptions:
    """How to train. `holdout`: 0..1, the share of articles kept for the scores; with 0 there are none.

    `short_forms`: each article also counts as its headline and as headline and first 35 words, for models that are
    to tag headlines and teasers too.
    """

    holdout: float = 0.1
    seed: int = 0
    pairs: bool = True
    title_weight: int = 2
    min_df: int = 2
    max_terms: int | None = 200_000
    C: float = 0.3
    short_forms: bool = False


@dataclass(frozen=True, slots=True)
class Trained:
    """A trained classifier: the scikit-learn pipeline, the same as NumPy arrays, and its held-out scores, if any."""

    pipeline: Pipeline
    model: LinearModel
    scores: Scores | None

    def save(self, path: Path) -> None:
        """Write the model file."""
        save(path, self.model)


def make_pipeline(options: TrainingOptions) -> Pipeline:
    """The unfitted pipeline: documents, strings or (title, text) pairs, to labels."""
    vectorizer = TermVectorizer(
        pairs=options.pairs, title_weight=options.title_weight, min_df=options.min_df, max_terms=options.max_terms
    )
    return Pipeline(
        [
            ("terms", vectorizer),
            ("tfidf", TfidfTransformer(sublinear_tf=True)),
            ("classifier", RatioSVC(C=options.C, seed=options.seed)),
        ]
    )


def train(
    articles: Iterable[Article], options: TrainingOptions | None = None, progress: Progress = lambda stage: None
) -> Trained:
    """Train on the labelled ones of some articles. Near-duplicates stay on one side of every split.

    Raises TrainingError where there are fewer than two labels, or a label has too few articles.
    """
    options = options or TrainingOptions()
    labelled = [article for article in articles if article.label]
    progress("looking for near-duplicates")
    stories = _Stories.of(labelled)
    _check_labels(stories.labels.tolist())
    kept, held_out = _split(stories, options)
    rows = _Rows.of(labelled, stories, kept, options.short_forms)
    progress(f"training on {len(rows.documents)} texts")
    pipeline = make_pipeline(options).fit(rows.documents, rows.labels)
    unseen = _out_of_fold(rows, options, progress)
    model = _calibrated(_as_arrays(pipeline, labelled, options), unseen, rows)
    if not len(held_out):
        return Trained(pipeline, model, None)
    progress("scoring on held-out articles")
    scores = measure(model, [labelled[i] for i in stories.articles_in(held_out)])
    return Trained(pipeline, replace(model, header={**model.header, "scores": asdict(scores)}), scores)


@dataclass(frozen=True, slots=True)
class _Stories:
    """Groups of near-duplicates, each counted once: what splits are made of, so that no update straddles one.

    of_article: (n_articles,) the story's index. labels: (n_stories,) the label of its first article.
    """

    of_article: NDArray[np.int64]
    labels: NDArray[np.str_]

    @classmethod
    def of(cls, articles: Sequence[Article]) -> Self:
        groups = group_near_duplicates([(article.title, article.text) for article in articles])
        _, first, of_article = np.unique(groups, return_index=True, return_inverse=True)
        return cls(of_article, np.array([str(articles[i].label) for i in first]))

    def articles_in(self, stories: NDArray[np.int64]) -> NDArray[np.int64]:
        return np.flatnonzero(np.isin(self.of_article, stories))


def _check_labels(labels: Iterable[str]) -> None:
    counts = Counter(labels)
    if len(counts) < 2:
        named = f"only the label {next(iter(counts))!r}" if counts else "no label"
        raise TrainingError(
            f"the articles have {named}, and a classifier needs two: name the key with --field label=KEY"
        )
    label, n = min(counts.items(), key=lambda item: item[1])
    if n < FEWEST:
        raise TrainingError(
            f"the label {label!r} has {n} different articles, and {FEWEST} are needed: "
            f"add some, or join them to another label with --map '{label}=OTHER'"
        )


def _split(stories: _Stories, options: TrainingOptions) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The stories to train on, and those to hold out, each label's in the same proportion."""
    everything = np.arange(len(stories.labels))
    if options.holdout == 0:
        return everything, everything[:0]
    splitter = StratifiedShuffleSplit(n_splits=1, test_size=options.holdout, random_state=options.seed)
    kept, held_out = next(splitter.split(everything, stories.labels))
    return np.sort(kept), np.sort(held_out)


@dataclass(frozen=True, slots=True)
class _Rows:
    """What the pipeline learns from, a row each: documents, their labels, and the stories they are from."""

    documents: list[Document]
    labels: NDArray[np.str_]
    stories: NDArray[np.int64]

    @classmethod
    def of(cls, articles: Sequence[Article], stories: _Stories, kept: NDArray[np.int64], short_forms: bool) -> Self:
        rows = [
            (form, str(articles[i].label), stories.of_article[i])
            for i in stories.articles_in(kept)
            for form in _forms(articles[i], short_forms)
        ]
        documents, labels, of_row = zip(*rows, strict=True)
        return cls(list(documents), np.array(labels), np.array(of_row))


def _forms(article: Article, short_forms: bool) -> list[Document]:
    forms = [(article.title, article.text)]
    if short_forms and article.title and article.text:
        words = article.text.split()
        forms.append((article.title, ""))
        if len(words) > _TEASER_WORDS:
            forms.append((article.title, " ".join(words[:_TEASER_WORDS])))
    return forms


@dataclass(frozen=True, slots=True)
class _Unseen:
    """What pipelines say of rows they did not learn from: decisions (n, n_labels), share of known words (n,)."""

    decisions: Floats
    known_words: Floats


def _out_of_fold(rows: _Rows, options: TrainingOptions, progress: Progress) -> _Unseen:
    labels = np.unique(rows.labels)
    decisions, known = np.zeros((len(rows.labels), len(labels))), np.zeros(len(rows.labels))
    stories, first = np.unique(rows.stories, return_index=True)
    folds = StratifiedKFold(_FOLDS, shuffle=True, random_state=options.seed)
    for i, (_, unseen) in enumerate(folds.split(stories, rows.labels[first])):
        is_unseen = np.isin(rows.stories, stories[unseen])
        kept, left_out = np.flatnonzero(~is_unseen), np.flatnonzero(is_unseen)
        progress(f"calibrating on unseen articles, fold {i + 1} of {_FOLDS}")
        pipeline = make_pipeline(options).fit([rows.documents[j] for j in kept], rows.labels[kept])
        model = _as_arrays(pipeline, [], options)
        for start in range(0, len(left_out), _BATCH):
            batch = left_out[start : start + _BATCH]
            counts = model.count([rows.documents[j] for j in batch])
            decisions[batch], known[batch] = model.decision_values(counts), counts.known_words
    return _Unseen(decisions, known)


def _as_arrays(pipeline: Pipeline, articles: Sequence[Article], options: TrainingOptions) -> LinearModel:
    """The fitted pipeline as arrays, not calibrated yet."""
    vectorizer, tfidf, classifier = (pipeline[name] for name in ("terms", "tfidf", "classifier"))
    labels = tuple(map(str, classifier.classes_))
    header = {"sources": sources(articles), "options": asdict(options), "versions": versions()}
    return LinearModel(
        labels=labels,
        settings=vectorizer.settings,
        vocabulary=vectorizer.vocabulary_,
        idf=tfidf.idf_,
        weights=classifier.coef_.T,
        bias=classifier.intercept_,
        temperature=1.0,
        promises=np.full((len(labels), len(PRECISIONS)), np.inf),
        known_floor=0.0,
        spelling=pack_spelling(vectorizer.names_),
        header=header,
    )


def _calibrated(model: LinearModel, unseen: _Unseen, rows: _Rows) -> LinearModel:
    truth = label_indices(model.labels, rows.labels)
    temperature = fit_temperature(unseen.decisions, truth)
    return replace(
        model,
        temperature=temperature,
        promises=promises(softmax(unseen.decisions / temperature), truth),
        known_floor=float(np.quantile(unseen.known_words, _KNOWN_QUANTILE)),
    )
