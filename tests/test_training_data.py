"""The project's own articles: labelled, distinct, and none of the test sets near to what is trained on."""

import importlib
import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from newstool.text.near_duplicates import group_near_duplicates

FOLDER = Path(__file__).parents[1] / "training_data"
LABELS = {"News", "Sports"}


def records(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (FOLDER / name).read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("name", ["articles.jsonl", "boundary.jsonl", "teasers.jsonl", "hard.jsonl"])
def test_articles_have_a_title_a_text_a_label_and_an_id_of_their_own(name: str) -> None:
    found = records(name)
    assert all(record["title"] and record["text"] and record["label"] in LABELS for record in found)
    assert len({record["id"] for record in found}) == len(found)


@pytest.mark.parametrize("held_out", ["hard.jsonl", "leads.jsonl", "local_stories.jsonl", "local_openings.jsonl"])
def test_no_test_article_is_near_one_that_is_trained_on(held_out: str) -> None:
    tested = records(held_out)
    taught = records("articles.jsonl") + records("boundary.jsonl") + records("teasers.jsonl")
    groups = group_near_duplicates([(record["title"], record["text"]) for record in tested + taught])
    assert not set(groups[: len(tested)]) & set(groups[len(tested) :])


def test_the_first_words_of_each_local_opening_stand_in_its_text() -> None:
    found = records("local_openings.jsonl")
    assert len(found) == len({record["id"] for record in found}) == len({record["text"] for record in found})
    for record in found:
        assert set(record) == {"id", "kind", "title", "text", "opens"}
        assert record["opens"]
        assert all(words in record["text"] for words in record["opens"])


def test_no_local_opening_is_near_a_story_that_openers_learn_from() -> None:
    tested = [(record["title"], record["text"]) for record in records("local_openings.jsonl")]
    taught = [(record["title"], " ".join(record["sentences"])) for record in records("openings.jsonl")]
    groups = group_near_duplicates(tested + taught)
    assert not set(groups[: len(tested)]) & set(groups[len(tested) :])


def test_judged_rows_are_named_once_by_file_row_and_digest_and_hold_no_text() -> None:
    found = records("judged.jsonl")
    assert len({(record["file"], record["row"]) for record in found}) == len(found)
    for record in found:
        assert set(record) == {"file", "row", "sha256", "label", "clear", "half"}
        assert record["label"] in LABELS
        # The digest draws the half, so that nobody could choose it.
        assert record["half"] == ("development" if int(record["sha256"][-1], 16) % 2 == 0 else "final")


OWN = ("own/kinds.jsonl", "own/local.jsonl", "own/news.jsonl", "own/pairs.jsonl", "own/sports.jsonl")


def test_own_texts_have_labels_and_ids_of_their_own() -> None:
    found = [record for name in OWN for record in records(name)]
    assert all(record["text"] and record["label"] in LABELS for record in found)
    assert len({record["id"] for record in found}) == len(found)
    assert len({(record.get("title", ""), record["text"]) for record in found}) == len(found)


def test_no_hard_article_is_near_a_text_of_our_own() -> None:
    tested = records("hard.jsonl")
    taught = [record for name in OWN for record in records(name) if record.get("form") != "headline"]
    groups = group_near_duplicates([(record.get("title", ""), record["text"]) for record in tested + taught])
    assert not set(groups[: len(tested)]) & set(groups[len(tested) :])


def test_names_of_people_stand_once() -> None:
    for file in ("people.json", "census_names.json"):
        for names in json.loads((FOLDER / file).read_text(encoding="utf-8")).values():
            assert len(set(names)) == len(names)


def test_no_name_stands_twice() -> None:
    kinds = [
        kind for kinds in json.loads((FOLDER / "names.json").read_text("utf-8")).values() for kind in kinds.values()
    ]
    listed = [name.lower() for kind in kinds for name in kind]
    assert len(set(listed)) == len(listed)


def test_a_subject_of_contests_is_of_one_label() -> None:
    listed = json.loads((FOLDER / "contests.json").read_text(encoding="utf-8"))
    subjects = listed["News"] + listed["Sports"]
    assert len(set(subjects)) == len(subjects)
    assert all("{subject}" in frame for frame in listed["frames"])


def test_no_bundled_model_may_learn_from_a_corpus_that_has_no_free_licence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(FOLDER))
    clean = importlib.import_module("clean")
    named = [{"name": "wikinews/all.jsonl.gz", "rows": 1}, {"name": "own/news.jsonl", "rows": 2}]
    assert [source["licence"] for source in clean.with_licences(named)] == ["CC-BY-2.5", "MIT (our own)"]
    with pytest.raises(ValueError, match="cnn_dailymail/train"):
        clean.with_licences([*named, {"name": "cnn_dailymail/train.jsonl.gz", "rows": 3}])


def test_the_weights_of_leads_learn_from_judgements_of_free_texts_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(FOLDER))
    judged = importlib.import_module("train_lead").read()
    corpora = [record["corpus"] for record in records("lead_judgements.jsonl")]
    assert 0 < len(judged.free) <= corpora.count("clean/senate") + corpora.count("wikinews/all")
    assert len(judged.free) < len(judged.others)


def test_no_article_of_the_reading_of_leads_is_among_those_that_were_judged_before() -> None:
    read = (FOLDER.parent / "benchmarks" / "leads_read.jsonl").read_text(encoding="utf-8").splitlines()
    articles = {(row["corpus"], row["id"]) for row in map(json.loads, read)}
    assert len(articles) == 200
    assert articles.isdisjoint((row["corpus"], row["id"]) for row in records("lead_judgements.jsonl"))


def test_the_digests_of_our_own_read_stories_are_those_of_their_texts() -> None:
    texts = {row["id"]: sha256(row["text"].encode()).hexdigest()[:16] for row in records("local_stories.jsonl")}
    read = (FOLDER.parent / "benchmarks" / "leads_read.jsonl").read_text(encoding="utf-8").splitlines()
    ours = [row for row in map(json.loads, read) if row["corpus"] == "local_stories.jsonl"]
    assert len({row["id"] for row in ours}) == 100
    assert all(texts[row["id"]] == row["sha256"] for row in ours)
