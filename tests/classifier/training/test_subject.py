"""Text that is out of domain: word vectors show it, and decision values that are low for every label."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from scipy import sparse

from newstool.articles import Article
from newstool.classifier import Tagger
from newstool.classifier.stored import MAY_BE_INFINITE, load, save
from newstool.classifier.training.subject import mean_vectors, subject_weights
from newstool.classifier.training.train import TrainingOptions, train
from newstool.models import read, write
from newstool.models.word_vectors import WordVectors

PRECISION = 0.5  # the lowest that can be asked for: a tag without a label is then out of domain


@pytest.fixture(scope="module")
def sports_desk(articles: Sequence[Article]) -> Tagger:
    """A model of sports alone, but for every fifth article; its labels, long and short, say nothing of the subject."""
    sports = [article for article in articles if article.label == "Sports"]
    middle = np.median([len(article.text) for article in sports])
    labelled = [replace(a, label="long" if len(a.text) > middle else "short") for a in sports]
    return Tagger(train([a for i, a in enumerate(labelled) if i % 5], TrainingOptions(holdout=0)).model)


def share_outside(tagger: Tagger, articles: Sequence[Article]) -> float:
    tags = list(tagger.tag(articles, min_precision=PRECISION))
    assert not any(tag.label for tag in tags if tag.out_of_domain)
    return float(np.mean([tag.out_of_domain for tag in tags]))


def test_news_is_out_of_domain_for_a_model_of_sports(sports_desk: Tagger, articles: Sequence[Article]) -> None:
    unseen = [article for article in articles if article.label == "Sports"][::5]
    assert share_outside(sports_desk, unseen) <= 0.1
    news = [article for article in articles if article.label == "News"]
    assert share_outside(sports_desk, news) > 0.8
    without = Tagger(replace(sports_desk.model, subject=np.zeros(0)))
    assert share_outside(without, news) < 0.6


def test_the_weights_tell_an_archive_from_news_at_large() -> None:
    random = np.random.default_rng(0)
    words = WordVectors(
        ("goal", "vote", "the"),
        np.array([[1, 0], [-1, 0], [0, 1]], np.float32),
        random.normal((-0.5, 0.3), 0.1, (40, 2)).astype(np.float32),
        {},
    )
    rows = sparse.csr_matrix(random.uniform((0.5, 0, 0.2), (1, 0.1, 0.5), (400, 3)))
    weights = subject_weights(rows, np.arange(400), words)
    assert weights[0] > 0 > weights[1]
    sums = np.asarray(rows @ weights)
    assert 0 < (sums < 0).sum() <= 0.02 * 400
    assert (sparse.csr_matrix([[0.1, 0.9, 0.3]]) @ weights)[0] < 0


def test_mean_vectors() -> None:
    words = WordVectors(("a", "b"), np.array([[1, 0], [0, 4]], np.float32), np.zeros((0, 2), np.float32), {})
    rows = sparse.csr_matrix([[1.0, 3.0, 9.0], [0.0, 0.0, 5.0]])  # the third term is no word of theirs
    assert mean_vectors(rows, words).tolist() == [[0.25, 3.0], [0.0, 0.0]]


def test_a_text_that_no_label_fits_is_out_of_domain() -> None:
    words = {"News": "council budget vote", "Sports": "goal score win", "Obituaries": "funeral survived born"}
    archive = [
        Article(text=f"{said} {chr(97 + i) * 3} story", label=label) for label, said in words.items() for i in range(26)
    ]
    tagger = Tagger(train(archive, TrainingOptions(holdout=0, words=None)).model)
    own, between = Article(text="goal score win story"), Article(text="budget score funeral story story story")
    known = list(tagger.tag([own, between], min_precision=PRECISION))
    assert [tag.known_share for tag in known] == [1, 1]
    assert [tag.out_of_domain for tag in known] == [False, True]
    assert [tag.label for tag in known] == ["Sports", None]


def test_every_text_is_answered_if_no_precision_is_asked_for(sports_desk: Tagger) -> None:
    (tag,) = sports_desk.tag([Article(text="The council voted on Tuesday to raise the price of water.")])
    assert tag.out_of_domain
    assert tag.label is not None


def test_a_file_without_subject_loads(sports_desk: Tagger, articles: Sequence[Article], tmp_path: Path) -> None:
    save(tmp_path / "new", sports_desk.model)
    file = read(str(tmp_path / "new"), infinite=MAY_BE_INFINITE)
    assert file.arrays["subject"].dtype == np.float16
    old = {name: array for name, array in file.arrays.items() if name not in ("subject", "lowest_decisions")}
    write(tmp_path / "old", "classifier", file.header, old)
    model = load(str(tmp_path / "old"))
    decisions = Tagger(model).decision_values(articles)
    assert (decisions == Tagger(load(str(tmp_path / "new"))).decision_values(articles)).all()
    counts = model.count(articles)
    assert (model.out_of_domain(counts, decisions) == (counts.known_words < model.known_floor)).all()


def test_the_subject_is_stored_in_the_file(sports_desk: Tagger, articles: Sequence[Article], tmp_path: Path) -> None:
    save(tmp_path / "model", sports_desk.model)
    again = Tagger.load(str(tmp_path / "model"))
    tags = [
        [tag.out_of_domain for tag in tagger.tag(articles, min_precision=PRECISION)] for tagger in (sports_desk, again)
    ]
    assert sum(one != two for one, two in zip(*tags, strict=True)) <= 1  # stored in 16 bits
