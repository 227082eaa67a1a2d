"""What opens a meeting and is no news, in a report as well: "The council met Monday with all members present." """

from newstool.articles.lazy_pattern import lazy

# What was done besides is news: "was called to order at 7 and voted to close the pool".
_DECIDED = lazy(r"\b(?:voted?|decided|agreed|rejected|passed|hired|fired|banned|closed|heard|because|after|despite)\b")
_FORMALITY = lazy(
    r"(?:The |A )?[A-Z][\w’',.& -]{3,90}? (?:met|convened|held (?:its|their|a))\b"
    r"(?!.*\b(?:to(?! order)|voted|approved|decided|discussed|heard|where|who|after|because)\b)"
    r".*\b(?:(?:all|\w+) (?:members|commissioners|councilmen|trustees|directors)(?: \w+)? "
    r"(?:were )?(?:present|in attendance)|in (?:regular|special) session)\b.*\.$|"
    r".{3,90}\bopened (?:the |an? |[A-Z]\w+[’']s )(?:[\w’'-]+ ){0,3}?(?:meeting|session)\b.{0,60}? (?:with|by) "
    r"(?:an? |the )?(?:\w+ )?(?:moment|minute|pledge|Pledge|prayer|invocation|welcom\w+|reading|silence|hymn|thank\w*|"
    r"reciting|words?)\b.*\.$|"
    r".{3,90}\bcalled (?:the (?:\w+ ){0,3}(?:meeting|session)(?: of .{3,60}?)? )?to order\b"
    r"(?: at \d[\d:.]* ?(?:[ap]\.?m\.?)?)?[^.]{0,160}\.$|"
    r"(?:The )?[Mm]inutes of .{3,80} were (?:read|approved|adopted|accepted)"
    r"(?: (?:and|as) \w+| with (?:\w+ ){1,2}(?:corrections?|changes?|amendments?)\b.{0,90})?\.$|"
    r"Motion by .{3,80} to (?:approve|accept|adopt) the (?:agenda|minutes|consent agenda)\b.{0,60}\.$"
)
_SAID = (
    r"(?:recited|said|led|given|offered|read|sung|observed|taken|answered|called|taken as read|signed|approved|"
    r"declared)"
)
# What is done at every meeting: "The Pledge of Allegiance was recited.", "There were 17 present.", "Notice was posted".
_RITE = lazy(
    r"(?:The |A )?(?:[Pp]ledge(?: of [Aa]llegiance)?|[Ii]nvocation|[Oo]pening [Pp]rayers?|[Ee]xhortation|"
    r"[Rr]oll(?: call)?|"
    r"[Qq]uorum|(?:opening |club )?(?:song|hymn)|(?:moment|minute) of silence|"
    rf"[Aa]genda|[Mm]inutes)\b.{{0,60}} (?:was|were) (?:then |duly )?(?:{_SAID}|present|established)\b"
    r"(?:(?: by| and| as| with| to)\b.{0,80})?\.$|"
    r"(?:There were )?(?:\d+|[A-Z]?[a-z]+(?:[- ][a-z]+)?)(?: members?| people| ladies| of us)?"
    r"(?: and \w+ (?:visitors?|guests?))?(?: were)? (?:present|in attendance|attended|turned out|signed in)\.$|"
    r"(?:Public )?[Nn]otice (?:of (?:the|this) meeting )?was (?:posted|published|given)\b.*\.$|"
    r"(?:A|The) copy of the (?:Open Meetings?|Sunshine|Brown) (?:Act|Law)\b.*\.$|"
    r"(?:The|Our|This|Last) (?:month[’']s |year[’']s )?(?:[\w’'-]+ ){0,3}(?:[Mm]eeting|A\.?G\.?M\.?) (?:was held|"
    r"took place)\b"
    r"(?!.*\b(?:to|where|heard|when|after|who|because|despite)\b).{0,140}\.$|"
    r"(?:Moved|Motion) by .{3,80} to (?:approve|adopt|accept) the (?:agenda|minutes)\b.{0,60}\.$|"
    r"(?:Ayes all|All ayes|All in favou?r|Motion carried|Carried(?: \d+-\d+)?)\.$|"
    r"(?:Present|Absent|Excused|Also present)(?: were)?:? [A-Z][\w.]+(?:,? (?:and )?[A-Z][\w.]+)+\.$|"
    r"Held (?:in|at|on) .{3,60}, (?:with )?\d+ present\b.*\.$"
)
# A quick test: each such sentence holds one of these.
_CUES = (
    *(
        "resent",
        "bsent ",
        "xcused",
        "oved by",
        "yes",
        "arried",
        "ession",
        "to order",
        "inutes",
        "Motion by",
        "attendance",
        "opened ",
        "attended",
        "turned out",
    ),
    *("ledge", "nvocation", "rayer", "xhortation", "oll call", "uorum", "hymn", "silence", "genda", "otice"),
    *("signed in", "copy of the", "eeting", "G.M", "GM ", "Held "),
)


def is_formality(sentence: str) -> bool:
    """Whether a sentence only says how a meeting was opened: who met, that all were there, that minutes were read."""
    if not any(cue in sentence for cue in _CUES):
        return False
    return any(pattern.match(sentence) for pattern in (_FORMALITY, _RITE)) and not _DECIDED.search(sentence)
