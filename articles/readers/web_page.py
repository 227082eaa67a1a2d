"""Web pages: trafilatura finds the article on the page (https://trafilatura.readthedocs.io)."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from newstool.articles.article import Article
from newstool.articles.decoding import NotTextError, declared, decode, tidied
from newstool.articles.errors import Problem
from newstool.articles.inputs import LONGEST_RECORD, Opened
from newstool.articles.read_options import ReadOptions
from newstool.articles.record import articles_of

if TYPE_CHECKING:
    from trafilatura.settings import Document

# Trafilatura writes lists and tables as Markdown.
_TABLE_RULE = re.compile(r"\|[\s|:-]*\Z")
_LETTERS = re.compile(r"[^\w]+")
# A first line that is the start of the title is the title, without the site's name. It needs so many words, because a
# shorter line may be a heading of the story.
_WORDS_OF_A_TITLE = 4
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
    try:
        page = _extracted(decoded.text.replace("\0", " "))
    except ImportError:
        yield Problem(file.name, _MISSING)
        return
    if not page or not page.text:
        yield Problem(file.name, "no article found on this page")
        return
    names = {"title": page.title, "byline": page.author, "url": page.url, "published": page.date}
    record = {name: tidied(value) for name, value in names.items() if value}
    yield from articles_of({**record, "text": _story(tidied(page.text), page.title or "")}, file.name, options)


def _extracted(html: str) -> "Document | None":
    """The article that trafilatura finds, or None.

    Where broken markup makes it fail, it tries again without title and date.
    """
    import logging

    from trafilatura import bare_extraction
    from trafilatura.settings import Document

    for library in _LIBRARIES:
        logger = logging.getLogger(library)
        if not logger.handlers:
            logger.addHandler(logging.NullHandler())
    for with_metadata in (True, False):
        try:
            page = bare_extraction(html, with_metadata=with_metadata, include_comments=False)
            return page if isinstance(page, Document) else None
        except _FAILURES:
            continue
    return None


def _story(text: str, title: str) -> str:
    """The text without the title above it, and without the marks of list items and table cells."""
    first, _, rest = text.partition("\n")
    if rest and _is_title(first, title):
        text = rest
    lines = (line for line in text.split("\n") if not _TABLE_RULE.match(line))
    return "\n".join(
        line.replace("|", " ").strip() if line.startswith("|") else line.removeprefix("- ") for line in lines
    )


def _is_title(line: str, title: str) -> bool:
    words, titles = (_LETTERS.sub(" ", text.lower()).split() for text in (line, title))
    return words == titles or (len(words) >= _WORDS_OF_A_TITLE and words == titles[: len(words)])
