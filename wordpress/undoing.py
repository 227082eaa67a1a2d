"""Taking back what a journal says was written, as far as it still is as newstool left it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from newstool.wordpress import fields, posts
from newstool.wordpress.fields import Field, TermsOf, Value
from newstool.wordpress.journal import Creation, Write
from newstool.wordpress.planning import Change, Left, Planned
from newstool.wordpress.posts import SitePost
from newstool.wordpress.site import Site
from newstool.wordpress.taxonomy import PAGE

_UNDONE = "as they were before already"


@dataclass(slots=True)
class Span:
    """What newstool did to a post altogether: what it found in each field at first, and what it left at last."""

    title: str
    before: dict[Field, Value] = field(default_factory=dict)
    left: dict[Field, Value] = field(default_factory=dict)


def spans(writes: Sequence[Write]) -> dict[int, Span]:
    """By post, the last one written first. Writes that follow on each other are one; where somebody was between two,
    only the last counts."""
    found: dict[int, Span] = {}
    for write in reversed(writes):
        span = found.setdefault(write.post, Span(write.title))
        for name, left in write.left.items():
            if name not in span.left:
                span.left[name], span.before[name] = left, write.before[name]
            elif fields.same(name, left, span.before[name]):
                span.before[name] = write.before[name]
    return found


def plan(site: Site, terms: TermsOf, writes: Sequence[Write]) -> Iterator[Planned | Left]:
    """What would be put back; what somebody changed since is named and left. Reads PAGE posts at a time."""
    stream = iter(spans(writes).items())
    while batch := dict(islice(stream, PAGE)):
        found = posts.some(site, list(batch), context="edit")
        for number, span in batch.items():
            if number in found:
                yield from _one(found[number], span, terms)
            else:
                yield Left(number, span.title, "is not published any more, or the login may not edit it")


def unused(site: Site, terms: TermsOf, made: Sequence[Creation]) -> Iterator[Creation]:
    """Delete the terms that newstool made and that no post has now, and yield them."""
    for creation in made:
        found = terms[creation.kind].find(creation.name)
        if found and found.id == (creation.id or found.id) and terms[creation.kind].delete_unused(found.id):
            yield creation


def _one(post: SitePost, span: Span, terms: TermsOf) -> Iterator[Planned | Left]:
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
