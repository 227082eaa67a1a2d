"""Large model files: written array by array, read as memory maps."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from safetensors.numpy import load_file

from newstool import models
from newstool.models import ModelError, large_file

ARRAYS: dict[str, NDArray[Any]] = {
    "bytes": np.arange(7, dtype=np.uint8),
    "table": np.arange(12, dtype=np.float32).reshape(4, 3),
    "hashes": np.array([0, 5, 1 << 63], np.uint64),
    "nothing": np.empty((0, 5), np.int32),
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    large_file.write(tmp_path / "large", "related", {"colour": "ünusual"}, ARRAYS)
    return tmp_path / "large"


def test_arrays_and_header_come_back(path: Path) -> None:
    file = large_file.mapped(path, "related")
    assert file.header["colour"] == "ünusual"
    assert file.arrays.keys() == ARRAYS.keys()
    for name, array in ARRAYS.items():
        assert file.arrays[name].dtype == array.dtype
        assert np.array_equal(file.arrays[name], array)
        assert not file.arrays[name].flags.writeable or not array.size
    large_file.check(path, file)


def test_it_is_a_file_that_others_read(path: Path) -> None:
    assert np.array_equal(load_file(path)["table"], ARRAYS["table"])
    assert np.array_equal(models.read(str(path), "related").arrays["hashes"], ARRAYS["hashes"])


def test_equal_arrays_give_equal_bytes(path: Path) -> None:
    again = path.with_name("again")
    large_file.write(again, "related", {"colour": "ünusual"}, {name: ARRAYS[name] for name in reversed(ARRAYS)})
    assert again.read_bytes() == path.read_bytes()


@pytest.mark.parametrize("size", [0, 5, 8, 200, -1])
def test_a_piece_of_a_file_is_refused(path: Path, size: int) -> None:
    path.write_bytes(path.read_bytes()[:size])
    with pytest.raises(ModelError, match="damaged"):
        large_file.mapped(path, "related")


def test_bytes_behind_the_end_are_refused(path: Path) -> None:
    path.write_bytes(path.read_bytes() + b"x")
    with pytest.raises(ModelError, match="another size"):
        large_file.mapped(path, "related")


def test_a_flipped_bit_of_the_header_is_found_at_once_and_one_of_an_array_by_the_check(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[content.index("ünusual".encode())] ^= 1
    path.write_bytes(content)
    with pytest.raises(ModelError, match="damaged"):
        large_file.mapped(path, "related")
    content[content.index(b"nusual") - 2] ^= 1
    content[-1] ^= 1
    path.write_bytes(content)
    file = large_file.mapped(path, "related")
    with pytest.raises(ModelError, match="the checksum of its array 'bytes' is wrong"):
        large_file.check(path, file)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'"shape":[4,3]', b'"shape":[3,3]'),
        (b'"shape":[4,3]', b'"shape":[4,9]'),
        (b'"dtype":"U64"', b'"dtype":"F64"'),
        (b'"data_offsets":[0,24]', b'"data_offsets":[0,-4]'),
        (b'"data_offsets":[0,24]', b'"data_offsets":[9,33]'),
    ],
)
def test_a_header_that_says_where_no_array_is(path: Path, old: bytes, new: bytes) -> None:
    content = path.read_bytes()
    assert old in content
    path.write_bytes(content.replace(old, new))
    with pytest.raises(ModelError, match="damaged"):
        large_file.check(path, large_file.mapped(path, "related"))


def test_another_task_is_refused(path: Path) -> None:
    with pytest.raises(ModelError, match="a related model, but a classifier model is needed"):
        large_file.mapped(path, "classifier")


def test_a_file_that_cannot_be_written(path: Path) -> None:
    with pytest.raises(ModelError, match="could not be written"):
        large_file.write(path / "below", "related", {}, ARRAYS)


@pytest.mark.parametrize(
    "kind", ["int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64", "float16", "float32", "float64"]
)
def test_every_type_of_a_model_may_be_in_a_large_file(tmp_path: Path, kind: str) -> None:
    array = np.arange(3).astype(kind)
    large_file.write(tmp_path / "large", "related", {}, {"numbers": array})
    for file in (large_file.mapped(tmp_path / "large", "related"), models.read(str(tmp_path / "large"))):
        assert file.arrays["numbers"].dtype == array.dtype
        assert file.arrays["numbers"].tolist() == [0, 1, 2]


def test_another_type_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="its array 'yes' is of the type bool"):
        large_file.write(tmp_path / "large", "related", {}, {"yes": np.array([True])})
    assert not (tmp_path / "large").exists()
