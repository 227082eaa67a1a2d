"""Weights: from articles to the terms that tell what each article is about.

A term is a word. Its weight in a post is 1 + ln(sum over its occurrences of the weight of the zone), times
`Background.name` if the word is a name there, see `names.py`. The zones are the title, the opening and the rest. Each
post keeps the DEPTH terms with the largest weight * importance. The importance is the background's, so that the stored
terms of a post do not depend on the archive.

These were tried on same_event and gave no gain once posts keep few terms: word pairs, capitalised words as terms of
their own, BM25's saturation, other powers of the inverse document frequency, pivoted lengths. More weight for names
gave no gain there, where the posts of an event are looked for. It keeps posts of the same kind apart, see
`training_data/fit_related.py`.
"""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Self

import numpy as np
from numpy.typing import NDArray

from newstool.articles import Article
from newstool.related import names
from newstool.related.background import Background
from newstool.related.date_words import date_words
from newstool.related.signatures import BINS, Signatures, signatures
from newstool.text.hashing import Hashes, TermSettings, terms

DEPTH = 128  # terms kept of a post: with 96, precision at 2 on same_event fell by half a point, with 64 by two points
MAIN = 8  # heaviest terms of a post: what it is mainly about; with 4 or 12, kinds were told apart as well
TITLE = 20  # words kept of a title: longer titles are rare
STEP = 1 / 32  # weights are stored as 1 to 255 steps, up to 7.97: a term that counts for 1,000 occurrences
_LARGEST = 255  # steps: the largest weight that one byte holds
_OPENING = 100  # words of the text that count as its opening
_SETTINGS = TermSettings(pairs=True)
# A sort key holds a hash, and in its lowest 8 bits the row of a document and the place of a word. Three bits hold the
# place, so the remaining five hold the rows of up to 32 documents; `weigh` splits longer batches.
LOW = np.uint64(0xFF)
_PLACE_BITS = 3
_BATCH = 1 << (8 - _PLACE_BITS)  # documents that are weighed at once
_PLACE = np.uint64((1 << _PLACE_BITS) - 1)
_ROW_STRIDE = 1024.0  # above every weight * importance (at most about 15 * 15), so that a sort keeps posts apart
_TITLE, _IN_OPENING, _REST = range(3)
# The place of a word is its zone, and in the text also whether it is a name, see `names.evidence`: 0 in the title, 1 to
# 3 in the opening, 4 to 6 in the rest.
_ZONE_OF_PLACE = np.array([_TITLE, *[_IN_OPENING] * 3, *[_REST] * 3, _REST])
_EVIDENCE_OF_PLACE = np.array([names.UNKNOWN, *2 * (names.UNKNOWN, names.SMALL, names.CAPITAL), names.UNKNOWN])


@dataclass(frozen=True, slots=True)
class Weighed:
    """The terms of posts.

    Attributes:
        hashes: (n, DEPTH) uint64  the heaviest terms first, then 0
        weights: (n, DEPTH) uint8  weights of these terms, in steps of STEP
        titles: (n, TITLE) uint64  the words of the title but for those of dates, each once, then 0
        signatures: (n, BINS) uint8  see `signatures.py`
    """

    hashes: Hashes
    weights: NDArray[np.uint8]
    titles: Hashes
    signatures: Signatures

    @classmethod
    def none(cls) -> Self:
        """The terms of no post."""
        return cls(
            np.empty((0, DEPTH), np.uint64),
            np.empty((0, DEPTH), np.uint8),
            np.empty((0, TITLE), np.uint64),
            np.empty((0, BINS), np.uint8),
        )

    def selected(self, rows: NDArray[np.int64]) -> "Weighed":
        """The terms of some of the posts, in the order of their rows."""
        return Weighed(*(getattr(self, field.name)[rows] for field in fields(self)))

    @classmethod
    def concatenated(cls, parts: Sequence["Weighed"]) -> Self:
        """The terms of the posts of all parts, in order."""
        names = [field.name for field in fields(cls)]
        return cls(*(np.concatenate([getattr(part, name) for part in (cls.none(), *parts)]) for name in names))


def weigh(articles: Sequence[Article], background: Background) -> Weighed:
    """The terms of cleaned articles."""
    if len(articles) <= _BATCH:
        return _weigh_batch(articles, background)
    starts = range(0, len(articles), _BATCH)
    return Weighed.concatenated([_weigh_batch(articles[start : start + _BATCH], background) for start in starts])


