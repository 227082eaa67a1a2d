"""What the commands of `newstool wordpress` write: records and changes, to stdout or a file."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

import click
import orjson

from newstool.articles import NewstoolError

_TAIL = 1 << 16  # bytes read at a time, from the end, to find a file's last line


@contextmanager
def opened(path: Path | None, *, append: bool) -> Iterator[IO[bytes]]:
    """A file to write to, or stdout; raises NewstoolError where it cannot be opened."""
    if path is None:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    try:
        file = path.open("ab" if append else "wb")
    except OSError as error:
        raise NewstoolError(f"{path}: cannot be written: {error.strerror}") from error
    with file:
        yield file


def write_lines(records: Iterable[dict[str, Any]], stream: IO[bytes], show: Callable[[str], None]) -> int:
    """Write a record a line, as they come; returns how many."""
    count = 0
    for count, record in enumerate(records, 1):
        stream.write(orjson.dumps(record, option=orjson.OPT_APPEND_NEWLINE))
        show(f"{count:,} posts")
    return count


def whole_lines(path: Path) -> tuple[int, bytes]:
    """How many whole lines a file has, and the last; what an interrupted run left behind the last one is cut off."""
    count, last = 0, b""
    with path.open("r+b") as file:
        end = 0
        for line in file:
            if not line.endswith(b"\n"):
                file.truncate(end)
                break
            count, last, end = count + 1, line, end + len(line)
    return count, last


def say(line: str) -> None:
    """A line for the user, on stderr."""
    click.echo(line, err=True)
