"""Sentences that mean something before them inside open no lead further down."""

import pytest

from newstool.summarizer.candidates import find_candidates
from newstool.summarizer.dangling import dangles_inside, stands_alone
from newstool.summarizer.lead import Budget
from newstool.summarizer.sentences.opening import Sentence
from newstool.summarizer.story import Story


@pytest.mark.parametrize(
    "sentence",
    [
        "Next fall, if the plan before the board holds, her son will get on a bus at seven.",
        "By the time the fire was out, his barn was gone.",
        "On the shelf above the stove his cups stood in a row.",
        "Today he is facing a growing crisis.",
        "Under our rules there has to be at least four, and if not the bookings stop.",
        "There were only three, and the hall was cold.",
        "The club needs another two, or the bookings will stop.",
        "The cabinet decided on May 4 that it will close for good.",
        "The committee heard that it would cost £4,000.",
        "The meeting agreed that they should be painted green.",
        "Members were told that it had burst.",
    ],
)
def test_a_sentence_that_means_what_it_does_not_name(sentence: str) -> None:
    assert dangles_inside(sentence)
    assert not stands_alone(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "In her first game, Ann Holt scored 12 points.",
        "Ann Holt said she would leave.",
        "A Marlow man lost his barn to a fire.",
        "The teacher took her class to the mill.",
        "A hiker was found after he fell.",
        "The 40-year-old lost her licence.",
        "Everyone has his price.",
        "A bomb killed at least 40, police said.",
        "There were four fires in the town.",
        "The board needs another two members.",
        "The company said it will hire 40 workers.",
        "The council decided on Monday that it is time to close the mill.",
    ],
)
def test_a_sentence_that_names_what_it_means(sentence: str) -> None:
    assert not dangles_inside(sentence)


@pytest.mark.parametrize(
    ("told", "opens"),
    [
        ("Next fall, if the plan of the school board holds, her son will ride by the school on a bus.", False),
        ("Next fall, if the plan of the school board holds, the pupils will ride by the school on a bus.", True),
    ],
)
def test_no_lead_begins_further_down_with_her_son(told: str, opens: bool) -> None:
    first = "Ann can see it from where she stands, and she stands there all day long and looks and looks."
    story = Story([Sentence(text, i, 0) for i, text in enumerate((first, told))], "Plan moves pupils of the school")
    starts = {candidate[0].index for candidate in find_candidates(story, Budget(words=20))}
    assert (1 in starts) is opens
