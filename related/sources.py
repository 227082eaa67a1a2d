"""Sources: which posts an update takes from an index, and which from segments. Known segments are not read."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from newstool.related.index_file import Source
from newstool.related.joined import Rows
from newstool.related.part import NewPosts, Parts
from newstool.related.segment import StoredSegment

_LOWEST_BITS = 18  # of ids, which are hashes: a part of 5,000 posts shares them with a fiftieth of all posts


@dataclass(frozen=True, slots=True)
class Update:
    """The posts of an archive now.

    Attributes:
        rows: (n,) int64  the row of each post, in the order of the archive; from the first free row on, new posts
        parts: the new posts, in the order of their rows
        digests: of the new posts, in pieces
        sources: the segments that the posts come from; none if they come from articles
    """

    rows: Rows
    parts: list[NewPosts]
    digests: Sequence[NDArray[np.uint64]]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class StoredPosts:
    """The posts of an index.

    Attributes:
        rows: (n,) int64  in the order of the archive
        digests, ids: (n,) uint64  of these posts
        sources: the segments that they come from
        first_free: the first row that no post has
    """

    rows: Rows
    digests: NDArray[np.uint64]
    ids: NDArray[np.uint64]
    sources: tuple[Source, ...]
    first_free: int


def collect(segments: Sequence[StoredSegment], known: StoredPosts) -> Update:
    """The posts of all segments. Of posts with one id, the first one counts.

    A segment of which the index has all posts is not read, unless another segment has a post with one of its ids.
    """
    kept = _places(segments, known)
    others = np.ones(len(known.rows), np.bool_)  # whether each post comes from a segment that is read
    for start, n in kept.values():
        others[start : start + n] = False
    reader = _Reader(replace(known, rows=known.rows[others], digests=known.digests[others]))
    rows, sources = list[Rows](), list[Source]()
    for segment in segments:
        if segment.digest in kept:
            start, n = kept[segment.digest]
            rows.append(known.rows[start : start + n])
            sources.append((segment.digest, n, 0))
        else:
            rows.append(reader.read(segment))
            sources.append((segment.digest, len(rows[-1]), reader.skipped))
    if kept and _any_in(known.ids[~others], reader.ids):
        return collect(segments, replace(known, sources=()))
    named = tuple(sources) if all(digest for digest, _, _ in sources) else ()
    return Update(np.concatenate([known.rows[:0], *rows]), reader.parts.blocks, reader.digests, named)


def _places(segments: Sequence[StoredSegment], known: StoredPosts) -> dict[str, tuple[int, int]]:
    """For each segment of which the index has all posts: where they begin in its order, and how many there are."""
    wanted = {segment.digest for segment in segments}
    if len(wanted) < len(segments):  # two are equal: the posts of the second one do not count
        return {}
    kept, start = dict[str, tuple[int, int]](), 0
    for digest, n, skipped in known.sources:
        if digest in wanted and not skipped:
            kept[digest] = (start, n)
        start += n
    return kept


def _any_in(ids: NDArray[np.uint64], few: set[int]) -> bool:
    """Whether any of some ids is one of a few others. Most are told apart by their lowest bits, without sorting all."""
    wanted = np.array(list(few), np.uint64)
    may_be = np.zeros(1 << _LOWEST_BITS, np.bool_)
    mask = np.uint64((1 << _LOWEST_BITS) - 1)
    may_be[wanted & mask] = True
    return bool(np.isin(ids[may_be[ids & mask]], wanted).any())


class _Reader:
    """Reads segments, and gathers the posts that are new.

    Attributes:
        ids: the hashes of the ids of all posts so far
        skipped: how many posts of the last segment do not count
    """

    def __init__(self, known: StoredPosts) -> None:
        self._rows = dict(zip(known.digests.tolist(), known.rows.tolist(), strict=True))
        self._free = known.first_free
        self.ids: set[int] = set()
        self.parts = Parts()
        self.digests: list[NDArray[np.uint64]] = []
        self.skipped = 0

    def read(self, stored: StoredSegment) -> Rows:
        """The row of each post of a segment that counts."""
        segment = stored.load()
        rows: list[int] = []
        new: list[int] = []
        ids = segment.part.ids.tolist()
        for place, (digest, post_id) in enumerate(zip(segment.digests.tolist(), ids, strict=True)):
            if post_id in self.ids:
                continue
            self.ids.add(post_id)
            row = self._rows.get(digest, -1)
            if row < 0:
                row = self._free
                self._free += 1
                new.append(place)
            rows.append(row)
        self.skipped = len(ids) - len(rows)
        if new:
            places = np.array(new, np.int64)
            self.parts.add(segment.part if len(new) == len(ids) else segment.part.selected(places))
            self.digests.append(segment.digests[places])
        return np.array(rows, np.int64)
