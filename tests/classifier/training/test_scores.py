"""Macro F1 of training is that of `newstool evaluate`: only labels that an article or an answer has count."""

from dataclasses import replace

import numpy as np
import pytest

from newstool.classifier.model import PRECISIONS
from newstool.classifier.training.scores import score, score_several
from newstool.classifier.training.train import Trained
from newstool.evaluation import classification, several_labels
from newstool.evaluation.result import RowName

LABELS = ("A", "B", "C")


@pytest.mark.parametrize(
    ("truth", "answers", "macro_f1"),
    [
        ("AB", "AB", 1.0),  # no article is C, and none is called C
        ("AB", "AC", 1 / 3),  # F1 of A is 1, of B and of C 0
        ("AAB", "ABB", 2 / 3),
    ],
)
def test_one_label_an_article(truth: str, answers: str, macro_f1: float) -> None:
    probabilities = np.array([[float(label == answer) for label in LABELS] for answer in answers])
    assert score(LABELS, probabilities, list(truth)).macro_f1 == pytest.approx(macro_f1)
    rows = [
        classification.TaggedRow(RowName(str(i), ""), one, answer, 1.0)
        for i, (one, answer) in enumerate(zip(truth, answers, strict=True))
    ]
    assert classification.measure(rows, LABELS).figures["macro_f1"] == pytest.approx(macro_f1)


@pytest.mark.parametrize(("given", "macro_f1"), [([(0,), (1,)], 1.0), ([(0,), (1, 2)], 2 / 3)])
def test_several_labels_an_article(trained: Trained, given: list[tuple[int, ...]], macro_f1: float) -> None:
    truth = np.array([[True, False, False], [False, True, False]])
    decisions = np.full((2, 3), -9.0)
    for row, answers in enumerate(given):
        decisions[row, list(answers)] = 9.0
    model = replace(
        trained.model,
        labels=LABELS,
        several=True,
        answer_at=0.5,
        precision_thresholds=np.full((3, len(PRECISIONS)), np.inf),
    )
    assert score_several(model, decisions, truth).macro_f1 == pytest.approx(macro_f1)
    rows = [
        several_labels.LabelsRow(RowName(str(row), ""), ("AB"[row],), tuple(LABELS[i] for i in answers))
        for row, answers in enumerate(given)
    ]
    assert several_labels.measure(rows, LABELS).figures["macro_f1"] == pytest.approx(macro_f1)
