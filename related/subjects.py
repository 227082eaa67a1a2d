"""Subjects: which posts of a small archive are closest to an article by their subject.

An archive of at most FEW posts hardly ever has two posts on the same event, and its posts share few words. Word vectors
know that "troops" and "Pentagon" go together. The direction of a post is the sum of the vectors of its words, each
times its weight and importance. The sum is scaled to the length 1.
"""

from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from newstool.models.spelling import as_text
from newstool.models.word_vectors import WordVectors
from newstool.related.background import Background
from newstool.related.weights import LOW
from newstool.text.hashing import Hashes, TermSettings, terms
from newstool.text.vocabulary import Vocabulary

Values = NDArray[np.float32]

FEW = 5  # posts of a small archive, at most: a block shows as many
# Both limits were chosen on archives of five BBC teasers: 89 % of the posts that they chose for a BBC article were of
# the article's section, against 20 % of all posts. They are a guess for other archives.
_LOWEST_COSINE = 0.7  # lowest cosine of the two directions
_LEAD_OVER_MEDIAN = 0.25  # lowest difference to the median of the cosines of all posts
_NO_LENGTH = np.float32(1e-9)  # avoids a division by zero for a post without known words


class _Words(NamedTuple):
    """The bundled words and their vectors (n_words, n_dimensions)."""

    vocabulary: Vocabulary
    vectors: Values


@cache
def _words() -> _Words:
    """Load the bundled word vectors once."""
    bundled = WordVectors.load()
    hashes = terms([("", as_text(bundled.words))], TermSettings(pairs=False)).hashes & ~LOW
    return _Words(Vocabulary(hashes), bundled.vectors)


def directions(hashes: Hashes, weights: NDArray[np.uint8], background: Background) -> Values:
    """The directions (n, n_dimensions) of posts, with the length 1, or 0 for a post without known words.

    hashes, weights: (n, DEPTH) the posts' terms and their weights.
    """
    words = _words()
    columns = words.vocabulary.columns(hashes.ravel())
    values = weights.ravel() * background.importance(background.shares(hashes.ravel())) * (columns >= 0)
    vectors = words.vectors.take(np.maximum(columns, 0), axis=0) * values[:, None].astype(np.float32)
    sums = vectors.reshape(*hashes.shape, -1).sum(axis=1)
    return np.asarray(sums / np.maximum(np.linalg.norm(sums, axis=1, keepdims=True), _NO_LENGTH))


def standing_out(direction: Values, posts: Values) -> Values:
    """The cosine (n_posts,) of an article's direction with each post's, 0 for posts that do not stand out."""
    cosines = posts @ direction
    return np.where(cosines >= max(_LOWEST_COSINE, np.median(cosines) + _LEAD_OVER_MEDIAN), cosines, np.float32(0))
