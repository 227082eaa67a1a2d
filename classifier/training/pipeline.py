"""The training pipeline of terms, TF-IDF and a linear classifier, and its conversion to a LinearModel."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction.text import TfidfTransformer
from sklearn.pipeline import Pipeline

from newstool.classifier.model import PRECISIONS, Calibration, LinearModel
from newstool.classifier.training.estimator import RatioSVC
from newstool.classifier.training.vectorizer import TermVectorizer
from newstool.classifier.weights import DenseWeights, Floats, Weights
from newstool.models.bundled import WORDS
from newstool.models.spelling import pack_spelling
from newstool.models.word_vectors import WordVectors
from newstool.text.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class TrainingOptions:
    """How to train. Fields that are not listed here are parameters of TermVectorizer and RatioSVC.

    Attributes:
        holdout: 0..1  the share of stories that the scores are measured on, by models that did not see them, but 200 at
            least, and all of at most 400; 0 gives no scores. The model that is returned learns from all articles.
        seed: of the splits and of the solver
        short_forms: also learn each article as its headline, and as its headline with its first 35 words; for models
            that shall tag headlines and teasers
        wire, shape: words about the filing, and about the headline's shape, belong to the document, see `document`
        words: the name or the file of the word vectors to start from, or None
        several: whether a story can have several labels; None: if a share of SEVERAL_FROM of the articles has several
        min_articles: labels with fewer different articles are left out; None: see `fewest_of`
        ignored_labels: labels that are not learned
        title_weight: how often a word of the headline counts. With 2, 91.40 instead of 91.55 % of validation rows of AG
            News were right; of models of 300 articles 83.8 instead of 84.1 %, of BBC as many.
    """

    holdout: float = 0.1
    seed: int = 0
    pairs: bool = True
    capitals: bool = True
    title_weight: int = 1
    min_df: int = 2
    min_df_pairs: int = 2
    max_terms: int | None = 200_000
    C: float = 0.3
    short_forms: bool = False
    wire: bool = True
    shape: bool = False
    words: str | None = WORDS
    several: bool | None = False
    min_articles: int | None = None
    ignored_labels: tuple[str, ...] = ()


def make_pipeline(options: TrainingOptions) -> Pipeline:
    """The unfitted pipeline from documents, which are strings or (title, text) pairs, to labels. Raises ModelError."""
    words = WordVectors.load(options.words) if options.words else None
    vectorizer = TermVectorizer(
        pairs=options.pairs,
        capitals=options.capitals,
        title_weight=options.title_weight,
        min_df=options.min_df,
        min_df_pairs=options.min_df_pairs,
        max_terms=options.max_terms,
        first_words=words.words if words else (),
    )
    return Pipeline(
        [
            ("terms", vectorizer),
            ("tfidf", TfidfTransformer(sublinear_tf=True)),
            ("classifier", RatioSVC(C=options.C, vectors=words.vectors if words else None, seed=options.seed)),
        ]
    )


def linear_model_of(
    pipeline: Pipeline, options: TrainingOptions, header: Mapping[str, Any], subject: Floats | None = None
) -> LinearModel:
    """A fitted pipeline as a LinearModel with equal decision values. It is not calibrated, and promises no precision.

    subject: (n_words,) see `subject_weights`; the IDF is not yet in it.
    """
    classifier, order = pipeline["classifier"], model_order(pipeline)
    weights = DenseWeights(classifier.coef_.T[order], classifier.intercept_)
    return linear_model(pipeline, options, header, tuple(map(str, classifier.classes_)), weights, subject)


def model_order(pipeline: Pipeline) -> NDArray[np.int64]:
    """The order of the terms in a model (n_terms,): by hash. A single page is then looked up without a table."""
    return np.argsort(pipeline["terms"].vocabulary_.hashes)


def linear_model(
    pipeline: Pipeline,
    options: TrainingOptions,
    header: Mapping[str, Any],
    labels: tuple[str, ...],
    weights: Weights,
    subject: Floats | None = None,
) -> LinearModel:
    """A LinearModel of the fitted terms and IDF of a pipeline, and of weights in `model_order`.

    It is not calibrated, and promises no precision.
    """
    vectorizer, tfidf, order = pipeline["terms"], pipeline["tfidf"], model_order(pipeline)
    hashes = vectorizer.vocabulary_.hashes
    return LinearModel(
        labels=labels,
        wire=options.wire,
        settings=vectorizer.settings,
        vocabulary=Vocabulary(hashes[order]),
        idf=tfidf.idf_[order],
        weights=weights,
        calibration=Calibration(),
        precision_thresholds=np.full((len(labels), len(PRECISIONS)), np.inf),
        known_floor=0.0,
        lowest_decisions=np.full(len(labels), -np.inf),
        subject=subject_of_model(pipeline, subject),
        spelling=pack_spelling([vectorizer.names_[i] for i in order]),
        header=header,
        several=bool(options.several),
        shape=options.shape,
    )


def subject_of_model(pipeline: Pipeline, subject: Floats | None) -> Floats:
    """The subject's weights (n_terms,) times the IDF, in `model_order`, 0 for terms without a vector; (0,) for None.

    The largest is scaled to 1, because the file stores them in 16 bits. subject: (n_words,) see `subject_weights`.
    """
    if subject is None:
        return np.zeros(0)
    idf = pipeline["tfidf"].idf_
    weights = np.zeros(len(idf))
    weights[: len(subject)] = subject * idf[: len(subject)]
    return np.asarray((weights / np.abs(weights).max())[model_order(pipeline)])
