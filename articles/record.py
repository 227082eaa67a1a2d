"""Makes an article of a record with named keys: a row of a table, an item of a feed, a JSON object."""

from collections.abc import Iterator, Mapping
from typing import Any

from newstool.articles.article import Article
from newstool.articles.article_json import Kept, fields_kept_by_name, is_own, restored
from newstool.articles.decoding import tidied
from newstool.articles.errors import Problem
from newstool.articles.labels import composed
from newstool.articles.lazy_pattern import lazy
from newstool.articles.publication import parsed_date
from newstool.articles.read_options import ALL, FIELDS, LIST_FIELDS, OPTIONAL_FIELDS, ReadOptions

# Field of an article: the key that is read instead if the record lacks the field and no option names another key.
_SECOND_KEYS = {"published": "date"}
# The keys that every record may use, without an option that names them.
KNOWN = frozenset((*FIELDS, *_SECOND_KEYS.values()))
_BY = lazy(r"(?:By|BY|by):?\s+")  # before the names in a byline
_BARS = lazy(r"[|;]")  # between names of which one may have a comma
# Keys that a message lists: enough to find the one with the text, few enough for two lines of a terminal.
_KEYS_SHOWN = 12
_LONG_NUMBER = lazy(r"\d{5}")
_LONGEST_KEY = 30  # characters of a key in a message
# Fields that may be a list: its first string counts.
_FIRST_OF_LIST = ("label", "byline")
# Fields of tables and JSON that may hold HTML.
_MAY_BE_MARKUP = ("title", "label", "summary", "byline")
# The first words of the message on a record that lacks the key of the text.
_NO_KEY = "has no"
_WRONG_FIELD_AFTER = 100  # records: if so many first records lack the key of the text, --field is wrong
_LIKE_A_TEXT = 100  # characters: a longer value may be the text of an article under another key
_NO_STRINGS = (bool, list, dict)  # values that cannot stand for a string; a number can
_TYPES: dict[type, str] = {
    list: "a list",
    dict: "an object",
    bool: "true or false",
    type(None): "null",
    str: "a string",
}


def articles_of(
    record: Mapping[str, Any], source: str, options: ReadOptions, *, markup: bool = False
) -> Iterator[Article | Problem]:
    """Yield the article of a record, or the Problem that lost it.

    markup: the text, the title and the fields of _MAY_BE_MARKUP may hold HTML. A note for each field whose value cannot
    be used comes before the article. A record with a title needs no text: galleries and videos have none.
    """
    fields = options.fields
    text = value_of(record, fields.get("text", "text"))
    values: dict[str, str] = {}
    for name in OPTIONAL_FIELDS:
        key = fields.get(name, name)
        value = record.get(key)
        if value is None and (value := _elsewhere(record, name, key)) is None:
            continue
        if name in _FIRST_OF_LIST and isinstance(value, list):
            value = next((item for item in value if isinstance(item, str)), value)
        if isinstance(value, _NO_STRINGS):
            yield Problem(source, f"its {name} is {type_name(value)}, not a string: read without it", lost=False)
            continue
        words = _plain(str(value), is_line=name != "summary") if markup and name in _MAY_BE_MARKUP else str(value)
        words = _one_line(words) if name != "summary" else words.strip()
        if words and (name != "summary" or any(map(str.isalnum, words))):  # "…" is no summary
            values[name] = words
    text = _plain(text) if markup and isinstance(text, str) else text
    if not isinstance(text, str) or not text or text.isspace():
        if "title" not in values or not _may_lack_text(record, options):
            yield Problem(source, _why_no_text(record, options))
            return
        text = ""
    if "published" in values and _is_out_of_range(values["published"]):
        yield Problem(
            source, f"its date is out of range: {values['published'][:_LONGEST_KEY]}: read without it", lost=False
        )
        del values["published"]
    yield _article(text, values, record, source, options)


def _is_out_of_range(date: str) -> bool:
    """Whether a date has a number that no date has, such as the year 99999. Numbers alone may be a clock's seconds."""
    return bool(_LONG_NUMBER.search(date)) and not date.isdecimal() and parsed_date(date) is None


def _article(
    text: str, values: Mapping[str, str], record: Mapping[str, Any], source: str, options: ReadOptions
) -> Article:
    """The article of a record. values: of its optional fields, by name."""
    labels, tags = _labels_and_tags(record, values.get("label"), options)
    article = Article(
        text=text,
        id=values.get("id", source),
        title=values.get("title", ""),
        label=labels[0] if labels else None,
        summary=values.get("summary"),
        url=values.get("url"),
        published=values.get("published"),
        source=source,
        byline=values.get("byline"),
        fields=kept(record, options) if options.keep else {},
        other_labels=labels[1:],
        tags=tags,
    )
    return restored(article, record) if is_own(record) else article


