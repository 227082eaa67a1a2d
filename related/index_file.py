"""The index as a file: its arrays, and whether they are whole and made as they are asked for."""

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
# Raise it when an index that was written before would be misread, or would answer otherwise than one made anew.
FORMAT = 1
Settings = Mapping[str, str | int]
Arrays = Mapping[str, NDArray[Any]]


def write(path: Path, settings: Settings, background: str, arrays: Arrays) -> None:
    """Write an index, whole or not at all. Raises RelatedError where it cannot."""
    header = {"settings": dict(settings), "background": background, "index": FORMAT, "checksum": _checksum(arrays)}
    try:
        models.write(path, TASK, header, arrays)
    except ModelError as error:
        raise RelatedError(str(error)) from error


def read(path: Path, settings: Settings, background: str) -> tuple[dict[str, str | int], Arrays]:
    """What an index was made with, and its arrays.

    Raises StaleIndexError where it is of another format, of another bundled model, or of a setting that is not as in
    `settings`; RelatedError where it is damaged or no index.
    """
    try:
        file = models.read(str(path), TASK)
    except ModelError as error:
        raise RelatedError(f"{error}; as an index: name another file, or remove it, and it is made anew") from error
    header = file.header
    if header.get("index") != FORMAT:
        raise StaleIndexError(f"{path}: an index of format {header.get('index')}, this newstool makes {FORMAT}")
    if header.get("background") != background:
        raise StaleIndexError(
            f"{path}: made with the bundled model {header.get('background')}, this newstool has {background}"
        )
    found = header.get("settings")
    if not isinstance(found, dict) or header.get("checksum") != _checksum(file.arrays):
        raise RelatedError(f"{path}: damaged: its contents are not what was written: remove it, and it is made anew")
    for name, wanted in settings.items():
        if found.get(name) != wanted:
            raise StaleIndexError(f"{path}: made with {name} {found.get(name)}, asked for with {wanted}")
    return found, file.arrays


def _checksum(arrays: Arrays) -> int:
    """CRC-32 over all arrays with their names, types and shapes."""
    found = 0
    for name in sorted(arrays):
        array = np.ascontiguousarray(arrays[name])
        found = zlib.crc32(f"{name} {array.dtype} {array.shape}".encode(), found)
        found = zlib.crc32(array.reshape(-1).view(np.uint8).data, found)
    return found
