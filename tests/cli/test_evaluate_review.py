"""decisions.jsonl, as the page writes it, in `evaluate review`, `train summarizer` and `wordpress apply`."""

import json
from pathlib import Path

from fixtures import Jsonl, Rows, Run
from newstool.wordpress.changes import Rules, Wanted, read

ROOT = Path(__file__).parents[2]
DECISIONS = ROOT / "examples" / "decisions.jsonl"
LEADS = ROOT / "training_data" / "leads.jsonl"


def test_agreement_of_the_example(run: Run, rows: Rows) -> None:
    result = run("evaluate", "review", DECISIONS, "--format", "jsonl")
    (figures,) = rows(result)
    assert (figures["n"], figures["skipped"], figures["agreed"]) == (3, 1, 0.666666666667)
    assert figures["agreement"]["filed"]["share"] == 0.666666666667
    assert figures["agreement"]["lead"]["n"] == 3
    assert figures["agreement"]["lead"]["share"] == 0.666666666667
    assert "Note" not in result.stderr


def test_a_gate(run: Run) -> None:
    result = run("evaluate", "review", DECISIONS, "--fail-under", "agreed=0.9")
    assert result.exit_code == 4
    assert "agreed 0.6667 is under 0.9" in result.stderr


def test_of_two_decisions_on_a_story_the_later_counts(run: Run, rows: Rows, jsonl: Jsonl) -> None:
    record = json.loads(DECISIONS.read_text(encoding="utf-8").splitlines()[1])
    later = jsonl({**record, "label": record["suggested"], "decision": "label"}, name="later.jsonl")
    (figures,) = rows(run("evaluate", "review", DECISIONS, later, "--format", "jsonl"))
    assert (figures["n"], figures["agreed"]) == (3, 1.0)


def test_what_an_editor_skipped_is_no_loss(run: Run, rows: Rows) -> None:
    """Of four decisions one is a skip, and one lead was edited."""
    result = run("evaluate", "classifier", DECISIONS, "--format", "jsonl")
    assert result.exit_code == 0
    assert rows(result)[0]["n"] == 3
    assert "Note: 1 decision of an editor without a label: not measured\n" in result.stderr
    assert "could not be read" not in result.stderr
    result = run("evaluate", "summarizer", DECISIONS, "--format", "jsonl")
    assert (result.exit_code, rows(result)[0]["n"]) == (0, 1)
    assert "Note: 3 decisions of an editor without a summary: not measured\n" in result.stderr


def test_a_record_without_a_label_that_is_no_decision_is_lost(run: Run, jsonl: Jsonl) -> None:
    bare = jsonl({"id": "x", "title": "Council meets", "text": "The council met on Monday."})
    result = run("evaluate", "classifier", DECISIONS, bare, "--fail-under", "n=1")
    assert result.exit_code == 3
    assert "passed: n 3 is at least 1 (on 3 of 4 records)" in result.stderr
    assert "1 of 4 could not be read or measured; the others are done.\n" in result.stderr
    assert "without a label: not measured" in result.stderr


def test_an_editor_who_skipped_everything(run: Run, jsonl: Jsonl) -> None:
    record = json.loads(DECISIONS.read_text(encoding="utf-8").splitlines()[3])
    result = run("evaluate", "review", jsonl(record, {**record, "id": "another", "title": "Another"}))
    assert result.exit_code == 1
    assert result.stderr == ("Error: nothing to measure: an editor has decided on the label of none of the 2 stories\n")


def test_a_file_of_something_else(run: Run) -> None:
    result = run("evaluate", "review", LEADS)
    assert result.exit_code == 2
    assert result.stderr == "Error: none of the 25 records has a decision to measure against\n"


def test_edited_leads_go_back_into_training(run: Run, tmp_path: Path, jsonl: Jsonl) -> None:
    records = [json.loads(line) for line in LEADS.read_text(encoding="utf-8").splitlines()]
    archive = jsonl(*({**record, "summary": None} for record in records), name="archive.jsonl")
    decisions = jsonl(
        *({**record, "decision": "lead", "lead": record["summary"]} for record in records), name="decisions.jsonl"
    )
    result = run("train", "summarizer", archive, decisions, "--output", tmp_path / "m", "--holdout", 0)
    assert result.exit_code == 0
    assert f"Note: {len(records)} records replace an earlier one of the same id" in result.stderr


def test_wordpress_takes_labels_and_leads_and_leaves_what_was_skipped(jsonl: Jsonl) -> None:
    lines = DECISIONS.read_text(encoding="utf-8").splitlines()
    posts = jsonl(*({**json.loads(line), "id": str(n)} for n, line in enumerate(lines, 1)))
    wanted = [item for item in read(posts, Rules.of({"category": "label", "excerpt": "lead"})) if type(item) is Wanted]
    assert [item.names.get("categories") for item in wanted] == [("News",), ("News",), ("Sports",), None]
    assert [item.excerpt is None for item in wanted] == [False, False, False, True]
    assert wanted[3].unsure == ("categories",)
