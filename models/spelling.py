"""The spelling of terms, as model files hold it."""

import zlib
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray


def pack_spelling(names: Sequence[str]) -> NDArray[np.uint8]:
    """Spellings as the file holds them."""
    return np.frombuffer(zlib.compress("\n".join(names).encode(), 9), np.uint8)


def unpack_spelling(spelling: NDArray[np.uint8]) -> list[str]:
    """The same spellings back."""
    return zlib.decompress(spelling.tobytes()).decode().split("\n")
