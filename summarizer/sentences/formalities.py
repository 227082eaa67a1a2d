"""What opens a meeting and is no news, in a report as well: "The council met Monday with all members present." """

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
            r"thank\w*|reciting|words?)\b.*\.$"
        ),
        "to order": (
            r".{3,90}\bcalled (?:the (?:\w+ ){0,3}(?:meeting|session)(?: of .{3,60}?)? )?to order\b(?! (?:the|an?)\b)"
            r"(?: at \d[\d:.]* ?(?:[ap]\.?m\.?)?)?[^.]{0,160}\.$"
        ),
        "^minutes|^the minutes": (
            r"(?:The )?[Mm]inutes of .{3,80} were (?:read|approved|adopted|accepted)"
            r"(?: (?:and|as) \w+| with (?:\w+ ){1,2}(?:corrections?|changes?|amendments?)\b.{0,90})?\.$"
        ),
        "^motion|^moved": (
            r"(?:Moved|Motion) by .{3,80} to (?:approve|adopt|accept) the (?:agenda|minutes|consent agenda)\b.{0,60}\.$"
        ),
        _AT_EVERY_MEETING: (
            r"(?:The |A )?(?:[Pp]ledge(?: of [Aa]llegiance)?|[Ii]nvocation|[Oo]pening [Pp]rayers?|[Ee]xhortation|"
            r"[Rr]oll(?: call)?|[Qq]uorum|(?:opening |club )?(?:song|hymn)|(?:moment|minute) of silence|"
            rf"[Aa]genda|[Mm]inutes)\b.{{0,60}} (?:was|were) (?:then |duly )?(?:{_SAID}|present|established)\b"
            r"(?:(?: by| and| as| with| to)\b.{0,80})?\.$"
        ),
        "present.|attendance.|attended.|turned out.|signed in.": (
            r"(?:There were )?(?:\d+|[A-Z]?[a-z]+(?:[- ][a-z]+)?)(?: members?| people| ladies| of us)?"
            r"(?: and \w+ (?:visitors?|guests?))?(?: were)? (?:present|in attendance|attended|turned out|signed in)\.$"
        ),
        "bills|claims|accounts": (
            r"(?:The )?(?:[Bb]ills|[Cc]laims|[Aa]ccounts)\b.{0,60}(?:were )?(?:paid|approved|allowed)(?: as \w+)?\.$"
        ),
        "thanked |welcomed ": (
            r"[A-Z].{2,60} (?:thanked|welcomed) (?:us|everyone|everybody|members|all|those present|all present)"
            r"(?: all)? for (?:coming|attending|turning out|being)\b.*\.$"
        ),
        "taken as read": r"(?:The )?[Mm]inutes (?:were )?taken as read\b.{0,60}\.$",
        "^notice|^public notice": (
            r"(?:Public )?[Nn]otice (?:of (?:the|this) meeting )?was (?:posted|published|given)\b.*\.$"
        ),
        "^a copy of|^the copy of": r"(?:A|The) copy of the (?:Open Meetings?|Sunshine|Brown) (?:Act|Law)\b.*\.$",
        "was held|took place": (
            r"(?:The|Our|This|Last) (?:month[’']s |year[’']s )?(?:[\w’'-]+ ){0,3}(?:[Mm]eeting|A\.?G\.?M\.?) "
            r"(?:was held|took place)\b(?!.*\b(?:to|where|heard|when|after|who|because|despite)\b).{0,140}\.$"
        ),
        "^ayes|^all ayes|^all in|^motion|^carried": (
            r"(?:Ayes all|All ayes|All in favou?r|Motion carried|Carried(?: \d+-\d+)?)\.$"
        ),
        "^present|^absent|^excused|^also present": (
            r"(?:Present|Absent|Excused|Also present)(?: were)?:? [A-Z][\w.]+(?:,? (?:and )?[A-Z][\w.]+)+\.$"
        ),
        "^held": r"Held (?:in|at|on) .{3,60}, (?:with )?\d+ present\b.*\.$",
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


def is_formality(sentence: str) -> bool:
    """Whether a sentence only says how a meeting was opened: who met, that all were there, that minutes were read."""
    return _FORMALITY.match(sentence) is not None and not _DECIDED.search(sentence)


def who_was_there(line: str) -> bool:
    """Whether a line says who was at a meeting, or who was not."""
    return _WHO_WAS_THERE.match(line) is not None
