import pytest

from newstool.summarizer.leaning import leans, names_this, without_joining


@pytest.mark.parametrize(
    "sentence",
    [
        "He left.",
        "But the vote failed.",
        "The move angered merchants.",
        "The 88-page report draws on emails.",
        "In addition, taxes rose.",
        "Three towns also have claims.",
        "“We had no choice.”",
        '"We had no choice," she said.',
        "We had no choice,” Holt said.",
        "Here's what stood out in the game.",
        "Well, it is no game at all.",
        "Turns out it is no game at all.",
        "Let's start with the numbers.",
        "Now I go to the mill each day.",
        "Out of the 90 forms 80 said yes.",
    ],
)
def test_a_sentence_that_needs_the_one_before(sentence: str) -> None:
    assert leans(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The council met.",
        "The report of the auditor is out.",
        "“We had no choice,” Mayor Ann Holt said.",
        "Itasca County closed a road.",
        "Butler won the race.",
        "This week, the council opened the vote.",
        "These days we pick up a loaf without thinking.",
        "Now the council wants to close the mill.",
        "Well over 90 people came.",
    ],
)
def test_a_sentence_that_stands_alone(sentence: str) -> None:
    assert not leans(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "In Marlow, that has meant a long wait for the ferry.",
        'Known as the "quay," it holds nine boats.',
        "Known as the “quay,” it holds nine boats.",
        "In the county, these are the last of the mills.",
        "For the town, this often means a higher levy.",
        "As of September 18 they have raced in six meets.",
        "On his last day she was at the mill.",
        "I came across it in a book of the club.",
    ],
)
def test_that_or_it_behind_an_opening_phrase_means_what_stands_before(sentence: str) -> None:
    assert names_this(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "In Marlow, that bridge has been closed for years.",
        "In May, it was quiet.",
        "On Monday, this year has been wet.",
    ],
)
def test_a_noun_behind_an_opening_phrase_stands_alone(sentence: str) -> None:
    assert not names_this(sentence)


def test_a_joining_word_comes_off_the_first_sentence_of_a_story() -> None:
    assert without_joining("Yet talks with officials failed.", top=True) == "Talks with officials failed."
    assert without_joining("Yet talks with officials failed.") == "Yet talks with officials failed."
    assert without_joining("But they failed.", top=True) == "But they failed."
    assert without_joining("But when the vote came, it failed.") == "When the vote came, it failed."
