"""Learns the lexicon of a ranker: the known words, their stems, how rare they are, and their importance."""

from collections.abc import Sequence

import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression

from newstool.articles import Article
from newstool.summarizer.importance import SHAPE, SIZES, Cells, Importance
from newstool.summarizer.lexicon import Lexicon
from newstool.summarizer.sentence_batch import Flags, Floats, Integers, split_articles
from newstool.summarizer.training.rouge import stem
from newstool.summarizer.word_features import STEM_BITS, read_stems
from newstool.text.batches import batches
from newstool.text.hashing import TermSettings, terms, terms_of_parts
from newstool.text.sentences import Splitter
from newstool.text.vocabulary import Vocabulary

_WORDS = TermSettings(pairs=False)
_C = 0.1  # inverse regularisation of the logistic regression; 0.03 to 0.3 gave the same
_ITERATIONS = 300
# The groups of properties that share a weight for each combination of bins. Axes of SHAPE: 0 rarity, 1 position of the
# first sentence, 2 count, 3 title.
_GROUPS = ((1, 2, 3), (0, 1), (0, 2), (0, 3))
_MIN_ARTICLES = 3  # with a known word; a word of fewer is usually a name, and is treated as an unknown word


def learn_lexicon(articles: Sequence[Article]) -> Lexicon:
    """Learn the words, stems and document frequencies of articles.

    idf(stem) = ln((1 + n) / (1 + df(stem))), for n articles of which df have the stem.
    """
    frequency: dict[int, int] = {}
    spelling: dict[int, str] = {}
    for batch in batches(articles):
        batch_terms = terms([(article.title, article.text) for article in batch], _WORDS)
        order = np.lexsort((batch_terms.hashes, batch_terms.rows))
        hashes, rows = batch_terms.hashes[order], batch_terms.rows[order]
        for at in np.flatnonzero(np.diff(rows, prepend=-1) | (hashes != np.roll(hashes, 1))).tolist():
            word = int(hashes[at])
            frequency[word] = frequency.get(word, 0) + 1
            if word not in spelling:
                spelling[word] = batch_terms.spell(int(order[at]))
    kept = sorted(word for word, count in frequency.items() if count >= _MIN_ARTICLES)
    numbers: dict[str, int] = {}
    stems = np.array([numbers.setdefault(stem(spelling[word]), len(numbers)) for word in kept], np.int64)
    # The document frequency of a stem is estimated by the sum of those of its words, at most the number of articles.
    counts = np.minimum(np.bincount(stems, [frequency[word] for word in kept], len(numbers)), len(articles))
    idf = np.log((1 + len(articles)) / (1 + np.append(counts, _MIN_ARTICLES - 1)))
    return Lexicon(Vocabulary(np.array(kept, np.uint64)), stems, _as_stored(idf))


def learn_importance(articles: Sequence[Article], weights: Floats, lexicon: Lexicon, splitter: Splitter) -> Importance:
    """Learn the probability of words to be in the summary of their article.

    weights: (n_articles,) how much each article counts. A logistic regression learns a weight for each combination of
    bins of each of _GROUPS, and for each bin of the length of the article.
    """
    cells, in_summary = _read_words(articles, lexicon, splitter)
    axes = np.unravel_index(cells.of_word, SHAPE)
    columns = [_one_hot(*_group_index(axes, group)) for group in _GROUPS]
    model = LogisticRegression(C=_C, max_iter=_ITERATIONS).fit(
        sparse.hstack([*columns, _one_hot(cells.of_article[cells.article], SIZES)]).tocsr(),
        in_summary,
        weights[cells.article],
    )
    parts = np.split(model.coef_[0], np.cumsum([column.shape[1] for column in columns]))
    all_cells = np.unravel_index(np.arange(np.prod(SHAPE)), SHAPE)
    log_odds = sum(part[_group_index(all_cells, group)[0]] for part, group in zip(parts[:-1], _GROUPS, strict=True))
    return Importance(_as_stored(log_odds + model.intercept_[0]), _as_stored(parts[-1]))


def _read_words(articles: Sequence[Article], lexicon: Lexicon, splitter: Splitter) -> tuple[Cells, Flags]:
    """The cells of the different words of all articles, and whether each is in the summary of its article, (n_words,).

    The indices of articles count through all articles.
    """
    read: list[tuple[Cells, Flags]] = []
    n_articles = 0
    for articles_of_batch in batches(articles):
        batch = split_articles(articles_of_batch, splitter)
        words = terms_of_parts([*(article.title for article in articles_of_batch), *batch.sentences], _WORDS)
        summary = terms_of_parts([article.summary or "" for article in articles_of_batch], _WORDS)
        stems = read_stems(words, lexicon.stems_of(words.hashes)[0], batch, lexicon)
        in_summary = np.isin(stems.key, summary.parts << STEM_BITS | lexicon.stems_of(summary.hashes)[0])
        in_text = stems.counts > 0
        cells = Cells(stems.cells.of_word[in_text], stems.article[in_text] + n_articles, stems.cells.of_article)
        read.append((cells, in_summary[in_text]))
        n_articles += len(articles_of_batch)
    of_word, article, of_article = (np.concatenate(part) for part in zip(*(cells for cells, _ in read), strict=True))
    return Cells(of_word, article, of_article), np.concatenate([flags for _, flags in read])


def _group_index(axes: Sequence[Integers], group: tuple[int, ...]) -> tuple[Integers, int]:
    """The flat index into a table of some axes of SHAPE, (n,), and the size of that table. axes: bins of each axis."""
    shape = [SHAPE[axis] for axis in group]
    return np.ravel_multi_index([axes[axis] for axis in group], shape), int(np.prod(shape))


def _one_hot(index: Integers, size: int) -> sparse.csr_matrix:
    """(n,) to (n, size): a one in the column of each index."""
    return sparse.csr_matrix((np.ones(len(index)), (np.arange(len(index)), index)), (len(index), size))


def _as_stored(values: Floats) -> Floats:
    """Round to the 32 bits of the model file, so that features are the same before saving and after loading."""
    return values.astype(np.float32).astype(np.float64)
