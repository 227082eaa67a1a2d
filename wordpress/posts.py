"""Posts of a live site, as a stream: all of them, or those that were changed since a moment."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Self

from newstool.wordpress.site import Site
from newstool.wordpress.taxonomy import PAGE as PAGE
from newstool.wordpress.transport import Query

_FIELDS = "id,date_gmt,modified_gmt,link,content.protected,categories,tags,meta"
# The texts to request in each context. WordPress renders only requested fields, and rendering takes most of its time.
_TEXTS = {"edit": ",title.raw,content.raw,excerpt.raw", "view": ",title.rendered,content.rendered"}
# The site compares its local time, which differs from UTC by less than a day. So more posts are requested than needed,
# and `every` drops those that are too old.
_ZONES = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class SitePost:
    """A post as the site gives it: its texts as they were typed, or as readers see them where the login may not edit.

    published, modified: ISO 8601, UTC. meta: the post meta of the REST API, by key. hidden: it has a password.
    """

    id: int
    title: str
    content: str
    excerpt: str
    url: str
    published: str
    modified: str
    categories: tuple[int, ...]
    tags: tuple[int, ...]
    meta: Mapping[str, Any]
    hidden: bool

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> Self:
        """The post in the JSON of the REST API, in the context "edit" or "view"."""
        kind = "raw" if "raw" in data["content"] else "rendered"
        return cls(
            id=data["id"],
            title=data["title"].get(kind, ""),
            content=data["content"].get(kind, ""),
            # A rendered excerpt may be the first words of the text. Only the raw one is empty if there is no excerpt.
            excerpt=data.get("excerpt", {}).get("raw", ""),
            url=data.get("link") or "",
            published=in_utc(data.get("date_gmt")),
            modified=in_utc(data.get("modified_gmt")),
            categories=tuple(sorted(data.get("categories") or ())),
            tags=tuple(sorted(data.get("tags") or ())),
            meta=data["meta"] if isinstance(data.get("meta"), dict) else {},
            hidden=bool(data["content"].get("protected")),
        )


@dataclass(frozen=True, slots=True)
class Place:
    """Where a stream of posts continues: after the post number `last`, which stands at `offset` or before it."""

    last: int = 0
    offset: int = 0


START = Place()


def every(site: Site, since: datetime | None = None, place: Place = START) -> Iterator[SitePost]:
    """Yield the published posts in the order of their numbers, each once. Posts with a password are included."""
    for data in _stream(site, _query(site, since), place):
        post = SitePost.of(data)
        if since is None or post.modified >= iso(since):
            yield post


def _stream(site: Site, query: Query, place: Place = START) -> Iterator[dict[str, Any]]:
    """Yield the JSON of each post. One page at a time is in memory.

    Posts that are added or deleted meanwhile must not make the stream miss others. So each page begins with the last
    post of the page before. If that post is gone, the stream goes back by a page.
    """
    last, offset = place.last, max(place.offset - 1, 0)
    while True:
        answer = site.client.get("wp/v2/posts", {**query, "offset": offset})
        ids = [data["id"] for data in answer.items]
        shifted = ids[0] > last if ids else offset >= answer.total
        if last and offset and shifted:
            offset = max(offset - PAGE, 0)
            continue
        for data in answer.items:
            if data["id"] > last:
                last = data["id"]
                yield data
        offset += PAGE - 1
        if offset + 1 >= answer.total:
            return


def some(site: Site, ids: list[int], context: str) -> dict[int, SitePost]:
    """The posts with these numbers, at most PAGE, by number.

    Posts that are not published are missing. In the context "edit", posts that the login may not edit are missing, too.
    """
    query = {**_query(site, None), "context": context, "_fields": fields(context), "include": ",".join(map(str, ids))}
    return {data["id"]: SitePost.of(data) for data in site.client.get("wp/v2/posts", query).items}


def one(site: Site, number: int) -> SitePost:
    """A post as it is now. Raises GoneError, and the errors of `Client.get`."""
    return SitePost.of(site.client.get(f"wp/v2/posts/{number}", {"context": "edit", "_fields": fields("edit")}).object)


def count(site: Site) -> int:
    """The number of published posts."""
    return site.client.get("wp/v2/posts", {"per_page": 1, "_fields": "id"}).total


def numbers(site: Site) -> Iterator[int]:
    """The numbers of all published posts."""
    return (data["id"] for data in _stream(site, {**_query(site, None), "context": "view", "_fields": "id"}))


def fields(context: str) -> str:
    """The fields of a post to request in a context, for `SitePost.of`."""
    return _FIELDS + _TEXTS[context]


def in_utc(text: str | None) -> str:
    """A time of the REST API, which says no zone, as ISO 8601 in UTC; "" for none."""
    return f"{text.removesuffix('Z')}Z" if text else ""


def iso(moment: datetime) -> str:
    """A moment in the form of `SitePost.modified`."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _query(site: Site, since: datetime | None) -> dict[str, str | int]:
    """The query for the published posts that changed since a time, or for all."""
    query: dict[str, str | int] = {
        "context": site.context,
        "status": "publish",
        "per_page": PAGE,
        "orderby": "id",
        "order": "asc",
        "_fields": fields(site.context),
    }
    if since:
        query["modified_after"] = iso(since - _ZONES)
    return query
