"""The linear model of a classifier: what its file holds, and its decision values in NumPy."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from newstool import models
from newstool.articles import Article
from newstool.classifier.documents import document
from newstool.models import ModelError, ModelFile
from newstool.models.spelling import unpack_spelling
from newstool.text.counting import TermCounts, count_terms
from newstool.text.hashing import TermSettings
from newstool.text.vocabulary import Vocabulary

TASK = "classifier"
Floats = NDArray[np.float64]

# The precisions that a model can promise: 0.50 to 0.98 in steps of 0.01, then 0.990 to 0.999 in steps of 0.001. They
# are quotients of whole numbers, so that they equal the literals that a user types.
PRECISIONS = np.concatenate([np.arange(500, 990, 10), np.arange(990, 1000)]) / 1000
_PROMISED = np.append(0.0, PRECISIONS)  # 0: no precision is promised
_DAMAGED = "its arrays do not match: train it again or download it again"


@dataclass(frozen=True, slots=True)
class Calibration:
    """Turns decision values into probabilities.

    p(label) = s(label) / (sum of s over all labels), with s = 1 / (1 + exp(-(decision / temperature + offset))).

    The slope 1 / temperature is that of temperature scaling (Guo et al. 2017). The paper uses a softmax. Here each
    decision value comes from a machine that knows one label against the rest, so sigmoids fit better: the calibration
    error on unseen rows of AG News fell from 0.027 to 0.007. The likeliest label does not depend on the two numbers.
    """

    temperature: float = 1.0
    offset: float = 0.0

    def probabilities(self, decisions: Floats) -> Floats:
        """The probabilities (n, n_labels), 0..1, of decision values (n, n_labels). Each row sums to 1."""
        logs = -np.logaddexp(0.0, -(decisions / self.temperature + self.offset))
        powers = np.exp(logs - logs.max(axis=1, keepdims=True))
        return np.asarray(powers / powers.sum(axis=1, keepdims=True))


@dataclass(frozen=True)
class LinearModel:
    """A linear classifier on TF-IDF terms.

    A model of two labels has one column of weights: its decision value counts for the second label, and its negative
    for the first. `n_columns` below is then 1, otherwise n_labels.

    idf, weights and subject of a file stay in 32 bits. Half the memory fits the processor's cache, and tagging took a
    tenth less time.

    Attributes:
        labels: (n_labels,) sorted
        settings: what counts as a term
        wire: whether words about the filing belong to the document, see `document`
        vocabulary: the n_terms terms, by hash
        idf: (n_terms,) inverse document frequency
        weights: (n_terms, n_columns)
        bias: (n_columns,)
        calibration: from decision values to probabilities
        precision_thresholds: (n_labels, n_precisions)  the lowest probability at which tags of the label kept each of
            PRECISIONS on unseen rows, 0..1 and not falling along a row; inf if no probability kept it
        known_floor: 0..1  a text with a smaller share of known words is out of domain
        lowest_decisions: (n_labels,)  a text whose likeliest label has a lower decision value is out of domain
        subject: (n_terms,)  a text is out of domain if these weights of its terms add up to less than 0; (0,) if the
            model has none
        spelling: the packed spelling of the terms
        header: the header of the model file
    """

    labels: tuple[str, ...]
    settings: TermSettings
    wire: bool
    vocabulary: Vocabulary
    idf: NDArray[np.floating[Any]]
    weights: NDArray[np.floating[Any]]
    bias: Floats
    calibration: Calibration
    precision_thresholds: Floats
    known_floor: float
    lowest_decisions: Floats
    subject: NDArray[np.floating[Any]]
    spelling: NDArray[np.uint8]
    header: Mapping[str, Any]

    @cached_property
    def names(self) -> list[str]:
        """The spelling of each term. Only explanations need it."""
        return unpack_spelling(self.spelling)

    def count(self, articles: Sequence[Article]) -> TermCounts:
        """Count the model's terms in each cleaned article."""
        return count_terms([document(article, self.wire) for article in articles], self.vocabulary, self.settings)

    def values(self, counts: TermCounts) -> Floats:
        """The TF-IDF value of each counted term: (1 + ln(count)) * idf, scaled to the Euclidean norm 1 per document."""
        values = _sublinear(counts.counts) * self.idf.take(counts.columns)
        norm = np.sqrt(np.bincount(counts.rows, values * values, len(counts.known_words)))
        return np.asarray(values / norm.take(counts.rows))

    def decision_values(self, counts: TermCounts) -> Floats:
        """The decision values (n_documents, n_labels). The label with the largest one is the answer."""
        values, n = self.values(counts), len(counts.known_words)
        columns = [np.bincount(counts.rows, values * column.take(counts.columns), n) for column in self.weights.T]
        decisions = np.stack(columns, axis=1) + self.bias
        return np.concatenate([-decisions, decisions], axis=1) if decisions.shape[1] == 1 else decisions

    def probabilities(self, decisions: Floats) -> Floats:
        """The probabilities (n_documents, n_labels), 0..1. Each row sums to 1."""
        return self.calibration.probabilities(decisions)

    def out_of_domain(self, counts: TermCounts, decisions: Floats) -> NDArray[np.bool_]:
        """Whether each document (n_documents,) is unlike everything that the model was trained on.

        The model promises nothing for such a document. Probabilities do not show it, because they sum to 1 even if no
        label fits. decisions: (n_documents, n_labels).
        """
        no_label_fits = decisions.max(axis=1) < self.lowest_decisions.take(decisions.argmax(axis=1))
        outside = (counts.known_words < self.known_floor) | no_label_fits
        if len(self.subject):
            pushes = _sublinear(counts.counts) * self.subject.take(counts.columns)
            outside |= np.bincount(counts.rows, pushes, len(decisions)) < 0
        return np.asarray(outside)

    def promised_precision(self, labels: NDArray[np.int64], probabilities: Floats) -> Floats:
        """The highest of PRECISIONS that the model keeps for each tag (n_documents,), 0 if it keeps none.

        labels: (n_documents,) indices of the tags. probabilities: (n_documents,) of the tags. The caller sets the
        precision of documents that are out of domain to 0.
        """
        kept = self.precision_thresholds.take(labels, axis=0) <= probabilities[:, None]
        return np.asarray(_PROMISED.take(np.count_nonzero(kept, axis=1)), np.float64)

    def weights_of(self, label: int) -> tuple[NDArray[np.floating[Any]], float]:
        """The weights (n_terms,) and the bias whose sum is the decision value of a label."""
        if self.weights.shape[1] == 1:
            sign = 1.0 if label == 1 else -1.0
            return sign * self.weights[:, 0], sign * float(self.bias[0])
        return self.weights[:, label], float(self.bias[label])


