"""The rules for lines above a story that are bylines, and for the dates and addresses beside them."""

from newstool.articles.cleaning import bylines
from newstool.articles.cleaning.rule import Rule, in_any_case, starting, texts

_BY_CUES = ("By ", "BY ", "By:", "BY:", "By.", "BY.")
_ROLE_CUES = (
    *in_any_case(
        "writer|report|correspondent|editor|staff|bureau|columnist|contributor|producer|photographer|director"
    ),
    *in_any_case("anchor|journalist|intern|special |exclusive |courtesy "),
    *("Press", "Reuters"),
)
_WIRE_CUES = texts("AP|CNN|AFP|UPI|loomberg|ervice|USA TODAY|BBC|PA Media|ewsroom|ublica|KFF|tacker")
_DATE_CUES = (
    *in_any_case("published|updated|posted|created|filed|release|printed| ago"),
    "Today",
    "Yesterday",
    "20",
    "19",
)

_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november"),
    "december",
)
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
# How a line with a date starts, in at least five characters.
_SHORT_DAYS = ("mon", "tue", "tues", "wed", "thu", "thurs", "fri", "sat", "sun")
_DAY_FIRST = tuple(f"{day} {month[:3]}" for day in range(1, 32) for month in _MONTHS)
_IN_FIGURES = (
    *(f"{month}/{day}/{century}" for month in range(1, 13) for day in range(1, 32) for century in "12"),
    *(f"{month:02}/{day:02}/" for month in range(1, 13) for day in range(1, 32)),
    *(f"{year}-" for year in range(1990, 2050)),
)
_DATE_STARTS = (
    *("today at", "today, ", "yesterday", "sept.", "sept ", "june ", "july ", *bylines.STAMP_STARTS),
    *(f"{month[:3]}{end}" for month in _MONTHS for end in (". ", *(f" {day}" for day in range(1, 10)))),
    *(month for month in _MONTHS if len(month) > 4),
    *_DAYS,
    *(f"{day}{end}" for day in _SHORT_DAYS for end in (", ", "., ")),
    *_DAY_FIRST,
    *_IN_FIGURES,
)

