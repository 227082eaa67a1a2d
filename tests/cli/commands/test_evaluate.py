"""`newstool evaluate`, as a pipeline runs it: by exit status."""

import json
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from fixtures import Jsonl, Run, Shell
from newstool.classifier.stored import save
from newstool.classifier.training.train import Trained
from newstool.evaluation.result import Evaluation, RowName

ROOT = Path(__file__).parents[3]
HARD = ROOT / "training_data" / "hard.jsonl"
LEADS = ROOT / "training_data" / "leads.jsonl"
Done = subprocess.CompletedProcess[str]
Evaluate = Callable[..., Done]
WriteBaseline = Callable[..., None]


@pytest.fixture
def evaluate(shell: Shell, small_model: Path, tmp_path: Path) -> Evaluate:
    """`evaluate("$hard --options")`: the classifier through a real shell in an empty folder; $hard is hard.jsonl."""

    def run(line: str, after: str = "") -> Done:
        return shell(
            f'hard="{HARD}"; newstool evaluate classifier --model "{small_model}" {line} {after}', cwd=tmp_path
        )

    return run


@pytest.fixture
def baseline(evaluate: Evaluate, tmp_path: Path) -> WriteBaseline:
    """`baseline(right)`: old.json, of a model that had so many more rows right (fewer, where negative)."""

    def write(more: int = 0, **figures: object) -> None:
        if not (tmp_path / "now.json").exists():
            assert evaluate("$hard --output now.json").returncode == 0
        result = json.loads((tmp_path / "now.json").read_text(encoding="utf-8"))
        right = round(result["accuracy"] * result["n"])
        # As many as the model of the tests has right, in the order in which it has them.
        outcome = _outcome(result)
        assert outcome.sum() == right
        change = np.flatnonzero(outcome == (more < 0))[: abs(more)]
        outcome[change] = 1 - outcome[change]
        old = Evaluation({**result, **figures}, {"accuracy": outcome}, [RowName("", "")] * len(outcome))
        (tmp_path / "old.json").write_text(old.to_json(), encoding="utf-8")

    return write


def _outcome(result: dict[str, Any]) -> NDArray[np.float32]:
    import base64
    import zlib

    return np.frombuffer(zlib.decompress(base64.b64decode(result["outcomes"]["accuracy"])), "<f4").copy()


def test_the_same_model_is_the_same_on_every_row(evaluate: Evaluate, baseline: WriteBaseline) -> None:
    baseline()
    result = evaluate("$hard --baseline old.json")
    assert result.returncode == 0
    assert "passed: accuracy 0." in result.stderr
    assert "equal on every row" in result.stderr


@pytest.mark.parametrize(
    ("more", "status", "words"),
    [
        (-12, 0, ": better (12 newly right, 0 newly wrong, p < 0.001)"),
        (4, 0, ": lower, but not significantly (0 newly right, 4 newly wrong, p = 0.125)"),
        (11, 4, ": worse (0 newly right, 11 newly wrong, p < 0.001)"),
    ],
)
def test_beside_a_baseline(evaluate: Evaluate, baseline: WriteBaseline, more: int, status: int, words: str) -> None:
    baseline(more)
    result = evaluate("$hard --baseline old.json")
    assert result.returncode == status
    assert words in result.stderr
    assert ("Newly wrong: 10 of 11 rows" in result.stdout) == (status == 4)


def test_under_a_floor(evaluate: Evaluate) -> None:
    result = evaluate("$hard --fail-under accuracy=0.1 --fail-under labels.Sports.recall=0.999")
    assert result.returncode == 4
    verdicts = result.stderr.splitlines()
    assert verdicts[0].startswith("passed: accuracy 0.")
    assert re.fullmatch(r"FAILED: labels\.Sports\.recall 0\.\d+ is under 0\.999", verdicts[1])
    assert result.stdout.startswith("label   precision  recall     f1  support\nNews")


def test_no_baseline_is_5_and_the_result_is_written_all_the_same(evaluate: Evaluate, tmp_path: Path) -> None:
    result = evaluate("$hard --baseline old.json --output new.json")
    assert result.returncode == 5
    assert "NOT COMPARED: baseline old.json: No such file or directory: write one with --output" in result.stderr
    assert json.loads((tmp_path / "new.json").read_bytes())["n"] == 70


def test_a_baseline_of_other_rows(evaluate: Evaluate, baseline: WriteBaseline) -> None:
    baseline()
    result = evaluate("- --baseline old.json", "< <(head -60 $hard)")
    assert result.returncode == 5
    assert "it measured other rows (70 with digest" in result.stderr


