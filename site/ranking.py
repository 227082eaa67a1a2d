"""Rankings for the evaluation of related posts: for each article with an event, all other articles by rank."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from newstool.articles import Article, clean
from newstool.evaluation.related import DEPTH, RankedRow
from newstool.evaluation.result import RowName
from newstool.evaluation.rows import slices_of
from newstool.related import Choice, Description, Index
from newstool.site.notes import Say, silent
from newstool.site.site_index import unique

_NOTHING = Description(None, "")  # neither tag nor lead affects what is related


@dataclass(frozen=True, slots=True)
class Ranking:
    """An archive with events, ready to be ranked.

    Attributes:
        index: the index of the whole archive.
        articles: the cleaned articles that have an event, in order.
        events: the event of each of them, by article id.
    """

    index: Index
    articles: list[Article]
    events: dict[str, str]

    @classmethod
    def of(cls, articles: Iterable[Article], note: Say = silent, progress: Say = silent) -> "Ranking":
        """Index articles as they were read, with the event in `fields`; `note` is told what was skipped."""
        with_event: list[Article] = []

        def described(stream: Iterable[Article]) -> Iterator[tuple[Article, Description]]:
            """Clean the articles, and note those that have an event."""
            for article in map(clean, stream):
                if article.fields.get("event"):
                    with_event.append(article)
                yield article, _NOTHING

        index, _ = Index.empty({}).update(unique(articles, note, progress), described)
        return cls(index, with_event, {article.id: article.fields["event"] for article in with_event})

    def rows(self, by: Sequence[str]) -> Iterator[RankedRow]:
        """Give a row for each article with an event, sliced by the keys.

        The posts that it shows are those that `newstool related` shows without options.
        """
        asked = ((article, _NOTHING) for article in self.articles)
        found = self.index.related_by(asked, (Choice(top=DEPTH, floor=0.0), Choice()))
        for article, (all_of_them, block) in zip(self.articles, found, strict=True):
            ranked, shown = (tuple(near.post.id for near in one.related) for one in (all_of_them, block))
            yield RankedRow(RowName(article.id, article.title), ranked, shown, slices_of(article, by))
