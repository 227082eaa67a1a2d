"""The headline of a web page: without the name of its site, and where the title of the page only names its kind."""

import re
from collections.abc import Iterator, Sequence

from lxml.html import HtmlElement

from newstool.articles.lazy_pattern import lazy
from newstool.articles.readers.page_blocks import Block, without_space
from newstool.articles.readers.page_breaks import SENTENCE_END

PUBLISHER = lazy(
    r"(?i)\b(?:(?<=\w )news|ledger|times|herald|tribune|gazette|journal|press|courier|observer|dispatch|chronicle"
    r"|sentinel|register|bulletin|examiner|inquirer|media|magazine|network|online|daily|weekly|post|\.com|\.org"
    r"|\.net|inc|llc|ltd|gmbh|nast|corporation|company|publishing|editors)\b"
)
# The name of a site before a headline: "Dunmore Ledger: Bridge to close".
_SITE_AND_COLON = lazy(r"((?:[A-Z][\w.'’&-]*\s){0,5}?[A-Z][\w.'’&-]*):\s(?=\S)")
_SEPARATOR = lazy(r"\s+[|–—·•»«‹›:/-]\s+|\s?[|»«]\s?")
_LETTERS = lazy(r"[\W_]+")
# What may be the name of a site: "Upper Elm", "Friends of the Mill". "Bridge to close" is a headline.
_SITE = lazy(r"[A-Z][\w.'’&-]*(?: (?:of|the|and|&|in|on|[A-Z][\w.'’&-]*)){0,4}")
_LONGEST_SITE = 4  # words of the name of a site
_MOST_PARTS = 12  # of a title between separators; time grows with the square
_FEWEST_WORDS = 2  # of a headline behind a colon: one word may head a part of the page
# Titles that name the kind of a page: "News Detail", "Blog", "Untitled Document".
_KIND_OF_PAGE = lazy(
    r"(?i)(?:(?:latest|recent|all|our|the|school|district|local|community|town|city|village|parish|club)\s)*"
    r"(?:news|blogs?|press|events?|announcements?|articles?|story|stories|posts?|newsletters?|bulletins?)"
    r"(?:\s(?:details?|flash|items?|releases?|posts?|articles?|story|page|archives?|view|room|list|display"
    r"|(?:&|and)|events?|updates?|announcements?))*"
    r"|home(?: ?page)?|welcome|untitled(?: (?:document|page))?|index|details?|view (?:article|news|story|post)|default"
    r"|print|(?:new )?page ?\d*|no title"
)
_NAME_OF_SITE = lazy(r"(?i)\b(?:site|header|masthead)[-_]?(?:title|name|logo)|\blogo|\bbrand")
_TO_FRONT_PAGE = lazy(r"(?i)(?:https?://[^/]*)?/?(?:(?:index|default|home)\.\w+)?")  # the address of a link
_BLOCKS_ABOVE = 8  # between the headline and the story: byline, date, share buttons
_PARAGRAPH = 80  # characters, from which on a line is no heading, however it ends
_TITLES = frozenset(("h1", "h2", "h3", "h4"))


def headings_of(root: HtmlElement, kinds: Sequence[str] = ("h1", "h2", "h3", "h4")) -> Iterator[str]:
    """The texts of a page's headings, without those that name the site: they link to its front page."""
    for heading in root.iter(*kinds):
        around = (heading, *heading.iter("a"), *heading.iterancestors("a"))
        names = f"{heading.get('class') or ''} {heading.get('id') or ''}"
        if _NAME_OF_SITE.search(names) or any(_TO_FRONT_PAGE.fullmatch(link.get("href") or "-") for link in around):
            continue
        if text := text_of(heading):
            yield text


def text_of(element: HtmlElement) -> str:
    """The text of an element in one line. A line break is a space."""
    parts: list[str] = []
    for each in element.iter():
        parts += (" " if each.tag == "br" else "", (each.text or "") if isinstance(each.tag, str) else "")
        parts.append((each.tail or "") if each is not element else "")
    return " ".join("".join(parts).split())


