"""`newstool evaluate related`, as a pipeline runs it: by exit status."""

import json
from pathlib import Path

import pytest

from fixtures import Jsonl, Run, Shell

ARCHIVE = Path(__file__).parents[3] / "examples" / "archive.jsonl"
POSTS = [json.loads(line) for line in ARCHIVE.read_text(encoding="utf-8").splitlines()]
EVENTS = {
    "lake-intake": "water supply",
    "water-rates": "water supply",
    "bobcats-ridgeview": "volleyball",
    "bobcats-osborne": "volleyball",
    "library-hours": "library",
}


@pytest.fixture
def events(jsonl: Jsonl) -> Jsonl:
    """`events(key="event")`: the example archive, five of its posts with an event under that key."""

    def write(key: str = "event", **more: object) -> Path:
        records = [{**post, **({key: EVENTS[post["id"]]} if post["id"] in EVENTS else {}), **more} for post in POSTS]
        return jsonl(*records, name="events.jsonl")

    return write


def test_figures(run: Run, events: Jsonl, tmp_path: Path) -> None:
    result = run("evaluate", "related", events(), "--output", tmp_path / "r.json", "--by", "label", "--format", "jsonl")
    assert (result.exit_code, result.stderr) == (0, f"Wrote {tmp_path / 'r.json'}\n")
    figures = json.loads((tmp_path / "r.json").read_bytes())
    assert json.loads(result.stdout) == figures
    assert (figures["task"], figures["n"], figures["events"]) == ("related", 4, 2)
    # Each has one other of its event, which is the nearest of the archive's seven.
    for name in ("precision_at_1", "precision_at_2", "precision_at_5", "mrr"):
        assert figures[name] == 1.0
    assert figures["coverage"] == 0.5  # the two posts on volleyball; those on water are below the floor of small sites
    assert figures["kept_precision"] == 1.0  # each of the two shows the other, and nothing else
    assert figures["slices"]["label"]["Sports"]["n"] == 1
    assert figures["model"]["file"] == "related.safetensors"
    assert (figures["data"]["rows"], figures["data"]["lost"]) == (7, 0)
    assert "Kowalczyk" not in (tmp_path / "r.json").read_text(encoding="utf-8")


def test_the_report(run: Run, events: Jsonl) -> None:
    result = run("evaluate", "related", events())
    assert result.stdout.startswith("neighbours  precision_at_1  precision_at_2  precision_at_5    mrr\nnewstool")
    assert "on 4 articles of 2 events" in result.stdout


def test_events_under_another_key(run: Run, events: Jsonl) -> None:
    plain = run("evaluate", "related", events(), "--format", "jsonl").stdout
    assert run("evaluate", "related", events("story"), "--field", "event=story", "--format", "jsonl").stdout == plain
    refused = run("evaluate", "related", events("story"), "--field", "events=story")
    assert refused.exit_code == 2
    assert "an article has no field 'events': name one of text, id, title" in refused.stderr
    assert "byline, event" in refused.stderr


def test_gates(run: Run, events: Jsonl, tmp_path: Path) -> None:
    held = run("evaluate", "related", events(), "--fail-under", "precision_at_2=0.8", "--fail-under", "n=4")
    assert held.exit_code == 0
    assert "passed: precision_at_2 1 is at least 0.8" in held.stderr
    failed = run("evaluate", "related", events(), "--fail-under", "n=300", "--junit", tmp_path / "g.xml")
    assert failed.exit_code == 4
    assert "FAILED: n 4 is under 300" in failed.stderr
    junit = (tmp_path / "g.xml").read_text(encoding="utf-8")
    assert '<testcase classname="newstool.evaluate.related" name="n at least 300"' in junit
    unknown = run("evaluate", "related", events(), "--fail-under", "precision_at_3=0.8")
    assert unknown.exit_code == 2
    assert "there is no figure 'precision_at_3'" in " ".join(unknown.stderr.split())


def test_beside_a_baseline(run: Run, events: Jsonl, tmp_path: Path) -> None:
    baseline = tmp_path / "old.json"
    assert run("evaluate", "related", events(), "--baseline", baseline).exit_code == 5
    run("evaluate", "related", events(), "--output", baseline)
    same = run("evaluate", "related", events(), "--baseline", baseline)
    assert same.exit_code == 0
    assert same.stderr.count("equal on every row") == 4
    other = run("evaluate", "related", events(title="Another"), "--baseline", baseline)
    assert other.exit_code == 5
    assert "it measured other rows" in other.stderr


def test_other_events_are_other_rows(run: Run, events: Jsonl, jsonl: Jsonl, tmp_path: Path) -> None:
    baseline = tmp_path / "old.json"
    run("evaluate", "related", events(), "--output", baseline)
    records = [json.loads(line) for line in events().read_text(encoding="utf-8").splitlines()]
    records[5]["event"] = "volleyball"
    result = run("evaluate", "related", jsonl(*records, name="other.jsonl"), "--baseline", baseline)
    assert result.exit_code == 5


def test_no_events(run: Run, jsonl: Jsonl, tmp_path: Path) -> None:
    result = run("evaluate", "related", ARCHIVE, "--fail-under", "n=0", "--output", tmp_path / "r.json")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "Error: nothing to measure: no two records have the same event" in result.stderr
    assert "--field event=KEY" in result.stderr
    assert not (tmp_path / "r.json").exists()
    assert run("evaluate", "related", tmp_path / "none.jsonl").exit_code == 1


def test_records_that_cannot_be_read(shell: Shell, events: Jsonl) -> None:
    result = shell(f"(cat '{events()}'; echo nonsense) | newstool evaluate related - --fail-under n=4")
    assert result.returncode == 3
    assert "stdin:8: not valid JSON" in result.stderr
    assert "n 4 is at least 4 (on 7 of 8 records)" in result.stderr


def test_ids_that_are_there_twice(run: Run, events: Jsonl, tmp_path: Path) -> None:
    path = events()
    path.write_text(path.read_text(encoding="utf-8") * 2, encoding="utf-8")
    result = run("evaluate", "related", path, "--format", "jsonl")
    assert result.exit_code == 0
    assert "Note: skipped 7 articles whose id was already used" in result.stderr
    assert json.loads(result.stdout)["n"] == 4
