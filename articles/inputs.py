"""Finding and opening what the user named: files, folders, standard input, packed with gzip or not."""

import io
import os
import re
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple, cast

from newstool.articles.errors import Problem

STDIN = "-"
# Bytes that are looked at to tell a format, and read from the disk at a time.
HEAD = 1 << 16
# A record, or a plain text file, above this many bytes is not read into memory: the longest novels are 4 MiB of text.
LONGEST_RECORD = 16 << 20
_GZIP_MAGIC = b"\x1f\x8b"
# What a file name may hold that a line on a terminal may not: control characters, bytes that are not UTF-8.
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")


class Opened(NamedTuple):
    """An input as a stream of unpacked bytes; `name` is for messages, `suffix` is in lower case and never ".gz"."""

    name: str
    suffix: str
    stream: io.BufferedReader


class Irregular(NamedTuple):
    """Something in a folder that is no file: a pipe, a device, a socket."""

    path: str


def printable(path: str | Path) -> str:
    """The path as it can stand in output of any kind; "stdin" for "-"."""
    return "stdin" if path == STDIN else _UNPRINTABLE.sub("\ufffd", str(path))


def is_folder(path: str | Path) -> bool:
    """Whether there is a folder of that name that can be seen."""
    return path != STDIN and stat.S_ISDIR(_mode(path))


def files_in(folder: str) -> Iterator[str | Irregular | Problem]:
    """The files of a folder and its sub-folders, each folder's entries sorted by name, hidden ones left out.

    Links are followed, but no folder is entered twice. A sub-folder that cannot be read is a Problem in its place.
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
    """What kind of file it is; 0 where that cannot be seen: opening it will say why."""
    try:
        return Path(path).stat().st_mode
    except (OSError, ValueError):
        return 0


@contextmanager
def opened(path: str | Path) -> Iterator[Opened]:
    """Open a file, or standard input for "-", unpacked if it is gzip; raises OSError where it cannot."""
    name, suffix = printable(path), Path(path).suffix.lower()
    with _bytes(path) as stream:
        if stream.peek(2)[:2] == _GZIP_MAGIC:
            from newstool.articles.gunzip import Gunzip

            inner = Path(path).with_suffix("").suffix.lower() if suffix == ".gz" else suffix
            yield Opened(name, inner, io.BufferedReader(Gunzip(stream), HEAD))
        elif suffix == ".gz" and stream.peek(1):
            raise OSError("named .gz, but not gzip data: rename it, or pack it again")
        else:
            yield Opened(name, suffix, stream)


@contextmanager
def _bytes(path: str | Path) -> Iterator[io.BufferedReader]:
    """A stream that can look HEAD bytes ahead, also on pipes and on whatever sys.stdin is."""
    if "\0" in str(path):
        raise OSError("its name has a NUL character")
    if path != STDIN:
        with Path(path).open("rb") as file:
            yield io.BufferedReader(file, HEAD)
        return
    stream: io.BufferedReader = io.BufferedReader(cast(io.RawIOBase, sys.stdin.buffer), HEAD)
    try:
        yield stream
    finally:
        stream.detach()  # standard input is not ours to close


def reason(error: OSError) -> str:
    """Why something could not be opened or read, in one line."""
    if isinstance(error, FileNotFoundError):
        return "no such file or folder"
    return f"cannot be read: {error.strerror.lower()}" if error.strerror else str(error)
