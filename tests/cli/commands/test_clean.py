"""`newstool clean` on the project's example page."""

import json
from pathlib import Path

import pytest

from fixtures import Jsonl, Rows, Run


def test_jsonl(run: Run, rows: Rows, page: Path) -> None:
    (row,) = rows(run("clean", "--format", "jsonl", page))
    assert row["byline"] == "MARGUERITE OLDFATHER, Associated Press"
    assert row["dateline"] == {"place": "CALLOWAY, Neb.", "agency": "AP"}
    assert [(item["title"], item["label"]) for item in row["related"]] == [
        ("Lady Bobcats sweep Ridgeview to stay unbeaten in Platte Valley play", "News"),
        ("Quarterback Dufresne out for season as Mavericks turn to freshman", "Sports"),
        ("City weighs second intake as Harlow Lake drops for third summer", "News"),
    ]
    assert all(len(item["text"].split()) == 50 for item in row["related"])
    assert row["text"].startswith("The U.S. Army Corps of Engineers will lower")
    assert row["text"].endswith("before the walleye run.")
    assert row["text"].count("\n\n") == 6
    for furniture in ("OLDFATHER", "(AP)", "Related", "Bobcats", "Visited"):
        assert furniture not in row["text"]
    assert "(Visited 7 times, 3 visits today)" in [piece["text"] for piece in row["removed"]]


def test_nothing_is_lost(run: Run, rows: Rows, page: Path) -> None:
    (row,) = rows(run("clean", "--format", "jsonl", page))
    kept = row["text"].split() + [word for piece in row["removed"] for word in piece["text"].split()]
    assert sorted(kept) == sorted(page.read_text(encoding="utf-8").split())


def test_cleaning_twice_is_cleaning_once(run: Run, rows: Rows, page: Path) -> None:
    once = run("clean", page).stdout
    assert run("clean", stdin=once).stdout == once


def test_text_of_several_stories(run: Run, jsonl: Jsonl) -> None:
    posts = jsonl({"title": "One", "text": "By Ann Bell\nFirst story."}, {"text": "Second story."})
    assert run("clean", posts).stdout == "One\n\nFirst story.\n\n###\n\nSecond story.\n"


@pytest.mark.parametrize(
    "command",
    [("classify",), ("classify", "--explain"), ("summarize",), ("clean",), ("related",), ("clean", "--keep", "all")],
)
def test_every_command_reads_what_clean_wrote_as_the_files_themselves(
    run: Run, command: tuple[str, ...], tmp_path: Path
) -> None:
    records = [
        {
            "id": 1,
            "title": "Rates rise",
            "text": "By DANA OKORO\nELM CREEK (AP) — The council met.",
            "label": "News",
            "n": 5,
        },
        {
            "title": "Otters win",
            "text": "Advertisement\nThe Otters won on Friday.\nShare:",
            "source": "Elm Radio",
        },
        {"title": "Gallery", "url": "https://example.org/3", "published": "2025-03-03", "summary": "Pictures."},
    ]
    (tmp_path / "a.jsonl").write_text("".join(json.dumps(record) + "\n" for record in records))
    (tmp_path / "b.txt").write_text("Bridge to close\n\nDana Okoro | Elm Ledger\n\nThe county will close the bridge.\n")
    cleaned = run("clean", "--format", "jsonl", "--keep", "all", tmp_path)
    direct = run(*command, "--format", "jsonl", tmp_path)
    again = run(*command, "--format", "jsonl", "-", stdin=cleaned.stdout)
    assert again.stdout == direct.stdout


def test_keys_of_the_record_are_kept(run: Run, rows: Rows, tmp_path: Path) -> None:
    record = {"text": "Rain.", "label": "News", "url": "https://example.org/1", "page": 3, "source": "Elm Radio"}
    (tmp_path / "a.jsonl").write_text(json.dumps(record))
    (plain,) = rows(run("clean", "--format", "jsonl", tmp_path / "a.jsonl"))
    assert (plain["label"], plain["url"], plain["summary"]) == ("News", "https://example.org/1", None)
    assert "page" not in plain
    (kept,) = rows(run("clean", "--format", "jsonl", "--keep", "all", tmp_path / "a.jsonl"))
    assert (kept["page"], kept["filed_source"]) == (3, "Elm Radio")
    (tag,) = rows(run("classify", "--format", "jsonl", "--keep", "page", tmp_path / "a.jsonl"))
    assert (tag["page"], tag["filed_label"], tag["url"]) == (3, "News", "https://example.org/1")
