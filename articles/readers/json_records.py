"""JSON objects as programs write them, as records with our keys: WordPress's REST API, ninjs, newstool itself."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from newstool.articles.article_json import is_own
from newstool.articles.markup import plain
from newstool.articles.publication import UNPUBLISHED, USABLE, is_future, last_part
from newstool.articles.read_options import ReadOptions
from newstool.articles.readers.post_body import text_of_body
from newstool.articles.record import value_of, without_by

Record = Mapping[str, Any]
_NINJS_TEXTS = ("body_html", "body_xhtml", "body_text")
# Keys beside the text that only an item of ninjs has, and the lists that version 2 and 3 have in place of texts.
_NINJS_KEYS = frozenset(("headline", "versioncreated", "pubstatus", "slugline", "usageterms"))
_NINJS_LISTS = ("bodies", "headlines")
# Types of items whose text is a caption.
_NO_STORIES = ("picture", "graphic", "video", "audio")
_CREATED = ("firstcreated", "firstCreated", "versioncreated", "versionCreated")
_EMBARGOES = ("embargoed", "embargoedUntil", "embargoeduntil")
# Column of the table wp_posts, which plug-ins export: our key.
_COLUMNS = {
    "post_content": "text",
    "post_title": "title",
    "post_excerpt": "summary",
    "post_date": "published",
    "ID": "id",
    "guid": "url",
}
# Columns of exports by plug-ins and of other systems, in small letters: our key.
_OTHER_COLUMNS = {"content": "text", "excerpt": "summary", "permalink": "url"}
# The two texts of a field in REST. The raw one has no markup of plug-ins; it needs a login.
_SIDES = ("raw", "rendered")
_PUBLIC = ("publish", "inherit", "")
_ELLIPSIS = ("[…]", "…", "[...]", "...")


def converted(record: Record, options: ReadOptions) -> Record:
    """The record with our keys beside its own; the record itself where no program is known to write such."""
    if "content" in record and isinstance(record["content"], dict) and not record["content"].keys().isdisjoint(_SIDES):
        return {**record, **_rest(record, options)}
    if _is_ninjs(record):
        return {**record, **_ninjs(record)}
    if "post_content" in record:
        found = {ours: record[theirs] for theirs, ours in _COLUMNS.items() if theirs in record and ours not in record}
        return {**record, **found}
    content = names_content(record)
    if content and isinstance(record[content], str):
        found = {_OTHER_COLUMNS[key.lower()]: record[key] for key in record if key.lower() in _OTHER_COLUMNS}
        return {**found, **record}
    return record


def names_content(keys: Collection[str]) -> str:
    """The key "content", in any case, beside a title and no text; "" where there is none."""
    if "text" in keys or "title" not in keys:
        return ""
    return next((name for name in sorted(keys) if name.lower() == "content"), "")


def kept_back(record: Record, options: ReadOptions) -> str:
    """The kind of a record that is not published or not wanted, for the count; "" for one that is read."""
    if isinstance(record.get("content"), dict) or "post_content" in record:
        return _why_left_out(record, options)
    if _is_ninjs(record):
        return _why_no_story(record, options)
    named = {key.lower().replace(" ", "_"): value for key, value in record.items()}  # "Post Status" of a plug-in
    status, kind = named.get("post_status") or named.get("status"), named.get("post_type")
    if kind and isinstance(kind, str) and kind not in options.post_types:
        return kind
    if options.drafts:
        return ""
    if isinstance(status, str) and status.lower() in UNPUBLISHED:
        return f"post ({status.lower()})"
    if named.get("post_password") or (named.get("password") and names_content(record)):
        return "post (password)"
    return "post (future)" if not is_own(record) and is_future(_date(record, options)) else ""


def _date(record: Record, options: ReadOptions) -> str:
    """The date of a record, under the key that `articles_of` reads; "" where there is none."""
    date = value_of(record, options.fields.get("published", "published")) or record.get("date")
    return str(date) if isinstance(date, str | int) else ""


def _why_left_out(record: Record, options: ReadOptions) -> str:
    """The kind of a post of WordPress that is left out; "" for one that is read."""
    kind = str(record.get("type") or record.get("post_type") or "post")
    if kind not in options.post_types:
        return kind
    content = record.get("content")
    status = str(record.get("post_status") or (record.get("status") if isinstance(content, dict) else "") or "")
    if options.drafts:
        return f"{kind} ({status})" if status in ("trash", "auto-draft") else ""
    if status not in _PUBLIC:
        return f"{kind} ({status})"
    protected = isinstance(content, dict) and content.get("protected") is True
    if protected or record.get("password") or record.get("post_password"):
        return f"{kind} (password)"
    date = record.get("date_gmt") or record.get("post_date_gmt") or record.get("date") or record.get("post_date") or ""
    return f"{kind} (future)" if is_future(str(date)) else ""


def _side(value: object, *sides: str) -> str:
    """The text of a field as REST gives it: {"raw": ..., "rendered": ...}, or a string."""
    if isinstance(value, dict):
        return next((text for side in sides if isinstance(text := value.get(side), str) and text.strip()), "")
    return value if isinstance(value, str) else ""


def _rest(post: Record, options: ReadOptions) -> dict[str, object]:
    """A post of WordPress's REST API (https://developer.wordpress.org/rest-api/reference/posts/)."""
    record: dict[str, object] = {
        "text": text_of_body(_side(post["content"], "raw")) or _side(post["content"], "rendered"),
        "title": _side(post.get("title"), *_SIDES),
        "summary": _excerpt(post),
        "url": post.get("link"),
        "published": f"{post['date_gmt']}Z" if post.get("date_gmt") else post.get("date"),
        "labels": _terms(post, options.label_from),
        "tags": _terms(post, "tag"),
        "byline": _authors(post),
    }
    return {key: value for key, value in record.items() if value}


