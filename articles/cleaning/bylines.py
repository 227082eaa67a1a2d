"""Bylines, and the dates beside them: their grammar, as sources of regular expressions.

Every repetition is bounded, so that no text can make matching slow. The group `byline` becomes the article's field.
"""

from newstool.articles.cleaning.datelines import AGENCY_AHEAD, CLOCK, DATE, DATELINE_AHEAD, FULL_DATE, START
from newstool.articles.cleaning.names import HANDLE, MAIL, PHONE

_BY = r"(?:By|BY):?\s{1,3}"
_PARTICLE = r"(?i:de|del|van|von|der|den|bin|al|el|la|le|da|di|du)"
# Two words, with initials and a suffix ("H. JOSEF HEBERT", "John Q. Smith Jr."), or initials and one ("A.B. IYER").
_WORD = r"[A-ZÀ-Þ][\w'’-]{1,22}"
_PERSON = (
    rf"(?:(?:[A-Z]\. ?){{0,2}}{_WORD} (?:[A-Z]\. ?){{0,2}}(?:{_PARTICLE} ){{0,2}}{_WORD}|(?:[A-Z]\. ?){{1,3}}{_WORD})"
    r"(?:,? (?:Jr|Sr|II|III)\b\.?)?"
)
# How every name starts: a word with a capital, and another one or a particle.
NAME_OPENING = rf"[A-ZÀ-Þ][\w'’.-]{{0,25}} ?(?:[A-ZÀ-Þ]|{_PARTICLE} )"
PEOPLE = rf"{_PERSON}(?:(?:, and |, | and | & | AND ){_PERSON}){{0,4}}"
ROLE = (
    r"(?:(?:The )?Associated Press|AP [\w ]{0,20}Writers?|Reuters|[\w.'’& ]{0,40}?(?i:staff(?: writers?"
    r"| reporters?)?|writers?|reporters?|correspondents?|editors?|bureau|columnists?|contributor"
    r"|editor[- ]in[- ]chief|(?:staff|digital|news|multimedia|chief|sports|web) (?:producer|photographer|director"
    r"|anchor|journalist|intern)))"
)
_NAME = (
    rf"(?:[A-ZÀ-Þ][\w'’.-]{{0,30}}|(?<=[a-zA-Z] )\d{{1,2}}(?= [A-Z])|(?:{_PARTICLE}|and|of|for|the|staff|writers?"
    rf"|reporters?|correspondents?|editors?|columnist|special|to|from|with|contributing)\b"
    rf"|[\w.+-]{{1,40}}@[\w.-]{{1,40}}|{PHONE})"
)

