"""Reads a part: its bytes for a digest, its articles for work."""

import hashlib
import io
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO

from newstool.articles import Article, Problem, ReadOptions
from newstool.articles.digest import DIGEST_CHARACTERS
from newstool.articles.formats import FORMATS
from newstool.articles.inputs import HEAD, Opened, printable, reason
from newstool.articles.net import catch_in_stream
from newstool.articles.read import read_folder_files, read_named_file
from newstool.site import storage
from newstool.site.parts import Part

_CHUNK = 1 << 20  # bytes read at a time


@dataclass(frozen=True, slots=True)
class Survey:
    """What a part's bytes are.

    Attributes:
        digest: of the names and bytes
        size: the number of bytes
        lines: the number of lines of a range, 0 for whole files
    """

    digest: str
    size: int
    lines: int


def survey(part: Part) -> Survey:
    """Read a part's bytes once, for their digest and the number of lines."""
    digest = hashlib.blake2b(digest_size=DIGEST_CHARACTERS // 2)
    size = lines = 0
    for path in part.files:
        digest.update(f"\n{path}\n".encode("utf-8", "surrogateescape"))
        try:
            with storage.open_bytes(path) as file:
                digest.update(file.read(part.head))
                for chunk in _chunks(file, part):
                    digest.update(chunk)
                    size += len(chunk)
                    lines += chunk.count(b"\n") if part.start is not None else 0
        except OSError as error:
            digest.update(reason(error).encode())
    return Survey(digest.hexdigest(), size, lines)


def read_part(part: Part, first_line: int, options: ReadOptions) -> Iterator[Article | Problem]:
    """The articles and problems of a part, as reading the whole inputs would give them.

    first_line: the number of the first line of a range of JSON Lines in its file.
    """
    if part.start is not None:
        yield from _read_range(part, first_line, options)
    elif part.folder is not None:
        yield from read_folder_files(part.folder, part.files, options, storage.open_input)
    else:
        yield from read_named_file(part.files[0], options, storage.open_input)


def _read_range(part: Part, first_line: int, options: ReadOptions) -> Iterator[Article | Problem]:
    """Read the records of a part that is a stretch of a file."""
    path = part.files[0]
    name, suffix = printable(path), Path(path).suffix.lower()
    try:
        with storage.open_bytes(path) as file:
            head = file.read(part.head)
            stream: io.BufferedReader = io.BufferedReader(_Piece(file, *_bounds(file, part)), HEAD)
            if not stream.peek(1):  # a long line of an earlier part fills this range
                return
            opened = Opened(name, suffix, stream, part.line or first_line, head)
            for item in catch_in_stream(name, FORMATS[part.form].read(opened, options)):
                if isinstance(item, Problem) and item.source == name and not item.trace:
                    yield replace(item, lost=False)  # that nothing is in a range says nothing of the file
                else:
                    yield item
    except OSError as error:
        yield Problem(name, reason(error))


def _chunks(file: IO[bytes], part: Part) -> Iterator[bytes]:
    """The bytes of a file, or of the lines that begin in the part's range."""
    source = io.BufferedReader(_Piece(file, *_bounds(file, part)), HEAD) if part.start is not None else file
    while chunk := source.read(_CHUNK):
        yield chunk


def _bounds(file: IO[bytes], part: Part) -> tuple[int, int]:
    """Where the first line that begins in the part's range begins, and where the last one ends."""
    if part.line:
        return part.start or 0, part.end or 0
    return _line_from(file, part.start or 0), _line_from(file, part.end or 0)


def _line_from(file: IO[bytes], at: int) -> int:
    """Where the first line begins at or after a place in a file."""
    if not at:
        return 0
    place = at - 1
    file.seek(place)
    while piece := file.read(HEAD):  # files of fsspec have no readline with a limit
        end = piece.find(b"\n")
        if end >= 0:
            return place + end + 1
        place += len(piece)
    return place


class _Piece(io.RawIOBase):
    """The bytes of a file from one place up to another, as a stream."""

    def __init__(self, file: IO[bytes], first: int, last: int) -> None:
        file.seek(first)
        self._file = file
        self._left = last - first

    def readable(self) -> bool:
        """Whether it can be read: yes."""
        return True

    def readinto(self, buffer: "bytearray | memoryview") -> int:  # type: ignore[override]
        """Read the next bytes."""
        piece = self._file.read(min(len(buffer), self._left))
        buffer[: len(piece)] = piece
        self._left -= len(piece)
        return len(piece)
