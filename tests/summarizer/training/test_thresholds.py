import numpy as np

from newstool.summarizer.training.thresholds import Thresholds


def test_thresholds_of_few_values_are_these_values() -> None:
    thresholds = Thresholds().fit(np.array([[0.0, 7], [1, 7], [4, 7]]))
    assert [edges.tolist() for edges in thresholds.edges_] == [[1, 4], []]
    assert thresholds.transform(np.array([[0.5, 7], [1, 7], [9, 8]])).toarray().tolist() == [[0, 0], [1, 0], [1, 1]]


def test_thresholds_of_many_values_are_quantiles() -> None:
    thresholds = Thresholds(bins=4).fit(np.arange(100.0).reshape(-1, 1))
    assert thresholds.edges_[0].tolist() == [24, 49, 74]


def test_a_rare_value_among_many_equal_ones_has_its_threshold() -> None:
    column = np.concatenate([np.zeros(95), np.arange(1.0, 6)]).reshape(-1, 1)
    assert Thresholds(bins=4).fit(column).edges_[0].tolist() == [1]
