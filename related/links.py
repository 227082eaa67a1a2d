"""Links: of each post the posts most like it, kept from one run to the next so that an update searches only for what
is new."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from newstool.related.matrix import Rows, stacked
from newstool.related.search import Found

KEPT = 24  # links of a post
_FEWEST = 12  # links of a post that lost some: with fewer its posts are searched for anew
_UNKNOWN = np.float32(np.inf)


@dataclass(frozen=True, slots=True)
class Links:
    """rows: (n_posts, KEPT) int32, most similar first, then -1. similarities: (n_posts, KEPT) float32, 0 where there is
    no link. bounds: (n_posts,) float32: every post that is more similar than its bound is linked; inf: not yet known.
    """

    rows: NDArray[np.int32]
    similarities: NDArray[np.float32]
    bounds: NDArray[np.float32]

    @classmethod
    def none(cls, n_posts: int) -> Self:
        """Nothing known of so many posts."""
        shape = (n_posts, KEPT)
        return cls(np.full(shape, -1, np.int32), np.zeros(shape, np.float32), np.full(n_posts, _UNKNOWN))

    def of(self, row: int) -> Found:
        """The links of a post."""
        n = int((self.rows[row] >= 0).sum())
        return Found(self.rows[row, :n].astype(np.int64), self.similarities[row, :n])

    @property
    def wanting(self) -> Rows:
        """The posts that are not linked, or lost too many links."""
        few = ((self.rows >= 0).sum(axis=1) < _FEWEST) & (self.bounds > 0)
        return np.flatnonzero(few | (self.bounds == _UNKNOWN))

    def renumbered(self, rows: Rows, n_more: int) -> "Links":
        """After `n_more` posts came behind these and only `rows` of all are left, in that order."""
        n = len(self.bounds)
        more = Links.none(n_more)
        places = np.full(n + n_more + 1, -1, np.int32)  # the last is the place of no post
        places[rows] = np.arange(len(rows), dtype=np.int32)
        links = np.asarray(places.take(stacked(self.rows, more.rows, rows)))
        similarities = np.where(links >= 0, stacked(self.similarities, more.similarities, rows), np.float32(0))
        holed = np.flatnonzero((links[:, :-1] < 0).any(axis=1) & (links >= 0).any(axis=1))
        order = np.argsort(-similarities[holed], axis=1, kind="stable")
        links[holed] = np.take_along_axis(links[holed], order, axis=1)
        similarities[holed] = np.take_along_axis(similarities[holed], order, axis=1)
        return Links(links, similarities, np.asarray(stacked(self.bounds, more.bounds, rows)))

    def completed(self, find: Callable[[int], Found]) -> "Links":
        """With what `find` finds for each post that wants links: all of a new one's, that others may gain it, too."""
        links = Links(self.rows.copy(), self.similarities.copy(), self.bounds.copy())
        wanting = self.wanting
        searched = np.zeros(len(self.bounds), np.bool_)
        searched[wanting] = True
        for row in wanting.tolist():
            found = find(row)
            links._set(row, found)
            if self.bounds[row] == _UNKNOWN:
                gains = ~searched[found.rows] & (found.similarities > links.bounds[found.rows])
                others, similarities = found.rows[gains].tolist(), found.similarities[gains].tolist()
                for other, similarity in zip(others, similarities, strict=True):
                    links._add(other, row, similarity)
        return links

    def _set(self, row: int, found: Found) -> None:
        n = min(KEPT, len(found.rows))
        self.rows[row, :n], self.rows[row, n:] = found.rows[:n], -1
        self.similarities[row, :n], self.similarities[row, n:] = found.similarities[:n], 0
        self.bounds[row] = found.similarities[n] if len(found.rows) > n else 0

    def _add(self, row: int, other: int, similarity: float) -> None:
        found = self.of(row)
        at = int(np.searchsorted(-found.similarities, -np.float32(similarity), side="right"))
        rows, similarities = np.insert(found.rows, at, other), np.insert(found.similarities, at, similarity)
        bound = self.bounds[row]
        self._set(row, Found(rows, similarities))
        self.bounds[row] = max(bound, self.bounds[row])
