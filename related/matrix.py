"""Matrix: the weights of an archive's posts over its vocabulary, and the similarity of any article to all of them."""

from dataclasses import dataclass
from functools import cached_property
from typing import Self

import numpy as np
from numpy.typing import NDArray

from newstool.related.background import Background
from newstool.related.weights import DEPTH
from newstool.text.terms import Hashes, Vocabulary

# How many posts the background's share of a term counts for beside the archive's own.
PRIOR = 500


@dataclass(frozen=True)
class Matrix:
    """vocabulary: (n_terms,) uint64, sorted; the first, 0, fills up posts of few terms. terms: (n_posts, DEPTH) int32,
    columns of it. weights: (n_posts, DEPTH) uint8.
    """

    vocabulary: Hashes
    terms: NDArray[np.int32]
    weights: NDArray[np.uint8]
    background: Background

    @classmethod
    def of(cls, hashes: Hashes, weights: NDArray[np.uint8], background: Background) -> Self:
        """Of posts' hashes and weights, each (n_posts, DEPTH)."""
        vocabulary = np.unique(np.append(hashes, np.uint64(0)))
        terms = np.searchsorted(vocabulary, hashes).astype(np.int32)
        return cls(vocabulary, terms.reshape(-1, DEPTH), weights, background)

    def rows(self, rows: NDArray[np.int64]) -> tuple[Hashes, NDArray[np.uint8]]:
        """The hashes and weights of some posts."""
        return self.vocabulary[self.terms[rows]], self.weights[rows]

    @cached_property
    def importance(self) -> NDArray[np.float32]:
        """(n_terms,): of each term, from the background's share of documents and the archive's.

        Posts keep only their heaviest terms, so that common ones are counted short here: the archive can make a term
        commoner than the background says, never rarer.
        """
        counts = np.bincount(self.terms.ravel(), self.weights.ravel() > 0, len(self.vocabulary))
        expected = self.background.shares(self.vocabulary)
        shares = np.maximum(expected, (counts + PRIOR * expected) / (len(self.terms) + PRIOR))
        return self.background.importance(shares).astype(np.float32)

    @cached_property
    def norms(self) -> NDArray[np.float32]:
        """(n_posts,): the Euclidean norm of each post's weights times importance; 1 for a post without words."""
        values = self.weights * self.importance.take(self.terms)
        norms = np.sqrt(np.einsum("ij,ij->i", values, values))
        return np.where(norms > 0, norms, np.float32(1))

    def similarities(self, hashes: Hashes, weights: NDArray[np.uint8]) -> NDArray[np.float32]:
        """(n_posts,): the cosine of an article, its hashes and weights (DEPTH,) each, with every post."""
        columns = self._columns.columns(hashes)
        known = columns >= 0
        importance = np.where(
            known,
            self.importance.take(columns, mode="clip"),
            self.background.importance(self.background.shares(hashes)),
        )
        values = weights * importance
        norm = float(np.sqrt((values * values).sum())) or 1.0
        asked = np.zeros(len(self.vocabulary), np.float32)
        asked[columns[known]] = (values * importance / norm)[known]
        asked[0] = 0
        scores = np.zeros(len(self.terms), np.float32)
        for column in columns[known & (weights > 0)].tolist():
            posts = self._posts[self._starts[column] : self._starts[column + 1]]
            scores[posts] += asked[column] * self._values[self._starts[column] : self._starts[column + 1]]
        return scores / self.norms

    @cached_property
    def _columns(self) -> Vocabulary:
        return Vocabulary(self.vocabulary)

    @cached_property
    def _order(self) -> NDArray[np.int64]:
        return np.argsort(self.terms.ravel(), kind="stable")

    @cached_property
    def _starts(self) -> list[int]:
        counts = np.bincount(self.terms.ravel(), minlength=len(self.vocabulary))
        return [0, *np.cumsum(counts).tolist()]

    @cached_property
    def _posts(self) -> NDArray[np.int64]:
        return self._order // DEPTH

    @cached_property
    def _values(self) -> NDArray[np.float32]:
        return self.weights.ravel()[self._order].astype(np.float32)
