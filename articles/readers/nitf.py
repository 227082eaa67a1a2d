"""NITF (https://iptc.org/standards/nitf/): the wire's XML for one article a file."""

from collections.abc import Iterator

from newstool.articles.article import Article
from newstool.articles.decoding import tidied
from newstool.articles.errors import Problem
from newstool.articles.inputs import Opened
from newstool.articles.lazy_pattern import lazy
from newstool.articles.net import catch_in_stream
from newstool.articles.publication import USABLE, LeftOut, is_future
from newstool.articles.read_options import ReadOptions
from newstool.articles.readers.html_text import text_of
from newstool.articles.readers.xml_items import read as read_items
from newstool.articles.readers.xml_kind import Kind
from newstool.articles.readers.xml_node import Node
from newstool.articles.record import articles_of, without_by

_KIND = Kind("an NITF file", ("nitf",), ("nitf",))
# Elements of the body that are no story: pictures with captions, tables of contents, notes for the desk.
_NO_STORY = frozenset(("media", "nitf-table-metadata", "hedline", "byline", "dateline", "distributor", "note"))
_COMMAS = lazy(r"\s*,[\s,]*")


def read(file: Opened, options: ReadOptions) -> Iterator[Article | Problem]:
    """Read the article.

    One that is withheld or canceled, or whose release is still to come, is left out unless `options.drafts` is set.
    """
    left_out, empty = LeftOut(), True
    for item in read_items(file, _KIND):
        if isinstance(item, Problem):
            empty = empty and not item.lost
            yield item
        elif not options.drafts and (kind := _kept_back(item)):
            left_out.add(kind)
        else:
            empty = False
            yield from catch_in_stream(file.name, _of_item(item, file.name, options))
    if note := left_out.note(file.name, nothing_read=empty):
        yield note


def _of_item(item: Node, source: str, options: ReadOptions) -> Iterator[Article | Problem]:
    yield from articles_of(record(item), source, options)


def _kept_back(nitf: Node) -> str:
    """The kind of an article that must not be published; "" for one that may be."""
    status = _attribute(nitf, "management-status", "head", "docdata").lower()
    if status not in USABLE:
        return f"article ({status})"
    return "article under embargo" if is_future(iso_date(_norm(nitf, "date.release"))) else ""


def record(nitf: Node) -> dict[str, object]:
    """The article of an `<nitf>` element, with our keys."""
    head, body_head = nitf.first("head"), nitf.first("body", "body.head")
    headline = nitf.first("body", "body.head", "hedline", "hl1")
    keywords = nitf.first("head", "docdata", "key-list")
    found = {
        "id": _attribute(nitf, "id-string", "head", "docdata", "doc-id"),
        "title": words(headline) or (words(head.first("title")) if head else ""),
        "text": text(nitf),
        "summary": words(body_head.first("abstract")) if body_head else "",
        "published": iso_date(_norm(nitf, "date.issue") or _norm(nitf, "date.release")),
        "byline": ", ".join(filter(None, map(_byline, body_head.all("byline")))) if body_head else "",
        "label": _attribute(nitf, "position.section", "head", "pubdata")
        or _attribute(nitf, "tobject.subject.type", "head", "tobject", "tobject.subject"),
        "tags": [key for word in keywords.all("keyword") if (key := word.attributes.get("key"))] if keywords else [],
    }
    return {key: value for key, value in found.items() if value}


def text(nitf: Node) -> str:
    """The story of an `<nitf>` element, a paragraph a line; "" where it has none."""
    content = nitf.first("body", "body.content")
    return tidied(text_of(story_markup(content))) if content else ""


def words(node: Node | None) -> str:
    """The text of an element in one line; "" for None."""
    return " ".join(node.text().split()) if node else ""


def story_markup(node: Node) -> str:
    """The content of an element as HTML, without pictures, captions and notes."""
    return _without(node).markup()


def _without(node: Node) -> Node:
    parts = [part for part in node.content if isinstance(part, str) or part.name not in _NO_STORY]
    return Node(node.name, {}, content=[part if isinstance(part, str) else _without(part) for part in parts])


def _byline(byline: Node) -> str:
    """The names in a byline, with titles: "By <person>Ann Bell</person><byttl>AP Writer</byttl>"."""
    parts = [
        part if isinstance(part, str) else f"{', ' if part.name == 'byttl' else ' '}{part.text()} "
        for part in byline.content
    ]
    return without_by(_COMMAS.sub(", ", " ".join("".join(parts).split())).strip(" ,"))


def iso_date(date: str) -> str:
    """A date of NITF as ISO 8601: "20240304T100000Z" is "2024-03-04T10:00:00Z"."""
    day, _, time = date.partition("T")
    if len(day) == 8 and day.isdecimal():
        day = f"{day[:4]}-{day[4:6]}-{day[6:]}"
    if len(time) >= 6 and time[:6].isdecimal():
        time = f"{time[:2]}:{time[2:4]}:{time[4:]}"
    return f"{day}T{time}" if time else day


def _norm(nitf: Node, name: str) -> str:
    return _attribute(nitf, "norm", "head", "docdata", name)


def _attribute(nitf: Node, name: str, *path: str) -> str:
    node = nitf.first(*path)
    return node.attributes.get(name, "") if node else ""
