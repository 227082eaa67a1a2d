"""Captions and credits of pictures: patterns as regular expressions, and their rules.

Every repetition is bounded, so that no text can make matching slow. A caption without any of these marks reads like a
sentence of the story, and stays unless it stands above a byline or a dateline (see `front.py`).
"""

from newstool.articles.cleaning.credits import (
    CAPTION,
    COURTESY,
    COURTESY_SENTENCE,
    CREDIT_IN_BRACKETS,
    CREDIT_LINE,
    CREDITED_BY,
    FILE_CAPTION,
    LOOSE_COURTESY,
    NAME_AND_PAPER,
    NO_SENTENCE,
    PICTURE_AGENCIES,
)
from newstool.articles.cleaning.rule import Rule, in_any_case, texts
from newstool.articles.lazy_pattern import lazy

_CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
# Whom a picture shows: "(left)", "second from right", "looks on as".
_POSITIONS = (
    r"(?=[^\n]{0,400}(?:\((?:left|right|center|centre|[a-z]{2,6} from (?:left|right)|from left|l|r|pictured)\)"
    r"|, (?:left|right|second from (?:left|right)|far (?:left|right)),|\blooks on (?:as|at|while|during)\b|(?:^"
    r"|\. )(?:Pictured|From left|Left to right|Clockwise from)[ ,:]))[^\n\"“”]{20,500}"
)
# The same between the paragraphs of a story, where a sentence may say "looks on" of somebody, too.
_POSITIONS_ASIDE = r"(?=[^\n]{0,300}\((?:left|[a-z]{2,6} from left|far left)\))[^\n\"“”]{20,350}"
_PICTURED = (
    r"(?:Pictured(?: (?:are|is|here|above|left|right|from left))?|From left(?: to right)?|Left to right"
    r"|Clockwise from[^\n:]{2,30})(?:[,:] (?:are |is )?(?=[A-Z])|[,:] [a-z]+ row[,:]? | (?:are|is) )[^\n\"“”]{10,350}"
)
# AP's caption and credit before the story, in one paragraph.
_BEFORE_STORY = r"[^\n()]{10,380}\(AP Photo/[^()\n]{2,80}\)\.?\s{1,3}(?=[\"“]?[A-Z0-9])"
# "for the" and "special to the" before the name of a paper.
_FOR_THE = tuple(f"{end} {the} {letter}" for end in ("or", "l to") for the in ("the", "The") for letter in _CAPITALS)

# What stands in credits in words.
_WORD_CUES = (
    *in_any_case("photo|image|picture|graphic|credit|courtesy|contributed|submitted|provided|supplied"),
    *("/", "|", *_FOR_THE),
)
# What stands in credits in brackets.
_CREDIT_CUES = (
    *in_any_case("photo|courtesy|credit|image|picture"),
    *texts(
        "via AP|/|AP|AFP|EPA|PA|file)|File)|file]|File]|file )|File )|file ]|File ]|rchive|(W|(K|[W|[K|Reuters|"
        "REUTERS|Getty|Shutterstock|tock|Press|Zuma|Sheriff|Police|Fire|nsplash|exels|ixabay|reamstime|"
        "ommons|magn|ports"
    ),
    "|",
)

