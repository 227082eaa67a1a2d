"""Damaged files of a sync's folder, each of which is named in one line."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import orjson
import pytest

from newstool.wordpress.errors import WordPressError
from newstool.wordpress.mirror import Mirror
from newstool.wordpress.state import Folder

SITE = "https://example.org"
RECORD = {"id": "5", "title": "A", "text": "B.", "url": "", "published": "2026-11-01T00:00:00Z", "modified": ""}


def without(key: str) -> dict[str, Any]:
    return {name: value for name, value in RECORD.items() if name != key}


@pytest.mark.parametrize(
    "line",
    [
        b'{"id": "5"',
        b"[]",
        b"null",
        *(orjson.dumps(without(key)) for key in RECORD),
        orjson.dumps(RECORD | {"id": 5}),
        orjson.dumps(RECORD | {"id": "five"}),
        orjson.dumps(RECORD | {"text": ["B."]}),
        orjson.dumps(RECORD | {"label": 7}),
    ],
)
@pytest.mark.parametrize(
    "use",
    [
        lambda mirror: list(mirror.articles()),
        lambda mirror: list(mirror.records()),
        lambda mirror: mirror.merge([], lambda _: None),
    ],
    ids=["articles", "records", "merge"],
)
def test_a_damaged_line_of_the_mirror(tmp_path: Path, line: bytes, use: Callable[[Mirror], object]) -> None:
    path = tmp_path / "posts.jsonl"
    path.write_bytes(orjson.dumps(RECORD) + b"\n" + line + b"\n")
    with pytest.raises(WordPressError, match=r"posts\.jsonl:2: damaged \(.+\): remove the file"):
        use(Mirror(path))


def test_a_post_without_label_and_summary_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "posts.jsonl"
    path.write_bytes(orjson.dumps(RECORD) + b"\n")
    (article,) = Mirror(path).articles()
    assert (article.id, article.title, article.label, article.summary) == ("5", "A", None, None)


@pytest.mark.parametrize(
    "change",
    [
        {"pending": ["a"]},
        {"pending": "12"},
        {"pending": 5},
        {"hidden": [None]},
        {"filed": [1.5]},
        {"since": 5},
        {"since": "yesterday"},
        {"excerpts": {"1": 5}},
        {"excerpts": {"one": "x"}},
        {"excerpts": []},
        {"more": 1},
    ],
)
def test_a_damaged_state(tmp_path: Path, change: dict[str, Any]) -> None:
    folder = Folder(tmp_path)
    whole = {"state": 1, "site": SITE, "since": "2026-11-01T00:00:00Z", "pending": [1], "excerpts": {"1": "x"}}
    path = tmp_path / "state.json"
    path.write_bytes(orjson.dumps(whole))
    assert folder.load(SITE).pending == (1,)
    path.write_bytes(orjson.dumps(whole | change))
    with pytest.raises(WordPressError, match=r"state\.json: damaged \(.+\): remove the folder"):
        folder.load(SITE)
