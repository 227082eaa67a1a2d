"""Captions and credits of pictures: patterns as regular expressions, and their rules.

Every repetition is bounded, so that no text can make matching slow. A caption without any of these marks reads like a
sentence of the story, and stays unless it stands above a byline or a dateline (see `front.py`).
"""

import re

from newstool.articles.cleaning.bylines import PAPER_NAME
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
# The publications that a credit names after a slash: "Dana Okoro/Dunmore Ledger". Two teams may stand so, too.
_AFTER_SLASH = (
    rf"(?:(?:The )?(?:{_ORG} )?{PAPER_NAME}(?:[ -](?:USA TODAY|Network))*|(?i:staff(?: photo\w*)?)|{_AGENCY}|CBC)"
)
_SOURCE = r"(?:file|courtesy|contributed|submitted|provided|handout|stock|staff|supplied|archive|family)"
# A credit in words: "Photo courtesy of the Historical Society", "Photo by Dana Okoro", "Contributed photo".
_CREDIT_WORDS = (
    r"(?:(?i:photos?|images?|pictures?|video)(?: is| are)? (?i:courtesy(?: of)?|provided(?: by)?|submitted(?: by)?"
    r"|contributed(?: by)?|supplied(?: by)?)|Courtesy(?: of|:)|\(?(?i:courtesy (?:photo|image|graphic)s?))"
    r"(?:[: ][^.\n]{0,80})?"
    rf"|(?i:{_SOURCE} (?:photo|image|picture|graphic)s?)(?:(?i: by|:| courtesy(?: of)?)[^.\n]{{1,80}})?"
    rf"|(?i:(?:photo|image|picture|credit|photograph|foto|pic)s?(?: credit)?)(?: by|:| by:) ?(?:{_NAME}|{_ORG})"
    rf"(?: ?[/|,•-] ?{_ORG}){{0,3}}|(?i:image source), ?{_ORG}|\| ?{_FULL_NAME} ?/ ?{_ORG}|\| ?{_AGENCY}(?: Images)?"
    rf"|{_FULL_NAME} ?/ ?{_AFTER_SLASH}|(?:Contributed|Submitted|Courtesy|COURTESY|SUBMITTED|CONTRIBUTED)"
)
# A caption and its credit. Between paragraphs, and above the story also with a full stop.
_COURTESY = rf"(?:[^\n.!?”\"’)]*+[.!?”\"’)]){{1,60}}?\s(?:{_CREDIT_WORDS})"
_LOOSE_COURTESY = (
    r"[^\n]{0,600}?(?<![\w,] )(?:(?:Photos?|Images?|Pictures?|Video)(?: is| are)? courtesy(?: of)?|Courtesy(?: of|:)|"
    r"\(?Courtesy (?:photo|image)s?)[: ]?[^.\n]{0,80}"
)
_COURTESY_SENTENCE = (
    r"(?:[^\n.!?”\"’)]*+[.!?”\"’)]){0,60}?\s?(?:(?:(?i:photos?|images?|pictures?|video|graphic|map)(?: is"
    r"| are)? courtesy(?: of)?"
    r"|Courtesy(?: of|:)) [^.\n]{2,80}|\(?(?i:courtesy (?:photo|image|graphic|picture)s?)(?: by [^.\n]{2,50})?)"
)
_NO_SENTENCE = f"(?<![{re.escape(''.join(sorted(SENTENCE_ENDS)))}])"
# A line that is nothing but a credit.
_CREDIT_LINE = (
    rf"(?i:photos?|photo credit|photographs?|image|image credit|picture|credit|video|photography|illustration"
    rf"|graphic|map"
    rf"|chart|(?:featured?|header|cover|lead|main|top) (?:photo|image|picture))s?"
    rf"(?i: by)?\s?[:|/] ?(?:{_NAME}|{_ORG})(?: ?[/|,•-] ?{_ORG}){{0,3}}\.?"
    rf"|(?:[A-Z][\w.'’-]{{1,20}} )?(?i:(?:featured? |header |cover |staff |file )?(?:photo|image|video|illustration"
    rf"|graphic)s?"
    rf" by) {_NAME}(?: ?[/|,•-] ?{_ORG}){{0,3}}\.?"
    rf"|\({_AGENCY}\)|{_NAME} ?/ ?{_AGENCY}(?: ?/ ?{_ORG})?|{_FULL_NAME} ?/ ?{_AFTER_SLASH}|{_AGENCY}"
    rf"|{_FULL_NAME} (?:file )?photos?|(?i:{_SOURCE}(?: (?:photo|image|picture)s?)?)\.?"
)
# Whom a picture shows: "(left)", "second from right", "looks on as".
_POSITIONS = (
    r"(?=[^\n]{0,400}(?:\((?:left|right|center|centre|[a-z]{2,6} from (?:left|right)|from left|l|r|pictured)\)"
    r"|, (?:left|right|second from (?:left|right)|far (?:left|right)),"
    r"|\blooks on (?:as|at|while|during)\b|(?:^|\. )(?:Pictured|From left|Left to right|Clockwise from)[ ,:]))"
    r"[^\n\"“”]{20,500}"
)
# The same between the paragraphs of a story, where a sentence may say "looks on" of somebody, too.
_POSITIONS_ASIDE = (
    r"(?=[^\n]{0,300}\((?:left|right|center|centre|[a-z]{2,6} from (?:left|right)|far (?:left"
    r"|right))\))[^\n\"“”]{20,350}"
    r"|(?:Pictured(?: (?:are|is|here|above|left|right|from left))?|From left(?: to right)?|Left to right"
    r"|Clockwise from[^\n:]{2,30})"
    r"(?:[,:]| (?:are|is) )[^\n\"“”]{10,350}"
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
        rf"{_LOOSE_COURTESY}{_NO_SENTENCE}",
        "a caption whose credit is in words",
        "The bridge, seen here in 2019, was built in 1957. Photo courtesy of the Historical Society",
        "The hall owes its light to the courtesy of the owner",
        cues=("ourtesy",),
    ),
    Rule(
        "caption",
        "line",
        rf"{_COURTESY}{_NO_SENTENCE}",
        "a caption whose credit in other words is its last sentence",
        "The bridge was built in 1957. Photo by Dana Okoro",
        "The bridge was built in 1957. Photographers know why",
        cues=(
            "ourtesy",
            "hoto",
            "mage",
            "icture",
            "redit",
            "PHOTO",
            "IMAGE",
            "CREDIT",
            "/",
            "Pic",
            "ontributed",
            "ubmitted",
        ),
    ),
    Rule(
        "caption",
        "caption",
        rf"(?:{_COURTESY}|{_LOOSE_COURTESY})\.?",
        "the same above the story, also with a full stop",
        "The bridge, seen here in 2019, was built in 1957. Photo courtesy of the Historical Society.",
        "The hall owes its light to the courtesy of the owner, she said.",
        cues=("ourtesy", "hoto", "PHOTO", "redit: ", "Image", "| ", "/", "ontributed", "ubmitted"),
    ),
    Rule(
        "credit",
        "line",
        _CREDIT_LINE,
        "who took the photo",
        "Photo: Dana Okoro/Dunmore Ledger",
        "Photo albums are on show.",
        first=(
            *(
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
            *(
                "featur",
                "header ",
                "cover ",
                "lead p",
                "lead i",
                "main p",
                "main i",
                "top ph",
                "top im",
                "staff ",
                "file ",
            ),
            *(
                "courtesy",
                "contributed",
                "submitted",
                "provided",
                "handout",
                "stock ",
                "supplied",
                "archive",
                "family ",
            ),
        ),
        last=(
            "AP",
            "AFP",
            "Reuters",
            "REUTERS",
            "Getty",
            "Getty Images",
            "(AP)",
            "Shutterstock",
            "iStock",
            "photo",
            "PA",
        ),
        cues=(),
    ),
    Rule(
        "credit",
        "line",
        rf"{_FULL_NAME} ?/ ?{_AFTER_SLASH}",
        "who took the photo, and the paper",
        "Dana Okoro/Dunmore Ledger",
        "Elm Creek/Halverton",
        cues=("/",),
    ),
    Rule(
        "caption",
        "above",
        _POSITIONS,
        "a caption says where in the picture somebody stands",
        "The mayor (left) looks on as Dana Okoro speaks at a recent forum.",
        "Okoro left the forum early.",
        cues=(
            *("(left", "(right", ", left,", ", right,", "far left", "far right", "from left", "from right", "rom left"),
            *("looks on ", "ictured", "eft to right", "lockwise from", "(cent", "(l)", "(r)", "(second", "(third"),
        ),
    ),
    Rule(
        "caption",
        "aside",
        _POSITIONS_ASIDE,
        "a caption between paragraphs says where in the picture somebody stands",
        "The mayor (left) and Dana Okoro at the bridge.",
        "The party (left of the others) and Dana Okoro met.",
        cues=("(left)", "(right)", "(center)", "(centre)", " left)", " right)", "Pictured", "From left", "Clockwise f"),
    ),
    Rule(
        "caption",
        "aside",
        rf"(?:{_COURTESY_SENTENCE})\.",
        "a caption between paragraphs whose credit ends in a full stop",
        "The bridge in 1957. Courtesy image.",
        "The hall owes its light to the courtesy of the owner.",
        cues=("ourtesy",),
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
    rf"{_CAPTION}|(?:{_COURTESY}|{_LOOSE_COURTESY})\.?|{_CREDIT_LINE}|{_POSITIONS}"
    r"|[^\n]{0,400}\b(?i:file photo|seen here)\b[^\n]{0,200}"
)


def is_caption(paragraph: str) -> bool:
    """Whether a paragraph bears the marks of a caption or a credit."""
    return compiled(_MARKS).fullmatch(paragraph) is not None
