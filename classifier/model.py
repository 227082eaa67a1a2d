"""What a classifier's model file holds, and decision values from it in NumPy."""

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

# The precisions a user may ask for; a model stores for each the lowest probability that kept it on held-out rows.
PRECISIONS = np.concatenate([np.arange(50, 99), np.arange(99, 100, 0.1)]).round(1) / 100
_DAMAGED = "its arrays do not fit each other: train or fetch it again"


@dataclass(frozen=True, slots=True)
class Calibration:
    """From decision values to probabilities: a sigmoid of each label's, normalised to sum to 1.

    The sigmoid's slope is that of temperature scaling (Guo et al. 2017); as its decision values come from machines that
    each know one label against the rest, sigmoids fit them better than one softmax: on AG News the calibration error
    on unseen rows fell from 0.027 to 0.007. `offset` is added before the sigmoid; as it falls, the softmax comes back.
    The likeliest label stays the same.
    """

    temperature: float = 1.0
    offset: float = 0.0

    def probabilities(self, decisions: Floats) -> Floats:
        """(n, n_labels) decision values to probabilities, each row summing to 1."""
        logs = -np.logaddexp(0.0, -(decisions / self.temperature + self.offset))
        powers = np.exp(logs - logs.max(axis=1, keepdims=True))
        return np.asarray(powers / powers.sum(axis=1, keepdims=True))


@dataclass(frozen=True)
class LinearModel:
    """A linear classifier on TF-IDF terms.

    labels: sorted. wire: whether agency and place of the dateline are words (see `document`). idf: (n_terms,).
    weights: (n_terms, n_rows) and bias: (n_rows,), one row a label, or a single row where there are two labels: its
    decision value counts for the second label, its negative for the first. promises: (n_labels, n_precisions), the
    lowest probability at which the label kept each of PRECISIONS, inf where none did. A text is like nothing the model
    has seen by any of three: known_floor, 0..1, where the share of known words is below it; lowest_decisions,
    (n_labels,), where the likeliest label's decision value is; subject, (n_terms,), where these weights of its terms
    add up to less than 0, (0,) where the model has none.

    Read from a file, idf, weights and subject stay in 32 bits, which hold the same values: half as much of them fits
    the processor's cache, and tagging took a tenth less time.
    """

    labels: tuple[str, ...]
    settings: TermSettings
    wire: bool
    vocabulary: Vocabulary
    idf: NDArray[np.floating[Any]]
    weights: NDArray[np.floating[Any]]
    bias: Floats
    calibration: Calibration
    promises: Floats
    known_floor: float
    lowest_decisions: Floats
    subject: NDArray[np.floating[Any]]
    spelling: NDArray[np.uint8]
    header: Mapping[str, Any]

    @cached_property
    def names(self) -> list[str]:
        """The terms' spelling, column by column; only explaining needs them."""
        return unpack_spelling(self.spelling)

    def count(self, articles: Sequence[Article]) -> TermCounts:
        """The model's terms in each cleaned article."""
        return count_terms([document(article, self.wire) for article in articles], self.vocabulary, self.settings)

    def values(self, counts: TermCounts) -> Floats:
        """TF-IDF of each counted term, scaled so that a document's values have the Euclidean norm 1."""
        values = _sublinear(counts.counts) * self.idf.take(counts.columns)
        norm = np.sqrt(np.bincount(counts.rows, values * values, len(counts.known_words)))
        return np.asarray(values / norm.take(counts.rows))

    def decision_values(self, counts: TermCounts) -> Floats:
        """(n_documents, n_labels); the label with the largest is the answer."""
        values, n = self.values(counts), len(counts.known_words)
        rows = [np.bincount(counts.rows, values * row.take(counts.columns), n) for row in self.weights.T]
        decisions = np.stack(rows, axis=1) + self.bias
        return np.concatenate([-decisions, decisions], axis=1) if decisions.shape[1] == 1 else decisions

    def probabilities(self, decisions: Floats) -> Floats:
        """(n_documents, n_labels), each row summing to 1."""
        return self.calibration.probabilities(decisions)

    def strange(self, counts: TermCounts, decisions: Floats) -> NDArray[np.bool_]:
        """(n_documents,): whether a text is like nothing the model has seen. It cannot promise anything of these.

        decisions: (n_documents, n_labels). Probabilities do not tell: they sum to 1 where no label fits, too.
        """
        far = decisions.max(axis=1) < self.lowest_decisions.take(decisions.argmax(axis=1))
        strange = (counts.known_words < self.known_floor) | far
        if len(self.subject):
            pushes = _sublinear(counts.counts) * self.subject.take(counts.columns)
            strange |= np.bincount(counts.rows, pushes, len(decisions)) < 0
        return np.asarray(strange)

    def weights_of(self, label: int) -> tuple[NDArray[np.floating[Any]], float]:
        """The weights (n_terms,) and the bias that make a label's decision value."""
        if self.weights.shape[1] == 1:
            sign = 1.0 if label == 1 else -1.0
            return sign * self.weights[:, 0], sign * float(self.bias[0])
        return self.weights[:, label], float(self.bias[label])

    def lowest_probabilities(self, precision: float) -> Floats:
        """(n_labels,): how probable a label must be to keep a promised precision, 0..1; inf where it cannot be kept."""
        at = int(np.searchsorted(PRECISIONS, precision - 1e-9))
        return self.promises[:, at] if at < len(PRECISIONS) else np.full(len(self.labels), np.inf)


