"""JSON documents of many lines, as APIs answer and programs export: an array of records, or several arrays in a row.

The document is read value by value, so that it may be longer than memory.
"""

import codecs
import json
from collections.abc import Iterator

from newstool.articles.decoding import as_utf8, invalid_bytes_as_windows_1252
from newstool.articles.errors import Problem
from newstool.articles.inputs import LONGEST_RECORD, Opened
from newstool.articles.lazy_pattern import lazy

_CHUNK = 1 << 18  # bytes read at a time
_DECODER = json.JSONDecoder(strict=False)
# Characters between the values of an array, and around several arrays.
_BETWEEN = lazy(r"[\s,\ufeff\[\]]*+")
_TOO_LONG = f"longer than {LONGEST_RECORD >> 20} MiB without an end: is this a JSON document of articles?"


class _Text:
    """The text of a document, as far as it has been read.

    Attributes:
        text: The characters that are held in memory.
        at: How many of them are used up.
        line: The number of the line on which the others start.
        ended: Whether the file has no more.
    """

    def __init__(self, file: Opened) -> None:
        self._stream = as_utf8(file.stream)
        self._decoder = codecs.getincrementaldecoder("utf-8-sig")(errors="surrogateescape")
        self.text, self.at, self.line, self.ended = "", 0, 1, False

    @property
    def left(self) -> int:
        """The number of characters that are not used up."""
        return len(self.text) - self.at

    def more(self) -> None:
        """Read on. Each time as much as is there already, so that a long value is not tried too often."""
        data = self._stream.read(max(_CHUNK, self.left))
        self.ended = not data
        self.text, self.at = self.text[self.at :], 0
        self.text += invalid_bytes_as_windows_1252(self._decoder.decode(data, final=self.ended))

    def use_up(self, end: int) -> None:
        """Go on at that character of `text`."""
        self.line += self.text.count("\n", self.at, end)
        self.at = end


def values(file: Opened) -> Iterator[tuple[str, object] | Problem]:
    """Yield the place and the value of each element of the arrays, and of each value outside of arrays.

    Where the JSON is broken is a Problem, and the rest of the file is not read.
    """
    text, number = _Text(file), 0
    while True:
        while not text.ended and text.left < _CHUNK // 2:
            text.more()
        text.use_up(_BETWEEN.match(text.text, text.at).end())  # type: ignore[union-attr]  # it matches every text
        if not text.left:
            if text.ended:
                return
            continue
        number += 1
        source = f"{file.name}:{text.line}"
        found = _next(text)
        if isinstance(found, str):
            yield Problem(source, found)
            return
        yield f"{file.name}#{number}", found[0]


def _next(text: _Text) -> tuple[object] | str:
    """The next value, in a tuple; or the reason why there is none."""
    while True:
        try:
            value, end = _DECODER.raw_decode(text.text, text.at)
        except json.JSONDecodeError as error:
            if text.ended or text.left > LONGEST_RECORD:
                line = text.line + text.text.count("\n", text.at, error.pos)
                return (
                    _TOO_LONG if not text.ended else f"not valid JSON ({error.msg.removesuffix(' at')} in line {line})"
                )
            text.more()
            continue
        except (RecursionError, ValueError):
            return "not valid JSON (nested too deeply, or a number of too many digits)"
        if end == len(text.text) and not text.ended:  # a number may go on in the next piece
            text.more()
            continue
        text.use_up(end)
        return (value,)
