"""Patterns that are asked for a part of a sentence."""

import pytest

from newstool.summarizer.grammar import valency
from newstool.summarizer.grammar.clauses import FREE_VERB, end_of


def test_the_end_of_a_beginning_is_its_last_five_words() -> None:
    assert end_of("The council of the old town met") == "of the old town met"
    assert end_of("The old town met") == "The old town met"
    assert end_of("") == ""


def test_the_end_of_a_beginning_holds_the_longest_words() -> None:
    long = "a" * 70
    assert end_of(f"The council met {long}") == long


@pytest.mark.parametrize("front", ["The board sent a Statement", "The Board filed its Reports on Monday"])
def test_a_noun_that_tells_nothing_is_found_whatever_its_capitals(front: str) -> None:
    assert valency.EMPTY.search(end_of(front).lower())


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("A man who was bound and gagged escaped", "escaped"),
        ("A bridge that closed, reopened to walk, was sold", None),
        ("The vote to remain won", "won"),
    ],
)
def test_a_free_verb_has_no_word_before_it_that_takes_it(text: str, verb: str | None) -> None:
    found = FREE_VERB.search(text)
    assert (found and found[0]) == verb
