"""Lines of an article: what marks one, where the story begins, and whether a line ends as a sentence does."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from newstool.articles.lazy_pattern import lazy
from newstool.summarizer.grammar.clauses import DAY, MONTH
from newstool.summarizer.grammar.reading import read
from newstool.summarizer.sentences.datelines import DATELINE, place_before
from newstool.summarizer.shortening.cutting import DANGLING

_BYLINE = lazy(
    r"(?:By|BY|Written by:?|Words:?|Story by:?|Text by:?|"
    r"Reported by:?) [A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,4}\b.{0,60}$|"
    r"[A-Z][\w’'-]+(?: [A-Z][\w.’'-]+){1,3}, (?:(?:Staff|Senior|Sports|News|Contributing|Features?|Managing|Guest|Copy|"
    r"Arts|Opinions?|Layout|Web) )*(?:Writer|Reporter|Editor|Correspondent|Columnist|Journalist|Contributor)\b.{0,40}$|"
    r"(?:Published|Posted|Updated|Last updated)\b.{0,20}\d{4}.{0,80}$|Photos?: [A-Z]"
)
_ZONE = r"(?: (?:[ECMP][SD]?T|GMT|BST))?"
STAMP = lazy(
    rf"\d{{1,2}}(?:[:.]\d\d)? ?(?:[ap]\.?m\.?){_ZONE}(?: ?[-–—:|] ?(?:UPDATE:? ?)?| UPDATE:? ?| ?$)|"
    rf"\d{{1,2}}[:.]\d\d{_ZONE} ?[-–—:|] ?|"
    r"\*?(?:UPDATED?|Updated?)(?: (?:on|to|at|for))?(?: [\w.:,/]+){1,7}?(?: ?[-–—] ?|:(?!\d) ?|"
    r" [ap]\.?m\.?(?: (?=[A-Z])|$))|"
    r"(?:UPDATED?|NEW|BREAKING(?: NEWS)?|WATCH|VIDEO|EXCLUSIVE|JUST IN|DEVELOPING)(?: ?\([^)]{0,40}\))?[:|] ?|"
    r"\*?(?:Updated|Original|Orginal|Press|News|First) (?:Press )?Release\*?(?: on [A-Z][a-z]+\.? \d{1,2}(?:, \d{4})?)?"
    r"(?: at \d{1,2}[:.]?\d{0,2} ?[ap]\.?m\.?)?\.?(?: ?[-–—:] ?| ?$| (?=On |[A-Z]))|"
    r"Released? (?:on )?[A-Z][a-z]+\.? \d{1,2},? \d{4}(?: at \d[\d:.]* ?[ap]\.?m\.?)?(?: ?[-–—:] ?| ?$)"
)
CLOCK = lazy(
    r"(?:\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\.?|[Nn]oon|[Mm]idnight) ?[—–-] ?(?=[A-Z])"
)  # opens an entry below a date
BULLET = lazy(r"[•▪●◦‣⁃·*]\s*|[-–—] +|\(?\d{1,2}(?:\.\)|[.)])\s+")
SPEAKER = lazy(r"(?:(?:[A-Z][A-Z.’'-]+ ){0,3}[A-Z][A-Z.’'-]*|Q|A|Question|Answer)(?:\.(?= [A-Z])|:)\s+")
# "Ann Holt: What do you do?", "18F: ...": who speaks in an interview. Only a label of several lines is one.
NAMED_SPEAKER = lazy(r"([A-Z0-9][\w.’'&-]*(?: [A-Z0-9][\w.’'&-]*){0,3}): (?=[“\"A-Z])")
_FEWEST_LINES = 2  # of a speaker
# "Agile practices work best. — Agile Manifesto": a line of somebody else's words above the story.
_EPIGRAPH = lazy(r".{20,500}?[.!?”\"’)]?\s+[—–-]{1,2} ?[A-Z][^.!?;]{2,90}$")
SOURCE = lazy(r"(?:(?:—|--) ?|[–-])[A-Z][^.!?;]{2,60}$")  # the line below it: "— Agile Manifesto"
SIGNATURE = lazy(r"(?:—|--|–|-) ?[A-Z][\w.’'-]+(?:,? (?:of |the |and )?[A-Z][\w.’'-]+){1,6}$")  # "— Ruth Quint, Holly"
_TEAM = r"[A-Z][\w.,’'& -]{1,40}?"
SCORE = lazy(
    rf"{_TEAM},? \d{{1,3}}(?:,|;| -| –|\.\.\.)? +{_TEAM} \d{{1,3}}\b|"
    rf"{_TEAM} \d{{1,3}}[-–]\d{{1,3}} [A-Z][\w.’'& -]{{1,40}}$|"
    r"[A-Z][\w.,’'& ()-]{1,40}? (?:def\.|d\.|bt\.|beat) [A-Z][\w.,’'& ()-]{1,40}?,? \d{1,2}[-–]\d[-–\d, ()]*"
    r"(?:\(?[^()]{1,12}\))?$"
)
_LOG = lazy(
    r"\bblotter\b|\b(?:police|sheriff['’]?s?|fire|crime|arrests?|court|public safety|dispatch) "
    r"(?:logs?|beat|briefs|roundup|calls|reports?|records)\b"
)
_LOG_PARTS = ("blotter", " log", " beat", " briefs", " roundup", " calls", " report", " records")
DATE = lazy(rf"(?:{DAY}\b|{MONTH}\.? \d)[\w,. ]{{0,30}}$")
_ENDS, _CLOSERS = ".!?…:;", "\"”’')]* "  # what ends a sentence, and what may stand behind
_ALL_ENDS = tuple(_ENDS)
LABEL = lazy(r"[A-Z][\w’' -]{2,30}: ")  # of an entry: "Bingo: 6 p.m., VFW Post 88"
_SOURCE_LENGTH = 95  # characters at the end of a line in which a source stands
_LABEL_END = 60  # characters in which the label of a speaker ends
HEADING_WORDS = 14  # a line of more is a sentence that lost its stop
SPORT_WORDS = 4  # of the heading above results
SCORE_LENGTH = 90  # characters; more is a sentence with a result in it
_TOP_LINES = 12  # where a byline, a date or the headline may still stand above the story
_TOP_LENGTH = 200  # characters of such a line, at most
_TOLD = 320  # characters of whole lines: with more, the story has begun
_SIGNATURE = 40  # characters: a name, and where its owner lives
_DATELINE_STORY = 60  # characters that follow a dateline at least, where it opens the story
ANSWER = 5  # words; a speaker who says less tells nothing
QUESTION = 12  # words; a line of its own with fewer, ending in "?", is the head of an answer
FEW_CAPITALS = 4  # spaces; a sentence in capitals with fewer is a place or a label: "LANDOVER, Md."
CREDIT = lazy(r"\([A-Z][\w.’' -]+/[A-Z][\w ]+\)\.?")  # closes a caption: "(Ann Holt/Reuters)"
TITLE = lazy(r"\b(?:Sens?|Reps?|Govs?|Mrs?|Ms|Drs?|Lt|Col|Gen|Sgt|Capt|Prof|Rev)\.$")  # a name has to follow
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
LINKS_BEHIND_NAME = lazy(
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
ENTRY = 2  # spaces; an entry of fewer is the head of an item: "1. Apologies"
CLAIMS = frozenset(("claim", "the claim", "what was claimed"))
_FEW_LETTERS = 3
# A long paragraph is read in parts: a lead needs its first sentences. The word before the stop is no abbreviation.
_LONG_LINE, _PART = 1_200, 600  # characters
_PART_ENDS = lazy(r"[a-z]{7}\. (?=[A-Z][a-z])")
_STOPS_LOOKED_AT = 3
_QUOTES = (("“", "”"), ("``", "''"))
_SEEN_AS_A_WHOLE = (" MORE", "/")  # a box of links, the credit of a caption
_NO_WORD = lazy(r"\W+")


def names_source(line: str) -> bool:
    """Whether a line is somebody else's words with their source behind them, or a source alone."""
    end = line[-_SOURCE_LENGTH:]
    return ("-" in end or "–" in end or "—" in end) and bool(_EPIGRAPH.match(line) or SOURCE.match(line))


