"""Terms: finds and hashes the words and word pairs of a whole batch of documents in NumPy.

A document is a title and a text, and may have further words about it. A word is a run of at least two letters, digits
or "_". Between digits "-", "–", ".", "," and ":" belong to the word. Every digit counts as the same:
"25-19" and "31-28" are one term, a score, and "7:30" is another, a time. Case does not count, but with
`TermSettings.capitals` a capitalised word is also a second term: "Giants" can then mean something that "giants" does
not. If its second character is a capital, too, it counts as a word in capitals ("WHO", "IPhone"), a third term.

The hash of a word is the polynomial hash of Karp and Rabin (1987), modulo 2**64:

    hash(word) = sum(code[i] * BASE**(i - start) for i in range(start, end))

where i is an offset into the array of the batch. Running sums of code[i] * BASE**i and two tables of powers give the
hashes of all words at once. The hash of a pair mixes the hashes of two neighbours.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from newstool.text.units import CLASSES, CODES, UPPER, Integers, join, word_edges

# (title, text) or (title, text, further words about the document). The further words are terms, but are not counted
# among the words of title and text.
Document = tuple[str, str] | tuple[str, str, str]
Hashes = NDArray[np.uint64]

_U = np.uint64
_BASE = 0x9E3779B97F4A7C15  # odd, so that it has an inverse modulo 2**64; 2**64 divided by the golden ratio
_SECOND_BASE = 0xD1B54A32D192ED03  # odd
_PAIR = _U(0xC2B2AE3D27D4EB4F)  # odd; multiplies the first word only, so that "a b" and "b a" have different hashes
# XOR with one of these turns the hash of a word into the hash of the capitalised word, or of the word in capitals.
_CAPITALISED, _IN_CAPITALS = _U(0x165667B19E3779F9), _U(0x27D4EB2F165667C5)
DIGIT = "#"  # stands for any digit in the spelling of a term


@dataclass(frozen=True, slots=True)
class TermSettings:
    """Which terms a document has.

    Attributes:
        pairs: pairs of neighbouring words are terms, too
        capitals: capitalised words and words in capitals are terms of their own, too
        title_weight: how often each term of the title counts, 1 or more
    """

    pairs: bool = True
    capitals: bool = False
    title_weight: int = 1


class Terms(NamedTuple):
    """The terms of a batch: all words, then all pairs, then all capitalised words, each in text order.

    A document has several parts (title, text, further words). Parts are numbered through the whole batch.

    Attributes:
        hashes: (n_terms,) uint64  hash of the term
        parts: (n_terms,) int64  index of the part that the term stands in, from 0
        first_word: (n_parts + 1,) int64  index of the first word of each part; last: the number of words
        edges: (2 * n_words,) int64  for each word the offset into `units` of the unit before it, and of its last unit
        first_of_pair: (n_pairs,) int64  index of the first word of the pair
        capitalised: (n_capitalised,) int64  index of the word that begins with a capital
        units: (n_units,) int64  the batch as UTF-16 code units
        parts_per_document: number of parts of each document, 1 or more
    """

    hashes: Hashes
    parts: Integers
    first_word: Integers
    edges: Integers
    first_of_pair: Integers
    capitalised: Integers
    units: Integers
    parts_per_document: int

    @property
    def rows(self) -> Integers:
        """The index of the document that each term stands in, (n_terms,)."""
        return self.parts // self.parts_per_document

    @property
    def in_title(self) -> NDArray[np.bool_]:
        """Whether each term stands in a title, (n_terms,)."""
        return np.asarray(self.parts % self.parts_per_document == 0)

    @property
    def n_words(self) -> int:
        """The number of terms that are words. They come first."""
        return len(self.edges) // 2

    @property
    def start(self) -> Integers:
        """The offset into `units` of each word's first unit, (n_words,)."""
        return self.edges[0::2] + 1

    @property
    def end(self) -> Integers:
        """The offset into `units` behind each word's last unit, (n_words,)."""
        return self.edges[1::2] + 1

    def second_hashes(self) -> Hashes:
        """Hashes of the same terms with another base, (n_terms,).

        Two terms that have both hashes in common are taken to be the same term.
        """
        words = _hash_words(self.units, self.edges, _SECOND_BASE)
        capitals = _hash_capitals(words, self.capitalised, self.units.take(self.start + 1))
        return np.concatenate([words, _hash_pairs(words, self.first_of_pair), capitals])

    def spell(self, index: int) -> str:
        """Spell the term at an index for people: "#" for a digit, lower case, capitals only in a capitalised term."""
        if index < self.n_words:
            return self._word(index)
        index -= self.n_words
        if index < len(self.first_of_pair):
            word = int(self.first_of_pair[index])
            return f"{self._word(word)} {self._word(word + 1)}"
        word = int(self.capitalised[index - len(self.first_of_pair)])
        in_capitals = CLASSES[self.units[self.edges[2 * word] + 2]] & UPPER
        return self._word(word).upper() if in_capitals else self._word(word).capitalize()

    def _word(self, index: int) -> str:
        """The spelling of the word at an index, in lower case."""
        before, last = self.edges[2 * index : 2 * index + 2]
        units = self.units[before + 1 : last + 1]
        text = units.astype("<u2").tobytes().decode("utf-16-le", "replace").lower()
        return "".join(DIGIT if character.isdecimal() else character for character in text)


