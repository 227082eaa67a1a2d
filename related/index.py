"""The index of an archive: made, brought up to date, saved, read, and asked for related posts."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Self

import numpy as np
from numpy.typing import NDArray

from newstool.articles import Article
from newstool.related import index_file
from newstool.related.background import load
from newstool.related.choice import Chooser
from newstool.related.days import day_of
from newstool.related.index_file import Settings
from newstool.related.links import Links
from newstool.related.matrix import Matrix, Rows, stacked
from newstool.related.part import Part, digest_of, post_of
from newstool.related.post import Changes, Choice, Description, RelatedError, RelatedPosts
from newstool.related.records import Records
from newstool.related.search import POOL, Found, Query, Search
from newstool.related.signatures import BINS, Signatures, similarity
from newstool.related.weights import weigh
from newstool.text.near_duplicates import SAME_STORY

Describe = Callable[[Iterable[Article]], Iterable[tuple[Article, Description]]]

# Terms are counted anew, and all posts linked anew, when a larger share of an archive has changed since they were:
# until then an update costs what is new, and scores are those of an archive of a twentieth less.
_STALE = 0.05
_SMALL = 1000  # posts: an archive of so many is always counted anew, which takes half a second
_ALIKE = 0.4  # similarity below which two posts cannot be near-duplicates


@dataclass(frozen=True)
class Index:
    """What is kept of an archive's posts, row by row in the archive's order.

    settings: what leads and tags were made with. digests: (n,) uint64, of each record as it was read. days: (n,) int32.
    signatures: (n, BINS) uint8. stale: how many posts came or went since terms were counted.
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
    def empty(cls, settings: Settings) -> Self:
        """Of no post."""
        return cls(
            settings=dict(settings),
            matrix=Matrix.empty(load()),
            records=Records.of([]),
            digests=np.empty(0, np.uint64),
            days=np.empty(0, np.int32),
            signatures=np.empty((0, BINS), np.uint8),
            links=Links.none(0),
            stale=0,
        )

    @classmethod
    def load(cls, path: Path, settings: Settings) -> Self:
        """Read an index that was made with `settings`, among others; raises what `index_file.read` raises."""
        background = load()
        made_with, arrays = index_file.read(path, settings, background.digest)
        try:
            return cls(
                settings=made_with,
                matrix=Matrix(background, *(arrays[name] for name in _MATRIX)),
                records=Records(arrays["records"], arrays["record_ends"]),
                digests=arrays["digests"],
                days=arrays["days"],
                signatures=arrays["signatures"],
                links=Links(arrays["links"], arrays["link_similarities"], arrays["link_bounds"]),
                stale=int(arrays["stale"][0]),
            )
        except (KeyError, IndexError) as error:
            raise RelatedError(f"{path}: damaged: {error} is missing: remove it, and it is made anew") from error

    def save(self, path: Path) -> None:
        """Write the index, whole or not at all. Raises RelatedError where it cannot."""
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
        """The learned floor of scores."""
        return self.matrix.background.floor

    def update(
        self, articles: Iterable[Article], describe: Describe, complete: Callable[[], bool] = lambda: True
    ) -> tuple["Index", Changes]:
        """The index of `articles`, as they were read, and what that changed.

        `describe` gets those that are new or changed, as a stream, and yields each, in order, cleaned and with its
        tag and lead. A post that is not among `articles` goes, one that is there twice counts once. `complete` is asked
        after the last: where it says no, posts that were not met are kept, behind the others.
        """
        known = {digest: row for row, digest in enumerate(self.digests.tolist())}
        met: dict[int, int] = {}  # from digest to row, of this index or, from len(self) on, of the new posts

        def unknown() -> Iterator[Article]:
            n = len(self)
            for article in articles:
                digest = digest_of(article)
                if digest in met:
                    continue
                row = known.get(digest, -1)
                met[digest] = n if row < 0 else row
                if row < 0:
                    n += 1
                    yield article

        part = Part.of(describe(unknown()), self.matrix.background)
        rows = np.array(list(met.values()), np.int64)
        unmet = np.setdiff1d(np.arange(len(self)), rows)
        if not complete():
            rows, unmet = np.concatenate([rows, unmet]), unmet[:0]
        new = np.array([digest for digest, row in met.items() if row >= len(self)], np.uint64)
        if not len(new) and len(rows) == len(self) and (np.diff(rows) == 1).all():
            return self, Changes(new=0, changed=0, removed=0, kept=len(self))
        gone = {self.records[row].id for row in unmet.tolist()}
        changed = sum(part.records[row].id in gone for row in range(len(new))) if gone else 0
        changes = Changes(len(new) - changed, changed, len(unmet) - changed, len(rows) - len(new))
        return self._changed(part, new, rows), changes

    def _changed(self, part: Part, digests: NDArray[np.uint64], rows: Rows) -> "Index":
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
        """The index with each post's nearest posts: `neighbours` needs them, and `save` keeps them.

        The very same where they are all there.
        """
        wanting = len(self.links.wanting)
        if not wanting:
            return self
        pool = POOL if wanting == len(self) else None  # whoever is linked may gain a new one that has many nearer
        return replace(self, links=self.links.completed(lambda row: self._nearest(row, pool)))

    def neighbours(self, choice: Choice) -> Iterator[RelatedPosts]:
        """The related posts of every post, in the archive's order."""
        links = self.linked().links
        chooser = self._chooser(choice)
        faintest = self.matrix.background.similarity(chooser.floor)
        for row, bound in enumerate(links.bounds.tolist()):
            post = self.records[row]
            related = chooser.choose(post, links.of(row))
            # What is not linked may be wanted: where too few were left, or an older one was ranked before.
            if bound > faintest and (len(related) < choice.top or choice.half_life is not None):
                related = chooser.choose(post, self._nearest(row, max(POOL, 2 * choice.top)))
            yield RelatedPosts(post, related)

    def related_to(self, articles: Iterable[tuple[Article, Description]], choice: Choice) -> Iterator[RelatedPosts]:
        """The related posts of other articles, cleaned: never the article itself nor a near-duplicate of it."""
        chooser = self._chooser(choice)
        for article, description in articles:
            weighed = weigh([article], self.matrix.background)
            query = self._search.article(weighed, day_of(article.published))
            found = self._others(query, weighed.signatures[0], POOL)
            post = post_of(article, description)
            yield RelatedPosts(post, chooser.choose(post, found))

    @cached_property
    def _search(self) -> Search:
        return Search(self.matrix, self.days)

    def _chooser(self, choice: Choice) -> Chooser:
        return Chooser(choice, self.matrix.background, self.records, self.days, self.signatures)

    def _nearest(self, row: int, pool: int | None) -> Found:
        """The posts near one, without itself and its near-duplicates."""
        found = self._others(self._search.post(row), self.signatures[row], pool)
        kept = found.rows != row
        return Found(found.rows[kept], found.similarities[kept])

    def _others(self, query: Query, signature: NDArray[np.uint8], pool: int | None) -> Found:
        found = self._search.nearest(query, pool)
        alike = np.flatnonzero(found.similarities > _ALIKE)
        kept = np.ones(len(found.rows), np.bool_)
        kept[alike] = similarity(signature, self.signatures[found.rows[alike]]) < SAME_STORY
        return Found(found.rows[kept], found.similarities[kept])


# The arrays of Matrix, in its order.
_MATRIX = ("vocabulary", "importance", "terms", "weights", "norms", "titles")
