"""Feeds: RSS 0.9 to 2.0 (https://www.rssboard.org/rss-specification), Atom (RFC 4287), JSON Feed (jsonfeed.org).

We read feeds without a library. WordPress exports are RSS too, so the safe XML stream in `xml_items.py` exists anyway.
The library for feeds, feedparser, reads the whole file at once and does not read JSON Feed.
"""

import re
from collections.abc import Iterator
from typing import Any

from newstool.articles.article import Article
from newstool.articles.decoding import decode, tidied, without_surrogates
from newstool.articles.errors import Problem
from newstool.articles.inputs import LONGEST_RECORD, Opened
from newstool.articles.lazy_pattern import lazy
from newstool.articles.net import catch_in_stream
from newstool.articles.publication import LeftOut, is_future, parsed_date
from newstool.articles.read_options import ReadOptions
from newstool.articles.readers.html_text import text_of
from newstool.articles.readers.xml_items import read as read_items
from newstool.articles.readers.xml_kind import Kind
from newstool.articles.readers.xml_node import XML_BASE, Node, joined
from newstool.articles.record import articles_of, type_name

_KEYS = frozenset(("title", "description", "link", "guid", "pubDate", "category", "author", "content:encoded")).union(
    ("app:control", "atom:control"),
    (f"dc:{key}" for key in ("title", "subject", "creator", "date")),
    (f"atom:{key}" for key in ("id", "title", "link", "summary", "content", "category", "author")),
    (f"atom:{key}" for key in ("published", "updated", "issued", "modified")),
)
_HAS_BLOCKS = lazy(r"<(?:p|br|div|li|h\d|td|pre)\b", re.IGNORECASE)
_FEED = Kind("a feed", ("rss", "rdf:RDF", "atom:feed", "atom:entry"), ("item", "atom:entry"), _KEYS)
# WordPress puts this into a feed in place of a post with a password.
_PROTECTED = lazy(r"action=postpass|There is no excerpt because this is a protected post")
# Blogger exports comments, settings and templates as entries too.
_KIND_SCHEME = "http://schemas.google.com/g/2005#kind"
_ABOUT = "http://www.w3.org/1999/02/22-rdf-syntax-ns# about"
# The author in RSS is an e-mail address, with the name in brackets: "desk@example.org (Ann Bell)".
_ADDRESS = lazy(r"\S+@\S+\s*(?:\((?P<name>[^()]*)\))?")


