"""Reports: columns align, and titles cannot break the markup."""

import re
from xml.etree import ElementTree

import numpy as np
import pytest

from newstool.evaluation import Evaluation, Gate, Verdict, report
from newstool.evaluation.classification import TaggedRow, measure
from newstool.evaluation.junit import junit
from newstool.evaluation.result import Finding, RowName

NASTY = "5 | <b>*Bold*</b> `code` [x](y) $3 @you &amp; #1"


@pytest.fixture
def result() -> Evaluation:
    rows = [
        TaggedRow(RowName("a", "First"), "News", "News", 0.9, slices=("东京",)),
        TaggedRow(RowName("b", NASTY), "Sports", "News", 0.8, slices=("a | b",)),
    ]
    return measure(rows, ["News", "Sports"], by=("section",))


def test_columns_align(result: Evaluation) -> None:
    text = report.text(result)
    assert text.startswith(
        "label   precision  recall     f1  support\n"
        "News        0.500   1.000  0.667        1\n"
        "Sports      0.000   0.000  0.000        1\n\n"
        "accuracy 0.500, macro F1 0.333, calibration error 0.450, on 2 rows\n"
    )
    assert "truth \\ tag  News  Sports\nNews            1       0\nSports          1       0\n" in text
    assert "section  n  accuracy  macro_f1\na | b    1     0.000     0.000\n东京     1     1.000     1.000\n" in text
    assert text.endswith(f"Sports tagged as News: 1 row\n  b  {NASTY}\n")


def test_the_rows_behind_a_gate_come_before_the_confusions(result: Evaluation) -> None:
    gate = Gate("g", Verdict.FAILED, "m", (Finding("Newly wrong", 12, (RowName("z", "Zed"),)),))
    text = report.text(result, [gate])
    assert text.index("Newly wrong: 1 of 12 rows\n  z  Zed") < text.index("Sports tagged as News")


def test_csv_has_every_figure_that_gates_know(result: Evaluation) -> None:
    lines = report.csv(result).splitlines()
    assert lines[:3] == ["figure,value", "n,2", "accuracy,0.5"]
    assert "labels.Sports.recall,0.0" in lines
    assert "slices.section.a | b.n,1" in lines


def test_markdown_shows_titles_as_they_are(result: Evaluation) -> None:
    gates = [Gate("g", Verdict.PASSED, "good"), Gate("h", Verdict.FAILED, "a | b\nis under")]
    markdown = report.markdown(result, gates)
    assert markdown.startswith("## newstool evaluate classifier: ❌ FAILED\n\n- ✅ good\n- ❌ a &#124; b is under\n\n")
    assert (
        "| label | precision | recall | f1 | support |\n| :-- | --: | --: | --: | --: |\n| News | 0.500 |" in markdown
    )
    assert "\n| a &#124; b | 1 | 0.000 | 0.000 |\n" in markdown
    (line,) = [line for line in markdown.splitlines() if line.startswith("- b ")]
    without_entities = re.sub(r"&#\d+;", "", line)
    assert not re.search(r"[|<>*`\[\]$@&#]", without_entities)


def test_markdown_says_the_gravest_verdict() -> None:
    rows = [TaggedRow(RowName("a", ""), "News", "News", 0.9)]
    gates = [Gate(v.name, v, "") for v in (Verdict.NOT_COMPARED, Verdict.FAILED, Verdict.PASSED)]
    assert "classifier: ⚠️ NOT COMPARED\n" in report.markdown(measure(rows, ["News", "Sports"]), gates)


def test_notes_are_in_the_summary() -> None:
    evaluation = measure([TaggedRow(RowName("a", ""), t, "News", 0.9) for t in ("News", "Else")], ["News", "Sports"])
    assert "(Else): they count as wrong" in report.markdown(evaluation, [])


# What Maven Surefire's surefire-test-report.xsd and the junit-10.xsd of Jenkins's xUnit plugin both allow, read from
# these schemas: by element its required and further attributes, and its children in their order.
SCHEMA: dict[str, tuple[set[str], set[str], list[str]]] = {
    "testsuite": ({"name", "tests", "errors", "failures", "skipped"}, {"time", "group"}, ["properties", "testcase"]),
    "testcase": ({"name", "time"}, {"classname", "group"}, ["failure", "skipped", "error", "system-out", "system-err"]),
    "failure": ({"type"}, {"message"}, []),
    "error": ({"type"}, {"message"}, []),
    "system-out": (set(), set(), []),
}
TIME = re.compile(r"(([0-9]{0,3},)*[0-9]{3}|[0-9]{0,3})*(\.[0-9]{0,3})?")


def assert_valid(element: ElementTree.Element) -> None:
    required, optional, children = SCHEMA[element.tag]
    assert required <= set(element.attrib) <= required | optional
    assert TIME.fullmatch(element.get("time", ""))
    places = [children.index(child.tag) for child in element]
    assert places == sorted(places)
    for child in element:
        assert_valid(child)


def test_junit_is_valid_and_has_a_case_for_each_gate() -> None:
    gates = [
        Gate("accuracy at least 0.9", Verdict.PASSED, "accuracy 0.95 is at least 0.9"),
        Gate(
            'labels."<x>" & \x00',
            Verdict.FAILED,
            "0.1 is under 0.9",
            (Finding("Newly wrong", 1, (RowName("i", "\x0bT"),)),),
        ),
        Gate("baseline", Verdict.NOT_COMPARED, "baseline old.json: other rows"),
    ]
    suite = ElementTree.fromstring(junit("classifier", gates))
    assert suite.tag == "testsuite"
    assert_valid(suite)
    assert [suite.get(key) for key in ("tests", "failures", "errors", "skipped")] == ["3", "1", "1", "0"]
    passed, failed, not_compared = suite
    assert passed.find("failure") is None
    assert passed.find("error") is None
    failure = failed.find("failure")
    assert failure is not None
    assert failure.get("message") == "0.1 is under 0.9"
    assert failure.text == "0.1 is under 0.9\nNewly wrong: 1\ni  \ufffdT"
    assert not_compared.find("error") is not None


def test_keys_are_sorted_and_bytes_the_same(result: Evaluation) -> None:
    one = result.to_json()
    assert one == Evaluation(dict(reversed(list(result.figures.items()))), result.outcomes, result.rows).to_json()
    assert one.index('"accuracy"') < one.index('"confusion"') < one.index('"task"')
    assert "First" not in one
    assert np.isfinite(result.outcomes["accuracy"]).all()
