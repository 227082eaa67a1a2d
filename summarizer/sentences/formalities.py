"""What is done at every meeting and is no news: who met and was there, how it was opened, that minutes were read."""

import re

from newstool.articles.lazy_pattern import lazy
from newstool.articles.phrases import Phrases

# What was done besides is news: "was called to order at 7 and voted to close the pool".
_DECIDED = lazy(r"\b(?:voted?|decided|agreed|rejected|passed|hired|fired|banned|closed|heard|because|after|despite)\b")
_SAID = (
    r"(?:recited|said|led|given|offered|read|sung|observed|taken|answered|called|taken as read|signed|approved|"
    r"declared)"
)
# How a sentence begins that tells of one of these, as cues: "^the pledge|...".
_AT_EVERY_MEETING = "|".join(
    f"^{article}{what}"
    for article in ("", "the ", "a ")
    for what in (
        *("pledge", "invocation", "opening prayer", "exhortation", "roll", "quorum", "song", "hymn", "opening song"),
        *("opening hymn", "club song", "club hymn", "moment of", "minute of", "agenda", "minutes"),
    )
)
# Who met, that all were there, that minutes were read; and what is done at every meeting.
_FORMALITY = Phrases(
    {
        " met| convened| held": (
            r"(?:The |A )?[A-Z][\w’',.& -]{3,90}? (?:met|convened|held (?:its|their|a))\b"
            r"(?!.*\b(?:to(?! order)|voted|approved|decided|discussed|heard|where|who|after|because)\b)"
            r".*\b(?:(?:all|\w+) (?:members|commissioners|councilmen|trustees|directors)(?: \w+)? "
            r"(?:were )?(?:present|in attendance)|in (?:regular|special) session)\b.*\.$"
        ),
        "opened ": (
            r".{3,90}\bopened (?:the |an? |[A-Z]\w+[’']s )(?:[\w’'-]+ ){0,3}?(?:meeting|session)\b.{0,60}? (?:with|by) "
            r"(?:an? |the )?(?:\w+ )?(?:moment|minute|pledge|Pledge|prayer|invocation|welcom\w+|reading|silence|hymn|"
            r"thank\w*|reciting|words?|[Mm]otto|[Cc]ollect)\b.*\.$"
        ),
        "to order": (
            r".{3,90}\bcalled (?:the (?:\w+ ){0,3}(?:meeting|session)(?: of .{3,60}?)? )?to order\b(?! (?:the|an?)\b)"
            r"(?: at \d[\d:.]* ?(?:[ap]\.?m\.?)?)?[^.]{0,160}\.$"
        ),
        "^motion|^moved": (
            r"(?:Moved|Motion) by .{3,80} to (?:approve|adopt|accept|pay) the (?:agenda|minutes|consent agenda|claims|"
            r"bills)\b.{0,60}\.$"
        ),
        " sung": (
            r"(?:The |Our )?[A-Z\d“\"‘'][\w “”\"’'&-]{2,50} (?:was|were) (?:then )?sung\b"
            r"(?!.*\b(?:who|after|before|when|as|for|to|at)\b).{0,60}\.$"
        ),
        _AT_EVERY_MEETING: (
            r"(?:The |A )?(?:[Pp]ledge(?: of [Aa]llegiance)?|[Ii]nvocation|[Oo]pening [Pp]rayers?|[Ee]xhortation|"
            r"[Rr]oll(?: call)?|[Qq]uorum|(?:opening |club )?(?:song|hymn)|(?:moment|minute) of silence|"
            rf"[Aa]genda|[Mm]inutes)\b.{{0,60}} (?:was|were) (?:then |duly )?(?:{_SAID}|present|established)\b"
            r"(?:(?: by| and| as| with| to)\b.{0,80})?\.$"
        ),
        "took the chair": r".{3,80}\btook the chair (?:at|for|in) .*\b(?:meeting|absence)\b.*\.$",
        "^grace was": r"Grace was said\b.*\.$",
        "^birthday|^get well|^get-well|^a thank|^a letter of": (
            r"(?:Birthday|Get[- ]well) (?:wishes|cards?|greetings) (?:was|were|had been) (?:sent|given)\b.*\.$|"
            r"A (?:thank[- ]you letter|letter of thanks) (?:was|has been|had been) (?:received|read)\b.*\.$"
        ),
        "present.|attendance.|attended|turned out.|signed in.": (
            r"(?:There were )?(?:\d+|[A-Z]?[a-z]+(?:[- ][a-z]+)?)(?: members?| people| ladies| of us)?"
            r"(?: and \w+ (?:visitors?|guests?))?(?: were)? "
            r"(?:present|in attendance|attended(?: th\w+ (?:\w+ ){0,3}meeting)?|turned out|signed in)\.$"
        ),
        "bills|claims|accounts": (
            r"(?:The )?(?:[Bb]ills|[Cc]laims|[Aa]ccounts)\b.{0,60}(?:were )?(?:paid|approved|allowed)(?: as \w+)?\.$"
        ),
        "thanked |welcomed ": (
            r"[A-Z].{2,60} (?:thanked|welcomed) (?:us|everyone|everybody|members|all|those present|all present)"
            r"(?: all)? for (?:coming|attending|turning out|being)\b.*\.$"
        ),
        "taken as read": r"(?:The )?[Mm]inutes (?:were )?taken as read\b.{0,60}\.$",
        "^notice|^public notice|^a copy of|^the copy of": (
            r"(?:Public )?[Nn]otice (?:of (?:the|this) meeting )?was (?:posted|published|given)\b.*\.$|"
            r"(?:A|The) copy of the (?:Open Meetings?|Sunshine|Brown) (?:Act|Law)\b.*\.$"
        ),
        "was held|took place": (
            r"(?:The|Our|This|Last) (?:month[’']s |year[’']s )?(?:[\w’'-]+ ){0,3}(?:[Mm]eeting|A\.?G\.?M\.?) "
            r"(?:was held|took place)\b(?!.*\b(?:to|where|heard|when|after|who|because|despite)\b).{0,140}\.$"
        ),
        "^ayes|^all ayes|^all in|^motion|^carried|^present|^absent|^excused|^also present|^held": (
            r"(?:Ayes all|All ayes|All in favou?r|Motion carried|Carried(?: \d+-\d+)?)\.$|"
            r"(?:Present|Absent|Excused|Also present)(?: were)?:? [A-Z][\w.]+(?:,? (?:and )?[A-Z][\w.]+)+\.$|"
            r"Held (?:in|at|on) .{3,60}, (?:with )?\d+ present\b.*\.$"
        ),
    }
)
# A line that says who was at a meeting, anywhere in a text.
_WHO_WAS_THERE = Phrases(
    {
        "^those|^all |^members|^comm|^councilmen|^trustees|^directors|^present|^absent|^attend|^in attend|^also": (
            r"(?:(?:those|all|members|commissioners|councilmen|trustees|directors) )?"
            r"(?:present|absent|attending|in attendance|attendance|attendees)"
            r"(?: ?[:;–-]| (?:were|was|included):? (?-i:[A-Z\d]))|"
            r"also (?:present|attending|in attendance)\b|in attendance\b"
        ),
        "^apologies": r"apologies(?: for absence)?(?: ?[:;–-]| (?:had|were|was) )",
        "^roll call": r"roll call ?(?:[:;.–-]|(?:was|showed)\b)",
        "^declarations|^matters": r"(?:declarations of interest|matters arising)[:.]?$",
    },
    re.IGNORECASE,
)
# What stands in all minutes, in small letters.
_ROUTINE = Phrases(
    {
        # who was there
        "apolog": r"\bapolog(?:y|ies|ised)\b",
        "present": (
            r"^(?:those |members |councillors |also )?present\b|\b(?:were|public) present\b|\bpapers? presented\b"
        ),
        "of the public": (
            r"\bmembers? of the public\b(?:[^.]{0,20}$| (?:were|was) (?:present|in)|[^.]{0,60}\bprocedures\b)"
        ),
        "introduced": r"\bintroduced\b[^.]*\b(?:mrs?|ms|miss|cllr)\b",
        "interest": r"\bdeclar\w+\b[^.]{0,40}\binterests?\b",
        # the last minutes
        "minutes|record": (
            r"\bminutes of\b|\b(?:correct|true|accurate) record\b|"
            r"\bminutes\b[^.]{0,160}\b(?:approv\w+|agreed|signed|read|adopted|accept\w+|record|correct\w*|circulated|"
            r"proposed|confirmed|pass\w+)\b|"
            r"\b(?:approv\w+|agreed|signed|adopt\w+|accept\w+|acceptance)\b[^.]{0,80}\bminutes\b"
        ),
        # the order of the meeting
        "welcom": (
            r"\bwelcom\w+\b[^.]{0,60}\b(?:everyone|everybody|all|members|visitors?|to the meeting|those present)\b"
        ),
        "ed the|ed at": r"\b(?:opened|closed|chaired) (?:the|at)\b",
        "meeting": (
            r"\bmeeting (?:was )?(?:opened|closed|commenced|started|ended|finished|began)\b|\bnext meeting\b|"
            r"\bmeeting held\b|\b(?:left|join|joined) the meeting\b"
        ),
        "chair": r"\b(?:took|in|vacated) the chair\b",
        "evacuation|openness|wished": r"\bemergency evacuation\b|\bopenness\b|\bwished to (?:comment|speak)\b",
        " of next| of the next": r"\b(?:date|time)s? of (?:the )?next\b",
        "draft": r"\bdraft (?:minutes|agenda)\b|^draft\b(?! (?:budget|plan|bill|law|policy|report))",
        "held": r"\bheld (?:on|at|in|following|virtually)\b[^.]*\d{4}\b[^.]{0,60}$",
        # votes without their matter
        "nominations": r"\basked for nominations\b|\bnominations were\b|\bno (?:further|other) nominations\b",
        "acceptance|proposed approval": r"\bacceptance of office\b|\bproposed (?:approval|acceptance)\b",
        # nothing
        "there w": r"\bthere (?:were|was) (?:none|nothing|no)\b",
        "to report|on the agenda": r"\bnothing (?:further |else )?to report\b|\b(?:are|covered) on the agenda\b",
        "^no ": (
            r"^no (?:further |other )?(?:\w+ ){0,3}?(?:apologies|questions?|interests?|declarations?|matters?|reports?|"
            r"comments?|objections?|correspondence|items|business|nominations|public)\b"
        ),
    }
)
# The same, unless the sentence tells what was decided.
_ROUTINE_UNLESS_IS_DECIDED = Phrases(
    {"filming": r"\bfilming\b", "thank": r"\bthank(?:s|ed)\b", "list": r"\bfull list\b"}
)
_IS_DECIDED = lazy(r"\b(?:voted|decided|resolved|ruled|will)\b", re.IGNORECASE)


def is_formality(sentence: str) -> bool:
    """Whether a sentence only says how a meeting was opened: who met, that all were there, that minutes were read."""
    return _FORMALITY.match(sentence) is not None and not _DECIDED.search(sentence)


def who_was_there(line: str) -> bool:
    """Whether a line says who was at a meeting, or who was not."""
    return _WHO_WAS_THERE.match(line) is not None


def is_routine(sentence: str) -> bool:
    """Whether a sentence, in small letters, stands in all minutes."""
    decided = _IS_DECIDED.search(sentence) is not None
    return bool(_ROUTINE.search(sentence) or (not decided and _ROUTINE_UNLESS_IS_DECIDED.search(sentence)))
