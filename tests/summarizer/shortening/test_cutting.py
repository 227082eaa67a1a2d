import pytest

from newstool.summarizer.lead import Budget
from newstool.summarizer.shortening.cutting import cut, cut_off
from newstool.summarizer.shortening.deletions import find_cuts

SENTENCE = "The county board voted on Monday to close the Carver Street bridge, which opened in 1911, for good."


@pytest.mark.parametrize(
    ("budget", "expected"),
    [
        (Budget(words=13), "The county board voted on Monday to close the Carver Street bridge…"),
        (Budget(characters=70), "The county board voted on Monday to close the Carver Street bridge…"),
        (Budget(words=8), "The county board voted on Monday…"),
        (Budget(words=1), "The…"),
        (Budget(characters=2), "T…"),
        (Budget(characters=1), "…"),
    ],
)
def test_cut_at_a_clause_or_phrase(budget: Budget, expected: str) -> None:
    assert cut(SENTENCE, budget) == expected


def test_no_cut_ends_in_a_word_that_waits_for_another() -> None:
    assert (
        cut("Ann Holt gave the keys of the old school building to the town", Budget(words=5))
        == "Ann Holt gave the keys…"
    )


def test_a_sentence_without_its_stop_is_kept_whole_where_it_fits() -> None:
    assert (
        cut("so the mayor opened the meeting", Budget(words=50), unfinished=True) == "so the mayor opened the meeting…"
    )


def test_no_cut_ends_in_a_number_that_waits_for_its_noun() -> None:
    sentence = "A search of the harbor hall turned up two pounds of salt and a rare old map of the lake."
    assert cut(sentence, Budget(words=9)) == "A search of the harbor hall turned up…"


def test_a_cut_stands_behind_a_complete_clause_or_a_phrase() -> None:
    sentence = "The mayor said in May that the mill will close, but lawmakers from the north fought the plan."
    cuts = find_cuts(sentence)
    assert cut(sentence, Budget(characters=66), cuts=cuts) == "The mayor said in May that the mill will close…"
    assert cut(sentence, Budget(characters=75), cuts=cuts) == "The mayor said in May that the mill will close…"


def test_a_cut_behind_a_quotation_has_no_comma() -> None:
    sentence = (
        "The mayor of Marlow called the plan for the old mill a “gift to no one,” and left the hall of the board."
    )
    assert cut(sentence, Budget(characters=80), cuts=find_cuts(sentence)).endswith("a “gift to no one”…")


def test_what_a_cut_took_off_begins_behind_the_comma_of_a_quotation() -> None:
    assert cut_off("“The mill is shut,” the board said.", "“The mill is shut”…").before == "the board said."
    assert cut_off("The mill is shut for good, they said.", "The mill is shut…").before == "for good, they said."
