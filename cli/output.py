"""How results are written to stdout: as text, JSON Lines or CSV, in UTF-8."""

import io
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from newstool.articles.printable import printable_json, printable_text

Result = TypeVar("Result")

_CHUNK = 1 << 16  # characters gathered for one write, where nobody waits at a terminal


@dataclass(frozen=True, slots=True)
class Output(Generic[Result]):
    """The form of one command's results in each format.

    Attributes:
        text: all results as lines for people.
        record: one result as the object of JSON Lines and the row of CSV.
        columns: the keys of the record that CSV has, in order.
    """

    text: Callable[[Iterable[Result]], Iterable[str]]
    record: Callable[[Result], dict[str, Any]]
    columns: tuple[str, ...] = ()

    def write(self, results: Iterable[Result], output_format: str) -> None:
        """Write the results to stdout in a format of FORMATS, as a stream."""
        write_lines(FORMATS[output_format](self, results), output_format)


def _text(output: Output[Result], results: Iterable[Result]) -> Iterator[str]:
    """Give the lines that a command writes for people."""
    for line in output.text(results):
        yield line + "\n"


def _jsonl(output: Output[Result], results: Iterable[Result]) -> Iterator[str]:
    """Give a line of JSON for each result."""
    from newstool.articles.json_text import json_text  # 2 ms that the other formats need not wait for

    for result in results:
        yield json_text(output.record(result)) + "\n"


def _csv(output: Output[Result], results: Iterable[Result]) -> Iterator[str]:
    """Give a header, and a row for each result."""
    import csv  # 2 ms that the other formats need not wait for

    line = io.StringIO()
    writer = csv.DictWriter(line, output.columns, extrasaction="ignore")
    writer.writeheader()
    for result in results:
        writer.writerow(output.record(result))
        yield line.getvalue()
        line.seek(0)
        line.truncate()
    yield line.getvalue()


FORMATS: dict[str, Callable[[Output[Any], Iterable[Any]], Iterator[str]]] = {
    "text": _text,
    "html": _text,
    "jsonl": _jsonl,
    "csv": _csv,
}
# Functions that make the lines of a format safe on a terminal. Text is for people, so it is always made safe. JSON can
# escape unsafe characters without a loss. The other formats are for programs: they are exact, except on a terminal.
_SAFE = {"text": printable_text, "jsonl": printable_json}


def write_lines(lines: Iterable[str], output_format: str) -> None:
    """Write lines of a format to stdout: each at once to a terminal, in larger pieces elsewhere."""
    stdout = sys.stdout.buffer
    at_once = sys.stdout.isatty()
    safe = _SAFE.get(output_format, printable_text if at_once else str)

    def write(pieces: list[str]) -> None:
        """Write pieces at once, made safe for a terminal."""
        stdout.write("".join(map(safe, pieces)).encode("utf-8", "replace"))
        stdout.flush()

    pending: list[str] = []
    size = 0
    for line in lines:
        pending.append(line)
        size += len(line)
        if at_once or size > _CHUNK:
            write(pending)
            pending, size = [], 0
    write(pending)
