"""Notes: the first of each kind, and how many more; and labels that look alike."""

import pytest

from fixtures import Jsonl, Run
from newstool.cli.label_notes import MOST_NAMED
from newstool.cli.messages import MOST_NOTES

TEXT = "The council met and voted for the plan."


def test_notes_of_one_kind_are_counted(run: Run, jsonl: Jsonl) -> None:
    wrong = [{"text": f"{TEXT} {i}", "label": True} for i in range(300)]
    late = [{"text": f"{TEXT} {i}", "published": f"9999{i}-01-01"} for i in range(MOST_NOTES + 1)]
    few = [{"text": TEXT, "title": []}]
    path = jsonl(*wrong, *late, *few)
    lines = run("clean", "--format", "jsonl", path).stderr.splitlines()
    reasons = [line.split(": ", 2)[2] for line in lines[: 2 * MOST_NOTES + 1]]
    assert reasons[:MOST_NOTES] == ["its label is true or false, not a string: read without it"] * MOST_NOTES
    assert reasons[MOST_NOTES] == "its date is out of range: 99990-01-01: read without it"
    assert reasons[-1] == "its title is a list, not a string: read without it"
    assert lines[2 * MOST_NOTES + 1 :] == [
        "Note: 290 more notes of this kind: its label is true or false, not a string",
        "Note: 1 more note of this kind: its date is out of range",
    ]


def test_as_many_notes_as_are_shown_need_no_count(run: Run, jsonl: Jsonl) -> None:
    path = jsonl(*({"text": f"{TEXT} {i}", "label": True} for i in range(MOST_NOTES)))
    assert len(run("clean", "--format", "jsonl", path).stderr.splitlines()) == MOST_NOTES


def test_every_lost_record_is_named(run: Run, jsonl: Jsonl) -> None:
    path = jsonl({"text": TEXT}, *({"text": 7} for _ in range(3 * MOST_NOTES)))
    result = run("clean", "--format", "jsonl", path)
    assert result.exit_code == 3
    assert result.stderr.count("Error: ") == 3 * MOST_NOTES


@pytest.mark.parametrize(
    ("labels", "note"),
    [
        (
            ("Sports", "Sports", "SPORTS"),
            "'Sports' (2) and 'SPORTS' (1) differ only in case: --map SPORTS=Sports",
        ),
        (
            ("Local News", "Local News", "Local  news"),
            "'Local News' (2) and 'Local  news' (1) differ only in blanks or case: --map 'Local  news=Local News'",
        ),
        (("E-Sport", "E-Sport", "e-sport"), "--map e-sport=E-Sport joins them"),
        (("Stra\u00dfe", "Stra\u00dfe", "STRASSE"), "--map 'STRASSE=Stra\u00dfe' joins them"),
    ],
)
def test_labels_that_look_alike(run: Run, jsonl: Jsonl, labels: tuple[str, ...], note: str) -> None:
    path = jsonl(*({"text": f"{TEXT} {i}", "label": label} for i, label in enumerate(labels)))
    stderr = run("train", "classifier", path, "--output", path.with_name("m")).stderr  # there are too few articles
    assert stderr.count("Note: the labels ") == 1
    assert note in stderr


def test_labels_that_differ_and_accents_that_do_not(run: Run, jsonl: Jsonl) -> None:
    labels = ("Sport", "Sports", "F\u00fatbol", "Fu\u0301tbol", "Futbol")
    path = jsonl(*({"text": f"{TEXT} {i}", "label": label} for i, label in enumerate(labels)))
    assert "differ only" not in run("train", "classifier", path, "--output", path.with_name("m")).stderr


def test_many_labels_that_look_alike(run: Run, jsonl: Jsonl) -> None:
    labels = [name for i in range(MOST_NAMED + 3) for name in (f"Town {i}", f"TOWN {i}")]
    path = jsonl(*({"text": f"{TEXT} {i}", "label": label} for i, label in enumerate(labels)))
    stderr = run("train", "classifier", path, "--output", path.with_name("m")).stderr
    assert stderr.count("differ only in case: ") == MOST_NAMED
    assert "Note: and so do 3 more\n" in stderr


def test_a_mapped_label_needs_no_note(run: Run, jsonl: Jsonl) -> None:
    path = jsonl({"text": TEXT, "label": "Sports"}, {"text": f"{TEXT} 1", "label": "SPORTS"})
    options = ("--map", "SPORTS=Sports", "--output", path.with_name("m"))
    assert "differ only" not in run("train", "classifier", path, *options).stderr


def test_the_hint_for_an_unknown_label_names_the_one_it_looks_like(run: Run, jsonl: Jsonl) -> None:
    path = jsonl({"text": TEXT, "label": "SPORTS"})
    assert "--map 'SPORTS=Sports'" in run("evaluate", "classifier", path).stderr
