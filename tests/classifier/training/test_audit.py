"""The audit finds labels that were changed on purpose, and asks a model about articles it was not trained on."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from newstool.articles import Article
from newstool.classifier.stored import load
from newstool.classifier.training.audit import Judged, audit, judge, judge_with
from newstool.classifier.training.labels import TrainingError
from newstool.classifier.training.pipeline import TrainingOptions

OTHER = {"News": "Sports", "Sports": "News"}


def flip(articles: Sequence[Article], n: int) -> tuple[list[Article], set[str]]:
    chosen = set(np.random.default_rng(0).choice(len(articles), n, replace=False).tolist())
    flipped = [replace(a, label=OTHER[str(a.label)]) if i in chosen else a for i, a in enumerate(articles)]
    return flipped, {articles[i].id for i in chosen}


def test_flipped_labels_come_first(articles: Sequence[Article]) -> None:
    archive, flipped = flip(articles, 8)
    suspects = audit(archive)
    assert len(flipped & {suspect.article.id for suspect in suspects[:10]}) >= 7
    for suspect in suspects:
        assert suspect.suggested != suspect.article.label
        assert 0.5 <= suspect.probability <= 1
    assert [s.probability for s in suspects] == sorted((s.probability for s in suspects), reverse=True)


def test_the_words_of_a_suggestion_are_words_that_tell_something(articles: Sequence[Article]) -> None:
    """No function words, no pairs, no "#" for digits, and a word and its capitalised form only once."""
    archive, _ = flip(articles, 40)
    listed = [suspect.words for suspect in audit(archive)]
    every = {word for words in listed for word in words}
    assert {"coach", "season", "council"} & every
    assert "a score or range" in every
    assert not {"the", "The", "of", "to", "and", "said"} & every
    assert not [word for word in every if "#" in word or "_" in word]
    assert all(len({word.casefold() for word in words}) == len(words) for words in listed)


def test_a_copy_of_an_article_does_not_vouch_for_it(articles: Sequence[Article]) -> None:
    archive, flipped = flip(articles, 8)
    copies = [replace(a, id=a.id + "-copy") for a in archive]
    found = {suspect.article.id for suspect in audit(archive + copies)}
    assert len(found & flipped) >= 7


def test_with_a_model_trained_elsewhere(articles: Sequence[Article], small_model: Path) -> None:
    archive, flipped = flip(articles, 8)
    suspects = judge_with(load(str(small_model)), archive).suspects
    assert flipped <= {suspect.article.id for suspect in suspects}


def test_labels_that_the_model_does_not_know(articles: Sequence[Article], small_model: Path) -> None:
    model, food = load(str(small_model)), Article(text="a story", label="Food")
    assert judge_with(model, [*articles, food, food]).skipped == {"Food": 2}
    with pytest.raises(TrainingError, match=r"knows no label of the articles, 'Food' \(1\); it has News, Sports"):
        judge_with(model, [food])


def test_nothing_labelled(small_model: Path) -> None:
    assert judge_with(load(str(small_model)), [Article(text="a story")]).suspects == []


def test_the_expected_number_of_wrong_labels_is_honest(articles: Sequence[Article]) -> None:
    archive, _ = flip(articles, 16)
    assert sum(suspect.probability for suspect in audit(archive)) == pytest.approx(16, abs=4)
    assert sum(suspect.probability for suspect in audit(articles)) < 2


@pytest.fixture(scope="module")
def several(articles: Sequence[Article]) -> Judged:
    """Every third article is also about a fire. One of them lacks the label; a game is filed under Fire alone."""
    archive = []
    for i, article in enumerate(articles):
        fire = i % 3 == 0
        text = f"{article.text} Firefighters put out the fire." if fire else article.text
        labels = ("Fire",) if fire and i != 6 else ()
        archive.append(replace(article, text=text, other_labels=labels))
    game = next(i for i, article in enumerate(archive) if article.label == "Sports" and i % 3 == 1)
    archive[game] = replace(archive[game], label="Fire")
    archive[game + 3] = replace(archive[game + 3], other_labels=("Fire",))
    return judge(archive, TrainingOptions(several=None))


def test_a_post_of_several_labels_is_wrong_if_none_of_them_fits(several: Judged) -> None:
    assert several.model.several
    suspect = several.suspects[0]
    assert (suspect.article.labels, suspect.suggested) == (("Fire",), "Sports")
    assert [doubt.label for doubt in suspect.doubtful] == ["Fire"]
    assert suspect.doubtful[0].probability < 0.05
    assert suspect.words
    assert suspect.probability > 0.9
    assert all(other.probability < 0.1 for other in several.suspects[1:])


def test_a_post_that_lacks_one_of_several_labels(several: Judged, articles: Sequence[Article]) -> None:
    first = several.lacking[0]
    assert (first.article.id, first.suggested) == (articles[6].id, "Fire")
    assert set(first.words) & {"firefighters", "Firefighters", "fire"}


def test_a_label_that_does_not_fit_beside_one_that_does(several: Judged) -> None:
    """Such a post is not mis-filed: the model gives one of its labels."""
    assert not [suspect for suspect in several.suspects if len(suspect.article.labels) > 1]


def test_no_label_is_missing_if_a_story_has_only_one(articles: Sequence[Article]) -> None:
    with pytest.raises(TrainingError, match="--several"):
        _ = judge(articles).lacking


def test_a_rare_label_is_not_judged_among_several(articles: Sequence[Article]) -> None:
    """A model of other articles has hardly seen the label. It would call every such article mis-filed."""
    fires = [replace(a, other_labels=("Fire",)) if i % 3 == 0 else a for i, a in enumerate(articles)]
    archive = [replace(a, label="Quilts", other_labels=()) if i < 3 else a for i, a in enumerate(fires)]
    found = judge(archive, TrainingOptions(several=True))
    assert found.skipped == {"Quilts": 3}
    assert len(found.articles) == len(articles) - 3 == len(found.decisions)
    assert all("Quilts" not in suspect.article.labels for suspect in found.suspects)
