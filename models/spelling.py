"""How model files store the spelling of terms: one term a line, compressed by zlib."""

import zlib
from array import array
from collections.abc import Sequence
from typing import TYPE_CHECKING

from newstool.models.errors import ModelError

if TYPE_CHECKING:  # `newstool summarize` reads spellings, and does not wait for NumPy
    import numpy as np
    from numpy.typing import NDArray

_BEST_COMPRESSION = 9
# Bytes, unpacked. A model of 130,000 terms has 2 MiB. Without a bound, a small file could unpack to gigabytes.
LONGEST_SPELLING = 64 << 20


def pack_spelling(names: Sequence[str]) -> "NDArray[np.uint8]":
    """Spellings as the bytes that a model file stores. A term has no line break."""
    import numpy as np

    return np.frombuffer(zlib.compress("\n".join(names).encode(), _BEST_COMPRESSION), np.uint8)


def as_text(words: Sequence[str]) -> str:
    """A text that consists of these words of a vocabulary. A vocabulary spells every digit as "#"; 0 stands for any."""
    return " ".join(words).replace("#", "0")


def unpack_spelling(spelling: "NDArray[np.uint8] | array[int]") -> list[str]:
    """The spellings that `pack_spelling` packed. Raises ModelError if they are damaged, or too long for memory."""
    unpacker = zlib.decompressobj()
    try:
        text = unpacker.decompress(spelling.tobytes(), LONGEST_SPELLING)
        if unpacker.unconsumed_tail or not unpacker.eof:
            raise ModelError(f"the spelling of its terms is cut off, or longer than {LONGEST_SPELLING >> 20} MiB")
        return text.decode().split("\n") if text else []
    except (zlib.error, UnicodeDecodeError) as error:
        raise ModelError("the spelling of its terms is damaged: train the model again or download it again") from error
