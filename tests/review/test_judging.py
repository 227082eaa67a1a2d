"""Judging the labels of an archive for the review: by a given model, and by models of the other stories."""

import random
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from newstool.articles import Article
from newstool.classifier.training import audit
from newstool.classifier.training.pipeline import TrainingOptions
from newstool.classifier.training.train import train
from newstool.review.judging import Judgement, judge

WORDS = {
    "Council": "mayor budget council vote",
    "Schools": "teacher pupil school class",
    "Games": "goal coach team win",
}


def story(i: int, *labels: str, of: tuple[str, ...] = ()) -> Article:
    """A story with the words of its labels, or of others: then it is mis-filed."""
    chance = random.Random(i)
    filler = ["".join(chance.choices("abcdefgh", k=6)) for _ in range(20)]  # so that no story is a version of another
    words = " ".join([WORDS[label] for label in of or labels] + filler)
    return Article(words, str(i), f"Story {i}", labels[0], other_labels=labels[1:])


@pytest.fixture
def archive() -> list[Article]:
    """60 stories, a third of them with two labels. The last one is filed as Games, and is about the council."""
    labels = (("Council",), ("Schools",), ("Games",), ("Council", "Schools"))
    good = [story(i, *labels[i % len(labels)]) for i in range(59)]
    return [*good, story(59, "Games", of=("Council",))]


def notes(words: str) -> None:
    """Forget a note."""


def misfiled(judgements: list[Judgement | None]) -> list[int]:
    return [i for i, one in enumerate(judgements) if one and one.misfiled]


@pytest.mark.parametrize("several", [False, True])
def test_a_given_model_finds_what_the_audit_finds(archive: list[Article], several: bool, tmp_path: Path) -> None:
    elsewhere = [story(i + 100, *article.labels) for i, article in enumerate(archive)]
    options = TrainingOptions(several=several, words=None, holdout=0)
    trained = train(elsewhere, options)
    trained.save(path := tmp_path / "model")
    found = judge(archive, str(path), notes, notes)
    assert misfiled(found) == [59]
    assert found[59] is not None
    assert found[59].suggested == "Council"
    (suspect,) = audit.judge_with(trained.model, archive).suspects
    assert suspect.article.id == "59"
    assert set(found[59].words) <= set(WORDS["Council"].split())


def test_the_other_stories_find_it_too(archive: list[Article]) -> None:
    found = judge(archive, None, notes, notes)
    assert misfiled(found) == [59]
    assert all(found)


def test_an_archive_without_labels_has_nothing_misfiled(archive: list[Article]) -> None:
    unlabelled = [Article(article.text, article.id, article.title) for article in archive]
    said: list[str] = []
    found = judge(unlabelled, None, notes, said.append)
    assert misfiled(found) == []
    assert said == ["no story has a label: news-sports judges them; --field label=KEY names the key of the label"]


def test_an_audit_may_copy_and_clean_what_it_is_given(archive: list[Article], monkeypatch: pytest.MonkeyPatch) -> None:
    """Stories of one source and one text are told apart, and the audit's copies find their way back."""
    twin = archive[59]
    stories = [*archive, replace(twin, id="twin"), replace(archive[0], text=" ".join(archive[0].text.split()))]
    expected = judge(stories, None, notes, notes)
    real = audit.judge

    def copying(articles: Iterable[Article], *rest: Any) -> audit.Judged:
        return real([replace(article, text=" ".join(article.text.split(" "))) for article in articles], *rest)

    monkeypatch.setattr(audit, "judge", copying)
    assert judge(stories, None, notes, notes) == expected
    assert expected[59] is not None
    assert expected[60] is not None
