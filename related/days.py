"""Days: when posts were published, as numbers that can be compared."""

from datetime import date, datetime
from email.utils import parsedate_to_datetime

UNKNOWN = -(1 << 31)  # the day of a post without a date, or with one that cannot be read
_ISO_DAY = 10  # characters of "2026-11-24"


def day_of(published: str | None) -> int:
    """Days since 1970 of an ISO date ("2026-11-24", with or without a time) or of one as in RSS; else UNKNOWN."""
    if not published:
        return UNKNOWN
    try:
        day = date.fromisoformat(published[:_ISO_DAY])
    except ValueError:
        try:
            parsed: datetime = parsedate_to_datetime(published)
        except ValueError:
            return UNKNOWN
        day = parsed.date()
    return day.toordinal() - date(1970, 1, 1).toordinal()
