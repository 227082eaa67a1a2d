"""The arrays of the files of an index, and the fields of an index that they hold. `index_file.py` has the files."""

from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from newstool.related.background import Background
from newstool.related.index_check import Arrays
from newstool.related.joined import Joined, Rows
from newstool.related.lexicon import Lexicon
from newstool.related.links import Links
from newstool.related.matrix import Matrix
from newstool.related.postings import Postings
from newstool.related.records import JoinedRecords, Records
from newstool.related.titles import keys_of

if TYPE_CHECKING:
    from newstool.related.index import Index


class Fields(NamedTuple):
    """The fields of an Index that files hold, in its order."""

    rows: Rows
    matrix: Matrix
    records: JoinedRecords
    digests: Joined[np.uint64]
    ids: Joined[np.uint64]
    days: Joined[np.int32]
    signatures: Joined[np.uint8]
    links: Links
    stale: int


def base(index: "Index") -> dict[str, NDArray[Any]]:
    """The arrays of FILE for an index whose rows are all base rows."""
    matrix = index.matrix
    return {
        "vocabulary": matrix.lexicon.hashes.base,
        "importance": matrix.importance,
        "terms": matrix.terms.base,
        "weights": matrix.weights.base,
        "norms": matrix.norms.base,
        "titles": matrix.titles.base,
        "title_counts": matrix.title_counts,
        "title_keys": matrix.title_keys.base,
        "posting_starts": matrix.postings.starts,
        "posting_rows": matrix.postings.rows,
        "posting_weights": matrix.postings.weights,
        "records": index.records.base.packed,
        "record_ends": index.records.base.ends,
        "digests": index.digests.base,
        "ids": index.ids.base,
        "days": index.days.base,
        "signatures": index.signatures.base,
        "links": index.links.rows_of(index.rows),
        "link_similarities": index.links.similarities_of(index.rows),
        "link_bounds": index.links.bounds,
        "stale": np.array([index.stale]),
    }


def recent(index: "Index") -> dict[str, NDArray[Any]]:
    """The arrays of FILE.recent for an index whose base rows are those of FILE."""
    matrix, links = index.matrix, index.links
    changed = np.flatnonzero(links.places >= 0)
    return {
        "rows": index.rows.astype(np.int32),
        "vocabulary": matrix.lexicon.hashes.recent,
        "importance": matrix.importance[len(matrix.lexicon.hashes.base) :],
        "terms": matrix.terms.recent,
        "weights": matrix.weights.recent,
        "norms": matrix.norms.recent,
        "titles": matrix.titles.recent,
        "records": index.records.recent.packed,
        "record_ends": index.records.recent.ends,
        "digests": index.digests.recent,
        "ids": index.ids.recent,
        "days": index.days.recent,
        "signatures": index.signatures.recent,
        "changed": changed.astype(np.int32),
        "links": links.rows_of(changed),
        "link_similarities": links.similarities_of(changed),
        "link_bounds": links.bounds[changed],
        "short": links.short.astype(np.int32),
        "stale": np.array([index.stale]),
    }


def unpacked(stored: Arrays, more: Arrays | None, background: Background) -> Fields:
    """The fields of an index. stored: the arrays of FILE. more: those of FILE.recent, if there is one."""
    joined = partial(_joined, stored, more)
    n_base = len(stored["digests"])
    rows = np.arange(n_base) if more is None else more["rows"].astype(np.int64)
    new_records = Records.of([]) if more is None else Records(more["records"], more["record_ends"])
    return Fields(
        rows,
        _matrix(stored, more, background),
        JoinedRecords(Records(stored["records"], stored["record_ends"]), new_records),
        joined("digests"),
        joined("ids"),
        joined("days"),
        joined("signatures"),
        _links(stored, more, rows),
        int((stored if more is None else more)["stale"][0]),
    )


def _joined(stored: Arrays, more: Arrays | None, name: str) -> Joined[Any]:
    """An array of both files."""
    array = stored[name]
    return Joined(array, array[:0] if more is None else more[name])


def _matrix(stored: Arrays, more: Arrays | None, background: Background) -> Matrix:
    """The matrix of the posts of an index: the stored arrays, and those of the recent posts if there are any."""
    joined = partial(_joined, stored, more)
    lexicon = Lexicon.of(stored["vocabulary"], None if more is None else more["vocabulary"])
    title_counts, keys = stored["title_counts"], Joined.of(stored["title_keys"])
    titles = joined("titles")
    if more is not None:
        title_counts = np.bincount(titles.recent.ravel(), minlength=len(lexicon)).astype(np.int32)
        title_counts[: len(stored["title_counts"])] += stored["title_counts"]
        hashes = lexicon.hashes[titles.recent.ravel().astype(np.int64)].reshape(titles.recent.shape)
        keys = keys.appended([keys_of(hashes)], len(hashes))
    return Matrix(
        background,
        lexicon,
        joined("importance").whole(),
        joined("terms"),
        joined("weights"),
        joined("norms"),
        titles,
        title_counts,
        keys,
        Postings(stored["posting_starts"], stored["posting_rows"], stored["posting_weights"]),
    )


def _links(stored: Arrays, more: Arrays | None, rows: Rows) -> Links:
    """The links of the posts of an index: the stored arrays, and what changed since."""
    links = Links.stored(stored["links"], stored["link_similarities"], stored["link_bounds"])
    if more is None:
        return links
    n_all = len(stored["digests"]) + len(more["digests"])
    places, bounds = np.full(n_all, -1, np.int32), np.zeros(n_all, np.float32)
    places[more["changed"]] = np.arange(len(more["changed"]), dtype=np.int32)
    bounds[: len(stored["link_bounds"])] = stored["link_bounds"]
    bounds[more["changed"]] = more["link_bounds"]
    is_live = np.zeros(n_all, np.bool_)
    is_live[rows] = True
    bounds[~is_live] = 0  # a post that was removed is not searched for
    short = more["short"].astype(np.int64)
    return Links(links.base, links.base_similarities, more["links"], more["link_similarities"], places, bounds, short)
