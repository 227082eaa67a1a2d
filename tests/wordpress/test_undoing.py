"""Which terms an undo deletes."""

from collections.abc import Iterator
from typing import Any, cast

import pytest

from newstool.wordpress.client import Attempt, Client
from newstool.wordpress.errors import RefusedError, UnreachableError
from newstool.wordpress.journal_entries import Creation
from newstool.wordpress.taxonomy import Term, Terms
from newstool.wordpress.undoing import unused


class SiteTerms:
    """Categories of a site by name, none of which a post has. Notes those that are deleted."""

    def __init__(self, **ids: int) -> None:
        self.ids = ids
        self.deleted: list[int] = []

    def find(self, name: str) -> Term | None:
        return Term(self.ids[name], name) if name in self.ids else None

    def delete_unused(self, number: int) -> bool:
        self.deleted.append(number)
        return True


def test_only_terms_that_newstool_made_are_deleted() -> None:
    terms = SiteTerms(Volleyball=77, Chess=8, Golf=9)
    made = [
        Creation("categories", "Volleyball"),  # the site never said that it made it: an editor did
        Creation("categories", "Chess", 8),
        Creation("categories", "Golf", 6),  # made, deleted by an editor, and made anew by an editor
        Creation("categories", "Rugby", 5),  # gone
    ]
    deleted = list(unused(cast(Any, None), cast(Any, {"categories": terms}), made))
    assert deleted == [Creation("categories", "Chess", 8)]
    assert terms.deleted == [8]


class Answers:
    """A client whose posts fail with these errors, one after the other; the site then has the term as number 77."""

    def __init__(self, *errors: Exception) -> None:
        self._errors: Iterator[Exception] = iter(errors)

    def post(self, *_: object) -> Any:
        raise next(self._errors)

    def attempts(self) -> Iterator[Attempt]:
        return iter((Attempt(is_last=False), Attempt(is_last=True)))

    def get(self, *_: object) -> Any:
        from types import SimpleNamespace

        return SimpleNamespace(items=[{"id": 77, "name": "Volleyball", "slug": "volleyball"}], pages=1)


EXISTS = RefusedError("A term with the name exists.", 400, "term_exists")


@pytest.mark.parametrize(
    ("errors", "is_ours"),
    [((EXISTS,), False), ((UnreachableError("no answer"),), True)],
    ids=["somebody else made it", "the answer was lost"],
)
def test_whose_a_term_is_that_is_found_on_the_site(errors: tuple[Exception, ...], is_ours: bool) -> None:
    terms = Terms(cast(Client, Answers(*errors)), "categories")
    assert terms.create("Volleyball") == (Term(77, "Volleyball"), is_ours)
