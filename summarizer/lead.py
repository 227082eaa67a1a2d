"""What a lead is, and how long it may be."""

from dataclasses import dataclass

from newstool.articles import Article, NewstoolError


class BudgetError(NewstoolError):
    """A budget that is not one positive number."""


@dataclass(frozen=True, slots=True)
class Budget:
    """How long a lead may be: exactly one of the three is set, and positive; raises BudgetError.

    Words are what `str.split` makes of the lead, as WordPress counts them; characters include the spaces.
    """

    words: int | None = None
    characters: int | None = None
    sentences: int | None = None

    def __post_init__(self) -> None:
        limits = [limit for limit in (self.words, self.characters, self.sentences) if limit is not None]
        if len(limits) != 1:
            raise BudgetError(f"a budget is one number of words, characters or sentences, not {len(limits)} of them")
        if limits[0] < 1:
            raise BudgetError(f"a budget of {limits[0]} holds nothing: give 1 or more")

    def allows(self, text: str, sentences: int) -> bool:
        """Whether a text of so many sentences is within the budget."""
        if self.words is not None:
            return len(text.split()) <= self.words
        if self.characters is not None:
            return len(text) <= self.characters
        return self.sentences is None or sentences <= self.sentences


DEFAULT_BUDGET = Budget(words=50)  # as many words as WordPress gives a teaser


@dataclass(frozen=True, slots=True)
class LeadSentence:
    """A sentence of the lead; `position` is its place in the article, from 0."""

    text: str
    position: int


@dataclass(frozen=True, slots=True)
class Lead:
    """An article's lead: `text` is its sentences, joined by spaces, in the order of the article.

    `fits` is False where even the article's shortest sentence is over the budget: `text` is then the beginning of one
    sentence, ends in "…" and is within the budget all the same. An article without a sentence has an empty lead, which
    fits.
    """

    article: Article
    text: str
    sentences: tuple[LeadSentence, ...]
    fits: bool

    @property
    def words(self) -> int:
        """The words of the text."""
        return len(self.text.split())

    @property
    def characters(self) -> int:
        """The characters of the text, spaces included."""
        return len(self.text)
