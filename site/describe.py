"""What an index keeps of each article beside its terms: the classifier's tag and the summarizer's lead."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, partial
from importlib.metadata import version
from typing import Self

from newstool.articles import Article, clean
from newstool.classifier import Tagger
from newstool.models.identity import identity
from newstool.related import Description
from newstool.site.parallel import spread
from newstool.summarizer import Budget, Summarizer
from newstool.text.batches import batches

_MODEL = "news-sports"
_LEAD_MODEL = "lead"
_BUDGET = Budget(words=50)  # as many as `newstool summarize` and WordPress give a teaser

Described = tuple[Article, Description]


@dataclass(frozen=True, slots=True)
class Describer:
    """Cleans, tags and summarizes articles as they were read, by `jobs` processes; `model` is a classifier's."""

    model: str
    budget: Budget
    jobs: int = 1

    @classmethod
    def of(cls, model: str | None, budget: Budget | None, jobs: int) -> Self:
        """What the user asked for, and what is usual for the rest."""
        return cls(model or _MODEL, budget or _BUDGET, jobs)

    @property
    def settings(self) -> dict[str, str | int]:
        """What descriptions depend on: under equal settings, equal articles have equal descriptions."""
        length = f"{self.budget.words} words" if self.budget.words else f"{self.budget.characters} characters"
        return {
            "leads": length,
            "model": _named(self.model),
            "lead model": _named(_LEAD_MODEL),
            "newstool": version("newstool"),
        }

    def needed(self, *, leads: bool, model: bool) -> dict[str, str | int]:
        """The settings of these two names, where they are wanted."""
        wanted = {"leads": leads, "model": model}
        return {name: value for name, value in self.settings.items() if wanted.get(name)}

    def __call__(self, articles: Iterable[Article]) -> Iterator[Described]:
        """Each article, cleaned, and its description, in order; raises ModelError where there is no such model."""
        return spread(partial(_describe, self.model, self.budget), articles, self.jobs)


def _describe(model: str, budget: Budget, articles: Iterable[Article]) -> Iterator[Described]:
    tagger, summarizer = _tagger(model), _summarizer()
    for batch in batches(map(clean, articles)):
        for tag, lead in zip(tagger.tag(batch), summarizer.leads(batch, budget), strict=True):
            yield tag.article, Description(tag.label, lead.text)


# Loaded once in each process, and only where there is something new.
_tagger = cache(Tagger.load)


@cache
def _summarizer() -> Summarizer:
    return Summarizer.load(_LEAD_MODEL)


def _named(model: str) -> str:
    found = identity(model)
    return f"{found['file']} {found['sha256']}"
