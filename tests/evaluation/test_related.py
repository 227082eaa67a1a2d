"""Scores of related posts equal those computed by hand."""

import pytest

from newstool.evaluation import EvaluationError, report
from newstool.evaluation.related import RankedRow, measure, precision_at, reciprocal_rank
from newstool.evaluation.result import RowName

# Two events of three and of two articles, one whose event is alone, and two articles that are of none.
EVENTS = {"flood1": "flood", "flood2": "flood", "flood3": "flood", "vote1": "vote", "vote2": "vote", "fair": "fair"}


def row(name: str, *ranked: str, shown: int = 0, slices: tuple[str, ...] = ()) -> RankedRow:
    """A row that shows the first of the ranked posts."""
    return RankedRow(RowName(name, name.title()), ranked, ranked[:shown], slices)


def test_what_is_shown_counts_wherever_it_is_ranked() -> None:
    name = RowName("flood1", "")
    rows = [RankedRow(name, ("none1", "none2", "flood2", "vote1"), ("flood2", "vote1"))]
    assert measure(rows, EVENTS).figures["kept_precision"] == 0.5


@pytest.mark.parametrize(
    ("k", "relevant", "ranked", "expected"),
    [
        (1, "ab", "abx", 1.0),
        (1, "ab", "xab", 0.0),
        (2, "ab", "axb", 0.5),
        (5, "ab", "axb", 1.0),  # both there are, of five
        (2, "a", "xa", 1.0),  # the one there is
        (2, "abc", "a", 0.5),  # what is not ranked is not a hit
        (5, "abcdefg", "abcde", 1.0),
        (5, "abcdefg", "abxyz", 0.4),
        (2, "ab", "", 0.0),
    ],
)
def test_precision_is_of_as_many_as_there_can_be(k: int, relevant: str, ranked: str, expected: float) -> None:
    assert precision_at(k, set(relevant), list(ranked)) == expected


@pytest.mark.parametrize(
    ("ranked", "expected"), [("a", 1.0), ("xa", 0.5), ("xxxba", 0.25), ("xyz", 0.0), ("x" * 49 + "a", 0.02)]
)
def test_reciprocal_rank_is_of_the_first_hit(ranked: str, expected: float) -> None:
    assert reciprocal_rank({"a", "b"}, list(ranked)) == expected
    assert reciprocal_rank({"a", "b"}, ["x"] * 50 + ["a"]) == 0.0


def test_figures_by_hand() -> None:
    figures = measure(
        [
            row("flood1", "flood2", "flood3", "vote1", shown=3),  # 1, 1, 1; 1; 2 of 3 shown
            row("flood2", "none1", "flood1", "none2", shown=0),  # 0, 1/2, 1/2; 1/2; nothing shown
            row("flood3", "none1", "none2", "fair", "vote1", "vote2", "flood1", shown=1),  # 0, 0, 0; 1/6; 0 of 1
            row("vote1", "vote2", shown=1),  # 1, 1, 1; 1; 1 of 1
            row("vote2", "flood1", "vote1", shown=2),  # 0, 1, 1; 1/2; 1 of 2
            row("fair", "vote1", shown=1),  # alone in its event
            row("none1", "none2", shown=1),  # of no event
        ],
        EVENTS,
    ).figures
    assert {name: figures[name] for name in ("task", "n", "events")} == {"task": "related", "n": 5, "events": 2}
    assert figures["precision_at_1"] == pytest.approx(2 / 5)
    assert figures["precision_at_2"] == pytest.approx(3.5 / 5)
    assert figures["precision_at_5"] == pytest.approx(3.5 / 5)
    assert figures["mrr"] == pytest.approx((1 + 1 / 2 + 1 / 6 + 1 + 1 / 2) / 5)
    assert figures["coverage"] == pytest.approx(4 / 5)
    assert figures["kept_precision"] == pytest.approx(4 / 7)


def test_each_outcome_has_its_figure_as_its_mean() -> None:
    result = measure([row("vote1", "vote2"), row("vote2", "x", "vote1"), row("fair", "vote1")], EVENTS)
    assert set(result.outcomes) == {"precision_at_1", "precision_at_2", "precision_at_5", "mrr"}
    for name, outcome in result.outcomes.items():
        assert len(outcome) == result.figures["n"] == len(result.rows) == 2
        assert outcome.mean() == pytest.approx(result.figures[name])


def test_nothing_kept_has_no_precision() -> None:
    figures = measure([row("vote1", "vote2"), row("vote2", "vote1")], EVENTS).figures
    assert (figures["coverage"], figures["kept_precision"]) == (0.0, None)


def test_slices() -> None:
    rows = [row("vote1", "vote2", shown=1, slices=("AP",)), row("vote2", "fair", shown=1, slices=("ours",))]
    slices = measure(rows, EVENTS, by=("source",)).figures["slices"]["source"]
    assert (slices["AP"]["precision_at_2"], slices["AP"]["kept_precision"], slices["AP"]["n"]) == (1.0, 1.0, 1)
    assert (slices["ours"]["precision_at_2"], slices["ours"]["mrr"], slices["ours"]["coverage"]) == (0.0, 0.0, 1.0)


def test_the_rows_that_found_nothing_are_named() -> None:
    result = measure([row("vote1", "vote2"), row("vote2", *"abcde", "vote1")], EVENTS)
    (finding,) = result.findings
    assert (finding.total, [name.id for name in finding.rows]) == (1, ["vote2"])
    assert measure([row("vote1", "vote2")], EVENTS).findings == ()


def test_no_two_articles_of_an_event() -> None:
    for events in ({}, {"fair": "fair"}, {"fair": "fair", "vote1": "vote"}):
        with pytest.raises(EvaluationError, match=r"no two records have the same event: .* --field event=KEY"):
            measure([row("fair", "vote1"), row("vote1", "fair")], events)


def test_the_report() -> None:
    rows = [row("vote1", "vote2", shown=1, slices=("AP",)), row("vote2", "fair", shown=1, slices=("ours",))]
    text = report.text(measure(rows, EVENTS, by=("source",)))
    assert text.startswith(
        "neighbours  precision_at_1  precision_at_2  precision_at_5    mrr\n"
        "newstool             0.500           0.500           0.500  0.500\n\n"
        "coverage 1.000, precision of what is kept 0.500, on 2 articles of 1 events\n"
    )
    assert "\nours    1           0.000" in text
    assert text.index("\nours ") < text.index("\nAP ")  # the worst first
    assert text.endswith("No article of the event among the first 5: 1 row\n  vote2  Vote2\n")
