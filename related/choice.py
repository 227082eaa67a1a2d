"""The choice: which of the posts near an article are shown, and in which order."""

from collections.abc import Callable, Iterator

import numpy as np
from numpy.typing import NDArray

from newstool.related.days import UNKNOWN
from newstool.related.post import Choice, Post
from newstool.related.signatures import SAME_STORY, Signatures, similarity


def recency(days: NDArray[np.int32], newest: int, usual: float, half_life: float) -> NDArray[np.float64]:
    """(n,): 1 for the day of the archive's newest post, half of that a half-life (days) before, and so on.

    A post without a date counts as being of the `usual` age, the median of those that have one.
    """
    ages = np.where(days == UNKNOWN, usual, np.maximum(0, newest - days.astype(np.float64)))
    return np.asarray(np.exp2(-ages / half_life))


def distinct(rows: Iterator[int], signatures: Signatures, own: NDArray[np.uint8] | None) -> Iterator[int]:
    """The rows that are no near-duplicate of one before them, nor of the signature `own`."""
    seen = [] if own is None else [own]
    for row in rows:
        if not seen or similarity(signatures[row], np.array(seen)).max() < SAME_STORY:
            seen.append(signatures[row])
            yield row


def label_of(post: Post, choice: Choice) -> str | None:
    """The label that counts for `same_label`."""
    return post.filed if choice.label_from == "filed" else post.predicted


def of_label(rows: Iterator[int], wanted: str | None, read: Callable[[int], Post], choice: Choice) -> Iterator[int]:
    """The rows whose posts have the label."""
    return (row for row in rows if wanted is not None and label_of(read(row), choice) == wanted)
