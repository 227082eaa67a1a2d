"""Weights: from articles to the few terms that say what each is about.

A term is a word. How often it stands in the title, in the opening and in the rest is summed with a weight for each zone
and damped by a logarithm. Of each post only the DEPTH terms that weigh most stay, judged by the background's
frequencies alone: what is stored of a post does not depend on its archive.

Tried on same_event and left out, since they paid nothing once posts keep few terms: word pairs, capitalised words as
terms of their own, more weight for names, BM25's saturation, other powers of the inverse document frequency, pivoted
lengths.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from newstool.articles import Article
from newstool.related.background import Background
from newstool.related.signatures import BINS, Signatures, signatures
from newstool.text.hashing import Hashes, TermSettings, terms

DEPTH = 128  # terms kept of a post: with 96 precision at 2 on same_event fell by half a point, with 64 by two
TITLE = 20  # words kept of a title: longer ones are rare
STEP = 1 / 32  # the weights are stored as whole numbers of steps, 1 to 255
_OPENING = 100  # words of the text that count as its opening
_SETTINGS = TermSettings(pairs=True)
LOW = np.uint64(0xFF)  # of a hash the bits that make room for a document's row and a zone
_APART = 1024.0  # more than any term weighs, so that posts stay apart in a sort by weight
_TITLE, _IN_OPENING, _REST = range(3)


@dataclass(frozen=True, slots=True)
class Weighed:
    """Posts as weights.

    hashes: (n, DEPTH) uint64, heaviest first, 0 where there is none. weights: (n, DEPTH) uint8. titles: (n, TITLE)
    uint64, the title's words, each once, then 0. signatures: (n, BINS) uint8.
    """

    hashes: Hashes
    weights: NDArray[np.uint8]
    titles: Hashes
    signatures: Signatures

    @classmethod
    def none(cls) -> Self:
        """Of no post."""
        return cls(
            np.empty((0, DEPTH), np.uint64),
            np.empty((0, DEPTH), np.uint8),
            np.empty((0, TITLE), np.uint64),
            np.empty((0, BINS), np.uint8),
        )


def weigh(batch: Sequence[Article], background: Background) -> Weighed:
    """The weights of up to 64 cleaned articles."""
    found = terms([(article.title, article.text) for article in batch], _SETTINGS)
    words, pairs = slice(0, found.n_words), slice(found.n_words, len(found.hashes))
    marks = signatures(found.hashes[pairs], found.rows[pairs], len(batch))
    zones = _zones(found.rows[words], found.in_title[words], len(batch))
    keys = np.sort((found.hashes[words] & ~LOW) | (found.rows[words] << 2 | zones).astype(np.uint64))
    terms_of_posts = keys >> np.uint64(2)
    first = np.flatnonzero(np.append(True, terms_of_posts[1:] != terms_of_posts[:-1])[: len(keys)])
    weights = background.zones.take((keys & np.uint64(3)).astype(np.int64))
    counts = np.add.reduceat(weights, first) if len(first) else weights
    hashes, rows = keys[first] & ~LOW, ((keys[first] & LOW) >> np.uint64(2)).astype(np.int64)
    values = background.saturated(counts)
    in_title = np.flatnonzero(zones == _TITLE)
    titles = _titles(found.hashes[in_title] & ~LOW, found.rows[in_title], len(batch))
    return Weighed(*_heaviest(hashes, rows, values, background, len(batch)), titles, marks)


def _titles(hashes: Hashes, rows: NDArray[np.int64], n: int) -> Hashes:
    """(n, TITLE): the words of each title, from all titles' words and the document that each stands in."""
    order = np.lexsort((hashes, rows))
    rows, hashes = rows[order], hashes[order]
    first = np.append(True, (hashes[1:] != hashes[:-1]) | (rows[1:] != rows[:-1]))[: len(rows)]
    rows, hashes = rows[first], hashes[first]
    rank = np.arange(len(rows)) - np.searchsorted(rows, rows)
    kept = rank < TITLE
    titles = np.zeros((n, TITLE), np.uint64)
    titles[rows[kept], rank[kept]] = hashes[kept]
    return titles


def _zones(rows: NDArray[np.int64], in_title: NDArray[np.bool_], n: int) -> NDArray[np.int64]:
    """(n_words,): the zone of each word; a document's title comes before its text."""
    n_title = np.bincount(rows[in_title], minlength=n)
    before = np.searchsorted(rows, np.arange(n)) + n_title  # where each text begins
    zones = np.where(np.arange(len(rows)) - before.take(rows) < _OPENING, _IN_OPENING, _REST)
    zones[in_title] = _TITLE
    return zones


def _heaviest(
    hashes: Hashes, rows: NDArray[np.int64], values: NDArray[np.float64], background: Background, n: int
) -> tuple[Hashes, NDArray[np.uint8]]:
    """(n, DEPTH) each: the terms of each document that weigh most, and their weights in steps."""
    pull = values * background.importance(background.shares(hashes))
    order = np.argsort(rows * _APART - pull, kind="stable")  # of equals the one that comes first, by its hash
    rows = rows[order]
    rank = np.arange(len(rows)) - np.searchsorted(rows, rows)
    kept = rank < DEPTH
    order, rows, rank = order[kept], rows[kept], rank[kept]
    found, weights = np.zeros((n, DEPTH), np.uint64), np.zeros((n, DEPTH), np.uint8)
    found[rows, rank] = hashes[order]
    weights[rows, rank] = np.clip(np.round(values[order] / STEP), 1, 255).astype(np.uint8)
    return found, weights
