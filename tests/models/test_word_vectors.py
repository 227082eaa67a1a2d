"""Word vectors as a file: what was saved is read back, in steps of a byte."""

from pathlib import Path

import numpy as np
import pytest

from newstool.models.word_vectors import WordVectors, save


@pytest.mark.filterwarnings("error")
def test_a_dimension_of_zeros_and_no_articles(tmp_path: Path) -> None:
    path = tmp_path / "words.safetensors"
    vectors = np.array([[1.0, 0.0, -2.0], [0.5, 0.0, 2.0]], np.float32)
    save(path, ("bridge", "council"), vectors, np.empty((0, 3), np.float32), {})
    loaded = WordVectors.load(str(path))
    assert loaded.words == ("bridge", "council")
    assert loaded.vectors == pytest.approx(vectors, abs=1 / 127)
    assert loaded.vectors[:, 1].tolist() == [0.0, 0.0]
    assert loaded.at_large.shape == (0, 3)
