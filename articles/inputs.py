"""Finds and opens the inputs that the user named: files, folders, standard input, with or without gzip."""

import io
import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple, cast

from newstool.articles.errors import Problem
from newstool.articles.printable import printable_line

STDIN = "-"
# Bytes: how much of a file is examined to recognise its format, and the size of a read from the disk.
HEAD = 1 << 16
# Bytes. A longer record, or a longer plain text file, is not read into memory. The longest novels have 4 MiB.
LONGEST_RECORD = 16 << 20
_ADDRESSES = ("https:/", "http:/")  # a path has lost the second slash
_NOTHING_LOADED = ": newstool loads no pages: save the page as a file, or pipe it in with curl -s ADDRESS"
GZIP_MAGIC = b"\x1f\x8b"


class Opened(NamedTuple):
    """An open input.

    Attributes:
        name: The path for messages; "stdin" for standard input.
        suffix: The suffix of the file name in lower case, without ".gz".
        stream: The unpacked bytes. It can look HEAD bytes ahead.
        first_line: The number of the first line, above 1 where the stream is a piece out of a file.
        head: Where the stream is a piece out of a table or an export: how the file begins, see `pieces.py`.
    """

    name: str
    suffix: str
    stream: io.BufferedReader
    first_line: int = 1
    head: bytes = b""


class Irregular(NamedTuple):
    """An entry of a folder that is no regular file: a pipe, a device, a socket."""

    path: str


def printable(path: str | Path) -> str:
    """The path with U+FFFD for characters that cannot be printed; "stdin" for "-", two quotation marks for ""."""
    return "stdin" if path == STDIN else printable_line(str(path)) or "''"


def is_url(path: str) -> bool:
    """Whether a path names a file or folder that is not on this machine: "s3://bucket/posts"."""
    return "://" in path


def is_folder(path: str | Path) -> bool:
    """Whether the path is a folder."""
    return path != STDIN and stat.S_ISDIR(_mode(path))


def files_in(folder: str) -> Iterator[str | Irregular | Problem]:
    """The files of a folder and its sub-folders, sorted by name within each folder, without hidden ones.

    Links are followed, but each folder is entered only once. A sub-folder that cannot be read is a Problem.
    """
    pending, entered = [folder], set[str]()
    while pending:
        path = pending.pop()
        mode = _mode(path)
        if not stat.S_ISDIR(mode):
            yield path if stat.S_ISREG(mode) or not mode else Irregular(path)
        elif (real := os.path.realpath(path)) not in entered:
            entered.add(real)
            try:
                with os.scandir(path) as entries:
                    pending += sorted((entry.path for entry in entries if entry.name[0] != "."), reverse=True)
            except OSError as error:
                yield Problem(printable(path), reason(error))


def _mode(path: str | Path) -> int:
    """The file's mode bits; 0 where they cannot be read. The later attempt to open the file gives the reason."""
    try:
        return Path(path).stat().st_mode
    except (OSError, ValueError):
        return 0


@contextmanager
def opened(path: str | Path) -> Iterator[Opened]:
    """Open a file, or standard input for "-", and unpack gzip. Raises OSError where that fails."""
    with _bytes(path) as stream:
        yield unpacked(path, stream)


def unpacked(path: str | Path, stream: io.BufferedReader) -> Opened:
    """An open file that may be packed with gzip. Raises OSError where its name says gzip and its bytes do not."""
    name, suffix = printable(path), Path(path).suffix.lower()
    if stream.peek(2)[:2] == GZIP_MAGIC:
        from newstool.articles.gunzip import Gunzip

        inner = Path(path).with_suffix("").suffix.lower() if suffix == ".gz" else suffix
        return Opened(name, inner, io.BufferedReader(Gunzip(stream), HEAD))
    if suffix == ".gz" and stream.peek(1):
        raise OSError("named .gz, but not gzip data: rename it, or pack it again")
    return Opened(name, suffix, stream)


@contextmanager
def _bytes(path: str | Path) -> Iterator[io.BufferedReader]:
    """A stream that can look HEAD bytes ahead, for files, pipes and any object that stands for sys.stdin."""
    if "\0" in str(path):
        raise OSError("its name has a NUL character")
    if path != STDIN:
        with Path(path).open("rb") as file:
            yield io.BufferedReader(file, HEAD)
        return
    if sys.stdin is None:
        raise OSError("standard input is closed")
    stream: io.BufferedReader = io.BufferedReader(cast(io.RawIOBase, sys.stdin.buffer), HEAD)
    try:
        yield stream
    finally:
        stream.detach()  # standard input is not ours to close


def reason(error: OSError) -> str:
    """The reason of an error in opening or reading, as one line for the user."""
    if isinstance(error, FileNotFoundError):
        is_address = str(error.filename).startswith(_ADDRESSES)
        return "no such file or folder" + (_NOTHING_LOADED if is_address else "")
    return f"cannot be read: {error.strerror.lower()}" if error.strerror else str(error)
