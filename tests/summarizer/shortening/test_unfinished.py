"""Stops that leave something open which the sentence has begun. Texts are written for the tests."""

import pytest

from newstool.summarizer.shortening import early_stops
from newstool.summarizer.shortening.deletions import find_deletions, ways

UNFINISHED = [
    # ", with ..." and a tail that lists clauses
    "The play of the year has been running for nine months in Dunmore, with the old mayor of Marlow || at its centre "
    "and a choir of ninety behind him.",
    "The mayor is on a long visit to the north, as strikes spread along the coast, two mills close their gates || , "
    "and her rivals are close to winning the county board.",
    "The paper told of nine stories this year, from the strikes that hit the docks || across the county, to the end "
    "of hot breakfasts in the hall.",
    # a list of verbs, the last of which is still to come
    "Last winter Ann Holt took the class for referees, bought the shirt || and ran three matches of the youth league.",
    # the last item of a list
    "The ferry team of Marlow went to Dunmore and won second in the pairs class, third in the solo class, fourth in "
    "the night class || , and fifth in dance which is its best rank in nine years.",
    # the subject's aside is open, its verb stands behind; a second subject
    "The goalie of the Marlow Owls, summoned from Dunmore || on Monday when his friend fell ill, shut out the team.",
    "Dan Roe of Marlow, who says he was held for months in the north || because he lost his papers, is headed home.",
    "The bus lane saves riders nine minutes a day, and the council, which votes on every Monday || on the fare, "
    "likes it.",
    "In the nearly nine years our clerks have been at work in the harbor hall || , our sailors gave all they had.",
    "More than nine years after a county report showed there was no harm in the old harbor of Marlow || , the board is "
    "calling for new tests as it weighs a suit.",
    "The sallow, dusty, gloomy look of the old mayor, akin to the sad stare on the face of a hungry bear || before "
    "eating its prey, is proof of a hard year.",
    "The mayor lost the vote on the bridge, his best clerk went home in a rage and he || , along with his aide, left.",
    "Ferry clubs in the county settled their fights Tuesday to shape one board for the fall vote, in which they hope "
    "|| — with the state's help — to save the docks.",
    # an object, or what was told, behind an aside
    "The county court decided that once a clerk is found guilty or pleads guilty to a theft || , the early part of the "
    "county's right to an open trial no longer applies.",
    "Nine members of the county board wrote to the mayor on Monday and asked her to include || , in the last draft of "
    "the plan, a bridge.",
    "The survey of the harbor that was flown in May has shown in fine detail || how the old pier moves on its mud.",
    # which of many is meant
    "Guard Kay Voss of the Marlow Owls scored 19 of her 24 points || after half-time and led her team to the cup.",
    "The mayor said he was leaving behind a hospital with nine of its beds empty and a mine || at which a wall had "
    "slid into a creek.",
    "Starting this spring, Marlow will offer free nine-year ferry passes for residents || whose homes are flooded.",
    "The play about three clerks from Dunmore has sold more tickets than any other musical || in the hall's 60 years.",
    "A sailor from Dunmore has become the first woman to row across the wide bay || after nine days in a storm.",
    "The county board took a long step on Thursday to the biggest change of its tax rules || since the flood of 1980.",
    # measures
    "The county decided on Thursday to raise the cap on cheap coal to nine bags per household || in a year from six.",
    "A clerk counted nine fish in the creek behind the mill on Monday after two summers || before the wall came down.",
    "The farmers of Dunmore held the road to the harbor on Friday for three hours || at a time and went home.",
    "The county will close the harbor to all boats of more than nine tons || for the next 60 days after the storm.",
    "Ann Holt and Dan Roe won the last match of the doubles at the county games 6 || –4, 6–4 on Sunday in Marlow.",
    "The two clubs of the county agreed on Monday to hold their fire beginning || at two in the afternoon of May 9.",
    "Ann Holt of Dunmore, a thorn in the mayor's side, is among a large group of clerks || expected to come on Monday.",
    "The mayor of Marlow has signed into law nine million dollars of cuts to the harbor fund for 2013 || through 2022.",
    # a state that a verb or "with" leaves open
    "A clerk of the county paid for nine coats on Monday and spent the morning || in the hall with the children.",
    "The mayor wrote to the state on Monday and asked it to consider keeping Exit 9 || on the coast road open.",
    "Ann Holt of the Marlow Owls ended the long game on Friday when she walked with the bases || loaded in the ninth.",
    "The new book of Ann Holt honors the clerks of the harbor and their long patience || in pushing for a bridge.",
    # "if" without the word; what a dash is to say
    "Had Ann Holt stayed on at the old harbor company of her father || for nine more weeks, she would have led it.",
    "All the plans of the harbor board of Marlow have one thing in common || – the town always has to pay for them.",
    "It seems like a hundred long years ago || when Ann Holt and Dan Roe were fighting over the harbor of Marlow.",
]


def allowed(marked: str) -> bool:
    front, gone = marked.split(" ||")
    sentence = front + gone.replace(" ,", ",", 1).replace(" –4", "–4", 1)
    return f"{front}." in [text for _, text, _ in ways(sentence, find_deletions(sentence, early=True))]


@pytest.mark.parametrize("marked", UNFINISHED)
def test_a_sentence_does_not_end_before_what_it_has_begun(marked: str) -> None:
    assert not allowed(marked)


# Of two dashes the first closes no sentence, whatever this rule says.
@pytest.mark.parametrize("marked", [marked for marked in UNFINISHED if marked.count("—") < 2])
def test_only_this_rule_says_no(marked: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(early_stops, "is_unfinished", lambda *_: False)
    assert allowed(marked)
