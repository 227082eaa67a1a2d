"""Undoes the writes of a journal, in the fields that nobody changed since."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from newstool.wordpress import fields, posts
from newstool.wordpress.fields import Field, TermsOf, Value
from newstool.wordpress.journal_entries import Creation, Write
from newstool.wordpress.planning import Change, Left, Planned
from newstool.wordpress.posts import SitePost
from newstool.wordpress.site import Site
from newstool.wordpress.taxonomy import PAGE

_UNDONE = "as they were before already"


@dataclass(slots=True)
class Span:
    """All writes to a post as one: the value of each field before the first write, and after the last."""

    title: str
    before: dict[Field, Value] = field(default_factory=dict)
    left: dict[Field, Value] = field(default_factory=dict)


def spans(writes: Sequence[Write]) -> dict[int, Span]:
    """The span of each post, the post that was written last first.

    If somebody else changed a field between two writes, the span of the field begins after that change.
    """
    by_post: dict[int, Span] = {}
    for write in reversed(writes):
        span = by_post.setdefault(write.post, Span(write.title))
        for name, left in write.left.items():
            if name not in span.left:
                span.left[name], span.before[name] = left, write.before[name]
            elif fields.same(name, left, span.before[name]):
                span.before[name] = write.before[name]
    return by_post


def plan(site: Site, terms: TermsOf, writes: Sequence[Write]) -> Iterator[Planned | Left]:
    """Yield the changes that undo the writes, and the posts that somebody changed since. Reads PAGE posts at a time."""
    stream = iter(spans(writes).items())
    while batch := dict(islice(stream, PAGE)):
        found = posts.some(site, list(batch), context="edit")
        for number, span in batch.items():
            if number in found:
                yield from _plan_for(found[number], span, terms)
            else:
                yield Left(number, span.title, "is not published any more, or the login may not edit it")


def unused(site: Site, terms: TermsOf, made: Sequence[Creation]) -> Iterator[Creation]:
    """Delete the terms that newstool made and that no post has now, and yield them.

    A term without an id in the journal may be somebody else's, of the same name: it stays.
    """
    for creation in made:
        found = terms[creation.kind].find(creation.name) if creation.id else None
        if found and found.id == creation.id and terms[creation.kind].delete_unused(found.id):
            yield creation


def _plan_for(post: SitePost, span: Span, terms: TermsOf) -> Iterator[Planned | Left]:
    """The changes that undo the writes to one post."""
    changes: list[Change] = []
    title = fields.title(post)
    others: list[str] = []
    for name, left in span.left.items():
        now = fields.read(post, name, terms)
        if fields.same(name, now, span.before[name]):
            continue
        if fields.same(name, now, left):
            changes.append(Change(name, now, span.before[name]))
        else:
            others.append(name)
    if others:
        yield Left(post.id, title, f"somebody changed its {' and '.join(others)} since: left as it is")
    if changes:
        yield Planned(post.id, title, post.url, post.modified, tuple(changes))
    elif not others:
        yield Left(post.id, title, _UNDONE, is_named=False)
