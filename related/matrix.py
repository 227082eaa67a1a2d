"""Matrix: the weights of an archive's posts over its vocabulary, and what each term is worth there."""

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

PRIOR = 500  # posts that the background's share of a term counts for beside the archive's own
Number = TypeVar("Number", bound=np.generic)
_CHUNK = 1 << 13  # posts looked at together, to keep what is computed on the way small


@dataclass(frozen=True, slots=True)
class Matrix:
    """What each post is about.

    vocabulary: (n_terms,) uint64, sorted; the first, 0, fills up posts of few terms. importance: (n_terms,) float32.
    terms: (n_posts, DEPTH) int32, columns of it, each post's heaviest first. weights: (n_posts, DEPTH) uint8. norms:
    (n_posts,) float32, the Euclidean norm of weights times importance, 1 for a post without words. titles: (n_posts,
    TITLE) int32, columns of the vocabulary.
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
        """Of no post."""
        none = Weighed.none()
        nothing, filler = np.empty(0, np.float32), np.zeros(1, np.uint64)
        terms, titles = none.hashes.astype(np.int32), none.titles.astype(np.int32)
        return cls(background, filler, np.zeros(1, np.float32), terms, none.weights, nothing, titles)

    def recounted(self) -> "Matrix":
        """The same posts, with the importance that terms have in these very posts, and no term that none of them has.

        Posts keep only their heaviest terms, so that common ones are counted short here: the archive can make a term
        commoner than the background says, never rarer.
        """
        counts = np.bincount(self.terms.ravel(), minlength=len(self.vocabulary))
        used = (counts > 0) | (np.bincount(self.titles.ravel(), minlength=len(self.vocabulary)) > 0)
        used[0] = True
        places = (np.cumsum(used) - 1).astype(np.int32)
        vocabulary, counts = self.vocabulary[used], counts[used]
        expected = self.background.shares(vocabulary)
        shares = np.maximum(expected, (counts + PRIOR * expected) / (len(self.terms) + PRIOR))
        importance = _importance(self.background, shares)
        terms, titles = places.take(self.terms), places.take(self.titles)
        norms = _norms(terms, self.weights, importance)
        return Matrix(self.background, vocabulary, importance, terms, self.weights, norms, titles)

    def changed(self, more: Weighed, rows: Rows) -> "Matrix":
        """With more posts behind these, and then only `rows` of all; known terms keep their importance."""
        vocabulary = np.union1d(self.vocabulary, np.union1d(more.hashes, more.titles))
        importance = _importance(self.background, self.background.shares(vocabulary))
        places = _columns(vocabulary, self.vocabulary)
        importance[places] = self.importance
        terms, titles = _columns(vocabulary, more.hashes), _columns(vocabulary, more.titles)
        return Matrix(
            self.background,
            vocabulary,
            importance,
            stacked(places.take(self.terms), terms, rows),
            stacked(self.weights, more.weights, rows),
            stacked(self.norms, _norms(terms, more.weights, importance), rows),
            stacked(places.take(self.titles), titles, rows),
        )


def stacked(one: NDArray[Number], other: NDArray[Number], rows: Rows) -> NDArray[Number]:
    """Some rows of two arrays that are put together."""
    both = np.concatenate([one, other])
    return both if len(rows) == len(both) and (np.diff(rows) == 1).all() else both[rows]


def chunks(n: int) -> Iterator[slice]:
    """0 to n in slices of posts."""
    return (slice(start, start + _CHUNK) for start in range(0, n, _CHUNK))


def _importance(background: Background, shares: NDArray[np.float64]) -> NDArray[np.float32]:
    """(n_terms,): of a vocabulary's terms; nothing for the first, which only fills up."""
    importance = background.importance(shares).astype(np.float32)
    importance[0] = 0
    return importance


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