def _weigh_batch(batch: Sequence[Article], background: Background) -> Weighed:
    """The terms of up to _BATCH cleaned articles."""
    batch_terms = terms([(article.title, article.text) for article in batch], _SETTINGS)
    words, pairs = slice(0, batch_terms.n_words), slice(batch_terms.n_words, len(batch_terms.hashes))
    pair_signatures = signatures(batch_terms.hashes[pairs], batch_terms.rows[pairs], len(batch))
    zones = _zones(batch_terms.rows[words], batch_terms.in_title[words], len(batch))
    places = np.where(zones == _TITLE, 0, 3 * zones - 2 + names.evidence(batch_terms))
    row_and_place = (batch_terms.rows[words] << _PLACE_BITS | places).astype(np.uint64)  # (n_words,) 8 bits each
    # (n_words,) sorted, so that all occurrences of a term in a document stand together
    keys = np.sort((batch_terms.hashes[words] & ~LOW) | row_and_place)
    terms_of_posts = keys >> np.uint64(_PLACE_BITS)
    is_first = np.append(True, terms_of_posts[1:] != terms_of_posts[:-1])[: len(keys)]
    first_of_term = np.flatnonzero(is_first)  # (n_terms,) index of the first occurrence of each term in a document
    values = _values((keys & _PLACE).astype(np.int64), first_of_term, background)
    keys = keys[first_of_term]
    hashes, rows = keys & ~LOW, ((keys & LOW) >> np.uint64(_PLACE_BITS)).astype(np.int64)
    in_title = np.flatnonzero(zones == _TITLE)
    titles = _titles(batch_terms.hashes[in_title] & ~LOW, batch_terms.rows[in_title], len(batch))
    return Weighed(*_heaviest(hashes, rows, values, background, len(batch)), titles, pair_signatures)


def _values(places: NDArray[np.int64], first_of_term: NDArray[np.int64], background: Background) -> NDArray[np.float64]:
    """The weight (n_terms,) of each term in its document.

    A term is a name if half of its occurrences inside sentences, or more, begin with a capital.

    places: (n_words,) of all occurrences, those of a term together. first_of_term: (n_terms,) where each term starts.
    """
    if not len(places):
        return np.empty(0)
    counts = np.add.reduceat(background.zones.take(_ZONE_OF_PLACE.take(places)), first_of_term)
    evidence = _EVIDENCE_OF_PLACE.take(places)
    n_capital = np.add.reduceat(np.where(evidence == names.CAPITAL, 1, 0), first_of_term)
    n_small = np.add.reduceat(np.where(evidence == names.SMALL, 1, 0), first_of_term)
    is_name = (n_capital > 0) & (n_capital >= n_small)
    return np.asarray(background.saturated(counts) * np.where(is_name, background.name, 1.0))


def _titles(hashes: Hashes, rows: NDArray[np.int64], n: int) -> Hashes:
    """The words of each title (n, TITLE), each once, then 0. Words of dates are left out.

    hashes: (n_words,) hashes of the words of all titles. rows: (n_words,) the document of each word.
    """
    is_kept = ~np.isin(hashes, date_words() & ~LOW)
    rows, hashes = rows[is_kept], hashes[is_kept]
    order = np.lexsort((hashes, rows))
    rows, hashes = rows[order], hashes[order]
    is_first = np.append(True, (hashes[1:] != hashes[:-1]) | (rows[1:] != rows[:-1]))[: len(rows)]
    rows, hashes = rows[is_first], hashes[is_first]
    place_in_row = _place_in_row(rows)
    fits = place_in_row < TITLE
    titles = np.zeros((n, TITLE), np.uint64)
    titles[rows[fits], place_in_row[fits]] = hashes[fits]
    return titles


def _zones(rows: NDArray[np.int64], in_title: NDArray[np.bool_], n: int) -> NDArray[np.int64]:
    """The zone of each word (n_words,). The words of a document stand in order, its title before its text."""
    n_title = np.bincount(rows[in_title], minlength=n)
    first_of_text = np.searchsorted(rows, np.arange(n)) + n_title  # (n,) index of the first word of each text
    place_in_text = np.arange(len(rows)) - first_of_text.take(rows)  # (n_words,) below 0 in a title
    zones = np.where(place_in_text < _OPENING, _IN_OPENING, _REST)
    zones[in_title] = _TITLE
    return zones


def _heaviest(
    hashes: Hashes, rows: NDArray[np.int64], values: NDArray[np.float64], background: Background, n: int
) -> tuple[Hashes, NDArray[np.uint8]]:
    """The terms of each document with the largest weight * importance, and their weights in steps; (n, DEPTH) each.

    hashes, rows, values: (n_terms,) the terms of all documents, the document of each term, and its weight there.
    """
    rating = values * background.importance(background.shares(hashes))
    order = np.argsort(rows * _ROW_STRIDE - rating, kind="stable")  # of two equal ratings, the lower hash is first
    rows = rows[order]
    place_in_row = _place_in_row(rows)
    fits = place_in_row < DEPTH
    order, rows, place_in_row = order[fits], rows[fits], place_in_row[fits]
    heaviest, weights = np.zeros((n, DEPTH), np.uint64), np.zeros((n, DEPTH), np.uint8)
    heaviest[rows, place_in_row] = hashes[order]
    weights[rows, place_in_row] = np.clip(np.round(values[order] / STEP), 1, _LARGEST).astype(np.uint8)
    return heaviest, weights


def _place_in_row(rows: NDArray[np.int64]) -> NDArray[np.int64]:
    """The place (n,) of each element among the elements of its row, from 0. `rows` is sorted."""
    first_of_row = np.searchsorted(rows, rows)  # (n,) index of the first element of the same row
    return np.arange(len(rows)) - first_of_row