BYLINE_RULES = (
    Rule(
        "byline",
        "top",
        bylines.LINE,
        "a line of By and names",
        "By DANA OKORO, Associated Press",
        "By the numbers: what the bridge costs",
        cues=_BY_CUES,
        anchor=True,
    ),
    Rule(
        "byline",
        "top",
        bylines.LINE_WITHOUT_BY,
        "a line of names and a role",
        "Dana Okoro, Staff Writer",
        "Dana Okoro, quarry owner and mayor",
        opening=bylines.NAME_OPENING,
        cues=_ROLE_CUES,
        anchor=True,
    ),
    Rule(
        "byline",
        "top",
        bylines.LINE_WITH_PAPER,
        "names and a publication",
        "Dana Okoro | Dunmore Ledger",
        "Dana Okoro, The Elm's owner",
        opening=bylines.NAME_OPENING,
        cues=("|", "•", "·", ",", *_ROLE_CUES, *_WIRE_CUES),
        anchor=True,
    ),
    Rule(
        "byline",
        "top",
        bylines.LINE_WITH_SLASH,
        "names and a publication after a slash",
        "Dana Okoro / Elm Weekender",
        "Elm Creek / 3",
        opening=bylines.NAME_OPENING,
        cues=("/",),
    ),
    Rule(
        "byline",
        "top",
        bylines.LINE_IN_SMALL,
        "a line of by and names in small letters",
        "by Dana Okoro",
        "by and by",
        opening="by:? [A-ZÀ-Þ]",
        anchor=True,
    ),
    Rule(
        "byline",
        "above",
        bylines.LINE_WITH_HANDLE,
        "by, names and a handle or an address in brackets",
        "By Dana Okoro (@dokoro)",
        "By Dana Okoro (in spring)",
        cues=("@",),
    ),
    Rule(
        "byline",
        "top",
        bylines.LINE_WITH_ADDRESS,
        "names and an address",
        "Dana Okoro, dokoro@elm.example",
        "Dana Okoro, at dokoro@elm.example",
        opening=bylines.NAME_OPENING,
        cues=("@",),
        anchor=True,
    ),
    Rule(
        "byline",
        "top",
        bylines.LINE_WITH_SECTION,
        "the section and the writer",
        "OPINION | Dana Okoro",
        "Opinion: Okoro is right",
        opening=r"(?i:opinion|column|commentary|analysis|editorial|guest) ?[\w|:]",
        anchor=True,
    ),
    Rule(
        "byline",
        "top",
        bylines.LINE_WITH_SPECIAL,
        "names, and for whom they wrote",
        "Dana Okoro, Special to the Ledger",
        "Dana Okoro, special to me",
        opening=bylines.NAME_OPENING,
        cues=(*in_any_case("special |exclusive |courtesy "), ", for ", ", For ", ", FOR "),
        anchor=True,
    ),
    Rule(
        "byline",
        "top",
        bylines.WRITTEN_BY,
        "a label and names",
        "Written by: Dana Okoro",
        "Written by hand",
        opening=r"(?i:written|reported|story|words|article|text|posted|compiled|report|submitted|contributed|provided|released"
        r"|author|byline)",
        anchor=True,
    ),
    Rule(
        "byline",
        "top",
        bylines.LINE_WITH_DATE,
        "By, names and a date",
        "By Dana Okoro March 3, 2024 | 6:00 am",
        "By Dana Okoro in March",
        cues=_BY_CUES,
        anchor=True,
    ),
    Rule(
        "byline",
        "top",
        bylines.LINE_DATE_AND_BY,
        "a date, by and names, as blogs show them",
        "Posted on March 3, 2024 by Dana Okoro",
        "March 3, 2024 by the quarry",
        cues=(" by ",),
    ),
    Rule(
        "byline",
        "top",
        bylines.LINE_BY_AND_DATE,
        "names and a date, as blogs show them",
        "Posted by: admin on Monday, March 03, 2024 - 10:22 PM",
        "Posted by the quarry on March 3, 2024",
        opening=r"(?i:posted|published|written|submitted) by",
    ),
    Rule(
        "byline",
        "top",
        bylines.LINE_OF_BLOG,
        "by, names, a date and categories between bars",
        "by Elm Creek | Mar 4, 2024 | News, Town | 0 comments",
        "by the quarry | Mar 4, 2024",
        cues=(" | ",),
        opening=r"(?i:by) ",
    ),
    Rule(
        "address",
        "top",
        bylines.ADDRESS,
        "the writer's address",
        "dokoro@elm.example",
        "Write to dokoro@elm.example",
        opening=r"(?i:e-?mail|contact|twitter|x|tips?|phone|tel|call)[^\w]|\(?\d{3}\)?[-. ]\d|@|[\w.+-]{1,40}@",
    ),
    Rule(
        "byline",
        "top",
        bylines.AFFILIATION,
        "the second line of a byline",
        "Associated Press",
        "Associated Press wins the prize",
        cues=(*_ROLE_CUES, *_WIRE_CUES, *in_any_case("for |of "), "The "),
        anchor=True,
    ),
    Rule(
        "date",
        "top",
        bylines.DATE_LINE,
        "when the story was published",
        "Published 5:30 PM EST, March 2, 2024",
        "Saturday, 26 February",
        cues=_DATE_CUES,
    ),
    Rule(
        "date",
        "above",
        starting(_DATE_STARTS, bylines.DATE_LINE),
        "the same, with a clock that ends in a full stop",
        "March 2, 2024 6:00 a.m.",
        "March 2 was the day of the flood.",
        first=_DATE_STARTS,
    ),
)
