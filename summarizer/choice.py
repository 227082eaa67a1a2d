"""The choice: finds, for each article, the set of sentences of most value within the budget.

The value of a set of sentences is the sum of

    value(s)                                of each sentence s, from the ranker
    word * words + coverage * coverage(s)   of each sentence s, see `SetWeights`
    opening * opening(s)                    of the first sentence of the article
    repeated * shared(s, t)                 of each two sentences s and t: the weight of the words that both have
    gap * ln(distance(s, t))                of each two neighbours s and t in the set
    crowding * words**2 / limit             of the whole set

less the penalties of the rules below. A dependent sentence, which makes no sense without the sentence before it, may
only stand beside it. The search is exact for all sets of up to four of an article's twelve best sentences, and works on
a whole batch of articles at once. A budget for more than four sentences is filled four at a time.
"""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from newstool.summarizer.features import Features
from newstool.summarizer.lead import Budget
from newstool.summarizer.sentence_batch import Flags, Floats, Integers, SentenceBatch
from newstool.summarizer.set_search import CANDIDATES, MAX_SET, NEVER, best_sets
from newstool.summarizer.word_features import SentenceStems

BUDGET_KINDS = 2  # each kind has set weights of its own: budgets of words or characters, and budgets of sentences
_BUCKETS = 512  # the stems of an article are folded into so many, so that one product of matrices compares sentences
_SAME = 0.85  # share of the weight of the shorter sentence that is in the other: from here on both say the same
_TINY = 1e-6  # in place of the weight of a sentence without words

# Penalties, far above the value of sentences: such a set is chosen only if nothing else fits.
_FRAGMENT = 1e4
_DEPENDENT = 1e4  # of a dependent sentence without the sentence before it
_REPEATED = 1e5  # of two sentences that say the same
# An article that begins with "This" or "It" may mean what follows. This penalty can be outweighed.
_DEPENDENT_AT_TOP = 15.0
_FORCED = 1e3  # value that fills a budget of sentences, and keeps an article whole that fits into the budget

# Words of a character and a sentence budget, for the terms above that count words. Averages of press text.
_CHARACTERS_PER_WORD = 6
_WORDS_PER_SENTENCE = 50 / 3


class SentenceValues(NamedTuple):
    """The ranker's values of a batch of sentences.

    Attributes:
        decision: (n_sentences,) float64  what the sentence adds to the value of a set
        shortlist: (n_sentences,) float64  by which the candidates of an article are selected
    """

    decision: Floats
    shortlist: Floats


@dataclass(frozen=True, slots=True)
class SetWeights:
    """The weights of what a set is worth beyond its sentences, learned for each kind of budget.

    The order of the fields is that of the array in the model file.

    Attributes:
        word: of each word
        coverage: of each word that the summary is expected to have, see `Features.coverage`
        repeated: of the TF-IDF weight of words that two sentences share, which `coverage` counts twice
        crowding: of the square of the set's words, divided by the words of the budget
        opening: of `Features.opening` of the article's first sentence
        gap: of the natural logarithm of the distance from one sentence to the next
    """

    word: float
    coverage: float
    repeated: float
    crowding: float
    opening: float
    gap: float


class Limit(NamedTuple):
    """A budget, applied to a batch of sentences.

    Attributes:
        cost: (n_sentences,) int64  what each sentence takes of the budget, in its unit
        room: what the budget holds, in its unit
        words: what the budget holds in words, about
        exact: True if the budget is to be filled, as one of sentences is
    """

    cost: Integers
    room: int
    words: float
    exact: bool = False


def budget_kind(budget: Budget) -> int:
    """The index of the set weights for a budget, 0..BUDGET_KINDS - 1."""
    return int(budget.sentences is not None)


def limit_for(batch: SentenceBatch, features: Features, budget: Budget) -> Limit:
    """Apply a budget to a batch of sentences."""
    if budget.words is not None:
        return Limit(features.words, budget.words, budget.words)
    if budget.characters is not None:  # one character more for each sentence: the space between two sentences
        lengths = np.array([len(sentence) + 1 for sentence in batch.sentences])
        return Limit(lengths, budget.characters + 1, budget.characters / _CHARACTERS_PER_WORD)
    number = budget.sentences or 0
    return Limit(np.ones(len(batch.sentences), np.int64), number, number * _WORDS_PER_SENTENCE, exact=True)


def forced(batch: SentenceBatch, limit: Limit) -> Flags:
    """Whether a sentence is wanted whatever its value: the budget is exact, or holds the whole article.

    (n_sentences,).
    """
    fits = np.bincount(batch.article, limit.cost, len(batch.articles)) <= limit.room
    return fits.take(batch.article) | limit.exact


