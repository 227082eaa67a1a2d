"""The records of a lead: its budget, its sentences, its edits, and the lead itself."""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from newstool.articles import Article, NewstoolError
from newstool.articles.lazy_pattern import lazy


class BudgetError(NewstoolError):
    """The budget does not set exactly one positive limit."""


@dataclass(frozen=True, slots=True)
class Budget:
    """The maximum length of a lead. Exactly one limit is set, and it is 1 or more; raises BudgetError.

    Attributes:
        words: number of words, as `str.split` and WordPress count them
        characters: number of characters, with the spaces
        sentences: number of sentences
        room: what all pieces of a lead may cost together, as `cost` counts
    """

    words: int | None = None
    characters: int | None = None
    sentences: int | None = None
    room: int = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        limits = [limit for limit in (self.words, self.characters, self.sentences) if limit is not None]
        if len(limits) != 1:
            raise BudgetError(
                f"a budget sets one limit, this one sets {len(limits)}: give words, characters or sentences"
            )
        if limits[0] < 1:
            raise BudgetError(f"a budget of {limits[0]} has no room for a lead: give 1 or more")
        object.__setattr__(self, "room", limits[0] + (self.characters is not None))  # no space follows the last piece

    def __str__(self) -> str:
        """The limit in words: "50 words"."""
        if self.sentences is not None:
            return f"{self.sentences} sentences"
        return f"{self.words} words" if self.words is not None else f"{self.characters} characters"

    def reach(self, text: str, room: int) -> int:
        """How many characters of a text so much room has."""
        if self.words is None:
            return room if self.characters else len(text)
        words = text.split(" ", room)
        return len(text) - (len(words[room]) if len(words) > room else 0)

    def cost(self, text: str) -> int:
        """What a piece of a lead takes of the room: its words, its characters and the space after it, or 1."""
        if self.words is not None:
            return count_words(text)
        return len(text) + 1 if self.characters is not None else 1

    def allows(self, text: str, sentences: int) -> bool:
        """Whether a text of so many sentences is within the budget."""
        if self.sentences is not None:
            return sentences <= self.sentences
        return self.cost(text) <= self.room


@lru_cache(maxsize=64)  # a sentence is counted in each lead that it stands in
def count_words(text: str) -> int:
    """The number of words of a text, as `str.split` and WordPress count them."""
    return len(text.split())


# How WordPress and feeds close what they cut off: "…", "[...]", "[&hellip;]", "Read more".
_BREAKS_OFF = lazy(r"(?:…|\.\.\.|&hellip;|\[\W*\])\W*$|(?:continue reading|read more)\W*$", re.IGNORECASE)

OPENER = "opener"  # name of the reason where the opener chose the sentence with which a lead begins, see opener.py

DEFAULT_WORDS = 50  # the length that WordPress gives a teaser
DEFAULT_BUDGET = Budget(words=DEFAULT_WORDS)


@dataclass(frozen=True, slots=True)
class Edit:
    """A change to a sentence of the article.

    Attributes:
        kind: "attribution", "aside", "opening", "tail", "cut", "name", "list" or "stop", see docs/leads.md
        before: the words of the article
        after: the words of the lead in their place, "" if they were deleted
    """

    kind: str
    before: str
    after: str = ""


@dataclass(frozen=True, slots=True)
class LeadSentence:
    """A sentence of a lead.

    Attributes:
        text: the sentence
        position: its index among the sentences of the article, from 0
    """

    text: str
    position: int


@dataclass(frozen=True, slots=True)
class Reason:
    """One feature of the chosen lead, or why the opener let it begin below the top.

    Attributes:
        feature: its name, see features.py; or OPENER
        value: its value; of OPENER, the chance that the lead should begin there, 0..1
        score: what it added to the score of the lead, in log odds; of OPENER, the log odds of that chance, added to no
            score
    """

    feature: str
    value: float
    score: float


@dataclass(frozen=True, slots=True)
class Lead:
    """The lead of an article.

    Attributes:
        article: the article
        text: the sentences of the lead, joined by spaces, in the order of the article; empty if the article has none
        sentences: the same sentences with their positions
        fits: False if a sentence had to be cut; it then ends in "…"
        edits: the changes to its sentences, in order
        because: why this lead was chosen: the opener where it chose, then the strongest reason first; empty if there
            was no other
    """

    article: Article
    text: str
    sentences: tuple[LeadSentence, ...]
    fits: bool
    edits: tuple[Edit, ...] = ()
    because: tuple[Reason, ...] = ()

    @property
    def words(self) -> int:
        """The number of words of the text."""
        return len(self.text.split())

    @property
    def characters(self) -> int:
        """The number of characters of the text, with the spaces."""
        return len(self.text)

    @property
    def shortened(self) -> bool:
        """Whether words of a sentence were deleted."""
        return any(len(edit.after) < len(edit.before) for edit in self.edits)


def excerpt(article: Article, budget: Budget) -> str | None:
    """The teaser that the article's editors wrote, in one line, if there is one and it is within the budget.

    Sentences are counted as one: an excerpt was written as a whole. One that breaks off was made by a machine.
    """
    text = " ".join((article.summary or "").split())
    return text if text and budget.allows(text, 1) and not _BREAKS_OFF.search(text) else None
