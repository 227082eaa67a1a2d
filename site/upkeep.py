"""What a site's upkeep needs of its posts: label, lead and related posts of those that are new or changed."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from newstool.articles import Article, ArticleStream, NewstoolError
from newstool.classifier import LabelTag
from newstool.related import Choice, Description, Index
from newstool.site.describe import Described, Describer
from newstool.site.site_index import Say, silent, update_index

Archive = Callable[[], Iterable[Article]]  # gives all articles of a site, as they were read, each time it is called


@dataclass(frozen=True, slots=True)
class Known:
    """What newstool knows of a post.

    Attributes:
        id: as in the article
        labels: the tags for which the model promises the precision that was asked for, the likeliest first; a model of
            one label an article gives one or none
        lead: its lead; "" where there is none
        related: the ids of its related posts and their leads, best first
    """

    id: str
    labels: tuple[str, ...]
    lead: str
    related: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Upkeep:
    """Describes a site's posts.

    Attributes:
        describer: tags and summarizes.
        min_precision: what the model has to promise of a label, 0..1.
        choice: which related posts are wanted.
        index: the file in which the index of the site is kept.
    """

    describer: Describer
    min_precision: float
    choice: Choice
    index: Path

    def known(self, asked: Iterable[Article], archive: Archive | None, progress: Say = silent) -> Iterator[Known]:
        """What is known of each article of `asked`, as they were read; related posts only where there is an archive.

        Raises ModelError, and RelatedError where the index cannot be written.
        """
        index = self._updated(archive, progress) if archive else None
        for described in self.describer.describe(asked):
            yield self._known(described, index)

    def _updated(self, archive: Archive, progress: Say) -> Index:
        stream = ArticleStream(archive(), _no_problem)
        return update_index(self.index, stream, self.describer, linked=False, progress=progress)

    def _known(self, described: Described, index: Index | None) -> Known:
        tag, lead = described.tag, described.lead.text
        given = tag.promised or ([] if tag.label is None else [LabelTag(tag.label, tag.probability, tag.precision)])
        labels = tuple(one.label for one in given if one.precision >= self.min_precision)
        related: tuple[tuple[str, str], ...] = ()
        if index is not None:
            asked = [(described.article, Description(tag.label, lead))]
            (found,) = index.related_to(asked, self.choice)
            related = tuple((near.post.id, near.post.lead) for near in found.related)
        return Known(described.article.id, labels, lead, related)


def _no_problem(problem: object) -> None:
    raise NewstoolError(f"{problem}")
