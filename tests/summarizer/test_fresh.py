"""Sentences that tell something new, and those that date an event."""

import pytest

from newstool.summarizer.fresh import dates_event, is_fresh


@pytest.mark.parametrize(
    "sentence",
    [
        "The council has voted to close the pool.",
        "The pool has been sold to a developer.",
        "Marlow council is closing its pool.",
        "The pool is now to close in spring.",
        "The ferry is set to stop its winter sailings.",
        "The school will open its new hall after Easter.",
        "The council closed the pool on Friday.",
        "Vandals broke two windows of the library last week.",
        "The mayor opened the fair on 4 May.",
        "A new study counted fewer bees in gardens than in parks.",
        "Researchers counted 412 seals on the island.",
        "The mayor says that the pool costs too much.",
    ],
)
def test_what_has_happened_happens_now_or_is_to_come_is_new(sentence: str) -> None:
    assert is_fresh(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Swimming is good for the heart.",
        "Most people like a quiet evening by the river.",
        "The pool has a slide and two lanes.",
        "Anyone can join the choir.",
        "The pool opened in a cold summer before the war.",  # no day near the story
        "The old bridge fell on May 4, 1931.",
        "“The pool will close,” said the mayor.",
        "You will find the pool behind the school.",
        "I have closed my shop.",
        "When the bell rings, the school will open its gates.",
        "The new owner will take care of that with a grant.",
        "A quiet evening by the river.",
    ],
)
def test_what_is_always_so_or_long_ago_is_not_new(sentence: str) -> None:
    assert not is_fresh(sentence)


def test_an_event_is_dated_by_a_day_a_name_and_what_was_done() -> None:
    assert dates_event("Ann Holt closed her shop on Monday.")
    assert dates_event("On Monday, Ann Holt will close her shop.")
    assert not dates_event("Ann Holt closed her shop.")
    assert not dates_event("The shop was shut on Monday.")
    assert not dates_event("Ann Holt likes a walk on Monday.")
