"""Scores of a trained summarizer on held-out articles, beside the plain rule: whole sentences from the top."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from newstool.articles import Article
from newstool.summarizer.lead import DEFAULT_BUDGET, Budget, Lead
from newstool.summarizer.summarizer import Summarizer
from newstool.summarizer.top import top_lead
from newstool.summarizer.training import rouge

CHARACTERS = 160  # what a search engine shows


@dataclass(frozen=True, slots=True)
class Rouge:
    """Mean F1 with the summaries of the articles.

    Attributes:
        rouge1: of words, 0..1
        rouge2: of pairs of words, 0..1
    """

    rouge1: float
    rouge2: float


@dataclass(frozen=True, slots=True)
class Scores:
    """The scores of a summarizer and of the plain rule on the same articles.

    Attributes:
        n: number of articles
        words: leads of 50 words
        top_words: whole sentences from the top, within 50 words
        characters: leads of 160 characters
        top_characters: whole sentences from the top, within 160 characters
    """

    n: int
    words: Rouge
    top_words: Rouge
    characters: Rouge
    top_characters: Rouge

    @property
    def gain(self) -> float:
        """What the leads are above the plain rule, in ROUGE-1, -1..1: the mean over the two budgets."""
        above = self.words.rouge1 - self.top_words.rouge1
        return (above + self.characters.rouge1 - self.top_characters.rouge1) / 2


def measure(summarizer: Summarizer, articles: Sequence[Article]) -> Scores:
    """The scores on articles with a summary. ROUGE is computed as rouge-score does, to a few hundredths of a point."""
    short = Budget(characters=CHARACTERS)
    splitter = summarizer.splitter
    return Scores(
        n=len(articles),
        words=_mean(summarizer.leads(articles, DEFAULT_BUDGET)),
        top_words=_mean(top_lead(article, splitter, DEFAULT_BUDGET) for article in articles),
        characters=_mean(summarizer.leads(articles, short)),
        top_characters=_mean(top_lead(article, splitter, short) for article in articles),
    )


def _mean(leads: Iterable[Lead]) -> Rouge:
    found = []
    for lead in leads:
        words, wanted = rouge.stems(lead.text), rouge.stems(lead.article.summary or "")
        found.append([rouge.f1(rouge.grams(words, n), rouge.grams(wanted, n)) for n in (1, 2)])
    first, second = (sum(column) / len(found) for column in zip(*found, strict=True))
    return Rouge(first, second)
