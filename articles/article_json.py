"""An article as an object of JSON: how `newstool clean` writes it, and how it is read again without a loss."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Any

from newstool.articles.article import Article, Dateline, RelatedItem, Removed
from newstool.articles.read_options import LIST_FIELDS, OPTIONAL_FIELDS

# The prefix for a key of the input record if a command writes a key of the same name.
_PREFIX = "filed_"
# Only an object that `as_json` made has all of these keys.
_OWN = ("byline", "dateline", "related", "removed", "source")


class Kept(str):
    """A value of a record that --keep names, as text.

    Attributes:
        value: the value as it was read: a string, number, list or object
    """

    __slots__ = ("value",)
    value: Any

    def __new__(cls, value: Any) -> "Kept":
        """The value as text: a string in one line, a number as Python writes it, anything else as JSON."""
        text = str(value) if isinstance(value, str | int | float) and not isinstance(value, bool) else _json(value)
        kept = super().__new__(cls, text.strip() if text.isprintable() else " ".join(text.split()))
        kept.value = value
        return kept

    def __reduce__(self) -> tuple[type["Kept"], tuple[Any]]:
        return Kept, (self.value,)


def as_json(article: Article) -> dict[str, Any]:
    """All fields of an article, and the keys of its record that --keep names."""
    record = {
        "id": article.id,
        "title": article.title,
        "text": article.text,
        "byline": article.byline,
        "dateline": _dateline(article.dateline),
        "related": [{"title": item.title, "label": item.label, "text": item.text} for item in article.related],
        "removed": [{"rule": piece.rule, "text": piece.text} for piece in article.removed],
        "source": article.source,
        "label": article.label,
        "summary": article.summary,
        "url": article.url,
        "published": article.published,
    }
    record |= list_fields(article)
    return {**record, **_kept(article, record)} if article.fields else record


def list_fields(article: Article) -> dict[str, Any]:
    """All labels of an article under "labels" if it has several, and its tags under "tags" if it has any."""
    labels = {"labels": list(article.labels)} if article.other_labels else {}
    return {**labels, "tags": list(article.tags)} if article.tags else labels


def input_fields(article: Article, own: Collection[str]) -> dict[str, Any]:
    """The fields of an article's record except title and text, to be added to the record that a command writes.

    own: the keys that the command writes itself. A key of the article's record with the same name gets the prefix
    "filed_". The label that an article came with is written as "filed_label"; "label" is the one that `classify` gives.
    """
    record: dict[str, Any] = {}
    for key, value in (
        ("label", article.label),
        ("summary", article.summary),
        ("url", article.url),
        ("published", article.published),
    ):
        if value is not None:
            record[_unused_key(key, own)] = value
    if article.other_labels or article.tags:
        record |= {_unused_key(key, own): value for key, value in list_fields(article).items()}
    return {**record, **_kept(article, {*own, *record})} if article.fields else record


def is_own(record: Mapping[str, Any]) -> bool:
    """Whether `as_json` made the object."""
    if "removed" not in record or not all(key in record for key in _OWN):
        return False
    return isinstance(record["removed"], list) and isinstance(record["related"], list)


def fields_kept_by_name(record: Mapping[str, Any]) -> dict[str, Any]:
    """The keys that --keep added to an object of `as_json`, without the prefix "filed_"."""
    own_keys = {*as_json(Article("")), *OPTIONAL_FIELDS, *LIST_FIELDS}
    return {key.removeprefix(_PREFIX): value for key, value in record.items() if key not in own_keys}


def restored(article: Article, record: Mapping[str, Any]) -> Article:
    """The article with the source, dateline, related items and removed pieces of an object that `as_json` made."""
    dateline = record["dateline"]
    return replace(
        article,
        source=_string(record["source"]) or article.source,
        dateline=Dateline(_string(dateline.get("place")) or "", _string(dateline.get("agency")))
        if isinstance(dateline, dict)
        else None,
        related=tuple(
            RelatedItem(_string(item.get("title")) or "", _string(item.get("label")), _string(item.get("text")) or "")
            for item in record["related"]
            if isinstance(item, dict)
        ),
        removed=tuple(
            Removed(_string(piece.get("rule")) or "", _string(piece.get("text")) or "")
            for piece in record["removed"]
            if isinstance(piece, dict)
        ),
    )


def _dateline(dateline: Dateline | None) -> dict[str, str | None] | None:
    return {"place": dateline.place, "agency": dateline.agency} if dateline else None


def _json(value: object) -> str:
    import json  # 3 ms that most runs need not spend

    return json.dumps(value, ensure_ascii=False)


def _string(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _kept(article: Article, own: Collection[str]) -> dict[str, Any]:
    """The values that --keep names, as they were read, by key. See `input_fields` for `own`."""
    return {_unused_key(key, own): getattr(value, "value", value) for key, value in article.fields.items()}


def _unused_key(key: str, own: Collection[str]) -> str:
    """The key, with a prefix if the command writes a key of this name itself."""
    return _PREFIX + key if key in own else key
