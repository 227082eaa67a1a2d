"""A lock on an open file, which ends with the process, however it ends."""

import sys
from typing import IO

from newstool.wordpress.errors import LockedError


def lock(file: IO[bytes], message: str) -> None:
    """Lock a file until it is closed; raises LockedError with the message where another process has it."""
    try:
        if sys.platform == "win32":
            import msvcrt

            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        raise LockedError(message) from error
