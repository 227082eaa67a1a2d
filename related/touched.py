"""Finds the posts that an update touched. A site writes only the blocks of these posts again."""

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from newstool.related.index import Index

_CHUNK = 1 << 14  # posts that are compared together, which limits the memory for intermediate arrays


def touched(before: "Index", after: "Index") -> NDArray[np.int64]:
    """The rows of the posts of `after` that are new or changed, or are linked to other posts than in `before`.

    They are in the order of the archive. `after` is what an update made of `before`.
    """
    if not len(before):
        return after.rows
    if after.has_base_of(before):
        return _of_same_rows(before, after)
    order = before.rows[np.argsort(before.digests[before.rows])]
    sorted_digests = before.digests[order]
    touched_rows = [
        _differing(before, after, after.rows[start : start + _CHUNK], order, sorted_digests)
        for start in range(0, len(after.rows), _CHUNK)
    ]
    return np.concatenate([after.rows[:0], *touched_rows])


def _of_same_rows(before: "Index", after: "Index") -> NDArray[np.int64]:
    """The same where every post kept its row: new posts have further rows, and only links in memory can differ."""
    n_before = len(before.digests)
    is_equal = after.links.places < 0
    is_equal[:n_before] &= before.links.places < 0
    rows = after.rows[~is_equal[after.rows]]
    is_touched = rows >= n_before
    for start in range(0, len(rows), _CHUNK):
        known = start + np.flatnonzero(~is_touched[start : start + _CHUNK])
        links = after.links.rows_of(rows[known]) != before.links.rows_of(rows[known])
        is_touched[known] = links.any(axis=1)
    return np.asarray(rows[is_touched])


def _differing(
    before: "Index",
    after: "Index",
    rows: NDArray[np.int64],
    order: NDArray[np.int64],
    sorted_digests: NDArray[np.uint64],
) -> NDArray[np.int64]:
    """Those of some rows of `after` that `before` does not have, or has with other links.

    order: the rows of `before`, sorted by their digests. sorted_digests: these digests.
    """
    digests = after.digests[rows]
    places = np.minimum(np.searchsorted(sorted_digests, digests), len(order) - 1)
    is_new = sorted_digests[places] != digests
    links = _linked(after, rows) != _linked(before, order[places])
    return np.asarray(rows[is_new | links.any(axis=1)])


def _linked(index: "Index", rows: NDArray[np.int64]) -> NDArray[np.uint64]:
    """The digests (n, KEPT) of the posts that the posts `rows` are linked to, 0 without a link."""
    links = index.links.rows_of(rows)
    digests = index.digests[np.maximum(links, 0).astype(np.int64).ravel()].reshape(links.shape)
    return np.where(links >= 0, digests, np.uint64(0))
