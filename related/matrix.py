"""Matrix: the weights of an archive's posts over its vocabulary, and what each term is worth there."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from newstool.related.background import Background
from newstool.text.terms import Hashes, Vocabulary

Rows = NDArray[np.int64]

PRIOR = 500  # posts that the background's share of a term counts for beside the archive's own
_CHUNK = 1 << 13  # posts looked at together, to keep what is computed on the way small


@dataclass(frozen=True, slots=True)
class Matrix:
    """What each post is about.

    vocabulary: (n_terms,) uint64, sorted; the first, 0, fills up posts of few terms. importance: (n_terms,) float32.
    terms: (n_posts, DEPTH) int32, columns of it, each post's heaviest first. weights: (n_posts, DEPTH) uint8. norms:
    (n_posts,) float32, the Euclidean norm of weights times importance, 1 for a post without words.
    """

    background: Background
    vocabulary: Hashes
    importance: NDArray[np.float32]
    terms: NDArray[np.int32]
    weights: NDArray[np.uint8]
    norms: NDArray[np.float32]

    @classmethod
    def of(cls, hashes: Hashes, weights: NDArray[np.uint8], background: Background) -> Self:
        """Of posts' hashes and weights, each (n_posts, DEPTH)."""
        vocabulary = np.unique(np.append(hashes, np.uint64(0)))
        return cls.counted(background, vocabulary, _columns(vocabulary, hashes), weights)

    @classmethod
    def counted(
        cls, background: Background, vocabulary: Hashes, terms: NDArray[np.int32], weights: NDArray[np.uint8]
    ) -> Self:
        """With the importance that terms have in these very posts.

        Posts keep only their heaviest terms, so that common ones are counted short here: the archive can make a term
        commoner than the background says, never rarer.
        """
        counts = np.bincount(terms.ravel(), minlength=len(vocabulary))
        expected = background.shares(vocabulary)
        shares = np.maximum(expected, (counts + PRIOR * expected) / (len(terms) + PRIOR))
        importance = background.importance(shares).astype(np.float32)
        return cls(background, vocabulary, importance, terms, weights, _norms(terms, weights, importance))

    def recounted(self) -> "Matrix":
        """The same posts, with the importance counted anew and no term that none of them has."""
        used = np.bincount(self.terms.ravel(), minlength=len(self.vocabulary)) > 0
        used[0] = True
        places = (np.cumsum(used) - 1).astype(np.int32)
        return Matrix.counted(self.background, self.vocabulary[used], places.take(self.terms), self.weights)

    def changed(self, hashes: Hashes, weights: NDArray[np.uint8], rows: Rows) -> "Matrix":
        """With more posts behind these, and then only `rows` of all; known terms keep their importance."""
        vocabulary = np.union1d(self.vocabulary, hashes)
        importance = self.background.importance(self.background.shares(vocabulary)).astype(np.float32)
        places = _columns(vocabulary, self.vocabulary)
        importance[places] = self.importance
        more = _columns(vocabulary, hashes)
        terms = stacked(places.take(self.terms), more, rows)
        norms = stacked(self.norms, _norms(more, weights, importance), rows)
        return Matrix(self.background, vocabulary, importance, terms, stacked(self.weights, weights, rows), norms)


def stacked(one: NDArray[np.generic], other: NDArray[np.generic], rows: Rows) -> NDArray[np.generic]:
    """Some rows of two arrays that are put together."""
    both = np.concatenate([one, other])
    return both if len(rows) == len(both) and (np.diff(rows) == 1).all() else both[rows]


def chunks(n: int) -> Iterator[slice]:
    """0 to n in slices of posts."""
    return (slice(start, start + _CHUNK) for start in range(0, n, _CHUNK))


def _columns(vocabulary: Hashes, hashes: Hashes) -> NDArray[np.int32]:
    """The same shape: the column of each hash."""
    table = Vocabulary(vocabulary)
    columns = np.empty(hashes.shape, np.int32)
    for some in chunks(len(hashes)):
        columns[some] = table.columns(hashes[some].ravel()).reshape(hashes[some].shape)
    return columns


def _norms(
    terms: NDArray[np.int32], weights: NDArray[np.uint8], importance: NDArray[np.float32]
) -> NDArray[np.float32]:
    norms = np.ones(len(terms), np.float32)
    for some in chunks(len(terms)):
        values = weights[some] * importance.take(terms[some])
        norms[some] = np.sqrt(np.einsum("ij,ij->i", values, values))
    return np.where(norms > 0, norms, np.float32(1))
