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
_HEAD = 200  # bytes of an answer, in which its code stands


@dataclass(frozen=True, slots=True)
class Pace:
    """How a site is treated. delay: seconds between requests. tries: of one request. timeout: seconds for an answer."""

    delay: float = 0.0
    tries: int = 7
    timeout: float = 60.0


class PassingError(Exception):
    """A failure that may be over at the next try. wait: what the site asked for, seconds."""

    def __init__(self, reason: str, wait: float | None = None) -> None:
        super().__init__(reason)
        self.wait = wait


class Transport:
    """Sends requests to one site."""

    def __init__(self, address: Address, credentials: Credentials | None, pace: Pace) -> None:
        self.address = address
        self.requests = 0
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
        """Wait before the next try, as long as the site asked for, or twice as long each time."""
        sleep(min(_BACKOFF * 2**attempt, _LONGEST_BACKOFF) if wait is None else wait)

    def response(self, method: str, url: str, query: Query, body: bytes | None = None) -> httpx.Response:
        """The answer to a request, read, after the redirects that stay on the site.

        Raises PassingError; NotWordPressError for a redirect elsewhere and for a certificate that does not hold;
        UnreachableError where the site wants to be left alone for longer than a run waits.
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
        raise NotWordPressError(f"{without_query(url)} sends on in a circle")

    def _request(self, method: str, url: str, body: bytes | None) -> httpx.Response:
        if self._pace.delay and (rest := self._last + self._pace.delay - monotonic()) > 0:
            sleep(rest)
        self.requests += 1
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
    """An address as messages name it."""
    return url.partition("?")[0]


def _proxy(address: Address) -> str | None:
    """The proxy that the environment names for a site; none has business between this machine and itself."""
    if address.is_loopback or urllib.request.proxy_bypass(address.host):
        return None
    return urllib.request.getproxies().get("https")


def _is_final(response: httpx.Response) -> bool:
    """Whether a failure comes from WordPress's database, which refuses the same again: a text that is too long."""
    return response.status_code == 500 and b'"code":"db_' in response.content[:_HEAD]


def _retry_after(response: httpx.Response) -> float | None:
    """Seconds that a site wants to be left alone; None where it does not say. Raises UnreachableError if too long."""
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
    if isinstance(error, httpx.TimeoutException):
        return "does not answer in time"
    if isinstance(error, httpx.ConnectError):
        return f"cannot be reached ({error})"
    return f"breaks the connection off ({type(error).__name__})"
