"""Finds the posts that an update touched. A site writes only the blocks of these posts again."""

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from newstool.related.index import Index

_CHUNK = 1 << 14  # posts that are compared together, which limits the memory for intermediate arrays


def touched(before: "Index", after: "Index") -> NDArray[np.int64]:
    """The rows of the posts of `after` that are new or changed, or are linked to other posts than in `before`."""
    if not len(before):
        return np.arange(len(after))
    # (n_after,) the row in `before` of each post of `after`; any row if `before` does not have the post
    order = np.argsort(before.digests)
    places = np.minimum(np.searchsorted(before.digests, after.digests, sorter=order), len(before) - 1)
    old_rows = order[places]
    differs = before.digests[old_rows] != after.digests
    for start in range(0, len(after), _CHUNK):
        chunk = slice(start, start + _CHUNK)
        links = _linked(after, np.arange(len(after))[chunk]) != _linked(before, old_rows[chunk])
        differs[chunk] |= links.any(axis=1)
    return np.flatnonzero(differs)


def _linked(index: "Index", rows: NDArray[np.int64]) -> NDArray[np.uint64]:
    """The digests (n, KEPT) of the posts that the posts `rows` are linked to, 0 without a link."""
    links = index.links.rows[rows]
    return np.where(links >= 0, index.digests.take(links, mode="clip"), np.uint64(0))
