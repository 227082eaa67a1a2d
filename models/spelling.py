"""How model files store the spelling of terms: one term a line, compressed by zlib."""

import zlib
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

_BEST_COMPRESSION = 9


def pack_spelling(names: Sequence[str]) -> NDArray[np.uint8]:
    """Spellings as the bytes that a model file stores. A term has no line break."""
    return np.frombuffer(zlib.compress("\n".join(names).encode(), _BEST_COMPRESSION), np.uint8)


def as_text(words: Sequence[str]) -> str:
    """A text that consists of these words of a vocabulary. A vocabulary spells every digit as "#"; 0 stands for any."""
    return " ".join(words).replace("#", "0")


def unpack_spelling(spelling: NDArray[np.uint8]) -> list[str]:
    """The spellings that `pack_spelling` packed."""
    return zlib.decompress(spelling.tobytes()).decode().split("\n")
