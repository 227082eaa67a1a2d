"""Decodes bytes to text, without losing any: Unicode, declared charsets, else Windows-1252."""

import codecs
import io
import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from newstool.articles.errors import NewstoolError
from newstool.articles.lazy_pattern import lazy
from newstool.articles.recoded import Recoded

# Byte order marks. UTF-32 stands before UTF-16, because its little-endian mark starts with that of UTF-16.
_MARKS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF32_LE: "utf-32-le",
    codecs.BOM_UTF32_BE: "utf-32-be",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}
# The characters that `tidied` replaces. Searching for one first is several times as fast as translating every text.
_UNTIDY = lazy("[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u200b\u2028\u2029\u2060\ufeff]")
_NO_CONTROLS = bytes(0x20 if byte < 0x20 and byte not in b"\t\n\r" else byte for byte in range(256))
# The declaration of a charset in XML, or in HTML. Browsers search 1,024 bytes for it; some real pages need more.
_DECLARED = (
    rb"""\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["']\s*([\w.:-]{1,40})"""
    rb"""|<meta\s[^>]{0,500}?charset\s*=\s*["']?\s*([\w.:-]{1,40})"""
)
_DECLARED_WITHIN = 8192
# Decoders that take linear time. Some others that Python knows take quadratic time.
_CHARSETS = r"cp\d+|iso8859-\d+|koi8-[rtu]|shift_jis|euc_(?:jp|kr)|gb\w+|big5\w*|mac-\w+|tis-620"
# Declared charset: the charset that browsers use instead (https://encoding.spec.whatwg.org/#names-and-labels). It has
# characters that the declared one lacks, and real texts use them.
_READ_AS = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}


@cache
def _windows_1252() -> dict[int, str]:
    """Bytes 0x80 to 0xFF as Windows-1252 characters; U+FFFD for the five bytes that it leaves undefined."""
    return {byte: bytes([byte]).decode("cp1252", "replace") for byte in range(0x80, 0x100)}


@cache
def _windows_1252_by_surrogate() -> dict[int, str]:
    """The Windows-1252 character for each surrogate that "surrogateescape" makes of an invalid byte."""
    return {0xDC00 + byte: character for byte, character in _windows_1252().items()}


@cache
def _tidy() -> dict[int, str | None]:
    """The translation that `tidied` applies.

    U+0080 to U+009F become Windows-1252 characters: they are Windows-1252 text that was decoded as Latin-1. Browsers
    do the same (https://html.spec.whatwg.org/#numeric-character-reference-end-state).
    """
    return {
        **dict.fromkeys([*range(0x20), 0x7F], " "),
        **{code: _windows_1252()[code] for code in range(0x80, 0xA0)},
        **dict.fromkeys([0x0A, 0x0D, 0x2028, 0x2029], "\n"),
        0x09: "\t",
        # Soft hyphens, zero-width spaces, word joiners and byte order marks stand inside of words and show nothing.
        **dict.fromkeys([0xAD, 0x200B, 0x2060, 0xFEFF]),
    }


class NotTextError(NewstoolError):
    """Raised for data with NUL bytes: it is not text in any encoding that newstool reads."""

    def __init__(self) -> None:
        super().__init__("not text (binary data): save it as plain text first")


class Decoded(NamedTuple):
    """Decoded text.

    Attributes:
        text: The text.
        note: A doubt about the encoding, for the user; None if there is no doubt.
    """

    text: str
    note: str | None = None


def declared(head: bytes) -> str | None:
    """The name of the decoder for the charset that HTML or XML declares in its first bytes.

    None if the file declares no charset, declares UTF-8, or declares a charset that newstool does not read.
    """
    declaration = re.search(_DECLARED, head[:_DECLARED_WITHIN], re.IGNORECASE)
    try:
        name = codecs.lookup((declaration[1] or declaration[2]).decode()).name if declaration else ""
    except LookupError:
        return None
    return _READ_AS.get(name, name) if name in _READ_AS or re.fullmatch(_CHARSETS, name) else None


