"""Learning curves: what they measure, and the line that says what more articles would bring."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from newstool.articles import Article
from newstool.classifier.training.curve import _gain
from newstool.classifier.training.train import TrainingOptions, train

ALIKE = np.ones((4, 1))  # weights of the sizes
QUICK = TrainingOptions(holdout=0, words=None)


def test_the_line_halves_the_mistakes_as_the_points_do() -> None:
    """Mistakes of 0.40, 0.20, 0.10 and 0.05 fall by half with every doubling: from 800 to 1,600 by 0.025."""
    scores = np.array([[0.60], [0.80], [0.90], [0.95]])
    assert _gain([100, 200, 400, 800], scores, ALIKE, 800, 1000) == pytest.approx([0.025])
    assert _gain([100, 200, 400, 800], scores, ALIKE, 1600, 1000) == pytest.approx([0.0125])


def test_a_size_of_weight_zero_does_not_count() -> None:
    """The first point is off the line through the others, which is the one of the test above."""
    scores = np.array([[0.10], [0.80], [0.90], [0.95]])
    weights = np.array([[0.0], [1.0], [2.0], [4.0]])
    assert _gain([100, 200, 400, 800], scores, weights, 800, 1000) == pytest.approx([0.025])


def test_a_flat_curve_gains_nothing() -> None:
    assert _gain([1, 2, 4, 8], np.full((4, 1), 0.7), ALIKE, 10, 1000) == pytest.approx([0.0])


def test_without_a_mistake_nothing_is_left_to_gain() -> None:
    assert _gain([1, 2, 4, 8], np.ones((4, 1)), ALIKE, 10, 1000) == pytest.approx([0.0], abs=1e-9)


def test_models_of_fewer_articles(articles: Sequence[Article]) -> None:
    trained = train(articles, QUICK, curve=True)
    curve = trained.curve
    assert curve is not None
    assert curve.figure == "accuracy"
    assert curve.measured_on == 66  # a fifth of 328
    assert [point.articles for point in curve.points] == [33, 66, 131, 262]
    assert 0.7 < curve.points[0].score < curve.points[-1].score <= 1
    assert curve.low <= curve.gain <= curve.high
    assert trained.model.header["curve"]["points"][0] == {"articles": 33, "score": curve.points[0].score}


def test_labels_without_a_rule_gain_nothing(articles: Sequence[Article]) -> None:
    random = np.random.default_rng(0)
    drawn = [replace(article, label=random.choice(["News", "Sports"])) for article in articles]
    curve = train(drawn, QUICK, curve=True).curve
    assert curve is not None
    assert abs(curve.points[-1].score - 0.5) < 0.2
    assert curve.low <= 0 <= curve.high


def test_several_labels(articles: Sequence[Article]) -> None:
    archive = [
        replace(a, text=f"{a.text} Firefighters put out the fire.", other_labels=("Fire",)) if i % 3 == 0 else a
        for i, a in enumerate(articles)
    ]
    curve = train(archive, replace(QUICK, several=True), curve=True).curve
    assert curve is not None
    assert curve.figure == "micro F1"
    assert 0.6 < curve.points[0].score < curve.points[-1].score


def test_too_few_articles_have_no_curve(articles: Sequence[Article]) -> None:
    assert train(articles[:200], QUICK, curve=True).curve is None
    assert train(articles, QUICK).curve is None
