"""Batches: cuts a stream of articles into lists that are fast to count and small in memory."""

from collections.abc import Iterable, Iterator

from newstool.articles import Article

ARTICLES = 64  # in a batch; 32 to 64 was fastest for articles of 380 words: larger arrays leave the processor's cache
CHARACTERS = 1 << 19  # in a batch; half of units.LONGEST, so that only a single very long article is cut there


def batches(articles: Iterable[Article]) -> Iterator[list[Article]]:
    """Yield lists of at most ARTICLES articles and CHARACTERS characters, in order.

    A list holds at least one article: an article of more than CHARACTERS characters is a batch of its own.
    """
    batch: list[Article] = []
    size = 0
    for article in articles:
        length = len(article.title) + len(article.text)
        if batch and (len(batch) == ARTICLES or size + length > CHARACTERS):
            yield batch
            batch, size = [], 0
        batch.append(article)
        size += length
    if batch:
        yield batch
