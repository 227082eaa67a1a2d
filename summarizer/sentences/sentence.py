"""A sentence of the story, and where it stands in the article."""

from collections.abc import Sequence
from typing import NamedTuple

_STANDFIRST = 4  # sentences that it has at most
_SHORTEST = 25  # characters of a sentence that stands twice by no chance


class Sentence(NamedTuple):
    """A sentence of the story; a tuple, which is made three times as fast as a frozen dataclass.

    position: its place among all sentences of the article, from 0
    part:     how many headings stand before it; a lead stays within a part
    item:     it is an entry of a list: a score, a bullet, an event
    whole:    it ends as a sentence does
    when:     the date that stands above an entry, or the sport above a result, or ""
    above:    it stands above the story as its standfirst, and had no stop
    head:     the heading above it that may name its item, or ""
    """

    text: str
    position: int
    part: int
    item: bool = False
    whole: bool = True
    when: str = ""
    above: bool = False
    head: str = ""


def is_told(text: str, found: Sequence[Sentence]) -> bool:
    """Whether the first sentences, of a standfirst, hold a sentence word for word. found: all that were read"""
    if len(text) < _SHORTEST or len(found) > _STANDFIRST:
        return False
    return text in [sentence.text for sentence in found]
