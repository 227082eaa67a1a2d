"""Parts: an archive is cut into parts, and a worker reads one part at a time. So the memory limits no archive.

A part is a range of a file, a file, or some small files of a folder. The cut depends on the inputs and on the size of a
part, and on nothing else: not on the number of workers. Of a file of JSON Lines only the size counts; a table or an
export is read once to find where its records begin.
"""

import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import cast

from newstool.articles import NewstoolError, Problem, ReadOptions
from newstool.articles.decoding import NotTextError
from newstool.articles.foreign import ForeignFormatError
from newstool.articles.inputs import GZIP_MAGIC, HEAD, STDIN, Irregular, Opened, files_in, is_folder, is_url, printable
from newstool.articles.pieces import Piece, pieces
from newstool.articles.read import format_of
from newstool.articles.readers.json_lines import looks_like_document
from newstool.site import storage

PART_SIZE = 16  # MiB of input: about five thousand articles, a second or two of work
MEBIBYTE = 1 << 20
_MOST_FILES = 4096  # in a part: what is listed of a part stays small
JSON_LINES = "jsonl"


class PartsError(NewstoolError):
    """The inputs cannot be cut into parts."""


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of the inputs.

    Attributes:
        number: its place among all parts, from 0
        files: paths or URLs; one, unless they were found in `folder`
        folder: the folder in which the files were found, None for a file that was named
        start, end: the bytes of the file in which its lines begin; None for whole files
        form: of a range, the name of its format
        head: of a range of a table or an export, the number of bytes at the beginning of the file that it needs, too
        line: of a range of a table or an export, the number of its first line, else 0; it begins at `start`
    """

    number: int
    files: tuple[str, ...]
    folder: str | None = None
    start: int | None = None
    end: int | None = None
    form: str = ""
    head: int = 0
    line: int = 0

    @property
    def name(self) -> str:
        """The name of its results, without a suffix."""
        return f"part-{self.number:06}"

    def __str__(self) -> str:
        what = printable(self.files[0]) if len(self.files) == 1 else f"{len(self.files):,} files of {self.folder}"
        return what if self.start is None else f"{what}, bytes {self.start:,} to {self.end:,}"


def cut(
    inputs: Sequence[str], options: ReadOptions, size: int, progress: Callable[[str], object] = lambda line: None
) -> list[Part]:
    """The parts of the inputs, in order. Raises PartsError for standard input.

    size: bytes of a part. progress: told which file is read to find where its records begin.
    """
    return [replace(part, number=number) for number, part in enumerate(_cut(inputs, _Cutting(options, size, progress)))]


@dataclass(frozen=True, slots=True)
class _Cutting:
    """How inputs are cut; see `cut`."""

    options: ReadOptions
    size: int
    progress: Callable[[str], object]


def _cut(inputs: Sequence[str], how: _Cutting) -> Iterator[Part]:
    """The parts of all inputs, in order."""
    for path in inputs:
        if path == STDIN:
            raise PartsError("standard input cannot be cut into parts: save it to a file and name the file")
        below = storage.files_below(path) if is_url(path) else None
        if below is not None:
            yield from _cut_folder(path, below, how)
        elif not is_url(path) and is_folder(path):
            yield from _cut_folder(path, files_in(path), how)
        else:
            yield from _cut_file(path, None, storage.size_of(path), how)


def _cut_folder(folder: str, found: Iterable[str | Irregular | Problem], how: _Cutting) -> Iterator[Part]:
    """Large files stand alone or are cut; small ones are gathered."""
    gathered: list[str] = []
    weight = 0
    for item in found:
        if isinstance(item, Irregular):
            continue
        # A folder that cannot be listed becomes part of a part: its worker fails on it and reports the problem there.
        path = item.source if isinstance(item, Problem) else item
        of_file = storage.size_of(path) if isinstance(item, str) else 0
        if gathered and (weight + of_file > how.size or len(gathered) == _MOST_FILES):
            yield Part(0, tuple(gathered), folder)
            gathered, weight = [], 0
        if of_file > how.size:
            yield from _cut_file(path, folder, of_file, how)
        else:
            gathered.append(path)
            weight += of_file
    if gathered:
        yield Part(0, tuple(gathered), folder)


def _cut_file(path: str, folder: str | None, of_file: int, how: _Cutting) -> Iterator[Part]:
    """The parts of a file: stretches of it if it is large and of a format that can be cut, else the whole file."""
    form = _form(path, how.options) if of_file > how.size else ""
    if form == JSON_LINES:
        for start in range(0, of_file, how.size):
            yield Part(0, (path,), folder, start, min(start + how.size, of_file), JSON_LINES)
        return
    found = _pieces(path, form, how) if form else []
    for piece in found:
        yield Part(0, (path,), folder, piece.start, piece.end, form, piece.head, piece.line)
    if not found:
        yield Part(0, (path,), folder)


def _form(path: str, options: ReadOptions) -> str:
    """The name of the format of a file that may be cut; "" for other files, such as packed ones.

    JSON Lines can be cut in an encoding in which the byte of a newline is a newline.
    """
    try:
        with storage.open_bytes(path) as file:
            head = file.read(HEAD)
        stream: io.BufferedReader = io.BufferedReader(cast(io.RawIOBase, io.BytesIO(head)), HEAD)
        form = format_of(Opened(path, Path(path).suffix.lower(), stream), options)
    except (OSError, NotTextError, ForeignFormatError):
        return ""  # reading it will give the reason
    if b"\0" in head or head.startswith(GZIP_MAGIC):
        return ""
    return "" if form == JSON_LINES and looks_like_document(head.lstrip(b"\xef\xbb\xbf \t\r\n")) else form


def _pieces(path: str, form: str, how: _Cutting) -> list[Piece]:
    """The pieces of a table or an export; none if it cannot be cut."""
    how.progress(f"looking where to cut {printable(path)}")
    try:
        with storage.open_input(path) as file:
            return pieces(file, form, how.options, how.size)
    except OSError:
        return []