def decode(data: bytes, charset: str | None = None) -> Decoded:
    """Decode data as UTF-8, or as UTF-16 or UTF-32 if it starts with their byte order mark.

    Data that is valid UTF-8 is read as UTF-8, even if it declares another charset. Other data is read as `charset`, if
    one was declared. Other data without a declared charset is mostly UTF-8 if most of its characters above ASCII are
    valid: then only the invalid bytes are read as Windows-1252. Else all bytes are. No byte is dropped.
    """
    mark, encoding = _byte_order_mark(data)
    if encoding != "utf-8":
        return _decode_wide(data, mark, encoding)
    try:
        return Decoded(data[len(mark) :].decode())
    except UnicodeDecodeError as error:
        offset = error.start + len(mark)
    if charset:
        return _decode_declared(data, charset)
    first = f"byte 0x{data[offset]:02X} at offset {offset}"
    text = data[len(mark) :].decode(errors="surrogateescape")
    n_invalid = len(text) - len(text.encode(errors="ignore").decode())
    if len(text) - len(text.encode("ascii", errors="ignore")) > 2 * n_invalid:
        note = f"not UTF-8 in places ({n_invalid}, the first: {first}): those read as Windows-1252"
        return Decoded(text.translate(_windows_1252_by_surrogate()), note)
    text = data[len(mark) :].decode("ascii", errors="surrogateescape")
    return Decoded(text.translate(_windows_1252_by_surrogate()), f"not UTF-8 ({first}): read as Windows-1252")


def preview(head: bytes) -> str:
    """The first bytes of a file as text, to recognise its format. Only its ASCII characters are reliable."""
    mark, encoding = _byte_order_mark(head)
    return head[len(mark) :].decode("latin-1" if encoding == "utf-8" else encoding, errors="ignore")


def as_utf8(stream: io.BufferedReader) -> io.BufferedReader:
    """The stream itself, or for UTF-16 and UTF-32 with a byte order mark, a stream of the same text in UTF-8.

    For readers that split bytes into lines and decode each line.
    """
    mark, encoding = _byte_order_mark(stream.peek(4))
    if encoding == "utf-8":
        return stream
    stream.read(len(mark))
    return io.BufferedReader(Recoded(stream, encoding))


def text_lines(stream: io.BufferedReader, longest: int) -> Iterator[str]:
    """The lines of a stream with their line ends. A line of more than `longest` characters comes in pieces.

    Bytes that are not UTF-8 come as surrogates, as "surrogateescape" makes them; see `invalid_bytes_as_windows_1252`.
    """
    text = io.TextIOWrapper(as_utf8(stream), "utf-8-sig", errors="surrogateescape", newline="")
    try:
        while line := text.readline(longest):
            yield line
    finally:
        text.detach()  # the caller closes the stream


def text_chunks(stream: io.BufferedReader, size: int) -> Iterator[str]:
    """The text of an XML file in pieces, as they arrive, in the charset that its start declares.

    Control characters, which XML forbids, become spaces. Invalid bytes come as surrogates, as in `text_lines`.
    """
    head = stream.peek(size)
    charset = declared(head)
    if charset and not head.isascii() and _is_utf8(head):
        charset = None
    decoder = codecs.getincrementaldecoder(charset or "utf-8-sig")(errors="surrogateescape")
    stream = as_utf8(stream)
    while chunk := stream.read1(size):
        yield decoder.decode(chunk.translate(_NO_CONTROLS))
    yield decoder.decode(b"", final=True)


def invalid_bytes_as_windows_1252(text: str) -> str:
    """The text with a Windows-1252 character for each surrogate that "surrogateescape" made of an invalid byte."""
    return text if text.isascii() else text.translate(_windows_1252_by_surrogate())


def tidied(text: str) -> str:
    """The text with "\\n" for every kind of line break, without other control and invisible characters.

    Tabs stay.
    """
    return text.replace("\r\n", "\n").translate(_tidy()) if _UNTIDY.search(text) else text


def without_surrogates(text: str) -> str:
    """The text with U+FFFD for each surrogate. A surrogate cannot be written in any encoding."""
    return re.sub("[\ud800-\udfff]", "\ufffd", text)


def _is_utf8(head: bytes) -> bool:
    """Whether a file's first bytes are valid UTF-8. A character may be cut off at the end."""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        return False
    return True


def _decode_declared(data: bytes, charset: str) -> Decoded:
    """The text in the charset that it declares. Bytes that are none there are read as Windows-1252, with a note."""
    try:
        return Decoded(data.decode(charset))
    except UnicodeDecodeError as error:
        note = f"not {charset}, which it declares (byte 0x{data[error.start]:02X} at offset {error.start}): "
        return Decoded(
            data.decode(charset, errors="surrogateescape").translate(_windows_1252_by_surrogate()),
            f"{note}read as Windows-1252 there",
        )


def _byte_order_mark(data: bytes) -> tuple[bytes, str]:
    return next(((mark, encoding) for mark, encoding in _MARKS.items() if data.startswith(mark)), (b"", "utf-8"))


def _decode_wide(data: bytes, mark: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(data[len(mark) :].decode(encoding))
    except UnicodeDecodeError as error:
        note = f"damaged {encoding.upper()} at offset {error.start + len(mark)}: what could not be decoded reads U+FFFD"
        return Decoded(data[len(mark) :].decode(encoding, errors="replace"), note)