LINE = rf"{_BY}(?P<byline>[A-ZÀ-Þ][\w'’.-]{{0,30}}(?:[\s,;|/&•·()–—-]{{1,3}}{_NAME}){{0,20}})\s?\.?"
# "by Dana Okoro" in small letters, and "By Dana Okoro (@dokoro)", also without brackets.
LINE_IN_SMALL = rf"by:? (?P<byline>{PEOPLE}(?:,? {ROLE}|, (?:[KW][A-Z]{{2,3}}\b|The [A-Z])[\w ]{{0,20}})?)"
LINE_WITH_HANDLE = rf"(?:By|BY|by):? (?P<byline>{PEOPLE}),? ?(?:\((?=[\w.-]*@)[\w.@-]{{2,60}}\)|@\w{{2,30}})"
LINE_WITH_ADDRESS = rf"(?P<byline>{PEOPLE})\s?[,|•·–—-]\s?{MAIL}"
LINE_WITHOUT_BY = (
    rf"(?P<byline>{PEOPLE}(?:\s?[,|–—•-]\s?{ROLE}(?:\s?/\s?{ROLE})?"
    r"|,? (?i:with) (?:AP|(?:[Tt]he )?Associated Press|Reuters|CNN|wire|staff)(?:[’'s]{1,2})? (?:reports|staff)))"
)
# A publication as a byline names it: "Dunmore Ledger", "The Elm", "KXYZ News".
_PAPER = r"(?:The )?[A-Z][\w.'’&-]{0,20}(?: [A-Z&][\w.'’&-]{0,20}){0,4}"
PAPER_NAME = (
    r"(?:News|Ledger|Times|Herald|Tribune|Post|Gazette|Journal|Press|Star|Sun|Courier|Record|Observer|Dispatch"
    r"|Reporter|Chronicle|Sentinel|Register|Independent|Mail|Echo|Mirror|Guardian|Standard|Telegraph|Examiner"
    r"|Inquirer|Bulletin|Banner|Daily|Weekly|Today|Radio|Media|Network|Magazine|Review|Advocate|Citizen|Democrat"
    r"|Republican|Patriot|Voice|Globe|Bee|Eagle|Argus|Leader|Messenger|Enterprise|Pilot|Service)"
)
_WIRE_NAME = (
    r"(?:The )?Associated Press(?: Writers?)?|AP|CNN(?: Business| Newsource)?|Reuters|AFP|UPI|Bloomberg(?: News)?"
    r"|The Canadian Press|Tribune News Service|USA TODAY(?: NETWORK)?|BBC (?:News|Sport)|PA Media|Press Association"
    r"|Local Democracy Reporting Service|States Newsroom|ProPublica|KFF Health News|Stacker"
)
# A party, an office or a role, alone or behind a word that tells which: "Dana Okoro, Republican", "Victim Advocate". A
# voters' guide has such a line above what each candidate says. "The Republican" and "Elm Democrat" are papers.
_PARTY_OR_ROLE = (
    r"(?:(?:State|House|Senate|Assembly|Majority|Minority|Council|County|City|District|Tribal|Opposition|Party|Caucus"
    r"|Faction|Floor|Group|Team|Deputy|Assistant|Labour|Conservative|Liberal|Moderate|Progressive|Social|Registered"
    r"|Lifelong|Former|Retired|Senior|Concerned|Private|Community|Civic|Local|Business|Union|Student|Youth|Scout|Troop"
    r"|Church|Faith|Spiritual|Religious|Worship|Victims?['’]?s?|Patient|Consumer|Child|Legal|Public|Medical|Chief"
    r"|Airline|Helicopter|Commercial|Fighter|Test) ){0,3}"
    r"(?:Advocate|Citizen|Democrat|Examiner|Guardian|Independent|Leader|Messenger|Observer|Patriot|Pilot|Republican)\Z"
)
LINE_WITH_PAPER = (
    rf"(?![^|•·,\n]*(?i:photo|image|courtesy|submitted))(?P<byline>{PEOPLE}\s?[|•·]\s?(?!{_PARTY_OR_ROLE})"
    rf"(?:(?i:special|exclusive) (?:to|for) (?:the )?)?{_PAPER}"
    rf"|{PEOPLE}, (?!{_PARTY_OR_ROLE})(?:{_PAPER} )?{PAPER_NAME}|{PEOPLE},? (?:{_WIRE_NAME}))"
)
# A slash also stands in the credit of a photo. So this one does not show where a story starts.
LINE_WITH_SLASH = rf"(?P<byline>{PEOPLE}\s?/\s?(?!{_PARTY_OR_ROLE}){_PAPER})"
LINE_WITH_SPECIAL = (
    rf"(?P<byline>{PEOPLE},? (?i:(?:special|exclusive|courtesy) (?:to|for)) (?:the )?{_PAPER}"
    rf"|{PEOPLE}, (?i:for (?:the )?)(?:{_PAPER} )?{PAPER_NAME})"
)
LINE_WITH_SECTION = (
    rf"(?i:opinion|column|commentary|analysis|editorial|guest (?:column|commentary"
    rf"|opinion))\s?[|:]\s?(?P<byline>{PEOPLE})"
)
AFFILIATION = (
    rf"(?:{_WIRE_NAME})(?: and (?:{_PAPER} )?(?i:staff|wire)(?: reports)?)?"
    rf"|(?:[\w.&'’ ]{{1,30}} )?(?i:staff (?:writer|reporter|report)s?)|(?i:special|exclusive) (?:to"
    rf"|for) (?:the )?{_PAPER}|(?i:from (?:staff|wire)(?: and (?:staff|wire))? reports?)"
    r"|(?i:of the [\w ]{2,30} staff|(?:guest|contributing|freelance|opinion) (?:columnist|writer|contributor"
    r"|reporter)|editor[- ]in[- ]chief|(?:managing|sports|news|city|executive|associate|features|digital|community"
    r"|copy) editor)"
    rf"|The (?:[A-Z][\w.'’&-]{{0,20}} ){{1,3}}{PAPER_NAME}|(?:For|Of) (?:the )?(?:{_PAPER} )?{PAPER_NAME}"
    rf"|(?:{_PAPER} )?{PAPER_NAME} (?i:staff)"
)
# The paper below a name.
PAPER = rf"(?!The \w+$|{_PARTY_OR_ROLE}){_PAPER} {PAPER_NAME}"
WRITTEN_BY = (
    rf"(?i:submitted|contributed|provided|released) by:? (?:the )?{_PAPER}|"
    r"(?i:(?:written|reported|story|words|article|text|posted|compiled|report|submitted|contributed|author|reporter"
    r"|byline)(?: and (?:photos?|edited|photographed|reported))?(?: by:?|:))"
    rf"\s{{1,3}}(?P<byline>{PEOPLE}(?:,? {ROLE})?)\s?\.?(?:,? (?:and )?(?i:photos?|photography|pictures"
    rf"|illustrations?|video) by:? {PEOPLE}|(?:,? (?:on )?"
    rf"| ?[|•·–—-] ?){DATE}(?:,? (?:at )?{CLOCK})?(?: ?[|•·] ?[\w ,&]{{2,40}})?)?"
)
LINE_WITH_DATE = (
    rf"{_BY}(?P<byline>{PEOPLE}(?:(?:,?|\s[|•·–—-]) {ROLE})?)[,|•· –—-]{{1,4}}(?:(?i:published|updated|posted"
    rf"|on):? )?{DATE}(?:\s?[|•·,–—-]\s?| (?:at )?)?(?:{CLOCK})?\s?\.?"
)
# Who keeps a site is no author: "by admin".
_KEEPER = r"(?i:(?:site ?)?admin(?:istrator)?|web ?(?:master|team)|editors?|newsroom|staff|super user|guest)\b"
_AUTHOR_OR_KEEPER = rf"(?:{_KEEPER}|(?P<byline>{PEOPLE}|[a-z]\w{{2,20}}))"
LINE_DATE_AND_BY = rf"(?:(?i:posted|published)(?: on)? )?{FULL_DATE}(?:,? (?:at )?{CLOCK})? by {_AUTHOR_OR_KEEPER}"
# "by Dana Okoro | Mar 4, 2024 | News, Town | 0 comments", as WordPress's theme Divi writes.
LINE_OF_BLOG = rf"(?:by|By) {_AUTHOR_OR_KEEPER} \| {DATE}(?: \| [^|\n]{{2,80}}){{0,2}}"
LINE_BY_AND_DATE = (
    rf"(?i:posted|published|written|submitted) by:? {_AUTHOR_OR_KEEPER}(?:,? (?:on )?| ?[|•·–—-] ?)"
    rf"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? )?{DATE}(?:(?:,? (?:at )?| ?[–—-] ){CLOCK})?"
)
# The writer's address below the byline.
ADDRESS = (
    rf"(?:(?i:e-?mail|contact|twitter|x|tips?)\s?:\s?)?(?:{MAIL}|{HANDLE})"
    rf"(?:\s?[|,/•·;]\s?(?:(?:(?i:twitter|x)\s?:\s?)?{HANDLE}|{PHONE})){{0,2}}|(?:(?i:phone|tel"
    rf"|call)(?=\W)\.?\s?:?\s?)?{PHONE}"
)
# On scraped pages of the Daily Mail, each line break became a full stop.
DOTTED = r"(?:By|BY) ?\. (?P<byline>[A-Z][^.|\n]{2,60}?(?: ?\. and [A-Z][^.|\n]{1,60}?){0,3}) ?\.(?:\s{1,3}|\Z)"
WITH_ROLE_BEFORE_DATELINE = rf"{_BY}(?P<byline>{PEOPLE},? {ROLE})\s{{1,3}}{AGENCY_AHEAD}"
BEFORE_DATELINE = rf"{_BY}(?P<byline>{PEOPLE})[,.]?\s{{1,3}}{DATELINE_AHEAD}"
CLOSED_BY_STOP = (
    rf"{_BY}(?P<byline>{PEOPLE}(?:,? {ROLE})?)(?:,? ?\(Filed: [^()]{{6,12}}\)"
    rf"|,? {DATE})?\s?\.?(?:\s{{1,3}}(?<=[.] ){START}|(?<=[.])\Z)"
)
CLOSED_BY_COLON = rf"{_BY}(?P<byline>{PEOPLE}(?:,? {ROLE})?):\s{{1,3}}{START}"
CLOSED_BY_ROLE = rf"{_BY}(?P<byline>{PEOPLE}, {ROLE})\s{{1,3}}{START}"