def test_a_baseline_of_other_labels(evaluate: Evaluate, baseline: WriteBaseline) -> None:
    baseline(labels={"News": {}, "Sports": {}, "Weather": {}})
    result = evaluate("$hard --baseline old.json")
    assert result.returncode == 5
    assert "its labels are News, Sports, Weather, those of this run are News, Sports" in result.stderr


def test_a_baseline_of_another_task(evaluate: Evaluate, shell: Shell, tmp_path: Path) -> None:
    assert shell(f"newstool evaluate summarizer {LEADS} --output old.json", cwd=tmp_path).returncode == 0
    result = evaluate("$hard --baseline old.json")
    assert result.returncode == 5
    assert "it measured a summarizer, this run measured a classifier" in result.stderr


def test_what_was_not_compared_goes_before_what_failed_and_what_was_lost(evaluate: Evaluate) -> None:
    bad = "- < <(cat $hard; echo nonsense)"
    assert evaluate("$hard --baseline none --fail-under accuracy=1").returncode == 5
    assert evaluate("--baseline none", bad).returncode == 5
    assert evaluate("--fail-under accuracy=1", bad).returncode == 4
    assert evaluate("--fail-under accuracy=0", bad).returncode == 3


def test_no_data(evaluate: Evaluate, tmp_path: Path) -> None:
    (tmp_path / "empty.jsonl").touch()
    for data, why in (("empty.jsonl", "is empty"), ("none.jsonl", "no such file or folder")):
        result = evaluate(f"{data} --fail-under n=0 --baseline none --output now.json")
        assert (result.returncode, result.stderr) == (1, f"Error: {data}: {why}\n")
        assert result.stdout == ""
        assert not (tmp_path / "now.json").exists()


def test_every_record_bad(evaluate: Evaluate, tmp_path: Path) -> None:
    (tmp_path / "bad.jsonl").write_text('nonsense\n{"text": "no label"}\n', encoding="utf-8")
    result = evaluate("bad.jsonl --fail-under accuracy=0 --baseline none")
    assert result.returncode == 2
    first, second = result.stderr.splitlines()
    assert first.startswith("Error: bad.jsonl:1: not valid JSON")
    assert second == "Error: the record has no label to measure against: name its key with --field label=KEY"


def test_an_archive_without_labels_gives_one_line(run: Run, jsonl: Jsonl) -> None:
    data = jsonl(*({"title": f"Story {n}", "text": "The council met."} for n in range(30)))
    result = run("evaluate", "classifier", data, "--fail-under", "accuracy=0")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == (
        "Error: none of the 30 records has a label to measure against: name its key with --field label=KEY\n"
    )


@pytest.mark.parametrize(("n", "says"), [(1, "only 1 article,"), (3, "only 3 articles,"), (49, "only 49"), (50, None)])
def test_figures_of_few_articles_tell_little(run: Run, jsonl: Jsonl, n: int, says: str | None) -> None:
    data = jsonl(*({"title": f"Story {n}", "text": "The council met.", "label": "News"} for n in range(n)))
    result = run("evaluate", "classifier", data)
    assert result.exit_code == 0
    if says:
        assert f"Note: these are figures of {says}" in result.stderr
    else:
        assert "figures of only" not in result.stderr


def test_some_records_bad(evaluate: Evaluate) -> None:
    bad = '- < <(cat $hard; echo \'{"text": "no label"}\'; echo nonsense)'
    result = evaluate("--fail-under accuracy=0.1", bad)
    assert result.returncode == 3
    assert " is at least 0.1 (on 70 of 72 records)" in result.stderr
    guarded = evaluate("--fail-under n=1000", bad)
    assert guarded.returncode == 4
    assert "FAILED: n 70 is under 1000 (on 70 of 72 records)" in guarded.stderr


@pytest.mark.parametrize(
    ("options", "why"),
    [
        (
            "--fail-under macrof1=0.5",
            "there is no figure 'macrof1' (did you mean macro_f1?): the figures are n, accuracy,",
        ),
        ("--fail-under labels.Weather.f1=0.5", "there is no figure 'labels.Weather.f1'"),
        ("--fail-under macro_f1", "'macro_f1' is not of the form FIGURE=NUMBER"),
        ("--fail-under macro_f1=nan", "is not of the form FIGURE=NUMBER"),
        ("--fail-under macro_f1=inf", "is not of the form FIGURE=NUMBER"),
        ("--fail-under =0.5", "is not of the form FIGURE=NUMBER"),
        ("--fail-under calibration_error=0.1", "use --fail-over calibration_error=0.1"),
        ("--junit g.xml", "give --fail-under or --baseline"),
        ("--output r.json --baseline ./r.json", "r.json is what --baseline reads: name another file with --output"),
        ("--output r.json --junit r.json --fail-under n=1", "r.json is named by --output and by --junit"),
        ("--fail-under macro_f1=-1", "macro_f1=-1: macro_f1 lies between 0 and 1"),
        ("--fail-under macro_f1=95", "macro_f1=95: macro_f1 lies between 0 and 1"),
        ("--fail-over labels.Sports.recall=1.5", "labels.Sports.recall lies between 0 and 1"),
        ("--fail-under n=-1", "n is never below 0"),
        ("--alpha 0 --baseline r.json", "'0' is not a number above 0 and below 1."),
    ],
)
def test_wrong_usage(evaluate: Evaluate, tmp_path: Path, options: str, why: str) -> None:
    result = evaluate(f"$hard {options}")
    assert result.returncode == 2
    assert why in " ".join(result.stderr.split())
    assert result.stdout == ""
    assert not list(tmp_path.glob("*.json"))


