"""How a sentence is built: the classes of its words, and what that says of it as the opening of a lead.

"The board voted on Monday to ..." and "It was one of those nights when ..." differ in their small words, tenses and
names before they differ in their subject. A word is read as its class (word_classes.py), a small word as itself. The
traits of a sentence are these readings, the pairs of them, and the first five with their places. Each has a weight,
learned from sentences of which a reader said whether a lead should open with them (training_data/opener_rows.py).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from newstool.summarizer.grammar.reading import classify
from newstool.summarizer.grammar.words import find_words

_SMALL_WORDS = (
    "i we you he she they it this that these those my our your his her their its the a an there here who what when "
    "where why how if as while but and so or not no will would can could may might must should has have had was were "
    "is are be been said says after before for from with by on in at to of than more most many some every all like "
    "just only even still never always now then too very"
)
_SMALL = frozenset(_SMALL_WORDS.split())
_CHARACTERS, _WORDS = 320, 45  # of a sentence that are read
_PLACES = 5  # first words that are looked at with their places
MOST = 2.0  # of what a sentence is built like


@dataclass(frozen=True, slots=True)
class Build:
    """The weights of what a sentence is built of.

    Attributes:
        weights: by trait, in log odds
        bias: the log odds of a sentence without any
    """

    weights: Mapping[str, float]
    bias: float

    def __call__(self, sentence: str) -> float:
        """-2..2: how much a sentence is built like one that a lead should open with."""
        weights = self.weights
        total = self.bias + sum([weights.get(trait, 0.0) for trait in traits(sentence)])
        return max(-MOST, min(MOST, total))


def traits(sentence: str) -> frozenset[str]:
    """The readings of a sentence's words, "the", "noun"; their pairs, "the noun"; and the first ones, "0the"."""
    words, classes = classify(find_words(sentence[:_CHARACTERS]))
    read = [word if word in _SMALL else name for word, name in zip(words, classes, strict=True)]
    read = ["^", *read[:_WORDS], "$"]
    pairs = [f"{one} {other}" for one, other in pairwise(read)]
    return frozenset([*read, *pairs, *[f"{place}{name}" for place, name in enumerate(read[1 : _PLACES + 1])]])
