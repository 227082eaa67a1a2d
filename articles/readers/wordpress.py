"""WordPress exports (WXR, https://wordpress.org/documentation/article/tools-export-screen/): one article a post."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from newstool.articles.article import Article
from newstool.articles.errors import Problem
from newstool.articles.inputs import Opened
from newstool.articles.lazy_pattern import lazy
from newstool.articles.net import catch_in_stream
from newstool.articles.publication import LeftOut, is_future
from newstool.articles.read_options import ReadOptions
from newstool.articles.readers.export_pieces import as_export
from newstool.articles.readers.html_text import text_of
from newstool.articles.readers.post_body import text_of_body, text_of_title
from newstool.articles.readers.xml_items import read as read_items
from newstool.articles.readers.xml_kind import Kind
from newstool.articles.readers.xml_node import Node
from newstool.articles.record import articles_of

# The states of https://wordpress.org/documentation/article/post-status/; "inherit" is what attachments have.
_PUBLIC = ("publish", "inherit", "")
_NOT_PUBLIC = ("draft", "pending", "future", "private")
_SCHEDULED = "future"  # the status of a post that is published later
_KEYS = frozenset(
    ("title", "link", "guid", "pubDate", "category", "dc:creator", "content:encoded", "excerpt:encoded", "wp:postmeta")
) | {f"wp:{key}" for key in ("post_id", "post_date", "post_date_gmt", "post_type", "status", "post_password")}
# Old exports say wp:wp_author.
_AUTHORS = ("wp:author", "wp:wp_author")
_EXPORT = Kind("a WordPress export", ("rss",), ("item",), _KEYS, ("wp:category", *_AUTHORS))
# The taxonomy in which the plug-in Co-Authors Plus keeps the authors, and what it puts before their slugs.
_CO_AUTHORS = "author"
_CO_AUTHOR = "cap-"
# Meta keys under which two plugins keep the number of the primary category.
_PRIMARY = ("_yoast_wpseo_primary_category", "rank_math_primary_category")
# The domains of categories and tags. WXR 1.0 and before use "tag".
_DOMAINS = {"category": ("category",), "tag": ("post_tag", "tag")}
# The category that WordPress gives to a post if nobody chose one.
_UNFILED = "uncategorized"
# What stands in the comment is the words of a link. The bound keeps the time linear.
_MORE = lazy(r"<!--more\b.{0,200}?-->", re.DOTALL)
_DATE = lazy(r"(?!0000)(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)")


@dataclass(slots=True)
class _Site:
    """Data that an export gives before its posts.

    Attributes:
        slugs: Number of a category: its slug.
        authors: Login of an author: the displayed name.
    """

    slugs: dict[str, str] = field(default_factory=dict)
    authors: dict[str, str] = field(default_factory=dict)


def read(file: Opened, options: ReadOptions) -> Iterator[Article | Problem]:
    """Read the items of the types in `options.post_types`. Items that are not public need `options.drafts`.

    The summary is the manual excerpt, else the text above `<!--more-->`. A note at the end counts the items left out.
    """
    site, left_out, posts = _Site(), LeftOut(("--post-type", "--drafts")), 0
    broken = False
    for item in read_items(as_export(file) if file.head else file, _EXPORT):
        if isinstance(item, Problem):
            broken = broken or item.lost
            yield item
        elif item.name == "wp:category":
            site.slugs[item.get("wp:term_id")] = item.get("wp:category_nicename")
        elif item.name in _AUTHORS:
            site.authors[item.get("wp:author_login")] = item.get("wp:author_display_name")
        else:
            for made in catch_in_stream(item.source, _of_item(item, site, options, left_out)):
                posts += isinstance(made, Article) or made.lost
                yield made
    nothing = not (posts or broken)
    if note := left_out.note(file.name, nothing_read=nothing, wanted=" or ".join(options.post_types)):
        yield note
    elif nothing:
        yield Problem(file.name, "has no posts")


def _of_item(item: Node, site: _Site, options: ReadOptions, left_out: LeftOut) -> Iterator[Article | Problem]:
    if why := _why_left_out(item, options):
        left_out.add(why)
    else:
        yield from articles_of(_record(item, site, options), item.source, options)


def _why_left_out(item: Node, options: ReadOptions) -> str:
    """The kind of an item that is not wanted, for the count; "" if the item is wanted."""
    kind = item.get("wp:post_type") or "post"
    if kind not in options.post_types:
        return kind
    status = item.get("wp:status")
    if options.drafts:
        return "" if status in _PUBLIC + _NOT_PUBLIC else f"{kind} ({status})"
    if status not in _PUBLIC:
        return f"{kind} ({status})"
    if item.get("wp:post_password"):
        return f"{kind} (password)"
    return f"{kind} ({_SCHEDULED})" if is_future(_published(item)) else ""


def _record(item: Node, site: _Site, options: ReadOptions) -> dict[str, object]:
    """An item of an export as a record with our keys."""
    body = item.get("content:encoded")
    teaser, more, _ = _parted(body)
    tags = [text_of(term.text()) for term in _terms(item, "tag")]
    return {
        "id": item.get("wp:post_id", "guid"),
        "title": text_of_title(item.get("title")),
        "text": text_of_body(body),
        "labels": _categories(item, site) if options.label_from == "category" else tags,
        "tags": tags,
        "summary": text_of_body(item.get("excerpt:encoded")) or (text_of_body(teaser) if more else ""),
        "url": item.get("link"),
        "published": _published(item),
        "byline": _byline(item, site),
    }


def _byline(item: Node, site: _Site) -> str:
    """The names of the co-authors, else of the author. A login ("admin"), which many sites show, is no byline."""
    authors = [term for term in item.all("category") if term.attributes.get("domain") == _CO_AUTHORS]
    names = [_co_author(term, site) for term in authors] or [_name(item.get("dc:creator"), site)]
    return ", ".join(dict.fromkeys(filter(None, names)))


def _name(login: str, site: _Site) -> str:
    name = site.authors.get(login, "")
    return name if name != login else ""


def _co_author(term: Node, site: _Site) -> str:
    """The name of a co-author: of a user by the login, of a guest as the term has it ("Dale Orr", "dale-orr")."""
    slug = term.attributes.get("nicename", "").removeprefix(_CO_AUTHOR)
    login = term.text().strip()
    for known in (login, slug):
        if known in site.authors:
            return _name(known, site)
    if " " in login:
        return login
    return " ".join(map(str.capitalize, slug.split("-"))) if "-" in slug else ""


def _parted(body: str) -> tuple[str, str, str]:
    found = _MORE.search(body)
    return (body[: found.start()], found[0], body[found.end() :]) if found else (body, "", "")


def _categories(item: Node, site: _Site) -> list[str]:
    """The categories, the primary one first and the default one last, else as in the export: by the alphabet."""
    meta = {node.get("wp:meta_key"): node.get("wp:meta_value") for node in item.all("wp:postmeta")}
    primary = {site.slugs.get(meta[key], "") for key in _PRIMARY if key in meta}

    # Within the function: it needs `primary`, and `sorted` passes it nothing but the term.
    def rank(term: Node) -> tuple[bool, bool]:
        """Sorts the primary category to the front and the default one to the end."""
        slug = term.attributes.get("nicename", "")
        return slug not in primary, slug == _UNFILED

    return [text_of(term.text()) for term in sorted(_terms(item, "category"), key=rank)]


def _terms(item: Node, taxonomy: str) -> list[Node]:
    """The terms of the categories ("category") or of the tags ("tag") of a post."""
    return [term for term in item.all("category") if term.attributes.get("domain") in _DOMAINS[taxonomy]]


def _published(item: Node) -> str:
    """Date and time as ISO 8601. They are in UTC if the export has UTC; drafts have only the site's local time."""
    for name, zone in (("wp:post_date_gmt", "Z"), ("wp:post_date", "")):
        if date := _DATE.fullmatch(item.get(name)):
            return f"{date[1]}T{date[2]}{zone}"
    return item.get("pubDate")
