"""The rules for datelines, and for what stands right before or inside them."""

from newstool.articles.cleaning import datelines as d
from newstool.articles.cleaning.lost_dash_rules import (
    A_BRACKET,
    BRACKETS,
    CITY_STARTS,
    LOST_DASH_RULES,
    PLACE_AND_DASH,
    PLACE_AND_REGION,
    PLACE_IN_CAPITALS,
)
from newstool.articles.cleaning.place_names import SOUTH_ASIAN_CITIES
from newstool.articles.cleaning.rule import Rule

_WIRES = ("(AP", "(█", "(Re", "(CNN", "(AFP", "(UPI", "(PTI", "(ANI", "(Bloom", "(Ti", "(Sports", "AP)")
_DASHES = (" -", "- ", "--", "—", "–", "―", "‒", "−", "_", ";")
_NEWS_SECTION = r"[A-Z][a-z]++ (?:[A-Z][a-z]++ )?News[:,]"
_NEWS_AND_DASH = r"[A-Z][a-z]++ (?:[A-Z][a-z]++ )?News\s[–—-]"
# A long word in small letters that is part of no place and no date.
_LONG_WORD = r"(?!upon|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)[a-z]{4}"
# A dash near the start of the text, and before it no long word in small letters that is not part of a date.
_NEAR_DASH = (
    rf"(?![^\n;_–—―‒−-]*? {_LONG_WORD})"
    r"[A-Za-z0-9][^\n;_–—―‒−-]{0,80}+(?>(?:(?<!\s)[-_](?![\s-])[^\n;_–—―‒−-]*+)*)[;_–—―‒−-]"
)

# How most stories start: with a long word in small letters, and before it no mark and no figure. Bylines, dates and
# datelines have a mark or a figure before such a word, except after one of the starts that are excluded here.
_EXCLUDED = (
    r"By|BY|Follow|News|[Pp]ubl|[Uu]pda|[Pp]ost|[Cc]rea|[Ff]il|[Ll]ast|[Ff]irs|[Oo]rig|[Rr]ele"
    r"|(?:Near|Outside|Inside|Aboard|Off|On|In) the|St\.|(?:Mc|Mac|De|La|Le)[A-ZÀ-Þ]"
)
_LETTERS = r"[^\s\d()\[\]/|>@:;_–—―‒−,-]*+"
PLAIN_START = (
    rf"(?:(?=[A-ZÀ-Þ]?[a-zß-ÿ]|[AI] |[\"“‘'`])(?!{_EXCLUDED})|(?=[A-ZÀ-Þ]{{2}})(?!BY|NRPLUS|{PLACE_AND_REGION}))"
    rf"{_LETTERS}(?>(?: (?!\s|{_LONG_WORD}){_LETTERS}|(?<=[a-z])-(?=[a-z]){_LETTERS}"
    # No comma after the name of a section, or before a state and the letter that is left of a dash, or before names.
    rf"|(?<!News),(?! [A-Z](?:[A-Za-z.]{{1,6}} B\s|[A-Za-z ]{{2,30}}? [A-Z])))*) {_LONG_WORD}"
)

