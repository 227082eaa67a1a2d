"""New posts of an archive, in the form in which an index stores posts."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from newstool.articles import Article
from newstool.related.background import Background
from newstool.related.days import day_of
from newstool.related.post import Description, Post
from newstool.related.records import Records, pack
from newstool.related.weights import Weighed, weigh
from newstool.text.batches import batches

_BLOCK = 40_000  # posts: the hashes of their terms have 39 MiB
_SEPARATOR = "\x1f"  # between the fields of a digest: readers remove this control character from every field


@dataclass(frozen=True, slots=True)
class NewPosts:
    """New posts, one row for each.

    Attributes:
        records: titles, labels, leads and so on
        weighed: the terms of the posts
        days: (n_posts,) int32  publication dates, see `day_of`
        ids: (n_posts,) uint64  hashes of their ids, see `hash_of_id`
    """

    records: Records
    weighed: Weighed
    days: NDArray[np.int32]
    ids: NDArray[np.uint64]

    @classmethod
    def of(cls, described: Iterable[tuple[Article, Description]], background: Background) -> Self:
        """The posts of cleaned articles and their descriptions. Only one batch of texts is held in memory."""
        records: list[bytes] = []
        days: list[int] = []
        ids: list[int] = []

        def note_each() -> Iterator[Article]:
            """Yield the articles, and append each to `records`, `days` and `ids`."""
            for article, description in described:
                records.append(pack(post_of(article, description)))
                days.append(day_of(article.published))
                ids.append(hash_of_id(article.id))
                yield article

        weighed = Weighed.concatenated([weigh(batch, background) for batch in batches(note_each())])
        return cls(Records.of(records), weighed, np.array(days, np.int32), np.array(ids, np.uint64))

    def selected(self, rows: NDArray[np.int64]) -> "NewPosts":
        """Some of the posts, in the order of their rows."""
        return NewPosts(self.records.selected(rows), self.weighed.selected(rows), self.days[rows], self.ids[rows])

    @classmethod
    def concatenated(cls, parts: Sequence["NewPosts"]) -> Self:
        """The posts of all parts, in order."""
        return cls(
            Records.concatenated([part.records for part in parts]),
            Weighed.concatenated([part.weighed for part in parts]),
            np.concatenate([np.empty(0, np.int32), *(part.days for part in parts)]),
            np.concatenate([np.empty(0, np.uint64), *(part.ids for part in parts)]),
        )


class Parts:
    """Gathers parts. Small ones are joined, so that of a million posts each block is given back to the system.

    glibc keeps freed arrays of up to 32 MiB for itself: a million posts then took a gigabyte more.

    Attributes:
        blocks: the parts so far, in order; each but the last ones has _BLOCK posts or more
    """

    def __init__(self) -> None:
        self.blocks: list[NewPosts] = []
        self._small = 0  # parts at the end that are not joined yet

    def add(self, part: NewPosts) -> None:
        """Add a part."""
        self.blocks.append(part)
        self._small += 1
        small = self.blocks[-self._small :]
        if sum(len(one.days) for one in small) >= _BLOCK:
            self.blocks[-self._small :] = [NewPosts.concatenated(small)]
            self._small = 0


def post_of(article: Article, description: Description) -> Post:
    """The fields of an article that an index stores."""
    return Post(
        article.id,
        article.title,
        article.url,
        article.published,
        article.label,
        description.predicted,
        description.lead,
    )


def hash_of_id(post_id: str) -> int:
    """64 bits over the id of a post."""
    return _hash(post_id)


def digest_of(article: Article) -> int:
    """64 bits over the fields of a record as it was read. They differ if any field that an index uses was changed."""
    fields = (
        article.id,
        article.title,
        article.url,
        article.published,
        article.byline,
        article.text,
        article.summary,
        *article.labels,
    )
    return _hash(_SEPARATOR.join([field or "" for field in fields]))


def _hash(content: str) -> int:
    """64 bits over a text."""
    return int.from_bytes(hashlib.blake2b(content.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")
