"""The class of each word of a sentence: noun, finite verb, participle, preposition and so on.

A small linear tagger: most words have one class in the lexicon; the others get the class with the highest sum of
weights of its features (word_features.py): the word, its ending, the words beside it, the classes before it. Weights
and lexicon are learned from text (training_data/train_word_classes.py) and lie in the bundled model "word-classes".
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, Literal, get_args

from newstool import models
from newstool.articles.lazy_pattern import lazy
from newstool.models import ModelError
from newstool.models.bundled import WORD_CLASSES
from newstool.models.spelling import pack_spelling, unpack_spelling
from newstool.summarizer.grammar.word_features import (
    CAPITAL,
    NO_WORD,
    NONE,
    ROWS,
    Spelling,
    rows_beside,
    rows_of_classes,
    rows_of_pairs,
    rows_of_shapes,
    rows_of_word,
    spell,
)

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
# Classes that a word may have which the lexicon does not know.
_OPEN = tuple(
    CLASSES.index(name)
    for name in ("noun", "name", "past", "present", "base", "ing", "participle", "adjective", "adverb", "number")
)
_NAME = CLASSES.index("name")
_MARK = (CLASSES.index("mark"),)
_HOLDS_A_LETTER = lazy(r"\w")
# Bits that a class has in the sum of the weights of all classes: sixteen weights of 255 fit.
_LANE = 16
_LANE_MASK = (1 << _LANE) - 1
_WORDS_KEPT = 1 << 13  # words whose sums are kept; most words of a text are among them
_PAIRS_KEPT = 1 << 10  # pairs of shapes and pairs of classes: there are no more


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


@dataclass(slots=True, eq=False)
class _Word:
    """A word, and the sums of weights that depend on it alone.

    Attributes:
        spelling: how it is spelled
        among: the classes that it may have
        inside: the same where it stands inside a sentence: a word with a capital may be a name there
        own: the sum for the word itself
        beside: the sums for a word two words behind it, one behind, one before and two before
    """

    spelling: Spelling
    among: Sequence[int]
    inside: Sequence[int]
    own: int
    beside: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class WordClasses:
    """The tagger.

    Attributes:
        weights: (ROWS * number of classes) bytes, the weight of each class in each row, 128 stands for 0
        lexicon: the classes that a word in small letters may have, as indexes of CLASSES
    """

    weights: bytes
    lexicon: Mapping[str, tuple[int, ...]]
    _sums: _Sums = field(init=False, repr=False, compare=False)
    _word: Callable[[str], _Word] = field(init=False, repr=False, compare=False)
    _of_shapes: Callable[[int, int, bool], int] = field(init=False, repr=False, compare=False)
    _of_classes: Callable[[int, int], int] = field(init=False, repr=False, compare=False)
    _none: _Word = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        def put(name: str, value: object) -> None:
            object.__setattr__(self, name, value)

        put("_sums", _Sums(self.weights))
        put("_word", lru_cache(_WORDS_KEPT)(lambda word: self._known(spell(word))))
        put("_of_shapes", lru_cache(_PAIRS_KEPT)(lambda *shapes: self._sum(rows_of_shapes(*shapes))))
        put("_of_classes", lru_cache(_PAIRS_KEPT)(lambda *classes: self._sum(rows_of_classes(*classes))))
        put("_none", self._known(NO_WORD))

    def __call__(self, words: Sequence[str], most: int | None = None) -> list[Class]:
        """The classes of the words of a sentence, marks among them. most: of the first so many alone."""
        edge = (self._none, self._none)
        known = (*edge, *map(self._word, words), *edge)
        found: list[Class] = []
        before = last = NONE
        for i in range(2, 2 + len(words[:most])):
            among = known[i].inside if i > 2 else known[i].among
            best = among[0] if len(among) == 1 else self._best(among, self._total(known, i, last, before))
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

    def _known(self, spelling: Spelling) -> _Word:
        """A word with its classes and its sums."""
        among, inside = (
            candidates(self.lexicon, spelling.small, capital=capital) for capital in (False, spelling.shape == CAPITAL)
        )
        beside = tuple(self._sums[row] for row in rows_beside(spelling))
        return _Word(spelling, among, inside, self._sum(rows_of_word(spelling)), beside)

    def _sum(self, rows: Iterable[int]) -> int:
        return sum(map(self._sums.__getitem__, rows))

    def _total(self, known: Sequence[_Word], i: int, last: int, before: int) -> int:
        """The sum of the weights of all features of a word. last, before: the classes of the words before it."""
        one_before, word, behind = known[i - 1], known[i], known[i + 1]
        spelling, next_spelling = word.spelling, behind.spelling
        return (
            word.own
            + known[i - 2].beside[0]
            + one_before.beside[1]
            + behind.beside[2]
            + known[i + 2].beside[3]
            + self._of_shapes(spelling.shape, next_spelling.shape, i == 2)
            + self._of_classes(last, before)
            + self._sum(rows_of_pairs(spelling, one_before.spelling, next_spelling, last))
        )

    def _best(self, among: Sequence[int], total: int) -> int:
        """The class, of some, with the highest sum of weights."""
        highest, best = -1, among[0]
        for candidate in among:
            weight = total >> _LANE * candidate & _LANE_MASK
            if weight > highest:
                highest, best = weight, candidate
        return best


def candidates(lexicon: Mapping[str, tuple[int, ...]], word: str, *, capital: bool) -> Sequence[int]:
    """The classes that a word in small letters may have. capital: it has a capital inside the sentence."""
    known = lexicon.get(word)
    if known is None:
        return _OPEN if _HOLDS_A_LETTER.search(word) else _MARK
    return (*known, _NAME) if capital and _NAME not in known else known


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
