"""Stories of a review page, for tests."""

from collections.abc import Callable, Sequence
from pathlib import Path

from newstool.articles import Article
from newstool.review.page import Page
from newstool.review.story import MISFILED, UNSURE, Doubt, Story
from newstool.summarizer import Budget

LABELS = ("News", "Sports", "Opinion")
Show = Callable[..., Path]


def story(n: int, **fields: str) -> Story:
    """Story number `n`: filed as News; the odd ones look like Sports."""
    odd = n % 2 == 1
    doubt = Doubt(MISFILED, "It reads like Sports.", 0.9) if odd else Doubt(UNSURE, "Not sure.", 0.4)
    article = Article(
        text=fields.get("text", f"The council met on day {n}.\n\nIt voted <b>twice</b> & went home."),
        id=fields.get("id", f"post-{n}"),
        title=fields.get("title", f"Story {n}"),
        label="News",
        url=fields.get("url", f"https://calloway-courier.example/{n}"),
        published="2025-03-01T10:00:00",
    )
    return Story(article, "Sports" if odd else "News", 0.9, f"The council met on day {n}.", (doubt,))


def page_of(stories: Sequence[Story], labels: Sequence[str] = LABELS) -> Page:
    return Page(stories, labels, Budget(words=50))
