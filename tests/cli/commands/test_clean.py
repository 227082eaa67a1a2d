"""`newstool clean` on the project's example page."""

from pathlib import Path

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
