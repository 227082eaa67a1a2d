"""The bundled model: how common terms are in news at large, how they are weighed, and what a score is worth."""

from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from newstool import models
from newstool.models import ModelError
from newstool.text.hashing import Hashes
from newstool.text.vocabulary import Vocabulary

Floats = NDArray[np.float64]

TASK = "relatedness"
NAME = "related"
_COMMONEST = 0.999  # share of documents: a term of all of them would be worth nothing
_FAINTEST = 1e-6  # a similarity with a logarithm


@dataclass(frozen=True, slots=True)
class Background:
    """What is known before an archive is read.

    vocabulary: the commoner terms' hashes. frequency: (n_terms,), the number of documents each stands in, of
    `n_documents`. zones: (3,), what an occurrence in the title, the opening and the rest counts. title, closeness: the
    power of e by which posts of the same title, or of the same day, are more similar. slope, offset: from the logarithm
    of a similarity to the logit of the score. floor: the least score of a post that is shown. digest: of what all
    scores depend on.
    """

    vocabulary: Vocabulary
    frequency: Floats
    n_documents: int
    zones: Floats
    title: float
    closeness: float
    slope: float
    offset: float
    floor: float
    digest: str

    def frequencies(self, hashes: Hashes) -> Floats:
        """(n,): in how many of the background's documents each term stands, 0 where it is unknown."""
        columns = self.vocabulary.columns(hashes)
        return np.where(columns >= 0, self.frequency.take(columns, mode="clip"), 0.0)

    def shares(self, hashes: Hashes) -> Floats:
        """(n,): the share of documents that each term stands in, 0..1, never 0."""
        return (self.frequencies(hashes) + 0.5) / (self.n_documents + 1.0)

    def importance(self, shares: Floats) -> Floats:
        """(n,): what a term that stands in such a share of documents is worth: its inverse document frequency."""
        return np.asarray(-np.log(np.minimum(shares, _COMMONEST)))

    def saturated(self, counts: Floats) -> Floats:
        """(n,): the weight of a term that counts for so many occurrences, at least 1."""
        return np.asarray(1 + np.log(counts))

    def scores(self, similarities: NDArray[np.floating[Any]]) -> Floats:
        """The same shape: how likely a reader finds two posts of such a similarity related, 0..1."""
        logits = self.slope * np.log(np.maximum(similarities, _FAINTEST)) + self.offset
        return np.asarray(1 / (1 + np.exp(-logits)))

    def similarity(self, score: float) -> float:
        """The similarity of such a score, 0 for a score that every post has."""
        if score <= 0:
            return 0.0
        return float(np.exp((np.log(score / (1 - score)) - self.offset) / self.slope)) if score < 1 else np.inf


@cache
def load(name_or_file: str = NAME) -> Background:
    """Read the model; raises ModelError where it is not one."""
    file = models.read(name_or_file, TASK)
    try:
        header, arrays = file.header, file.arrays
        return Background(
            vocabulary=Vocabulary(arrays["hashes"]),
            frequency=np.exp2(arrays["frequency"].astype(np.float64) / header["steps"]),
            n_documents=int(header["documents"]),
            zones=np.array(header["zones"], np.float64),
            title=float(header["title"]),
            closeness=float(header["closeness"]),
            slope=float(header["slope"]),
            offset=float(header["offset"]),
            floor=float(header["floor"]),
            digest=str(header["digest"]),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise ModelError(f"{name_or_file}: its arrays do not fit: fetch it again") from error
