"""The heads of events in a calendar: a name, and below it when and where."""

import re
from collections.abc import Sequence
from functools import lru_cache

from newstool.articles.lazy_pattern import lazy
from newstool.articles.phrases import Phrases
from newstool.summarizer.grammar.clauses import DAY, MONTH
from newstool.summarizer.grammar.reading import read

_CALENDAR = Phrases(
    {
        "event|calendar|happening|announcements": r"\b(?:events?|calendar|happenings|announcements)\b",
        "church|parish|chapel": r"\b(?:church|parish|chapel) (?:notices|services|diary)\b",
        "what": r"\bwhat['’]?s (?:on|happening)\b",
        "things to do|diary|coming": r"\b(?:things to do|diary dates|coming up|upcoming)\b",
    }
)
_WHEN = lazy(
    rf"(?:{DAY}\b|{MONTH}\.? \d|\d{{1,2}}(?:st|nd|rd|th)? {MONTH}|"
    r"\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\b\.?|[-–] ?\d))(?:[ap]\.m\.|[^.!?]){0,60}$",
    re.IGNORECASE,
)
_NAME_WORDS, _PLACE_WORDS = 10, 6  # at most
_MOST_LINES = 4  # of a head
_LOOSE = ",;: "
_ENDS = (".", "!", "?", "…", ":", "”", '"')


@lru_cache(maxsize=8)  # several ask it of one title
def is_calendar(title: str) -> bool:
    """Whether a headline announces events."""
    return _CALENDAR.search(title.lower()) is not None


def is_event(line: str) -> bool:
    """Whether a line names an event, as it stands below its date: "Blood drive, church hall, 1 to 6 p.m. Cookies.".

    Its first part ends at a comma and has no verb.
    """
    name = line.partition(",")[0]
    return name != line and len(name.split()) <= _NAME_WORDS and read(name).main is None


def event_head(lines: Sequence[str], at: int) -> tuple[str, int] | None:
    """The head of an event that begins at this line, as one sentence, and its number of lines; None where none does.

    It is a name, then a line with a day or an hour, then further ones or a place, and a paragraph below them.
    """
    if len(lines[at].split()) > _NAME_WORDS or lines[at].endswith(".") or _WHEN.match(lines[at]):
        return None
    end, most = at + 1, min(at + _MOST_LINES, len(lines) - 1)
    while end < most and _WHEN.match(lines[end]):
        end += 1
    if end == at + 1:
        return None
    if end < most and _is_place(lines[end]) and lines[end + 1].endswith(_ENDS):
        end += 1
    name, *rest = (line.strip(_LOOSE) for line in lines[at:end])
    between = " " if name.endswith(_ENDS) else ", "
    return f"{name}{between}{', '.join(rest).rstrip('.')}.", end - at


def _is_place(line: str) -> bool:
    """Whether a line may name a place: few words without an end."""
    return len(line.split()) <= _PLACE_WORDS and not line.endswith(_ENDS)
