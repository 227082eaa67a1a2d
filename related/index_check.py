"""Whether the arrays of an index fit each other. A file with right checksums can still be crafted."""

import numpy as np

from newstool.related.index_file import Arrays
from newstool.related.links import KEPT
from newstool.related.signatures import BINS
from newstool.related.weights import DEPTH, TITLE


def fits(arrays: Arrays) -> bool:
    """Whether all arrays have the types and shapes that Index documents, and no number points outside of another.

    Raises KeyError if one is missing.
    """
    n_posts, n_terms = len(arrays["digests"]), len(arrays["vocabulary"])
    expected: dict[str, tuple[type[np.generic], tuple[int, ...]]] = {
        "vocabulary": (np.uint64, (n_terms,)),
        "importance": (np.float32, (n_terms,)),
        "terms": (np.int32, (n_posts, DEPTH)),
        "weights": (np.uint8, (n_posts, DEPTH)),
        "norms": (np.float32, (n_posts,)),
        "titles": (np.int32, (n_posts, TITLE)),
        "records": (np.uint8, (len(arrays["records"]),)),
        "record_ends": (np.int64, (n_posts,)),
        "digests": (np.uint64, (n_posts,)),
        "days": (np.int32, (n_posts,)),
        "signatures": (np.uint8, (n_posts, BINS)),
        "links": (np.int32, (n_posts, KEPT)),
        "link_similarities": (np.float32, (n_posts, KEPT)),
        "link_bounds": (np.float32, (n_posts,)),
        "stale": (np.int64, (1,)),
    }
    if any(
        (arrays[name].dtype, arrays[name].shape) != (np.dtype(kind), shape) for name, (kind, shape) in expected.items()
    ):
        return False
    ends = arrays["record_ends"]
    return (
        n_terms > 0
        and _within(arrays, "terms", 0, n_terms)
        and _within(arrays, "titles", 0, n_terms)
        and _within(arrays, "links", -1, n_posts)
        and bool((np.diff(ends, prepend=0) > 0).all())
        and (int(ends[-1]) if n_posts else 0) == len(arrays["records"])
        and bool((arrays["norms"] > 0).all())
        and int(arrays["stale"][0]) >= 0
    )


def _within(arrays: Arrays, name: str, low: int, high: int) -> bool:
    """Whether all numbers of an array are `low` or more and below `high`."""
    array = arrays[name]
    return not array.size or (int(array.min()) >= low and int(array.max()) < high)
