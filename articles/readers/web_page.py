"""Web pages: trafilatura finds the article on the page (https://trafilatura.readthedocs.io)."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from newstool.articles.article import Article
from newstool.articles.decoding import NotTextError, declared, decode, tidied
from newstool.articles.errors import Problem
from newstool.articles.inputs import LONGEST_RECORD, Opened
from newstool.articles.lazy_pattern import lazy
from newstool.articles.read_options import ReadOptions
from newstool.articles.readers.page_bounds import too_much
from newstool.articles.readers.page_dates import checked
from newstool.articles.record import articles_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement
    from trafilatura.settings import Document

# Trafilatura writes lists and tables as Markdown.
_TABLE_RULE = lazy(r"\|[\s|:-]*\Z")
_WORD = lazy(r"\w+")
# The text of JSON-LD is taken where it has so many times the words, and so large a share of the words that were found.
_MUCH_LONGER = 1.3
_MOST_OF_IT = 0.8
_FIRST_BLOCKS = 12  # of a page's text, among which the headline is looked for
_LETTERS = lazy(r"[^\w]+")
# A first line that is the start of the title is the title, without the site's name. It needs so many words, because a
# shorter line may be a heading of the story.
_WORDS_OF_A_TITLE = 4
# Lines above the story among which the title is looked for, and the characters of one above it: "Home", "News".
_LINES_OF_A_HEAD = 8
_LONGEST_LINE_OF_A_HEAD = 60
# The section behind a title, where the site's name stood behind both: "Bridge to close - News".
_SECTION = lazy(
    r"\s+[|–—·•»«/-]\s+(?:(?:Local )?News|Sports?|Opinion|Local|Business|Politics|World|Entertainment|Lifestyle)$"
)
# A first letter that is set in an element of its own.
_DROP_CAP = lazy(r"\A([A-ZÀ-Þ])\n+(?=[a-zß-ÿ]{1,20}\b)")
# Errors that trafilatura and its libraries raise for broken markup. For example, htmldate asserts that an element has
# a parent, and <svg><html> has none.
_FAILURES = (ArithmeticError, AssertionError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
# Without a handler, Python writes their warnings to stderr, among the command's own lines. A program that sets up
# logging still gets them.
_LIBRARIES = ("trafilatura", "htmldate", "courlan", "justext", "readability", "lxml")
_MISSING = 'web pages are read with trafilatura, which is not installed: pip install "newstool[web]"'


def read(file: Opened, options: ReadOptions) -> Iterator[Article | Problem]:
    """Read the one article of a page: its text, and title, author, date and address as far as the page gives them."""
    data = file.stream.read(LONGEST_RECORD + 1)
    if len(data) > LONGEST_RECORD:
        yield Problem(file.name, f"longer than {LONGEST_RECORD >> 20} MiB: no page of a newspaper is")
        return
    decoded = decode(data, declared(data))
    if "\0" in decoded.text[:1024]:
        raise NotTextError
    if decoded.note:
        yield Problem(file.name, decoded.note, lost=False)
    html = decoded.text.replace("\0", " ")
    if why := too_much(html):
        yield Problem(file.name, f"{why}: no page of a newspaper has so many")
        return
    try:
        page = _extracted(html)
        root = _parsed(html)
    except ImportError:
        yield Problem(file.name, _MISSING)
        return
    record = _record(page, root, html)
    if not record.get("text"):
        yield Problem(file.name, "no article found on this page")
        return
    yield from articles_of(record, file.name, options)


def _record(page: "Document | None", root: "HtmlElement | None", html: str) -> dict[str, str]:
    """The article by what the extractor found, mended by the blocks and the metadata of the page."""
    found = tidied(page.text or "") if page else ""
    names = {"url": page.url, "published": checked(page.date or "", html)} if page else {}
    title, byline = (page.title or "", page.author or "") if page else ("", "")
    text = _story(found, title)
    if root is not None:
        from newstool.articles.readers.page_blocks import blocks_of
        from newstool.articles.readers.page_metadata import metadata
        from newstool.articles.readers.page_story import story, subtitle
        from newstool.articles.readers.page_titles import heading_above

        data = metadata(root)
        blocks = blocks_of(root)
        first = [block.text for block in blocks[:_FIRST_BLOCKS]]
        title, byline = _SECTION.sub("", data.title(title, first)), data.byline(byline)
        paragraphs = story(blocks, text.split("\n") if text else [])
        if paragraphs and data.may_be_other(title):
            title = heading_above(blocks, paragraphs) or title
        if below := subtitle(blocks, paragraphs):
            paragraphs.remove(below)
            names["summary"] = below
        text = _better(_DROP_CAP.sub(r"\1", "\n".join(paragraphs)), _plain(data.body))
        text = _story(text, title)
        names["published"] = names.get("published") or data.published
    record = {"title": title, "byline": byline, **names}
    return {**{name: tidied(value) for name, value in record.items() if value}, "text": tidied(text)}


def _plain(body: str) -> str:
    """The text of JSON-LD, which may hold HTML."""
    from newstool.articles.markup import plain

    return plain(body).strip()


def _better(text: str, body: str) -> str:
    """The text, or the one of JSON-LD where that is much longer and holds most of the text's words."""
    words, of_body = Counter(_WORD.findall(text.lower())), Counter(_WORD.findall(body.lower()))
    if of_body.total() < _MUCH_LONGER * words.total():
        return text
    return body if (words & of_body).total() >= _MOST_OF_IT * words.total() else text