def test_a_reader_that_goes_away_does_not_make_a_gate_pass(evaluate: Evaluate) -> None:
    # The reader is gone before anything is written.
    result = evaluate("$hard --fail-under accuracy=1", "| exec 0<&-; exit ${PIPESTATUS[0]}")
    assert result.returncode == 4
    assert "FAILED: accuracy" in result.stderr
    assert "Traceback" not in result.stderr


def test_labels_that_the_model_does_not_know(evaluate: Evaluate) -> None:
    result = evaluate("$hard --map Sports=Games")
    assert result.returncode == 0
    assert "Note: 30 of 70 rows have a label that the model does not know (Games): they count as wrong" in result.stderr
    refused = evaluate("$hard --map '*=Games'")
    assert refused.returncode == 1
    assert (
        "Error: 70 of 70 rows have a label that the model does not know (Games); it knows News, Sports"
        in refused.stderr
    )


def test_files(evaluate: Evaluate, tmp_path: Path) -> None:
    (tmp_path / "s.md").write_text("# Before\n\n", encoding="utf-8")
    options = "--by length --by why --by id --summary s.md --junit g.xml --fail-under n=70 --fail-under accuracy=1"
    runs = [
        evaluate(f"$hard {options} --output {name}.json --format {form}")
        for name, form in (("1", "jsonl"), ("2", "csv"))
    ]
    assert [run.returncode for run in runs] == [4, 4]
    assert (tmp_path / "1.json").read_bytes() == (tmp_path / "2.json").read_bytes()
    result = json.loads((tmp_path / "1.json").read_bytes())
    assert json.loads(runs[0].stdout) == result
    assert runs[1].stdout.startswith("figure,value\nn,70\naccuracy,0.")
    assert set(result) >= {
        "task",
        "n",
        "accuracy",
        "macro_f1",
        "labels",
        "confusion",
        "model",
        "data",
        "calibration_error",
    }
    assert (result["task"], result["data"]["rows"], result["data"]["lost"]) == ("classifier", 70, 0)
    assert result["model"]["file"] == "small.safetensors"
    assert result["slices"]["length"]["50-149 words"]["n"] == 70
    assert len(result["slices"]["id"]) == 70
    assert "Marlow" not in (tmp_path / "1.json").read_text(encoding="utf-8")
    summary = (tmp_path / "s.md").read_text(encoding="utf-8")
    assert summary.startswith("# Before\n\n## newstool evaluate classifier: ❌ FAILED\n")
    assert summary.count("## newstool") == 2
    assert '<testcase classname="newstool.evaluate.classifier" name="n at least 70"' in (tmp_path / "g.xml").read_text()


def test_a_file_that_cannot_be_written(evaluate: Evaluate) -> None:
    for option in ("--output", "--summary", "--junit"):
        result = evaluate(f"$hard --fail-under n=1 {option} none/file")
        assert result.returncode == 1
        assert "Error: none/file: cannot be written: there is no folder none" in result.stderr


def test_leads(run: Run, tmp_path: Path) -> None:
    result = run("evaluate", "summarizer", LEADS, "--words", 40, "--output", tmp_path / "r.json", "--by", "length")
    assert result.exit_code == 0
    figures = json.loads((tmp_path / "r.json").read_bytes())
    assert (figures["task"], figures["n"], figures["budget"]) == ("summarizer", 25, {"words": 40})
    for system in (figures, figures["lead3"], figures["first_words"], figures["slices"]["length"]["150-399 words"]):
        assert 0.2 < system["rouge1"] < 0.6
        assert 0.0 < system["rouge2"] < system["rougeLsum"] < system["rouge1"]
    assert figures["first_words"]["words"] == 40
    assert 20 < figures["words"] <= 40
    assert figures["whole"] == 1.0
    same = run("evaluate", "summarizer", LEADS, "--words", 40, "--baseline", tmp_path / "r.json")
    assert same.exit_code == 0
    assert same.stderr.count("equal on every row") == 3
    other = run("evaluate", "summarizer", LEADS, "--words", 30, "--baseline", tmp_path / "r.json")
    assert other.exit_code == 5
    assert "a budget of 40 words, those of this run of 30 words" in other.stderr


