"""Word vectors: what a training archive need not show, because other news has shown which words go together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from newstool.models.model_file import ModelError, read, write
from newstool.models.spelling import pack_spelling, unpack_spelling

TASK = "words"
_LARGEST = 127  # of the signed bytes that a vector is stored in


@dataclass(frozen=True, slots=True)
class WordVectors:
    """Words as `Terms.spell` gives them, all different, and a vector for each: (n_words, n_dimensions) float32.

    at_large: (n_articles, n_dimensions) float32, the mean vectors of articles that stand for news at large; (0,
    n_dimensions) in a file that has none.
    """

    words: tuple[str, ...]
    vectors: NDArray[np.float32]
    at_large: NDArray[np.float32]
    header: Mapping[str, Any]

    @classmethod
    def load(cls, name_or_file: str = "words") -> Self:
        """Read them; raises ModelError where the file holds none, or its parts do not fit each other."""
        file = read(name_or_file, TASK)
        try:
            words = tuple(unpack_spelling(file.arrays["spelling"]))
            vectors = file.arrays["vectors"].astype(np.float32) * file.arrays["scale"]
            at_large = vectors[:0]
            if "at_large" in file.arrays:
                at_large = file.arrays["at_large"].astype(np.float32) * file.arrays["at_large_scale"]
        except (KeyError, ValueError) as error:
            raise ModelError(f"{name_or_file}: its arrays do not fit each other: fetch it again") from error
        if vectors.ndim != 2 or len(vectors) != len(words) or at_large.shape[1:] != vectors.shape[1:]:
            raise ModelError(
                f"{name_or_file}: {len(words)} words and vectors of shape {vectors.shape}, "
                f"of articles {at_large.shape}: fetch it again"
            )
        return cls(words, vectors, at_large, file.header)


def save(
    path: Path,
    words: Sequence[str],
    vectors: NDArray[np.floating[Any]],
    at_large: NDArray[np.floating[Any]],
    header: Mapping[str, Any],
) -> None:
    """Write the vectors of words and of articles in a byte a value, with a scale for each dimension."""
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
    """(n, n_dimensions) and (n_dimensions,): vectors as int8 times a scale for each dimension."""
    scale = (np.abs(vectors).max(axis=0) / _LARGEST).astype(np.float32)
    return np.round(vectors / scale).astype(np.int8), scale
