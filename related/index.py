"""The index of an archive: made, brought up to date, saved, read, and asked for related posts."""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from newstool import models
from newstool.articles import Article
from newstool.models import ModelError
from newstool.related.background import Background, load
from newstool.related.choice import distinct, label_of, of_label, recency
from newstool.related.days import UNKNOWN, day_of
from newstool.related.matrix import Matrix
from newstool.related.post import Changes, Choice, Description, Neighbour, Post, RelatedError, RelatedPosts
from newstool.related.records import Records, pack
from newstool.related.signatures import BINS, Signatures
from newstool.related.weights import DEPTH, Weighed, weigh
from newstool.text.batches import batches
from newstool.text.terms import Hashes

TASK = "related"
Settings = Mapping[str, str | int]
Describe = Callable[[Iterable[Article]], Iterable[tuple[Article, Description]]]
_POOL = 64  # posts looked at for those that are shown


@dataclass(frozen=True)
class Index:
    """What is kept of an archive's posts, row by row in the archive's order.

    digests: (n,) uint64 of each record as it was read. days: (n,) int32. signatures: (n, BINS).
    """

    settings: Settings
    matrix: Matrix
    records: Records
    digests: NDArray[np.uint64]
    days: NDArray[np.int32]
    signatures: Signatures

    @classmethod
    def empty(cls, settings: Settings) -> Self:
        """Of no post."""
        nothing = np.empty((0, DEPTH), np.uint64)
        return cls(
            dict(settings),
            Matrix.of(nothing, nothing.astype(np.uint8), load()),
            Records.of([]),
            np.empty(0, np.uint64),
            np.empty(0, np.int32),
            np.empty((0, BINS), np.uint8),
        )

    @classmethod
    def load(cls, path: Path, settings: Settings) -> Self:
        """Read an index. Raises RelatedError where it is damaged, or was made with other settings."""
        try:
            file = models.read(str(path), TASK)
            made_with, arrays = file.header["settings"], file.arrays
        except (ModelError, KeyError) as error:
            raise RelatedError(f"{error}; without the file it is made anew") from error
        for name in (*settings, *made_with):
            if made_with.get(name) != settings.get(name):
                raise RelatedError(
                    f"{path}: made with {name} {made_with.get(name)}, asked for with {settings.get(name)}: "
                    "name another file, or remove this one to make it anew"
                )
        return cls(
            dict(settings),
            Matrix(arrays["vocabulary"], arrays["terms"], arrays["weights"], load()),
            Records(arrays["records"], arrays["record_ends"]),
            arrays["digests"],
            arrays["days"],
            arrays["signatures"],
        )

    def save(self, path: Path) -> None:
        """Write the index, whole or not at all. Raises RelatedError where it cannot."""
        arrays: dict[str, NDArray[Any]] = {
            "vocabulary": self.matrix.vocabulary,
            "terms": self.matrix.terms,
            "weights": self.matrix.weights,
            "records": self.records.packed,
            "record_ends": self.records.ends,
            "digests": self.digests,
            "days": self.days,
            "signatures": self.signatures,
        }
        try:
            models.write(path, TASK, {"settings": dict(self.settings)}, arrays)
        except ModelError as error:
            raise RelatedError(str(error)) from error

    def __len__(self) -> int:
        return len(self.digests)

    def update(self, articles: Iterable[Article], describe: Describe) -> tuple["Index", Changes]:
        """The index of `articles`, as they were read, and what that changed.

        `describe` gets those that are new or changed, as a stream, and yields each, in order, cleaned and with its
        tag and lead. A post that is not among `articles` goes; one that is there twice counts once.
        """
        known = {digest: row for row, digest in enumerate(self.digests.tolist())}
        rows: dict[int, int] = {}  # from digest to row, of this index or, from len(self) on, of the new part
        fresh: list[int] = []

        def unknown() -> Iterator[Article]:
            for article in articles:
                digest = _digest(article)
                if digest in rows:
                    continue
                rows[digest] = known.get(digest, -1)
                if rows[digest] < 0:
                    rows[digest] = len(self) + len(fresh)
                    fresh.append(digest)
                    yield article

        part = _Part.of(describe(unknown()), self.matrix.background)
        return self._merged(part, np.array(fresh, np.uint64), np.array(list(rows.values()), np.int64))

    def _merged(self, part: "_Part", digests: NDArray[np.uint64], rows: NDArray[np.int64]) -> tuple["Index", Changes]:
        kept = rows[rows < len(self)]
        gone = np.setdiff1d(np.arange(len(self)), kept)
        gone_ids = {self.records[row].id for row in gone.tolist()}
        n_changed = sum(json.loads(record)[0] in gone_ids for record in part.records) if gone_ids else 0
        changes = Changes(
            new=len(digests) - n_changed, changed=n_changed, removed=len(gone) - n_changed, kept=len(kept)
        )
        if not len(digests) and len(kept) == len(self) and (np.diff(kept) == 1).all():
            return self, changes
        hashes, weights = self.matrix.rows(np.arange(len(self)))
        pieces = [
            self.records.piece(row) if row < len(self) else part.records[row - len(self)] for row in rows.tolist()
        ]
        index = Index(
            self.settings,
            Matrix.of(
                np.concatenate([hashes, part.hashes])[rows],
                np.concatenate([weights, part.weights])[rows],
                self.matrix.background,
            ),
            Records.of(pieces),
            np.concatenate([self.digests, digests])[rows],
            np.concatenate([self.days, part.days])[rows],
            np.concatenate([self.signatures, part.signatures])[rows],
        )
        return index, changes

    def neighbours(self, choice: Choice) -> Iterator[RelatedPosts]:
        """The related posts of every post, in the archive's order."""
        for row in range(len(self)):
            hashes, weights = self.matrix.rows(np.array([row]))
            scores = self._scores(hashes[0], weights[0])
            scores[row] = -1
            yield self._chosen(self.records[row], scores, self.signatures[row], choice)

    def related_to(self, articles: Iterable[tuple[Article, Description]], choice: Choice) -> Iterator[RelatedPosts]:
        """The related posts of other articles, cleaned: never the article itself nor a near-duplicate of it."""
        for article, description in articles:
            weighed = weigh([article], self.matrix.background)
            scores = self._scores(weighed.hashes[0], weighed.weights[0])
            found = self._chosen(_post(article, description), scores, weighed.signatures[0], choice)
            yield found

    def _scores(self, hashes: Hashes, weights: NDArray[np.uint8]) -> NDArray[np.float64]:
        return self.matrix.background.scores(self.matrix.similarities(hashes, weights))

    def _chosen(self, post: Post, scores: NDArray[np.float64], own: NDArray[np.uint8], choice: Choice) -> RelatedPosts:
        floor = self.matrix.background.floor if choice.floor is None else choice.floor
        pool = np.flatnonzero(scores >= floor)
        if len(pool) > _POOL:
            pool = pool[np.argsort(-scores[pool], kind="stable")[:_POOL]]
        wanted = scores[pool]
        if choice.half_life is not None and len(pool):
            dated = self.days[self.days != UNKNOWN]
            newest = int(dated.max(initial=UNKNOWN))
            usual = float(newest - np.median(dated)) if len(dated) else 0.0
            wanted = wanted * recency(self.days[pool], newest, usual, choice.half_life)
        rows = iter(pool[np.argsort(-wanted, kind="stable")].tolist())
        if choice.same_label:
            rows = of_label(rows, label_of(post, choice), self.records.__getitem__, choice)
        rows = (row for row in rows if scores[row] >= 0 and self.records[row].id != post.id)
        shown = islice(distinct(rows, self.signatures, own), choice.top)
        return RelatedPosts(post, tuple(Neighbour(self.records[row], float(scores[row])) for row in shown))


