from pathlib import Path

import numpy as np
import pytest

from newstool import models
from newstool.models import ModelError
from newstool.models.spelling import pack_spelling
from newstool.summarizer.build import Build
from newstool.summarizer.features import FEATURES, in_order, measure
from newstool.summarizer.lead import Budget
from newstool.summarizer.opener import OPENER_FEATURES, Opener
from newstool.summarizer.pieces import Piece
from newstool.summarizer.policy import Policy, load, save
from newstool.summarizer.sentences.opening import Sentence
from newstool.summarizer.story import Story

STORY = Story(
    [
        Sentence("It was quiet.", 0, 0),
        Sentence("The board closed the Carver Street bridge on Monday.", 1, 0),
        Sentence("Crews found cracks in two piers.", 2, 0),
    ],
    "Carver Street bridge closed",
)
WEIGHTS = dict.fromkeys(FEATURES, 0.0)


def test_features_of_a_lead_that_passes_over_a_warm_up() -> None:
    candidate = (Piece(1, STORY.sentences[1].text), Piece(2, STORY.sentences[2].text, 1.2))
    measured = measure(candidate, STORY, Budget(words=30))
    assert measured["later"] == pytest.approx(np.log(2))
    assert measured["headline"] == 1.0
    assert measured["headline_gain"] == 1.0
    assert measured["loss_later"] == 1.2
    assert measured["two"] == 1.0
    assert measured["fill"] == pytest.approx(15 / 30)
    assert set(measured) <= set(FEATURES)
    assert in_order(measured)[list(FEATURES).index("later")] == measured["later"]


def test_the_best_candidate_and_why() -> None:
    policy = Policy({**WEIGHTS, "headline": 2.0, "later": -1.0}, {})
    candidates = [(Piece(0, STORY.sentences[0].text),), (Piece(1, STORY.sentences[1].text),)]
    chosen, because = policy.best(candidates, STORY, Budget(words=30))
    assert chosen == candidates[1]
    assert because[0].feature == "headline"
    assert sum(reason.score for reason in because) == pytest.approx(2.0 - np.log(2))


def test_a_policy_survives_its_file(tmp_path: Path) -> None:
    path = tmp_path / "house.safetensors"
    save(path, Policy({**WEIGHTS, "fill": 1.5}, {"note": "x"}, plain=True))
    found = load(str(path))
    assert (found.weights["fill"], found.header["note"], found.plain) == (1.5, "x", True)
    assert found.opener is None


def test_an_opener_survives_its_file(tmp_path: Path) -> None:
    path = tmp_path / "house.safetensors"
    opener = Opener(
        {**dict.fromkeys(OPENER_FEATURES, 0.0), "start_down": -0.75}, Build({"a b": 0.5, "^ c": -0.25}, 0.125)
    )
    save(path, Policy(WEIGHTS, {}, opener=opener))
    assert load(str(path)).opener == opener


def test_an_opener_of_other_features_or_traits_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "house.safetensors"
    weights = {"weights": np.zeros(len(FEATURES)), "opener": np.zeros(len(OPENER_FEATURES))}
    header = {"features": list(FEATURES), "opener_features": ["first"], "build_bias": 0.0}
    models.write(path, "summarizer", header, weights)
    with pytest.raises(ModelError, match="other features of an opening"):
        load(str(path))
    header["opener_features"] = list(OPENER_FEATURES)
    models.write(path, "summarizer", header, {**weights, "traits": pack_spelling(["a", "b"]), "build": np.zeros(3)})
    with pytest.raises(ModelError, match="do not fit its traits"):
        load(str(path))


def test_a_model_of_other_features_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "old.safetensors"
    models.write(path, "summarizer", {"features": ["position"]}, {"weights": np.zeros(1)})
    with pytest.raises(ModelError, match="train it again with `newstool train summarizer`"):
        load(str(path))
    models.write(path, "summarizer", {"features": list(FEATURES)}, {"weights": np.zeros(1)})
    with pytest.raises(ModelError, match="its weights do not fit its features"):
        load(str(path))


def measured(first: str, later: str, title: str, room: int = 12) -> dict[str, float]:
    """The features of a lead that begins with the second of three sentences."""
    story = Story([Sentence(first, 0, 0), Sentence(later, 1, 0)], title)
    return measure((Piece(1, later),), story, Budget(words=room))


def test_a_headline_that_the_top_does_not_tell() -> None:
    top, news = "Many hope to do some good in life.", "The school honored four former students on Monday."
    assert measured(top, news, "School honors students")["unsaid"] == 1
    assert measured(top, news, "School honors students", room=40)["unsaid"] == 0  # a lead from the top reaches it
    assert measured(top, news, "Four do good in life for others")["unsaid"] == 0  # the top tells it
    assert measured(top, "The ceremony honored four students at school.", "School honors students")["unsaid"] == 0


def test_a_top_that_lacks_what_stood_before_it() -> None:
    news = "The school honored four former students on Monday."
    assert measured("These people did some good.", news, "School honors students")["leaning_top"] == 1
    assert measured("It was a good day.", news, "School honors students")["leaning_top"] == 0
    assert measured("These students did some good at school.", news, "School students")["leaning_top"] == 0
