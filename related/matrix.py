"""The matrix of an archive: the weights of its posts over its vocabulary, and the importance of each term."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from newstool.related.background import Background
from newstool.related.joined import Joined, Rows
from newstool.related.lexicon import Lexicon
from newstool.related.postings import Postings
from newstool.related.titles import keys_of
from newstool.related.weights import Weighed

PRIOR = 500  # the background's share of a term counts as much as this many posts of the archive
# A word that stands in more posts than max(STORIES, HOUSE * posts) belongs to the site and not to a story, and counts
# less: a school's name, "officers", "minutes". Both numbers were chosen on one archive, the 144 posts of a school's
# paper, where links between different sports fell from 14 of 158 to 4 of 102. They are a guess for other archives.
STORIES = 7  # posts on one story, or on one team in a season, at most
HOUSE = 0.12  # the same as a share of the posts, for archives of more than 58 posts
_CHUNK = 1 << 13  # posts that are computed together, which limits the memory for intermediate arrays
_COUNTED = 1 << 16  # posts whose terms are counted together: each count goes through the whole vocabulary


@dataclass(frozen=True, slots=True)
class Matrix:
    """The terms of each post. The base posts have postings, see `Joined`.

    Attributes:
        background: the bundled model
        lexicon: the n_terms terms of the archive; column 0 is no term, it fills the rows of posts with few terms
        importance: (n_terms,) float32  inverse document frequency, 0 for the first
        terms: (n_posts, DEPTH) int32  columns of the lexicon, each post's heaviest terms first
        weights: (n_posts, DEPTH) uint8  in steps of STEP
        norms: (n_posts,) float32  Euclidean norm of weights * importance, 1 for a post without words
        titles: (n_posts, TITLE) int32  columns of the words of the title
        title_counts: (n_terms,) int32  the number of titles that each term stands in
        title_keys: (n_posts,) uint64  equal for titles of one series, see `titles.keys_of`
        postings: of the base posts
    """

    background: Background
    lexicon: Lexicon
    importance: NDArray[np.float32]
    terms: Joined[np.int32]
    weights: Joined[np.uint8]
    norms: Joined[np.float32]
    titles: Joined[np.int32]
    title_counts: NDArray[np.int32]
    title_keys: Joined[np.uint64]
    postings: Postings

    @classmethod
    def empty(cls, background: Background) -> Self:
        """The matrix of an archive without posts."""
        none = Weighed.none()
        terms, titles = none.hashes.astype(np.int32), none.titles.astype(np.int32)
        return cls(
            background,
            Lexicon.of(np.zeros(1, np.uint64)),
            np.zeros(1, np.float32),
            Joined.of(terms),
            Joined.of(none.weights),
            Joined.of(np.empty(0, np.float32)),
            Joined.of(titles),
            np.zeros(1, np.int32),
            Joined.of(np.empty(0, np.uint64)),
            Postings.of(terms, none.weights, 1),
        )

    def appended(self, more: list[Weighed]) -> "Matrix":
        """The matrix with further posts. Terms that it has keep their importance.

        The list is empty afterwards: of a million posts, each piece is let go when it is packed.
        """
        lexicon = self.lexicon.extended([hashes for one in more for hashes in (one.hashes, one.titles)])
        new = lexicon.hashes.recent[len(self.lexicon.hashes.recent) :]
        importance = np.concatenate([self.importance, _importance(self.background, self.background.shares(new))])
        n, n_more = len(self.terms.recent), sum(len(one.hashes) for one in more)
        terms, weights = self.terms.extended(n_more), self.weights.extended(n_more)
        titles, keys = self.titles.extended(n_more), self.title_keys.extended(n_more)
        end = n + n_more
        while more:
            one = more.pop()
            rows = slice(end - len(one.hashes), end)
            terms.recent[rows], weights.recent[rows] = _columns(lexicon, one.hashes), one.weights
            titles.recent[rows], keys.recent[rows] = _columns(lexicon, one.titles), keys_of(one.titles)
            end = rows.start
        norms = self.norms.appended([_norms(terms.recent[n:], weights.recent[n:], importance)], n_more)
        counts = np.bincount(titles.recent[n:].ravel(), minlength=len(lexicon)).astype(np.int32)
        counts[: len(self.title_counts)] += self.title_counts
        return Matrix(self.background, lexicon, importance, terms, weights, norms, titles, counts, keys, self.postings)

    def compacted(self, rows: Rows, *, recount: bool) -> "Matrix":
        """The posts `rows`, in that order, as base posts. Terms of none of them are dropped.

        recount: count in these posts how common each term is; otherwise terms keep their importance.
        """
        counts, n_terms = _counts(self.terms, rows, len(self.importance)), len(self.importance)
        title_counts = _counts(self.titles, rows, n_terms)
        is_used = (counts > 0) | (title_counts > 0)
        is_used[0] = True
        used = np.flatnonzero(is_used)
        hashes = self.lexicon.hashes[used]
        order = np.argsort(hashes)  # column 0 stays the first: its hash is 0
        used, hashes = used[order], hashes[order]
        new_columns = np.zeros(n_terms, np.int32)  # (n_terms,) the new column of each term that is used
        new_columns[used] = np.arange(len(used), dtype=np.int32)
        importance = self._recounted(hashes, counts[used], len(rows)) if recount else self.importance[used]
        terms, titles = _renumbered(self.terms, rows, new_columns), _renumbered(self.titles, rows, new_columns)
        weights = self.weights.taken(rows)
        return Matrix(
            self.background,
            Lexicon.of(hashes),
            importance,
            Joined.of(terms),
            Joined.of(weights),
            Joined.of(_norms(terms, weights, importance)),
            Joined.of(titles),
            title_counts[used].astype(np.int32),
            Joined.of(self.title_keys.taken(rows)),
            Postings.of(terms, weights, len(hashes)),
        )

    def _recounted(self, hashes: NDArray[np.uint64], counts: NDArray[np.int64], n: int) -> NDArray[np.float32]:
        """The importance of terms that stand in `counts` of n posts.

        share = max(expected, (count + PRIOR * expected) / (n_posts + PRIOR), (count - usual) / (n_posts - usual)),
        where `expected` is the background's share, and `usual` the number of posts that may be about one thing. Posts
        keep only their heaviest terms, so common terms are counted too low here. The archive can therefore make a term
        commoner than the background says, but never rarer.
        """
        expected = self.background.shares(hashes)
        shares = np.maximum(expected, (counts + PRIOR * expected) / (n + PRIOR))
        usual = max(STORIES, HOUSE * n)
        shares = np.maximum(shares, (counts - usual) / max(1, n - usual))
        importance = _importance(self.background, shares)
        importance[:1] = 0
        return importance


def chunks(n: int, size: int = _CHUNK) -> Iterator[slice]:
    """Slices that cover 0 to n."""
    return (slice(start, start + size) for start in range(0, n, size))


def _counts(columns: Joined[np.int32], rows: Rows, n_terms: int) -> NDArray[np.int64]:
    """How often each column (n_terms,) stands in the rows `rows`."""
    counts = np.zeros(n_terms, np.int64)
    for chunk in chunks(len(rows), _COUNTED):
        counts += np.bincount(columns[rows[chunk]].ravel(), minlength=n_terms)
    return counts


def _renumbered(columns: Joined[np.int32], rows: Rows, new_columns: NDArray[np.int32]) -> NDArray[np.int32]:
    """The rows `rows` of an array of columns. new_columns: (n_terms,) what each column is called now."""
    found = np.empty((len(rows), *columns.base.shape[1:]), np.int32)
    for chunk in chunks(len(rows)):
        found[chunk] = new_columns.take(columns[rows[chunk]])
    return found


def _importance(background: Background, shares: NDArray[np.float64]) -> NDArray[np.float32]:
    """The importance (n_terms,) of terms that stand in these shares of all posts."""
    return background.importance(shares).astype(np.float32)


def _columns(lexicon: Lexicon, hashes: NDArray[np.uint64]) -> NDArray[np.int32]:
    """The column of each hash, in the same shape. Every hash must be in the lexicon."""
    columns = np.empty(hashes.shape, np.int32)
    for chunk in chunks(len(hashes)):
        columns[chunk] = lexicon.columns(hashes[chunk].ravel()).reshape(hashes[chunk].shape)
    return columns


def _norms(
    terms: NDArray[np.int32], weights: NDArray[np.uint8], importance: NDArray[np.float32]
) -> NDArray[np.float32]:
    """The Euclidean norm (n_posts,) of weights * importance, 1 for a post without words."""
    norms = np.ones(len(terms), np.float32)
    for chunk in chunks(len(terms)):
        values = weights[chunk] * importance.take(terms[chunk])
        norms[chunk] = np.sqrt(np.einsum("ij,ij->i", values, values))
    return np.where(norms > 0, norms, np.float32(1))
