"""Whether the arrays of an index fit each other. A file with right checksums can still be crafted."""

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from newstool.related.links import KEPT
from newstool.related.signatures import BINS
from newstool.related.weights import DEPTH, TITLE

Arrays = Mapping[str, NDArray[Any]]
_Expected = dict[str, tuple[type[np.generic], tuple[int, ...]]]


def fits(arrays: Arrays, *, values: bool) -> bool:
    """Whether all arrays of the file have the types and shapes that Index documents.

    values: also whether no number points outside of another array, for which all are read. Raises KeyError if an array
    is missing.
    """
    n_posts, n_terms = len(arrays["digests"]), len(arrays["vocabulary"])
    expected = _of_posts(arrays, n_posts) | {
        "vocabulary": (np.uint64, (n_terms,)),
        "importance": (np.float32, (n_terms,)),
        "title_counts": (np.int32, (n_terms,)),
        "title_keys": (np.uint64, (n_posts,)),
        "posting_starts": (np.int64, (n_terms + 1,)),
        "posting_rows": (np.int32, (len(arrays["posting_rows"]),)),
        "posting_weights": (np.uint8, (len(arrays["posting_rows"]),)),
        "links": (np.int32, (n_posts, KEPT)),
        "link_similarities": (np.float32, (n_posts, KEPT)),
        "link_bounds": (np.float32, (n_posts,)),
        "stale": (np.int64, (1,)),
    }
    if not _have(arrays, expected) or not n_terms or int(arrays["stale"][0]) < 0:
        return False
    starts, vocabulary = arrays["posting_starts"], arrays["vocabulary"]
    if int(starts[0]) != 0 or int(starts[-1]) != len(arrays["posting_rows"]) or bool((np.diff(starts) < 0).any()):
        return False
    if vocabulary[0] != 0 or not bool((vocabulary[1:] > vocabulary[:-1]).all()):
        return False
    return not values or (
        _posts_fit(arrays, n_terms)
        and _within(arrays, "links", -1, n_posts)
        and _within(arrays, "posting_rows", 0, n_posts)
    )


def recent_fits(arrays: Arrays, base: Arrays) -> bool:
    """Whether the arrays of the recent file have the types and shapes that Index documents, and fit those of the file.

    Raises KeyError if an array is missing.
    """
    n_posts, n_links = len(arrays["digests"]), len(arrays["links"])
    n_terms = len(base["vocabulary"]) + len(arrays["vocabulary"])
    n_all = len(base["digests"]) + n_posts
    expected = _of_posts(arrays, n_posts) | {
        "vocabulary": (np.uint64, (len(arrays["vocabulary"]),)),
        "importance": (np.float32, (len(arrays["vocabulary"]),)),
        "rows": (np.int32, (len(arrays["rows"]),)),
        "changed": (np.int32, (n_links,)),
        "links": (np.int32, (n_links, KEPT)),
        "link_similarities": (np.float32, (n_links, KEPT)),
        "link_bounds": (np.float32, (n_links,)),
        "short": (np.int32, (len(arrays["short"]),)),
        "stale": (np.int64, (1,)),
    }
    return (
        _have(arrays, expected)
        and int(arrays["stale"][0]) >= 0
        and _within(arrays, "rows", 0, n_all)
        and _all_differ(arrays["rows"], n_all)
        and _within(arrays, "changed", 0, n_all)
        and _all_differ(arrays["changed"], n_all)
        and bool(np.isin(np.arange(len(base["digests"]), n_all), arrays["changed"]).all())
        and _within(arrays, "short", 0, n_all)
        and _within(arrays, "links", -1, n_all)
        and _posts_fit(arrays, n_terms)
    )


def _of_posts(arrays: Arrays, n_posts: int) -> _Expected:
    """The types and shapes of the arrays that both files have for their posts."""
    return {
        "terms": (np.int32, (n_posts, DEPTH)),
        "weights": (np.uint8, (n_posts, DEPTH)),
        "norms": (np.float32, (n_posts,)),
        "titles": (np.int32, (n_posts, TITLE)),
        "records": (np.uint8, (len(arrays["records"]),)),
        "record_ends": (np.int64, (n_posts,)),
        "digests": (np.uint64, (n_posts,)),
        "ids": (np.uint64, (n_posts,)),
        "days": (np.int32, (n_posts,)),
        "signatures": (np.uint8, (n_posts, BINS)),
    }


def _have(arrays: Arrays, expected: _Expected) -> bool:
    """Whether arrays have the types and shapes that they must have."""
    return all(
        (arrays[name].dtype, arrays[name].shape) == (np.dtype(kind), shape) for name, (kind, shape) in expected.items()
    )


def _posts_fit(arrays: Arrays, n_terms: int) -> bool:
    """Whether no number of the posts points outside of another array."""
    ends = arrays["record_ends"]
    return (
        _within(arrays, "terms", 0, n_terms)
        and _within(arrays, "titles", 0, n_terms)
        and bool((np.diff(ends, prepend=0) > 0).all())
        and (int(ends[-1]) if len(ends) else 0) == len(arrays["records"])
        and bool((arrays["norms"] > 0).all())
    )


def _within(arrays: Arrays, name: str, low: int, high: int) -> bool:
    """Whether all numbers of an array are `low` or more and below `high`."""
    array = arrays[name]
    return not array.size or (int(array.min()) >= low and int(array.max()) < high)


def _all_differ(rows: NDArray[Any], n: int) -> bool:
    """Whether no row stands there twice. All are 0 or more and below n. To sort them takes ten times as long."""
    is_there = np.zeros(n, np.bool_)
    is_there[rows] = True
    return int(np.count_nonzero(is_there)) == len(rows)
