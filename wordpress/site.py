"""Connects to a site: finds its REST API, and logs in."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from newstool.wordpress.client import Client
from newstool.wordpress.errors import LoginError, NotWordPressError, RefusedError, WordPressError

_INDEX = {"_fields": "name,namespaces,authentication,gmt_offset"}
_NAMESPACE = "wp/v2"
NO_PASSWORDS = (
    "The site offers no application passwords: it needs https, and no plugin that switches them off (security plugins "
    "have a setting for it)"
)


@dataclass(frozen=True, slots=True)
class Login:
    """The user that newstool is logged in as, and what this user may do."""

    id: int
    name: str
    roles: tuple[str, ...]
    may_edit_all: bool
    may_create_terms: bool


@dataclass(frozen=True, slots=True)
class Site:
    """A site after `connect`. `login` is None without a login."""

    client: Client
    name: str
    has_application_passwords: bool
    login: Login | None

    @property
    def context(self) -> str:
        """The context in which posts are requested.

        "edit" gives posts as they were typed, but only those that the login may edit. "view" gives them as readers see
        them.
        """
        return "edit" if self.login and self.login.may_edit_all else "view"


def connect(client: Client) -> Site:
    """Find the site's REST API, by permalink or by query, and log in if there is a login.

    Raises LoginError if the site does not accept the login, and the errors of `Client.get`.
    """
    index = _find_index(client)
    passwords = "application-passwords" in (index.get("authentication") or {})
    try:
        login = log_in(client) if client.has_login else None
    except LoginError as error:
        if passwords:
            raise
        raise LoginError(f"{error}. {NO_PASSWORDS}") from error
    return Site(client, str(index.get("name") or ""), passwords, login)


def _find_index(client: Client) -> Mapping[str, Any]:
    """The index of the REST API. Its address depends on whether the site has permalinks, so both are tried."""
    first: WordPressError | None = None
    for root in (f"{client.address}/wp-json/", f"{client.address}/?rest_route=/"):
        client.root = root
        try:
            index = client.get("", _INDEX).data
        except LoginError:
            # The index is for everybody, but a plugin may want a login for it, or WordPress refuses a wrong one.
            if not client.has_login:
                raise
            log_in(client)
            return {}
        except (NotWordPressError, RefusedError) as error:
            first = first or error
            continue
        if isinstance(index, dict) and _NAMESPACE in (index.get("namespaces") or ()):
            return index
        first = first or NotWordPressError(f"{root} answers, but not as WordPress's REST API does")
    assert first is not None
    raise first


def log_in(client: Client) -> Login:
    """The user that newstool is logged in as.

    WordPress treats a wrong password as no password and goes on, so this asks for the user. Raises LoginError.
    """
    try:
        me = client.get("wp/v2/users/me", {"context": "edit", "_fields": "id,name,roles,capabilities"}).object
    except (LoginError, RefusedError) as error:
        raise LoginError(
            f"{client.address} does not accept the login: check the name, make a new application password under "
            "Users > Profile, and see that the server passes the Authorization header on; it says: "
            f"{str(error).partition('WordPress says: ')[2].partition(': run ')[0] or error}"
        ) from error
    can = me.get("capabilities") or {}
    return Login(
        id=me["id"],
        name=me.get("name") or "",
        roles=tuple(me.get("roles") or ()),
        may_edit_all=all(can.get(name) for name in ("edit_others_posts", "edit_published_posts")),
        may_create_terms=bool(can.get("manage_categories")),
    )
