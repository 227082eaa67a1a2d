"""The date of a web page: what is wrong with the one that was found on it."""

from datetime import date

from newstool.articles.lazy_pattern import lazy

_NEW_YEAR = "-01-01"
_JANUARY = lazy(r"(?i)\bjan(?:uary|\.)? 0?1\b|\b0?1(?:st)? jan|[-/.]0?1[-/.]0?1\b|\b0?1[-/.]0?1[-/.]")
# A weekday and a date in figures, whose first two may be in either order: "Tue, 03/05/2024".
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY_AND_DATE = lazy(r"(?i)\b(mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,?\s{1,3}(\d\d?)/(\d\d?)/(\d{4})\b")


def checked(found: str, html: str) -> str:
    """The date that an extractor found, as YYYY-MM-DD, mended by what the page says; "" where the page does not say it.

    The first of January may be made of a year alone, as in "© 2024". Where day and month may have been taken for each
    other, the weekday beside them tells.
    """
    if found.endswith(_NEW_YEAR) and _JANUARY.search(html) is None:
        return ""
    for weekday, month, day, year in _WEEKDAY_AND_DATE.findall(html):
        if found == f"{year}-{int(day):02}-{int(month):02}" and _is_on(weekday, int(year), int(month), int(day)):
            return f"{year}-{int(month):02}-{int(day):02}"
    return found


def _is_on(weekday: str, year: int, month: int, day: int) -> bool:
    """Whether a date exists and falls on a weekday, given by its first three letters."""
    try:
        return date(year, month, day).weekday() == _WEEKDAYS.index(weekday.lower())
    except ValueError:
        return False
