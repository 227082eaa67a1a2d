import pytest

from newstool.summarizer.leaning import leans


@pytest.mark.parametrize(
    "sentence",
    [
        "He left.",
        "But the vote failed.",
        "The move angered merchants.",
        "The 88-page report draws on emails.",
        "In addition, taxes rose.",
        "Three towns also have claims.",
        "“We had no choice.”",
        '"We had no choice," she said.',
        "We had no choice,” Holt said.",
        "Here's what stood out in the game.",
    ],
)
def test_a_sentence_that_needs_the_one_before(sentence: str) -> None:
    assert leans(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The council met.",
        "The report of the auditor is out.",
        "“We had no choice,” Mayor Ann Holt said.",
        "Itasca County closed a road.",
        "Butler won the race.",
        "This week, the council opened the vote.",
        "These days we pick up a loaf without thinking.",
    ],
)
def test_a_sentence_that_stands_alone(sentence: str) -> None:
    assert not leans(sentence)