def _parsed(html: str) -> "HtmlElement | None":
    """The page as a tree; None where it is too broken."""
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring

    try:
        root = document_fromstring(html.encode("utf-8", "replace"), parser=HTMLParser(encoding="utf-8"))
    except (etree.LxmlError, ValueError, AssertionError):
        return None
    return root if isinstance(root.tag, str) else None


def _extracted(html: str) -> "Document | None":
    """The article that trafilatura finds, or None.

    Where broken markup makes it fail, it tries again without title and date.
    """
    import logging
    import warnings

    from trafilatura import bare_extraction
    from trafilatura.settings import Document

    for library in _LIBRARIES:
        logger = logging.getLogger(library)
        if not logger.handlers:
            logger.addHandler(logging.NullHandler())
    for with_metadata in (True, False):
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # a library below it warns of time zones that it does not know
                page = bare_extraction(html, with_metadata=with_metadata, include_comments=False)
            return page if isinstance(page, Document) else None
        except _FAILURES:
            continue
    return None


def _story(text: str, title: str) -> str:
    """The text without the title and what stands above it, and without the marks of list items and table cells."""
    lines = _below_title([line for line in text.split("\n") if not _TABLE_RULE.match(line)], title)
    return "\n".join(
        line.replace("|", " ").strip() if line.startswith("|") else line.removeprefix("- ") for line in lines
    )


def _below_title(lines: Sequence[str], title: str) -> Sequence[str]:
    """The lines without a first one that is the title, short ones above it, and a count of comments or likes.

    Pages without marks set the title and the byline in one line. The byline stays.
    """
    for index, line in enumerate(lines[:_LINES_OF_A_HEAD]):
        bare = line.strip("| ")
        if len(lines) > index + 1 and _is_title(bare, title):
            return lines[index + 1 :]
        if len(title.split()) >= _WORDS_OF_A_TITLE and bare.startswith(f"{title} By "):
            return [bare.removeprefix(title).strip(), *lines[index + 1 :]]
        if len(line) > _LONGEST_LINE_OF_A_HEAD or line.endswith((".", "”", '"')):
            break
    return lines[1:] if len(lines) > 1 and lines[0].isdecimal() else lines


def _is_title(line: str, title: str) -> bool:
    words, titles = (_LETTERS.sub(" ", text.lower()).split() for text in (line, title))
    return words == titles or (len(words) >= _WORDS_OF_A_TITLE and words == titles[: len(words)])
