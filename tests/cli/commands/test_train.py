"""`newstool train` from files to a model that answers."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from fixtures import Jsonl, Rows, Run
from newstool.classifier.stored import load
from newstool.models import read
from newstool.models.word_vectors import WordVectors

DATA = Path(__file__).parents[3] / "training_data" / "articles.jsonl"
LEADS = DATA.with_name("leads.jsonl")


def test_classifier(run: Run, tmp_path: Path) -> None:
    model = tmp_path / "ours.safetensors"
    result = run("train", "classifier", DATA, "--output", model, "--map", "News=Nachrichten", "--map", "*=Sport")
    assert result.exit_code == 0
    table = {line.split()[0]: line.split()[1:] for line in result.stdout.splitlines()[1:3]}
    assert set(table) == {"Nachrichten", "Sport"}
    assert result.stderr.startswith(f"Wrote {model} (")
    assert result.stderr.endswith(f"Use it: newstool classify INPUT --model {model}\n")
    precision, recall, f1, support = map(float, table["Sport"])
    assert min(precision, recall, f1) > 0.8
    assert support == 164  # half of all articles
    tags = run("classify", "--model", model, DATA).stdout.splitlines()
    assert {tag.split("\t")[0] for tag in tags} == {"Nachrichten", "Sport"}


def test_the_same_data_give_the_same_file(run: Run, tmp_path: Path) -> None:
    for name in ("one", "two"):
        assert run("train", "classifier", DATA, "--output", tmp_path / name, "--holdout", 0).stdout == ""
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_no_labels(run: Run, jsonl: Jsonl, tmp_path: Path) -> None:
    result = run("train", "classifier", jsonl({"text": "a story"}), "--output", tmp_path / "m")
    assert result.exit_code == 1
    assert "the articles have no label" in result.stderr
    assert not (tmp_path / "m").exists()


def test_a_folder_that_is_not_there(run: Run, tmp_path: Path) -> None:
    result = run("train", "classifier", DATA, "--output", tmp_path / "none" / "m")
    assert result.exit_code == 1
    assert "cannot be written: there is no folder none" in result.stderr


def test_sentences(run: Run, tmp_path: Path) -> None:
    model = tmp_path / "sentences.safetensors"
    result = run("train", "sentences", DATA, "--output", model)
    assert result.exit_code == 0
    assert '"task": "sentences"' in run("model", "show", model).stdout


def test_summarizer(run: Run, tmp_path: Path, page: Path) -> None:
    model = tmp_path / "house-style.safetensors"
    result = run("train", "summarizer", LEADS, "--output", model, "--holdout", 0.2)
    assert result.exit_code == 0
    assert "first sentences, 50 words" in result.stdout
    assert len(run("summarize", "--model", model, page).stdout.split()) <= 50


def test_summarizer_without_summaries(run: Run, tmp_path: Path) -> None:
    result = run("train", "summarizer", DATA, "--output", tmp_path / "m")
    assert result.exit_code == 1
    assert "0 articles with a text and a summary" in result.stderr


def templated(n: int, label: str) -> list[dict[str, object]]:
    """Forecasts of one template: near-duplicates of each other, on different days."""
    return [
        {
            "title": f"Weather for day {i}",
            "text": f"High {60 + i % 20}, low {40 + i % 15}. West winds at {i % 9} mph. Rain chance {i} percent.",
            "label": label,
        }
        for i in range(n)
    ]


def own_records(name: str = "articles") -> list[dict[str, Any]]:
    path = Path(__file__).parents[3] / "training_data" / f"{name}.jsonl"
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_forty_forecasts_are_forty_articles(run: Run, rows: Rows, jsonl: Jsonl, tmp_path: Path) -> None:
    data = jsonl(*own_records()[:200], *templated(40, "Weather"))
    assert run("train", "classifier", data, "--output", tmp_path / "m").exit_code == 0
    forecast = {"text": "High 70, low 50. West winds at 4 mph. Rain chance 30 percent."}
    (tag,) = rows(run("classify", "--model", tmp_path / "m", "--format", "jsonl", jsonl(forecast, name="f.jsonl")))
    assert tag["label"] == "Weather"


def test_labels_with_too_few_articles_are_left_out_and_named_at_once(run: Run, jsonl: Jsonl, tmp_path: Path) -> None:
    rare = [
        {"text": f"A story of {label} number {i}.", "label": label} for label in ("Games", "Food") for i in range(3)
    ]
    data = jsonl(*own_records()[:200], *rare)
    result = run("train", "classifier", data, "--output", tmp_path / "m")
    assert result.exit_code == 0
    assert "Note: left out 2 labels with too few different articles: 'Food' (3), 'Games' (3); 6 articles with no" in (
        result.stderr
    )
    assert "--map Food=OTHER, or lower --min-articles." in result.stderr
    assert "Food" not in result.stdout
    result = run("train", "classifier", data, "--output", tmp_path / "m", "--min-articles", "3")
    assert "left out" not in result.stderr
    assert "Food" in result.stdout


def test_scores_of_few_articles_tell_little(run: Run, jsonl: Jsonl, tmp_path: Path) -> None:
    result = run("train", "classifier", jsonl(*own_records()[149:179]), "--output", tmp_path / "m")
    assert "on 30 articles, each judged by a model that was not trained on it" in result.stdout
    assert "Note: these are figures of only 30 articles, and tell little" in result.stderr


def test_an_ignored_label_gives_way_to_the_next(run: Run, jsonl: Jsonl, tmp_path: Path) -> None:
    records = [{**r, "label": "Featured", "labels": ["Featured", r["label"]]} for r in own_records()[:200]]
    result = run("train", "classifier", jsonl(*records), "--output", tmp_path / "m", "--ignore-label", "Featured")
    assert result.exit_code == 0
    assert "Sports" in result.stdout
    assert "Featured" not in result.stdout


def test_several_labels(run: Run, rows: Rows, jsonl: Jsonl, tmp_path: Path) -> None:
    """Each article gets a second label of its own words; classify gives both, and evaluate scores them."""
    records = []
    for i, record in enumerate(own_records()):
        fire = i % 3 == 0
        text = f"{record['text']} Firefighters put out the fire." if fire else record["text"]
        records.append({**record, "text": text, "labels": [record["label"], "Fire"] if fire else [record["label"]]})
    data, unseen = jsonl(*records[60:]), jsonl(*records[:60], name="unseen.jsonl")
    result = run("train", "classifier", data, "--several", "--output", tmp_path / "m")
    assert result.exit_code == 0
    assert "micro F1" in result.stdout
    tags = rows(run("classify", "--model", tmp_path / "m", "--format", "jsonl", unseen))
    found = [{one["label"] for one in tag["labels"]} for tag in tags]
    right = [labels == set(record["labels"]) for labels, record in zip(found, records[:60], strict=True)]
    assert sum(right) >= 50
    for tag in tags:
        shares = [one["probability"] for one in tag["labels"]]
        assert shares == sorted(shares, reverse=True)
        assert tag["label"] == tag["labels"][0]["label"]
    scores = json.loads(run("evaluate", "classifier", "--model", tmp_path / "m", "--format", "jsonl", unseen).stdout)
    assert scores["micro_f1"] > 0.9
    assert scores["labels"]["Fire"]["support"] == 20
    assert set(scores["min_precision"]["0.9"]) == {"coverage", "recall", "precision", "lowest_tenth", "labels"}
    gated = run("evaluate", "classifier", "--model", tmp_path / "m", "--fail-under", "labels.Fire.support=21", unseen)
    assert gated.exit_code == 4


def test_a_rare_label_among_several_is_learned_without_a_promise(
    run: Run, rows: Rows, jsonl: Jsonl, tmp_path: Path
) -> None:
    records = [{**r, "labels": [r["label"], "Quilts"] if i < 3 else [r["label"]]} for i, r in enumerate(own_records())]
    data = jsonl(*records)
    result = run("train", "classifier", data, "--several", "--output", tmp_path / "m")
    assert result.exit_code == 0
    assert "no precision is promised for them: 'Quilts' (3). --min-articles 10 leaves them out." in result.stderr
    tags = rows(run("classify", "--model", tmp_path / "m", "--min-precision", "0.9", "--format", "jsonl", data))
    assert all("Quilts" not in {one["label"] for one in tag.get("labels", ())} for tag in tags)


def test_a_label_that_every_article_has_is_always_given(run: Run, rows: Rows, jsonl: Jsonl, tmp_path: Path) -> None:
    """Archives have such labels: Local, Front Page. The labels after it in the alphabet keep their own weights."""
    records = [{**record, "labels": ["Local", record["label"]]} for record in own_records()]
    data, unseen = jsonl(*records[60:]), jsonl(*records[:60], name="unseen.jsonl")
    assert run("train", "classifier", data, "--output", tmp_path / "m").exit_code == 0
    tags = rows(run("classify", "--model", tmp_path / "m", "--format", "jsonl", unseen))
    found = [{one["label"] for one in tag["labels"]} for tag in tags]
    assert all("Local" in labels for labels in found)
    assert sum(labels == set(r["labels"]) for labels, r in zip(found, records[:60], strict=True)) >= 50


def test_several_labels_are_learned_if_a_fifth_of_the_articles_has_them(run: Run, jsonl: Jsonl, tmp_path: Path) -> None:
    def trained(n: int, *options: str) -> str:
        """What training on 100 articles says, of which n have two labels."""
        two = [{**r, "labels": [r["label"], "Fire"]} if i < n else r for i, r in enumerate(own_records()[:100])]
        return run("train", "classifier", jsonl(*two), "--output", tmp_path / "m", *options).stderr

    assert "20% of the articles have two labels or more" in trained(20)
    assert "all are learned. --one learns only the first." in trained(20)
    assert "19% of the articles" in trained(19)
    assert "only the first was learned. --several learns all." in trained(19)
    assert "two labels" not in trained(30, "--one") + trained(10, "--several") + trained(0)


def test_a_learning_curve_in_words(run: Run, jsonl: Jsonl, tmp_path: Path) -> None:
    model = tmp_path / "m"
    result = run("train", "classifier", DATA, "--curve", "--no-words", "--output", model)
    lines = result.stdout.splitlines()
    top = lines.index("articles  accuracy")
    assert [line.split()[0] for line in lines[top + 1 : top + 5]] == ["33", "66", "131", "262"]
    assert lines[top + 5].startswith("Twice as many articles would bring about ")
    assert lines[top + 5].endswith("measured on 66 articles kept back from these models.")
    assert load(str(model)).header["curve"]["measured_on"] == 66
    few = run("train", "classifier", jsonl(*own_records()[:100]), "--curve", "--no-words", "--output", model)
    assert few.exit_code == 0
    assert "too few articles for a learning curve: 250" in few.stdout


def test_related_learns_how_common_words_are(run: Run, rows: Rows, tmp_path: Path) -> None:
    model = tmp_path / "background"
    result = run("train", "related", DATA, "--output", model)
    assert result.exit_code == 0
    assert "newstool related ARCHIVE --background" in result.stderr
    header = read(str(model)).header
    assert header["documents"] == 328
    blocks = rows(run("related", DATA, "--background", model, "--format", "jsonl"))
    assert len(blocks) == 328
    assert [block["id"] for block in blocks] == [record["id"] for record in own_records()]


def test_an_index_made_with_another_background_is_made_anew(run: Run, tmp_path: Path) -> None:
    model, index = tmp_path / "background", tmp_path / "index"
    run("train", "related", DATA, "--output", model)
    run("related", DATA, "--index", index, "--for", DATA)
    again = run("related", DATA, "--index", index, "--for", DATA, "--background", model)
    assert "reading the whole archive again" in again.stderr


def test_too_few_articles_for_related_and_words(run: Run, jsonl: Jsonl, tmp_path: Path) -> None:
    data = jsonl({"text": "The council voted."})
    for kind, fewest in (("related", 100), ("words", 1000)):
        result = run("train", kind, data, "--output", tmp_path / "m")
        assert result.exit_code == 1
        assert f"1 article, and {fewest} are needed" in result.stderr
        assert not (tmp_path / "m").exists()


def test_words_give_a_classifier_its_vectors(run: Run, tmp_path: Path) -> None:
    own = [DATA.with_name("own") / f"{name}.jsonl" for name in ("news", "sports")]
    result = run("train", "words", *own, "--output", tmp_path / "vectors")
    assert result.exit_code == 0
    vectors = WordVectors.load(str(tmp_path / "vectors"))
    assert vectors.vectors.shape == (len(vectors.words), 64)
    train = ("train", "classifier", DATA, "--holdout", "0", "--output", tmp_path / "m")
    assert run(*train, "--words-from", tmp_path / "vectors").exit_code == 0
    assert run("classify", "--model", tmp_path / "m", DATA).stdout.count("Sports\t") > 100


def versions(of: str, label: str) -> list[dict[str, str]]:
    """Twelve versions of one story: only the marks at its end change."""
    told = f"The {of} of the town met on Monday night and voted five to two to mend the old bridge over the river"
    return [{"text": f"{told} before the winter comes{'!' * n}", "label": label} for n in range(12)]


@pytest.mark.parametrize("several", [[], ["--several"]])
def test_versions_of_one_story_are_too_few(run: Run, jsonl: Jsonl, tmp_path: Path, several: list[str]) -> None:
    rows = versions("council", "News") + versions("board", "City")
    result = run("train", "classifier", jsonl(*rows), "--no-words", *several, "--output", tmp_path / "m")
    assert result.exit_code == 1
    assert re.fullmatch(r"Error: the articles are versions of [12] stories, and 5 are needed: .*\n", result.stderr)


def test_a_label_of_versions_of_one_story_is_named(run: Run, jsonl: Jsonl, tmp_path: Path) -> None:
    things = "bridge water school budget police road library sewer park court bus tax"
    rows = [{"text": f"The {thing} of {thing}ville has {thing} news.", "label": "Sports"} for thing in things.split()]
    rows += versions("council", "News") + versions("board", "City")
    result = run("train", "classifier", jsonl(*rows), "--no-words", "--output", tmp_path / "m")
    assert result.exit_code == 1
    assert "the articles of the label 'News' are versions of one story" in result.stderr
