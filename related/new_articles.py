"""An update of an index from articles as they were read: those that the index has are not described again."""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice

import numpy as np

from newstool.articles import Article
from newstool.related.background import Background
from newstool.related.part import NewPosts, Parts, digest_of
from newstool.related.post import Description
from newstool.related.sources import StoredPosts, Update

Describe = Callable[[Iterable[Article]], Iterable[tuple[Article, Description]]]

_GATHERED = 1024  # described articles that are in memory with their texts


def collect_articles(
    articles: Iterable[Article],
    known: StoredPosts,
    background: Background,
    describe: Describe,
    complete: Callable[[], bool],
) -> Update:
    """The posts of an archive now. An article that is there twice counts once.

    describe: gets the stream of new and changed articles, and yields each in order, cleaned, with its description.
    complete: is called after the last article. If it returns False, posts that were not seen are kept at the end.
    """
    stored = dict(zip(known.digests.tolist(), known.rows.tolist(), strict=True))
    seen: dict[int, int] = {}  # from digest to row: a row of the index, or from the first free row on a new post
    new: list[int] = []  # digests

    def new_articles() -> Iterator[Article]:
        """Yield the articles that are not stored, and add every article to `seen`."""
        for article in articles:
            digest = digest_of(article)
            if digest in seen:
                continue
            row = stored.get(digest)
            if row is not None:
                seen[digest] = row
                continue
            seen[digest] = known.first_free + len(new)
            new.append(digest)
            yield article

    described = iter(describe(new_articles()))
    parts = Parts()
    while some := list(islice(described, _GATHERED)):
        parts.add(NewPosts.of(some, background))
    rows = np.array(list(seen.values()), np.int64)
    if not complete():
        rows = np.concatenate([rows, known.rows[~np.isin(known.rows, rows)]])
    return Update(rows, parts.blocks, [np.array(new, np.uint64)], ())
