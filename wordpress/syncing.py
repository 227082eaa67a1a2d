"""A sync: new posts of a site are pulled, tagged and summarized, and the results are written to the site by rules."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any, Literal

from newstool.site.upkeep import PostResults, Upkeep
from newstool.wordpress import fields, posts
from newstool.wordpress.changes import Rules, Wanted
from newstool.wordpress.errors import ChangesError
from newstool.wordpress.fields import Field, TermsOf, Value
from newstool.wordpress.journal import Journal, LastWrites
from newstool.wordpress.mirror import Mirror, Record
from newstool.wordpress.planning import Left, Outcome, Planner
from newstool.wordpress.posts import SitePost
from newstool.wordpress.records import record, records
from newstool.wordpress.site import Site
from newstool.wordpress.state import Folder, State
from newstool.wordpress.writing import Writer, Written, carried_out

# The site's clock says whole seconds, and a save may be on its way while it is asked.
_OVERLAP = timedelta(seconds=5)

# For each field of a post, the results of a sync that can be written into it.
_KEYS: dict[Field, tuple[str, ...]] = {
    "excerpt": ("lead",),
    "categories": ("label", "labels"),
    "tags": ("label", "labels"),
    "related": ("related",),
}

Say = Callable[[str], object]


@dataclass(frozen=True, slots=True)
class Sync:
    """The upkeep of one site.

    Attributes:
        site: the site, with a login
        folder: the folder of the sync's state
        upkeep: finds labels, leads and related posts
        rules: what may be written
        since: posts published before this moment are not written to; ISO 8601 in UTC, "" for no limit
    """

    site: Site
    folder: Folder
    upkeep: Upkeep
    rules: Rules
    since: str = ""

    def __post_init__(self) -> None:
        for name, key in self.rules.keys.items():
            if key not in _KEYS[name]:
                raise ChangesError(f"a sync has no {key!r} for {name}: it has {' and '.join(_KEYS[name])}")

    def pull(self, progress: Say, *, everything: bool = False) -> State:
        """Bring the mirror up to date. Return and save the state, whose `pending` has the posts to look at.

        everything: look at all posts, not only at new and changed ones.
        """
        state = self._with_last_writes(self.folder.load(str(self.site.client.address)))
        now, hidden = self._clock(), set(state.hidden)
        mirror = Mirror(self.folder.mirror)
        since = datetime.fromisoformat(state.since) if state.since and self.folder.mirror.exists() else None
        terms = TermsOf.site(self.site.client)
        numbers = mirror.merge(records(self._readable(since, hidden, progress), terms), self._note_pending)
        numbers = self._without_gone(mirror, numbers, hidden, terms)
        noted = self.folder.load(state.site).pending
        pending = numbers if everything else numbers & set(noted)
        state = replace(state, since=now, pending=tuple(sorted(pending)), hidden=tuple(sorted(hidden)))
        self.folder.save(state)
        return state

    def outcomes(self, state: State, journal: Journal | None, progress: Say) -> Iterator[Outcome | Written]:
        """Write the changes, or only plan them without a journal, and yield what becomes of each post.

        Posts that could not be written stay pending. If the run breaks off, so do the posts that it did not write, and
        the state still knows what it did write.
        """
        terms = TermsOf.site(self.site.client)
        known = journal.known if journal else LastWrites(None, state.site)
        plan = Planner(self.site, terms, self.rules, known, state.excerpts).plan(self._wanted(state, progress))
        if journal is None:
            yield from plan
            return
        failed, written = set[int](), list[Written]()
        broke_off = True
        try:
            for outcome in carried_out(plan, Writer(self.site, terms, journal)):
                if isinstance(outcome, Written):
                    written.append(outcome)
                elif isinstance(outcome, Left) and outcome.is_named:
                    failed.add(outcome.id)
                yield outcome
            broke_off = False
        finally:
            unwritten = set(state.pending).difference(one.planned.id for one in written) if broke_off else set[int]()
            self.folder.save(_after(state, written, unwritten | failed))

    def _with_last_writes(self, state: State) -> State:
        """The state with what the last run wrote by its journal: a run that was killed has not saved it."""
        path = self.folder.last_journal()
        writes = LastWrites(path, state.site).all_writes() if path else []
        filed, excerpts = set(state.filed), dict(state.excerpts)
        for write in writes:
            _note_write(write.post, write.after, set() if write.modified is None else filed, excerpts)
        return replace(state, filed=tuple(sorted(filed)), excerpts=excerpts)

    def _note_pending(self, touched: frozenset[int]) -> None:
        """Save these posts as pending, so that a run that breaks off before the end of `pull` does not lose them."""
        state = self.folder.load(str(self.site.client.address))
        if not touched <= set(state.pending):
            self.folder.save(replace(state, pending=tuple(sorted(touched | set(state.pending)))))

    def _readable(self, since: datetime | None, hidden: set[int], progress: Say) -> Iterator[SitePost]:
        """Yield the posts that were changed since, and update `hidden`, the posts that a password protects."""
        for count, post in enumerate(posts.every(self.site, since), 1):
            progress(f"{count:,} posts pulled")
            (hidden.add if post.hidden else hidden.discard)(post.id)
            yield post

    def _without_gone(
        self, mirror: Mirror, numbers: frozenset[int], hidden: set[int], terms: TermsOf
    ) -> frozenset[int]:
        """Take posts that are gone or protected off the mirror, and add posts that came back without a change.

        It asks the site for the numbers of all posts only if the site has more or fewer posts than the mirror.
        numbers: of the posts of the mirror, as `merge` returns them. Returns those of the posts that it has now.
        """
        if not numbers & hidden and posts.count(self.site) == len(numbers) + len(hidden):
            return numbers
        published = set(posts.numbers(self.site))
        hidden &= published
        missing = sorted(published - numbers - hidden)
        fresh: list[Record] = []
        for start in range(0, len(missing), posts.PAGE):
            page = posts.some(self.site, missing[start : start + posts.PAGE], self.site.context)
            for number, post in sorted(page.items()):
                if post.hidden:
                    hidden.add(number)
                else:
                    fresh.append(record(post, terms))
        return mirror.merge(fresh, self._note_pending, gone=(numbers - published) | hidden)

    def _clock(self) -> str:
        """The site's time. The next run asks for changes since then, or for all posts if this is ""."""
        date = self.site.client.get("", {"_fields": "name"}).date
        return posts.iso(parsedate_to_datetime(date) - _OVERLAP) if date else ""

    def _wanted(self, state: State, progress: Say) -> Iterator[Wanted]:
        """Yield the wanted values of each pending post, by the rules."""
        mirror, pending = Mirror(self.folder.mirror), set(state.pending)
        modified_at = {
            int(entry["id"]): entry["modified"]
            for entry in mirror.records()
            if int(entry["id"]) in pending and entry["text"] and entry["published"] >= self.since
        }
        if modified_at:
            archive = mirror.articles if "related" in self.rules.keys else None
            for results in self.upkeep.results(mirror.articles(modified_at.keys()), archive, progress):
                post_id = int(results.id)
                yield self._wanted_of(results, modified_at[post_id], is_filed=post_id in state.filed)

    def _wanted_of(self, results: PostResults, modified: str, *, is_filed: bool) -> Wanted:
        """The wanted values of one post. is_filed: newstool wrote its categories or tags before, so they stay."""
        keys = self.rules.keys
        terms: list[Literal["categories", "tags"]] = [name for name in ("categories", "tags") if name in keys]
        names = {name: _labels(results, keys[name]) for name in terms if results.labels}
        related: list[dict[str, Any]] = [{"id": int(number), "lead": lead} for number, lead in results.related]
        return Wanted(
            id=int(results.id),
            source=results.id,
            modified=modified,
            excerpt=fields.as_markup(results.lead) if "excerpt" in keys and results.lead else None,
            names={} if is_filed else names,
            related=related if "related" in keys else None,
            unsure=() if results.labels else tuple(terms),
        )


def _after(state: State, written: list[Written], pending: set[int]) -> State:
    """The state after some posts were written. pending: the posts to look at next."""
    filed, excerpts = set(state.filed), dict(state.excerpts)
    for one in written:
        _note_write(one.planned.id, {change.field: change.after for change in one.planned.changes}, filed, excerpts)
    return replace(state, pending=tuple(sorted(pending)), filed=tuple(sorted(filed)), excerpts=excerpts)


def _note_write(number: int, after: Mapping[Field, Value], filed: set[int], excerpts: dict[int, str]) -> None:
    """Add a write to the posts whose terms newstool wrote, and to the digests of its excerpts, see `State`."""
    if "excerpt" in after:
        excerpts[number] = fields.digest(after["excerpt"])
    if after.keys() & {"categories", "tags"}:
        filed.add(number)


def _labels(results: PostResults, key: str) -> tuple[str, ...]:
    """All labels for the key "labels", only the likeliest for the key "label"."""
    return results.labels if key == "labels" else results.labels[:1]
