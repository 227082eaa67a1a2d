"""Learns the words a ranker weighs: their hashes, their stems, and how rare they are."""

from collections.abc import Sequence

import numpy as np

from newstool.articles import Article
from newstool.summarizer.rouge import stem
from newstool.summarizer.weights import Lexicon
from newstool.text.batches import batches
from newstool.text.terms import TermSettings, Vocabulary, terms

_WORDS = TermSettings(pairs=False)
_MIN_ARTICLES = 3  # with fewer, a word is a name, and as rare as all the words that are not known


def learn_lexicon(articles: Sequence[Article]) -> Lexicon:
    """The lexicon of some articles; idf is log((1 + n) / (1 + df)) of a stem's document frequency."""
    frequency: dict[int, int] = {}
    spelling: dict[int, str] = {}
    for batch in batches(articles):
        found = terms([(article.title, article.text) for article in batch], _WORDS)
        order = np.lexsort((found.hashes, found.rows))
        hashes, rows = found.hashes[order], found.rows[order]
        for at in np.flatnonzero(np.diff(rows, prepend=-1) | (hashes != np.roll(hashes, 1))).tolist():
            word = int(hashes[at])
            frequency[word] = frequency.get(word, 0) + 1
            if word not in spelling:
                spelling[word] = found.spell(int(order[at]))
    kept = sorted(word for word, count in frequency.items() if count >= _MIN_ARTICLES)
    numbers: dict[str, int] = {}
    stems = np.array([numbers.setdefault(stem(spelling[word]), len(numbers)) for word in kept], np.int64)
    # A stem stands in at least as many articles as the most frequent of its words; summing them is near enough.
    counts = np.minimum(np.bincount(stems, [frequency[word] for word in kept], len(numbers)), len(articles))
    idf = np.log((1 + len(articles)) / (1 + np.append(counts, _MIN_ARTICLES - 1)))
    stored = idf.astype(np.float32).astype(np.float64)  # a feature must not change where a model was saved and loaded
    return Lexicon(Vocabulary(np.array(kept, np.uint64)), stems, stored)
