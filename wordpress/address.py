"""The address of a site: https, or http on this machine, and never with a password in it."""

import ipaddress
from dataclasses import dataclass
from itertools import takewhile
from typing import Self
from urllib.parse import urlsplit

from newstool.wordpress.errors import AddressError

_PORTS = {"https": 443, "http": 80}
# Paths that people copy from a browser. They are no part of a site's address.
_TAILS = frozenset({"wp-json", "wp-admin", "wp-login.php", "index.php"})


@dataclass(frozen=True, slots=True)
class Address:
    """Where a site is. `url` has no slash at the end: "https://example.org", "https://example.org/blog"."""

    url: str
    host: str
    origin: str
    is_loopback: bool

    @classmethod
    def of(cls, text: str) -> Self:
        """Read an address. An address without a scheme is https. Raises AddressError, which never shows a password.

        The query of an address that was copied from a browser, as in "https://example.org/?p=12", is left out.
        """
        text = text.strip()
        if "@" in text:  # wherever it stands: a password may hold "/", "?" or "#", which end the host's part
            raise AddressError(
                "an address takes no name, no password and no @: leave them out, and set NEWSTOOL_WP_USER and "
                "NEWSTOOL_WP_APP_PASSWORD, or write them into ~/.netrc"
            )
        try:
            parts = urlsplit(text if "://" in text else f"https://{text}")
            port, host = parts.port, (parts.hostname or "").rstrip(".")
        except ValueError as error:
            raise AddressError(f"{_shown(text)} is no address of a site: give one like https://example.org") from error
        # Of "https:/example.org" and "https//example.org", the host would be "https".
        is_whole = host and host not in _PORTS and port != 0 and text.isprintable() and not set(text) & set(" \\")
        if parts.scheme not in _PORTS or not is_whole:
            raise AddressError(f"{_shown(text)} is no address of a site: give one like https://example.org")
        loopback = is_loopback(host)
        if parts.scheme == "http" and not loopback:
            raise AddressError(
                f"http://{host} would send the password in the clear: use https (http is for this machine only)"
            )
        origin = origin_of(text if "://" in text else f"https://{text}")
        path = "/".join(takewhile(lambda segment: segment not in _TAILS, parts.path.split("/"))).rstrip("/")
        shown_port = f":{port}" if port and port != _PORTS[parts.scheme] else ""
        name = f"[{host}]" if ":" in host else host
        return cls(f"{parts.scheme}://{name}{shown_port}{path}", host, origin, loopback)

    def __str__(self) -> str:
        return self.url


def origin_of(url: str) -> str:
    """Scheme, host and port of an absolute address, in one form: "https://example.org:443"."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{(parts.hostname or '').rstrip('.')}:{parts.port or _PORTS.get(parts.scheme, 0)}"


def is_loopback(host: str) -> bool:
    """Whether a host's name or number says that it is this machine. Nothing is looked up in the network."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host.lower() == "localhost"


def _shown(text: str) -> str:
    return repr(text if len(text) <= 80 else f"{text[:79]}…")