def terms(documents: Sequence[Document], settings: TermSettings) -> Terms:
    """Hash the terms of a batch of documents. All documents of a batch have the same number of parts.

    Text past units.LONGEST is ignored. Batches of `newstool.text.batches` are smaller, so that only a single document
    of more than a million code units is cut.
    """
    parts = [part for document in documents for part in document]
    parts_per_document = len(documents[0]) if documents else 1
    units, breaks = join(parts)
    edges = word_edges(units)
    words = _hash_words(units, edges, _BASE)
    first_word = np.searchsorted(edges[0::2], breaks)  # (n_parts + 1,) index of the first word of each part
    words_in_part = np.diff(first_word)  # (n_parts,)
    part_of_word = np.arange(len(parts)).repeat(words_in_part)  # (n_words,)
    hashes, part_of_term = [words], [part_of_word]
    first_of_pair = capitalised = np.empty(0, np.int64)
    if settings.pairs:  # two neighbours are a pair if they stand in the same part
        first_of_pair = np.flatnonzero(part_of_word[1:] == part_of_word[:-1])
        hashes.append(_hash_pairs(words, first_of_pair))
        part_of_term.append(part_of_word.take(first_of_pair))
    if settings.capitals:
        start = edges[0::2] + 1
        capitalised = np.flatnonzero(CLASSES.take(units.take(start)) & UPPER)
        hashes.append(_hash_capitals(words, capitalised, units.take(start + 1)))
        part_of_term.append(part_of_word.take(capitalised))
    return Terms(
        np.concatenate(hashes),
        np.concatenate(part_of_term),
        first_word,
        edges,
        first_of_pair,
        capitalised,
        units,
        parts_per_document,
    )


def _hash_words(units: Integers, edges: Integers, base: int) -> Hashes:
    """The polynomial hash of each word, (n_words,). edges: see Terms."""
    size = 1 << (len(units) - 1).bit_length()
    sums = CODES.take(units)
    sums *= _powers(base, size)[: len(units)]
    np.cumsum(sums, out=sums)
    sums = sums.take(edges)
    return (sums[1::2] - sums[0::2]) * _powers(pow(base, -1, 1 << 64), size).take(edges[0::2] + 1)


def _hash_pairs(words: Hashes, first_of_pair: Integers) -> Hashes:
    """The hash of each pair of neighbours, (n_pairs,), from the hashes of words and the index of each first word."""
    neighbours = words[:-1] * _PAIR  # all neighbours: it is faster to select the pairs afterwards (measured)
    neighbours ^= words[1:]
    return neighbours.take(first_of_pair)


def _hash_capitals(words: Hashes, capitalised: Integers, second_units: Integers) -> Hashes:
    """The hash of each capitalised word as a term of its own, (n_capitalised,).

    capitalised: (n_capitalised,) index of the word. second_units: (n_words,) the second unit of every word. If the
    second unit is a capital, too, the word counts as a word in capitals.
    """
    in_capitals = (CLASSES.take(second_units.take(capitalised)) & UPPER) != 0
    case_mark = np.where(in_capitals, _IN_CAPITALS, _CAPITALISED)  # (n_capitalised,)
    return words.take(capitalised) ^ case_mark  # XOR can be reversed, so different words keep different hashes


@cache
def _powers(base: int, size: int) -> Hashes:
    """base**0, base**1, ... modulo 2**64, (size,) uint64. `size` is a power of two."""
    powers = np.ones(size, np.uint64)
    n_filled = 1
    while n_filled < size:  # the next powers are those so far, times base**n_filled
        powers[n_filled : 2 * n_filled] = powers[:n_filled] * _U(pow(base, n_filled, 1 << 64))
        n_filled *= 2
    return powers
