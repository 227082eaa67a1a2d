"""One pass over articles: each is cleaned, tagged and summarized."""

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from newstool.articles import Article, Problem
from newstool.classifier import Tag
from newstool.models.bundled import LEAD, NEWS_SPORTS, RELATED, SENTENCES
from newstool.related import Description
from newstool.site.parallel import BugError, Lose, spread, spread_all
from newstool.site.recipe import Recipe, index_settings
from newstool.summarizer import DEFAULT_BUDGET, Budget, Lead


@dataclass(frozen=True, slots=True)
class Described:
    """All that the rooms know of an article.

    Attributes:
        article: the cleaned article, with what cleaning took off.
        tag: its label, with probabilities.
        lead: its lead within the budget.
    """

    article: Article
    tag: Tag
    lead: Lead


@dataclass(frozen=True, slots=True)
class Describer:
    """Cleans, tags and summarizes articles as they were read, in one pass.

    Attributes:
        model: the classifier, a bundled name or a file.
        budget: how long a lead may be.
        jobs: the number of processes.
        own_leads: for an index, whether leads stand in place of the excerpts that editors wrote, too.
        background: the model of how common words are, for an index.
        lead_model, sentence_model: the models of leads and of where sentences end, bundled names or files.
    """

    model: str = NEWS_SPORTS
    budget: Budget = DEFAULT_BUDGET
    jobs: int = 1
    own_leads: bool = False
    background: str = RELATED
    lead_model: str = LEAD
    sentence_model: str = SENTENCES

    @property
    def recipe(self) -> Recipe:
        """What an index keeps of each article, as a recipe."""
        return Recipe(
            model=self.model,
            lead_model=self.lead_model,
            sentence_model=self.sentence_model,
            budget=self.budget,
            own_leads=self.own_leads,
        )

    @property
    def settings(self) -> dict[str, str]:
        """What descriptions depend on: under equal settings, equal articles have equal descriptions."""
        return index_settings(self.recipe.settings())

    def needed(self, *, leads: bool, model: bool) -> dict[str, str]:
        """The settings that an index must have been made with, to be asked without its archive.

        leads: the length of leads was asked for. model: a model of labels was asked for. A model of leads or of
        sentences other than the bundled one was always asked for.
        """
        wanted = {
            "leads": leads,
            "model": model,
            "lead model": self.lead_model != LEAD,
            "sentence model": self.sentence_model != SENTENCES,
        }
        return {name: value for name, value in self.settings.items() if wanted.get(name)}

    def describe(self, articles: Iterable[Article], lose: Lose | None = None) -> Iterator[Described]:
        """Describe articles as they were read, in order; see `spread`. Raises ModelError for an unknown model."""
        return spread(partial(_describe, self), articles, self.jobs, lose)

    def for_index(self, articles: Iterable[Article], lose: Lose | None = None) -> Iterator[tuple[Article, Description]]:
        """Give each article, cleaned, with what an index keeps of its description: less to hand between processes.

        With `lose`, an article that cannot be described is given without its text, and its problem goes there. The
        index needs one answer for each article.
        """
        waiting = deque[Article]()

        def noted() -> Iterator[Article]:
            """Yield the articles, and append each to `waiting`."""
            for article in articles:
                waiting.append(article)
                yield article

        work = partial(_describe_for_index, self)
        for result in spread_all(work, noted(), self.jobs):
            article = waiting.popleft()
            if not isinstance(result, Problem):
                yield result
            elif lose is None:
                raise BugError(result.trace)
            else:
                lose(result)
                yield article.with_text(""), Description(None, "")


def _describe(by: Describer, articles: Iterable[Article]) -> Iterator[Described]:
    """Clean, tag and summarize articles, batch by batch. Leads are newstool's own."""
    for facts in replace(by.recipe, own_leads=True).facts(articles):
        assert facts.tag is not None  # a Describer has both models
        assert facts.lead is not None
        yield Described(facts.article, facts.tag, facts.lead)


def _describe_for_index(by: Describer, articles: Iterable[Article]) -> Iterator[tuple[Article, Description]]:
    """As `_describe`, but give only what an index keeps."""
    recipe = by.recipe
    for facts in recipe.facts(articles):
        yield facts.article, recipe.description(facts)
