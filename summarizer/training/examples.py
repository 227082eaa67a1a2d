"""Training examples for a ranker: the candidates of each article, and the ROUGE of every set of them."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from newstool.articles import Article
from newstool.summarizer.choice import budget_kind, find_candidates, limit_for, rule_values, shared_weight
from newstool.summarizer.features import Features, extract
from newstool.summarizer.lead import Budget
from newstool.summarizer.lexicon import Lexicon
from newstool.summarizer.sentence_batch import Flags, Floats, Integers, SentenceBatch, split_articles
from newstool.summarizer.set_search import MAX_SET, NEVER, all_sets
from newstool.summarizer.training import rouge
from newstool.summarizer.training.estimator import AllowedSets, Examples, Floats32, membership
from newstool.text.batches import batches
from newstool.text.sentences import Splitter

_SMALL_PENALTY = 100.0  # a set with a larger one breaks a rule of the choice
# Weight of ROUGE-2 beside ROUGE-1. With 1, ROUGE-1 was 0.1 to 0.3 points lower on Inshorts, and ROUGE-2 hardly higher.
_ROUGE2_WEIGHT = 0.5
_TOO_SHORT = 0.5  # share of a budget: a summary of this length or less does not show how to fill the budget


@dataclass(frozen=True, slots=True)
class Corpus:
    """Articles whose sentences were split and whose features were extracted once.

    Attributes:
        batches: the sentences of the articles and their features, batch by batch
        matrix: (n_sentences, n_features) float64  the features of all sentences
    """

    batches: Sequence[tuple[SentenceBatch, Features]]
    matrix: Floats

    @property
    def sizes(self) -> Integers:
        """The number of sentences of each article, (n_articles,)."""
        return np.concatenate([np.diff(batch.first) for batch, _ in self.batches])


def read_corpus(articles: Sequence[Article], splitter: Splitter, lexicon: Lexicon) -> Corpus:
    """Split articles and extract the features of their sentences. Every article must have a sentence."""
    read = []
    for articles_of_batch in batches(articles):
        batch = split_articles(articles_of_batch, splitter)
        read.append((batch, extract(batch, lexicon)))
    return Corpus(read, np.concatenate([features.matrix for _, features in read]))


def make_examples(corpus: Corpus, shortlist: Floats, budgets: Sequence[Budget], weights: Floats) -> Examples:
    """The examples of a corpus for some budgets.

    shortlist: (n_sentences,) values by which candidates are selected. weights: (n_articles,) how much each article
    counts.
    """
    parts, start = [], 0
    for batch, features in corpus.batches:
        n = len(batch.sentences)
        candidates = find_candidates(batch, features, shortlist[start : start + n], np.ones(n, np.bool_))
        parts.append((_part(batch, features, candidates, budgets), start))
        start += n
    return Examples(
        candidates=np.concatenate(
            [np.where(part.candidates >= 0, part.candidates + start, -1) for part, start in parts]
        ),
        gain=np.concatenate([part.gain for part, _ in parts]),
        words=np.concatenate([part.words for part, _ in parts]),
        coverage=np.concatenate([part.coverage for part, _ in parts]),
        repeated=np.concatenate([part.repeated for part, _ in parts]),
        allowed=[
            AllowedSets(
                np.concatenate([allowed.sets for allowed in of_budget]),
                weights * np.concatenate([allowed.weight for allowed in of_budget]),
                of_budget[0].limit,
                of_budget[0].kind,
            )
            for of_budget in zip(*(part.allowed for part, _ in parts), strict=True)
        ],
    )


def _part(batch: SentenceBatch, features: Features, candidates: Integers, budgets: Sequence[Budget]) -> Examples:
    """The examples of one batch; candidates are indices within the batch."""
    n = len(batch.sentences)
    exists = candidates >= 0
    common = shared_weight(features.stems, candidates, n)
    single, pairs = rule_values(batch, features, np.zeros(n), candidates, common, np.zeros(n, np.bool_))
    penalty = _sums_of_members(single) + _sums_of_pairs(pairs)
    allowed = []
    for budget in budgets:
        limit = limit_for(batch, features, budget)
        cost = _sums_of_members(np.where(exists, limit.cost[candidates], 0))
        fits = _allowed(cost, penalty, limit.room, exact=limit.exact)
        sets = np.where(fits.any(axis=1, keepdims=True), fits, penalty > -NEVER / 2)
        weight = fits.any(axis=1) * _weights(batch.articles, budget)
        allowed.append(AllowedSets(sets, weight, limit.words, budget_kind(budget)))
    return Examples(
        candidates=candidates,
        gain=np.stack([_gains(batch, i, row) for i, row in enumerate(candidates)]),
        words=_sums_of_members(np.where(exists, features.words[candidates], 0)),
        coverage=_sums_of_members(np.where(exists, features.coverage[candidates], 0)),
        repeated=_sums_of_pairs(common),
        allowed=allowed,
    )


def _allowed(cost: Floats, penalty: Floats, room: int, *, exact: bool) -> Flags:
    """The sets within the budget that break no rule; of an article that has none, all sets within the budget.

    cost, penalty: (n_articles, n_sets). exact: only sets of the largest cost, as many sentences as the budget says.
    """
    fits = (cost <= room) & (penalty > -NEVER / 2)
    clean = fits & (penalty > -_SMALL_PENALTY)
    allowed = np.where(clean.any(axis=1, keepdims=True), clean, fits)
    if exact:
        most = np.where(allowed, cost, 0).max(axis=1, keepdims=True)
        allowed &= cost == most
    return np.asarray(allowed)


def _weights(articles: Sequence[Article], budget: Budget) -> Floats:
    """How much an article counts for a budget, 0..1, by the length of its summary: (n_articles,)."""
    if budget.words is None:
        return np.ones(len(articles))
    lengths = np.array([len((article.summary or "").split()) for article in articles])
    return np.asarray(np.clip((lengths / budget.words - _TOO_SHORT) / (1 - _TOO_SHORT), 0, 1))


def _sums_of_members(values: Floats | Integers) -> Floats:
    """The sum over the members of each set: (n_articles, CANDIDATES) to (n_articles, n_sets)."""
    levels = []
    for sets in all_sets():
        total = np.zeros((len(values), len(sets.members)))
        for member in sets.members.T:
            total += values[:, member]
        levels.append(total)
    return np.concatenate(levels, axis=1)


def _sums_of_pairs(values: Floats) -> Floats:
    """The sum over the pairs of each set: (n_articles, CANDIDATES, CANDIDATES) to (n_articles, n_sets)."""
    levels = []
    for sets in all_sets():
        total = np.zeros((len(values), len(sets.members)))
        for i, second in enumerate(sets.members.T):
            for first in sets.members.T[:i]:
                total += values[:, first, second]
        levels.append(total)
    return np.concatenate(levels, axis=1)


@dataclass(frozen=True, slots=True)
class _GramCounts:
    """The counts of the different n-grams of a summary.

    Attributes:
        in_sentence: (n_sentences, n_grams) float32  occurrences of each n-gram in each sentence
        in_summary: (n_grams,) float32  occurrences in the summary
        sentence_sizes: (n_sentences,) float32  n-grams of each sentence
        summary_size: n-grams of the summary
    """

    in_sentence: Floats32
    in_summary: Floats32
    sentence_sizes: Floats32
    summary_size: int

    def f1(self, counts: Floats32, sizes: Floats32) -> Floats32:
        """ROUGE of texts with such counts of n-grams, (n_texts, n_grams), and sizes, (n_texts,): (n_texts,)."""
        common = np.minimum(counts, self.in_summary).sum(axis=-1)
        return np.asarray(2 * common / np.maximum(1, sizes + self.summary_size))


def _gram_counts(sentences: Sequence[str], summary: str) -> list[_GramCounts]:
    """The counts of words, and of pairs of words."""
    words, reference = [rouge.stems(sentence) for sentence in sentences], rouge.stems(summary)
    counts = []
    for n in (1, 2):
        target = rouge.grams(reference, n)
        of_sentences = [rouge.grams(sentence, n) for sentence in words]
        in_sentence = np.array([[grams[gram] for gram in target] for grams in of_sentences], np.float32)
        sizes = np.array([grams.total() for grams in of_sentences], np.float32)
        in_summary = np.array(list(target.values()), np.float32)
        counts.append(_GramCounts(in_sentence.reshape(len(words), len(target)), in_summary, sizes, target.total()))
    return counts


def _gains(batch: SentenceBatch, article: int, candidates: Integers) -> Floats32:
    """The gain of each set of an article's candidates: ROUGE-1 + _ROUGE2_WEIGHT * ROUGE-2, (n_sets,)."""
    sentences = [batch.sentences[index] if index >= 0 else "" for index in candidates]
    sets = membership().T
    words, pairs = _gram_counts(sentences, batch.articles[article].summary or "")
    rouge1 = words.f1(sets @ words.in_sentence, sets @ words.sentence_sizes)
    return rouge1 + _ROUGE2_WEIGHT * pairs.f1(sets @ pairs.in_sentence, sets @ pairs.sentence_sizes)


def label_sentences(corpus: Corpus) -> Flags:
    """Whether a sentence is among the up to four of its article that greedily raise ROUGE the most: (n_sentences,)."""
    labels = []
    for batch, _ in corpus.batches:
        for i, article in enumerate(batch.articles):
            sentences = batch.sentences[batch.first[i] : batch.first[i + 1]]
            labels.append(_greedy(_gram_counts(sentences, article.summary or "")))
    return np.concatenate(labels)


def _greedy(counts: Sequence[_GramCounts]) -> Flags:
    """Add the sentence that raises the sum of ROUGE-1 and ROUGE-2 the most, until none does: (n_sentences,)."""
    chosen = np.zeros(len(counts[0].sentence_sizes), np.bool_)
    best = 0.0
    for _ in range(MAX_SET):
        gains = np.zeros(len(chosen), np.float32)
        for count in counts:
            grams = count.in_sentence[chosen].sum(axis=0) + count.in_sentence
            gains += count.f1(grams, count.sentence_sizes[chosen].sum() + count.sentence_sizes)
        gains[chosen] = 0
        if gains.max() <= best:
            break
        best = float(gains.max())
        chosen[gains.argmax()] = True
    return chosen
