"""Whether a post is published: what a newsroom keeps back must not come out of a tool.

Readers leave out drafts, posts with a password, and posts whose time is still to come, and count them in one note.
`ReadOptions.drafts` reads them. Only the time of what `newstool clean` wrote is not asked: `clean` did so.
"""

from collections import Counter
from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from newstool.articles.errors import Problem
from newstool.articles.lazy_pattern import lazy

# A time without a zone may be that of any place on earth. The easternmost clocks are 14 hours ahead of UTC.
_WIDEST_ZONE = timedelta(hours=14)
# The clocks of a site and of this machine may differ by minutes.
_CLOCKS_DIFFER = timedelta(minutes=5)
# A year in a date that cannot be read.
_YEAR = lazy(r"(?<!\d)(?:19|[2-9]\d)\d\d(?!\d)")
# Dates near ISO 8601: "2025-3-3", "2025/03/03 10:00", "2025-03-03 10:00:00 UTC", "2025-03-03T10:00:00 EST".
_PARTS = lazy(
    r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:(?:T| {1,3})(\d{1,2}:\d\d(?::\d\d)?)(?:\.\d{1,9})?)?"
    r" {0,3}([A-Za-z]{1,5}|[+-]\d\d:?\d\d)?"
)
# "Dec. 3rd, 2025": what the reader of e-mail does not expect.
_BESIDE_DATE = lazy(r"(?<=[A-Za-z])\.|(?<=\d)(?:st|nd|rd|th)\b")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
# The states of an item of the wire that may be published, as IPTC names them; "" where none is given.
USABLE = ("usable", "")
# The states of a post, in tables, JSON and front matter of any program, in which it must not be published.
UNPUBLISHED = ("draft", "auto-draft", "pending", "future", "scheduled", "private", "trash", "withheld", "embargoed")


def is_future(published: str, now: datetime | None = None) -> bool:
    """Whether a date lies in the future. Of a text that `parsed_date` does not read, the year counts.

    False for a text without a year.
    """
    date = parsed_date(published)
    now = now or datetime.now(UTC)
    if date is None:
        return min(map(int, _YEAR.findall(published)), default=0) > now.year
    if date.tzinfo is None:
        return date > now.replace(tzinfo=None) + _WIDEST_ZONE  # the sum is of our clock: no date can be out of range
    return date > now + _CLOCKS_DIFFER


def parsed_date(text: str) -> datetime | None:
    """A date as in ISO 8601, in e-mail and RSS, or in words with a year ("March 3, 2025"); None for any other text."""
    text = text.strip()
    if not text or len(text) > 100:
        return None
    if text[:1].isdigit() and text[4:5] in "-01":
        with suppress(ValueError):
            return datetime.fromisoformat(_iso(text))
    from email.utils import parsedate_to_datetime

    if parts := _PARTS.fullmatch(text):  # in the order of e-mail
        year, month, day, clock, zone = parts.groups()
        if not 1 <= int(month) <= 12:
            return None
        text = f"{day} {_MONTHS[int(month) - 1]} {year} {clock or '00:00'} {(zone or '').replace(':', '')}"
    text = _BESIDE_DATE.sub("", text)
    for form in (text, f"{text} 00:00"):  # the clock of e-mail is never left out
        with suppress(ValueError, IndexError, TypeError, OverflowError):
            return parsedate_to_datetime(form)
    return None


def _iso(text: str) -> str:
    """The variants of ISO 8601 that sites write, as Python reads them: "2025-03-03 10:00:00 -0600"."""
    date, _, zone = text.rpartition(" ")
    return date + zone if zone[:1] in "+-" and date else text


@dataclass(slots=True)
class LeftOut:
    """Counts what is left out of a file, by kind.

    Attributes:
        options: The names of the options that read it, for the note: "--drafts".
        counts: Kind: number of posts.
    """

    options: Collection[str] = ("--drafts",)
    counts: Counter[str] = field(default_factory=Counter)

    def add(self, kind: str) -> None:
        """Count one post of that kind."""
        self.counts[kind] += 1

    def note(self, name: str, *, nothing_read: bool, wanted: str = "article") -> Problem | None:
        """The note on a file; None where nothing was left out. It is a lost record where nothing was read."""
        if not self.counts:
            return None
        counts = ", ".join(f"{count} {kind}" for kind, count in self.counts.most_common())
        start = f"has no {wanted} to read, " if nothing_read else ""
        return Problem(name, f"{start}left out: {counts} (see {' and '.join(self.options)})", lost=nothing_read)


def last_part(code: str) -> str:
    """A code of IPTC without its prefix: "stat:usable" and "http://cv.iptc.org/.../usable" are both "usable"."""
    return code.rpartition(":")[2].rpartition("/")[2]
