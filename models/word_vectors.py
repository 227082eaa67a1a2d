"""Word vectors: they tell training which words go together, learned from other news.

A small archive does not contain enough articles to learn that.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from newstool.models.bundled import WORDS
from newstool.models.errors import ModelError
from newstool.models.model_file import read, write
from newstool.models.spelling import pack_spelling, unpack_spelling

TASK = "words"
_LARGEST = 127  # the largest signed byte: each value of a vector is stored in one byte


@dataclass(frozen=True, slots=True)
class WordVectors:
    """Words and their vectors.

    Attributes:
        words: (n_words,) spelled as in a vocabulary, all different
        vectors: (n_words, n_dimensions) float32
        at_large: (n_articles, n_dimensions) float32  mean vectors of articles from many sources; they stand for news in
            general. A file without them gives (0, n_dimensions).
        header: the header of the model file
    """

    words: tuple[str, ...]
    vectors: NDArray[np.float32]
    at_large: NDArray[np.float32]
    header: Mapping[str, Any]

    @classmethod
    def load(cls, name_or_file: str = WORDS) -> Self:
        """Read a model of word vectors. Raises ModelError if it is another model, or its arrays do not match."""
        file = read(name_or_file, TASK)
        try:
            words = tuple(unpack_spelling(file.arrays["spelling"]))
            vectors = file.arrays["vectors"].astype(np.float32) * file.arrays["scale"]
            at_large = vectors[:0]
            if "at_large" in file.arrays:
                at_large = file.arrays["at_large"].astype(np.float32) * file.arrays["at_large_scale"]
        except (KeyError, ValueError) as error:
            raise ModelError(f"{name_or_file}: its arrays do not match: download it again") from error
        if vectors.ndim != 2 or len(vectors) != len(words) or at_large.shape[1:] != vectors.shape[1:]:
            raise ModelError(
                f"{name_or_file}: {len(words)} words do not match vectors of shape {vectors.shape} "
                f"and article vectors of shape {at_large.shape}: download it again"
            )
        return cls(words, vectors, at_large, file.header)


def save(
    path: Path,
    words: Sequence[str],
    vectors: NDArray[np.floating[Any]],
    at_large: NDArray[np.floating[Any]],
    header: Mapping[str, Any],
) -> None:
    """Write the vectors of words and of articles, one byte for each value, with one scale for each dimension."""
    in_bytes, scale = _in_bytes(vectors)
    at_large_in_bytes, at_large_scale = _in_bytes(at_large)
    arrays: dict[str, NDArray[Any]] = {
        "spelling": pack_spelling(words),
        "vectors": in_bytes,
        "scale": scale,
        "at_large": at_large_in_bytes,
        "at_large_scale": at_large_scale,
    }
    write(path, TASK, header, arrays)


def _in_bytes(vectors: NDArray[np.floating[Any]]) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """Vectors as bytes (n, n_dimensions) and scales (n_dimensions,): vector = bytes * scale.

    The scale of a dimension of zeros is 1, as there is nothing to scale.
    """
    largest = np.abs(vectors).max(axis=0, initial=0.0)
    scale = np.where(largest > 0, largest / _LARGEST, 1.0).astype(np.float32)
    return np.round(vectors / scale).astype(np.int8), scale