def _excerpt(post: Record) -> str:
    """The excerpt that somebody wrote. What WordPress makes of the first words ends in an ellipsis."""
    excerpt = post.get("excerpt")
    if isinstance(excerpt, dict) and "raw" in excerpt:
        return _side(excerpt, "raw")
    text = " ".join(plain(_side(excerpt, "rendered")).split())
    return "" if text.endswith(_ELLIPSIS) else text


def _terms(post: Record, kind: str) -> list[str]:
    """The categories ("category") or tags ("tag"), by their names if the answer embeds them, else by their slugs."""
    taxonomy = "post_tag" if kind == "tag" else "category"
    groups = _list(_object(post.get("_embedded")).get("wp:term"))
    terms = [term for group in groups for term in _objects(group) if term.get("taxonomy") == taxonomy]
    named = [term["name"] for term in terms if isinstance(term.get("name"), str)]
    start = f"{kind}-"
    slugs = [name.removeprefix(start) for name in _list(post.get("class_list")) if str(name).startswith(start)]
    return named or slugs


def _authors(post: Record) -> str:
    embedded = _objects(_object(post.get("_embedded")).get("author"))
    names = [author["name"] for author in embedded if isinstance(author.get("name"), str)]
    yoast = _object(post.get("yoast_head_json")).get("author")
    return ", ".join(names) or (yoast if isinstance(yoast, str) else "")


def _is_ninjs(record: Record) -> bool:
    """Whether a record is an item of ninjs, IPTC's JSON for news (https://iptc.org/standards/ninjs/)."""
    if isinstance(record.get("bodies"), list) and isinstance(record.get("headlines"), list):
        return True
    return any(key in record for key in _NINJS_TEXTS) and not _NINJS_KEYS.isdisjoint(record)


def _why_no_story(item: Record, options: ReadOptions) -> str:
    """The kind of an item of ninjs that is left out; "" for one that is read."""
    kind = str(item.get("type") or "")
    if kind in _NO_STORIES:
        return f"item ({kind})"
    if options.drafts:
        return ""
    status = last_part(str(item.get("pubstatus") or item.get("pubStatus") or "")).lower()
    if status not in USABLE:
        return f"item ({status})"
    embargoes = [item[key] for key in _EMBARGOES if item.get(key)]
    return "item under embargo" if any(end is True or is_future(str(end)) for end in embargoes) else ""


def _ninjs(item: Record) -> dict[str, object]:
    """An item of ninjs with our keys. Version 1 has texts, version 2 and 3 have lists of them by role."""
    people = [str(person.get("name", "")) for person in _objects(item.get("person")) if person.get("rel") == "author"]
    subjects = _objects(item.get("subject") or item.get("subjects"))
    topics = [topic["name"] for topic in subjects if isinstance(topic.get("name"), str)]
    services = [service["name"] for service in _objects(item.get("service")) if isinstance(service.get("name"), str)]
    record: dict[str, object] = {
        "text": next((item[key] for key in _NINJS_TEXTS if item.get(key)), "") or _main(item.get("bodies")),
        "title": item.get("headline") or _main(item.get("headlines")),
        "id": item.get("uri"),
        "summary": item.get("description_text") or item.get("description_html") or _main(item.get("descriptions")),
        "url": item.get("canonical"),
        "published": next((item[key] for key in _CREATED if item.get(key)), ""),
        "labels": topics or services,
        "tags": [keyword for keyword in _list(item.get("keywords")) if isinstance(keyword, str)],
        "byline": without_by(str(item.get("byline") or item.get("by") or ", ".join(people))),
    }
    return {key: value for key, value in record.items() if value}


def _main(texts: object) -> str:
    """The main one of several texts by role, else the first: [{"role": "main", "value": ...}, ...]."""
    found = [text for text in _objects(texts) if isinstance(text.get("value"), str)]
    main = [text for text in found if text.get("role") == "main"]
    return next((str(text["value"]) for text in main or found), "")


def _object(value: object) -> Record:
    return value if isinstance(value, dict) else {}


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _objects(value: object) -> Iterable[Record]:
    return [item for item in _list(value) if isinstance(item, dict)]
