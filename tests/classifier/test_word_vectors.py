"""Word vectors: their file, the bundled ones, and what a few articles learn from them."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from newstool import models
from newstool.articles import Article
from newstool.classifier import Tagger
from newstool.classifier.training.train import Trained, TrainingOptions, train
from newstool.models import ModelError, read, write
from newstool.models.word_vectors import WordVectors, save


@pytest.fixture(scope="module")
def with_words(articles: Sequence[Article]) -> Trained:
    """A News/Sports classifier trained on the project's articles, with the bundled vectors."""
    return train(articles, TrainingOptions(holdout=0))


def test_saved_and_loaded(tmp_path: Path) -> None:
    vectors = np.array([[1.0, -4.0], [0.5, 2.0]])
    save(tmp_path / "v", ["goal", "##-#"], vectors, vectors[:1] / 3, {"sources": []})
    loaded = WordVectors.load(str(tmp_path / "v"))
    assert loaded.words == ("goal", "##-#")
    assert np.abs(loaded.vectors - vectors).max() <= 4 / 127 / 2
    assert np.abs(loaded.at_large - vectors[:1] / 3).max() <= 4 / 3 / 127 / 2
    assert loaded.header["sources"] == []
    arrays = {name: array for name, array in read(str(tmp_path / "v")).arrays.items() if "at_large" not in name}
    write(tmp_path / "old", "words", loaded.header, arrays)  # as they were before
    assert WordVectors.load(str(tmp_path / "old")).at_large.shape == (0, 2)


def test_words_and_vectors_that_do_not_match(tmp_path: Path) -> None:
    save(tmp_path / "v", ["goal"], np.ones((2, 3)), np.ones((1, 3)), {})
    with pytest.raises(ModelError, match=r"1 words do not match vectors of shape \(2, 3\)"):
        WordVectors.load(str(tmp_path / "v"))
    save(tmp_path / "v", ["goal", "vote"], np.ones((2, 3)), np.ones((1, 4)), {})
    with pytest.raises(ModelError, match=r"of shape \(1, 4\)"):
        WordVectors.load(str(tmp_path / "v"))


def test_another_model_is_refused() -> None:
    with pytest.raises(ModelError, match="a classifier model, but a words model is needed"):
        WordVectors.load("news-sports")


def test_the_bundled_ones_know_which_words_go_together() -> None:
    assert models.locate("words").stat().st_size < 1.5e6
    bundled = WordVectors.load()
    unit = bundled.vectors / np.linalg.norm(bundled.vectors, axis=1, keepdims=True)
    column = {word: i for i, word in enumerate(bundled.words)}
    for word, near, far in [("quarterback", "nfl", "senate"), ("senate", "senators", "nfl")]:
        assert unit[column[word]] @ unit[column[near]] > 0.3 + unit[column[word]] @ unit[column[far]]


def test_a_word_of_no_article_pulls_to_the_label_of_its_like(with_words: Trained, articles: Sequence[Article]) -> None:
    said = " ".join(f"{article.title} {article.text}" for article in articles).lower()
    model = with_words.model
    for word, label in [("rugby", "Sports"), ("subpoena", "News")]:
        assert word not in said
        weights, _ = model.weights.of_label(model.labels.index(label))
        assert weights[model.names.index(word)] > 0.01


def test_both_paths_and_the_explanation_agree_on_such_words(with_words: Trained) -> None:
    some = [Article("The rugby club had a subpoena, and the Goalkeeper a vote in March."), Article("subpoena")]
    tagger = Tagger(with_words.model)
    decisions = with_words.pipeline.decision_function([(article.title, article.text) for article in some])
    assert np.allclose(tagger.decision_values(some)[:, 1], decisions, atol=1e-6)
    for tag in tagger.tag(some, explain=True):
        assert tag.explanation is not None
        total = tag.explanation.bias + sum(reason.weight for reason in tag.explanation.because)
        assert total == pytest.approx(tag.explanation.decision, abs=1e-6)


def test_without_them_the_articles_alone_say_which_words_there_are(articles: Sequence[Article]) -> None:
    names = train(articles[::4], TrainingOptions(holdout=0, words=None)).model.names
    assert "rugby" not in names
    assert "subpoena" not in names
