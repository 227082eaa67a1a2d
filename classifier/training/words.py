"""Trains word vectors from articles without labels: the model `words`, from which training a classifier starts."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.cluster import MiniBatchKMeans
from sklearn.feature_extraction.text import TfidfTransformer
from sklearn.preprocessing import normalize
from sklearn.utils.extmath import randomized_svd

from newstool.articles import Article, NewstoolError
from newstool.articles.amounts import amount
from newstool.classifier.weights import Floats
from newstool.models.provenance import sources, versions
from newstool.models.spelling import as_text
from newstool.models.word_vectors import save
from newstool.text.batches import batches
from newstool.text.hashing import TermSettings, terms

Integers = NDArray[np.int64]

# 100 or 200 dimensions, or 30,000 words, gave the same accuracy on AG News and BBC.
N_WORDS, DIMENSIONS = 20_000, 64
# Two words co-occur if they are at most so many words apart. A wider window learns more of subjects, less of grammar.
# Accuracy with 300 labelled rows of AG News: 85.4 % with 5, 86.2 % with 15, 86.3 % with 30 and 60.
WINDOW = 30
SMOOTHING = 0.75  # exponent of the frequency of a context word (Levy, Goldberg and Dagan 2015)
# Articles that stand for news in general. A classifier compares text with them to find what is outside its archive.
# OF_EACH articles of each cluster are taken, so that subjects count alike. At most MOST articles of a folder of sources
# are clustered.
CLUSTERS, OF_EACH, MOST = 64, 8, 3000
FEWEST_WORDS = 6  # known words of an article, so that their mean vector says what it is about
FEWEST_ARTICLES = 1000  # with fewer, a word is seen too seldom to say which words go with it


class WordsError(NewstoolError):
    """Word vectors cannot be learned from these articles."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words of a collection of articles.

    Attributes:
        words: (n_words,) the words that most articles have, as a vocabulary spells them
        ids: (n_tokens,) the index of each token's word, -1 if it is not among them
        articles: (n_tokens,) the index of each token's article
        n_articles: how many articles there are
    """

    words: list[str]
    ids: Integers
    articles: Integers
    n_articles: int


def train(articles: Iterable[Article], output: Path, listed: Iterable[Mapping[str, object]] | None = None) -> None:
    """Learn vectors from cleaned articles and write the model. Raises WordsError for too few articles.

    listed: the sources to name in the header, with their licences, for a bundled model; None for the files that the
    articles were read from.
    """
    some = list(articles)
    if len(some) < FEWEST_ARTICLES:
        raise WordsError(f"{amount(len(some), 'article')}, and {FEWEST_ARTICLES} are needed for word vectors: add some")
    tokens = read_tokens(some)
    of_word = word_vectors(tokens)
    header = {"sources": sources(some) if listed is None else list(listed), "versions": versions()}
    save(output, tokens.words, of_word, at_large(some, tokens, of_word), header)


def read_tokens(articles: Sequence[Article]) -> Tokens:
    """The tokens of articles, and the N_WORDS words that most of them have."""
    hashes, rows, done = [], [], 0
    names: dict[np.uint64, str] = {}
    for batch in batches(articles):
        found = terms([(article.title, article.text) for article in batch], TermSettings(pairs=False))
        hashes.append(found.hashes[: found.n_words])
        rows.append(found.rows[: found.n_words] + done)
        done += len(batch)
        for value, at in zip(*np.unique(hashes[-1], return_index=True), strict=True):
            if value not in names:
                names[value] = found.spell(int(at))
    distinct, ids = np.unique(np.concatenate(hashes), return_inverse=True)
    of_token = np.concatenate(rows)
    frequency = np.bincount(np.unique(ids * done + of_token) // done, minlength=len(distinct))
    kept, words = [], []
    for word in np.argsort(-frequency, kind="stable"):
        if _hash_of(names[distinct[word]]) == distinct[word]:
            kept.append(word)
            words.append(names[distinct[word]])
        if len(kept) == N_WORDS:
            break
    index = np.full(len(distinct), -1)
    index[kept] = np.arange(len(kept))
    return Tokens(words, index[ids], of_token, done)


def _hash_of(word: str) -> np.uint64 | None:
    """The hash of a spelled word. None if it is not read as one word: a few letters become two in lower case."""
    found = terms([("", as_text([word]))], TermSettings(pairs=False))
    return found.hashes[0] if len(found.hashes) == 1 else None


def word_vectors(tokens: Tokens) -> Floats:
    """The vectors of words (n_words, DIMENSIONS): U * sqrt(S) of the singular value decomposition of their PPMI.

    PPMI(w, c) = max(0, ln(P(w, c) / (P(w) * P(c)))), the positive pointwise mutual information of a word w and a
    context word c within WINDOW, with P(c) smoothed. From Levy, Goldberg and Dagan, "Improving Distributional
    Similarity" (2015).
    """
    n, ids, articles = len(tokens.words), tokens.ids, tokens.articles
    together = sparse.csr_matrix((n, n))
    for distance in range(1, WINDOW + 1):
        one, two = ids[:-distance], ids[distance:]
        near = (one >= 0) & (two >= 0) & (articles[:-distance] == articles[distance:])
        pairs = (np.ones(near.sum()), (one[near], two[near]))
        together = together + sparse.coo_matrix(pairs, shape=together.shape).tocsr()
    both = (together + together.T).tocoo()
    mass = np.asarray(both.sum(axis=0)).ravel()
    context = mass**SMOOTHING / (mass**SMOOTHING).sum()
    information = np.log(both.data / (mass[both.row] * context[both.col]))
    some = information > 0
    positive = sparse.csr_matrix((information[some], (both.row[some], both.col[some])), shape=both.shape)
    left, values, _ = randomized_svd(positive, DIMENSIONS, n_iter=3, random_state=0)
    return np.asarray(left * np.sqrt(values))


def at_large(articles: Sequence[Article], tokens: Tokens, of_word: Floats) -> Floats:
    """The mean vectors of OF_EACH articles of each cluster (n_articles, DIMENSIONS), with TF-IDF weights of words."""
    known = tokens.ids >= 0
    counts = sparse.coo_matrix(
        (np.ones(known.sum()), (tokens.articles[known], tokens.ids[known])),
        shape=(tokens.n_articles, len(tokens.words)),
    ).tocsr()
    values = TfidfTransformer(norm=None, sublinear_tf=True).fit_transform(counts)
    folders = np.array([article.source.rpartition("/")[0] for article in articles])
    long_enough = np.asarray(counts.sum(axis=1)).ravel() >= FEWEST_WORDS
    rows = [_evenly(np.flatnonzero((folders == name) & long_enough), MOST) for name in np.unique(folders)]
    chosen = values[np.concatenate(rows)]
    means = np.asarray(chosen @ of_word / chosen.sum(axis=1))
    clusters = MiniBatchKMeans(CLUSTERS, n_init=3, random_state=0).fit_predict(normalize(means))
    return np.asarray(means[np.concatenate([_evenly(np.flatnonzero(clusters == i), OF_EACH) for i in range(CLUSTERS)])])


def _evenly(rows: Integers, most: int) -> Integers:
    """Select at most `most` rows, evenly apart."""
    return np.asarray(rows[np.linspace(0, len(rows) - 1, min(most, len(rows))).astype(int)])
