"""Which posts an update touched: a site writes only their blocks again."""

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
    order = np.argsort(before.digests)
    places = np.minimum(np.searchsorted(before.digests, after.digests, sorter=order), len(before) - 1)
    rows = order[places]  # of each post in `before`, if it is there
    differs = before.digests[rows] != after.digests
    for start in range(0, len(after), _CHUNK):
        some = slice(start, start + _CHUNK)
        links = _linked(after, np.arange(len(after))[some]) != _linked(before, rows[some])
        differs[some] |= links.any(axis=1)
    return np.flatnonzero(differs)


def _linked(index: "Index", rows: NDArray[np.int64]) -> NDArray[np.uint64]:
    """The digests (n, KEPT) of the posts that posts are linked to, 0 without a link."""
    links = index.links.rows[rows]
    return np.where(links >= 0, index.digests.take(links, mode="clip"), np.uint64(0))
