"""How close posts are in time, and how much less that says on the day of an issue."""

from datetime import date, timedelta

import numpy as np
import pytest

from newstool.articles import Article
from newstool.related.days import UNKNOWN
from newstool.related.timing import Timing

from .conftest import index_of


def timing(*days: int) -> Timing:
    return Timing.of(np.array(days, np.int32))


def compared(found: Timing, day: int, rows: list[int]) -> list[list[float]]:
    return [values.tolist() for values in found.compared(day, np.array(rows))]


def test_days_apart() -> None:
    closeness, telling, years = compared(timing(100, 107, 114, 4000), 100, [0, 1, 2, 3])
    assert closeness == pytest.approx([1, 0.5, 0.25, 0])
    assert telling == pytest.approx([1, 0.5, 0.25, 0])
    assert years == pytest.approx([0, 7 / 365, 14 / 365, 5])  # 3,900 days are more than five years


def test_unknown_dates_are_not_close() -> None:
    found = timing(100, UNKNOWN)
    assert compared(found, 100, [0, 1]) == [[1, 0], [1, 0], [0, 0]]
    assert compared(found, UNKNOWN, [0, 1]) == [[0, 0], [0, 0], [0, 0]]
    assert compared(timing(UNKNOWN), 100, [0]) == [[0], [0], [0]]


def test_a_monthly_issue_of_nine_posts() -> None:
    """No other issue is within 30 days, so one post is usual, and the date tells 9^-0.5."""
    found = timing(*[100] * 9, *[140] * 9)
    assert compared(found, 100, [0])[:2] == [[1], [pytest.approx(1 / 3)]]


def test_a_daily_paper_of_nine_posts_tells_as_much_as_a_blog() -> None:
    days = [day for day in range(100, 200) for _ in range(9)]
    assert compared(timing(*days), 150, [50 * 9])[1] == [1]  # 540 posts within 30 days, so ten are usual


def test_an_issue_and_a_single_post() -> None:
    """The date of the single post tells 1, however many posts the issue has."""
    found = timing(*[100] * 9, 107)
    assert compared(found, 107, [0])[1] == [0.5]
    assert compared(found, 90, [0])[1] == [pytest.approx(2 ** (-10 / 7))]  # of a day without posts


@pytest.mark.parametrize(("days_apart", "counts"), [(30, True), (31, False)])
def test_the_posts_of_thirty_days_on_either_side_are_usual(days_apart: int, counts: bool) -> None:
    """Six posts within that time make 1 + 6 / 60 usual; four on a day then tell (1.1 / 4)^0.5, else (1 / 4)^0.5."""
    expected = pytest.approx(((1.1 if counts else 1) / 4) ** 0.5)
    for other in (200 - days_apart, 200 + days_apart):
        found = timing(*[200] * 4, *[other] * 6)
        assert compared(found, 200, [0])[1] == [expected]


def test_a_date_far_from_all_others_takes_no_part() -> None:
    far = (date(9999, 12, 31) - date(1970, 1, 1)).days
    assert compared(timing(100, far, 100), 100, [0, 1]) == [[1, 0], [pytest.approx(2**-0.5), 0], [0, 5]]


def test_two_posts_of_one_upload_are_less_similar_than_two_of_a_day_of_their_own() -> None:
    def similarity(n_others: int) -> float:
        posts = [Article("zorbal quintex", "a", published="2026-05-01"), Article("zorbal quintex", "b")]
        posts[1] = Article("zorbal quintex vrampo", "b", published="2026-05-01")
        others = [Article(f"plomtek{i}", f"{i}", published="2026-05-01") for i in range(n_others)]
        spread = [Article("grundal", f"g{i}", published=f"{date(2020, 1, 1) + timedelta(40 * i)}") for i in range(20)]
        index = index_of([*posts, *others, *spread])
        measures = index.search.measures(index.search.post(0), np.array([1]))
        return float(index.matrix.background.similarities(measures)[0])

    assert similarity(14) < 0.7 * similarity(0)  # sixteen posts of a day tell a quarter: exp(0.25 - 1) is 0.47
