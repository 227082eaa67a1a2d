"""The fields of a post that newstool may write: how each is read, compared, sent and shown.

A value can be stored in a journal: an excerpt is a string, categories and tags are lists of {id, name}, related posts
are a list of {id, lead}.
"""

import hashlib
import html
from collections.abc import Iterable
from typing import Any, Literal

from newstool.articles.readers.post_body import text_of_title
from newstool.wordpress.client import Client
from newstool.wordpress.errors import PluginError
from newstool.wordpress.posts import SitePost
from newstool.wordpress.taxonomy import Kind, Term, Terms

Field = Literal["excerpt", "categories", "tags", "related"]
Value = str | list[dict[str, Any]]
# The post meta that the plugin registers.
META = "newstool_related"


def title(post: SitePost) -> str:
    """The title of a post as people read it. "#" and the number for a post without a title."""
    return text_of_title(post.title) or f"#{post.id}"


def read(post: SitePost, field: Field, terms: "TermsOf") -> Value:
    """The value of a post's field. Raises PluginError for related posts if the site has no plugin for them."""
    if field == "excerpt":
        return post.excerpt
    if field == "related":
        if META not in post.meta:
            raise PluginError(
                "the plugin newstool-related is not active on the site, so related posts cannot be written: copy "
                "newstool-related.php into wp-content/plugins/newstool-related/ and activate it under Plugins"
            )
        return [{"id": link["id"], "lead": link["lead"]} for link in post.meta[META] or ()]
    ids = post.categories if field == "categories" else post.tags
    return value_of(terms[field].named(ids))


def value_of(terms: Iterable[Term]) -> Value:
    """Terms as a value."""
    return [{"id": term.id, "name": term.name} for term in terms]


def same(field: Field, one: Value, other: Value) -> bool:
    """Whether two values look the same to a reader. WordPress may store "&" as "&amp;", and an emoji as a number."""
    return _key(field, one) == _key(field, other)


def body(field: Field, value: Value) -> dict[str, Any]:
    """The part of a request's body that sets a field."""
    if field == "excerpt":
        return {"excerpt": value}
    if field == "related":
        return {"meta": {META: value or None}}
    return {field: [term["id"] for term in _items(value)]}


def shown(field: Field, value: Value) -> str:
    """A value as people read it, in one line."""
    if isinstance(value, str):
        return " ".join(html.unescape(value).split())
    if field == "related":
        return ", ".join(str(link["id"]) for link in value)
    return ", ".join(term["name"] for term in value)


def as_markup(text: str) -> str:
    """Plain text as an excerpt, which is HTML. Only characters that HTML would misread are escaped."""
    if "&" in text and html.unescape(text) != text:
        text = text.replace("&", "&amp;")
    return text.replace("<", "&lt;").replace(">", "&gt;") if "<" in text else text


class TermsOf(dict[str, Terms]):
    """The terms of a site by field, "categories" and "tags"."""

    @classmethod
    def site(cls, client: Client) -> "TermsOf":
        """The terms of a site, before the first request."""
        kinds: tuple[Kind, ...] = ("categories", "tags")
        return cls({kind: Terms(client, kind) for kind in kinds})


def digest(value: Value) -> str:
    """A digest of an excerpt. It is the same for all forms in which WordPress may store the excerpt."""
    return hashlib.blake2b(str(_key("excerpt", value)).encode("utf-8", "replace"), digest_size=8).hexdigest()


def _key(field: Field, value: Value) -> object:
    """What two values of a field have in common if they mean the same, however the site has stored them."""
    if isinstance(value, str):
        return html.unescape(value).strip().replace("\r\n", "\n")
    if field == "related":
        return [(link["id"], html.unescape(link["lead"]).strip()) for link in value]
    # A term that does not exist yet has a name only.
    return {(term["id"], "" if term["id"] else term["name"]) for term in value}


def _items(value: Value) -> list[dict[str, Any]]:
    assert isinstance(value, list)
    return value
