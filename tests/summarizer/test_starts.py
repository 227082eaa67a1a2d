"""Starts: whether a lead begins with the first sentence."""

import pytest

from newstool.summarizer.candidates import find_candidates
from newstool.summarizer.lead import Budget
from newstool.summarizer.sentences.opening import Sentence
from newstool.summarizer.starts import is_straight
from newstool.summarizer.story import Story


def story(*sentences: str, title: str) -> Story:
    return Story([Sentence(text, i, 0) for i, text in enumerate(sentences)], title)


def starts(found: Story, words: int) -> set[int]:
    return {candidate[0].index for candidate in find_candidates(found, Budget(words=words))}


WARRANT = "Holt had a warrant for the arrest in the Elm Street shooting of May 4."


@pytest.mark.parametrize(
    ("first", "straight"),
    [
        ("Members of the River Task Force took Tom Holt of Marlow into custody on July 16, 2021.", True),
        ("Last weekend saw dozens of people at the Marlow arrest.", True),
        ("Members of the River Task Force take Tom Holt of Marlow into custody on July 16, 2021.", False),  # a caption
        ("Cash and cards from the house of Tom Holt of Marlow on July 16, 2021.", False),  # no verb
        ("Members of the force took somebody into custody.", False),
        ("Marlow Mills has warned that it will earn less this year.", True),
        ("Dunmore singer Ann Holt will join the cast of the Marlow panto.", True),
        ("Tom Holt of Marlow is to stand trial at the county court.", True),
        ("Tom Holt of Marlow has been a good man all his life, neighbors say.", False),
        ("Tom Holt of Marlow is a man of few words and many dogs.", False),
        ("The first shots were heard in a lot near the Marlow mill on July 16.", False),  # nobody did it: a scene
    ],
)
def test_a_first_sentence_that_tells_news_in_other_words_opens(first: str, straight: bool) -> None:
    assert is_straight(story(first, WARRANT, title="Suspect arrested in shooting")) is straight


def test_a_later_sentence_opens_only_where_it_tells_more() -> None:
    first = "At the height of the boom of the mills a great many farmers gave up their land for work on the river."
    title = "Did steam break the town?"
    assert starts(story(first, "Old Quint, who owned two of them, would have been proud.", title=title), 15) == {0}
    assert 1 in starts(story(f"“{first}”", "Old Quint, who owned two of them, would have been proud.", title=title), 15)
    told = "The town lost 40 farms to steam in 1890, said Leah Quint of the museum."
    assert 1 in starts(story(first, told, title=title), 15)


def test_thanks_are_no_opening() -> None:
    first = "As part of a series we shall be telling of our people, so that their lives are kept for all to read."
    title = "Marlow people"
    thanks = "I am indebted to Tom Holt of Marlow, who gave his time in May."
    assert starts(story(first, thanks, title=title), 14) == {0}
    assert 1 in starts(story(first, "I have met Tom Holt of Marlow, who gave his time in May.", title=title), 14)


def test_no_lead_begins_further_down_with_a_sentence_without_its_subject() -> None:
    first = "Well, some of us had begun to ask what the second team plays for after the weeks that we had on the lake."
    won = "Turned that around with a race against Linden on May 4, 12-9."
    assert starts(story(first, won, title="Marlow rowing club"), 16) == {0}
    assert 1 in starts(story(first, f"Marlow t{won[1:]}", title="Marlow rowing club"), 16)


def test_without_a_headline_a_lead_begins_at_the_top_unless_two_signs_tell_of_a_warm_up() -> None:
    later = "The Marlow board voted 5-2 on Monday to close the mill, Ann Holt said."
    assert starts(story("The county is nearly out of sand for its roads.", later, title=""), 30) == {0}
    assert 1 in starts(story("Have you ever seen a road without sand?", later, title=""), 30)
    assert 1 in starts(story("They died in two fires.", later, title=""), 30)
