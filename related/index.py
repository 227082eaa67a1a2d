"""The index of an archive: making, updating, saving and loading it, and asking it for related posts."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from pathlib import Path
from typing import Self

import numpy as np
from numpy.typing import NDArray

from newstool.articles import Article
from newstool.models.bundled import RELATED
from newstool.related import growing, index_arrays, index_file
from newstool.related.background import load
from newstool.related.choice import Chooser
from newstool.related.days import UNKNOWN, day_of
from newstool.related.index_file import Settings, Source
from newstool.related.joined import Joined, Rows
from newstool.related.links import Links
from newstool.related.matrix import Matrix
from newstool.related.new_articles import Describe, collect_articles
from newstool.related.part import post_of
from newstool.related.post import Changes, Choice, Description, RelatedPosts
from newstool.related.records import JoinedRecords, Records
from newstool.related.search import POOL, Hits, Query, Search
from newstool.related.segment import StoredSegment
from newstool.related.signatures import BINS, Signatures
from newstool.related.sources import StoredPosts, collect
from newstool.related.versions import are_versions
from newstool.related.weights import weigh

_MAYBE_DUPLICATE = 0.4  # below this similarity two posts cannot be near-duplicates
# Candidates of a new post in an archive that has links: each may get a link to the new post. In an archive of more
# posts, those that are less similar than so many others do not get one.
_GAINING = 4096


@dataclass(frozen=True)
class Index:
    """The stored data of the posts of an archive, one row for each post.

    A post keeps its row until terms are counted again, also if it is removed. `rows` has those that are there.

    Attributes:
        settings: the options with which leads and labels were made
        rows: (n,) int64  the rows of the posts that are in the archive, in its order
        matrix: the terms of the posts
        records: titles, labels, leads and so on
        digests: (n_posts,) uint64  digest of each record as it was read, see `digest_of`
        ids: (n_posts,) uint64  see `hash_of_id`
        days: (n_posts,) int32  publication dates
        signatures: (n_posts, BINS) uint8  for finding near-duplicates, see `signatures.py`
        links: the most similar posts of each post
        stale: the number of posts that were added or removed since terms were counted
        sources: the segments that the posts come from, in order; none if they come from articles
        file: the file that has the base rows, and the name of its content; None if no file has them
    """

    settings: Settings
    rows: Rows
    matrix: Matrix
    records: JoinedRecords
    digests: Joined[np.uint64]
    ids: Joined[np.uint64]
    days: Joined[np.int32]
    signatures: Joined[np.uint8]
    links: Links
    stale: int
    sources: tuple[Source, ...] = ()
    file: tuple[Path, str] | None = None

    @classmethod
    def empty(cls, settings: Settings, background: str = RELATED) -> Self:
        """The index of an archive without posts. background: the model that `newstool train related` makes."""
        return cls(
            settings=dict(settings),
            rows=np.empty(0, np.int64),
            matrix=Matrix.empty(load(background)),
            records=JoinedRecords(Records.of([]), Records.of([])),
            digests=Joined.of(np.empty(0, np.uint64)),
            ids=Joined.of(np.empty(0, np.uint64)),
            days=Joined.of(np.empty(0, np.int32)),
            signatures=Joined.of(np.empty((0, BINS), np.uint8)),
            links=Links.none(0),
            stale=0,
        )

    @classmethod
    def load(cls, path: Path, settings: Settings, background: str = RELATED) -> Self:
        """Read an index made with `settings`. Raises StaleIndexError or RelatedError, see `index_file.read`."""
        model = load(background)
        file = index_file.read(path, settings, model.digest)
        fields = index_arrays.unpacked(file.arrays, file.recent, model)
        return cls(file.settings, *fields, sources=file.sources, file=(path, file.base))

    def save(self, path: Path) -> None:
        """Write the index completely, or leave the old one as it is. Raises RelatedError if it cannot be written.

        If the file has the base rows of this index, only its changes are written.
        """
        if self.file and self.file[0] == path:
            index_file.write_recent(path, self.file[1], index_arrays.recent(self), self.sources)
            return
        index = self if growing.is_compact(self) else growing.compacted(self, recount=False)
        arrays = index_arrays.base(index)
        index_file.write(path, self.settings, self.matrix.background.digest, arrays, self.sources)

    def __len__(self) -> int:
        return len(self.rows)

    @property
    def undated(self) -> int:
        """The number of posts without a date, or with one that cannot be read."""
        return int((self._days_of_live[self.rows] == UNKNOWN).sum())

    @property
    def floor(self) -> float:
        """The learned floor: the lowest score of a post that is shown."""
        return self.matrix.background.floor_of(len(self))

    def has_base_of(self, other: "Index") -> bool:
        """Whether the base rows of both are the same posts of the same file."""
        return self.file is not None and self.file == other.file

    def update(
        self, articles: Iterable[Article], describe: Describe, complete: Callable[[], bool] = lambda: True
    ) -> tuple["Index", Changes]:
        """The index of `articles`, which are given as they were read, and the number of changes.

        A post that is not among `articles` is removed. An article that is there twice counts once.

        describe: gets the stream of new and changed articles, and yields each in order, cleaned, with its description.
        complete: is called after the last article. If it returns False, posts that were not seen are kept at the end.
        """
        found = collect_articles(articles, self._known, self.matrix.background, describe, complete)
        return growing.updated(self, found)

    def update_from(self, segments: Iterable[StoredSegment]) -> tuple["Index", Changes]:
        """The index of all posts of some segments, and the number of changes. Of equal ids, the first post counts.

        A segment that the index came from, too, is not read.
        """
        return growing.updated(self, collect(list(segments), self._known))

    def linked(self, progress: Callable[[int], object] = lambda n: None) -> "Index":
        """The index with the links of every post; the same index if no links are missing.

        `neighbours` needs the links, and `save` stores them. progress: told how many posts were searched for.
        """
        if not len(self.links.to_search):
            return self
        if self.is_unlinked:
            return replace(self, links=self.links_of(range(len(self)), progress))
        # A stored post may get a link to a new post.
        return replace(self, links=self.links.completed(lambda row: self._nearest(row, _GAINING)))

    @property
    def is_unlinked(self) -> bool:
        """Whether no post has links yet, so that each can get its links by itself, see `links_of`."""
        return len(self) > 0 and len(self.links.to_search) == len(self) and growing.is_compact(self)

    def links_of(self, rows: range, progress: Callable[[int], object] = lambda n: None) -> Links:
        """The links of some posts of an index without links. progress: told how many posts were searched for."""
        return Links.found(lambda row: self._nearest(row, POOL), rows, progress)

    def neighbours(self, choice: Choice, rows: Rows | None = None) -> Iterator[RelatedPosts]:
        """The related posts of every post, or of those in `rows`, in the archive's order."""
        links = self.linked().links
        chooser = self._chooser(choice)
        floor_similarity = self.matrix.background.similarity(chooser.floor)
        for row in (self.rows if rows is None else rows).tolist():
            post, bound = self.records[row], float(links.bounds[row])
            order_of = partial(self._order, row)
            related = chooser.choose(post, links.of(row), order_of)
            # The links may not be enough: too few of them were chosen, or recency prefers a post that is not linked.
            if bound > floor_similarity and (len(related) < choice.top or choice.half_life is not None):
                related = chooser.choose(post, self._nearest(row, max(POOL, 2 * choice.top)), order_of)
            yield RelatedPosts(post, related)

    def related_to(self, articles: Iterable[tuple[Article, Description]], choice: Choice) -> Iterator[RelatedPosts]:
        """The related posts of other cleaned articles. Other versions of an article's story are not shown."""
        return (found for (found,) in self.related_by(articles, (choice,)))

    def related_by(
        self, articles: Iterable[tuple[Article, Description]], choices: Sequence[Choice]
    ) -> Iterator[tuple[RelatedPosts, ...]]:
        """As `related_to`, by several choices: for each article, its related posts by each choice, in their order."""
        choosers = [self._chooser(choice) for choice in choices]
        for article, description in articles:
            weighed = weigh([article], self.matrix.background)
            query = self.search.article(weighed, day_of(article.published))
            hits = self._others(query, weighed.signatures[0], POOL)
            post = post_of(article, description)
            order_of = partial(self.search.order, query)
            yield tuple(RelatedPosts(post, chooser.choose(post, hits, order_of)) for chooser in choosers)

    @property
    def _known(self) -> StoredPosts:
        """The posts of the archive, for an update."""
        return StoredPosts(self.rows, self.digests[self.rows], self.ids[self.rows], self.sources, len(self.digests))

    @cached_property
    def _is_live(self) -> NDArray[np.bool_]:
        """Whether each post (n_posts,) is in the archive."""
        is_live = np.zeros(len(self.digests), np.bool_)
        is_live[self.rows] = True
        return is_live

    @cached_property
    def _days_of_live(self) -> NDArray[np.int32]:
        """The publication dates (n_posts,), UNKNOWN for posts that were removed."""
        return np.where(self._is_live, self.days.whole(), np.int32(UNKNOWN))

    @cached_property
    def search(self) -> Search:
        """The search over the posts."""
        return Search(self.matrix, self._days_of_live, self._is_live)

    def _chooser(self, choice: Choice) -> Chooser:
        """The chooser for a choice."""
        floor = self.floor if choice.floor is None else choice.floor
        matrix = self.matrix
        return Chooser(
            choice, floor, matrix.background, self.records, self._days_of_live, self.signatures, matrix.terms
        )

    def _nearest(self, row: int, pool: int | None) -> Hits:
        """The posts most similar to a stored post, without the post itself and other versions of its story."""
        hits = self._others(self.search.post(row), self.signatures[row], pool)
        is_other = hits.rows != row
        return Hits(hits.rows[is_other], hits.similarities[is_other])

    def _order(self, row: int, related: Rows) -> NDArray[np.int64]:
        """The places of the related posts of a stored post, see `Search.order`."""
        return self.search.order(self.search.post(row), related)

    def _others(self, query: Query, signature: Signatures, pool: int | None) -> Hits:
        """The posts most similar to a query, without other versions of its story, see `versions.py`."""
        hits = self.search.nearest(query, pool)
        maybe_duplicates = np.flatnonzero(hits.similarities > _MAYBE_DUPLICATE)
        is_kept = np.ones(len(hits.rows), np.bool_)
        rows = hits.rows[maybe_duplicates]
        terms = self.matrix.terms[rows]
        is_kept[maybe_duplicates] = ~are_versions(signature, query.columns, self.signatures[rows], terms)
        return Hits(hits.rows[is_kept], hits.similarities[is_kept])
