"""The terms that posts share with a query. They are looked up once, and compared with several values."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from newstool.related.joined import Rows
from newstool.related.weights import MAIN

Values = NDArray[np.float32]

NO_WEIGHT = 1e-9  # avoids a division by zero for a post without a title or without words


@dataclass(frozen=True, slots=True)
class SharedTerms:
    """The terms of n posts, beside those of a query.

    Attributes:
        places: (n, DEPTH) uint8  1 + the place in the query of each term of the posts, 0 where the query lacks the term
        weights: (n, DEPTH) uint8  weights of the terms in the posts, in steps of STEP
        norms: (n,) float32  Euclidean norm of weights * importance
        importance: (DEPTH,) float32  of the terms of the query
        main: (n, MAIN) float32  importance of the main terms of the posts
    """

    places: NDArray[np.uint8]
    weights: NDArray[np.uint8]
    norms: Values
    importance: Values
    main: Values

    def selected(self, posts: Rows) -> "SharedTerms":
        """Some of the posts, by their places among these."""
        return SharedTerms(
            self.places[posts], self.weights[posts], self.norms[posts], self.importance, self.main[posts]
        )

    def cosines(self, values: Values) -> tuple[Values, NDArray[np.int64]]:
        """The cosine (n,) of query and posts, and the number (n,) of terms in common.

        values: (DEPTH,) of the query, see `Query`; 0 for terms that do not count
        """
        taken = self._taken(values * self.importance)
        n_shared = np.count_nonzero(taken, axis=1)
        return np.asarray((taken * self.weights).sum(axis=1) / self.norms), np.asarray(n_shared)

    def main_share(self, values: Values, main_weight: float) -> NDArray[np.float64]:
        """How much of their main terms query and posts share (n,), 0..1: the mean of two shares.

        Of the weight of the query's MAIN heaviest terms, the share of those that the post has; and the other way round.
        values: (DEPTH,) as for `cosines`. main_weight: see `Query`.
        """
        is_main = np.arange(len(values)) < MAIN
        of_query = self._taken(np.where(is_main, values, np.float32(0))).sum(axis=1, dtype=np.float64)
        weights = self.weights[:, :MAIN] * self.main
        is_shared = by_place(np.sign(values)).take(self.places[:, :MAIN])
        of_post = (is_shared * weights).sum(axis=1, dtype=np.float64)
        shares = of_query / max(main_weight, NO_WEIGHT), of_post / np.maximum(weights.sum(axis=1), NO_WEIGHT)
        return np.asarray(sum(shares) / 2)

    def _taken(self, values: Values) -> Values:
        """The query's value (n, DEPTH) of each term of the posts, 0 for a term that it lacks."""
        return by_place(values).take(self.places)


def by_place(values: Values) -> Values:
    """The values (1 + n,) of terms by their `places`: 0 for a term that the query lacks, then those (n,)."""
    found = np.empty(len(values) + 1, np.float32)  # a quarter of the time of `np.append`
    found[0], found[1:] = 0, values
    return found
