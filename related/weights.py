"""Weights: from articles to the few terms that say what each is about.

A term is a word, or a capitalised word once more, so that names count. How often it stands in the title, in the opening
and in the rest is summed with a weight for each zone, and saturates as in BM25 (Robertson and Zaragoza, 2009). Of each
post only the DEPTH terms that weigh most stay, judged by the background's frequencies alone: what a post is stored as
does not depend on its archive.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from newstool.articles import Article
from newstool.related.background import Background
from newstool.related.signatures import Signatures, signatures
from newstool.text.terms import Hashes, TermSettings, terms

DEPTH = 64  # terms kept of a post
STEP = 1 / 64  # the weights are stored as whole numbers of steps, 1 to 255
_OPENING = 60  # words of the text that count as its opening
_SETTINGS = TermSettings(pairs=True, capitals=True)
LOW = np.uint64(0xFF)  # of a hash the bits that make room for a document's row and a zone
_TITLE, _IN_OPENING, _REST = range(3)


@dataclass(frozen=True, slots=True)
class Weighed:
    """Posts as weights. hashes: (n, DEPTH) uint64, heaviest first, 0 where there is none. weights: (n, DEPTH) uint8.

    signatures: (n, BINS) uint8.
    """

    hashes: Hashes
    weights: NDArray[np.uint8]
    signatures: Signatures


def weigh(batch: Sequence[Article], background: Background) -> Weighed:
    """The weights of up to 64 cleaned articles."""
    found = terms([(article.title, article.text) for article in batch], _SETTINGS)
    pairs = slice(found.n_words, found.n_words + len(found.first_of_pair))
    shingles = pairs if len(found.first_of_pair) else slice(0, found.n_words)
    marks = signatures(found.hashes[shingles], found.rows[shingles], len(batch))
    words = np.arange(found.n_words)
    zones = np.full(found.n_words, _REST)
    start = np.searchsorted(found.rows[: found.n_words], found.rows[: found.n_words])
    in_title = found.in_title[: found.n_words]
    n_title = np.bincount(found.rows[: found.n_words][in_title], minlength=len(batch))
    zones[words - start - n_title[found.rows[: found.n_words]] < _OPENING] = _IN_OPENING
    zones[in_title] = _TITLE
    hashes = np.concatenate([found.hashes[: found.n_words], found.hashes[pairs.stop :]])
    rows = np.concatenate([found.rows[: found.n_words], found.rows[pairs.stop :]])
    zones = np.concatenate([zones, zones[found.capitalised]])
    keys = np.sort((hashes & ~LOW) | (rows << 2 | zones).astype(np.uint64))
    documents = keys >> np.uint64(2)
    first = np.flatnonzero(documents != np.concatenate([[np.uint64(0)], documents[:-1]]))
    counts = np.add.reduceat(background.zones[(keys & np.uint64(3)).astype(np.int64)], first) if len(first) else []
    hashes, rows = keys[first] & ~LOW, ((keys[first] & LOW) >> np.uint64(2)).astype(np.int64)
    values = background.saturated(np.asarray(counts))
    return Weighed(*_heaviest(hashes, rows, values, background, len(batch)), marks)


def _heaviest(
    hashes: Hashes, rows: NDArray[np.int64], values: NDArray[np.float64], background: Background, n: int
) -> tuple[Hashes, NDArray[np.uint8]]:
    pull = values * background.importance(background.shares(hashes))
    order = np.lexsort((hashes, -pull, rows))
    rows = rows[order]
    rank = np.arange(len(rows)) - np.searchsorted(rows, rows)
    kept = rank < DEPTH
    order, rows, rank = order[kept], rows[kept], rank[kept]
    found, weights = np.zeros((n, DEPTH), np.uint64), np.zeros((n, DEPTH), np.uint8)
    found[rows, rank] = hashes[order]
    weights[rows, rank] = np.clip(np.round(values[order] / STEP), 1, 255).astype(np.uint8)
    return found, weights
