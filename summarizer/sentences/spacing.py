"""Marks and spaces that a source set wrongly: "Trump ’ s plan", "`` No , '' she said", "on Monday.The board".

Tools that count words put spaces around marks, and old systems lose spaces. A lead is set as print sets it. The words
stay as they are, and where a mark may be read in two ways, it stays, too.

Whole paragraphs are searched. A search is fast where the pattern begins with the mark itself, so what must stand before
a mark is tested behind it: " '(?<=\\w ')".
"""

import re
from html import unescape
from itertools import pairwise

from newstool.articles.lazy_pattern import lazy
from newstool.summarizer.grammar.word_classes import bundled
from newstool.summarizer.sentences.lost_marks import restore_marks

_ENDINGS = "s|t|re|ve|ll|d|m"  # what stands behind an apostrophe
# By what a line must hold before the pattern is tried: "‘ " with its space, so that "Gerard ‘t Hooft" stays.
_APOSTROPHES = {
    apart: lazy(rf" {mark}(?:(?<=[\w█] {mark})|(?<=\w\. {mark})) ?(?=(?:{_ENDINGS}|{_ENDINGS.upper()})\b(?!['’]))")
    for apart, mark in ((" ’", "’"), (" '", "'"), ("‘ ", "‘"))
}
_APOSTROPHE_BEFORE_SPACE = lazy(rf"’ (?<=\w’ )(?=(?:{_ENDINGS})\b(?!['’]))")
# "O ’ Rourke", "C ’ est", "Ra ’ ad"
_OF_NAMES = lazy(r"\b[OD] [’'] (?=[A-Z][a-z])|\b[CDLJ] ’ (?=[a-z]{3})|\b(?:Ra|Sa|Ba|Ma|Da|Qur|Shi) ’ (?=[ai][a-z])")
_ANDS = (" ’n", " 'n", " ’ n", " ' n")
_AND = lazy(r" ([’'])(?<=\w [’']) ?n ?\1 (?=\w)")  # "rock ’ n ’ roll"
_ELIDED = lazy(r"’ (?<!\S’ )(?=(?:em|til|cause|\d0s|twas|tis)\b)")  # "what got ’ em there"
_CURLY_CLOSES = lazy(r" ’(?<=[\w.,!?…] ’)(?=[\s.,;:?!)”]|$)")
_CURLY_OPENS = lazy(r"‘ (?<![^\s“(]‘ )(?=\S)")
_OPENS_FOR_OWNER = lazy(r" ‘ (?<=s ‘ )(?=[a-z])(?!.*(?:’(?!\w)|’ ))")  # "Ann Holts ‘ drive", and no quotation is closed
# Straight single marks: one that opens a quotation, one that stands apart.
_APART = lazy(r" '(?=[\s.,;:?!)”\"]|$)")
_SINGLE = lazy(
    r"'(?:(?<![^\s“\"(]')(?P<opens>)(?=\w)(?!(?:em|til|cause|\d0s|twas|tis|n)\b)|"
    r"(?<=[\w.,!?] ')(?=[\s.,;:?!)”\"]|$))"
)
_LONGEST_QUOTED = 200  # characters between single marks
_BACKTICKS = lazy(r"(?:``|(?<![^\s(\[—–/-])“ ) ?(?=\S)")
_DOUBLE = lazy(r"“|(?<=\S) ”(?=\W|$)|”| ?''(?!\w)|''")
_STRAIGHT = lazy(r'"')
# A double mark apart from what it opens, and one apart from what it closes: in every line where one is to be joined.
_OPENS_APART = lazy(r'" (?<![^\s(\[{—–/\-\'‘“]" )')
_CLOSES_APART = lazy(r' "(?=[\s)\]}—–/.,;:!?\'’”…-]|$)')
_BEFORE_OPENING, _BEHIND_CLOSING = " \t([{—–-/'‘“", " \t)]}—–-/.,;:!?'’”…"
_BEFORE_COMMA = lazy(r" ,(?<=[\w)”\"’%] ,)(?=\s|$)")
_BEFORE_STOP = lazy(r" \.(?<=[\w)”\"’%] \.)(?=\s+[A-Z“\"‘]|$)(?! \.)")
_STOP_APART = lazy(r" \. (?<=[\w%,] \. )(?=[a-z]{2})")  # "up to 10% of . children"
_HANDLE = lazy(r"@ (?<![^\s(“‘\"']@ )(?=[A-Za-z_]\w+)")  # "@ TuckerCarlson"; not "3 @ 5"
_TWO_PAUSES = lazy(
    r"([,:])\.(?<=\w[,:]\.)(?= (?:(?<=,\. )[a-z]|(?<=:\. )[A-Z\"“]))"
)  # "new models,. if any"; "war:. A"
_MISREAD = lazy(r"Â(?=[£©®°·½¼¾«»])")  # what UTF-8 puts before these where it was read as Latin-1
_ENTITY = lazy(
    r"&(?:#\d{2,5}|#x[\da-fA-F]{2,4}|amp|quot|apos|nbsp|[lr][sd]quo|[mn]dash|hellip|pound|euro|"
    r"[a-zA-Z]{1,2}(?:acute|grave|circ|uml|tilde|cedil|ring));"
)
_IN_BRACKETS = lazy(r"\( ?(?=\w)([^()]{1,200}?[^\s()]) ?\)")
_OPENERS = (
    "The|But|And|He|She|It|They|We|This|That|These|In|On|At|After|As|According|When|While|Meanwhile|However|Earlier|An?"
)
_GLUED_STOP = lazy(
    r"(?:(?<=[ -])[a-z]{2,}|(?<=[a-z][’']s)|(?<= )\d{1,2}(?::\d\d)?[ap]m|(?<= )[A-Z][a-z]{3,}(?=[”\"’)]?\.[”\"]?(?:"
    + _OPENERS
    + r")\b))"
    r"[”\"’)]?[.!?:][”\"]?(?=(?!Net\b|Js\b|Com\b)[A-Z][a-z]*(?:[’']\w+)? [\w“\"])"
)
# In every line with a stop or a comma to mend: before a letter, or before a word in small letters.
_ODD = {mark: lazy(rf'{re.escape(mark)}[”"]?[A-Za-z]') for mark in "!?:,"} | {
    ".": lazy(r"\.(?:[”\"]?[A-Za-z]| [a-z]{2})")
}
_GLUED = lazy(r"[.!?:][”\"]?[A-Z][a-z]*(?:[’']\w+)? [\w“\"]")  # in every line with one of these
_COMMA_IN_WORD = lazy(r",[A-Za-z]{2}")
_GLUED_COMMA = lazy(r"(?<= )[A-Za-z]{2,},(?=[A-Za-z]{2,}[ ,.])")
_STOP_BEFORE_SMALL = lazy(r"\. [a-z]{2,} ")
_STRAY_STOP = lazy(r"(?<= )(?P<word>[a-z]{2,})\.(?= [a-z]{2,} )")
_FEWEST_STRAY = 2  # different words in a line with a stop before a small letter; one may be an abbreviation
# "I t’s weird", "T he board": a large first letter that stood apart. What is left of the word is none by itself.
_LARGE_LETTER = lazy(
    r"[“\"‘]?(?:I (?=(?:t|f|n)\b)|T (?=(?:he|his|hat|here|hese|hey|hen|hose|hree|wo|oday)\b)|"
    r"A (?=(?:t|s|n|fter|lthough|bout|lmost|mid)\b(?!['’]))|W (?=(?:hen|hile|hat|here|ho|hy|ith|ill|e)\b)|"
    r"S (?=(?:he|ince|ome|o)\b)|F (?=(?:rom|ew|irst|our|ive)\b)|B (?=(?:ut|y|efore|ecause)\b)|"
    r"O (?=(?:n|f|ne|ver|ur)\b(?! ?['’]))|N (?=(?:o|ot|ow|early|ew)\b)|H (?=(?:e|er|ow|ere|undreds)\b)|"
    r"M (?=(?:ore|any|ost|y)\b)|Y (?=(?:ou|our|es)\b)|L (?=(?:ast|ike|et|ocal)\b)|E (?=(?:very|ven|arly)\b))"
)
_LETTER_APART = lazy(r"([B-HJ-Z]) ([a-z]{2,})\b")


