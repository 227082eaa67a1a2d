"""Stops for a sentence that nothing else makes fit. Texts are written for the tests."""

import pytest

from newstool.summarizer.shortening.deletions import find_deletions


def _fronts(sentence: str, *, last: bool) -> set[str]:
    """What is left of a sentence before each of its tails."""
    found = find_deletions(sentence, early=True, last=last)
    return {sentence[: deletion.spans[0][0]].rstrip(" ,") for deletion in found if deletion.kind == "tail"}


MAY_STOP = [
    ("The council voted 5-4 to close the Carver Street bridge", ", but the mayor did not say when the work begins."),
    ("The Marlow club won the county cup on Mill Road", ", but its best goalie was hurt in the first half."),
    ("The county bought some fire engines for the harbor", " and a boat for the north lake in May."),
    ("The mayor cut the budget by closing the mill", " and selling the pier to a club from Dunmore."),
    ("The council has closed the old port", " that serves the three villages on the north lake."),
    ("The board will close the mill on the north lake", " as its clerks try to learn whether the roof is safe."),
]


@pytest.mark.parametrize(("front", "gone"), MAY_STOP)
def test_a_sentence_may_end_here_where_nothing_else_fits(front: str, gone: str) -> None:
    assert front in _fronts(front + gone, last=True)


MUST_NOT_STOP = [
    # The contrast takes back what was told, or the words before it only grant a point.
    ("Ann Holt was elected mayor of Marlow on Tuesday", ", but a judge overturned the result on Friday."),
    ("The council approved the sale of the mill on Mill Road", ", but the mayor vetoed it on Friday."),
    ("The clerks will begin to pay out the new grants to the towns", ", but only once the county repays its loan."),
    ("The old mill on the north lake might look like a ruin", ", but two clerks have found gold in its walls."),
    ("The town of Marlow has long had the best harbor in the county", ", but the ferry left it for Dunmore in May."),
    # Who says so stands in what goes.
    (
        "The lease of the three county clinics was plagued by long delays",
        " and high costs, two clerks say, a common fault.",
    ),
    # A pair, a shared noun, one word of an idiom.
    ("The board heard of a dispute between the town of Marlow", " and the village of Holly on the lake."),
    ("The county opened the way for a ban on foreign steel", " and aluminum tubes from the north."),
    ("The board is looking at the many comings", " and goings."),
    # Which one is meant, or a verb that has its subject before the stop.
    ("The court ruled that the plan of the towns to keep money from the clinics", " that treat sailors is lawful."),
    ("The mayor never took the side of the old port", " that serves the villages on the north lake."),
    ("The clerks talked for an hour of the rumors", " that shook the town of Marlow in the spring."),
]


@pytest.mark.parametrize(("front", "gone"), MUST_NOT_STOP)
def test_a_sentence_never_ends_here(front: str, gone: str) -> None:
    assert front not in _fronts(front + gone, last=True)


def test_these_stops_are_not_found_where_others_may_do() -> None:
    front, gone = MAY_STOP[0]
    assert front not in _fronts(front + gone, last=False)
