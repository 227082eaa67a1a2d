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
from functools import cache, cached_property

import numpy as np
from numpy.typing import NDArray

# Title and text; or title, text, and words about them, which are terms, too, but none of what is known of the text.
Document = tuple[str, str] | tuple[str, str, str]
Hashes = NDArray[np.uint64]
Integers = NDArray[np.int64]

LONGEST = 1 << 20  # UTF-16 code units of a batch, and of one document: the size of the tables of powers (8 MB each)
_U = np.uint64
_BASE = 0x9E3779B97F4A7C15  # odd, so that it has an inverse mod 2**64; its bits are those of the golden ratio
_SECOND_BASE = 0xD1B54A32D192ED03
_PAIR = _U(0xC2B2AE3D27D4EB4F)  # odd: "a b" and "b a" get different hashes
_CAPITALISED, _IN_CAPITALS = _U(0x165667B19E3779F9), _U(0x27D4EB2F165667C5)
_SPREAD = _U(0xBF58476D1CE4E5B9)  # odd multiplier that brings every bit of a key into its upper bits
_COLUMN = _U(0xFFFFFFFF)  # the half of a table's entry that holds a column
_CODE = 0xD6E8FEB86659FD93
_MET, _WORD, _DIGIT, _JOINER, _UPPER = (1 << bit for bit in range(5))  # kinds of code units, combined
_DIGIT_JOINERS = "-–.,:"
_FEW = 16  # times as many terms in the vocabulary as are asked for: bisection was as fast there as making the table
_SLOTS_PER_TERM = (
    4  # at least: at a load of a quarter look-up took two thirds of the time of a half; at an eighth the same
)


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
        in_capitals = _KINDS[self.units[self.start[word] + 1]] & _UPPER
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
    units, breaks = _join(parts)
    start, end = _word_bounds(units)
    words = _hash_runs(units, start, end, _BASE)
    first_word = np.searchsorted(start, breaks)
    part = np.arange(len(parts)).repeat(np.diff(first_word))
    first = np.flatnonzero(part[1:] == part[:-1]) if settings.pairs else np.empty(0, np.int64)
    capitalised, capitals = np.empty(0, np.int64), words[:0]
    if settings.capitals:
        capitalised = np.flatnonzero(_KINDS.take(units.take(start)) & _UPPER)
        capitals = _hash_capitals(words, capitalised, units.take(start + 1))
    hashes = np.concatenate([words, _hash_pairs(words, first), capitals])
    part = np.concatenate([part, part.take(first), part.take(capitalised)])
    return Terms(hashes, part, first_word, start, end, first, capitalised, units, of_document)


def _join(parts: Sequence[str]) -> tuple[Integers, Integers]:
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


def _word_bounds(units: Integers) -> tuple[Integers, Integers]:
    """Where words of two units or more start and end."""
    kinds = _kinds_of(units)
    in_word = (kinds & _WORD) != 0
    in_word[1:-1] |= (kinds[1:-1] == (_MET | _JOINER)) & ((kinds[:-2] & kinds[2:] & _DIGIT) != 0)
    edges = np.flatnonzero(in_word[1:] != in_word[:-1])  # a batch starts and ends with NUL: edges alternate
    long = np.flatnonzero(edges[1::2] - edges[0::2] >= 2)
    return edges[0::2].take(long) + 1, edges[1::2].take(long) + 1


def _hash_runs(units: Integers, start: Integers, end: Integers, base: int) -> Hashes:
    size = 1 << (len(units) - 1).bit_length()
    sums = _CODES.take(units)
    sums *= _powers(base, size)[: len(units)]
    np.cumsum(sums, out=sums)
    return (sums.take(end - 1) - sums.take(start - 1)) * _powers(pow(base, -1, 1 << 64), size).take(start)


def _hash_pairs(words: Hashes, first: Integers) -> Hashes:
    pairs = words[:-1] * _PAIR  # of all neighbours: to leave some out afterwards is cheaper
    pairs ^= words[1:]
    return pairs.take(first)


