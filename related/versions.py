"""Versions of one story: an update, a reprint, or a short version. None is shown as related to another.

An update or a reprint shares most word pairs, see `signatures.py`. A short version, such as the brief that is printed
before the story, shares few of the long story's pairs. But its heaviest terms are among the terms of the story.

Measured on same_event: of 300 stories, their own first 60 words were found to be a short version in 96 %, their first
90 to 180 words in every case. The same openings and the stories of other outlets on the same event were taken for
versions in 1 of 2,992 pairs.
"""

import numpy as np
from numpy.typing import NDArray

from newstool.related.signatures import Signatures, similarity
from newstool.text.near_duplicates import SAME_STORY

Columns = NDArray[np.int32]

# Filled bins of a signature: a text of about 300 words has as many. Longer texts of one series, such as the minutes of
# a council, share their heaviest terms, too, and are not versions of each other.
_MOST_FILLED = 112
_HEAVIEST = 24  # terms of the short version that are looked for in the story; a post with fewer is no short version
_FOUND = 22  # of these: one or two may have been added
# Share of the filled bins of a short version that agree with the story's. Of a story and its first 60 words it was 0.1
# or more in 98 %, of two outlets' stories on one event it is 0.06 in the middle.
_LEAST_AGREEING = 0.1


def are_versions(signature: Signatures, columns: Columns, signatures: Signatures, others: Columns) -> NDArray[np.bool_]:
    """Whether a post is a version of each of other posts, (n,).

    signature: (BINS,) of the post. columns: (DEPTH,) of its terms, the heaviest first, 0 for none. signatures: (n,
    BINS) and others: (n, DEPTH), the same of the other posts.
    """
    is_version = similarity(signature, signatures) >= SAME_STORY
    filled = np.minimum((signature != 0).sum(), (signatures != 0).sum(axis=1))  # (n,) of the shorter of the two
    agreeing = ((signature == signatures) & (signature != 0)).sum(axis=1)
    may_be_short = ~is_version & (filled <= _MOST_FILLED) & (agreeing >= _LEAST_AGREEING * np.maximum(1, filled))
    for i in np.flatnonzero(may_be_short).tolist():
        is_version[i] = _is_within(columns, others[i]) or _is_within(others[i], columns)
    return is_version


def _is_within(short: Columns, story: Columns) -> bool:
    """Whether the heaviest terms of a post are among the terms of another one. Column 0 is no term."""
    heaviest = short[:_HEAVIEST]
    return int(np.isin(heaviest[heaviest > 0], story).sum()) >= _FOUND
