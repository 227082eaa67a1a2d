"""The matrix of an archive: the weights of its posts over its vocabulary, and the importance of each term."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Self, TypeVar

import numpy as np
from numpy.typing import NDArray

from newstool.related.background import Background
from newstool.related.weights import Weighed
from newstool.text.hashing import Hashes
from newstool.text.vocabulary import Vocabulary

Rows = NDArray[np.int64]

PRIOR = 500  # the background's share of a term counts as much as this many posts of the archive
# A word of more posts than one story and one season have is the house's: a school's name, "officers", "minutes". In the
# 144 posts of a school's paper, links between different sports fell from 14 of 158 to 4 of 102. Archives of thousands
# of posts stay as they were.
STORIES = 7  # posts: so many may be about one thing in any archive
HOUSE = 0.12  # of the posts: in a larger archive, so many may be
Number = TypeVar("Number", bound=np.generic)
_CHUNK = 1 << 13  # posts that are computed together, which limits the memory for intermediate arrays


@dataclass(frozen=True, slots=True)
class Matrix:
    """The terms of each post.

    Attributes:
        background: the bundled model
        vocabulary: (n_terms,) uint64  hashes, sorted; the first is 0, which fills the rows of posts with few terms
        importance: (n_terms,) float32  inverse document frequency, 0 for the first
        terms: (n_posts, DEPTH) int32  columns of the vocabulary, each post's heaviest terms first
        weights: (n_posts, DEPTH) uint8  in steps of STEP
        norms: (n_posts,) float32  Euclidean norm of weights * importance, 1 for a post without words
        titles: (n_posts, TITLE) int32  columns of the words of the title
    """

    background: Background
    vocabulary: Hashes
    importance: NDArray[np.float32]
    terms: NDArray[np.int32]
    weights: NDArray[np.uint8]
    norms: NDArray[np.float32]
    titles: NDArray[np.int32]

    @classmethod
    def empty(cls, background: Background) -> Self:
        """The matrix of an archive without posts."""
        none = Weighed.none()
        nothing, filler = np.empty(0, np.float32), np.zeros(1, np.uint64)
        terms, titles = none.hashes.astype(np.int32), none.titles.astype(np.int32)
        return cls(background, filler, np.zeros(1, np.float32), terms, none.weights, nothing, titles)

    def recounted(self) -> "Matrix":
        """The same posts, with the importance of terms counted in these posts. Terms of no post are dropped.

        share = max(expected, (count + PRIOR * expected) / (n_posts + PRIOR), (count - usual) / (n_posts - usual)),
        where `expected` is the background's share, and `usual` the number of posts that may be about one thing. Posts
        keep only their heaviest terms, so common terms are counted too low here. The archive can therefore make a term
        commoner than the background says, but never rarer.
        """
        counts = np.bincount(self.terms.ravel(), minlength=len(self.vocabulary))
        is_used = (counts > 0) | (np.bincount(self.titles.ravel(), minlength=len(self.vocabulary)) > 0)
        is_used[0] = True
        new_columns = (np.cumsum(is_used) - 1).astype(np.int32)  # (n_terms,) the column of each term that is used
        vocabulary, counts = self.vocabulary[is_used], counts[is_used]
        expected = self.background.shares(vocabulary)
        shares = np.maximum(expected, (counts + PRIOR * expected) / (len(self.terms) + PRIOR))
        usual = max(STORIES, HOUSE * len(self.terms))
        shares = np.maximum(shares, (counts - usual) / max(1, len(self.terms) - usual))
        importance = _importance(self.background, shares)
        terms, titles = new_columns.take(self.terms), new_columns.take(self.titles)
        norms = _norms(terms, self.weights, importance)
        return Matrix(self.background, vocabulary, importance, terms, self.weights, norms, titles)

    def changed(self, more: Weighed, rows: Rows) -> "Matrix":
        """The matrix after `more` posts were appended, and then only the posts `rows` were kept, in that order.

        Terms of the old vocabulary keep their importance.
        """
        vocabulary = np.union1d(self.vocabulary, np.union1d(more.hashes, more.titles))
        importance = _importance(self.background, self.background.shares(vocabulary))
        old_columns = _columns(vocabulary, self.vocabulary)  # (n_old_terms,) where each term of the old one is now
        importance[old_columns] = self.importance
        terms, titles = _columns(vocabulary, more.hashes), _columns(vocabulary, more.titles)
        return Matrix(
            self.background,
            vocabulary,
            importance,
            stacked(old_columns.take(self.terms), terms, rows),
            stacked(self.weights, more.weights, rows),
            stacked(self.norms, _norms(terms, more.weights, importance), rows),
            stacked(old_columns.take(self.titles), titles, rows),
        )


def stacked(one: NDArray[Number], other: NDArray[Number], rows: Rows) -> NDArray[Number]:
    """The rows `rows` of two arrays that are concatenated."""
    both = np.concatenate([one, other])
    return both if len(rows) == len(both) and (np.diff(rows) == 1).all() else both[rows]


def chunks(n: int) -> Iterator[slice]:
    """Slices that cover 0 to n."""
    return (slice(start, start + _CHUNK) for start in range(0, n, _CHUNK))


def _importance(background: Background, shares: NDArray[np.float64]) -> NDArray[np.float32]:
    """The importance (n_terms,) of the terms of a vocabulary, 0 for the first, which is no term."""
    importance = background.importance(shares).astype(np.float32)
    importance[0] = 0
    return importance


def _columns(vocabulary: Hashes, hashes: Hashes) -> NDArray[np.int32]:
    """The column of each hash, in the same shape. Every hash must be in the vocabulary."""
    table = Vocabulary(vocabulary)
    columns = np.empty(hashes.shape, np.int32)
    for chunk in chunks(len(hashes)):
        columns[chunk] = table.columns(hashes[chunk].ravel()).reshape(hashes[chunk].shape)
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
