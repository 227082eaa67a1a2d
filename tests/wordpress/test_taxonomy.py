"""Categories and tags of a site that fails now and then."""

from typing import Any

import httpx
import pytest

from newstool.wordpress.address import Address
from newstool.wordpress.client import Client
from newstool.wordpress.errors import UnreachableError
from newstool.wordpress.taxonomy import Term, Terms
from newstool.wordpress.transport import Pace, PassingError

GONE = (404, {"code": "rest_term_invalid", "message": "Term does not exist."})
SPORTS = [{"id": 7, "name": "Sports", "slug": "sports", "count": 0}]


class Wire:
    """Answers requests in this order: (status, JSON), or None for a failure that may pass. Notes each request."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, *answers: tuple[int, Any] | None) -> None:
        self.client = Client(Address.of("http://localhost:1"), None, Pace(tries=3))
        self.asked: list[str] = []
        self.waits: list[float] = []
        self._answers = list(answers)
        monkeypatch.setattr(self.client._transport, "response", self._response)
        monkeypatch.setattr("newstool.wordpress.transport.sleep", self.waits.append)

    def _response(self, method: str, url: str, *_: object) -> httpx.Response:
        self.asked.append(method)
        answer = self._answers.pop(0)
        if answer is None:
            raise PassingError("answers 503", 2.0 if method != "POST" else None)
        headers = {"X-WP-Total": "1", "X-WP-TotalPages": "2"}
        return httpx.Response(answer[0], json=answer[1], headers=headers, request=httpx.Request(method, url))


def test_a_failure_that_passes_does_not_end_a_deletion(monkeypatch: pytest.MonkeyPatch) -> None:
    wire = Wire(monkeypatch, (200, SPORTS[0]), None, (200, {"deleted": True}))
    assert Terms(wire.client, "tags").delete_unused(7)
    assert wire.asked == ["GET", "DELETE", "DELETE"]
    assert wire.waits == [2.0]


def test_a_deletion_whose_answer_was_lost_is_done(monkeypatch: pytest.MonkeyPatch) -> None:
    wire = Wire(monkeypatch, (200, SPORTS[0]), None, GONE)
    assert Terms(wire.client, "tags").delete_unused(7)


def test_a_deletion_that_never_comes_through(monkeypatch: pytest.MonkeyPatch) -> None:
    wire = Wire(monkeypatch, (200, SPORTS[0]), None, None, None)
    with pytest.raises(UnreachableError, match="answers 503, 3 times"):
        Terms(wire.client, "tags").delete_unused(7)
    assert wire.waits == [2.0, 2.0]  # none after the last try


@pytest.mark.parametrize("whole_pages", [0, 1])
def test_half_a_list_of_terms_does_not_count_as_all(monkeypatch: pytest.MonkeyPatch, whole_pages: int) -> None:
    arts = [{"id": 4, "name": "Arts", "slug": "arts"}]
    broken = [(200, arts)] * whole_pages + [None, None, None]
    wire = Wire(monkeypatch, *broken, (200, arts), (200, SPORTS))
    terms = Terms(wire.client, "categories")
    with pytest.raises(UnreachableError):
        terms.find("Sports")
    assert terms.find("Sports") == Term(7, "Sports")


def test_a_term_that_somebody_else_made_costs_no_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    exists = (400, {"code": "term_exists", "message": "A term with the name exists."})
    wire = Wire(monkeypatch, exists, (200, []), (200, SPORTS))
    assert Terms(wire.client, "categories").create("Sports") == (Term(7, "Sports"), False)
    assert wire.waits == []


def test_a_term_is_asked_for_again_with_a_pause_between_two_tries(monkeypatch: pytest.MonkeyPatch) -> None:
    none: list[tuple[int, Any]] = [(200, []), (200, [])]
    wire = Wire(monkeypatch, None, *none, None, *none, None, *none)
    with pytest.raises(UnreachableError):
        Terms(wire.client, "categories").create("Sports")
    assert wire.asked.count("POST") == 3
    assert wire.waits == [0.5, 1.0]
