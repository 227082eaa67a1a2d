"""Stamps before news: "UPDATE 6:45 PM", "[Update, Tuesday]", "7:15 p.m. -", "Press Release on May 4".

The lead opens behind the stamp of an update, the newest news. The entries of a live blog have a clock before them:
the newest one may stand first or last.
"""

import re
from collections.abc import Sequence

from newstool.articles.lazy_pattern import lazy
from newstool.articles.phrases import Phrases
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
_ZONE = r"(?: (?:[ECMP][SD]?T|GMT|BST))?"
# The stamps of live blogs, editions and press releases.
_OF_AN_ENTRY = Phrases(
    {
        "^0|^1|^2|^3|^4|^5|^6|^7|^8|^9": (
            rf"\d{{1,2}}(?:[:.]\d\d)? ?(?:[ap]\.?m\.?){_ZONE}(?: ?[-–—:|] ?(?:UPDATE:? ?)?| UPDATE:? ?| ?$)|"
            rf"\d{{1,2}}[:.]\d\d{_ZONE} ?[-–—:|] ?"
        ),
        "^update|^*update": (
            r"\*?(?:UPDATED?|Updated?)(?: (?:on|to|at|for))?(?: [\w.:,/]+){1,7}?"
            r"(?: ?[-–—] ?|:(?!\d) ?| [ap]\.?m\.?(?: (?=[A-Z])|$))|UPDATED?(?: ?\([^)]{0,40}\))?[:|] ?"
        ),
        "^jan|^feb|^mar|^apr|^may|^jun|^jul|^aug|^sep|^oct|^nov|^dec": (
            rf"(?i:{MONTH})\.? \d{{1,2}}(?:, \d{{4}})?,? (?:at )?\d{{1,2}}(?:[:.]\d\d)? ?[ap]\.?m\.? ?[-–—] ?"
            r"(?:\((?:updated|corrected)\b[^)]{0,60}\) ?)?"
        ),
        "^new|^breaking|^watch|^video|^exclusive|^just in|^developing": (
            r"(?:NEW|BREAKING(?: NEWS)?|WATCH|VIDEO|EXCLUSIVE|JUST IN|DEVELOPING)(?: ?\([^)]{0,40}\))?[:|] ?"
        ),
        "^*|^updated |^original |^orginal |^press |^news |^first |^release": (
            r"\*?(?:Updated|Original|Orginal|Press|News|First) (?:Press )?Release\*?"
            r"(?: on [A-Z][a-z]+\.? \d{1,2}(?:, \d{4})?)?(?: at \d{1,2}[:.]?\d{0,2} ?[ap]\.?m\.?)?\.?"
            r"(?: ?[-–—:] ?| ?$| (?=On |[A-Z]))|"
            r"Released? (?:on )?[A-Z][a-z]+\.? \d{1,2},? \d{4}(?: at \d[\d:.]* ?[ap]\.?m\.?)?(?: ?[-–—:] ?| ?$)"
        ),
    }
)
# The label of the older text below: "ORIGINAL POST:"
_ORIGINAL = lazy(
    r"[*_\[(]{0,3}(?:ORIGINAL|Original|EARLIER|Earlier|PREVIOUS|Previous)(?: [A-Za-z]+)?[*_\])]{0,3}: ?[*_]{0,2} ?"
)
# A quick test: each stamp holds one of these.
_CUES = ("PDATE", "pdate", "EDIT", "Edit", "LATEST", "Latest")


def update_end(line: str) -> int:
    """The offset of the news behind the stamp of a line; 0 where the line has no stamp, or no sentence behind it."""
    if not any(map(line[:_LENGTH].__contains__, _CUES)):
        return 0
    stamp = _STAMP.match(line, 0, _LENGTH) if is_whole(line) else None
    if stamp is None:
        return 0
    if not stamp["mark"] and not any(map(str.isdigit, stamp["when"])):
        return 0  # "Latest News from Marlow."
    news = line[stamp.end() :]
    return 0 if is_note(news) or read(news[:_NEWS]).main is None else stamp.end()


def entry_stamp(line: str) -> re.Match[str] | None:
    """The stamp that a line of a live blog, an edition or a press release opens with."""
    return _OF_AN_ENTRY.match(line)


def first_update(top: Sequence[str]) -> int | None:
    """The index of the first line that opens with the stamp of an update, None if there is none."""
    return next((i for i, line in enumerate(top) if update_end(line)), None)


def without_original(line: str) -> str | None:
    """The line without a label such as "ORIGINAL POST:", None where it has none."""
    label = _ORIGINAL.match(line)
    return line[label.end() :] if label else None
