"""The audit finds labels that were changed on purpose, and asks a model about articles it was not trained on."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from newstool.articles import Article
from newstool.classifier.stored import load
from newstool.classifier.training.audit import audit, audit_with
from newstool.classifier.training.labels import TrainingError

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


def test_a_copy_of_an_article_does_not_vouch_for_it(articles: Sequence[Article]) -> None:
    archive, flipped = flip(articles, 8)
    copies = [replace(a, id=a.id + "-copy") for a in archive]
    found = {suspect.article.id for suspect in audit(archive + copies)}
    assert len(found & flipped) >= 7


def test_with_a_model_trained_elsewhere(articles: Sequence[Article], small_model: Path) -> None:
    archive, flipped = flip(articles, 8)
    suspects = audit_with(load(str(small_model)), archive)
    assert flipped <= {suspect.article.id for suspect in suspects}


def test_a_label_that_the_model_has_not(small_model: Path) -> None:
    article = Article(text="a story", label="Obituaries", source="posts.jsonl:3")
    with pytest.raises(
        TrainingError, match=r"posts\.jsonl:3: the model has no label 'Obituaries', it has News, Sports"
    ):
        audit_with(load(str(small_model)), [article])


def test_nothing_labelled(small_model: Path) -> None:
    assert audit_with(load(str(small_model)), [Article(text="a story")]) == []
