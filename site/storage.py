"""Storage: files of this machine by path, and everything else by URL (s3://, gs://, hdfs://, memory://) with fsspec.

A file is written completely or not at all. A part that two workers write at once gets the same bytes from both.
"""

import io
import os
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Protocol, cast

from newstool.articles import NewstoolError
from newstool.articles.file_lock import updating
from newstool.articles.inputs import HEAD, Opened, is_url, opened, unpacked
from newstool.articles.whole_file import replacing


class StorageError(NewstoolError):
    """A file cannot be written or listed."""


@contextmanager
def open_input(path: str | Path) -> Iterator[Opened]:
    """Open an input by path or URL, and unpack gzip. Raises OSError."""
    if not is_url(str(path)):
        with opened(path) as file:
            yield file
        return
    with open_bytes(str(path)) as stream:
        yield unpacked(path, io.BufferedReader(cast(io.RawIOBase, stream), HEAD))


@contextmanager
def open_bytes(path: str) -> Iterator[IO[bytes]]:
    """Open the bytes of an input as they are, to seek in. Raises OSError."""
    if not is_url(path):
        with Path(path).open("rb") as file:
            yield file
        return
    system, name = _file_system(path)
    with system.open(name, "rb") as file:
        yield file


def size_of(path: str) -> int:
    """The size of an input in bytes, 0 where it cannot be told: reading it will give the reason."""
    try:
        if not is_url(path):
            return Path(path).stat().st_size
        system, name = _file_system(path)
        return int(system.size(name) or 0)
    except OSError:
        return 0


def files_below(url: str) -> list[str] | None:
    """The files below a URL in sorted order, without hidden ones; None if it is a file itself."""
    system, name = _file_system(url)
    if not system.isdir(name):
        return None
    found = (str(system.unstrip_protocol(path)) for path in system.find(name))
    below = len(url.rstrip("/"))
    return sorted(path for path in found if "/." not in path[below:])


class Store(Protocol):
    """A folder for results."""

    def names(self, folder: str = "") -> list[str]:
        """The names of the files in it, or in a folder of it, sorted; none where it does not exist."""

    def read(self, name: str) -> bytes | None:
        """The bytes of a file, None where there is none."""

    def size(self, name: str) -> int | None:
        """The size of a file, None where there is none."""

    def writing(self, name: str) -> AbstractContextManager[IO[bytes]]:
        """A context manager that gives a binary file. Its content gets the name at the end, unless an error is raised.

        Raises OSError.
        """

    def claimed(self, name: str) -> AbstractContextManager[None]:
        """A context manager for the run that will write the file last. Raises OSError while another run is in it."""

    def remove(self, name: str) -> None:
        """Remove a file, if it is there."""


@dataclass(frozen=True, slots=True)
class LocalStore:
    """A folder of this machine."""

    folder: Path

    def names(self, folder: str = "") -> list[str]:
        """See Store."""
        path = self.folder / folder
        return sorted(entry.name for entry in os.scandir(path) if not entry.is_dir()) if path.is_dir() else []

    def read(self, name: str) -> bytes | None:
        """See Store."""
        try:
            return (self.folder / name).read_bytes()
        except FileNotFoundError:
            return None

    def size(self, name: str) -> int | None:
        """See Store."""
        try:
            return (self.folder / name).stat().st_size
        except FileNotFoundError:
            return None

    @contextmanager
    def writing(self, name: str) -> Iterator[IO[bytes]]:
        """See Store."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with replacing(path) as file:
            yield file

    @contextmanager
    def claimed(self, name: str) -> Iterator[None]:
        """See Store."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with updating(path, 0, lambda: None):
            yield

    def remove(self, name: str) -> None:
        """See Store."""
        (self.folder / name).unlink(missing_ok=True)


@dataclass(frozen=True, slots=True)
class RemoteStore:
    """A folder by URL. Object stores show a file when its upload is complete; others rename it then."""

    url: str

    def names(self, folder: str = "") -> list[str]:
        """See Store."""
        system, path = self._at(folder)
        if not system.isdir(path):
            return []
        found = system.ls(path, detail=True)
        return sorted(entry["name"].rstrip("/").rpartition("/")[2] for entry in found if entry["type"] == "file")

    def read(self, name: str) -> bytes | None:
        """See Store."""
        system, path = self._at(name)
        try:
            return bytes(system.cat_file(path))
        except FileNotFoundError:
            return None

    def size(self, name: str) -> int | None:
        """See Store."""
        system, path = self._at(name)
        try:
            return int(system.size(path))
        except FileNotFoundError:
            return None

    @contextmanager
    def writing(self, name: str) -> Iterator[IO[bytes]]:
        """See Store."""
        system, path = self._at(name)
        system.makedirs(path.rpartition("/")[0], exist_ok=True)
        file = system.open(path, "wb", autocommit=False)
        try:
            yield file
            file.close()
            file.commit()
        except BaseException:
            file.discard()
            raise

    def claimed(self, name: str) -> Any:
        """See Store. Storage by URL has no locks: two runs at once do the work twice and write the same bytes."""
        return nullcontext()

    def remove(self, name: str) -> None:
        """See Store."""
        system, path = self._at(name)
        if system.exists(path):
            system.rm_file(path)

    def _at(self, name: str) -> tuple[Any, str]:
        return _file_system(f"{self.url.rstrip('/')}/{name}".rstrip("/"))


def store(output: str) -> Store:
    """The folder for results at a path or URL."""
    return RemoteStore(output) if is_url(output) else LocalStore(Path(output))


def _file_system(url: str) -> tuple[Any, str]:
    """The file system of a URL and the path in it. Raises StorageError where the package for it is missing."""
    try:
        from fsspec.core import url_to_fs
    except ImportError as error:
        raise StorageError(f"{url}: a URL needs the extra: pip install 'newstool[dask]'") from error
    try:
        system, path = url_to_fs(url)
    except (ImportError, ValueError) as error:
        raise StorageError(f"{url}: {error}") from error
    return system, str(path)
