"""NewsML-G2 (https://iptc.org/standards/newsml-g2/): the wire's XML for news, one item or a message of several."""

from collections.abc import Iterator

from newstool.articles.article import Article
from newstool.articles.decoding import tidied
from newstool.articles.errors import Problem
from newstool.articles.inputs import Opened
from newstool.articles.net import guarded
from newstool.articles.publication import LeftOut, is_future
from newstool.articles.read_options import ReadOptions
from newstool.articles.readers import nitf
from newstool.articles.readers.html_text import text_of
from newstool.articles.readers.xml_items import read as read_items
from newstool.articles.readers.xml_node import Node
from newstool.articles.readers.xml_parser import Kind
from newstool.articles.record import articles_of

_KIND = Kind("a NewsML-G2 file", ("newsItem", "newsMessage", "packageItem"), ("newsItem",))
_USABLE = ("usable", "")  # the states of an item that may be published


def read(file: Opened, options: ReadOptions) -> Iterator[Article | Problem]:
    """Read one article for each news item with a text. Withheld items and embargoes need `options.drafts`."""
    left_out, empty = LeftOut(), True
    for item in read_items(file, _KIND):
        if isinstance(item, Problem):
            empty = empty and not item.lost
            yield item
        elif kind := _kind(item, options):
            left_out.add(kind)
        else:
            empty = False
            yield from guarded(item.source, _of_item(item, item.source, options))
    if note := left_out.note(file.name, nothing_read=empty):
        yield note
    elif empty:
        yield Problem(file.name, "has no articles")


def _of_item(item: Node, source: str, options: ReadOptions) -> Iterator[Article | Problem]:
    yield from articles_of(_record(item), source, options)


def _kind(item: Node, options: ReadOptions) -> str:
    """The kind of an item that is left out; "" for one that is read."""
    if not item.first("contentSet", "inlineXML") and not item.first("contentSet", "inlineData"):
        return "item without a text"
    status = _attribute(item, "qcode", "itemMeta", "pubStatus").rpartition(":")[2]
    if options.drafts:
        return ""
    if status not in _USABLE:
        return f"item ({status})"
    return "item under embargo" if is_future(nitf.words(item.first("itemMeta", "embargoed"))) else ""


def _record(item: Node) -> dict[str, object]:
    meta = item.first("contentMeta") or Node("contentMeta", {})
    title = item.first("itemMeta", "title")
    subjects = [nitf.words(subject.first("name")) for subject in meta.all("subject")]
    summary = [node for node in meta.all("description") if node.attributes.get("role", "").endswith("summary")]
    inner = item.first("contentSet", "inlineXML", "nitf")
    found: dict[str, object] = {
        **(nitf.record(inner) if inner else {}),
        "id": item.attributes.get("guid", ""),
        "published": nitf.words(meta.first("contentCreated")) or nitf.words(item.first("itemMeta", "versionCreated")),
    }
    also = {
        "title": nitf.words(meta.first("headline")) or nitf.words(title),
        "text": "" if inner else _text(item),
        "summary": nitf.words(summary[0]) if summary else "",
        "byline": nitf.words(meta.first("by")).removeprefix("By "),
        "labels": list(filter(None, subjects)),
    }
    return {key: value for key, value in {**also, **found}.items() if value}


def _text(item: Node) -> str:
    content = item.first("contentSet", "inlineXML")
    if content:
        body = content.first("html", "body")
        return tidied(text_of(nitf.story_markup(body or content)))
    data = item.first("contentSet", "inlineData")
    return tidied(data.text().strip()) if data else ""


def _attribute(item: Node, name: str, *path: str) -> str:
    node = item.first(*path)
    return node.attributes.get(name, "") if node else ""
