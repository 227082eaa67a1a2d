"""The ranker: what each sentence adds to a lead, from binned features and learned weights; and its model file."""

from collections.abc import Mapping
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from newstool import models
from newstool.models import ModelError, ModelFile
from newstool.summarizer.choice import KINDS, Taste, Values, kind
from newstool.summarizer.features import NAMES
from newstool.summarizer.importance import SHAPE, SIZES, Importance
from newstool.summarizer.lead import Budget
from newstool.summarizer.stories import Floats
from newstool.summarizer.weights import Lexicon
from newstool.text.vocabulary import Vocabulary

TASK = "summarizer"


@dataclass(frozen=True, slots=True)
class Ranker:
    """A linear model over binned features.

    edges: for each feature the inner edges of its bins, ascending. weights: for each feature two weights a bin, for the
    decision value and for the shortlist; one bin more than edges. tastes: for each kind of budget, what a set is worth
    beside its sentences. lexicon: the words that the features weigh.
    """

    lexicon: Lexicon
    edges: tuple[Floats, ...]
    weights: tuple[Floats, ...]
    tastes: tuple[Taste, ...]
    header: Mapping[str, Any]

    def values(self, matrix: Floats) -> Values:
        """The values of sentences, from (n_sentences, n_features)."""
        values = np.zeros((len(matrix), 2))
        for column, edges, weights in zip(matrix.T, self.edges, self.weights, strict=True):
            values += weights.take(edges.searchsorted(column, side="right"), axis=0)
        return Values(values[:, 0], values[:, 1])

    def taste(self, budget: Budget) -> Taste:
        """What sets are worth under a budget."""
        return self.tastes[kind(budget)]


def save(path: Path, ranker: Ranker) -> None:
    """Write a model file."""
    arrays: dict[str, NDArray[Any]] = {
        "hashes": ranker.lexicon.vocabulary.hashes,
        "stems": ranker.lexicon.stems.astype(np.uint32),
        "idf": ranker.lexicon.idf.astype(np.float32),
        "bins": np.array([len(weights) for weights in ranker.weights], np.int32),
        "edges": np.concatenate(ranker.edges),
        "weights": np.concatenate(ranker.weights),
        "taste": np.array([astuple(taste) for taste in ranker.tastes]),
        "word_importance": ranker.lexicon.importance.words.astype(np.float32),
        "article_importance": ranker.lexicon.importance.articles.astype(np.float32),
    }
    models.write(path, TASK, {**ranker.header, "features": list(NAMES)}, arrays)


def load(name_or_file: str) -> Ranker:
    """Read a model; raises ModelError where it is not one, was made for other features, or its parts do not fit."""
    file = models.read(name_or_file, TASK)
    features = file.header.get("features")
    if features != list(NAMES):
        raise ModelError(
            f"{name_or_file}: made for other features of a sentence than the {len(NAMES)} of this newstool: "
            "train it again with `newstool train summarizer`"
        )
    try:
        return _assemble(file)
    except (KeyError, TypeError, ValueError) as error:
        raise ModelError(f"{name_or_file}: its arrays do not fit each other: train or fetch it again") from error


def _assemble(file: ModelFile) -> Ranker:
    """Raises KeyError, TypeError or ValueError where a part is missing or does not fit the others."""
    arrays = file.arrays
    bins = arrays["bins"].astype(np.int64)
    edges, weights = arrays["edges"].astype(np.float64), arrays["weights"].astype(np.float64)
    hashes, stems, idf = arrays["hashes"], arrays["stems"].astype(np.int64), arrays["idf"].astype(np.float64)
    if len(bins) != len(NAMES) or edges.shape != (sum(bins - 1),) or weights.shape != (sum(bins), 2):
        raise ValueError
    importance = Importance(*(arrays[f"{of}_importance"].astype(np.float64) for of in ("word", "article")))
    if importance.words.shape != (np.prod(SHAPE),) or importance.articles.shape != (SIZES,):
        raise ValueError
    if (
        len(arrays["taste"]) != KINDS
        or hashes.dtype != np.uint64
        or stems.shape != hashes.shape
        or stems.max(initial=-1) + 1 >= len(idf)
    ):
        raise ValueError
    return Ranker(
        lexicon=Lexicon(Vocabulary(hashes), stems, idf, importance),
        edges=tuple(np.split(edges, np.cumsum(bins - 1)[:-1])),
        weights=tuple(np.split(weights, np.cumsum(bins)[:-1])),
        tastes=tuple(Taste(*taste) for taste in arrays["taste"].astype(np.float64).tolist()),
        header=file.header,
    )
