"""How much a text says: the correction of decision values, by hand, in a file, and in explanations."""

from collections.abc import Sequence
from dataclasses import replace
from math import exp, log
from pathlib import Path

import numpy as np
import pytest

from newstool.articles import Article
from newstool.classifier import Tagger
from newstool.classifier.evidence import Evidence
from newstool.classifier.stored import MAY_BE_INFINITE, load, save
from newstool.classifier.training.calibration import fit_evidence
from newstool.classifier.training.train import Trained
from newstool.models import ModelError, read, write

EVIDENCE = Evidence(short=0.1, long=-0.2, gain=0.5)


def test_the_amount_is_0_at_30_known_terms_and_has_bounds() -> None:
    found = Evidence.length(np.array([30, 61, 14, 0, 10_000]))
    assert found.tolist() == pytest.approx([0.0, log(2), log(15 / 31), -1.5, 1.0])


def test_short_and_long_texts_are_corrected() -> None:
    decisions = np.array([[-0.4, 0.4], [-0.4, 0.4], [0.4, -0.4]])
    found = EVIDENCE.corrected(decisions, np.array([0.0, -1.0, 1.0]))
    expected = [0.4, (0.4 + 0.1) * exp(-0.5), (-0.4 - 0.2) * exp(0.5)]
    assert found[:, 1].tolist() == pytest.approx(expected)
    assert (found[:, 0] == -found[:, 1]).all()


def test_the_fitted_gain_finds_that_short_texts_are_less_certain() -> None:
    random = np.random.default_rng(0)
    length = random.choice([-1.0, 1.0], 4000)
    second = random.normal(0, 1, 4000)
    right = 1 / (1 + np.exp(-second * np.exp(0.8 * length)))
    truth = (random.random(4000) < right).astype(int)
    found = fit_evidence(Evidence(0.0, 0.0, 0.0), np.stack([-second, second], axis=1), length, truth)
    assert found.gain == pytest.approx(0.8, abs=0.15)
    assert (found.short, found.long) == (0.0, 0.0)


def test_a_model_file_keeps_the_correction(trained: Trained, articles: Sequence[Article], tmp_path: Path) -> None:
    plain = Tagger(trained.model).decision_values(articles)
    save(tmp_path / "model", replace(trained.model, evidence=EVIDENCE))
    model = load(str(tmp_path / "model"))
    assert model.evidence == EVIDENCE
    length = model.length(model.count(articles))
    assert Tagger(model).decision_values(articles) == pytest.approx(EVIDENCE.corrected(plain, length), abs=1e-5)


def test_explanations_add_up_to_the_corrected_value(trained: Trained, articles: Sequence[Article]) -> None:
    tagger = Tagger(replace(trained.model, evidence=EVIDENCE))
    decisions = tagger.decision_values(articles)
    for tag, decision in zip(tagger.tag(articles, explain=True), decisions, strict=True):
        assert tag.explanation is not None
        assert tag.explanation.decision == pytest.approx(decision.max(), abs=1e-9)
        total = tag.explanation.bias + sum(reason.weight for reason in tag.explanation.because)
        assert total == pytest.approx(decision.max(), abs=1e-6)


@pytest.mark.parametrize("gain", [1e6, "much", None])
def test_a_correction_of_no_number_is_damage(trained: Trained, tmp_path: Path, gain: object) -> None:
    save(tmp_path / "model", replace(trained.model, evidence=EVIDENCE))
    file = read(str(tmp_path / "model"), infinite=MAY_BE_INFINITE)
    header = {**file.header, "evidence": {"short": 0.0, "long": 0.0, "gain": gain}}
    write(tmp_path / "model", file.task, header, file.arrays)
    with pytest.raises(ModelError, match="its arrays do not match"):
        load(str(tmp_path / "model"))
