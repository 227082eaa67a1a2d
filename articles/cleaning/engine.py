"""`clean`: removes from an article what the rules recognise, and keeps it as data."""

import re
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, replace

from newstool.articles.article import Article, Dateline, RelatedItem, Removed
from newstool.articles.cleaning import related_list
from newstool.articles.cleaning.first_look import FIRST, FirstLook, compiled, grouped
from newstool.articles.cleaning.rule import Rule, Where
from newstool.articles.cleaning.rules import RULES

# Characters. No byline, dateline, note or credit is longer. A rule sees no more than this, so it cannot be slow.
_WINDOW = 400
_LONGEST_BYLINE = 200
_LONGEST_LINE = 1000
_WINDOWS: dict[Where, slice] = {
    "top": slice(None),
    "head": slice(_LONGEST_BYLINE),
    "opening": slice(_WINDOW),
    "line": slice(None),
    "end": slice(-_WINDOW, None),
    "tail": slice(-_WINDOW, None),
    "title": slice(-_WINDOW, None),
}
# Paragraphs. A headline, a byline and a date may stand above the story. The first paragraph that looks like none of
# them is the story's first paragraph.
_TOP_PARAGRAPHS = 5
_LONGEST_HEADING = 150  # characters
# Pieces. No page has more furniture. The limit bounds the time for a text of ten megabytes of "(AP) - ".
_MOST_REMOVED = 300


@dataclass(slots=True)
class _Page:
    """An article while the rules are applied to it."""

    paragraphs: deque[str]
    removed: list[Removed]
    byline: str | None
    dateline: Dateline | None
    related: tuple[RelatedItem, ...]

    def take(self, rule: Rule, match: re.Match[str]) -> None:
        """Record what a rule removed, and the fields that its pattern found."""
        self.removed.append(Removed(rule.name, match[0].strip()))
        groups = match.groupdict()
        self.byline = self.byline or groups.get("byline")
        place, agency = groups.get("place") or "", groups.get("agency")
        if place or agency:
            self.dateline = _merged(self.dateline or Dateline(""), place, agency)


