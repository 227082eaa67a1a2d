"""A few posts on a few stories, and how tests describe them."""

from collections.abc import Iterable, Iterator

import pytest

from newstool.articles import Article, clean
from newstool.related import Choice, Description, Index

SETTINGS = {"words": 50}

DAM = Article(
    "The Calloway council voted to repair the Harlow Lake dam after the spring flood tore a hole in its spillway. "
    "Engineers said that the spillway gate had leaked since April and that the lake must be lowered first.",
    "dam",
    "Council votes to repair Harlow Lake dam",
    label="News",
    published="2026-11-02",
)
LAKE = Article(
    "Engineers opened the spillway gate of the Harlow Lake dam on Monday. The lake is lowered by six feet so that the "
    "dam can be repaired before the next flood, as the Calloway council decided.",
    "lake",
    "Harlow Lake is lowered for dam repair",
    label="News",
    published="2026-11-09",
)
MATCH = Article(
    "The Trailblazers beat Marymount in five sets on Tuesday. Setter Ann Okafor had forty assists, and the volleyball "
    "team stays unbeaten in the Mission League.",
    "match",
    "Trailblazers top Marymount in five sets",
    label="Sports",
    published="2026-11-03",
)
PLAYOFFS = Article(
    "Unbeaten in the Mission League, the Trailblazers open the volleyball playoffs at home. Okafor, the setter, said "
    "that Marymount in five sets was their hardest match.",
    "playoffs",
    "Trailblazers open volleyball playoffs at home",
    label="News",
    published="2026-11-10",
)
ALL = (DAM, MATCH, LAKE, PLAYOFFS)


def describe(articles: Iterable[Article]) -> Iterator[tuple[Article, Description]]:
    for article in articles:
        predicted = "Sports" if "Trailblazers" in article.title else "News"
        yield clean(article), Description(predicted, f"Lead of {article.id}.")


def index_of(articles: Iterable[Article]) -> Index:
    return Index.empty(SETTINGS).update(articles, describe)[0]


def shown(index: Index, choice: Choice) -> dict[str, list[str]]:
    """The ids of each post's related posts, by its own id."""
    return {found.post.id: [one.post.id for one in found.related] for found in index.neighbours(choice)}


@pytest.fixture(scope="session")
def index() -> Index:
    return index_of(ALL)
