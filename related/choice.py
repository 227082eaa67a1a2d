"""The choice: which of the posts near an article are shown, and in which order."""

import numpy as np
from numpy.typing import NDArray

from newstool.related.background import Background
from newstool.related.days import UNKNOWN
from newstool.related.post import Choice, Neighbour, Post
from newstool.related.records import Records
from newstool.related.search import Found
from newstool.related.signatures import Signatures, similarity
from newstool.text.near_duplicates import SAME_STORY


class Chooser:
    """Chooses from what was found for a post."""

    def __init__(
        self, choice: Choice, background: Background, records: Records, days: NDArray[np.int32], marks: Signatures
    ) -> None:
        self._choice, self._background = choice, background
        self._records, self._days, self._signatures = records, days, marks
        self.floor = background.floor if choice.floor is None else choice.floor
        dated = days[days != UNKNOWN]
        self._newest = int(dated.max(initial=UNKNOWN))
        self._usual = float(self._newest - np.median(dated)) if len(dated) else 0.0

    def choose(self, post: Post, found: Found) -> tuple[Neighbour, ...]:
        """The posts that are shown below `post`, which is not among them, best first."""
        choice = self._choice
        scores = self._background.scores(found.similarities)
        order = np.flatnonzero(scores >= self.floor)
        if choice.half_life is not None:
            values = scores[order] * self._recency(found.rows[order], choice.half_life)
            order = order[np.argsort(-values, kind="stable")]
        shown: list[Neighbour] = []
        marks: list[NDArray[np.uint8]] = []
        for row, score in zip(found.rows[order].tolist(), scores[order].tolist(), strict=True):
            if len(shown) == choice.top:
                break
            neighbour, mark = self._records[row], self._signatures[row]
            if neighbour.id == post.id or not self._wanted(post, neighbour):
                continue
            if not marks or similarity(mark, np.array(marks)).max() < SAME_STORY:
                shown.append(Neighbour(neighbour, score))
                marks.append(mark)
        return tuple(shown)

    def _recency(self, rows: NDArray[np.int64], half_life: float) -> NDArray[np.float64]:
        """(n,): 1 for the day of the archive's newest post, half of that a half-life before, and so on.

        A post without a date counts as one of the archive's median day, so that it is neither new nor old.
        """
        days = self._days[rows]
        ages = np.where(days == UNKNOWN, self._usual, self._newest - days.astype(np.float64))
        return np.asarray(np.exp2(-ages / half_life))

    def _wanted(self, post: Post, neighbour: Post) -> bool:
        if not self._choice.same_label:
            return True
        if self._choice.label_from == "filed":
            return post.filed is not None and post.filed == neighbour.filed
        return post.predicted is not None and post.predicted == neighbour.predicted
