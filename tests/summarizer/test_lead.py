import pytest

from newstool.articles import Article
from newstool.summarizer import Budget, Lead
from newstool.summarizer.lead import BudgetError


def test_words_and_characters_are_those_of_the_text() -> None:
    lead = Lead(Article("Rain fell.  It stopped."), "Rain fell.", (), True)
    assert (lead.words, lead.characters) == (2, 10)


@pytest.mark.parametrize(
    ("limits", "message"),
    [
        ({}, "one number of words, characters or sentences, not 0"),
        ({"words": 3, "sentences": 1}, "not 2 of them"),
        ({"words": 0}, "a budget of 0 holds nothing"),
        ({"characters": -5}, "a budget of -5 holds nothing"),
    ],
)
def test_a_budget_is_one_positive_number(limits: dict[str, int], message: str) -> None:
    with pytest.raises(BudgetError, match=message):
        Budget(**limits)


def test_what_a_budget_allows() -> None:
    assert Budget(words=2).allows("one two", 1)
    assert not Budget(words=2).allows("one two three", 1)
    assert Budget(characters=7).allows("one two", 1)
    assert not Budget(characters=6).allows("one two", 1)
    assert Budget(sentences=1).allows("one two", 1)
    assert not Budget(sentences=1).allows("one two", 2)
