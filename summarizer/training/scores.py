"""Scores of a trained summarizer on held-out articles, beside two baselines: the first three sentences (Lead-3) and the
first 50 words.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from newstool.articles import Article
from newstool.summarizer.lead import DEFAULT_BUDGET, DEFAULT_WORDS, Budget
from newstool.summarizer.summarizer import Summarizer
from newstool.summarizer.training import rouge

_SENTENCES = 3  # of a lead and of the baseline Lead-3


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
    """The scores of a summarizer and of the baselines on the same articles.

    Attributes:
        n: number of articles
        sentences: leads of 3 sentences
        lead3: the first 3 sentences
        words: leads of DEFAULT_WORDS words
        first_words: the first DEFAULT_WORDS words
    """

    n: int
    sentences: Rouge
    lead3: Rouge
    words: Rouge
    first_words: Rouge


def measure(summarizer: Summarizer, articles: Sequence[Article]) -> Scores:
    """Score a summarizer on articles with a summary. The figures differ from rouge-score's by less than 0.001."""
    splitter = summarizer.splitter
    return Scores(
        n=len(articles),
        sentences=_mean(articles, (lead.text for lead in summarizer.leads(articles, Budget(sentences=_SENTENCES)))),
        lead3=_mean(articles, (" ".join(splitter.split(article.text)[:_SENTENCES]) for article in articles)),
        words=_mean(articles, (lead.text for lead in summarizer.leads(articles, DEFAULT_BUDGET))),
        first_words=_mean(articles, (" ".join(article.text.split()[:DEFAULT_WORDS]) for article in articles)),
    )


def _mean(articles: Sequence[Article], leads: Iterable[str]) -> Rouge:
    """The mean ROUGE of leads with the summaries of their articles."""
    scores = [
        [
            rouge.f1(rouge.grams(rouge.stems(lead), n), rouge.grams(rouge.stems(article.summary or ""), n))
            for n in (1, 2)
        ]
        for article, lead in zip(articles, leads, strict=True)
    ]
    rouge1, rouge2 = (sum(column) / len(scores) for column in zip(*scores, strict=True))
    return Rouge(rouge1, rouge2)
