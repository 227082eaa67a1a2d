"""The journal: a file that notes each change of a site before newstool sends it, with the values to undo it.

A file of JSON Lines, to which lines are only added:

    {"journal": 1, "site": URL, "newstool": VERSION, "time": T}     the first line
    {"post": N, "title": .., "before": {FIELD: VALUE}, "after": {..}, "time": T}     about to be written
    {"done": N, "stored": {FIELD: VALUE}, "modified": T, "time": T}     written; stored: as the site has it now
    {"create": KIND, "name": .., "time": T}     about to make a category or a tag
    {"created": KIND, "id": N, "name": .., "time": T}     made
"""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import orjson

from newstool.articles.record import type_name
from newstool.articles.whole_file import sync_folder
from newstool.wordpress import fields
from newstool.wordpress.errors import JournalError
from newstool.wordpress.fields import Field, TermsOf, Value
from newstool.wordpress.lock import lock
from newstool.wordpress.posts import SitePost
from newstool.wordpress.taxonomy import KINDS, Kind

# Raise FORMAT if this newstool would misread an older journal.
FORMAT = 1
_OPENING = b'{"journal":'  # the beginning of the first line
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


class LastWrites:
    """The last write of each post in a journal, to tell newstool's own changes from those of others."""

    def __init__(self, path: Path | None, site: str) -> None:
        """Read a journal, if there is one. Raises JournalError."""
        self._writes: dict[int, Write] = {}
        self.end = 0  # bytes: the length of the file's whole lines
        if path is None or not path.exists():
            return
        for size, entry in _entries(path, site):
            self.end += size
            if isinstance(entry, Write):
                self.note(entry)
            elif isinstance(entry, Done):
                self.note_done(entry.post, entry.stored, entry.modified)

    def note(self, write: Write) -> None:
        """Note that a write begins."""
        self._writes[write.post] = write

    def note_done(self, number: int, stored: Values, modified: str) -> None:
        """Note the site's answer to the last write of a post."""
        self._writes[number] = replace(self._writes[number], stored=stored, modified=modified)

    def open_writes(self) -> list[Write]:
        """The writes that the site did not answer."""
        return [write for write in self._writes.values() if write.modified is None]

    def all_writes(self) -> list[Write]:
        """The last write of each post."""
        return list(self._writes.values())

    def is_open(self, number: int) -> bool:
        """Whether the site did not answer the last write of a post."""
        return number in self._writes and self._writes[number].modified is None

    def is_ours(self, post: SitePost, terms: TermsOf) -> bool:
        """Whether newstool made the last change of a post, finished or only in part."""
        write = self._writes.get(post.id)
        if write is None:
            return False
        if write.modified is not None:
            return write.modified == post.modified
        now = {name: fields.read(post, name, terms) for name in write.after}
        is_new = [fields.same(name, value, now[name]) for name, value in write.after.items()]
        is_old = [fields.same(name, value, now[name]) for name, value in write.before.items()]
        return any(is_new) and all(new or old for new, old in zip(is_new, is_old, strict=True))


class Journal:
    """A journal that is open for writing. Only one run at a time can open it."""

    def __init__(self, path: Path, site: str) -> None:
        """Open or start a journal. Raises JournalError, and LockedError if another run has it open."""
        self.path = path
        try:
            self._file = path.open("a+b")
        except OSError as error:
            raise JournalError(f"{path}: cannot be written: {error.strerror}") from error
        lock(self._file, f"{path}: another run writes to this journal: wait for it, or name another with --journal")
        self.known = LastWrites(path, site)
        self._is_new = not self.known.end
        if self._is_new and not _OPENING.startswith(path.read_bytes()[: len(_OPENING)]):
            raise JournalError(f"{path}: is there already, and is no journal of newstool: name another file")
        # A killed run may have left half a line. What that line says was not sent.
        self._file.truncate(self.known.end)
        self._entries = 0
        if self._is_new:
            self._add({"journal": FORMAT, "site": site, "newstool": version("newstool")})
            sync_folder(path.absolute().parent)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        if self._is_new and self._entries == 1:  # nothing was written, so that there is nothing to undo
            self.path.unlink()
        self._file.close()

    def intend(self, write: Write) -> None:
        """Note a write before it is sent. The note is on the disk when this returns."""
        self.known.note(write)
        self._add({"post": write.post, "title": write.title, "before": write.before, "after": write.after})

    def done(self, number: int, stored: Values, modified: str) -> None:
        """Note the values and the time of modification in the site's answer."""
        self.known.note_done(number, stored, modified)
        self._add({"done": number, "stored": stored, "modified": modified}, sync=False)

    def intend_creation(self, kind: Kind, name: str) -> None:
        """Note a term before it is made. The note is on the disk when this returns."""
        self._add({"create": kind, "name": name})

    def created(self, kind: Kind, number: int, name: str) -> None:
        """Note a term that was made, under the name that `intend_creation` noted."""
        self._add({"created": kind, "id": number, "name": name})

    def _add(self, entry: Mapping[str, Any], *, sync: bool = True) -> None:
        """Append a line. With `sync`, it is on the disk when this returns."""
        time = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        try:
            self._file.write(orjson.dumps({**entry, "time": time}, option=orjson.OPT_APPEND_NEWLINE))
            self._file.flush()
            if sync:
                os.fsync(self._file.fileno())
        except OSError as error:
            raise JournalError(f"{self.path}: cannot be written: {error.strerror}: nothing more is sent") from error
        self._entries += 1


def writes(path: Path, site: str) -> tuple[list[Write], list[Creation]]:
    """The writes of a journal, in order, and the terms that newstool made or tried to make. Raises JournalError."""
    all_writes: list[Write] = []
    last: dict[int, int] = {}  # from the number of a post to the index of its last write
    creations: dict[tuple[str, str], Creation] = {}
    is_empty = True
    for _, entry in _entries(path, site):
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


def _entries(path: Path, site: str) -> Iterator[tuple[int, Write | Done | Creation | None]]:
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
