"""The records of a review: a story that a person should look at, and why."""

import math
from dataclasses import dataclass

from newstool.articles import Article, NewstoolError

# The kinds of doubt, in the order of the page's filter, with the words that the page shows.
MISFILED, UNSURE, CUT, SKIPS, SURE, SAMPLE = "misfiled", "unsure", "cut", "skips", "sure", "sample"
KINDS = {
    MISFILED: "Mis-filed",
    UNSURE: "Unsure",
    CUT: "Lead cut",
    SKIPS: "Lead skips",
    SURE: "No doubt",
    SAMPLE: "Sample",
}


class ReviewError(NewstoolError):
    """There is nothing to review, or the page cannot be written."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """One reason to look at a story.

    Attributes:
        kind: a key of KINDS
        why: the reason, one sentence for an editor
        probability: that a person will decide otherwise than the archive or newstool, 0..1
    """

    kind: str
    why: str
    probability: float


@dataclass(frozen=True, slots=True)
class Story:
    """A story of the page.

    Attributes:
        article: the cleaned article; its label is the one it is filed under
        suggested: the label that fits best; None if no model judged the story
        probability: of the suggested label, 0..1; None if no model judged the story
        lead: the lead that newstool wrote
        doubts: why a person should look at it; empty if there is no reason
        likely: the labels that fit best, the suggested one first; empty if no model judged the story
    """

    article: Article
    suggested: str | None
    probability: float | None
    lead: str
    doubts: tuple[Doubt, ...]
    likely: tuple[str, ...] = ()

    @property
    def worth(self) -> float:
        """The probability that one of the doubts is right, 0..1, as if they were independent."""
        return 1 - math.prod(1 - doubt.probability for doubt in self.doubts)