DATELINE_RULES = (
    Rule(
        "dateline",
        "head",
        d.CAPS_AND_AGENCY,
        "after a place in capitals, the words in brackets are an agency",
        "BAGHDAD (AP) — ",
        "MIAMI (102) - ",
        opening=PLACE_IN_CAPITALS,
        cues=BRACKETS,
        anchor=True,
    ),
    Rule(
        "dateline",
        "head",
        d.KNOWN_CAPS_AND_AGENCY,
        "a known place whose name has a word that else names no place",
        "STATE COLLEGE, Pa. (AP) — ",
        "FINAL SCORE (Elm Radio) - ",
        opening=PLACE_IN_CAPITALS,
        cues=BRACKETS,
        anchor=True,
    ),
    Rule(
        "dateline",
        "head",
        d.MIXED_AND_AGENCY,
        "after a place in mixed case, the agency must be a known one",
        "Bergen, Norway (Sports Network) - ",
        "Acme (nasdaq: ACME) - ",
        opening=d.BRACKET_AND_DASH,
        cues=BRACKETS,
        anchor=True,
    ),
    Rule(
        "dateline",
        "head",
        d.AGENCY_ALONE,
        "a known agency without a place",
        "(Reuters) - ",
        "(Almost) - ",
        opening=d.BRACKET_AND_DASH,
        cues=BRACKETS,
        anchor=True,
    ),
    Rule(
        "dateline",
        "head",
        d.CITY_AND_AGENCY,
        "after a known city in mixed case, the words in brackets are an agency",
        "Prague (Elm Radio) - ",
        "Portland (3-1) - ",
        opening=d.BRACKET_AND_DASH,
        cues=BRACKETS,
    ),
    Rule(
        "dateline",
        "head",
        d.IN_BRACKETS,
        "local stations put the whole dateline in brackets",
        "(New Haven-AP) Nov. 3, 2004 - ",
        "(Almost everyone) - ",
        opening=A_BRACKET,
        anchor=True,
    ),
    Rule(
        "dateline",
        "head",
        d.DATE_AND_AGENCY,
        "after a date, the words in brackets are an agency",
        "SEPTEMBER 9, 2004 (ANY NEWS SERVICE) - ",
        "Sept. 11 (or 12) - ",
        opening=d.BRACKET_AND_DASH,
        cues=BRACKETS,
    ),
    *LOST_DASH_RULES,
    Rule(
        "note",
        "head",
        d.NOTE_BEFORE,
        "what the desk corrected, before the dateline",
        "(Corrects the name in the second paragraph) (Reuters) - ",
        "(Almost everyone in Elm Creek) agrees. ",
        opening=A_BRACKET,
    ),
    Rule(
        "dateline",
        "head",
        d.AGENCY_SLUG,
        "feeds start with the agency and a dash",
        "AP - ",
        "Okoro - ",
        opening=_NEAR_DASH,
        cues=_DASHES,
    ),
    Rule(
        "dateline",
        "head",
        d.CAPS_ALONE,
        "a place in capitals, and a dash or the spaces that are left of one",
        "ELM CREEK — ",
        "NASCAR — ",
        opening=PLACE_AND_DASH,
        anchor=True,
    ),
    Rule(
        "dateline",
        "head",
        d.CAPS_AND_BAR,
        "a bar or arrows in place of the dash",
        "ELM CREEK, Ore. | ",
        "CRIME | ",
        opening=r"[A-ZÀ-Þ.'’-]{2}[^\n|>]{0,60}[|>]",
    ),
    Rule(
        "headline",
        "head",
        d.HEADLINE_AND_CAPS,
        "a headline in capitals in one line with the dateline",
        "COUNCIL CLOSES THE OLD QUARRY ROAD ELM CREEK – ",
        "NASA AND ESA – Two agencies. ",
        opening=r"[^a-z\n]{32}",
    ),
    Rule(
        "dateline",
        "head",
        d.MIXED_ALONE,
        "a place in mixed case must be known, or have a state or a date",
        "Springfield, Illinois - ",
        "Okoro, Mayor - ",
        opening=_NEAR_DASH,
        cues=_DASHES,
    ),
    Rule(
        "date",
        "head",
        d.DATE_ALONE,
        "a date in the place of a dateline",
        "Nov 3, 2004 - ",
        "Sept. 11 - ",
        opening=_NEAR_DASH,
        cues=_DASHES,
    ),
    Rule(
        "date",
        "head",
        d.DATE_AND_LONG_DASH,
        "the day and a long dash",
        "Nov. 3—",
        "July 4—Independence Day—was quiet. ",
        opening=r"[A-Z][a-z]{2,8}\.? \d{1,2}—",
    ),
    Rule(
        "dateline",
        "head",
        d.WITHOUT_DASH,
        "a place in capitals with a region or a date, and a colon or nothing",
        "ELM CREEK, Ohio ",
        "ELM CREEK, Mayor ",
        opening=PLACE_AND_REGION,
    ),
    Rule(
        "dateline",
        "head",
        d.CITY_WITHOUT_DASH,
        "a known city in capitals, and a colon or nothing",
        "NEW DELHI: ",
        "MANCHESTER United: ",
        first=CITY_STARTS,
    ),
    Rule(
        "dateline",
        "head",
        d.CITY_AND_COLON,
        "a city of South Asia and a colon",
        "Mumbai: ",
        "Mumbai: the city and its people, ",
        opening=SOUTH_ASIAN_CITIES,
    ),
    Rule(
        "section",
        "head",
        d.SECTION,
        "the section before a dateline",
        "Asia News, JAKARTA - ",
        "Bad News, Bears: ",
        opening=_NEWS_SECTION,
    ),
    Rule(
        "section",
        "head",
        d.SECTION_AND_DASH,
        "the section and a dash",
        "Coast News – ",
        "Elm News — The station everyone knows — is to close. ",
        opening=_NEWS_AND_DASH,
        cues=_DASHES,
    ),
    Rule(
        "dateline",
        "opening",
        d.WITHIN,
        "a dateline after a kicker or a quotation mark in the same paragraph",
        "Shares fall after the forecast. ELM CREEK (Reuters) - ",
        "The mayor told the agency (Reuters) and the paper. ",
        cues=_WIRES,
    ),
)
TITLE_RULES = (
    Rule(
        "agency",
        "title",
        d.IN_TITLE,
        "a feed's mark; it would tell a classifier the desk",
        "(AP)",
        "(for now)",
        cues=("(",),
    ),
)
