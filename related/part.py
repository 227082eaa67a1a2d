"""New posts of an archive, packed, weighed, marked and dated."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
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

_BETWEEN = "\x1f"  # fields: no reader leaves it in one


@dataclass(frozen=True, slots=True)
class Part:
    """A row for each post. days: (n_posts,) int32, see `day_of`."""

    records: Records
    weighed: Weighed
    days: NDArray[np.int32]

    @classmethod
    def of(cls, described: Iterable[tuple[Article, Description]], background: Background) -> Self:
        """Of cleaned articles and what is said of them; of the texts no more than a batch is held."""
        records: list[bytes] = []
        days: list[int] = []

        def noted() -> Iterator[Article]:
            for article, description in described:
                records.append(pack(post_of(article, description)))
                days.append(day_of(article.published))
                yield article

        found = [Weighed.none(), *(weigh(batch, background) for batch in batches(noted()))]
        names = [field.name for field in fields(Weighed)]
        weighed = Weighed(*(np.concatenate([getattr(part, name) for part in found]) for name in names))
        return cls(Records.of(records), weighed, np.array(days, np.int32))


def post_of(article: Article, description: Description) -> Post:
    """What an index keeps of an article."""
    return Post(
        article.id,
        article.title,
        article.url,
        article.published,
        article.label,
        description.predicted,
        description.lead,
    )


def digest_of(article: Article) -> int:
    """64 bits that tell a record as it was read from one that was changed."""
    fields = (article.id, article.title, article.label, article.url, article.published, article.byline, article.text)
    content = _BETWEEN.join([field or "" for field in fields])
    return int.from_bytes(hashlib.blake2b(content.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")
