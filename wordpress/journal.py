"""The journal: a file that notes each change of a site before newstool sends it, with the values to undo it.

`journal_entries.py` says what its lines hold, and reads them.
"""

import os
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import orjson

from newstool.articles.whole_file import sync_folder
from newstool.wordpress import fields
from newstool.wordpress.errors import JournalError
from newstool.wordpress.fields import TermsOf
from newstool.wordpress.journal_entries import FORMAT, Done, Values, Write, read_entries
from newstool.wordpress.lock import lock
from newstool.wordpress.posts import SitePost
from newstool.wordpress.taxonomy import Kind

_OPENING = b'{"journal":'  # the beginning of the first line


class LastWrites:
    """The last write of each post in a journal, to tell newstool's own changes from those of others."""

    def __init__(self, path: Path | None, site: str) -> None:
        """Read a journal, if there is one. Raises JournalError."""
        self._writes: dict[int, Write] = {}
        self.end = 0  # bytes: the length of the file's whole lines
        if path is None or not path.exists():
            return
        for size, entry in read_entries(path, site):
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
