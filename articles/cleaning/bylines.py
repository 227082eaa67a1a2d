"""How bylines, and the times beside them, are written: sources of the regular expressions in `rules.py`.

Every repetition is bounded, so that no text can make matching slow. The group `byline` becomes the article's field.
"""

from newstool.articles.cleaning.datelines import AGENCY_AHEAD, CLOCK, DATE, DATELINE_AHEAD, FULL_DATE, START

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

LINE = rf"{_BY}(?P<byline>[A-ZÀ-Þ][\w'’.-]{{0,30}}(?:[\s,;|/&•·()–—-]{{1,3}}{_NAME}){{0,20}})\s?\.?"
LINE_WITHOUT_BY = rf"(?P<byline>{_PEOPLE}\s?[,|–—-]\s?{_ROLE})"
AFFILIATION = r"(?:The )?Associated Press|(?:[\w.&'’ ]{1,30} )?(?i:staff (?:writer|reporter)s?)"
# Daily Mail pages, scraped: each line break became a full stop.
DOTTED = r"(?:By|BY) ?\. (?P<byline>[A-Z][^.|\n]{2,60}?(?: ?\. and [A-Z][^.|\n]{1,60}?){0,3}) ?\.(?:\s{1,3}|\Z)"
WITH_ROLE_BEFORE_DATELINE = rf"{_BY}(?P<byline>{_PEOPLE},? {_ROLE})\s{{1,3}}{AGENCY_AHEAD}"
BEFORE_DATELINE = rf"{_BY}(?P<byline>{_PEOPLE})[,.]?\s{{1,3}}{DATELINE_AHEAD}"
CLOSED_BY_STOP = (
    rf"{_BY}(?P<byline>{_PEOPLE}(?:,? {_ROLE})?)(?:,? ?\(Filed: [^()]{{6,12}}\)|,? {DATE})?\s?\.?"
    rf"(?:\s{{1,3}}(?<=[.] ){START}|(?<=[.])\Z)"
)
CLOSED_BY_ROLE = rf"{_BY}(?P<byline>{_PEOPLE}, {_ROLE})\s{{1,3}}{START}"

_STAMP = (
    r"(?i:published|updated|posted|created|filed|last updated(?: at)?|first published)\s?:?[\s.]{0,3}"
    rf"(?:(?:on |at )?{CLOCK},? ?(?:on )?)?{DATE}(?:,? (?:at )?{CLOCK})?"
)
DATE_LINE = rf"{_STAMP}(?:\s?\|\s?{_STAMP})?\s?\.?|{FULL_DATE}"
DATES = rf"(?:\|?[ .]{{0,3}}{_STAMP}\s?\.\s{{0,3}}){{1,3}}"
STAMPED = r"[ .]{0,3}(?i:published|updated|posted|created|filed|last|first)"  # how all of them open, but for a bar
HANDLE = r"Follow @{1,2}\w{2,30} ?\.?\s{1,3}(?=[A-Z])"
