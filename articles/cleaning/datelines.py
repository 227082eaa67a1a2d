"""Datelines: their grammar, as sources of regular expressions. The rules in `dateline_rules.py` are made of it.

Every repetition is bounded, so that no text can make matching slow. The groups `place` and `agency` become the
article's dateline.
"""

from newstool.articles.cleaning.city_names import CITY_BODIES, CITY_SIDES, CITY_TEAMS, OPENING_WORDS
from newstool.articles.cleaning.place_names import (
    CITIES,
    COUNTRIES,
    FEEDS,
    LARGE_WIRES,
    MORE_CITIES,
    NOT_PLACES,
    POSTAL_CODES,
    REGIONS,
    SOUTH_ASIAN_CITIES,
    STATES,
    TOWNS,
    WIRES,
)

# AP style prints the place in capitals, and the state or country in mixed case: "ST. PAUL, Minn.", "McALLEN, Texas",
# "RIO DE JANEIRO", "WASHINGTON/NEW YORK", "Ain al-Asad". A place has two letters or more: "A - B" has none.
_CAPS = (
    r"(?:St\.(?= [A-ZÀ-Þ])|(?:Mc|Mac|De|La|Le|[DO]['’])?[A-ZÀ-Þ](?:[A-ZÀ-Þ'’.-]{0,22}[A-ZÀ-Þ]\b\.?|[A-ZÀ-Þ]{0,2}\.))"
)
_CAPS_PLACE = rf"{_CAPS}(?: (?:(?:de|del|do|da|la|of|on|upon|al|el|y|ABOARD) )?(?:al-)?{_CAPS}){{0,4}}"
_TITLE = r"[A-ZÀ-Þ][\w'’-]{1,22}"
_TITLE_PLACE = rf"(?:[SF]t\. )?{_TITLE}(?: (?:(?:de|del|do|da|la|of|on|upon|al) )?{_TITLE}){{0,3}}"

