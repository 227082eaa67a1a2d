"""The search for the best set of sentences: tries all sets of up to four of an article's candidates. It is exact."""

from functools import cache
from itertools import combinations
from typing import NamedTuple

import numpy as np

from newstool.summarizer.sentence_batch import Flags, Floats, Integers

CANDIDATES = 12  # sentences of an article that are tried
MAX_SET = 4  # sentences of a set: of 12 candidates there are 793 sets of 1 to 4
NEVER = 1e9  # penalty of what is not allowed at all


class CandidateSets(NamedTuple):
    """All sets of candidates of one size.

    Attributes:
        members: (n_sets, size) int64  candidates of each set, 0..CANDIDATES - 1, ascending
        parent: (n_sets,) int64  index of the set without its last member, among the sets of one size smaller
    """

    members: Integers
    parent: Integers


@cache
def all_sets() -> tuple[CandidateSets, ...]:
    """The sets of one candidate, of two, and so on, up to MAX_SET."""
    levels: list[CandidateSets] = []
    before: dict[tuple[int, ...], int] = {(): 0}
    for size in range(1, MAX_SET + 1):
        sets = list(combinations(range(CANDIDATES), size))
        levels.append(CandidateSets(np.array(sets), np.array([before[members[:-1]] for members in sets])))
        before = {members: i for i, members in enumerate(sets)}
    return tuple(levels)


def best_sets(single: Floats, pairs: Floats, neighbours: Floats, cost: Integers, room: Integers, least: float) -> Flags:
    """The set of most value of each article, as flags of its candidates: (n_articles, CANDIDATES).

    The value of a set is the sum of `single` of its members, of `neighbours` of members next to each other in the set,
    and of `pairs` of all other pairs. The cost of a set is within `room`, (n_articles,). An article has no set if no
    value is above `least`. single, cost: (n_articles, CANDIDATES). pairs, neighbours: (n_articles, CANDIDATES,
    CANDIDATES), at [first, second].

    The value of each set is computed from that of the set without its last member, for all articles at once. There is
    no product of matrices, because its threads would wait for each other if several processes run.
    """
    single, cost = np.ascontiguousarray(single.T), np.ascontiguousarray(cost.T)
    pairs, neighbours = (np.ascontiguousarray(table.transpose(1, 2, 0)) for table in (pairs, neighbours))
    articles = np.arange(len(room))
    total, costs = np.zeros((1, len(room))), np.zeros((1, len(room)), np.int64)
    best = np.full(len(room), least)
    chosen = np.zeros((len(room), CANDIDATES), np.bool_)
    for sets in all_sets():
        last = sets.members[:, -1]
        costs = costs[sets.parent] + cost[last]
        if (costs > room).all():
            break  # larger sets cost more: in a budget for three sentences, the 495 sets of four are not valued
        total = total[sets.parent] + single[last]
        for member in sets.members[:, :-2].T:
            total += pairs[member, last]
        if sets.members.shape[1] > 1:
            total += neighbours[sets.members[:, -2], last]
        within = np.where(costs <= room, total, -NEVER)
        at = within.argmax(axis=0)
        better = within[at, articles] > best
        best[better] = within[at, articles][better]
        chosen[better] = False
        chosen[articles[better, None], sets.members[at[better]]] = True
    return chosen
