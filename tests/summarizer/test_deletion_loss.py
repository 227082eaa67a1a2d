"""What a deletion loses for a reader of the headline. The losses are written down from the reasons in the module."""

import pytest

from newstool.summarizer.deletion_loss import weighed
from newstool.summarizer.shortening.deletion import Deletion
from newstool.summarizer.story import stems

SENTENCE = (
    "Ann Holt, a nurse at the county hospital, told the board on Monday that the old bridge on Mill Road will close."
)


def loss(kind: str, gone: str, title: str, sentence: str = SENTENCE) -> float:
    """The loss of a deletion that loses 1.0 by itself."""
    start = sentence.index(gone)
    return weighed(Deletion(kind, ((start, start + len(gone)),), 1.0), sentence, stems(title)).loss


def test_a_word_of_the_headline_costs_more_than_any_other() -> None:
    assert loss("aside", " on Monday", "Bridge to close") == pytest.approx(1.0)
    assert loss("aside", " on Mill Road", "Bridge on Mill Road to close") == pytest.approx(1.0 + 2 * 0.8)


def test_the_role_of_somebody_whom_the_headline_does_not_name_costs_more() -> None:
    role = ", a nurse at the county hospital,"
    assert loss("aside", role, "Bridge to close") == pytest.approx(3.0)
    assert loss("aside", role, "Holt: bridge to close") == pytest.approx(1.0)


def test_a_tail_that_leaves_little_costs_more_with_each_character() -> None:
    kept = "Ann Holt, a nurse at the county hospital, told the board of the harbor on Monday"
    tails = [loss("tail", gone, "", f"{kept}{gone}.") for gone in (" that rain is near", " evening that rain is near")]
    assert tails == pytest.approx([1.0 + 0.05 * (100 - len(kept) - 1)] * 2)
    long = kept + " and of the old bridge on Mill Road"
    assert loss("tail", " that rain is near", "", f"{long} that rain is near.") == pytest.approx(1.0)


def test_a_tail_that_leaves_the_headline_alone_costs_more() -> None:
    sentence = (
        "The old bridge on Mill Road in Marlow will close for good next week"
        + " after a long fight of the town" * 2
        + "."
    )
    gone = " after a long fight of the town" * 2
    title = "Old bridge on Mill Road in Marlow will close for good"
    short = 0.05 * (100 - (len(sentence) - len(gone)))
    assert loss("tail", gone, title, sentence) == pytest.approx(1.0 + 1.5 + short)
