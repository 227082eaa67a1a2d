"""Where the rows of a table begin, so that it can be read in pieces."""

from codecs import BOM_UTF8
from collections.abc import Iterator

from newstool.articles.decoding import text_lines
from newstool.articles.errors import Problem
from newstool.articles.inputs import HEAD, LONGEST_RECORD, Opened
from newstool.articles.pieces import RecordStart, can_be_cut
from newstool.articles.read_options import ReadOptions
from newstool.articles.readers.tables import Lines, has_text, key_of, rows_of


def row_starts(file: Opened, options: ReadOptions) -> Iterator[RecordStart]:
    """Where each row below the header begins, and the end; nothing for a table that cannot be read in pieces."""
    if not can_be_cut(file):
        return
    head = file.stream.peek(HEAD)
    lines = _MeasuredLines(text_lines(file.stream, LONGEST_RECORD), len(BOM_UTF8) * head.startswith(BOM_UTF8))
    keys: list[str] | None = None
    after_problem = False
    for row in rows_of(file, lines):
        if keys is not None:
            if not after_problem:  # an open quotation mark in the last row of a piece would pass for a closed one
                yield RecordStart(lines.row_offset, lines.row_line)
            after_problem = isinstance(row, Problem)
        elif isinstance(row, Problem) or lines.end_of_row > len(head):
            return
        else:
            keys = [key_of(cell, options) for cell in row.cells]
            if not has_text(keys, options):
                return
    yield RecordStart(lines.end_of_row, lines.row_line)


class _MeasuredLines(Lines):
    """Lines that also say where the current row begins.

    Attributes:
        row_offset: The number of bytes before the current row.
        row_line: The number of its first line.
    """

    def __init__(self, lines: Iterator[str], offset: int) -> None:
        super().__init__(lines)
        self.row_offset = self._offset = offset
        self.row_line = 1

    def __next__(self) -> str:
        """The next line; its bytes are counted."""
        line = super().__next__()
        self._offset += _size(line)
        return line

    def start_row(self) -> int:
        """Note where a row begins. Returns the number of its first line."""
        self.row_offset = self._offset
        self.row_line = super().start_row()
        return self.row_line

    @property
    def end_of_row(self) -> int:
        """The number of bytes up to the end of the current row."""
        return self._offset

    def read_again(self) -> None:
        """Give the lines of the row after its first one once more; their bytes are counted again."""
        self._offset -= sum(map(_size, self.row[1:]))
        super().read_again()


def _size(line: str) -> int:
    return len(line.encode("utf-8", "surrogateescape"))
