"""How often an editor agreed, with intervals."""

import pytest

from newstool.evaluation import EvaluationError
from newstool.evaluation.decisions import Decision, measure
from newstool.evaluation.result import RowName
from newstool.evaluation.significance import wilson


def decided(label: str | None, suggested: str | None = "Sports", **fields: object) -> Decision:
    values = {
        "name": RowName("7", "A game"),
        "filed": "News",
        "has_lead": True,
        "lead_edited": False,
        "kinds": ("misfiled",),
        "drawn": "doubt",
        **fields,
    }
    return Decision(label=label, suggested=suggested, **values)  # type: ignore[arg-type]


def test_wilson() -> None:
    assert wilson(93, 100) == pytest.approx((0.862505, 0.965681), abs=1e-6)  # these are of SciPy
    assert wilson(0, 10) == pytest.approx((0.0, 0.277533), abs=1e-6)
    assert wilson(10, 10) == pytest.approx((0.722467, 1.0), abs=1e-6)


def test_agreement() -> None:
    rows = [decided("Sports"), decided("News"), decided("Sports", lead_edited=True), decided(None)]
    figures = measure(rows).figures
    assert (figures["n"], figures["skipped"]) == (3, 1)
    assert figures["agreed"] == pytest.approx(2 / 3)
    agreement = figures["agreement"]
    assert [agreement[key]["n"] for key in ("suggested", "filed", "lead")] == [3, 3, 4]
    assert agreement["filed"]["share"] == pytest.approx(1 / 3)
    assert agreement["lead"]["share"] == pytest.approx(3 / 4)
    assert agreement["suggested"]["low"] < 2 / 3 < agreement["suggested"]["high"]
    assert figures["suggestions"]["Sports"]["n"] == 3


def test_by_kind() -> None:
    rows = [decided("Sports", kinds=("misfiled", "cut")), decided("News", kinds=("cut",))]
    kinds = measure(rows).figures["kinds"]
    assert {kind: (of["n"], of["share"]) for kind, of in kinds.items()} == {"cut": (2, 0.5), "misfiled": (1, 1.0)}


def test_doubtful_stories_say_nothing_about_the_archive() -> None:
    assert "say nothing about the whole archive" in measure([decided("News")]).notes[0]
    drawn = measure([decided("News", drawn="sample")])
    assert drawn.notes == ()
    assert drawn.figures["random"] is True


def test_disagreements_are_named() -> None:
    (finding,) = measure([decided("News"), decided("Sports")]).findings
    assert (finding.heading, finding.total) == ("Sports suggested, News decided", 1)


def test_nothing_to_measure() -> None:
    with pytest.raises(EvaluationError, match="nothing to measure"):
        measure([decided(None), decided("News", suggested=None)])


def test_a_story_that_was_filed_nowhere_counts_for_the_suggestion_alone() -> None:
    filed = measure([decided("Sports", filed=None)]).figures["agreement"]["filed"]
    assert filed == {"n": 0, "share": None, "low": None, "high": None}
