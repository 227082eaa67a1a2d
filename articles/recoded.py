"""A stream of text in UTF-16 or UTF-32, read as UTF-8."""

import codecs
import io


class Recoded(io.RawIOBase):
    """The text of a stream, in UTF-8. What cannot be decoded reads U+FFFD."""

    def __init__(self, stream: io.BufferedReader, encoding: str) -> None:
        self._stream = stream
        self._decoder = codecs.getincrementaldecoder(encoding)(errors="replace")
        self._waiting = b""
        self._ended = False

    def readable(self) -> bool:
        """Whether it can be read: yes."""
        return True

    def readinto(self, buffer: "bytearray | memoryview") -> int:  # type: ignore[override]
        """Read the next bytes of UTF-8."""
        while not self._waiting and not self._ended:
            chunk = self._stream.read(io.DEFAULT_BUFFER_SIZE)
            self._ended = not chunk
            self._waiting = self._decoder.decode(chunk, final=self._ended).encode()
        size = min(len(buffer), len(self._waiting))
        buffer[:size], self._waiting = self._waiting[:size], self._waiting[size:]
        return size
