"""Checksums of a model file: CRC-32, which finds every flipped bit, and takes 1 ms for 1 MB."""

import zlib
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # `newstool --help` imports this module, and must not wait for NumPy
    from numpy.typing import NDArray


def of_text(text: str) -> str:
    """The checksum of a text, in hexadecimal digits."""
    return f"{zlib.crc32(text.encode()):08x}"


def of_bytes(data: "bytes | bytearray | memoryview[int]", kind: str, shape: tuple[int, ...]) -> str:
    """The checksum of the bytes of an array with its type, such as "float32", and its shape."""
    return f"{zlib.crc32(data, zlib.crc32(f'{kind} {shape}'.encode())):08x}"


def of_array(array: "NDArray[Any]") -> str:
    """The checksum of an array with its type and its shape."""
    import numpy as np

    data = np.ascontiguousarray(array).reshape(-1).view(np.uint8).data
    return of_bytes(data, str(array.dtype), array.shape)


def of_arrays(arrays: "Mapping[str, NDArray[Any]]") -> dict[str, str]:
    """The checksum of each array, by its name."""
    return {name: of_array(array) for name, array in arrays.items()}
