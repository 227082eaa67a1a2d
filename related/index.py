"""The index of an archive: making, updating, saving and loading it, and asking it for related posts."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Self

import numpy as np
from numpy.typing import NDArray

from newstool.articles import Article
from newstool.models.bundled import RELATED
from newstool.related import index_file
from newstool.related.background import load
from newstool.related.choice import Chooser
from newstool.related.days import day_of
from newstool.related.index_check import fits
from newstool.related.index_file import Settings
from newstool.related.links import Links
from newstool.related.matrix import Matrix, Rows, stacked
from newstool.related.part import Part, digest_of, post_of
from newstool.related.post import Changes, Choice, Description, RelatedError, RelatedPosts
from newstool.related.records import Records
from newstool.related.search import POOL, Hits, Query, Search
from newstool.related.segment import Segment, collect
from newstool.related.signatures import BINS, Signatures, similarity
from newstool.related.weights import weigh
from newstool.text.near_duplicates import SAME_STORY

Describe = Callable[[Iterable[Article]], Iterable[tuple[Article, Description]]]

# If a larger share of the posts has changed since terms were counted, terms are counted and posts are linked again.
# Until then an update takes time only for new posts, and scores use counts that may lack one twentieth of the posts.
_STALE = 0.05
_SMALL = 1000  # posts: terms of a smaller archive are always counted again, which takes half a second
_MAYBE_DUPLICATE = 0.4  # below this similarity two posts cannot be near-duplicates


@dataclass(frozen=True)
class Index:
    """The stored data of the posts of an archive, one row for each post, in the order of the archive.

    Attributes:
        settings: the options with which leads and labels were made
        matrix: the terms of the posts
        records: titles, labels, leads and so on
        digests: (n_posts,) uint64  digest of each record as it was read, see `digest_of`
        days: (n_posts,) int32  publication dates
        signatures: (n_posts, BINS) uint8  for finding near-duplicates, see `signatures.py`
        links: the most similar posts of each post
        stale: the number of posts that were added or removed since terms were counted
    """

    settings: Settings
    matrix: Matrix
    records: Records
    digests: NDArray[np.uint64]
    days: NDArray[np.int32]
    signatures: Signatures
    links: Links
    stale: int

    @classmethod
    def empty(cls, settings: Settings, background: str = RELATED) -> Self:
        """The index of an archive without posts. background: the model that `newstool train related` makes."""
        return cls(
            settings=dict(settings),
            matrix=Matrix.empty(load(background)),
            records=Records.of([]),
            digests=np.empty(0, np.uint64),
            days=np.empty(0, np.int32),
            signatures=np.empty((0, BINS), np.uint8),
            links=Links.none(0),
            stale=0,
        )

    @classmethod
    def load(cls, path: Path, settings: Settings, background: str = RELATED) -> Self:
        """Read an index made with `settings`. Raises StaleIndexError or RelatedError, see `index_file.read`."""
        model = load(background)
        made_with, arrays = index_file.read(path, settings, model.digest)
        try:
            if not fits(arrays):
                raise RelatedError(f"{path}: damaged: its arrays do not match: delete the file to make a new index")
            return cls(
                settings=made_with,
                matrix=Matrix(model, *(arrays[name] for name in _MATRIX)),
                records=Records(arrays["records"], arrays["record_ends"]),
                digests=arrays["digests"],
                days=arrays["days"],
                signatures=arrays["signatures"],
                links=Links(arrays["links"], arrays["link_similarities"], arrays["link_bounds"]),
                stale=int(arrays["stale"][0]),
            )
        except (KeyError, IndexError) as error:
            raise RelatedError(f"{path}: damaged: {error} is missing: delete the file to make a new index") from error

    def save(self, path: Path) -> None:
        """Write the index completely, or leave the old file as it is. Raises RelatedError if it cannot be written."""
        arrays = {
            **{name: getattr(self.matrix, name) for name in _MATRIX},
            "records": self.records.packed,
            "record_ends": self.records.ends,
            "digests": self.digests,
            "days": self.days,
            "signatures": self.signatures,
            "links": self.links.rows,
            "link_similarities": self.links.similarities,
            "link_bounds": self.links.bounds,
            "stale": np.array([self.stale]),
        }
        index_file.write(path, self.settings, self.matrix.background.digest, arrays)

    def __len__(self) -> int:
        return len(self.digests)

    @property
    def floor(self) -> float:
        """The learned floor: the lowest score of a post that is shown."""
        return self.matrix.background.floor

    def update(
        self, articles: Iterable[Article], describe: Describe, complete: Callable[[], bool] = lambda: True
    ) -> tuple["Index", Changes]:
        """The index of `articles`, which are given as they were read, and the number of changes.

        A post that is not among `articles` is removed. An article that is there twice counts once.

        describe: gets the stream of new and changed articles, and yields each in order, cleaned, with its description.
        complete: is called after the last article. If it returns False, posts that were not seen are kept at the end.
        """
        stored = {digest: row for row, digest in enumerate(self.digests.tolist())}
        seen: dict[int, int] = {}  # from digest to row: a row of this index, or from len(self) on a new post

        def new_articles() -> Iterator[Article]:
            """Yield the articles that are not stored, and add every article to `seen`."""
            n = len(self)
            for article in articles:
                digest = digest_of(article)
                if digest in seen:
                    continue
                row = stored.get(digest, -1)
                seen[digest] = n if row < 0 else row
                if row < 0:
                    n += 1
                    yield article

        part = Part.of(describe(new_articles()), self.matrix.background)
        return self._after_update(part, seen, complete())

    def update_from(self, segments: Iterable[Segment]) -> tuple["Index", Changes]:
        """The index of all posts of some segments, and the number of changes. Of equal ids, the first post counts."""
        part, seen = collect(segments, self.digests)
        return self._after_update(part, seen, complete=True)

    def _after_update(self, part: Part, seen: dict[int, int], complete: bool) -> tuple["Index", Changes]:
        """The index of the posts that were seen, and the number of changes.

        part: the new posts. seen: from digest to row, in order; from len(self) on, rows of `part`.
        """
        rows = np.array(list(seen.values()), np.int64)
        unseen = np.setdiff1d(np.arange(len(self)), rows)
        if not complete:
            rows, unseen = np.concatenate([rows, unseen]), unseen[:0]
        new = np.array([digest for digest, row in seen.items() if row >= len(self)], np.uint64)
        if not len(new) and len(rows) == len(self) and (np.diff(rows) == 1).all():
            return self, Changes(new=0, changed=0, removed=0, kept=len(self))
        gone = {self.records[row].id for row in unseen.tolist()}
        changed = sum(part.records[row].id in gone for row in range(len(new))) if gone else 0
        changes = Changes(len(new) - changed, changed, len(unseen) - changed, len(rows) - len(new))
        return self._with(part, new, rows), changes

    def _with(self, part: Part, digests: NDArray[np.uint64], rows: Rows) -> "Index":
        """The index after new posts were appended, and then only the posts `rows` were kept, in that order."""
        stale = self.stale + len(digests) + len(self) + len(digests) - len(rows)
        index = Index(
            settings=self.settings,
            matrix=self.matrix.changed(part.weighed, rows),
            records=self.records.changed(part.records, rows),
            digests=stacked(self.digests, digests, rows),
            days=stacked(self.days, part.days, rows),
            signatures=stacked(self.signatures, part.weighed.signatures, rows),
            links=self.links.renumbered(rows, len(digests)),
            stale=stale,
        )
        if len(rows) > _SMALL and stale <= _STALE * len(rows):
            return index
        return replace(index, matrix=index.matrix.recounted(), links=Links.none(len(rows)), stale=0)

    def linked(self) -> "Index":
        """The index with the links of every post; the same index if no links are missing.

        `neighbours` needs the links, and `save` stores them.
        """
        n_unsearched = len(self.links.to_search)
        if not n_unsearched:
            return self
        pool = POOL if n_unsearched == len(self) else None  # a stored post may get a link to a new post
        return replace(self, links=self.links.completed(lambda row: self._nearest(row, pool)))

    def neighbours(self, choice: Choice, rows: Rows | None = None) -> Iterator[RelatedPosts]:
        """The related posts of every post, or of those in `rows`, in the archive's order."""
        links = self.linked().links
        chooser = self._chooser(choice)
        floor_similarity = self.matrix.background.similarity(chooser.floor)
        for row in range(len(self)) if rows is None else rows.tolist():
            post, bound = self.records[row], float(links.bounds[row])
            related = chooser.choose(post, links.of(row))
            # The links may not be enough: too few of them were chosen, or recency prefers a post that is not linked.
            if bound > floor_similarity and (len(related) < choice.top or choice.half_life is not None):
                related = chooser.choose(post, self._nearest(row, max(POOL, 2 * choice.top)))
            yield RelatedPosts(post, related)

    def related_to(self, articles: Iterable[tuple[Article, Description]], choice: Choice) -> Iterator[RelatedPosts]:
        """The related posts of other cleaned articles. Near-duplicates of an article are not shown."""
        chooser = self._chooser(choice)
        for article, description in articles:
            weighed = weigh([article], self.matrix.background)
            query = self._search.article(weighed, day_of(article.published))
            hits = self._others(query, weighed.signatures[0], POOL)
            post = post_of(article, description)
            yield RelatedPosts(post, chooser.choose(post, hits))

    @cached_property
    def _search(self) -> Search:
        """The search over the posts."""
        return Search(self.matrix, self.days)

    def _chooser(self, choice: Choice) -> Chooser:
        """The chooser for a choice."""
        return Chooser(choice, self.matrix.background, self.records, self.days, self.signatures)

    def _nearest(self, row: int, pool: int | None) -> Hits:
        """The posts most similar to a stored post, without the post itself and its near-duplicates."""
        hits = self._others(self._search.post(row), self.signatures[row], pool)
        is_other = hits.rows != row
        return Hits(hits.rows[is_other], hits.similarities[is_other])

    def _others(self, query: Query, signature: NDArray[np.uint8], pool: int | None) -> Hits:
        """The posts most similar to a query, without near-duplicates of the signature."""
        hits = self._search.nearest(query, pool)
        maybe_duplicates = np.flatnonzero(hits.similarities > _MAYBE_DUPLICATE)
        is_kept = np.ones(len(hits.rows), np.bool_)
        is_kept[maybe_duplicates] = similarity(signature, self.signatures[hits.rows[maybe_duplicates]]) < SAME_STORY
        return Hits(hits.rows[is_kept], hits.similarities[is_kept])


# The arrays of Matrix that the file stores, in the order of its fields.
_MATRIX = ("vocabulary", "importance", "terms", "weights", "norms", "titles")
