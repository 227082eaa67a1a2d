import pytest
from hypothesis import given
from hypothesis import strategies as st

from newstool.summarizer import Budget
from newstool.summarizer.shortening import shorten

SENTENCE = (
    "The county board, which met for six hours on Monday, voted 5-4 to close the old bridge (built in 1911) because "
    "its piers are failing."
)


@pytest.mark.parametrize(
    ("budget", "text"),
    [
        (Budget(words=19), "The county board, which met for six hours on Monday, voted 5-4 to close the old bridge…"),
        (Budget(words=10), "The county board, which met for six hours on Monday…"),
        (Budget(words=2), "The county…"),
        (Budget(characters=60), "The county board, which met for six hours on Monday…"),
        (
            Budget(characters=88),
            "The county board, which met for six hours on Monday, voted 5-4 to close the old bridge…",
        ),
        (Budget(characters=11), "The county…"),
        (Budget(characters=10), "The…"),
        (Budget(characters=2), "T…"),
        (Budget(characters=1), "…"),
    ],
)
def test_a_sentence_is_cut_at_a_clause_or_a_word(budget: Budget, text: str) -> None:
    assert shorten(SENTENCE, budget) == text


def test_a_clause_may_end_where_the_budget_does() -> None:
    assert shorten("The road stays closed until the river falls.", Budget(words=4)) == "The road stays closed…"


def test_a_single_long_word_is_cut_inside() -> None:
    assert shorten("Donaudampfschifffahrt", Budget(characters=8)) == "Donauda…"


def test_a_sentence_of_a_million_characters() -> None:
    assert shorten("one two, " * 100_000, Budget(words=3)) == "one two…"


@given(st.text(min_size=1).filter(str.strip), st.integers(1, 40))
def test_within_a_budget_of_characters(text: str, limit: int) -> None:
    text = " ".join(text.split())
    if len(text) > limit:
        assert len(shorten(text, Budget(characters=limit))) <= limit


@given(st.lists(st.text(st.characters(exclude_categories=["Z", "C"]), min_size=1), min_size=2), st.data())
def test_within_a_budget_of_words(words: list[str], data: st.DataObject) -> None:
    limit = data.draw(st.integers(1, len(words) - 1))
    assert len(shorten(" ".join(words), Budget(words=limit)).split()) <= limit
