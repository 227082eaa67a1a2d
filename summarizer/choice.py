"""The choice: of all sets of sentences within the budget, the one of most worth.

A set is worth what its sentences are worth and what they tell together, less what so many words and what is left out
between them cost; a sentence that leans on the one before it may only stand beside it. All sets of up to four of an
article's twelve best sentences are weighed, for a whole batch of articles at once: the search is exact within these
limits. A budget that holds more than four sentences is filled four at a time.
"""

from dataclasses import dataclass
from functools import cache
from itertools import combinations
from typing import NamedTuple

import numpy as np

from newstool.summarizer.features import Features
from newstool.summarizer.lead import Budget
from newstool.summarizer.stories import Flags, Floats, Integers, Stories
from newstool.summarizer.weights import Bags

CANDIDATES = 12
AT_ONCE = 4  # sentences: 793 sets an article
KINDS = 2  # of budgets, each with a taste of its own: of words or characters, and of sentences
_BUCKETS = 512  # the stems of an article are folded into so many, to compare its sentences in one product
_SAME = 0.85  # of the shorter sentence's weight stands in the other: the same said twice
_NOTHING = 1e-6  # instead of the weight of no words

# What a set with such a sentence loses, far more than sentences are worth: it is taken only where nothing else fits.
_FRAGMENT = 1e4
_LEANS = 1e4
_REPEATS = 1e5
# An article's own first sentence may open with "This" or "It" and mean what follows: a loss that others can outweigh.
_LEANS_AT_HEAD = 15.0
NEVER = 1e9
_WANTED = 1e3  # a sentence, where a number of sentences was asked for or all of them fit

# Words of a budget of characters and of sentences, where only words are weighed: as press text has them on average.
_CHARACTERS_OF_A_WORD = 6
_WORDS_OF_A_SENTENCE = 50 / 3


class Values(NamedTuple):
    """Of each sentence, (n_sentences,): what it adds to a set, and what gets it among the candidates."""

    decision: Floats
    shortlist: Floats


@dataclass(frozen=True, slots=True)
class Taste:
    """What a set is worth beside its sentences, learned with them for each kind of budget.

    word: what it gains by each word. told: by each word that can be expected in a summary (`Features.told`). repeated:
    by the weight of the words that two of its sentences share, which was counted twice. crowding: by the square of its
    words over the budget's. opening: by the article's first sentence (`Features.opening`). gap: by the logarithm of how
    far one of its sentences is from the next.
    """

    word: float
    told: float
    repeated: float
    crowding: float
    opening: float
    gap: float


class Sets(NamedTuple):
    """The sets of candidates of one size. members: (n_sets, size), ascending. parent: (n_sets,) where the set without
    its last member stands among those of one size smaller."""

    members: Integers
    parent: Integers


@cache
def all_sets() -> tuple[Sets, ...]:
    """The sets of one candidate, of two, and so on up to AT_ONCE."""
    levels: list[Sets] = []
    before: dict[tuple[int, ...], int] = {(): 0}
    for size in range(1, AT_ONCE + 1):
        chosen = list(combinations(range(CANDIDATES), size))
        levels.append(Sets(np.array(chosen), np.array([before[members[:-1]] for members in chosen])))
        before = {members: i for i, members in enumerate(chosen)}
    return tuple(levels)


class Limit(NamedTuple):
    """A budget as the search sees it. cost: (n_sentences,) what each takes of it. room: what it holds. words: about how
    many words that is. exactly: whether it is to be filled."""

    cost: Integers
    room: int
    words: float
    exactly: bool = False


def kind(budget: Budget) -> int:
    """The index of the taste for a budget, below KINDS."""
    return int(budget.sentences is not None)


def limit(stories: Stories, features: Features, budget: Budget) -> Limit:
    """The budget for a batch of articles."""
    if budget.words is not None:
        return Limit(features.words, budget.words, budget.words)
    if budget.characters is not None:  # a character more for the space between two sentences
        lengths = np.array([len(sentence) + 1 for sentence in stories.sentences])
        return Limit(lengths, budget.characters + 1, budget.characters / _CHARACTERS_OF_A_WORD)
    number = budget.sentences or 0
    return Limit(np.ones(len(stories.sentences), np.int64), number, number * _WORDS_OF_A_SENTENCE, True)


def wanted(stories: Stories, within: Limit) -> Flags:
    """(n_sentences,) whether each is wanted, whatever it is worth: a story that fits is told as it is."""
    fits = np.bincount(stories.article, within.cost, len(stories.articles)) <= within.room
    return fits.take(stories.article) | within.exactly


def choose(stories: Stories, features: Features, ranked: Values, taste: Taste, budget: Budget) -> Flags:
    """(n_sentences,) whether a sentence is in the lead of its article; none where not even one is within the budget."""
    within = limit(stories, features, budget)
    opening = taste.opening * features.opening
    length = taste.word * features.words + taste.told * features.told
    values = ranked.decision + opening + length + _WANTED * wanted(stories, within)
    shortlist = ranked.shortlist + opening
    chosen = np.zeros(len(values), np.bool_)
    room, words = np.full(len(stories.articles), within.room), np.zeros(len(stories.articles))
    unfinished = np.ones(len(room), np.bool_)
    while unfinished.any():
        possible = ~chosen & unfinished[stories.article] & (within.cost <= room[stories.article])
        candidates = find_candidates(stories, features, shortlist, possible)
        common = shared(features.bags, candidates, len(values))
        alone, together = worth(stories, features, values, candidates, common, chosen)
        together += taste.repeated * common
        crowding = taste.crowding / within.words
        alone += crowding * (features.words[candidates] ** 2 + 2 * words[:, None] * features.words[candidates])
        together += 2 * crowding * features.words[candidates][:, :, None] * features.words[candidates][:, None, :]
        behind = together + taste.gap * distances(candidates)
        least = 0.0 if chosen.any() else -NEVER / 2
        cost = np.where(candidates >= 0, within.cost[candidates], within.room + 1)
        fresh = best_sets(alone, together, behind, cost, room, least)
        added = candidates[fresh]
        chosen[added] = True
        room -= np.bincount(stories.article[added], within.cost[added], len(room)).astype(np.int64)
        words += np.bincount(stories.article[added], features.words[added], len(room))
        unfinished &= fresh.sum(axis=1) == AT_ONCE
    return chosen


