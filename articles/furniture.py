"""What stands around a story on a page: the rules that recognise it, and `clean`, which takes it out and keeps it."""

import re
from collections import deque
from dataclasses import dataclass, replace
from functools import cache
from itertools import groupby
from typing import NamedTuple

from newstool.articles import bylines, page_parts, related_list
from newstool.articles import datelines as d
from newstool.articles.article import Article, Dateline, RelatedItem, Removed


class Rule(NamedTuple):
    """One kind of furniture: what it is called, where it stands, what it looks like, and why it is there.

    `where` is "top" for a whole paragraph before the story, "head" for the start of the story, "opening" for anywhere
    near it, "line" for a whole paragraph anywhere, "end" for the end of any paragraph, "tail" for the end of the text,
    "title" for the end of the title. The groups `byline`, `place` and `agency` of `pattern` become the article's
    fields. It is tried only where one of `cues` stands near it; those of a "line" open the paragraph, in any case. A
    long pattern may have a `guard`, a short one for what the text must open with: compiling a long one takes
    milliseconds.
    """

    name: str
    where: str
    pattern: str
    reason: str
    cues: tuple[str, ...]
    guard: str = ""


_BY = ("By ", "BY ", "By:", "BY:", "By.", "BY.")
_ROLES = ("riter", "eporter", "orresp", "ditor", "taff", "Press", "Reuters", "ureau", "olumnist", "RITER")
_DATES = ("ublished", "pdated", "UBLISHED", "PDATED", "osted", "20", "19")
_BRACKETS = ("(", ")", "/")
_CNN = ("(CNN)", "(█", "(AP)", "(Reuters)", "(AFP)")
_WIRES = ("(AP", "(█", "(Re", "(CNN", "(AFP", "(UPI", "(PTI", "(ANI", "(Bloom", "(Ti", "(Sports", "AP)")
_DASHES = (" -", "- ", "--", "—", "–", "―", "‒", "−", "_", ";", "   ")
_MORE = (
    "recommended",
    "more ",
    "read more",
    "see also",
    "also read",
    "more:",
    "related",
    "click here",
    "story continues",
)

