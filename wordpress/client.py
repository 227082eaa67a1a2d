"""Requests to a site's REST API: one connection, patient, and with a login that never goes anywhere else."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from importlib.metadata import version
from time import monotonic, sleep, time
from types import TracebackType
from typing import Any, Self, TypeVar

import httpx
import orjson

from newstool.articles.record import type_name
from newstool.wordpress.address import Address, origin_of
from newstool.wordpress.credentials import Credentials
from newstool.wordpress.errors import GoneError, LoginError, NotWordPressError, RefusedError, UnreachableError

Query = Mapping[str, str | int]
Result = TypeVar("Result")
# Statuses of a site that is busy or being mended: the same request may be answered a moment later.
_PASSING = frozenset((408, 425, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524))
_REDIRECTS = 5
_BACKOFF = 0.5  # seconds before the second try; doubled for each further one
_LONGEST_BACKOFF = 30.0  # seconds
_LONGEST_RETRY_AFTER = 600.0  # seconds: a site that wants a longer pause is asked again by the next run
_HEAD = 200  # bytes of an answer, in which its code stands
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"  # some themes print one in front of every answer


@dataclass(frozen=True, slots=True)
class Pace:
    """How a site is treated. delay: seconds between requests. tries: of one request. timeout: seconds for an answer."""

    delay: float = 0.0
    tries: int = 7
    timeout: float = 60.0


@dataclass(frozen=True, slots=True)
class Answer:
    """What a request got: decoded JSON, and the counts of a list's headers (0 where there are none)."""

    data: Any
    total: int = 0
    pages: int = 0
    date: str = ""

    @property
    def object(self) -> dict[str, Any]:
        """The one post, term or user that was asked for. Raises NotWordPressError where it is none."""
        if not isinstance(self.data, dict) or "id" not in self.data:
            raise NotWordPressError(f"the site answers with {type_name(self.data)}, not as WordPress's REST API does")
        return self.data

    @property
    def items(self) -> list[dict[str, Any]]:
        """The list that was asked for. Raises NotWordPressError where it is none."""
        if not isinstance(self.data, list) or not all(isinstance(item, dict) and "id" in item for item in self.data):
            raise NotWordPressError("the site answers with no list of posts or terms, so not as WordPress does")
        return self.data


class _PassingError(Exception):
    """A failure that may be over at the next try; `wait` is what the site asked for, seconds."""

    def __init__(self, reason: str, wait: float | None = None) -> None:
        super().__init__(reason)
        self.wait = wait


