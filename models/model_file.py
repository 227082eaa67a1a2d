"""The model file: arrays and a JSON header in one `.safetensors` file. The file is data and contains no code.

Only this room reads and writes the format: small_file.py reads small models without NumPy, large_file.py maps those
that are larger than the memory. The room that uses a model says what its arrays mean.
"""

import json
import math
from collections.abc import Iterator, Mapping, Set
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newstool.articles.whole_file import write_whole
from newstool.models.bundled import locate
from newstool.models.checksums import of_array, of_arrays, of_text
from newstool.models.errors import ModelError

if TYPE_CHECKING:  # `newstool --help` imports this module, and must not wait for NumPy
    from numpy.typing import NDArray

# The number of the format. Raise it if an older newstool would misread the new file: an array or a header key goes
# away or changes its meaning. Do not raise it for a new key that an older newstool can ignore. Keep a reader for every
# older number, and a test on a file of that number.
FORMAT = 1
_HEADER_KEY = "newstool"  # the key of the safetensors metadata that holds our header
# The key of the header that holds the checksums of the arrays, and the end of the header with its own checksum. Models
# that were written before 0.2.0 have neither. The metadata stay one text, because safetensors writes several in any
# order.
_CHECKSUMS = "checksums"
_SEALED = "header_checksum"
_SEAL = f', "{_SEALED}": "{{}}"}}}}'
_LONGEST_HEADER = 16 << 20  # bytes; that of a model of 500 labels has 0.1 MiB
# The types that arrays may have: the name that safetensors has for each, and the one of NumPy and of checksums.
TYPES = {
    **{f"I{bits}": f"int{bits}" for bits in (8, 16, 32, 64)},
    **{f"U{bits}": f"uint{bits}" for bits in (8, 16, 32, 64)},
    **{f"F{bits}": f"float{bits}" for bits in (16, 32, 64)},
}
PREFIX = 8  # bytes at the start of a file: the length of its JSON header (https://github.com/huggingface/safetensors)
_MOST_DIMENSIONS = 2


class DamagedError(Exception):
    """A file is not what was written. The text says in what."""


@dataclass(frozen=True, slots=True)
class ModelFile:
    """A model as it is stored.

    Attributes:
        task: "classifier", "summarizer", "sentences", "words", "word classes" or "relatedness"; "related" for the
            index of an archive, "related changes" for what changed in it since
        header: all other settings, as JSON values
        arrays: the arrays by name
    """

    task: str
    header: Mapping[str, Any]
    arrays: Mapping[str, "NDArray[Any]"]


def read(
    name_or_file: str,
    task: str | None = None,
    arrays: tuple[str, ...] | None = None,
    infinite: tuple[str, ...] = (),
) -> ModelFile:
    """Read a model with all of its arrays, or with the named ones only. NaN is refused everywhere.

    infinite: the arrays that may hold infinite numbers.

    Raises ModelError if the file is damaged or is not a model of newstool, has a newer format, or is made for another
    task.
    """
    from safetensors import safe_open

    with naming(name_or_file):
        path = locate(name_or_file)
        check_size(path)
        with safe_open(path, framework="np") as file:
            header = header_of(name_or_file, file.metadata() or {}, task)
            stored = set(file.keys())
            names = stored if arrays is None else stored.intersection(arrays)
            found = {name: file.get_tensor(name) for name in sorted(names)}
        check_arrays(header, stored, found, infinite)
    return ModelFile(header["task"], header, found)


@contextmanager
def naming(name_or_file: str) -> Iterator[None]:
    """Turn what goes wrong while a model is read into a ModelError that names the model."""
    from safetensors import SafetensorError

    try:
        yield
    except (SafetensorError, DamagedError, TypeError, ValueError) as error:
        raise ModelError(
            f"{name_or_file}: damaged, or not a model of newstool ({error}): train it or download it again"
        ) from error
    except OSError as error:
        raise ModelError(f"{name_or_file}: {error.strerror or error}") from error


def check_size(path: Path) -> None:
    """Raise DamagedError if the file says that its header is longer than any header is."""
    with path.open("rb") as file:
        length = int.from_bytes(file.read(PREFIX), "little")
    if length > _LONGEST_HEADER:
        raise DamagedError(f"its header is longer than {_LONGEST_HEADER >> 20} MiB")


