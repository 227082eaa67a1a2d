"""Records: the titles, labels, leads and so on of all posts, packed into one array. Each is unpacked when needed."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from newstool.related.post import Post, RelatedError


@dataclass(frozen=True, slots=True)
class Records:
    """The packed posts of an index.

    Attributes:
        packed: (n_bytes,) uint8  the JSON lists of all posts, one after the other
        ends: (n_posts,) int64  where each list ends
    """

    packed: NDArray[np.uint8]
    ends: NDArray[np.int64]

    @classmethod
    def of(cls, posts: Iterable[bytes]) -> Self:
        """The records of posts that `pack` packed."""
        pieces = list(posts)
        packed = np.frombuffer(b"".join(pieces), np.uint8)
        return cls(packed, np.cumsum([len(piece) for piece in pieces], dtype=np.int64))

    def __len__(self) -> int:
        return len(self.ends)

    def __getitem__(self, row: int) -> Post:
        """One post. Raises RelatedError if it is damaged."""
        try:
            return Post(*json.loads(self.piece(row)))
        except (ValueError, TypeError, RecursionError) as error:
            raise RelatedError(f"the index is damaged: post {row + 1}: delete the file to make a new index") from error

    def piece(self, row: int) -> bytes:
        """One post as JSON."""
        start = int(self.ends[row - 1]) if row else 0
        return self.packed[start : int(self.ends[row])].tobytes()

    def selected(self, rows: NDArray[np.int64]) -> "Records":
        """Some of the records, in the order of their rows."""
        return Records.of(map(self.piece, rows.tolist()))

    @classmethod
    def concatenated(cls, parts: Sequence["Records"]) -> Self:
        """The records of all parts, in order."""
        sizes = np.concatenate([np.empty(0, np.int64), *(np.diff(part.ends, prepend=0) for part in parts)])
        packed = np.concatenate([np.empty(0, np.uint8), *(part.packed for part in parts)])
        return cls(packed, np.cumsum(sizes))


@dataclass(frozen=True, slots=True)
class JoinedRecords:
    """The records of an index file, and those added since, indexed as one."""

    base: Records
    recent: Records

    def __len__(self) -> int:
        return len(self.base) + len(self.recent)

    def __getitem__(self, row: int) -> Post:
        """One post. Raises RelatedError if it is damaged."""
        n_base = len(self.base)
        return self.base[row] if row < n_base else self.recent[row - n_base]

    def appended(self, more: Sequence[Records]) -> "JoinedRecords":
        """The records with further recent ones."""
        return JoinedRecords(self.base, Records.concatenated([self.recent, *more]))

    def compacted(self, rows: NDArray[np.int64]) -> "JoinedRecords":
        """The records `rows`, in that order, as base records."""
        n_base = len(self.base)
        if not n_base and len(rows) == len(self.recent) and (np.diff(rows) == 1).all():
            return JoinedRecords(self.recent, Records.of([]))
        pieces = (self.base.piece(row) if row < n_base else self.recent.piece(row - n_base) for row in rows.tolist())
        return JoinedRecords(Records.of(pieces), Records.of([]))


def pack(post: Post) -> bytes:
    """A post as a JSON list."""
    fields = (post.id, post.title, post.url, post.published, post.filed, post.predicted, post.lead)
    return json.dumps(fields, ensure_ascii=False).encode("utf-8", "replace")
