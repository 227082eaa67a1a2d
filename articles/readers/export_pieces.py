"""Where the items of a WordPress export begin, so that it can be read in pieces; and a piece as an export of its own.

Only an export is cut in which nothing but white space stands between items, and none is in another. So a piece is a run
of whole items, and broken XML within an item is found as in the whole export.
"""

import io
from collections.abc import Iterator

from newstool.articles.decoding import declared
from newstool.articles.inputs import HEAD, Opened
from newstool.articles.lazy_pattern import lazy
from newstool.articles.pieces import RecordStart, can_be_cut
from newstool.articles.read_options import ReadOptions

_CHUNK = 1 << 20  # bytes read at a time
# What is looked for. Inside of CDATA and comments, tags are text.
_TOKEN = lazy(rb"<!\[CDATA\[|<!--|<item(?=[\s>])|</item\s*>|</channel\s*>")
_LONGEST_TOKEN = 64  # bytes: at the end of a chunk so many may be the beginning of a token
_ENDS = {b"<![CDATA[": b"]]>", b"<!--": b"-->"}
_CHANNEL = lazy(rb"<rss\b[^>]*>\s*<channel\s*>")
_END = lazy(rb"\s*</rss\s*>\s*")  # behind the channel
_TAIL = b"\n</channel>\n</rss>\n"


class _NotCutError(Exception):
    """Raised where an export cannot be cut."""


def item_starts(file: Opened, options: ReadOptions) -> Iterator[RecordStart]:
    """Where each item begins, and where the last one ends; nothing for an export that cannot be read in pieces."""
    head = file.stream.peek(HEAD)
    if not can_be_cut(file) or not _CHANNEL.search(head) or declared(head):
        return
    try:
        yield from list(_starts(_Text(file.stream)))  # all of it: what stands behind the last item may forbid to cut
    except _NotCutError:
        return


def as_export(piece: Opened) -> Opened:
    """A piece as an export of its own: what stands before the first item, the items of the piece, the end tags."""
    raw = _Chained([io.BytesIO(piece.head + b"\n"), piece.stream, io.BytesIO(_TAIL)])
    return piece._replace(stream=io.BufferedReader(raw, HEAD))


def _starts(text: "_Text") -> Iterator[RecordStart]:
    """Where each item begins, and where the last one ends. Raises _NotCutError."""
    within = False
    while token := text.next_token():
        if end := _ENDS.get(token):
            text.skip_past(end)
        elif token == b"<item":
            if within or (text.gap is not None and text.gap.strip()):
                raise _NotCutError
            within = True
            yield RecordStart(text.token_offset, text.token_line)
        elif not within and (token.startswith(b"</item") or text.gap is None or text.gap.strip()):
            raise _NotCutError
        elif token.startswith(b"</item"):
            within = False
            text.start_gap()
        else:
            if within or not _END.fullmatch(text.rest()):
                raise _NotCutError
            yield RecordStart(text.token_offset, text.token_line)
            return
    raise _NotCutError  # it has no end


class _Text:
    """The bytes of an export, read in chunks, in which tokens are looked for.

    Attributes:
        token_offset, token_line: Where the last token begins.
        gap: What stood between the last item and the last token; None before the first item and within an item.
    """

    def __init__(self, stream: io.BufferedReader) -> None:
        self._stream = stream
        self._buffer = b""
        self._place = 0  # in the buffer: up to here it was looked at
        self._offset = 0  # of the buffer
        self._counted, self._line = 0, 1  # lines are counted up to this offset
        self._gap_from: int | None = None
        self.token_offset, self.token_line = 0, 1
        self.gap: bytes | None = None

    def next_token(self) -> bytes:
        """The next token; b"" at the end."""
        while True:
            found = _TOKEN.search(self._buffer, self._place)
            if found and (found.end() < len(self._buffer) - _LONGEST_TOKEN or not self._more()):
                return self._taken(found.start(), found[0])
            if not found:
                self._place = max(self._place, len(self._buffer) - _LONGEST_TOKEN)
                if not self._more():
                    return b""

    def skip_past(self, end: bytes) -> None:
        """Go on behind the next place where `end` stands. Raises _NotCutError if it stands nowhere."""
        while (at := self._buffer.find(end, self._place)) < 0:
            self._place = max(self._place, len(self._buffer) - len(end) + 1)
            if not self._more():
                raise _NotCutError
        self._place = at + len(end)

    def rest(self) -> bytes:
        """What stands behind the last token; not all of it where that is long."""
        self._more()
        return self._buffer[self._place :]

    def start_gap(self) -> None:
        """An item has ended: what follows is a gap."""
        self._gap_from = self._offset + self._place

    def _taken(self, start: int, token: bytes) -> bytes:
        """Note where a token stands, and what stands between it and the last item; give the token."""
        self.token_offset = self._offset + start
        from_place = self._counted - self._offset
        self._line += self._buffer.count(b"\n", from_place, start)
        self._counted, self.token_line = self.token_offset, self._line
        gap_from = None if self._gap_from is None else self._gap_from - self._offset
        self.gap = None if gap_from is None else self._buffer[gap_from:start]
        if token == b"<item":
            self._gap_from = None
        self._place = start + len(token)
        return token

    def _more(self) -> bool:
        """Read another chunk, and let go what was looked at. False at the end. Raises _NotCutError for a long gap."""
        chunk = self._stream.read(_CHUNK)
        if not chunk:
            return False
        first = self._place if self._gap_from is None else min(self._place, self._gap_from - self._offset)
        if self._place - first > _CHUNK:
            raise _NotCutError
        counted = max(0, self._counted - self._offset)
        if counted < first:
            self._line += self._buffer.count(b"\n", counted, first)
            self._counted = self._offset + first
        self._buffer = self._buffer[first:] + chunk
        self._offset += first
        self._place -= first
        return True


class _Chained(io.RawIOBase):
    """Several streams, one after the other."""

    def __init__(self, streams: list[io.BufferedIOBase]) -> None:
        self._streams = streams

    def readable(self) -> bool:
        """Whether it can be read: yes."""
        return True

    def readinto(self, buffer: "bytearray | memoryview") -> int:  # type: ignore[override]
        """Read the next bytes."""
        while self._streams:
            if piece := self._streams[0].read(len(buffer)):
                buffer[: len(piece)] = piece
                return len(piece)
            self._streams.pop(0)
        return 0
