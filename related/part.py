"""New posts of an archive, packed, weighed, marked and dated."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from newstool.articles import Article
from newstool.related.background import Background
from newstool.related.days import day_of
from newstool.related.post import Description, Post
from newstool.related.records import Records, pack
from newstool.related.signatures import BINS, Signatures
from newstool.related.weights import DEPTH, Weighed, weigh
from newstool.text.batches import batches
from newstool.text.terms import Hashes


@dataclass(frozen=True, slots=True)
class Part:
    """A row for each post: see Index, Matrix and Records for what is in them."""

    records: Records
    hashes: Hashes
    weights: NDArray[np.uint8]
    signatures: Signatures
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

        nothing = np.empty((0, DEPTH), np.uint64)
        found = [Weighed(nothing, nothing.astype(np.uint8), np.empty((0, BINS), np.uint8))]
        found += [weigh(batch, background) for batch in batches(noted())]
        return cls(
            Records.of(records),
            np.concatenate([part.hashes for part in found]),
            np.concatenate([part.weights for part in found]),
            np.concatenate([part.signatures for part in found]),
            np.array(days, np.int32),
        )


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
    fields = (article.id, article.title, article.label, article.url, article.published, article.byline)
    content = hashlib.blake2b(repr(fields).encode(), digest_size=8)
    content.update(article.text.encode("utf-8", "surrogatepass"))
    return int.from_bytes(content.digest(), "little")
