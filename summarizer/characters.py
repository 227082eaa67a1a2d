"""The characters of a batch of sentences as one array: counts and tests of single characters for all sentences at
once.
"""

from collections.abc import Sequence
from typing import NamedTuple, Self

import numpy as np
from numpy.typing import NDArray

from newstool.summarizer.sentence_batch import Flags, Integers

# The class of a character is a sum of these bits. _SEEN is set for every character that was classified. COUNTED marks
# the characters whose places `Characters.counted` holds.
_SEEN, SPACE, WORD, LOWER, STOP, CLOSING, OPENING, COUNTED = (1 << bit for bit in range(8))
QUOTATION_MARKS = '"“”'
_COUNTED = QUOTATION_MARKS + ",0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ@#"
_CLOSING = "\"”’»'»)] "  # can stand behind the stop of a sentence
_OPENING = "\"“‘'([$£€¿¡?"  # can begin a sentence, besides letters and digits
_LINK_MARKS = ("://", "www.", "pic.twitter")

# The class of each code point, 0 until it occurs. Filled as characters occur: a text uses about a hundred.
_CLASSES = np.zeros(0x110000, np.uint8)


class Characters(NamedTuple):
    """The characters of a batch of sentences.

    Attributes:
        text: the sentences, with a newline before each and one at the end
        codes: (n,) uint32  code points of the text
        classes: (n,) uint8  class of each character, the sum of the bits above
        breaks: (n_sentences + 1,) int64  offsets of the newlines
        counted: (n_counted,) int64  offsets of the characters of class COUNTED, ascending
    """

    text: str
    codes: NDArray[np.uint32]
    classes: NDArray[np.uint8]
    breaks: Integers
    counted: Integers

    @classmethod
    def of(cls, sentences: Sequence[str]) -> Self:
        """Join sentences that contain no newline."""
        text = "\n".join(["", *sentences, ""])
        codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), "<u4")
        classes = _classes_of(codes)
        return cls(text, codes, classes, np.flatnonzero(codes == ord("\n")), np.flatnonzero((classes & COUNTED) != 0))

    @property
    def first(self) -> Integers:
        """The offset of the first character of each sentence, (n_sentences,)."""
        return self.breaks[:-1] + 1

    @property
    def last(self) -> Integers:
        """The offset of the last character of each sentence, (n_sentences,)."""
        return self.breaks[1:] - 1

    def count_per_sentence(self, offsets: Integers) -> Integers:
        """How many of the offsets, ascending, are in each sentence: (n_sentences,)."""
        return np.diff(np.searchsorted(offsets, self.breaks))

    def has_any(self, offsets: Sequence[int] | Integers) -> Flags:
        """Whether any of the offsets is in the sentence, (n_sentences,). A newline belongs to the sentence after it."""
        flags = np.zeros(len(self.breaks) - 1, np.bool_)
        flags[np.searchsorted(self.breaks, offsets, side="right") - 1] = True
        return flags

    def word_counts(self) -> Integers:
        """The number of words of each sentence, as `str.split` counts them: (n_sentences,)."""
        space = (self.classes & SPACE) != 0
        return self.count_per_sentence(np.flatnonzero(space[:-1] & ~space[1:]))

    def has_link(self) -> Flags:
        """Whether the sentence contains a web address, (n_sentences,)."""
        offsets: list[int] = []
        for mark in _LINK_MARKS:
            at = self.text.find(mark)
            while at >= 0:
                offsets.append(at)
                at = self.text.find(mark, at + 1)
        return self.has_any(offsets)


def _classes_of(codes: NDArray[np.uint32]) -> NDArray[np.uint8]:
    """The class of each code point, (n,). Fills _CLASSES for characters that occur for the first time."""
    classes = _CLASSES.take(codes)
    if not classes.all():
        for code in set(codes[classes == 0].tolist()):
            _CLASSES[code] = _classify(chr(code))
        classes = _CLASSES.take(codes)
    return classes


def _classify(character: str) -> int:
    """The class of a character."""
    bits = _SEEN
    bits |= SPACE if character.isspace() else 0
    bits |= WORD if character.isalnum() or character == "_" else 0
    bits |= LOWER if character.islower() else 0
    bits |= STOP if character in ".!?…" else 0
    bits |= CLOSING if character in _CLOSING else 0
    bits |= OPENING if character in _OPENING else 0
    bits |= COUNTED if character in _COUNTED else 0
    return bits
