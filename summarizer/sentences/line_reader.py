"""Reads the lines of an article one by one, and keeps the sentences that tell its story."""

from collections.abc import Iterator

from newstool.summarizer.sentences import lines
from newstool.summarizer.sentences.above import Above
from newstool.summarizer.sentences.captions import LINK, OF_LINKS, is_caption, mark_links, shows_picture
from newstool.summarizer.sentences.datelines import AGENCY, DATELINE
from newstool.summarizer.sentences.epigraphs import is_quoted, names_source
from newstool.summarizer.sentences.events import is_calendar, is_event
from newstool.summarizer.sentences.greetings import without_greeting, without_name
from newstool.summarizer.sentences.headings import is_heading, is_headline
from newstool.summarizer.sentences.interviews import Interview
from newstool.summarizer.sentences.mastheads import is_office, is_plug
from newstool.summarizer.sentences.notes import is_announcement, is_note, is_roll
from newstool.summarizer.sentences.preambles import is_preamble
from newstool.summarizer.sentences.sentence import Sentence, is_told
from newstool.summarizer.sentences.spacing import mend_marks
from newstool.summarizer.sentences.updates import entry_stamp, update_end, without_original
from newstool.text.sentences import Splitter

_REPEATED = 25  # characters of a line that stands twice; an entry of a list may, too


