"""Minutes of a meeting: the matters that were dealt with, without what stands in all minutes.

Minutes open with who was there, who sent apologies and that the last minutes were signed. None of it is news. A lead of
minutes is made of the first sentences that tell a matter.
"""

import re
from collections.abc import Iterator, Sequence

from newstool.articles.lazy_pattern import lazy
from newstool.articles.phrases import Phrases
from newstool.summarizer.grammar.clauses import FREE_VERB
from newstool.summarizer.leaning import leans, names_this
from newstool.summarizer.sentences.formalities import is_formality, who_was_there
from newstool.text.sentences import Splitter

# A text is minutes where it shows so many of these signs near its top; fewer are enough where it calls itself minutes.
_FEWEST_SIGNS, _FEWEST_IF_NAMED = 3, 2
_FEWEST_OF_REPORT = 4  # where nobody sent apologies: a report tells how a meeting was opened, too
READ = 16_000  # characters; the first matter may stand far down
_LOOKED_AT, _HEAD = 3_000, 200  # characters of the text: in which signs are looked for, in which it names itself
_SIGNS = (
    lazy(r"\bminutes\b", re.I),
    lazy(r"\b(?:present|attendance|attend(?:ing|ed)|councillors present)\b ?(?:[:;–-]|\(\d)", re.I),
    lazy(r"\bapologies\b", re.I),
    lazy(r"\b(?:declarations?|disclosures?) of (?:an )?interests?\b", re.I),
    lazy(r"\b(?:matters|actions) arising\b", re.I),
    lazy(r"\b(?:read|taken as read|agreed|approved|signed|record)\b[^.]{0,40}\b(?:signed|record)\b", re.I),
    lazy(r"\bproposed\b[^.]{0,60}\bseconded\b", re.I),
    lazy(r"\bwelcomed \d+ (?:members|visitors)\b", re.I),
    # American boards
    lazy(r"\bcall(?:ed)?(?: the (?:\w+ ){0,2}meeting)? to order\b", re.I),
    lazy(r"\broll call\b|\bpledge of allegiance\b|\bquorum\b", re.I),
    lazy(r"\b(?:was|were) (?:present|excused|absent)\b", re.I),
    lazy(r"\b(?:motion|moved)\b[^.]{0,80}\b(?:second(?:ed)?|to approve)\b|\bcarried \d+-\d+\b", re.I),
    lazy(r"\badjourned at\b|\brespectfully submitted\b", re.I),
)
# "12.", "a)", "(iv)", "140/18", "16/07/4", "•": the number of an item. A bare one stands before a capital.
_NUMBER = lazy(
    r"(?:\(?(?:\d{1,3}(?:[./]\d{1,3})*|[a-h]|[ivx]{1,4}|[IVX]{1,4})(?:\.\)|[.):]|(?= [A-Z£]))|[•*▪–-])\s*(?=\S)"
)
_AMOUNT = lazy(r"[£$€]?\d[\d,.]* [a-z]")  # "12 trees have been planted"
# "Matters Arising:", "Kerbs in Buckenham Drive - ": the label of an item.
_LABEL = lazy(r"[A-Z][\w’'&/.,-]*(?: [\w’'&/.,-]+){0,5}?(?: ?[:;]| [–-]) *-?\s*(?=[A-Z£\d])")
_SMALL = "of|for|the|and|to|in|on|from|at|with|a"
_TITLE_WORD = r"(?:[A-Z][\w’'&/-]*|\d+(?:st|nd|rd|th)?|[–-])"
# "Election of Chairman The Clerk asked": a heading without a stop before the sentence it heads.
_HEADING = lazy(
    rf"{_TITLE_WORD}(?: (?:{_TITLE_WORD}|{_SMALL}|last|previous))*"
    r",? (?=(?:The|An?|It|There|Cllrs?|Mrs?|Ms|Miss|Councillors?|Members?|We|No|All)\b (?!of\b))|"
    r"[A-Z]\w+ [a-z]+ (?=(?:The|It|There)\b)"
)
_CAPITALS = lazy(r"(?:[A-Z&]{2,}[.,]? )+(?=[A-Z][a-z])")  # "AOB Gillian Smith asked"
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
        "minutes": (
            r"\bminutes of\b|"
            r"\bminutes\b[^.]{0,160}\b(?:approv\w+|agreed|signed|read|adopted|accept\w+|record|correct\w*|circulated|"
            r"proposed|"
            r"confirmed|pass\w+)\b|\b(?:approv\w+|agreed|signed|adopt\w+|accept\w+|acceptance)\b[^.]{0,80}\bminutes\b"
        ),
        "record": r"\b(?:correct|true|accurate) record\b",
        "read": r"\bread and agreed\b|\bread the notice\b",
        # the order of the meeting
        "welcom": (
            r"\bwelcom\w+\b[^.]{0,60}\b(?:everyone|everybody|all|members|visitors?|to the meeting|those present)\b"
        ),
        "ed the": r"\b(?:opened|closed|chaired) the\b",
        "ed at": r"\b(?:opened|closed) at\b",
        "meeting": (
            r"\bmeeting (?:was )?(?:opened|closed|commenced|started|ended|finished|began)\b|\bnext meeting\b|"
            r"\bmeeting held\b"
        ),
        "chair": r"\b(?:took|in|vacated) the chair\b",
        "quor": r"\bquorum\b",
        "prayer": r"\bopening prayer\b",
        "allegiance": r"\bpledge of allegiance\b",
        "evacuation": r"\bemergency evacuation\b",
        "openness": r"\bopenness\b",
        "wished": r"\bwished to (?:comment|speak)\b",
        " of next": r"\b(?:date|time)s? of next\b",
        " of the next": r"\b(?:date|time)s? of the next\b",
        "draft": r"\bdraft (?:minutes|agenda)\b|^draft\b(?! (?:budget|plan|bill|law|policy|report))",
        "held": r"\bheld (?:on|at|in|following|virtually)\b[^.]*\d{4}\b[^.]{0,60}$",
        # votes without their matter
        "nominations": r"\basked for nominations\b|\bnominations were\b",
        "acceptance": r"\bacceptance of office\b",
        "proposed": r"\bproposed (?:approval|acceptance)\b|^proposed\b",
        # nothing
        "there w": r"\bthere (?:were|was) (?:none|nothing|no)\b",
        "^none|^nil": r"^(?:none|nil)\b",
        "^no ": (
            r"^no (?:further |other )?(?:\w+ ){0,3}?(?:apologies|questions?|interests?|declarations?|matters?|reports?|"
            r"comments?|objections?|correspondence|items|business|nominations|public)\b"
        ),
    }
)
# The same, unless the sentence tells what was decided.
_ROUTINE_UNLESS_DECIDED = Phrases({"filming": r"\bfilming\b", "thank": r"\bthank(?:s|ed)\b", "list": r"\bfull list\b"})
_DECIDED = lazy(r"\b(?:voted|decided|resolved|ruled|will)\b", re.IGNORECASE)
# Who came into office or left it is told, also in a sentence on how the vote went.
_OFFICE = lazy(r"\b(?:was|were) (?:\w+ )?(?:re-?)?elected\b|\bresigned\b|\bco-?opted\b", re.IGNORECASE)
_MOTION = lazy(r"(?:Motion|Moved)\b.{3,80}? to (?!adjourn|approve the|accept the minutes|recess|enter|go into)[a-z]")
_FEWEST_WORDS, _MOST_WORDS = 6, 70  # of a sentence that tells a matter; a longer one lost its stops
_PROPOSAL = 16  # spaces; a sentence of fewer only says who proposed and seconded
_ENDS = '.!”"'


