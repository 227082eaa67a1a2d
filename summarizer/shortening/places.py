"""Places: what is read of a sentence once, and looked up for each place between two of its words.

Where the sentence could end is asked of one place (stop_traits.py), what may be left out inside it of two
(omission_traits.py).
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import accumulate

from newstool.articles.lazy_pattern import lazy
from newstool.summarizer.grammar.reading import Reading
from newstool.summarizer.grammar.verbs import FINITE, VERBS

EDGE = 3  # words beside a place that are looked at; so many empty ones stand at both ends of a sentence
_STEPS = (0, 1, 2, 3, 5, 8, 13, 20)  # upper ends of the steps in which numbers of words are counted
_DIGITS = lazy(r"\d+")


class Places:
    """What was read of one sentence.

    Attributes:
        reading: the reading, its words with `numbers_alike`
        number: how many words and marks are looked at, from the first on
        words: (n + 2 * EDGE,) the words between empty ones; that at a place has the index place + EDGE
        classes: the same of their classes
        capital: (n + 1,) by word, 1 where it begins with a capital
        verb, mark, opened: (n + 1,) by place, the index of the last verb, mark and opener of a clause before it, or -1
        next_mark, next_finite: (n + 1,) by place, the index of the next mark and finite verb behind it, or n
        finite, names, numbers, commas: (n + 1,) by place, how many stand before it
    """

    def __init__(self, sentence: str, reading: Reading, number: int) -> None:
        edge, classes, words = ("",) * EDGE, reading.classes, numbers_alike(reading.words)
        self.reading, self.number = replace(reading, words=words), number
        self.words, self.classes = [*edge, *words, *edge], [*edge, *classes, *edge]
        self.capital = [int(sentence[start].isupper()) for start in reading.starts]
        self.capital.append(0)
        marks, finite = [name == "mark" for name in classes], [name in FINITE for name in classes]
        self.verb, self.mark, self.opened = _last(map(VERBS.__contains__, classes)), _last(marks), _last(reading.opens)
        self.next_mark, self.next_finite = _next(marks), _next(finite)
        self.finite = _count(finite)
        self.names = _count([name == "name" for name in classes])
        self.numbers = _count([name == "number" for name in classes])
        self.commas = _count([word == "," for word in words])


def numbers_alike(words: Sequence[str]) -> list[str]:
    """(n,) the words with each run of digits as "0": "25-19" and "31-7" are "0-0". Single numbers are rare words."""
    return [word if word.isalpha() else _DIGITS.sub("0", word) for word in words]


def step(number: int) -> int:
    """The step, 0..8, of a number of words."""
    return bisect_left(_STEPS, number)


def _last(is_one: Iterable[bool]) -> list[int]:
    """(n + 1,) by place, the index of the last true one before it, -1 if there is none."""
    at, last = -1, [-1]
    for i, one in enumerate(is_one):
        if one:
            at = i
        last.append(at)
    return last


def _next(is_one: Sequence[bool]) -> list[int]:
    """(n + 1,) by place, the index of the next true one behind it, n if there is none."""
    at = len(is_one)
    following = [at]
    for i in range(at - 1, -1, -1):
        if is_one[i]:
            at = i
        following.append(at)
    following.reverse()
    return following


def _count(is_one: Iterable[bool]) -> list[int]:
    """(n + 1,) by place, how many true ones stand before it."""
    return list(accumulate(is_one, initial=0))
