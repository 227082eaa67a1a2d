"""Code units: a batch of texts as one array of UTF-16 code units, each with a kind and a code, and where words are."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Integers = NDArray[np.int64]

LONGEST = 1 << 20  # UTF-16 code units of a batch, and of one document: the size of the tables of powers (8 MB each)
_CODE = 0xD6E8FEB86659FD93
_MET, _WORD, _DIGIT, _JOINER, UPPER = (1 << bit for bit in range(5))  # kinds of code units, combined
_DIGIT_JOINERS = "-–.,:"


def join(parts: Sequence[str]) -> tuple[Integers, Integers]:
    """The batch as UTF-16 code units, each part after a NUL, and one at the end; and the offsets of those NULs."""
    units, breaks = _encode(parts)
    if len(breaks) != len(parts) + 1:
        units, breaks = _encode([part.replace("\0", " ") for part in parts])
    if len(units) > LONGEST:
        units, breaks = np.append(units[: LONGEST - 1], 0), np.minimum(breaks, LONGEST - 1)
    return units, breaks


def _encode(parts: Sequence[str]) -> tuple[Integers, Integers]:
    encoded = "\0".join(["", *parts, ""]).encode("utf-16-le", "surrogatepass")
    units = np.frombuffer(encoded, "<u2")
    return units.astype(np.int64), np.flatnonzero(units == 0)  # 64 bits to index with


def word_bounds(units: Integers) -> tuple[Integers, Integers]:
    """Where words of two units or more start and end."""
    kinds = _kinds_of(units)
    in_word = (kinds & _WORD) != 0
    in_word[1:-1] |= (kinds[1:-1] == (_MET | _JOINER)) & ((kinds[:-2] & kinds[2:] & _DIGIT) != 0)
    edges = np.flatnonzero(in_word[1:] != in_word[:-1])  # a batch starts and ends with NUL: edges alternate
    long = np.flatnonzero(edges[1::2] - edges[0::2] >= 2)
    return edges[0::2].take(long) + 1, edges[1::2].take(long) + 1


# For each of the 65,536 UTF-16 code units its kind, 0 until it is met, and its code. A text has a hundred different
# units: classifying them when they are met costs a page nothing, and an archive no more.
KINDS = np.zeros(1 << 16, np.uint8)
CODES = np.zeros(1 << 16, np.uint64)


def _kinds_of(units: Integers) -> NDArray[np.uint8]:
    kinds = KINDS.take(units)
    if not kinds.all():
        for unit in set(units[kinds == 0].tolist()):  # np.unique would import numpy.ma, 6 ms
            KINDS[unit], CODES[unit] = _classified(unit)
        kinds = KINDS.take(units)
    return kinds


def _classified(unit: int) -> tuple[int, int]:
    """A unit's kind and code: lower case where that is one unit, and one code for all digits. Half a surrogate pair is
    of no kind."""
    character = chr(unit)
    lower = character.lower()
    kind = _MET
    kind |= _WORD if character.isalnum() or character == "_" else 0
    kind |= _DIGIT if character.isdecimal() else 0
    kind |= _JOINER if character in _DIGIT_JOINERS else 0
    kind |= UPPER if character.isalpha() and lower != character else 0
    folded = ord("0") if character.isdecimal() else ord(lower) if len(lower) == 1 else unit
    return kind, ((folded * _CODE) % (1 << 64) ^ folded << 17) | 1
