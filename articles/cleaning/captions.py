"""Captions and credits of pictures: patterns as regular expressions, and their rules.

Every repetition is bounded, so that no text can make matching slow. A caption without any of these marks reads like a
sentence of the story, and stays unless it stands above a byline or a dateline (see `front.py`).
"""

import re

from newstool.articles.cleaning.first_look import compiled
from newstool.articles.cleaning.rule import SENTENCE_ENDS, Rule

_NAME = r"[A-ZÀ-Þ][\w.'’-]{0,25}(?: (?:(?:de|van|von|der|al|bin) )?[A-ZÀ-Þ][\w.'’-]{0,25}){0,4}"
_FULL_NAME = r"[A-ZÀ-Þ][\w.'’-]{0,25}(?: (?:(?:de|van|von|der|al|bin) )?[A-ZÀ-Þ][\w.'’-]{0,25}){1,4}"
_ORG = r"[A-Z][\w.'’&-]{0,25}(?: [A-Za-z&][\w.'’&-]{0,25}){0,6}"
_AGENCY = r"(?:AP|AFP|EPA|Reuters|REUTERS|Getty(?: Images)?|Shutterstock|iStock|PA|Press Association|Zuma(?: Press)?)"
# A caption ends with its credit in brackets: "(Dana Okoro/Dunmore Ledger)", "(AP Photo/Dana Okoro)", "(Weller Co.
# Sheriff's Office)".
_IN_BRACKETS = (
    rf"(?:(?:AP Photo/|(?i:photos?|image|picture|credit|file photo|courtesy)(?: by|:| of| courtesy(?: of)?)?[ :])"
    rf"[^()\[\]\n]{{1,100}}|{_FULL_NAME} ?/ ?{_ORG}|[^()\[\]\n]{{1,80}} via AP|(?:File|{_ORG}) [Pp]hoto|{_AGENCY}"
    rf"|{_AGENCY} ?/ ?{_NAME}|{_NAME}, {_ORG} [Pp]hoto|{_ORG} (?:Sheriff|Police|Fire)[\w'’ ]{{0,30}})"
)
_CAPTION = (
    r"(?:FILE(?: PHOTO:?)? ?[-–—][^\n]{1,1000}"
    rf"|[^\n]{{1,1000}}[(\[](?:{_IN_BRACKETS})[)\]])"
)
# In words, at the end: "Photo courtesy of the Historical Society".
_COURTESY = (
    r"[^\n]{0,600}?(?<![\w,] )(?:(?:Photos?|Images?|Pictures?|Video)(?: is| are)? courtesy(?: of)?|Courtesy(?: of|:)|"
    r"\(?Courtesy (?:photo|image)s?)[: ]?[^.\n]{0,80}"
)
_NO_SENTENCE = f"(?<![{re.escape(''.join(sorted(SENTENCE_ENDS)))}])"
# A line that is nothing but a credit.
_CREDIT_LINE = (
    rf"(?i:photos?|photo credit|image|picture|credit|video|photography|illustration|graphic|map|chart)s?"
    rf"(?: by)?\s?[:|/] ?(?:{_NAME}|{_ORG})(?: ?[/|,•-] ?{_ORG}){{0,3}}\.?"
    rf"|(?i:photos?|video|illustration|graphic)s? by {_NAME}(?: ?[/|,•-] ?{_ORG}){{0,3}}\.?"
    rf"|\({_AGENCY}\)|{_NAME} ?/ ?{_AGENCY}(?: ?/ ?{_ORG})?"
)
# Whom a picture shows: "(left)", "second from right", "looks on as".
_POSITIONS = (
    r"(?=[^\n]{0,400}(?:\((?:left|right|center|centre|[a-z]{2,6} from (?:left|right)|from left|l|r|pictured)\)"
    r"|, (?:left|right|second from (?:left|right)|far (?:left|right)),"
    r"|\blooks on (?:as|at|while|during)\b|(?:^|\. )(?:Pictured|From left|Left to right|Clockwise from)[ ,:]))"
    r"[^\n\"“”]{20,500}"
)
# AP's caption and credit before the story, in one paragraph.
_BEFORE_STORY = r"[^\n()]{10,380}\(AP Photo/[^()\n]{2,80}\)\.?\s{1,3}(?=[\"“]?[A-Z0-9])"

CAPTION_RULES = (
    Rule(
        "caption",
        "line",
        _CAPTION,
        "FILE stands before a caption, or a credit after it",
        "A worker looks at the quarry road on Tuesday. (Dana Okoro/Dunmore Ledger)",
        "File photos of the road are on show (until May).",
        first=("file ", "file-", "file–", "file—"),
        last=(")", "]"),
        cues=(
            "FILE",
            "hoto",
            "via AP",
            "/",
            "ourtesy",
            "redit",
            "mage",
            "AP)",
            "AFP)",
            "Reuters",
            "Getty",
            "Sheriff",
            "Police",
        ),
    ),
    Rule(
        "caption",
        "line",
        rf"{_COURTESY}{_NO_SENTENCE}",
        "a caption whose credit is in words",
        "The bridge, seen here in 2019, was built in 1957. Photo courtesy of the Historical Society",
        "The hall owes its light to the courtesy of the owner, she said.",
        cues=("ourtesy",),
    ),
    Rule(
        "caption",
        "above",
        _COURTESY + r"\.?",
        "the same above the story, also with a full stop",
        "The bridge, seen here in 2019, was built in 1957. Photo courtesy of the Historical Society.",
        "The hall owes its light to the courtesy of the owner, she said.",
        cues=("ourtesy",),
    ),
    Rule(
        "credit",
        "line",
        _CREDIT_LINE,
        "who took the photo",
        "Photo: Dana Okoro/Dunmore Ledger",
        "Photo albums are on show.",
        first=(
            "photo",
            "image",
            "pictu",
            "credit",
            "video",
            "illus",
            "graph",
            "map: ",
            "chart",
            "(reut",
            "(afp)",
            "(getty",
        ),
        last=("/AP", " AP", "AFP", "Reuters", "REUTERS", "Getty", "Getty Images", "(AP)", "Shutterstock", "iStock"),
    ),
    Rule(
        "caption",
        "above",
        _POSITIONS,
        "a caption says where in the picture somebody stands",
        "The mayor (left) looks on as Dana Okoro speaks at a recent forum.",
        "Okoro left the forum early.",
        cues=(
            *("left", "right", "looks on ", "ictured", "lockwise from"),
            *("(cent", "(l)", "(r)"),
        ),
    ),
    Rule(
        "caption",
        "opening",
        rf"\A{_BEFORE_STORY}",
        "a caption and its credit in one paragraph with the story",
        "The quarry road is seen in spring, Wednesday, Dec. 1, 2004. (AP Photo/Dana Okoro). ",
        "The agency AP (AP Photo and all) is old. ",
        cues=("(AP Photo/",),
    ),
)
_MARKS = (
    rf"{_CAPTION}|{_COURTESY}\.?|{_CREDIT_LINE}|{_POSITIONS}"
    r"|[^\n]{0,400}\b(?i:file photo|seen here)\b[^\n]{0,200}"
)


def is_caption(paragraph: str) -> bool:
    """Whether a paragraph bears the marks of a caption or a credit."""
    return compiled(_MARKS).fullmatch(paragraph) is not None
