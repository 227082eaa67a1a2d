"""The opening of an article: the sentences that tell its story, as far as a lead may look."""

import re
from dataclasses import dataclass, replace

from newstool.articles import Article
from newstool.summarizer.notes import closes, is_caption, is_note, is_roll, without_greeting
from newstool.text.sentences import Splitter

_BYLINE = re.compile(
    r"(?:By|BY|Written by:?|Words:?|Story by:?|Text by:?|"
    r"Reported by:?) [A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,4}\b.{0,60}$|"
    r"[A-Z][\w’'-]+(?: [A-Z][\w.’'-]+){1,3}, (?:(?:Staff|Senior|Sports|News|Contributing|Features?|Managing|Guest|Copy|"
    r"Arts|Opinions?|Layout|Web) )*(?:Writer|Reporter|Editor|Correspondent|Columnist|Journalist|Contributor)\b.{0,40}$|"
    r"(?:Published|Posted|Updated|Last updated)\b.{0,20}\d{4}.{0,80}$|Photos?: [A-Z]"
)
_DATELINE = re.compile(
    r"[*(]{0,2}(?:(?:[A-Z][A-Z.’'-]+(?: |, )?){1,5}(?:, ?(?:[A-Z][a-z]+\.?|[A-Z]\.[A-Z]\.)(?: [A-Z][a-z]+)?)?"
    r"(?:,? (?:[A-Z][a-z]+\.? \d{1,2}|[A-Z][a-z]+day))?(?: ?\([A-Za-z/ .]{2,24}\))?|"
    r"[A-Z][a-z]+(?: [A-Z][a-z]+)?(?:, [A-Z][a-z]+\.?)? \((?:AP|Reuters|AFP|CNN|UPI)\)) ?(?:—|–|--|-|:) ?(?=[A-Z“\"‘'])"
)
_ZONE = r"(?: (?:[ECMP][SD]?T|GMT|BST))?"
_STAMP = re.compile(
    rf"\d{{1,2}}(?:[:.]\d\d)? ?(?:[ap]\.?m\.?){_ZONE}(?: ?[-–—:|] ?(?:UPDATE:? ?)?| UPDATE:? ?| ?$)|"
    rf"\d{{1,2}}[:.]\d\d{_ZONE} ?[-–—:|] ?|"
    r"\*?(?:UPDATED?|Updated?)(?: (?:on|to|at|for))?(?: [\w.:,/]+){1,7}?(?: ?[-–—] ?|:(?!\d) ?| [ap]\.?m\.? (?=[A-Z]))|"
    r"(?:UPDATED?|NEW|BREAKING(?: NEWS)?|WATCH|VIDEO|EXCLUSIVE|JUST IN|DEVELOPING)(?: ?\([^)]{0,40}\))?[:|] ?|"
    r"\*?(?:Updated|Original) (?:Press )?Release\*? ?"
)
_BULLET = re.compile(r"[•▪●◦‣⁃·*]\s*|[-–—] +|\(?\d{1,2}(?:\.\)|[.)])\s+")
_SPEAKER = re.compile(r"(?:(?:[A-Z][A-Z.’'-]+ ){0,3}[A-Z][A-Z.’'-]*|Q|A|Question|Answer)(?:\.(?= [A-Z])|:)\s+")
_SCORE = re.compile(
    r"[A-Z][\w.,’'& -]{1,40}?,? \d{1,3}(?:,|;| -| –|\.\.\.)? +[A-Z][\w.’'& -]{1,40}? \d{1,3}\b|"
    r"[A-Z][\w.’'& -]{1,40}? \d{1,3}[-–]\d{1,3} [A-Z][\w.’'& -]{1,40}$"
)
_DATE = re.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|"
    r"Dec)[a-z]*\.? \d)[\w,. ]{0,30}$"
)
_ENDS, _CLOSERS = ".!?…:;", "\"”’')]* "  # what ends a sentence, and what may stand behind
_ALL_ENDS = tuple(_ENDS)
_LABEL = re.compile(r"[A-Z][\w’' -]{2,30}: ")  # of an entry: "Bingo: 6 p.m., VFW Post 88"
_HEADING_WORDS = 14  # a line of more is a sentence that lost its stop
_SCORE_LENGTH = 90  # characters; more is a sentence with a result in it
_TOP_LINES = 12  # where a byline, a date or the headline may still stand above the story
_TOP_LENGTH = 200  # characters of such a line, at most
_DATELINE_STORY = 60  # characters that follow a dateline at least, where it opens the story
_ANSWER = 5  # words; a speaker who says less tells nothing
_QUESTION = 12  # words; a line of its own with fewer, ending in "?", is the head of an answer
_FEW_CAPITALS = 4  # spaces; a sentence in capitals with fewer is a place or a label: "LANDOVER, Md."
_CREDIT = re.compile(r"\([A-Z][\w.’' -]+/[A-Z][\w ]+\)\.?")  # closes a caption: "(Ann Holt/Reuters)"
_TITLE = re.compile(r"\b(?:Sens?|Reps?|Govs?|Mrs?|Ms|Drs?|Lt|Col|Gen|Sgt|Capt|Prof|Rev|St)\.$")  # a name has to follow
_CAPITALS_RUN = re.compile(
    r"(?:[A-Z0-9][A-Z0-9,.'’*-]* ){3,40}[–—-]+ (?=[A-Z])"
)  # a headline before the story, in one line
_FRAGMENT = re.compile(r"[A-Z][^\W\d]*(?: [^\W\d]+)?\.")  # one or two words are no first sentence: "Bridge Road."
_SIGNED = re.compile(
    r"by [A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,2} (?:[A-Z]\w+day, )?[A-Z]\w+ \d{1,2}, \d{4} "
)  # behind a headline
_MINUTES = re.compile(r"(?:DRAFT |Draft )?(?:MINUTES|Minutes) (?:OF|of|FROM|from) ")
_STANDFIRST = 5  # words; a line of fewer is a heading
_SHARE_OF_CAPITALS = 0.7  # of a line's letters; above it is a line in capitals
_ENTRY = 2  # spaces; an entry of fewer is the head of an item: "1. Apologies"
_CLAIMS = frozenset(("claim", "the claim", "what was claimed"))
_FEW_LETTERS = 3


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the story.

    position: its place among all sentences of the article, from 0
    part:     how many headings stand before it; a lead stays within a part
    item:     it is an entry of a list: a score, a bullet, an event
    whole:    it ends as a sentence does
    when:     the date that stands above an entry, or ""
    above:    it stands above the story as its standfirst, and had no stop
    """

    text: str
    position: int
    part: int
    item: bool = False
    whole: bool = True
    when: str = ""
    above: bool = False


class Opening:
    """The story sentences at the top of an article, read as far as they are asked for."""

    def __init__(self, article: Article, splitter: Splitter, characters: int) -> None:
        """Look at the first `characters` of the article."""
        text = article.text[:characters]
        self._lines = [line for line in map(str.strip, text.splitlines()) if line]
        if len(article.text) > characters and len(self._lines) > 1:
            del self._lines[-1]  # it was cut through
        if self._lines and article.title and self._lines[0].startswith(f"{article.title} "):
            rest = _SIGNED.sub("", self._lines[0][len(article.title) :].lstrip())
            self._lines[0] = rest if rest[:1].isupper() else self._lines[0]
        capitals = bool(self._lines) and shouts(self._lines[0][:300]) and shouts(text[:600])
        self._reader = _Reader(splitter, capitals=capitals)
        self._next = _begin(self._lines, article.title)
        self._reader.skip(self._lines[: self._next])

    @property
    def exhausted(self) -> bool:
        """Whether every line that is looked at was read."""
        return self._next >= len(self._lines)

    def sentences(self, enough: int) -> list[Sentence]:
        """At least `enough` sentences, if there are so many; a longer list begins like a shorter one."""
        lines, found = self._lines, self._reader.found
        while len(found) < enough and self._next < len(lines) and not closes(lines[self._next]):
            self._next += 1
            self._reader.read(lines[self._next - 1], lines[self._next] if self._next < len(lines) else "")
        return list(found)


def is_whole(line: str) -> bool:
    """Whether a line or a sentence ends as a sentence does."""
    return bool(line) and (line[-1] in _ENDS or line.rstrip(_CLOSERS).endswith(_ALL_ENDS))


def shouts(line: str) -> bool:
    """Whether a line is in capitals."""
    if line[:8].upper() != line[:8]:
        return False
    letters = list(filter(str.isalpha, line))
    return len(letters) > _FEW_LETTERS and sum(map(str.isupper, letters)) > _SHARE_OF_CAPITALS * len(letters)


def _begin(lines: list[str], title: str) -> int:
    """The line where the story begins: below the last byline, date or repeated headline at the top."""
    heading, at = _plain(title), 0
    for i, line in enumerate(lines[:_TOP_LINES]):
        if len(line) < _TOP_LENGTH:
            repeated = heading and line[:1].lower() == heading[:1] and _plain(line) == heading
            if (repeated or _BYLINE.match(line)) and any(map(is_whole, lines[i + 1 : i + 1 + _TOP_LINES])):
                at = i + 1
                continue
        if i > at and line[:2].isupper() and len(line) > _DATELINE_STORY and _is_dateline(line):
            return i
    return at


def _is_dateline(line: str) -> bool:
    found = _DATELINE.match(line)
    return found is not None and not any(map(str.isdigit, line[found.end() : found.end() + 30]))


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().lower()


def _goes_on(last: Sentence, following: str) -> bool:
    """Whether a sentence was broken off at the end of its line."""
    return (not last.whole and following[:1].islower()) or _TITLE.search(last.text) is not None


def _is_standfirst(line: str, following: str) -> bool:
    """Whether a line without a stop, above the first sentence, says in a sentence's words what the story tells."""
    if _MINUTES.match(line):
        return True
    words = line.split()
    small = sum(word[0].islower() for word in words)
    return len(words) >= _STANDFIRST and 2 * small > len(words) and line[-1].isalnum() and is_whole(following)


