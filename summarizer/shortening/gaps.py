"""Gaps: the places between two words at which a phrase ends, so that the sentence could end or be cut there."""

from dataclasses import dataclass

from newstool.summarizer.grammar.parting import PAUSES
from newstool.summarizer.grammar.reading import Reading
from newstool.summarizer.grammar.verbs import DASHES, DAYS

_FEWEST_WORDS = 5  # words and marks before a gap; no sentence is shorter
# Classes of the words that open a phrase, see word_classes.py.
_OPEN_A_PHRASE = frozenset(("of", "to", "wh", "participle", "ing", "and", "up", "adverb"))
_PAUSES = PAUSES | DASHES | {"("}


@dataclass(frozen=True, slots=True)
class Gap:
    """A place between two words.

    Attributes:
        at: the index of the word or mark right behind it
        first: the index of the first word behind it, after commas, dashes and an opening bracket
        mark: the comma, dash or bracket right behind it, "" if a word stands there
    """

    at: int
    first: int
    mark: str


def find_gaps(reading: Reading, number: int, behind: int = 0) -> list[Gap]:
    """The gaps of a sentence, from left to right.

    number: how many words and marks of the sentence are looked at, from the first on
    behind: the fewest words and marks before a gap
    """
    words, classes, starts, ends = reading.words, reading.classes, reading.starts, reading.ends
    found = []
    for i in range(max(_FEWEST_WORDS, behind), number):
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