_MONTH = (
    r"(?i:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
CLOCK = r"\d{1,2}[:.]\d\d ?(?:[AaPp]\.?[Mm]\.?)?(?: ?[A-Z]{2,4}\b)?"
_DAY = r"(?i:(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
DATE = (
    rf"(?:(?:{_DAY},? )?(?:{_MONTH} ?\d{{1,2}}(?:st|nd|rd|th)?(?:,? \d{{4}}\b)?|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}"
    r"(?:,? \d{4}\b)?|\d{1,2}[./]\d{1,2}[./]\d{2,4})\.?)"
)

# A date that may stand alone. It has a year: without one, it could be the day of a match.
_YEAR = r"(?:19|20)\d\d"
FULL_DATE = rf"(?:{_DAY},? )?(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? {_YEAR}|\d{{1,2}} {_MONTH} {_YEAR})"

_KNOWN_REGION = rf" ?, ?(?:the )?(?:(?:{STATES})\b\.?|(?:{POSTAL_CODES})\b|(?:{REGIONS})\b)"
# After a place in capitals and a comma, any capitalised words are the region, except a date.
_REGION_WORD = rf"(?!{_MONTH} ?\d)[A-ZÀ-Þ][\w'’.-]{{1,22}}"
_ANY_REGION = rf" ?, ?(?:the )?(?:W\. )?{_REGION_WORD}(?: (?:and |of |the )?{_REGION_WORD}){{0,2}}"

AGENCIES = rf"(?:{WIRES}|{FEEDS})"

# "—", "–", "--", " - ", and " -" or "- " as in "CHATSWORTH -Sierra". A hyphen without spaces joins two words.
_DASH = r"(?:\s{0,3}(?:[-–—―‒−_]{2,5}|[–—―‒−]|&?#x?\w{4};)\s{0,3}|\s{1,3}[-_]\s{0,3}|[-_]\s{1,3}){1,2}"
_DASH_OR_COLON = rf" ?\.?(?:{_DASH}|\s?:\s?)"
# The story starts with a capital or a digit, after quotation marks or brackets. So "NASCAR - which" is no dateline.
START = r"(?=[\"“‘'`«(\[$£€¿¡]{0,3} ?[a-z]?[A-Z0-9À-Þ])"

_PLACES = (
    rf"{_CAPS_PLACE}(?:{_ANY_REGION}){{0,2}}(?:(?:,? ?/ ?|, and |, ?| and | & "
    rf"| AND ){_CAPS_PLACE}(?:{_ANY_REGION})?){{0,3}}"
)
# "Near the Israel-Gaza border", "Aboard the USS Elm"
_NEAR = r"(?:Near|Outside|Inside|Aboard|Off|On|In) the [A-Za-zÀ-þ][\w '’-]{2,40}?"
_ANY_PLACE = rf"(?:{_TITLE_PLACE}|{_PLACES})(?:{_ANY_REGION}){{0,2}}"
_KNOWN_PLACE = rf"(?=(?:{TOWNS})\b|{_CAPS_PLACE}{_KNOWN_REGION}[ :–—-])"
_NO_PLACE = rf"(?:{_CAPS} ){{0,3}}(?:{NOT_PLACES})\b"
_A_PLACE = rf"(?:{_KNOWN_PLACE}|(?!{_NO_PLACE}))"
_IN_CAPITALS = rf"(?!(?:AM|PM|BC|AP|CP)-)(?![A-Z.]{{1,3}}\W{{0,3}}(?:{_DASH}|\())(?P<place>{_PLACES})"
_ON = rf"(?: ?[,:]? \(?{DATE}\)?)?"
# Any words, but no figures except a station's: "MIAMI (102) -" is a score, "MIAMI (FOX 9) -" is none.
_ANY_AGENCY = rf"[(/]\s?(?P<agency>[^\W\d][^()\n\d]{{1,39}}?|[A-Z]{{2,5}} \d{{1,2}}|██+)\s?(?:, ?{DATE})?[)/]"
_STATION = r"[KWC][A-Z]{2,3}(?:[- ](?:TV|FM|AM|DT|\d{1,2}))?"
_WIRE = rf"[(/]?\s?(?P<agency>(?:{WIRES})(?:[/, -][^()\n]{{1,30}})?)\s?[)/]"

# A bracket with a known agency near the start.
BRACKET = rf"[^\n]{{2,90}}?[(/] ?(?:{WIRES})"
CNN_BRACKET = r"[^\n(]{0,80}+\((?:CNN|█)"
# A closing bracket with a dash after it. Every dateline with an agency in brackets has this.
BRACKET_AND_DASH = rf"(?:[^)/]*+[)/])+?{_ON}{_DASH_OR_COLON}"
_AND_AGENCY = rf"{_ON},?\s{{0,3}}{_ANY_AGENCY}{_ON}{_DASH_OR_COLON}"
CAPS_AND_AGENCY = rf"(?!{_NO_PLACE}){_IN_CAPITALS}{_AND_AGENCY}"
# By itself, because the names of all regions take long to compile: "STATE COLLEGE, Pa. (AP) --".
KNOWN_CAPS_AND_AGENCY = rf"(?={_NO_PLACE}){_KNOWN_PLACE}{_IN_CAPITALS}{_AND_AGENCY}"
MIXED_AND_AGENCY = (
    rf"(?P<place>{_ANY_PLACE}(?: \([A-Z][\w ]{{2,20}}\))?(?: \[[A-Z][\w ]{{2,20}}\])?"
    rf"|{_NEAR}),?{_ON},?\s{{0,3}}{_WIRE}{_ON}{_DASH_OR_COLON}"
)
CITY_AND_AGENCY = (
    rf"(?P<place>{CITIES}|{MORE_CITIES}"
    rf"|{_TITLE_PLACE}{_KNOWN_REGION}(?= \({_STATION}\))){_ON} {_ANY_AGENCY}{_DASH_OR_COLON}"
)
AGENCY_ALONE = rf"(?:{DATE}\s{{0,3}})?{_WIRE}{_ON}{_DASH_OR_COLON}"
AGENCY_SLUG = rf"(?P<agency>{AGENCIES})(?: News)?:?{_DASH}{START}"
# "(New York, NY) Dec. 2, 2004 -", "(Elm Creek, OH) --", "(Columbia-AP) Nov. 24, 2004 -", "(EAGLE, Colo.) -"
IN_BRACKETS = (
    rf"\((?:(?P<place>[A-Z][\w'’. ]{{1,30}}(?:, [A-Z][\w'’. ]{{1,20}})?)(?:(?:[-/]"
    rf"(?P<agency>{AGENCIES}))?\)?,?\s{{1,3}}{DATE}[^()\n]{{0,12}}\)?|(?<=[a-z], [A-Z][A-Z])\))"
    rf"|[A-Z][A-Z &/.]{{1,40}}(?:, [A-Z][\w.]{{1,12}}(?: [A-Z]\w{{1,12}})?)?\)|{DATE}\)|(?:{CITIES})\)){_DASH}{START}"
)
DATE_AND_AGENCY = (
    rf"(?:(?P<place>{_TITLE_PLACE}(?:{_ANY_REGION})?) ?, ?)?{DATE}"
    rf"(?: [\w:]{{2,6}}){{0,3}}\s{{0,3}}{_ANY_AGENCY}{_DASH}"
)
DATE_ALONE = rf"{FULL_DATE}(?:,? {CLOCK})?{_DASH}{START}"
# Tribune News Service prints the day before the dateline, or in its place: "Nov. 3—ELM CREEK —", "Nov. 3—The".
DATE_AND_LONG_DASH = rf"{_MONTH} \d{{1,2}}—(?:(?=[A-ZÀ-Þ]{{3}})|(?![^.!?\n]{{0,150}}—)){START}"
# On scraped pages of CNN, the share button or nothing stands in place of the dash.
AGENCY_WITHOUT_DASH = rf"(?:(?P<place>{_ANY_PLACE}|{_NEAR}) ?)?\((?P<agency>CNN|██+)\)(?:Share)?\s{{0,3}}{START}"
# The dash is lost, and spaces are left: "LONDON (AP)   The", "New Delhi, Aug 2 (PTI) The". A place in mixed case must
# be known, or have a region or a date.
_A_WIRE = rf"[(/] ?(?P<agency>(?:{WIRES})(?:[/, -][^()\n]{{1,30}})?) ?[)/]"
CAPS_WIRE_WITHOUT_DASH = rf"(?P<place>{_PLACES}){_ON},? ?{_A_WIRE}\s{{1,8}}{START}"
MIXED_WIRE_WITHOUT_DASH = (
    rf"(?P<place>(?:{CITIES}|{MORE_CITIES})(?:{_ANY_REGION})?|{_TITLE_PLACE}(?:{_KNOWN_REGION})"
    rf"|{_TITLE_PLACE}(?:{_ANY_REGION})?(?=,? {DATE} ?[(/])){_ON},? ?{_A_WIRE}\s{{1,8}}{START}"
)
WIRE_ALONE_WITHOUT_DASH = rf"{_A_WIRE}\s{{1,8}}(?:(?P<place>{_TITLE_PLACE}(?:{_ANY_REGION})?),? {DATE},?\s)?{START}"
# Local stations put their call sign first: "(WNEP) DUNMORE, Pa. --".
STATION_FIRST = rf"\((?P<agency>{_STATION})\) ?(?P<place>{_PLACES}){_ON}{_DASH}{START}"
# "SACRAMENTO, CA-Some residents"
GLUED_TO_STATE = (
    rf"(?P<place>(?:{_CAPS_PLACE}|{_TITLE_PLACE}), ?(?:(?:{POSTAL_CODES})\b|(?:{STATES})\b\.?))-(?=[A-Z][a-z])"
)
# Old word processors leave "B" of a dash: "Washington, DC B The senator".
LETTER_FOR_DASH = rf"(?P<place>(?:{_CAPS_PLACE}|{_TITLE_PLACE}), (?:(?:{POSTAL_CODES})\b|(?:{STATES})\b\.?)) B\s{START}"
# "BOSTONThe stakes were lower": the dash and the spaces are lost after a known city.
GLUED_TO_CITY = rf"(?P<place>{CITIES.upper()})(?=[A-Z][a-z]{{0,15}} )"
# "Tripoli, Libya Fighting continued": neither a dash nor a comma stands behind a country. "Yesterday, United States
# Senator Ann Holt" is no place.
COUNTRY_WITHOUT_DASH = rf"(?P<place>{_TITLE_PLACE}, (?!United )(?:{COUNTRIES})) (?=[A-Z][a-z]+ [a-z]|An? )"
# Indian agencies stand before the place: "UNI New Delhi Sept 22:".
AGENCY_BEFORE_PLACE = (
    rf"(?P<agency>UNI|PTI|ANI"
    rf"|IANS)(?: ?[:,] ?| )(?P<place>{_TITLE_PLACE}(?:{_ANY_REGION})?),? {DATE}{_DASH_OR_COLON}{START}"
)
GLUED_AGENCY = r"\((?P<agency>[A-Z][\w.]{1,20}(?: [A-Z][\w.]{1,20}){0,3})\)(?=[A-Z\"“])"
# After a kicker or a stray quotation mark: "Shares fall. NEW YORK (Reuters) -".
WITHIN = (
    rf"(?<![A-Z])(?:(?P<place>{_PLACES}){_ON}|{DATE}),?\s{{0,3}}(?:\(|(?=AP\)))(?P<agency>(?:{LARGE_WIRES})"
    rf"(?:[/, -][^()\n]{{1,30}})?) ?\)(?:{_DASH_OR_COLON}|(?<=[A-Za-z] [(]AP[)])\s{{1,8}}){START}"
)
# A name that capitals explain between dashes, "OTTER KING — Lord of the Creek — returns", unless it is a known city.
_EXPLAINED = r"[A-Z][\w'’]*(?: (?:of|the|and|in|for|to|a|[A-Z][\w'’]*)){1,7} [–—-]{1,2} [a-z]"
# Behind it stands a story, which has small letters: "OPEN DAY – FULL PROGRAMME" is a heading.
CAPS_ALONE = (
    rf"(?P<known>(?=(?:{CITIES.upper()})\b))?{_A_PLACE}{_IN_CAPITALS}{_ON},?(?:{_DASH}|\s{{3,8}}){START}(?(known)"
    rf"|(?!\s{{0,3}}{_EXPLAINED}))(?=[^\n]{{0,300}}[a-zß-ÿ])"
)
# A headline in capitals that runs on into the dateline: "COUNCIL CLOSES THE QUARRY ROAD ELM CREEK – The".
HEADLINE_AND_CAPS = (
    r"[A-ZÀ-Þ0-9][^a-z\n–—]{30,280}?[A-ZÀ-Þ]{2}\.?\s{1,3}[–—-]{1,2}\s{1,3}(?=[\"“]?[A-ZÀ-Þ][a-z’']{0,20} [A-Za-z0-9])"
)
# "Elm Parish Council Meeting, 24 October 2014 - All Saints Church" is a heading.
_NO_MEETING = (
    r"(?![^,\n]{0,60}\b(?:Meeting|Council|Committee|Minutes|Report|Agenda|Notes|Club|Church|Hall|Newsletter|Service"
    r"|Results?|Released?|Updated?|Published|Posted)\b)"
)
# "STEUBENVILLE, Ohio | A hush", and "LIHUE >> The county".
CAPS_AND_BAR = (
    rf"{_A_PLACE}(?P<place>{_CAPS_PLACE}{_KNOWN_REGION}(?=\s?\|)|{_CAPS_PLACE}(?:{_KNOWN_REGION})?(?=\s>>))\s?(?:\|"
    rf"|>>)\s{START}"
)
MIXED_ALONE = (
    rf"(?P<place>Washington D\.?C\b\.?|(?:{CITIES}|{MORE_CITIES})|{_TITLE_PLACE}{_KNOWN_REGION}"
    rf"|(?:{_TITLE} ){{1,3}}(?:Township|Twp\.|Borough|County)(?= [—–])|{_NO_MEETING}{_TITLE_PLACE}(?=,? {DATE}"
    rf"|\s?-{{3}})){_ON},?{_DASH}{START}"
)
# Papers of South Asia put a colon: "Mumbai: The bank". Elsewhere, a city and a colon may be a title or a heading.
CITY_AND_COLON = rf"(?P<place>{SOUTH_ASIAN_CITIES})(?:,? {DATE})?\s?:\s{START}"
# A dateline whose dash is lost, or is a colon, as in Asian papers. With neither a date nor a colon, the city may be the
# first word of a name: "MANCHESTER United", "CHICAGO Public Schools", "DENVER Broncos". In doubt it stays.
_NAMED_AFTER_CITY = (
    rf"(?:(?!{OPENING_WORDS})[A-Z][\w'’&-]{{1,20}} ){{0,2}}(?:{CITY_BODIES})\b|(?:{CITY_SIDES}|{CITY_TEAMS})\b"
)
# Behind a region only who holds an office there: "ELM CREEK, Ohio Mayor Ann Holt".
_OFFICE = r"(?:Mayor|Police|City|CITY|Airport|University)\b"
_BEHIND_SIGN = rf"(?:,? {DATE}(?:\s?:\s|\s{{1,2}})|\s?:\s)"
_STORY_WORD = r"(?=[\"“]?[A-ZÀ-Þ](?:[a-zß-ÿ' -]|\.[A-Z]|[A-Z]{1,5}s?\b))"
# A postal code that is a word, before more capitals: "EXPORT INSPECTIONS, IN THOUS BUSHELS" is a table's headline.
_NO_WORD = rf"(?!{_CAPS_PLACE}, (?:IN|OR|ME|OK|HI) [A-Z]{{2}})"
WITHOUT_DASH = (
    rf"{_NO_WORD}{_A_PLACE}(?P<place>{_CAPS_PLACE}{_KNOWN_REGION}|{_CAPS_PLACE}, (?:{REGIONS.upper()})(?=:\s)"
    rf"|{_CAPS_PLACE}(?=\s:\s|,? {DATE}\s?:\s)|(?:{MORE_CITIES.upper()})(?=\s?:))"
    rf"(?:{_BEHIND_SIGN}|\s{{1,2}}(?!{_OFFICE})){_STORY_WORD}"
)
CITY_WITHOUT_DASH = (
    rf"{_A_PLACE}(?P<place>(?:{CITIES.upper()}|UNDATED)\b)"
    rf"(?:{_BEHIND_SIGN}|\s{{1,2}}(?!{_NAMED_AFTER_CITY})){_STORY_WORD}"
)


def unnamed(*sources: str) -> str:
    """The sources as one alternative without named groups, for a look-ahead in a pattern that has such groups."""
    return "(?:" + "|".join(sources).replace("?P<place>", "?:").replace("?P<agency>", "?:") + ")"


_WITH_AGENCY = unnamed(
    CAPS_AND_AGENCY,
    KNOWN_CAPS_AND_AGENCY,
    MIXED_AND_AGENCY,
    AGENCY_ALONE,
    AGENCY_SLUG,
    CAPS_WIRE_WITHOUT_DASH,
    MIXED_WIRE_WITHOUT_DASH,
)
AGENCY_AHEAD = rf"(?={_WITH_AGENCY})"
DATELINE_AHEAD = rf"(?={_WITH_AGENCY}|{unnamed(CAPS_ALONE)})"
# "Asia News, JAKARTA -"
SECTION = rf"(?:[A-Z][a-z]+ ){{1,2}}News[:,]\s{DATELINE_AHEAD}"
# "Coast News – The county will". Not the name of a paper that a sentence explains between dashes.
SECTION_AND_DASH = (
    rf"(?!(?:Fox|Sky|Breaking|Bad|Good|Fake"
    rf"|The) )(?:[A-Z][a-z]+ ){{1,2}}News\s[–—-]{{1,2}}\s(?![^.!?\n]{{0,150}}\s[–—-]{{1,2}}\s){START}"
)
# "(Corrects second paragraph) (Reuters) -"
NOTE_BEFORE = rf"\([^()\n]{{5,200}}\)\s(?={unnamed(AGENCY_ALONE)})"
IN_TITLE = rf"\((?:{AGENCIES})\)"
