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
from newstool.models.model_file import PREFIX, TYPES, DamagedError, check_size, header_of, naming, stored_checksums

# The codes of types in the module `array`, which has none for float16.
_CODES = {
    "int8": "b",
    "uint8": "B",
    "int16": "h",
    "uint16": "H",
    "int32": "i",
    "uint32": "I",
    "int64": "q",
    "uint64": "Q",
    "float32": "f",
    "float64": "d",
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
        length = int.from_bytes(content[:PREFIX], "little")
        metadata = json.loads(content[PREFIX : PREFIX + length]).get("__metadata__", {})
        header = header_of(name_or_file, metadata, task)
        checksums = stored_checksums(header, stored.keys())
        arrays = {name: _array(name, about, checksums) for name, about in stored.items()}
    return SmallFile(header, arrays)


def _array(name: str, about: Mapping[str, Any], checksums: Mapping[str, str] | None) -> "array[Any]":
    """An array, from what safetensors read of it. Raises DamagedError if it is not what was written."""
    kind = TYPES.get(about["dtype"], about["dtype"])
    code = _CODES.get(kind, "")
    shape, data = tuple(about["shape"]), about["data"]
    if not code or len(shape) != 1:
        raise DamagedError(f"its array {name!r} is of the type {kind} and the shape {shape}")
    if checksums is not None and checksums[name] != of_bytes(data, kind, shape):
        raise DamagedError(f"the checksum of its array {name!r} is wrong")
    values = array(code, bytes(data))
    if sys.byteorder == "big":
        values.byteswap()
    if code in "fd" and not all(map(math.isfinite, values)):
        raise DamagedError(f"its array {name!r} holds what is no number")
    return values
