"""The opening of an article: the sentences that tell its story, as far as a lead may look."""

from collections.abc import Iterator
from itertools import islice

from newstool.articles import Article
from newstool.summarizer.sentences import interviews, lines, minutes
from newstool.summarizer.sentences.events import event_head, is_calendar
from newstool.summarizer.sentences.headings import with_headings_apart
from newstool.summarizer.sentences.line_reader import LineReader
from newstool.summarizer.sentences.notes import closes
from newstool.summarizer.sentences.recipes import mark_ingredients, may_be_recipe
from newstool.summarizer.sentences.sentence import Sentence
from newstool.summarizer.sentences.spacing import mend_marks
from newstool.summarizer.sentences.story_start import story_begins
from newstool.summarizer.sentences.updates import first_update
from newstool.text.sentences import Splitter

__all__ = ["Opening", "Sentence"]

_FEWEST_MATTERS = 2  # of a text that its headline does not call minutes; fewer are found by chance
_ALIKE = 6  # characters that a headline has in common with itself, however its marks are set
_OF_LINE, _OF_TEXT = 300, 600  # characters that tell whether a text is written in capitals
_KICKER = 30  # characters that stand above a headline at most: "Off Message"


class Opening:
    """The story sentences at the top of an article, read as far as they are asked for."""

    def __init__(self, article: Article, splitter: Splitter, characters: int) -> None:
        """Look at the first `characters` of the article."""
        text = article.text[:characters]
        self._lines = [line for line in map(str.strip, text.splitlines()) if line]
        if len(article.text) > characters and len(self._lines) > 1:
            del self._lines[-1]  # it was cut through
        if self._lines and article.title:
            self._lines[0] = _without_title(self._lines[0], article.title)
        marked = mark_ingredients(self._lines) if may_be_recipe(text, self._lines) else self._lines
        self._recipe = marked != self._lines
        self._lines = marked
        self._matters = self._minutes(article, text, splitter)
        self._lines = self._lines if lines.heads_log(article.title) else with_headings_apart(self._lines, splitter)
        self._capitals = bool(self._lines) and _is_in_capitals(self._lines[0], text)
        self._next = story_begins(self._lines, article.title)
        update = first_update(self._lines[: self._next])  # what stands below it was told before
        self._next = self._next if update is None else update
        speakers = (
            interviews.speakers(self._lines[self._next :]) if "?" in text and text.count(": ") > 1 else frozenset()
        )
        if article.title in self._lines:  # the headline once more
            self._lines[self._next :] = [line for line in self._lines[self._next :] if line != article.title]
        self._reader = LineReader(splitter, article.title, capitals=self._capitals, speakers=speakers)
        self._reader.skip(self._lines[: self._next])
        self._calendar = is_calendar(article.title)

    @property
    def exhausted(self) -> bool:
        """Whether every line that is looked at was begun."""
        return bool(self._matters) or self._next >= len(self._lines)

    @property
    def of_minutes(self) -> bool:
        """Whether the sentences are matters of minutes, each of which stands alone."""
        return bool(self._matters)

    @property
    def from_top(self) -> bool:
        """Whether a lead begins with the first sentence: in minutes, recipes, capitals, with an event or an update."""
        opens = self._reader.opens_with_event or self._reader.opens_with_update
        return bool(self._matters) or self._capitals or self._recipe or opens

    def _minutes(self, article: Article, text: str, splitter: Splitter) -> list[Sentence]:
        """The first sentences of minutes that tell a matter; none where the article is not the minutes of a meeting."""
        if not minutes.is_minutes(article.title, text):
            return []
        lines_read = list(filter(None, map(str.strip, article.text[: minutes.READ].splitlines())))
        self._more = (Sentence(told, at, 0) for at, told in minutes.matters(lines_read, splitter))
        first = list(islice(self._more, _FEWEST_MATTERS))
        return first if len(first) == _FEWEST_MATTERS or "minutes" in article.title.lower() else []

    def sentences(self, enough: int) -> list[Sentence]:
        """`enough` sentences or more, if there are so many; a longer list begins like a shorter one."""
        if self._matters:
            self._matters += islice(self._more, max(0, enough - len(self._matters)))
            return list(self._matters)
        self._read(enough)
        return list(self._reader.found)

    def _read(self, enough: int) -> None:
        """Read on in the line that was begun, then line after line, until `enough` sentences are found."""
        found = self._reader.found
        self._reader.read_on(enough)
        while len(found) < enough and not self.exhausted and not closes(self._lines[self._next]):
            event = event_head(self._lines, self._next) if self._calendar else None
            if event:
                head, number = event
                self._next += number
                self._reader.read_event(head, self._lines[self._next - number : self._next])
                continue
            line, self._next = self._lines[self._next], self._next + 1
            self._reader.read(line, "" if self.exhausted else self._lines[self._next])
            self._reader.read_on(enough)

    def rest(self, enough: int = 0) -> Iterator[Sentence]:
        """The sentences that follow, read one by one: up to `enough` of all, and those in the same line as the last."""
        found = self._reader.found
        number = len(found)
        while not self._matters:
            if number < enough:
                self._read(number + 1)
                if found[number:] and may_change(found[number]):
                    self._read(enough)
            else:
                self._reader.read_on(number + 1)
            if len(found) == number:
                return
            yield found[number]
            number += 1


def may_change(last: Sentence) -> bool:
    """Whether the next lines may change a sentence: it goes on in them, or is left out as what stands above a story."""
    return last.item or not last.whole or lines.ends_with_title(last.text)


def _is_in_capitals(line: str, text: str) -> bool:
    """Whether a text is written in capitals: its first line, and what follows."""
    return lines.shouts(line[:_OF_LINE]) and lines.shouts(text[:_OF_TEXT])


def _without_title(line: str, title: str) -> str:
    """A first line without the headline that stands before the story in it, and a few words before that."""
    if title[:_ALIKE] not in line[: _KICKER + _ALIKE]:
        return line
    line, title = mend_marks(line), mend_marks(title)  # "'intends to '" in the one and "'intends to'" in the other
    at = line.find(f"{title} ", 0, len(title) + _KICKER)
    if at < 0 or (at == 0 and (lines.is_whole(title) or ". " in title)):
        return line
    rest = lines.SIGNED.sub("", line[at + len(title) :].lstrip())
    return rest if rest[:1].isupper() else line
