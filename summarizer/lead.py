"""The records of a lead: its budget, its sentences, and the lead itself."""

from dataclasses import dataclass

from newstool.articles import Article, NewstoolError


class BudgetError(NewstoolError):
    """The budget does not set exactly one positive limit."""


@dataclass(frozen=True, slots=True)
class Budget:
    """The maximum length of a lead. Exactly one limit is set, and it is 1 or more; raises BudgetError.

    Attributes:
        words: number of words, as `str.split` and WordPress count them
        characters: number of characters, with the spaces
        sentences: number of sentences
    """

    words: int | None = None
    characters: int | None = None
    sentences: int | None = None

    def __post_init__(self) -> None:
        limits = [limit for limit in (self.words, self.characters, self.sentences) if limit is not None]
        if len(limits) != 1:
            raise BudgetError(
                f"a budget sets one limit, this one sets {len(limits)}: give words, characters or sentences"
            )
        if limits[0] < 1:
            raise BudgetError(f"a budget of {limits[0]} has no room for a lead: give 1 or more")

    def allows(self, text: str, sentences: int) -> bool:
        """Whether a text of so many sentences is within the budget."""
        if self.words is not None:
            return len(text.split()) <= self.words
        if self.characters is not None:
            return len(text) <= self.characters
        return self.sentences is None or sentences <= self.sentences


DEFAULT_WORDS = 50  # the length that WordPress gives a teaser
DEFAULT_BUDGET = Budget(words=DEFAULT_WORDS)


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
class Lead:
    """The lead of an article.

    Attributes:
        article: the article
        text: the sentences of the lead, joined by spaces, in the order of the article; empty if the article has none
        sentences: the same sentences with their positions
        fits: False if even the shortest sentence of the article is over the budget; `text` is then the beginning of one
            sentence, within the budget, and ends in "…"
    """

    article: Article
    text: str
    sentences: tuple[LeadSentence, ...]
    fits: bool

    @property
    def words(self) -> int:
        """The number of words of the text."""
        return len(self.text.split())

    @property
    def characters(self) -> int:
        """The number of characters of the text, with the spaces."""
        return len(self.text)
