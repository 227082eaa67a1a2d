"""`clean`: takes out of an article what the rules recognise, and keeps it as data."""

import re
from collections import deque
from dataclasses import dataclass, replace
from functools import cache
from itertools import groupby

from newstool.articles.article import Article, Dateline, RelatedItem, Removed
from newstool.articles.cleaning import bylines, related_list
from newstool.articles.cleaning.rules import A_NEWS_SECTION, A_PLACE_IN_CAPITALS, RULES, Rule

# The rules by where they act; neighbours that have their cues in common share the search for them.
_TRIED = {
    where: [(cues, tuple(rules)) for cues, rules in groupby((r for r in RULES if r.where == where), lambda r: r.cues)]
    for where in {rule.where for rule in RULES}
}
# A paragraph is looked at closely where it opens or ends like one of the rules for "line" and "end".
_OPENING = 5
_LINE_OPENINGS = frozenset(cue[:_OPENING] for cues, _ in _TRIED["line"] for cue in cues if len(cue) >= _OPENING)
_FIRST_CHARACTERS = frozenset("".join(cue[0] + cue[0].upper() for cue in _LINE_OPENINGS))
_LAST_CHARACTERS = frozenset(")]_—–-*")
# Most stories open with what no rule for "head" can fit: neither like a byline, a date or a place in capitals, nor with
# a bracket, a bar or a dash in what is looked at. To see that at once takes a tenth of the time of asking every rule.
_PLAIN_HEAD = re.compile(
    rf"(?!By|{bylines.STAMPED}|{A_PLACE_IN_CAPITALS}|{A_NEWS_SECTION})"
    r"(?:[ !-'*-,.0-:<-?A-Z[-^`a-{}~£À-ÿ‘’“”]++|(?<! )-(?![ -]))*+\Z"
)


# No byline or dateline, note or credit is longer (characters); what a rule cannot see cannot make it slow.
_WINDOW = 400
_LONGEST_BYLINE = 200
_LONGEST_LINE = 1000
_WINDOWS = {
    "top": slice(None),
    "head": slice(_LONGEST_BYLINE),
    "opening": slice(_WINDOW),
    "end": slice(-_WINDOW, None),
    "tail": slice(-_WINDOW, None),
    "title": slice(-_WINDOW, None),
}
# A headline, a byline and a date may stand above the story; what looks like none of them is its first paragraph.
_TOP_PARAGRAPHS = 5
_LONGEST_HEADING = 150
# No page has more furniture; a text that seems to (ten megabytes of "(AP) - ") costs no more than this.
_MOST_REMOVED = 300


@dataclass(slots=True)
class _Page:
    """An article on its way through the rules."""

    paragraphs: deque[str]
    removed: list[Removed]
    byline: str | None
    dateline: Dateline | None
    related: tuple[RelatedItem, ...]

    def take(self, rule: Rule, match: re.Match[str]) -> None:
        self.removed.append(Removed(rule.name, match[0].strip()))
        found = match.groupdict()
        self.byline = self.byline or found.get("byline")
        place, agency = found.get("place") or "", found.get("agency")
        if place or agency:
            self.dateline = _merged(self.dateline or Dateline(""), place, agency)


def _merged(known: Dateline, place: str, agency: str | None) -> Dateline:
    """What is known and what stands beside it: "Canadian Press - MOSCOW (AP) -" is ("MOSCOW", "AP")."""
    if known.place:
        return Dateline(known.place, known.agency or agency)
    return Dateline(place, agency or known.agency)


def clean(article: Article) -> Article:
    """The article without its furniture: the story's paragraphs, separated by one blank line.

    What was taken out is in `removed`, word for word, and, parsed, in `byline`, `dateline` and `related`; what these
    held before is kept. Cleaning what is clean changes nothing.
    """
    paragraphs = deque(stripped for line in article.text.strip().splitlines() if (stripped := line.strip()))
    page = _Page(paragraphs, list(article.removed), article.byline, article.dateline, article.related)
    while _strip_tail(page) or _strip_lines(page) or _strip_head(page):
        pass
    title = _strip(page, article.title, "title")
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


