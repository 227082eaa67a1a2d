"""Patterns behind cues."""

import re

import pytest

from newstool.articles.phrases import Phrases

PHRASES = Phrases(
    {
        "^dear |^hello": r"(?:dear|hello) [a-z]+[,!]",
        "present|present.": r"\w+ (?:were )?present\b",
        "roll call": r"roll call\b",
    },
    re.IGNORECASE,
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Dear readers, the fair is on Monday.", "Dear readers,"),
        ("HELLO Ann!", "HELLO Ann!"),
        ("Twelve were present.", "Twelve were present"),
        ("Roll call: Holt, Roe.", "Roll call"),
        ("A hello to Ann, and to all.", None),  # a cue of the start, further on
        ("The roll call was short.", None),  # a cue, and no match at the beginning
        ("The mill burned down on Monday.", None),
        ("", None),
    ],
)
def test_the_first_pattern_whose_cue_a_text_shows_and_that_matches(text: str, found: str | None) -> None:
    match = PHRASES.match(text)
    assert (match and match[0]) == found


def test_search_looks_behind_the_beginning() -> None:
    match = PHRASES.search("The mayor asked for a roll call.")
    assert match is not None
    assert match[0] == "roll call"
    assert PHRASES.search("The mill burned down on Monday.") is None


def test_a_pattern_without_its_cue_is_not_compiled() -> None:
    broken = Phrases({"never": "("})
    assert broken.match("The mill burned down on Monday.") is None
    with pytest.raises(re.error):
        broken.match("It never rains.")
