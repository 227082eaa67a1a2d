"""Which articles look mis-filed and which lack a label, where the decision values are written down."""

from dataclasses import replace

import numpy as np
import pytest

from newstool.articles import Article
from newstool.classifier.model import LinearModel
from newstool.classifier.training.pipeline import TrainingOptions
from newstool.classifier.training.suspects import lacking, misfiled
from newstool.classifier.training.train import train

WORDS = {"Council": "mayor budget council vote", "Games": "goal coach team win", "Schools": "teacher pupil school"}
SURE, UNSURE = 3.0, -3.0


def article(i: int, *labels: str) -> Article:
    filler = " ".join(
        f"{word}{'abcdefghij'[i % 10]}{'abcdefghij'[i // 10]}" for word in ("one", "two", "three", "four")
    )
    text = " ".join([*(WORDS[label] for label in labels), filler])
    return Article(text, str(i), labels[0], labels[0], other_labels=labels[1:])


@pytest.fixture(scope="module")
def articles() -> list[Article]:
    return [article(i, ("Council", "Games", "Schools")[i % 3]) for i in range(45)]


def model_of(articles: list[Article], several: bool) -> LinearModel:
    return train(articles, TrainingOptions(several=several, words=None, holdout=0, min_df=1)).model


def decisions_of(articles: list[Article], model: LinearModel) -> np.ndarray:
    return np.array([[SURE if label in one.labels else UNSURE for label in model.labels] for one in articles])


def test_only_the_article_whose_label_does_not_fit_is_misfiled(articles: list[Article]) -> None:
    model = model_of(articles, several=False)
    decisions = decisions_of(articles, model)
    decisions[4] = [SURE, UNSURE, UNSURE]  # it is filed as Games, and its text says so; the values say Council
    (suspect,) = misfiled(articles, model, decisions)
    assert (suspect.article.id, suspect.suggested) == ("4", "Council")
    assert suspect.words == ()  # none of its words speaks more for Council than for Games


def test_with_several_labels_one_that_fits_is_enough(articles: list[Article]) -> None:
    model = model_of([*articles, *(article(i, "Council", "Schools") for i in range(45, 60))], several=True)
    decisions = decisions_of(articles, model)
    decisions[0] = [SURE, SURE + 1, UNSURE]  # filed as Council; Games is likelier, but Council is given, too
    decisions[4] = [SURE, UNSURE, UNSURE]  # filed as Games, of which the model gives nothing
    assert [suspect.article.id for suspect in misfiled(articles, model, decisions)] == ["4"]
    assert [(one.article.id, one.suggested) for one in lacking(articles, model, decisions)] == [("0", "Games")]


def test_a_label_that_the_model_does_not_know_fits_nothing(articles: list[Article]) -> None:
    model = model_of(articles, several=False)
    strange = [replace(articles[0], label="Featured"), *articles[1:]]
    assert [one.article.id for one in misfiled(strange, model, decisions_of(articles, model))] == ["0"]
