"""JSON Lines (https://jsonlines.org): one JSON object a line, each an article. And JSON documents of many lines."""

import io
import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import orjson

from newstool.articles.article import Article
from newstool.articles.decoding import as_utf8, decode, tidied, without_surrogates
from newstool.articles.errors import Problem
from newstool.articles.inputs import LONGEST_RECORD, Opened
from newstool.articles.lazy_pattern import lazy
from newstool.articles.net import catch_in_stream
from newstool.articles.publication import LeftOut
from newstool.articles.read_options import ReadOptions
from newstool.articles.readers import ghost
from newstool.articles.readers.json_document import values
from newstool.articles.readers.json_records import Record, converted, kept_back
from newstool.articles.record import articles_of, stop_at_wrong_field, type_name

# Bytes of a JSON line that `tidied` or `without_surrogates` would change: escapes, DEL, U+0080 to U+009F, line
# separators, byte order marks. All are rare. To search the bytes for them is several times as fast as to convert every
# string.
_ESCAPES = lazy(rb"\\(?:[rfb]|u00[0189]|u007[fF]|u202[89]|u[dD][89a-fA-F]|u[fF][eE][fF][fF])")
_DELETE = b"\x7f"
_LEADS_C1, _C1 = b"\xc2", lazy(rb"\xc2[\x80-\x9f]")
_SEPARATORS_AND_MARK = (b"\xe2\x80\xa8", b"\xe2\x80\xa9", b"\xef\xbb\xbf")
_WIDE = 2.0**63  # from here on, orjson may have rounded an integer to a float
# Raw tabs in a string and a byte order mark are not JSON, but their meaning is clear, so they are accepted.
_NOT_JSON = {**dict.fromkeys(range(0x20), " "), 0xFEFF: None}
# Keys under which a document may hold its list of articles.
_WRAPPERS = (
    *("posts", "articles", "items", "data", "results", "docs", "records", "entries", "stories"),
    *("nodes", "edges", "hits"),
)
# Keys whose object is the article, or holds the list of articles.
_HOLDERS = ("data", "response", "posts", "articles", "hits", "item", "node", "_source")
_DEEPEST = 8  # objects around a list of articles, each in the other
_PEEK = 4096  # bytes in which the first character of a document is looked for


class _BadLineError(Exception):
    """Raised for a line without a record. The text gives the reason."""


def read(file: Opened, options: ReadOptions) -> Iterator[Article | Problem]:
    """Read one article a line, or one for each object of a document of many lines.

    A bad line is a Problem in its place; blank lines are skipped. Posts that are not published are left out, with a
    note, unless `options.drafts` is set.
    """
    left_out = LeftOut(("--post-type", "--drafts"))
    start = file.stream.peek(_PEEK).lstrip(b"\xef\xbb\xbf \t\r\n")
    is_document = file.first_line == 1 and looks_like_document(start)
    records = (
        _records_of_ghost(file) if ghost.OPENING.match(start) else _document(file) if is_document else _lines(file)
    )
    empty = nothing = True
    for item in stop_at_wrong_field(_articles(records, left_out, options), options):
        empty, nothing = False, nothing and isinstance(item, Problem) and not item.lost
        yield item
    if note := left_out.note(file.name, nothing_read=nothing):
        yield note
    elif empty:
        yield Problem(file.name, "has no articles")


def looks_like_document(start: bytes) -> bool:
    """Whether JSON that starts so is one document of many lines, not an object on each line."""
    return start.startswith(b"[") or start.partition(b"\n")[0].strip() == b"{" or bool(ghost.OPENING.match(start))


def _articles(
    records: Iterable[tuple[str, Record] | Problem], left_out: LeftOut, options: ReadOptions
) -> Iterator[Article | Problem]:
    """The articles of records, and the problems between them."""
    for item in records:
        if isinstance(item, Problem):
            yield item
            continue
        source, record = item
        yield from catch_in_stream(source, _of_record(record, source, left_out, options))


def _of_record(record: Record, source: str, left_out: LeftOut, options: ReadOptions) -> Iterator[Article | Problem]:
    if kind := kept_back(record, options):
        left_out.add(kind)
    else:
        yield from articles_of(converted(record, options), source, options, markup=True)


def _records_of_ghost(file: Opened) -> Iterator[tuple[str, Record] | Problem]:
    for item in ghost.records(file):
        yield item if isinstance(item, Problem) else (item[0], _tidy(item[1]))


def _document(file: Opened) -> Iterator[tuple[str, Record] | Problem]:
    """The records of a document of many lines, each with its source."""
    for item in values(file):
        if isinstance(item, Problem):
            yield item
            continue
        source, value = item
        try:
            for part, record in _records(_tidy(value)):
                yield source + part, record
        except _BadLineError as error:
            yield Problem(source, str(error))


