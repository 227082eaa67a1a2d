"""The model file: what is written is read back, and other files are refused with a helpful message."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from safetensors.numpy import save

from newstool import models
from newstool.models import ModelError
from newstool.models.model_file import FORMAT

ARRAYS: dict[str, NDArray[Any]] = {
    "weights": np.arange(6, dtype=np.float32).reshape(2, 3),
    "hashes": np.array([1 << 63, 7], np.uint64),
}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "mine.safetensors"
    models.write(path, "classifier", {"labels": ["Nachrichten", "Fußball"]}, ARRAYS)
    return path


def foreign(path: Path, header: object, key: str = "newstool") -> str:
    path.write_bytes(save({"x": np.zeros(1)}, {key: header if isinstance(header, str) else json.dumps(header)}))
    return str(path)


def test_round_trip(file: Path) -> None:
    model = models.read(str(file), "classifier")
    assert model.task == "classifier"
    assert model.header["labels"] == ["Nachrichten", "Fußball"]
    assert model.header["format"] == FORMAT
    for name, array in ARRAYS.items():
        assert model.arrays[name].dtype == array.dtype
        assert model.arrays[name].tolist() == array.tolist()


def test_only_the_arrays_asked_for(file: Path) -> None:
    assert set(models.read(str(file), arrays=("hashes",)).arrays) == {"hashes"}
    assert models.read(str(file), arrays=()).arrays == {}


def test_the_same_model_is_the_same_bytes(file: Path, tmp_path: Path) -> None:
    again = tmp_path / "again.safetensors"
    models.write(again, "classifier", {"labels": ["Nachrichten", "Fußball"]}, dict(reversed(ARRAYS.items())))
    assert again.read_bytes() == file.read_bytes()


def test_bundled_models_are_found_by_name() -> None:
    assert models.bundled_models() == [
        "lead",
        "news-sports",
        "related",
        "sentences",
        "shortening",
        "word-classes",
        "words",
    ]
    assert sum(models.locate(name).stat().st_size for name in models.bundled_models()) < 6_000_000
    for name in models.bundled_models():
        card = models.locate(name).with_suffix(".md").read_text(encoding="utf-8")
        for part in ("Task", "Training", "Scores", "Limits", "Made by"):
            assert f"## {part}" in card, f"{name}'s card has no part {part!r}"


def test_missing() -> None:
    with pytest.raises(
        ModelError,
        match=r"nor a bundled model \(lead, news-sports, related, sentences, shortening, word-classes, words\)",
    ):
        models.read("nope")


@pytest.mark.parametrize("length", [0, 5, 40, -1])
def test_cut_off(file: Path, length: int) -> None:
    file.write_bytes(file.read_bytes()[:length])
    with pytest.raises(ModelError, match="damaged, or not a model of newstool"):
        models.read(str(file))


@pytest.mark.parametrize(
    "content", [b"PK\x03\x04 a zip", b"\x80\x04\x95 a pickle", b"{}", b"\xff" * 100, b"text\n" * 50]
)
def test_not_a_model(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "other"
    path.write_bytes(content)
    with pytest.raises(ModelError, match="damaged, or not a model of newstool"):
        models.read(str(path))


def test_safetensors_of_somebody_else(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="a safetensors file, but not a model of newstool"):
        models.read(foreign(tmp_path / "llm.safetensors", "pt", key="format"))


@pytest.mark.parametrize("header", ["{", "[]", "null", {"task": "classifier"}, {"task": "x", "format": "new"}])
def test_a_damaged_header(tmp_path: Path, header: object) -> None:
    with pytest.raises(ModelError, match="its newstool header"):
        models.read(foreign(tmp_path / "bad.safetensors", header))


def test_a_newer_format(tmp_path: Path) -> None:
    path = foreign(tmp_path / "new.safetensors", {"task": "classifier", "format": FORMAT + 1})
    with pytest.raises(ModelError, match=rf"format {FORMAT + 1}, this newstool reads up to {FORMAT}: upgrade newstool"):
        models.read(path)


def test_another_task(file: Path) -> None:
    with pytest.raises(ModelError, match="a classifier model, but a summarizer model is needed"):
        models.read(str(file), "summarizer")


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"nowhere.m\.safetensors: could not be written: No such file or directory"):
        models.write(tmp_path / "nowhere" / "m.safetensors", "classifier", {}, {})


def test_a_failed_write_leaves_nothing_behind(tmp_path: Path) -> None:
    target = tmp_path / "taken"
    target.mkdir()
    (target / "file").touch()
    with pytest.raises(ModelError, match="could not be written"):
        models.write(target, "classifier", {}, ARRAYS)
    assert [path.name for path in tmp_path.iterdir()] == ["taken"]
