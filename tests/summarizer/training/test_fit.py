import numpy as np
import pytest

from newstool.summarizer.training.fit import Group, expected_choice, fit


def test_the_weight_of_what_is_preferred_rises() -> None:
    groups = [Group(np.array([[0.0, 1.0], [1.0, 0.0]]), np.array([0.2, 0.9])) for _ in range(10)]
    weights = fit(groups, np.zeros(2), l2=0.01)
    assert weights[0] > 0 > weights[1]
    assert expected_choice(groups, weights) == pytest.approx(0.9)
    assert expected_choice(groups, np.array([-1.0, 0.0])) == pytest.approx(0.2)


def test_without_a_choice_the_prior_stays() -> None:
    prior = np.array([1.0, -2.0])
    assert fit([Group(np.zeros((1, 2)), np.ones(1))], prior, l2=0.1).tolist() == [1.0, -2.0]
    assert fit([Group(np.eye(2), np.ones(2))], prior, l2=0.1).tolist() == [1.0, -2.0]


def test_a_strong_penalty_keeps_the_weights_near_the_prior() -> None:
    groups = [Group(np.array([[0.0], [1.0]]), np.array([0.0, 1.0]))]
    assert fit(groups, np.array([0.5]), l2=1e6)[0] == pytest.approx(0.5, abs=1e-3)


def test_an_article_of_more_weight_counts_more() -> None:
    for_one, against = (
        Group(np.array([[0.0], [1.0]]), np.array([0.0, 1.0]), 5.0),
        Group(np.array([[0.0], [1.0]]), np.array([1.0, 0.0])),
    )
    assert fit([for_one, against], np.zeros(1), l2=0.01)[0] > 0
