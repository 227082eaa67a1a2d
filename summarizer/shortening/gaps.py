"""The places inside a sentence at which a phrase ends: there it could end, or be cut."""

from dataclasses import dataclass

from newstool.summarizer.grammar.clauses import word_set
from newstool.summarizer.grammar.reading import Reading
from newstool.summarizer.grammar.verbs import DAYS

_FEWEST_WORDS = 5  # before a place
# Classes of the words that open a phrase.
_OPEN_A_PHRASE = frozenset(("of", "to", "wh", "participle", "ing", "and", "up", "adverb"))
_PAUSES = word_set(", ; : — – -- --- - (")


@dataclass(frozen=True, slots=True)
class Gap:
    """A place between two words.

    Attributes:
        at: the index of the word or mark behind it
        first: the index of the first word behind it that is no comma or dash
        mark: the comma or dash at it, "" if there is none
    """

    at: int
    first: int
    mark: str


def find_gaps(reading: Reading, number: int) -> list[Gap]:
    """The places at which a phrase ends. number: of words that are looked at, from the first on"""
    words, classes, starts, ends = reading.words, reading.classes, reading.starts, reading.ends
    found = []
    for i in range(_FEWEST_WORDS, number):
        if words[i - 1] in _PAUSES:
            continue
        if words[i] in _PAUSES:
            first = i + 1
            while first < number - 1 and words[first] in _PAUSES:
                first += 1
            found.append(Gap(i, min(first, number - 1), words[i]))
        elif (classes[i] in _OPEN_A_PHRASE or words[i] in DAYS) and starts[i] > ends[i - 1]:
            found.append(Gap(i, i, ""))
    return found
