"""Finds the posts that an update touched. A site writes only the blocks of these posts again."""

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from newstool.related.index import Index

_CHUNK = 1 << 14  # posts that are compared together, which limits the memory for intermediate arrays


def touched(before: "Index", after: "Index") -> NDArray[np.int64]:
    """The rows of the posts of `after` that are new or changed, or are linked to other posts than in `before`.

    They are in the order of the archive. If both have the same file, only links that are not those of the file are
    compared.
    """
    rows = after.rows
    if not len(before):
        return rows
    if after.has_base_of(before):
        n_before = len(before.digests)
        is_equal = after.links.places < 0
        is_equal[:n_before] &= before.links.places < 0
        rows = rows[~is_equal[rows]]
    order = before.rows[np.argsort(before.digests[before.rows])]
    sorted_digests = before.digests[order]
    touched_rows = [
        _differing(before, after, rows[start : start + _CHUNK], order, sorted_digests)
        for start in range(0, len(rows), _CHUNK)
    ]
    return np.concatenate([rows[:0], *touched_rows])


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
