"""Related posts: an index of an archive, and for each post the other posts on the same subject, if there are any."""

from newstool.related.index import Index
from newstool.related.post import (
    Changes,
    Choice,
    Description,
    Neighbour,
    Post,
    RelatedError,
    RelatedPosts,
    StaleIndexError,
)
from newstool.related.touched import touched

__all__ = [
    "Changes",
    "Choice",
    "Description",
    "Index",
    "Neighbour",
    "Post",
    "RelatedError",
    "RelatedPosts",
    "StaleIndexError",
    "touched",
]
