"""A gate passes only if its condition was measured and holds."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from newstool.evaluation.gates import Gate, Limit, LimitError, Verdict, compare
from newstool.evaluation.result import FORMAT, Evaluation, NotComparableError, RowName, read_baseline, sealed

FIGURES = {
    "task": "classifier",
    "n": 100,
    "accuracy": 0.9,
    "calibration_error": 0.04,
    "labels": {"Sports": {"recall": 0.95}, "U.S. NEWS": {"recall": 0.8}, "a=b": {"recall": None}},
    "confusion": {"a.b": {"c": 1}, "a": {"b.c": 2}},
    "model": {"file": "m.safetensors", "sha256": "00"},
    "data": {"rows": 100, "lost": 0, "sha256": "aa"},
}


def evaluation(name: str = "accuracy", right: int = 90, values: Any = None, **figures: Any) -> Evaluation:
    """100 rows of which the first `right` are right, or with these outcomes."""
    outcome = np.array(values if values is not None else [1] * right + [0] * (100 - right), np.float32)
    mean = float(outcome.mean())
    rows = [RowName(f"r{i}", f"Title {i}") for i in range(len(outcome))]
    return Evaluation({**FIGURES, "n": len(outcome), name: mean, **figures}, {name: outcome}, rows)


def against(new: Evaluation, old: Evaluation, folder: Path, alpha: float = 0.05) -> Gate:
    path = folder / "old.json"
    path.write_text(old.to_json(), encoding="utf-8")
    (gate,) = compare(new, path, alpha)
    return gate


@pytest.mark.parametrize(
    ("limit", "verdict", "message"),
    [
        (Limit("accuracy", 0.9), Verdict.PASSED, "accuracy 0.9 is at least 0.9"),
        (Limit("accuracy", 0.95), Verdict.FAILED, "accuracy 0.9 is under 0.95"),
        (Limit("n", 1000), Verdict.FAILED, "n 100 is under 1000"),
        (Limit("labels.U.S. NEWS.recall", 0.75), Verdict.PASSED, "labels.U.S. NEWS.recall 0.8 is at least 0.75"),
        (Limit("calibration_error", 0.05, ceiling=True), Verdict.PASSED, "calibration_error 0.04 is at most 0.05"),
        (Limit("calibration_error", 0.03, ceiling=True), Verdict.FAILED, "calibration_error 0.04 is over 0.03"),
        (Limit("data.lost", 0, ceiling=True), Verdict.PASSED, "data.lost 0 is at most 0"),
    ],
)
def test_limits(limit: Limit, verdict: Verdict, message: str) -> None:
    gate = limit.gate(FIGURES)
    assert (gate.verdict, gate.message) == (verdict, message)


@pytest.mark.parametrize("figure", [None, float("nan"), float("inf"), float("-inf")])
@pytest.mark.parametrize("ceiling", [False, True])
def test_what_is_no_number_never_passes(figure: float | None, ceiling: bool) -> None:
    gate = Limit("n", 1e9 if ceiling else 0, ceiling).gate({"n": figure})
    assert gate.verdict is Verdict.FAILED
    assert "could not be measured" in gate.message


@pytest.mark.parametrize(
    ("path", "value", "allowed"),
    [
        ("accuracy", 0, True),
        ("accuracy", 1, True),
        ("accuracy", 1.001, False),
        ("accuracy", -0.001, False),
        ("labels.Sports.recall", 90, False),
        ("calibration_error", 5, False),
        ("n", 500, True),
        ("n", -1, False),
        ("labels.Sports.support", 20, True),
        ("data.lost", 3, True),
        ("words", 48.5, True),
        ("confusion.News.Sports", 12, True),
        ("confusion.News.Sports", -1, False),
    ],
)
@pytest.mark.parametrize("ceiling", [False, True])
def test_a_limit_is_a_value_that_the_figure_can_have(path: str, value: float, allowed: bool, ceiling: bool) -> None:
    if allowed:
        assert Limit(path, value, ceiling).value == value
    else:
        with pytest.raises(LimitError, match=r"lies between 0 and 1|is never below 0"):
            Limit(path, value, ceiling)


def test_enough_digits_to_see_why() -> None:
    assert Limit("f", 0.95).gate({"f": 0.94999999}).message == "f 0.94999999 is under 0.95"


def test_an_unknown_figure_names_the_known_ones() -> None:
    with pytest.raises(LimitError, match=r"there is no figure 'acuracy' \(did you mean accuracy\?\): .*labels\.Sports"):
        Limit("acuracy", 0.5).gate(FIGURES)
    with pytest.raises(LimitError, match=r"there is no figure 'model\.file'"):
        Limit("model.file", 0.5).gate(FIGURES)
    many = {f"f{i}": 0.5 for i in range(32)}
    with pytest.raises(LimitError, match=r"the figures are f0, .*, f29 and 2 more$"):
        Limit("x", 0.5).gate(many)
    with pytest.raises(LimitError, match=r"the figures are a, b$"):
        Limit("x", 0.5).gate({"a": 1, "b": 2})


def test_a_path_that_dots_make_ambiguous() -> None:
    with pytest.raises(LimitError, match="names 2 figures"):
        Limit("confusion.a.b.c", 1).gate(FIGURES)


def test_a_floor_under_an_error_is_refused() -> None:
    with pytest.raises(LimitError, match=r"use --fail-over calibration_error=0\.05"):
        Limit("calibration_error", 0.05).gate(FIGURES)


@pytest.mark.parametrize(
    ("now", "before", "verdict", "words"),
    [
        (90, 90, Verdict.PASSED, "equal on every row (0 newly right, 0 newly wrong, p = 1.000)"),
        (95, 90, Verdict.PASSED, "higher, but not significantly (5 newly right, 0 newly wrong, p = 0.062)"),
        (96, 90, Verdict.PASSED, "better (6 newly right, 0 newly wrong, p = 0.031)"),
        (85, 90, Verdict.PASSED, "lower, but not significantly (0 newly right, 5 newly wrong, p = 0.062)"),
        (84, 90, Verdict.FAILED, "worse (0 newly right, 6 newly wrong, p = 0.031)"),
    ],
)
def test_right_and_wrong_beside_a_baseline(now: int, before: int, verdict: Verdict, words: str, tmp_path: Path) -> None:
    gate = against(evaluation(right=now), evaluation(right=before), tmp_path)
    assert gate.verdict is verdict
    assert gate.message == f"accuracy 0.{now}00, baseline 0.{before}00: {words}"


def test_alpha_moves_the_line(tmp_path: Path) -> None:
    new, old = evaluation(right=85), evaluation(right=90)
    assert against(new, old, tmp_path, 0.1).verdict is Verdict.FAILED
    assert against(new, old, tmp_path, 0.05).verdict is Verdict.PASSED


def test_the_rows_that_are_newly_wrong_are_shown(tmp_path: Path) -> None:
    (finding,) = against(evaluation(right=84), evaluation(right=90), tmp_path).findings
    assert (finding.heading, finding.total) == ("Newly wrong", 6)
    assert [row.id for row in finding.rows] == ["r84", "r85", "r86", "r87", "r88", "r89"]


def test_rouge_beside_a_baseline(tmp_path: Path) -> None:
    scores = np.random.default_rng(5).uniform(0.2, 0.6, 200)
    noise = np.random.default_rng(6).normal(0, 0.1, 200)
    old = evaluation("rouge1", values=scores)
    worse = against(evaluation("rouge1", values=scores - 0.05 + noise), old, tmp_path)
    assert worse.verdict is Verdict.FAILED
    assert ": worse (change -0.0" in worse.message
    assert worse.findings[0].heading == "Most lost in rouge1"
    better = against(evaluation("rouge1", values=scores + 0.05 + noise), old, tmp_path)
    assert better.verdict is Verdict.PASSED
    assert ": better (change +0.0" in better.message
    wobbly = against(evaluation("rouge1", values=scores - 0.002 + noise - noise.mean()), old, tmp_path)
    assert wobbly.verdict is Verdict.PASSED
    assert "lower, but not significantly" in wobbly.message


@pytest.mark.parametrize(
    ("alpha", "interval"), [(0.05, "95 % interval"), (0.025, "97.5 % interval"), (0.001, "99.9 % interval")]
)
def test_the_interval_is_named_as_exactly_as_alpha(alpha: float, interval: str, tmp_path: Path) -> None:
    scores = np.random.default_rng(5).uniform(0.2, 0.6, 50)
    gate = against(evaluation("rouge1", values=scores**2), evaluation("rouge1", values=scores), tmp_path, alpha)
    assert f", {interval} " in gate.message


@pytest.mark.parametrize(
    ("old", "why"),
    [
        (evaluation(task="summarizer"), "it measured a summarizer, this run measured a classifier"),
        (
            evaluation(data={"sha256": "bb"}),
            "it measured other rows (100 with digest bb, this run has 100 with digest aa)",
        ),
        (evaluation(data={}), "it measured other rows (100 with digest None"),
        (
            evaluation(labels={"News": {}, "Sports": {}}),
            "its labels are News, Sports, those of this run are Sports, U.S. NEWS, a=b",
        ),
        (evaluation(budget={"words": 40}), "its leads have a budget of 40 words, those of this run of None"),
        (evaluation("precision"), "it has outcomes of other figures"),
    ],
)
def test_what_cannot_be_compared(old: Evaluation, why: str, tmp_path: Path) -> None:
    gate = against(evaluation(), old, tmp_path)
    assert gate.verdict is Verdict.NOT_COMPARED
    assert why in gate.message


def changed(**keys: Any) -> str:
    return json.dumps(sealed({**json.loads(evaluation().to_json()), **keys}))


def by_hand(**keys: Any) -> str:
    """A result in which somebody changed figures, and left the digest as it was."""
    return json.dumps({**json.loads(evaluation().to_json()), **keys})


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ("", "not JSON"),
        ("[]", "not a result of `newstool evaluate`"),
        ('{"accuracy": 0.9}', "not a result of `newstool evaluate`"),
        (changed(format=FORMAT + 1), f"format {FORMAT + 1}, this newstool compares {FORMAT}: upgrade newstool"),
        (changed(format=1), f"format 1, this newstool compares {FORMAT}: write it again"),
        (by_hand(accuracy=0.1), "its digest is wrong"),
        (by_hand(n=100, labels={}), "its digest is wrong"),
        (by_hand(digest=None), "its digest is wrong"),
        (changed(outcomes={}), "damaged"),
        (changed(outcomes={"accuracy": "%%%"}), "damaged"),
        (changed(outcomes={"accuracy": "AAAA"}), "damaged"),
        (changed(outcomes={"accuracy": 3}), "damaged"),
        (changed(outcomes=[1]), "damaged"),
        (changed(n=99), "damaged"),
        (changed(data="aa"), "damaged"),
        (changed(labels=["News"]), "damaged"),
        (evaluation(values=[float("nan")] * 100, accuracy=0.5).to_json(), "damaged"),
    ],
)
def test_a_baseline_that_is_none(content: str, why: str, tmp_path: Path) -> None:
    path = tmp_path / "old.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(NotComparableError, match=why):
        read_baseline(path)
    assert [gate.verdict for gate in compare(evaluation(), path, 0.05)] == [Verdict.NOT_COMPARED]


def test_a_baseline_that_is_not_there_or_a_folder(tmp_path: Path) -> None:
    for path, why in ((tmp_path / "none.json", "No such file"), (tmp_path, "Is a directory")):
        (gate,) = compare(evaluation(), path, 0.05)
        assert gate.verdict is Verdict.NOT_COMPARED
        assert f"baseline {path}: {why}" in gate.message


def test_a_result_is_read_back_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "r.json"
    path.write_text(evaluation(right=37).to_json(), encoding="utf-8")
    outcomes = read_baseline(path).outcomes["accuracy"]
    assert outcomes.tolist() == [1.0] * 37 + [0.0] * 63
