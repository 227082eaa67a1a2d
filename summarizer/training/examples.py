"""What a ranker learns from: for each article its best candidates, and how good every set of them would be."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from newstool.articles import Article
from newstool.summarizer.choice import AT_ONCE, NEVER, all_sets, find_candidates, kind, limit, shared, worth
from newstool.summarizer.features import Features, extract
from newstool.summarizer.lead import Budget
from newstool.summarizer.stories import Flags, Floats, Integers, Stories, split_stories
from newstool.summarizer.training import rouge
from newstool.summarizer.training.estimator import Allowed, Examples, Floats32, membership
from newstool.summarizer.weights import Lexicon
from newstool.text.batches import batches
from newstool.text.sentences import Splitter

_SMALL = 100.0  # what rules forbid loses far more
_PAIRS = 0.5  # of ROUGE-2 beside ROUGE-1; with 1 ROUGE-1 was lower by 0.1 to 0.3 on Inshorts, ROUGE-2 hardly higher
_TOO_SHORT = 0.5  # of a budget: a summary of that length or less does not say how to fill the budget


@dataclass(frozen=True, slots=True)
class Corpus:
    """Articles read once: batches of stories with their features. matrix: (n_sentences, n_features) of all."""

    batches: Sequence[tuple[Stories, Features]]
    matrix: Floats

    @property
    def sizes(self) -> Integers:
        """(n_articles,) how many sentences each has."""
        return np.concatenate([np.diff(stories.first) for stories, _ in self.batches])


def read_corpus(articles: Sequence[Article], splitter: Splitter, lexicon: Lexicon) -> Corpus:
    """Split the articles and extract the features of their sentences; every article has one."""
    read = []
    for batch in batches(articles):
        stories = split_stories(batch, splitter)
        read.append((stories, extract(stories, lexicon)))
    return Corpus(read, np.concatenate([features.matrix for _, features in read]))


def make_examples(corpus: Corpus, shortlist: Floats, budgets: Sequence[Budget], weights: Floats) -> Examples:
    """The examples of a corpus. shortlist: (n_sentences,) the values that choose the candidates. weights: (n_articles,)
    how much each article counts."""
    parts, at = [], 0
    for stories, features in corpus.batches:
        n = len(stories.sentences)
        candidates = find_candidates(stories, features, shortlist[at : at + n], np.ones(n, np.bool_))
        parts.append((_part(stories, features, candidates, budgets), at))
        at += n
    return Examples(
        candidates=np.concatenate([np.where(part.candidates >= 0, part.candidates + at, -1) for part, at in parts]),
        gain=np.concatenate([part.gain for part, _ in parts]),
        words=np.concatenate([part.words for part, _ in parts]),
        told=np.concatenate([part.told for part, _ in parts]),
        repeated=np.concatenate([part.repeated for part, _ in parts]),
        under=[
            Allowed(
                np.concatenate([under.sets for under in budget]),
                weights * np.concatenate([under.weight for under in budget]),
                budget[0].limit,
                budget[0].kind,
            )
            for budget in zip(*(part.under for part, _ in parts), strict=True)
        ],
    )


def _part(stories: Stories, features: Features, candidates: Integers, budgets: Sequence[Budget]) -> Examples:
    n = len(stories.sentences)
    there = candidates >= 0
    common = shared(features.bags, candidates, n)
    alone, together = worth(stories, features, np.zeros(n), candidates, common, np.zeros(n, np.bool_))
    penalty = _sums(alone, together)
    under = []
    for budget in budgets:
        within = limit(stories, features, budget)
        cost = _sums(np.where(there, within.cost[candidates], 0), None)
        fits = _allowed(cost, penalty, within.room, exactly=budget.sentences is not None)
        allowed = np.where(fits.any(axis=1, keepdims=True), fits, penalty > -NEVER / 2)
        weight = fits.any(axis=1) * _weights(stories.articles, budget)
        under.append(Allowed(allowed, weight, within.words, kind(budget)))
    return Examples(
        candidates=candidates,
        gain=np.stack([_gains(stories, i, row) for i, row in enumerate(candidates)]),
        words=_sums(np.where(there, features.words[candidates], 0), None),
        told=_sums(np.where(there, features.told[candidates], 0), None),
        repeated=_sums(None, common),
        under=under,
    )


def _allowed(cost: Floats, penalty: Floats, room: int, *, exactly: bool) -> Flags:
    """Which sets fit and break no rule, else those that fit. Of a number of sentences, as many as there are."""
    fits = (cost <= room) & (penalty > -NEVER / 2)
    clean = fits & (penalty > -_SMALL)
    allowed = np.where(clean.any(axis=1, keepdims=True), clean, fits)
    if exactly:
        most = np.where(allowed, cost, 0).max(axis=1, keepdims=True)
        allowed &= cost == most
    return np.asarray(allowed)


def _weights(articles: Sequence[Article], budget: Budget) -> Floats:
    """(n_articles,) 0..1: how much a summary of its length says about a budget."""
    if budget.words is None:
        return np.ones(len(articles))
    lengths = np.array([len((article.summary or "").split()) for article in articles])
    return np.asarray(np.clip((lengths / budget.words - _TOO_SHORT) / (1 - _TOO_SHORT), 0, 1))


def _sums(alone: Floats | Integers | None, together: Floats | None) -> Floats:
    """Of each set, the sum over its members and over its pairs: (n_articles, n_sets)."""
    levels = []
    for sets in all_sets():
        size = sets.members.shape[1]
        total = np.zeros((len(alone if alone is not None else together), len(sets.members)))  # type: ignore[arg-type]
        for i in range(size):
            if alone is not None:
                total += alone[:, sets.members[:, i]]
            for j in range(i):
                if together is not None:
                    total += together[:, sets.members[:, j], sets.members[:, i]]
        levels.append(total)
    return np.concatenate(levels, axis=1)


@dataclass(frozen=True, slots=True)
class _Counts:
    """How often each n-gram of a summary stands in each sentence, (n_sentences, n_grams), and in the summary,
    (n_grams,); how many n-grams each sentence has, (n_sentences,), and the summary."""

    shared: Floats32
    target: Floats32
    sizes: Floats32
    size: int

    def f1(self, shared: Floats32, sizes: Floats32) -> Floats32:
        """ROUGE of texts with such counts, (n_texts, n_grams), and sizes, (n_texts,)."""
        both = np.minimum(shared, self.target).sum(axis=-1)
        return np.asarray(2 * both / np.maximum(1, sizes + self.size))


def _counts(sentences: Sequence[str], summary: str) -> list[_Counts]:
    """For words and for pairs of words."""
    words, reference = [rouge.stems(sentence) for sentence in sentences], rouge.stems(summary)
    counts = []
    for n in (1, 2):
        target = rouge.grams(reference, n)
        found = [rouge.grams(sentence, n) for sentence in words]
        shared = np.array([[grams[gram] for gram in target] for grams in found], np.float32)
        sizes = np.array([grams.total() for grams in found], np.float32)
        wanted = np.array(list(target.values()), np.float32)
        counts.append(_Counts(shared.reshape(len(words), len(target)), wanted, sizes, target.total()))
    return counts


def _gains(stories: Stories, article: int, candidates: Integers) -> Floats32:
    """(n_sets,) ROUGE-1, and half of ROUGE-2, of each set of candidates with the article's summary."""
    sentences = [stories.sentences[at] if at >= 0 else "" for at in candidates]
    sets = membership().T
    one, two = _counts(sentences, stories.articles[article].summary or "")
    return one.f1(sets @ one.shared, sets @ one.sizes) + _PAIRS * two.f1(sets @ two.shared, sets @ two.sizes)


def label_sentences(corpus: Corpus) -> Flags:
    """(n_sentences,) whether a sentence is one of those that, taken one by one, raise ROUGE the most (up to four)."""
    labels = []
    for stories, _ in corpus.batches:
        for i, article in enumerate(stories.articles):
            sentences = stories.sentences[stories.first[i] : stories.first[i + 1]]
            labels.append(_greedy(_counts(sentences, article.summary or "")))
    return np.concatenate(labels)


def _greedy(counts: Sequence[_Counts]) -> Flags:
    chosen = np.zeros(len(counts[0].sizes), np.bool_)
    best = 0.0
    for _ in range(AT_ONCE):
        gains = np.zeros(len(chosen), np.float32)
        for count in counts:
            gains += count.f1(count.shared[chosen].sum(axis=0) + count.shared, count.sizes[chosen].sum() + count.sizes)
        gains[chosen] = 0
        if gains.max() <= best:
            break
        best = float(gains.max())
        chosen[gains.argmax()] = True
    return chosen
