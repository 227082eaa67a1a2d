"""Code units: joins a batch of texts into one array of UTF-16 code units, classifies the units, and finds the words."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Integers = NDArray[np.int64]

# UTF-16 code units of a batch. Text past LONGEST is ignored. The tables of powers in hashing.py have this size (8 MB).
LONGEST = 1 << 20
# The class of a code unit is a sum of these bits. _SEEN is set for every unit that was classified; a unit that was not
# classified yet has class 0.
_SEEN, WORD, _DIGIT, _JOINER, UPPER = (1 << bit for bit in range(5))
DIGIT_JOINERS = "-–.,:"  # belong to a word if a digit stands on either side: "25-19", "7:30", "1,200.50"
_CODE_MULTIPLIER = 0xD6E8FEB86659FD93  # odd and random: spreads the codes of units over all 64 bits

# For each of the 65,536 code units: its class, and its code, a number that the hash of a word is made of. The tables
# start empty and are filled as units occur, because a text uses about a hundred different units.
CLASSES = np.zeros(1 << 16, np.uint8)
CODES = np.zeros(1 << 16, np.uint64)


def join(parts: Sequence[str]) -> tuple[Integers, Integers]:
    """Join texts into one array: a NUL before each text, and one NUL at the end.

    Returns units, (n_units,) int64, and the offsets of the NULs, (n_parts + 1,) int64. A NUL inside a text becomes a
    space. Units past LONGEST are dropped: a text that starts there is empty.
    """
    units, breaks = _encode(parts)
    if len(breaks) != len(parts) + 1:
        units, breaks = _encode([part.replace("\0", " ") for part in parts])
    if len(units) > LONGEST:
        units, breaks = np.append(units[: LONGEST - 1], 0), np.minimum(breaks, LONGEST - 1)
    return units, breaks


def _encode(parts: Sequence[str]) -> tuple[Integers, Integers]:
    """The units of the joined texts, and the offsets of all NULs, including those inside a text."""
    encoded = "\0".join(["", *parts, ""]).encode("utf-16-le", "surrogatepass")
    units = np.frombuffer(encoded, "<u2")
    return units.astype(np.int64), np.flatnonzero(units == 0)  # 64 bits, because units are used as indices


def word_edges(units: Integers) -> Integers:
    """The edges of the words of at least two units, in order: (2 * n_words,). `units` start and end with NUL.

    Edges alternate: the offset of the unit before a word, then the offset of its last unit. A word is a run of letters,
    digits and "_". One of DIGIT_JOINERS between two digits belongs to the word.
    """
    classes = _classes_of(units)
    in_word = (classes & WORD) != 0
    in_word[1:-1] |= (classes[1:-1] == (_SEEN | _JOINER)) & ((classes[:-2] & classes[2:] & _DIGIT) != 0)
    in_word[1:-1] &= in_word[:-2] | in_word[2:]  # a word of one unit has no neighbour in a word
    return np.flatnonzero(in_word[1:] != in_word[:-1])  # starts and ends alternate, because NUL is in no word


def _classes_of(units: Integers) -> NDArray[np.uint8]:
    """The class of each unit, (n_units,). Fills CLASSES and CODES for units that occur for the first time."""
    classes = CLASSES.take(units)
    if not classes.all():
        for unit in set(units[classes == 0].tolist()):  # np.unique would import numpy.ma, which takes 6 ms
            CLASSES[unit], CODES[unit] = _classify(unit)
        classes = CLASSES.take(units)
    return classes


def _classify(unit: int) -> tuple[int, int]:
    """The class and the code of a unit.

    The code ignores case, if the lower-case form is one unit, and is the same for all digits. Half of a surrogate pair
    belongs to no word.
    """
    character = chr(unit)
    lower = character.lower()
    bits = _SEEN
    bits |= WORD if character.isalnum() or character == "_" else 0
    bits |= _DIGIT if character.isdecimal() else 0
    bits |= _JOINER if character in DIGIT_JOINERS else 0
    bits |= UPPER if character.isalpha() and lower != character else 0
    folded = ord("0") if character.isdecimal() else ord(lower) if len(lower) == 1 else unit
    return bits, ((folded * _CODE_MULTIPLIER) % (1 << 64) ^ folded << 17) | 1
