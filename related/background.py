"""The bundled model of related posts: how common terms are in news in general, and how similarities become scores."""

from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from newstool import models
from newstool.models import ModelError
from newstool.models.bundled import RELATED
from newstool.text.hashing import Hashes
from newstool.text.vocabulary import Vocabulary

Floats = NDArray[np.float64]

TASK = "relatedness"
_LARGEST_SHARE = 0.999  # of documents; a larger share counts as this one, so that no term has the importance 0
# Posts of an archive. A smaller one is a single small site, which repeats itself: minutes, newsletters, blotters. Of
# pairs with a score of 0.9 or more, readers kept 85 % on such sites, and 96 % in the national press.
MANY = 1000
_USUAL = 32  # terms that related posts share; it only fixes the scale of similarities
_FEW = 15  # shared terms: fewer are no stronger evidence, they only stand in shorter posts
_FEWEST = 2  # shared terms of related posts: one word in common may have two meanings
_LOWEST_SIMILARITY = 1e-6  # a lower similarity counts as this one: 0 has no logarithm


@dataclass(frozen=True, slots=True)
class Measures:
    """How an article compares with posts.

    Attributes:
        cosines: (n,) float32  of the weights of all their terms, 0..1
        n_shared: (n,) the number of terms that both have
        titles: (n,) how much their titles share, 0..1
        main: (n,) how much of their main terms they share, 0..1
        closeness: (n,) 1 on the same day, half of it a week later, 0 if a date is unknown
        telling: (n,) closeness times how much the dates say, 0..1: less on days with many posts, see `Timing`
        years: (n,) years between them, 0 if a date is unknown
    """

    cosines: NDArray[np.float32]
    n_shared: NDArray[np.int64]
    titles: Floats
    main: Floats
    closeness: Floats
    telling: Floats
    years: Floats


