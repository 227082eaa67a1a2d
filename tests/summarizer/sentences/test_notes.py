"""Lines that tell no story, by their first word, and news that begins with the same word."""

import pytest

from newstool.summarizer.sentences.notes import (
    _AFTER_FIRST_WORD,
    _OF_THE_PAPER,
    _RULES,
    _RULES_OF_THE_PAPER,
    is_announcement,
    is_note,
)

# A line for each rule, by its first words as they stand in the tables.
EXAMPLES = {
    "courtesy": "Courtesy of the Marlow Museum",
    "media": "Media caption, Crews at work on the bridge",
    "press": "Press contact: Ann Holt",
    "note notes": "Note from the editor: this list is not complete.",
    "content trigger": "Trigger warning: violence",
    "spoiler spoilers": "Spoiler alert: the butler did it.",
    "updated update": "Updated on May 9 at noon",
    "last": "Last updated in May",
    "article": "Article last amended in May 2020",
    "by": "By: Ann Holt",
    "see": "See also the map below.",
    "related": "Related stories",
    "more": "More: the bridge in pictures",
    "listen": "Listen to the show here.",
    "click subscribe refresh scroll donate": "Click here to read on.",
    "sign": "Sign up for our newsletter.",
    "share": "Share your pictures with us.",
    "items copy contributions entries notices submissions events listings": "Copy must be received by May 9.",
    "email": "Email us at the Ledger.",
    "they": "They may be edited for length.",
    "include": "Include a daytime phone number.",
    "find": "Find out more on our site.",
    "live": "Live updates",
    "all": "All rights reserved.",
    "story": "Story continues below",
    "as": "As part of our series we tell of the mill.",
    "continue skip jump": "Skip to the comments",
    "table": "Table of contents",
    "references": "References",
    "transcript minutes": "Transcript:",
    "yours": "Yours sincerely, Ann Holt",
    "eds": "Eds: with pictures",
    "with": "With AP pictures",
    "tw cw": "TW: violence",
    "http https www": "www.marlow.example",
    "1 2 3 4 5 6 7 8 9 10": "5 min read",
    "add interested": "Add Marlow as an interest",
    "support": "Support our work with a gift.",
}


@pytest.mark.parametrize(("first", "line"), EXAMPLES.items(), ids=EXAMPLES)
def test_a_note_by_each_rule(first: str, line: str) -> None:
    assert first in _AFTER_FIRST_WORD or first in _OF_THE_PAPER
    word = line.split()[0].strip(":.,").lower()
    assert word.startswith(tuple(first.split()))
    assert is_note(line)


@pytest.mark.parametrize(
    ("table", "rules"),
    [(_AFTER_FIRST_WORD, _RULES), (_OF_THE_PAPER, _RULES_OF_THE_PAPER)],
    ids=["notes", "of the paper"],
)
def test_each_first_word_has_one_rule(table: dict[str, str], rules: dict[str, object]) -> None:
    assert len(rules) == sum(len(words.split()) for words in table)


@pytest.mark.parametrize(
    "line",
    [
        "Video by Ann Holt",
        "Photographs courtesy of the Marlow Museum",
        "Source: the county board",
        "Published by Ann Holt on May 9, 2020",
        "POSTED ON MAY 9",
        "Written by Ann Holt",
        "By Ann Holt and Joe Bell",
        "By Ann Holt For the Ledger",
        "Report by Ann Holt",
        "Gallery",
        "Gallery: the fair of 2019",
        "Advertisement",
        "Sponsored content",
        "Copyright 2020 Marlow Ledger",
        "Copyright © Marlow Ledger",
        "Copyright The Marlow Ledger",
        "Sincerely, Ann Holt",
        "Thanks for reading.",
        "Thanks so much for joining us.",
        "Key points",
        "Those present were Ann Holt and Joe Bell.",
        "Members present: Ann Holt, Joe Bell",
        "Also present: Joe Bell",
        "In attendance: Ann Holt, Joe Bell",
        "Roll call: all here",
        "Attendance: Ann Holt, Joe Bell",
        "Apologies were received from Ann Holt.",
        "Originally from the Marlow Ledger",
        "Map of the route",
        "From Marlow, I’m Ann Holt.",
        "Correction to a story of May 9",
        "Adds a word of the mayor, corrects the name of a bridge.",
        "This is a developing story.",
        "This was written in response to the letter of Ann Holt.",
        "This is the last instalment of a series.",
        "To get our news on your phone join the Marlow group.",
        "Photo, Reuters Is the mill at its end?",
    ],
)
def test_a_note(line: str) -> None:
    assert is_note(line)