class Client:
    """Asks one site. `root` is its REST API's address, found by `discovery.connect`."""

    def __init__(self, address: Address, credentials: Credentials | None, pace: Pace) -> None:
        self.address = address
        self.root = f"{address}/wp-json/"
        self.requests = 0
        self._has_answered = False  # as WordPress does
        self.has_login = credentials is not None
        self._pace = pace
        self._last = 0.0
        self._http = httpx.Client(
            auth=httpx.BasicAuth(credentials.user, credentials.password) if credentials else None,
            timeout=pace.timeout,
            follow_redirects=False,
            limits=httpx.Limits(max_connections=1),
            trust_env=not address.is_loopback,  # a proxy has no business between this machine and itself
            headers={"User-Agent": f"newstool/{version('newstool')}", "Accept": "application/json"},
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        self._http.close()

    def get(self, route: str, query: Query | None = None) -> Answer:
        """What a route says, asked again while the site fails in passing.

        Raises UnreachableError after the last try, and what `post` raises.
        """
        return self.patiently(lambda: self._once("GET", self._url(route), self._query(route, query)))

    def post(self, route: str, body: Mapping[str, Any], query: Query | None = None) -> Answer:
        """Send a change, once. Raises UnreachableError where it stays open whether the site has made it; RefusedError,
        LoginError and NotWordPressError where it has not.
        """
        return self._sent("POST", route, body, query)

    def delete(self, route: str) -> Answer:
        """Delete for good, without the trash; raises as `post` does."""
        return self._sent("DELETE", route, {"force": True})

    def page(self, query: Query) -> str:
        """The text of a page of the site that is no JSON, "" where there is none."""
        try:
            response = self.patiently(lambda: self._response("GET", f"{self.address}/", query, None))
        except (UnreachableError, NotWordPressError):
            return ""
        return response.text if response.is_success else ""

    def patiently(self, ask: Callable[[], Result]) -> Result:
        """The result of `ask`, tried again after each failure that may pass."""
        for attempt in range(self._pace.tries):
            try:
                return ask()
            except _PassingError as error:
                if attempt + 1 == self._pace.tries:
                    raise UnreachableError(
                        f"{self.address}: {error}, {self._pace.tries} times: try again later"
                    ) from error
                self.pause(attempt, error.wait)
        raise AssertionError("unreachable: the last try returns or raises")

    def pause(self, attempt: int, wait: float | None = None) -> None:
        """Wait before the next try, as long as the site asked for, or twice as long each time."""
        sleep(min(_BACKOFF * 2**attempt, _LONGEST_BACKOFF) if wait is None else wait)

    @property
    def tries(self) -> int:
        """How often a request is tried."""
        return self._pace.tries

    def _sent(self, method: str, route: str, body: Mapping[str, Any], query: Query | None = None) -> Answer:
        try:
            return self._once(method, self._url(route), self._query(route, query), body)
        except _PassingError as error:
            raise UnreachableError(f"{self.address}: {error}") from error

    def _url(self, route: str) -> str:
        return self.root if "?" in self.root else f"{self.root}{route}"

    def _query(self, route: str, query: Query | None) -> dict[str, str | int]:
        """With the route in it, where the site has no permalinks: `?rest_route=/wp/v2/posts`."""
        return {**({"rest_route": f"/{route}"} if "?" in self.root else {}), **(query or {})}

    def _once(self, method: str, url: str, query: Query, body: Mapping[str, Any] | None = None) -> Answer:
        response = self._response(method, url, query, body)
        data = self._decoded(response)
        if response.is_success:
            counts = (response.headers.get(f"X-WP-{name}", "") for name in ("Total", "TotalPages"))
            total, pages = (int(count) if count.isdecimal() else 0 for count in counts)
            return Answer(data, total, pages, response.headers.get("Date", ""))
        raise self._refusal(response.status_code, data, method, url)

    def _response(self, method: str, url: str, query: Query, body: Mapping[str, Any] | None) -> httpx.Response:
        """An answer, after the redirects that stay on the site. Raises _PassingError, NotWordPressError."""
        url = str(httpx.URL(url.partition("?")[0], params=dict(query)))
        for _ in range(_REDIRECTS):
            response = self._request(method, url, body)
            if not response.has_redirect_location:
                if response.status_code in _PASSING and not _is_final(response):
                    raise _PassingError(f"answers {response.status_code}", _retry_after(response))
                return response
            target = str(response.url.join(response.headers["Location"]))
            if origin_of(target) != self.address.origin:
                raise NotWordPressError(
                    f"{self.address} sends on to {_without_query(target)}: name that address, if it is the site's "
                    "(a password is never sent on)"
                )
            if method != "GET":
                raise NotWordPressError(f"{_without_query(url)} sends on to {_without_query(target)}: not written")
            url = target
        raise NotWordPressError(f"{_without_query(url)} sends on in a circle")

    def _request(self, method: str, url: str, body: Mapping[str, Any] | None) -> httpx.Response:
        if self._pace.delay and (rest := self._last + self._pace.delay - monotonic()) > 0:
            sleep(rest)
        self.requests += 1
        content = None if body is None else orjson.dumps(body)
        headers = {} if body is None else {"Content-Type": "application/json"}
        try:
            return self._http.request(method, url, content=content, headers=headers)
        except httpx.TransportError as error:
            if "CERTIFICATE" in str(error).upper():
                raise NotWordPressError(f"{self.address}: its certificate does not hold: {error}") from error
            raise _PassingError(_reason(error)) from error
        finally:
            self._last = monotonic()

    def _decoded(self, response: httpx.Response) -> Any:
        """The JSON of an answer. Raises NotWordPressError for another kind, _PassingError for half an answer."""
        content = response.content.removeprefix(_BYTE_ORDER_MARK)
        try:
            data = orjson.loads(content)
        except orjson.JSONDecodeError as error:
            kind = response.headers.get("Content-Type", "").partition(";")[0]
            if "json" in kind and content.lstrip()[:1] in (b"{", b"[", b""):
                raise _PassingError("breaks off in the middle of an answer") from error
            what = "a web page" if "html" in kind else f"{kind or 'nothing that says its type'}"
            if self._has_answered:  # the site is WordPress, but it, or what stands before it, is out of order
                raise _PassingError(f"answers {response.status_code} with {what} instead of JSON") from error
            raise NotWordPressError(
                f"{_without_query(str(response.url))} answers {response.status_code} with {what} instead of JSON: "
                "is this WordPress, and does a firewall or a plugin block its REST API (/wp-json/)?"
            ) from error
        self._has_answered = True
        return data

    def _refusal(self, status: int, data: Any, method: str, url: str) -> RefusedError | LoginError | NotWordPressError:
        code = data.get("code") if isinstance(data, dict) else None
        if not isinstance(code, str):
            return NotWordPressError(f"{_without_query(url)} answers {status}, and not as WordPress does")
        message = f"WordPress says: {data.get('message') or code} ({status} {code})"
        if status == 401:
            login = "the login is not accepted" if self.has_login else "it asks for a login"
            return LoginError(f"{self.address}: {login}; {message}: run `newstool wordpress check {self.address}`")
        if status in (404, 410):
            return GoneError(message, status, code)
        return RefusedError(message, status, code)


def _is_final(response: httpx.Response) -> bool:
    """Whether a failure comes from WordPress's database, which refuses the same again: a text that is too long."""
    return response.status_code == 500 and b'"code":"db_' in response.content[:_HEAD]


def _retry_after(response: httpx.Response) -> float | None:
    """Seconds that a site wants to be left alone. Raises NotWordPressError where that is longer than a run waits."""
    value = response.headers.get("Retry-After", "")
    if value.isdecimal():
        seconds = float(value)
    else:
        try:
            seconds = parsedate_to_datetime(value).timestamp() - time()
        except (ValueError, TypeError):
            return None
    if seconds > _LONGEST_RETRY_AFTER:
        raise NotWordPressError(f"{response.url.host} asks to be left alone for {seconds:.0f} seconds: try again then")
    return max(seconds, 0.0)


def _reason(error: httpx.TransportError) -> str:
    if isinstance(error, httpx.TimeoutException):
        return "does not answer in time"
    if isinstance(error, httpx.ConnectError):
        return f"cannot be reached ({error})"
    return f"breaks the connection off ({type(error).__name__})"


def _without_query(url: str) -> str:
    return url.partition("?")[0]
