"""The rules of what may be written, and the file of changes, which has the wanted values of each post."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import orjson

from newstool.articles import Problem
from newstool.articles.inputs import Opened, opened
from newstool.articles.record import type_name
from newstool.wordpress.errors import ChangesError
from newstool.wordpress.fields import Field, Value, as_markup

# The names of the fields for --set and newstool.toml.
FIELDS: dict[str, Field] = {
    "excerpt": "excerpt",
    "category": "categories",
    "categories": "categories",
    "tags": "tags",
    "related": "related",
}
_KEYS_SHOWN = 12
_DIGITS = 20  # of the largest number of a post in WordPress's database, 2**64 - 1


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules of what may be written.

    Attributes:
        keys: the key of a record that is written into each field
        replace: excerpts that somebody wrote may be replaced
        swap: new categories replace those of the post, except `kept`; without `swap` they are added
        kept: the names of categories that `swap` does not remove
        create: categories and tags that the site does not have yet may be made
    """

    keys: Mapping[Field, str]
    replace: bool = False
    swap: bool = False
    kept: frozenset[str] = frozenset()
    create: bool = False

    @classmethod
    def of(
        cls,
        sets: Mapping[str, str],
        *,
        replace: bool = False,
        swap: bool = False,
        kept: tuple[str, ...] = (),
        create: bool = False,
    ) -> "Rules":
        """The rules of `--set FIELD=KEY`. Raises ChangesError for a field that newstool does not write."""
        for name in sets:
            if name not in FIELDS:
                raise ChangesError(f"newstool writes no {name!r}: name one of excerpt, category, tags, related")
        if not sets:
            raise ChangesError("nothing to write: say what with --set, for example --set excerpt=lead")
        fields = [FIELDS[name] for name in sets]
        twice = [name for name in sets if fields.count(FIELDS[name]) > 1]
        if twice:
            raise ChangesError(f"{' and '.join(twice)} are the same field of a post: set one of them")
        return cls({FIELDS[name]: key for name, key in sets.items()}, replace, swap, frozenset(kept), create)


@dataclass(frozen=True, slots=True)
class Wanted:
    """The wanted values of a post. A field that is not wanted is None or missing.

    Attributes:
        id: the post's number
        source: the line of the file that wants them, for messages
        modified: when the post was last changed, ISO 8601 in UTC; None if the record does not say so
        excerpt: HTML
        names: the names of the categories, and of the tags
        related: the numbers of the related posts, and their leads
        unsure: the fields for which newstool has no sure label
    """

    id: int
    source: str
    modified: str | None = None
    excerpt: str | None = None
    names: Mapping[Literal["categories", "tags"], tuple[str, ...]] = field(default_factory=dict)
    related: Value | None = None
    unsure: tuple[Field, ...] = ()


class _BadRecordError(Exception):
    """A record that cannot be used. The text of the error says why."""


def read(path: str | Path, rules: Rules, modified: Mapping[int, str] | None = None) -> Iterator[Wanted | Problem]:
    """Read a file of JSON Lines, in order. A bad record, or a second record of a post, is a Problem in its place.

    modified: when each post was last changed, for records that do not say so. Raises ChangesError.
    """
    seen: set[int] = set()
    try:
        with opened(path) as file:
            for source, line in _lines(file):
                try:
                    wanted = of_record(_record(line), source, rules, modified or {})
                except _BadRecordError as error:
                    yield Problem(source, str(error))
                    continue
                if wanted.id in seen:
                    yield Problem(source, f"post {wanted.id} stands above already: only its first record counts")
                    continue
                seen.add(wanted.id)
                yield wanted
    except OSError as error:
        raise ChangesError(f"{path}: cannot be read: {error.strerror or error}") from error


def modification_times(path: str | Path) -> dict[int, str]:
    """When each post was last changed, by number, from the output of `pull`. Raises ChangesError."""
    try:
        with opened(path) as file:
            return dict(_modification(source, line) for source, line in _lines(file))
    except OSError as error:
        raise ChangesError(f"{path}: cannot be read: {error.strerror or error}") from error


