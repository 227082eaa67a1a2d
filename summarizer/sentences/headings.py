"""Lines that head what follows them: "Matters arising:", "Craft Group.", "Edit the Griffin!", "BRIDGE NEWS"."""

from collections.abc import Sequence

from newstool.articles.lazy_pattern import lazy
from newstool.summarizer.grammar.reading import classify, read
from newstool.summarizer.grammar.words import find_words
from newstool.summarizer.sentences import lines
from newstool.text.sentences import Splitter

_WORD = r"(?:[A-Z][\w’'&,-]*|\d[\w/]*|of|the|an?|and|for|to|in|on|at|with|by|or|[–-])"
_TITLE = lazy(rf"{_WORD}(?: {_WORD}){{1,9}}[.!]+$")  # every word that means something begins with a capital
_LONGEST = 80  # characters of such a line
_SMALL_WORDS = "a an the and or but of in on at to for with by as from vs"  # of a headline, in small letters
_SMALL = frozenset(_SMALL_WORDS.split())
_HEADLINE_WORDS = 5  # at least; a line of fewer may be a name
_LABEL_WORDS = 5  # before a colon; "The council decided:" has a verb and is no label
_FEWEST_TO_NAME, _MOST_TO_NAME = 2, 9  # of a heading; one word names a section: "Appointments"
# "Attendance: ...", "Part II", "Serves 4", "page 3": no names of an item; nor is an address.
_NO_NAME = lazy(
    r"(?![A-Z“‘'\"])|.*(?:\d|[:@/|]|\bPart\b|[a-z]{3}\. |[.,–-]$)|(?:By|Dear|From|To|Minutes|Agenda|Present|"
    r"Apologies|Next Meetings?|(?:A|An|Some) (?:clove|pinch|little|few|handful|bunch|knob|dash|bit))\b"
)
# One word that names an item: the sport of what stands below it.
_SPORT_NAMES = (
    "netball hockey football rugby cricket swimming tennis athletics basketball baseball softball volleyball soccer "
    "golf rowing cycling running gymnastics badminton squash bowls darts snooker lacrosse wrestling rounders judo "
    "archery boxing sailing skiing fencing croquet camogie hurling track"
)
_SPORTS = frozenset(_SPORT_NAMES.split())
# A heading that stands in the line it heads: "Mill Pond. The sluice has been mended".
_RUN_IN = lazy(r"(?!No\b|Not\b)([A-Z][\w’'&-]*(?:,? [\w’'&-]+){0,3})(?<=[a-z\d]{3})\. (?=[A-Z\d£$])")
_MOST_RUN_IN = 4  # words before its stop
_IN_A_NAME = frozenset(("noun", "name", "adjective", "number", "determiner", "of", "and"))  # classes of its words
_FEWEST_RUN_IN = 2  # lines of a text that open so; one alone may be a short sentence: "Silence. Then the roof fell."
_TOLD = 200  # characters behind it in which the verb stands
_RECORD = lazy(r" ?\(\d{1,3}(?:[-–]\d{1,3}){1,2}\)$")  # of a team: "BOYS TENNIS (4-1-2)"
_SERVES = lazy(r"(?:Serves|Makes)\b")


def is_heading(line: str, following: str, *, capitals: bool, begun: bool) -> bool:
    """Whether a line heads what follows it.

    following: the next line
    capitals:  the whole text is in capitals
    begun:     a sentence of the story stands above it
    """
    if not capitals and lines.shouts(line):
        return True
    if not lines.is_whole(line):
        return len(line.split()) <= lines.HEADING_WORDS and not following[:1].islower()
    if not following:
        return False
    end = line[-1]
    if end in '?”"' and ": " in line and is_headline(line):
        return True
    if end == "?":
        return begun and len(line.split()) <= lines.QUESTION
    if end in ":;":
        return (end == ";" or len(line.split()) <= _LABEL_WORDS) and not read(line).has_verb
    return end in ".!" and len(line) <= _LONGEST and _TITLE.match(line) is not None


def with_headings_apart(found: Sequence[str], splitter: Splitter) -> list[str]:
    """The lines of a text, with headings that stand in the lines they head as lines of their own.

    Two lines or more open with one: "Mill Pond. The sluice has been mended ...", "Allotments. The rent ...".
    """
    ends = [_run_in_end(line, splitter) for line in found]
    if sum(map(bool, ends)) < _FEWEST_RUN_IN:
        return list(found)
    parts = [(line[:end].rstrip(" ."), line[end:]) for line, end in zip(found, ends, strict=True)]
    return [part for pair in parts for part in pair if part]


def _run_in_end(line: str, splitter: Splitter) -> int:
    """The offset behind a heading that stands in the line it heads; 0 where a line opens with none."""
    stop = line.find(". ")
    heading = _RUN_IN.match(line) if stop >= 0 and line.count(" ", 0, stop) < _MOST_RUN_IN else None
    if heading is None or heading[1][-1].isdigit() or next(splitter.iter_spans(line))[1] > heading.end():
        return 0
    classes = classify(find_words(heading[1]))[1]
    told = line[heading.end() : heading.end() + _TOLD]
    return heading.end() if _IN_A_NAME.issuperset(classes) and read(told).main is not None else 0


def name_of_item(heading: str, above: str) -> str:
    """The heading that may name the next item: this one or, where this is no name but "Serves 4", the one above it.

    above: the heading above it that may name the item, or ""
    """
    heading = _RECORD.sub("", heading)
    number = len(heading.split())
    if heading.lower() in _SPORTS:
        return heading
    if _SERVES.match(heading):
        return above
    if not _FEWEST_TO_NAME <= number <= _MOST_TO_NAME or _NO_NAME.match(heading):
        return ""
    writer = above and number == _FEWEST_TO_NAME and not lines.shouts(heading)  # "Ann Holt" may have written the item
    return "" if writer else heading


def is_headline(line: str) -> bool:
    """Whether every word of a line that means something begins with a capital: "The Board Asks: Shall We Build It?"."""
    words = [word for word in line.split() if word[0].isalpha()]
    return len(words) >= _HEADLINE_WORDS and all(word[0].isupper() or word in _SMALL for word in words)
