"""The choice: which of the similar posts are shown below a post, and in which order."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from newstool.related.background import Background
from newstool.related.days import UNKNOWN
from newstool.related.joined import Joined, Rows
from newstool.related.links import KEPT
from newstool.related.post import Choice, Neighbour, Post
from newstool.related.records import JoinedRecords
from newstool.related.search import Hits
from newstool.related.versions import are_versions


class Chooser:
    """Chooses from the hits of a search.

    floor: the lowest score of a post that is shown, 0..1. It depends on the archive's size, so the index gives it where
    the choice has none.
    """

    def __init__(
        self,
        choice: Choice,
        floor: float,
        background: Background,
        records: JoinedRecords,
        days: NDArray[np.int32],
        signatures: Joined[np.uint8],
        terms: Joined[np.int32],
    ) -> None:
        self._choice, self._background = choice, background
        self._records, self._days = records, days
        self._signatures, self._terms = signatures, terms
        self.floor = floor
        known_days = days[days != UNKNOWN]
        self._newest = int(known_days.max(initial=UNKNOWN))
        self._median_age = float(self._newest - np.median(known_days)) if len(known_days) else 0.0

    def choose(self, post: Post, hits: Hits, order_of: Callable[[Rows], NDArray[np.int64]]) -> tuple[Neighbour, ...]:
        """The posts that are shown below `post`, best first, without versions of one story, see `versions.py`.

        order_of: the places of related posts (n,) in the order of their likeness, see `Search.order`
        """
        choice = self._choice
        scores = self._background.scores(hits.similarities)
        order = np.flatnonzero(scores >= self.floor)
        if choice.half_life is not None:
            values = scores[order] * self._recency(hits.rows[order], choice.half_life)
            order = order[np.argsort(-values, kind="stable")]
        elif len(order) > 1:  # as many as an index has links, so that the order is the same without links
            first = order[:KEPT]
            order = np.concatenate([first[order_of(hits.rows[first])], order[KEPT:]])
        shown: list[Neighbour] = []
        rows: list[int] = []  # of the posts in `shown`
        for row, score in zip(hits.rows[order].tolist(), scores[order].tolist(), strict=True):
            if len(shown) == choice.top:
                break
            neighbour = self._records[row]
            if neighbour.id == post.id or not self._labels_allow(post, neighbour):
                continue
            if not self._is_version(row, rows):
                shown.append(Neighbour(neighbour, score))
                rows.append(row)
        return tuple(shown)

    def _is_version(self, row: int, others: list[int]) -> bool:
        """Whether a post is another version of one of some posts."""
        if not others:
            return False
        rows, signatures, terms = np.array(others), self._signatures, self._terms
        return bool(are_versions(signatures[row], terms[row], signatures[rows], terms[rows]).any())

    def _recency(self, rows: NDArray[np.int64], half_life: float) -> NDArray[np.float64]:
        """The recency (n,) of posts: 2^(-age / half_life), with the age in days before the archive's newest post.

        A post without a date gets the median age of the archive, so that it counts as neither new nor old.
        """
        days = self._days[rows]
        ages = np.where(days == UNKNOWN, self._median_age, self._newest - days.astype(np.float64))
        return np.asarray(np.exp2(-ages / half_life))

    def _labels_allow(self, post: Post, neighbour: Post) -> bool:
        """Whether the labels of the two posts allow that `neighbour` is shown below `post`."""
        if not self._choice.same_label:
            return True
        label_from = self._choice.label_from
        if label_from == "filed" or (label_from == "any" and post.filed and neighbour.filed):
            return post.filed is not None and post.filed == neighbour.filed
        return post.predicted is not None and post.predicted == neighbour.predicted
