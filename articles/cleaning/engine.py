"""`clean`: removes from an article what the rules recognise, and keeps it as data."""

import re
from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import replace

from newstool.articles.article import Article, Removed
from newstool.articles.cleaning import back, bylines, front, related_list
from newstool.articles.cleaning.first_look import (
    FIRST,
    FirstLook,
    by_start,
    compiled,
    grouped,
    in_usual_cases,
    start_look,
    starts_with,
)
from newstool.articles.cleaning.page import Page
from newstool.articles.cleaning.rule import Rule, Where
from newstool.articles.cleaning.rules import RULES

# Characters. No byline, dateline, note or credit is longer. A rule sees no more than this, so it cannot be slow.
_WINDOW = 400
_LONGEST_BYLINE = 200
_LONGEST_DATELINE = 120
_LONGEST_NOTE = 300
_LONGEST_FOOT = 200
_LONGEST_LINE = 1000
_SHORT = 60
_WINDOWS: dict[Where, slice] = {
    "top": slice(None),
    "above": slice(_LONGEST_NOTE),
    "head": slice(_LONGEST_BYLINE),
    "opening": slice(_WINDOW),
    "line": slice(None),
    "end": slice(-_WINDOW, None),
    "tail": slice(-_WINDOW, None),
    "foot": slice(None),
    "title": slice(-_WINDOW, None),
}
# Paragraphs. A headline, a byline and a date may stand above the story. The first paragraph that looks like none of
# them is the story's first paragraph.
_TOP_PARAGRAPHS = 8
_LONGEST_HEADING = 150  # characters
# Pieces. No page has more furniture. The limit bounds the time for a text of ten megabytes of "(AP) - ".
_MOST_REMOVED = 300


