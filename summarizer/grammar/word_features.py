"""The features of a word in its sentence, as rows of the weights of word_classes.py.

A feature is a pair of numbers a and b at one of 16 places, such as the spelling of the word and the class before it.
It is hashed as (a + 5 * b + place * _SEED) * _MIX. The three parts of this sum are computed apart, once for all
features with them. Features of one word, of two shapes or of two classes come again and again: the
tagger keeps their sums.
"""

from dataclasses import dataclass
from zlib import crc32

ROWS = 1 << 14  # of weights; a feature has the row of its hash, and shares it where two hashes are alike
_MIX, _SHIFT = 2654435761, 13  # Knuth's multiplicative hash
_SEED = 1000003  # keeps features of different places apart
_HASHED = (ROWS << _SHIFT) - 1  # the bits of a hash that choose a row: those above need not be computed
_FEATURES = 16
_SEEDS = tuple(i * _SEED * _MIX & _HASHED for i in range(1, _FEATURES + 1))
_LAST_ROW = ROWS - 1
_SUFFIX = 3  # letters of an ending
NONE = 99  # the class before the first word
CAPITAL = 12  # the shape of a word with a capital


def _part(number: int) -> int:
    """What a number adds to the hash of a feature."""
    return number * _MIX & _HASHED


_PARTS = tuple(_part(number) for number in range(5 * (NONE + 1) + 1))  # of classes and shapes


@dataclass(slots=True, eq=False)  # to make a frozen class takes a millisecond more of each start
class Spelling:
    """How a word is spelled.

    Attributes:
        small: the word in small letters
        shape: 10 small letters, 11 capitals, 12 a capital, 13 a figure, 14 a hyphen; 0 for no word
        word: what the word adds to the hash of a feature
        ending: what its ending adds
    """

    small: str
    shape: int
    word: int
    ending: int


NO_WORD = Spelling("", 0, 0, 0)  # before the first word and behind the last


def spell(word: str) -> Spelling:
    """How a word is spelled."""
    small = word.lower()
    return Spelling(small, _shape(word) + 10, _part(crc32(small.encode())), _part(crc32(small[-_SUFFIX:].encode()) + 1))


def _shape(word: str) -> int:
    """0 small letters, 1 capitals, 2 a capital, 3 a figure, 4 a hyphen."""
    if word.isupper():
        return 1
    if word[:1].isupper():
        return 2
    return 3 if word[:1].isdigit() else 4 * ("-" in word)


def _row(hashed: int, place: int) -> int:
    return hashed + _SEEDS[place] >> _SHIFT & _LAST_ROW


def rows_of_word(word: Spelling) -> tuple[int, int]:
    """The rows of a word that no other word has a part in."""
    return _row(word.word, 0), _row(word.ending, 1)


def rows_beside(word: Spelling) -> tuple[int, int, int, int]:
    """The rows that a word adds where it stands two words before another one, one before, one behind, two behind."""
    return _row(word.word, 12), _row(word.word, 6), _row(word.word, 8), _row(word.word, 11)


def rows_of_shapes(shape: int, behind: int, first: bool) -> tuple[int, int]:
    """The rows of the shapes of a word and the next one. The first word of a sentence has a capital anyway."""
    return _row(_PARTS[shape + 5 * (1 if first else 2)], 2), _row(_PARTS[behind + 5 * shape], 14)


def rows_of_classes(last: int, before: int) -> tuple[int, int]:
    """The rows of the classes of the word before and the one before that, as indexes."""
    one = _PARTS[last + 100]
    return _row(one, 3), _row(one + _PARTS[5 * (before + 1)], 4)


def rows_of_pairs(word: Spelling, before: Spelling, behind: Spelling, last: int) -> tuple[int, ...]:
    """The rows of a word that depend on the word beside it, or on the class of the one before it."""
    one, ending, seeds = _PARTS[last + 100], 5 * word.ending, _SEEDS
    five = 5 * one
    # Written out: a call for each takes twice as long.
    return (
        one + 5 * word.word + seeds[5] >> _SHIFT & _LAST_ROW,
        before.word + ending + seeds[7] >> _SHIFT & _LAST_ROW,
        behind.word + five + seeds[9] >> _SHIFT & _LAST_ROW,
        behind.ending + five + seeds[10] >> _SHIFT & _LAST_ROW,
        word.ending + five + seeds[13] >> _SHIFT & _LAST_ROW,
        before.ending + ending + seeds[15] >> _SHIFT & _LAST_ROW,
    )


def features(spelled: list[Spelling], i: int, last: int, before: int) -> list[int]:
    """All rows of a word. The tagger adds up the same ones.

    spelled: the words of a sentence, with NO_WORD twice at both ends
    i: the place of the word among them
    last, before: the classes of the words before it, as indexes
    """
    word, behind = spelled[i], spelled[i + 1]
    beside = [rows_beside(spelled[i + far])[place] for place, far in enumerate((-2, -1, 1, 2))]
    return [
        *rows_of_word(word),
        *rows_of_shapes(word.shape, behind.shape, i == 2),
        *rows_of_classes(last, before),
        *rows_of_pairs(word, spelled[i - 1], behind, last),
        *beside,
    ]