def choose(
    batch: SentenceBatch, features: Features, values: SentenceValues, weights: SetWeights, budget: Budget
) -> Flags:
    """Whether a sentence is in the lead of its article, (n_sentences,).

    No sentence of an article is chosen if each one alone is over the budget.
    """
    limit = limit_for(batch, features, budget)
    opening = weights.opening * features.opening
    by_words = weights.word * features.words + weights.coverage * features.coverage
    single_values = values.decision + opening + by_words + _FORCED * forced(batch, limit)
    shortlist = values.shortlist + opening
    chosen = np.zeros(len(single_values), np.bool_)
    room, words = np.full(len(batch.articles), limit.room), np.zeros(len(batch.articles))
    unfinished = np.ones(len(room), np.bool_)
    while unfinished.any():
        possible = ~chosen & unfinished[batch.article] & (limit.cost <= room[batch.article])
        candidates = find_candidates(batch, features, shortlist, possible)
        common = shared_weight(features.stems, candidates, len(single_values))
        single, pairs = rule_values(batch, features, single_values, candidates, common, chosen)
        pairs += weights.repeated * common
        # (a + b + ...)**2 = a**2 + b**2 + ... + 2ab + ..., with the words that were chosen in earlier rounds.
        crowding, lengths = weights.crowding / limit.words, features.words[candidates]
        single += crowding * (lengths**2 + 2 * words[:, None] * lengths)
        pairs += 2 * crowding * lengths[:, :, None] * lengths[:, None, :]
        neighbours = pairs + weights.gap * log_distances(candidates)
        least = 0.0 if chosen.any() else -NEVER / 2
        cost = np.where(candidates >= 0, limit.cost[candidates], limit.room + 1)
        best = best_sets(single, pairs, neighbours, cost, room, least)
        added = candidates[best]
        chosen[added] = True
        room -= np.bincount(batch.article[added], limit.cost[added], len(room)).astype(np.int64)
        words += np.bincount(batch.article[added], features.words[added], len(room))
        unfinished &= best.sum(axis=1) == MAX_SET
    return chosen


def values_alone(batch: SentenceBatch, features: Features, values: SentenceValues, weights: SetWeights) -> Floats:
    """The value of each sentence as the only one of a lead, whatever its length: (n_sentences,)."""
    out_of_place = features.fragment | (features.dependent & (batch.position > 0))
    return np.asarray(values.decision + weights.opening * features.opening - _DEPENDENT * out_of_place)


def find_candidates(batch: SentenceBatch, features: Features, shortlist: Floats, possible: Flags) -> Integers:
    """The candidates of each article, (n_articles, CANDIDATES): indices of sentences in text order, then -1.

    These are the possible sentences of the highest shortlist values. shortlist, possible: (n_sentences,).
    """
    values = shortlist - _FRAGMENT * features.fragment
    index = np.flatnonzero(possible)
    order = index[np.lexsort((-values[index], batch.article[index]))]
    counts = np.bincount(batch.article[order], minlength=len(batch.articles))
    rank = np.arange(len(order)) - (np.cumsum(counts) - counts)[batch.article[order]]
    kept = np.sort(order[rank < CANDIDATES])
    counts = np.minimum(counts, CANDIDATES)
    table = np.full((len(batch.articles), CANDIDATES), -1)
    article = batch.article[kept]
    table[article, np.arange(len(kept)) - (np.cumsum(counts) - counts)[article]] = kept
    return table


def rule_values(
    batch: SentenceBatch, features: Features, values: Floats, candidates: Integers, common: Floats, chosen: Flags
) -> tuple[Floats, Floats]:
    """The values of candidates, less the penalties of the rules for dependent, fragmentary and repeated sentences.

    values, chosen: (n_sentences,). candidates: (n_articles, CANDIDATES). common: of `shared_weight`.
    Returns the value of each candidate alone, (n_articles, CANDIDATES), and what a pair is worth beyond that,
    (n_articles, CANDIDATES, CANDIDATES), at [first, second] in text order. A pair of a dependent sentence and the
    sentence before it gets the penalty back.
    """
    exists = candidates >= 0
    at_top = batch.position[candidates] == 0
    dependent = exists & features.dependent[candidates] & ~at_top & ~chosen[np.maximum(candidates - 1, 0)]
    penalty = _DEPENDENT * dependent + _DEPENDENT_AT_TOP * (features.dependent[candidates] & at_top)
    single = np.where(exists, values[candidates], -NEVER) - penalty - _FRAGMENT * features.fragment[candidates]
    beside = candidates[:, None, :] == candidates[:, :, None] + 1
    weight = np.maximum(np.einsum("ijj->ij", common), _TINY)
    same = common > _SAME * np.minimum(weight[:, :, None], weight[:, None, :])
    return single, _DEPENDENT * (beside & dependent[:, None, :]) - _REPEATED * same


def log_distances(candidates: Integers) -> Floats:
    """The natural logarithm of the distance of each two candidates in sentences; 0 for neighbours.

    (n_articles, CANDIDATES) to (n_articles, CANDIDATES, CANDIDATES), at [first, second].
    """
    return np.asarray(np.log(np.maximum(candidates[:, None, :] - candidates[:, :, None], 1)))


def shared_weight(stems: SentenceStems, candidates: Integers, n_sentences: int) -> Floats:
    """The TF-IDF weight of the words that each two candidates share: (n_articles, CANDIDATES, CANDIDATES).

    On the diagonal stands the weight of the sentence itself. It is the product of vectors of square roots of weights,
    whose stems are folded into _BUCKETS.
    """
    row = np.full(n_sentences, -1)
    flat = candidates.ravel()
    row[flat[flat >= 0]] = np.flatnonzero(flat >= 0)
    kept = np.flatnonzero(row[stems.sentence] >= 0)
    roots = np.zeros((len(flat), _BUCKETS), np.float32)
    roots[row[stems.sentence[kept]], stems.stem[kept] % _BUCKETS] = np.sqrt(stems.weight[kept])
    roots = roots.reshape(*candidates.shape, _BUCKETS)
    return (roots @ roots.transpose(0, 2, 1)).astype(np.float64)
