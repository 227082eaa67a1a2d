"""The review of an archive: from its articles to the page."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from newstool.articles import Article, Latest
from newstool.articles.latest import DECISION, is_decided
from newstool.review import doubts
from newstool.review.judging import Progress, judge
from newstool.review.page import Page, labels_of
from newstool.review.story import KINDS, ReviewError, Story
from newstool.summarizer import DEFAULT_BUDGET, Budget, Summarizer

MOST = 200  # stories: about an hour's work; an editor who has ten minutes decides the first forty


@dataclass(frozen=True, slots=True)
class Desk:
    """How an archive is looked through.

    Attributes:
        model: the classifier that judges, by name or file; None to learn from the archive
        budget: how long a lead may be
    """

    model: str | None = None
    budget: Budget = DEFAULT_BUDGET

    KEPT: ClassVar[tuple[str, ...]] = (DECISION, "modified")  # keys of a record that the page needs

    def look_through(
        self,
        articles: Iterable[Article],
        progress: Progress = lambda stage: None,
        note: Progress = lambda words: None,
    ) -> "Found":
        """Judge cleaned articles and write their leads. Raises ReviewError if there are none.

        `note` is told what a reader of the page must know.
        """
        latest = Latest()
        read = list(latest.merged(articles))
        if not read:
            raise ReviewError("nothing to review: no article could be read")
        judgements = judge(read, self.model, progress, note)
        progress(f"writing {len(read):,} leads")
        leads = list(Summarizer.load().leads(read, self.budget))
        looked_at = doubts.stories(read, judgements, leads)
        labels = labels_of(read, (label for one in judgements if one for label in one.probabilities))
        return Found(looked_at, labels, self.budget)


@dataclass(frozen=True, slots=True)
class Found:
    """All stories of an archive, with what is doubtful about them.

    Attributes:
        stories: in the order of the archive
        labels: to choose from
        budget: how long a lead may be
    """

    stories: Sequence[Story]
    labels: Sequence[str]
    budget: Budget

    @property
    def undecided(self) -> list[Story]:
        """The stories on whose label nobody has decided yet."""
        return [story for story in self.stories if not is_decided(story.article)]

    def most_valuable(self, top: int | None = None) -> Page:
        """The page of the most valuable stories: `top` of them, or without `top` the doubtful ones, at most MOST."""
        found = doubts.most_valuable(self.undecided, top or MOST, fill=top is not None)
        return Page(found, self.labels, self.budget)

    def sample(self, n: int, seed: int) -> Page:
        """The page of `n` stories at random."""
        return Page(doubts.sample(self.stories, n, seed), self.labels, self.budget)

    def in_words(self, page: Page) -> str:
        """What stands on the page, for a message: "40 of 900 stories (mis-filed 12, unsure 28)"."""
        kinds = Counter(doubt.kind for story in page.stories for doubt in story.doubts)
        named = ", ".join(f"{words.lower()} {kinds[kind]}" for kind, words in KINDS.items() if kinds[kind])
        return f"{len(page.stories):,} of {len(self.stories):,} stories ({named or self._why_empty()})"

    def _why_empty(self) -> str:
        """Why no story is on the page, and what to do."""
        if not self.undecided:
            return "an editor has decided on every one"
        judged = sum(story.suggested is not None for story in self.undecided)
        labels = "no label is doubtful" if judged else "no label was judged"
        return (
            f"{labels}, and each lead is whole sentences from the top; --top 20 shows the least sure ones all the same"
        )
