"""The file of an index: its arrays, a checksum over them, and the settings that the index was made with."""

import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from newstool import models
from newstool.models import ModelError
from newstool.related.post import RelatedError, StaleIndexError

TASK = "related"
# Raise FORMAT if this newstool would misread an older index, or would answer differently from it than from a new one.
FORMAT = 2
_MAY_BE_INFINITE = ("link_bounds",)  # of a post whose links were not searched for yet
Settings = Mapping[str, str | int]
Arrays = Mapping[str, NDArray[Any]]


def write(path: Path, settings: Settings, background: str, arrays: Arrays) -> None:
    """Write an index completely, or leave the old file as it is. Raises RelatedError if it cannot be written."""
    header = {"settings": dict(settings), "background": background, "index": FORMAT, "checksum": _checksum(arrays)}
    try:
        models.write(path, TASK, header, arrays)
    except ModelError as error:
        raise RelatedError(str(error)) from error


def read(path: Path, settings: Settings, background: str) -> tuple[dict[str, str | int], Arrays]:
    """The settings that an index was made with, and its arrays.

    Raises StaleIndexError if the index has another format, was made with another bundled model, or differs in one of
    `settings`. Raises RelatedError if the file is damaged or is no index.
    """
    try:
        file = models.read(str(path), TASK, infinite=_MAY_BE_INFINITE)
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
    if not isinstance(made_with, dict) or header.get("checksum") != _checksum(file.arrays):
        raise RelatedError(f"{path}: damaged: its checksum is wrong: delete the file to make a new index")
    for name, wanted in settings.items():
        if made_with.get(name) != wanted:
            raise StaleIndexError(f"{path}: made with {name} {made_with.get(name)}, but {wanted} was asked for")
    return made_with, file.arrays


def _checksum(arrays: Arrays) -> int:
    """CRC-32 over all arrays, with their names, types and shapes."""
    checksum = 0
    for name in sorted(arrays):
        array = np.ascontiguousarray(arrays[name])
        checksum = zlib.crc32(f"{name} {array.dtype} {array.shape}".encode(), checksum)
        checksum = zlib.crc32(array.reshape(-1).view(np.uint8).data, checksum)
    return checksum
