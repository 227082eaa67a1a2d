"""The summarizer: takes articles and yields one lead for each, in order."""

from collections.abc import Iterable, Iterator
from typing import Self

import numpy as np

from newstool.articles import Article
from newstool.summarizer.choice import choose, values_alone
from newstool.summarizer.features import extract
from newstool.summarizer.lead import DEFAULT_BUDGET, Budget, Lead, LeadSentence
from newstool.summarizer.ranker import Ranker, load
from newstool.summarizer.sentence_batch import split_articles
from newstool.summarizer.shortening import shorten
from newstool.text.batches import batches
from newstool.text.sentence_model import load_splitter
from newstool.text.sentences import Splitter


class Summarizer:
    """Writes leads with a trained ranker and a sentence splitter."""

    def __init__(self, ranker: Ranker, splitter: Splitter) -> None:
        self.ranker = ranker
        self.splitter = splitter

    @classmethod
    def load(cls, name_or_file: str = "lead") -> Self:
        """A summarizer with a bundled model, by its name, or with a model file; raises ModelError."""
        return cls(load(name_or_file), load_splitter())

    def leads(self, articles: Iterable[Article], budget: Budget = DEFAULT_BUDGET) -> Iterator[Lead]:
        """Yield one lead for each article, in order.

        A lead is the best set of whole sentences within the budget, in the order of the article. If every sentence is
        over the budget, the lead is the best sentence, shortened, and `Lead.fits` is False.
        """
        for articles_of_batch in batches(articles):
            yield from self._leads_of_batch(articles_of_batch, budget)

    def _leads_of_batch(self, articles: list[Article], budget: Budget) -> Iterator[Lead]:
        """Yield the leads of one batch. All its articles are split, scored and searched at once."""
        batch = split_articles(articles, self.splitter)
        if not batch.sentences:
            yield from (Lead(article, "", (), True) for article in articles)
            return
        features = extract(batch, self.ranker.lexicon)
        values, weights = self.ranker.values(features.matrix), self.ranker.set_weights_for(budget)
        chosen = np.flatnonzero(choose(batch, features, values, weights, budget))
        alone = values_alone(batch, features, values, weights)
        first, bounds = batch.first.tolist(), np.searchsorted(chosen, batch.first).tolist()
        for i, article in enumerate(articles):
            if bounds[i] < bounds[i + 1] or first[i] == first[i + 1]:
                yield _whole(article, batch.sentences, first[i], chosen[bounds[i] : bounds[i + 1]].tolist())
            else:
                best = first[i] + int(alone[first[i] : first[i + 1]].argmax())
                text = shorten(batch.sentences[best], budget)
                yield Lead(article, text, (LeadSentence(text, best - first[i]),), False)


def _whole(article: Article, sentences: list[str], first: int, chosen: list[int]) -> Lead:
    """The lead of the chosen sentences, by index; `first` is the index of the article's first sentence."""
    of_lead = tuple(LeadSentence(sentences[index], index - first) for index in chosen)
    return Lead(article, " ".join(sentence.text for sentence in of_lead), of_lead, True)
