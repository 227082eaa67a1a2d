"""Web pages."""

import io
import logging
import sys

import pytest

from newstool.articles import Article, Problem, ReadOptions, clean
from newstool.articles.inputs import LONGEST_RECORD, Opened
from newstool.articles.readers.web_page import read

STORY = [
    "The council of Elm Creek voted 5-2 on Monday to repair the Mill Street bridge, which has been closed since May.",
    "Work starts in April and is to take nine weeks, the city engineer told the council before it voted on the plan.",
    "Half of the $1.4 million comes from the state, which owns the spans on the north side, and half from the city.",
]
PAGE = """<!DOCTYPE html><html><head><meta charset="{charset}"><title>Café bridge to be repaired | Courier</title>
<meta name="author" content="Ann Bell"><meta property="article:published_time" content="2025-03-03T10:00:00Z">
<link rel="canonical" href="https://example.org/bridge"><meta property="og:title" content="Café bridge to be repaired">
</head><body><nav><a href="/">Home</a><a href="/news">News</a></nav><article><h1>Café bridge to be repaired</h1>
<div class="share"><a href="#">Share on Facebook</a></div>{story}
<figure><img src="a.jpg"><figcaption>The bridge in May. Courier photo</figcaption></figure>
<p>(Visited 2 times, 1 visits today)</p></article>
<aside class="related-posts"><h3>Related Posts</h3><ul><li><a href="/2">Rates rise again in March</a></li></ul></aside>
<footer>Copyright 2025 Courier</footer></body></html>"""


def of(data: bytes) -> list[Article | Problem]:
    return list(read(Opened("bridge.html", ".html", io.BufferedReader(io.BytesIO(data))), ReadOptions()))


def page(charset: str = "utf-8") -> bytes:
    story = "".join(f"<p>{paragraph}</p>" for paragraph in STORY)
    return PAGE.format(charset=charset, story=story).encode(charset)


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252"])
def test_a_page_gives_its_article_and_nothing_else(charset: str) -> None:
    (article,) = of(page(charset))
    assert isinstance(article, Article)
    assert clean(article).text == "\n\n".join(STORY)
    assert (article.title, article.byline) == ("Café bridge to be repaired", "Ann Bell")
    assert (article.url, article.published) == ("https://example.org/bridge", "2025-03-03")
    assert (article.id, article.source) == ("bridge.html", "bridge.html")


def test_without_trafilatura_the_command_that_installs_it_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    (problem,) = of(page())
    assert isinstance(problem, Problem)
    assert problem.reason.endswith('not installed: pip install "newstool[web]"')


@pytest.mark.parametrize("data", [b"<html></html>", b"<html><svg><html>", b"<p>", b"<!DOCTYPE html>"])
def test_a_page_without_an_article_is_one_line(data: bytes, capfd: pytest.CaptureFixture[str]) -> None:
    *_, problem = of(data)
    assert problem == Problem("bridge.html", "no article found on this page")
    assert capfd.readouterr().err == ""


def test_markup_that_makes_a_library_fail_does_not_lose_the_story() -> None:
    # htmldate asserts that an element has a parent; <html> within <svg> has none.
    (article,) = of(b"<svg><html><body><article>" + b"".join(f"<p>{text}</p>".encode() for text in STORY))
    assert isinstance(article, Article)
    assert article.text == "\n".join(STORY)


def test_a_page_over_the_limit_is_refused() -> None:
    (problem,) = of(b"<html>" + b" " * LONGEST_RECORD)
    assert problem == Problem("bridge.html", "longer than 16 MiB: no page of a newspaper is")


def test_logging_of_the_program_is_left_as_it_was() -> None:
    before = (logging.root.level, list(logging.root.handlers), logging.root.manager.disable)
    of(page())
    assert (logging.root.level, list(logging.root.handlers), logging.root.manager.disable) == before


@pytest.mark.parametrize(
    "title", ["Rates rise « Elm Ledger", "Rates rise - News - Elm Ledger", "Elm Ledger » Rates rise"]
)
def test_a_title_loses_the_site_and_its_section(title: str) -> None:
    story = "".join(f"<p>{sentence * 3}</p>" for sentence in ("The council met on Monday. ", "It voted 5-2 in May. "))
    (article,) = of(f"<html><head><title>{title}</title></head><body><div>{story}</div></body></html>".encode())
    assert isinstance(article, Article)
    assert article.title == "Rates rise"


def test_a_first_letter_in_an_element_of_its_own_is_joined_to_its_word() -> None:
    first = f"<span class='cap'>T</span><p>he council met on Monday. {'It voted. ' * 9}</p>"
    story = f"<div>{first}<p>{'It sat. ' * 20}</p></div>"
    (article,) = of(f"<html><body><article><h1>Rates rise again</h1>{story}</article></body></html>".encode())
    assert isinstance(article, Article)
    assert article.text.startswith("The council met on Monday.")


def with_body(head: str, body: str) -> Article:
    html = (
        f"<!DOCTYPE html><html><head><title>Café bridge to be repaired</title>{head}</head><body>{body}</body></html>"
    )
    (article,) = of(html.encode())
    assert isinstance(article, Article)
    return article


@pytest.mark.parametrize("line", ['<h2 class="subtitle">{}</h2>', '<p class="gh-article-excerpt">{}</p>'])
def test_the_line_below_the_headline_is_the_summary(line: str) -> None:
    below = line.format("Nine weeks of work start in April.")
    story = "".join(f"<p>{paragraph}</p>" for paragraph in STORY)
    article = with_body("", f"<article><h1>Café bridge to be repaired</h1>{below}<div>{story}</div></article>")
    assert (article.text.split("\n"), article.summary) == (STORY, "Nine weeks of work start in April.")


@pytest.mark.parametrize(
    ("shown", "published"), [("Tue, 03/05/2024 - 06:00", "2024-03-05"), ("Fri, 03/05/2024 - 06:00", "2024-05-03")]
)
def test_the_weekday_tells_the_month_from_the_day(shown: str, published: str) -> None:
    story = "".join(f"<p>{paragraph}</p>" for paragraph in STORY)
    body = f'<h1>Café bridge to be repaired</h1><div class="submitted">Submitted on {shown}</div><div>{story}</div>'
    assert with_body("", body).published == published


def test_a_page_of_tables_gives_the_story_below_its_headline() -> None:
    cells = f"<font>Café bridge to be repaired</font><br>By Ann Bell<p>{'<p>'.join(STORY)}"
    table = f"<table><tr><td>Home<br>News<br>Sports</td><td>{cells}</td></tr></table>"
    assert clean(with_body("", table)).text == "\n\n".join(STORY)
