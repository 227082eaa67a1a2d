"""What may go between the subject of a sentence and its verb. Texts are written for the tests."""

import pytest

from newstool.summarizer.grammar.reading import read
from newstool.summarizer.shortening.behind_subject import find_behind_subject


def _left(sentence: str) -> list[str]:
    """The sentence without each of these parts."""
    found = find_behind_subject(sentence, read(sentence))
    return [sentence[: spans[0][0]] + sentence[spans[0][1] :] for spans, _ in found]


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        (
            "Ann Holt, a Marlow teacher known for her plays and the last of her line, died on Monday at home.",
            "Ann Holt died on Monday at home.",
        ),
        (
            "Dan Roe, the owner of the mill who once sold the ferry to a club in Dunmore, now says the pier may go.",
            "Dan Roe now says the pier may go.",
        ),
        (
            "Last week, Dan Roe, owner of the mill and head of the club, told the board that prices will rise.",
            "Last week, Dan Roe told the board that prices will rise.",
        ),
        (
            "A Marlow county where most people speak Spanish at home failed to print the rules of the harbor in May.",
            "A Marlow county failed to print the rules of the harbor in May.",
        ),
        (
            "A group of clerks armed with brooms and pails cleaned the hall of the old mill on the north lake.",
            "A group of clerks cleaned the hall of the old mill on the north lake.",
        ),
    ],
)
def test_what_may_go(sentence: str, left: str) -> None:
    assert left in _left(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        # An opening comma and a subject behind it are no aside.
        "Last week, Ann Holt of Marlow announced that the price of bread will rise in the whole of the county.",
        "Yesterday, the clerk of the county announced that the price of bread will rise in the whole of Linden.",
        # A list, a place and a dash.
        "Marlow, Linden - Dan Roe of the harbor club, said on Monday that the pier may go in the spring.",
        "Sylvia, Colin, Richard and Carol of Marlow, thank their many friends for all the cards and calls in May.",
        # A denial or a limit goes with it.
        "Dan Roe, who denied that he stole the ferry, left the county for the north on Monday.",
        "A county clerk who spent ten years in the harbor jail for a theft he did not commit was freed on Friday.",
        # What someone is punished for.
        "A Marlow man who stole three cars from a church lot was jailed on Friday for ten years by a county judge.",
    ],
)
def test_what_must_stay(sentence: str) -> None:
    assert _left(sentence) == []


def test_a_denial_of_the_main_verb_stays() -> None:
    sentence = "A county team that kept lists of the sailors never found a single thing in all of the ten years."
    assert _left(sentence) == ["A county team never found a single thing in all of the ten years."]


def test_a_name_between_commas_tells_more_than_a_title() -> None:
    named = "The mayor, Ann Holt, was hurt on Monday in a fall from the ferry at the pier."
    titled = "Ann Holt, the mayor of Marlow, was hurt on Monday in a fall from the ferry at the pier."
    (_, loss_of_name), (_, loss_of_title) = (next(find_behind_subject(text, read(text))) for text in (named, titled))
    assert loss_of_name > loss_of_title
