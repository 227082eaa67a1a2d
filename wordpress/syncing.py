"""A sync: what is new on a site is pulled, tagged, summarized and written back by the site's rules."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any, Literal

from newstool.site.upkeep import Known as Description
from newstool.site.upkeep import Upkeep
from newstool.wordpress import fields, posts
from newstool.wordpress.changes import Rules, Wanted
from newstool.wordpress.errors import ChangesError
from newstool.wordpress.fields import Field, TermsOf
from newstool.wordpress.journal import Journal, Known
from newstool.wordpress.mirror import Merged, Mirror, Record
from newstool.wordpress.planning import Left, Outcome, Planner
from newstool.wordpress.posts import SitePost
from newstool.wordpress.records import record, records
from newstool.wordpress.site import Site
from newstool.wordpress.state import Folder, State
from newstool.wordpress.writing import Writer, Written, carried_out

# The site's clock says whole seconds, and a save may be on its way while it is asked.
_OVERLAP = timedelta(seconds=5)

# What a sync knows of a post, by the field that it can be written into.
_KEYS: dict[Field, tuple[str, ...]] = {
    "excerpt": ("lead",),
    "categories": ("label", "labels"),
    "tags": ("label", "labels"),
    "related": ("related",),
}

Say = Callable[[str], object]


@dataclass(frozen=True, slots=True)
class Sync:
    """The upkeep of one site. since: nothing is written to posts published before this moment, ISO 8601 in UTC."""

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
        """Bring the mirror up to date; the posts that are to be looked at are `pending` in the state, which is saved.

        everything: look at all posts, whether they changed or not.
        """
        state = self.folder.load(str(self.site.client.address))
        now, hidden = self._clock(), set(state.hidden)
        mirror = Mirror(self.folder.mirror)
        since = datetime.fromisoformat(state.since) if state.since and self.folder.mirror.exists() else None
        terms = TermsOf.site(self.site.client)
        merged = mirror.merge(records(self._readable(since, hidden, progress), terms))
        merged = self._without_gone(mirror, merged, hidden, terms)
        touched = merged.all if everything else merged.touched | (merged.all & set(state.pending))
        state = replace(state, since=now, pending=tuple(sorted(touched)), hidden=tuple(sorted(hidden)))
        self.folder.save(state)
        return state

    def outcomes(self, state: State, journal: Journal | None, progress: Say) -> Iterator[Outcome | Written]:
        """What is written, or would be without a journal, post by post; what could not be stays pending."""
        terms = TermsOf.site(self.site.client)
        known = journal.known if journal else Known(None, state.site)
        plan = Planner(self.site, terms, self.rules, known, state.excerpts).plan(self._wanted(state, progress))
        failed: set[int] = set()
        filed, excerpts = set(state.filed), dict(state.excerpts)
        for outcome in carried_out(plan, Writer(self.site, terms, journal) if journal else None):
            if isinstance(outcome, Written):
                for change in outcome.planned.changes:
                    if change.field == "excerpt":
                        excerpts[outcome.planned.id] = fields.digest(change.after)
                    elif change.field in ("categories", "tags"):
                        filed.add(outcome.planned.id)
            elif isinstance(outcome, Left) and outcome.is_named:
                failed.add(outcome.id)
            yield outcome
        if journal:
            self.folder.save(
                replace(state, pending=tuple(sorted(failed)), filed=tuple(sorted(filed)), excerpts=excerpts)
            )

    def _readable(self, since: datetime | None, hidden: set[int], progress: Say) -> Iterator[SitePost]:
        """The posts that were changed since, and a note in `hidden` of those that a password protects."""
        for count, post in enumerate(posts.every(self.site, since), 1):
            progress(f"{count:,} posts pulled")
            (hidden.add if post.hidden else hidden.discard)(post.id)
            yield post

    def _without_gone(self, mirror: Mirror, merged: Merged, hidden: set[int], terms: TermsOf) -> Merged:
        """The same without posts that are gone or protected, and with those that came back without a change.

        The site is asked for the numbers of all its posts only where it has more or less of them than are known.
        """
        if not merged.all & hidden and posts.count(self.site) == len(merged.all) + len(hidden):
            return merged
        there = set(posts.numbers(self.site))
        hidden &= there
        back = sorted(there - merged.all - hidden)
        fresh: list[Record] = []
        for start in range(0, len(back), posts.PAGE):
            for number, post in sorted(
                posts.some(self.site, back[start : start + posts.PAGE], self.site.context).items()
            ):
                if post.hidden:
                    hidden.add(number)
                else:
                    fresh.append(record(post, terms))
        again = mirror.merge(fresh, gone=(merged.all - there) | hidden)
        return Merged((merged.touched | again.touched) & again.all, again.all)

    def _clock(self) -> str:
        """The site's time, from which the next run will ask for changes; where it tells none, the run asks for all."""
        date = self.site.client.get("", {"_fields": "name"}).date
        return posts.iso(parsedate_to_datetime(date) - _OVERLAP) if date else ""

    def _wanted(self, state: State, progress: Say) -> Iterator[Wanted]:
        """What the pending posts are to have, by the rules."""
        mirror, pending = Mirror(self.folder.mirror), set(state.pending)
        asked = {
            int(found["id"]): found["modified"]
            for found in mirror.records()
            if int(found["id"]) in pending and found["text"] and found["published"] >= self.since
        }
        if asked:
            archive = mirror.articles if "related" in self.rules.keys else None
            for known in self.upkeep.known(mirror.articles(asked.keys()), archive, progress):
                yield self._of_one(known, asked[int(known.id)], is_filed=int(known.id) in state.filed)

    def _of_one(self, known: Description, modified: str, *, is_filed: bool) -> Wanted:
        keys = self.rules.keys
        terms: list[Literal["categories", "tags"]] = [name for name in ("categories", "tags") if name in keys]
        related: list[dict[str, Any]] = [{"id": int(number), "lead": lead} for number, lead in known.related]
        return Wanted(
            id=int(known.id),
            source=known.id,
            modified=modified,
            excerpt=fields.as_markup(known.lead) if "excerpt" in keys and known.lead else None,
            names={} if is_filed or not known.labels else {name: _asked(known, keys[name]) for name in terms},
            related=related if "related" in keys else None,
            unsure=() if known.labels else tuple(terms),
        )


def _asked(known: Description, key: str) -> tuple[str, ...]:
    """All labels, or the likeliest."""
    return known.labels if key == "labels" else known.labels[:1]