def _hash_capitals(words: Hashes, capitalised: Integers, second: Integers) -> Hashes:
    """Of words whose first unit is a capital; `second` holds the second unit of every word."""
    in_capitals = (_KINDS.take(second.take(capitalised)) & _UPPER) != 0
    return words.take(capitalised) ^ np.where(in_capitals, _IN_CAPITALS, _CAPITALISED)


# For each of the 65,536 UTF-16 code units its kind, 0 until it is met, and its code. A text has a hundred different
# units: classifying them when they are met costs a page nothing, and an archive no more.
_KINDS = np.zeros(1 << 16, np.uint8)
_CODES = np.zeros(1 << 16, np.uint64)


def _kinds_of(units: Integers) -> NDArray[np.uint8]:
    kinds = _KINDS.take(units)
    if not kinds.all():
        for unit in set(units[kinds == 0].tolist()):  # np.unique would import numpy.ma, 6 ms
            _KINDS[unit], _CODES[unit] = _classified(unit)
        kinds = _KINDS.take(units)
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
    kind |= _UPPER if character.isalpha() and lower != character else 0
    folded = ord("0") if character.isdecimal() else ord(lower) if len(lower) == 1 else unit
    return kind, ((folded * _CODE) % (1 << 64) ^ folded << 17) | 1


@cache
def _powers(base: int, size: int) -> Hashes:
    """(size,) uint64: base**0, base**1, ... mod 2**64. `size` is a power of two."""
    powers = np.ones(size, np.uint64)
    known = 1
    while known < size:
        powers[known : 2 * known] = powers[:known] * _U(pow(base, known, 1 << 64))
        known *= 2
    return powers


class Vocabulary:
    """From a term's hash to its column: a table with open addressing that answers a whole batch at once.

    hashes: (n_terms,) uint64, all different; a term's column is its place in them.
    """

    def __init__(self, hashes: Hashes) -> None:
        self.hashes = np.ascontiguousarray(hashes, np.uint64)
        bits = max(4, (_SLOTS_PER_TERM * len(hashes)).bit_length())
        self._bits, self._shift = _U(bits), _U(64 - bits)
        self._sorted = bool((self.hashes[1:] > self.hashes[:-1]).all())

    def __len__(self) -> int:
        return len(self.hashes)

    def columns(self, hashes: Hashes) -> Integers:
        """(n,) uint64 to (n,) int64, -1 where a term is unknown."""
        columns = np.full(len(hashes), -1)
        known, found = self.known(hashes)
        columns[known] = found
        return columns

    def known(self, hashes: Hashes) -> tuple[Integers, Integers]:
        """Of (n,) uint64 the places of those that are known, ascending, and their columns, (n_known,) int64 both."""
        if self._sorted and _FEW * len(hashes) < len(self.hashes):
            return self._known_few(hashes)
        table, farthest = self._table
        slot = self._home(hashes)
        wanted = self._check(hashes)
        entries = table.take(slot)
        taken = entries != 0
        entries ^= wanted  # the column + 1 where the entry is the term's, above _COLUMN where it is not
        asked = np.flatnonzero(taken & (entries > _COLUMN))
        for step in range(1, farthest + 1):
            met = table.take(slot.take(asked) + step)
            entries[asked] = found = met ^ wanted.take(asked)
            asked = asked.take(np.flatnonzero((found > _COLUMN) & (met != 0)))
        known = np.flatnonzero((entries <= _COLUMN) & taken)
        return known, entries.take(known).view(np.int64) - 1

    def _known_few(self, hashes: Hashes) -> tuple[Integers, Integers]:
        """By bisection: a single page is done before the table is made."""
        columns = np.searchsorted(self.hashes, hashes)
        known = np.flatnonzero(self.hashes.take(columns, mode="clip") == hashes)
        return known, columns.take(known)

    @cached_property
    def _table(self) -> tuple[Hashes, int]:
        """(n_slots,) 32 bits of a term's hash and its column + 1 in one number, 0 in a free slot; and how many slots
        after its home a term may be: of 130,000, four.

        A hash's upper bits are its home, so in the order of hashes each term has its home or the slot after the term
        before it, whichever is later.
        """
        order = np.arange(len(self)) if self._sorted else np.argsort(self.hashes)
        hashes, inserted = self.hashes.take(order), np.arange(len(self))
        home = self._home(hashes)
        slot = np.maximum.accumulate(home - inserted) + inserted
        farthest = int((slot - home).max(initial=0))
        table = np.zeros((1 << int(self._bits)) + farthest, np.uint64)
        table[slot] = self._check(hashes) | (order + 1).astype(np.uint64)
        return table, farthest

    def _home(self, hashes: Hashes) -> Integers:
        return (hashes >> self._shift).view(np.int64)

    def _check(self, hashes: Hashes) -> Hashes:
        """The 32 bits after those of the home: an unknown term passes for a known one once in 2**32 meetings."""
        return (hashes << self._bits) & ~_COLUMN