class Engine:
    """Applies a table of rules to articles.

    All quick tests are derived from the table, so that a new rule of any kind takes effect by standing in it.
    """

    def __init__(self, rules: Sequence[Rule]) -> None:
        by_place = {where: [rule for rule in rules if rule.where == where] for where in _WINDOWS}
        self._groups = {where: grouped(rules) for where, rules in by_place.items()}
        self._may_match = {where: FirstLook.of(rules).passes for where, rules in by_place.items()}
        in_text = [rule for rule in rules if rule.where in ("line", "end")]
        self._line_starts = by_start(
            [*related_list.HEADER_STARTS, *(start for rule in in_text for start in rule.first)]
        )
        self._line_ends = tuple({end for rule in in_text for end in rule.last})
        self._starts = in_usual_cases(self._line_starts)
        self._ends = frozenset(end[-2:] for end in self._line_ends)
        # The one cue that stands anywhere in a line, where there are such rules; "" stands in every line.
        cues = {cue for rule in in_text if not rule.first and not rule.last for cue in rule.cues or ("",)}
        self._cue = "\n" if not cues else next(iter(cues)) if len(cues) == 1 else ""
        anchors = [rule for rule in rules if rule.anchor]
        self._anchors = {where: [rule for rule in anchors if rule.where == where] for where in ("top", "head")}
        self._may_be_byline = FirstLook.of(self._anchors["top"]).passes
        self._dateline_look = start_look(self._anchors["head"])

    def clean(self, article: Article) -> Article:
        """The article without its furniture: the story's paragraphs, separated by one blank line.

        `removed` holds every removed text, word for word. `byline`, `dateline` and `related` hold what the rules read
        in it; values that the article had before are kept. Cleaning a clean article changes nothing.
        """
        paragraphs = deque(filter(None, map(str.strip, article.text.splitlines())))
        page = Page(paragraphs, list(article.removed), article.byline, article.dateline, article.related)
        title = self._strip(page, article.title, "title")
        while (
            self._strip_tail(page)
            or self._strip_below(page)
            or self._strip_lines(page)
            or self._strip_above(page, title)
            or self._strip_head(page)
        ):
            pass
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
            summary=article.summary or page.standfirst,
        )

    def _strip_tail(self, page: Page) -> bool:
        before = len(page.removed)
        while page.paragraphs:
            last = page.paragraphs[-1]
            if len(last) <= _LONGEST_FOOT and len(page.paragraphs) > 1:
                last = self._strip(page, last, "foot")
            page.paragraphs[-1] = self._strip(page, last, "tail")
            if page.paragraphs[-1]:
                break
            page.paragraphs.pop()
        return len(page.removed) > before

    def _strip_below(self, page: Page) -> bool:
        """Remove a block at the end of the text, or a marked list in it."""
        lines = page.paragraphs
        if len(lines) < 2 or not self._may_have_blocks(lines) or len(page.removed) >= _MOST_REMOVED:
            return False
        paragraphs = list(lines)
        block = back.block_below(paragraphs) or back.marked_list(paragraphs)
        if block is None or len(page.removed) + block.end - block.start > _MOST_REMOVED:
            return False
        page.removed += [Removed(block.rule, line) for line in paragraphs[block.start : block.end]]
        lines.clear()
        lines.extend(paragraphs[: block.start] + paragraphs[block.end :])
        return True

    def _strip_above(self, page: Page, title: str) -> bool:
        """Remove the blocks above the story."""
        before = len(page.removed)
        while len(page.removed) < _MOST_REMOVED:
            blocks = front.blocks_above(
                page.paragraphs, title, self._is_anchor, self._is_byline, self._is_known, self._dateline_look
            )
            for block in blocks:
                self._take_block(page, block)
            if not blocks:
                break
            if compiled(bylines.AFFILIATION).fullmatch(page.paragraphs[0]) and _is_name(blocks[-1].text):
                page.byline = page.byline or blocks[-1].text
        return len(page.removed) > before

    def _take_block(self, page: Page, block: front.Block) -> None:
        """Remove the first paragraph, by a rule of the table if one matches it, else by the name of the block."""
        page.paragraphs.popleft()
        text = self._strip(page, self._strip(page, block.text, "above"), "top")
        if text:
            page.removed.append(Removed(block.rule, text))
            if block.rule == "standfirst":
                page.standfirst = page.standfirst or text

    def _is_byline(self, paragraph: str) -> bool:
        """Whether a paragraph is nothing but a byline."""
        if len(paragraph) > _LONGEST_HEADING or paragraph[-1] == "." or not self._may_be_byline(paragraph):
            return False
        return any(compiled(rule.pattern).fullmatch(paragraph) for rule in self._anchors["top"])

    def _is_known(self, paragraph: str) -> bool:
        """Whether a rule for a whole paragraph above the story removes it."""
        return any(
            found[1].group() == paragraph for where in ("above", "top") if (found := self._find(paragraph, where))
        )

    def _is_anchor(self, paragraph: str) -> bool:
        """Whether a paragraph starts with a byline or a dateline."""
        if self._is_byline(paragraph):
            return True
        if not self._dateline_look.match(paragraph, 0, _LONGEST_DATELINE):
            return False
        window = paragraph[:_LONGEST_DATELINE]
        return any(_match(rule, paragraph) for rule in self._anchors["head"] if _opens(rule, window))

    def _strip_head(self, page: Page) -> bool:
        before, index = len(page.removed), 0
        while index < min(len(page.paragraphs), _TOP_PARAGRAPHS):
            paragraph = page.paragraphs[index]
            if len(page.paragraphs) > 1:
                paragraph = self._strip(page, paragraph, "above")
            if paragraph and len(paragraph) <= _LONGEST_HEADING and paragraph[-1] != ".":
                paragraph = self._strip(page, paragraph, "top")
            paragraph = self._strip(page, paragraph, "head") if paragraph else paragraph
            paragraph = self._strip(page, paragraph, "opening") if paragraph else paragraph
            if not paragraph:
                del page.paragraphs[index]
                continue
            page.paragraphs[index] = paragraph
            if len(paragraph) > _LONGEST_HEADING or paragraph[-1] in ".!:;,…\"”’')":
                break
            index += 1
        return len(page.removed) > before

    def _strip_lines(self, page: Page) -> bool:
        if not self._suspects(page.paragraphs):
            return False
        before, lines, index = len(page.removed), list(page.paragraphs), 0
        suspects = self._suspects(lines)
        page.paragraphs.clear()
        while index < len(lines):
            line = lines[index]
            index += 1
            if line in suspects and len(page.removed) < _MOST_REMOVED:
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

    def _suspects(self, lines: Iterable[str]) -> set[str]:
        """The first look for the places "line" and "end": the lines that a rule may match. Most articles have none."""
        starts, ends, cue = self._starts, self._ends, self._cue
        found = [line for line in lines if line[:FIRST] in starts or line[-1] in ends or line[-2:] in ends]
        if cue in "\n".join(lines):
            found += [line for line in lines if cue in line]
        return {line for line in found if self._may_be_furniture(line)} if found else set()

    def _may_be_furniture(self, line: str) -> bool:
        return starts_with(line, self._line_starts) or line.endswith(self._line_ends) or self._cue in line

    @staticmethod
    def _may_have_blocks(lines: deque[str]) -> bool:
        """The first look for blocks below: a last line that is no sentence, or a short line that ends no sentence."""
        if not lines[-1].endswith((".", ".”", '."')):
            return True
        return min(map(len, lines)) <= _SHORT and any(len(line) <= _SHORT and line[-1] != "." for line in lines)

    def _take_related(self, page: Page, header: str, lines: list[str]) -> None:
        items = [self._strip(page, line, "end") for line in lines]
        page.removed.append(Removed("related", "\n".join([header, *items])))
        page.related += related_list.parse(items)

    def _strip(self, page: Page, text: str, where: Where) -> str:
        """The text without what the rules of that place match, applied until none matches."""
        may_match, window = self._may_match[where], _WINDOWS[where]
        while text and may_match(text[window]) and len(page.removed) < _MOST_REMOVED:
            found = self._find(text, where)
            if not found:
                break
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
        case "top" | "above" | "line" | "foot":
            return compiled(rule.pattern).fullmatch(text)
        case _:
            return compiled(rf"(?:{rule.pattern})\s*\Z").search(text, max(0, len(text) - _WINDOW))


def _is_name(text: str) -> bool:
    return compiled(bylines.PEOPLE).fullmatch(text) is not None


def _opens(rule: Rule, window: str) -> bool:
    return not rule.opening or compiled(rule.opening).match(window) is not None


clean = Engine(RULES).clean
