"""The file of an index: damaged files and files of other settings are refused."""

from pathlib import Path

import numpy as np
import pytest

from newstool import models
from newstool.related import Index, RelatedError, StaleIndexError
from newstool.related.index_file import read

from .conftest import SETTINGS


@pytest.fixture
def path(index: Index, tmp_path: Path) -> Path:
    index.linked().save(tmp_path / "site.index")
    return tmp_path / "site.index"


def test_a_bit_that_flipped_is_found(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[-7] ^= 1
    path.write_bytes(content)
    with pytest.raises(RelatedError, match="damaged"):
        Index.load(path, SETTINGS)


@pytest.mark.parametrize("share", [0.0, 0.01, 0.5, 0.99])
def test_half_an_index_is_refused(path: Path, share: float) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * share)])
    with pytest.raises(RelatedError):
        Index.load(path, SETTINGS)


def test_another_model_is_refused() -> None:
    with pytest.raises(RelatedError, match=r"a classifier model, but a related model is needed.*name another file"):
        Index.load(models.locate("news-sports"), SETTINGS)


def test_another_bundled_model_makes_an_index_stale(path: Path) -> None:
    with pytest.raises(StaleIndexError, match="made with the bundled model"):
        read(path, {}, "other")


def test_another_format_makes_an_index_stale(path: Path) -> None:
    file = models.read(str(path))
    models.write(path, "related", {**file.header, "index": 99}, file.arrays)
    with pytest.raises(StaleIndexError, match="format 99, this newstool writes 5"):
        Index.load(path, SETTINGS)


def test_an_index_without_an_array_is_refused(path: Path) -> None:
    file = models.read(str(path))
    arrays = {name: array for name, array in file.arrays.items() if name != "days"}
    models.write(path, "related", file.header, arrays)
    with pytest.raises(RelatedError, match="damaged"):
        Index.load(path, SETTINGS)


def test_arrays_come_back_as_they_were(path: Path) -> None:
    arrays = read(path, {}, str(models.read(str(path)).header["background"])).arrays
    assert arrays["terms"].dtype == np.int32
    assert len(arrays["digests"]) == 4
