"""Measures leads against summaries, beside the two baselines every newsroom has: the first three sentences, and the
first words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from newstool.articles import Article
from newstool.summarizer.lead import Budget
from newstool.summarizer.summarizer import Summarizer
from newstool.summarizer.training import rouge

WORDS, SENTENCES = 50, 3


@dataclass(frozen=True, slots=True)
class Rouge:
    """Mean ROUGE F1 with the summaries, 0..1."""

    rouge1: float
    rouge2: float


@dataclass(frozen=True, slots=True)
class Scores:
    """On held-out articles: leads of 3 sentences and of 50 words, the first 3 sentences, and the first 50 words."""

    n: int
    sentences: Rouge
    lead3: Rouge
    words: Rouge
    first_words: Rouge


def measure(summarizer: Summarizer, articles: Sequence[Article]) -> Scores:
    """The scores on articles with a summary. ROUGE is computed as rouge-score does, to a few hundredths of a point."""
    splitter = summarizer.splitter
    return Scores(
        n=len(articles),
        sentences=_mean(articles, (lead.text for lead in summarizer.leads(articles, Budget(sentences=SENTENCES)))),
        lead3=_mean(articles, (" ".join(splitter.split(article.text)[:SENTENCES]) for article in articles)),
        words=_mean(articles, (lead.text for lead in summarizer.leads(articles, Budget(words=WORDS)))),
        first_words=_mean(articles, (" ".join(article.text.split()[:WORDS]) for article in articles)),
    )


def _mean(articles: Sequence[Article], texts: Iterable[str]) -> Rouge:
    found = [
        [
            rouge.f1(rouge.grams(rouge.stems(text), n), rouge.grams(rouge.stems(article.summary or ""), n))
            for n in (1, 2)
        ]
        for article, text in zip(articles, texts, strict=True)
    ]
    first, second = (sum(column) / len(found) for column in zip(*found, strict=True))
    return Rouge(first, second)
