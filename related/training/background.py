"""Trains the model `related`: in how many articles each term occurs, and what a similarity is worth."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from newstool import models
from newstool.articles import Article
from newstool.articles.amounts import amount
from newstool.articles.digest import digest_of_bytes
from newstool.models.provenance import Sources, versions
from newstool.related.background import TASK
from newstool.related.post import RelatedError
from newstool.related.weights import LOW
from newstool.text.batches import batches
from newstool.text.hashing import TermSettings, terms

TERMS = 40_000  # the most frequent ones are kept
STEPS = 12  # for each doubling of a document frequency, whose logarithm is stored in 8 bits
FEWEST = 100  # articles: with fewer, frequencies say nothing of news in general


@dataclass(frozen=True, slots=True)
class Scoring:
    """How similarities are computed and become scores, see `Background`.

    Attributes:
        zones: how much one occurrence counts in the title, in the opening and in the rest
        name: how many times as much a term counts where it is a name
        title, main, closeness: exponents for equal titles, for the same main terms, and for posts of the same day
        spread, aging: exponents for the number of shared terms, and for each year between two posts
        slope, offset: logit(score) = slope * ln(similarity) + offset
        floor, small_floor: the lowest score of a post that is shown, in a large and in a small archive
    """

    zones: tuple[float, float, float] = (3.0, 2.0, 1.0)
    name: float = 1.5
    title: float = 1.0
    main: float = 1.0
    closeness: float = 1.0
    spread: float = 0.5
    aging: float = 0.1
    slope: float = 2.58
    offset: float = 3.13
    floor: float = 0.88
    small_floor: float = 0.92


def train(
    articles: Iterable[Article],
    output: Path,
    scoring: Scoring | None = None,
    listed: Iterable[Mapping[str, object]] | None = None,
) -> int:
    """Count in how many cleaned articles each term occurs, write the model, and return the number of articles.

    listed: the sources to name in the header, with their licences, for a bundled model; None for the files that
    the articles were read from. Raises RelatedError for too few articles.
    """
    sources = Sources()
    hashes, n = [np.empty(0, np.uint64)], 0
    for batch in batches(sources.noting(articles)):
        found = terms([(article.title, article.text) for article in batch], TermSettings(pairs=False, capitals=False))
        keys = np.unique((found.hashes & ~LOW) | found.rows.astype(np.uint64))
        hashes.append(keys & ~LOW)
        n += len(batch)
    if n < FEWEST:
        raise RelatedError(f"{amount(n, 'article')}, and {FEWEST} are needed to count how common words are: add some")
    known, frequency = np.unique(np.concatenate(hashes), return_counts=True)
    kept = np.sort(np.argsort(-frequency, kind="stable")[:TERMS])
    header: dict[str, object] = {
        "documents": n,
        "steps": STEPS,
        **asdict(scoring or Scoring()),
        "training": {"sources": sources.listed() if listed is None else list(listed), "versions": versions()},
    }
    arrays: dict[str, NDArray[Any]] = {
        "hashes": known[kept],
        "frequency": np.round(np.log2(frequency[kept]) * STEPS).astype(np.uint8),
    }
    content = json.dumps(header, sort_keys=True).encode() + b"".join(arrays[name].tobytes() for name in arrays)
    header["digest"] = digest_of_bytes(content)
    models.write(output, TASK, header, arrays)
    return n
