"""Days, times and single words that may go. Texts are written for the tests."""

import pytest

from newstool.summarizer.shortening.days import find_days
from newstool.summarizer.shortening.deletions import find_deletions
from newstool.summarizer.shortening.minor import find_minor


def _gone(sentence: str) -> list[str]:
    return [sentence[start:end] for spans, _ in find_days(sentence) for start, end in spans]


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("The mayor said on Thursday there could be talks with the harbor club.", " on Thursday"),
        ("The clerk announced Monday the sale of the mill on the north lake.", " Monday"),
        ("The board said late on Tuesday Holt would sell the pier.", " late on Tuesday"),
        ("The council closed the pier on Friday, citing cracks in its wall.", " on Friday"),
        ("The fees of the harbor in July 2019 were high in all of the county.", " in July 2019"),
    ],
)
def test_a_day_of_the_past_may_go(sentence: str, day: str) -> None:
    assert day in _gone(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The governor roared into Sunday after the debate of the night before.",
        "He'll be buried Sunday amid the green hills of Marlow.",
        "The library is closed from Monday to Friday and on the Saturday after Easter.",
        "The board waited until Thursday to hear the clerk.",
    ],
)
def test_a_day_that_belongs_to_other_words_stays(sentence: str) -> None:
    assert _gone(sentence) == []


def test_the_time_that_closes_a_sentence_may_go() -> None:
    sentence = "The county sold the old mill on Mill Road to a club from Dunmore in July 2015."
    assert " in July 2015" in [sentence[slice(*deletion.spans[0])] for deletion in find_deletions(sentence)]


def test_words_that_no_reader_misses() -> None:
    sentence = "The U.S. Senate also told President Barack Obama and Gov. Ann Holt of the U.S. and Canada of it."
    assert [sentence[slice(*span)] for span in find_minor(sentence)] == ["U.S. ", " also", "Barack ", "Ann "]


@pytest.mark.parametrize(
    "sentence",
    [
        "The clerk told Rotary President Bill Smith of it.",
        "The mayor met President Joe Holt of the harbor club.",
        "The board named President Ronald Roe to the post.",
    ],
)
def test_the_president_of_a_club_keeps_both_names(sentence: str) -> None:
    assert find_minor(sentence) == ()


def test_also_stays_where_a_pair_needs_it() -> None:
    assert find_minor("The mill is not only old but also in the way of the U.S. Senate.") == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "The Carver Street bridge reopens on Monday after nine months of repairs.",
        "The county fair opens Saturday at the old grounds on Mill Road in Marlow.",
        "The board meets Tuesday at the hall on Mill Road.",
        "The polls close Tuesday at the hall on Mill Road.",
        "The clerk said that the county fair opens Saturday at the old grounds.",
        "On Monday the county fair opens at the old grounds in Marlow.",
        "Ann Holt is to speak on Monday in the hall.",
    ],
)
def test_the_day_of_what_is_to_come_stays(sentence: str) -> None:
    assert _gone(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("The Carver Street bridge reopened on Monday after nine months of repairs.", " on Monday"),
        ("On Monday the county fair opened at the old grounds in Marlow.", "On Monday "),
        ("The mayor hid a letter Friday that the clerk had sent.", " Friday"),
        ("The board has sold the mill on Monday to a club.", " on Monday"),
    ],
)
def test_the_day_of_what_was_may_go(sentence: str, day: str) -> None:
    assert day in _gone(sentence)
