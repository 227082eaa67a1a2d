"""Archives of single publishers, made of public corpora: what related posts are fitted and measured on.

An archive is named by its corpus, and where the corpus has several publishers, by the publisher: "local_kinds:Felix".
"@ID" takes only the SMALL posts from the one with this id on, by date: a site that has just begun.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any
from urllib.parse import urlparse

from data_folder import rows, text_of

from newstool.articles import Article

SMALL = 26  # posts of a small archive
LONGEST_OFFICE = 150  # releases taken of one senator's office
EVERY_PUBLISHER = ("us_press", "bbc")  # of the archive "national"
_SENATOR = re.compile(r"\d{4}([A-Za-z]+)\d")  # in the id of a release: "10Feb2006akaka132.txt"


def archive(name: str) -> list[Article]:
    """The posts of an archive, as read, with the ids of their corpus."""
    name, _, first = name.partition("@")
    posts = list(_archive(name))
    if not first:
        return posts
    posts.sort(key=lambda post: (post.published or "", post.id))
    start = next(place for place, post in enumerate(posts) if post.id == first)
    return posts[start : start + SMALL]


@cache
def _archive(name: str) -> tuple[Article, ...]:
    corpus, _, publisher = name.partition(":")
    if corpus == "national":
        return tuple(post for corpus in EVERY_PUBLISHER for post in _numbered(corpus))
    posts = [_article(row, number) for number, row in enumerate(_rows(corpus)) if publisher in ("", _publisher(row))]
    return tuple(posts[:LONGEST_OFFICE] if corpus == "senate" else posts)


def _rows(corpus: str) -> list[dict[str, Any]]:
    """The records of a corpus."""
    files = {"us_press": "us_press/train", "senate": "clean/senate"}
    files |= {name: f"{name}/dev" for name in ("local_kinds", "excerpts", "cnn_corpus")}
    return rows(f"{files.get(corpus, corpus + '/all')}.jsonl.gz")


def _publisher(row: dict[str, Any]) -> str:
    """The publisher of a record: a short name, the host of its address, or the senator of its id."""
    if row.get("repo"):
        return str(re.split(r" \(| / ", row["source"])[0])
    if row.get("url"):
        return str(urlparse(row["url"]).netloc)
    senator = _SENATOR.search(row["id"])
    return senator[1].lower() if senator else ""


def _article(row: dict[str, Any], number: int) -> Article:
    """The article of a row of a corpus."""
    published = (row.get("date") or "")[: None if "text" in row else 10] or None
    return Article(
        text_of(row),
        id=str(row.get("id") or number),
        title=row.get("title") or "",
        published=published,
        url=row.get("url") or None,
    )


def _numbered(corpus: str) -> Iterator[Article]:
    """The posts of a corpus, each named by its file and line, as in benchmarks/related_pairs.jsonl."""
    file = {"us_press": "us_press/train", "bbc": "bbc/all"}[corpus]
    for number, row in enumerate(rows(f"{file}.jsonl.gz"), 1):
        yield Article(
            row["text"], id=f"{file}:{number}", title=row.get("title") or "", published=row.get("date") or None
        )
