"""Bylines, and the dates beside them: their grammar, as sources of regular expressions.

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
PEOPLE = rf"{_PERSON}(?:(?:, and |, | and | & | AND ){_PERSON}){{0,4}}"
_ROLE = (
    r"(?:(?:The )?Associated Press|AP [\w ]{0,20}Writers?|Reuters|[\w.'’& ]{0,40}?(?i:staff(?: writers?| reporters?)?|"
    r"writers?|reporters?|correspondents?|editors?|bureau|columnists?|contributor))"
)
_NAME = (
    rf"(?:[A-ZÀ-Þ][\w'’.-]{{0,30}}|(?:{_PARTICLE}|and|of|for|the|staff|writers?|reporters?|correspondents?|editors?|"
    r"columnist|special|to|from|with|contributing)\b|[\w.+-]{1,40}@[\w.-]{1,40})"
)

LINE = rf"{_BY}(?P<byline>[A-ZÀ-Þ][\w'’.-]{{0,30}}(?:[\s,;|/&•·()–—-]{{1,3}}{_NAME}){{0,20}})\s?\.?"
LINE_WITHOUT_BY = rf"(?P<byline>{PEOPLE}\s?[,|–—-]\s?{_ROLE}(?:\s?/\s?{_ROLE})?)"
# A publication as a byline names it: "Dunmore Ledger", "The Elm", "KXYZ News".
_PAPER = r"(?:The )?[A-Z][\w.'’&-]{0,20}(?: [A-Z&][\w.'’&-]{0,20}){0,4}"
_PAPER_NAME = (
    r"(?:News|Ledger|Times|Herald|Tribune|Post|Gazette|Journal|Press|Star|Sun|Courier|Record|Observer|Dispatch|Reporter"
    r"|Chronicle|Sentinel|Register|Independent|Mail|Echo|Mirror|Guardian|Standard|Telegraph|Examiner|Inquirer|Bulletin"
    r"|Banner|Daily|Weekly|Today|Radio|Media|Network|Magazine|Review|Advocate|Citizen|Democrat|Republican|Patriot|Voice"
    r"|Globe|Bee|Eagle|Argus|Leader|Messenger|Enterprise|Pilot|Service)"
)
LINE_WITH_PAPER = rf"(?P<byline>{PEOPLE}\s?[|•·/]\s?{_PAPER}|{PEOPLE}, (?:{_PAPER} )?{_PAPER_NAME})"
LINE_WITH_SPECIAL = rf"(?P<byline>{PEOPLE},? (?i:special|exclusive|courtesy) (?:to|for) (?:the )?{_PAPER})"
AFFILIATION = (
    r"(?:The )?Associated Press|(?:[\w.&'’ ]{1,30} )?(?i:staff (?:writer|reporter|report)s?)"
    rf"|(?i:special|exclusive) (?:to|for) (?:the )?{_PAPER}|(?i:from (?:staff|wire)(?: and (?:staff|wire))? reports?)"
)
WRITTEN_BY = (
    r"(?i:(?:written|reported|story|words|article|text|posted|compiled|report|submitted|contributed)"
    r"(?: and (?:photos?|edited|photographed|reported))?(?: by:?|:))"
    rf"\s{{1,3}}(?P<byline>{PEOPLE}(?:,? {_ROLE})?)\s?\.?"
)
LINE_WITH_DATE = (
    rf"{_BY}(?P<byline>{PEOPLE}(?:,? {_ROLE})?)[,|•· –—-]{{1,4}}(?:(?i:published|updated|posted|on):? )?{DATE}"
    rf"(?:\s?[|•·,–—-]\s?| (?:at )?)?(?:{CLOCK})?\s?\.?"
)
# The writer's address below the byline.
ADDRESS = (
    r"(?:(?i:e-?mail|contact|twitter|x|tips?)\s?:\s?)?(?:[\w.+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{2,20}){1,3}|@\w{2,30})"
    r"(?:\s?[|,/•·]\s?(?:(?i:twitter|x)\s?:\s?)?@\w{2,30})?"
)
# On scraped pages of the Daily Mail, each line break became a full stop.
DOTTED = r"(?:By|BY) ?\. (?P<byline>[A-Z][^.|\n]{2,60}?(?: ?\. and [A-Z][^.|\n]{1,60}?){0,3}) ?\.(?:\s{1,3}|\Z)"
WITH_ROLE_BEFORE_DATELINE = rf"{_BY}(?P<byline>{PEOPLE},? {_ROLE})\s{{1,3}}{AGENCY_AHEAD}"
BEFORE_DATELINE = rf"{_BY}(?P<byline>{PEOPLE})[,.]?\s{{1,3}}{DATELINE_AHEAD}"
CLOSED_BY_STOP = (
    rf"{_BY}(?P<byline>{PEOPLE}(?:,? {_ROLE})?)(?:,? ?\(Filed: [^()]{{6,12}}\)|,? {DATE})?\s?\.?"
    rf"(?:\s{{1,3}}(?<=[.] ){START}|(?<=[.])\Z)"
)
CLOSED_BY_COLON = rf"{_BY}(?P<byline>{PEOPLE}(?:,? {_ROLE})?):\s{{1,3}}{START}"
CLOSED_BY_ROLE = rf"{_BY}(?P<byline>{PEOPLE}, {_ROLE})\s{{1,3}}{START}"

_STAMP = (
    r"(?i:published|updated|posted|created|filed|last updated(?: at)?|first published)\s?:?[\s.]{0,3}"
    rf"(?:(?:on |at )?{CLOCK},? ?(?:on )?)?{DATE}(?:(?:,| /)? (?:at )?{CLOCK})?"
)
_AGO = (
    r"(?i:published|updated|posted|last updated)\s?:?\s?(?:\d{1,2}|an?|one) "
    r"(?i:second|minute|min|hour|hr|day|week|month)s? ago"
)
_ANY_STAMP = rf"(?:{_STAMP}|{_AGO})"
STAMP_LINE = (
    rf"{_ANY_STAMP}(?:\s?[|•·]?\s?{_ANY_STAMP})?\s?\.?"
    rf"|(?i:printed|released)(?: on)?:? {DATE}(?:,? (?:at )?{CLOCK})?\.?"
)
STAMP_STARTS = (
    *("published", "updated", "posted", "created", "filed", "last updated", "first published", "printed", "released"),
)
DATE_LINE = rf"{STAMP_LINE}|{FULL_DATE}(?:,? (?:at )?{CLOCK})?"
DATES = rf"(?:\|?[ .]{{0,3}}{_STAMP}\s?\.\s{{0,3}}){{1,3}}"
DATES_OPENING = r"\|?[ .]{0,3}(?i:published|updated|posted|created|filed|last|first)"
HANDLE = r"Follow @{1,2}\w{2,30} ?\.?\s{1,3}(?=[A-Z])"
