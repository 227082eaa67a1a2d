"""Postings: for each term, the posts that have it among their leading terms. A search reads the lists of its terms."""

from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from newstool.related.post import RelatedError

LEADING = 48  # terms of a post that the first step of a search compares


@dataclass(frozen=True, slots=True)
class Postings:
    """The postings of a run of posts. A posting is a post that has a term.

    Attributes:
        starts: (n_terms + 1,) int64  the postings of term i are those from starts[i] to starts[i + 1]
        rows: (n_postings,) int32  the post of each posting, from 0
        weights: (n_postings,) uint8  the weight of the term in this post, in steps of `weights.STEP`
    """

    starts: NDArray[np.int64]
    rows: NDArray[np.int32]
    weights: NDArray[np.uint8]

    @classmethod
    def of(cls, terms: NDArray[np.int32], weights: NDArray[np.uint8], n_terms: int) -> Self:
        """The postings of posts. terms, weights: (n_posts, DEPTH), see `Matrix`. Column 0 is no term."""
        columns = np.ascontiguousarray(terms[:, :LEADING]).ravel()
        order = np.argsort(columns, kind="stable")
        counts = np.bincount(columns, minlength=n_terms)
        n_fillers = int(counts[0])
        counts[0] = 0
        starts = np.concatenate([[0], np.cumsum(counts)])
        order = order[n_fillers:]
        rows = np.floor_divide(order, LEADING, dtype=np.int64).astype(np.int32)
        return cls(starts, rows, np.ascontiguousarray(weights[:, :LEADING]).ravel().take(order))

    def add_to(
        self,
        sums: NDArray[np.float32],
        columns: NDArray[np.int32],
        values: NDArray[np.float32],
        importance: NDArray[np.float32],
    ) -> None:
        """Add to `sums` (n_posts,) the product of a query's leading terms with those of each post.

        columns, values: (n,) of the query. importance: (n_terms,). Raises RelatedError for lists that point to no post.
        """
        known = np.flatnonzero((columns > 0) & (columns < len(self.starts) - 1))
        columns = columns[known].astype(np.int64)
        starts, ends = self.starts[columns], self.starts[columns + 1]
        lists = [slice(start, end) for start, end in zip(starts.tolist(), ends.tolist(), strict=True)]
        if not lists:
            return
        # As unsigned numbers, rows below 0 are far above all others, so that `add.at` refuses them, too. With 64 bits,
        # it takes a third of the time of `sums[rows] += ...`.
        rows = np.concatenate([self.rows[one] for one in lists]).view(np.uint32).astype(np.intp)
        weights = np.concatenate([self.weights[one] for one in lists])
        try:
            np.add.at(sums, rows, weights * np.repeat(values[known] * importance[columns], ends - starts))
        except (IndexError, ValueError) as error:
            raise RelatedError("the index is damaged: a list of posts: delete the file to make a new index") from error