def is_minutes(title: str, text: str) -> bool:
    """Whether an article is the minutes of a meeting."""
    top = text[:_LOOKED_AT]
    head = top[:_HEAD].lower()
    named = "minutes" in title.lower() or "minutes of" in head or "draft minutes" in head or head.startswith("minutes")
    excused = "pologies" in top or "POLOGIES" in top
    if not named and not excused and "to order" not in top:
        return False
    signs = sum(sign.search(top) is not None for sign in _SIGNS)
    return signs >= (_FEWEST_IF_NAMED if named else _FEWEST_SIGNS if excused else _FEWEST_OF_REPORT)


def matters(lines: Sequence[str], splitter: Splitter) -> Iterator[tuple[int, str]]:
    """The sentences that tell a matter, each with its place among all sentences of the lines, from 0.

    A sentence that leans on one that is left out is left out, too.
    """
    position, kept = 0, False
    for line in lines:
        for sentence in splitter.split(line):
            text = matter(sentence)
            kept = bool(text) and (kept or not (leans(text) or names_this(text)))
            if kept:
                yield position, text
            position += 1


def matter(sentence: str) -> str:
    """The sentence without the number and the label of its item, or "" where it tells no matter."""
    text = sentence
    while (number := _NUMBER.match(text)) and number.end():
        text = text[number.end() :]
    if not _OFFICE.search(text) and (who_was_there(text) or is_formality(text) or _is_routine(text.lower())):
        return ""
    for heading in (_LABEL, _CAPITALS, _HEADING):
        found = heading.match(text)
        if found and FREE_VERB.search(text, found.end()) and not FREE_VERB.search(found[0]):
            text = text[found.end() :]
    if "econded" in text and text.count(" ") < _PROPOSAL:
        return ""
    if not _FEWEST_WORDS <= len(text.split()) <= _MOST_WORDS or text[-1] not in _ENDS:
        return ""
    if not text[0].isupper() and not _AMOUNT.match(text):
        return ""
    return text if FREE_VERB.search(text) or _MOTION.match(text) else ""


def _is_routine(sentence: str) -> bool:
    """Whether a sentence, in small letters, stands in all minutes."""
    decided = _DECIDED.search(sentence) is not None
    return bool(_ROUTINE.search(sentence) or (not decided and _ROUTINE_UNLESS_DECIDED.search(sentence)))
