"""The attribution that closes a sentence: which words are one, and which may go."""

import pytest

from newstool.summarizer.shortening.attributions import closing_attribution, find_attribution, find_circumstances
from newstool.summarizer.shortening.deletions import find_deletions, ways


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
        "A Marlow clerk embezzled $90,000 from the harbor fund over nine years, police said.",
        "A Marlow man punched a teacher at the school on Monday, police said.",
        "The clerk forged nine letters of the county board, officials said.",
        "A woman set fire to the old mill on Monday, fire officials said.",
        "The coach stalked a player of his team for two years, police said.",
        "A nurse poisoned two patients at the clinic, police said.",
        "The mayor struck his wife at a party in Marlow on Monday, police said.",
        "Three boys vandalized the church, deputies said.",
        "A driver exposed himself at the school gate, police said.",
        "A Dunmore man drowned his dog in the lake, deputies said.",
        "A school clerk opened nine accounts in the names of dead pupils, police said.",
        "A clerk of the county board rejected bids of her rivals, police said.",
        "A teacher at Marlow High School cancelled classes of girls, the district said.",
        "A man told the school will pay for his silence, police said.",
        "The school closed on Monday after a teacher touched a pupil, police said.",
        "The pool will close because its keeper let it rot, officials said.",
        "Nine people were sold old tickets by Ann Holt, police said.",
        "The vote was bought by the mill, county officials said.",
        "The church was closed by its own pastor, police said.",
        "The score was changed by the coach, officials said.",
        "The Carver Street bridge was built with bad steel, officials said.",
        "The hotel will close to hide its rats, health officials said.",
        "Two people were injured in a fire set by their son, police said.",
        "One person died in a crash with Ann Holt at the wheel, police said.",
        "The club in Marlow embezzled money of its members and was closed, county officials said.",
        "The hospital sold old milk to its patients, officials said.",
        "Two people died when a Marlow man ran a light and crashed into a van, police said.",
        "Two people were killed in a crash after Ann Holt ran off the road, police said.",
        "Fifty people were hurt in a fire as the owner locked the doors, police said.",
    ],
)
def test_an_attribution_that_a_claim_hangs_on_stays(sentence: str) -> None:
    assert not [deletion for deletion in find_deletions(sentence) if deletion.kind == "attribution"]


@pytest.mark.parametrize(
    "said",
    [
        "The Carver Street bridge in Marlow will close on Monday for repairs",
        "The county board voted 5-4 on Monday to close the Carver Street bridge",
        "The new library opens on Monday at the old mill",
        "The Carver Street bridge reopened on Monday after nine months of repairs",
        "Nine roads were closed on Monday",
        "About 9,000 people attended the fair in Marlow on Saturday",
        "Turnout was 41 percent",
        "The county will lower the lake by six feet on Monday",
        "Two people were killed in a crash on Route 9 on Monday",
        "Nine people were hurt on Monday when a train collided with a truck and derailed near Marlow",
    ],
)
def test_what_a_body_runs_decides_or_counts_needs_no_source(said: str) -> None:
    assert find_attribution(f"{said}, county officials said.") == (len(said), len(f"{said}, county officials said"))


def test_when_and_where_it_was_said_may_go() -> None:
    sentence = (
        "The clerk hid the bill, an official said on Monday at a hearing that could lead to a trial of the mayor."
    )
    closing = closing_attribution(sentence)
    assert closing is not None
    span = find_circumstances(sentence, closing)
    assert span is not None
    assert sentence[: span[0]] + sentence[span[1] :] == "The clerk hid the bill, an official said."