def without_site(title: str, headings: Sequence[str], lines: Sequence[str], sites: Sequence[str]) -> str:
    """The title without the name of its site.

    headings, lines: of the page; they may hold the title alone. sites: names of the site that the page gives.
    """
    known = {letters(heading) for heading in headings}
    if (site := _SITE_AND_COLON.match(title)) and (rest := title[site.end() :]):
        if len(rest.split()) >= _FEWEST_WORDS and letters(rest) in known:
            return rest
        if PUBLISHER.search(site[1]) and any(rest in line for line in lines if line != title):
            return rest
    parts = [part for part in _SEPARATOR.split(title) if part]
    if not 2 <= len(parts) <= _MOST_PARTS:
        return title
    known_lines = {letters(line) for line in lines if line != title}
    for alone in (known, known_lines):
        for run in _runs(title):
            if letters(run) in alone:
                return title if letters(run) == letters(title) else run
    return _without_name(title, parts, {letters(site) for site in sites if site})


def _runs(title: str) -> Iterator[str]:
    """The parts of a title that separators part, and neighbours among them together, the longest first."""
    gaps = [(found.start(), found.end()) for found in _SEPARATOR.finditer(title)]
    starts, ends = [0, *(end for _, end in gaps)], [*(start for start, _ in gaps), len(title)]
    runs = [title[start:end] for i, start in enumerate(starts) for end in ends[i:] if (start, end) != (0, len(title))]
    return iter(sorted(filter(None, runs), key=len, reverse=True))


def _without_name(title: str, parts: Sequence[str], sites: set[str]) -> str:
    """The title without a first or last part that names the site or a publisher."""
    for at, part in ((0, parts[0]), (-1, parts[-1])):
        others = [other for other in parts if other is not part]
        names_paper = PUBLISHER.search(part) and not any(map(PUBLISHER.search, others))
        if letters(part) in sites or (names_paper and len(part.split()) <= _LONGEST_SITE):
            return _SEPARATOR.sub("", title[len(part) :], count=1) if at == 0 else _trimmed(title[: -len(part)])
    return title


def names_kind_of_page(title: str) -> bool:
    """Whether a title, or its first part, only names a kind of page: "News Detail - Elm Creek Schools"."""
    return _KIND_OF_PAGE.fullmatch(_SEPARATOR.split(title, 1)[0].strip()) is not None


def may_name_site(title: str, sources: Sequence[str], headings: Sequence[str]) -> bool:
    """Whether a short title may be the name of a site: only the title element of the page gives it, and no heading.

    sources: the titles that the page gives elsewhere: in JSON-LD, in meta elements.
    """
    known = {letters(source) for source in (*sources, *headings)}
    return _SITE.fullmatch(title) is not None and letters(title) not in known


def heading_above(blocks: Sequence[Block], paragraphs: Sequence[str]) -> str:
    """The heading next above the first paragraph of the story that is no heading; "" where there is none."""
    long = (text for text in paragraphs if text.endswith(SENTENCE_END) or len(text) >= _PARAGRAPH)
    key = without_space(next(long, paragraphs[0]))
    at = next((i for i, block in enumerate(blocks) if key and key in block.key), 0)
    if blocks and blocks[at].kind in _TITLES and not names_kind_of_page(blocks[at].text):
        return blocks[at].text  # the extractor took the headline for the first paragraph
    for block in reversed(blocks[max(0, at - _BLOCKS_ABOVE) : at]):
        if block.kind in _TITLES and not block.hidden:
            return "" if names_kind_of_page(block.text) else block.text
    return ""


def letters(text: str) -> str:
    """The text to compare titles with: in lower case, without marks and spaces."""
    return _LETTERS.sub("", text.lower())


def _trimmed(text: str) -> str:
    return re.sub(r"\s*[|–—·•»«‹›:/-]\s*$", "", text)
