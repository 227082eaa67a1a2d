"""The model file of a classifier: what it keeps, and what is said of one that is damaged."""

from pathlib import Path

import numpy as np
import pytest

from newstool.classifier.stored import MAY_BE_INFINITE, load, save
from newstool.models import ModelError, read, write


def test_a_model_whose_arrays_do_not_match(small_model: Path, tmp_path: Path) -> None:
    file = read(str(small_model), infinite=MAY_BE_INFINITE)
    for name, array in {
        "idf": file.arrays["idf"][:-1],
        "bias": np.zeros(3),
        "promises": np.zeros((2, 5)),
        "subject": np.zeros(3),
    }.items():
        path = tmp_path / "wrong.safetensors"
        write(path, "classifier", file.header, {**file.arrays, name: array})
        with pytest.raises(ModelError, match=r"wrong\.safetensors: its arrays do not match"):
            load(str(path))
    header = {key: value for key, value in file.header.items() if key != "labels"}
    write(tmp_path / "wrong.safetensors", "classifier", header, file.arrays)
    with pytest.raises(ModelError, match="do not match"):
        load(str(tmp_path / "wrong.safetensors"))


def test_loading_and_saving_changes_nothing(small_model: Path, tmp_path: Path) -> None:
    save(tmp_path / "again.safetensors", load(str(small_model)))
    assert (tmp_path / "again.safetensors").read_bytes() == small_model.read_bytes()