class LineReader:
    """Reads line after line; `found` holds the sentences of the story.

    `read` begins a line, and `read_on` goes on in it: a lead needs the first sentences of a long paragraph alone.
    """

    def __init__(self, splitter: Splitter, title: str, *, capitals: bool, speakers: frozenset[str]) -> None:
        self.found: list[Sentence] = []
        self._log = lines.heads_log(title)  # headings stand over its entries and part nothing
        self._calendar = is_calendar(title)
        self._title = title
        self._interview = Interview(speakers)
        self._splitter = splitter
        self._capitals = capitals
        self._position = 0
        self._part = 0
        self._above = Above()
        self._following = ""  # the next line
        self._broken = False
        self._form = False  # the line before is an entry of a form: "Who: ..."
        self._body_read = ""  # the last line that is no note; its only sentence is none either
        self._begun: Iterator[None] = iter(())  # takes the next sentence of the line that was begun
        self.opens_with_event = False  # the first sentence is the head of an event
        self.opens_with_update = False  # the first sentence is the newest news, behind its stamp

    def skip(self, skipped: list[str]) -> None:
        """Count the sentences of lines that are not read."""
        self._position += sum(len(self._splitter.spans(line)) for line in skipped)

    def read_event(self, head: str, read: list[str]) -> None:
        """Add the head of an event, which was made of these lines. It opens a part."""
        self.opens_with_event = self.opens_with_event or not self.found
        self._part += 1
        self.found.append(Sentence(head, self._position, self._part))
        self.skip(read)

    def read_on(self, enough: int) -> None:
        """Add sentences of the line that was begun until `enough` are found, or its last one was read."""
        if len(self.found) < enough:
            for _ in self._begun:
                if len(self.found) >= enough:
                    return

    def read(self, line: str, following: str) -> None:
        """Begin a line; `following` is the next one. The line before was read to its end."""
        self._following = following
        if line.endswith(LINK) or (line == following and len(line) > _REPEATED):
            self._above.listed = line.endswith(LINK) and not self.found
            return self.skip([line.rstrip(LINK)])  # of a caption that stands twice, one is enough
        line = mark_links(line) if " ." in line else line
        if self._broken:
            return self._go_on(mend_marks(line), following)
        line, rest = lines.first_part(line)
        line = lines.without_notes(mend_marks(line))
        if self._in_form(line, following):
            return self._add_item(line)
        line = line if self.found else without_name(line)
        body, item = self._body(without_greeting(line.rstrip("*# ")))
        if self._above.claimed and not item:
            self._above.claimed = False
            return self.skip([line, rest])  # what a check of facts checks, not what it found
        if self._is_furniture(line, body, following):
            return self.skip([line, rest])
        self._body_read = body
        if not item and not self._capitals and (heading := lines.HEADING_BEFORE.match(body)):
            self._part += 1
            body = body[heading.end() :]
        if not self.found and self._part == 0 and not item and lines.is_standfirst(body, following):
            if lines.is_sentence(body):
                self.found.append(Sentence(f"{body}.", self._position, 0, above=True))
            return self.skip([line, rest])
        if not item and not self._capitals and lines.opens_sentence(body, following):
            self._part += 1  # it heads an item, too
            self.found.append(Sentence(body, self._position, self._part, whole=False))
            self._broken = True
            return self.skip([line, rest])
        if not item and is_heading(body, following, capitals=self._capitals, begun=bool(self.found)):
            self._above.note(body)
            self._part += not (self._above.dated or self._log)
            return self.skip([line, rest])
        if item:
            return self._begin_item(body, following)
        self._begun = self._tell(body, following, rest, headed=True)
        if "(" in body and "/" in body:
            self.read_on(len(self.found) + len(body))  # the credit of a caption may follow
        return None

    def _is_furniture(self, line: str, body: str, following: str) -> bool:
        """Whether a line is no part of the story: a note, a caption, a roll, a signature, an office, an epigraph."""
        if not body or self._is_note(body) or is_caption(line) or is_roll(line):
            return True
        if not self.found and (is_office(body, following) or names_source(line)):
            return True
        if not self.found and self._part == 0 and is_quoted(line, following, self._title):
            return True  # below a heading, an epigraph must name its source itself
        return lines.SIGNATURE.match(line) is not None or lines.CLAIM.match(line) is not None

    def _begin_item(self, body: str, following: str) -> None:
        """Add an item of a list. The heading above it is used up."""
        before = len(self.found)
        self._add_item(body)
        if len(self.found) > before:
            self._above.name = ""
            self._broken = lines.goes_on(self.found[-1], following)

    def _body(self, line: str) -> tuple[str, bool]:
        """The line without a bullet, a stamp, a dateline or a speaker's mark, and whether it is a list's item."""
        if not line:
            return "", False
        if self._above.dated and lines.CLOCK.match(line):
            return line, True
        if end := update_end(line):
            self._part += 1
            self.opens_with_update = self.opens_with_update or not self.found
            line = line[end:]
        elif self.opens_with_update and (original := without_original(line)):
            self._part += 1
            return original, False
        stamp = entry_stamp(line)
        bullet = None if stamp else lines.BULLET.match(line)
        if bullet:
            entry = line[bullet.end() :].strip()
            return (entry, True) if len(entry.split()) >= lines.SHORTEST_ENTRY else ("", False)
        if stamp:
            self._part += 1
            line = lines.without_head(line, stamp.end())
        label = self._interview.label(line)
        if not (stamp or label) and (told := self._without_place(line)) != line:
            return told, False
        if label and not self._interview.opens_with(label, begun=bool(self.found)):
            self._part += 1
            line = self._interview.told(line, label)
        line = line if label else lines.without_label(line)
        score = len(line) < lines.SCORE_LENGTH and lines.SCORE.match(line) is not None
        return line, score or (self._above.dated and self._is_entry(line))

    def _without_place(self, line: str) -> str:
        """The line without the agency, the head of a page or the dateline that it opens with; "" if it is a note."""
        if line[0] == "(" and (agency := AGENCY.match(line)):
            return line[agency.end() :]
        if not self.found and (head := lines.page_head(line, capitals=self._capitals)):
            return line[head:]
        if line[:2].isupper() and (dateline := DATELINE.match(line) or lines.CAPITALS_RUN.match(line)):
            if not dateline[0].rstrip().endswith(":"):
                return line[dateline.end() :]
            one_of_labels = lines.is_one_of_labels(dateline[0], self._following)
            return line if one_of_labels else "" if is_note(line) else line[dateline.end() :]  # "ABOVE: Crews at work."
        return line

    def _is_entry(self, line: str) -> bool:
        """Whether a line below a date is an entry: it has a label, or names an event in a calendar."""
        named = self._calendar and not lines.DATE.match(line.title()) and is_event(line)
        return lines.LABEL.match(line) is not None or named

    def _in_form(self, line: str, following: str) -> bool:
        """Whether a line is an entry of a form: so is the line before it or the next one."""
        entry = lines.FORM.match(line) is not None
        in_form = entry and (self._form or lines.FORM.match(following) is not None)
        self._form = in_form
        return in_form

    def _add_item(self, body: str) -> None:
        """Add a line that is an item of a list."""
        if self.found or not is_plug(body):
            self.found.append(Sentence(body, self._position, self._part, True, True, self._above.of_entry(body)))
        self._position += len(self._splitter.spans(body))

    def _tell(self, body: str, following: str, rest: str = "", *, headed: bool) -> Iterator[None]:
        """Add the sentences of a line to those that were found, one by one.

        rest: what follows the body in the same line, its marks not yet mended
        headed: the first sentence gets the heading
        """
        if len(self.found) == 1 and self.found[0].item and not lines.is_whole(self.found[0].text):
            self.found.clear()  # a standfirst with a bullet, or a score above its story
        before, first = len(self.found), True
        while body:
            alone = first and not rest
            for start, end, number in lines.join_clocks(body, self._splitter.iter_spans(body)):
                text, at = body[start:end], self._position
                self._position += number
                if text[0] == "(" and lines.CREDIT.fullmatch(text):
                    del self.found[before:]  # the sentences of a caption
                elif not self._is_left_out(text, first=first, alone=alone and end == len(body.rstrip())):
                    head = self._above.of_sentence() if headed else ""
                    self.found.append(Sentence(text, at, self._part, False, lines.is_whole(text), head=head))
                    headed = False
                    yield
                first = alone = False
            if not rest:
                break
            body, rest = lines.first_part(rest)
            body = mend_marks(body)
        self._broken = len(self.found) > before and lines.goes_on(self.found[-1], following)

    def _is_note(self, text: str) -> bool:
        """Whether a line or a sentence is a note or a caption; "Please note that" may open the story with its news."""
        return shows_picture(text) or (is_note(text) and (bool(self.found) or not is_announcement(text)))

    def _is_left_out(self, text: str, *, first: bool, alone: bool) -> bool:
        """Whether a sentence of a line tells nothing of the story."""
        if (
            not self.found
            and not alone
            and (lines.FRAGMENT.fullmatch(text) or (text[-1] in "!?" and is_headline(text)))
        ):
            return True  # an address, a label: "Bridge Road."; a headline before the story: "Shall We Build It?"
        return (
            not (text[0].isalnum() or any(map(str.isalnum, text)))
            or (first and not alone and text.rstrip(".)").isdigit())
            or (text != self._body_read and self._is_note(text))
            or any(map(text.__contains__, OF_LINKS))
            or (not self._log and is_told(text, self.found))
            or (not self.found and (is_plug(text) or is_preamble(text)))
            or (not self._capitals and lines.shouts(text) and len(text.split()) < lines.SHORTEST_IN_CAPITALS)
        )

    def _go_on(self, line: str, following: str) -> None:
        """A line in small letters goes on with the sentence that the line before broke off."""
        start, end = next(self._splitter.iter_spans(line))
        text = f"{self.found[-1].text} {line[start:end]}"
        self.found[-1] = self.found[-1]._replace(text=text, whole=lines.is_whole(text))
        self._position += 1
        for _ in self._tell(line[end:].lstrip(), following, headed=False):
            pass
        self._broken = not self.found[-1].whole and following[:1].islower()
