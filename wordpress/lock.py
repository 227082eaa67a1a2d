"""A lock on an open file, which ends with the process, however it ends."""

from typing import IO

from newstool.articles.file_lock import try_lock
from newstool.wordpress.errors import LockedError


def lock(file: IO[bytes], message: str) -> None:
    """Lock a file until it is closed; raises LockedError with the message where another process has it."""
    try:
        held = try_lock(file)
    except OSError:  # a file system without locks: better no lock than no run
        return
    if not held:
        raise LockedError(message)
