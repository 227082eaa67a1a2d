"""Sends requests to a site's REST API, and turns its answers into data, refusals, or failures that may pass."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Self, TypeVar

import httpx
import orjson

from newstool.articles.record import type_name
from newstool.wordpress.address import Address
from newstool.wordpress.credentials import Credentials
from newstool.wordpress.errors import GoneError, LoginError, NotWordPressError, RefusedError, UnreachableError
from newstool.wordpress.transport import Pace, PassingError, Query, Transport, without_query

Result = TypeVar("Result")
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"  # some themes print one in front of every answer


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to a request.

    Attributes:
        data: the decoded JSON
        total, pages: the number of items and of pages of a list, from its headers; 0 if the answer has none
        date: the site's time, as the HTTP header Date gives it; "" if the answer has none
    """

    data: Any
    total: int = 0
    pages: int = 0
    date: str = ""

    @property
    def object(self) -> dict[str, Any]:
        """The data as one post, term or user. Raises NotWordPressError if they are something else."""
        if not isinstance(self.data, dict) or "id" not in self.data:
            raise NotWordPressError(f"the site answers with {type_name(self.data)}, not as WordPress's REST API does")
        return self.data

    @property
    def items(self) -> list[dict[str, Any]]:
        """The data as a list of posts or terms. Raises NotWordPressError if they are something else."""
        if not isinstance(self.data, list) or not all(isinstance(item, dict) and "id" in item for item in self.data):
            raise NotWordPressError("the site answers with no list of posts or terms, so not as WordPress does")
        return self.data


class Client:
    """Sends requests to one site. `root` is the address of the site's REST API; `site.connect` sets it."""

    def __init__(self, address: Address, credentials: Credentials | None, pace: Pace) -> None:
        self.address = address
        self.root = f"{address}/wp-json/"
        self.has_login = credentials is not None
        self.tries = pace.tries
        self._transport = Transport(address, credentials, pace)
        self._has_sent_json = False  # the site has answered with JSON before, so it is WordPress

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        self._transport.close()

    def get(self, route: str, query: Query | None = None) -> Answer:
        """Read a route. A failure that may pass is followed by another try.

        Raises UnreachableError after the last try, and the errors of `post`.
        """
        return self.patiently(lambda: self._once("GET", route, query, None))

    def post(self, route: str, body: Mapping[str, Any], query: Query | None = None) -> Answer:
        """Send a change, once.

        Raises UnreachableError if the site may or may not have made the change. Raises RefusedError, LoginError or
        NotWordPressError if the site has not made it.
        """
        return self._send("POST", route, query, body)

    def delete(self, route: str) -> Answer:
        """Delete for good, not into the trash. Raises the errors of `post`."""
        return self._send("DELETE", route, None, {"force": True})

    def page(self, query: Query) -> str:
        """The text of a page outside of the REST API, such as a feed; "" if the site does not give it."""
        try:
            response = self.patiently(lambda: self._transport.response("GET", f"{self.address}/", query))
        except (UnreachableError, NotWordPressError):
            return ""
        return response.text if response.is_success else ""

    def patiently(self, ask: Callable[[], Result]) -> Result:
        """Call `ask`, again after each failure that may pass, and return its result. Raises UnreachableError."""
        for attempt in range(self.tries):
            try:
                return ask()
            except PassingError as error:
                if attempt + 1 == self.tries:
                    raise UnreachableError(f"{self.address}: {error}, {self.tries} times: try again later") from error
                self.pause(attempt, error.wait)
        raise AssertionError("unreachable: the last try returns or raises")

    def pause(self, attempt: int, wait: float | None = None) -> None:
        """Wait before the next try: `wait` seconds, which the site asked for, or twice as long after each try."""
        self._transport.pause(attempt, wait)

    def _send(self, method: str, route: str, query: Query | None, body: Mapping[str, Any]) -> Answer:
        """Send a change. Unlike a question, it is not sent again if the connection breaks: it may have been made."""
        try:
            return self._once(method, route, query, orjson.dumps(body))
        except PassingError as error:
            raise UnreachableError(f"{self.address}: {error}") from error

    def _once(self, method: str, route: str, query: Query | None, body: bytes | None) -> Answer:
        """Send a request once, and give the answer. Raises WordPressError for a refusal."""
        url, query = f"{self.root}{route}", query or {}
        if "?" in self.root:  # the site has no permalinks: ?rest_route=/wp/v2/posts
            url, query = without_query(self.root), {"rest_route": f"/{route}", **query}
        response = self._transport.response(method, url, query, body)
        data = self._decode(response)
        if response.is_success:
            counts = (response.headers.get(f"X-WP-{name}", "") for name in ("Total", "TotalPages"))
            total, pages = (int(count) if count.isdecimal() else 0 for count in counts)
            return Answer(data, total, pages, response.headers.get("Date", ""))
        raise self._refusal(response.status_code, data, url)

    def _decode(self, response: httpx.Response) -> Any:
        """The JSON of an answer. Raises NotWordPressError for another kind, PassingError for half an answer."""
        content = response.content.removeprefix(_BYTE_ORDER_MARK)
        try:
            data = orjson.loads(content)
        except orjson.JSONDecodeError as error:
            kind = response.headers.get("Content-Type", "").partition(";")[0]
            if "json" in kind and content.lstrip()[:1] in (b"{", b"[", b""):
                raise PassingError("breaks off in the middle of an answer") from error
            what = "a web page" if "html" in kind else kind or "something that does not say its type"
            if self._has_sent_json:  # the site is WordPress: the site, or a server in front of it, is out of order
                raise PassingError(f"answers {response.status_code} with {what} instead of JSON") from error
            raise NotWordPressError(
                f"{without_query(str(response.url))} answers {response.status_code} with {what} instead of JSON: "
                "is this WordPress, and does a firewall or a plugin block its REST API (/wp-json/)?"
            ) from error
        self._has_sent_json = True
        return data

    def _refusal(self, status: int, data: Any, url: str) -> RefusedError | LoginError | NotWordPressError:
        """The error to raise for an answer that is no success."""
        code = data.get("code") if isinstance(data, dict) else None
        if not isinstance(code, str):
            return NotWordPressError(f"{without_query(url)} answers {status}, and not as WordPress does")
        message = f"WordPress says: {data.get('message') or code} ({status} {code})"
        if status == 401:
            login = "the login is not accepted" if self.has_login else "it asks for a login"
            return LoginError(f"{self.address}: {login}; {message}: run `newstool wordpress check {self.address}`")
        if status in (404, 410):
            return GoneError(message, status, code)
        return RefusedError(message, status, code)
