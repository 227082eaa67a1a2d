"""The shape of a headline: names alone and bare scores."""

import json
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

OWN = Path(__file__).parents[2] / "training_data" / "own"
KINDS_WITH_NAMES = ("obit", "wedding", "engagement", "birth", "anniversar")


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
        "Ann High",
        "Ho An",
        "Leroy A. Fuhrman",
        "Shirley A. Runner",
        "John 'Jack' Sprinter, 77",
        "Norman Score, aged 93",
        "Norma Hatch 1932-2024",
        "Barbara Coach (née Field)",
        "Ann Lee Obituary",
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
        "Breaking News",
        "Police Blotter",
        "Red Sox",
        "Boston Celtics",
        "Weather Forecast",
        "Budget Vote Delayed",
        "Town Hall Meeting",
        "Prep Volleyball",
        "NBA Standings",
        "New Orleans",
    ],
)
def test_other_headlines_have_not(headline: str) -> None:
    assert shape_words(Article("", title=headline)) == ""


def test_few_headlines_of_our_own_that_are_no_names_have_the_shape_of_a_name() -> None:
    rows = [json.loads(line) for name in ("news", "sports") for line in (OWN / f"{name}.jsonl").open(encoding="utf-8")]
    short = [
        title
        for row in rows
        if not row["kind"].startswith(KINDS_WITH_NAMES)
        and 2 <= len((title := row.get("title") or row["text"]).split()) <= 4
    ]
    assert len(short) > 500
    in_title_case = [" ".join(word[:1].upper() + word[1:] for word in title.split()) for title in short]
    assert sum(NAME in shape_words(Article("", title=title)) for title in short) <= 3
    assert sum(NAME in shape_words(Article("", title=title)) for title in in_title_case) <= 0.05 * len(short)


@pytest.mark.parametrize(
    "headline",
    [
        "PROVIDENCE 98, NEW HAMPSHIRE 66",
        "Andale 49, Maize South 44",
        "FT: Stenhousemuir 0 Forfar 0",
        "Lebanon 42, McGavock 7",
        "Sub-state: St. Mary's 3, North Kerry 2",
        "June 3: Dover 49, Rye 44",
        "Friday, June 3, Dover 49, Rye 44",
    ],
)
def test_a_bare_score_has_the_shape_of_a_score(headline: str) -> None:
    assert shape_words(Article("", title=headline)) == SCORE
    assert shape_words(Article(f"{headline}. More to come.", title="Results")) == SCORE


@pytest.mark.parametrize(
    "text",
    [
        "Council votes 5-2",
        "Route 66 closed until May 12",
        "Grades 9 to 12 back Monday",
        "June 3, July 4",
        "Jan. 5, Feb. 10",
        "Flight 370, Boeing 777",
        "Psalm 23, Psalm 100",
        "Route 9, Exit 12 closed",
        "Ward 3, Precinct 2 count again",
        "Yes 54, No 32",
        "Lot 12, Block 7",
        "Powerball 5, Pick 3",
    ],
)
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