def _strip_tail(page: _Page) -> bool:
    before = len(page.removed)
    while page.paragraphs:
        page.paragraphs[-1] = _strip(page, page.paragraphs[-1], "tail")
        if page.paragraphs[-1]:
            break
        page.paragraphs.pop()
    return len(page.removed) > before


def _strip_head(page: _Page) -> bool:
    before, index = len(page.removed), 0
    while index < min(len(page.paragraphs), _TOP_PARAGRAPHS):
        paragraph = page.paragraphs[index]
        if len(paragraph) <= _LONGEST_HEADING and paragraph[-1] != ".":
            paragraph = _strip(page, paragraph, "top")
        paragraph = _strip(page, paragraph, "head")
        if ")" in paragraph[:_WINDOW]:  # as all that is furniture there has
            paragraph = _strip(page, paragraph, "opening")
        if not paragraph:
            del page.paragraphs[index]
            continue
        page.paragraphs[index] = paragraph
        if len(paragraph) > _LONGEST_HEADING or paragraph[-1] in ".!:;,…\"”’')":
            break
        index += 1
    return len(page.removed) > before


def _strip_lines(page: _Page) -> bool:
    if not any(map(_looks_like_furniture, page.paragraphs)):
        return False
    before, lines, index = len(page.removed), list(page.paragraphs), 0
    page.paragraphs.clear()
    while index < len(lines):
        line = lines[index]
        index += 1
        if _looks_like_furniture(line) and len(page.removed) < _MOST_REMOVED:
            items = related_list.item_lines(lines, index)
            if items:
                index += len(items)
                _take_related(page, line, items)
                continue
            line = _strip(page, line, "line") if len(lines) > 1 and len(line) <= _LONGEST_LINE else line
            line = _strip(page, line, "end") if line else line
        if line:
            page.paragraphs.append(line)
    return len(page.removed) > before


def _looks_like_furniture(line: str) -> bool:
    return (
        line[-1] in _LAST_CHARACTERS
        or (line[0] in _FIRST_CHARACTERS and line[:_OPENING].lower() in _LINE_OPENINGS)
        or line[-3:] == ".m."
    )


def _take_related(page: _Page, header: str, lines: list[str]) -> None:
    items = [_strip(page, line, "end") for line in lines]
    page.removed.append(Removed("related", "\n".join([header, *items])))
    page.related += related_list.parse(items)


def _strip(page: _Page, text: str, where: str) -> str:
    """The text without what the rules that act there find, again and again, until they find nothing."""
    while len(page.removed) < _MOST_REMOVED and (found := _find(text, where)):
        rule, match = found
        page.take(rule, match)
        text = (text[: match.start()] + text[match.end() :]).strip()
    return text


def _find(text: str, where: str) -> tuple[Rule, re.Match[str]] | None:
    window = text[_WINDOWS[where]] if where != "line" else text.lower()
    if where == "head" and _PLAIN_HEAD.match(window):
        return None
    for cues, rules in _TRIED[where]:
        for cue in cues:
            if cue in window:
                for rule in rules:
                    if match := _match(rule, text):
                        return rule, match
                break
    return None


def _match(rule: Rule, text: str) -> re.Match[str] | None:
    if rule.guard and not _compiled(rule.guard).match(text, 0, _WINDOW):
        return None
    match rule.where:
        case "head":
            return _compiled(rule.pattern).match(text, 0, _WINDOW)
        case "opening":
            return _compiled(rule.pattern).search(text, 0, _WINDOW)
        case "top" | "line":
            return _compiled(rule.pattern).fullmatch(text)
        case _:
            return _compiled(rf"(?:{rule.pattern})\s*\Z").search(text, max(0, len(text) - _WINDOW))


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compiled when first tried: most runs meet few of the rules."""
    return re.compile(pattern)
