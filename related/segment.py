"""Segments: posts as an index stores them, in a file of their own, so that no article is read again for an index."""

import io
from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import Any, Self
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from newstool.articles import Article
from newstool.related.background import load
from newstool.related.index_file import FORMAT
from newstool.related.part import NewPosts
from newstool.related.post import Description, RelatedError
from newstool.related.records import Records
from newstool.related.weights import Weighed
from newstool.text.batches import ARTICLES

_MADE_WITH = "made_with"


@dataclass(frozen=True, slots=True)
class Segment:
    """Posts, one row for each.

    Attributes:
        digests: (n_posts,) uint64  digest of each record as it was read, see `digest_of`
        part: terms, titles, labels, leads and so on of the posts
    """

    digests: NDArray[np.uint64]
    part: NewPosts

    def packed(self) -> bytes:
        """The segment as the bytes of a file; equal segments have equal bytes."""
        arrays: dict[str, Any] = {
            _MADE_WITH: np.array(_made_with()),
            "digests": self.digests,
            "days": self.part.days,
            "ids": self.part.ids,
            "records": self.part.records.packed,
            "record_ends": self.part.records.ends,
            **{field.name: getattr(self.part.weighed, field.name) for field in fields(Weighed)},
        }
        file = io.BytesIO()
        np.savez(file, **arrays)
        return file.getvalue()

    @classmethod
    def unpacked(cls, content: bytes, name: str) -> Self:
        """The segment in the bytes of a file. Raises RelatedError if they are no segment, or another newstool
        made it."""
        try:
            arrays = np.load(io.BytesIO(content), allow_pickle=False)
            made_with = str(arrays[_MADE_WITH])
            weighed = Weighed(*(arrays[field.name] for field in fields(Weighed)))
            part = NewPosts(Records(arrays["records"], arrays["record_ends"]), weighed, arrays["days"], arrays["ids"])
            segment = cls(arrays["digests"], part)
        except (ValueError, KeyError, OSError, EOFError, BadZipFile) as error:
            raise RelatedError(f"{name}: damaged: describe the archive again") from error
        if made_with != _made_with():
            raise RelatedError(f"{name}: made with {made_with}, this newstool has {_made_with()}: describe again")
        return segment


@dataclass(frozen=True, slots=True)
class StoredSegment:
    """A segment that is read when it is needed. digest: of its bytes, by which an index knows it; "" if unknown."""

    digest: str
    load: Callable[[], Segment]


class SegmentMaker:
    """Gathers posts into a segment. Only one batch of texts is held in memory."""

    def __init__(self) -> None:
        self._digests: list[int] = []
        self._parts: list[NewPosts] = []
        self._batch: list[tuple[Article, Description]] = []

    def add(self, digest: int, article: Article, description: Description) -> None:
        """Add a cleaned article. digest: that of the record as it was read, see `digest_of`."""
        self._digests.append(digest)
        self._batch.append((article, description))
        if len(self._batch) == ARTICLES:
            self._weigh()

    def segment(self) -> Segment:
        """The posts so far."""
        self._weigh()
        return Segment(np.array(self._digests, np.uint64), NewPosts.concatenated(self._parts))

    def _weigh(self) -> None:
        self._parts.append(NewPosts.of(self._batch, load()))
        self._batch = []


def _made_with() -> str:
    return f"index format {FORMAT}, bundled model {load().digest}"
