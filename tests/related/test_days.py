"""Day numbers of the dates that exports and feeds contain."""

import pytest

from newstool.related.days import UNKNOWN, day_of


@pytest.mark.parametrize(
    ("published", "day"),
    [
        ("1970-01-02", 1),
        ("2026-11-24", 20781),
        ("2026-11-24 08:15:00", 20781),
        ("2026-11-24T08:15:00-08:00", 20781),
        ("Tue, 24 Nov 2026 08:15:00 +0000", 20781),
        (None, UNKNOWN),
        ("", UNKNOWN),
        ("yesterday", UNKNOWN),
        ("2026-13-45", UNKNOWN),
    ],
)
def test_day_of(published: str | None, day: int) -> None:
    assert day_of(published) == day
