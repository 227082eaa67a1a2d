"""Tags: NumPy gives the values of the pipeline, explanations add up, and promised precisions are kept."""

import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newstool.articles import Article
from newstool.classifier import Tagger
from newstool.classifier.documents import document
from newstool.classifier.model import PRECISIONS
from newstool.classifier.training.train import Trained, TrainingOptions, train


def test_decision_values_equal_the_pipelines(trained: Trained, small_model: Path, articles: Sequence[Article]) -> None:
    expected = trained.pipeline.decision_function([document(a, wire=True) for a in articles])
    found = Tagger.load(str(small_model)).decision_values(articles)
    assert np.abs(found[:, 1] - expected).max() < 1e-6
    assert (found[:, 0] == -found[:, 1]).all()


def test_decision_values_equal_the_pipelines_for_three_labels(articles: Sequence[Article], tmp_path: Path) -> None:
    third = [Article(a.text, title=a.title, label="Fire") if "fire" in a.text else a for a in articles]
    trained = train(third, TrainingOptions(holdout=0))
    trained.save(tmp_path / "three.safetensors")
    found = Tagger.load(str(tmp_path / "three.safetensors")).decision_values(articles)
    assert np.abs(found - trained.pipeline.decision_function([document(a, wire=True) for a in articles])).max() < 1e-6


def test_tags_in_order(small_model: Path, articles: Sequence[Article]) -> None:
    tags = list(Tagger.load(str(small_model)).tag(articles))
    assert [tag.article for tag in tags] == list(articles)
    for tag in tags:
        assert sum(tag.probabilities.values()) == pytest.approx(1)
        assert tag.probability == max(tag.probabilities.values())
        assert tag.label == max(tag.probabilities, key=lambda label: tag.probabilities[label])
        assert tag.explanation is None


@pytest.mark.parametrize("precision", [0.6, 0.8, 0.9])
def test_the_promised_precision_is_kept_on_articles_that_the_model_has_not_seen(
    articles: Sequence[Article], precision: float
) -> None:
    right = []
    for fold in range(3):
        seen = [article for i, article in enumerate(articles) if i % 3 != fold]
        tagger = Tagger(train(seen, TrainingOptions(holdout=0)).model)
        tags = tagger.tag(articles[fold::3], min_precision=precision)
        right += [tag.label == tag.article.label for tag in tags if tag.label]
    assert len(right) > 0.5 * len(articles)
    assert np.mean(right) >= precision


def test_precision_thresholds_do_not_fall_with_the_precision(trained: Trained) -> None:
    thresholds = trained.model.precision_thresholds
    assert thresholds.shape == (2, len(PRECISIONS))
    assert (thresholds[:, 1:] >= thresholds[:, :-1]).all()
    assert (thresholds >= 0.5).all()


def test_the_promised_precision_is_the_highest_whose_threshold_is_reached(trained: Trained) -> None:
    thresholds = np.full((2, len(PRECISIONS)), np.inf)
    thresholds[1, :41] = 0.7  # PRECISIONS[40] is 0.9
    thresholds[1, 41:46] = 0.9  # PRECISIONS[45] is 0.95
    model = replace(trained.model, precision_thresholds=thresholds)
    labels = np.array([1, 1, 1, 1, 0])
    precisions = model.promised_precision(labels, np.array([0.69, 0.7, 0.8999, 0.9, 0.9999]))
    assert precisions.tolist() == [0.0, 0.9, 0.9, 0.95, 0.0]


@given(st.floats(0.5, 1))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_a_label_is_given_just_where_the_tag_promises_the_precision(
    trained: Trained, articles: Sequence[Article], precision: float
) -> None:
    for tag in Tagger(trained.model).tag(articles[:20], min_precision=precision):
        assert (tag.label is not None) == (tag.precision >= precision)


def test_a_model_to_which_everything_is_foreign_promises_nothing(trained: Trained, articles: Sequence[Article]) -> None:
    model = replace(trained.model, subject=np.full(len(trained.model.vocabulary), -1.0))
    tags = list(Tagger(model).tag(articles, min_precision=0.5))
    assert all(tag.out_of_domain for tag in tags)
    assert {tag.precision for tag in tags} == {0.0}
    assert {tag.label for tag in tags} == {None}


def test_unsure_where_nothing_can_be_promised(small_model: Path) -> None:
    tagger = Tagger.load(str(small_model))
    spanish = Article(text="El ayuntamiento aprobó anoche las nuevas tarifas del agua para los vecinos del barrio.")
    (tag,) = tagger.tag([spanish], min_precision=0.6)
    assert tag.label is None
    assert tag.known_share < tagger.model.known_floor
    assert tag.out_of_domain
    assert tag.precision == 0
    (tag,) = tagger.tag([spanish])
    assert tag.label is None
    assert tag.likeliest in ("News", "Sports")
    assert tag.why == "not prose that the model can read: most of its words are unknown, or it is program code"


def test_no_precision_above_the_highest_in_the_table_is_promised(trained: Trained, articles: Sequence[Article]) -> None:
    assert {tag.label for tag in Tagger(trained.model).tag(articles, min_precision=0.9999)} == {None}


def test_empty_text(small_model: Path) -> None:
    (tag,) = Tagger.load(str(small_model)).tag([Article(text="")])
    assert 0.5 <= tag.probability <= 1  # of a small model without an error on unseen rows it is rounded to 1
    assert tag.known_share == 0


def test_tagging_imports_nothing_that_only_training_needs(small_model: Path) -> None:
    code = (
        "import sys; from newstool.articles import Article; from newstool.classifier import Tagger\n"
        f"list(Tagger.load({str(small_model)!r}).tag([Article(text='goal')], explain=True, min_precision=0.9))\n"
        "print({name.split('.')[0] for name in sys.modules} & {'sklearn', 'scipy', 'nltk', 'joblib', 'pandas'})"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "set()\n"


def test_an_unknown_byline_does_not_lower_the_share_of_known_words(small_model: Path) -> None:
    tagger = Tagger.load(str(small_model))
    story = Article(text="The team scored a goal in the second half.")
    by_line, without = tagger.tag([replace(story, byline="Wxyzzy Qpqpq of the Vwvwvw Zzyzzx"), story])
    assert by_line.known_share == without.known_share > 0
