"""Terms: words and word pairs of a whole batch of documents, hashed and counted in NumPy.

A document is a title and a text, and may have words about them. The batch is joined into one array of UTF-16 code
units; each unit has a class and a code from a table, so case and digits fold without a pass over the string. A word's
hash is the sum of code[i] * B**i mod 2**64 over its units, times B**-start: running sums and two tables of powers give
all of them at once (the polynomial hash of Karp and Rabin, 1987). A pair mixes the hashes of neighbours. A word that
starts with a capital is also a term of its own, so that "Giants" can mean something that "giants" does not, and so is
one in capitals ("WHO").

Words are runs of letters and digits; between digits "-", ".", "," and ":" belong to the word, and every digit counts
as the same, so that "25-19" and "31-28" are one term, a score, and "7:30" another, a time.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from newstool.text.units import CODES, KINDS, UPPER, Integers, join, word_bounds

# Title and text; or title, text, and words about them, which are terms, too, but none of what is known of the text.
Document = tuple[str, str] | tuple[str, str, str]
Hashes = NDArray[np.uint64]

_U = np.uint64
_BASE = 0x9E3779B97F4A7C15  # odd, so that it has an inverse mod 2**64; its bits are those of the golden ratio
_SECOND_BASE = 0xD1B54A32D192ED03
_PAIR = _U(0xC2B2AE3D27D4EB4F)  # odd: "a b" and "b a" get different hashes
_CAPITALISED, _IN_CAPITALS = _U(0x165667B19E3779F9), _U(0x27D4EB2F165667C5)


@dataclass(frozen=True, slots=True)
class TermSettings:
    """What counts as a term: words; with `pairs` also neighbours; with `capitals` capitalised words once more.

    Each term of the title counts `title_weight` times.
    """

    pairs: bool = True
    capitals: bool = False
    title_weight: int = 1


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of a batch: words first, then pairs, then capitalised words, each in text order.

    hashes: (n_terms,) uint64. parts: (n_terms,) which title or text, as they follow each other, a term stands in.
    first_word: (n_parts + 1,) where each part's words begin, and the end of the last. start, end: (n_words,) offsets
    into units. first_of_pair: (n_pairs,) the index of each pair's first word. capitalised: (n_terms - n_words -
    n_pairs,) the index of each such word. units: (n_units,) int64, the batch itself. of_document: how many parts each
    document has.
    """

    hashes: Hashes
    parts: Integers
    first_word: Integers
    start: Integers
    end: Integers
    first_of_pair: Integers
    capitalised: Integers
    units: Integers
    of_document: int

    @property
    def rows(self) -> Integers:
        """(n_terms,) the document's index."""
        return self.parts // self.of_document

    @property
    def in_title(self) -> NDArray[np.bool_]:
        """(n_terms,) whether the term stands in the title."""
        return np.asarray(self.parts % self.of_document == 0)

    @property
    def n_words(self) -> int:
        """How many of the terms are words."""
        return len(self.start)

    def second_hashes(self) -> Hashes:
        """Hashes of the same terms from another base: two terms that share both are the same term."""
        words = _hash_runs(self.units, self.start, self.end, _SECOND_BASE)
        capitals = _hash_capitals(words, self.capitalised, self.units.take(self.start + 1))
        return np.concatenate([words, _hash_pairs(words, self.first_of_pair), capitals])

    def spell(self, index: int) -> str:
        """The term at an index, as a person reads it: digits as "#", lower case unless the capitals are the point."""
        if index < self.n_words:
            return self._word(index)
        index -= self.n_words
        if index < len(self.first_of_pair):
            word = int(self.first_of_pair[index])
            return f"{self._word(word)} {self._word(word + 1)}"
        word = int(self.capitalised[index - len(self.first_of_pair)])
        in_capitals = KINDS[self.units[self.start[word] + 1]] & UPPER
        return self._word(word).upper() if in_capitals else self._word(word).capitalize()

    def _word(self, index: int) -> str:
        units = self.units[self.start[index] : self.end[index]]
        text = units.astype("<u2").tobytes().decode("utf-16-le", "replace").lower()
        return "".join("#" if character.isdecimal() else character for character in text)


@cache
def _keep_memory() -> None:
    """Free a block of nearly 32 MB that was never touched: glibc then keeps freed memory instead of giving it back
    after every batch, which spared 97 % of the page faults and a tenth of the time. Elsewhere it does nothing."""
    np.empty((32 << 20) - (1 << 13), np.uint8)


def terms(documents: Sequence[Document], settings: TermSettings) -> Terms:
    """Hash the terms of a batch. What is past LONGEST code units of a document, or of the batch, is not looked at.

    Callers keep batches small (see `batches`), so that this only cuts a document that is no article. All documents of a
    batch have as many parts.
    """
    of_document = len(documents[0]) if documents else 1
    return terms_of_parts([part for document in documents for part in document], settings, of_document)


def terms_of_parts(parts: Sequence[str], settings: TermSettings, of_document: int = 1) -> Terms:
    """The same of texts that are no documents, such as sentences: their indices are in `Terms.parts`."""
    _keep_memory()
    units, breaks = join(parts)
    start, end = word_bounds(units)
    words = _hash_runs(units, start, end, _BASE)
    first_word = np.searchsorted(start, breaks)
    part = np.arange(len(parts)).repeat(np.diff(first_word))
    first = np.flatnonzero(part[1:] == part[:-1]) if settings.pairs else np.empty(0, np.int64)
    capitalised, capitals = np.empty(0, np.int64), words[:0]
    if settings.capitals:
        capitalised = np.flatnonzero(KINDS.take(units.take(start)) & UPPER)
        capitals = _hash_capitals(words, capitalised, units.take(start + 1))
    hashes = np.concatenate([words, _hash_pairs(words, first), capitals])
    part = np.concatenate([part, part.take(first), part.take(capitalised)])
    return Terms(hashes, part, first_word, start, end, first, capitalised, units, of_document)


def _hash_runs(units: Integers, start: Integers, end: Integers, base: int) -> Hashes:
    size = 1 << (len(units) - 1).bit_length()
    sums = CODES.take(units)
    sums *= _powers(base, size)[: len(units)]
    np.cumsum(sums, out=sums)
    return (sums.take(end - 1) - sums.take(start - 1)) * _powers(pow(base, -1, 1 << 64), size).take(start)


def _hash_pairs(words: Hashes, first: Integers) -> Hashes:
    pairs = words[:-1] * _PAIR  # of all neighbours: to leave some out afterwards is cheaper
    pairs ^= words[1:]
    return pairs.take(first)


def _hash_capitals(words: Hashes, capitalised: Integers, second: Integers) -> Hashes:
    """Of words whose first unit is a capital; `second` holds the second unit of every word."""
    in_capitals = (KINDS.take(second.take(capitalised)) & UPPER) != 0
    return words.take(capitalised) ^ np.where(in_capitals, _IN_CAPITALS, _CAPITALISED)


@cache
def _powers(base: int, size: int) -> Hashes:
    """(size,) uint64: base**0, base**1, ... mod 2**64. `size` is a power of two."""
    powers = np.ones(size, np.uint64)
    known = 1
    while known < size:
        powers[known : 2 * known] = powers[:known] * _U(pow(base, known, 1 << 64))
        known *= 2
    return powers
