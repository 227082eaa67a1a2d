"""JSON Lines: one JSON object a line, each an article (https://jsonlines.org)."""

import io
import json
import re
from collections.abc import Callable, Iterator
from typing import Any

import orjson

from newstool.articles.article import Article
from newstool.articles.decoding import as_utf8, decode, tidied, without_surrogates
from newstool.articles.errors import Problem
from newstool.articles.inputs import LONGEST_RECORD, Opened
from newstool.articles.record import ReadOptions, articles_of, type_name

# Bytes of a JSON line that `tidied` or `without_surrogates` would change: escapes, U+0080 to U+009F, line separators,
# byte order marks. All are rare. To search the bytes for them is several times as fast as to convert every string.
_SUSPECTS = (
    re.compile(rb"\\(?:[rfb]|u00[0189]|u007[fF]|u202[89]|u[dD][89a-fA-F]|u[fF][eE][fF][fF])"),
    re.compile(rb"\xc2[\x80-\x9f]"),
    re.compile(rb"\xe2\x80[\xa8\xa9]"),
    re.compile(rb"\xef\xbb\xbf"),
)
_WIDE = 2.0**63  # from here on, orjson may have rounded an integer to a float
# Raw tabs in a string and a byte order mark are not JSON, but their meaning is clear, so they are accepted.
_NOT_JSON = {**dict.fromkeys(range(0x20), " "), 0xFEFF: None}
# A first line that opens a JSON document of many lines: the jq filter that converts it to JSON Lines.
_DOCUMENTS = {b"{": ".", b"[": "'.[]'"}


class _BadLineError(Exception):
    """Raised for a line without a record. The text gives the reason."""


def read(file: Opened, options: ReadOptions) -> Iterator[Article | Problem]:
    """Read one article a line. A bad line is a Problem in its place; blank lines are skipped."""
    empty = True
    for number, line in _numbered_lines(as_utf8(file.stream)):
        if line.isspace():
            continue
        if empty and (opener := line.strip()) in _DOCUMENTS:
            yield Problem(file.name, f"one JSON document on many lines: convert it (`jq -c {_DOCUMENTS[opener]} FILE`)")
            return
        empty = False
        source = f"{file.name}:{number}"
        try:
            yield from _read_line(line, source, options)
        except _BadLineError as error:
            yield Problem(source, str(error))
    if empty:
        yield Problem(file.name, "has no articles")


def _numbered_lines(stream: io.BufferedReader) -> Iterator[tuple[int, bytes]]:
    """The lines, numbered from 1. Of a line that is too long, only the first LONGEST_RECORD + 1 bytes."""
    number = 0
    while line := stream.readline(LONGEST_RECORD + 1):
        number += 1
        yield number, line
        while len(line) >= LONGEST_RECORD and not line.endswith(b"\n"):
            line = stream.readline(LONGEST_RECORD)


def _read_line(line: bytes, source: str, options: ReadOptions) -> Iterator[Article | Problem]:
    if len(line) > LONGEST_RECORD:
        raise _BadLineError(f"longer than {LONGEST_RECORD >> 20} MiB: is this JSON Lines, one object on each line?")
    record = _plain_record(line)
    if record is None:
        decoded = decode(line)
        if decoded.note:
            yield Problem(source, decoded.note, lost=False)
        record = _record(decoded.text)
    if any(suspect.search(line) for suspect in _SUSPECTS[: 1 if line.isascii() else None]):
        whole = _each_string(without_surrogates, record)
        if whole != record:
            yield Problem(source, "has half a surrogate pair (\\ud800 to \\udfff): read as U+FFFD", lost=False)
        record = _each_string(tidied, whole)
    yield from articles_of(record, source, options)


def _plain_record(line: bytes) -> dict[str, Any] | None:
    """The record as orjson reads it, in less than half the time of json.

    None where only json gives the right answer: for NaN, half a surrogate pair, wide integers, and invalid JSON, whose
    fault json describes.
    """
    try:
        record = orjson.loads(line)
    except orjson.JSONDecodeError:
        return None
    if not isinstance(record, dict):
        return None
    rounded = float in map(type, record.values()) and any(_is_wide(value) for value in record.values())
    return None if rounded else record


def _is_wide(value: object) -> bool:
    """Whether the number may have been an integer of more than 64 bits."""
    return isinstance(value, float) and abs(value) >= _WIDE


def _record(line: str) -> dict[str, Any]:
    try:
        value = _parsed(line)
    except json.JSONDecodeError as error:
        message = error.msg.removesuffix(" at")
        raise _BadLineError(f"not valid JSON ({message} at column {error.colno})") from error
    except RecursionError as error:
        raise _BadLineError("not valid JSON (nested too deeply)") from error
    except ValueError as error:  # the number has more digits than Python converts
        raise _BadLineError(f"not valid JSON (a number with too many digits: {error})") from error
    if isinstance(value, list):
        raise _BadLineError("not a JSON object but a list: write its objects one a line (`jq -c '.[]' FILE`)")
    if not isinstance(value, dict):
        raise _BadLineError(f"not a JSON object but {type_name(value)}")
    return value


def _parsed(line: str) -> object:
    try:
        return json.loads(line)
    except json.JSONDecodeError:
        return json.loads(line.strip().translate(_NOT_JSON))


def _each_string(change: Callable[[str], str], record: dict[str, Any]) -> dict[str, Any]:
    return {change(key): change(value) if isinstance(value, str) else value for key, value in record.items()}
