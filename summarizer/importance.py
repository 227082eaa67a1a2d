"""How likely a word of an article is to stand in a summary of it: from how rare it is, where it first stands, how
often, and whether the title has it (word importance; Hong and Nenkova, 2014).

The sum of these chances over a lead's different words is what it can be expected to tell. Weighing it, leads of 50
words gained ROUGE-1 in cross-validation, 0.6 on CNN/DailyMail and 0.2 on CNN Corpus; leads of three sentences did not.
"""

from typing import NamedTuple

import numpy as np

from newstool.summarizer.stories import Flags, Floats, Integers, Stories

# Where bins begin, after the first of each. Function words differ most among each other: half of the bins are theirs.
_IDF = np.array([0.02, 0.05, 0.1, 0.2, 0.3, 0.45, 0.6, 0.8, 1, 1.25, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5, 5.5, 6, 6.5])
_FIRSTS = np.array([1, 2, 3, 4, 6, 8, 11, 15, 20, 30])
_COUNTS = np.array([2, 3, 4, 5, 6, 8, 11])
_SENTENCES = np.array([4, 7, 10, 14, 18, 22, 27, 33, 40, 60])
_NOT_IN_TITLE, _IN_TITLE, _NO_TITLE = range(3)

SHAPE = (len(_IDF) + 1, len(_FIRSTS) + 1, len(_COUNTS) + 1, 3)
SIZES = len(_SENTENCES) + 1


class Cells(NamedTuple):
    """Where words stand in the tables of an `Importance`. of_word: (n_words,) in that of SHAPE, flat. article:
    (n_words,) its index. of_article: (n_articles,) in that of SIZES."""

    of_word: Integers
    article: Integers
    of_article: Integers


class Importance(NamedTuple):
    """The log-odds that a word stands in the summary: words, (prod(SHAPE),), and articles, (SIZES,), added."""

    words: Floats
    articles: Floats

    def chances(self, cells: Cells) -> Floats:
        """(n_words,) 0..1."""
        odds = self.words.take(cells.of_word)
        odds += self.articles.take(cells.of_article).take(cells.article)
        return np.asarray(1 / (1 + np.exp(-odds)))


UNKNOWN = Importance(np.zeros(int(np.prod(SHAPE))), np.zeros(SIZES))  # before it is learned


def cells(
    idf: Floats, first: Integers, counts: Integers, in_title: Flags, article: Integers, stories: Stories
) -> Cells:
    """The cells of an article's words, each once. All (n_words,): idf; first, the place of the sentence that has it
    first, from 0; counts, how often it stands in the text; in_title; article."""
    titled = np.array([_NOT_IN_TITLE if article.title else _NO_TITLE for article in stories.articles])
    cell = np.searchsorted(_IDF, idf, side="right")
    for bins, place in ((_FIRSTS, first), (_COUNTS, counts)):
        cell *= len(bins) + 1
        cell += _table(bins).take(place, mode="clip")
    cell *= SHAPE[-1]
    cell += np.where(in_title, _IN_TITLE, titled.take(article))
    return Cells(cell, article, np.searchsorted(_SENTENCES, np.diff(stories.first), side="right"))


def _table(bins: Integers) -> Integers:
    """The bin of 0, 1, 2, ... up to the last that has its own."""
    return np.searchsorted(bins, np.arange(bins[-1] + 1), side="right")
