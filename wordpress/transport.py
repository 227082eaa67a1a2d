"""HTTP to one site: one connection, a pause between requests, redirects within the site, and a login that stays there.

It uses httpx below its client, whose cookies, redirects and merging of addresses cost more time than all else that
newstool does for a request.
"""

import base64
import urllib.request
from collections.abc import Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from importlib.metadata import version
from time import monotonic, sleep, time
from urllib.parse import urlencode

import httpx

from newstool.wordpress.address import Address, origin_of
from newstool.wordpress.credentials import Credentials
from newstool.wordpress.errors import NotWordPressError, UnreachableError

Query = Mapping[str, str | int]
# Statuses of a site that is busy or being mended: the same request may be answered a moment later.
_PASSING = frozenset((408, 425, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524))
_REDIRECTS = 5
_BACKOFF = 0.5  # seconds before the second try; doubled for each further one
_LONGEST_BACKOFF = 30.0  # seconds
_LONGEST_RETRY_AFTER = 600.0  # seconds: a site that wants a longer pause is asked again by the next run
_CODE_WITHIN = 200  # bytes at the start of an answer, in which WordPress's code stands


@dataclass(frozen=True, slots=True)
class Pace:
    """How often requests are sent.

    Attributes:
        delay: seconds between two requests
        tries: how often one request is sent at most
        timeout: seconds to wait for an answer
    """

    delay: float = 0.0
    tries: int = 7
    timeout: float = 60.0


class PassingError(Exception):
    """A failure that may be over at the next try. wait: seconds that the site asked to wait, None if it did not."""

    def __init__(self, reason: str, wait: float | None = None) -> None:
        super().__init__(reason)
        self.wait = wait


class Transport:
    """Sends requests to one site."""

    def __init__(self, address: Address, credentials: Credentials | None, pace: Pace) -> None:
        self.address = address
        self._pace = pace
        self._last = 0.0
        self._http = httpx.HTTPTransport(
            verify=address.url.startswith("https"),  # where there is nothing to verify, certificates are not loaded
            limits=httpx.Limits(max_connections=1),
            proxy=_proxy(address),
        )
        self._headers = {
            "User-Agent": f"newstool/{version('newstool')}",
            "Accept": "application/json",
            "Accept-Encoding": "gzip, deflate",
            "Connection": "keep-alive",
        }
        if credentials:
            login = f"{credentials.user}:{credentials.password}".encode()
            self._headers["Authorization"] = f"Basic {base64.b64encode(login).decode('ascii')}"

    def close(self) -> None:
        """Close the connection."""
        self._http.close()

    def pause(self, attempt: int, wait: float | None = None) -> None:
        """Wait before the next try: `wait` seconds, which the site asked for, or twice as long after each try."""
        sleep(min(_BACKOFF * 2**attempt, _LONGEST_BACKOFF) if wait is None else wait)

    def response(self, method: str, url: str, query: Query, body: bytes | None = None) -> httpx.Response:
        """Send a request, follow redirects within the site, and return the answer with its body.

        Raises PassingError for a failure that may pass. Raises NotWordPressError for a redirect to another site and for
        an invalid certificate. Raises UnreachableError if the site asks for a longer wait than a run makes.
        """
        url = f"{url}?{urlencode(query)}" if query else url
        for _ in range(_REDIRECTS):
            response = self._request(method, url, body)
            if not response.has_redirect_location:
                if response.status_code in _PASSING and not _is_final(response):
                    raise PassingError(f"answers {response.status_code}", _retry_after(response))
                return response
            target = str(response.url.join(response.headers["Location"]))
            if origin_of(target) != self.address.origin:
                raise NotWordPressError(
                    f"{self.address} sends on to {without_query(target)}: name that address, if it is the site's "
                    "(a password is never sent on)"
                )
            if method != "GET":
                raise NotWordPressError(f"{without_query(url)} sends on to {without_query(target)}: not written")
            url = target
        raise NotWordPressError(f"{without_query(url)} redirects in a loop")

    def _request(self, method: str, url: str, body: bytes | None) -> httpx.Response:
        """Send a request when the pace allows it. Raises PassingError if trying again may help."""
        if self._pace.delay and (rest := self._last + self._pace.delay - monotonic()) > 0:
            sleep(rest)
        headers = self._headers if body is None else {**self._headers, "Content-Type": "application/json"}
        timeout = dict.fromkeys(("connect", "read", "write", "pool"), self._pace.timeout)
        request = httpx.Request(method, url, headers=headers, content=body, extensions={"timeout": timeout})
        try:
            response = self._http.handle_request(request)
            response.request = request
            response.read()
        except (httpx.TransportError, httpx.DecodingError) as error:
            if "CERTIFICATE" in str(error).upper():
                raise NotWordPressError(f"{self.address}: its certificate does not hold: {error}") from error
            raise PassingError(_reason(error)) from error
        else:
            response.close()
            return response
        finally:
            self._last = monotonic()


def without_query(url: str) -> str:
    """An address for a message, without its query."""
    return url.partition("?")[0]


def _proxy(address: Address) -> str | None:
    """The proxy that the environment names for a site. A site on this machine needs none."""
    if address.is_loopback or urllib.request.proxy_bypass(address.host):
        return None
    return urllib.request.getproxies().get("https")


def _is_final(response: httpx.Response) -> bool:
    """Whether a failure comes from WordPress's database, which will refuse the same request again: too long a text."""
    return response.status_code == 500 and b'"code":"db_' in response.content[:_CODE_WITHIN]


def _retry_after(response: httpx.Response) -> float | None:
    """The seconds that a site asks to wait; None if it does not say. Raises UnreachableError if they are too many."""
    value = response.headers.get("Retry-After", "")
    if value.isdecimal():
        seconds = float(value)
    else:
        try:
            seconds = parsedate_to_datetime(value).timestamp() - time()
        except (ValueError, TypeError):
            return None
    if seconds > _LONGEST_RETRY_AFTER:
        raise UnreachableError(f"{response.url.host} asks to be left alone for {seconds:.0f} seconds: try again then")
    return max(seconds, 0.0)


def _reason(error: httpx.RequestError) -> str:
    """Why a request failed, in words."""
    if isinstance(error, httpx.TimeoutException):
        return "does not answer in time"
    if isinstance(error, httpx.ConnectError):
        return f"cannot be reached ({error})"
    return f"breaks the connection off ({type(error).__name__})"