@pytest.mark.parametrize(
    "line",
    [
        "By noon on Monday the road was open again.",
        "By Monday Ann Holt will be gone.",
        "From what I can see, I'm not alone.",
        "Attendance was up 9% at the county fair on Saturday, the board said.",
        "Gallery owner Ann Holt won the county prize on Monday.",
        "Video from the bridge shows the bus as it left the road on Monday.",
        "Images from the river show that the dam leaks.",
        "Sources from the board said that the bridge would close.",
        "Thanks to a grant for reading, the library will stay open on Mondays.",
        "Copyright law changes in May, the county court ruled on Monday.",
        "Copyright by a robot is none, the court ruled on Monday.",
        "Advertisement revenue fell at the ferry company.",
        "Sponsored by the harbor club, the race begins on Monday.",
        "Published in 1931, the book sold nine copies in Marlow.",
        "Posted on the door of the mill, the order closed it on Monday.",
        "Written by Ann Holt, the play opens on Monday.",
        "Report by the county finds cracks in the bridge.",
        "Key points of the plan were voted down on Monday.",
        "Those attending the fair paid nine dollars each.",
        "Originally from Marlow, Ann Holt has run the mill for nine years.",
        "Corrections to the plan cost the county $9 million.",
        "Map of the county was stolen on Monday.",
        "More stories were told at the fair on Monday.",
        "Click beetles are eating the corn around Marlow.",
        "Scroll saw artist Ann Holt won the county prize on Monday.",
        "Donate Life, a charity, opened its office in Marlow on Monday.",
        "All rights of way along the river will be closed in May.",
        "Support the mayor won on Monday came from farmers.",
        "Support our troops rallies drew 500 people to Marlow on Monday.",
        "Roll call votes on the mill will be public.",
        "Email the mayor sent in May shows that he knew of the leak.",
        "Those attending were told the mill will close in May.",
        "With AP classes cut, Holly pupils sue the county.",
        "Sign up for the draft ended on Monday.",
        "Special thanks to a late goal, Marlow won.",
        "Photos from the bridge show that the dam leaks.",
        "Contact the author had with the mayor led to the case.",
        "Media caption writers struck on Monday.",
        "A previous version of the bill failed in May.",
        "Present on Monday, the mayor left early.",
        "Events must be free for children, the council decided.",
        "Send troops to the border, the senator said on Monday.",
    ],
)
def test_news_that_begins_like_a_note(line: str) -> None:
    assert not is_note(line)


@pytest.mark.parametrize(
    "line",
    [
        "DEADLINE for the next column is Friday at six. Late copy waits.",
        "Deadline for the May issue is April 20.",
        "The deadline for the May newsletter is the 12th, and late copy waits.",
        "Notices run once free of charge.",
        "Notices are printed free of charge as space allows.",
        "Copy for the next edition to Jean by the 15th.",
        "To have your event listed, call the office.",
        "Send items for the calendar to events@marlow.example by noon on Thursday.",
        "Email listings to the desk by Friday.",
        "Events must be free or benefit a school.",
    ],
)
def test_a_word_to_contributors_is_a_note(line: str) -> None:
    assert is_note(line)


@pytest.mark.parametrize(
    "line",
    [
        "Deadline for nominations to the board is Monday.",
        "Deadlines for the county budget slipped again.",
        "The deadline for the mill owner to appeal is Monday.",
        "Items from the mill were sold on Saturday.",
        "Notices to quit went to 40 tenants.",
    ],
)
def test_news_of_a_deadline_is_none(line: str) -> None:
    assert not is_note(line)


@pytest.mark.parametrize(
    ("line", "announces"),
    [
        ("Please note that Mill Road will be closed on Monday.", True),
        ("Please note: the library will be shut all week.", True),
        ("PLEASE NOTE THAT the hall has no heating until May.", True),
        ("Please be advised that the board moved its meeting to Tuesday.", True),
        ("Please note that the views below are the writer's own.", False),
        ("Please note that letters may be edited.", False),
        ("Please note that this story contains spoilers.", False),
        ("Please note the date.", False),
    ],
)
def test_please_note_with_a_subject_and_a_verb_announces(line: str, announces: bool) -> None:
    assert is_announcement(line) is announces
