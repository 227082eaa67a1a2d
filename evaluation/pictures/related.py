"""The picture of related posts: precision by rank."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from matplotlib.axes import Axes

from newstool.evaluation.pictures.drawing import INK, QUIET, Picture, picture, shares
from newstool.evaluation.related import RankedRow
from newstool.evaluation.significance import wilson

_RANKS = 10  # drawn: the posts of two blocks; few events have more articles


def pictures(rows: Sequence[RankedRow], events: Mapping[str, str]) -> Iterator[Picture]:
    """The pictures of related posts. events: the event of each article, by its id."""
    in_event = Counter(events.values())
    if measured := [row for row in rows if in_event[events.get(row.name.id, "")] > 1 and events.get(row.name.id)]:
        yield by_rank(measured, events)


def by_rank(rows: Sequence[RankedRow], events: Mapping[str, str]) -> Picture:
    """At each rank, the share of neighbours that are of the article's event, among those with so many others."""
    in_event = Counter(events.values())
    points = []
    for rank in range(1, _RANKS + 1):
        asked = [row for row in rows if in_event[events[row.name.id]] > rank]  # the article itself is in its event, too
        hits = [len(row.ranked) >= rank and events.get(row.ranked[rank - 1]) == events[row.name.id] for row in asked]
        if hits:
            points.append((rank, len(hits), sum(hits) / len(hits), *wilson(sum(hits), len(hits))))
    ranks, sizes, precision, low, high = (np.array(column) for column in zip(*points, strict=True))

    def draw(axes: Axes) -> None:
        """Draw a point and an interval for each rank."""
        shares(axes, y=True)
        axes.vlines(ranks, low, high, color=QUIET, linewidth=2)
        axes.plot(ranks, precision, "o-", color=INK)
        axes.set_xticks(ranks)
        axes.set(xlabel="rank of the neighbour", ylabel="share of the same event")

    text = "Only articles whose event has so many others are counted at a rank. " + "; ".join(
        f"rank {rank}: {share:.3f} of {n}" for rank, n, share in zip(ranks, sizes, precision, strict=True)
    )
    return picture("How right the neighbours are, by rank", f"{text}. The upright lines are 95 % intervals.", draw, 3.4)
