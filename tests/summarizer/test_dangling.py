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
        "Next spring, if the price of wool stays up, her brother will buy a second boat.",
        "By the time the fire was out, his barn was gone.",
        "The river took her house on Monday.",
        "Last year the village lost her.",
        "The committee gave him a prize.",
        "The government fined her on Monday.",
        "A car hit him on Mill Road.",
        "On the shelf above the stove his cups stood in a row.",
        "Today he is facing a growing crisis.",
        "By the rules of the league there must be at least nine, or the cup is withdrawn.",
        "There were only three, and the hall was cold.",
        "The club needs another two, or the bookings will stop.",
        "The board ruled on Monday that it must go by June.",
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
        "The farmer lost her house on Monday.",
        "Two residents gave her a prize.",
        "A nine-year-old lost her dog.",
        "The councillor gave up her seat.",
        "The employee lost his hand.",
    ],
)
def test_a_sentence_that_names_what_it_means(sentence: str) -> None:
    assert not dangles_inside(sentence)


@pytest.mark.parametrize(
    ("told", "opens"),
    [
        ("Next spring, if the price of wool stays up, her brother will sail from the harbor in a boat.", False),
        ("Next spring, if the price of wool stays up, the farmers will sail from the harbor in a boat.", True),
    ],
)
def test_no_lead_begins_further_down_with_her_son(told: str, opens: bool) -> None:
    first = "Ann has a window over the water, and on most days she sits there until it is dark and knits and knits."
    story = Story(
        [Sentence(text, i, 0) for i, text in enumerate((first, told))], "Price of wool sends farmers to the harbor"
    )
    starts = {candidate[0].index for candidate in find_candidates(story, Budget(words=20))}
    assert (1 in starts) is opens