def best_alone(stories: Stories, features: Features, ranked: Values, taste: Taste) -> Floats:
    """(n_sentences,) what each is worth as all that there is of a lead."""
    out_of_place = features.fragment | (features.leans & (stories.position > 0))
    return np.asarray(ranked.decision + taste.opening * features.opening - _LEANS * out_of_place)


def find_candidates(stories: Stories, features: Features, shortlist: Floats, possible: Flags) -> Integers:
    """(n_articles, CANDIDATES) the sentences of most value that are possible, in text order, then -1."""
    values = shortlist - _FRAGMENT * features.fragment
    index = np.flatnonzero(possible)
    order = index[np.lexsort((-values[index], stories.article[index]))]
    counts = np.bincount(stories.article[order], minlength=len(stories.articles))
    rank = np.arange(len(order)) - (np.cumsum(counts) - counts)[stories.article[order]]
    kept = np.sort(order[rank < CANDIDATES])
    counts = np.minimum(counts, CANDIDATES)
    table = np.full((len(stories.articles), CANDIDATES), -1)
    article = stories.article[kept]
    table[article, np.arange(len(kept)) - (np.cumsum(counts) - counts)[article]] = kept
    return table


def worth(
    stories: Stories, features: Features, values: Floats, candidates: Integers, common: Floats, chosen: Flags
) -> tuple[Floats, Floats]:
    """The rules of what may stand in a lead, before the taste: what each candidate is worth, (n_articles, CANDIDATES),
    and what each two are together beyond that, the first before the second, (n_articles, CANDIDATES, CANDIDATES)."""
    there = candidates >= 0
    at_head = stories.position[candidates] == 0
    leans = there & features.leans[candidates] & ~at_head & ~chosen[np.maximum(candidates - 1, 0)]
    penalty = _LEANS * leans + _LEANS_AT_HEAD * (features.leans[candidates] & at_head)
    alone = np.where(there, values[candidates], -NEVER) - penalty - _FRAGMENT * features.fragment[candidates]
    beside = candidates[:, None, :] == candidates[:, :, None] + 1
    weight = np.maximum(np.einsum("ijj->ij", common), _NOTHING)
    same = common > _SAME * np.minimum(weight[:, :, None], weight[:, None, :])
    return alone, _LEANS * (beside & leans[:, None, :]) - _REPEATS * same


def distances(candidates: Integers) -> Floats:
    """(n_articles, CANDIDATES, CANDIDATES) the logarithm of how far the second is behind the first, 0 of neighbours."""
    return np.asarray(np.log(np.maximum(candidates[:, None, :] - candidates[:, :, None], 1)))


def shared(bags: Bags, candidates: Integers, n_sentences: int) -> Floats:
    """(n_articles, CANDIDATES, CANDIDATES) the weight of the words that both sentences have."""
    row = np.full(n_sentences, -1)
    flat = candidates.ravel()
    row[flat[flat >= 0]] = np.flatnonzero(flat >= 0)
    kept = np.flatnonzero(row[bags.sentence] >= 0)
    roots = np.zeros((len(flat), _BUCKETS), np.float32)
    roots[row[bags.sentence[kept]], bags.stem[kept] % _BUCKETS] = np.sqrt(bags.weight[kept])
    roots = roots.reshape(*candidates.shape, _BUCKETS)
    return (roots @ roots.transpose(0, 2, 1)).astype(np.float64)


def best_sets(alone: Floats, together: Floats, behind: Floats, cost: Integers, room: Integers, least: float) -> Flags:
    """(n_articles, CANDIDATES) the set of most worth within each article's room, none where that is not above `least`.

    What each two sentences are worth: `behind` where none of the set stands between them, else `together`.

    Each set is weighed from the set without its last member: all articles at once, no product of matrices, whose
    threads would wait for each other where several processes run.
    """
    alone, cost = np.ascontiguousarray(alone.T), np.ascontiguousarray(cost.T)
    together, behind = (np.ascontiguousarray(pairs.transpose(1, 2, 0)) for pairs in (together, behind))
    articles = np.arange(len(room))
    total, costs = np.zeros((1, len(room))), np.zeros((1, len(room)), np.int64)
    best = np.full(len(room), least)
    chosen = np.zeros((len(room), CANDIDATES), np.bool_)
    for sets in all_sets():
        last = sets.members[:, -1]
        costs = costs[sets.parent] + cost[last]
        if (costs > room).all():
            break  # nor do larger ones fit: of three sentences' room, the 495 sets of four are not weighed
        total = total[sets.parent] + alone[last]
        for member in sets.members[:, :-2].T:
            total += together[member, last]
        if sets.members.shape[1] > 1:
            total += behind[sets.members[:, -2], last]
        within = np.where(costs <= room, total, -NEVER)
        at = within.argmax(axis=0)
        better = within[at, articles] > best
        best[better] = within[at, articles][better]
        chosen[better] = False
        chosen[articles[better, None], sets.members[at[better]]] = True
    return chosen
