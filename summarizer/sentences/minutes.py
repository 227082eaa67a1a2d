"""Minutes of a meeting: the matters that were dealt with, without what stands in all minutes.

Minutes open with who was there, who sent apologies and that the last minutes were signed. None of it is news. A lead of
minutes is made of the first sentences that tell a matter.
"""

import re
from collections.abc import Iterator, Sequence

from newstool.articles.lazy_pattern import lazy
from newstool.summarizer.grammar.clauses import FREE_VERB, word_set
from newstool.summarizer.leaning import leans, names_this
from newstool.summarizer.sentences.formalities import is_formality, is_routine, who_was_there
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
# "Matters Arising:", "Kerbs in Bell Drive - ": the label of an item.
_LABEL = lazy(
    r"[A-Z][\w’'&/.,-]*(?: [\w’'&/.,-]+){0,7}?(?:(?: ?[:;]| [–-])+ *-?\s*(?=[A-Z£\d])|"
    r" [–-] (?=(?:the|an?|it|this|there)\b))"
)
_SMALL = "of|for|the|and|to|in|on|from|at|with|a"
_TITLE_WORD = r"(?:[A-Z][\w’'&/-]*|\d+(?:st|nd|rd|th)?|[–-])"
# "Election of Chairman The Clerk asked": a heading without a stop before the sentence it heads.
_HEADING = lazy(
    rf"{_TITLE_WORD}(?: (?:{_TITLE_WORD}|{_SMALL}|last|previous))*"
    r",? (?<!Cllr )(?<!Councillor )(?<!Miss )(?<!and )"
    r"(?=(?:The|An?|It|There|Cllrs?|Mrs?|Ms|Miss|Councillors?|Members?|We|No|All)\b (?!of\b))|"
    r"[A-Z]\w+ [a-z]+ (?=(?:The|It|There)\b)"
)
_CAPITALS = lazy(r"(?:(?!PCSO|PC|CC|BC)[A-Z&]{2,}[.,]? )+(?=[A-Z][a-z])")  # "AOB Gillian Smith asked"
_HEAD_LINE = 80  # characters of a line that heads an item: "8) Village Hall - Way Forward:"
# No name of a matter: who spoke or was there, a report, what was resolved.
_NO_NAME = lazy(
    r"\b(?:Mrs?|Ms|Miss|Dr|Cllrs?)\b|\b(?:members|minutes|report|reports|speaker|arising|resolved|present|attend\w+)\b|\d",
    re.I,
)
# Labels of parts that minutes have, in small letters: they say nothing of a matter.
_PARTS = word_set(
    "matters arising correspondence any other business reports report planning applications application issues finance "
    "financial payments payment accounts approval clerk clerks chairman chairmans chair councillors councillor update "
    "updates items item public participation information aob general new old receive consider discuss approve parish "
    "council county borough district meeting committee committees members points raised actions action questions open "
    "forum officers and the for"
)
# Who came into office or left it is told, also in a sentence on how the vote went.
_OFFICE = lazy(r"\b(?:was|were) (?:\w+ )?(?:re-?)?elected\b|\bresigned\b|\bco-?opted\b", re.IGNORECASE)
_MOTION = lazy(r"(?:Motion|Moved)\b.{3,80}? to (?!adjourn|approve the|accept the minutes|recess|enter|go into)[a-z]")
_FEWEST_WORDS, _MOST_WORDS = 6, 70  # of a sentence that tells a matter; a longer one lost its stops
_LONG_VOTE = 24  # spaces; who came into office stands at the end of a longer sentence
_PROPOSAL = 16  # spaces; a sentence of fewer only says who proposed and seconded
_ENDS, _MARKS = '.!”"', " ,.:;–-"
_WORD = lazy(r"[^\W\d_]{3,}")  # of a heading that means something
_ALIKE = 5  # letters: a heading that says "lights" adds nothing to "the lighting"


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

    The first one of an item stands behind its label or heading, where that tells more: "Grit bins: They are in place."
    A sentence that leans on one that is left out is left out, too, and so is an item of what stands in all minutes.
    """
    position, kept, head = 0, False, ""
    routine = below_routine = False  # what stands in all minutes: this item, all below this heading
    opens = False  # the sentence stands directly behind what heads it
    for line in lines:
        heading = _without_number(line)
        if _is_head(heading):
            head, kept, opens = _named(heading), False, True
            below_routine = heading != line and is_routine(heading.lower())
            position += len(splitter.spans(line))
            continue
        routine = below_routine
        for sentence in splitter.split(line):
            body = _without_number(sentence)
            label, text = _label(body)
            if label or body != sentence:
                head, opens, below_routine = _named(label), True, False
                routine = is_routine(label.lower())
            told = _behind(head, text) if _is_matter(body, text) and not (routine and not _OFFICE.search(text)) else ""
            kept = bool(told) and (kept or (opens and told != text) or not (leans(text) or names_this(text)))
            if kept:
                yield position, told
                head = ""
            opens = False
            position += 1
        head = ""


def matter(sentence: str) -> str:
    """The sentence without the number and the label of its item, or "" where it tells no matter."""
    body = _without_number(sentence)
    text = _label(body)[1]
    return text if _is_matter(body, text) else ""


def _without_number(sentence: str) -> str:
    """A sentence without the number of its item."""
    while (number := _NUMBER.match(sentence)) and number.end():
        sentence = sentence[number.end() :]
    return sentence


def _label(body: str) -> tuple[str, str]:
    """The label of an item or "", and what stands behind it."""
    label, text = "", body
    for heading in (_LABEL, _CAPITALS, _HEADING):
        found = heading.match(text)
        if found and FREE_VERB.search(text, found.end()) and not FREE_VERB.search(found[0]):
            label, text = found[0].strip(_MARKS) if heading is _LABEL else label, text[found.end() :]
    return label, text


def _is_head(text: str) -> bool:
    """Whether a line is the heading of an item: short, and without a stop or a verb."""
    return len(text) < _HEAD_LINE and text[-1:] not in _ENDS and text[:1].isupper() and not FREE_VERB.search(text)


def _named(label: str) -> str:
    """The label or the heading of an item where it names a matter; "" for "Apologies" or "Clerk's report"."""
    routine = _NO_NAME.search(label) or is_routine(label.lower())
    return "" if routine else label.strip(_MARKS)


def _behind(head: str, text: str) -> str:
    """A matter behind what heads its item, where half of the words of that are new."""
    words = [word for word in map(str.lower, _WORD.findall(head)) if word not in _PARTS]
    told = text.lower()
    new = sum(word[:_ALIKE] not in told for word in words)
    if new and 2 * new >= len(words):
        return f"{head}: {text}"
    return text[0].upper() + text[1:]


def _is_matter(body: str, text: str) -> bool:
    """Whether an item or a sentence of it tells a matter. text: it without its label"""
    brief = text.count(" ") < _LONG_VOTE and _OFFICE.search(text)
    if not brief and (who_was_there(body) or is_formality(body) or is_routine(body.lower())):
        return False
    if "econded" in text and text.count(" ") < _PROPOSAL:
        return False
    if not _FEWEST_WORDS <= len(text.split()) <= _MOST_WORDS or text[-1] not in _ENDS:
        return False
    if not text[0].isupper() and not _AMOUNT.match(text) and text == body:
        return False
    return bool(FREE_VERB.search(text) or _MOTION.match(text))
