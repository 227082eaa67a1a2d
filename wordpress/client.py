"""Sends requests to a site's REST API, and turns its answers into data, refusals, or failures that may pass."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
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
        headers: HTTP's
    """

    data: Any
    headers: Mapping[str, str] = field(default_factory=dict)

    @property
    def date(self) -> str:
        """The site's time, as the HTTP header Date gives it; "" if the answer has none."""
        return self.headers.get("Date", "")

    @property
    def total(self) -> int:
        """The number of items of a list that has several pages. Raises NotWordPressError if the site does not say."""
        return self._count("X-WP-Total")

    @property
    def pages(self) -> int:
        """The number of pages of a list. Raises NotWordPressError if the site does not say."""
        return self._count("X-WP-TotalPages")

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

    def _count(self, header: str) -> int:
        """The number in a header, without which a list would seem to end with its first page."""
        value = self.headers.get(header, "")
        if not value.isdecimal():
            raise NotWordPressError(
                f"the site's answer has no header {header}, which WordPress sends with each list: does a proxy "
                "or a plugin take it away?"
            )
        return int(value)


@dataclass(slots=True)
class Attempt:
    """One try of `Client.attempts`.

    Attributes:
        is_last: whether no other try follows
        wait: seconds before the next try; None for twice as long after each try; set it if the site asks for a wait
    """

    is_last: bool
    wait: float | None = None


class Client:
    """Sends requests to one site. `root` is the address of the site's REST API; `site.connect` sets it."""

    def __init__(self, address: Address, credentials: Credentials | None, pace: Pace) -> None:
        self.address = address
        self.root = f"{address}/wp-json/"
        self.has_login = credentials is not None
        self._tries = pace.tries
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
        return self._patiently(lambda: self._once("GET", route, query, None))

    def post(self, route: str, body: Mapping[str, Any], query: Query | None = None) -> Answer:
        """Send a change, once: if the connection breaks, the site may have made it.

        Raises UnreachableError if the site may or may not have made the change. Raises RefusedError, LoginError or
        NotWordPressError if the site has not made it.
        """
        try:
            return self._once("POST", route, query, body)
        except PassingError as error:
            raise UnreachableError(f"{self.address}: {error}") from error

    def delete(self, route: str) -> Answer:
        """Delete for good, not into the trash. A failure that may pass is followed by another try.

        A second try does no harm: if the first one was made, the site answers that the thing is gone. Raises GoneError
        then, and the errors of `get`.
        """
        return self._patiently(lambda: self._once("DELETE", route, None, {"force": True}))

    def page(self, query: Query) -> str:
        """The text of a page outside of the REST API, such as a feed; "" if the site does not give it."""
        try:
            response = self._patiently(lambda: self._transport.response("GET", f"{self.address}/", query))
        except (UnreachableError, NotWordPressError):
            return ""
        return response.text if response.is_success else ""

    def attempts(self) -> Iterator[Attempt]:
        """Yield each try that a request may have, and pause before each further one. A caller leaves at the last."""
        for number in range(self._tries):
            attempt = Attempt(is_last=number + 1 == self._tries)
            yield attempt
            self._transport.pause(number, attempt.wait)

    def _patiently(self, ask: Callable[[], Result]) -> Result:
        """Call `ask`, again after each failure that may pass, and return its result. Raises UnreachableError."""
        for attempt in self.attempts():
            try:
                return ask()
            except PassingError as error:
                if attempt.is_last:
                    raise UnreachableError(f"{self.address}: {error}, {self._tries} times: try again later") from error
                attempt.wait = error.wait
        raise AssertionError("unreachable: the last try returns or raises")

    def _once(self, method: str, route: str, query: Query | None, body: Mapping[str, Any] | None) -> Answer:
        """Send a request once, and give the answer. Raises WordPressError for a refusal."""
        url, query = f"{self.root}{route}", query or {}
        if "?" in self.root:  # the site has no permalinks: ?rest_route=/wp/v2/posts
            url, query = without_query(self.root), {"rest_route": f"/{route}", **query}
        response = self._transport.response(method, url, query, None if body is None else orjson.dumps(body))
        data = self._decode(response)
        if response.is_success:
            return Answer(data, response.headers)
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