CAPTION_RULES = (
    Rule(
        "credit",
        "line",
        CREDIT_IN_BRACKETS,
        "a credit in brackets alone",
        "(Dana Okoro/Dunmore Ledger)",
        "(until May)",
        last=(")", "]"),
        cues=_CREDIT_CUES,
    ),
    Rule(
        "caption",
        "line",
        FILE_CAPTION,
        "FILE stands before a caption",
        "FILE - In this May 2 file photo, the quarry road is under water.",
        "Files of the quarry are on show.",
        first=("file -", "file –", "file —", "file-", "file–", "file—", "file photo"),
    ),
    Rule(
        "caption",
        "line",
        CAPTION,
        "a credit in brackets stands after a caption",
        "A worker looks at the quarry road on Tuesday. (Dana Okoro/Dunmore Ledger)",
        "The road is on show (until May)",
        last=(")", "]"),
        cues=_CREDIT_CUES,
    ),
    Rule(
        "caption",
        "line",
        rf"{LOOSE_COURTESY}{NO_SENTENCE}",
        "a caption whose credit is in words",
        "The bridge, seen here in 2019, was built in 1957. Photo courtesy of the Historical Society",
        "The hall owes its light to the courtesy of the owner",
        cues=("ourtesy",),
    ),
    Rule(
        "caption",
        "line",
        rf"{COURTESY}{NO_SENTENCE}",
        "a caption whose credit in other words is its last sentence",
        "The bridge was built in 1957. Photo by Dana Okoro",
        "The bridge was built in 1957. Photographers know why",
        cues=_WORD_CUES,
    ),
    Rule(
        "caption",
        "caption",
        rf"(?:{COURTESY}|{LOOSE_COURTESY})\.?",
        "the same above the story, also with a full stop",
        "The bridge, seen here in 2019, was built in 1957. Photo courtesy of the Historical Society.",
        "The hall owes its light to the courtesy of the owner, she said.",
        cues=_WORD_CUES,
    ),
    Rule(
        "credit",
        "line",
        CREDIT_LINE,
        "who took the photo",
        "Photo: Dana Okoro/Dunmore Ledger",
        "Photo albums are on show.",
        first=texts(
            "photo|image|pictu|credit|video|ap ph|ap im|illus|graph|map: |chart|(reut|(afp)|(getty|featur|header |"
            "cover |lead p|lead i|main p|main i|top ph|top im|staff |file |courtesy|contributed|submitted|"
            "provided|handout|stock |supplied|wikim|unspl|pexel|adobe st|imagn|archive |family "
        ),
        last=(
            *PICTURE_AGENCIES,
            *(f"({agency})" for agency in PICTURE_AGENCIES),
            *texts("photo|photos| PHOTO| PHOTOS| Photo| Photos| file| File|Archives|footage"),
        ),
    ),
    Rule(
        "credit",
        "line",
        rf"{CREDITED_BY}{NO_SENTENCE}",
        "what was made, and by whom",
        "Ledger photos by Dana Okoro",
        "Photos by the hundred hang there",
        cues=in_any_case(
            "photo by |photos by |image by |images by |video by |videos by |illustration by |illustrations by |"
            "graphic by |graphics by "
        ),
    ),
    Rule(
        "credit",
        "line",
        rf"{NAME_AND_PAPER}{NO_SENTENCE}",
        "who took the photo, and the paper",
        "Dana Okoro/Dunmore Ledger",
        "Elm Creek/Halverton",
        opening=r"[A-ZÀ-Þ][\w.'’ -]{0,140}/",
        cues=("/",),
    ),
    Rule(
        "caption",
        "above",
        _POSITIONS,
        "a caption says where in the picture somebody stands",
        "The mayor (left) looks on as Dana Okoro speaks at a recent forum.",
        "Okoro left the forum early.",
        cues=texts(
            "(left|(right|, left,|, right,|far left|far right|from left|from right|rom left|looks on |ictured|"
            "eft to right|lockwise from|(cent|(l)|(r)|(second|(third"
        ),
    ),
    Rule(
        "caption",
        "aside",
        _POSITIONS_ASIDE,
        "a caption between paragraphs says where in the picture somebody stands",
        "The mayor (left) and Dana Okoro at the bridge.",
        "The party (left of the others) and Dana Okoro met.",
        cues=("left)",),
    ),
    Rule(
        "caption",
        "line",
        _PICTURED,
        "a caption that says whom a picture shows",
        "Pictured from left are Lee Dorp and Dana Okoro.",
        "Pictured in the paper, she smiled.",
        first=("pictured", "from left", "left to right", "clockwise from"),
    ),
    Rule(
        "caption",
        "aside",
        rf"(?:{COURTESY_SENTENCE})\.",
        "a caption between paragraphs whose credit ends in a full stop",
        "The bridge in 1957. Courtesy image.",
        "The hall owes its light to the courtesy of the owner.",
        cues=in_any_case("courtesy"),
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
_MARKS = lazy(
    rf"{FILE_CAPTION}|{CAPTION}|(?:{COURTESY}|{LOOSE_COURTESY})\.?|{CREDIT_LINE}|{_POSITIONS}"
    r"|[^\n]{0,400}\b(?i:file photo|seen here)\b[^\n]{0,200}"
)


def is_caption(paragraph: str) -> bool:
    """Whether a paragraph bears the marks of a caption or a credit."""
    return _MARKS.fullmatch(paragraph) is not None
