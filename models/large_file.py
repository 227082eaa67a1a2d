"""Model files that may be larger than the memory: written array by array, and read as memory maps.

The format is that of `model_file.py`. What a memory map does not read is not checked: `check` reads all of it.
"""

import json
import mmap
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from newstool.articles.whole_file import replacing
from newstool.models.errors import ModelError
from newstool.models.model_file import (
    PREFIX,
    TYPES,
    DamagedError,
    ModelFile,
    check_arrays,
    check_size,
    header_of,
    metadata,
)

_NAMES = {kind: name for name, kind in TYPES.items()}
_METADATA = "__metadata__"


def write(path: Path, task: str, header: Mapping[str, Any], arrays: Mapping[str, NDArray[Any]]) -> None:
    """Write a file completely, or leave the old one as it is. No copy of all arrays is made.

    Equal input gives equal bytes. Raises ModelError if the file cannot be written, or an array has none of TYPES.
    """
    contiguous = {name: np.ascontiguousarray(array) for name, array in arrays.items()}
    ordered = sorted(contiguous, key=lambda name: (-contiguous[name].itemsize, name))  # so each is aligned to its type
    described: dict[str, Any] = {_METADATA: metadata(task, header, contiguous)}
    end = 0
    for name in ordered:
        array = contiguous[name]
        if array.dtype.name not in _NAMES:
            raise ModelError(f"{path}: could not be written: its array {name!r} is of the type {array.dtype}")
        start, end = end, end + array.nbytes
        described[name] = {"dtype": _NAMES[array.dtype.name], "shape": list(array.shape), "data_offsets": [start, end]}
    text = json.dumps(described, ensure_ascii=False, separators=(",", ":")).encode()
    text += b" " * (-len(text) % PREFIX)
    try:
        with replacing(path) as file:
            file.write(len(text).to_bytes(PREFIX, "little") + text)
            for name in ordered:
                file.write(contiguous[name].reshape(-1).view(np.uint8).data)
    except OSError as error:
        raise ModelError(f"{path}: could not be written: {error.strerror or error}") from error


def mapped(path: Path, task: str) -> ModelFile:
    """The header of a file and its arrays as memory maps, which cannot be written to.

    Checks the header and the size of the file. Raises ModelError, as `model_file.read` does.
    """
    try:
        check_size(path)
        with path.open("rb") as file:
            length = int.from_bytes(file.read(PREFIX), "little")
            described, found = _parsed(file.read(length))
            header = header_of(str(path), found, task)
            content = _content(path, file.fileno())
        arrays = _arrays(content, PREFIX + length, described)
    except (DamagedError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise ModelError(f"{path}: damaged, or not a file of newstool ({error})") from error
    except OSError as error:
        raise ModelError(f"{path}: {error.strerror or error}") from error
    return ModelFile(task, header, arrays)


def check(path: Path, file: ModelFile, infinite: tuple[str, ...] = ()) -> None:
    """Read all of a mapped file and compare it with its checksums. Raises ModelError if it is damaged."""
    try:
        check_arrays(file.header, set(file.arrays), file.arrays, infinite)
    except DamagedError as error:
        raise ModelError(f"{path}: damaged ({error})") from error


def _content(path: Path, number: int) -> "mmap.mmap | bytes":
    """The bytes of an open file. Windows lets no mapped file be replaced, so there they are read."""
    if sys.platform == "win32":
        return path.read_bytes()
    return mmap.mmap(number, 0, access=mmap.ACCESS_READ)


def _parsed(text: bytes) -> tuple[dict[str, Any], dict[str, str]]:
    """What a JSON header says of the arrays, and the metadata. Raises ValueError and DamagedError."""
    described = json.loads(text)
    found = described.pop(_METADATA, {}) if isinstance(described, dict) else None
    if not isinstance(found, dict) or not all(isinstance(value, str) for value in found.values()):
        raise DamagedError("its header is none")
    return described, found


def _arrays(content: "mmap.mmap | bytes", first: int, described: Mapping[str, Any]) -> dict[str, NDArray[Any]]:
    """The arrays as the header describes them. first: where the first one begins. Raises DamagedError."""
    arrays = {name: _array(content, first, about) for name, about in described.items()}
    if first + sum(array.nbytes for array in arrays.values()) != len(content):
        raise DamagedError("it has another size than was written")
    return arrays


def _array(content: "mmap.mmap | bytes", first: int, about: Mapping[str, Any]) -> NDArray[Any]:
    """An array as the header describes it. Raises DamagedError if it is not within the content."""
    kind, shape, (start, end) = np.dtype(TYPES[about["dtype"]]), tuple(about["shape"]), about["data_offsets"]
    if not all(type(number) is int and number >= 0 for number in (*shape, start, end)):
        raise DamagedError("its header says where no array can be")
    count = int(np.prod(shape, dtype=np.int64))
    if end - start != count * kind.itemsize or first + end > len(content):
        raise DamagedError("an array is not as long as its header says")
    if not count:
        return np.empty(shape, kind)
    return np.frombuffer(content, kind, count, first + start).reshape(shape)
