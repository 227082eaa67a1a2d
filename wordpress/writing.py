"""Writes planned changes to a site, each one once.

A post is read again just before its write. The change is noted in the journal, on the disk, before it is sent.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from newstool.wordpress import fields, posts
from newstool.wordpress.errors import ChangesError, GoneError, RefusedError, UnreachableError
from newstool.wordpress.fields import Field, TermsOf, Value
from newstool.wordpress.journal import Journal
from newstool.wordpress.journal_entries import Write
from newstool.wordpress.planning import CONFLICT, SO_ALREADY, Change, Left, Outcome, Planned
from newstool.wordpress.posts import SitePost
from newstool.wordpress.site import Site
from newstool.wordpress.taxonomy import Terms

_HOPELESS = 3  # posts in a row that cannot be saved: a plugin may choke on one, but hardly on three


@dataclass(frozen=True, slots=True)
class Written:
    """A post whose planned changes are on the site. `modified`: the time of this write, ISO 8601 in UTC."""

    planned: Planned
    modified: str


def carried_out(plan: Iterable[Outcome], writer: "Writer | None") -> Iterator[Outcome | Written]:
    """Write the planned changes, and yield what becomes of each post. Without a writer, yield the plan as it is."""
    if writer:
        writer.settle()
    for outcome in plan:
        yield writer.write(outcome) if writer and isinstance(outcome, Planned) else outcome


class Writer:
    """Writes what was planned to a site, with a journal."""

    def __init__(self, site: Site, terms: TermsOf, journal: Journal) -> None:
        self._site, self._terms, self._journal = site, terms, journal
        self._failures = 0  # posts in a row

    def settle(self) -> None:
        """Note as done the writes of an earlier run that the site made, but whose answer was lost.

        Writes that the site made only in part, or not at all, are left to this run.
        """
        for write in self._journal.known.open_writes():
            try:
                post = posts.one(self._site, write.post)
            except GoneError:
                continue
            now = {name: self._now(post, name) for name in write.after}
            if all(fields.same(name, now[name], after) for name, after in write.after.items()):
                self._journal.done(post.id, now, post.modified)

    def write(self, planned: Planned) -> Written | Left:
        """Write a post, unless somebody changed it since the write was planned.

        If the site does not answer, the post is read again, so that nothing is written twice. Raises UnreachableError
        after the last try, LoginError if the site does not accept the login any more.
        """
        client, begun = self._site.client, False
        for attempt in client.attempts():
            try:
                post = posts.one(self._site, planned.id)
            except GoneError:
                return Left(planned.id, planned.title, "is gone")
            pending = self._pending(planned, post)
            if not pending:
                return self._already_done(planned, post, begun)
            if not self._is_as_planned(planned, post, begun):
                return Left(planned.id, planned.title, f"{CONFLICT}, on {post.modified}: pull it again")
            try:
                changes = tuple(self._resolved(change) for change in pending)
                if not begun:
                    self._journal.intend(_entry(planned, changes))
                    begun = True
                return self._send(planned, changes)
            except UnreachableError as error:
                if attempt.is_last:
                    return self._failed(planned, error)
            except (RefusedError, ChangesError) as error:
                return Left(planned.id, planned.title, f"was not written: {error}")
        raise AssertionError("unreachable: the last try returns or raises")

    def _failed(self, planned: Planned, error: UnreachableError) -> Left:
        """A post that the site cannot save. Raises the error after _HOPELESS such posts in a row."""
        self._failures += 1
        if self._failures == _HOPELESS:
            raise error
        return Left(planned.id, planned.title, f"was not written, it may be half: {error}")

    def _pending(self, planned: Planned, post: SitePost) -> list[Change]:
        return [c for c in planned.changes if not fields.same(c.field, self._now(post, c.field), c.after)]

    def _now(self, post: SitePost, field: Field) -> Value:
        return fields.read(post, field, self._terms)

    def _is_as_planned(self, planned: Planned, post: SitePost, begun: bool) -> bool:
        """Whether nobody else changed the post: it is as planned, or only this write changed it, in part."""
        if post.modified == planned.modified:
            return all(
                fields.same(c.field, self._now(post, c.field), c.before)
                or fields.same(c.field, self._now(post, c.field), c.after)
                for c in planned.changes
            )
        return (begun or self._journal.known.is_open(planned.id)) and self._journal.known.is_ours(post, self._terms)

    def _already_done(self, planned: Planned, post: SitePost, begun: bool) -> Written | Left:
        """A post that has the planned values already, by a write whose answer was lost, or by somebody else."""
        if not (begun or self._journal.known.is_open(planned.id)):
            return Left(planned.id, planned.title, SO_ALREADY, is_named=False)
        self._journal.done(planned.id, {c.field: self._now(post, c.field) for c in planned.changes}, post.modified)
        return Written(planned, post.modified)

    def _resolved(self, change: Change) -> Change:
        """The change with a number for each term. New terms are made on the site."""
        if change.field not in ("categories", "tags"):
            return change
        assert isinstance(change.after, list)
        terms = self._terms[change.field]
        return Change(change.field, change.before, [self._term(terms, term) for term in change.after])

    def _term(self, terms: Terms, term: Mapping[str, Any]) -> dict[str, Any]:
        """A term as the site has it. A term that it lacks is created, which the journal says before and after."""
        if term["id"] and terms.named((term["id"],)):
            return dict(term)
        found = terms.find(term["name"])
        if found is None:
            self._journal.intend_creation(terms.kind, term["name"])
            found, is_ours = terms.create(term["name"])
            if is_ours:
                self._journal.created(terms.kind, found.id, term["name"])
        return {"id": found.id, "name": found.name}

    def _send(self, planned: Planned, changes: tuple[Change, ...]) -> Written | Left:
        """Write the changes of a post, and compare what the site then has with what was wanted."""
        body: dict[str, Any] = {}
        for change in changes:
            body |= fields.body(change.field, change.after)
        query = {"_fields": posts.fields("edit")}
        post = SitePost.of(self._site.client.post(f"wp/v2/posts/{planned.id}", body, query).object)
        self._failures = 0
        stored = {change.field: self._now(post, change.field) for change in changes}
        self._journal.done(planned.id, stored, post.modified)
        other = [c.field for c in changes if not fields.same(c.field, stored[c.field], c.after)]
        if other:
            return Left(planned.id, planned.title, f"the site stored something else as its {' and '.join(other)}")
        return Written(planned, post.modified)


def _entry(planned: Planned, changes: tuple[Change, ...]) -> Write:
    before = {change.field: change.before for change in changes}
    return Write(planned.id, planned.title, before, {change.field: change.after for change in changes})
