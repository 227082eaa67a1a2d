"""Batches: cuts a stream of articles into lists that are fast to count and small in memory."""

from collections.abc import Iterable, Iterator

from newstool.articles import Article

# In a batch; half of units.LONGEST, so that only a single very long article is cut there. What one call of NumPy costs
# is shared by many characters: against 64 articles a batch, tagging teasers of 40 words took half the time, headlines
# two thirds, and articles of 380 words five sixths. With a quarter of the characters, articles took longer again.
CHARACTERS = 1 << 19
ARTICLES = 512  # in a batch, so that many tiny articles do not wait for each other


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
