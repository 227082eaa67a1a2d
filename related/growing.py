"""How an index grows: new posts are appended, others removed, and once in a while all of it is counted again."""

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from newstool.related import index_file
from newstool.related.joined import Joined, Rows
from newstool.related.links import Links
from newstool.related.post import Changes
from newstool.related.sources import Update

if TYPE_CHECKING:
    from newstool.related.index import Index

# If a larger share of the posts has changed since terms were counted, terms are counted and posts are linked again.
# Until then an update takes time only for new posts, and scores use counts that may lack one fiftieth of the posts.
_STALE = 0.02
_SMALL = 1000  # posts: terms of a smaller archive are always counted again, which takes half a second


def updated(index: "Index", update: Update) -> tuple["Index", Changes]:
    """The index after an update, and the number of changes."""
    n_new = sum(map(len, update.digests))
    gone = index.rows[~np.isin(index.rows, update.rows)]
    if not n_new and len(update.rows) == len(index) and (update.rows == index.rows).all():
        same = index if update.sources == index.sources else replace(index, sources=update.sources)
        return same, Changes(new=0, changed=0, removed=0, kept=len(index))
    ids = np.concatenate([index.ids.base[:0], *(part.ids for part in update.parts)])
    changed = int(np.isin(ids, index.ids[gone]).sum())
    changes = Changes(n_new - changed, changed, len(gone) - changed, len(update.rows) - n_new)
    later = _appended(index, update, n_new, gone)
    if len(later) > _SMALL and later.stale <= _STALE * len(later):
        return later, changes
    return compacted(later, recount=True), changes


def _appended(index: "Index", update: Update, n_new: int, gone: Rows) -> "Index":
    """The index after new posts were appended, and others were removed. `update` has no parts afterwards."""
    parts = update.parts
    records = index.records.appended([part.records for part in parts])
    ids = index.ids.appended((part.ids for part in parts), n_new)
    days = index.days.appended((part.days for part in parts), n_new)
    signatures = index.signatures.appended((part.weighed.signatures for part in parts), n_new)
    weighed = [part.weighed for part in parts]
    parts.clear()  # a million of them are two gigabytes
    return replace(
        index,
        rows=update.rows,
        matrix=index.matrix.appended(weighed),
        records=records,
        digests=index.digests.appended(update.digests, n_new),
        ids=ids,
        days=days,
        signatures=signatures,
        links=index.links.without(gone).appended(n_new),
        stale=index.stale + n_new + len(gone),
        sources=update.sources,
    )


def is_compact(index: "Index") -> bool:
    """Whether all rows are base rows, in the order of the archive."""
    n_base = len(index.digests.base)
    return n_base == len(index.digests) and bool(np.array_equal(index.rows, np.arange(n_base)))


def compacted(index: "Index", *, recount: bool) -> "Index":
    """The index with the posts of the archive alone, as base rows in its order.

    recount: count again how common terms are. Links are then lost: other posts may be similar.
    """
    if index.file:  # what is copied is not read again with its checksums for a long time
        index_file.check(index.file[0])
    rows = index.rows
    return replace(
        index,
        rows=np.arange(len(rows)),
        matrix=index.matrix.compacted(rows, recount=recount),
        records=index.records.compacted(rows),
        digests=Joined.of(index.digests.taken(rows)),
        ids=Joined.of(index.ids.taken(rows)),
        days=Joined.of(index.days.taken(rows)),
        signatures=Joined.of(index.signatures.taken(rows)),
        links=Links.none(len(rows)) if recount else index.links.compacted(rows),
        stale=0 if recount else index.stale,
        file=None,
    )
