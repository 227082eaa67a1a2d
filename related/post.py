"""What goes in and out of an index: posts, what they are described by, what is asked for, what is answered."""

from dataclasses import dataclass
from typing import Literal

from newstool.articles import NewstoolError


class RelatedError(NewstoolError):
    """An index that is missing, damaged, of another format, or made with other settings."""


class StaleIndexError(RelatedError):
    """An index of newstool, whole, but made with other settings than are asked for, or by another version's rules."""


@dataclass(frozen=True, slots=True)
class Post:
    """What an index keeps of an article. `filed` is the label it came with, `predicted` its tag."""

    id: str
    title: str
    url: str | None
    published: str | None
    filed: str | None
    predicted: str | None
    lead: str


@dataclass(frozen=True, slots=True)
class Description:
    """What other rooms say of an article: its tag and its lead."""

    predicted: str | None
    lead: str


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A related post. score: 0..1, how likely a reader finds the two related."""

    post: Post
    score: float


@dataclass(frozen=True, slots=True)
class RelatedPosts:
    """A post and its related posts, best first; none is an answer, too."""

    post: Post
    related: tuple[Neighbour, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """Which related posts are wanted: `top` at most, of a score of `floor` or more (0..1, None: the learned one).

    `half_life`, days: the order prefers recent posts; see `choice.py`. `same_label`: only posts whose label, as
    `label_from` says either the tag or the one they were filed under, is the same; a post without one has none.
    """

    top: int = 5
    half_life: float | None = None
    same_label: bool = False
    label_from: Literal["predicted", "filed"] = "predicted"
    floor: float | None = None


@dataclass(frozen=True, slots=True)
class Changes:
    """What an update did: posts that are new, changed, removed, and kept as they were."""

    new: int
    changed: int
    removed: int
    kept: int
