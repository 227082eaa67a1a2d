"""A damaged model file is refused, and a crafted one, too; never does it answer otherwise."""

import json
import random
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from safetensors.numpy import save

from newstool import models
from newstool.articles import Article
from newstool.classifier import Tagger
from newstool.classifier.stored import MAY_BE_INFINITE
from newstool.models import ModelError, ModelFile
from newstool.models.model_file import FORMAT
from newstool.models.spelling import LONGEST_SPELLING, pack_spelling, unpack_spelling

WEIGHTS: dict[str, NDArray[Any]] = {
    "weights": np.arange(6, dtype=np.float32).reshape(2, 3),
    "hashes": np.array([1 << 63, 7], np.uint64),
}
MUTATIONS = 300


def written(path: Path, **header: Any) -> Path:
    models.write(path, "classifier", {"labels": ["a", "b"], **header}, WEIGHTS)
    return path


def crafted(path: Path, arrays: dict[str, Any], **header: Any) -> str:
    """A file as newstool 0.1.0 wrote it, without checksums."""
    text = json.dumps({"task": "classifier", "format": FORMAT, **header})
    path.write_bytes(save(arrays, {"newstool": text}))
    return str(path)


def same(one: ModelFile, other: ModelFile) -> bool:
    return (
        all(one.header[key] == other.header.get(key) for key in ("task", "format", "labels"))
        and one.arrays.keys() == other.arrays.keys()
        and all(
            array.dtype == one.arrays[name].dtype and np.array_equal(array, one.arrays[name])
            for name, array in other.arrays.items()
        )
    )


def mutated(content: bytes, chance: random.Random) -> bytes:
    """The content with one of: a flipped bit, some other bytes, bytes less, bytes more, two places swapped."""
    data = bytearray(content)
    at = chance.randrange(len(data))
    # Half of the mutations hit the first 4 KiB, where the headers are.
    at = at % min(4096, len(data)) if chance.random() < 0.5 else at
    kind = chance.randrange(5)
    if kind == 0:
        data[at] ^= 1 << chance.randrange(8)
    elif kind == 1:
        data[at : at + 4] = chance.randbytes(min(4, len(data) - at))
    elif kind == 2:
        del data[at : at + chance.randrange(1, 9)]
    elif kind == 3:
        data[at:at] = chance.randbytes(chance.randrange(1, 9))
    else:
        other = chance.randrange(len(data))
        data[at], data[other] = data[other], data[at]
    return bytes(data)


def test_a_mutated_file_is_refused_or_the_same(tmp_path: Path) -> None:
    path = written(tmp_path / "m")
    content, original = path.read_bytes(), models.read(str(path))
    chance = random.Random(7)
    refused = 0
    for _ in range(MUTATIONS):
        path.write_bytes(mutated(content, chance))
        try:
            model = models.read(str(path))
        except ModelError:
            refused += 1
        else:
            assert same(original, model)
    assert refused > MUTATIONS // 2


@pytest.mark.parametrize("bit", range(8))
def test_every_flipped_bit_of_an_array_is_found(tmp_path: Path, bit: int) -> None:
    path = written(tmp_path / "m")
    content = bytearray(path.read_bytes())
    for at in range(len(content) - 40, len(content)):
        changed = content.copy()
        changed[at] ^= 1 << bit
        path.write_bytes(changed)
        with pytest.raises(ModelError, match="checksum of its array"):
            models.read(str(path))


def test_a_changed_header_is_found(tmp_path: Path) -> None:
    path = written(tmp_path / "m", note="as it was")
    path.write_bytes(path.read_bytes().replace(b"as it was", b"as it is!"))
    with pytest.raises(ModelError, match="checksum of its newstool header"):
        models.read(str(path))


def test_a_checksum_cannot_be_taken_away(tmp_path: Path) -> None:
    path = written(tmp_path / "m")
    for name in (b"checksums", b"header_checksum"):
        path.write_bytes(path.read_bytes().replace(name, name[:-1] + b"z", 1))
        with pytest.raises(ModelError, match="damaged"):
            models.read(str(path))
        path = written(tmp_path / "m")


