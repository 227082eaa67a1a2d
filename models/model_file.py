"""The model file: arrays and a JSON header in one `.safetensors` file, data that cannot run.

The only module that reads or writes the format; the rooms say what their arrays mean.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from safetensors import SafetensorError, safe_open

from newstool.articles import NewstoolError
from newstool.articles.whole_file import write_whole

# Raise FORMAT when a newstool that reads the old number would misread the new file: an array or header key that
# changes its meaning or goes away. A new key that an old newstool can ignore does not raise it. A reader for every
# older number stays, with a test on a file of that number.
FORMAT = 1
SUFFIX = ".safetensors"
_HEADER_KEY = "newstool"
_FOLDER = Path(__file__).parent


class ModelError(NewstoolError):
    """A model file that is missing, damaged, foreign, too new, or made for another task."""


@dataclass(frozen=True, slots=True)
class ModelFile:
    """A model as stored. `task` is "classifier", "summarizer", "sentences", "words", "relatedness" or, of an archive's
    index, "related"; `header` is what JSON can hold."""

    task: str
    header: Mapping[str, Any]
    arrays: Mapping[str, NDArray[Any]]


def bundled() -> list[str]:
    """The names of the models that come with newstool, sorted."""
    return sorted(path.stem for path in _FOLDER.glob("*" + SUFFIX))


def locate(name_or_file: str) -> Path:
    """The file of a bundled model's name, or the file itself; raises ModelError where there is neither."""
    named = _FOLDER / (name_or_file + SUFFIX)
    if "/" not in name_or_file and named.is_file():
        return named
    path = Path(name_or_file)
    if not path.is_file():
        raise ModelError(f"{name_or_file}: no such model file, nor a bundled model ({', '.join(bundled())})")
    return path


def read(name_or_file: str, task: str | None = None, arrays: tuple[str, ...] | None = None) -> ModelFile:
    """Read a model, all of its arrays or only those named.

    Raises ModelError where the file is not a model of newstool, is of a newer format, or not for `task`.
    """
    path = locate(name_or_file)
    try:
        with safe_open(path, framework="np") as file:
            metadata = file.metadata() or {}
            header = _header(path, metadata, task)
            names = file.keys() if arrays is None else arrays
            return ModelFile(header["task"], header, {name: file.get_tensor(name) for name in names})
    except SafetensorError as error:
        raise ModelError(
            f"{name_or_file}: damaged, or not a model of newstool ({error}): train or fetch it again"
        ) from error
    except OSError as error:
        raise ModelError(f"{name_or_file}: {error.strerror or error}") from error


def _header(path: Path, metadata: Mapping[str, str], task: str | None) -> dict[str, Any]:
    if _HEADER_KEY not in metadata:
        raise ModelError(f"{path}: a safetensors file, but not a model of newstool")
    try:
        header = json.loads(metadata[_HEADER_KEY])
        found, number = header["task"], int(header["format"])
    except (ValueError, TypeError, KeyError) as error:
        raise ModelError(f"{path}: its newstool header is damaged: train or fetch it again") from error
    if number > FORMAT:
        raise ModelError(
            f"{path}: format {number}, this newstool reads up to {FORMAT}: "
            "upgrade newstool, or train the model again with `newstool train`"
        )
    if task is not None and found != task:
        raise ModelError(
            f"{path}: a {found} model where a {task} model is needed: `newstool model list` names those at hand"
        )
    return dict(header)


def write(path: Path, task: str, header: Mapping[str, Any], arrays: Mapping[str, NDArray[Any]]) -> None:
    """Write a model, whole or not at all: the same input gives the same bytes. Raises ModelError where it cannot."""
    from safetensors.numpy import save  # only training writes

    text = json.dumps({**header, "task": task, "format": FORMAT}, sort_keys=True, ensure_ascii=False)
    content = save({name: np.ascontiguousarray(array) for name, array in arrays.items()}, {_HEADER_KEY: text})
    try:
        write_whole(path, content)
    except OSError as error:
        raise ModelError(f"{path}: could not be written: {error.strerror or error}") from error
