import pytest

from newstool.articles import Article
from newstool.summarizer import Budget, Lead
from newstool.summarizer.lead import BudgetError


def test_words_and_characters_of_a_lead() -> None:
    lead = Lead(Article("Rain fell.  It stopped."), "Rain fell.", (), True)
    assert (lead.words, lead.characters) == (2, 10)


@pytest.mark.parametrize(
    ("limits", "message"),
    [
        ({}, "sets one limit, this one sets 0: give words, characters or sentences"),
        ({"words": 3, "sentences": 1}, "this one sets 2"),
        ({"words": 0}, "a budget of 0 has no room for a lead: give 1 or more"),
        ({"characters": -5}, "a budget of -5 has no room"),
    ],
)
def test_a_budget_sets_one_positive_limit(limits: dict[str, int], message: str) -> None:
    with pytest.raises(BudgetError, match=message):
        Budget(**limits)


def test_how_far_a_budget_reaches_into_a_text() -> None:
    text = "The board met on Monday."
    assert Budget(words=50).reach(text, 3) == len("The board met ")
    assert Budget(words=50).reach(text, 9) == len(text)
    assert Budget(characters=160).reach(text, 9) == 9
    assert Budget(sentences=3).reach(text, 2) == len(text)


def test_what_a_budget_allows() -> None:
    assert Budget(words=2).allows("one two", 1)
    assert not Budget(words=2).allows("one two three", 1)
    assert Budget(characters=7).allows("one two", 1)
    assert not Budget(characters=6).allows("one two", 1)
    assert Budget(sentences=1).allows("one two", 1)
    assert not Budget(sentences=1).allows("one two", 2)
