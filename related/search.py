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
from newstool.related.subjects import FEW, directions, standing_out
from newstool.related.weights import Weighed
from newstool.text.hashing import Hashes
from newstool.text.vocabulary import Vocabulary

Values = NDArray[np.float32]

LEADING = 48
CLOSE = 7.0  # days
POOL = 128  # candidates whose cosine is computed
_FAINTEST = 0.02  # partial cosine of a candidate: those of relevant pairs were above 0.0217
_NO_TITLE = 1e-9  # instead of nothing, to divide by
_SCANS = 50  # making postings takes as long as so many scans


@dataclass(frozen=True, slots=True)
class Query:
    """An article as it is searched for.

    columns: (DEPTH,) of known terms, else 0. values: (DEPTH,) with norm 1. title: (TITLE,) columns of known words, else
    0. title_importance: of all words of the title together. direction: see `subjects`, None in an archive that is not
    small.
    """

    columns: NDArray[np.int32]
    values: Values
    title: NDArray[np.int32]
    title_importance: float
    day: int
    direction: Values | None


@dataclass(frozen=True, slots=True)
class Found:
    """rows: (n,) of posts, most similar first. similarities: (n,), above 0; see `Search.nearest`."""

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
        title = matrix.titles[row]
        importance = float(matrix.importance.take(title).sum())
        direction = self._directions[row] if self._is_small else None
        return Query(columns, values, title, importance, int(self._days[row]), direction)

    def article(self, weighed: Weighed, day: int) -> Query:
        """The query for the one article that was weighed."""
        columns, importance = self._looked_up(weighed.hashes[0])
        values = weighed.weights[0] * importance
        norm = np.sqrt((values * values).sum()) or np.float32(1)
        title, title_importance = self._looked_up(weighed.titles[0])
        values = np.where(columns > 0, values / norm, 0)
        direction = None
        if self._is_small:
            direction = directions(weighed.hashes, weighed.weights, self._matrix.background)[0]
        return Query(columns, values, title, float(title_importance.sum()), day, direction)

    def _looked_up(self, hashes: Hashes) -> tuple[NDArray[np.int32], Values]:
        """The columns of terms, 0 where the archive does not have them, and their importance."""
        matrix, background = self._matrix, self._matrix.background
        columns = np.maximum(self._vocabulary.columns(hashes), 0)
        unknown = background.importance(background.shares(hashes)).astype(np.float32)
        known = matrix.importance.take(columns)
        return columns, np.where(hashes == 0, 0, np.where(columns > 0, known, unknown)).astype(np.float32)

    def nearest(self, query: Query, pool: int | None = POOL) -> Found:
        """The posts most like a query, up to `pool`; a query that is a post finds itself, too.

        The similarity is the cosine, more where the titles share words and where both posts are of the same days. In a
        small archive a post that stands out by its subject is just similar enough to be shown.
        """
        matrix = self._matrix
        partial = self._partial(query)
        rows = np.flatnonzero(partial > _FAINTEST)
        if pool is not None and len(rows) > pool:
            rows = rows[np.argpartition(-partial[rows], pool - 1)[:pool]]
        products = self._asking(query.columns, query.values, matrix.terms[rows]) * matrix.weights[rows]
        cosines = products.sum(axis=1) / matrix.norms[rows]
        background = matrix.background
        more = background.title * self._shared_title(query, rows) + background.closeness * self._closeness(query, rows)
        similarities = (cosines * np.exp(more)).astype(np.float32)
        if query.direction is not None:
            rows, similarities = self._with_subject(query.direction, rows, similarities)
        order = np.lexsort((rows, -similarities))
        return Found(rows[order], similarities[order])

    def _with_subject(self, direction: Values, rows: Rows, similarities: Values) -> tuple[Rows, Values]:
        """All posts of a small archive, and their similarities where those that stand out reach the floor."""
        background = self._matrix.background
        found = np.zeros(len(self._days), np.float32)
        found[rows] = similarities
        cosines = standing_out(direction, self._directions)
        # Above the floor by a little, as the cosine ranks them.
        found = np.maximum(
            found, np.where(cosines > 0, background.similarity(background.floor) * (1 + cosines / 100), 0)
        )
        rows = np.flatnonzero(found)
        return rows, found.take(rows).astype(np.float32)

    def _asking(self, columns: NDArray[np.int32], values: Values, terms: NDArray[np.int32]) -> Values:
        """The shape of `terms`: what a query, `values` in `columns`, asks of each; 0 for terms it does not have."""
        asked = self._asked
        asked[columns] = values * self._matrix.importance.take(columns)
        found = asked.take(terms)
        asked[columns] = 0
        return found

    def _shared_title(self, query: Query, rows: Rows) -> NDArray[np.float64]:
        """(n,): which share of the titles' importance is in both, 0..1."""
        titles = self._matrix.titles[rows]
        shared = self._asking(query.title, np.ones(len(query.title), np.float32), titles).sum(axis=1)
        whole = self._matrix.importance.take(titles).sum(axis=1) * np.float64(query.title_importance)
        return np.asarray(shared / np.sqrt(np.maximum(whole, _NO_TITLE)))

    def _closeness(self, query: Query, rows: Rows) -> NDArray[np.float64]:
        """(n,): 1 for posts of the same day as the query, half of that CLOSE days apart, 0 where a date is unknown."""
        days = self._days[rows]
        if query.day == UNKNOWN:
            return np.zeros(len(rows))
        apart = np.abs(days.astype(np.int64) - query.day)
        return np.where(days == UNKNOWN, 0.0, np.exp2(-apart / CLOSE))

    def _partial(self, query: Query) -> Values:
        """(n_posts,): the cosine over leading terms only."""
        columns, values = query.columns[:LEADING], query.values[:LEADING]
        if self._scans >= _SCANS:
            return self._postings.partial(columns, values, len(self._days))
        self._scans += 1
        matrix = self._matrix
        found = np.empty(len(self._days), np.float32)
        for some in chunks(len(found)):
            products = self._asking(columns, values, matrix.terms[some, :LEADING]) * matrix.weights[some, :LEADING]
            found[some] = products.sum(axis=1) / matrix.norms[some]
        return found

    @property
    def _is_small(self) -> bool:
        return 0 < len(self._days) <= FEW

    @cached_property
    def _directions(self) -> Values:
        matrix = self._matrix
        return directions(matrix.vocabulary.take(matrix.terms), matrix.weights, matrix.background)

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
        self._rows = order // LEADING
        values = matrix.weights[:, :LEADING] * matrix.importance.take(terms) / matrix.norms[:, None]
        self._values = values.ravel().take(order)
        counts = np.bincount(columns, minlength=len(matrix.vocabulary))
        self._ends = np.cumsum(counts)
        self._starts = self._ends - counts

    def partial(self, columns: NDArray[np.int32], values: Values, n_posts: int) -> Values:
        """(n_posts,): the cosine of a query's leading terms with those of each post."""
        found = np.zeros(n_posts, np.float32)
        starts, ends = self._starts.take(columns).tolist(), self._ends.take(columns).tolist()
        for column, value, start, end in zip(columns.tolist(), values.tolist(), starts, ends, strict=True):
            if column:
                found[self._rows[start:end]] += np.float32(value) * self._values[start:end]
        return found
