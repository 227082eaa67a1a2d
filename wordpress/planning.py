"""Plans the changes of each post, from its wanted values and its values now. Nothing is written here."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from types import MappingProxyType

from newstool.articles import Problem
from newstool.wordpress import fields, posts
from newstool.wordpress.changes import Rules, Wanted
from newstool.wordpress.errors import ChangesError
from newstool.wordpress.fields import Field, TermsOf, Value
from newstool.wordpress.journal import LastWrites
from newstool.wordpress.posts import SitePost
from newstool.wordpress.site import Site
from newstool.wordpress.taxonomy import ONE_OF, PAGE, Term


@dataclass(frozen=True, slots=True)
class Change:
    """The value of a field before and after the change."""

    field: Field
    before: Value
    after: Value


@dataclass(frozen=True, slots=True)
class Planned:
    """A post with its planned changes.

    modified: when the post was last changed. If the site has a later time, somebody changed the post since.
    """

    id: int
    title: str
    url: str
    modified: str
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Left:
    """A post, or a field of a post, that is left as it is. `is_named`: somebody should look at the post."""

    id: int
    title: str
    why: str
    is_named: bool = True

    def __str__(self) -> str:
        return f"post {self.id} ({self.title}): {self.why}"


Outcome = Planned | Left | Problem
SO_ALREADY = "with all of it already"
CONFLICT = "was changed on the site since it was read"


class Planner:
    """Plans changes by rules. `known` tells newstool's own changes from those of others.

    own_excerpts: digests of the excerpts that newstool wrote, by post. These excerpts may be replaced.
    """

    def __init__(
        self,
        site: Site,
        terms: TermsOf,
        rules: Rules,
        known: LastWrites,
        own_excerpts: Mapping[int, str] = MappingProxyType({}),
    ) -> None:
        self._site, self._terms, self._rules, self._known = site, terms, rules, known
        self._own_excerpts = own_excerpts
        self.undated = 0  # records so far that do not say when their post was last changed

    def plan(self, wanted: Iterable[Wanted | Problem]) -> Iterator[Outcome]:
        """Yield the planned changes of each post, or why it is left, in order. Reads PAGE posts at a time."""
        stream = iter(wanted)
        while batch := list(islice(stream, PAGE)):
            ids = [item.id for item in batch if isinstance(item, Wanted)]
            found = posts.some(self._site, ids, context="edit") if ids else {}
            for kind, terms in self._terms.items():
                terms.look_up_all(
                    n for post in found.values() for n in (post.categories if kind == "categories" else post.tags)
                )
            for item in batch:
                self.undated += isinstance(item, Wanted) and item.modified is None
                if isinstance(item, Problem):
                    yield item
                elif item.id not in found:
                    yield Left(item.id, "?", "is not published, or the login may not edit it")
                else:
                    yield from self._plan_for(item, found[item.id])

    def _plan_for(self, wanted: Wanted, post: SitePost) -> Iterator[Planned | Left]:
        """The planned changes of one post, and the fields that are left as they are."""
        left = [self._left(post, f"of whose {name} newstool is unsure", named=False) for name in wanted.unsure]
        changes: list[Change] = []
        for name in self._rules.keys:
            before = fields.read(post, name, self._terms)
            try:
                after = self._after(name, wanted, before)
            except ChangesError as error:
                left.append(self._left(post, str(error)))
                continue
            if after is None or fields.same(name, before, after):
                continue
            if name == "excerpt" and not self._may_replace(post.id, before):
                left.append(self._left(post, "with an excerpt that stays without --replace", named=False))
                continue
            changes.append(Change(name, before, after))
        yield from left
        if not changes:
            yield from () if left else (self._left(post, SO_ALREADY, named=False),)
        elif self._is_foreign(wanted, post):
            yield self._left(post, f"{CONFLICT}, on {post.modified}: pull it again")
        else:
            yield Planned(post.id, fields.title(post), post.url, post.modified, tuple(changes))

    def _may_replace(self, number: int, excerpt: Value) -> bool:
        return not excerpt or self._rules.replace or self._own_excerpts.get(number) == fields.digest(excerpt)

    def _is_foreign(self, wanted: Wanted, post: SitePost) -> bool:
        """Whether somebody else changed the post since the record was made."""
        if wanted.modified is None or wanted.modified == post.modified:
            return False
        return not self._known.is_ours(post, self._terms)

    def _after(self, name: Field, wanted: Wanted, before: Value) -> Value | None:
        """The wanted value of a field; None if nothing is wanted. Raises ChangesError for a missing category."""
        if name == "excerpt":
            return wanted.excerpt
        if name == "related":
            return wanted.related
        if name not in wanted.names:
            return None
        candidates = [self._term(name, label) for label in wanted.names[name]]
        wanted_terms = [term for term in candidates if term is not None]
        if not wanted_terms:
            return None
        assert isinstance(before, list)
        kept = [Term(term["id"], term["name"]) for term in before]
        if name == "categories" and self._rules.swap:
            kept = [term for term in kept if term.name in self._rules.kept]
        ids = {term.id for term in kept}
        new = [term for term in wanted_terms if not term.id or term.id not in ids]
        return fields.value_of(sorted((*kept, *new), key=lambda term: (term.name.casefold(), term.id)))

    def _term(self, name: Field, label: str) -> Term | None:
        """The term of a label. If the site lacks it: a Term without a number if it may be made, else None for a tag.

        Raises ChangesError for a category that the site lacks and that may not be made.
        """
        assert name in ("categories", "tags")
        term = self._terms[name].find(label)
        if term or self._rules.create:
            return term or Term(0, label)
        if name == "tags":
            return None
        raise ChangesError(f"the site has no {ONE_OF['categories']} {label!r}: make it, or say --create")

    def _left(self, post: SitePost, why: str, *, named: bool = True) -> Left:
        return Left(post.id, fields.title(post), why, named)