def read(file: Opened, options: ReadOptions) -> Iterator[Article | Problem]:
    """Read one article for each entry: its content if the feed has it, else its description, often only a teaser."""
    is_json = file.stream.peek(64).lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{")
    empty, left_out = True, LeftOut()
    for item in _read_json(file, options, left_out) if is_json else _read_xml(file, options, left_out):
        empty = empty and isinstance(item, Problem) and not item.lost
        yield item
    if note := left_out.note(file.name, nothing_read=empty):
        yield note
    elif empty:
        yield Problem(file.name, "has no articles")


def _read_xml(file: Opened, options: ReadOptions, left_out: LeftOut) -> Iterator[Article | Problem]:
    for item in read_items(file, _FEED):
        if isinstance(item, Problem):
            yield item
            continue
        yield from catch_in_stream(item.source, _of_item(item, options, left_out))


def _of_item(item: Node, options: ReadOptions, left_out: LeftOut) -> Iterator[Article | Problem]:
    record = _atom(item) if item.name == "atom:entry" else _rss(item)
    if kind := _kept_back(record, options) or _other_kind(item):
        left_out.add(kind)
    else:
        yield from articles_of({key: value for key, value in record.items() if value}, item.source, options)


def _kept_back(record: dict[str, object], options: ReadOptions) -> str:
    """The kind of an entry that is not published yet; "" for one that is."""
    draft, protected = record.pop("draft", False), record.pop("protected", False)
    if options.drafts:
        return ""
    if draft or protected:
        return "draft" if draft else "post with a password"
    return "post of the future" if is_future(str(record.get("published") or "")) else ""


def _other_kind(item: Node) -> str:
    """The kind of an entry of a Blogger export that is no post; "" for a post and for other feeds."""
    terms = [node.attributes.get("term", "") for node in item.all("atom:category") if _is_kind(node)]
    return terms[0].rpartition("#")[2] if terms and not terms[0].endswith("#post") else ""


def _is_kind(category: Node) -> bool:
    return category.attributes.get("scheme") == _KIND_SCHEME


def _rss(item: Node) -> dict[str, object]:
    """An item of RSS as a record with our keys."""
    content, description = item.get("content:encoded"), item.get("description")
    author = item.get("author")
    address = _ADDRESS.fullmatch(author)
    return {
        "id": item.get("guid") or item.attributes.get(_ABOUT, ""),
        "title": _text(item.get("title", "dc:title")),
        "text": _text(content or description),
        "labels": [_text(node.text()) for node in item.all("category") or item.all("dc:subject")],
        "summary": _text(description) if content else "",
        "url": _rss_link(item),
        "published": _iso_date(item.get("pubDate", "dc:date", "atom:published", "atom:updated")),
        "byline": _authors(item) or ((address["name"] or "") if address else author),
        "protected": bool(_PROTECTED.search(content or description)),
    }


def _authors(item: Node) -> str:
    return ", ".join(dict.fromkeys(name for node in item.all("dc:creator") if (name := node.text().strip())))


def _rss_link(item: Node) -> str:
    link = item.get("link") or next((link.attributes.get("href", "") for link in item.all("atom:link")), "")
    return joined(item.base, link)


def _atom(entry: Node) -> dict[str, object]:
    """An entry of Atom as a record with our keys."""
    content, summary = (_atom_text(entry, name) for name in ("atom:content", "atom:summary"))
    categories = [node.attributes for node in entry.all("atom:category") if not _is_kind(node)]
    control = entry.first("app:control") or entry.first("atom:control")
    authors = (author.get("atom:name") for author in entry.all("atom:author"))
    return {
        "id": entry.get("atom:id"),
        "title": _atom_text(entry, "atom:title"),
        "text": content or summary,
        "labels": [category.get("label") or category.get("term") for category in categories],
        "summary": summary if content else "",
        "url": _atom_link(entry),
        "published": entry.get("atom:published", "atom:issued", "atom:updated", "atom:modified"),
        "byline": ", ".join(filter(None, authors)),
        "draft": bool(control and control.get("app:draft", "atom:draft") == "yes"),
        "protected": any(
            _PROTECTED.search(node.text()) for node in (*entry.all("atom:content"), *entry.all("atom:summary"))
        ),
    }


def _atom_text(entry: Node, name: str) -> str:
    """The text of an Atom text construct: plain text, escaped HTML, or XHTML."""
    for node in entry.all(name):
        kind = node.attributes.get("type", "text")
        if kind in ("xhtml", "application/xhtml+xml") or node.attributes.get("mode") == "xml":
            return _text(node.markup(), is_html=True)
        # Many feeds do not say that it is HTML. So `_text` looks for tags in plain text too.
        return _text(node.text().strip(), is_html=kind in ("html", "text/html"))
    return ""


def _atom_link(entry: Node) -> str:
    links = {link.attributes.get("rel", "alternate"): link for link in entry.all("atom:link")}
    link = links.get("alternate") or links.get("self")
    if not link:
        return ""
    return joined(joined(entry.base, link.attributes.get(XML_BASE, "")), link.attributes.get("href", ""))


def _read_json(file: Opened, options: ReadOptions, left_out: LeftOut) -> Iterator[Article | Problem]:
    """Read the items of a JSON Feed."""
    data = file.stream.read(LONGEST_RECORD + 1)
    if len(data) > LONGEST_RECORD:
        yield Problem(file.name, f"longer than {LONGEST_RECORD >> 20} MiB: convert its items to JSON Lines")
        return
    decoded = decode(data)
    if decoded.note:
        yield Problem(file.name, decoded.note, lost=False)
    feed = _parsed(decoded.text)
    if isinstance(feed, str):
        yield Problem(file.name, feed)
        return
    items = feed.get("items")
    for number, item in enumerate(items if isinstance(items, list) else [], start=1):
        source = f"{file.name}#{number}"
        if isinstance(item, dict):
            yield from catch_in_stream(source, _of_object(item, source, options, left_out))
        else:
            yield Problem(source, f"not an object but {type_name(item)}")


def _of_object(
    item: dict[str, Any], source: str, options: ReadOptions, left_out: LeftOut
) -> Iterator[Article | Problem]:
    """The article of an item of a JSON Feed, unless it is kept back."""
    record = _json_record(item)
    if kind := _kept_back(record, options):
        left_out.add(kind)
    else:
        yield from articles_of(record, source, options)


def _parsed(text: str) -> dict[str, Any] | str:
    """The feed as an object, or the reason why it cannot be read."""
    import json

    try:
        feed = json.loads(text, strict=False)
    except json.JSONDecodeError as error:
        return f"not valid JSON ({error.msg} in line {error.lineno}, column {error.colno})"
    except (RecursionError, ValueError):
        return "not valid JSON (nested too deeply, or a number of too many digits)"
    return feed if isinstance(feed, dict) else f"not a JSON Feed but {type_name(feed)}"


def _json_record(item: dict[str, Any]) -> dict[str, object]:
    """An item of a JSON Feed as a record with our keys."""
    strings = {key: without_surrogates(value) for key, value in item.items() if isinstance(value, str)}
    tags = item.get("tags")
    authors = item.get("authors")
    people = [item.get("author"), *(authors if isinstance(authors, list) else ())]
    names = [person["name"] for person in people if isinstance(person, dict) and isinstance(person.get("name"), str)]
    record = {
        "id": item.get("id") if isinstance(item.get("id"), int | float) else strings.get("id"),
        "title": _text(strings.get("title", "")),
        "text": _text(strings.get("content_html", ""), is_html=True) or tidied(strings.get("content_text", "")),
        "labels": [without_surrogates(tag) for tag in tags if isinstance(tag, str)] if isinstance(tags, list) else [],
        "summary": tidied(strings.get("summary", "")),
        "url": strings.get("url") or strings.get("external_url"),
        "published": strings.get("date_published") or strings.get("date_modified"),
        "byline": without_surrogates(", ".join(dict.fromkeys(names))),
    }
    record["text"] = record["text"] or record.pop("summary")
    record["protected"] = bool(_PROTECTED.search(strings.get("content_html", "")))
    return {key: value for key, value in record.items() if value}


def _text(content: str, *, is_html: bool = False) -> str:
    """The plain text of content that may be HTML. Without a tag of a block, its newlines separate paragraphs."""
    if "<" not in content and "&lt;" in content:  # the HTML was escaped twice
        from html import unescape

        content = unescape(content)
    return tidied(text_of(content, lines=not is_html and not _HAS_BLOCKS.search(content)))


def _iso_date(date: str) -> str:
    """A date of RSS, which has the format of e-mail, as ISO 8601; any other text unchanged."""
    parsed = None if date[:1].isdigit() and date[4:5] == "-" else parsed_date(date)
    return parsed.isoformat() if parsed else date
