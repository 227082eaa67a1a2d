"""What the commands of `newstool wordpress` write: records and changes, to stdout or a file."""

import json
import shutil
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import click

from newstool.articles import NewstoolError
from newstool.articles.printable import printable_json, printable_line
from newstool.cli.messages import say
from newstool.cli.source import SOME_LOST

if TYPE_CHECKING:
    from newstool.wordpress.planning import Change, Outcome, Planned
    from newstool.wordpress.writing import Written

# Columns of a table of changes: number, title, field, before. What comes after has the rest of the line.
_WIDTHS = (7, 28, 10, 20)
_PIPED = 160  # characters of a line that no terminal limits
_NARROWEST = 20  # characters of the last column
_HEADER = "  ".join(name.ljust(size) for name, size in zip(("id", "title", "field", "before"), _WIDTHS, strict=True))
_HEADER += "  after\n"


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
        stream.write(_json(record).encode("utf-8", "replace"))
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


class Report:
    """What a run does and leaves: changes go to stdout as they come, what somebody should look at to stderr."""

    def __init__(self, output_format: str, *, write: bool, silent: bool = False, quiet: bool = False) -> None:
        """silent: say nothing of what went well. quiet: nor of what was left alone."""
        self._format = output_format
        self._write = write
        self._silent = silent
        self._quiet = quiet
        self._is_empty = True
        self._changed = self._named = 0
        self._left: Counter[str] = Counter()

    def take(self, outcomes: "Iterable[Outcome | Written]") -> None:
        """Show each change of a post; name a post that somebody should look at, count one that is fine."""
        from newstool.articles import Problem
        from newstool.wordpress.planning import Left
        from newstool.wordpress.writing import Written

        for outcome in outcomes:
            if isinstance(outcome, Problem) or (isinstance(outcome, Left) and outcome.is_named):
                self._named += 1
                if not self._quiet:
                    say(f"Error: {outcome}")
            elif isinstance(outcome, Left):
                self._left[outcome.why] += 1
            else:
                self._changed += 1
                if not self._silent:
                    self._show(outcome.planned if isinstance(outcome, Written) else outcome)

    def close(self) -> None:
        """Say on stderr what came of it, and end with status 3 where something was named."""
        counts = [f"{self._changed:,} posts {'written' if self._write else 'would be written'}"]
        counts += [f"{n:,} {why}" for why, n in self._left.most_common()]
        if not self._silent:
            say("; ".join([*counts, *([f"{self._named:,} named above"] if self._named else [])]))
        if self._changed and not self._write:
            say("Nothing was written: --write does it.")
        if self._named:
            raise click.exceptions.Exit(SOME_LOST)

    def _show(self, planned: "Planned") -> None:
        for row in map(_row(planned), planned.changes):
            lines = _json(row) if self._format == "jsonl" else self._as_table(row)
            sys.stdout.buffer.write(lines.encode("utf-8", "replace"))
        sys.stdout.buffer.flush()

    def _as_table(self, row: dict[str, Any]) -> str:
        width = shutil.get_terminal_size((_PIPED, 1)).columns if sys.stdout.isatty() else _PIPED
        cells = [str(row["id"]), row["title"], row["field"], row["before"] or "(none)"]
        line = "  ".join(_cell(printable_line(cell), size) for cell, size in zip(cells, _WIDTHS, strict=True))
        after = printable_line(row["after"] or "(none)")
        head = _HEADER if self._is_empty else ""
        self._is_empty = False
        return f"{head}{line}  {_shortened(after, max(width - len(line) - 2, _NARROWEST))}\n"


def _row(planned: "Planned") -> "Callable[[Change], dict[str, Any]]":
    from newstool.wordpress import fields

    def row(change: "Change") -> dict[str, Any]:
        before, after = (fields.shown(change.field, value) for value in (change.before, change.after))
        return {"id": planned.id, "title": planned.title, "field": change.field, "before": before, "after": after}

    return row


def _json(row: dict[str, Any]) -> str:
    return printable_json(json.dumps(row, ensure_ascii=False)) + "\n"


def _cell(words: str, width: int) -> str:
    return _shortened(words, width).ljust(width)


def _shortened(words: str, width: int) -> str:
    return words if len(words) <= width else f"{words[: width - 1]}…"
