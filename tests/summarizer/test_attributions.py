"""The attribution that closes a sentence: which words are one, and which may go."""

import pytest

from newstool.summarizer.attributions import closing_attribution, find_circumstances


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
        ("The web results lean to one club, a new report finds.", ", a new report finds"),
        ("Our meeting was held where a cake, made by Ann Holt, was added to the tea.", None),
    ],
)
def test_what_closes_a_sentence(sentence: str, attribution: str | None) -> None:
    found = closing_attribution(sentence)
    assert (found[0] if found else None) == attribution


def test_when_and_where_it_was_said_may_go() -> None:
    sentence = (
        "The clerk hid the bill, an official said on Monday at a hearing that could lead to a trial of the mayor."
    )
    closing = closing_attribution(sentence)
    assert closing is not None
    span = find_circumstances(sentence, closing)
    assert span is not None
    assert sentence[: span[0]] + sentence[span[1] :] == "The clerk hid the bill, an official said."