def test_a_file_without_checksums_is_read(tmp_path: Path) -> None:
    assert models.read(crafted(tmp_path / "m", WEIGHTS)).arrays["weights"].tolist() == [[0, 1, 2], [3, 4, 5]]


def test_the_bundled_models_have_checksums() -> None:
    for name in models.bundled_models():
        assert "checksums" in models.read(name, arrays=()).header, "python training_data/stamp_models.py"


@pytest.mark.parametrize(
    ("array", "why"),
    [
        (np.array([1.0, np.nan]), "no number"),
        (np.array([1.0, np.inf]), "no number"),
        (np.zeros((2, 2, 2)), "of the type float64 and the shape"),
        (np.zeros(2, np.bool_), "of the type bool"),
        (np.zeros(2, np.complex64), "complex64"),
    ],
)
def test_numbers_and_types_that_the_format_does_not_have(tmp_path: Path, array: Any, why: str) -> None:
    with pytest.raises(ModelError, match=why):
        models.read(crafted(tmp_path / "m", {"weights": array}))


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e999"])
def test_numbers_of_the_header_are_finite(tmp_path: Path, number: str) -> None:
    path = tmp_path / "m"
    path.write_bytes(save(WEIGHTS, {"newstool": f'{{"task": "classifier", "format": 1, "x": [{number}]}}'}))
    with pytest.raises(ModelError, match="no JSON"):
        models.read(str(path))


@pytest.mark.parametrize("opening", ["[", '{"a":'])
def test_a_header_that_is_nested_deep(tmp_path: Path, opening: str) -> None:
    path = tmp_path / "m"
    path.write_bytes(save(WEIGHTS, {"newstool": '{"format": 1, "x": ' + opening * 200_000}))
    with pytest.raises(ModelError, match="no JSON"):
        models.read(str(path))


@pytest.mark.parametrize("length", [(16 << 20) + 1, 1 << 40, (1 << 64) - 1])
def test_a_header_that_says_it_is_longer_than_the_bound(tmp_path: Path, length: int) -> None:
    path = tmp_path / "m"
    path.write_bytes(length.to_bytes(8, "little") + b"{}")
    with pytest.raises(ModelError, match="longer than 16 MiB"):
        models.read(str(path))


def test_spellings_are_bounded_before_they_are_unpacked() -> None:
    assert unpack_spelling(pack_spelling(["a", "b c"])) == ["a", "b c"]
    bomb = pack_spelling(["a" * (LONGEST_SPELLING + 1)])
    assert len(bomb) < 100_000
    with pytest.raises(ModelError, match="longer than 64 MiB"):
        unpack_spelling(bomb)
    with pytest.raises(ModelError, match="cut off"):
        unpack_spelling(pack_spelling(["a", "b"])[:-3])
    with pytest.raises(ModelError, match="damaged"):
        unpack_spelling(np.arange(9, dtype=np.uint8))


@pytest.mark.parametrize(
    "change",
    [
        {"calibration": {"temperature": 0.0, "offset": 0.0}},
        {"calibration": {"temperature": -1.0, "offset": 0.0}},
        {"calibration": {"temperature": "1", "offset": 0.0}},
        {"known_floor": 2.0},
        {"labels": ["News", "News"]},
        {"labels": ["", "News"]},
        {"labels": []},
        {"terms": {"title_weight": 0}},
        {"terms": {"title_weight": 10**9}},
        {"terms": {"unknown": 1}},
        {"idf": "negative"},
        {"hashes": "of another type"},
    ],
    ids=str,
)
def test_a_crafted_classifier_is_refused(tmp_path: Path, change: dict[str, Any]) -> None:
    file = models.read("news-sports", infinite=MAY_BE_INFINITE)
    arrays = dict(file.arrays)
    if change.pop("idf", ""):
        arrays["idf"] = -arrays["idf"]
    if change.pop("hashes", ""):
        arrays["hashes"] = arrays["hashes"].astype(np.int64)
    models.write(tmp_path / "m", "classifier", {**file.header, **change}, arrays)
    with pytest.raises(ModelError, match="do not match"):
        list(Tagger.load(str(tmp_path / "m")).tag([Article("The council met.")]))
