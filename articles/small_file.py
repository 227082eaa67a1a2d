"""Reads a file that is held in memory as a whole: settings, a baseline."""

import errno
import os
from pathlib import Path


def read_small(path: Path, longest: int) -> bytes:
    """The bytes of a file.

    Raises OSError if it cannot be read or has more than `longest` bytes. A device such as /dev/zero never ends, and
    would fill the memory.
    """
    with path.open("rb") as file:
        content = file.read(longest + 1)
    if len(content) > longest:
        raise OSError(errno.EFBIG, os.strerror(errno.EFBIG), str(path))
    return content