@dataclass(frozen=True, slots=True)
class TermCounts:
    """How often each known term stands in each document: each pair of them once, in the order of their last places.

    rows, columns, counts: (n,) int64. known_words: (n_documents,) float64, 0..1, the share of the words of title and
    text that the vocabulary has (0 where there is no word).
    """

    rows: Integers
    columns: Integers
    counts: Integers
    known_words: NDArray[np.float64]


def count_terms(documents: Sequence[Document], vocabulary: Vocabulary, settings: TermSettings) -> TermCounts:
    """Count the vocabulary's terms in each document of a batch."""
    found = terms(documents, settings)
    known, columns = vocabulary.known(found.hashes)
    rows = found.rows.take(known)
    begins, ends = found.first_word[: -1 : found.of_document], found.first_word[2 :: found.of_document]
    n_words, n_known = ends - begins, np.searchsorted(known, ends) - np.searchsorted(known, begins)
    if settings.title_weight > 1:
        again = np.flatnonzero(found.in_title.take(known)).repeat(settings.title_weight - 1)
        rows, columns = np.concatenate([rows, rows.take(again)]), np.concatenate([columns, columns.take(again)])
    counts = _count_equal((rows << len(vocabulary).bit_length()) | columns)
    last = np.flatnonzero(counts > 0)
    return TermCounts(rows.take(last), columns.take(last), counts.take(last), n_known / np.maximum(n_words, 1))


def _count_equal(keys: Integers) -> Integers:
    """(n,) keys to (n,) how often each stands there, at its last place, 0 at the others.

    Every key writes its place into a slot of a table, over those before it, and then reads who wrote last: equal keys
    meet there. Those that a different key wrote over try again with other slots. (Sorting took three times as long.)
    """
    bits, spread = (2 * len(keys)).bit_length(), int(_SPREAD)
    table = np.empty(1 << bits, np.int32)  # half of the cache that 64 bits would take
    last = _meet(table, np.arange(len(keys)), (keys.view(np.uint64) * _U(spread)) >> _U(64 - bits))
    waiting = np.flatnonzero(keys.take(last) != keys)
    while len(waiting):  # each round ends it for one key of every slot, at least
        spread = spread * int(_SPREAD) % (1 << 64)
        left = keys.take(waiting)
        last[waiting] = writer = _meet(table, waiting, (left.view(np.uint64) * _U(spread)) >> _U(64 - bits))
        waiting = waiting.take(np.flatnonzero(keys.take(writer) != left))
    return np.bincount(last, minlength=len(keys))


def _meet(table: NDArray[np.int32], places: Integers, slots: Hashes) -> NDArray[np.int32]:
    """(n,) the last of the places, ascending, that have the same slot."""
    slot = slots.view(np.int64)
    table[slot] = places
    return table.take(slot)
