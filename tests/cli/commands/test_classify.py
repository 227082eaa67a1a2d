"""`newstool classify` as a user types it."""

import csv
import gc
import io
import json
from pathlib import Path

import pytest

from fixtures import Jsonl, Rows, Run

GAME = {"title": "Tigers win", "text": "The Tigers won 3-1 on two late goals in the final, coach Ann Bell said."}
VOTE = {"id": 7, "title": "Sewer rates", "text": "The city council voted 4-3 to raise sewer rates in the next budget."}


def test_text(run: Run, jsonl: Jsonl) -> None:
    result = run("classify", jsonl(GAME, VOTE))
    (one, two) = (line.split("\t") for line in result.stdout.splitlines())
    assert (one[0], two[0], two[2]) == ("Sports", "News", "7")
    assert one[2].endswith("posts.jsonl:1")
    assert 0.5 < float(one[1]) <= 1
    assert result.exit_code == 0


def test_jsonl(run: Run, jsonl: Jsonl, rows: Rows) -> None:
    one, two = rows(run("classify", "--format", "jsonl", jsonl(GAME, VOTE)))
    assert set(one) >= {"id", "title", "label", "probability", "probabilities", "source"}
    assert (one["title"], one["label"], two["id"], two["label"]) == ("Tigers win", "Sports", "7", "News")
    assert one["probabilities"]["Sports"] == one["probability"]
    assert sum(one["probabilities"].values()) == pytest.approx(1)


@pytest.mark.parametrize("options", [(), ("--min-precision", "0.99"), ("--explain",)])
def test_json_is_written_as_python_writes_it(run: Run, jsonl: Jsonl, options: tuple[str, ...]) -> None:
    odd = {**VOTE, "id": 'a "b" \\ é 🔥', "title": "Tabs\tand\nlines"}
    for line in run("classify", *options, "--format", "jsonl", jsonl(GAME, odd, {"text": "?"})).stdout.splitlines():
        assert json.dumps(json.loads(line), ensure_ascii=False) == line


@pytest.mark.parametrize("options", [(), ("--min-precision", "0.9")])
def test_json_has_the_same_keys_with_and_without_reasons(
    run: Run, jsonl: Jsonl, rows: Rows, options: tuple[str, ...]
) -> None:
    (bare,) = rows(run("classify", *options, "--format", "jsonl", jsonl(GAME)))
    (explained,) = rows(run("classify", *options, "--explain", "--format", "jsonl", jsonl(GAME)))
    assert {**explained, **bare} == explained
    assert explained.keys() - bare.keys() == {"decision", "bias", "because"}


def test_the_collector_is_on_again_afterwards(run: Run, jsonl: Jsonl) -> None:
    run("classify", jsonl(GAME))
    assert gc.isenabled()
    run("classify", "--model", "none", jsonl(GAME))
    assert gc.isenabled()


def test_csv(run: Run, jsonl: Jsonl) -> None:
    table = list(csv.DictReader(io.StringIO(run("classify", "--format", "csv", jsonl(GAME, VOTE)).stdout)))
    assert [row["label"] for row in table] == ["Sports", "News"]
    assert table[1]["title"] == "Sewer rates"


def test_explain_adds_up(run: Run, jsonl: Jsonl, rows: Rows) -> None:
    for row in rows(run("classify", "--explain", "--format", "jsonl", jsonl(GAME, VOTE))):
        total = row["bias"] + sum(reason["weight"] for reason in row["because"])
        assert total == pytest.approx(row["decision"], abs=1e-6)
        assert row["decision"] > 0


def test_explain_names_words(run: Run, jsonl: Jsonl) -> None:
    assert "coach" in run("classify", "--explain", jsonl(GAME)).stdout


def test_explain_in_words(run: Run, jsonl: Jsonl) -> None:
    name, score = {"text": "Everett Pickering"}, {"text": "Providence 98, New Hampshire 66"}
    lines = run("classify", "--explain", jsonl(name, score)).stdout.splitlines()
    assert lines[1].startswith("  News: (the headline is only a name) +")
    assert "(a bare score) +" in lines[3]
    assert "providence (a number) " in lines[3]
    assert ", before any word " in lines[3]
    assert "#" not in lines[3]


