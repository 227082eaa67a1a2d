"""Locks on files, between runs. A lock ends with the process that holds it, however the process ends."""

import contextlib
import errno
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

_SUFFIX = ".newstool-lock"
_HELD = (errno.EACCES, errno.EAGAIN, errno.EDEADLK)  # the answers of systems for a lock that another run holds
_TRIED_EVERY = 0.1  # seconds between two attempts to get a lock that another run holds


class LockedError(OSError):
    """Another run holds a lock, and did not give it back in time."""


def try_lock(file: IO[bytes]) -> bool:
    """Lock an open file until it is closed. Returns False while another run has locked it.

    Raises OSError on a file system without locks.
    """
    try:
        if sys.platform == "win32":
            import msvcrt

            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in _HELD:
            return False
        raise
    return True


@contextmanager
def updating(path: Path, patience: float, waiting: Callable[[], object]) -> Iterator[None]:
    """Hold the right to read a file, change it and write it again, so that of two such runs none loses its update.

    Args:
        path: the file. The lock is a hidden file beside it, which is removed at the end.
        patience: seconds to wait for another run.
        waiting: called once if another run has to be waited for.

    Raises:
        LockedError: the other run was not ready in time.
        OSError: the lock cannot be made.
    """
    target = Path(os.path.realpath(path))
    lock = target.with_name(f".{target.name}{_SUFFIX}")
    until = None
    while (file := _locked(lock)) is None:
        if until is None:
            until = time.monotonic() + patience
            waiting()
        if time.monotonic() > until:
            since = f", and has been for more than {patience:g} seconds" if patience else ""
            raise LockedError(f"another run is updating it{since}")
        time.sleep(_TRIED_EVERY)
    with file:
        try:
            yield
        finally:
            lock.unlink(missing_ok=True)  # while it is locked, so that no run loses a lock that it has just made


def _locked(lock: Path) -> IO[bytes] | None:
    """The open lock file if this run now holds it, else None."""
    file = lock.open("ab")
    try:
        held = try_lock(file)
    except OSError:  # a file system without locks: better no lock than no update
        return file
    # The run before may have removed the file between the two steps. A lock on a removed file is worth nothing.
    with contextlib.suppress(FileNotFoundError):
        if held and os.path.samestat(os.fstat(file.fileno()), lock.stat()):
            return file
    file.close()
    return None
