"""Links: the most similar posts of each post. The index stores them, so that an update searches only for new posts."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from newstool.related.matrix import Rows, stacked
from newstool.related.search import Hits

KEPT = 24  # links of a post
_FEWEST = 12  # links: a post that lost links and has fewer than this gets a new search
_UNKNOWN = np.float32(np.inf)  # the bound of a post before its first search


@dataclass(frozen=True, slots=True)
class Links:
    """The most similar posts of each post.

    Attributes:
        rows: (n_posts, KEPT) int32  rows of the linked posts, the most similar first, then -1
        similarities: (n_posts, KEPT) float32  of the links, 0 without a link
        bounds: (n_posts,) float32  every post with a higher similarity than this is linked; inf if not yet searched
    """

    rows: NDArray[np.int32]
    similarities: NDArray[np.float32]
    bounds: NDArray[np.float32]

    @classmethod
    def none(cls, n_posts: int) -> Self:
        """The links of posts before their first search."""
        shape = (n_posts, KEPT)
        return cls(np.full(shape, -1, np.int32), np.zeros(shape, np.float32), np.full(n_posts, _UNKNOWN))

    def of(self, row: int) -> Hits:
        """The links of a post."""
        n = int((self.rows[row] >= 0).sum())
        return Hits(self.rows[row, :n].astype(np.int64), self.similarities[row, :n])

    @property
    def to_search(self) -> Rows:
        """The rows of the posts that need a search: those without one so far, and those that lost too many links."""
        has_too_few = ((self.rows >= 0).sum(axis=1) < _FEWEST) & (self.bounds > 0)
        return np.flatnonzero(has_too_few | (self.bounds == _UNKNOWN))

    def renumbered(self, rows: Rows, n_more: int) -> "Links":
        """The links after `n_more` posts were appended, and then only the posts `rows` were kept, in that order."""
        n = len(self.bounds)
        more = Links.none(n_more)
        # (n + n_more + 1,) the new row of each old row; -1 for a removed post, and for the old row -1, which is no post
        new_rows = np.full(n + n_more + 1, -1, np.int32)
        new_rows[rows] = np.arange(len(rows), dtype=np.int32)
        links = np.asarray(new_rows.take(stacked(self.rows, more.rows, rows)))
        similarities = np.where(links >= 0, stacked(self.similarities, more.similarities, rows), np.float32(0))
        # A link to a removed post leaves a gap. Sort the links of these posts again, so that the gaps move to the end.
        rows_with_gaps = np.flatnonzero((links[:, :-1] < 0).any(axis=1) & (links >= 0).any(axis=1))
        order = np.argsort(-similarities[rows_with_gaps], axis=1, kind="stable")
        links[rows_with_gaps] = np.take_along_axis(links[rows_with_gaps], order, axis=1)
        similarities[rows_with_gaps] = np.take_along_axis(similarities[rows_with_gaps], order, axis=1)
        return Links(links, similarities, np.asarray(stacked(self.bounds, more.bounds, rows)))

    def completed(self, search: Callable[[int], Hits]) -> "Links":
        """The links after `search` was called for each post in `to_search`.

        `search` must return all hits of a new post, because other posts may get a link to the new post.
        """
        links = Links(self.rows.copy(), self.similarities.copy(), self.bounds.copy())
        to_search = self.to_search
        is_searched = np.zeros(len(self.bounds), np.bool_)
        is_searched[to_search] = True
        for row in to_search.tolist():
            hits = search(row)
            links._set(row, hits)
            if self.bounds[row] == _UNKNOWN:
                gains = ~is_searched[hits.rows] & (hits.similarities > links.bounds[hits.rows])
                others, similarities = hits.rows[gains].tolist(), hits.similarities[gains].tolist()
                for other, similarity in zip(others, similarities, strict=True):
                    links._add(other, row, similarity)
        return links

    def _set(self, row: int, hits: Hits) -> None:
        """Replace the links of a post."""
        n = min(KEPT, len(hits.rows))
        self.rows[row, :n], self.rows[row, n:] = hits.rows[:n], -1
        self.similarities[row, :n], self.similarities[row, n:] = hits.similarities[:n], 0
        self.bounds[row] = hits.similarities[n] if len(hits.rows) > n else 0

    def _add(self, row: int, other: int, similarity: float) -> None:
        """Insert a link from the post `row` to the post `other`."""
        links = self.of(row)
        at = int(np.searchsorted(-links.similarities, -np.float32(similarity), side="right"))
        rows, similarities = np.insert(links.rows, at, other), np.insert(links.similarities, at, similarity)
        bound = self.bounds[row]
        self._set(row, Hits(rows, similarities))
        self.bounds[row] = max(bound, self.bounds[row])