_CAPITALS = r"[A-ZÀ-Þ][A-ZÀ-Þ.’']"
_A_PLACE_IN_CAPITALS = r"(?:St\.|(?:Mc|Mac|De|La|Le|[DO]['’])?[A-ZÀ-Þ][A-ZÀ-Þ'’.-])"
_BY_AT_ONCE = r"(?:By|BY)[: .]{1,3}[A-ZÀ-Þ]"
_A_NEWS_SECTION = r"(?:[A-Z][a-z]+ ){1,2}News[:,]"
_A_BRACKET = r"\("
# In order: the first rule that fits wins, and then all are tried again on what is left.
RULES: tuple[Rule, ...] = (
    Rule("byline", "top", bylines.LINE, "nothing but By and names", _BY),
    Rule("byline", "top", bylines.LINE_WITHOUT_BY, "nothing but names and a role", _ROLES),
    Rule("byline", "top", bylines.AFFILIATION, "the second line of a byline", _ROLES),
    Rule("date", "top", bylines.DATE_LINE, "when it was published", _DATES),
    Rule("date", "head", bylines.DATES, "when it was published, after a byline that full stops close", _DATES),
    Rule("follow", "head", bylines.HANDLE, "the writer's handle, after such a byline", ("Follow @",)),
    Rule(
        "byline", "head", bylines.DOTTED, "By . NAME . as the Daily Mail's pages come out of scraping", _BY, _BY_AT_ONCE
    ),
    Rule("byline", "head", bylines.CLOSED_BY_STOP, "By NAME. as feeds write it", _BY, _BY_AT_ONCE),
    Rule(
        "byline",
        "head",
        bylines.WITH_ROLE_BEFORE_DATELINE,
        "By NAME, Associated Press WASHINGTON (AP) —",
        _BY,
        _BY_AT_ONCE,
    ),
    Rule("byline", "head", bylines.BEFORE_DATELINE, "By NAME WASHINGTON (AP) —", _BY, _BY_AT_ONCE),
    Rule("byline", "head", bylines.CLOSED_BY_ROLE, "By NAME, Staff Writer and then the story", _BY, _BY_AT_ONCE),
    Rule(
        "dateline",
        "head",
        d.CAPS_AND_AGENCY,
        "a place in capitals makes an agency of what is in brackets",
        _BRACKETS,
        _A_PLACE_IN_CAPITALS,
    ),
    Rule(
        "dateline",
        "head",
        d.MIXED_AND_AGENCY,
        "a place in mixed case needs an agency that is known",
        _BRACKETS,
        d.BRACKET_AND_DASH,
    ),
    Rule("dateline", "head", d.AGENCY_ALONE, "(Reuters) -", _BRACKETS, d.BRACKET_AND_DASH),
    Rule(
        "dateline",
        "head",
        d.CITY_AND_AGENCY,
        "a known city in mixed case takes any agency",
        _BRACKETS,
        d.BRACKET_AND_DASH,
    ),
    Rule("dateline", "head", d.IN_BRACKETS, "local stations put all of it in brackets", _BRACKETS, _A_BRACKET),
    Rule(
        "dateline",
        "head",
        d.DATE_AND_AGENCY,
        "a date makes an agency of what is in brackets",
        _BRACKETS,
        d.BRACKET_AND_DASH,
    ),
    Rule("dateline", "head", d.AGENCY_WITHOUT_DASH, "CNN's pages, scraped, lose the dash", _CNN),
    Rule("dateline", "head", d.GLUED_AGENCY, "CNN names a partner so: (Rolling Stone)The band", _BRACKETS, _A_BRACKET),
    Rule("note", "head", d.NOTE_BEFORE, "what the desk corrected, before the dateline", _BRACKETS, _A_BRACKET),
    Rule("dateline", "head", d.AGENCY_SLUG, "feeds open with AP -", _DASHES),
    Rule(
        "dateline",
        "head",
        d.CAPS_ALONE,
        "a place in capitals and a dash, or what is left of one",
        _DASHES,
        _A_PLACE_IN_CAPITALS,
    ),
    Rule("dateline", "head", d.MIXED_ALONE, "in mixed case a place needs its state, a date, or to be known", _DASHES),
    Rule("date", "head", d.DATE_ALONE, "a date where the dateline stands", _DASHES),
    Rule("dateline", "head", d.WITHOUT_DASH, "a known place in capitals and a colon, or nothing", ("",), _CAPITALS),
    Rule("section", "head", d.SECTION, "Asia News, JAKARTA -", ("News",), _A_NEWS_SECTION),
    Rule("caption", "head", page_parts.CAPTION_AND_CREDIT, "the credit closes it, after a bar", (" | ",)),
    Rule("dateline", "opening", d.WITHIN, "after a kicker or a quotation mark in the same paragraph", _WIRES),
    Rule(
        "copyright", "tail", page_parts.COPYRIGHT, "who owns the page", ("opyright", "©", "ights ", "material may not")
    ),
    Rule("contributed", "tail", page_parts.CONTRIBUTED, "who else reported", ("contributed to this",)),
    Rule("contributed", "tail", page_parts.SIGN_OFF, "who reported and edited", ("ting by ",)),
    Rule("note", "tail", page_parts.NOTE, "what the desk corrected", ("(Th", "This story has been")),
    Rule("share", "tail", page_parts.EMAIL_BUTTON, "a button", ("E-mail to",)),
    Rule("newsletter", "tail", page_parts.NEWSLETTER, "an advertisement", ("Sign up here",)),
    Rule("follow", "tail", page_parts.FOLLOW_FOR_MORE, "the desk's handle", ("Follow @",)),
    Rule("counter", "end", page_parts.COUNTER, "a WordPress plugin counts visits", ("s today)", "t today)")),
    Rule("credit", "end", page_parts.CREDIT, "who took the photo", ("AP Photo", "(Photo", "[Photo")),
    Rule("caption", "line", page_parts.CAPTION, "FILE opens it or a credit ends it", ("file ", "photo", "via ap")),
    Rule("separator", "line", page_parts.SEPARATOR, "stands between story and notes", ("_", "--", "**", "—", "–")),
    Rule("time", "line", page_parts.TIME, "The Latest: when an entry was written", (".m.",)),
    Rule("latest", "line", page_parts.THE_LATEST, "AP's standing line", ("the latest",)),
    Rule(
        "follow", "line", page_parts.FOLLOW, "the writer's page", ("follow ", "like us", "find us", "join ", "for the ")
    ),
    Rule("newsletter", "line", page_parts.SUBSCRIBE, "an advertisement", ("sign up", "subscribe")),
    Rule("read-more", "line", page_parts.READ_MORE, "a link to another story", _MORE),
    Rule("share", "line", page_parts.SHARE, "buttons", ("share", "click to", "like ", "print", "email", "advert")),
    Rule("editors-note", "line", page_parts.EDITORS_NOTE, "the desk on the story", ("editor", "(editor")),
    Rule("agency", "title", d.IN_TITLE, "a feed's mark, which would tell a classifier the desk", ("(",)),
)

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
    rf"(?!By|{bylines.STAMPED}|{_A_PLACE_IN_CAPITALS}|{_A_NEWS_SECTION})"
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
