"""`newstool audit`."""

import json
from pathlib import Path

from fixtures import Jsonl, Rows, Run

DATA = Path(__file__).parents[3] / "training_data" / "articles.jsonl"


def archive(tmp_path: Path) -> tuple[Path, str]:
    records = [json.loads(line) for line in DATA.read_text(encoding="utf-8").splitlines()]
    game = next(record for record in records if record["label"] == "Sports" and "quarterback" in record["text"])
    game["label"] = "News"
    path = tmp_path / "archive.jsonl"
    path.write_text("".join(json.dumps(record) + "\n" for record in records))
    return path, game["id"]


def test_a_misfiled_game(run: Run, rows: Rows, tmp_path: Path) -> None:
    path, game = archive(tmp_path)
    found = rows(run("audit", path, "--format", "jsonl"))
    assert {"id", "title", "label", "suggested", "probability", "source"} <= set(found[0])
    assert next((row["id"], row["suggested"]) for row in found if row["label"] == "News") == (game, "Sports")


def test_with_a_model(run: Run, tmp_path: Path) -> None:
    path, game = archive(tmp_path)
    label, suggested, probability, name, title = (
        run("audit", path, "--model", "news-sports").stdout.splitlines()[0].split("\t")
    )
    assert (label, suggested, name) == ("News", "Sports", game)
    assert float(probability) > 0.5
    assert title


def test_too_few_articles(run: Run, jsonl: Jsonl) -> None:
    result = run("audit", jsonl({"text": "a story", "label": "News"}))
    assert result.exit_code == 1
    assert "only the label 'News'" in result.stderr


def test_labels_with_too_few_articles_are_not_judged_and_named(run: Run, rows: Rows, tmp_path: Path) -> None:
    path, game = archive(tmp_path)
    records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    others = [record for record in records if record["id"] != game]
    for record in others[:3]:
        record["label"] = "Quilts"
    others[3] |= {"label": "Games", "labels": ["Games", others[3]["label"]]}
    path.write_text("".join(json.dumps(record) + "\n" for record in records))
    result = run("audit", path, "--format", "jsonl")
    assert result.exit_code == 0
    assert "not judged, because they have a label with too few different articles: 'Quilts' (3), 'Games' (1)" in (
        result.stderr
    )
    listed = {row["id"] for row in rows(result)}
    assert game in listed
    assert not listed & {record["id"] for record in others[:4]}


def test_nothing_to_list_is_said_in_words(run: Run, jsonl: Jsonl) -> None:
    story = {"title": "Council votes", "text": "The council voted on Monday to raise the water rate.", "label": "News"}
    posts = jsonl(story)
    assert run("audit", posts, "--model", "news-sports").stderr == "Note: no article looks mis-filed.\n"


def test_one_suspect_is_one(run: Run, jsonl: Jsonl) -> None:
    game = "The quarterback threw three touchdown passes and the Bobcats beat Ridgeview 28-14 on Friday."
    posts = jsonl({"title": "Bobcats win", "text": game, "label": "News"})
    said = run("audit", posts, "--model", "news-sports").stderr
    assert said.startswith("Note: 1 article looks mis-filed, 1 listed; of these about ")


def test_the_list_is_short_and_says_why(run: Run, rows: Rows, tmp_path: Path) -> None:
    path, game = archive(tmp_path)
    result = run("audit", path, "--top", "1", "--format", "jsonl")
    (first,) = rows(result)
    assert first["id"] == game
    assert first["why"].startswith("its words speak for Sports: ")
    assert {"published", "url", "labels"} <= set(first)
    assert "1 listed; of these about 1 label is wrong." in result.stderr


def test_an_article_with_the_suggested_label_among_its_own_is_no_suspect(run: Run, rows: Rows, tmp_path: Path) -> None:
    path, game = archive(tmp_path)
    records = [json.loads(line) for line in path.read_text().splitlines()]
    for record in records:
        if record["id"] == game:
            record["labels"] = ["News", "Sports"]
    path.write_text("".join(json.dumps(record) + "\n" for record in records))
    assert game not in {row["id"] for row in rows(run("audit", path, "--format", "jsonl"))}


def test_an_ignored_label_is_taken_away(run: Run, rows: Rows, tmp_path: Path) -> None:
    path, game = archive(tmp_path)
    records = [json.loads(line) for line in path.read_text().splitlines()]
    for record in records:
        record["labels"], record["label"] = [record["label"]], "Featured"
    path.write_text("".join(json.dumps(record) + "\n" for record in records))
    found = rows(run("audit", path, "--ignore-label", "Featured", "--top", "3", "--format", "jsonl"))
    assert game in {row["id"] for row in found}
    assert "Featured" not in {row["suggested"] for row in found}


def test_what_an_editor_decided_is_not_listed_again(run: Run, rows: Rows, tmp_path: Path, jsonl: Jsonl) -> None:
    path, game = archive(tmp_path)
    record = next(one for one in map(json.loads, path.read_text(encoding="utf-8").splitlines()) if one["id"] == game)
    for decision, listed in (("keep", 0), ("label", 0), ("skip", 1)):
        decisions = jsonl({**record, "decision": decision}, name=f"{decision}.jsonl")
        found = rows(run("audit", path, decisions, "--model", "news-sports", "--format", "jsonl"))
        assert [row["id"] for row in found].count(game) == listed
    found = rows(run("audit", path, jsonl({**record, "decision": "keep"}, name="keep.jsonl"), "--format", "jsonl"))
    assert game not in [row["id"] for row in found]