def test_a_note_says_why_the_model_is_unsure(run: Run, jsonl: Jsonl) -> None:
    recette = {"text": "Faites fondre le beurre, ajoutez la farine puis le lait, et laissez cuire dix minutes."}
    one = run("classify", jsonl(recette))
    assert one.stdout.startswith("unsure\t")
    assert one.stderr == (
        "Note: unsure about 1 article: not prose that the model can read: most of its words are unknown, or it is "
        "program code\n"
    )
    doubtful = {"title": "Nothing here", "text": "It is what it is."}
    two = run("classify", "--min-precision", "1", jsonl(recette, doubtful, doubtful))
    assert "Note: unsure about 3 articles: 2 no promise of that precision; 1 not prose that " in two.stderr
    assert run("classify", "--explain", jsonl(recette)).stderr == ""
    assert run("classify", "--format", "jsonl", jsonl(recette)).stderr == ""
    assert run("classify", jsonl(GAME, VOTE)).stderr == ""


def test_a_story_without_text_is_noted(run: Run, jsonl: Jsonl) -> None:
    result = run("classify", jsonl(GAME, {"title": "Council votes on sewer rates", "text": ""}))
    assert result.exit_code == 0
    assert result.stderr == "Note: 1 article has no text: the label is by the headline alone\n"


@pytest.mark.parametrize(
    ("text", "is_noted"), [("Fire downtown", True), ("Council votes", True), ("Mill burns down now", False)]
)
def test_a_text_of_two_or_three_words_is_noted(run: Run, jsonl: Jsonl, text: str, is_noted: bool) -> None:
    result = run("classify", jsonl({"text": text}, GAME))
    note = "Note: 1 article has fewer than 4 words: too few to tell the label by\n"
    assert result.stderr == (note if is_noted else "")


def test_unsure(run: Run, jsonl: Jsonl, rows: Rows) -> None:
    recette = {"text": "Faites fondre le beurre, ajoutez la farine puis le lait, et laissez cuire dix minutes."}
    assert run("classify", "--min-precision", "0.99", jsonl(recette)).stdout.startswith("unsure\t")
    (row,) = rows(run("classify", "--min-precision", "0.99", "--format", "jsonl", jsonl(recette)))
    assert row["label"] is None
    assert row["strange"] is True
    assert row["probability"] >= 0.5
    (row,) = rows(run("classify", "--min-precision", "0.9", "--format", "jsonl", jsonl(GAME)))
    assert (row["label"], row["strange"]) == ("Sports", False)
    (row,) = rows(run("classify", "--format", "jsonl", jsonl(recette)))
    assert "strange" not in row


def test_another_model(run: Run, jsonl: Jsonl, small_model: Path) -> None:
    assert run("classify", "--model", small_model, jsonl(GAME)).stdout.startswith("Sports\t")


def test_a_page_and_its_related_posts(run: Run, rows: Rows, jsonl: Jsonl, page: Path) -> None:
    assert run("classify", page).stdout.startswith("News\t")
    (cleaned,) = rows(run("clean", "--format", "jsonl", page))
    related = rows(run("classify", "--format", "jsonl", jsonl(*cleaned["related"])))
    assert [row["label"] for row in related] == ["Sports", "Sports", "News"]  # the first is filed under News


def test_hard_articles(run: Run, rows: Rows) -> None:
    """A floor under what the bundled model gets right on articles made to mislead it."""
    folder = Path(__file__).parents[3] / "training_data"
    truth = [row["label"] for row in rows_of(folder / "hard.jsonl")]
    found = [row["label"] for row in rows(run("classify", "--format", "jsonl", folder / "hard.jsonl"))]
    right = sum(a == b for a, b in zip(truth, found, strict=True))
    assert right >= 0.7 * len(truth)


def rows_of(path: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
