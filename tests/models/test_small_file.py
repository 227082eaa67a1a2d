"""Small model files are read without NumPy, and refused for the same reasons as by `models.read`."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from safetensors.numpy import save

from newstool import models
from newstool.models import ModelError

PAGE = Path(__file__).parents[2] / "examples" / "page.txt"


def written(path: Path, **arrays: NDArray[Any]) -> Path:
    models.write(path, "summarizer", {"note": "Lösung"}, arrays)
    return path


def test_round_trip(tmp_path: Path) -> None:
    path = written(tmp_path / "m", weights=np.array([0.5, -2.0]), masks=np.array([7, 1 << 31], np.uint32))
    file = models.read_small(str(path), "summarizer")
    assert file.header["note"] == "Lösung"
    assert {name: list(values) for name, values in file.arrays.items()} == {
        "weights": [0.5, -2.0],
        "masks": [7, 1 << 31],
    }


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        (np.int8, [-128, 127]),
        (np.uint8, [0, 255]),
        (np.int32, [-(1 << 31), 5]),
        (np.int64, [-(1 << 63), 5]),
        (np.uint64, [(1 << 64) - 1, 5]),
        (np.float32, [0.25, -1.5]),
    ],
)
def test_every_type(tmp_path: Path, kind: Any, values: list[float]) -> None:
    path = written(tmp_path / "m", x=np.array(values, kind))
    assert list(models.read_small(str(path), "summarizer").arrays["x"]) == values


def test_every_flipped_bit_is_found(tmp_path: Path) -> None:
    path = written(tmp_path / "m", weights=np.array([0.5, -2.0]))
    content = path.read_bytes()
    for at in range(len(content) - 16, len(content)):
        for bit in range(8):
            path.write_bytes(content[:at] + bytes([content[at] ^ 1 << bit]) + content[at + 1 :])
            with pytest.raises(ModelError, match="checksum of its array 'weights' is wrong"):
                models.read_small(str(path), "summarizer")


@pytest.mark.parametrize("length", [0, 5, 40, -1])
def test_cut_off(tmp_path: Path, length: int) -> None:
    path = written(tmp_path / "m", weights=np.array([0.5, -2.0]))
    path.write_bytes(path.read_bytes()[:length])
    with pytest.raises(ModelError, match="damaged, or not a model of newstool"):
        models.read_small(str(path), "summarizer")


@pytest.mark.parametrize(
    ("array", "why"),
    [
        (np.array([1.0, np.nan]), "no number"),
        (np.array([1.0, np.inf]), "no number"),
        (np.zeros((2, 2)), r"of the type float64 and the shape \(2, 2\)"),
        (np.zeros(2, np.float16), "of the type float16"),
    ],
)
def test_what_no_small_file_holds(tmp_path: Path, array: NDArray[Any], why: str) -> None:
    path = tmp_path / "m"
    path.write_bytes(save({"x": array}, {"newstool": '{"task": "summarizer", "format": 1}'}))
    with pytest.raises(ModelError, match=why):
        models.read_small(str(path), "summarizer")


def test_another_task_and_another_file(tmp_path: Path) -> None:
    path = written(tmp_path / "m", weights=np.zeros(2))
    with pytest.raises(ModelError, match="a summarizer model, but a sentences model is needed"):
        models.read_small(str(path), "sentences")
    path.write_bytes(save({"x": np.zeros(1)}))
    with pytest.raises(ModelError, match="not a model of newstool: name another file"):
        models.read_small(str(path), "sentences")
    with pytest.raises(ModelError, match="no such model file"):
        models.read_small(str(tmp_path / "none"), "sentences")


def test_a_lead_is_written_without_numpy() -> None:
    code = (
        "import sys; sys.modules['numpy'] = None; sys.argv = ['newstool', 'summarize', sys.argv[1]]\n"
        "from newstool.cli.start import run; run()"
    )
    result = subprocess.run([sys.executable, "-c", code, str(PAGE)], capture_output=True, text=True, check=True)
    assert result.stdout.startswith("The U.S. Army Corps of Engineers will lower Harlow Lake")
