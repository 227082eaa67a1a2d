"""Publication dates as day numbers, which can be subtracted."""

from datetime import date

from newstool.articles.publication import parsed_date

UNKNOWN = -(1 << 31)  # the day of a post without a readable date: the lowest 32-bit number
_ISO_DAY = 10  # characters of a date such as "2026-11-24"


def day_of(published: str | None) -> int:
    """The number of days since 1970-01-01, or UNKNOWN for a missing or unreadable date.

    ISO dates ("2026-11-24", with or without a time) and the dates of RSS are readable.
    """
    if not published:
        return UNKNOWN
    try:
        day = date.fromisoformat(published[:_ISO_DAY])
    except ValueError:
        parsed = parsed_date(published)
        if parsed is None:
            return UNKNOWN
        day = parsed.date()
    return day.toordinal() - date(1970, 1, 1).toordinal()
