"""Makes an article of a record with named keys: a row of a table, an item of a feed, a JSON object."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from newstool.articles.article import Article
from newstool.articles.errors import NewstoolError, Problem

_OPTIONAL = ("id", "title", "label", "summary", "url", "published", "byline")
FIELDS = ("text", *_OPTIONAL)
# Our field: the key that is read if the record lacks the field and no option names another key.
_ALSO = {"published": "date"}
# The keys that every record may use, without an option that names them.
KNOWN = frozenset((*FIELDS, *_ALSO.values()))
# Keys that a message lists: enough to find the one with the text, few enough for two lines of a terminal.
_KEYS_SHOWN = 12
_LONGEST_KEY = 30  # characters of a key in a message
_NO_STRINGS = (bool, list, dict)  # values that cannot stand for a string; a number can
_TYPES: dict[type, str] = {
    list: "a list",
    dict: "an object",
    bool: "true or false",
    type(None): "null",
    str: "a string",
}


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How to read the inputs. Raises NewstoolError if `fields` names a field that articles do not have.

    Attributes:
        format: A name of `read.FORMATS`; None to recognise the format by suffix, then by content.
        fields: Our name of a field: the record's key for it, for example {"text": "body"}.
        labels: Label as read: label to use instead. "*" stands for all labels that are not named.
        keep: Keys of the record that go into `Article.fields` if they hold a string or a number, as strings.
        label_from: Whether the first category or the first tag of a post is its label.
        drafts: Whether posts that are not published are read.
        post_types: The post types of WordPress that are read: "post", "page", "attachment", ...
    """

    format: str | None = None
    fields: Mapping[str, str] = field(default_factory=dict)
    labels: Mapping[str, str] = field(default_factory=dict)
    keep: tuple[str, ...] = ()
    label_from: Literal["category", "tag"] = "category"
    drafts: bool = False
    post_types: Collection[str] = ("post",)

    def __post_init__(self) -> None:
        for name in self.fields:
            if name not in (*FIELDS, *self.keep):
                known = ", ".join((*FIELDS, *self.keep))
                raise NewstoolError(f"an article has no field {name!r}: name one of {known}")

    def label(self, label: str) -> str:
        """The label to use for a label that was read."""
        return self.labels.get(label, self.labels.get("*", label))


def articles_of(record: Mapping[str, object], source: str, options: ReadOptions) -> Iterator[Article | Problem]:
    """Yield the article of a record, or the Problem that lost it.

    Before the article comes a note for each field whose value cannot be used.
    """
    fields = options.fields
    text = record.get(fields.get("text", "text"))
    if not isinstance(text, str) or not text or text.isspace():
        yield Problem(source, _why_no_text(record, options))
        return
    found: dict[str, str] = {}
    for name in _OPTIONAL:
        value = record.get(fields.get(name, name))
        if value is None and name in _ALSO and name not in fields:
            value = record.get(_ALSO[name])
        if value is None:
            continue
        if isinstance(value, _NO_STRINGS):
            yield Problem(source, f"its {name} is {type_name(value)}, not a string: read without it", lost=False)
        elif words := _one_line(value) if name != "summary" else str(value).strip():
            found[name] = words
    yield Article(
        text=text,
        id=found.get("id", source),
        title=found.get("title", ""),
        label=options.label(found["label"]) if "label" in found else None,
        summary=found.get("summary"),
        url=found.get("url"),
        published=found.get("published"),
        source=source,
        byline=found.get("byline"),
        fields=_kept(record, options) if options.keep else {},
    )


def _kept(record: Mapping[str, object], options: ReadOptions) -> dict[str, str]:
    values = {name: record.get(options.fields.get(name, name)) for name in options.keep}
    return {name: _one_line(value) for name, value in values.items() if isinstance(value, str | int | float)}


def _one_line(value: object) -> str:
    text = str(value)
    return text.strip() if text.isprintable() else " ".join(text.split())


def _why_no_text(record: Mapping[str, object], options: ReadOptions) -> str:
    key = options.fields.get("text", "text")
    if isinstance(record.get(key), str):
        return f"its {key} is empty"
    if record.get(key) is not None:
        return f"its {key} is {type_name(record[key])}, not a string: name the key of the text with --field text=KEY"
    keys = [name if len(name) <= _LONGEST_KEY else name[: _LONGEST_KEY - 1] + "…" for name in record]
    if len(keys) > _KEYS_SHOWN:
        keys[_KEYS_SHOWN:] = [f"… {len(keys) - _KEYS_SHOWN} more"]
    named = f"its keys are {', '.join(keys)}" if keys else "it has no keys"
    if "text" in options.fields:
        return f"has no {key!r}, which --field text={key} names ({named})"
    return f"has no text ({named}): name the one that holds it with --field text=KEY"


def type_name(value: object) -> str:
    """The name for the type of a JSON value, for a message."""
    return _TYPES.get(type(value), "a number")
