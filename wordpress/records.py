"""From a post of a live site to the record that newstool's commands read: plain text, as an export of it would give."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from newstool.articles.readers.post_body import text_of_body, text_of_title
from newstool.wordpress.fields import TermsOf
from newstool.wordpress.posts import SitePost
from newstool.wordpress.taxonomy import PAGE, Term

# What WordPress files a post under when nobody chose.
_UNFILED = "uncategorized"


def records(posts: Iterable[SitePost], terms: TermsOf, *, markup: bool = False) -> Iterator[dict[str, Any]]:
    """A record for each post that everybody may read; `markup` adds what was typed, as `raw`."""
    stream = iter(posts)
    while batch := list(islice(stream, PAGE)):
        terms["categories"].look_up_all(number for post in batch for number in post.categories)
        terms["tags"].look_up_all(number for post in batch for number in post.tags)
        for post in batch:
            if not post.hidden:
                yield record(post, terms, markup=markup)


def record(post: SitePost, terms: TermsOf, *, markup: bool = False) -> dict[str, Any]:
    """The record of one post. `label` is its first category, of which "Uncategorized" is the last resort."""
    categories = terms["categories"].named(post.categories)
    label = min(categories, key=lambda term: _is_unfiled(term, terms), default=None)
    found: dict[str, Any] = {
        "id": str(post.id),
        "title": text_of_title(post.title),
        "text": text_of_body(post.content),
        "label": label.name if label else None,
        "labels": [term.name for term in categories],
        "tags": [term.name for term in terms["tags"].named(post.tags)],
        "summary": text_of_body(post.excerpt) or None,
        "url": post.url,
        "published": post.published,
        "modified": post.modified,
    }
    if markup:
        found["raw"] = {"title": post.title, "content": post.content, "excerpt": post.excerpt}
    return {key: value for key, value in found.items() if value is not None}


def _is_unfiled(term: Term, terms: TermsOf) -> bool:
    return terms["categories"].slug(term.id) == _UNFILED
