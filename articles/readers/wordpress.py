"""WordPress exports (WXR, https://wordpress.org/documentation/article/tools-export-screen/): one article a post."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from newstool.articles.article import Article
from newstool.articles.errors import Problem
from newstool.articles.inputs import Opened
from newstool.articles.readers.html_text import text_of
from newstool.articles.readers.post_body import text_of_body, text_of_title
from newstool.articles.readers.xml_items import read as read_items
from newstool.articles.readers.xml_node import Node
from newstool.articles.record import ReadOptions, articles_of

# The states of https://wordpress.org/documentation/article/post-status/; "inherit" is what attachments have.
_PUBLIC = ("publish", "inherit", "")
_NOT_PUBLIC = ("draft", "pending", "future", "private")
_KEYS = frozenset(
    ("title", "link", "guid", "pubDate", "category", "dc:creator", "content:encoded", "excerpt:encoded", "wp:postmeta")
) | {f"wp:{key}" for key in ("post_id", "post_date", "post_date_gmt", "post_type", "status")}
# Meta keys under which two plugins keep the number of the primary category.
_PRIMARY = ("_yoast_wpseo_primary_category", "rank_math_primary_category")
# The domains of categories and tags. WXR 1.0 and before use "tag".
_DOMAINS = {"category": ("category",), "tag": ("post_tag", "tag")}
# The category that WordPress gives to a post if nobody chose one.
_UNFILED = "uncategorized"
_MORE = re.compile(r"<!--more\b.*?-->", re.DOTALL)
_DATE = re.compile(r"(?!0000)(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)")


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
    site, left_out, posts = _Site(), Counter[str](), 0
    broken = False
    for item in read_items(file, _KEYS, also=("wp:category", "wp:author")):
        if isinstance(item, Problem):
            broken = broken or item.lost
            yield item
        elif item.name == "wp:category":
            site.slugs[item.get("wp:term_id")] = item.get("wp:category_nicename")
        elif item.name == "wp:author":
            site.authors[item.get("wp:author_login")] = item.get("wp:author_display_name")
        elif why := _why_left_out(item, options):
            left_out[why] += 1
        else:
            posts += 1
            yield from articles_of(_record(item, site, options), item.source, options)
    nothing = not (posts or broken)
    counts = ", ".join(f"{count} {kind}" for kind, count in left_out.most_common())
    if counts:
        start = f"has no {' or '.join(options.post_types)} to read, " if nothing else ""
        yield Problem(file.name, f"{start}left out: {counts} (see --post-type and --drafts)", lost=nothing)
    elif nothing:
        yield Problem(file.name, "has no posts")


def _why_left_out(item: Node, options: ReadOptions) -> str:
    """The kind of an item that is not wanted, for the count; "" if the item is wanted."""
    kind = item.get("wp:post_type") or "post"
    if kind not in options.post_types:
        return kind
    status = item.get("wp:status")
    return "" if status in _PUBLIC or (options.drafts and status in _NOT_PUBLIC) else f"{kind} ({status})"


def _record(item: Node, site: _Site, options: ReadOptions) -> dict[str, object]:
    body = item.get("content:encoded")
    teaser, more, _ = _parted(body)
    author = item.get("dc:creator")
    name = site.authors.get(author, "")
    return {
        "id": item.get("wp:post_id", "guid"),
        "title": text_of_title(item.get("title")),
        "text": text_of_body(body),
        "label": _label(item, site, options),
        "summary": text_of_body(item.get("excerpt:encoded")) or (text_of_body(teaser) if more else ""),
        "url": item.get("link"),
        "published": _published(item),
        # Many sites show the login ("admin") as the name. It is no byline.
        "byline": name if name != author else "",
    }


def _parted(body: str) -> tuple[str, str, str]:
    found = _MORE.search(body)
    return (body[: found.start()], found[0], body[found.end() :]) if found else (body, "", "")


def _label(item: Node, site: _Site, options: ReadOptions) -> str | None:
    """The primary category, else the first one in the export, whose order is alphabetical; or the first tag."""
    terms = [term for term in item.all("category") if term.attributes.get("domain") in _DOMAINS[options.label_from]]
    if not terms:
        return None
    meta = {node.get("wp:meta_key"): node.get("wp:meta_value") for node in item.all("wp:postmeta")}
    primary = {site.slugs.get(meta[key], "") for key in _PRIMARY if key in meta}

    def rank(term: Node) -> tuple[bool, bool]:
        slug = term.attributes.get("nicename", "")
        return slug not in primary or options.label_from == "tag", slug == _UNFILED

    return text_of(min(terms, key=rank).text())


def _published(item: Node) -> str:
    """Date and time as ISO 8601. They are in UTC if the export has UTC; drafts have only the site's local time."""
    for name, zone in (("wp:post_date_gmt", "Z"), ("wp:post_date", "")):
        if date := _DATE.fullmatch(item.get(name)):
            return f"{date[1]}T{date[2]}{zone}"
    return item.get("pubDate")