_STAMP = (
    r"(?i:published|updated?|posted|created|filed|(?:original |updated )?released?|last updated(?: at)?|(?:first"
    r"|originally) published)(?:\s?:[\s.]{0,3}|[\s.]{1,3})"
    rf"(?:(?:on |at )?{CLOCK},? ?(?:on )?|on )?{DATE}(?:(?:,| /)? (?:at )?{CLOCK})?"
)
_AGO = (
    r"(?:(?i:published|updated|posted|last updated)(?:\s?:\s?|\s))?(?:\d{1,2}|an?|one) "
    r"(?i:second|minute|min|hour|hr|day|week|month)s? ago"
)
_ANY_STAMP = rf"(?:{_STAMP}|{_AGO})"
_CLOCK_STAMP = rf"(?i:(?:last )?updated)(?: at\b|:)? {CLOCK}"
STAMP_LINE = (
    rf"{_ANY_STAMP}(?:\s?[|•·]?\s?{_ANY_STAMP})?\s?\.?|(?i:printed"
    rf"|released)(?: on)?:? {DATE}(?:,? (?:at )?{CLOCK})?\.?"
)
STAMP_STARTS = (
    *("published", "updated", "posted", "created", "filed", "last updated", "first published", "printed", "released"),
    "originally published",
)
_DAY_AND_DATE = (
    rf"(?:(?:Mon|Tues?|Wed|Thu(?:rs)?|Fri|Sat|Sun)\.?, )?{FULL_DATE}(?:(?:,? (?:at )?| ?[|•·–—-] ?){CLOCK})?"
)
READ_TIME = (
    r"(?i:(?:about |approx\.? )?\d{1,2}[ -]?(?:min|minute)s?[ -](?:read|listen|watch)|(?:est(?:\."
    r"|imated)? )?(?:read(?:ing)? time|time to read):? (?:\d{1,2}|less than \d) ?(?:min|minute)s?)\.?"
)
DATE_LINE = (
    rf"(?:Today|Yesterday),? (?:at )?{CLOCK}\.?|"
    rf"{STAMP_LINE}|{CLOCK},? (?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{{0,6}}\.?,? )?{FULL_DATE}|(?:{_DAY_AND_DATE}"
    rf"|(?:\d{{1,2}}/\d{{1,2}}/(?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d)(?:,? {CLOCK})?)(?:\s?[|•·–—-]\s?{READ_TIME}"
    rf"|,?\s?[|•·–—-]?\s?(?:{_ANY_STAMP}|{_CLOCK_STAMP})| From the section [A-Z][\w ,&-]{{1,40}})?|{_CLOCK_STAMP}"
)
DATES = rf"(?:\|?[ .]{{0,3}}{_STAMP}\s?\.\s{{0,3}}){{1,3}}(?:[–—-]\s{{1,3}}{START})?|{_STAMP}\.?\s[–—-]\s{{1,3}}{START}"
DATES_OPENING = r"\|?[ .]{0,3}(?i:published|updated?|posted|created|filed|last|first|original|released?)"
FOLLOW_HANDLE = r"Follow @{1,2}\w{2,30} ?\.?\s{1,3}(?=[A-Z])"