def check_arrays(
    header: Mapping[str, Any], stored: set[str], found: "Mapping[str, NDArray[Any]]", infinite: tuple[str, ...]
) -> None:
    """Raise DamagedError for arrays that the format does not have, or that are not what was written."""
    import numpy as np

    checksums = stored_checksums(header, stored)
    for name, array in found.items():
        if array.dtype.name not in TYPES.values() or array.ndim > _MOST_DIMENSIONS:
            raise DamagedError(f"its array {name!r} is of the type {array.dtype} and the shape {array.shape}")
        if checksums is not None and checksums[name] != of_array(array):
            raise DamagedError(f"the checksum of its array {name!r} is wrong")
        if array.dtype.kind == "f" and not (
            np.isnan(array).sum() == 0 if name in infinite else np.isfinite(array).all()
        ):
            raise DamagedError(f"its array {name!r} holds what is no number")


def stored_checksums(header: Mapping[str, Any], stored: Set[str]) -> Mapping[str, str] | None:
    """The checksum of each stored array; None for a model from before 0.2.0. Raises DamagedError if arrays differ."""
    checksums = header.get(_CHECKSUMS)
    if not isinstance(checksums, dict):
        return None
    if checksums.keys() != stored:
        raise DamagedError("arrays are missing, or there are others")
    return checksums


def header_of(name: str, metadata: Mapping[str, str], task: str | None) -> dict[str, Any]:
    """The header as a dict, after checks of its format and its task. Raises ModelError and DamagedError.

    name: of the model or its file, as the user gave it.
    """
    if metadata.keys() != {_HEADER_KEY}:
        raise ModelError(f"{name}: a safetensors file, but not a model of newstool: name another file")
    header = _parsed(metadata)
    file_task, number = header["task"], header["format"]
    if number > FORMAT:
        raise ModelError(
            f"{name}: format {number}, this newstool reads up to {FORMAT}: "
            "upgrade newstool, or train the model again with `newstool train`"
        )
    if task is not None and file_task != task:
        raise ModelError(
            f"{name}: a {file_task} model, but a {task} model is needed: `newstool model list` shows the bundled ones"
        )
    return header


def _parsed(metadata: Mapping[str, str]) -> dict[str, Any]:
    """The JSON header. Raises DamagedError if it is not what was written."""
    text = metadata[_HEADER_KEY]
    try:
        header = json.loads(text, parse_float=_finite, parse_constant=_finite)
    except (ValueError, RecursionError) as error:
        raise DamagedError("its newstool header is no JSON") from error
    if not isinstance(header, dict) or type(header.get("format")) is not int or not isinstance(header.get("task"), str):
        raise DamagedError("its newstool header lacks the format or the task")
    unsealed = text[: -len(_SEAL.format(of_text("")))] + "}"
    if not header.keys().isdisjoint((_CHECKSUMS, _SEALED)) and text != _sealed(unsealed):
        raise DamagedError("the checksum of its newstool header is wrong")
    return header


def metadata(task: str, header: Mapping[str, Any], arrays: "Mapping[str, NDArray[Any]]") -> dict[str, str]:
    """The metadata of the safetensors file of a model."""
    full = {key: value for key, value in header.items() if key != _SEALED}
    full |= {"task": task, "format": FORMAT, _CHECKSUMS: of_arrays(arrays)}
    return {_HEADER_KEY: _sealed(json.dumps(full, sort_keys=True, ensure_ascii=False))}


def _sealed(text: str) -> str:
    """The text of a JSON object with its checksum as its last key."""
    return text[:-1] + _SEAL.format(of_text(text))


def _finite(number: str) -> float:
    """A number of the header. Raises ValueError for NaN and infinity."""
    value = float(number)
    if not math.isfinite(value):
        raise ValueError(number)
    return value


def write(path: Path, task: str, header: Mapping[str, Any], arrays: "Mapping[str, NDArray[Any]]") -> None:
    """Write a model file completely, or leave the old file as it is. Equal input gives equal bytes.

    Raises ModelError if the file cannot be written.
    """
    import numpy as np
    from safetensors import SafetensorError
    from safetensors.numpy import save

    contiguous = {name: np.ascontiguousarray(array) for name, array in arrays.items()}  # `save` needs it
    try:
        content = save(contiguous, metadata(task, header, contiguous))
        write_whole(path, content)
    except OSError as error:
        raise ModelError(f"{path}: could not be written: {error.strerror or error}") from error
    except SafetensorError as error:
        raise ModelError(f"{path}: could not be written: {error}") from error
