"""Bytes to text: UTF-8, UTF-16 and UTF-32 with a byte order mark, and whatever else as Windows-1252, losing nothing."""

import codecs
import io
import re
from dataclasses import dataclass

from newstool.articles.errors import NewstoolError

# UTF-32 stands first: its little-endian mark begins with that of UTF-16.
_MARKS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF32_LE: "utf-32-le",
    codecs.BOM_UTF32_BE: "utf-32-be",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}
# U+FFFD stands for the five bytes that Windows-1252 leaves open.
_WINDOWS_1252 = {byte: bytes([byte]).decode("cp1252", "replace") for byte in range(0x80, 0x100)}
# What "surrogateescape" makes of bytes that are not UTF-8.
_STRAY_BYTES = {0xDC00 + byte: character for byte, character in _WINDOWS_1252.items()}
# U+0080 to U+009F are Windows-1252 that somebody decoded as Latin-1; browsers read them as it too
# (https://html.spec.whatwg.org/#numeric-character-reference-end-state).
_TIDY = {
    **dict.fromkeys([*range(0x20), 0x7F], " "),
    **{code: _WINDOWS_1252[code] for code in range(0x80, 0xA0)},
    **dict.fromkeys([0x0A, 0x0D, 0x2028, 0x2029], "\n"),
    0x09: "\t",
    0xFEFF: None,
}


class NotTextError(NewstoolError):
    """Data that is not text in any encoding newstool reads: it has NUL bytes."""

    def __init__(self) -> None:
        super().__init__("not text (binary data): save it as plain text first")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, and the doubt about its encoding, if there is one."""

    text: str
    note: str | None = None


def decode(data: bytes) -> Decoded:
    """Decode what should be UTF-8, or another Unicode encoding with its byte order mark; nothing is dropped.

    Where bytes are not UTF-8, the minority yields: a few of them among many characters that are UTF-8 are read as
    Windows-1252 each; otherwise all of the data is.
    """
    mark, encoding = _byte_order_mark(data)
    if encoding != "utf-8":
        return _decode_wide(data, mark, encoding)
    try:
        return Decoded(data[len(mark) :].decode())
    except UnicodeDecodeError as error:
        offset = error.start + len(mark)
    first = f"byte 0x{data[offset]:02X} at offset {offset}"
    text = data[len(mark) :].decode(errors="surrogateescape")
    strays = len(text) - len(text.encode(errors="ignore").decode())
    if len(text) - len(text.encode("ascii", errors="ignore")) > 2 * strays:
        note = f"not UTF-8 in places ({strays}, the first: {first}): those read as Windows-1252"
        return Decoded(text.translate(_STRAY_BYTES), note)
    text = data[len(mark) :].decode("ascii", errors="surrogateescape")
    return Decoded(text.translate(_STRAY_BYTES), f"not UTF-8 ({first}): read as Windows-1252")


def preview(head: bytes) -> str:
    """The first bytes of a file as text to recognise its format by; its ASCII is right, the rest may not be."""
    mark, encoding = _byte_order_mark(head)
    return head[len(mark) :].decode("latin-1" if encoding == "utf-8" else encoding, errors="ignore")


def as_utf8(stream: io.BufferedReader) -> io.BufferedReader:
    """The stream itself, or where it opens with the mark of UTF-16 or UTF-32, a stream of the same text as UTF-8.

    For readers that split bytes into lines; the text of any other stream is decoded line by line.
    """
    mark, encoding = _byte_order_mark(stream.peek(4))
    if encoding == "utf-8":
        return stream
    stream.read(len(mark))
    return io.BufferedReader(_Recoded(stream, encoding))


def tidied(text: str) -> str:
    """Text with "\\n" for every kind of line break, no control character but that and "\\t", no byte order marks."""
    return text.replace("\r\n", "\n").translate(_TIDY)


def without_surrogates(text: str) -> str:
    """Text with U+FFFD for every half of a surrogate pair: no encoding could write those."""
    return re.sub("[\ud800-\udfff]", "\ufffd", text)


def _byte_order_mark(data: bytes) -> tuple[bytes, str]:
    return next(((mark, encoding) for mark, encoding in _MARKS.items() if data.startswith(mark)), (b"", "utf-8"))


def _decode_wide(data: bytes, mark: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(data[len(mark) :].decode(encoding))
    except UnicodeDecodeError as error:
        note = f"damaged {encoding.upper()} at offset {error.start + len(mark)}: what could not be decoded reads U+FFFD"
        return Decoded(data[len(mark) :].decode(encoding, errors="replace"), note)


class _Recoded(io.RawIOBase):
    """A stream of UTF-16 or UTF-32, read as UTF-8."""

    def __init__(self, stream: io.BufferedReader, encoding: str) -> None:
        self._stream = stream
        self._decoder = codecs.getincrementaldecoder(encoding)(errors="replace")
        self._waiting = b""
        self._ended = False

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "bytearray | memoryview") -> int:  # type: ignore[override]
        while not self._waiting and not self._ended:
            chunk = self._stream.read(io.DEFAULT_BUFFER_SIZE)
            self._ended = not chunk
            self._waiting = self._decoder.decode(chunk, final=self._ended).encode()
        size = min(len(buffer), len(self._waiting))
        buffer[:size], self._waiting = self._waiting[:size], self._waiting[size:]
        return size
