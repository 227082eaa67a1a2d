"""The one way to write a file: completely, or not at all. For models, indexes, results and states.

The new content goes into a temporary file in the same folder. It is synced to the disk and then takes the place of the
old file, whose mode and owner it keeps. A symbolic link stays, and the file behind it is replaced. A device, a pipe, or
the file that is this program's own output cannot be replaced, so it is written into.

A run holds a lock on its temporary file. A run that was killed lost its lock, so the next run that writes the same
file can tell which temporary files are litter, and removes them.

The module stands in this room because every other room may import it.
"""

import contextlib
import errno
import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from newstool.articles.file_lock import try_lock

_SUFFIX = ".newstool-part"
_RANDOM = 8  # bytes of the random part of a temporary name: two runs never choose the same one
# Characters of the target's name that a temporary name repeats. With four bytes each they leave room in the 255 bytes
# that a file name may have.
_LONGEST_STEM = 50
_NEW_FILE = 0o666  # the mode of a new file, from which the umask takes its part, as for every program
_STANDARD_STREAMS = (1, 2)


def write_whole(path: Path, content: bytes) -> None:
    """Write a file so that no reader ever sees a part of it. Raises OSError where that fails."""
    with replacing(path) as file:
        file.write(content)


@contextmanager
def replacing(path: Path) -> Iterator[IO[bytes]]:
    """Yield a temporary file to write to. At the end its content becomes that of `path`, unless an error was raised.

    Raises OSError where the file cannot be made or written.
    """
    old = _status(path)
    stream = _own_output(old) if old else None
    if old and (stream or not stat.S_ISREG(old.st_mode)):
        with _copied_into(path if stream is None else os.dup(stream)) as file:
            yield file
        return
    target = Path(os.path.realpath(path))
    if old and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
    _remove_litter(target)
    with _temporary(target) as (temporary_path, file):
        yield file
        file.flush()
        _keep_mode_and_owner(file, old)
        os.fsync(file.fileno())
        temporary_path.replace(target)
    sync_folder(target.parent)


def check_writable(path: Path, *, appended: bool = False) -> None:
    """Raise OSError where the file could not be written; nothing is written to find out.

    A full disk, or a system that forbids more than its modes say, shows only when the file is written.

    appended: the file will not be replaced but written into, so that its folder may be read-only.
    """
    old = _status(path)
    if old and stat.S_ISDIR(old.st_mode):
        raise IsADirectoryError(errno.EISDIR, "it is a folder", str(path))
    if old and _own_output(old) is not None:
        return
    if old and not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
    if old is None or (stat.S_ISREG(old.st_mode) and not appended):
        _check_parent(Path(os.path.realpath(path)).parent)


def check_folder_writable(path: Path) -> None:
    """Raise OSError where the folder could not be made, or nothing could be written into it."""
    if _status(path) is None and path.is_symlink():
        raise FileNotFoundError(errno.ENOENT, "it is a link to nothing", str(path))
    _check_parent(next(place for place in (path, *path.absolute().parents) if _status(place)))


def _check_parent(folder: Path) -> None:
    """Raise OSError where no file can be made in a folder."""
    status = _status(folder)
    if status is None:
        raise FileNotFoundError(errno.ENOENT, f"there is no folder {folder.name}", str(folder))
    if not stat.S_ISDIR(status.st_mode):
        raise NotADirectoryError(errno.ENOTDIR, f"{folder.name} is not a folder", str(folder))
    if not os.access(folder, os.W_OK | os.X_OK):
        raise PermissionError(errno.EACCES, f"its folder {folder.name} is not writable", str(folder))


def remove_litter(path: Path) -> None:
    """Remove the temporary files that killed runs left beside a file. A file that some run still writes stays."""
    _remove_litter(Path(os.path.realpath(path)))


def _status(path: Path) -> os.stat_result | None:
    """The status of the file behind all links; None if there is none. Raises OSError where it cannot be read."""
    if "\0" in str(path):  # a settings file can say so
        raise OSError(errno.EINVAL, "its name has a NUL character", str(path))
    try:
        return path.stat()
    except FileNotFoundError:
        return None


def _own_output(status: os.stat_result) -> int | None:
    """The number of this program's stdout or stderr if that is the file: /dev/stdout, where a shell redirects it."""
    for stream in _STANDARD_STREAMS:
        with contextlib.suppress(OSError):  # the stream is closed
            if os.path.samestat(status, os.fstat(stream)):
                return stream
    return None


@contextmanager
def _copied_into(path: Path | int) -> Iterator[IO[bytes]]:
    """Yield a nameless temporary file, and copy it into a device, a pipe or an open stream at the end."""
    import shutil  # these take 5 ms to import, which commands that only read should not spend
    import tempfile

    if isinstance(path, Path) and path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    with tempfile.TemporaryFile() as content:
        yield content
        content.seek(0)
        with open(path, "wb") as file:  # noqa: PTH123  it may be the number of an open stream
            shutil.copyfileobj(content, file)


@contextmanager
def _temporary(target: Path) -> Iterator[tuple[Path, IO[bytes]]]:
    """Make a temporary file beside the target and lock it.

    The file is gone afterwards: either the caller moved it, or it is removed here.
    """
    while True:
        temporary_path = target.with_name(_prefix(target) + os.urandom(_RANDOM).hex() + _SUFFIX)
        file = os.fdopen(os.open(temporary_path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600), "r+b")
        held = True
        with contextlib.suppress(OSError):  # a file system without locks: there, no run removes litter either
            held = try_lock(file)
        # Another run that removes litter may have locked and removed the file in the moment before it was locked here.
        if held and temporary_path.exists():
            break
        file.close()
    try:
        with file:
            yield temporary_path, file
    finally:
        temporary_path.unlink(missing_ok=True)


def _prefix(target: Path) -> str:
    """The start of the names of a file's temporary files. It is hidden, so that a folder of articles is unharmed."""
    return f".{target.name[:_LONGEST_STEM]}."


def _remove_litter(target: Path) -> None:
    """Remove what killed runs left beside a file: no other run holds a lock on it."""
    if sys.platform == "win32":  # there, the system refuses to remove an open file, and a killed run leaves its file
        return
    prefix = _prefix(target)
    with contextlib.suppress(OSError), os.scandir(target.parent) as entries:  # a later step gives the reason
        for entry in entries:
            if entry.name.startswith(prefix) and entry.name.endswith(_SUFFIX):
                with contextlib.suppress(OSError), open(entry.path, "r+b") as file:  # noqa: PTH123  it is no Path
                    if try_lock(file):
                        os.unlink(entry.path)  # noqa: PTH108  it is no Path


def _keep_mode_and_owner(file: IO[bytes], old: os.stat_result | None) -> None:
    """Give the new file the mode and the owner of the old one, or of any new file.

    Only root can give files away. Where that is refused, the group is kept, if it can be.
    """
    if sys.platform == "win32":
        return
    if old is None:
        mask = os.umask(0)
        os.umask(mask)
        os.fchmod(file.fileno(), _NEW_FILE & ~mask)
        return
    for owner in (old.st_uid, -1):
        with contextlib.suppress(PermissionError):
            os.fchown(file.fileno(), owner, old.st_gid)
            break
    os.fchmod(file.fileno(), stat.S_IMODE(old.st_mode))  # after the owner, whose change clears some bits


def sync_folder(folder: Path) -> None:
    """Write the folder's entry to the disk, so that the new file has its name after a power cut."""
    if sys.platform == "win32":
        return
    with contextlib.suppress(OSError):  # some network file systems sync no folders; the file itself is whole
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)
