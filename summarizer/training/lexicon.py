"""Learns the words a ranker weighs: their hashes, their stems, how rare they are, and which get into summaries."""

from collections.abc import Sequence

import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression

from newstool.articles import Article
from newstool.summarizer.importance import SHAPE, SIZES, Cells, Importance
from newstool.summarizer.stories import Flags, Floats, Integers, split_stories
from newstool.summarizer.training.rouge import stem
from newstool.summarizer.weights import STEM_BITS, Lexicon, read_stems
from newstool.text.batches import batches
from newstool.text.hashing import TermSettings, terms, terms_of_parts
from newstool.text.sentences import Splitter
from newstool.text.vocabulary import Vocabulary

_WORDS = TermSettings(pairs=False)
_C = 0.1  # of the logistic regression; with 0.03 to 0.3 as good
_ITERATIONS = 300
# What of a word's cell is learned together: rarity is 0, its first sentence 1, its count 2, the title 3.
_LEARNED = ((1, 2, 3), (0, 1), (0, 2), (0, 3))
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
    return Lexicon(Vocabulary(np.array(kept, np.uint64)), stems, _stored(idf))


def learn_importance(articles: Sequence[Article], weights: Floats, lexicon: Lexicon, splitter: Splitter) -> Importance:
    """How likely words are to stand in the summaries of their articles; each of these counts as much as its weight,
    (n_articles,). A logistic regression on pairs and triples of what is known of a word."""
    found: list[tuple[Cells, Flags]] = []
    for batch in batches(articles):
        stories = split_stories(batch, splitter)
        words = terms_of_parts([*(article.title for article in batch), *stories.sentences], _WORDS)
        told = terms_of_parts([article.summary or "" for article in batch], _WORDS)
        stems = read_stems(words, lexicon.stems_of(words.hashes)[0], stories, lexicon)
        wanted = np.isin(stems.key, told.parts << STEM_BITS | lexicon.stems_of(told.hashes)[0])
        in_text = stems.counts > 0
        cells = Cells(stems.cells.of_word[in_text], stems.article[in_text], stems.cells.of_article)
        found.append((cells, wanted[in_text]))
    of_word = np.concatenate([cells.of_word for cells, _ in found])
    of_article = np.concatenate([cells.of_article[cells.article] for cells, _ in found])
    first = np.cumsum([0, *(len(cells.of_article) for cells, _ in found)])
    article = np.concatenate([cells.article + at for (cells, _), at in zip(found, first[:-1], strict=True)])
    places = np.unravel_index(of_word, SHAPE)
    columns = [_one_of(*_part(places, axes)) for axes in _LEARNED]
    model = LogisticRegression(C=_C, max_iter=_ITERATIONS).fit(
        sparse.hstack([*columns, _one_of(of_article, SIZES)]).tocsr(),
        np.concatenate([wanted for _, wanted in found]),
        weights[article],
    )
    parts = np.split(model.coef_[0], np.cumsum([column.shape[1] for column in columns]))
    every = np.unravel_index(np.arange(np.prod(SHAPE)), SHAPE)
    odds = sum(part[_part(every, axes)[0]] for part, axes in zip(parts[:-1], _LEARNED, strict=True))
    return Importance(_stored(odds + model.intercept_[0]), _stored(parts[-1]))


def _part(places: Sequence[Integers], axes: tuple[int, ...]) -> tuple[Integers, int]:
    """The places in a table of some of the axes of SHAPE, flat, and its size."""
    shape = [SHAPE[axis] for axis in axes]
    return np.ravel_multi_index([places[axis] for axis in axes], shape), int(np.prod(shape))


def _one_of(places: Integers, size: int) -> sparse.csr_matrix:
    """(n,) to (n, size) with a one at each place."""
    return sparse.csr_matrix((np.ones(len(places)), (np.arange(len(places)), places)), (len(places), size))


def _stored(values: Floats) -> Floats:
    """As a model file keeps them: a feature must not change where a model was saved and loaded."""
    return values.astype(np.float32).astype(np.float64)
