"""The entries of a journal: what its lines note of a site's posts and terms.

A journal is a file of JSON Lines, to which lines are only added (see `journal.py`):

    {"journal": 1, "site": URL, "newstool": VERSION, "time": T}     the first line
    {"post": N, "title": .., "before": {FIELD: VALUE}, "after": {..}, "time": T}     about to be written
    {"done": N, "stored": {FIELD: VALUE}, "modified": T, "time": T}     written; stored: as the site has it now
    {"create": KIND, "name": .., "time": T}     about to make a category or a tag
    {"created": KIND, "id": N, "name": .., "time": T}     made
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import orjson

from newstool.articles.record import type_name
from newstool.wordpress.errors import JournalError
from newstool.wordpress.fields import Field, Value
from newstool.wordpress.taxonomy import KINDS, Kind

# Raise FORMAT if this newstool would misread an older journal.
FORMAT = 1
Values = Mapping[Field, Value]


@dataclass(frozen=True, slots=True)
class Write:
    """A write to a post.

    Attributes:
        post: the post's number
        title: the post's title
        before: the value of each field before the write
        after: the value of each field that was sent
        stored: the value of each field in the site's answer; None if there was no answer
        modified: the post's time of modification in that answer, ISO 8601, UTC; None if there was no answer
    """

    post: int
    title: str
    before: Values
    after: Values
    stored: Values | None = None
    modified: str | None = None

    @property
    def left(self) -> Values:
        """The value of each field after the write: as stored, or as sent if the site did not answer."""
        return {**self.after, **(self.stored or {})}


@dataclass(frozen=True, slots=True)
class Creation:
    """A category or tag that newstool wanted to make. id: 0 if the site did not say that it made one."""

    kind: Kind
    name: str
    id: int = 0


@dataclass(frozen=True, slots=True)
class Done:
    """The site's answer to the last write of a post; see Write."""

    post: int
    stored: Values
    modified: str


def writes(path: Path, site: str) -> tuple[list[Write], list[Creation]]:
    """The writes of a journal, in order, and the terms that newstool made or tried to make. Raises JournalError."""
    all_writes: list[Write] = []
    last: dict[int, int] = {}  # from the number of a post to the index of its last write
    creations: dict[tuple[str, str], Creation] = {}
    is_empty = True
    for _, entry in read_entries(path, site):
        is_empty = False
        if isinstance(entry, Write):
            last[entry.post] = len(all_writes)
            all_writes.append(entry)
        elif isinstance(entry, Done):
            index = last[entry.post]
            all_writes[index] = replace(all_writes[index], stored=entry.stored, modified=entry.modified)
        elif isinstance(entry, Creation):
            creations[entry.kind, entry.name] = entry
    if is_empty:
        raise JournalError(f"{path}: is empty")
    return all_writes, list(creations.values())


def read_entries(path: Path, site: str) -> Iterator[tuple[int, Write | Done | Creation | None]]:
    """Each whole line: its length in bytes, and what it notes, None for a first line of the journal of `site`.

    Raises JournalError if a line is damaged, or the file is no journal of that site.
    """
    begun = set[int]()
    for number, (line, entry) in enumerate(_lines(path), 1):
        if "journal" in entry and entry.get("site") != site:
            raise JournalError(f"{path}: is the journal of {entry.get('site')}, not of {site}")
        try:
            found = _entry_of(entry)
        except KeyError as error:
            raise JournalError(f"{path}:{number}: damaged (it has no {error})") from error
        except TypeError as error:
            raise JournalError(f"{path}:{number}: damaged ({error})") from error
        if isinstance(found, Write):
            begun.add(found.post)
        elif isinstance(found, Done) and found.post not in begun:
            raise JournalError(f"{path}:{number}: damaged (no line above begins the write of post {found.post})")
        yield len(line), found


def _entry_of(entry: Mapping[str, Any]) -> Write | Done | Creation | None:
    """What a line notes. Raises KeyError if it lacks a value, TypeError if one is of the wrong type."""
    if "post" in entry:
        return Write(
            _value(entry, "post", int),
            _value(entry, "title", str),
            _value(entry, "before", dict),
            _value(entry, "after", dict),
        )
    if "done" in entry:
        return Done(_value(entry, "done", int), _value(entry, "stored", dict), _value(entry, "modified", str))
    kind = entry.get("create") or entry.get("created")
    if kind is None:
        return None
    if kind not in KINDS:
        raise TypeError(f"{kind!r} is no kind of term")
    return Creation(kind, _value(entry, "name", str), _value(entry, "id", int) if "created" in entry else 0)


def _value(entry: Mapping[str, Any], key: str, kind: type) -> Any:
    value = entry[key]
    if not isinstance(value, kind):
        raise TypeError(f"its {key} is {type_name(value)}")
    return value


def _lines(path: Path) -> Iterator[tuple[bytes, Mapping[str, Any]]]:
    """Each whole line and its JSON object. Raises JournalError if a line is damaged, or the file is no journal."""
    try:
        with path.open("rb") as file:
            for number, line in enumerate(file, 1):
                if not line.endswith(b"\n"):
                    return
                try:
                    entry = orjson.loads(line)
                except orjson.JSONDecodeError as error:
                    raise JournalError(f"{path}:{number}: damaged ({error})") from error
                if not isinstance(entry, dict) or (number == 1 and "journal" not in entry):
                    raise JournalError(f"{path}:{number}: this is no journal of newstool")
                if number == 1 and entry["journal"] != FORMAT:
                    raise JournalError(f"{path}: format {entry['journal']}, this newstool reads {FORMAT}")
                yield line, entry
    except OSError as error:
        raise JournalError(f"{path}: cannot be read: {error.strerror}") from error
