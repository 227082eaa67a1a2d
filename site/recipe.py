"""A recipe: what is made of each article in one pass, and the settings that the results depend on."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.metadata import version
from itertools import repeat
from pathlib import Path
from typing import Any

from newstool.articles import Article, clean
from newstool.classifier import Tag, Tagger
from newstool.models.bundled import LEAD, NEWS_SPORTS, SENTENCES
from newstool.models.identity import file_and_digest
from newstool.related import Choice, Description, Index, RelatedPosts, index_file
from newstool.related.part import digest_of
from newstool.summarizer import DEFAULT_BUDGET, Budget, Lead, Summarizer, excerpt
from newstool.text.batches import batches

# The settings of facts that an index of them depends on, too: by them its labels and leads were made.
_OF_INDEX = ("leads", "model", "min precision", "lead model", "sentence model", "newstool")


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of one article.

    Attributes:
        article: cleaned, with what cleaning took off
        tag: its label; None if no model was asked
        lead: its lead; None if no model was asked
        related: its related posts; None if there is no index
        digest: of the record as it was read, by which an index knows it
    """

    article: Article
    tag: Tag | None
    lead: Lead | None
    related: RelatedPosts | None
    digest: int | None = None


@dataclass(frozen=True, slots=True)
class Recipe:
    """What to make of each article.

    Attributes:
        model: the classifier, a bundled name or a file; None for no labels
        min_precision: what the classifier has to promise of a label, 0..1; 0 for every label
        lead_model: the model of leads; None for no leads
        sentence_model: the model of where sentences end, for leads
        budget: how long a lead may be
        verbatim: whether leads are whole sentences of the article only
        own_leads: whether a lead is written also where the article has an excerpt that fits
        index: the index of an archive, for related posts; None for none
        choice: which related posts
        for_related: whether an index is to be made of the facts
    """

    model: str | None = NEWS_SPORTS
    min_precision: float = 0.0
    lead_model: str | None = LEAD
    sentence_model: str = SENTENCES
    budget: Budget = DEFAULT_BUDGET
    verbatim: bool = False
    own_leads: bool = False
    index: str | None = None
    choice: Choice = field(default_factory=Choice)
    for_related: bool = False

    def settings(self) -> dict[str, str | float | bool | None]:
        """What facts depend on: under equal settings, equal articles have equal facts. Raises ModelError and
        RelatedError.
        """
        options = ", verbatim" * self.verbatim + ", no excerpts" * self.own_leads
        return {
            "newstool": version("newstool"),
            "model": file_and_digest(self.model) if self.model else None,
            "min precision": float(self.min_precision),
            "lead model": file_and_digest(self.lead_model) if self.lead_model else None,
            "sentence model": file_and_digest(self.sentence_model) if self.lead_model else None,
            "leads": f"{self.budget}{options}" if self.lead_model else None,
            "index": index_file.identity(Path(self.index)) if self.index else None,
            "related": repr(self.choice) if self.index else None,
            "for related": self.for_related,
        }

    def facts(self, articles: Iterable[Article]) -> Iterator[Facts]:
        """The facts of articles as they were read, in order. Raises ModelError and RelatedError."""
        index = _index(self.index) if self.index else None
        for read in batches(articles):
            batch = [clean(article) for article in read]
            digests = map(digest_of, read) if self.for_related else repeat(None)
            tags: Iterable[Tag | None] = repeat(None)
            leads: Iterable[Lead | None] = repeat(None)
            if self.model:
                tags = _tagger(self.model).tag(batch, min_precision=self.min_precision)
            if self.lead_model:
                leads = map(self._lead, batch)
            for article, tag, lead, digest in zip(batch, tags, leads, digests, strict=False):
                yield Facts(article, tag, lead, self._related(index, article, tag) if index else None, digest)

    def description(self, facts: Facts) -> Description:
        """What an index keeps of an article's facts. Without a model of leads, a lead is the editors' excerpt."""
        lead = facts.lead.text if facts.lead else self._excerpt(facts.article) or ""
        return Description(facts.tag.label if facts.tag else None, lead)

    def _lead(self, article: Article) -> Lead:
        """The excerpt that the article's editors wrote, if it fits, or a lead. Raises ModelError."""
        summarizer = _summarizer(self.lead_model or LEAD, self.sentence_model)
        written = self._excerpt(article)
        if written is not None:
            return Lead(article, written, (), True)
        return summarizer.lead(article, self.budget, verbatim=self.verbatim)

    def _excerpt(self, article: Article) -> str | None:
        """The excerpt that the article's editors wrote, if it is wanted and fits."""
        return None if self.own_leads else excerpt(article, self.budget)

    def _related(self, index: Index, article: Article, tag: Tag | None) -> RelatedPosts:
        (found,) = index.related_to([(article, Description(tag.label if tag else None, ""))], self.choice)
        return found


def index_settings(settings: Mapping[str, Any]) -> dict[str, str]:
    """The settings of an index: those of `Recipe.settings` that it depends on. Raises KeyError if one is missing."""
    return {name: str(settings[name]) for name in _OF_INDEX}


# Each process loads a model once.
@cache
def _tagger(model: str) -> Tagger:
    return Tagger.load(model)


@cache
def _summarizer(model: str, sentence_model: str) -> Summarizer:
    return Summarizer.load(model, sentence_model)


@cache
def _index(path: str) -> Index:
    return Index.load(Path(path), {})
