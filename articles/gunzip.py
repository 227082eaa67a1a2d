"""Gzip data as a stream. A separate module, because importing gzip takes longer than reading a page."""

import gzip
import io
import zlib
from typing import Any


class Gunzip(gzip.GzipFile):
    """The unpacked bytes of a gzip stream. Where the data breaks, it raises BadGzipFile after all good bytes."""

    def __init__(self, stream: io.BufferedReader) -> None:
        super().__init__(fileobj=stream, mode="rb")

    def readinto(self, buffer: Any) -> int:
        """Fill a part of the buffer. To fill all of it would lose the bytes unpacked just before a break."""
        try:
            return self.readinto1(buffer)
        except EOFError as error:
            raise gzip.BadGzipFile("the gzip data is cut off: fetch it again") from error
        except (zlib.error, gzip.BadGzipFile) as error:
            raise gzip.BadGzipFile(f"the gzip data is damaged ({error}): fetch it again") from error