@dataclass(frozen=True, slots=True)
class Background:
    """The parts of the bundled model, which do not depend on an archive.

    Attributes:
        vocabulary: the n_terms most frequent terms, as hashes
        frequency: (n_terms,) the number of documents that each term stands in
        n_documents: the number of documents that were counted
        zones: (3,) the weight of one occurrence in the title, in the opening and in the rest
        name: a term weighs so many times as much where it is a name
        title: posts with equal titles are exp(title) times as similar
        main: posts with the same main terms are exp(main) times as similar
        closeness: posts of the same day are exp(closeness) times as similar
        spread: posts whose cosine is spread over k times as many shared terms are k^spread times less similar
        aging: posts a year apart are exp(aging) times less similar
        slope, offset: logit(score) = slope * ln(similarity) + offset
        floor: the lowest score of a post that is shown, 0..1, in an archive of MANY posts or more
        small_floor: the same in a smaller archive
        digest: a digest of all settings and arrays that scores depend on
    """

    vocabulary: Vocabulary
    frequency: Floats
    n_documents: int
    zones: Floats
    name: float
    title: float
    main: float
    closeness: float
    spread: float
    aging: float
    slope: float
    offset: float
    floor: float
    small_floor: float
    digest: str

    def frequencies(self, hashes: Hashes) -> Floats:
        """The number of documents (n,) that each term stands in, 0 for an unknown term."""
        columns = self.vocabulary.columns(hashes)
        return np.where(columns >= 0, self.frequency.take(columns, mode="clip"), 0.0)

    def shares(self, hashes: Hashes) -> Floats:
        """The share of documents (n,) that each term stands in, above 0 and below 1."""
        return (self.frequencies(hashes) + 0.5) / (self.n_documents + 1.0)

    def importance(self, shares: Floats) -> Floats:
        """The inverse document frequency (n,) of terms with these shares: -ln(share)."""
        return np.asarray(-np.log(np.minimum(shares, _LARGEST_SHARE)))

    def saturated(self, counts: Floats) -> Floats:
        """The weight (n,) of terms with these counts, at least 1: 1 + ln(count)."""
        return np.asarray(1 + np.log(counts))

    def floor_of(self, n_posts: int) -> float:
        """The lowest score of a post that is shown in an archive of `n_posts` posts, 0..1."""
        return self.floor if n_posts >= MANY else self.small_floor

    def likeness(self, measures: Measures) -> Floats:
        """The likeness (n,), which decides the order of related posts.

        cosine * exp(title * titles + closeness * closeness - aging * years)

        The order is not by similarity. A similarity also counts shared main terms, such as names, because they tell
        related posts from all others. In an order of related posts, they put another event with the same people before
        the same event. Without dates, 83 % of the first two posts of same_event are right by likeness, and 78 % by
        similarity.
        """
        return self._likeness(measures, measures.closeness)

    def similarities(self, measures: Measures) -> NDArray[np.float32]:
        """The similarities (n,), which decide whether posts are related.

        likeness * exp(main * main terms) * (shared terms / _USUAL)^-spread

        In place of the closeness, this likeness has the telling closeness. The order keeps the other one: of the first
        two posts of same_event 88.7 % were right, and 87.5 % with the telling closeness.

        Two posts of one template, such as minutes, share many words that each say little. Two posts on one story share
        few that say much, so the number of shared terms counts against a pair of the same cosine.
        """
        n_shared = np.maximum(measures.n_shared, _FEW)
        exponent = self.main * measures.main - self.spread * np.log((1 + n_shared) / _USUAL)
        likeness = self._likeness(measures, measures.telling)
        similarities = np.asarray(likeness * np.exp(exponent), np.float32)
        return np.where(measures.n_shared < _FEWEST, np.float32(0), similarities)

    def _likeness(self, measures: Measures, closeness: Floats) -> Floats:
        exponent = self.title * measures.titles + self.closeness * closeness - self.aging * measures.years
        return np.asarray(measures.cosines * np.exp(exponent))

    def scores(self, similarities: NDArray[np.floating[Any]]) -> Floats:
        """The scores of similarities, in the same shape, 0..1: how likely a reader calls the two posts related."""
        logits = self.slope * np.log(np.maximum(similarities, _LOWEST_SIMILARITY)) + self.offset
        return np.asarray(1 / (1 + np.exp(-logits)))

    def similarity(self, score: float) -> float:
        """The similarity that has this score. It is 0 for a score of 0, which every post reaches."""
        if score <= 0:
            return 0.0
        return float(np.exp((np.log(score / (1 - score)) - self.offset) / self.slope)) if score < 1 else np.inf


@cache
def load(name_or_file: str = RELATED) -> Background:
    """Read the model. Raises ModelError if the file is another model, or its arrays do not match."""
    file = models.read(name_or_file, TASK)
    try:
        header, arrays = file.header, file.arrays
        return _checked(
            vocabulary=Vocabulary(arrays["hashes"]),
            frequency=np.exp2(arrays["frequency"].astype(np.float64) / header["steps"]),
            n_documents=int(header["documents"]),
            zones=np.array(header["zones"], np.float64),
            name=float(header["name"]),
            title=float(header["title"]),
            main=float(header["main"]),
            closeness=float(header["closeness"]),
            spread=float(header["spread"]),
            aging=float(header["aging"]),
            slope=float(header["slope"]),
            offset=float(header["offset"]),
            floor=float(header["floor"]),
            small_floor=float(header["small_floor"]),
            digest=str(header["digest"]),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise ModelError(f"{name_or_file}: its arrays do not match: download it again") from error


def _checked(**values: Any) -> Background:
    """The background of these values. Raises ValueError if one is out of its range."""
    background = Background(**values)
    if (
        background.n_documents < 1
        or background.zones.shape != (3,)
        or len(background.vocabulary) != len(background.frequency)
        or background.slope <= 0
        or not 0 <= background.floor <= 1
        or not 0 <= background.small_floor <= 1
        or not np.isfinite(background.frequency).all()
        or background.frequency.max(initial=0) > 2 * background.n_documents  # it is rounded, up or down
    ):
        raise ValueError
    return background
