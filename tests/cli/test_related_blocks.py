"""The block in its forms: what a page, a reader of the screen and a script get, whatever titles and addresses hold."""

import csv
import json
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser
from typing import Literal

import pytest

from newstool.cli.related_blocks import COLUMNS, web_address, write_blocks
from newstool.related import Choice, Neighbour, Post, RelatedPosts

NASTY = "\"><script>alert('1')</script> & <b>\x07bold</b>\n- second line"


def post(name: str, url: str | None = None, lead: str = "", title: str | None = None) -> Post:
    return Post(name, name.title() if title is None else title, url, "2025-10-01", f"filed {name}", f"is {name}", lead)


def found(of: Post, *related: Post) -> RelatedPosts:
    return RelatedPosts(of, tuple(Neighbour(near, 0.9 - i / 10) for i, near in enumerate(related)))


LAKE = found(post("lake"), post("dam", "https://x.example/dam", "It leaks."), post("wells", None, "They cost."))
NONE = found(post("library"))
BLOCK = (
    "Related Posts:\n- Dam\n  filed dam, 2025-10-01\n  It leaks.\n- Wells\n  filed wells, 2025-10-01\n  They cost.\n"
)


@pytest.fixture
def written(capfdbinary: pytest.CaptureFixture[bytes]) -> Callable[..., str]:
    """`written("html", results...)`: what goes to stdout."""

    def write(form: str, *results: RelatedPosts, choice: Choice = Choice()) -> str:  # noqa: B008
        write_blocks(results, form, choice, 0.9)
        return capfdbinary.readouterr().out.decode()

    return write


