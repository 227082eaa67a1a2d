"""Checks whether newstool can work with a site. Each failure names the next step."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Literal

from newstool.wordpress.client import Client
from newstool.wordpress.credentials import HOW_TO_SET
from newstool.wordpress.errors import LoginError, WordPressError
from newstool.wordpress.fields import META
from newstool.wordpress.site import NO_PASSWORDS, Login, Site, connect

_GENERATOR = re.compile(r"<generator>[^<]*?[?&]v=([\w.-]+)</generator>")
_NAMES_SHOWN = 8


@dataclass(frozen=True, slots=True)
class Finding:
    """The result of one check. The state "note" means that newstool works, but something is missing."""

    state: Literal["ok", "note", "fail"]
    what: str
    detail: str


def check(client: Client) -> Iterator[Finding]:
    """Check address, REST API, login, version, posts and categories. Ends early if the site cannot be reached."""
    try:
        site = connect(client)
    except LoginError as error:
        yield Finding("ok", "address", str(client.address))
        yield Finding("ok", "REST API", client.root)
        yield Finding("fail", "login", str(error))
        return
    except WordPressError as error:
        yield Finding("fail", "address", str(error))
        return
    yield Finding("ok", "address", f"{client.address}, {site.name!r}")
    yield _rest(client)
    yield _version(client)
    yield _login(site)
    yield from _content(site)


def _rest(client: Client) -> Finding:
    """What is found out about the REST API."""
    if "?" not in client.root:
        return Finding("ok", "REST API", client.root)
    return Finding("note", "REST API", f"{client.root} (permalinks are off or blocked; newstool works without them)")


def _version(client: Client) -> Finding:
    """What is found out about the version of WordPress."""
    found = _GENERATOR.search(client.page({"feed": "rss2"}))
    return Finding("ok", "WordPress", found[1] if found else "the site does not tell its version")


def _login(site: Site) -> Finding:
    """What is found out about the login."""
    if site.login:
        return Finding("ok" if site.login.may_edit_all else "fail", "login", _who(site.login))
    if not site.has_application_passwords:
        return Finding("fail", "login", f"none. {NO_PASSWORDS}")
    return Finding("fail", "login", f"none: posts can be pulled as readers see them, and nothing written: {HOW_TO_SET}")


def _who(login: Login) -> str:
    """Who is logged in, and what the login may do."""
    who = f"{login.name} ({', '.join(login.roles) or 'no role'})"
    if not login.may_edit_all:
        return f"{who} may not edit the posts of others: give it the role Editor, or use the login of an editor"
    return f"{who} may edit all posts{', and create categories and tags' if login.may_create_terms else ''}"


def _content(site: Site) -> Iterator[Finding]:
    """What is found out about posts and categories, and about the plugin."""
    client = site.client
    try:
        posts = client.get("wp/v2/posts", {"per_page": 1, "context": site.context, "_fields": "id,meta"})
        categories = client.get("wp/v2/categories", {"per_page": _NAMES_SHOWN, "orderby": "count", "order": "desc"})
    except WordPressError as error:
        yield Finding("fail", "posts", str(error))
        return
    yield Finding("ok" if posts.total else "note", "posts", f"{posts.total:,} published")
    names = [f"{unescape(one['name'])} ({one['count']:,})" for one in categories.data]
    more = ", ..." if categories.total > len(names) else ""
    yield Finding("ok", "categories", f"{categories.total:,}: {', '.join(names)}{more}")
    if site.context == "edit" and posts.data:
        if META in (posts.data[0].get("meta") or {}):
            yield Finding("ok", "plugin", "newstool-related is active: related posts can be written")
        else:
            yield Finding("note", "plugin", "newstool-related is not active: related posts cannot be written")
