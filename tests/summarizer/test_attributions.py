"""The attribution that closes a sentence: which words are one, and which may go."""

import pytest

from newstool.summarizer.attributions import closing_attribution, find_circumstances
from newstool.summarizer.deletions import find_deletions, ways


@pytest.mark.parametrize(
    ("sentence", "attribution"),
    [
        ("The bridge is closed, police said on Monday.", ", police said on Monday"),
        ("The bridge is closed, said Ann Holt of the county board.", ", said Ann Holt of the county board"),
        (
            "The clerk hid the bill, an official said on Monday at a hearing that could lead to a trial of the mayor.",
            ", an official said on Monday at a hearing that could lead to a trial of the mayor",
        ),
        ("In May, the board said on Monday it will close the bridge.", None),
        ("Ann Holt, the mayor of Marlow, said on Friday she would go.", None),
        ("A clerk was taken to court on Saturday, a man whose boat was found in the canal at Marlow.", None),
        ("The mayor will run again, for all the alleged theft of his clerks.", None),
        ("Hours after the clerk was sworn in, Dan Roe said on Friday that he was glad.", None),
        ("In his first talk as mayor, Dan Roe told the board he wants the mill closed in two years.", None),
        ("The web results lean to one club, a new report finds.", ", a new report finds"),
        ("Our meeting was held where a cake, made by Ann Holt, was added to the tea.", None),
    ],
)
def test_what_closes_a_sentence(sentence: str, attribution: str | None) -> None:
    found = closing_attribution(sentence)
    assert (found[0] if found else None) == attribution


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        (
            "The mill lost $9 million, according to a stack of bills that the clerk kept in a drawer of his own.",
            "The mill lost $9 million, according to a stack of bills.",
        ),
        (
            "The mill will close in May, Ann Holt, the second of three clerks of the board, said on Friday.",
            "The mill will close in May, Ann Holt said on Friday.",
        ),
        (
            "The ferry will sail in May, the Marlow Water Club (MWC) said on Friday at its hall.",
            "The ferry will sail in May, the Marlow Water Club said on Friday at its hall.",
        ),
    ],
)
def test_what_a_closing_attribution_may_lose(sentence: str, left: str) -> None:
    assert left in [text for _, text, _ in ways(sentence, find_deletions(sentence))]


def test_an_office_before_a_name_may_go_and_a_rank_stays() -> None:
    office = "The mill will close in May, Marlow Harbor Board Chairman Ann Holt said on Friday."
    rank = "The mill will close in May, Lt. Col. Ann Holt said on Friday."
    assert "The mill will close in May, Ann Holt said." in [text for _, text, _ in ways(office, find_deletions(office))]
    assert all("Lt. Col. Ann Holt" in text for _, text, _ in ways(rank, find_deletions(rank)))


@pytest.mark.parametrize(
    "sentence",
    [
        "The budget chief has legal standing to run the bureau, White House spokeswoman Ann Holt said.",
        "Jets scrambled to meet planes as they neared the coast, officials said on Wednesday.",
    ],
)
def test_an_attribution_that_a_claim_hangs_on_stays(sentence: str) -> None:
    assert not [deletion for deletion in find_deletions(sentence) if deletion.kind == "attribution"]


def test_when_and_where_it_was_said_may_go() -> None:
    sentence = (
        "The clerk hid the bill, an official said on Monday at a hearing that could lead to a trial of the mayor."
    )
    closing = closing_attribution(sentence)
    assert closing is not None
    span = find_circumstances(sentence, closing)
    assert span is not None
    assert sentence[: span[0]] + sentence[span[1] :] == "The clerk hid the bill, an official said."
