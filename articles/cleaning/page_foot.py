"""What a page says below a story of where it is from, and of other stories: patterns, and their rules.

Every repetition is bounded, so that no text can make matching slow.
"""

from newstool.articles.cleaning.page_authors import SENTENCE_START
from newstool.articles.cleaning.rule import Rule, texts

# Where a story appeared before.
_REPUBLISHED = (
    rf"{SENTENCE_START}(?:This (?:story|article|post|column|piece|report|op-ed|commentary|opinion piece)"
    r" (?:was |is |has been )?(?:(?:originally|first) (?:published|appeared|ran|reported|produced)"
    r"|republished)\b[^\n]{2,300}|(?:Originally|First) published (?:by|on|in|at) [^\n]{2,120}|This (?:story"
    r"|article) is republished[^\n]{2,300})"
)
_SOURCE = (
    r"(?:Sources?|Via|Source material)\s?: (?:The )?[A-Z][^.\n]{2,60}|SOURCE:? [A-Z][^.\n]{2,80}"
    r"|Our Standards: [^\n]{2,60}|Information from: [^\n]{2,160}"
    r"|View original content[^\n]{0,60}: ?https?://\S{4,200}|(?:Distributed|Syndicated) by [A-Z][^\n]{2,80}"
    r"|Use of (?:and/or|or) registration on any portion of this site constitutes acceptance of our [^\n]{2,200}"
    r"|(?:Online|Follow AP[’']s [^\n]{2,60} at|More AP [^\n]{2,40})\s?:? (?:https?://|www\.)[^\n]{4,160}"
)
_VIEWS = r"(?i:(?:post |page |total )?views?)\s?: ?\d[\d,.]{0,9}"
# Links to the posts before and after.
_NEIGHBOURS = (
    r"(?:Previous|Next|Older|Newer|PREVIOUS|NEXT)(?: (?i:article|post|story|entry)s?\b|:)[^.\n]{0,150}"
    r"|[←«] ?[^.\n]{2,150}"
)
_FOR_MORE = (
    r"(?:For|Read|See) more (?:(?:local|breaking|county|city|state|regional|sports?|of our) )?(?:news|stories"
    r"|coverage|headlines|on this (?:story|topic))\b[^\n]{0,120}"
)

_ACCURACY = (
    r"(?:The [A-Z][\w ]{2,40}|We|It is (?:the|our) policy of [^.\n]{2,50}|It is our policy) (?:strives?|corrects?"
    r"|is committed|are committed|to correct|promptly|aims?)(?=[^\n]{0,150}\b(?:errors?|accura\w+"
    r"|corrections?)\b)(?![^\n]*[\"“”])[^\n]{10,190}"
)

FOOT_RULES = (
    Rule(
        "republished",
        "tail",
        _REPUBLISHED,
        "where the story appeared before",
        "This story was originally published March 4, 2024, 6:00 AM.",
        "This story was told before.",
        first=texts(
            "this story|this article|this post|this column|this piece|this report|this op-ed|this commentary|"
            "this opinion|originally published|first published"
        ),
    ),
    Rule(
        "source",
        "foot",
        _SOURCE,
        "where the text or its figures are from",
        "Source: Elm County",
        "Source: the road is closed.",
        first=texts(
            "source|via: |our standards|information from|view original|online|follow ap|more ap |"
            "distributed by|syndicated by|use of and/or|use of or regis"
        ),
    ),
    Rule(
        "note",
        "foot",
        _ACCURACY,
        "how the paper corrects its errors",
        "The Ledger corrects all errors of fact. To report one, call 555-0100.",
        "The teacher corrects all errors of spelling.",
        cues=("error", "accura", "orrection"),
    ),
    Rule(
        "counter",
        "foot",
        _VIEWS,
        "how often the page was seen",
        "Post Views: 120",
        "Views: a novel",
        first=("views", "view:", "post view", "page view", "total view"),
    ),
    Rule(
        "links",
        "foot",
        _NEIGHBOURS,
        "the posts before and after",
        "Previous article Otters win again",
        "Next time, she said, they will win.",
        opening=r"(?:Previous|Next|Older|Newer|PREVIOUS|NEXT)[ :]|[←«]",
    ),
    Rule(
        "links",
        "foot",
        r"[^.\n]{2,150} ?[→»]",
        "a link with an arrow",
        "Otters win again →",
        "The arrow → points west.",
        cues=("→", "»"),
    ),
    Rule(
        "read-more",
        "foot",
        _FOR_MORE,
        "the paper on its other stories",
        "For more local news, visit elm.example",
        "For more information, call 555-0144.",
        first=("for more", "read more", "see more"),
    ),
)