class Engine:
    """Applies a table of rules to articles.

    All quick tests are derived from the table, so that a new rule of any kind takes effect by standing in it.
    """

    def __init__(self, rules: Sequence[Rule]) -> None:
        by_place = {where: [rule for rule in rules if rule.where == where] for where in _WINDOWS}
        self._groups = {where: grouped(rules) for where, rules in by_place.items()}
        self._may_match = {where: FirstLook.of(rules).passes for where, rules in by_place.items()}
        in_text = [rule for rule in rules if rule.where in ("line", "end")]
        starts = [*related_list.HEADER_STARTS, *(start for rule in in_text for start in rule.first)]
        self._line_starts = frozenset(start[:FIRST] for start in starts)
        self._first_characters = frozenset("".join(start[0] + start[0].upper() for start in starts))
        self._line_ends = tuple({end for rule in in_text for end in rule.last})
        self._every_line = any(not rule.first and not rule.last for rule in in_text)

    def clean(self, article: Article) -> Article:
        """The article without its furniture: the story's paragraphs, separated by one blank line.

        `removed` holds every removed text, word for word. `byline`, `dateline` and `related` hold what the rules read
        in it; values that the article had before are kept. Cleaning a clean article changes nothing.
        """
        paragraphs = deque(stripped for line in article.text.strip().splitlines() if (stripped := line.strip()))
        page = _Page(paragraphs, list(article.removed), article.byline, article.dateline, article.related)
        while self._strip_tail(page) or self._strip_lines(page) or self._strip_head(page):
            pass
        title = self._strip(page, article.title, "title")
        text = "\n\n".join(page.paragraphs)
        if len(page.removed) == len(article.removed):
            return article if text == article.text else article.with_text(text)
        return replace(
            article,
            text=text,
            title=title,
            byline=page.byline,
            dateline=page.dateline,
            related=page.related,
            removed=tuple(page.removed),
        )

    def _strip_tail(self, page: _Page) -> bool:
        before = len(page.removed)
        while page.paragraphs:
            page.paragraphs[-1] = self._strip(page, page.paragraphs[-1], "tail")
            if page.paragraphs[-1]:
                break
            page.paragraphs.pop()
        return len(page.removed) > before

    def _strip_head(self, page: _Page) -> bool:
        before, index = len(page.removed), 0
        while index < min(len(page.paragraphs), _TOP_PARAGRAPHS):
            paragraph = page.paragraphs[index]
            if len(paragraph) <= _LONGEST_HEADING and paragraph[-1] != ".":
                paragraph = self._strip(page, paragraph, "top")
            paragraph = self._strip(page, paragraph, "head")
            paragraph = self._strip(page, paragraph, "opening")
            if not paragraph:
                del page.paragraphs[index]
                continue
            page.paragraphs[index] = paragraph
            if len(paragraph) > _LONGEST_HEADING or paragraph[-1] in ".!:;,…\"”’')":
                break
            index += 1
        return len(page.removed) > before

    def _strip_lines(self, page: _Page) -> bool:
        if not any(map(self._may_be_furniture, page.paragraphs)):
            return False
        before, lines, index = len(page.removed), list(page.paragraphs), 0
        page.paragraphs.clear()
        while index < len(lines):
            line = lines[index]
            index += 1
            if self._may_be_furniture(line) and len(page.removed) < _MOST_REMOVED:
                items = related_list.item_lines(lines, index)
                if items:
                    index += len(items)
                    self._take_related(page, line, items)
                    continue
                line = self._strip(page, line, "line") if len(lines) > 1 and len(line) <= _LONGEST_LINE else line
                line = self._strip(page, line, "end") if line else line
            if line:
                page.paragraphs.append(line)
        return len(page.removed) > before

    def _may_be_furniture(self, line: str) -> bool:
        """The first look for the places "line" and "end"."""
        return (
            line.endswith(self._line_ends)
            or (line[0] in self._first_characters and line[:FIRST].lower() in self._line_starts)
            or self._every_line
        )

    def _take_related(self, page: _Page, header: str, lines: list[str]) -> None:
        items = [self._strip(page, line, "end") for line in lines]
        page.removed.append(Removed("related", "\n".join([header, *items])))
        page.related += related_list.parse(items)

    def _strip(self, page: _Page, text: str, where: Where) -> str:
        """The text without what the rules of that place match, applied until none matches."""
        while text and len(page.removed) < _MOST_REMOVED and (found := self._find(text, where)):
            rule, match = found
            page.take(rule, match)
            text = (text[: match.start()] + text[match.end() :]).strip()
        return text

    def _find(self, text: str, where: Where) -> tuple[Rule, re.Match[str]] | None:
        """The first rule of that place that matches, and its match."""
        window = text[_WINDOWS[where]]
        if not self._may_match[where](window):
            return None
        for group in self._groups[where]:
            if group.allows(window):
                for rule in group.rules:
                    if match := _match(rule, text):
                        return rule, match
        return None


def _match(rule: Rule, text: str) -> re.Match[str] | None:
    match rule.where:
        case "head":
            return compiled(rule.pattern).match(text, 0, _WINDOW)
        case "opening":
            return compiled(rule.pattern).search(text, 0, _WINDOW)
        case "top" | "line":
            return compiled(rule.pattern).fullmatch(text)
        case _:
            return compiled(rf"(?:{rule.pattern})\s*\Z").search(text, max(0, len(text) - _WINDOW))


def _merged(known: Dateline, place: str, agency: str | None) -> Dateline:
    """Two datelines beside each other as one: "Canadian Press - MOSCOW (AP) -" is ("MOSCOW", "AP")."""
    if known.place:
        return Dateline(known.place, known.agency or agency)
    return Dateline(place, agency or known.agency)


clean = Engine(RULES).clean