class _Reader:
    """Reads line after line; `found` holds the sentences of the story."""

    def __init__(self, splitter: Splitter, *, capitals: bool) -> None:
        self.found: list[Sentence] = []
        self._splitter = splitter
        self._capitals = capitals
        self._position = 0
        self._part = 0
        self._when = ""  # the date above the next entry
        self._dated = False  # entries stand below a date
        self._broken = False
        self._claimed = False  # a heading says that a claim follows

    def skip(self, lines: list[str]) -> None:
        """Count the sentences of lines that are not read."""
        self._position += sum(len(self._splitter.spans(line)) for line in lines)

    def read(self, line: str, following: str) -> None:
        """Add the sentences of a line; `following` is the next one."""
        if self._broken:
            return self._go_on(line, following)
        self._broken = False
        body, item = self._body(without_greeting(line))
        if self._claimed and not item:
            self._claimed = False
            return self.skip([line])  # what a check of facts checks, not what it found
        if not body or is_note(body) or is_caption(line) or is_roll(line):
            return self.skip([line])
        if self._is_head(body, following, item):
            if not self.found and self._part == 0 and _is_standfirst(body, following):
                self.found.append(Sentence(f"{body}.", self._position, 0, above=True))
                return self.skip([line])
            self._when = body if _DATE.match(body) else ""
            self._claimed = body.rstrip(":").lower() in _CLAIMS
            self._dated = bool(self._when)
            self._part += not self._dated
            return self.skip([line])
        before = len(self.found)
        self._add(body, item)
        added = self.found[before:]
        self._broken = bool(added) and _goes_on(added[-1], following)
        return None

    def _body(self, line: str) -> tuple[str, bool]:
        """The line without a bullet, a stamp, a dateline or a speaker's mark, and whether it is a list's item."""
        if not line:
            return "", False
        bullet = _BULLET.match(line)
        if bullet:
            entry = line[bullet.end() :].strip()
            return (entry, True) if entry.count(" ") >= _ENTRY else ("", False)
        stamp = _STAMP.match(line) if line[0].isdigit() or line[:2].isupper() or line[0] in "*UO" else None
        if stamp:
            self._part += 1
            line = line[stamp.end() :].strip()
        elif line[:2].isupper() and (dateline := _DATELINE.match(line) or _CAPITALS_RUN.match(line)):
            return line[dateline.end() :], False
        speaker = _SPEAKER.match(line) if line[:1].isupper() else None
        if speaker:
            self._part += 1
            said = line[speaker.end() :]
            if speaker[0][0] == "Q" or len(said.split()) < _ANSWER or is_note(said):
                return "", False
        score = len(line) < _SCORE_LENGTH and _SCORE.match(line) is not None
        return line, score or (self._dated and _LABEL.match(line) is not None)

    def _is_head(self, body: str, following: str, item: bool) -> bool:
        """Whether a line heads what follows it: few words without an end, capitals, a short question."""
        if item:
            return False
        if not self._capitals and shouts(body):
            return True
        if is_whole(body):
            return bool(self.found) and body[-1] == "?" and len(body.split()) <= _QUESTION and bool(following)
        return len(body.split()) <= _HEADING_WORDS and not following[:1].islower()

    def _add(self, body: str, item: bool) -> None:
        if item:
            self.found.append(Sentence(body, self._position, self._part, True, True, self._when))
            self._when = ""
            self._position += len(self._splitter.spans(body))
            return
        spans, before = self._splitter.spans(body), len(self.found)
        for start, end in spans:
            text = body[start:end]
            if _CREDIT.fullmatch(text):
                del self.found[before:]  # the sentences of a caption
                self._position += 1
                continue
            if not self.found and len(spans) > 1 and _FRAGMENT.fullmatch(text):
                self._position += 1  # an address, a label: "Bridge Road."
                continue
            if (
                (start == 0 and text.rstrip(".)").isdigit() and len(spans) > 1)
                or is_note(text)
                or "tory highlights" in text
                or (not self._capitals and text.count(" ") < _FEW_CAPITALS and shouts(text))
            ):
                self._position += 1
                continue
            self.found.append(Sentence(text, self._position, self._part, False, is_whole(text)))
            self._position += 1

    def _go_on(self, line: str, following: str) -> None:
        """A line in small letters goes on with the sentence that the line before broke off."""
        spans = self._splitter.spans(line)
        (start, end), rest = spans[0], spans[1:]
        text = f"{self.found[-1].text} {line[start:end]}"
        self.found[-1] = replace(self.found[-1], text=text, whole=is_whole(text))
        self._position += 1
        if rest:
            self._add(line[rest[0][0] :], item=False)
        self._broken = not self.found[-1].whole and following[:1].islower()