def _modification(source: str, line: bytes) -> tuple[int, str]:
    """The number of a post and its time of modification. Raises ChangesError."""
    try:
        record = _record(line)
        return _number(record), str(record["modified"])
    except _BadRecordError as error:
        raise ChangesError(f"{source}: {error}") from error
    except KeyError as error:
        raise ChangesError(f"{source}: has no {error}: is it from `newstool wordpress pull`?") from error


def _lines(file: Opened) -> Iterator[tuple[str, bytes]]:
    """Each line that is not blank, with the name of its place for messages."""
    for number, line in enumerate(file.stream, 1):
        if not line.isspace():
            yield f"{file.name}:{number}", line


def of_record(record: Mapping[str, Any], source: str, rules: Rules, modified: Mapping[int, str]) -> Wanted:
    """The wanted values of a record's post. Raises _BadRecordError, which `read` turns into a Problem."""
    number = _number(record)
    excerpt: str | None = None
    names: dict[Literal["categories", "tags"], tuple[str, ...]] = {}
    related: Value | None = None
    unsure: list[Field] = []
    for name, key in rules.keys.items():
        if key not in record and record.get("label", "") is None and name in ("categories", "tags"):
            unsure.append(name)  # a model of several labels that gives none writes no list
            continue
        if key not in record:
            raise _BadRecordError(f"has no {key!r}, which is to be its {name} (its keys are {_keys(record)})")
        value = record[key]
        if name == "excerpt":
            excerpt = _excerpt(value, key)
        elif name == "related":
            related = _related(value, key)
        elif record.get("strange") or not (labels := _names(value, key)):
            unsure.append(name)
        else:
            names[name] = labels
    own_time = record.get("modified")
    return Wanted(
        id=number,
        source=source,
        modified=own_time if isinstance(own_time, str) else modified.get(number),
        excerpt=excerpt,
        names=names,
        related=related,
        unsure=tuple(unsure),
    )


def _record(line: bytes) -> Mapping[str, Any]:
    """The record of a line. Raises _BadRecordError if it is none."""
    try:
        record = orjson.loads(line)
    except orjson.JSONDecodeError as error:
        raise _BadRecordError(f"not valid JSON ({error})") from error
    if not isinstance(record, dict):
        raise _BadRecordError(f"not a JSON object but {type_name(record)}")
    return record


def _number(record: Mapping[str, Any]) -> int:
    """The number of a post. Raises _BadRecordError for an id that is none, such as a file's name and line."""
    value = str(record.get("id", ""))
    if not (value.isascii() and value.isdecimal() and len(value) <= _DIGITS and int(value)):
        raise _BadRecordError(f"its id {value[:40]!r} is no number of a post: change what `wordpress pull` wrote")
    return int(value)


def _excerpt(value: object, key: str) -> str | None:
    """An excerpt as markup; None if there is none, and the post is left alone. Raises _BadRecordError."""
    if value is None:
        return None
    if not isinstance(value, str):
        raise _BadRecordError(f"its {key} is {type_name(value)}, not a string")
    return as_markup(value.strip()) or None


def _names(value: object, key: str) -> tuple[str, ...]:
    """Labels as `classify` writes them: one, none (null), or a list of names or of objects with a `label`."""
    names: list[str] = []
    for item in value if isinstance(value, list) else [value]:
        name = item.get("label") if isinstance(item, dict) else item
        if isinstance(name, str):
            names.append(" ".join(name.split()))
        elif name is not None:
            raise _BadRecordError(f"its {key} holds {type_name(name)}, not a label")
    return tuple(dict.fromkeys(filter(None, names)))


def _related(value: object, key: str) -> Value:
    """The related posts of a record, with id and lead. Raises _BadRecordError."""
    if not isinstance(value, list):
        raise _BadRecordError(f"its {key} is {type_name(value)}, not a list")
    links = []
    for item in value:
        if not isinstance(item, dict):
            raise _BadRecordError(f"its {key} holds {type_name(item)}, not a post with an id and a lead")
        links.append({"id": _number(item), "lead": " ".join(str(item.get("lead") or "").split())})
    return links


def _keys(record: Mapping[str, Any]) -> str:
    return ", ".join([*list(record)[:_KEYS_SHOWN], *(["..."] if len(record) > _KEYS_SHOWN else [])])
