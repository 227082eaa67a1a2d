"""Pieces of files: where a table or an export can be cut, so that several processes read one file.

A piece begins where a record begins. Its reader is given the piece as `Opened.stream`, and in `Opened.head` how the
file begins: the header of a table, the authors and categories of an export. Together the pieces give what the whole
file gives; only a note that is made once a file is made once a piece.
"""

import importlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from newstool.articles.inputs import HEAD, Opened
from newstool.articles.read_options import ReadOptions

# Of each format that can be cut: the module in `readers/`, and its function that gives the RecordStarts in order, and
# last the end of the records. Of a file that cannot be cut it gives none.
_CUT_BY = {"csv": ("table_pieces", "row_starts"), "wordpress": ("export_pieces", "item_starts")}
# Of each format, whether pieces need all that stands before the first record, or the first HEAD bytes.
_NEEDS_ALL_BEFORE = ("wordpress",)


class RecordStart(NamedTuple):
    """Where a record begins: the number of bytes before it, and the number of its line."""

    offset: int
    line: int


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a file.

    Attributes:
        start, end: The number of bytes before it, and up to its end.
        head: The number of bytes at the beginning of the file that its reader needs, too.
        line: The number of its first line.
    """

    start: int
    end: int
    head: int
    line: int


def pieces(file: Opened, form: str, options: ReadOptions, size: int) -> list[Piece]:
    """The pieces of a file, each of `size` bytes or a little more; none if it cannot be cut.

    The file is read once. The pieces depend on its bytes, on `size` and on what counts as a table, and on nothing else.
    """
    if form not in _CUT_BY:
        return []
    module, function = _CUT_BY[form]
    starts_of: Callable[[Opened, ReadOptions], Iterator[RecordStart]] = getattr(
        importlib.import_module(f"newstool.articles.readers.{module}"), function
    )
    starts: list[RecordStart] = []
    last: RecordStart | None = None
    for found in starts_of(file, options):
        if last and (not starts or last.offset - starts[-1].offset >= size):
            starts.append(last)
        last = found
    if len(starts) < 2 or last is None:
        return []
    head = starts[0].offset if form in _NEEDS_ALL_BEFORE else HEAD
    ends = [start.offset for start in (*starts[1:], last)]
    return [Piece(start.offset, end, head, start.line) for start, end in zip(starts, ends, strict=True)]


def can_be_cut(file: Opened) -> bool:
    """Whether the bytes of a file are text as it stands: in UTF-8 or another encoding without NUL bytes."""
    return b"\0" not in file.stream.peek(HEAD)
