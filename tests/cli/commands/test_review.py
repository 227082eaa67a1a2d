"""`newstool review` from an archive to the page, and decisions back into training."""

import json
import re
from pathlib import Path
from typing import Any

from fixtures import Jsonl, Run

DATA = Path(__file__).parents[3] / "training_data" / "articles.jsonl"


def archive(tmp_path: Path) -> tuple[Path, str]:
    """An archive with one game filed as News, and the id of the game."""
    records = [json.loads(line) for line in DATA.read_text(encoding="utf-8").splitlines()]
    game = next(record for record in records if record["label"] == "Sports" and "quarterback" in record["text"])
    game["label"] = "News"
    path = tmp_path / "archive.jsonl"
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return path, game["id"]


def data_of(path: Path) -> dict[str, Any]:
    (data,) = re.findall(r'id="data">(.*?)</script>', path.read_text(encoding="utf-8"), re.DOTALL)
    parsed: dict[str, Any] = json.loads(data)
    return parsed


def test_a_misfiled_game_comes_first(run: Run, tmp_path: Path) -> None:
    path, game = archive(tmp_path)
    result = run("review", path, "--output", tmp_path / "review.html", "--top", 20)
    assert result.exit_code == 0
    assert result.stdout == ""
    assert re.match(r"Wrote \S+review.html: 20 of 328 stories \(mis-filed \d+, ", result.stderr)
    data = data_of(tmp_path / "review.html")
    assert data["labels"] == ["News", "Sports"]
    assert data["budget"] == {"unit": "words", "limit": 50}
    first = next(story for story in data["stories"] if story["label"] == "News")
    assert (first["id"], first["suggested"], first["doubts"][0][0]) == (game, "Sports", "misfiled")


def test_with_a_model_and_a_budget_of_characters(run: Run, tmp_path: Path) -> None:
    path, game = archive(tmp_path)
    run("review", path, "--output", tmp_path / "r.html", "--model", "news-sports", "--chars", 160)
    data = data_of(tmp_path / "r.html")
    assert game in [story["id"] for story in data["stories"][:3]]
    assert data["budget"] == {"unit": "characters", "limit": 160}
    assert max(len(story["lead"]) for story in data["stories"]) <= 160


def test_a_sample(run: Run, tmp_path: Path) -> None:
    run("review", DATA, "--output", tmp_path / "r.html", "--model", "news-sports", "--sample", 30)
    data = data_of(tmp_path / "r.html")
    assert data["drawn"] == "sample"
    assert len(data["stories"]) == 30


def test_what_is_decided_is_not_shown_again(run: Run, tmp_path: Path, jsonl: Jsonl) -> None:
    path, game = archive(tmp_path)
    title = next(r["title"] for r in map(json.loads, path.read_text().splitlines()) if r["id"] == game)
    decisions = jsonl({"id": game, "title": title, "label": "News", "decision": "keep"}, name="decisions.jsonl")
    run("review", path, decisions, "--output", tmp_path / "r.html", "--model", "news-sports")
    assert game not in [story["id"] for story in data_of(tmp_path / "r.html")["stories"]]


def test_an_archive_without_labels(run: Run, tmp_path: Path, page: Path) -> None:
    result = run("review", page, "--output", tmp_path / "r.html", "--sample", 1)
    assert result.exit_code == 0
    (story,) = data_of(tmp_path / "r.html")["stories"]
    assert story["suggested"] == "News"
    assert data_of(tmp_path / "r.html")["labels"] == ["News", "Sports"]
    assert "label" not in story


def test_an_archive_without_labels_says_so(run: Run, tmp_path: Path, jsonl: Jsonl) -> None:
    """Its labels may stand under another key: then the bundled model has judged News or Sports, and nothing else."""
    path = jsonl({"title": "Council meets", "text": "The council met on Monday.", "category": "County"})
    result = run("review", path, "--output", tmp_path / "r.html")
    assert "Note: no story has a label: news-sports judges them; --field label=KEY names the key" in result.stderr
    assert "no story has a label" not in run("review", DATA, "--output", tmp_path / "r.html").stderr


