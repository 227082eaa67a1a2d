"""ROUGE equals the package's, and the two baselines are the first sentences and the first words."""

import math
from collections.abc import Sequence
from statistics import mean

import pytest
from rouge_score.rouge_scorer import RougeScorer

from newstool.articles import Article
from newstool.evaluation import EvaluationError
from newstool.evaluation.leads import Candidate, LeadRow, first_words, lead3, measure
from newstool.evaluation.result import RowName
from newstool.text.sentence_model import load_splitter

STORY = ("The council met.", "It voted 5-2 to buy the mill.", "Nobody spoke.", "Work starts in May.")


def row(summary: tuple[str, ...], lead: tuple[str, ...], *slices: str, name: str = "a") -> LeadRow:
    return LeadRow(RowName(name, name.title()), summary, Candidate(lead, whole=True), STORY, slices)


@pytest.fixture(scope="module")
def real_rows(lead_articles: list[Article]) -> list[LeadRow]:
    split = load_splitter().split
    rows = []
    for article in lead_articles:
        sentences = split(article.text)
        lead = Candidate(tuple(sentences[i] for i in (0, -1)), whole=True)
        rows.append(LeadRow(RowName(article.id, ""), split(article.summary or ""), lead, sentences))
    return rows


def test_rouge_is_the_packages_on_real_rows(real_rows: list[LeadRow]) -> None:
    figures = measure(real_rows, 40).figures
    scorer = RougeScorer(["rouge1", "rouge2", "rougeLsum"], use_stemmer=True)
    systems: dict[str, list[Sequence[str]]] = {
        "": [r.lead.sentences for r in real_rows],
        "lead3": [r.article[:3] for r in real_rows],
        "first_words": [first_words(r.article, 40).sentences for r in real_rows],
    }
    for system, texts in systems.items():
        scores = [scorer.score("\n".join(r.summary), "\n".join(t)) for r, t in zip(real_rows, texts, strict=True)]
        for name in ("rouge1", "rouge2", "rougeLsum"):
            ours = (figures[system] if system else figures)[name]
            assert math.isclose(ours, mean(score[name].fmeasure for score in scores), abs_tol=1e-9), (system, name)


def test_rouge_by_hand() -> None:
    figures = measure([row(("The mill was bought.",), ("They buy the mill.",))], 50).figures
    # "the" and "mill" of four words each; "the mill" of three pairs each; bought and buy have two stems
    assert figures["rouge1"] == 0.5
    assert figures["rouge2"] == pytest.approx(1 / 3)


def test_stems_meet() -> None:
    assert measure([row(("Voters voting",), ("voters voted",))], 50).figures["rouge2"] == 1.0


def test_lsum_goes_by_sentence_where_plain_l_would_not() -> None:
    figures = measure([row(("a b c d.", "e f g h."), ("e f g h.", "a b c d."))], 50).figures
    assert figures["rougeLsum"] == 1.0


def test_an_empty_lead_scores_nothing() -> None:
    figures = measure([row(("The mill was bought.",), ())], 50).figures
    assert (figures["rouge1"], figures["rougeLsum"], figures["words"]) == (0.0, 0.0, 0.0)


def test_lead3() -> None:
    assert lead3(STORY) == Candidate(STORY[:3], whole=True)
    assert lead3(()) == Candidate((), whole=False)


@pytest.mark.parametrize(
    ("words", "sentences", "whole"),
    [
        (3, ("The council met.",), True),
        (5, ("The council met.", "It voted"), False),
        (10, STORY[:2], True),
        (100, STORY, True),
    ],
)
def test_first_words_are_whole_only_by_luck(words: int, sentences: tuple[str, ...], whole: bool) -> None:
    assert first_words(STORY, words) == Candidate(sentences, whole)


def test_words_and_whole_leads() -> None:
    cut = LeadRow(RowName("b", ""), ("x",), Candidate(("It voted …",), whole=False), STORY)
    figures = measure([row(("x",), STORY[:1]), cut], 5).figures
    assert (figures["words"], figures["whole"]) == (3.0, 0.5)
    assert (figures["lead3"]["words"], figures["lead3"]["whole"]) == (12.0, 1.0)
    assert (figures["first_words"]["words"], figures["first_words"]["whole"]) == (5.0, 0.0)


def test_slices_and_the_worst_rows() -> None:
    rows = [row(("the mill",), ("the mill",), "AP", name="good"), row(("the mill",), ("a cow",), "ours", name="bad")]
    result = measure(rows, 50, by=("source",))
    assert result.figures["slices"]["source"]["ours"]["rouge1"] == 0.0
    assert result.figures["slices"]["source"]["AP"]["rouge1"] == 1.0
    assert [r.id for r in result.findings[0].rows] == ["bad", "good"]


def test_no_rows() -> None:
    with pytest.raises(EvaluationError, match="no record with a summary"):
        measure([], 50)


def test_without_the_package_the_message_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "rouge_score", None)
    with pytest.raises(EvaluationError, match=r"pip install 'newstool\[evaluate\]'"):
        measure([row(("x",), ("x",))], 50)
