"""Finds, makes and deletes the categories and tags of a site."""

import html
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from newstool.articles.labels import composed
from newstool.wordpress.client import Client
from newstool.wordpress.errors import ChangesError, GoneError, RefusedError, UnreachableError
from newstool.wordpress.transport import Query

Kind = Literal["categories", "tags"]
KINDS: tuple[Kind, ...] = get_args(Kind)
PAGE = 100  # the most that WordPress gives at once
_FIELDS = "id,name,slug,count"
_EXISTS = "term_exists"
# The singular of each kind, for messages.
ONE_OF: dict[Kind, str] = {"categories": "category", "tags": "tag"}


@dataclass(frozen=True, slots=True)
class Term:
    """A category or a tag, with the name that readers see. id: 0 for a term that does not exist yet."""

    id: int
    name: str


class Terms:
    """The categories, or the tags, of a site. Each term is requested once and then remembered."""

    def __init__(self, client: Client, kind: Kind) -> None:
        self.kind: Kind = kind
        self._client = client
        self._names: dict[int, str] = {}
        self._slugs: dict[int, str] = {}
        self._by_name: dict[str, list[int]] | None = None

    def named(self, ids: Iterable[int]) -> tuple[Term, ...]:
        """The terms with these numbers, sorted by name. Terms that do not exist any more are left out."""
        ids = list(ids)
        self._look_up([number for number in ids if number not in self._names])
        found = (Term(number, self._names[number]) for number in ids if self._names.get(number))
        return tuple(sorted(found, key=lambda term: (term.name.casefold(), term.id)))

    def slug(self, number: int) -> str:
        """The slug of a term, which stands for it in addresses; "" for a term that was not looked up."""
        return self._slugs.get(number, "")

    def look_up_all(self, ids: Iterable[int]) -> None:
        """Request many terms at once, so that `named` need not request each."""
        self._look_up(sorted({number for number in ids if number not in self._names}))

    def find(self, name: str) -> Term | None:
        """The term with a name; if there is none, the term whose name differs only in case; else None.

        Raises ChangesError if several terms have that name.
        """
        if self._by_name is None:
            self._read_all()
        assert self._by_name is not None
        ids = self._by_name.get(_plain(name), [])
        exact = [number for number in ids if self._names[number] == _one_line(name)]
        ids = exact or ids
        if len(ids) > 1:
            slugs = ", ".join(self._slugs[number] for number in ids)
            raise ChangesError(f"{len(ids)} {self.kind} are called {name!r} ({slugs}): give them different names")
        return Term(ids[0], self._names[ids[0]]) if ids else None

    def create(self, name: str) -> tuple[Term, bool]:
        """Make a term, or find it if somebody else made it meanwhile. Raises the errors of `Client.post`.

        Returns the term, and whether it is newstool's: made now, or by a request whose answer was lost.
        """
        is_answer_lost = False
        for attempt in self._client.attempts():
            try:
                made = self._client.post(f"wp/v2/{self.kind}", {"name": name}).object
            except (UnreachableError, RefusedError) as error:
                if isinstance(error, RefusedError) and error.code != _EXISTS:
                    raise
                is_answer_lost = is_answer_lost or isinstance(error, UnreachableError)
                self._by_name = None
                if found := self.find(name):
                    return found, is_answer_lost
                if isinstance(error, RefusedError) or attempt.is_last:
                    raise
                continue
            self._note(made)
            return Term(made["id"], self._names[made["id"]]), True
        raise AssertionError("unreachable: the last try returns or raises")

    def delete_unused(self, number: int) -> bool:
        """Delete a term if no post has it. Returns whether the term is gone."""
        try:
            if self._client.get(f"wp/v2/{self.kind}/{number}", {"_fields": _FIELDS}).object["count"]:
                return False
            self._client.delete(f"wp/v2/{self.kind}/{number}")
        except GoneError:
            pass
        self._by_name = None
        return True

    def _look_up(self, ids: list[int]) -> None:
        """Ask the site for the names of terms, and remember them. An id that the site does not know gets no name."""
        for start in range(0, len(ids), PAGE):
            page = ids[start : start + PAGE]
            query: Query = {"include": ",".join(map(str, page)), "per_page": PAGE, "_fields": _FIELDS}
            for found in self._client.get(f"wp/v2/{self.kind}", query).items:
                self._note(found)
            for number in page:
                self._names.setdefault(number, "")

    def _read_all(self) -> None:
        """Read all terms, once, so that a term can be found by its name.

        All pages are read before the map is made: if a page fails, the next call reads them again.
        """
        terms = list(self._all())
        self._by_name = {}
        for found in terms:
            self._note(found)

    def _all(self) -> Iterator[dict[str, object]]:
        """All terms of the site, page by page."""
        page = pages = 1
        while page <= pages:
            query: Query = {"per_page": PAGE, "page": page, "orderby": "id", "order": "asc", "_fields": _FIELDS}
            answer = self._client.get(f"wp/v2/{self.kind}", query)
            yield from answer.items
            page, pages = page + 1, answer.pages

    def _note(self, found: dict[str, object]) -> None:
        """Remember a term: its name, its slug, and its id by its name."""
        number = int(str(found["id"]))
        name = _one_line(html.unescape(str(found["name"])))
        self._names[number] = name
        self._slugs[number] = str(found["slug"])
        if self._by_name is not None:
            ids = self._by_name.setdefault(_plain(name), [])
            if number not in ids:
                ids.append(number)


def _one_line(name: str) -> str:
    return " ".join(name.split())


def _plain(name: str) -> str:
    return composed(_one_line(name)).casefold()
