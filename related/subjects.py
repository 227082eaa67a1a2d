"""Subjects: which posts of a small archive stand out beside an article.

Where an archive has no more posts than a block has room for, hardly any is about the very same thing, and their words
are too few to show what is near. Words' vectors know that "troops" and "Pentagon" go together: the sum of a post's
vectors is its direction.
"""

from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from newstool.models.word_vectors import WordVectors
from newstool.related.background import Background
from newstool.related.weights import LOW
from newstool.text.hashing import Hashes, TermSettings, terms
from newstool.text.vocabulary import Vocabulary

Values = NDArray[np.float32]

FEW = 5  # posts of an archive, at most: no more than a block has room for
# Of teasers drawn from BBC, five to an archive, so chosen for a whole article of BBC, nine of ten were of its
# section (two of ten by chance).
_ALIKE = 0.75  # cosine of two directions
_AHEAD = 0.2  # of the median post's
_NOTHING = np.float32(1e-9)  # instead of the length of no direction


class _Words(NamedTuple):
    vocabulary: Vocabulary
    vectors: Values


@cache
def _words() -> _Words:
    bundled = WordVectors.load()
    text = " ".join(bundled.words).replace("#", "0")
    hashes = terms([("", text)], TermSettings(pairs=False)).hashes & ~LOW
    return _Words(Vocabulary(hashes), bundled.vectors)


def directions(hashes: Hashes, weights: NDArray[np.uint8], background: Background) -> Values:
    """(n, n_dimensions) of length 1, from posts' terms and weights, (n, DEPTH) each; 0 where no word is known."""
    words = _words()
    columns = words.vocabulary.columns(hashes.ravel())
    values = weights.ravel() * background.importance(background.shares(hashes.ravel())) * (columns >= 0)
    vectors = words.vectors.take(np.maximum(columns, 0), axis=0) * values[:, None].astype(np.float32)
    sums = vectors.reshape(*hashes.shape, -1).sum(axis=1)
    return np.asarray(sums / np.maximum(np.linalg.norm(sums, axis=1, keepdims=True), _NOTHING))


def standing_out(direction: Values, posts: Values) -> Values:
    """(n_posts,): the cosine of an article's direction with each post's, 0 where it is not far ahead of the others'."""
    cosines = posts @ direction
    return np.where(cosines >= max(_ALIKE, np.median(cosines) + _AHEAD), cosines, np.float32(0))
