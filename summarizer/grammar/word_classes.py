"""The class of each word of a sentence: noun, finite verb, participle, preposition and so on.

A small linear tagger: most words have one class in the lexicon; the others get the class with the highest sum of
weights of features such as the word, its ending, the words beside it and the classes before it. Weights and lexicon are
learned from text (training_data/train_word_classes.py) and lie in the bundled model "word-classes".
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, Literal, get_args
from zlib import crc32

from newstool import models
from newstool.articles.lazy_pattern import lazy
from newstool.models import ModelError
from newstool.models.bundled import WORD_CLASSES
from newstool.models.spelling import pack_spelling, unpack_spelling

if TYPE_CHECKING:
    from numpy.typing import NDArray

# The names are part of the model file. Some are a word that stands for its class.
Class = Literal[
    "past",  # finite: "closed", "was"
    "present",  # finite: "closes", "is"
    "modal",  # finite: "will", "may"
    "base",  # "to close", "will close"
    "ing",  # "closing"
    "participle",  # "was closed", "has closed"
    "noun",
    "name",
    "pronoun",
    "number",
    "adjective",
    "adverb",
    "determiner",  # "the", "a", "this"
    "his",  # possessive determiners: "his", "their"
    "'s",  # the ending of a genitive
    "of",  # prepositions, and conjunctions that open a clause: "in", "because"
    "to",  # before a base form
    "and",  # conjunctions that join two of a kind: "and", "or"
    "wh",  # "who", "which", "where"
    "up",  # particles of verbs: "up", "off"
    "mark",  # punctuation
    "other",
]
CLASSES: tuple[Class, ...] = get_args(Class)
TASK = "word classes"  # in the header of the model file

_NUMBER_OF_CLASSES = len(CLASSES)
ROWS = 1 << 14  # of weights; a feature has the row of its hash, and shares it where two hashes are alike
_MIX, _SHIFT = 2654435761, 13  # Knuth's multiplicative hash
_SEED = 1000003  # keeps features of different places apart
_HASHED = (ROWS << _SHIFT) - 1  # the bits of a hash that choose a row: those above need not be computed
_FEATURES = 16
_SEEDS = tuple(i * _SEED * _MIX & _HASHED for i in range(1, _FEATURES + 1))
_LAST_ROW = ROWS - 1
_PAD = (0, 0)  # before the first word and behind the last
_SUFFIX = 3  # letters of an ending
NONE = 99  # the class before the first word
# Classes that a word may have which the lexicon does not know.
_OPEN = tuple(
    CLASSES.index(name)
    for name in ("noun", "name", "past", "present", "base", "ing", "participle", "adjective", "adverb", "number")
)
_NAME = CLASSES.index("name")
_MARK = (CLASSES.index("mark"),)
_HOLDS_A_LETTER = lazy(r"\w")
CAPITAL = 12  # the shape of a word with a capital
# Bits that a class has in the sum of the weights of all classes: sixteen weights of 255 fit.
_LANE = 16
_LANE_MASK = (1 << _LANE) - 1
_WORDS_KEPT = 1 << 13  # words whose spelling is kept as numbers; most words of a text are among them


class _Sums(dict[int, int]):
    """By row, the weights of all classes as one number, _LANE bits a class: one addition adds all of them.

    A row is packed when it is first asked for: a text needs few of them.
    """

    def __init__(self, weights: bytes) -> None:
        super().__init__()
        self._weights = weights

    def __missing__(self, row: int) -> int:
        wide = bytearray(_LANE // 8 * _NUMBER_OF_CLASSES)
        wide[:: _LANE // 8] = self._weights[row * _NUMBER_OF_CLASSES : (row + 1) * _NUMBER_OF_CLASSES]
        packed = self[row] = int.from_bytes(wide, "little")
        return packed


@dataclass(frozen=True, slots=True)
class WordClasses:
    """The tagger.

    Attributes:
        weights: (ROWS * number of classes) bytes, the weight of each class in each row, 128 stands for 0
        lexicon: the classes that a word in small letters may have, as indexes of CLASSES
    """

    weights: bytes
    lexicon: Mapping[str, tuple[int, ...]]
    _sums: "_Sums" = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_sums", _Sums(self.weights))

    def __call__(self, words: Sequence[str], most: int | None = None) -> list[Class]:
        """The classes of the words of a sentence, marks among them. most: of the first so many alone."""
        rows = Rows(words)
        found: list[Class] = []
        before = last = NONE
        for i, word in enumerate(rows.small[:most]):
            among = candidates(self.lexicon, word, capital=i > 0 and rows.shapes[i + 2] == CAPITAL)
            best = among[0]
            if len(among) > 1:
                best = self._best(among, rows.features(i, last, before))
            found.append(CLASSES[best])
            before, last = last, best
        return found

    def may_be(self, word: str, name: Class) -> bool:
        """Whether a word in small letters may have a class that only words of the lexicon have."""
        classes = self.lexicon.get(word)
        return classes is not None and CLASSES.index(name) in classes

    def words_of(self, name: Class) -> list[str]:
        """The words of the lexicon that may have a class."""
        index = CLASSES.index(name)
        return [word for word, classes in self.lexicon.items() if index in classes]

    def _best(self, among: Sequence[int], features: Sequence[int]) -> int:
        """The class, of some, with the highest sum of weights. features: rows of the weights."""
        totals = sum(map(self._sums.__getitem__, features))
        highest, best = -1, among[0]
        for candidate in among:
            total = totals >> _LANE * candidate & _LANE_MASK
            if total > highest:
                highest, best = total, candidate
        return best


def candidates(lexicon: Mapping[str, tuple[int, ...]], word: str, *, capital: bool) -> Sequence[int]:
    """The classes that a word in small letters may have. capital: it has a capital inside the sentence."""
    known = lexicon.get(word)
    if known is None:
        return _OPEN if _HOLDS_A_LETTER.search(word) else _MARK
    return (*known, _NAME) if capital and _NAME not in known else known


class Rows:
    """The rows of weights that the features of each word of a sentence have.

    A feature is a pair of numbers a and b at a place, the first of which is 1, and hashed as
    (a + 5 * b + place * _SEED) * _MIX. The three parts of this sum are computed apart, once for all features with them.
    """

    def __init__(self, words: Sequence[str]) -> None:
        spelled = [_spelled(word) for word in words]
        self.small = [word[0] for word in spelled]
        self.shapes = [*_PAD, *[word[1] for word in spelled], *_PAD]
        self._words = [*_PAD, *[word[2] for word in spelled], *_PAD]
        self._ends = [*_PAD, *[word[3] for word in spelled], *_PAD]

    def features(self, i: int, last: int, before: int) -> list[int]:
        """The rows of a word. last, before: the classes of the words before it, as indexes."""
        i += 2
        words, ends, shapes = self._words, self._ends, self.shapes
        one = _PARTS[last + 100]
        word, end, behind, shape, seeds = words[i], ends[i], words[i + 1], shapes[i], _SEEDS
        # Written out: a loop takes twice as long.
        return [
            word + seeds[0] >> _SHIFT & _LAST_ROW,
            end + seeds[1] >> _SHIFT & _LAST_ROW,
            _PARTS[shape + 5 * (1 if i == 2 else 2)] + seeds[2] >> _SHIFT & _LAST_ROW,  # the first has a capital anyway
            one + seeds[3] >> _SHIFT & _LAST_ROW,
            one + _PARTS[5 * (before + 1)] + seeds[4] >> _SHIFT & _LAST_ROW,
            one + 5 * word + seeds[5] >> _SHIFT & _LAST_ROW,
            words[i - 1] + seeds[6] >> _SHIFT & _LAST_ROW,
            words[i - 1] + 5 * end + seeds[7] >> _SHIFT & _LAST_ROW,
            behind + seeds[8] >> _SHIFT & _LAST_ROW,
            behind + 5 * one + seeds[9] >> _SHIFT & _LAST_ROW,
            ends[i + 1] + 5 * one + seeds[10] >> _SHIFT & _LAST_ROW,
            words[i + 2] + seeds[11] >> _SHIFT & _LAST_ROW,
            words[i - 2] + seeds[12] >> _SHIFT & _LAST_ROW,
            end + 5 * one + seeds[13] >> _SHIFT & _LAST_ROW,
            _PARTS[shapes[i + 1] + 5 * shape] + seeds[14] >> _SHIFT & _LAST_ROW,
            ends[i - 1] + 5 * end + seeds[15] >> _SHIFT & _LAST_ROW,
        ]


def _part(number: int) -> int:
    """What a number adds to the hash of a feature."""
    return number * _MIX & _HASHED


_PARTS = tuple(_part(number) for number in range(5 * (NONE + 1) + 1))  # of classes and shapes


@lru_cache(maxsize=_WORDS_KEPT)
def _spelled(word: str) -> tuple[str, int, int, int]:
    """A word in small letters, its shape, and what the word and its ending add to the hash of a feature."""
    small = word.lower()
    return small, _shape(word) + 10, _part(crc32(small.encode())), _part(crc32(small[-_SUFFIX:].encode()) + 1)


def _shape(word: str) -> int:
    """0 small letters, 1 capitals, 2 a capital, 3 a figure, 4 a hyphen."""
    if word.isupper():
        return 1
    if word[:1].isupper():
        return 2
    return 3 if word[:1].isdigit() else 4 * ("-" in word)


def pack_lexicon(lexicon: Mapping[str, tuple[int, ...]]) -> "dict[str, NDArray[Any]]":
    """The lexicon as arrays: the packed words, sorted, and for each a mask with the bit of each class it may have."""
    import numpy as np

    words = sorted(lexicon)
    masks = [sum(1 << index for index in lexicon[word]) for word in words]
    return {"words": pack_spelling(words), "masks": np.array(masks, np.uint32)}


def load(name_or_file: str = WORD_CLASSES) -> WordClasses:
    """Load the tagger; raises ModelError if the file is no model of word classes, or is damaged."""
    file = models.read_small(name_or_file, TASK)
    missing = {"weights", "words", "masks"} - file.arrays.keys()
    if missing or file.header.get("classes") != list(CLASSES):
        raise ModelError(f"{name_or_file}: its arrays or its classes are not those of this newstool: download it again")
    words, masks = unpack_spelling(file.arrays["words"]), file.arrays["masks"].tolist()
    weights = file.arrays["weights"]
    if (
        len(weights) * weights.itemsize != ROWS * _NUMBER_OF_CLASSES
        or len(words) != len(masks)
        or not all(0 < mask < 1 << _NUMBER_OF_CLASSES for mask in masks)
    ):
        raise ModelError(f"{name_or_file}: its weights or its lexicon are damaged: download it again")
    classes = {mask: tuple(i for i in range(_NUMBER_OF_CLASSES) if mask >> i & 1) for mask in set(masks)}
    return WordClasses(weights.tobytes(), {word: classes[mask] for word, mask in zip(words, masks, strict=True)})


@cache
def bundled() -> WordClasses:
    """The bundled tagger, loaded once in a process."""
    return load()
