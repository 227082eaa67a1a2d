"""What is not published yet: dates in the future."""

from datetime import UTC, datetime

import pytest

from newstool.articles.publication import is_future, parsed_date

NOW = datetime(2025, 3, 3, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("date", "future"),
    [
        ("2025-03-03T11:59:00Z", False),
        ("2025-03-03T12:04:00Z", False),  # clocks differ
        ("2025-03-03T12:06:00Z", True),
        ("2025-03-03T13:00:00+02:00", False),
        ("2025-03-03T13:00:00-06:00", True),
        ("2025-03-03 20:00:00 -0600", True),
        ("Mon, 03 Mar 2025 20:00:00 GMT", True),
        ("Mon, 03 Mar 2025 10:00:00 GMT", False),
        ("2025-03-04", False),  # no zone: it is already the fourth in Kiribati
        ("2025-03-05", True),
        ("2999-01-01 00:00:00", True),
        ("0000-00-00 00:00:00", False),
        ("99999999999-01-01", False),
        ("next week", False),
        ("", False),
    ],
)
def test_dates_in_the_future(date: str, future: bool) -> None:
    assert is_future(date, NOW) == future


def test_dates_of_feeds_and_iso_8601() -> None:
    assert parsed_date("Mon, 03 Mar 2025 12:00:00 +0000") == NOW
    assert parsed_date("2025-03-03T12:00:00Z") == NOW
