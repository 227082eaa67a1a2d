"""The shape of a headline: names alone and bare scores."""

import time
from pathlib import Path

import numpy as np
import pytest

from newstool.articles import Article
from newstool.classifier import Tagger
from newstool.classifier.documents import document
from newstool.classifier.shapes import NAME, SCORE, shape_words
from newstool.classifier.stored import load, save
from newstool.classifier.training.train import TrainingOptions, train


@pytest.mark.parametrize(
    "headline",
    [
        "Harold J. Miller",
        "Mary Ann Doyle, 84",
        "JOHN L. RUSSELL",
        "George 'Babe' Pacholczyk",
        "Joe Aubrey “Joey” Walley, Jr.",
        "Ann Lee | Obituaries",
        "Ann Lee obituary",
        "Una O'Brien-Churchill",
        "Zoë Núñez",
    ],
)
def test_a_headline_that_is_only_a_name_has_the_shape_of_a_name(headline: str) -> None:
    assert shape_words(Article("", title=headline)) == NAME
    assert shape_words(Article(headline)) == NAME  # a headline read as the text


@pytest.mark.parametrize(
    "headline",
    [
        "Council",
        "Council approves budget",
        "Tigers Hold Off Hornets",
        "Miller's Last Stand",
        "Hall of Famer Dies",
        "Edna Mae Orcutt dies at 90",
        "",
        "Ann " * 40,
    ],
)
def test_other_headlines_have_not(headline: str) -> None:
    assert shape_words(Article("", title=headline)) == ""


@pytest.mark.parametrize(
    "headline",
    [
        "PROVIDENCE 98, NEW HAMPSHIRE 66",
        "Andale 49, Maize South 44",
        "FT: Stenhousemuir 0 Forfar 0",
        "Lebanon 42, McGavock 7",
        "Sub-state: St. Mary's 3, North Kerry 2",
    ],
)
def test_a_bare_score_has_the_shape_of_a_score(headline: str) -> None:
    assert shape_words(Article("", title=headline)) == SCORE
    assert shape_words(Article(f"{headline}. More to come.", title="Results")) == SCORE


@pytest.mark.parametrize("text", ["Council votes 5-2", "Route 66 closed until May 12", "Grades 9 to 12 back Monday"])
def test_other_numbers_are_no_score(text: str) -> None:
    assert shape_words(Article("", title=text)) == ""


def test_a_score_far_down_a_text_does_not_count() -> None:
    assert shape_words(Article("word " * 60 + "Lebanon 42, McGavock 7", title="Notes")) == ""


def test_a_hostile_headline_takes_no_time() -> None:
    start = time.process_time()
    shape_words(Article("A'" * 500_000, title="A 1 A'" * 200_000))
    assert time.process_time() - start < 0.5


def test_the_shape_is_a_word_beside_those_about_the_filing() -> None:
    story = Article("", title="Ann Lee", byline="Bo Day")
    assert document(story, wire=False, shape=True) == ("Ann Lee", "", NAME)
    assert document(story, wire=True, shape=True)[-1] == f"byline_Bo byline_Day {NAME}"
    assert document(story, wire=False) == ("Ann Lee", "")


def test_a_model_file_keeps_that_it_was_trained_with_shapes(tmp_path: Path) -> None:
    scores = [
        Article("", title=f"{a} {i}, {b} {i + 3}", label="Sports") for i in range(20) for a, b in (("Ada", "Rye"),)
    ]
    others = [Article("", title=f"Council approves budget of {i} parks", label="News") for i in range(20)]
    trained = train([*scores, *others], TrainingOptions(shape=True, words=None, holdout=0, min_df=1))
    assert SCORE in trained.model.names
    path = tmp_path / "model.safetensors"
    save(path, trained.model)
    assert load(str(path)).shape
    unseen = Article("", title="Lodi 31, Yreka 24")
    of_file, of_pipeline = (
        Tagger(load(str(path))).decision_values([unseen])[0, 1],
        trained.pipeline.decision_function([document(unseen, wire=True, shape=True)])[0],
    )
    assert of_file > 0  # no word of it is known
    assert np.abs(of_file - of_pipeline) < 1e-6
