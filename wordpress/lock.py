"""A lock on an open file. It ends with the process, even if the process is killed."""

from typing import IO

from newstool.articles.file_lock import try_lock
from newstool.wordpress.errors import LockedError


def lock(file: IO[bytes], message: str) -> None:
    """Lock a file until it is closed; raises LockedError with the message if another process has locked it."""
    try:
        is_locked = try_lock(file)
    except OSError:  # a file system without locks: better no lock than no run
        return
    if not is_locked:
        raise LockedError(message)
