"""Exports of Ghost: one JSON object of tables, which are joined to posts."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newstool.articles import Article, Problem, ReadOptions, read

POST = {
    "id": "a1",
    "title": "Council votes 4-1 to mend the dam",
    "slug": "council-dam",
    "html": "<p>The council voted on <b>Monday</b>.</p><p>Work starts in May.</p>",
    "status": "published",
    "type": "post",
    "published_at": "2026-11-02T10:00:00.000Z",
    "custom_excerpt": "Work on the dam starts in May.",
    "canonical_url": None,
}
TABLES = {
    "posts": [
        POST,
        {**POST, "id": "a2", "title": "Not ready", "status": "draft"},
        {**POST, "id": "a3", "title": "About us", "type": "page"},
        {
            **POST,
            "id": "a4",
            "title": "Bobcats win",
            "html": None,
            "plaintext": "The Bobcats won.",
            "custom_excerpt": None,
        },
    ],
    "tags": [
        {"id": "t1", "name": "Water", "slug": "water"},
        {"id": "t2", "name": "City Hall", "slug": "city-hall"},
        {"id": "t3", "name": "#newsletter", "slug": "hash-newsletter"},
    ],
    "posts_tags": [
        {"post_id": "a1", "tag_id": "t1", "sort_order": 1},
        {"post_id": "a1", "tag_id": "t2", "sort_order": 0},
        {"post_id": "a1", "tag_id": "t3", "sort_order": 2},
    ],
    "users": [{"id": 1, "name": "Ann Holt"}, {"id": 2, "name": "Joe Bell"}],
    "posts_authors": [{"post_id": "a1", "author_id": 1}, {"post_id": "a1", "author_id": 2}],
}


def of(
    tmp_path: Path, tables: Any = TABLES, options: ReadOptions | None = None, **dump: Any
) -> list[Article | Problem]:
    path = tmp_path / "ghost.json"
    path.write_text(json.dumps({"db": [{"meta": {"version": "5.80.0"}, "data": tables}]}, **dump), encoding="utf-8")
    return list(read([str(path)], options or ReadOptions()))


@pytest.mark.parametrize("indent", [None, 2])
def test_published_posts_are_read_and_others_are_counted(tmp_path: Path, indent: int | None) -> None:
    first, second, note = of(tmp_path, indent=indent)
    assert isinstance(first, Article)
    assert (first.id, first.title) == ("a1", "Council votes 4-1 to mend the dam")
    assert first.text == "The council voted on Monday.\nWork starts in May."
    assert (first.label, first.other_labels) == ("City Hall", ("Water",))
    assert (first.summary, first.published) == ("Work on the dam starts in May.", "2026-11-02T10:00:00.000Z")
    assert first.byline == "Ann Holt, Joe Bell"
    assert isinstance(second, Article)
    assert (second.id, second.text, second.label, second.summary) == ("a4", "The Bobcats won.", None, None)
    assert isinstance(note, Problem)
    assert not note.lost
    assert "1 post (draft)" in note.reason
    assert "1 page" in note.reason


def test_drafts_and_pages_on_demand(tmp_path: Path) -> None:
    titles = [one.title for one in of(tmp_path, options=ReadOptions(drafts=True)) if isinstance(one, Article)]
    assert titles == ["Council votes 4-1 to mend the dam", "Not ready", "Bobcats win"]
    pages = ReadOptions(post_types=("post", "page"))
    assert "About us" in [one.title for one in of(tmp_path, options=pages) if isinstance(one, Article)]


@pytest.mark.parametrize(
    "tables",
    [
        {"posts": [POST], "posts_tags": None},
        {"posts": [POST, 3, None], "posts_tags": [7, {"post_id": "a1"}], "tags": {"t1": "Water"}},
        {
            "posts": [POST],
            "posts_tags": [{"post_id": "a1", "tag_id": "t9", "sort_order": "x"}, {}],
            "tags": [{"id": "t9"}],
        },
    ],
)
def test_damaged_tables_lose_no_post(tmp_path: Path, tables: Any) -> None:
    articles = [one for one in of(tmp_path, tables) if isinstance(one, Article)]
    assert [(one.id, one.label) for one in articles] == [("a1", None)]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ('{"db": [{"data": 3}]}', "has no posts: an export of Ghost has them under db, data"),
        ('{"db": [{"meta": {}}]}', "has no posts: an export of Ghost has them under db, data"),
        ('{"db": []}', "has no posts: an export of Ghost has them under db, data"),
        ('{"db": [\n{"data": ', "not valid JSON"),
    ],
)
def test_what_is_no_export_is_named(tmp_path: Path, content: str, reason: str) -> None:
    path = tmp_path / "ghost.json"
    path.write_text(content, encoding="utf-8")
    (problem,) = read([str(path)], ReadOptions())
    assert isinstance(problem, Problem)
    assert reason in problem.reason


def test_a_large_export(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It may be longer than a record of JSON Lines, which is its only line, but not longer than memory."""
    long = {**TABLES, "posts": [{**POST, "lexical": "x" * (17 << 20)}]}
    assert [one.title for one in of(tmp_path, long) if isinstance(one, Article)] == [
        "Council votes 4-1 to mend the dam"
    ]
    monkeypatch.setattr("newstool.articles.readers.ghost._LARGEST", 1 << 20)
    (problem,) = of(tmp_path, long)
    assert isinstance(problem, Problem)
    assert "longer than 1 MiB" in problem.reason


def test_a_byte_order_mark(tmp_path: Path) -> None:
    path = tmp_path / "ghost.json"
    path.write_bytes(b"\xef\xbb\xbf" + json.dumps({"db": [{"data": TABLES}]}).encode())
    assert [one.id for one in read([str(path)], ReadOptions()) if isinstance(one, Article)] == ["a1", "a4"]


KEYS = (
    "id",
    "title",
    "html",
    "status",
    "type",
    "published_at",
    "post_id",
    "tag_id",
    "sort_order",
    "name",
    "custom_excerpt",
)
LEAVES = (
    st.none()
    | st.booleans()
    | st.integers(-3, 3)
    | st.floats(allow_nan=False)
    | st.sampled_from(["a1", "t1", "x\x00", ""])
)
VALUES = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner), max_leaves=8
)


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    tables=st.fixed_dictionaries(
        dict.fromkeys(TABLES, VALUES | st.lists(st.dictionaries(st.sampled_from(KEYS), VALUES)))
    )
)
def test_any_tables_give_articles_or_problems(tmp_path: Path, tables: dict[str, Any]) -> None:
    found = of(tmp_path, tables)
    assert found
    assert all(isinstance(one, Article) or not one.trace for one in found)
