"""Leads of a few sentences, where their number is asked for: those near the top that tell most, in order.

A number of sentences is no space on a page: such a lead is a digest. The sentences still stand close together, and none
leans on one that is left out. The search is exact: dynamic programming over the last sentence taken.
"""

from math import log1p

from newstool.summarizer.leaning import OPENING_MARKS
from newstool.summarizer.pieces import Candidate, Piece
from newstool.summarizer.story import Story

FEWEST, MOST = 2, 5  # sentences of a digest; one alone is the lead's first, more are the top of the story
_LOOKED_AT = 6  # sentences beyond those that are asked for
_LAST_START, _WIDEST_GAP = 2, 3  # index of the last sentence that may open; sentences between two that are taken
# What a sentence adds: the headline's words, news, words that others share, the first place; then what it costs. These
# weights are set by hand, not fitted.
_RECALL, _NEWS, _SHARED, _FIRST = 3.0, 0.7, 1.4, 0.3
_WARM, _QUESTION, _QUOTE, _LEANS, _DEPTH, _GAP = 0.5, 0.7, 0.7, 0.4, 0.35, 0.2
_LATER = 0.1  # for each sentence above it
_NEVER = float("-inf")


def digest(story: Story, number: int) -> Candidate | None:
    """The `number` sentences that together tell most; None where there are not so many."""
    story.has(number + _LOOKED_AT - 1)
    part = story.sentences[0].part
    usable = [i for i, s in enumerate(story.sentences[: number + _LOOKED_AT]) if s.part == part and s.whole]
    if len(usable) <= number or usable[0] != 0 or usable[-1] != len(usable) - 1:
        return None
    once: set[str] = set()
    twice: set[str] = set()  # the beginnings of words that two sentences have
    for index in usable:
        stems = story.stems(index)
        twice |= once & stems
        once |= stems
    values = [_value(story, index, twice) for index in usable]
    firsts = [last - 1 if story.leans(last) else max(0, last - 1 - _WIDEST_GAP) for last in range(len(values))]
    best = [[value if i <= _LAST_START else _NEVER for i, value in enumerate(values)]]
    came: list[list[int]] = []
    for taken in range(1, number):
        above, row, steps = best[-1], [_NEVER] * len(values), [-1] * len(values)
        for last in range(taken, len(values)):
            value, most, step = values[last], _NEVER, -1
            for before in range(firsts[last], last):
                total = above[before] + value - _GAP * (last - before - 1)
                if total > most:
                    most, step = total, before
            row[last], steps[last] = most, step
        best.append(row)
        came.append(steps)
    at = max(range(len(values)), key=best[-1].__getitem__)
    if best[-1][at] == _NEVER:
        return None
    chosen = [at]
    for steps in reversed(came):
        chosen.append(steps[chosen[-1]])
    return tuple(Piece(index, story.sentences[index].text) for index in reversed(chosen))


def _value(story: Story, index: int, twice: set[str]) -> float:
    """What a sentence adds to a digest."""
    facts, stems = story.facts(index), story.stems(index)
    shared = len(stems & twice) / len(stems) if stems else 0.0
    worth = _RECALL * facts.recall + _NEWS * facts.news + _SHARED * shared + _FIRST * (index == 0)
    cost = _WARM * facts.warm + _QUESTION * facts.question + _LEANS * story.leans(index)
    cost += _QUOTE * (story.sentences[index].text[0] in OPENING_MARKS)
    return worth - cost - _DEPTH * log1p(index) - _LATER * index
