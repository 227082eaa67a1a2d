"""Output of the commands of `newstool wordpress`: records and changes, to stdout or a file."""

import json
import re
import shutil
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import click

from newstool.articles import NewstoolError
from newstool.articles.amounts import amount
from newstool.articles.printable import printable_json, printable_line
from newstool.cli.exit_status import SOME_LOST
from newstool.cli.messages import say

if TYPE_CHECKING:
    from newstool.wordpress.planning import Outcome, Planned
    from newstool.wordpress.writing import Written

# Characters of the columns id, title, field and before in a table of changes. The column "after" gets the rest.
_WIDTHS = (7, 28, 10, 20)
_WIDTH_WITHOUT_TERMINAL = 160  # characters of a line
_SMALLEST_LAST_WIDTH = 20  # characters of the last column
_HEADER = "  ".join(name.ljust(size) for name, size in zip(("id", "title", "field", "before"), _WIDTHS, strict=True))
_HEADER += "  after\n"


# How `pull` begins each line.
_BEGINNING = b'{"id": "'


@dataclass(frozen=True, slots=True)
class Pulled:
    """What an interrupted `pull` wrote.

    Attributes:
        posts: number of whole lines, a post each
        last: number of the last post; 0 if there is no whole line
        size: bytes of the whole lines
    """

    posts: int
    last: int
    size: int

    @classmethod
    def of(cls, path: Path) -> "Pulled":
        """Read the output of `pull`, and change nothing. Raises NewstoolError if the file is not its output."""
        count, size, line, rest = 0, 0, b"", b""
        try:
            with path.open("rb") as file:
                for rest in file:
                    if rest.endswith(b"\n"):
                        count, size, line, rest = count + 1, size + len(rest), rest, b""
        except OSError as error:
            raise NewstoolError(f"{path}: cannot be read: {error.strerror}") from error
        last = _number_of(line) if line else 0
        if last is None or not rest.startswith(_BEGINNING[: len(rest)]):
            raise NewstoolError(f"{path}: was not written by `pull`: it stays as it is, name another file")
        return cls(count, last, size)


def _number_of(line: bytes) -> int | None:
    """The number of the post in a line of `pull`, None if the line has another form."""
    try:
        record = json.loads(line)
    except ValueError:
        return None
    if not line.startswith(_BEGINNING) or not isinstance(record, dict) or "modified" not in record:
        return None
    return int(record["id"]) if re.fullmatch("[0-9]{1,19}", str(record["id"])) else None


@contextmanager
def opened(path: Path | None, kept: int = 0) -> Iterator[IO[bytes]]:
    """Give the open file to write to, stdout if `path` is None. Raises NewstoolError if it cannot be opened.

    kept: bytes at the beginning of the file that stay; what stands behind them is removed.
    """
    if path is None:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    try:
        file = path.open("ab" if kept else "wb")
    except OSError as error:
        raise NewstoolError(f"{path}: cannot be written: {error.strerror}") from error
    with file:
        if kept:
            file.truncate(kept)
        yield file


def write_lines(records: Iterable[dict[str, Any]], stream: IO[bytes], show: Callable[[str], None]) -> int:
    """Write each record as one line of JSON, at once. Returns the number of records."""
    count = 0
    for count, record in enumerate(records, 1):
        stream.write(_json(record).encode("utf-8", "replace"))
        show(f"{count:,} posts")
    return count


class Report:
    """Reports a run: changes go to stdout at once, posts that somebody should look at go to stderr."""

    def __init__(self, output_format: str, *, write: bool, silent: bool = False, quiet: bool = False) -> None:
        """silent: do not report changes that went well. quiet: do not list posts that were left alone."""
        self._format = output_format
        self._write = write
        self._silent = silent
        self._quiet = quiet
        self._is_empty = True
        self._n_changed = self._n_listed = 0
        self._unchanged: Counter[str] = Counter()  # posts by the reason why they stay as they are

    def take(self, outcomes: "Iterable[Outcome | Written]") -> None:
        """Show each change of a post, list each post that somebody should look at, and count the other posts."""
        from newstool.articles import Problem
        from newstool.wordpress.planning import Left
        from newstool.wordpress.writing import Written

        for outcome in outcomes:
            if isinstance(outcome, Problem) or (isinstance(outcome, Left) and outcome.is_named):
                self._n_listed += 1
                if not self._quiet:
                    say(f"Error: {outcome}")
            elif isinstance(outcome, Left):
                self._unchanged[outcome.why] += 1
            else:
                self._n_changed += 1
                if not self._silent:
                    self._show(outcome.planned if isinstance(outcome, Written) else outcome)

    def close(self) -> None:
        """Say the counts on stderr. Exit with status 3 if a post was listed."""
        done = "written" if self._write else "would be written"
        counts = [f"{amount(self._n_changed, 'post')} {done}"]
        counts += [f"{n:,} {why}" for why, n in self._unchanged.most_common()]
        if self._n_listed:
            counts.append(f"{self._n_listed:,} named above")
        if not self._silent:
            say("; ".join(counts))
        if self._n_changed and not self._write:
            say("Nothing was written: --write does it.")
        if self._n_listed:
            raise click.exceptions.Exit(SOME_LOST)

    def _show(self, planned: "Planned") -> None:
        """Write the rows of a planned change at once, so that a reader sees them before it is made."""
        for row in _rows(planned):
            lines = _json(row) if self._format == "jsonl" else self._as_table(row)
            sys.stdout.buffer.write(lines.encode("utf-8", "replace"))
        sys.stdout.buffer.flush()

    def _as_table(self, row: dict[str, Any]) -> str:
        """A row as one line of the table. The first one brings the header with it."""
        width = (
            shutil.get_terminal_size((_WIDTH_WITHOUT_TERMINAL, 1)).columns
            if sys.stdout.isatty()
            else _WIDTH_WITHOUT_TERMINAL
        )
        cells = [str(row["id"]), row["title"], row["field"], row["before"] or "(none)"]
        line = "  ".join(_cell(printable_line(cell), size) for cell, size in zip(cells, _WIDTHS, strict=True))
        after = printable_line(row["after"] or "(none)")
        after_width = max(width - len(line) - 2, _SMALLEST_LAST_WIDTH)  # 2: the spaces between two columns
        header = _HEADER if self._is_empty else ""
        self._is_empty = False
        return f"{header}{line}  {_shortened(after, after_width)}\n"


def _rows(planned: "Planned") -> Iterator[dict[str, Any]]:
    """A row for each change of a post, with the values as people read them."""
    from newstool.wordpress import fields

    for change in planned.changes:
        before = fields.shown(change.field, change.before)
        after = fields.shown(change.field, change.after)
        yield {"id": planned.id, "title": planned.title, "field": change.field, "before": before, "after": after}


def _json(row: dict[str, Any]) -> str:
    return printable_json(json.dumps(row, ensure_ascii=False)) + "\n"


def _cell(words: str, width: int) -> str:
    return _shortened(words, width).ljust(width)


def _shortened(words: str, width: int) -> str:
    return words if len(words) <= width else f"{words[: width - 1]}…"
