"""Search: the posts that are most similar to an article.

The search has two steps. The first computes a partial cosine over the LEADING terms of article and post, from postings,
and picks candidates. The second step computes the cosine over all terms of the candidates. Among 8,500 articles, the
first step found 99.9 % of the relevant pairs (cosine over 0.15).
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from newstool.related.background import Measures
from newstool.related.joined import Number, Rows
from newstool.related.matrix import Matrix
from newstool.related.post import RelatedError
from newstool.related.postings import LEADING, Postings
from newstool.related.shared_terms import NO_WEIGHT, SharedTerms, by_place
from newstool.related.subjects import FEW, directions, standing_out
from newstool.related.timing import Timing
from newstool.related.titles import Titles
from newstool.related.weights import MAIN, Weighed
from newstool.text.hashing import Hashes

Values = NDArray[np.float32]

POOL = 128  # candidates of the second step
_LOWEST_PARTIAL = 0.02  # lowest partial cosine of a candidate: relevant pairs had 0.0217 or more
# A post that stands out by its subject gets the similarity of the floor, times 1 + this * its cosine (0.7 to 1). All
# such posts are shown, in the order of their cosines, below those that are likely by their words.
_SUBJECT_STEP = 0.01


@dataclass(frozen=True, slots=True)
class Query:
    """An article in the form that a search compares with posts.

    Attributes:
        columns: (DEPTH,) int32  columns of its terms, 0 for unknown ones
        values: (DEPTH,) float32  weight * importance, scaled so that the vector has length 1; 0 for unknown terms
        main_weight: the sum of the values of its MAIN heaviest terms, those that the archive does not have included
        title: (TITLE,) int32  columns of the words of its title, 0 for unknown ones
        title_importance: the sum of the importance of all words of the title
        day: its publication date, see `day_of`
        direction: (n_dimensions,) float32  see `subjects`; None in an archive that is not small
    """

    columns: NDArray[np.int32]
    values: Values
    main_weight: float
    title: NDArray[np.int32]
    title_importance: float
    day: int
    direction: Values | None


@dataclass(frozen=True, slots=True)
class Hits:
    """The posts that a search found.

    Attributes:
        rows: (n,) int64  rows of the posts, the most similar first
        similarities: (n,) float32  above 0, see `Search.nearest`
    """

    rows: Rows
    similarities: Values


class Search:
    """Searches the posts of a matrix.

    days: (n_posts,) int32, publication dates or UNKNOWN. is_live: (n_posts,) whether each post is still in the archive;
    no search finds the others.
    """

    def __init__(self, matrix: Matrix, days: NDArray[np.int32], is_live: NDArray[np.bool_]) -> None:
        self._matrix = matrix
        self._days = days
        self._timing = Timing.of(days)
        self._titles = Titles(matrix.lexicon, matrix.title_counts, matrix.title_keys.whole(), is_live)
        # (n_posts,) the sum over the leading terms that a candidate exceeds; no sum exceeds that of a post that is gone
        self._lowest_sums = np.where(is_live, np.float32(_LOWEST_PARTIAL) * matrix.norms.whole(), np.float32(np.inf))
        # (n_terms,) 1 + the place of each column in the query. One array for all searches; 0 except during a search.
        self._place_of_column = np.zeros(len(matrix.lexicon), np.uint8)
        self._sums = np.zeros(len(days), np.float32)  # of the leading terms; one array, too

    def post(self, row: int) -> Query:
        """The query for a post of the archive."""
        matrix = self._matrix
        columns, title = matrix.terms[row], matrix.titles[row]
        values = matrix.weights[row] * self._of(matrix.importance, columns) / matrix.norms[row]
        importance = float(self._of(matrix.importance, title).sum())
        direction = self._directions[row] if self._is_small else None
        main_weight = float(values[:MAIN].sum())
        return Query(columns, values, main_weight, title, importance, int(self._days[row]), direction)

    def article(self, weighed: Weighed, day: int) -> Query:
        """The query for an article that is not in the archive. `weighed` holds this article alone."""
        columns, importance = self._look_up(weighed.hashes[0])
        values = weighed.weights[0] * importance
        values /= np.sqrt((values * values).sum()) or np.float32(1)
        main_weight = float(values[:MAIN].sum())
        title, title_importance = self._look_up(weighed.titles[0])
        values = np.where(columns > 0, values, 0)
        direction = None
        if self._is_small:
            direction = directions(weighed.hashes, weighed.weights, self._matrix.background)[0]
        return Query(columns, values, main_weight, title, float(title_importance.sum()), day, direction)

    def _look_up(self, hashes: Hashes) -> tuple[NDArray[np.int32], Values]:
        """The columns of terms, 0 for terms that the archive does not have, and their importance."""
        matrix, background = self._matrix, self._matrix.background
        columns = np.maximum(matrix.lexicon.columns(hashes), 0).astype(np.int32)
        background_importance = background.importance(background.shares(hashes)).astype(np.float32)
        archive_importance = matrix.importance.take(columns)
        importance = np.where(columns > 0, archive_importance, background_importance)
        return columns, np.where(hashes == 0, 0, importance).astype(np.float32)

    def nearest(self, query: Query, pool: int | None = POOL) -> Hits:
        """The posts most similar to a query, at most `pool` (None: all). The query for a post also finds that post.

        In a small archive, a post that stands out by its subject gets a similarity just above the floor.
        """
        rows = self._candidates(query, pool)
        similarities = self._matrix.background.similarities(self.measures(query, rows))
        if query.direction is not None:
            rows, similarities = self._with_subject(query.direction, rows, similarities)
        # Posts without similarity stand last in the order, and are left out.
        order = np.lexsort((rows, -similarities))[: np.count_nonzero(similarities)]
        return Hits(rows[order], similarities[order])

    def order(self, query: Query, rows: Rows) -> NDArray[np.int64]:
        """The places (n,) of related posts, the most alike first. rows: (n,) their rows, the most similar first.

        In a small archive the order stays, because it may be that of their subjects.
        """
        if query.direction is not None:
            return np.arange(len(rows))
        return np.argsort(-self._matrix.background.likeness(self.measures(query, rows)), kind="stable")

    def measures(self, query: Query, rows: Rows) -> Measures:
        """How a query compares with the posts `rows`, by each measure."""
        posts = self._compared(query, rows)
        cosines, n_shared = posts.cosines(query.values)
        titles = self._shared_title(query, rows)
        main = posts.main_share(query.values, query.main_weight)
        in_series = np.flatnonzero(self._titles.is_series(query.title, rows))
        if len(in_series):  # the title of a series says nothing: its words count neither in the title nor in the text
            is_of_title = (query.columns[:, None] == query.title).any(axis=1)
            values = np.where(is_of_title, np.float32(0), query.values)
            posts = posts.selected(in_series)
            cosines[in_series], n_shared[in_series] = posts.cosines(values)
            titles[in_series] = 0
            main[in_series] = posts.main_share(values, query.main_weight)
        return Measures(cosines, n_shared, titles, main, *self._timing.compared(query.day, rows))

    def _compared(self, query: Query, rows: Rows) -> SharedTerms:
        """The terms that the posts `rows` share with a query."""
        matrix = self._matrix
        terms = matrix.terms[rows]
        places = self._places(query.columns, terms)
        importance, main = matrix.importance.take(query.columns), matrix.importance.take(terms[:, :MAIN])
        return SharedTerms(places, matrix.weights[rows], matrix.norms[rows], importance, main)

    def _with_subject(self, direction: Values, rows: Rows, similarities: Values) -> tuple[Rows, Values]:
        """Rows and similarities in a small archive, where posts that stand out by their subject reach the floor."""
        background = self._matrix.background
        all_similarities = np.zeros(len(self._days), np.float32)
        all_similarities[rows] = similarities
        cosines = standing_out(direction, self._directions)
        floor = background.similarity(background.floor_of(len(self._days)))
        above_floor = np.where(cosines > 0, floor * (1 + _SUBJECT_STEP * cosines), 0)
        all_similarities = np.maximum(all_similarities, above_floor)
        rows = np.flatnonzero(all_similarities)
        return rows, all_similarities.take(rows).astype(np.float32)

    def _places(self, columns: NDArray[np.int32], terms: NDArray[np.int32]) -> NDArray[np.uint8]:
        """1 + the place in `columns` of each of some terms of posts, in their shape; 0 for a term that is not there."""
        place_of_column = self._place_of_column
        place_of_column[columns] = np.arange(1, len(columns) + 1, dtype=np.uint8)
        place_of_column[0] = 0  # column 0 is no term
        places = self._of(place_of_column, terms)
        place_of_column[columns] = 0
        return places

    def _of(self, of_columns: NDArray[Number], terms: NDArray[np.int32]) -> NDArray[Number]:
        """What an array (n_terms,) has for each of the terms of posts. Raises RelatedError for a term that is none."""
        try:  # as an unsigned number, a column below 0 is far above all others
            return of_columns.take(terms.view(np.uint32))
        except IndexError as error:
            raise RelatedError("the index is damaged: terms of a post: delete the file to make a new index") from error

    def _shared_title(self, query: Query, rows: Rows) -> NDArray[np.float64]:
        """How much the titles of query and posts share (n,), 0..1.

        sum(importance of a shared word * its weight in `Titles`) / sqrt(importance of one title * importance of the
        other), where the importance of a title is the sum over its words
        """
        titles = self._matrix.titles[rows]
        values = self._titles.word_weights(query.title) * self._matrix.importance.take(query.title)
        shared = by_place(values).take(self._places(query.title, titles)).sum(axis=1)
        product = self._matrix.importance.take(titles).sum(axis=1) * np.float64(query.title_importance)
        return np.asarray(shared / np.sqrt(np.maximum(product, NO_WEIGHT)))

    def _candidates(self, query: Query, pool: int | None) -> Rows:
        """The rows (n,) with the largest cosines over the leading terms only, at most `pool` (None: all)."""
        columns, values = query.columns[:LEADING], query.values[:LEADING]
        matrix, sums = self._matrix, self._sums
        n_base = len(matrix.terms.base)
        try:
            matrix.postings.add_to(sums[:n_base], columns, values, matrix.importance)
            if n_base < len(sums):
                self._recent_postings.add_to(sums[n_base:], columns, values, matrix.importance)
            rows = np.flatnonzero(sums > self._lowest_sums)
            cosines = sums[rows] / matrix.norms[rows]
        finally:
            sums.fill(0)
        if pool is not None and len(rows) > pool:
            rows = rows[np.argpartition(-cosines, pool - 1)[:pool]]
        return rows

    @property
    def _is_small(self) -> bool:
        """Whether the archive is so small that posts are compared by their subject."""
        return 0 < len(self._days) <= FEW

    @cached_property
    def _directions(self) -> Values:
        """The directions (n_posts, n_dimensions) of the posts."""
        matrix = self._matrix
        terms = matrix.terms.whole()
        hashes = matrix.lexicon.hashes[terms.ravel().astype(np.int64)].reshape(terms.shape)
        return directions(hashes, matrix.weights.whole(), matrix.background)

    @cached_property
    def _recent_postings(self) -> Postings:
        """The postings of the recent posts, built when they are first needed."""
        matrix = self._matrix
        return Postings.of(matrix.terms.recent, matrix.weights.recent, len(matrix.lexicon))
