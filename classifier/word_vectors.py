"""Word vectors: what a training archive need not show, because other news has shown which words go together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from newstool import models
from newstool.classifier.model import pack_spelling, unpack_spelling
from newstool.models import ModelError

TASK = "words"
_LARGEST = 127  # of the signed bytes that a vector is stored in


@dataclass(frozen=True, slots=True)
class WordVectors:
    """Words as `Terms.spell` gives them, all different, and a vector for each: (n_words, n_dimensions) float32."""

    words: tuple[str, ...]
    vectors: NDArray[np.float32]
    header: Mapping[str, Any]

    @classmethod
    def load(cls, name_or_file: str = "words") -> Self:
        """Read them; raises ModelError where the file holds none, or its parts do not fit each other."""
        file = models.read(name_or_file, TASK)
        try:
            words = tuple(unpack_spelling(file.arrays["spelling"]))
            vectors = file.arrays["vectors"].astype(np.float32) * file.arrays["scale"]
        except (KeyError, ValueError) as error:
            raise ModelError(f"{name_or_file}: its arrays do not fit each other: fetch it again") from error
        if vectors.ndim != 2 or len(vectors) != len(words):
            raise ModelError(f"{name_or_file}: {len(words)} words and vectors of shape {vectors.shape}: fetch it again")
        return cls(words, vectors, file.header)


def save(path: Path, words: Sequence[str], vectors: NDArray[np.floating[Any]], header: Mapping[str, Any]) -> None:
    """Write vectors, (n_words, n_dimensions), in a byte a value, with a scale for each dimension."""
    scale = (np.abs(vectors).max(axis=0) / _LARGEST).astype(np.float32)
    arrays = {
        "spelling": pack_spelling(words),
        "vectors": np.round(vectors / scale).astype(np.int8),
        "scale": scale,
    }
    models.write(path, TASK, header, arrays)
