"""What a policy learns from: the candidate leads of articles, and how near each comes to the summary."""

from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from newstool.articles import Article
from newstool.summarizer.candidates import find_candidates
from newstool.summarizer.features import in_order, measure
from newstool.summarizer.lead import Budget
from newstool.summarizer.pieces import Candidate
from newstool.summarizer.story import Story
from newstool.summarizer.summarizer import Summarizer
from newstool.summarizer.training import rouge
from newstool.summarizer.training.fit import Group

_PAIRS = 0.5  # of ROUGE-2 beside ROUGE-1
BUDGETS = (Budget(words=50), Budget(characters=160))  # WordPress's teaser, and a search engine's


def groups(articles: Iterable[Article], summarizer: Summarizer, budgets: Sequence[Budget] = BUDGETS) -> Iterator[Group]:
    """The groups of articles with a summary, one for each budget under which there is a choice."""
    for article in articles:
        for budget in budgets:
            story = summarizer.story(article, budget)
            candidates = find_candidates(story, budget) if story else []
            if story and len(candidates) > 1:
                yield group(candidates, story, budget, article.summary or "")


def group(candidates: Sequence[Candidate], story: Story, budget: Budget, summary: str) -> Group:
    """The candidates of one article, and their ROUGE with its summary."""
    features = np.array([in_order(measure(candidate, story, budget)) for candidate in candidates])
    texts = (" ".join(piece.text for piece in candidate) for candidate in candidates)
    return Group(features, np.array([overlap(text, summary) for text in texts]))


def overlap(text: str, summary: str) -> float:
    """0..1: ROUGE-1 and half of ROUGE-2, F1."""
    words, wanted = rouge.stems(text), rouge.stems(summary)
    one, two = (rouge.f1(rouge.grams(words, n), rouge.grams(wanted, n)) for n in (1, 2))
    return (one + _PAIRS * two) / (1 + _PAIRS)
