"""A batch of articles as sentences: what the features and the choice look at."""

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

# Characters of an article that are looked at: 20,000 words. What an editor would call the story stands in the first
# thousand; the rest of a ten-megabyte text is not worth the time.
_LOOKED_AT = 1 << 17


class Stories(NamedTuple):
    """The sentences of a batch, article after article.

    first: (n_articles + 1,) where each article's sentences begin, and the end of the last. article: (n_sentences,) the
    index of its article. opens_paragraph: (n_sentences,).
    """

    articles: Sequence[Article]
    sentences: list[str]
    first: Integers
    article: Integers
    opens_paragraph: Flags

    @property
    def position(self) -> Integers:
        """(n_sentences,) the place of each sentence in its article, from 0."""
        return np.arange(len(self.sentences)) - self.first[self.article]


def split_stories(articles: Sequence[Article], splitter: Splitter) -> Stories:
    """Split a batch; articles may have no sentence at all."""
    sentences: list[str] = []
    opens: list[bool] = []
    first = [0]
    for article in articles:
        text = article.text[:_LOOKED_AT]
        spans = splitter.spans(text)
        sentences += [text[start:stop] for start, stop in spans]
        opens += [True] * bool(spans)
        opens += ["\n" in text[end:start] for (_, end), (start, _) in pairwise(spans)]
        if len(article.text) > _LOOKED_AT and len(sentences) > first[-1] + 1:  # the last one was cut through
            del sentences[-1], opens[-1]
        first.append(len(sentences))
    bounds = np.array(first)
    return Stories(articles, sentences, bounds, np.arange(len(articles)).repeat(np.diff(bounds)), np.array(opens, bool))
