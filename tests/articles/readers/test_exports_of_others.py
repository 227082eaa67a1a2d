"""What plug-ins and other systems write, in the shape of their exports."""

import json
from pathlib import Path

import pytest

from newstool.articles import Article, read

STORY = "The council voted 5-2 on Tuesday to close the old quarry road."
MORE = "Residents had asked for a bridge instead."


def articles(path: Path, text: str) -> list[Article]:
    path.write_text(text, encoding="utf-8")
    return [item for item in read([str(path)]) if isinstance(item, Article)]


def test_a_table_with_a_column_named_content(tmp_path: Path) -> None:
    text = (
        f'Title;Content;Excerpt;Permalink\r\nRoad closes;"<p>{STORY}</p><p>{MORE}</p>";Short.;http://elm.example/1\r\n'
    )
    (article,) = articles(tmp_path / "posts.csv", text)
    assert (article.title, article.text) == ("Road closes", f"{STORY}\n{MORE}")
    assert (article.summary, article.url) == ("Short.", "http://elm.example/1")


def test_a_record_with_content_in_place_of_text(tmp_path: Path) -> None:
    (article,) = articles(tmp_path / "posts.jsonl", json.dumps({"title": "Road closes", "content": STORY}))
    assert article.text == STORY


def test_content_beside_a_text_is_not_read(tmp_path: Path) -> None:
    row = {"title": "Road closes", "text": STORY, "content": "Something else."}
    (article,) = articles(tmp_path / "posts.jsonl", json.dumps(row))
    assert article.text == STORY


def test_more_parts_two_paragraphs(tmp_path: Path) -> None:
    (article,) = articles(tmp_path / "posts.jsonl", json.dumps({"title": "Road", "text": f"{STORY}<!--more-->{MORE}"}))
    assert article.text == f"{STORY}\n{MORE}"


def test_the_words_of_a_button_are_no_story(tmp_path: Path) -> None:
    body = f'{STORY}\n\n[su_button url="x"]Buy now[/su_button]\n\n{MORE}'
    (article,) = articles(tmp_path / "posts.jsonl", json.dumps({"title": "Road", "text": body}))
    assert "Buy now" not in article.text
    assert article.text.split() == f"{STORY} {MORE}".split()


@pytest.mark.parametrize(("date", "published"), [("", None), ("January 1, 2024", "2024-01-01")])
def test_a_year_alone_is_no_date_of_a_page(tmp_path: Path, date: str, published: str | None) -> None:
    pytest.importorskip("trafilatura")
    page = (
        f"<html><head><title>Road closes</title></head><body><article><h1>Road closes</h1><p>{date}</p><p>{STORY}</p>"
        f"<p>{MORE} The mayor said that the town cannot pay for one.</p></article>"
        "<footer>© 2024 Elm</footer></body></html>"
    )
    (article,) = articles(tmp_path / "page.html", page)
    assert article.published == published


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("Title,Content,Status", "Secret,{},draft"),
        ("Title,Content,Post Status", "Secret,{},private"),
        ("Title,Content,Post Type", "About us,{},page"),
        ("Title,Content,Post Password", "Secret,{},0"),
        ("Title,Content,Password", "Secret,{},0"),
    ],
)
def test_what_a_plugin_exports_and_is_not_published_is_left_out(tmp_path: Path, header: str, row: str) -> None:
    text = f"{header}\n{row.format(STORY)}\nRoad closes,{MORE},\n"
    assert [article.text for article in articles(tmp_path / "posts.csv", text)] == [MORE]


@pytest.mark.parametrize(
    "between",
    [
        "https://video.example/watch?v=1",
        '[gallery ids="1,2"]',
        "* TOC\n{:toc}",
        "[[toc]]",
        'import Map from "../map"',
    ],
)
def test_what_is_no_text_in_markdown(tmp_path: Path, between: str) -> None:
    (article,) = articles(tmp_path / "post.md", f"---\ntitle: Road closes\n---\n{STORY}\n\n{between}\n\n{MORE}\n")
    assert article.text == f"{STORY}\n{MORE}"


def test_a_heading_above_equals_signs_is_the_title(tmp_path: Path) -> None:
    (article,) = articles(tmp_path / "post.md", f"Road closes\n===========\n\n{STORY}\n")
    assert (article.title, article.text) == ("Road closes", STORY)