_SUBLINEAR = 1.0 + np.log(np.arange(1, 256))  # of the counts that texts have


def _sublinear(counts: NDArray[np.int64]) -> Floats:
    """1 + ln(count), from a table where it holds all of them."""
    few = counts.max(initial=1) <= len(_SUBLINEAR)
    return _SUBLINEAR.take(counts - 1) if few else 1.0 + np.log(counts)


def save(path: Path, model: LinearModel) -> None:
    """Write a model file. Weights and IDF are stored in 32 bits; hashes must be those of the spelling."""
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
        "promises": model.promises.astype(np.float32),
        "lowest_decisions": model.lowest_decisions,
        "spelling": model.spelling,
    }
    if len(model.subject):
        arrays["subject"] = model.subject.astype(np.float16)  # only the sign of the sum matters
    models.write(path, TASK, header, arrays)


def load(name_or_file: str) -> LinearModel:
    """Read a model; raises ModelError where it is not one, or its parts do not fit each other."""
    file = models.read(name_or_file, TASK)
    try:
        model = _assemble(file)
    except (KeyError, TypeError, ValueError) as error:
        raise ModelError(f"{name_or_file}: {_DAMAGED}") from error
    n_terms, n_labels = len(model.vocabulary), len(model.labels)
    n_rows = 1 if n_labels == 2 else n_labels
    shapes = (model.idf.shape, model.weights.shape, model.bias.shape, model.promises.shape)
    if n_labels < 2 or shapes != ((n_terms,), (n_terms, n_rows), (n_rows,), (n_labels, len(PRECISIONS))):
        raise ModelError(f"{name_or_file}: {_DAMAGED}")
    if model.lowest_decisions.shape != (n_labels,) or model.subject.shape not in ((n_terms,), (0,)):
        raise ModelError(f"{name_or_file}: {_DAMAGED}")
    return model


def _assemble(file: ModelFile) -> LinearModel:
    header, arrays = file.header, file.arrays
    labels = tuple(map(str, header["labels"]))
    anything = np.full(len(labels), -np.inf)  # files of before these arrays were added call nothing strange by them
    return LinearModel(
        labels=labels,
        settings=TermSettings(**header["terms"]),
        wire=bool(header.get("wire", False)),
        vocabulary=Vocabulary(arrays["hashes"]),
        idf=arrays["idf"].astype(np.float32, copy=False),
        weights=arrays["weights"].astype(np.float32, copy=False).T,
        bias=arrays["bias"].astype(np.float64),
        calibration=Calibration(**header["calibration"]),
        promises=arrays["promises"].astype(np.float64),
        known_floor=float(header["known_floor"]),
        lowest_decisions=arrays.get("lowest_decisions", anything).astype(np.float64),
        subject=arrays.get("subject", anything[:0]).astype(np.float32),
        spelling=arrays["spelling"],
        header=header,
    )
