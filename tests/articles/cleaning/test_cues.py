"""A test for cues finds what a search for each of them finds."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newstool.articles.cleaning.cues import Cues

# Few characters, so that texts hold cues: letters, capitals, marks, and some beyond ASCII.
CUES = st.text("abcdeAB( -@—é", min_size=1, max_size=7)
TEXTS = st.lists(st.one_of(CUES, st.text("abcdeAB( -@—é", max_size=12)), max_size=4).map("".join)
STEMS = ["from left", "from right", "far right", ", left,"]


@given(st.lists(CUES, min_size=1, max_size=24), TEXTS)
@example([*"ABCDEFGH", "x"], "cold x")
def test_one_of_the_cues_stands_in_a_text_or_none(cues: list[str], text: str) -> None:
    found = Cues.of(cues)
    assert found is not None
    assert found.stand_in(text) == found.test(text) == any(cue in text for cue in cues)


@pytest.mark.parametrize("text", ["second from left", "the far right of it", "Holt, left, and Dorp"])
def test_a_cue_is_found_by_what_it_shares_with_others(text: str) -> None:
    found = Cues.of(STEMS)
    assert found is not None
    assert found.stems
    assert found.stand_in(text)


def test_what_cues_share_is_no_cue() -> None:
    found = Cues.of(STEMS)
    assert found is not None
    assert not found.stand_in("they left by the right door")


def test_cues_beyond_ascii_are_found_beside_others() -> None:
    found = Cues.of(["(c)", "©"])
    assert found is not None
    assert found.stand_in("© 2024")
    assert not found.stand_in("é 2024")


def test_there_is_no_test_for_no_cues() -> None:
    assert Cues.of([]) is None
