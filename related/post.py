"""The input and output records of an index, and its errors."""

from dataclasses import dataclass
from typing import Literal

from newstool.articles import NewstoolError


class RelatedError(NewstoolError):
    """An index is missing, damaged, of another format, or made with other settings."""


class StaleIndexError(RelatedError):
    """An intact index was made with other settings than were asked for, or by another version of newstool."""


@dataclass(frozen=True, slots=True)
class Post:
    """The fields of an article that an index stores.

    Attributes:
        id, title, url, published: as in the article
        filed: the label that the article was read with
        predicted: the label that the classifier gave it
        lead: the lead that the summarizer wrote
    """

    id: str
    title: str
    url: str | None
    published: str | None
    filed: str | None
    predicted: str | None
    lead: str

    @property
    def label(self) -> str | None:
        """The label that the post was read with, or else the classifier's."""
        return self.filed or self.predicted


@dataclass(frozen=True, slots=True)
class Description:
    """The label and the lead that the classifier and the summarizer gave an article."""

    predicted: str | None
    lead: str


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A related post.

    Attributes:
        post: the related post
        score: how likely a reader calls the two posts related, 0..1. In an archive of `subjects.FEW` posts or fewer, a
            post may be chosen by its subject; its score is then the floor, or a little above it, and no such chance
    """

    post: Post
    score: float


@dataclass(frozen=True, slots=True)
class RelatedPosts:
    """A post and its related posts, best first. There may be none. A later post may have a higher score."""

    post: Post
    related: tuple[Neighbour, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """Which related posts are wanted.

    Attributes:
        top: the largest number of posts
        half_life: in days: a post of this age counts half as much as a new one in the order; None: age does not count
        same_label: only posts with the same label; a post without a label then has no related posts
        label_from: which label that is: the classifier's ("predicted"), the one the article came with ("filed"), or
            the latter if both posts have one, and else the classifier's ("any")
        floor: the lowest score, 0..1; None: the learned one
    """

    top: int = 5
    half_life: float | None = None
    same_label: bool = False
    label_from: Literal["any", "predicted", "filed"] = "any"
    floor: float | None = None


@dataclass(frozen=True, slots=True)
class Changes:
    """The number of posts that an update added, changed, removed, and left as they were."""

    new: int
    changed: int
    removed: int
    kept: int
