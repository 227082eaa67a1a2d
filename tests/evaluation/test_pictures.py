"""The report with pictures: its figures are those of the JSON, and what it says can be read without seeing."""

import base64
import json
import re
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from browser import Browser
from fixtures import Jsonl, Run, Shell

pytest.importorskip("matplotlib", reason="no matplotlib: pip install 'newstool[report]'")

from newstool.evaluation.classification import TaggedRow, measure
from newstool.evaluation.pictures import classifier
from newstool.evaluation.pictures.page import page
from newstool.evaluation.pictures.rows import worst_tags
from newstool.evaluation.result import RowName

ROOT = Path(__file__).parents[2]
HARD, LEADS = (ROOT / "training_data" / f"{name}.jsonl" for name in ("hard", "leads"))
EXAMPLES = ROOT / "examples"
RUNS = {
    "classifier": ("evaluate", "classifier", HARD),
    "summarizer": ("evaluate", "summarizer", LEADS),
    "related": ("evaluate", "related", "--field", "event=label", EXAMPLES / "archive.jsonl"),
    "review": ("evaluate", "review", EXAMPLES / "decisions.jsonl"),
}
PICTURES = {"classifier": 4, "summarizer": 3, "related": 1, "review": 2}
HOSTILE = '</title><script>window.ran = 1</script>"><img src=x onerror="window.ran = 1"> $x_{1}$ \u202e'


def written(run: Run, tmp_path: Path, *arguments: object) -> tuple[str, str]:
    """The report and the JSON of a run."""
    page, result = tmp_path / "report.html", tmp_path / "result.json"
    assert run(*arguments, "--report", page, "--output", result).exit_code == 0
    return page.read_text(encoding="utf-8"), result.read_text(encoding="utf-8")


def numbers(value: object, path: str = "") -> dict[str, str]:
    if isinstance(value, dict):
        return {k: v for key, inner in value.items() for k, v in numbers(inner, f"{path}.{key}".lstrip(".")).items()}
    return {path: json.dumps(value)} if isinstance(value, int | float) and not isinstance(value, bool) else {}


@pytest.mark.parametrize("task", RUNS)
def test_the_figures_are_those_of_the_json_to_the_digit(run: Run, tmp_path: Path, task: str) -> None:
    page, result = written(run, tmp_path, *RUNS[task])
    shown = dict(re.findall(r'<tr><th scope="row"><bdi>([^<]*)</bdi></th><td data-column="value"><bdi>([^<]*)<', page))
    figures = {path: value for path, value in numbers(json.loads(result)).items() if path != "format"}
    kept = {path: value for path, value in figures.items() if value != "0" or not path.startswith("confusion.")}
    assert {path: shown.get(path) for path in kept} == kept


@pytest.mark.parametrize("task", RUNS)
def test_each_picture_has_a_text(run: Run, tmp_path: Path, task: str) -> None:
    page, _ = written(run, tmp_path, *RUNS[task])
    images = re.findall(r'<img alt="([^"]+)" src="data:image/svg\+xml;base64,([^"]+)">', page)
    assert len(images) == PICTURES[task]
    for alt, data in images:
        assert re.search(r"\d", alt)
        assert f"<figcaption>{alt}</figcaption>" in page
        svg = ElementTree.fromstring(base64.b64decode(data))
        assert svg.tag == "{http://www.w3.org/2000/svg}svg"
        assert list(svg.iter("{http://www.w3.org/2000/svg}text"))  # text is text, not outlines
    assert len(page) < 1_000_000


@pytest.mark.parametrize("task", RUNS)
def test_equal_input_gives_equal_bytes(run: Run, tmp_path: Path, task: str) -> None:
    assert written(run, tmp_path, *RUNS[task]) == written(run, tmp_path, *RUNS[task])


def test_beside_a_baseline(run: Run, tmp_path: Path) -> None:
    written(run, tmp_path, *RUNS["classifier"])
    (tmp_path / "result.json").rename(tmp_path / "base.json")
    page, _ = written(run, tmp_path, *RUNS["classifier"], "--baseline", tmp_path / "base.json")
    assert "<h2>Beside the baseline</h2>" in page
    assert "+0.0000" in page


def test_the_summary_links_to_it(run: Run, tmp_path: Path) -> None:
    summary = tmp_path / "summary.md"
    written(run, tmp_path, *RUNS["classifier"], "--summary", summary)
    assert f"[The report with pictures](<{tmp_path / 'report.html'}>)" in summary.read_text(encoding="utf-8")


