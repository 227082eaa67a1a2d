"""Makes records of the posts of a live site: plain text, as newstool reads it from an export of the site."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from newstool.articles.readers.post_body import text_of_body, text_of_title
from newstool.wordpress.fields import TermsOf
from newstool.wordpress.posts import SitePost
from newstool.wordpress.taxonomy import PAGE, Term

# The slug of the category that WordPress gives a post if nobody chose one.
_UNFILED = "uncategorized"


def records(posts: Iterable[SitePost], terms: TermsOf, *, markup: bool = False) -> Iterator[dict[str, Any]]:
    """Yield a record for each post without a password. `markup` adds the texts as they were typed, as "raw"."""
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
    values: dict[str, Any] = {
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
        values["raw"] = {"title": post.title, "content": post.content, "excerpt": post.excerpt}
    return {key: value for key, value in values.items() if value is not None}


def _is_unfiled(term: Term, terms: TermsOf) -> bool:
    return terms["categories"].slug(term.id) == _UNFILED
