"""Bylines, and the dates beside them: their grammar, as regular expressions, and their rules.

Every repetition is bounded, so that no text can make matching slow. The group `byline` becomes the article's field.
"""

from newstool.articles.cleaning.datelines import AGENCY_AHEAD, CLOCK, DATE, DATELINE_AHEAD, FULL_DATE, START
from newstool.articles.cleaning.rule import Rule

_BY = r"(?:By|BY):?\s{1,3}"
_PARTICLE = r"(?i:de|del|van|von|der|den|bin|al|el|la|le|da|di|du)"
# Two words, with initials and a suffix ("H. JOSEF HEBERT", "John Q. Smith Jr."), or initials and one ("A.B. IYER").
_WORD = r"[A-ZÀ-Þ][\w'’-]{1,22}"
_PERSON = (
    rf"(?:(?:[A-Z]\. ?){{0,2}}{_WORD} (?:[A-Z]\. ?){{0,2}}(?:{_PARTICLE} ){{0,2}}{_WORD}|(?:[A-Z]\. ?){{1,3}}{_WORD})"
    r"(?:,? (?:Jr|Sr|II|III)\b\.?)?"
)
_PEOPLE = rf"{_PERSON}(?:(?:, and |, | and | & | AND ){_PERSON}){{0,4}}"
_ROLE = (
    r"(?:(?:The )?Associated Press|AP [\w ]{0,20}Writers?|Reuters|[\w.'’& ]{0,40}?(?i:staff(?: writers?| reporters?)?|"
    r"writers?|reporters?|correspondents?|editors?|bureau|columnists?|contributor))"
)
_NAME = (
    rf"(?:[A-ZÀ-Þ][\w'’.-]{{0,30}}|(?:{_PARTICLE}|and|of|for|the|staff|writers?|reporters?|correspondents?|editors?|"
    r"columnist|special|to|from|with|contributing)\b|[\w.+-]{1,40}@[\w.-]{1,40})"
)

_LINE = rf"{_BY}(?P<byline>[A-ZÀ-Þ][\w'’.-]{{0,30}}(?:[\s,;|/&•·()–—-]{{1,3}}{_NAME}){{0,20}})\s?\.?"
_LINE_WITHOUT_BY = rf"(?P<byline>{_PEOPLE}\s?[,|–—-]\s?{_ROLE})"
_AFFILIATION = r"(?:The )?Associated Press|(?:[\w.&'’ ]{1,30} )?(?i:staff (?:writer|reporter)s?)"
# On scraped pages of the Daily Mail, each line break became a full stop.
_DOTTED = r"(?:By|BY) ?\. (?P<byline>[A-Z][^.|\n]{2,60}?(?: ?\. and [A-Z][^.|\n]{1,60}?){0,3}) ?\.(?:\s{1,3}|\Z)"
_WITH_ROLE_BEFORE_DATELINE = rf"{_BY}(?P<byline>{_PEOPLE},? {_ROLE})\s{{1,3}}{AGENCY_AHEAD}"
_BEFORE_DATELINE = rf"{_BY}(?P<byline>{_PEOPLE})[,.]?\s{{1,3}}{DATELINE_AHEAD}"
_CLOSED_BY_STOP = (
    rf"{_BY}(?P<byline>{_PEOPLE}(?:,? {_ROLE})?)(?:,? ?\(Filed: [^()]{{6,12}}\)|,? {DATE})?\s?\.?"
    rf"(?:\s{{1,3}}(?<=[.] ){START}|(?<=[.])\Z)"
)
_CLOSED_BY_ROLE = rf"{_BY}(?P<byline>{_PEOPLE}, {_ROLE})\s{{1,3}}{START}"

