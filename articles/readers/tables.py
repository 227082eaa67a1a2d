"""Tables with a header: CSV, TSV, and the same with semicolons or bars (RFC 4180, and what spreadsheets make of it)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from newstool.articles.article import Article
from newstool.articles.decoding import preview, strays_read, text_lines, tidied
from newstool.articles.errors import Problem
from newstool.articles.inputs import HEAD, LONGEST_RECORD, Opened
from newstool.articles.record import KNOWN, ReadOptions, articles_of

# The first of those that cut the header into the most cells separates them all.
_SEPARATORS = ",;\t|"
_QUOTED = re.compile(r'"[^"]*"')
# What spreadsheets write, and read, above the header: "sep=;".
_NAMED_SEPARATOR = re.compile(r"sep=(.)\r?$", re.IGNORECASE)
# Characters that an unclosed quotation mark swallowed are read again up to this many in all. One such mark is a slip;
# in a file full of them every line could swallow all that follow, and reading would take forever.
_READ_AGAIN = LONGEST_RECORD


class _TooLongError(Exception):
    """A row that does not end."""


class _Lines:
    """The lines of a table, numbered from 1, and those of the row that is being read."""

    def __init__(self, lines: Iterator[str]) -> None:
        self._lines = lines
        self._again: list[str] = []
        self.number = 0
        self.row: list[str] = []
        self.size = 0

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        line = self._again.pop() if self._again else next(self._lines, "")
        if not line:
            raise StopIteration
        self.number += 1
        self.size += len(line)
        if self.size > LONGEST_RECORD:
            raise _TooLongError
        self.row.append(line)
        return line

    def start_row(self) -> int:
        """Forget the row before; the number of the next line."""
        self.row, self.size = [], 0
        return self.number + 1

    def read_again(self) -> None:
        """Go back to the line after the first of this row."""
        self._again += reversed(self.row[1:])
        self.number -= len(self.row) - 1


@dataclass(frozen=True, slots=True)
class _Row:
    source: str
    cells: list[str]


def read(file: Opened, options: ReadOptions) -> Iterator[Article | Problem]:
    """Read one article a row, by the names that the first row gives to the cells."""
    keys: list[str] | None = None
    empty, noted = True, False
    for row in _rows(file):
        if isinstance(row, Problem):
            empty = False
            yield row
            continue
        cells = [strays_read(cell) for cell in row.cells]
        if cells != row.cells and not noted:
            yield Problem(row.source, "not UTF-8: such bytes are read as Windows-1252, here and below", lost=False)
            noted = True
        if keys is None:
            keys = [_key(cell, options) for cell in cells]
            if options.fields.get("text", "text") not in keys:
                yield from articles_of(dict.fromkeys(keys), row.source, options)
                return
            continue
        empty = False
        if any(cells[len(keys) :]):
            reason = f"has {len(cells)} cells where the header names {len(keys)}: is text in it that needs quotes?"
            yield Problem(row.source, reason)
        else:
            record = zip(keys, cells, strict=False)
            yield from articles_of({key: tidied(cell) for key, cell in record if cell}, row.source, options)
    if empty:
        yield Problem(file.name, "has no articles")


def _rows(file: Opened) -> Iterator[_Row | Problem]:
    """The rows that are not blank; where a quotation mark is never closed, a Problem, and on with the next line."""
    import csv

    # A reader has no limit of its own; the one of all readers is 128 KiB a cell.
    csv.field_size_limit(max(csv.field_size_limit(), LONGEST_RECORD))
    separator = _separator(preview(file.stream.peek(HEAD)))
    lines = _Lines(text_lines(file.stream, LONGEST_RECORD))
    left = _READ_AGAIN
    while True:
        start = lines.start_row()
        cells: list[str] | None = []
        try:
            # Strict, so that a stray quotation mark does not pair with one of a later row; and anew for each row,
            # which costs nothing, because a reader that has failed may not be asked again.
            cells = next(csv.reader(lines, delimiter=separator, strict=True), None)
        except (csv.Error, _TooLongError):
            if len(lines.row) == 1:
                cells = next(csv.reader(lines.row, delimiter=separator), [])
        if cells is None:
            return
        source = f"{file.name}:{start}"
        if not cells and lines.row[0].strip():
            swallowed = "" if lines.size <= left else f", and with it the {len(lines.row) - 1} lines after it"
            yield Problem(source, f"a quotation mark in it is not closed: the row is lost{swallowed}")
            if lines.size <= left:
                left -= lines.size
                lines.read_again()
        elif any(map(str.strip, cells)) and not (start == 1 and cells[0].lower() == "sep="):
            yield _Row(source, cells)


def _separator(head: str) -> str:
    header = head.lstrip().partition("\n")[0]
    if named := _NAMED_SEPARATOR.match(header):
        return named[1]
    bare = _QUOTED.sub("", header)
    return max(_SEPARATORS, key=bare.count)


def _key(cell: str, options: ReadOptions) -> str:
    """A name in the header as records have it: ours in any case, others as they are, which `--field` may name."""
    key = " ".join(tidied(cell).split())
    return key.lower() if key.lower() in KNOWN and key not in options.fields.values() else key
