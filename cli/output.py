"""How results are written: as text, JSON Lines or CSV, to stdout, in UTF-8."""

import io
import sys
from collections.abc import Callable, Iterable
from typing import Any, TypeVar

Result = TypeVar("Result")
_CHUNK = 1 << 16  # characters gathered for one write, where nobody waits at a terminal


def write(
    results: Iterable[Result],
    output_format: str,
    text: Callable[[Iterable[Result]], Iterable[str]],
    record: Callable[[Result], dict[str, Any]],
    columns: tuple[str, ...],
    line: Callable[[Result, Callable[[object], str]], str] | None = None,
) -> None:
    """Write results: as the lines of `text`, or each one's `record` as JSON, or its `columns` as CSV with a header.

    `line` makes the JSON of a record itself, where it can do so faster, with an encoder for what is in it.
    """
    if output_format == "jsonl":
        import json

        encode = json.JSONEncoder(ensure_ascii=False).encode
        if line is None:
            _write_lines(encode(record(result)) + "\n" for result in results)
        else:
            _write_lines(line(result, encode) + "\n" for result in results)
    elif output_format == "csv":
        _write_lines(_csv_lines(map(record, results), columns))
    else:
        _write_lines(line + "\n" for line in text(results))


def _csv_lines(records: Iterable[dict[str, Any]], columns: tuple[str, ...]) -> Iterable[str]:
    import csv

    line = io.StringIO()
    writer = csv.DictWriter(line, columns, extrasaction="ignore")
    writer.writeheader()
    for record in records:
        writer.writerow(record)
        yield line.getvalue()
        line.seek(0)
        line.truncate()
    yield line.getvalue()


def _write_lines(lines: Iterable[str]) -> None:
    stdout = sys.stdout.buffer
    at_once = sys.stdout.isatty()
    pending: list[str] = []
    size = 0
    for line in lines:
        pending.append(line)
        size += len(line)
        if at_once or size > _CHUNK:
            stdout.write("".join(pending).encode("utf-8", "replace"))
            stdout.flush()
            pending, size = [], 0
    stdout.write("".join(pending).encode("utf-8", "replace"))
    stdout.flush()
