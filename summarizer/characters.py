"""A batch of sentences as one array of characters: what single characters tell, for all sentences at once."""

from collections.abc import Sequence
from typing import NamedTuple, Self

import numpy as np
from numpy.typing import NDArray

from newstool.summarizer.stories import Flags, Integers

# Kinds of characters, combined. TOLD are those that are counted: quotation marks, commas, digits, capitals, "@", "#".
_MET, SPACE, WORD, LOWER, STOP, CLOSING, OPENING, TOLD = (1 << bit for bit in range(8))
_COUNTED = '"“”,0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ@#'
_CLOSES = "\"”’»'»)] "  # may stand behind a sentence's stop
_OPENS = "\"“‘'([$£€¿¡?"  # signs that a sentence may begin with, besides letters and digits
_LINK_MARKS = ("://", "www.", "pic.twitter")

# Of each code point, 0 until it is met: a text has a hundred different ones, and classing those costs nothing.
_KINDS = np.zeros(0x110000, np.uint8)


class Characters(NamedTuple):
    """text: the sentences, a newline before each and one at the end. codes: (n,) its code points. kinds: (n,) the bits
    above. breaks: (n_sentences + 1,) where the newlines are. told: the places of the characters that are TOLD,
    ascending."""

    text: str
    codes: NDArray[np.uint32]
    kinds: NDArray[np.uint8]
    breaks: Integers
    told: Integers

    @classmethod
    def of(cls, sentences: Sequence[str]) -> Self:
        """The characters of sentences, which have no newline in them."""
        text = "\n".join(["", *sentences, ""])
        codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), "<u4")
        kinds = _kinds_of(codes)
        return cls(text, codes, kinds, np.flatnonzero(codes == ord("\n")), np.flatnonzero((kinds & TOLD) != 0))

    @property
    def first(self) -> Integers:
        """(n_sentences,) the place of each sentence's first character."""
        return self.breaks[:-1] + 1

    @property
    def last(self) -> Integers:
        """(n_sentences,) the place of each sentence's last character."""
        return self.breaks[1:] - 1

    def per_sentence(self, places: Integers) -> Integers:
        """(n_sentences,) how many of the places, ascending, are in each sentence."""
        return np.diff(np.searchsorted(places, self.breaks))

    def having(self, places: Sequence[int] | Integers) -> Flags:
        """(n_sentences,) whether any of the places is in the sentence; a newline belongs to the one after it."""
        found = np.zeros(len(self.breaks) - 1, np.bool_)
        found[np.searchsorted(self.breaks, places, side="right") - 1] = True
        return found

    def words(self) -> Integers:
        """(n_sentences,) the words of each, as str.split counts them."""
        space = (self.kinds & SPACE) != 0
        return self.per_sentence(np.flatnonzero(space[:-1] & ~space[1:]))

    def links(self) -> Flags:
        """(n_sentences,) whether there is a web address in the sentence."""
        places: list[int] = []
        for mark in _LINK_MARKS:
            at = self.text.find(mark)
            while at >= 0:
                places.append(at)
                at = self.text.find(mark, at + 1)
        return self.having(places)


def _kinds_of(codes: NDArray[np.uint32]) -> NDArray[np.uint8]:
    kinds = _KINDS.take(codes)
    if not kinds.all():
        for code in set(codes[kinds == 0].tolist()):
            _KINDS[code] = _kind(chr(code))
        kinds = _KINDS.take(codes)
    return kinds


def _kind(character: str) -> int:
    kind = _MET
    kind |= SPACE if character.isspace() else 0
    kind |= WORD if character.isalnum() or character == "_" else 0
    kind |= LOWER if character.islower() else 0
    kind |= STOP if character in ".!?…" else 0
    kind |= CLOSING if character in _CLOSES else 0
    kind |= OPENING if character in _OPENS else 0
    kind |= TOLD if character in _COUNTED else 0
    return kind