def _wrapped(value: Record) -> list[Record] | Record | None:
    """The list of articles, or the article, in an object that holds nothing else of use; None if it is an article.

    APIs put the list into objects, and each article into one: {"data": {"items": [{"item": {...}}]}}.
    """
    if "text" in value:
        return None
    inner: Record | None = next((value[key] for key in _HOLDERS if isinstance(value.get(key), dict)), None)
    if inner is not None and "title" not in value and "headline" not in value:
        return inner
    lists: list[list[Record]] = [value[key] for key in _WRAPPERS if isinstance(value.get(key), list)]
    if not lists or not lists[0] or not all(isinstance(item, dict) for item in lists[0]):
        return None
    return lists[0]


def _lines(file: Opened) -> Iterator[tuple[str, Record] | Problem]:
    """The records of JSON Lines, each with its source."""
    for number, line in _numbered_lines(as_utf8(file.stream), file.first_line):
        if line.isspace():
            continue
        source = f"{file.name}:{number}"
        try:
            yield from _read_line(line, source)
        except _BadLineError as error:
            yield Problem(source, str(error))


def _records(value: object) -> Iterator[tuple[str, Record]]:
    """The records in a JSON value, each with what is added to its source: an object, or the objects of a list."""
    for _ in range(_DEEPEST):
        if not isinstance(value, dict):
            break
        inner = _wrapped(value)
        if inner is None:
            yield "", value
            return
        value = inner
    if not isinstance(value, list):
        raise _BadLineError(f"not a JSON object but {type_name(value)}")
    for number, item in enumerate(value, start=1):
        for part, record in _records(item):
            yield f"#{number}{part}", record


def _numbered_lines(stream: io.BufferedReader, first: int) -> Iterator[tuple[int, bytes]]:
    """The lines, numbered from `first`. Of a line that is too long, only the first LONGEST_RECORD + 1 bytes."""
    number = first - 1
    while line := stream.readline(LONGEST_RECORD + 1):
        number += 1
        yield number, line
        while len(line) >= LONGEST_RECORD and not line.endswith(b"\n"):
            line = stream.readline(LONGEST_RECORD)


def _read_line(line: bytes, source: str) -> Iterator[tuple[str, Record] | Problem]:
    """The records of a line, mostly one. Raises _BadLineError."""
    if len(line) > LONGEST_RECORD:
        raise _BadLineError(f"longer than {LONGEST_RECORD >> 20} MiB: is this JSON Lines, one object on each line?")
    value: object = _plain_record(line)
    if value is None:
        decoded = decode(line)
        if decoded.note:
            yield Problem(source, decoded.note, lost=False)
        value = _value(decoded.text)
    if _is_suspect(line):
        whole = _each_string(without_surrogates, value)
        if whole != value:
            yield Problem(source, "has half a surrogate pair (\\ud800 to \\udfff): read as U+FFFD", lost=False)
        value = _each_string(tidied, whole)
    for part, record in _records(value):
        yield source + part, record


def _is_suspect(line: bytes) -> bool:
    """Whether `tidied` or `without_surrogates` may change a string of the line. Fixed bytes are found soonest."""
    if _DELETE in line or _ESCAPES.search(line):
        return True
    if line.isascii():
        return False
    return any(map(line.__contains__, _SEPARATORS_AND_MARK)) or (_LEADS_C1 in line and _C1.search(line) is not None)


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


def _value(line: str) -> object:
    """The value of a line that is JSON. Raises _BadLineError with the reason if it is none."""
    try:
        return _parsed(line)
    except json.JSONDecodeError as error:
        message = error.msg.removesuffix(" at")
        raise _BadLineError(f"not valid JSON ({message} at column {error.colno})") from error
    except RecursionError as error:
        raise _BadLineError("not valid JSON (nested too deeply)") from error
    except ValueError as error:  # the number has more digits than Python converts
        raise _BadLineError(f"not valid JSON (a number with too many digits: {error})") from error


def _parsed(line: str) -> object:
    try:
        return json.loads(line)
    except json.JSONDecodeError:
        return json.loads(line.strip().translate(_NOT_JSON))


def _tidy(value: Any) -> Any:
    """The value with every string in it tidied."""
    return _each_string(lambda text: tidied(without_surrogates(text)), value)


def _each_string(change: Callable[[str], str], value: object) -> object:
    """The value with every string in it changed, at any depth."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, dict):
        return {change(key): _each_string(change, item) for key, item in value.items()}
    return [_each_string(change, item) for item in value] if isinstance(value, list) else value
