"""Reads model files of a few plain numbers without NumPy: its import takes longer than to write a lead.

The format and the checks are those of `model_file.py`.
"""

import json
import math
import sys
from array import array
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from newstool.models.bundled import locate
from newstool.models.checksums import of_bytes
from newstool.models.model_file import DamagedError, check_size, header_of, naming, stored_checksums

_LENGTH = 8  # bytes: the length of the JSON header, which stands first
# For each type of safetensors: its name in checksums, and its code in the module `array`.
_TYPES = {
    "I8": ("int8", "b"),
    "U8": ("uint8", "B"),
    "I32": ("int32", "i"),
    "U32": ("uint32", "I"),
    "I64": ("int64", "q"),
    "U64": ("uint64", "Q"),
    "F32": ("float32", "f"),
    "F64": ("float64", "d"),
}


@dataclass(frozen=True, slots=True)
class SmallFile:
    """A model as it is stored.

    Attributes:
        header: all settings, as JSON values
        arrays: the rows of numbers by name
    """

    header: Mapping[str, Any]
    arrays: Mapping[str, "array[Any]"]


def read_small(name_or_file: str, task: str) -> SmallFile:
    """Read a model whose arrays have one dimension. Raises ModelError, as `model_file.read` does."""
    from safetensors import deserialize

    with naming(name_or_file):
        path = locate(name_or_file)
        check_size(path)
        content = path.read_bytes()
        stored = dict(deserialize(content))  # type: ignore[no-untyped-call]  # the library has no types for it
        length = int.from_bytes(content[:_LENGTH], "little")
        metadata = json.loads(content[_LENGTH : _LENGTH + length]).get("__metadata__", {})
        header = header_of(name_or_file, metadata, task)
        checksums = stored_checksums(header, stored.keys())
        arrays = {name: _array(name, about, checksums) for name, about in stored.items()}
    return SmallFile(header, arrays)


def _array(name: str, about: Mapping[str, Any], checksums: Mapping[str, str] | None) -> "array[Any]":
    """An array, from what safetensors read of it. Raises DamagedError if it is not what was written."""
    kind, code = _TYPES.get(about["dtype"], ("", ""))
    shape, data = tuple(about["shape"]), about["data"]
    if not code or len(shape) != 1:
        raise DamagedError(f"its array {name!r} is of the type {kind or about['dtype']} and the shape {shape}")
    if checksums is not None and checksums[name] != of_bytes(data, kind, shape):
        raise DamagedError(f"the checksum of its array {name!r} is wrong")
    values = array(code, bytes(data))
    if sys.byteorder == "big":
        values.byteswap()
    if code in "fd" and not all(map(math.isfinite, values)):
        raise DamagedError(f"its array {name!r} holds what is no number")
    return values
