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
    r"|(?:Online|(?:Follow|See|Find|Read) (?:all |more )?(?:of )?(?:the )?AP[’']s [^\n]{2,60}"
    r"|(?:For more|More|Follow|Read more|See more|Full) AP [^\n]{2,60}?)"
    r"(?:,? (?:visit|go to|see|at|on|here))?\s?:? (?:https?://|www\.)[^\n]{4,160}"
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

# "Subscribe to The Elm Creek Ledger today": nothing but the name of a paper, and what it costs.
_SUBSCRIBE = (
    r"(?:Please )?[Ss]ubscribe to (?:the |our )?(?:[A-Z][\w’'&.-]*(?: (?:of the |of |the |& )?)?){1,6}"
    r"(?:(?:today|now|here|online|newsletter)\b ?)?(?:(?:for )?(?:just |only |as little as )?[$£€]\d[\d.]{0,5}"
    r"(?: ?(?:an?|per|/) ?\w{3,5})?)?[.!]?"
)
# Where the wire has more: "AP NFL: https://elm.example/nfl".
_HUB = r"AP [A-Za-z][\w &/’'-]{1,30}\s?: (?:https?://|www\.)\S{4,120}(?: and (?:https?://|www\.)\S{4,120})?"
# What letters a paper prints.
_LETTERS = (
    r"(?i:(?:letters?(?: to the editor)?|op-?ed|commentary|guest columns?|submissions?) (?:policy|guidelines))"
    r"\s?[:.—–-]\s?[^\n]{5,900}"
)
_WELCOMES = (
    r"(?:We|The [A-Z][\w’' ]{2,40}) (?:welcomes?|accepts?|encourages?|publish(?:es)?) (?:your )?(?:signed |brief )?"
    r"(?:letters|submissions|guest columns)(?=[^\n]{0,400}\b(?:words|e-?mail|address|phone|signed)\b)"
    r"(?![^\n]*[\"“”])[^\n]{5,500}"
)

FOOT_RULES = (
    Rule(
        "newsletter",
        "foot",
        _SUBSCRIBE,
        "the paper asks its readers to subscribe",
        "Subscribe to The Elm Creek Ledger today for $1 a week.",
        "Subscribe to the plan or leave it, she told them.",
        first=("subscribe to", "please sub"),
    ),
    Rule(
        "source",
        "foot",
        _HUB,
        "where the wire has more",
        "AP NFL: https://elm.example/nfl",
        "AP Hill: the road to the mill",
        opening=r"AP [A-Za-z]",
    ),
    Rule(
        "letters",
        "line",
        _LETTERS,
        "what letters the paper prints",
        "Letters policy: Letters may have 300 words.",
        "Letters policy makers wrote are on show.",
        first=tuple(
            f"{what} {rule}"
            for what in texts(
                "letter|letters|letter to the editor|letters to the editor|op-ed|oped|commentary|guest column|"
                "guest columns|submission|submissions"
            )
            for rule in ("policy", "guide")
        ),
    ),
    Rule(
        "letters",
        "foot",
        _WELCOMES,
        "the same, told by the paper",
        "The Elm Ledger welcomes letters of up to 300 words.",
        "The Elm board welcomes letters of support.",
        cues=("etters", "ubmissions", "columns"),
    ),
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
            "source|via: |via : |our standards|information from|view original|online|for more ap|more ap |full ap |"
            "distributed by|syndicated by|use of and/or|use of or regis"
        )
        + tuple(
            f"{verb} {what}"
            for verb in ("follow", "see", "find", "read")
            for what in ("ap", "all", "more", "of", "the ap")
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
        first=("views", "view:", "view :", "post view", "page view", "total view"),
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
