"""The files of an index: FILE has the posts as they were last counted, FILE.recent what changed since.

FILE is read as a memory map, so that a run after ten new posts reads what it needs and no more. An update writes
FILE.recent, and FILE again only when so much has changed that terms are counted anew. FILE.recent names the FILE that
it belongs to; beside any other FILE it is ignored, so that a run which is killed between the two leaves a whole index.

Damage: the headers, sizes and shapes of both files, and all of FILE.recent, are checked whenever they are read. So is
all of a FILE of up to _CHECKED bytes, and of a larger one before it is counted anew and by `check`. Numbers of a larger
file that would point outside of another array are found where they are used.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from newstool import models
from newstool.articles.digest import digest_of_bytes
from newstool.models import ModelError, large_file
from newstool.related.index_check import Arrays, fits, recent_fits
from newstool.related.post import RelatedError, StaleIndexError

TASK = "related"
RECENT_TASK = "related changes"
# Raise FORMAT if this newstool would misread an older index, or would answer differently from it than from a new one.
FORMAT = 5
_CHECKED = 64 << 20  # bytes, of about 40,000 posts: they are checked in a tenth of a second
_MAY_BE_INFINITE = ("link_bounds",)  # of a post whose links were not searched for yet
Settings = Mapping[str, str | int]
RECENT_SUFFIX = ".recent"
Source = tuple[str, int, int]  # of posts: the digest of a segment, the posts of it that are in the index, and not
_AGAIN = "delete the file to make a new index"


@dataclass(frozen=True, slots=True)
class IndexFile:
    """The files of an index as they were read.

    Attributes:
        base: names the content of FILE
        settings: the options that the index was made with
        arrays: of FILE
        recent: the arrays of FILE.recent; None where there is none for this FILE
        sources: the segments that the posts come from, in order; none if they come from articles
    """

    base: str
    settings: dict[str, str | int]
    arrays: Arrays
    recent: Arrays | None
    sources: tuple[Source, ...]


def recent_path(path: Path) -> Path:
    """The path of FILE.recent, beside the file behind all links."""
    target = path.resolve()
    return target.with_name(f"{target.name}{RECENT_SUFFIX}")


def write(path: Path, settings: Settings, background: str, arrays: Arrays, sources: Sequence[Source]) -> None:
    """Write FILE completely, or leave the old one as it is. Raises RelatedError if it cannot be written."""
    header = {"settings": dict(settings), "background": background, "index": FORMAT, "sources": list(sources)}
    try:
        large_file.write(path, TASK, header, arrays)
        recent_path(path).unlink(missing_ok=True)
    except ModelError as error:
        raise RelatedError(str(error)) from error
    except OSError as error:
        raise RelatedError(f"{recent_path(path)}: could not be removed: {error.strerror}") from error


def write_recent(path: Path, base: str, arrays: Arrays, sources: Sequence[Source]) -> None:
    """Write FILE.recent for the FILE with the content `base`. Raises RelatedError if it cannot be written."""
    try:
        models.write(recent_path(path), RECENT_TASK, {"base": base, "sources": list(sources)}, arrays)
    except ModelError as error:
        raise RelatedError(str(error)) from error


def read(path: Path, settings: Settings, background: str) -> IndexFile:
    """The files of an index.

    Raises StaleIndexError if the index has another format, was made with another bundled model, or differs in one of
    `settings`. Raises RelatedError if a file is damaged or is no index.
    """
    try:
        file = large_file.mapped(path, TASK)
    except ModelError as error:
        raise RelatedError(
            f"{error}. It is no index: name another file, or delete this one to make a new index"
        ) from error
    header = file.header
    if header.get("index") != FORMAT:
        raise StaleIndexError(f"{path}: an index of format {header.get('index')}, this newstool writes {FORMAT}")
    if header.get("background") != background:
        raise StaleIndexError(
            f"{path}: made with the bundled model {header.get('background')}, this newstool has {background}"
        )
    made_with = header.get("settings")
    if not isinstance(made_with, dict):
        raise RelatedError(f"{path}: damaged: its settings are missing: {_AGAIN}")
    for name, wanted in settings.items():
        if made_with.get(name) != wanted:
            raise StaleIndexError(f"{path}: made with {name} {made_with.get(name)}, but {wanted} was asked for")
    _check(path, file, all_of_it=sum(array.nbytes for array in file.arrays.values()) <= _CHECKED)
    base = _name_of(header)
    recent, sources = _read_recent(path, base, file.arrays)
    return IndexFile(base, made_with, file.arrays, recent, _sources(path, header) if sources is None else sources)


def identity(path: Path) -> str:
    """A digest of both files, of which FILE's content is not read again. Raises RelatedError."""
    try:
        base = _name_of(large_file.mapped(path, TASK).header)
        recent = recent_path(path)
        return digest_of_bytes(base.encode() + (recent.read_bytes() if recent.exists() else b""))
    except (ModelError, OSError) as error:
        raise RelatedError(f"{error}: it is no index: name another file") from error


def check(path: Path) -> None:
    """Read all of an index and compare it with its checksums. Raises RelatedError if it is damaged."""
    try:
        file = large_file.mapped(path, TASK)
    except ModelError as error:
        raise RelatedError(f"{error}: {_AGAIN}") from error
    if file.header.get("index") != FORMAT:
        raise StaleIndexError(f"{path}: an index of format {file.header.get('index')}, this newstool writes {FORMAT}")
    _check(path, file, all_of_it=True)
    _read_recent(path, _name_of(file.header), file.arrays)


def _check(path: Path, file: models.ModelFile, *, all_of_it: bool) -> None:
    """Raise RelatedError if the arrays of FILE do not fit. all_of_it: also compare all of it with its checksums."""
    try:
        if all_of_it:
            large_file.check(path, file, _MAY_BE_INFINITE)
        if not fits(file.arrays, values=all_of_it):
            raise RelatedError(f"{path}: damaged: its arrays do not match: {_AGAIN}")
    except ModelError as error:
        raise RelatedError(f"{error}: {_AGAIN}") from error
    except KeyError as error:
        raise RelatedError(f"{path}: damaged: {error} is missing: {_AGAIN}") from error


def _read_recent(path: Path, base: str, arrays: Arrays) -> tuple[Arrays | None, tuple[Source, ...] | None]:
    """The arrays and the sources of FILE.recent, if it is there and belongs to the FILE with the content `base`."""
    recent = recent_path(path)
    if not recent.exists():
        return None, None
    again = "delete it: the next run adds its posts again"
    try:
        file = models.read(str(recent), RECENT_TASK, infinite=_MAY_BE_INFINITE)
        if file.header.get("base") != base:
            return None, None
        if not recent_fits(file.arrays, arrays):
            raise RelatedError(f"{recent}: damaged: its arrays do not match: {again}")
    except ModelError as error:
        raise RelatedError(f"{recent}: damaged ({error}): {again}") from error
    except KeyError as error:
        raise RelatedError(f"{recent}: damaged: {error} is missing: {again}") from error
    return file.arrays, _sources(recent, file.header)


def _name_of(header: Mapping[str, Any]) -> str:
    """Names the content of a file: a digest of its header, which holds the checksums of all arrays."""
    return digest_of_bytes(json.dumps(header, sort_keys=True).encode())


def _sources(path: Path, header: Mapping[str, Any]) -> tuple[Source, ...]:
    """The sources that the header of a file names."""
    try:
        return tuple((str(digest), int(n), int(others)) for digest, n, others in header["sources"])
    except (KeyError, TypeError, ValueError) as error:
        raise RelatedError(f"{path}: damaged: its sources: {_AGAIN}") from error