_SUBLINEAR = 1.0 + np.log(np.arange(1, 256))  # of the counts that occur in most texts


def _sublinear(counts: NDArray[np.int64]) -> Floats:
    """1 + ln(count). A table answers if it holds all counts, which is faster than the logarithm."""
    in_table = counts.max(initial=1) <= len(_SUBLINEAR)
    return _SUBLINEAR.take(counts - 1) if in_table else 1.0 + np.log(counts)


def save(path: Path, model: LinearModel) -> None:
    """Write a model file. Weights and IDF are stored in 32 bits, the subject's weights in 16."""
    header = {
        **model.header,
        "labels": list(model.labels),
        "wire": model.wire,
        "terms": asdict(model.settings),
        "calibration": asdict(model.calibration),
        "known_floor": model.known_floor,
    }
    arrays: dict[str, NDArray[Any]] = {
        "hashes": model.vocabulary.hashes,
        "idf": model.idf.astype(np.float32),
        "weights": model.weights.T.astype(np.float32),
        "bias": model.bias,
        "promises": model.precision_thresholds.astype(np.float32),
        "lowest_decisions": model.lowest_decisions,
        "spelling": model.spelling,
    }
    if len(model.subject):
        arrays["subject"] = model.subject.astype(np.float16)  # only the sign of the sum counts
    models.write(path, TASK, header, arrays)


def load(name_or_file: str) -> LinearModel:
    """Read a model. Raises ModelError if the file is not a classifier, or its arrays do not match."""
    file = models.read(name_or_file, TASK)
    try:
        model = _assemble(file)
    except (KeyError, TypeError, ValueError) as error:
        raise ModelError(f"{name_or_file}: {_DAMAGED}") from error
    if not _arrays_match(model):
        raise ModelError(f"{name_or_file}: {_DAMAGED}")
    return model


def _arrays_match(model: LinearModel) -> bool:
    """Whether all arrays have the shapes that LinearModel documents."""
    n_terms, n_labels = len(model.vocabulary), len(model.labels)
    n_columns = 1 if n_labels == 2 else n_labels
    return (
        n_labels >= 2
        and model.idf.shape == (n_terms,)
        and model.weights.shape == (n_terms, n_columns)
        and model.bias.shape == (n_columns,)
        and model.precision_thresholds.shape == (n_labels, len(PRECISIONS))
        and model.lowest_decisions.shape == (n_labels,)
        and model.subject.shape in ((n_terms,), (0,))
    )


def _assemble(file: ModelFile) -> LinearModel:
    """The model of a file, without a check of its shapes."""
    header, arrays = file.header, file.arrays
    labels = tuple(map(str, header["labels"]))
    # Early files lack the arrays lowest_decisions and subject. These values never call a text out of domain.
    no_limit = np.full(len(labels), -np.inf)
    return LinearModel(
        labels=labels,
        settings=TermSettings(**header["terms"]),
        wire=bool(header.get("wire", False)),
        vocabulary=Vocabulary(arrays["hashes"]),
        idf=arrays["idf"].astype(np.float32, copy=False),
        weights=arrays["weights"].astype(np.float32, copy=False).T,
        bias=arrays["bias"].astype(np.float64),
        calibration=Calibration(**header["calibration"]),
        precision_thresholds=arrays["promises"].astype(np.float64),
        known_floor=float(header["known_floor"]),
        lowest_decisions=arrays.get("lowest_decisions", no_limit).astype(np.float64),
        subject=arrays.get("subject", no_limit[:0]).astype(np.float32),
        spelling=arrays["spelling"],
        header=header,
    )
