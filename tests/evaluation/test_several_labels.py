"""Scores of several labels a row, on rows that are counted by hand."""

import pytest

from newstool.evaluation.result import RowName
from newstool.evaluation.several_labels import GivenLabel, LabelsRow, measure

ROWS = [
    LabelsRow(RowName("1", "One"), ("A",), ("A",), (GivenLabel("A", 0.9, 0.95),)),
    LabelsRow(RowName("2", "Two"), ("A", "B"), ("A",), (GivenLabel("A", 0.8, 0.9),)),
    LabelsRow(RowName("3", "Three"), ("B",), ("A", "B"), (GivenLabel("B", 0.7, 0.9), GivenLabel("A", 0.6, 0.9))),
]


def test_f1_over_pairs_over_labels_and_over_rows() -> None:
    figures = measure(ROWS, ("A", "B", "C")).figures
    assert figures["micro_f1"] == pytest.approx(2 * 3 / (4 + 4))  # three hits, four true pairs, four given ones
    assert figures["macro_f1"] == pytest.approx((2 * 2 / 5 + 2 * 1 / 3) / 2)  # C has neither rows nor tags
    assert figures["row_f1"] == pytest.approx((1 + 2 / 3 + 2 / 3) / 3, abs=1e-6)
    assert figures["labels"]["A"] == {
        "precision": pytest.approx(2 / 3, abs=1e-6),
        "recall": 1.0,
        "f1": pytest.approx(0.8),
        "support": 2,
    }
    assert figures["labels"]["C"] == {"precision": None, "recall": None, "f1": None, "support": 0}


def test_a_promise_counts_the_labels_that_keep_it() -> None:
    promised = measure(ROWS, ("A", "B"), (0.9, 0.95)).figures["min_precision"]
    assert promised["0.9"]["coverage"] == 1.0
    assert promised["0.9"]["precision"] == pytest.approx(3 / 4)
    assert promised["0.9"]["recall"] == pytest.approx(3 / 4)
    assert promised["0.9"]["labels"] == 2
    assert promised["0.95"]["coverage"] == pytest.approx(1 / 3, abs=1e-6)
    assert promised["0.95"]["precision"] == 1.0


def test_a_label_that_the_model_does_not_know_counts_as_missed() -> None:
    figures = measure([*ROWS, LabelsRow(RowName("4", "Four"), ("D",), ("A",))], ("A", "B")).figures
    assert figures["micro_f1"] == pytest.approx(2 * 3 / (5 + 5))
    assert figures["labels"]["D"]["recall"] == 0.0


def test_the_worst_rows_are_named_first() -> None:
    (finding,) = measure([*ROWS, LabelsRow(RowName("4", "Four"), ("B",), ("A",))], ("A", "B")).findings
    assert [row.id for row in finding.rows] == ["4", "2", "3"]
    assert finding.total == 3
