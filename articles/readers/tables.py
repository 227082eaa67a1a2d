"""Tables with a header: CSV (RFC 4180), TSV, and the same with semicolons or bars, as spreadsheets write them."""

import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import cast

from newstool.articles.article import Article
from newstool.articles.decoding import invalid_bytes_as_windows_1252, preview, text_lines, tidied
from newstool.articles.errors import Problem
from newstool.articles.inputs import HEAD, LONGEST_RECORD, Opened
from newstool.articles.lazy_pattern import lazy
from newstool.articles.net import catch_in_stream
from newstool.articles.publication import LeftOut
from newstool.articles.read_options import ReadOptions
from newstool.articles.readers.json_records import converted, kept_back, names_content
from newstool.articles.record import KNOWN, articles_of

# The separator of a table is the one that splits its header into the most cells; of equals, the first here.
_SEPARATORS = ",;\t|"
_QUOTED = lazy(r'"[^"]*"')
# A line above the header that spreadsheets write and read: "sep=;".
_NAMED_SEPARATOR = lazy(r"sep=(.)\r?$", re.IGNORECASE)
_SPACED_WITHIN = 1 << 14  # characters in which spaces after separators are looked for
# Characters, in all, that are read a second time because an unclosed quotation mark swallowed them. The limit keeps
# the time linear for a file full of such marks, in which each line swallows all lines below it.
_READ_AGAIN = LONGEST_RECORD


class _TooLongError(Exception):
    """Raised for a row that is longer than LONGEST_RECORD."""


class Lines:
    """The lines of a table, and those of the current row.

    Attributes:
        number: The number of the last line that was read, from 1.
        row: The lines of the current row.
        size: The length of the current row, in characters.
    """

    def __init__(self, lines: Iterator[str]) -> None:
        self._lines = lines
        self._again: list[str] = []
        self.number = 0
        self.row: list[str] = []
        self.size = 0

    def __iter__(self) -> "Lines":
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
        """Start a new row. Returns the number of its first line."""
        self.row, self.size = [], 0
        return self.number + 1

    def read_again(self) -> None:
        """Go back to the second line of the current row."""
        self._again += reversed(self.row[1:])
        self.number -= len(self.row) - 1


@dataclass(frozen=True, slots=True)
class _Row:
    """The cells of a row, and the file and line on which it starts."""

    source: str
    cells: list[str]


def read(file: Opened, options: ReadOptions) -> Iterator[Article | Problem]:
    """Read one article a row. The first row names the cells."""
    keys = _keys_of_head(file, options)
    empty, noted, left_out = True, False, LeftOut(("--post-type", "--drafts"))
    lines = Lines(text_lines(file.stream, LONGEST_RECORD))
    lines.number = file.first_line - 1
    for row in rows_of(file, lines):
        if isinstance(row, Problem):
            empty = False
            yield row
            continue
        cells = [invalid_bytes_as_windows_1252(cell) for cell in row.cells]
        if cells != row.cells and not noted:
            yield Problem(row.source, "not UTF-8: such bytes are read as Windows-1252, here and below", lost=False)
            noted = True
        if keys is None:
            keys = [key_of(cell, options) for cell in cells]
            if not has_text(keys, options):
                yield from articles_of(dict.fromkeys(keys), row.source, options)
                return
            continue
        if any(cells[len(keys) :]):
            reason = f"has {len(cells)} cells where the header names {len(keys)}: is text in it that needs quotes?"
            yield Problem(row.source, reason)
            empty = False
            continue
        record = {key: tidied(cell) for key, cell in zip(keys, cells, strict=False) if cell}
        for item in catch_in_stream(row.source, _of_record(record, row.source, options, left_out)):
            empty = False
            yield item
    if note := left_out.note(file.name, nothing_read=empty):
        yield note
    elif empty:
        yield Problem(file.name, "has no articles")


def _of_record(
    record: Mapping[str, str], source: str, options: ReadOptions, left_out: LeftOut
) -> Iterator[Article | Problem]:
    """The article of a row, unless it is kept back."""
    if kind := kept_back(record, options):
        left_out.add(kind)
    else:
        found = {options.fields.get("text", "text"): "", **converted(record, options)}
        yield from articles_of(found, source, options, markup=True)


def has_text(keys: list[str], options: ReadOptions) -> bool:
    """Whether the header names the text, or nothing but fields of ours: a table of titles."""
    text = options.fields.get("text", "text")
    if text in keys:
        return True
    others = "post_content" in keys or bool(names_content(keys)) or _only_titles(keys)
    return "text" not in options.fields and others


def _only_titles(keys: list[str]) -> bool:
    return "title" in keys and KNOWN.issuperset(keys)


def _keys_of_head(file: Opened, options: ReadOptions) -> list[str] | None:
    """The keys in the header of the table of which the file is a piece; None if it is no piece."""
    if not file.head:
        return None
    head = Opened(file.name, file.suffix, io.BufferedReader(cast(io.RawIOBase, io.BytesIO(file.head)), HEAD))
    row = next(rows_of(head, Lines(text_lines(head.stream, LONGEST_RECORD))))
    if isinstance(row, Problem):
        return None
    return [key_of(invalid_bytes_as_windows_1252(cell), options) for cell in row.cells]


def rows_of(file: Opened, lines: Lines) -> Iterator[_Row | Problem]:
    """The rows that are not blank. A row whose quotation mark is never closed is a Problem."""
    import csv

    head = preview(file.head or file.stream.peek(HEAD))
    separator = _separator(head)
    spaced = _is_spaced(head, separator)
    left = _READ_AGAIN
    while True:
        start = lines.start_row()
        cells: list[str] | None = []
        try:
            # Strict, so that a stray quotation mark does not pair with one of a later row.
            cells = _next_cells(lines, separator, spaced, strict=True)
        except (csv.Error, _TooLongError):
            if len(lines.row) == 1:
                cells = _next_cells(iter(lines.row), separator, spaced, strict=False) or []
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


def _next_cells(lines: Iterator[str], separator: str, spaced: bool, *, strict: bool) -> list[str] | None:
    """The cells of the next row, of any length; None at the end. Raises csv.Error, and what `lines` raises.

    The csv module has one limit for all readers of the process. It is raised only during this call. A new reader for
    each row costs no time, and a reader that has raised an error cannot be used again.
    """
    import csv

    limit = csv.field_size_limit(LONGEST_RECORD)
    try:
        return next(csv.reader(lines, delimiter=separator, strict=strict, skipinitialspace=spaced), None)
    finally:
        csv.field_size_limit(limit)


def _is_spaced(head: str, separator: str) -> bool:
    """Whether spaces stand between separators and quotation marks: `1, "Rates, fees"`."""
    cell = rf'{re.escape(separator)}[ ]{{1,4}}"(?:[^"]|""){{0,5000}}"[ ]{{0,4}}(?:{re.escape(separator)}|\r?\n|\Z)'
    return separator != " " and re.search(cell, head[:_SPACED_WITHIN]) is not None


def _separator(head: str) -> str:
    header = head.lstrip().partition("\n")[0]
    if named := _NAMED_SEPARATOR.match(header):
        return named[1]
    bare = _QUOTED.sub("", header)
    return max(_SEPARATORS, key=bare.count)


def key_of(cell: str, options: ReadOptions) -> str:
    """The key for a name in the header. Our names are recognised in any case; other names stay as they are."""
    key = " ".join(tidied(cell).split())
    return key.lower() if key.lower() in KNOWN and key not in options.fields.values() else key
