"""NewsML-G2 (https://iptc.org/standards/newsml-g2/): the wire's XML for news, one item or a message of several."""

from collections.abc import Iterator

from newstool.articles.article import Article
from newstool.articles.decoding import tidied
from newstool.articles.errors import Problem
from newstool.articles.inputs import Opened
from newstool.articles.markup import plain
from newstool.articles.net import catch_in_stream
from newstool.articles.publication import USABLE, LeftOut, is_future, last_part
from newstool.articles.read_options import ReadOptions
from newstool.articles.readers import nitf
from newstool.articles.readers.html_text import text_of
from newstool.articles.readers.xml_items import read as read_items
from newstool.articles.readers.xml_kind import Kind
from newstool.articles.readers.xml_node import Node
from newstool.articles.record import articles_of, without_by

_KIND = Kind("a NewsML-G2 file", ("newsItem", "newsMessage", "packageItem"), ("newsItem",))
# Elements of XHTML that may stand in `inlineXML`. Others are no story: pictures as SVG, results as SportsML.
_HTML = frozenset(("html", "body", "div", "section", "article", "p"))
# The types of a subject that are topics, without their prefix. Others are people, places, organisations, events.
_TOPICS = ("abstract", "")


def read(file: Opened, options: ReadOptions) -> Iterator[Article | Problem]:
    """Read one article for each news item with a text.

    Items that are withheld or canceled and embargoes are left out, with a note, unless `options.drafts` is set.
    """
    left_out, empty = LeftOut(), True
    for item in read_items(file, _KIND):
        if isinstance(item, Problem):
            empty = empty and not item.lost
            yield item
        elif kind := _kind(item, options):
            left_out.add(kind)
        else:
            empty = False
            yield from catch_in_stream(item.source, _of_item(item, item.source, options))
    if note := left_out.note(file.name, nothing_read=empty):
        yield note
    elif empty:
        yield Problem(file.name, "has no articles")


def _of_item(item: Node, source: str, options: ReadOptions) -> Iterator[Article | Problem]:
    yield from articles_of(_record(item), source, options)


def _kind(item: Node, options: ReadOptions) -> str:
    """The kind of an item that is left out; "" for one that is read."""
    if not options.drafts:
        status = _code(item.first("itemMeta", "pubStatus"))
        if status not in USABLE:
            return f"item ({status})"
        embargo = item.first("itemMeta", "embargoed")
        # An empty element says that the end of the embargo is not known yet.
        if embargo and (not nitf.words(embargo) or is_future(nitf.words(embargo))):
            return "item under embargo"
    return "" if _text(item) else "item without a text"


def _record(item: Node) -> dict[str, object]:
    """The article of an item, with our keys. What NewsML says of it comes before what an NITF document in it says."""
    meta = item.first("contentMeta") or Node("contentMeta", {})
    topics = [nitf.words(subject.first("name")) for subject in meta.all("subject") if _is_topic(subject)]
    summary = [node for node in meta.all("description") if node.attributes.get("role", "").endswith("summary")]
    inner = next((node for content in _contents(item) if (node := content.first("nitf"))), None)
    found = {
        "id": item.attributes.get("guid", ""),
        "title": nitf.words(meta.first("headline")),
        "text": _text(item),
        "summary": nitf.words(summary[0]) if summary else "",
        "published": nitf.words(meta.first("contentCreated")) or nitf.words(item.first("itemMeta", "versionCreated")),
        "byline": without_by(nitf.words(meta.first("by"))),
        "labels": list(dict.fromkeys(filter(None, topics))),
        "tags": list(filter(None, (nitf.words(keyword) for keyword in meta.all("keyword")))),
    }
    record: dict[str, object] = {"title": nitf.words(item.first("itemMeta", "title"))}
    record |= nitf.record(inner) if inner else {}
    return record | {key: value for key, value in found.items() if value}


def _contents(item: Node) -> list[Node]:
    """The renditions of the item's content that the file holds. Most have one; others repeat its text."""
    found = item.first("contentSet")
    return [*found.all("inlineXML"), *found.all("inlineData")] if found else []


def _text(item: Node) -> str:
    """The text of the first rendition that has one; "" for pictures and results."""
    return next(filter(None, map(_text_of, _contents(item))), "")


def _text_of(content: Node) -> str:
    """The text of the content of an item; "" if it is no text, such as a picture."""
    if content.name == "inlineData":
        is_text = content.attributes.get("contenttype", "text/").startswith(("text/", "application/xhtml"))
        # The data is encoded, for example as Base64, where the attribute stands.
        return plain(tidied(content.text())).strip() if is_text and "encoding" not in content.attributes else ""
    if inner := content.first("nitf"):
        return nitf.text(inner)
    body = content.first("html", "body") or content
    has_html = any(not isinstance(part, str) and part.name in _HTML for part in content.content)
    return tidied(text_of(nitf.story_markup(body))) if has_html else ""


def _is_topic(subject: Node) -> bool:
    return last_part(subject.attributes.get("type", "")) in _TOPICS


def _code(node: Node | None) -> str:
    """A code of IPTC without its prefix: "stat:usable" and the address of that code are "usable"; "" for None."""
    given = (node.attributes.get(name) for name in ("qcode", "uri", "literal")) if node else ()
    return last_part(next(filter(None, given), "")).lower()
