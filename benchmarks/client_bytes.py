"""Run newstool as the client of a Dask cluster, and count the bytes on its sockets; see `archive.py client`.

    python benchmarks/client_bytes.py describe ... --dask ADDRESS

Prints the bytes that were sent and received.
"""

import sys
from typing import Any

from tornado.iostream import IOStream

from newstool.cli.start import run

counted = {"write": 0, "read": 0}


class Counted:
    """Counts what streams of tornado, over which Dask talks, send and receive."""

    def __init__(self) -> None:
        self._send, self._receive = IOStream.write_to_fd, IOStream.read_from_fd
        counter = self

        def write_to_fd(stream: IOStream, data: memoryview) -> int:
            n = counter._send(stream, data)
            counted["write"] += n
            return n

        def read_from_fd(stream: IOStream, buffer: Any) -> int | None:
            n = counter._receive(stream, buffer)
            counted["read"] += n or 0
            return n

        IOStream.write_to_fd = write_to_fd  # type: ignore[assignment, method-assign]
        IOStream.read_from_fd = read_from_fd  # type: ignore[assignment, method-assign]


if __name__ == "__main__":
    Counted()
    try:
        run()
    finally:
        print(counted["write"], counted["read"])
        sys.stdout.flush()