def mend_marks(line: str) -> str:
    """A paragraph with its marks where they belong; the same where none is wrong.

    One character is found ten times as fast as two: where that one is rare, it is looked for first.
    """
    if "  " in line or "\t" in line:
        line = " ".join(line.split())
    if "&" in line:
        line = _ENTITY.sub(lambda found: unescape(found[0]).replace("\xa0", " "), line)
    if "Â" in line:
        line = _MISREAD.sub("", line)
    if "?" in line:
        line = restore_marks(line)
    straight = "'" in line
    if (straight and " '" in line) or " ’" in line or "’ " in line or "‘ " in line:
        line = _mend_single(line)
    if ("`" in line and "``" in line) or (straight and "''" in line) or "“ " in line or " ”" in line:
        line = _mend_double(line)
    if '"' in line and (_OPENS_APART.search(line) or _CLOSES_APART.search(line)):
        line = _mend_straight(line)
    if "@" in line:
        line = _HANDLE.sub("@", line)
    if ",. " in line or (":" in line and ":. " in line):
        line = _TWO_PAUSES.sub(r"\1", line)
    if " ," in line:
        line = _BEFORE_COMMA.sub(",", line)
    if " ." in line:
        line = _BEFORE_STOP.sub(".", _STOP_APART.sub(" ", line)).replace(": .", ":")
    if "(" in line and ("( " in line or " )" in line):
        line = _IN_BRACKETS.sub(r"(\1)", line)
    if line[1:2] == " ":
        line = _join_large_letter(line)
    return _mend_stops(line)


def _join_large_letter(line: str) -> str:
    """The line with its large first letter joined to its word: "D ata", "P resident"; the same where it has none.

    A letter that may be a word by itself is joined to few words. Any other is joined where that makes a known word.
    """
    if large := _LARGE_LETTER.match(line):
        return line[: large.end() - 1] + line[large.end() :]
    apart = _LETTER_APART.match(line)
    if apart is None or f"{apart[1]}{apart[2]}".lower() not in bundled().lexicon:
        return line
    return f"{apart[1]}{line[2:]}"