def _labels_and_tags(
    record: Mapping[str, Any], label: str | None, options: ReadOptions
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """All labels of a record, the primary one first, and all of its tags, each once.

    The label may be a list of labels. With `label_from` "tag", the tags are the labels, and no category is. A key that
    --field names for the label comes first all the same.
    """
    if not (options.fields or "labels" in record or "tags" in record or isinstance(record.get("label"), list | tuple)):
        return ((options.label(label),) if label is not None and options.label_from != "tag" else (), ())
    lists = [value_of(record, options.fields.get(name, name)) for name in ("label", *LIST_FIELDS)]
    label_list, labels, tags = _strings(lists[0]), _names(lists[1]), _names(lists[2])
    primary = [] if label is None else [label]
    if options.label_from == "tag":
        named = [*primary, *label_list] if "label" in options.fields else []
        all_labels = [*named, *tags]
    else:
        all_labels = [*primary, *label_list, *labels]
    return tuple(dict.fromkeys(map(options.label, all_labels))), tuple(dict.fromkeys(map(composed, tags)))


def _names(value: object) -> list[str]:
    """The names of a list, or of one string as tables have it: "flood | river", "flood; river" or "flood, river"."""
    if isinstance(value, str):
        return _strings(_BARS.split(value) if _BARS.search(value) else value.split(","))
    return _strings(value)


def _strings(value: object) -> list[str]:
    """The strings of a list, each on one line, without empty ones; nothing for a value that is no list."""
    if not isinstance(value, list | tuple):
        return []
    return [words for item in value if isinstance(item, str) and (words := _one_line(item))]


def _elsewhere(record: Mapping[str, Any], name: str, key: str) -> Any:
    """The value of a field that the record does not have under its key; None if there is none."""
    if "." in key:
        return value_of(record, key)
    return record.get(_SECOND_KEYS[name]) if key == name and name in _SECOND_KEYS else None


def kept(record: Mapping[str, Any], options: ReadOptions) -> dict[str, str]:
    """The values of the keys that `ReadOptions.keep` names, by key."""
    record = fields_kept_by_name(record) if is_own(record) else record
    names = [name for name in options.keep if name != ALL]
    if ALL in options.keep:
        lists = [name for name in LIST_FIELDS if _names(record.get(name))]
        used = {*KNOWN, *options.fields.values(), *names, *lists}
        names += [key for key in record if key not in used]
    values = {name: value_of(record, options.fields.get(name, name)) for name in names}
    return {name: Kept(value) for name, value in values.items() if value is not None}


def value_of(record: Mapping[str, Any], key: str) -> Any:
    """The value of a key; None if there is none. A key with dots may lead into objects and lists: "content.raw"."""
    if key in record or "." not in key:
        return record.get(key)
    value: Any = record
    for part in key.split("."):
        if isinstance(value, Mapping):
            value = value.get(part)
        elif isinstance(value, list) and part.isdecimal() and int(part) < len(value):
            value = value[int(part)]
        else:
            return None
    return value


def stop_at_wrong_field(items: Iterator[Article | Problem], options: ReadOptions) -> Iterator[Article | Problem]:
    """Pass the items on. If none of the first records has the key of the text, pass on only the first problem.

    So a file that is read with a wrong `--field` gives one line on stderr instead of one line for each record.
    """
    waiting: list[Article | Problem] = []
    for item in items:
        if not (isinstance(item, Problem) and item.reason.startswith(f"{_NO_KEY} ")):
            yield from waiting
            yield item
            yield from items
            return
        waiting.append(item)
        if len(waiting) == _WRONG_FIELD_AFTER:
            break
    yield from waiting[:1]


def _may_lack_text(record: Mapping[str, Any], options: ReadOptions) -> bool:
    """Whether a record without text may be an article: its text is empty, or no other key seems to hold the text."""
    key = options.fields.get("text", "text")
    value = value_of(record, key)
    if value is not None:
        return isinstance(value, str)
    if "text" in options.fields and key not in record:
        return False
    return not any(
        isinstance(value, str) and len(value) >= _LIKE_A_TEXT and " " in value
        for name, value in record.items()
        if name not in KNOWN
    )


def _plain(text: str, *, is_line: bool = False) -> str:
    """The text without HTML. is_line: it is a title or another field of one line."""
    if "<" not in text and "&" not in text and "[" not in text:
        return text
    from newstool.articles.markup import plain  # 5 ms that plain text need not spend

    return plain(text, is_line=is_line)


def _one_line(value: str) -> str:
    return value.strip() if value.isprintable() else " ".join(tidied(value).split())


def _why_no_text(record: Mapping[str, Any], options: ReadOptions) -> str:
    """The message on a record without text: the reason, and what the user can do."""
    key = options.fields.get("text", "text")
    value = value_of(record, key)
    if isinstance(value, str):
        return f"its {key} is empty"
    if value is not None:
        return f"its {key} is {type_name(value)}, not a string: name the key of the text with --field text=KEY"
    keys = [name if len(name) <= _LONGEST_KEY else name[: _LONGEST_KEY - 1] + "…" for name in record]
    if len(keys) > _KEYS_SHOWN:
        keys[_KEYS_SHOWN:] = [f"… {len(keys) - _KEYS_SHOWN} more"]
    key_list = f"its keys are {', '.join(keys)}" if keys else "it has no keys"
    if "text" in options.fields:
        return f"{_NO_KEY} {key!r}, which --field text={key} names ({key_list})"
    return f"{_NO_KEY} text ({key_list}): name the one that holds it with --field text=KEY"


def without_by(byline: str) -> str:
    """A byline without its first word: "By Ann Bell" is "Ann Bell"."""
    start = _BY.match(byline)
    return byline[start.end() :] if start else byline


def type_name(value: object) -> str:
    """The name for the type of a JSON value, for a message."""
    return _TYPES.get(type(value), "a number")
