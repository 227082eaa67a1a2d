"""Weighs the words of a batch: which of them a sentence has, how rare they are, and where else they stand.

The words are sorted once, by article and stem, sentences staying in order; every count below is a sum over neighbours
in that order.
"""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from newstool.summarizer.importance import UNKNOWN, Cells, Importance, cells
from newstool.summarizer.stories import Flags, Floats, Integers, Stories
from newstool.text.hashing import Terms
from newstool.text.vocabulary import Vocabulary

Columns = dict[str, NDArray[np.generic]]

_OPENING = 3  # sentences that together are what most editors shorten a story from
_KEY_COUNT = 3  # times that a word stands in an article which is about it
_TITLE = -1  # the "sentence" of a title's words: sorted before all others
_HASH_BITS = 31  # of an unknown word's hash: two unknown words of one article seldom share them
STEM_BITS = 32  # of a key, below those of the article
_TINY = 1e-9  # instead of a sum of no words
_CONTENT = 2.5  # idf of words that a lead need not say twice: they stand in fewer than 8 % of the articles


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of the training articles.

    stems: (n_words,) the number of each word's stem. idf: (n_stems + 1,), the last for all words that are not known.
    importance: of words in their article.
    """

    vocabulary: Vocabulary
    stems: Integers
    idf: Floats
    importance: Importance = UNKNOWN

    def stems_of(self, hashes: NDArray[np.uint64]) -> tuple[Integers, Integers]:
        """(n,) the stems of words, of one that is not known a number of its own; and which words are known."""
        known, columns = self.vocabulary.known(hashes)
        stems = (hashes >> np.uint64(64 - _HASH_BITS)).view(np.int64) + len(self.idf) - 1
        stems[known] = self.stems.take(columns)
        return stems, known


class Bags(NamedTuple):
    """Which stems each sentence has, each once.

    sentence: (n,) its index. stem: (n,) a number within its article. weight: (n,) TF-IDF in the article, 0 of a word
    that may be said twice.
    """

    sentence: Integers
    stem: Integers
    weight: Floats


class Stems(NamedTuple):
    """The stems of each article, and the sentences they stand in.

    Of each pair of a stem and a sentence, (n_pairs,): group, the stem's index; sentence. Of each stem, (n_stems,):
    article; key, article and stem in one number; idf; weight, TF-IDF, 0 where only the title has it; title_weight, 0
    where the title has it not; counts, in the text; first, the first sentence with it; cells, its importance's.
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


def weigh(found: Terms, tokens: Integers, stories: Stories, lexicon: Lexicon) -> tuple[Columns, Bags, Floats]:
    """The features that come from words; the words themselves; and what each sentence tells, (n_sentences,), the sum of
    its words' chances to stand in the summary. `found` has the titles first, then the sentences; tokens: (n_sentences,)
    how many words each has."""
    numbers, known = lexicon.stems_of(found.hashes)
    stems = read_stems(found, numbers, stories, lexicon)
    n_known = np.diff(np.searchsorted(known, found.first_word))[len(stories.articles) :]
    unknown = (tokens - n_known) / np.maximum(tokens, 1)
    chances = lexicon.importance.chances(stems.cells)
    first_stem = np.searchsorted(stems.article, np.arange(len(stories.articles)))
    content = stems.idf >= min(_CONTENT, lexicon.idf[-1])
    bags = Bags(
        stems.sentence,
        stems.group - first_stem.take(stems.article).take(stems.group),
        (stems.weight * content).take(stems.group),
    )
    told = np.asarray(np.bincount(stems.sentence, chances.take(stems.group), len(stories.sentences)), np.float64)
    return _sums(stems, stories) | _shares(stems, stories) | {"unknown": unknown}, bags, told


def read_stems(found: Terms, stems: Integers, stories: Stories, lexicon: Lexicon) -> Stems:
    """The words of a batch, titles first, by their stems, (n_words,)."""
    n_articles, n_stems = len(stories.articles), len(lexicon.idf) - 1
    article = np.concatenate([np.arange(n_articles), stories.article])[found.parts]
    order = _order(stems & 0xFFFF, stems >> 16, article)
    stem, row = (article << STEM_BITS | stems).take(order), found.parts.take(order)
    opens = np.diff(stem, prepend=-1) != 0
    group, starts = np.cumsum(opens) - 1, np.flatnonzero(opens)
    body = row >= n_articles
    pair = np.flatnonzero(body & (opens | (np.diff(row, prepend=-1) != 0)))
    sentence, of = row[pair] - n_articles, group[pair]
    first = np.full(len(starts), _TITLE)
    first[of[::-1]] = sentence[::-1]
    counts = np.bincount(group[body], minlength=len(starts))
    key = stem[starts]
    of_article, in_title = key >> STEM_BITS, ~body[starts]
    idf = lexicon.idf[np.minimum(key & ((1 << STEM_BITS) - 1), n_stems)]
    weight = (1 + np.log(np.maximum(counts, 1))) * idf
    place = np.maximum(first - stories.first[of_article], 0)
    return Stems(
        group=of,
        sentence=sentence,
        article=of_article,
        key=key,
        idf=idf,
        weight=weight * (counts > 0),
        title_weight=weight * in_title,
        counts=counts,
        first=first,
        cells=cells(idf, place, counts, in_title, of_article, stories),
    )


def _order(*keys: Integers) -> Integers:
    """The stable order by the last of the keys, then by the one before it, and so on; each is below 2**16, for which
    NumPy has a radix sort: three of them take half the time of sorting 64 bits."""
    order = np.argsort(keys[0].astype(np.uint16), kind="stable")
    for key in keys[1:]:
        order = order.take(np.argsort(key.astype(np.uint16).take(order), kind="stable"))
    return order


def _sums(stems: Stems, stories: Stories) -> Columns:
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


def _shares(stems: Stems, stories: Stories) -> Columns:
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
