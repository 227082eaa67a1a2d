"""The model file of a classifier: writing it, and reading it with a check of its arrays."""

from dataclasses import asdict, astuple
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from newstool import models
from newstool.articles.labels import composed
from newstool.classifier.evidence import Evidence
from newstool.classifier.model import PRECISIONS, Calibration, LinearModel
from newstool.classifier.weights import DenseWeights, SparseWeights
from newstool.models import ModelError, ModelFile
from newstool.text.hashing import TermSettings
from newstool.text.vocabulary import Vocabulary

TASK = "classifier"
_DAMAGED = "its arrays do not match: train it again or download it again"
# The largest number of an `Evidence`. Those of the bundled model are below 1; e to a much larger one overflows.
_LARGEST_CORRECTION = 10.0
# Arrays with infinite values. The threshold of a precision is infinite if no probability kept that precision in
# training. The lowest decision value of a label is minus infinity if the label has no such limit.
MAY_BE_INFINITE = ("promises", "lowest_decisions")


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
    if model.several:
        header |= {"several": True, "answer_at": model.answer_at}
    if model.shape:
        header["shape"] = True
    if model.evidence:
        header["evidence"] = asdict(model.evidence)
    arrays: dict[str, NDArray[Any]] = {
        "hashes": model.vocabulary.hashes,
        "idf": model.idf.astype(np.float32),
        **model.weights.arrays(),
        "promises": model.precision_thresholds.astype(np.float32),
        "lowest_decisions": model.lowest_decisions,
        "spelling": model.spelling,
    }
    if len(model.subject):
        arrays["subject"] = model.subject.astype(np.float16)  # only the sign of the sum counts
    models.write(path, TASK, header, arrays)


def load(name_or_file: str) -> LinearModel:
    """Read a model. Raises ModelError if the file is not a classifier, or its arrays do not match."""
    file = models.read(name_or_file, TASK, infinite=MAY_BE_INFINITE)
    try:
        model = _assemble(file)
        matches = _arrays_match(model)
    except (KeyError, TypeError, ValueError, AttributeError, IndexError) as error:
        raise ModelError(f"{name_or_file}: {_DAMAGED}") from error
    if not matches:
        raise ModelError(f"{name_or_file}: {_DAMAGED}")
    return model


def _arrays_match(model: LinearModel) -> bool:
    """Whether all arrays have the shapes that LinearModel documents."""
    n_terms, n_labels = len(model.vocabulary), len(model.labels)
    return (
        n_labels >= 2
        and len(set(model.labels)) == n_labels
        and all(model.labels)
        and _numbers_are_possible(model)
        and model.idf.shape == (n_terms,)
        and model.weights.fit(n_terms, n_labels)
        and model.precision_thresholds.shape == (n_labels, len(PRECISIONS))
        and model.lowest_decisions.shape == (n_labels,)
        and model.subject.shape in ((n_terms,), (0,))
    )


def _numbers_are_possible(model: LinearModel) -> bool:
    """Whether all numbers lie in the ranges that LinearModel documents."""
    return (
        model.vocabulary.hashes.ndim == 1
        and model.spelling.dtype == np.uint8
        and model.calibration.temperature > 0
        and bool((model.idf > 0).all())
        and bool((model.precision_thresholds >= 0).all())
        and 0 <= model.known_floor <= 1
        and 0 <= model.answer_at <= 1
        and model.settings.title_weight in range(1, 100)
        and (model.evidence is None or _evidence_is_possible(model, model.evidence))
    )


def _evidence_is_possible(model: LinearModel, evidence: Evidence) -> bool:
    """Whether the correction has usable numbers, and the model has two labels that exclude each other."""
    return len(model.labels) == 2 and not model.several and max(map(abs, astuple(evidence))) <= _LARGEST_CORRECTION


def _assemble(file: ModelFile) -> LinearModel:
    """The model of a file, without a check of its shapes."""
    header, arrays = file.header, file.arrays
    labels = tuple(map(composed, map(str, header["labels"])))  # as articles have them
    several = bool(header.get("several", False))
    # Early files lack the arrays lowest_decisions and subject. These values never call a text out of domain.
    no_limit = np.full(len(labels), -np.inf)
    return LinearModel(
        labels=labels,
        settings=TermSettings(**header["terms"]),
        wire=bool(header.get("wire", False)),
        vocabulary=Vocabulary(_of_type(arrays["hashes"], np.uint64)),
        idf=arrays["idf"].astype(np.float32, copy=False),
        weights=(SparseWeights if several else DenseWeights).from_arrays(arrays),
        calibration=Calibration(**header["calibration"]),
        precision_thresholds=arrays["promises"].astype(np.float64),
        known_floor=float(header["known_floor"]),
        lowest_decisions=arrays.get("lowest_decisions", no_limit).astype(np.float64),
        subject=arrays.get("subject", no_limit[:0]).astype(np.float32),
        spelling=arrays["spelling"],
        header=header,
        several=several,
        answer_at=float(header.get("answer_at", 0.5)),
        shape=bool(header.get("shape", False)),
        evidence=Evidence(**header["evidence"]) if "evidence" in header else None,
    )


def _of_type(array: NDArray[Any], kind: type[np.generic]) -> NDArray[Any]:
    """The array. Raises TypeError if it is of another type, whose numbers would be misread."""
    if array.dtype != kind:
        raise TypeError(array.dtype)
    return array
