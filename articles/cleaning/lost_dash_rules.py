"""The rules for datelines whose dash is lost, and for other orders of place and agency."""

from newstool.articles.cleaning import datelines as d
from newstool.articles.cleaning.place_names import CITIES
from newstool.articles.cleaning.rule import FIRST, Rule

# What stands after an agency. The first bracket may be lost: "AMSTERDAM, Netherlands AP) —".
BRACKETS = (")", "/")
# The look-ahead spares most texts the alternatives.
PLACE_IN_CAPITALS = r"(?=[A-ZÀ-Þ][A-ZÀ-Þ'’.acet-])(?:St\.|(?:Mc|Mac|De|La|Le|[DO]['’])?[A-ZÀ-Þ][A-ZÀ-Þ'’.-])"
# The same with a dash, or the spaces that are left of one, behind it.
PLACE_AND_DASH = rf"{PLACE_IN_CAPITALS}(?=[^\n]{{0,110}}?(?:[–—―‒−;]|[-_][-_\s]|\s(?:[-_]|\s\s)))"
# The same with a region or a colon behind it.
PLACE_AND_REGION = (
    r"(?=[A-ZÀ-Þ][A-ZÀ-Þ'’.,:\sacet-])(?:St\. |(?:Mc|Mac|De|La|Le|[DO]['’])?[A-ZÀ-Þ](?:[A-ZÀ-Þ.'’]?\.?\s?[,:]"
    r"|(?:(?=[A-ZÀ-Þ'’.-]{2})[A-ZÀ-Þ'’.-]|[A-ZÀ-Þ.'’]?\s{1,2}[A-ZÀ-Þ])(?=[^\n,:]{0,110}?(?:[A-ZÀ-Þ.]\s?[,:]|\d[^\n:]{0,20}:))))"
)
# How a text starts with a known city, in small letters: and then the story's first letter, or what a dateline has.
_CITIES = CITIES.lower().replace("\\", "").split("|")
_GLUED_CITIES = tuple(
    city + letter for city in _CITIES for letter in ("abcdefghijklmnopqrstuvwxyz" if len(city) < FIRST else ("",))
)
CITY_STARTS = tuple(city + end for city in (*_CITIES, "undated") for end in (" ", ",", ":", "\xa0"))
A_BRACKET = r"[(/]"
_STATE_AND_LETTER = r"[A-ZÀ-Þ][^\n,]{1,70}+, [A-Z][A-Za-z.]{1,6} B\s"
_COMMA_AND_COUNTRY = r"[A-ZÀ-Þ][^\n,]{1,40}+, [A-Z][A-Za-z ]{2,30}? [A-Z]"
_STATE_AND_HYPHEN = r"[A-ZÀ-Þ][^\n,]{1,70}?, ?[A-Z][A-Za-z.]{1,6}-"

LOST_DASH_RULES = (
    Rule(
        "dateline",
        "head",
        d.AGENCY_WITHOUT_DASH,
        "the dash is lost on scraped pages of CNN",
        "Washington (CNN) ",
        "The network (CNN) and its owner agree. ",
        opening=d.CNN_BRACKET,
        cues=BRACKETS,
        anchor=True,
    ),
    Rule(
        "dateline",
        "head",
        d.CAPS_WIRE_WITHOUT_DASH,
        "the dash is lost after a known agency",
        "LONDON (AP)   ",
        "ACME (AP) shares ",
        opening=PLACE_IN_CAPITALS,
        cues=BRACKETS,
        anchor=True,
    ),
    Rule(
        "dateline",
        "head",
        d.MIXED_WIRE_WITHOUT_DASH,
        "the dash is lost, and the place is in mixed case",
        "New Delhi, Aug 2 (PTI) ",
        "The Associated Press (AP) Stylebook is out. ",
        opening=d.BRACKET,
        cues=BRACKETS,
        anchor=True,
    ),
    Rule(
        "dateline",
        "head",
        d.WIRE_ALONE_WITHOUT_DASH,
        "a known agency, and neither a place nor a dash",
        "(Associated Press) ",
        "(Almost everyone) ",
        opening=A_BRACKET,
        cues=BRACKETS,
        anchor=True,
    ),
    Rule(
        "dateline",
        "head",
        d.STATION_FIRST,
        "a station puts its call sign before the place",
        "(WNEP) DUNMORE, Pa. -- ",
        "(WATCH) THE ROAD - ",
        opening=A_BRACKET,
        cues=BRACKETS,
        anchor=True,
    ),
    Rule(
        "dateline",
        "head",
        d.GLUED_TO_STATE,
        "a hyphen without spaces after the state",
        "SACRAMENTO, CA-",
        "Tulsa, OK-based, ",
        opening=_STATE_AND_HYPHEN,
    ),
    Rule(
        "dateline",
        "head",
        d.LETTER_FOR_DASH,
        "the letter that an old word processor leaves of a dash",
        "Washington, DC B ",
        "Washington, DC Bus ",
        opening=_STATE_AND_LETTER,
    ),
    Rule(
        "dateline",
        "head",
        d.GLUED_TO_CITY,
        "nothing is left of the dash after a known city",
        "BOSTON",
        "BOSTONIANS ",
        first=_GLUED_CITIES,
    ),
    Rule(
        "dateline",
        "head",
        d.COUNTRY_WITHOUT_DASH,
        "the dash is lost behind a country",
        "Tripoli, Libya Fighting went on ",
        "In Tripoli, Libya, fighting went on ",
        opening=_COMMA_AND_COUNTRY,
    ),
    Rule(
        "dateline",
        "head",
        d.AGENCY_BEFORE_PLACE,
        "Indian agencies stand before the place",
        "UNI New Delhi Sept 22: ",
        "UNI students in New Delhi: ",
        opening=r"(?:UNI|PTI|ANI|IANS)\b",
    ),
    Rule(
        "dateline",
        "head",
        d.GLUED_AGENCY,
        "CNN names a partner without a space: (Rolling Stone)The band",
        "(Rolling Stone)",
        "(Rolling Stone) ",
        opening=A_BRACKET,
        cues=BRACKETS,
    ),
)
