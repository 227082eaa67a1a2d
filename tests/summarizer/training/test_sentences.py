import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from newstool import models
from newstool.articles import Article
from newstool.models import ModelError
from newstool.summarizer.training.sentences import learn_tables, train
from newstool.text.sentence_model import load_splitter
from newstool.text.sentence_tables import SentenceTables, SentenceTablesError

# Punkt can learn from these texts: "Blvd" always has a full stop, and small letters follow it.
TEXTS = [
    f"The march on Oak Blvd. near exit {n} was loud. However, it ended early. The mayor saw the Blvd. closed, and "
    f"then Harbor Blvd. too. Harbor people waited at home, and the Harbor fair was quiet. However, nobody minded."
    for n in range(30)
]


def test_learns_abbreviations_and_starters() -> None:
    tables = learn_tables(TEXTS)
    assert tables.abbreviations == {"Blvd"}
    assert tables.starters == {"However", "The"}
    assert "people" in tables.words.split()
    assert "Oak" in tables.words.split()
    assert "However" not in tables.words.split()


def test_an_iterator_is_enough_and_gives_the_same() -> None:
    assert learn_tables(iter(TEXTS)) == learn_tables(TEXTS)


def test_the_header_names_the_files_or_the_sources_that_are_given(tmp_path: Path) -> None:
    articles = [Article(text, source=f"texts.jsonl:{n}") for n, text in enumerate(TEXTS, 1)]
    licensed = [{"name": "ours", "rows": 30, "sha256": "0" * 16, "licence": "MIT"}]
    train(articles, tmp_path / "plain")
    train(articles, tmp_path / "licensed", licensed)
    (plain,) = models.read(str(tmp_path / "plain")).header["sources"]
    assert (plain["name"], plain["rows"]) == ("texts.jsonl", 30)
    assert models.read(str(tmp_path / "licensed")).header["sources"] == licensed


def test_rare_words_are_not_learned() -> None:
    assert learn_tables(TEXTS[:1]) == SentenceTables()


def test_nothing_is_learned_from_nothing() -> None:
    assert learn_tables([]) == SentenceTables()


def test_the_bundled_tables_have_titles_and_starters() -> None:
    text = "Aides to Lt. Gov. Ann Moss met Brig. Gen. Holt in the U.S. House. However, U.S. forces left."
    assert load_splitter().split(text) == [
        "Aides to Lt. Gov. Ann Moss met Brig. Gen. Holt in the U.S. House.",
        "However, U.S. forces left.",
    ]


def test_a_splitter_is_loaded_from_a_model_file(tmp_path: Path) -> None:
    path = tmp_path / "own.safetensors"
    models.write(path, "sentences", SentenceTables(starters=frozenset({"Zum"})).to_header(), {})
    assert load_splitter(str(path)).split("It is in the U.S. Zum goes.") == ["It is in the U.S.", "Zum goes."]


def test_a_model_of_another_task_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.safetensors"
    models.write(path, "classifier", {}, {"weights": np.zeros(1)})
    with pytest.raises(ModelError, match="classifier"):
        load_splitter(str(path))


def test_a_model_without_tables_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "empty.safetensors"
    models.write(path, "sentences", {"starters": ["The"]}, {})
    with pytest.raises(SentenceTablesError, match="abbreviations"):
        load_splitter(str(path))


def test_splitting_does_not_import_the_trainer() -> None:
    code = "import sys; from newstool.text.sentence_model import load_splitter; load_splitter().split('A. B.')"
    check = f"{code}; assert not {{'nltk', 'sklearn', 'scipy', 'joblib'}} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", check], check=True)
