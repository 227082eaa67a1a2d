"""Leads: articles in, one lead each out, in order."""

from collections.abc import Iterable, Iterator
from typing import Self

import numpy as np

from newstool.articles import Article
from newstool.summarizer.choice import best_alone, choose
from newstool.summarizer.features import extract
from newstool.summarizer.lead import DEFAULT_BUDGET, Budget, Lead, LeadSentence
from newstool.summarizer.ranker import Ranker, load
from newstool.text.sentence_model import load_splitter
from newstool.summarizer.shortening import shorten
from newstool.summarizer.stories import split_stories
from newstool.text.batches import batches
from newstool.text.sentences import Splitter


class Summarizer:
    """Writes leads with a summarizer's model."""

    def __init__(self, ranker: Ranker, splitter: Splitter) -> None:
        self.ranker = ranker
        self.splitter = splitter

    @classmethod
    def load(cls, name_or_file: str = "lead") -> Self:
        """A summarizer with a bundled model, by its name, or with a file; raises ModelError."""
        return cls(load(name_or_file), load_splitter())

    def leads(self, articles: Iterable[Article], budget: Budget = DEFAULT_BUDGET) -> Iterator[Lead]:
        """One lead for each article, in order: the best whole sentences within the budget, in the article's order."""
        for batch in batches(articles):
            yield from self._batch(batch, budget)

    def _batch(self, batch: list[Article], budget: Budget) -> Iterator[Lead]:
        stories = split_stories(batch, self.splitter)
        if not stories.sentences:
            yield from (Lead(article, "", (), True) for article in batch)
            return
        features = extract(stories, self.ranker.lexicon)
        values, taste = self.ranker.values(features.matrix), self.ranker.taste(budget)
        chosen = np.flatnonzero(choose(stories, features, values, taste, budget))
        alone = best_alone(stories, features, values, taste)
        first, bounds = stories.first.tolist(), np.searchsorted(chosen, stories.first).tolist()
        for i, article in enumerate(batch):
            if bounds[i] < bounds[i + 1] or first[i] == first[i + 1]:
                yield _whole(article, stories.sentences, first[i], chosen[bounds[i] : bounds[i + 1]].tolist())
            else:
                at = first[i] + int(alone[first[i] : first[i + 1]].argmax())
                text = shorten(stories.sentences[at], budget)
                yield Lead(article, text, (LeadSentence(text, at - first[i]),), False)


def _whole(article: Article, sentences: list[str], first: int, chosen: list[int]) -> Lead:
    """The lead of the chosen sentences of an article whose first sentence is that at `first`."""
    found = tuple(LeadSentence(sentences[at], at - first) for at in chosen)
    return Lead(article, " ".join(sentence.text for sentence in found), found, True)
