"""Timing: how close posts are in time, and how much that tells."""

from dataclasses import dataclass
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from newstool.related.days import UNKNOWN

HALF_CLOSENESS = 7.0  # days between two posts at which their closeness is one half
MOST_YEARS = 5.0  # posts further apart than this are no less similar
_YEAR = 365.0  # days
_AROUND = 30  # days before and after a day, whose posts say how many posts are usual; 15 and 60 judged pairs as well
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Timing:
    """The publication dates of an archive.

    A weekly paper gives one date to all posts of an issue, and some sites upload many posts on one day. There, the same
    date says little. The more posts a day has, beside the usual number, the less it counts. With this, readers kept 95
    of 100 of the best 655 of 1,403 judged pairs, and without it of the best 567.

    Attributes:
        days: (n_posts,) int32  publication dates, or UNKNOWN
        first: the first known date
        telling: (n_days,) float32  how much a date tells, 0..1, for each day from `first` to the last known date
    """

    days: NDArray[np.int32]
    first: int
    telling: NDArray[np.float32]

    @classmethod
    def of(cls, days: NDArray[np.int32]) -> Self:
        """The timing of posts with these dates.

        The date of a day with n times as many posts as usual tells n^-0.5. Usual is the mean of the days around it, and
        one post more, so that the date of a single post always tells 1.
        """
        known = days[days != UNKNOWN].astype(np.int64)
        if not len(known):
            return cls(days, 0, np.empty(0, np.float32))
        first = int(known.min())
        counts = np.bincount(known - first)
        before = np.concatenate([[0], np.cumsum(counts)])  # posts before each day
        day = np.arange(len(counts))
        around = before[np.minimum(day + _AROUND + 1, len(counts))] - before[np.maximum(day - _AROUND, 0)] - counts
        usual = 1 + around / (2 * _AROUND)
        return cls(days, first, np.sqrt(np.minimum(1, usual / np.maximum(counts, 1))).astype(np.float32))

    def compared(self, day: int, rows: NDArray[np.int64]) -> tuple[Floats, Floats, Floats]:
        """How close a day and the dates of posts are; all (n,), and 0 if a date is unknown. rows: (n,) of the posts.

        closeness: 2^(-days apart / HALF_CLOSENESS)
        telling: closeness * what the date of either post tells, the higher one of the two
        years: years between them, at most MOST_YEARS
        """
        days = self.days[rows]
        is_known = (days != UNKNOWN) & (day != UNKNOWN)
        days_apart = np.abs(days.astype(np.int64) - day)
        closeness = np.where(is_known, np.exp2(-days_apart / HALF_CLOSENESS), 0.0)
        telling = closeness * np.maximum(self._telling_of(days), self._telling_of(np.array([day])))
        return closeness, telling, np.where(is_known, np.minimum(days_apart / _YEAR, MOST_YEARS), 0.0)

    def _telling_of(self, days: NDArray[np.integer[Any]]) -> NDArray[np.float32]:
        """How much each date (n,) tells, 1 for a day without posts."""
        places = days.astype(np.int64) - self.first
        is_inside = (places >= 0) & (places < len(self.telling))
        found = np.ones(len(days), np.float32)
        found[is_inside] = self.telling[places[is_inside]]
        return found
