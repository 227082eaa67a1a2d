import pytest
from rouge_score.rouge_scorer import RougeScorer

from newstool.summarizer.training import rouge


def f1(candidate: str, reference: str, n: int) -> float:
    return rouge.f1(rouge.grams(rouge.stems(candidate), n), rouge.grams(rouge.stems(reference), n))


def test_stems_are_those_of_rouge_score() -> None:
    assert rouge.stems("The buses' 3 drivers were running.") == ["the", "buse", "3", "driver", "were", "run"]


def test_f1_counted_by_hand() -> None:
    # Common: "the" twice and "bridge" once, so 3 words of 4 and 3 of 5.
    assert f1("the the the bridge", "the bridge and the river", 1) == pytest.approx(2 * 3 / 9)
    assert f1("the old bridge", "the old bridge closed", 2) == pytest.approx(2 * 2 / 5)
    assert f1("", "", 1) == 0


def test_f1_is_that_of_rouge_score() -> None:
    pairs = [
        ("Crews closed two bridges on Monday.", "Two bridges were closed Monday, crews said."),
        ("Oak Hill won 31-28 in overtime.", "Overtime win for Oak Hill, 31-28"),
    ]
    scorer = RougeScorer(["rouge1", "rouge2"], use_stemmer=True)
    for candidate, reference in pairs:
        scores = scorer.score(reference, candidate)
        assert f1(candidate, reference, 1) == pytest.approx(scores["rouge1"].fmeasure)
        assert f1(candidate, reference, 2) == pytest.approx(scores["rouge2"].fmeasure)