def _mend_stops(line: str) -> str:
    """The line with a space behind each stop, and without stops that part a sentence."""
    for mark, odd in _ODD.items():
        if mark in line and odd.search(line):
            break
    else:
        return line
    if _GLUED.search(line):
        line = _GLUED_STOP.sub(_with_space, line)
    if _COMMA_IN_WORD.search(line):
        line = _GLUED_COMMA.sub(r"\g<0> ", line)
    if len(_STOP_BEFORE_SMALL.findall(line)) >= _FEWEST_STRAY and line[0].isupper():
        stray = {found["word"] for found in _STRAY_STOP.finditer(line)}
        if len(stray) >= _FEWEST_STRAY:
            line = _STRAY_STOP.sub(r"\g<word>", line)
    return line


def _with_space(found: re.Match[str]) -> str:
    """A stop and the space behind it; a mark behind the stop belongs to the next sentence if it opens a quotation."""
    end = found[0]
    opens = end[-1] == '"' and found.string.count('"', 0, found.end() - 1) % 2 == 0
    return f'{end[:-1]} "' if opens else f"{end} "


def _mend_single(line: str) -> str:
    """The line with apostrophes and single quotation marks joined to their words."""
    for apart, apostrophe in _APOSTROPHES.items():
        if apart in line:
            line = apostrophe.sub("'" if apart == " '" else "’", line)
    if " ’ " in line or " ' " in line:
        line = _OF_NAMES.sub(_without_spaces, line)
    if any(and_ in line for and_ in _ANDS):
        line = _AND.sub(r" \1n\1 ", line)
    if "’ " in line:
        line = _ELIDED.sub("’", _APOSTROPHE_BEFORE_SPACE.sub("’", line))
    if "‘ " in line:
        line = _CURLY_OPENS.sub("‘", _OPENS_FOR_OWNER.sub("’ ", line))
    if " ’" in line:
        line = _CURLY_CLOSES.sub("’", line)
    return _close_single(line) if _APART.search(line) else line


def _without_spaces(found: re.Match[str]) -> str:
    return found[0].replace(" ", "")


def _close_single(line: str) -> str:
    """The line with each straight single mark that stands apart joined to the word that it closes.

    It closes a quotation that was opened before it, or stands behind the plural of an owner.
    """
    opened, apart, cut = -1, -1, list[int]()
    for found in _SINGLE.finditer(line):
        at = found.start() - 1  # of the space before it
        if found["opens"] is not None:
            opened, apart = found.start(), -1
        elif opened >= 0 and at - opened <= _LONGEST_QUOTED:
            cut.append(at)
            opened = -1
        elif line[at - 1] == "s":
            cut.append(at)
        elif apart >= 0 and at - apart <= _LONGEST_QUOTED and line[apart + 2] == " ":
            cut += (apart + 2, at)  # a pair: "he said, ' I tried '"
            apart = -1
        else:
            apart = at
    return "".join(line[start + 1 : end] for start, end in pairwise((-1, *cut, len(line))))


def _mend_double(line: str) -> str:
    """The line with “ and ” for `` and '', each joined to its word. Two strokes behind a number are inches."""
    line = _BACKTICKS.sub("“", line)
    opened = False

    def mended(found: re.Match[str]) -> str:
        """The mark as it is printed. It closes a quotation if one is open."""
        nonlocal opened
        mark, before = found[0], line[: found.start()][-1:]
        if mark == "“":
            opened = True
        elif not opened and mark.strip() == "''":
            if mark == "''" and before in " \t(" and line[found.end() : found.end() + 1].isalpha():
                opened = True
                return "“"
            return "”" if mark[0] == " " else mark
        elif mark == "''" and line[found.end() : found.end() + 1].isalpha():
            return mark
        else:
            opened = False
            return "”"
        return mark

    return _DOUBLE.sub(mended, line)


def _mend_straight(line: str) -> str:
    """The line with straight double marks joined to what they enclose; the same where one stands elsewhere."""
    marks: list[int] = []
    for found in _STRAIGHT.finditer(line):
        at = found.start()
        opens = len(marks) % 2 == 0
        before, behind = line[at - 1 : at], line[at + 1 : at + 2]
        if opens and before.isdigit():
            continue  # inches
        if (opens and before not in _BEFORE_OPENING) or (not opens and behind not in _BEHIND_CLOSING):
            return line
        marks.append(at)
    if len(marks) % 2 and line[marks[-1] + 1 : marks[-1] + 2].strip() == "":
        return line  # the last one stands apart and has no other
    parts, taken = [], 0
    for number, at in enumerate(marks):
        if number % 2 == 0:
            parts.append(line[taken : at + 1])
            taken = at + 1 + (line[at + 1 : at + 2] == " " and number + 1 < len(marks))
        else:
            parts.append(line[taken:at].rstrip(" "))
            taken = at
    return "".join((*parts, line[taken:]))