@dataclass(frozen=True, slots=True)
class _Part:
    """New posts, packed, weighed and dated."""

    records: list[bytes]
    hashes: Hashes
    weights: NDArray[np.uint8]
    signatures: Signatures
    days: NDArray[np.int32]

    @classmethod
    def of(cls, described: Iterable[tuple[Article, Description]], background: Background) -> "_Part":
        records: list[bytes] = []
        days: list[int] = []

        def cleaned() -> Iterator[Article]:
            for article, description in described:
                records.append(pack(_post(article, description)))
                days.append(day_of(article.published))
                yield article

        nothing = np.empty((0, DEPTH), np.uint64)
        found = [Weighed(nothing, nothing.astype(np.uint8), np.empty((0, BINS), np.uint8))]
        found += [weigh(batch, background) for batch in batches(cleaned())]
        return cls(
            records,
            np.concatenate([part.hashes for part in found]),
            np.concatenate([part.weights for part in found]),
            np.concatenate([part.signatures for part in found]),
            np.array(days, np.int32),
        )


def _post(article: Article, description: Description) -> Post:
    return Post(
        article.id,
        article.title,
        article.url,
        article.published,
        article.label,
        description.predicted,
        description.lead,
    )


def _digest(article: Article) -> int:
    """Of the record as it was read, 64 bits."""
    parts = (article.id, article.title, article.label, article.url, article.published, article.byline, article.text)
    return int.from_bytes(hashlib.blake2b(repr(parts).encode("utf-8", "replace"), digest_size=8).digest())