def speakers(lines: list[str]) -> frozenset[str]:
    """The labels of the speakers of an interview: full names, or labels of several lines. One of them asks."""
    labelled = [
        (label[1], line) for line in lines if ": " in line[:_LABEL_END] and (label := NAMED_SPEAKER.match(line))
    ]
    labels = [label for label, _ in labelled]
    found = frozenset(label for label in labels if " " in label or labels.count(label) >= _FEWEST_LINES)
    asks = any(label in found and "?" in line for label, line in labelled)
    return found if asks and sum(label in found for label in labels) >= _FEWEST_LINES else frozenset()


def is_whole(line: str) -> bool:
    """Whether a line or a sentence ends as a sentence does."""
    return bool(line) and (line[-1] in _ENDS or line.rstrip(_CLOSERS).endswith(_ALL_ENDS))


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


def heads_log(title: str) -> bool:
    """Whether a headline says that this is a log of the police, of fires or of a court."""
    small = title.lower()
    return any(part in small for part in _LOG_PARTS) and _LOG.search(small) is not None


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


def without_head(line: str, end: int) -> str:
    """The line behind its head; the whole line where that is the middle of a sentence, in small letters."""
    rest = line[end:].strip()
    return line if rest[:1].islower() else rest


def story_begins(lines: list[str], title: str) -> int:
    """The line where the story begins: below the last byline, date or repeated headline at the top.

    A dateline opens the story. What stands above is no story: it has few whole sentences.
    """
    heading, at, told = _plain(title), 0, 0
    for i, line in enumerate(lines[:_TOP_LINES]):
        if line[:2].isupper() and len(line) > _DATELINE_STORY and _is_dateline(line):
            return i
        if len(line) < _TOP_LENGTH:
            repeated = heading and line[:1].lower() == heading[:1] and _plain(line) == heading
            if (repeated or _is_byline(line)) and _is_story(lines[i + 1 : i + 1 + _TOP_LINES]):
                at = i + 1
                continue
        told += len(line) if is_whole(line) else 0
        if told > _TOLD:
            break
    return at


def _is_byline(line: str) -> bool:
    """Whether a line says who wrote the story, or when; "By Monday the river had fallen" says neither."""
    return _BYLINE.match(line) is not None and read(line).main is None


def _is_story(lines: list[str]) -> bool:
    """Whether these lines hold a sentence, and are more than the signature of what stands above them."""
    return any(map(is_whole, lines)) and sum(map(len, lines)) > _SIGNATURE


def _is_dateline(line: str) -> bool:
    found = DATELINE.match(line)
    return found is not None and not any(map(str.isdigit, line[found.end() : found.end() + 30]))


def _plain(text: str) -> str:
    return _NO_WORD.sub(" ", text).strip().lower()


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