class Page(HTMLParser):
    """The elements of a page, their attributes, and text by the element that holds it."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[tuple[str, str]] = []
        self._open: list[str] = []
        self.feed(page)
        self.close()
        assert not self._open, "an element is not closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.texts.append((self._open[-1], data.strip()))

    def all(self, tag: str, attribute: str) -> list[str | None]:
        return [attributes[attribute] for name, attributes in self.elements if name == tag and attribute in attributes]


def test_text_of_one_article_is_the_block(written: Callable[..., str]) -> None:
    assert written("text", LAKE) == BLOCK


def test_text_of_one_article_without_related_posts_is_nothing(written: Callable[..., str]) -> None:
    assert written("text", NONE) == ""
    assert written("text") == ""


def test_text_of_several_has_titles(written: Callable[..., str]) -> None:
    assert written("text", LAKE, NONE, LAKE) == (f"Lake\n{BLOCK}\nLibrary\nNo related posts.\n\nLake\n{BLOCK}")


def test_a_label_that_is_not_there_and_a_title_that_is_not(written: Callable[..., str]) -> None:
    bare = Post("posts.jsonl:3", "", None, None, None, None, "Its lead.")
    assert written("text", found(bare, bare)) == "Related Posts:\n- posts.jsonl:3\n  Its lead.\n"


@pytest.mark.parametrize(("source", "label"), [("any", "filed dam"), ("filed", "filed dam"), ("predicted", "is dam")])
def test_which_label_is_shown(written: Callable[..., str], source: Literal["any"], label: str) -> None:
    choice = Choice(label_from=source)
    assert f"- Dam\n  {label}, 2025-10-01\n" in written("text", LAKE, choice=choice)
    assert json.loads(written("jsonl", LAKE, choice=choice))["related"][0]["label"] == label


def test_a_post_without_a_label_of_its_own_shows_the_models(written: Callable[..., str]) -> None:
    bare = replace(post("dam"), filed=None)
    assert "- Dam\n  is dam, 2025-10-01\n" in written("text", found(post("lake"), bare))


def test_each_part_of_an_item_of_text_is_one_line(written: Callable[..., str]) -> None:
    text = written("text", found(post("a"), post("b", title="Two\nlines", lead="And\n\n three.")))
    assert text == "Related Posts:\n- Two lines\n  filed b, 2025-10-01\n  And three.\n"


def test_html(written: Callable[..., str]) -> None:
    assert written("html", LAKE) == (
        '<section class="related-posts" data-article="lake" aria-labelledby="related-posts-lake">\n'
        '  <h2 id="related-posts-lake">Related Posts</h2>\n'
        "  <ul>\n"
        "    <li>\n"
        '      <a href="https://x.example/dam">Dam</a> <span class="related-posts-label">filed dam</span>'
        ' <time datetime="2025-10-01">2025-10-01</time>\n'
        "      <p>It leaks.</p>\n"
        "    </li>\n"
        "    <li>\n"
        '      <span>Wells</span> <span class="related-posts-label">filed wells</span>'
        ' <time datetime="2025-10-01">2025-10-01</time>\n'
        "      <p>They cost.</p>\n"
        "    </li>\n"
        "  </ul>\n"
        "</section>\n"
    )


@pytest.mark.parametrize(
    ("published", "day"),
    [
        ("2025-03-03T23:30:00-06:00", "2025-03-03"),
        ("Mon, 03 Mar 2025 10:00:00 +0000", "2025-03-03"),
        ("March, at noon", None),
        ('"><script>', None),
        (None, None),
    ],
)
def test_a_time_element_has_a_day_or_is_not_there(
    written: Callable[..., str], published: str | None, day: str | None
) -> None:
    page = Page(written("html", found(post("a"), replace(post("b"), published=published))))
    assert page.all("time", "datetime") == ([day] if day else [])


def test_a_floor_of_ones_own_says_how_many_a_reader_keeps(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    write_blocks([LAKE, NONE], "jsonl", Choice(floor=0.5), 0.5)
    assert capfdbinary.readouterr().err == b"Note: 2 pairs; by their scores, a reader would keep 85 % of them\n"
    write_blocks([LAKE, NONE], "jsonl", Choice(), 0.9)
    assert capfdbinary.readouterr().err == b""


@pytest.mark.parametrize("form", ["text", "html", "jsonl", "csv"])
def test_where_no_article_has_a_related_post_the_floor_is_named(
    capfdbinary: pytest.CaptureFixture[bytes], form: str
) -> None:
    def said(*results: RelatedPosts, choice: Choice = Choice(), floor: float = 0.92) -> str:  # noqa: B008
        write_blocks(results, form, choice, floor)
        return capfdbinary.readouterr().err.decode()

    option = "a lower --min-score shows more, less surely\n"
    assert said(NONE) == f"Note: the article has no related post of a score of 0.92 or more; {option}"
    assert said(NONE, NONE) == f"Note: none of the 2 articles has a related post of a score of 0.92 or more; {option}"
    labelled = said(NONE, choice=Choice(same_label=True, floor=0.5), floor=0.5)
    assert labelled == f"Note: the article has no related post with its label of a score of 0.5 or more; {option}"
    assert said(NONE, choice=Choice(floor=0.0), floor=0.0) == "Note: the article has no related post\n"
    assert said(NONE, LAKE) == ""
    assert said() == ""  # nothing was asked for


def test_html_has_nothing_for_an_article_without_related_posts(written: Callable[..., str]) -> None:
    assert written("html", NONE) == ""
    assert written("html", NONE, LAKE, NONE) == written("html", LAKE)


def test_html_shows_text_as_text(written: Callable[..., str]) -> None:
    nasty = Post(NASTY, NASTY, f"https://x.example/{NASTY}", None, None, NASTY, NASTY)
    harmless = Post(NASTY, NASTY, 'https://x.example/?a=1&b="><script>', None, None, NASTY, NASTY)
    page = Page(written("html", found(nasty, nasty, harmless)))
    assert {name for name, _ in page.elements} == {"section", "h2", "ul", "li", "a", "span", "p"}
    shown = "\"><script>alert('1')</script> & <b>\ufffdbold</b> - second line"
    assert [text for _, text in page.texts] == ["Related Posts", shown, shown, shown, shown, shown, shown]
    assert page.all("a", "href") == ['https://x.example/?a=1&b="><script>']
    assert page.all("section", "data-article") == [shown]


def test_a_heading_names_its_section_and_no_name_is_there_twice(written: Callable[..., str]) -> None:
    names = ["a", "a", "a b", "a_b", "a_20_b", "a.2", "é", "../x.txt", "1", "a"]
    page = Page(written("html", *(found(post(name), post("dam")) for name in names)))
    ids = page.all("h2", "id")
    assert page.all("section", "aria-labelledby") == ids
    assert len(set(ids)) == len(names)
    assert not any(set(str(name)) & set(" \t\"'<>&/") for name in ids)
    assert ids[0] == "related-posts-a"
    assert page.all("section", "data-article") == names


@pytest.mark.parametrize(
    "url",
    [
        "http://x.example",
        "https://x.example/a?b=c&d=e#f",
        "HTTPS://X.example:8080/",
        "https://köln.example/straße",
        "https://[::1]/a",
        "https://x.example/@reporter",
    ],
)
def test_addresses_to_link_to(url: str) -> None:
    assert web_address(url) == url


@pytest.mark.parametrize(
    "url",
    [
        None,
        "",
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "java\nscript:alert(1)",
        "\x01javascript:alert(1)",
        " javascript:alert(1)",
        "jav&#x61;script:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:x",
        "file:///etc/passwd",
        "ftp://x.example",
        "//x.example/a",
        "/a/b",
        "a.html",
        "https:",
        "https:///a",
        "https:x.example",
        "https://user:password@x.example/",
        "https://x.example@evil.example/",
        "https://x.example/a b",
        "https://x.example/a\tb",
        "https://x.example/\u202egpj.exe",
        "https://x.example\\@evil.example/",
        "https://x.example:port/",
        "https://[::1/",
        "https://x.example/\x00",
    ],
)
def test_addresses_that_are_not_linked(url: str | None) -> None:
    assert web_address(url) is None


def test_jsonl(written: Callable[..., str]) -> None:
    rows = [json.loads(line) for line in written("jsonl", LAKE, NONE).splitlines()]
    assert [row["id"] for row in rows] == ["lake", "library"]
    assert rows[0]["related"][0] == {
        "id": "dam",
        "title": "Dam",
        "url": "https://x.example/dam",
        "label": "filed dam",
        "score": 0.9,
        "lead": "It leaks.",
        "published": "2025-10-01",
    }
    assert rows[1] == {"id": "library", "title": "Library", "url": None, "label": "filed library", "related": []}


def test_csv_has_a_row_for_each_pair(written: Callable[..., str]) -> None:
    rows = list(csv.DictReader(written("csv", NONE, LAKE).splitlines()))
    assert [(row["id"], row["rank"], row["related_id"], row["score"]) for row in rows] == [
        ("lake", "1", "dam", "0.9"),
        ("lake", "2", "wells", "0.8"),
    ]
    assert rows[0] == {
        "id": "lake",
        "title": "Lake",
        "rank": "1",
        "related_id": "dam",
        "related_title": "Dam",
        "related_url": "https://x.example/dam",
        "related_label": "filed dam",
        "score": "0.9",
        "related_lead": "It leaks.",
    }
    assert written("csv", NONE).splitlines() == [",".join(COLUMNS)]
