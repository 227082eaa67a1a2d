"""Labels, leads and related posts of a site's new and changed posts."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from newstool.articles import Article, ArticleStream, NewstoolError
from newstool.classifier import LabelTag
from newstool.related import Choice, Description, Index
from newstool.site.describe import Described, Describer
from newstool.site.notes import Say, silent
from newstool.site.site_index import update_index

Archive = Callable[[], Iterable[Article]]  # each call gives all articles of a site, as they were read


@dataclass(frozen=True, slots=True)
class PostResults:
    """The labels, the lead and the related posts that newstool gives a post.

    Attributes:
        id: the id of the article
        labels: the labels for which the model promises `min_precision`, the likeliest first; a model of one label for
            each article gives one label or none
        lead: the lead, "" if the post has none
        related: (id, lead) of each related post, best first
    """

    id: str
    labels: tuple[str, ...]
    lead: str
    related: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Upkeep:
    """Describes a site's posts.

    Attributes:
        describer: tags and summarizes articles
        min_precision: the precision that the model must promise for a label, 0..1
        choice: which related posts are chosen
        index: the file of the site's index
    """

    describer: Describer
    min_precision: float
    choice: Choice
    index: Path

    def results(
        self, articles: Iterable[Article], archive: Archive | None, progress: Say = silent
    ) -> Iterator[PostResults]:
        """Yield the results of each article, in input order. Related posts need an archive.

        The articles must not be cleaned.

        Raises ModelError, and RelatedError if the index cannot be written.
        """
        index = self._updated_index(archive, progress) if archive else None
        for described in self.describer.describe(articles):
            yield self._results_of(described, index)

    def _updated_index(self, archive: Archive, progress: Say) -> Index:
        """The index of the archive, brought up to date in its file."""
        stream = ArticleStream(archive(), _no_problem)
        return update_index(self.index, stream, self.describer, linked=False, progress=progress)

    def _results_of(self, described: Described, index: Index | None) -> PostResults:
        """The results of one article. Without an index it has no related posts."""
        tag, lead = described.tag, described.lead.text
        candidates = tag.promised
        if not candidates and tag.label is not None:  # a model of one label for each article
            candidates = (LabelTag(tag.label, tag.probability, tag.precision),)
        labels = tuple(candidate.label for candidate in candidates if candidate.precision >= self.min_precision)
        related: tuple[tuple[str, str], ...] = ()
        if index is not None:
            query = [(described.article, Description(tag.label, lead))]
            (result,) = index.related_to(query, self.choice)
            related = tuple((neighbour.post.id, neighbour.post.lead) for neighbour in result.related)
        return PostResults(described.article.id, labels, lead, related)


def _no_problem(problem: object) -> None:
    """Raise an error: an archive gives articles only, so that no problem can come."""
    raise NewstoolError(f"{problem}")
