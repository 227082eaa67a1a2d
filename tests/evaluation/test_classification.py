"""Scores of tags equal those of scikit-learn, on real tags and on random ones."""

import math
from collections.abc import Mapping
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.metrics import accuracy_score, classification_report, confusion_matrix

from newstool.articles import Article
from newstool.classifier import Tagger
from newstool.classifier.training.calibration import calibration_error as calibration_error_of_training
from newstool.classifier.training.calibration import label_indices
from newstool.classifier.training.train import Trained
from newstool.evaluation import EvaluationError
from newstool.evaluation.classification import TaggedRow, calibration_error, measure, unknown_labels
from newstool.evaluation.result import RowName

LABELS = ("News", "Sports", "U.S. news")


def row(
    truth: str, label: str, probability: float = 0.9, precision: float = 0.0, *slices: str, name: str = "a"
) -> TaggedRow:
    return TaggedRow(RowName(name, f"title of {name}"), truth, label, probability, precision, slices)


def assert_is_scikit_learns(figures: Mapping[str, Any], truth: list[str], tagged: list[str]) -> None:
    report = classification_report(truth, tagged, output_dict=True, zero_division=0.0)
    assert math.isclose(figures["accuracy"], accuracy_score(truth, tagged), abs_tol=1e-9)
    assert math.isclose(figures["macro_f1"], report["macro avg"]["f1-score"], abs_tol=1e-9)
    names = sorted({*truth, *tagged})
    for name in names:
        ours, theirs = figures["labels"][name], report[name]
        for key, other in (("precision",) * 2, ("recall",) * 2, ("f1", "f1-score"), ("support",) * 2):
            assert math.isclose(ours[key], theirs[other], abs_tol=1e-9), (name, key)
    matrix = [[figures["confusion"][one][other] for other in names] for one in names]
    assert matrix == confusion_matrix(truth, tagged, labels=names).tolist()


def test_the_projects_articles_as_scikit_learn_scores_them(trained: Trained, articles: list[Article]) -> None:
    tags = list(Tagger(trained.model).tag(articles))
    result = measure([row(str(t.article.label), str(t.label), t.probability) for t in tags], trained.model.labels)
    assert result.figures["n"] == 328
    assert_is_scikit_learns(result.figures, [str(t.article.label) for t in tags], [str(t.label) for t in tags])


def test_calibration_is_that_of_training(trained: Trained, articles: list[Article]) -> None:
    tags = list(Tagger(trained.model).tag(articles))
    matrix = np.array([list(t.probabilities.values()) for t in tags])
    truth = label_indices(trained.model.labels, [str(t.article.label) for t in tags])
    right = np.array([t.label == t.article.label for t in tags])
    ours = calibration_error(np.array([t.probability for t in tags]), right)
    assert math.isclose(ours, calibration_error_of_training(matrix, truth), abs_tol=1e-12)


@pytest.mark.filterwarnings("ignore:A single label")
@given(st.lists(st.tuples(st.sampled_from([*LABELS, "Obituaries"]), st.sampled_from(LABELS)), min_size=1))
def test_any_tags_as_scikit_learn_scores_them(pairs: list[tuple[str, str]]) -> None:
    truth, tagged = [one for one, _ in pairs], [other for _, other in pairs]
    if set(truth) == {"Obituaries"}:
        with pytest.raises(EvaluationError):
            measure([row(*pair) for pair in pairs], LABELS)
    else:
        assert_is_scikit_learns(measure([row(*pair) for pair in pairs], LABELS).figures, truth, tagged)


def test_a_label_that_occurs_nowhere_has_no_figures_and_is_not_averaged() -> None:
    figures = measure([row("News", "News"), row("Sports", "Sports")], LABELS).figures
    assert figures["labels"]["U.S. news"] == {"precision": None, "recall": None, "f1": None, "support": 0}
    assert figures["macro_f1"] == 1.0


@pytest.mark.parametrize(
    ("truths", "hint"),
    [
        (("B", "C", "News", "sports"), "--map 'sports=Sports'"),  # the one that the model knows in other letters
        (("Zoo", "Arts", "News"), "--map 'Arts=LABEL'"),
        (("NEWS", "sports", "News"), "--map 'NEWS=News'"),
    ],
)
def test_the_hint_names_a_label_that_can_be_mapped(truths: tuple[str, ...], hint: str) -> None:
    (note,) = unknown_labels(truths, ("News", "Sports"))
    assert hint in note


def test_a_label_that_the_model_does_not_know_counts_as_wrong_and_is_named() -> None:
    result = measure([row("News", "News"), row("Obituaries", "News")], LABELS)
    assert result.figures["accuracy"] == 0.5
    assert result.figures["labels"]["Obituaries"]["recall"] == 0.0
    assert "1 of 2 rows have a label that the model does not know (Obituaries)" in result.notes[0]
    assert "--map 'Obituaries=LABEL'" in result.notes[0]


def test_rows_that_share_no_label_with_the_model_are_refused() -> None:
    with pytest.raises(EvaluationError, match=r"2 of 2 .* \(news, sports\); it knows News, Sports.*--map 'news=News'"):
        measure([row("news", "News"), row("sports", "Sports")], LABELS)


def test_no_rows() -> None:
    with pytest.raises(EvaluationError, match="nothing to measure"):
        measure([], LABELS)


def test_coverage_and_precision_of_the_rows_whose_tag_promises_a_precision() -> None:
    rows = [
        row("News", "News", 0.99, 0.97),
        row("News", "News", 0.95, 0.0),  # likely, but the text is out of domain
        row("News", "Sports", 0.9, 0.95),
        row("Sports", "Sports", 0.6, 0.9),
    ]
    figures = measure(rows, LABELS, [0.95, 0.99]).figures["min_precision"]
    assert figures == {
        "0.95": {"coverage": 0.5, "precision": 0.5, "lowest_tenth": 0.0},
        "0.99": {"coverage": 0.0, "precision": None, "lowest_tenth": None},
    }


def test_slices() -> None:
    rows = [
        row("News", "News", 0.9, 1.0, "AP", "short"),
        row("Sports", "News", 0.9, 1.0, "AP", "long"),
        row("Sports", "Sports", 0.9, 1.0, "ours", "long"),
    ]
    slices = measure(rows, LABELS, by=("source", "length")).figures["slices"]
    assert slices["source"]["AP"] == {"n": 2, "accuracy": 0.5, "macro_f1": 0.333333333333}
    assert slices["source"]["ours"] == {"n": 1, "accuracy": 1.0, "macro_f1": 1.0}
    assert {key: of["n"] for key, of in slices["length"].items()} == {"long": 2, "short": 1}


def test_the_worst_confusions_come_first_with_their_rows() -> None:
    rows = [row("Sports", "News", name="s1"), row("News", "Sports", name="n1"), row("Sports", "News", name="s2")]
    first, second = measure(rows, LABELS).findings
    assert (first.heading, first.total, [r.id for r in first.rows]) == ("Sports tagged as News", 2, ["s1", "s2"])
    assert (second.heading, second.total) == ("News tagged as Sports", 1)