def test_without_the_extra_it_says_what_to_install(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newstool.cli.reporting.find_spec", lambda name: None)
    result = run(*RUNS["classifier"], "--report", tmp_path / "r.html", "--output", tmp_path / "out.json")
    assert result.exit_code == 1
    assert "pip install 'newstool[report]'" in result.stderr
    assert not (tmp_path / "out.json").exists()


def test_without_a_report_matplotlib_is_not_imported(shell: Shell) -> None:
    evaluate = f"python -X importtime -m newstool evaluate classifier '{HARD}' --format csv"
    result = shell(f'python() {{ "{sys.executable}" "$@"; }}; {evaluate} 2>&1 >/dev/null')
    assert " numpy\n" in result.stdout
    assert "matplotlib" not in result.stdout


def test_the_interval_of_f1() -> None:
    low, high = classifier.f1_interval({"precision": 0.8, "recall": 0.8, "f1": 0.8, "support": 100}, 1000)
    assert 0.70 < low < 0.76
    assert 0.83 < high < 0.88
    assert classifier.f1_interval({"precision": 1.0, "recall": 1.0, "f1": 1.0, "support": 5}, 5) == (1.0, 1.0)
    assert classifier.f1_interval({"precision": 0.0, "recall": 0.0, "f1": 0.0, "support": 5}, 9) == (0.0, 0.0)


def test_a_model_of_several_labels_has_the_f1_of_each() -> None:
    labels = {
        "News": {"precision": 0.9, "recall": 0.8, "f1": 0.847, "support": 100},
        "Never seen": {"precision": None, "recall": None, "f1": None, "support": 0},
    }
    before = {"labels": {"News": {"f1": 0.7}}}
    (picture,) = classifier.pictures({"labels": labels, "n": 300}, [], before)
    assert "News 0.847 (0." in picture.text
    assert "baseline" in picture.svg
    assert "Never seen" not in picture.svg


def test_reliability_names_the_worst_point() -> None:
    rows = [TaggedRow(RowName(str(i), ""), "News", "News" if i < 50 else "Sports", 0.95) for i in range(100)]
    text = classifier.reliability(rows, 0.45).text
    assert "of 100 tags of probability 0.95, 0.50 are right" in text


def test_coverage_marks_each_promise() -> None:
    rows = [TaggedRow(RowName(str(i), ""), "News", "News", 0.9) for i in range(30)]
    promised: dict[str, dict[str, float | None]] = {"0.9": {"coverage": 0.5, "precision": 0.92}}
    promised["0.99"] = {"coverage": 0.0, "precision": None}
    text = classifier.coverage(rows, promised).text
    assert "promised 0.9, answered 0.500, right 0.920" in text
    assert "0.99" not in text


def test_many_labels_stay_readable() -> None:
    names = [f"Desk {i}" for i in range(90)]
    matrix = {truth: {tag: int(truth == tag) * 5 for tag in names} for truth in names}
    matrix["Desk 7"]["Desk 8"] = 3
    text = classifier.confusion(matrix).text
    assert "3 rows of Desk 7 tagged as Desk 8" in text
    assert "Of 90 labels, the 20 that are confused most are shown." in text


def test_ninety_labels_stay_under_a_megabyte() -> None:
    names = [f"Desk of many words {i}" for i in range(90)]
    rows = [TaggedRow(RowName(f"post-{i}", "A title " * 9), names[i % 90], names[i * 7 % 90], 0.9) for i in range(3000)]
    evaluation = measure(rows, names, (0.9, 0.95)).of({"file": "m", "sha256": "0"}, {"rows": 3000, "sha256": "0"})
    pictures = classifier.pictures(evaluation.figures, rows, evaluation.figures)
    assert len(page(evaluation, [], pictures, worst_tags(rows))) < 1_000_000


@pytest.mark.parametrize("width", [1200, 320])
@pytest.mark.parametrize("task", ["classifier", "summarizer"])
def test_in_a_browser(run: Run, tmp_path: Path, browser: Browser, axe: str, task: str, width: int) -> None:
    written(run, tmp_path, *RUNS[task])
    browser.size(width, 800)
    browser.open(tmp_path / "report.html")
    assert browser.violations(axe) == []
    assert browser.evaluate("return document.documentElement.scrollWidth") <= width
    assert browser.evaluate("return [...document.images].every((image) => image.naturalWidth > 0)") is True
    assert browser.complaints() == []
    assert browser.requests() == []


def test_hostile_titles_are_text(run: Run, tmp_path: Path, browser: Browser, jsonl: Jsonl) -> None:
    game = "The Bobcats beat Ridgeview in four sets on Tuesday, and the coach praised the defense."
    rows = jsonl(*({"id": HOSTILE, "title": HOSTILE, "text": game, "label": label} for label in ("News", HOSTILE)))
    written(run, tmp_path, "evaluate", "classifier", rows)
    browser.open(tmp_path / "report.html")
    assert browser.evaluate("return window.ran === undefined && document.scripts.length === 0") is True
    assert browser.complaints() == []
