"""What a stop must not tear. Texts are written for the tests; none is in the training data."""

import pytest

from newstool.summarizer.grammar.reading import read
from newstool.summarizer.shortening.gaps import find_gaps
from newstool.summarizer.shortening.torn import is_taken_back, is_torn
from newstool.summarizer.shortening.unfinished import waits_for_more

# The stop stands at "|".
TORN = [
    # a pair
    "The plan was drawn up in the spring by both the mayor of Marlow | and the owner of the ferry.",
    "The road will run between the old mill on the river | and the new school on the hill.",
    "The board found that the new hall had cost more | than the bridge.",
    "The hall may be closed for good by the county in the fall | but its tower will stay.",
    "The club plays on the same old ground | that was flooded in the spring.",
    "The mill was so badly burned in May | that the county had to take it down.",
    # a list without its last item
    "The mayor backs a new park on the hill, has bought nine trees | and hopes for shade.",
    "The fire destroyed the mill, two barns, nine boats | and eleven carts on Friday.",
    "The clerk has worked for a school, a bank | and a harbor since the flood.",
    "The crew cleaned the hull, mended the sails | and left for Dunmore.",
    # a subject before its aside and its verb
    "The fair lived up to all hopes and the weather|, so often wet at this time, was kind to all.",
    "The county board heard on Monday that the old mill|, which leaks, has been sold.",
    # a clause without its verb
    "Nobody would have blamed the captain if after nine days | on the rocks she had left.",
    "The board will not meet in the hall because the men | who mend its roof need time.",
    # what is said
    "The mayor told nine hundred people who had come to the hall to honor the crew | that the mill will close.",
    "The mayor has this to show for her nine long years in office |: a road, a hall and a mill.",
    "The clerk said in a letter to the owners of boats on Monday | that the harbor is full.",
    # a phrase without its noun
    "The club went all the way to Dunmore for what was sure to be a crucial|, possibly deciding match.",
    "The clerk was found guilty in May of taking money and/or | of spending it on a boat.",
    # the opening clause, with a comma in brackets or behind a word
    "After Holt (Marlow, 44) proposed a change on Tuesday to the rules of the harbor |, it failed in a vote.",
    "Just when you did not think that the mill could burn down once more |, the roof fell in.",
    "According to the report on the fire that the county has just released |, the clerk wrongly left the door open.",
    # what only the words behind it name
    "The board wants to put an end to the kind of noise | that woke the town in May.",
    "The new rule of the county is forcing the owners of boats | to pay for the bridge.",
    "The town of Marlow has at last taken the first steps | toward a ferry of its own.",
    "The mayor seemed on Monday to voice her support | for a tax on boats.",
    "The ferry was born out of the most successful attempt | in years to link the towns.",
    "The owners of the mill accused the nine men | over the fire of lies and tricks.",
    "The mayor portrayed the closing of nine schools | in the county as a victory.",
    "It was not just that the bridge had failed in the storm |; the mill had burned.",
]
WHOLE = [
    "The crew did not only mend the hull but painted it | in May.",
    "The clerk was accused of taking money | from the till of the old mill.",
    "The mayor asked the board to close the bridge | on Mill Road.",
    "The town is one of nine kinds of places | in the old book.",
    "After the flood, the crew (nine men) mended the bridge | on Mill Road.",
    "The mayor told the board that she has a plan for the mill | that nobody has seen.",
    "The mayor told the board on Monday of her plan for the mill | that would close the road.",
    "The mayor has a great deal to show for her nine years |: a road, a hall and a mill.",
    "The new book tells the story of the sailors of Marlow | that nobody wrote down.",
    "The clerk said that the mill, which is very old, has burned down | in the night of Monday and Tuesday.",
    "The plan was drawn up by both the mayor and the owner of the ferry | in the spring of last year.",
    "The fire destroyed the mill, two barns and nine boats | on Carver Street on Friday.",
    "The council met on Monday, the last day of May, | and the mayor closed the old bridge.",
    "The council met in the old hall on Monday | and voted to close the bridge on Mill Road.",
    "The board will not meet in the old hall because of the rain | that came in through its roof.",
    "The board will not meet in the hall because its roof has burned | in the fire of May.",
    "The head of the school told the county board that two roofs leak | in the rain.",
    "When the board met in the hall on Monday, it voted to close the bridge | on Mill Road.",
]


def _at(marked: str) -> tuple[bool, bool]:
    """Whether the stop at the mark tears something; whether what goes takes back what stays."""
    front, gone = (part.strip(" ,") for part in marked.split("|"))
    comma = marked.split("|")[0].rstrip().endswith(",") or marked.split("|")[1].startswith(",")
    sentence = f"{front}{',' if comma else ''} {gone}"
    reading = read(sentence)
    gap = next(gap for gap in find_gaps(reading, len(reading.words) - 1) if reading.ends[gap.at - 1] == len(front))
    return is_torn(reading, gap, front, gone), is_taken_back(reading, gap)


@pytest.mark.parametrize("marked", TORN)
def test_a_stop_tears_what_belongs_together(marked: str) -> None:
    assert _at(marked)[0]


@pytest.mark.parametrize("marked", WHOLE)
def test_a_stop_behind_a_whole_clause_tears_nothing(marked: str) -> None:
    assert not _at(marked)[0]


@pytest.mark.parametrize(
    ("marked", "back"),
    [
        ("The mayor of Marlow backs the new park on the hill|, but will vote against its cost.", True),
        ("The mayor backs the new park | on the hill of Marlow, but later said she would not pay for it.", True),
        ("The clerk praised the plan | for the harbor, though she had no part in it.", True),
        ("The rain filled the streets of Marlow | on Monday, but the ferry to Dunmore ran all day.", False),
        ("The clerk praised the plan | for the harbor and the bridge on Monday.", False),
    ],
)
def test_what_the_same_sentence_takes_back_does_not_stand_alone(marked: str, back: bool) -> None:
    assert _at(marked)[1] == back


def test_words_without_a_space_before_a_stop_are_one_word() -> None:
    assert not waits_for_more("Marlow\u00a0has\u00a0a\u00a0bridge", "", "of wood")
    assert waits_for_more("the", "", "bridge")
