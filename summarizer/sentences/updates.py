"""Stamps before the newest news: "UPDATE 6:45 PM", "[Update, Tuesday]", "EDIT:". The lead opens behind the stamp.

The stamps of live blogs and press releases are in lines.py: the newest of their entries may stand first or last.
"""

from collections.abc import Sequence

from newstool.articles.lazy_pattern import lazy
from newstool.summarizer.grammar.clauses import MONTH
from newstool.summarizer.grammar.reading import read
from newstool.summarizer.sentences.lines import is_whole
from newstool.summarizer.sentences.notes import is_note

_LENGTH = 70  # characters; the longest stamp
_NEWS = 200  # characters behind a stamp in which the verb of its sentence stands
_DAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b\.?"
_WHEN = (
    rf"(?i:{_DAY}|{MONTH}\.? \d{{1,2}}(?:st|nd|rd|th)?(?:,? \d{{4}})?|\d{{1,2}}(?:st|nd|rd|th)? {MONTH}(?: \d{{4}})?|"
    r"\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?(?!\d| ?[APap]\.?[Mm])|\d{1,2}(?:[:.]\d\d)? ?[APap]\.?[Mm]\b\.?|"
    r"\d{1,2}[:.]\d\d|"
    r"(?:[ECMP][SD]?T|GMT|BST)\b|[Nn]oon|[Mm]idnight|[Tt]oday|[Tt]onight|"
    r"(?:[Mm]orning|[Aa]fternoon|[Ee]vening|[Nn]ight)|[Tt]his|on|On|at|At|as|of|for)"
)
# A word for "update", its number, when it was written, and the mark behind it. A sentence follows.
_STAMP = lazy(
    r"(?P<open>[*_\[(]{1,3})? ?(?:(?:LATEST|Latest|NEW|New|NEWEST|FINAL|Final) )?"
    r"(?:UPDATED?|Updated?|EDIT(?:ED)?|Edit(?:ed)?|LATEST|Latest)"
    rf"(?: ?(?:#|No\. ?)?\d(?![\d:./]| ?[APap]\.?[Mm]))?(?P<when>(?:[,:]? ?[(–—-]? ?{_WHEN})*)"
    r"(?P<mark> ?[:–—\])*_-]+)? *"
    r"(?=[A-Z“\"])"
)
# The label of the older text below: "ORIGINAL POST:"
_ORIGINAL = lazy(
    r"[*_\[(]{0,3}(?:ORIGINAL|Original|EARLIER|Earlier|PREVIOUS|Previous)(?: [A-Za-z]+)?[*_\])]{0,3}: ?[*_]{0,2} ?"
)
# A quick test: each stamp holds one of these.
_CUES = ("PDATE", "pdate", "EDIT", "Edit", "LATEST", "Latest")


def update_end(line: str) -> int:
    """The offset of the news behind the stamp of a line; 0 where the line has no stamp, or no sentence behind it."""
    if not any(cue in line[:_LENGTH] for cue in _CUES):
        return 0
    stamp = _STAMP.match(line, 0, _LENGTH) if is_whole(line) else None
    if stamp is None:
        return 0
    if not stamp["mark"] and not any(map(str.isdigit, stamp["when"])):
        return 0  # "Latest News from Marlow."
    news = line[stamp.end() :]
    return 0 if is_note(news) or read(news[:_NEWS]).main is None else stamp.end()


def first_update(top: Sequence[str]) -> int | None:
    """The index of the first line that opens with the stamp of an update, None if there is none."""
    return next((i for i, line in enumerate(top) if update_end(line)), None)


def without_original(line: str) -> str | None:
    """The line without a label such as "ORIGINAL POST:", None where it has none."""
    label = _ORIGINAL.match(line)
    return line[label.end() :] if label else None
