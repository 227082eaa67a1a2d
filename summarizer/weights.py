"""Weighs the words of a batch: which of them a sentence has, how rare they are, and where else they stand.

The words are sorted once, by article and stem, sentences staying in order; every count below is a sum over neighbours
in that order.
"""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from newstool.summarizer.stories import Flags, Integers, Stories
from newstool.text.terms import Terms, Vocabulary

Floats = NDArray[np.float64]
Columns = dict[str, NDArray[np.generic]]

_OPENING = 3  # sentences that together are what most editors shorten a story from
_KEY_COUNT = 3  # times that a word stands in an article which is about it
_TITLE = -1  # the "sentence" of a title's words: sorted before all others
_HASH_BITS = 31  # of an unknown word's hash: two unknown words of one article seldom share them
_STEM_BITS = 32  # of a key, below those of the article
_TINY = 1e-9  # instead of a sum of no words


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of the training articles.

    stems: (n_words,) the number of each word's stem. idf: (n_stems + 1,), the last for all words that are not known.
    """

    vocabulary: Vocabulary
    stems: Integers
    idf: Floats


class Bags(NamedTuple):
    """Which stems each sentence has, each once.

    sentence: (n,) its index. stem: (n,) a number within its article. weight: (n,) TF-IDF in the article.
    """

    sentence: Integers
    stem: Integers
    weight: Floats


class _Stems(NamedTuple):
    """The stems of each article, and the sentences they stand in.

    Of each pair of a stem and a sentence, (n_pairs,): group, the stem's index; sentence. Of each stem, (n_stems,):
    article; weight, TF-IDF, 0 where only the title has it; title_weight, 0 where the title has it not; counts, in the
    text; first, the first sentence with it.
    """

    group: Integers
    sentence: Integers
    article: Integers
    weight: Floats
    title_weight: Floats
    counts: Integers
    first: Integers


def weigh(found: Terms, tokens: Integers, stories: Stories, lexicon: Lexicon) -> tuple[Columns, Bags]:
    """The features that come from words, and the words themselves. `found` has the titles first, then the sentences;
    tokens: (n_sentences,) how many words each has."""
    known, columns = lexicon.vocabulary.known(found.hashes)
    stems = _sort(found, known, columns, stories, lexicon)
    n_known = np.diff(np.searchsorted(known, found.first_word))[len(stories.articles) :]
    unknown = (tokens - n_known) / np.maximum(tokens, 1)
    first_stem = np.searchsorted(stems.article, np.arange(len(stories.articles)))
    bags = Bags(
        stems.sentence, stems.group - first_stem.take(stems.article).take(stems.group), stems.weight.take(stems.group)
    )
    return _sums(stems, stories) | _shares(stems, stories) | {"unknown": unknown}, bags


def _sort(found: Terms, known: Integers, columns: Integers, stories: Stories, lexicon: Lexicon) -> _Stems:
    """`known`: which of the words the vocabulary has; `columns`: where."""
    n_articles, n_stems = len(stories.articles), len(lexicon.idf) - 1
    stems = (found.hashes >> np.uint64(64 - _HASH_BITS)).view(np.int64) + n_stems
    stems[known] = lexicon.stems.take(columns)
    article = np.concatenate([np.arange(n_articles), stories.article])[found.parts]
    order = _order(stems & 0xFFFF, stems >> 16, article)
    stem, row = (article << _STEM_BITS | stems).take(order), found.parts.take(order)
    opens = np.diff(stem, prepend=-1) != 0
    group, starts = np.cumsum(opens) - 1, np.flatnonzero(opens)
    body = row >= n_articles
    pair = np.flatnonzero(body & (opens | (np.diff(row, prepend=-1) != 0)))
    sentence, of = row[pair] - n_articles, group[pair]
    first = np.full(len(starts), _TITLE)
    first[of[::-1]] = sentence[::-1]
    counts = np.bincount(group[body], minlength=len(starts))
    idf = lexicon.idf[np.minimum(stem[starts] & ((1 << _STEM_BITS) - 1), n_stems)]
    weight = (1 + np.log(np.maximum(counts, 1))) * idf
    return _Stems(
        group=of,
        sentence=sentence,
        article=stem[starts] >> _STEM_BITS,
        weight=weight * (counts > 0),
        title_weight=weight * ~body[starts],
        counts=counts,
        first=first,
    )


def _order(*keys: Integers) -> Integers:
    """The stable order by the last of the keys, then by the one before it, and so on; each is below 2**16, for which
    NumPy has a radix sort: three of them take half the time of sorting 64 bits."""
    order = np.argsort(keys[0].astype(np.uint16), kind="stable")
    for key in keys[1:]:
        order = order.take(np.argsort(key.astype(np.uint16).take(order), kind="stable"))
    return order


def _sums(stems: _Stems, stories: Stories) -> Columns:
    """How much weight a sentence has, and how much of its article's, its title's and its key words'."""
    n, n_articles = len(stories.sentences), len(stories.articles)
    weight, sentence = stems.weight[stems.group], stems.sentence
    size = np.maximum(np.bincount(sentence, minlength=n), 1)
    key_weight = stems.weight * (stems.counts >= _KEY_COUNT)

    def of_sentence(values: Floats) -> Floats:
        return np.asarray(np.bincount(sentence, values, n), np.float64)

    def of_article(values: Floats) -> Floats:
        return np.maximum(np.bincount(stems.article, values, n_articles)[stories.article], _TINY)

    return {
        "centrality": np.sqrt(of_sentence(weight * weight) / of_article(stems.weight**2)),
        "mean_weight": of_sentence(weight) / size,
        "sum_weight": of_sentence(weight),
        "mean_count": of_sentence(stems.counts[stems.group].astype(np.float64)) / size,
        "key_found": of_sentence(key_weight[stems.group]) / of_article(key_weight),
        "title_found": of_sentence(stems.title_weight[stems.group]) / of_article(stems.title_weight),
    }


def _shares(stems: _Stems, stories: Stories) -> Columns:
    """The shares of a sentence's weight that stand elsewhere, too."""
    n, group, sentence = len(stories.sentences), stems.group, stems.sentence
    weight = stems.weight[group]
    whole = np.maximum(np.bincount(sentence, weight, n), _TINY)
    first, begins = stems.first[group], stories.first[stories.article[sentence]]
    again = np.flatnonzero((group[1:] == group[:-1]) & (sentence[1:] == sentence[:-1] + 1))
    in_next, in_previous = np.zeros(len(group), np.bool_), np.zeros(len(group), np.bool_)
    in_next[again] = in_previous[again + 1] = True

    def share(of: Flags) -> Floats:
        return np.asarray(np.bincount(sentence, weight * of, n) / whole)

    return {
        "repeated_share": share(stems.counts[group] > 1),
        "title_share": share(stems.title_weight[group] > 0),
        "opening_share": share(first < begins + _OPENING),
        "first_share": share(first == begins),
        "new_share": share(first == sentence),
        "previous_share": share(in_previous),
        "next_share": share(in_next),
    }
