"""Links: the most similar posts of each post. The index stores them, so that an update searches only for new posts."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Self, TypeVar

import numpy as np
from numpy.typing import NDArray

from newstool.related.joined import Rows
from newstool.related.post import RelatedError
from newstool.related.search import Hits

KEPT = 24  # links of a post
_FEWEST = 12  # links: a post that lost links and has fewer than this gets a new search
UNKNOWN = np.float32(np.inf)  # the bound of a post before its first search
Number = TypeVar("Number", bound=np.generic)
_ROOM = 1.5  # how many times as large an array that is full becomes


@dataclass(frozen=True, slots=True)
class Links:
    """The most similar posts of each post.

    The links of a post stand in the tables of the index file (`base`), or, if they changed since or the post is recent,
    in the tables in memory (`recent`).

    Attributes:
        base: (n_base, KEPT) int32  rows of the linked posts, the most similar first, then -1
        base_similarities: (n_base, KEPT) float32  of the links, 0 without a link
        recent: (n_recent, KEPT) int32  as `base`
        recent_similarities: (n_recent, KEPT) float32
        places: (n_posts,) int32  the row of each post in the recent tables; -1 if its links are in its row of `base`
        bounds: (n_posts,) float32  every post with a higher similarity than this is linked; inf if not yet searched
        short: (n,) int64  rows of the posts that lost too many links
    """

    base: NDArray[np.int32]
    base_similarities: NDArray[np.float32]
    recent: NDArray[np.int32]
    recent_similarities: NDArray[np.float32]
    places: NDArray[np.int32]
    bounds: NDArray[np.float32]
    short: Rows

    @classmethod
    def none(cls, n_posts: int) -> Self:
        """The links of posts before their first search."""
        rows, similarities = np.full((n_posts, KEPT), -1, np.int32), np.zeros((n_posts, KEPT), np.float32)
        places, bounds = np.arange(n_posts, dtype=np.int32), np.full(n_posts, UNKNOWN)
        return cls(rows[:0], similarities[:0], rows, similarities, places, bounds, np.empty(0, np.int64))

    @classmethod
    def stored(cls, rows: NDArray[np.int32], similarities: NDArray[np.float32], bounds: NDArray[np.float32]) -> Self:
        """The links of an index file: (n_posts, KEPT), (n_posts, KEPT) and (n_posts,)."""
        places = np.full(len(bounds), -1, np.int32)
        return cls(rows, similarities, rows[:0], similarities[:0], places, bounds, np.empty(0, np.int64))

    @classmethod
    def found(cls, search: Callable[[int], Hits], posts: range, progress: Callable[[int], object]) -> Self:
        """The links of some posts after a search for each of them. progress: told how many were searched for."""
        rows, similarities = np.full((len(posts), KEPT), -1, np.int32), np.zeros((len(posts), KEPT), np.float32)
        bounds = np.zeros(len(posts), np.float32)
        for place, post in enumerate(posts):
            progress(place)
            hits = search(post)
            n = min(KEPT, len(hits.rows))
            rows[place, :n], similarities[place, :n] = hits.rows[:n], hits.similarities[:n]
            bounds[place] = _bound_of(hits)
        return cls.stored(rows, similarities, bounds)

    @classmethod
    def concatenated(cls, parts: Sequence["Links"]) -> Self:
        """The links of stretches of an archive that were found one by one."""
        return cls.stored(
            np.concatenate([part.base for part in parts]),
            np.concatenate([part.base_similarities for part in parts]),
            np.concatenate([part.bounds for part in parts]),
        )

    def of(self, row: int) -> Hits:
        """The links of a post. Raises RelatedError if they point to no post."""
        place = int(self.places[row])
        rows = self.base[row] if place < 0 else self.recent[place]
        n = int((rows >= 0).sum())
        if n and (int(rows[:n].max()) >= len(self.bounds) or int(rows[:n].min()) < 0):
            raise RelatedError("the index is damaged: links of a post: delete the file to make a new index")
        similarities = self.base_similarities[row] if place < 0 else self.recent_similarities[place]
        return Hits(rows[:n].astype(np.int64), similarities[:n])

    def rows_of(self, posts: Rows) -> NDArray[np.int32]:
        """The rows (n, KEPT) of the posts that some posts are linked to, then -1."""
        return self._table(posts, self.base, self.recent)

    def similarities_of(self, posts: Rows) -> NDArray[np.float32]:
        """The similarities (n, KEPT) of their links."""
        return self._table(posts, self.base_similarities, self.recent_similarities)

    def _table(self, posts: Rows, base: NDArray[Number], recent: NDArray[Number]) -> NDArray[Number]:
        """The rows (n, KEPT) of some posts in one of the tables, wherever each post has its links."""
        places = self.places[posts]
        if not len(base) and len(posts) == len(recent) and (places == np.arange(len(posts))).all():
            return recent
        found = np.empty((len(posts), KEPT), base.dtype)
        found[places < 0] = base[posts[places < 0]]
        found[places >= 0] = recent[places[places >= 0]]
        return found

    @property
    def to_search(self) -> Rows:
        """The rows of the posts that need a search: those without one so far, and those that lost too many links."""
        return np.union1d(np.flatnonzero(self.bounds == UNKNOWN), self.short)

    def appended(self, n_more: int) -> "Links":
        """The links after `n_more` posts were appended, which have none yet."""
        more = Links.none(n_more)
        return replace(
            self,
            recent=np.concatenate([self.recent, more.recent]),
            recent_similarities=np.concatenate([self.recent_similarities, more.recent_similarities]),
            places=np.concatenate([self.places, more.places + np.int32(len(self.recent))]),
            bounds=np.concatenate([self.bounds, more.bounds]),
        )

    def without(self, gone: Rows) -> "Links":
        """The links after some posts were removed."""
        if not len(gone):
            return self
        is_gone = np.zeros(len(self.bounds) + 1, np.bool_)  # the last one is for -1, which is no post
        is_gone[gone] = True
        in_base = is_gone.take(self.base).any(axis=1) & (self.places[: len(self.base)] < 0)
        in_recent = np.append(is_gone.take(self.recent).any(axis=1), False)  # the last one is for the place -1
        losing = np.union1d(np.flatnonzero(in_base), np.flatnonzero(in_recent[self.places]))
        editor = _Editor(self)
        short = set(self.short.tolist())
        for row in losing.tolist():
            hits = editor.of(row)
            stays = ~is_gone[hits.rows]
            editor.set(row, Hits(hits.rows[stays], hits.similarities[stays]))
            if np.count_nonzero(stays) < _FEWEST and 0 < self.bounds[row] < UNKNOWN:
                short.add(row)
        editor.bounds[gone] = 0
        return editor.links(sorted(short.difference(gone.tolist())))

    def completed(self, search: Callable[[int], Hits]) -> "Links":
        """The links after `search` was called for each post in `to_search`.

        `search` must return all hits of a new post, because other posts may get a link to the new post. Where no post
        has links yet, see `found`.
        """
        editor, to_search = _Editor(self), self.to_search
        is_searched = np.zeros(len(self.bounds), np.bool_)
        is_searched[to_search] = True
        for row in to_search.tolist():
            hits = search(row)
            editor.set(row, hits)
            editor.bounds[row] = _bound_of(hits)
            if self.bounds[row] == UNKNOWN:
                gains = ~is_searched[hits.rows] & (hits.similarities > editor.bounds[hits.rows])
                others, similarities = hits.rows[gains].tolist(), hits.similarities[gains].tolist()
                for other, similarity in zip(others, similarities, strict=True):
                    editor.add(other, row, similarity)
        return editor.links(())

    def compacted(self, posts: Rows) -> "Links":
        """The links of some posts, in that order, with rows among these posts. The other posts are gone."""
        new_rows = np.full(len(self.bounds) + 1, -1, np.int32)  # the last one is for -1, which is no post
        new_rows[posts] = np.arange(len(posts), dtype=np.int32)
        rows, similarities = new_rows.take(self.rows_of(posts)), self.similarities_of(posts)
        bounds = self.bounds.copy()
        bounds[self.short] = UNKNOWN
        return Links.stored(rows, similarities, bounds[posts])


class _Editor:
    """Links that are being changed. The tables of the index file stay as they are."""

    def __init__(self, links: Links) -> None:
        self._old = links
        self._n = len(links.recent)
        self._recent, self._similarities = links.recent.copy(), links.recent_similarities.copy()
        self._places = links.places.copy()
        self.bounds = links.bounds.copy()

    def of(self, row: int) -> Hits:
        """The links of a post."""
        place = int(self._places[row])
        if place < 0:
            return self._old.of(row)
        n = int((self._recent[place] >= 0).sum())
        return Hits(self._recent[place, :n].astype(np.int64), self._similarities[place, :n])

    def set(self, row: int, hits: Hits) -> None:
        """Replace the links of a post by the first KEPT of some hits."""
        place, n = int(self._places[row]), min(KEPT, len(hits.rows))
        if place < 0:
            place = self._places[row] = self._new_place()
        self._recent[place, :n], self._recent[place, n:] = hits.rows[:n], -1
        self._similarities[place, :n], self._similarities[place, n:] = hits.similarities[:n], 0

    def add(self, row: int, other: int, similarity: float) -> None:
        """Insert a link from the post `row` to the post `other`."""
        links = self.of(row)
        at = int(np.searchsorted(-links.similarities, -np.float32(similarity), side="right"))
        rows, similarities = np.insert(links.rows, at, other), np.insert(links.similarities, at, similarity)
        if len(rows) > KEPT:
            self.bounds[row] = max(self.bounds[row], similarities[KEPT])
        self.set(row, Hits(rows, similarities))

    def links(self, short: "tuple[int, ...] | list[int]") -> Links:
        """The links after all changes. short: rows of the posts that lost too many links."""
        n, old = self._n, self._old
        recent, similarities = self._recent[:n], self._similarities[:n]
        still_short = np.array(short, np.int64)
        return Links(old.base, old.base_similarities, recent, similarities, self._places, self.bounds, still_short)

    def _new_place(self) -> int:
        """A free row of the recent tables."""
        if self._n == len(self._recent):
            shape = (int(_ROOM * self._n) + KEPT, KEPT)
            recent, similarities = np.full(shape, -1, np.int32), np.zeros(shape, np.float32)
            recent[: self._n], similarities[: self._n] = self._recent, self._similarities
            self._recent, self._similarities = recent, similarities
        self._n += 1
        return self._n - 1


def _bound_of(hits: Hits) -> float:
    """The similarity of the most similar post that is not linked."""
    return float(hits.similarities[KEPT]) if len(hits.rows) > KEPT else 0.0
