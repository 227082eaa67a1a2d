"""Gzip, unpacked as it is read; a module of its own because importing gzip costs more than reading a page."""

import gzip
import io
import zlib
from typing import Any


class Gunzip(gzip.GzipFile):
    """The bytes of a gzip stream, unpacked; BadGzipFile is raised where it breaks, after all that is good."""

    def __init__(self, stream: io.BufferedReader) -> None:
        super().__init__(fileobj=stream, mode="rb")

    def readinto(self, buffer: Any) -> int:
        """Fill some of the buffer: filling all of it would throw away what was unpacked just before a break."""
        try:
            return self.readinto1(buffer)
        except EOFError as error:
            raise gzip.BadGzipFile("the gzip data is cut off: fetch it again") from error
        except (zlib.error, gzip.BadGzipFile) as error:
            raise gzip.BadGzipFile(f"the gzip data is damaged ({error}): fetch it again") from error
