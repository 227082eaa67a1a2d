"""Features that come from the words of sentences: TF-IDF weights, overlap with the title, the opening and neighbours.

The words of a batch are sorted once, by article and stem; the sentences of a stem stay in order. All counts are then
sums over neighbours in that order.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from newstool.summarizer.importance import Cells, find_cells
from newstool.summarizer.lexicon import Lexicon
from newstool.summarizer.sentence_batch import Flags, Floats, Integers, SentenceBatch
from newstool.text.hashing import Terms

Columns = dict[str, NDArray[np.generic]]  # by the name of a feature, (n_sentences,) each

_OPENING = 3  # sentences at the top of an article that most editors shorten a story from
_KEY_COUNT = 3  # occurrences in the text from which on a word is a key word of its article
_IN_TITLE = -1  # stands for the sentence of a stem that only the title has; sorts before all sentences
STEM_BITS = 32  # of a key: the stem number is in these bits, the index of the article above them
_MAX_ARTICLES = 1 << 16  # of a batch: `_order` sorts 16 bits of the index of an article
_TINY = 1e-9  # divisor in place of a sum of no weights
# Inverse document frequency from which on a repeated word counts as redundancy: of words in fewer than 8 % of articles.
_CONTENT_IDF = 2.5


class SentenceStems(NamedTuple):
    """The stems of each sentence as a sparse matrix in coordinate form: each pair of sentence and stem once.

    Attributes:
        sentence: (n_pairs,) int64  index of the sentence in the batch
        stem: (n_pairs,) int64  number of the stem within its article, from 0
        weight: (n_pairs,) float64  TF-IDF of the stem in its article; 0 for a word that may be repeated
    """

    sentence: Integers
    stem: Integers
    weight: Floats


class Stems(NamedTuple):
    """The different stems of each article of a batch, sorted by article and stem, and the sentences that have them.

    Attributes:
        group: (n_pairs,) int64  index of a stem, of each pair of a stem and a sentence that has it
        sentence: (n_pairs,) int64  index of the sentence of each pair, ascending within a stem
        article: (n_stems,) int64  index of the article
        key: (n_stems,) int64  index of the article << STEM_BITS | stem number in the lexicon
        idf: (n_stems,) float64  inverse document frequency
        weight: (n_stems,) float64  TF-IDF: (1 + ln(count)) * idf; 0 if only the title has the stem
        title_weight: (n_stems,) float64  the same if the title has the stem, else 0
        counts: (n_stems,) int64  occurrences in the text
        first: (n_stems,) int64  index of the first sentence that has the stem; -1 if the title has it
        cells: cells of the stems in the tables of `Importance`
    """

    group: Integers
    sentence: Integers
    article: Integers
    key: Integers
    idf: Floats
    weight: Floats
    title_weight: Floats
    counts: Integers
    first: Integers
    cells: Cells


class WordFeatures(NamedTuple):
    """What the words of a batch of sentences give.

    Attributes:
        columns: features by name, (n_sentences,) each
        stems: the stems of each sentence, to compare sentences with each other
        coverage: (n_sentences,) float64  expected number of the sentence's different words that the summary has
    """

    columns: Columns
    stems: SentenceStems
    coverage: Floats


def word_features(terms: Terms, tokens: Integers, batch: SentenceBatch, lexicon: Lexicon) -> WordFeatures:
    """The features that come from words.

    terms: the words of the titles of all articles, then of all sentences, one part each. tokens: (n_sentences,) number
    of words of each sentence.
    """
    numbers, known = lexicon.stems_of(terms.hashes)
    stems = read_stems(terms, numbers, batch, lexicon)
    n_known = np.diff(np.searchsorted(known, terms.first_word))[len(batch.articles) :]
    unknown = (tokens - n_known) / np.maximum(tokens, 1)
    probabilities = lexicon.importance.probabilities(stems.cells)
    first_stem = np.searchsorted(stems.article, np.arange(len(batch.articles)))
    content = stems.idf >= min(_CONTENT_IDF, lexicon.idf[-1])
    sentence_stems = SentenceStems(
        stems.sentence,
        stems.group - first_stem.take(stems.article).take(stems.group),
        (stems.weight * content).take(stems.group),
    )
    coverage = np.bincount(stems.sentence, probabilities.take(stems.group), len(batch.sentences))
    columns = _sums(stems, batch) | _shares(stems, batch) | {"unknown": unknown}
    return WordFeatures(columns, sentence_stems, np.asarray(coverage, np.float64))


def read_stems(terms: Terms, numbers: Integers, batch: SentenceBatch, lexicon: Lexicon) -> Stems:
    """Sort the words of a batch by article and stem, and collect what is known of each stem.

    terms: the words of the titles of all articles, then of all sentences. numbers: (n_words,) their stem numbers.
    """
    n_articles, n_known_stems = len(batch.articles), len(lexicon.idf) - 1
    if n_articles > _MAX_ARTICLES:
        raise ValueError(f"a batch of {n_articles} articles, at most {_MAX_ARTICLES}: use newstool.text.batches")
    article = np.concatenate([np.arange(n_articles), batch.article])[terms.parts]
    order = _order(numbers & 0xFFFF, numbers >> 16, article)
    keys, part = (article << STEM_BITS | numbers).take(order), terms.parts.take(order)
    opens_group = np.diff(keys, prepend=-1) != 0
    group, starts = np.cumsum(opens_group) - 1, np.flatnonzero(opens_group)
    in_text = part >= n_articles
    pair = np.flatnonzero(in_text & (opens_group | (np.diff(part, prepend=-1) != 0)))
    sentence, group_of_pair = part[pair] - n_articles, group[pair]
    first = np.full(len(starts), _IN_TITLE)
    first[group_of_pair[::-1]] = sentence[::-1]  # written last to first: the first sentence stays
    counts = np.bincount(group[in_text], minlength=len(starts))
    key = keys[starts]
    of_article, in_title = key >> STEM_BITS, ~in_text[starts]
    idf = lexicon.idf[np.minimum(key & ((1 << STEM_BITS) - 1), n_known_stems)]
    weight = (1 + np.log(np.maximum(counts, 1))) * idf
    position = np.maximum(first - batch.first[of_article], 0)
    return Stems(
        group=group_of_pair,
        sentence=sentence,
        article=of_article,
        key=key,
        idf=idf,
        weight=weight * (counts > 0),
        title_weight=weight * in_title,
        counts=counts,
        first=first,
        cells=find_cells(idf, position, counts, in_title, of_article, batch),
    )


def _order(*keys: Integers) -> Integers:
    """The stable order by the last key, then by the one before it, and so on: indices, (n,).

    Each key must be below 2**16, because NumPy sorts 16 bits by radix sort. Three radix sorts take half the time of one
    sort of 64 bits (measured).
    """
    order = np.argsort(keys[0].astype(np.uint16), kind="stable")
    for key in keys[1:]:
        order = order.take(np.argsort(key.astype(np.uint16).take(order), kind="stable"))
    return order


def _sums(stems: Stems, batch: SentenceBatch) -> Columns:
    """The weight of each sentence, and its share of the weight of the article, the title and the key words."""
    n, n_articles = len(batch.sentences), len(batch.articles)
    weight, sentence = stems.weight[stems.group], stems.sentence
    n_stems = np.maximum(np.bincount(sentence, minlength=n), 1)
    key_weight = stems.weight * (stems.counts >= _KEY_COUNT)

    def sum_of_sentence(values: Floats) -> Floats:
        """(n_pairs,) to (n_sentences,)."""
        return np.asarray(np.bincount(sentence, values, n), np.float64)

    def sum_of_article(values: Floats) -> Floats:
        """(n_stems,) to the sum of the article of each sentence, (n_sentences,), never 0."""
        return np.maximum(np.bincount(stems.article, values, n_articles)[batch.article], _TINY)

    return {
        "centrality": np.sqrt(sum_of_sentence(weight * weight) / sum_of_article(stems.weight**2)),
        "mean_weight": sum_of_sentence(weight) / n_stems,
        "sum_weight": sum_of_sentence(weight),
        "mean_count": sum_of_sentence(stems.counts[stems.group].astype(np.float64)) / n_stems,
        "key_found": sum_of_sentence(key_weight[stems.group]) / sum_of_article(key_weight),
        "title_found": sum_of_sentence(stems.title_weight[stems.group]) / sum_of_article(stems.title_weight),
    }


def _shares(stems: Stems, batch: SentenceBatch) -> Columns:
    """The shares of the weight of each sentence, 0..1, whose stems also stand elsewhere (or, new_share, do not)."""
    n, group, sentence = len(batch.sentences), stems.group, stems.sentence
    weight = stems.weight[group]
    total = np.maximum(np.bincount(sentence, weight, n), _TINY)
    first, article_start = stems.first[group], batch.first[batch.article[sentence]]
    again = np.flatnonzero((group[1:] == group[:-1]) & (sentence[1:] == sentence[:-1] + 1))
    in_next, in_previous = np.zeros(len(group), np.bool_), np.zeros(len(group), np.bool_)
    in_next[again] = in_previous[again + 1] = True

    def share(selected: Flags) -> Floats:
        """(n_pairs,) to the share of the selected pairs, (n_sentences,)."""
        return np.asarray(np.bincount(sentence, weight * selected, n) / total)

    return {
        "repeated_share": share(stems.counts[group] > 1),
        "title_share": share(stems.title_weight[group] > 0),
        "opening_share": share(first < article_start + _OPENING),
        "first_share": share(first == article_start),
        "new_share": share(first == sentence),
        "previous_share": share(in_previous),
        "next_share": share(in_next),
    }
