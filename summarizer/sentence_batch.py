"""The sentences of a batch of articles: what the features and the choice of sentences work on."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from newstool.articles import Article
from newstool.text.sentences import Splitter

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]
Flags = NDArray[np.bool_]

# Characters of an article that are split: about 20,000 words. Text past this limit is ignored, because the story stands
# in the first thousand words and a text of ten megabytes would take too long.
_MAX_TEXT = 1 << 17


class SentenceBatch(NamedTuple):
    """The sentences of a batch of articles, in one list: article after article, in text order.

    Attributes:
        articles: (n_articles,)  the articles
        sentences: (n_sentences,)  the sentences of all articles
        first: (n_articles + 1,) int64  index of the first sentence of each article; last: n_sentences
        article: (n_sentences,) int64  index of the article of each sentence
        opens_paragraph: (n_sentences,) bool  whether the sentence is the first of a paragraph
    """

    articles: Sequence[Article]
    sentences: list[str]
    first: Integers
    article: Integers
    opens_paragraph: Flags

    @property
    def position(self) -> Integers:
        """The index of each sentence in its own article, from 0: (n_sentences,)."""
        return np.arange(len(self.sentences)) - self.first[self.article]


def split_articles(articles: Sequence[Article], splitter: Splitter) -> SentenceBatch:
    """Split a batch of articles into sentences. An article may have no sentence."""
    sentences: list[str] = []
    opens: list[bool] = []
    first = [0]
    for article in articles:
        text = article.text[:_MAX_TEXT]
        spans = splitter.spans(text)
        sentences += [text[start:stop] for start, stop in spans]
        opens += [True] * bool(spans)
        opens += ["\n" in text[end:start] for (_, end), (start, _) in pairwise(spans)]
        if len(article.text) > _MAX_TEXT and len(sentences) > first[-1] + 1:  # the limit cut the last sentence
            del sentences[-1], opens[-1]
        first.append(len(sentences))
    bounds = np.array(first)
    article_of = np.arange(len(articles)).repeat(np.diff(bounds))
    return SentenceBatch(articles, sentences, bounds, article_of, np.array(opens, bool))