def test_a_model_that_does_not_know_the_labels_says_so(run: Run, tmp_path: Path, jsonl: Jsonl) -> None:
    council = {"title": "Council meets", "text": "The council met on Monday."}
    labels = ("County", "County", "Schools", "News")
    path = jsonl(*({**council, "id": str(n), "label": label} for n, label in enumerate(labels)))
    result = run("review", path, "--output", tmp_path / "r.html", "--model", "news-sports")
    assert "Note: news-sports does not know these labels" in result.stderr
    assert "'County' (2), 'Schools' (1);" in result.stderr
    assert "'News'" not in result.stderr


def test_an_empty_page_says_why(run: Run, tmp_path: Path, jsonl: Jsonl) -> None:
    post = {"id": "1", "title": "Council meets", "text": "The council met on Monday. It voted to mend the bridge."}
    empty = jsonl({**post, "label": "News"}, name="empty.jsonl")
    result = run("review", empty, "--output", tmp_path / "r.html", "--model", "news-sports")
    reason = "no label is doubtful, and each lead is whole sentences from the top; --top 20 shows"
    assert f"r.html: 0 of 1 stories ({reason}" in result.stderr
    decided = jsonl({**post, "label": "News", "decision": "keep"}, name="decided.jsonl")
    result = run("review", decided, "--output", tmp_path / "r.html", "--model", "news-sports")
    assert "0 of 1 stories (an editor has decided on every one)\n" in result.stderr
    unjudged = jsonl({**post, "label": "County"}, name="unjudged.jsonl")
    result = run("review", unjudged, "--output", tmp_path / "r.html", "--model", "news-sports")
    assert "0 of 1 stories (no label was judged, and each lead is" in result.stderr


def test_a_map_of_labels_holds_for_decisions_too(run: Run, tmp_path: Path, jsonl: Jsonl) -> None:
    path, _ = archive(tmp_path)
    records = [json.loads(line) for line in path.read_text().splitlines()]
    raw = jsonl(*({**r, "label": "sport" if r["label"] == "Sports" else "town"} for r in records), name="raw.jsonl")
    decided = [r for r in records if r["label"] == "Sports"][:5]
    decisions = jsonl(*({**record, "decision": "keep"} for record in decided), name="decisions.jsonl")
    mapped = ("--map", "sport=Sports", "--map", "*=News", "--holdout", 0)
    run("train", "classifier", raw, *mapped, "--output", tmp_path / "without")
    run("train", "classifier", raw, decisions, *mapped, "--output", tmp_path / "with")
    answers = [run("classify", DATA, "--model", tmp_path / name).stdout for name in ("with", "without")]
    assert answers[0] == answers[1]


def test_what_wordpress_needs_is_kept(run: Run, tmp_path: Path, jsonl: Jsonl) -> None:
    post = {"id": 71, "title": "Council meets", "text": "The council met on Monday.", "label": "News"}
    pulled = jsonl({**post, "modified": "2025-03-01T10:00:00", "labels": ["News", "County"]})
    run("review", pulled, "--output", tmp_path / "r.html", "--model", "news-sports", "--top", 1)
    (story,) = data_of(tmp_path / "r.html")["stories"]
    assert (story["id"], story["modified"], story["labels"]) == ("71", "2025-03-01T10:00:00", ["News", "County"])


def test_nothing_to_review(run: Run, tmp_path: Path, jsonl: Jsonl) -> None:
    result = run("review", jsonl({"x": 1}), "--output", tmp_path / "r.html")
    assert result.exit_code == 1
    assert not (tmp_path / "r.html").exists()


def test_decisions_go_back_into_training(run: Run, tmp_path: Path, jsonl: Jsonl) -> None:
    path, game = archive(tmp_path)
    records = [json.loads(line) for line in path.read_text().splitlines()]
    title = next(record["title"] for record in records if record["id"] == game)
    decisions = jsonl(
        {"id": game, "title": title, "label": "Sports", "decision": "label"},
        {"id": records[0]["id"], "title": records[0]["title"], "label": None, "decision": "skip"},
        name="decisions.jsonl",
    )
    result = run("train", "classifier", path, decisions, "--output", tmp_path / "new", "--holdout", 0)
    assert result.exit_code == 0
    assert "Note: 2 records replace an earlier one of the same id\n" in result.stderr
    run("train", "classifier", DATA, "--output", tmp_path / "right", "--holdout", 0)
    answers = [run("classify", DATA, "--model", tmp_path / name).stdout for name in ("new", "right")]
    assert answers[0] == answers[1]
