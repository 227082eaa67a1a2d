"""The rules for bylines and dates at the start of a story, in one paragraph with it."""

from newstool.articles.cleaning import bylines
from newstool.articles.cleaning.rule import Rule

_BY_OPENING = r"(?:By|BY)[:\s.]{1,4}[A-ZÀ-Þ]"

BYLINE_START_RULES = (
    Rule(
        "date",
        "head",
        bylines.DATES,
        "when the story was published, after a byline that full stops close",
        "PUBLISHED: . 08:03 EST, 13 March 2012 . ",
        "Published in 1912, the book was forgotten. ",
        opening=bylines.DATES_OPENING,
    ),
    Rule(
        "follow",
        "head",
        bylines.FOLLOW_HANDLE,
        "the writer's handle, after such a byline",
        "Follow @@dokoro . ",
        "Follow the road to the quarry. ",
        opening="Follow @",
    ),
    Rule(
        "byline",
        "head",
        bylines.DOTTED,
        "By . NAME . on scraped pages of the Daily Mail",
        "By . Dana Okoro . ",
        "By. the way. ",
        opening=_BY_OPENING,
    ),
    Rule(
        "byline",
        "head",
        bylines.CLOSED_BY_STOP,
        "By NAME. in feeds",
        "By Dana Okoro. ",
        "By Super Tuesday, most of the field will be gone. ",
        opening=_BY_OPENING,
    ),
    Rule(
        "byline",
        "head",
        bylines.WITH_ROLE_BEFORE_DATELINE,
        "By NAME, Associated Press WASHINGTON (AP) —",
        "By DANA OKORO, Associated Press (AP) — ",
        "By DANA OKORO, friend of the mayor — ",
        opening=_BY_OPENING,
    ),
    Rule(
        "byline",
        "head",
        bylines.BEFORE_DATELINE,
        "By NAME WASHINGTON (AP) —",
        "By Dana Okoro ELM CREEK — ",
        "By Christmas — ",
        opening=_BY_OPENING,
    ),
    Rule(
        "byline",
        "head",
        bylines.CLOSED_BY_COLON,
        "By NAME: and then the story",
        "By Dana Okoro: ",
        "By the way: ",
        opening=_BY_OPENING,
    ),
    Rule(
        "byline",
        "head",
        bylines.CLOSED_BY_ROLE,
        "By NAME, Staff Writer and then the story",
        "By Dana Okoro, The Elm staff writer ",
        "By Elm Creek, a river with otters, ",
        opening=_BY_OPENING,
    ),
)
