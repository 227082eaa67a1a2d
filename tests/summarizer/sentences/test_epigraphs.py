"""Somebody else's words above the story."""

import pytest

from newstool.summarizer.sentences.epigraphs import is_quoted, names_source


@pytest.mark.parametrize(
    "line",
    [
        "The best bridge is the one that nobody has to mend. — Marlow Almanac",
        "— Marlow Almanac",
    ],
)
def test_words_with_their_source_are_somebody_elses(line: str) -> None:
    assert names_source(line)


@pytest.mark.parametrize(
    "line",
    [
        "My neighbor took my ladder in April and has painted his name on it. — Grounded on Mill Street",
        "The clerk told us that the bridge is shut for good. How do we get to work? — Nine of Marlow",
        "The bridge — an old one — was shut on Monday.",
    ],
)
def test_a_signed_question_and_a_dash_inside_are_the_story(line: str) -> None:
    assert not names_source(line)


def test_the_next_line_names_the_source() -> None:
    assert is_quoted("The best bridge is one that nobody has to mend.", "— Marlow Almanac", "Council meets")
    assert not is_quoted("I have crossed that bridge for nine years.", "— Ann Holt", "Council meets")
