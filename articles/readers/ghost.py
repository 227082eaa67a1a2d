"""Ghost's export (https://ghost.org/docs/migration/custom/): tables in one JSON object, joined to records of posts."""

from codecs import BOM_UTF8
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import orjson

from newstool.articles.decoding import as_utf8
from newstool.articles.errors import Problem
from newstool.articles.inputs import Opened
from newstool.articles.lazy_pattern import lazy

Record = Mapping[str, Any]
OPENING = lazy(rb'\{\s*"db"\s*:\s*\[')  # of an export; no list of articles starts so
_LARGEST = 256 << 20  # bytes of an export: ten thousand posts; reading it takes three times as much memory
_INTERNAL = "#"  # the first character of the name of a tag that the site does not show


def records(file: Opened) -> Iterator[tuple[str, Record] | Problem]:
    """The posts of an export as records with our keys, each with its source, in the order of the file.

    Tags are the labels, the primary one first, because Ghost has no categories. Text is HTML. Status and kind stand
    under the keys of a WordPress post, so that drafts and pages are left out as there.
    """
    data = as_utf8(file.stream).read(_LARGEST + 1)
    if len(data) > _LARGEST:
        yield Problem(file.name, f"longer than {_LARGEST >> 20} MiB: export the posts of some years at a time")
        return
    try:
        tables = orjson.loads(data.removeprefix(BOM_UTF8))["db"][0]["data"]
        posts = _rows(tables, "posts")
    except orjson.JSONDecodeError as error:
        yield Problem(file.name, f"not valid JSON ({error.msg} in line {error.lineno})")
        return
    except (LookupError, TypeError, AttributeError):
        yield Problem(file.name, "has no posts: an export of Ghost has them under db, data")
        return
    tags = _names(tables, "tags", "posts_tags", "tag_id")
    authors = _names(tables, "users", "posts_authors", "author_id")
    for number, post in enumerate(posts, 1):
        yield f"{file.name}#{number}", _record(post, tags[_key(post, "id")], authors[_key(post, "id")])


def _record(post: Record, tags: list[str], authors: list[str]) -> Record:
    """A post with our keys in place of its own; others, such as "slug", stay for --keep."""
    ours = {
        "text": post.get("html") or post.get("plaintext") or "",
        "summary": post.get("custom_excerpt"),
        "url": post.get("canonical_url"),
        "published": post.get("published_at"),
        "post_status": post.get("status"),
        "post_type": post.get("type") or "post",
        "labels": [tag for tag in tags if not tag.startswith(_INTERNAL)],
        "byline": ", ".join(authors),
    }
    return {**post, **ours}


def _names(tables: Record, table: str, links: str, link_key: str) -> defaultdict[str, list[str]]:
    """The names of the rows of a table that each post is linked to, by the post's id, in their order."""
    names = {_key(row, "id"): str(row.get("name") or "") for row in _rows(tables, table)}
    found = defaultdict[str, list[str]](list)
    for link in sorted(_rows(tables, links), key=_place):
        if name := names.get(_key(link, link_key)):
            found[_key(link, "post_id")].append(name)
    return found


def _place(link: Record) -> int:
    place = link.get("sort_order")
    return place if isinstance(place, int) else 0


def _key(row: Record, key: str) -> str:
    """An id. Old exports number rows, newer ones name them."""
    return str(row.get(key))


def _rows(tables: Record, table: str) -> Iterable[Record]:
    rows = tables.get(table)
    return [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []
