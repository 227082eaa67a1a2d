"""Lines of an article: what marks one, and whether a line ends as a sentence does."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice

from newstool.articles.lazy_pattern import lazy
from newstool.articles.phrases import Phrases
from newstool.summarizer.grammar.clauses import DAY, MONTH
from newstool.summarizer.grammar.reading import read
from newstool.summarizer.leaning import points_back
from newstool.summarizer.sentences.datelines import place_before
from newstool.summarizer.sentences.sentence import Sentence
from newstool.summarizer.shortening.cutting import DANGLING

CLOCK = lazy(
    r"(?:\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\.?|[Nn]oon|[Mm]idnight)(?: ?[—–-])? ?(?=[A-Z])"
)  # opens an entry below a date
BULLET = lazy(r"[•▪●◦‣⁃·*]\s*|[-–—] +|\(?\d{1,2}(?:\.\)|[.)])\s+|[IVX]{2,4}\.\s+")
SIGNATURE = lazy(r"(?:—|--|–|-) ?[A-Z][\w.’'-]+(?:,? (?:of |the |and )?[A-Z][\w.’'-]+){1,6}$")  # "— Ruth Quint, Holly"
_TEAM = r"[A-Z][\w.,’'& -]{1,40}?"
SCORE = lazy(
    rf"{_TEAM},? \d{{1,3}}(?:,|;| -| –|\.\.\.)? +{_TEAM} \d{{1,3}}\b|"
    rf"{_TEAM} \d{{1,3}}[-–]\d{{1,3}} [A-Z][\w.’'& -]{{1,40}}$|"
    r"[A-Z][\w.,’'& ()-]{1,40}? (?:def\.|d\.|bt\.|beat) [A-Z][\w.,’'& ()-]{1,40}?,? \d{1,2}[-–]\d[-–\d, ()]*"
    r"(?:\(?[^()]{1,12}\))?$"
)
_LOG = Phrases(
    {
        "blotter": r"\bblotter\b",
        " log| beat| briefs| roundup| calls| report| record": (
            r"\b(?:police|sheriff['’]?s?|fire|crime|arrests?|court|public safety|dispatch) "
            r"(?:logs?|beat|briefs|roundup|calls|reports?|records)\b"
        ),
    }
)
DATE = lazy(rf"(?:{DAY}\b|{MONTH}\.? \d)[\w,. ]{{0,30}}$")
_ENDS, _CLOSERS = ".!?…:;", "\"”’')]* "  # what ends a sentence, and what may stand behind
_ALL_ENDS = tuple(_ENDS)
LABEL = lazy(r"[A-Z][\w’' -]{2,30}: ")  # of an entry: "Bingo: 6 p.m., VFW Post 88"
HEADING_WORDS = 14  # a line of more is a sentence that lost its stop
SCORE_LENGTH = 90  # characters; more is a sentence with a result in it
QUESTION = 12  # words; a line of its own with fewer, ending in "?", is the head of an answer
SHORTEST_IN_CAPITALS = 5  # words; a sentence in capitals with fewer is a place or a label: "LANDOVER, Md."
CREDIT = lazy(r"\([A-Z][\w.’' -]+/[A-Z][\w ]+\)\.?")  # closes a caption: "(Ann Holt/Reuters)"
_TITLE = lazy(r"\b(?:Sens?|Reps?|Govs?|Mrs?|Ms|Drs?|Lt|Col|Gen|Sgt|Capt|Prof|Rev)\.$")  # a name has to follow
_TITLE_LENGTH = 6  # characters of the longest title, with the space before it
CAPITALS_RUN = lazy(r"(?:[A-Z0-9][A-Z0-9,.'’*-]* ){3,40}[–—-]+ (?=[A-Z])")  # a headline before the story, in one line
# "STOKE FERRY PARISH COUNCIL Minutes of ...", "Page 1 of 5 ...": the head of a page before its first words.
PAGE_HEAD = lazy(
    r"(?:Page \d+(?: of \d+)? )?(?:(?:[A-Z&][A-Z&.,'’-]+|&|OF|AND) ){3,12}(?=[A-Z][a-z]|\()|Page \d+ of \d+ "
)
# "Minutes of the meeting held on July 4th Mrs Holt welcomed 15 members."
MINUTES_HEAD = lazy(
    r"(?:\(?Draft(?: [^)]{0,80}\))? )?Minutes of (?:the )?(?:\w+ ){0,3}meeting held (?:on )?[^.:]{4,40}?"
    r"(?:\d{4}|\d(?:st|nd|rd|th)) (?=(?:Mrs?|Ms|Miss|Cllr|Dr|The|There)\b)",
    re.IGNORECASE,
)
# "FOR TAKING BRIBES *A third victim was hurt SANTA ANA – A clerk": headlines and a place before the story.
PLACE_INSIDE = lazy(r"[A-Z]{2}.{10,400}? (?:[A-Z]{3,} ){1,3}[–—] (?=[A-Z][a-z]* )")
# "President Trump Donald John TrumpGOP senators balk ... MORE said": a box of links that stood behind a name.
_LINKS_BEHIND_NAME = lazy(
    r"(?P<name>\b[A-Z][\w’'-]+)(?: \(?[A-Z][\w.’'()-]*){1,4}? (?P=name)(?=[A-Z0-9])(?:(?! MORE\b).){10,900} MORE\b"
)
# "Open Gardens Day June 9th 2016 It's impossible to thank everyone": a heading before its first sentence, in one line.
_TITLE_WORD = r"(?:[A-Z][\w’'&/()-]*|\d[\w/]*|[–-])"
_SENTENCE_OPENS = (
    r"(?:(?:It|We|I|They|You|There|This|If|When|My|Our|Thank|What|Why|How)(?:['’]\w+)?|"
    r"(?:The|A|An|In|On|At|With|After|For|From|As|Following|During)(?= [a-z\d]))"
)
HEADING_BEFORE = lazy(
    rf"(?:{_TITLE_WORD},? (?:(?:of|the|and|for|to|in|on|at|with|by) )?){{3,14}}(?={_SENTENCE_OPENS} )"
    r"(?!.{0,30}[A-Z]\w+ [A-Z])"
)
# "Who: the Marlow rowers", "Where: ...": an entry of a form, where the lines beside it are entries too.
_CAPITALS_BEFORE_COLON = lazy(r"[A-Z][A-Z’'& -]{2,30}: ")
_LABEL_IN_CAPITALS = lazy(r"[A-Z]{3,12}: (?=[a-z\d])")  # before a capital see DATELINE
CLAIM = lazy(r"(?:THE |The )?(?:CLAIM|Claim): (?=\S)")  # what a check of facts checks, not what it found
FORM = lazy(r"(?:Who|What|When|Where|Why|How|WHO|WHAT|WHEN|WHERE|WHY|HOW) ?: ?\S")
FRAGMENT = lazy(r"[A-Z][^\W\d]*(?: [A-Z][^\W\d]*)?\.")  # one or two words are no first sentence: "Bridge Road."
CLOCK_ALONE = lazy(r"(?:[A-Z][a-z]+day,? )?\d{1,2}(?:[:.]\d\d)? [ap]\.m\.")  # belongs to the entry behind it
SIGNED = lazy(
    r"by [A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,2} (?:[A-Z]\w+day, )?[A-Z]\w+ \d{1,2}, \d{4} "
)  # behind a headline
_MINUTES = lazy(r"(?:DRAFT |Draft )?(?:MINUTES|Minutes) (?:OF|of|FROM|from) ")
_STOP_INSIDE = lazy(r"[a-z][.!?] [A-Z]")
_STANDFIRST, _LONGEST_STANDFIRST = 5, 40  # words; a line of fewer is a heading, one of more lost its stop
_SHARE_OF_CAPITALS = 0.7  # of a line's letters; above it is a line in capitals
SHORTEST_ENTRY = 3  # words; an entry of fewer is the head of an item: "1. Apologies"
_FEW_LETTERS = 3
# A long paragraph is read in parts: a lead needs its first sentences. The word before the stop is no abbreviation.
_LONG_LINE, _PART = 1_200, 600  # characters
_PART_ENDS = lazy(r"[a-z]{7}\. (?=[A-Z][a-z])")
_STOPS_LOOKED_AT = 3
_QUOTES = (("“", "”"), ("``", "''"))
_NOTE = lazy(r"(\S+) \[[^\[\]]{1,60}\](?=[\s.,;)])")
_SEEN_AS_A_WHOLE = (" MORE", "/")  # a box of links, the credit of a caption


def is_whole(line: str) -> bool:
    """Whether a line or a sentence ends as a sentence does."""
    return bool(line) and (line[-1] in _ENDS or line.rstrip(_CLOSERS).endswith(_ALL_ENDS))


def ends_with_title(text: str) -> bool:
    """Whether a text ends with the title of somebody, whose name has to follow."""
    return _TITLE.search(text, max(0, len(text) - _TITLE_LENGTH)) is not None


def shouts(line: str) -> bool:
    """Whether a line is in capitals."""
    if line[:8].upper() != line[:8]:
        return False
    letters = list(filter(str.isalpha, line))
    return len(letters) > _FEW_LETTERS and sum(map(str.isupper, letters)) > _SHARE_OF_CAPITALS * len(letters)


def opens_sentence(line: str, following: str) -> bool:
    """Whether a line in capitals begins a sentence that goes on below it: "BINGO", "every Wednesday ..."."""
    if not following[:1].islower() or is_whole(line) or not shouts(line) or DATE.match(line.title()):
        return False
    return is_whole(following) or len(following.split()) > HEADING_WORDS


@lru_cache(maxsize=8)  # several ask it of one title
def heads_log(title: str) -> bool:
    """Whether a headline says that this is a log of the police, of fires or of a court."""
    return _LOG.search(title.lower()) is not None


def first_part(line: str) -> tuple[str, str]:
    """A long line up to the end of a sentence, where no quotation is open, and the rest of it; else the line and ""."""
    if len(line) > _LONG_LINE and not any(part in line for part in _SEEN_AS_A_WHOLE):
        for stop in islice(_PART_ENDS.finditer(line, _PART), _STOPS_LOOKED_AT):
            part, rest = line[: stop.end() - 1], line[stop.end() :]
            if part.count('"') % 2 == 0 and all(part.count(one) == part.count(other) for one, other in _QUOTES):
                return part, rest
    return line, ""


def join_clocks(body: str, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int, int]]:
    """The spans of the sentences of a line, with the hour that opens an entry joined to it, and how many each holds."""
    clocks = ".m." in body
    begun, number = -1, 1
    for start, end in spans:
        begun = start if begun < 0 else begun
        if clocks and CLOCK_ALONE.fullmatch(body, begun, end):
            number += 1
            continue
        yield begun, end, number
        begun, number = -1, 1
    if begun >= 0:
        yield begun, end, number - 1


def page_head(line: str, *, capitals: bool) -> int:
    """Where a line begins to tell, behind the head of its page or headlines in capitals; 0 where it has none.

    capitals: the whole text is in capitals
    """
    at = place_before(line)
    if at:
        return at
    if not capitals and (line[:2].isupper() or line.startswith("Page ")):
        found = PLACE_INSIDE.match(line) or PAGE_HEAD.match(line)
        at = found.end() if found and not line[found.end() : found.end() + 1].islower() else 0
    minutes = MINUTES_HEAD.match(line, at) if line.startswith(("Minutes", "MINUTES", "Draft", "(Draft"), at) else None
    return minutes.end() if minutes and not line[minutes.end() : minutes.end() + 1].islower() else at


def without_notes(line: str) -> str:
    """The line without notes in square brackets: "aged 92 [93]", and without boxes of links behind names.

    In a quotation, or behind "of", brackets hold its words.
    """

    def rest(note: re.Match[str]) -> str:
        before = line[: note.start()]
        quoted = before.count('"') % 2 == 1 or any(before.count(one) > before.count(other) for one, other in _QUOTES)
        return note[0] if quoted or note[1] in DANGLING else note[1]

    if " MORE" in line:
        line = _LINKS_BEHIND_NAME.sub(lambda found: found["name"], line)
    return _NOTE.sub(rest, line) if " [" in line else line


def without_label(line: str) -> str:
    """The line without a label in capitals before a sentence that needs none: "FACT: the hall was full"."""
    label = _LABEL_IN_CAPITALS.match(line)
    told = line[label.end() : label.end() + 1].upper() + line[label.end() + 1 :] if label else ""
    return told if told and read(told).has_verb and not points_back(told) else line


def is_one_of_labels(label: str, following: str) -> bool:
    """Whether the next line has another label in capitals: "MILL LAKE: Good." above "OAK POND: Slow."."""
    other = _CAPITALS_BEFORE_COLON.match(following)
    return other is not None and not label.startswith(other[0])


def without_head(line: str, end: int) -> str:
    """The line behind its head; the whole line where that is the middle of a sentence, in small letters."""
    rest = line[end:].strip()
    return line if rest[:1].islower() else rest


def is_standfirst(line: str, following: str) -> bool:
    """Whether a line without a stop, above the first sentence, says in a sentence's words what the story tells."""
    if is_whole(line) or following[:1].islower() or _STOP_INSIDE.search(line):
        return False
    if _MINUTES.match(line):
        return True
    words = line.split()
    small = sum(word[0].islower() for word in words)
    if not _STANDFIRST <= len(words) <= _LONGEST_STANDFIRST or words[-1] in DANGLING:
        return False  # a heading, or a sentence that was broken off
    return 2 * small > len(words) and line[-1].isalnum() and is_whole(following)


def is_sentence(standfirst: str) -> bool:
    """Whether a standfirst is a sentence: "More tales of the mill" has no verb, "Man held after crash" no article."""
    reading = read(standfirst)
    return reading.main is not None and (reading.classes[0] != "noun" or reading.words[0][-1] == "s")


def goes_on(last: Sentence, following: str) -> bool:
    """Whether a sentence was broken off at the end of its line. following: the next line"""
    return (not last.whole and following[:1].islower()) or ends_with_title(last.text)