_STAMP = (
    r"(?i:published|updated|posted|created|filed|last updated(?: at)?|first published)\s?:?[\s.]{0,3}"
    rf"(?:(?:on |at )?{CLOCK},? ?(?:on )?)?{DATE}(?:,? (?:at )?{CLOCK})?"
)
_DATE_LINE = rf"{_STAMP}(?:\s?\|\s?{_STAMP})?\s?\.?|{FULL_DATE}"
_DATES = rf"(?:\|?[ .]{{0,3}}{_STAMP}\s?\.\s{{0,3}}){{1,3}}"
_DATES_OPENING = r"\|?[ .]{0,3}(?i:published|updated|posted|created|filed|last|first)"
_HANDLE = r"Follow @{1,2}\w{2,30} ?\.?\s{1,3}(?=[A-Z])"

_BY_CUES = ("By ", "BY ", "By:", "BY:", "By.", "BY.")
_BY_OPENING = r"(?:By|BY)[: .]{1,3}[A-ZÀ-Þ]"
_ROLE_CUES = (
    "riter",
    "eporter",
    "orresp",
    "ditor",
    "taff",
    "Press",
    "Reuters",
    "ureau",
    "olumnist",
    "RITER",
    "EPORTER",
    "TAFF",
    "DITOR",
)
_DATE_CUES = ("ublished", "pdated", "UBLISHED", "PDATED", "osted", "20", "19")

BYLINE_RULES = (
    Rule(
        "byline",
        "top",
        _LINE,
        "a line of By and names",
        "By DANA OKORO, Associated Press",
        "By the numbers: what the bridge costs",
        cues=_BY_CUES,
    ),
    Rule(
        "byline",
        "top",
        _LINE_WITHOUT_BY,
        "a line of names and a role",
        "Dana Okoro, Staff Writer",
        "Dana Okoro, quarry owner and mayor",
        cues=_ROLE_CUES,
    ),
    Rule(
        "byline",
        "top",
        _AFFILIATION,
        "the second line of a byline",
        "Associated Press",
        "Associated Press wins the prize",
        cues=_ROLE_CUES,
    ),
    Rule(
        "date",
        "top",
        _DATE_LINE,
        "when the story was published",
        "Published 5:30 PM EST, March 2, 2024",
        "Saturday, 26 February",
        cues=_DATE_CUES,
    ),
    Rule(
        "date",
        "head",
        _DATES,
        "when the story was published, after a byline that full stops close",
        "PUBLISHED: . 08:03 EST, 13 March 2012 . ",
        "Published in 1912, the book was forgotten. ",
        opening=_DATES_OPENING,
    ),
    Rule(
        "follow",
        "head",
        _HANDLE,
        "the writer's handle, after such a byline",
        "Follow @@dokoro . ",
        "Follow the road to the quarry. ",
        cues=("Follow @",),
    ),
    Rule(
        "byline",
        "head",
        _DOTTED,
        "By . NAME . on scraped pages of the Daily Mail",
        "By . Dana Okoro . ",
        "By. the way. ",
        opening=_BY_OPENING,
    ),
    Rule(
        "byline",
        "head",
        _CLOSED_BY_STOP,
        "By NAME. in feeds",
        "By Dana Okoro. ",
        "By Super Tuesday, most of the field will be gone. ",
        opening=_BY_OPENING,
    ),
    Rule(
        "byline",
        "head",
        _WITH_ROLE_BEFORE_DATELINE,
        "By NAME, Associated Press WASHINGTON (AP) —",
        "By DANA OKORO, Associated Press (AP) — ",
        "By DANA OKORO, friend of the mayor — ",
        opening=_BY_OPENING,
    ),
    Rule(
        "byline",
        "head",
        _BEFORE_DATELINE,
        "By NAME WASHINGTON (AP) —",
        "By Dana Okoro ELM CREEK — ",
        "By Christmas — ",
        opening=_BY_OPENING,
    ),
    Rule(
        "byline",
        "head",
        _CLOSED_BY_ROLE,
        "By NAME, Staff Writer and then the story",
        "By Dana Okoro, The Elm staff writer ",
        "By Elm Creek, a river with otters, ",
        opening=_BY_OPENING,
    ),
)