def test_records_without_a_summary(run: Run) -> None:
    result = run("evaluate", "summarizer", HARD, "--fail-under", "n=0")
    assert result.exit_code == 2
    assert result.stderr.startswith("Error: none of the 70 records has a summary to measure against: ")


def test_scoring_tags_imports_nothing_slow(shell: Shell, small_model: Path) -> None:
    result = shell(
        f'newstool() {{ "{sys.executable}" -X importtime -m newstool "$@" 2>&1; }}; '
        f"newstool evaluate classifier {HARD} --model {small_model} --fail-under n=1"
    )
    assert result.returncode == 0
    for slow in ("sklearn", "scipy", "nltk", "rouge_score"):
        assert not re.search(rf"\| +{slow}$", result.stdout, re.MULTILINE)


def test_the_script_of_the_documentation(shell: Shell, tmp_path: Path) -> None:
    blocks = re.findall(
        r"^```sh\n(.*?)^```", (ROOT / "docs" / "ci.md").read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
    )
    script, keep, leads, related = blocks
    (tmp_path / "news").mkdir()
    train = (ROOT / "training_data" / "articles.jsonl").read_text(encoding="utf-8")
    (tmp_path / "news" / "train.jsonl").write_text(train, encoding="utf-8")
    (tmp_path / "news" / "test.jsonl").write_bytes(HARD.read_bytes())
    (tmp_path / "news" / "summaries.jsonl").write_bytes(LEADS.read_bytes())

    def run(lines: str) -> Done:
        return shell(f"unset GITHUB_STEP_SUMMARY\n{lines}", cwd=tmp_path)

    first = run(script)
    assert first.returncode == 5
    assert "NOT COMPARED: baseline news/baseline.json" in first.stderr
    assert run(keep).returncode == 0
    again = run(script)
    assert again.returncode == 0, again.stderr
    assert "## newstool evaluate classifier: ✅ passed" in (tmp_path / "summary.md").read_text(encoding="utf-8")
    assert 'failures="0"' in (tmp_path / "gates.xml").read_text(encoding="utf-8")
    swapped = train.replace('"label": "News"', '"label": "?"').replace('"Sports"', '"News"').replace('"?"', '"Sports"')
    (tmp_path / "news" / "train.jsonl").write_text(swapped, encoding="utf-8")
    worse = run(script)
    assert worse.returncode == 4
    assert ": worse (" in worse.stderr
    assert run(leads).returncode in (0, 4)  # its floors are for a newsroom's own summaries
    posts = [
        json.loads(line) for line in (ROOT / "examples" / "archive.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    events = "".join(json.dumps({**post, "event": post["id"][:4]}) + "\n" for post in posts)
    (tmp_path / "news" / "events.jsonl").write_text(events, encoding="utf-8")
    few = run(related)
    assert few.returncode == 4
    assert "FAILED: n 2 is under 100" in few.stderr


def test_the_workflow_of_the_documentation_runs_the_script() -> None:
    page = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
    (workflow,) = re.findall(r"^```yaml\n(.*?)^```", page, re.MULTILINE | re.DOTALL)
    assert re.findall(r"- run: (.+)", workflow) == ["pip install -r ci/requirements.txt", "bash ci/evaluate.sh"]
    assert "`ci/evaluate.sh`" in page
    script = re.findall(r"^```sh\n(#!.*?)^```", page, re.MULTILINE | re.DOTALL)[0]
    for made in ("scores.json", "gates.xml", "model.safetensors"):
        assert made in script
        assert f"            {made}\n" in workflow


def test_coverage_counts_the_answers_that_classify_gives(run: Run, trained: Trained, tmp_path: Path) -> None:
    """To this model every text is out of domain: classify answers nothing, and evaluate must not report coverage."""
    foreign = replace(trained.model, subject=np.full(len(trained.model.vocabulary), -1.0))
    save(tmp_path / "foreign.safetensors", foreign)
    model = ("--model", tmp_path / "foreign.safetensors")
    tags = run("classify", *model, "--min-precision", "0.9", "--format", "jsonl", HARD).stdout.splitlines()
    assert {json.loads(line)["label"] for line in tags} == {None}
    result = json.loads(run("evaluate", "classifier", *model, "--format", "jsonl", HARD).stdout)
    assert result["min_precision"]["0.9"] == {"coverage": 0.0, "precision": None, "lowest_tenth": None}
    gated = run("evaluate", "classifier", *model, "--fail-under", "min_precision.0.9.coverage=0.1", HARD)
    assert gated.exit_code == 4
