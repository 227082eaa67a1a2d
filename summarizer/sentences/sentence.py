"""A sentence of the story, and where it stands in the article."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the story.

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
