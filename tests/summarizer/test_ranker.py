from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from newstool import models
from newstool.models import ModelError
from newstool.summarizer import Summarizer
from newstool.summarizer.ranker import TASK, Ranker, load, save


def test_values_are_sums_of_the_weights_of_bins(summarizer: Summarizer) -> None:
    zero = [np.zeros((1, 2))] * (len(summarizer.ranker.edges) - 1)
    first = np.array([[1.0, 10.0], [2.0, 20.0], [4.0, 40.0]])
    ranker = replace(
        summarizer.ranker,
        edges=(np.array([0.5, 3.0]), *[np.zeros(0)] * len(zero)),
        weights=(first, *zero),
    )
    matrix = np.zeros((4, len(ranker.edges)))
    matrix[:, 0] = [0, 0.5, 2.9, 3]
    values = ranker.values(matrix)
    assert values.decision.tolist() == [1, 2, 2, 4]
    assert values.shortlist.tolist() == [10, 20, 20, 40]


def test_a_saved_ranker_is_loaded_as_it_was(tmp_path: Path, summarizer: Summarizer) -> None:
    path = tmp_path / "own.safetensors"
    save(path, summarizer.ranker)
    again = load(str(path))
    assert again.set_weights == summarizer.ranker.set_weights
    assert (again.lexicon.importance.words == summarizer.ranker.lexicon.importance.words).all()
    assert all((one == two).all() for one, two in zip(again.weights, summarizer.ranker.weights, strict=True))
    save(tmp_path / "twice.safetensors", again)
    assert path.read_bytes() == (tmp_path / "twice.safetensors").read_bytes()


def damaged(ranker: Ranker, tmp_path: Path, **arrays: np.ndarray) -> str:
    path = tmp_path / "bad.safetensors"
    save(path, ranker)
    file = models.read(str(path))
    models.write(path, TASK, file.header, {**file.arrays, **arrays})
    return str(path)


@pytest.mark.parametrize(
    "name", ["hashes", "stems", "idf", "bins", "edges", "weights", "taste", "word_importance", "article_importance"]
)
def test_arrays_that_do_not_fit_are_refused(tmp_path: Path, summarizer: Summarizer, name: str) -> None:
    path = damaged(summarizer.ranker, tmp_path, **{name: np.ones(2, np.int64)})
    with pytest.raises(ModelError, match="do not fit each other"):
        load(path)


def test_a_model_with_other_features_is_refused(tmp_path: Path, summarizer: Summarizer) -> None:
    path = tmp_path / "old.safetensors"
    save(path, summarizer.ranker)
    file = models.read(str(path))
    models.write(path, TASK, {**file.header, "features": ["position"]}, file.arrays)
    with pytest.raises(ModelError, match="train it again with `newstool train summarizer`"):
        load(str(path))


def test_a_model_of_another_task_is_refused() -> None:
    with pytest.raises(ModelError, match="a sentences model, but a summarizer model is needed"):
        load("sentences")
