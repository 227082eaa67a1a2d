"""The headline of a page: without the site's name, and where the title of the page names only its kind."""

import io
import time

import pytest

from newstool.articles import Article, ReadOptions
from newstool.articles.inputs import Opened
from newstool.articles.readers.page_titles import without_site
from newstool.articles.readers.web_page import read

STORY = [
    "The council of Elm Creek voted 5-2 on Monday to repair the Mill Street bridge, closed since May.",
    "Work starts in April and is to take nine weeks, the city engineer told the council before it voted.",
    "Half of the $1.4 million comes from the state, which owns the spans on the north side of the creek.",
]


def article_of(head: str, body: str) -> Article:
    story = "".join(f"<p>{paragraph}</p>" for paragraph in STORY)
    html = f"<html><head><title>{head}</title></head><body><div>{body}{story}</div></body></html>"
    (article,) = read(Opened("bridge.html", ".html", io.BufferedReader(io.BytesIO(html.encode()))), ReadOptions())
    assert isinstance(article, Article)
    return article


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        # The site's name before a colon, behind a bar, or in a heading that links to the front page.
        (
            "Thornley Notes: A birthday",
            "<h1>Thornley Notes</h1><h3>A birthday</h3>",
            "A birthday",
        ),
        (
            "Board - Monday, May 4 - Creek Club",
            "<h2>Board - Monday, May 4</h2>",
            "Board - Monday, May 4",
        ),
        ("Elm | Bridge to close", "<h1><a href='/'>Elm</a></h1><h2>Bridge to close</h2>", "Bridge to close"),
        (
            "Bridge to close | St Ann",
            "<h1><a href='/'>Saint Ann Parish</a></h1><h2>Bridge to close</h2>",
            "Bridge to close",
        ),
        ("Opinion: Sell it", "<h1>Park</h1>", "Opinion: Sell it"),
        ("A model: «Look at me»", "<h1>A model: «Look at me»</h1><h2>More</h2>", "A model: «Look at me»"),
        # The title of the page names its kind, or the site alone.
        ("News Detail - Elm Schools", "<h2>Bridge to close</h2>", "Bridge to close"),
        ("News Flash • Elm, WI", "<h1>News Flash</h1><h3>Bridge to close</h3>", "Bridge to close"),
        ("Upper Elm", "<h2>Upper Elm Web Site</h2><h3>Bridge to close</h3>", "Bridge to close"),
        ("Untitled Document", "<h1>Bridge<br>to close</h1>", "Bridge to close"),
        ("News", "<h2>News</h2>", "News"),
        ("Bridge to close", "<h3>What comes next</h3>", "Bridge to close"),
    ],
)
def test_the_headline_is_the_one_that_readers_see(head: str, body: str, title: str) -> None:
    assert article_of(head, body).title == title


def test_what_stands_above_the_headline_in_the_text_is_no_story() -> None:
    above = "".join(f"<p>{name}</p>" for name in ("Home", "Diary", "Links", "Village Hall"))
    assert article_of("Bridge to close", f"{above}<p>Bridge to close</p>").text == "\n".join(STORY)


@pytest.mark.parametrize("title", ["a - " * 20_000, "A: " * 20_000, "»" * 50_000])
def test_time_does_not_explode(title: str) -> None:
    start = time.process_time()
    without_site(title, [title[:-1]], [title], ["Elm"])
    assert time.process_time() - start < 1
