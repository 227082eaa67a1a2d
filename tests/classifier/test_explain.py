"""Explanations: their weights add up, and they name the words that speak most."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from newstool.articles import Article
from newstool.classifier import Tagger


def test_explanations_add_up(small_model: Path, articles: Sequence[Article]) -> None:
    tagger = Tagger.load(str(small_model))
    decisions = tagger.decision_values(articles)
    for tag, decision in zip(tagger.tag(articles, explain=True), decisions, strict=True):
        assert tag.explanation is not None
        assert tag.explanation.decision == pytest.approx(decision.max(), abs=1e-9)
        total = tag.explanation.bias + sum(reason.weight for reason in tag.explanation.because)
        assert total == pytest.approx(tag.explanation.decision, abs=1e-6)


def test_an_explanation_names_the_words(small_model: Path) -> None:
    story = Article(title="Tigers win", text="The Tigers won 3-1 with two late goals, coach Ann Bell said.")
    (tag,) = Tagger.load(str(small_model)).tag([story], explain=True)
    assert tag.label == "Sports"
    assert tag.explanation is not None
    assert {"coach", "(a score or range)"} <= {reason.term for reason in tag.explanation.because if reason.weight > 0}


def test_terms_that_are_not_named_are_one_sum(small_model: Path, articles: Sequence[Article]) -> None:
    longest = max(articles, key=lambda article: len(article.text))
    (tag,) = Tagger.load(str(small_model)).tag([longest], explain=True)
    assert tag.explanation is not None
    named, rest = tag.explanation.because[:12], tag.explanation.because[12:]
    assert [abs(one.weight) for one in named] == sorted((abs(one.weight) for one in named), reverse=True)
    assert len(rest) == 1
    assert rest[0].term.endswith("other terms)")
