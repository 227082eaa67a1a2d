"""What the evaluation of related posts is handed: for each article that has an event, all others by rank."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from newstool.articles import Article, clean
from newstool.cli.site_index import unique
from newstool.evaluation.related import DEPTH, RankedRow
from newstool.evaluation.result import RowName
from newstool.evaluation.rows import slices_of
from newstool.related import Choice, Description, Index

_NOTHING = Description(None, "")  # neither tag nor lead has a say in what is related


@dataclass(frozen=True, slots=True)
class Ranking:
    """An index; events: by the id of each article that has one, its event. slices: by the same id."""

    index: Index
    events: dict[str, str]
    slices: dict[str, tuple[str, ...]]

    @classmethod
    def of(cls, articles: Iterable[Article], by: Sequence[str]) -> "Ranking":
        """Of articles as they were read."""
        events: dict[str, str] = {}
        slices: dict[str, tuple[str, ...]] = {}

        def described(stream: Iterable[Article]) -> Iterator[tuple[Article, Description]]:
            for article in map(clean, stream):
                if event := article.fields.get("event"):
                    events[article.id], slices[article.id] = event, slices_of(article, by)
                yield article, _NOTHING

        index, _ = Index.empty({}).update(unique(articles), described)
        return cls(index, events, slices)

    def rows(self) -> Iterator[RankedRow]:
        """A row for each article that has an event, in the archive's order; the block is that of `newstool related`."""
        block = Choice()
        for found in self.index.neighbours(Choice(top=DEPTH, floor=0.0)):
            post = found.post
            if post.id in self.events:
                kept = sum(near.score >= self.index.floor for near in found.related[: block.top])
                ranked = [near.post.id for near in found.related]
                yield RankedRow(RowName(post.id, post.title), ranked, kept, self.slices[post.id])
