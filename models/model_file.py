"""The model file: arrays and a JSON header in one `.safetensors` file. The file is data and contains no code.

Only this module reads and writes the format. The room that uses a model says what its arrays mean.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newstool.articles.whole_file import write_whole
from newstool.models.bundled import locate
from newstool.models.errors import ModelError

if TYPE_CHECKING:  # `newstool --help` imports this module, and must not wait for NumPy
    from numpy.typing import NDArray

# The number of the format. Raise it if an older newstool would misread the new file: an array or a header key goes
# away or changes its meaning. Do not raise it for a new key that an older newstool can ignore. Keep a reader for every
# older number, and a test on a file of that number.
FORMAT = 1
_HEADER_KEY = "newstool"  # the key of the safetensors metadata that holds our header


@dataclass(frozen=True, slots=True)
class ModelFile:
    """A model as it is stored.

    Attributes:
        task: "classifier", "summarizer", "sentences", "words" or "relatedness"; "related" for the index of an archive
        header: all other settings, as JSON values
        arrays: the arrays by name
    """

    task: str
    header: Mapping[str, Any]
    arrays: Mapping[str, "NDArray[Any]"]


def read(name_or_file: str, task: str | None = None, arrays: tuple[str, ...] | None = None) -> ModelFile:
    """Read a model with all of its arrays, or with the named ones only.

    Raises ModelError if the file is not a model of newstool, has a newer format, or is made for another task.
    """
    from safetensors import SafetensorError, safe_open

    path = locate(name_or_file)
    try:
        with safe_open(path, framework="np") as file:
            metadata = file.metadata() or {}
            header = _header(path, metadata, task)
            names = file.keys() if arrays is None else arrays
            return ModelFile(header["task"], header, {name: file.get_tensor(name) for name in names})
    except SafetensorError as error:
        raise ModelError(
            f"{name_or_file}: damaged, or not a model of newstool ({error}): train it or download it again"
        ) from error
    except OSError as error:
        raise ModelError(f"{name_or_file}: {error.strerror or error}") from error


def _header(path: Path, metadata: Mapping[str, str], task: str | None) -> dict[str, Any]:
    """The header as a dict, after its format and its task were checked."""
    if _HEADER_KEY not in metadata:
        raise ModelError(f"{path}: a safetensors file, but not a model of newstool: name another file")
    try:
        header = json.loads(metadata[_HEADER_KEY])
        found, number = header["task"], int(header["format"])
    except (ValueError, TypeError, KeyError) as error:
        raise ModelError(f"{path}: its newstool header is damaged: train it or download it again") from error
    if number > FORMAT:
        raise ModelError(
            f"{path}: format {number}, this newstool reads up to {FORMAT}: "
            "upgrade newstool, or train the model again with `newstool train`"
        )
    if task is not None and found != task:
        raise ModelError(
            f"{path}: a {found} model, but a {task} model is needed: `newstool model list` shows the bundled ones"
        )
    return dict(header)


def write(path: Path, task: str, header: Mapping[str, Any], arrays: "Mapping[str, NDArray[Any]]") -> None:
    """Write a model file completely, or leave the old file as it is. Equal input gives equal bytes.

    Raises ModelError if the file cannot be written.
    """
    import numpy as np
    from safetensors import SafetensorError
    from safetensors.numpy import save

    text = json.dumps({**header, "task": task, "format": FORMAT}, sort_keys=True, ensure_ascii=False)
    try:
        content = save({name: np.ascontiguousarray(array) for name, array in arrays.items()}, {_HEADER_KEY: text})
        write_whole(path, content)
    except OSError as error:
        raise ModelError(f"{path}: could not be written: {error.strerror or error}") from error
    except SafetensorError as error:
        raise ModelError(f"{path}: could not be written: {error}") from error
