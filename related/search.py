"""Search: the posts nearest to an article.

In two steps: a partial cosine over the LEADING terms of article and post names candidates, from postings or, while only
a few articles have been asked for, from a scan of all posts; then the cosine over all terms is computed for these. Of
relevant pairs (cosine over 0.15) the first step found 99.9 % among 8,500 articles.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from newstool.related.days import UNKNOWN
from newstool.related.matrix import Matrix, Rows, chunks
from newstool.related.weights import DEPTH
from newstool.text.terms import Hashes, Vocabulary

Values = NDArray[np.float32]

LEADING = 48
POOL = 128  # candidates whose cosine is computed
_FAINTEST = 0.02  # partial cosine of a candidate: those of relevant pairs were above 0.0217
_SCANS = 50  # making postings takes as long as so many scans


@dataclass(frozen=True, slots=True)
class Query:
    """An article as it is searched for. columns: (DEPTH,) of known terms, else 0. values: (DEPTH,) with norm 1."""

    columns: NDArray[np.int32]
    values: Values
    day: int


@dataclass(frozen=True, slots=True)
class Found:
    """rows: (n,) of posts, most similar first. similarities: (n,), 0 to 1 + CLOSENESS, above 0."""

    rows: Rows
    similarities: Values


class Search:
    """Finds the posts of a matrix. days: (n_posts,) when each was published, or UNKNOWN."""

    def __init__(self, matrix: Matrix, days: NDArray[np.int32]) -> None:
        self._matrix = matrix
        self._days = days
        self._asked = np.zeros(len(matrix.vocabulary), np.float32)  # zero but during a search
        self._scans = 0

    def post(self, row: int) -> Query:
        """The query for a post."""
        matrix = self._matrix
        columns = matrix.terms[row]
        values = matrix.weights[row] * matrix.importance.take(columns) / matrix.norms[row]
        return Query(columns, values, int(self._days[row]))

    def article(self, hashes: Hashes, weights: NDArray[np.uint8], day: int) -> Query:
        """The query for what `weigh` says of an article, (DEPTH,) each."""
        matrix = self._matrix
        columns = self._vocabulary.columns(hashes)
        known = columns >= 0
        unknown = matrix.background.importance(matrix.background.shares(hashes)).astype(np.float32)
        values = weights * np.where(known, matrix.importance.take(columns, mode="clip"), unknown)
        norm = np.sqrt((values * values).sum()) or np.float32(1)
        return Query(np.where(known, columns, 0), np.where(known, values / norm, 0).astype(np.float32), day)

    def nearest(self, query: Query, pool: int | None = POOL) -> Found:
        """The posts most like a query, up to `pool`; a query that is a post finds itself, too."""
        matrix = self._matrix
        partial = self._partial(query)
        rows = np.flatnonzero(partial > _FAINTEST)
        if pool is not None and len(rows) > pool:
            rows = rows[np.argpartition(-partial[rows], pool - 1)[:pool]]
        asked = self._asked
        asked[query.columns] = query.values * matrix.importance.take(query.columns)
        asked[0] = 0
        products = asked.take(matrix.terms[rows]) * matrix.weights[rows]
        asked[query.columns] = 0
        similarities = products.sum(axis=1) / matrix.norms[rows] * self._closeness(query.day, rows)
        order = np.lexsort((rows, -similarities))
        return Found(rows[order], similarities[order].astype(np.float32))

    def _closeness(self, day: int, rows: Rows) -> NDArray[np.float64]:
        """(n,): what a similarity is multiplied with, more where both posts are of the same days."""
        background = self._matrix.background
        days = self._days[rows]
        if day == UNKNOWN:
            return np.ones(len(rows))
        apart = np.abs(days.astype(np.int64) - day)
        return np.where(days == UNKNOWN, 1.0, 1 + background.closeness * np.exp2(-apart / background.closeness_days))

    def _partial(self, query: Query) -> Values:
        """(n_posts,): the cosine over leading terms only."""
        columns, values = query.columns[:LEADING], query.values[:LEADING]
        if self._scans >= _SCANS:
            return self._postings.partial(columns, values, len(self._days))
        self._scans += 1
        matrix, asked = self._matrix, self._asked
        asked[columns] = values * matrix.importance.take(columns)
        asked[0] = 0
        found = np.empty(len(self._days), np.float32)
        for some in chunks(len(found)):
            products = asked.take(matrix.terms[some, :LEADING]) * matrix.weights[some, :LEADING]
            found[some] = products.sum(axis=1) / matrix.norms[some]
        asked[columns] = 0
        return found

    @cached_property
    def _vocabulary(self) -> Vocabulary:
        return Vocabulary(self._matrix.vocabulary)

    @cached_property
    def _postings(self) -> "_Postings":
        return _Postings(self._matrix)


class _Postings:
    """Of each term the posts that lead with it, and its value in each."""

    def __init__(self, matrix: Matrix) -> None:
        terms = matrix.terms[:, :LEADING]
        columns = np.ascontiguousarray(terms).ravel()
        order = np.argsort(columns, kind="stable")
        self._rows = order // min(LEADING, DEPTH)
        values = matrix.weights[:, :LEADING] * matrix.importance.take(terms) / matrix.norms[:, None]
        self._values = values.ravel().take(order)
        counts = np.bincount(columns, minlength=len(matrix.vocabulary))
        self._ends = np.cumsum(counts)
        self._starts = self._ends - counts

    def partial(self, columns: NDArray[np.int32], values: Values, n_posts: int) -> Values:
        found = np.zeros(n_posts, np.float32)
        starts, ends = self._starts.take(columns).tolist(), self._ends.take(columns).tolist()
        for column, value, start, end in zip(columns.tolist(), values.tolist(), starts, ends, strict=True):
            if column:
                found[self._rows[start:end]] += np.float32(value) * self._values[start:end]
        return found
