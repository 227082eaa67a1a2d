"""The ranker: gives each sentence a value, the sum of a learned weight for the bin of each feature; and its model file.

value(sentence) = sum over features f of weights[f][bin of f(sentence) between edges[f]]
"""

from collections.abc import Mapping
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from newstool import models
from newstool.models import ModelError, ModelFile
from newstool.summarizer.choice import BUDGET_KINDS, SentenceValues, SetWeights, budget_kind
from newstool.summarizer.features import NAMES
from newstool.summarizer.importance import SHAPE, SIZES, Importance
from newstool.summarizer.lead import Budget
from newstool.summarizer.lexicon import Lexicon
from newstool.summarizer.sentence_batch import Floats
from newstool.text.vocabulary import Vocabulary

TASK = "summarizer"  # in the header of the model file


@dataclass(frozen=True, slots=True)
class Ranker:
    """A linear model over binned features. It is what a model file of the summarizer holds.

    Attributes:
        lexicon: the words of the training articles, for the features that come from words
        edges: (n_features) arrays (n_bins - 1,) float64  lower bounds of all bins of a feature but the first, ascending
        weights: (n_features) arrays (n_bins, 2) float64  what a bin adds to the decision value, and to the shortlist
        set_weights: (BUDGET_KINDS)  what a set of sentences is worth beyond its sentences, for each kind of budget
        header: the header of the model file, as JSON values
    """

    lexicon: Lexicon
    edges: tuple[Floats, ...]
    weights: tuple[Floats, ...]
    set_weights: tuple[SetWeights, ...]
    header: Mapping[str, Any]

    def values(self, matrix: Floats) -> SentenceValues:
        """The values of sentences from their features, (n_sentences, n_features)."""
        values = np.zeros((len(matrix), 2))
        for column, edges, weights in zip(matrix.T, self.edges, self.weights, strict=True):
            values += weights.take(edges.searchsorted(column, side="right"), axis=0)
        return SentenceValues(values[:, 0], values[:, 1])

    def set_weights_for(self, budget: Budget) -> SetWeights:
        """The set weights for a budget."""
        return self.set_weights[budget_kind(budget)]


def save(path: Path, ranker: Ranker) -> None:
    """Write a model file."""
    arrays: dict[str, NDArray[Any]] = {
        "hashes": ranker.lexicon.vocabulary.hashes,
        "stems": ranker.lexicon.stems.astype(np.uint32),
        "idf": ranker.lexicon.idf.astype(np.float32),
        "bins": np.array([len(weights) for weights in ranker.weights], np.int32),
        "edges": np.concatenate(ranker.edges),
        "weights": np.concatenate(ranker.weights),
        "taste": np.array([astuple(weights) for weights in ranker.set_weights]),
        "word_importance": ranker.lexicon.importance.words.astype(np.float32),
        "article_importance": ranker.lexicon.importance.articles.astype(np.float32),
    }
    models.write(path, TASK, {**ranker.header, "features": list(NAMES)}, arrays)


def load(name_or_file: str) -> Ranker:
    """Read a bundled model, by its name, or a model file.

    Raises ModelError if the file is not a model of the summarizer, has other features than NAMES, or is damaged.
    """
    file = models.read(name_or_file, TASK)
    features = file.header.get("features")
    if features != list(NAMES):
        raise ModelError(
            f"{name_or_file}: the model does not have the {len(NAMES)} sentence features of this newstool: "
            "train it again with `newstool train summarizer`"
        )
    try:
        return _assemble(file)
    except (KeyError, TypeError, ValueError) as error:
        raise ModelError(
            f"{name_or_file}: the arrays of the model do not fit each other: train it again or fetch it again"
        ) from error


def _assemble(file: ModelFile) -> Ranker:
    """Raises KeyError, TypeError or ValueError if an array is missing or does not fit the others."""
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
        len(arrays["taste"]) != BUDGET_KINDS
        or hashes.dtype != np.uint64
        or stems.shape != hashes.shape
        or stems.max(initial=-1) + 1 >= len(idf)
    ):
        raise ValueError
    return Ranker(
        lexicon=Lexicon(Vocabulary(hashes), stems, idf, importance),
        edges=tuple(np.split(edges, np.cumsum(bins - 1)[:-1])),
        weights=tuple(np.split(weights, np.cumsum(bins)[:-1])),
        set_weights=tuple(SetWeights(*weights) for weights in arrays["taste"].astype(np.float64).tolist()),
        header=file.header,
    )
