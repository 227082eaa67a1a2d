"""Gaps: the places between two words at which a phrase ends, so that the sentence could end or be cut there.

A date is one phrase: "on Saturday, February 2, 2019" has no place inside. What is quoted and what stands in brackets
has places, too; `is_outside` tells them from the others.
"""

import re
from typing import NamedTuple

from newstool.articles.lazy_pattern import lazy
from newstool.summarizer.grammar.clauses import MASK, MONTH
from newstool.summarizer.grammar.parting import PAUSES
from newstool.summarizer.grammar.reading import Reading
from newstool.summarizer.grammar.verbs import DASHES, DAYS

_FEWEST_WORDS = 5  # words and marks before a gap; no sentence is shorter
# Classes of the words that open a phrase, see word_classes.py.
_OPEN_A_PHRASE = frozenset(("of", "to", "wh", "participle", "ing", "and", "up", "adverb"))
_PAUSES = PAUSES | DASHES | {"("}
_A_MONTH = lazy(MONTH, re.IGNORECASE)


class Gap(NamedTuple):
    """A place between two words.

    Attributes:
        at: the index of the word or mark right behind it
        first: the index of the first word behind it, after commas, dashes and an opening bracket
        mark: the comma, dash or bracket right behind it, "" if a word stands there
    """

    at: int
    first: int
    mark: str


def find_gaps(reading: Reading, number: int, behind: int = 0, fewest: int = _FEWEST_WORDS) -> list[Gap]:
    """The gaps of a sentence, from left to right.

    number: how many words and marks of the sentence are looked at, from the first on
    behind: the fewest words and marks before a gap
    fewest: the same; five, where the sentence is to end there
    """
    words, classes, starts, ends = reading.words, reading.classes, reading.starts, reading.ends
    found = []
    for i in range(max(fewest, behind), number):
        if words[i - 1] in _PAUSES:
            continue
        if words[i] == "," and _parts_a_date(reading, i):
            continue
        if words[i] in _PAUSES:
            first = i + 1
            while first < number - 1 and words[first] in _PAUSES:
                first += 1
            found.append(Gap(i, min(first, number - 1), words[i]))
        elif (classes[i] in _OPEN_A_PHRASE or words[i] in DAYS) and starts[i] > ends[i - 1]:
            found.append(Gap(i, i, ""))
    return found


def _parts_a_date(reading: Reading, i: int) -> bool:
    """Whether a comma stands inside a date: "Saturday, | February 2", "Tuesday, | 29 May", "May 2, | 2019"."""
    words, classes = reading.words, reading.classes
    before, behind = words[i - 1], words[i + 1 : i + 3]
    if before.endswith("day"):
        return any(map(_is_month, behind))
    is_year = classes[i + 1 : i + 2] == ["number"]
    return is_year and any(map(_is_month, words[max(0, i - 3) : i]))  # "May 2", "May 2nd"


def _is_month(word: str) -> bool:
    """Whether a word, in small letters, is a month: "may", "feb."."""
    return _A_MONTH.fullmatch(word.rstrip(".")) is not None


def is_outside(masked: str, end: int) -> bool:
    """Whether a place stands outside of quotations and brackets.

    masked: the sentence with its quotations masked (clauses.mask)
    end: the offset behind the last word before the place
    """
    return masked[end - 1] != MASK and masked.count("(", 0, end) == masked.count(")", 0, end)
