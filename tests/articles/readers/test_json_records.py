"""Posts of WordPress's REST API, rows of its table, and items of ninjs."""

import io
import json

import pytest

from newstool.articles import Article, Problem, ReadOptions
from newstool.articles.inputs import Opened
from newstool.articles.readers.json_lines import read

POST = {
    "id": 5,
    "date": "2025-03-03T10:00:00",
    "date_gmt": "2025-03-03T16:00:00",
    "status": "publish",
    "type": "post",
    "link": "https://example.org/rates/",
    "title": {"rendered": "Rates &#8220;rise&#8221;"},
    "content": {"rendered": "<p>The council\nmet.</p>\n<p>It voted.</p>\n", "protected": False},
    "excerpt": {"rendered": "<p>The council met. It [&hellip;]</p>", "protected": False},
    "categories": [3],
    "class_list": ["post-5", "category-local-news", "tag-water"],
    "_embedded": {
        "author": [{"id": 1, "name": "Ann Bell"}],
        "wp:term": [[{"taxonomy": "category", "name": "Local News"}], [{"taxonomy": "post_tag", "name": "Water"}]],
    },
}


def of(record: object, **options: object) -> list[Article | Problem]:
    stream = io.BufferedReader(io.BytesIO(json.dumps([record], indent=1).encode()))
    return list(read(Opened("posts.json", ".json", stream), ReadOptions(**options)))  # type: ignore[arg-type]


def test_a_post_of_the_rest_api() -> None:
    assert of(POST) == [
        Article(
            text="The council met.\nIt voted.",
            id="5",
            title="Rates “rise”",
            label="Local News",
            tags=("Water",),
            url="https://example.org/rates/",
            published="2025-03-03T16:00:00Z",
            source="posts.json#1",
            byline="Ann Bell",
        )
    ]


def test_raw_text_and_a_written_excerpt_come_first() -> None:
    content = {"raw": "The council met.\n\nIt voted.", "rendered": "<p>not this</p>"}
    (article,) = of({**POST, "content": content, "excerpt": {"raw": "Water costs more.", "rendered": ""}})
    assert isinstance(article, Article)
    assert (article.text, article.summary) == ("The council met.\nIt voted.", "Water costs more.")


def test_a_label_by_its_slug_and_a_tag() -> None:
    (by_slug,) = of({key: value for key, value in POST.items() if key != "_embedded"})
    (by_tag,) = of(POST, label_from="tag")
    assert isinstance(by_slug, Article)
    assert isinstance(by_tag, Article)
    assert (by_slug.label, by_tag.label) == ("local-news", "Water")


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        ({"content": {"rendered": "", "protected": True}}, "post (password)"),
        ({"password": "0"}, "post (password)"),
        ({"status": "draft"}, "post (draft)"),
        ({"status": "future", "date_gmt": "2999-01-01T00:00:00"}, "post (future)"),
        ({"date_gmt": "2999-01-01T00:00:00"}, "post (future)"),
        ({"type": "page"}, "page"),
    ],
)
def test_posts_that_are_not_published_are_left_out(change: dict[str, object], kind: str) -> None:
    (problem,) = of({**POST, **change})
    assert problem == Problem(
        "posts.json", f"has no article to read, left out: 1 {kind} (see --post-type and --drafts)"
    )
    if kind != "page" and "content" not in change:
        (article,) = of({**POST, **change}, drafts=True)
        assert isinstance(article, Article)


def test_rows_of_the_table_of_posts() -> None:
    row = {"ID": 5, "post_title": "Rates", "post_content": "<p>It voted.</p>", "post_status": "publish"}
    (article,) = of({**row, "post_password": ""})
    assert isinstance(article, Article)
    assert (article.id, article.title, article.text) == ("5", "Rates", "It voted.")
    assert isinstance(of({**row, "post_password": "0"})[0], Problem)
    assert isinstance(of({**row, "post_status": "private"})[0], Problem)


NINJS = {
    "uri": "tag:example.org,2025:1",
    "headline": "Rates rise",
    "body_html": "<p>The council met.</p><p>It voted.</p>",
    "byline": "Ann Bell",
    "description_text": "Water costs more.",
    "versioncreated": "2025-03-03T10:00:00Z",
    "pubstatus": "usable",
    "subject": [{"name": "Local News"}],
}


def test_an_item_of_ninjs() -> None:
    assert of(NINJS) == [
        Article(
            text="The council met.\nIt voted.",
            id="tag:example.org,2025:1",
            title="Rates rise",
            label="Local News",
            summary="Water costs more.",
            published="2025-03-03T10:00:00Z",
            source="posts.json#1",
            byline="Ann Bell",
        )
    ]


@pytest.mark.parametrize("change", [{"pubstatus": "withheld"}, {"embargoed": "2999-01-01T00:00:00Z"}])
def test_withheld_items_and_embargoes_are_left_out(change: dict[str, object]) -> None:
    assert isinstance(of({**NINJS, **change})[0], Problem)
    assert isinstance(of({**NINJS, **change}, drafts=True)[0], Article)


def test_a_wrong_field_gives_one_line() -> None:
    records = b'{"headline": "a", "body": "b"}\n' * 1500
    file = Opened("posts.jsonl", ".jsonl", io.BufferedReader(io.BytesIO(records)))
    (problem,) = read(file, ReadOptions(fields={"text": "story"}))
    assert problem == Problem(
        "posts.jsonl:1", "has no 'story', which --field text=story names (its keys are headline, body)"
    )


def test_a_field_deep_in_a_record() -> None:
    record = {"data": {"body": ["The council met."]}, "title": "Rates"}
    (article,) = of(record, fields={"text": "data.body.0"})
    assert isinstance(article, Article)
    assert article.text == "The council met."


def test_a_title_without_text_is_an_article_but_not_beside_another_text() -> None:
    (article,) = of({"title": "The parade in pictures", "url": "https://example.org/1"})
    assert isinstance(article, Article)
    assert article.text == ""
    (problem,) = of({"title": "Rates", "body": "The council met. " * 20})
    assert isinstance(problem, Problem)
