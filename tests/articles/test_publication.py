"""What is not published yet: dates in the future."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from newstool.articles import Article, Problem, ReadOptions, read
from newstool.articles.article_json import as_json
from newstool.articles.publication import is_future, parsed_date

NOW = datetime(2025, 3, 3, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("date", "future"),
    [
        ("2025-03-03T11:59:00Z", False),
        ("2025-03-03T12:04:00Z", False),  # clocks differ
        ("2025-03-03T12:06:00Z", True),
        ("2025-03-03T13:00:00+02:00", False),
        ("2025-03-03T13:00:00-06:00", True),
        ("2025-03-03 20:00:00 -0600", True),
        ("Mon, 03 Mar 2025 20:00:00 GMT", True),
        ("Mon, 03 Mar 2025 10:00:00 GMT", False),
        ("2025-03-04", False),  # no zone: it is already the fourth in Kiribati
        ("2025-03-05", True),
        ("2999-01-01 00:00:00", True),
        ("0000-00-00 00:00:00", False),
        ("99999999999-01-01", False),
        ("next week", False),
        ("2025-03-03 12:06:00 UTC", True),
        ("2025-03-03 11:59:00 UTC", False),
        ("2025-03-03T10:00:00 EST", True),
        ("2025-3-3", False),
        ("2025-3-5", True),
        ("2025/03/05 10:00", True),
        ("2025-3-3 13:00 +02:00", False),
        ("March 2, 2025", False),
        ("March 5, 2025", True),
        ("Dec. 3rd, 2025", True),
        ("03/03/2099", True),  # nobody knows its day and its month, but its year
        ("03/05/2025", False),
        ("2099-02-30", True),
        ("3 March 2020 2130 hrs", False),
        ("", False),
    ],
)
def test_dates_in_the_future(date: str, future: bool) -> None:
    assert is_future(date, NOW) == future


def test_dates_of_feeds_and_iso_8601() -> None:
    assert parsed_date("Mon, 03 Mar 2025 12:00:00 +0000") == NOW
    assert parsed_date("2025-03-03T12:00:00Z") == NOW


@pytest.mark.parametrize("key", ["published", "date"])
@pytest.mark.parametrize("name", ["a.jsonl", "a.csv"])
def test_a_record_of_any_program_waits_for_its_time(tmp_path: Path, name: str, key: str) -> None:
    rows = [{"title": "A", "text": "Rain.", key: "2099-03-03"}, {"title": "B", "text": "Snow.", key: "2024-03-03"}]
    lines = [json.dumps(row) for row in rows] if name == "a.jsonl" else [",".join(row.values()) for row in rows]
    path = tmp_path / name
    path.write_text("\n".join(lines if name == "a.jsonl" else [f"title,text,{key}", *lines]) + "\n")
    items = list(read([path]))
    assert [item.text for item in items if isinstance(item, Article)] == ["Snow."]
    assert ["1 post (future)" in item.reason for item in items if isinstance(item, Problem)] == [True]
    assert [item.text for item in read([path], ReadOptions(drafts=True)) if isinstance(item, Article)] == [
        "Rain.",
        "Snow.",
    ]


def test_what_clean_wrote_does_not_wait_again(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(json.dumps(as_json(Article("Rain.", published="2099-03-03"))))
    assert [item.text for item in read([tmp_path / "a.jsonl"]) if isinstance(item, Article)] == ["Rain."]
