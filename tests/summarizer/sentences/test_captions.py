import pytest

from newstool.summarizer.sentences.captions import LINK, is_caption, mark_links, shows_picture

STORY = "The bridge was shut on Monday. The board met in May. Nobody spoke."


@pytest.mark.parametrize(
    "link",
    ["Read more: The road is shut .", "How the bridge was built .", "Shut: Ann Holt, 36, looks at the bridge in May ."],
)
def test_links_between_sentences_are_marked(link: str) -> None:
    assert mark_links(f"{STORY} {link} It rained.") == f"{STORY} {link[:-2]}{LINK}. It rained."


@pytest.mark.parametrize(
    "line",
    [
        STORY,
        "The bridge was shut . The board met . Nobody spoke .",
        "The bridge was shut . The board met in May. Nobody spoke.",
        "It was a strange match . . . and a long one. The board met. Nobody spoke.",
        f"{STORY} The domain is .tk and nothing else. It rained.",
    ],
)
def test_other_sentences_are_not(line: str) -> None:
    assert LINK not in mark_links(line)


def test_a_caption_says_what_a_picture_shows() -> None:
    assert is_caption("Ann Holt, left, looks on as the bridge is shut.")
    assert not is_caption("Ann Holt, who left the board, spoke of the bridge.")


@pytest.mark.parametrize(
    "line",
    [
        "Ann Holt (left) and Joe Bell on the bridge.",
        "Joe Bell (top right), of the club.",
        "The bridge in May (courtesy of the club).",
        "The bridge in May (photo by Ann Holt)",
        "Ann Holt poses for a photo with her dog.",
        "Ann Holt poses for photographers.",
        "Marlow harbor at dusk. Shutterstock",
    ],
)
def test_captions(line: str) -> None:
    assert is_caption(line)


@pytest.mark.parametrize(
    "line",
    [
        "Marlow (top of the league) beat Dunmore 3-1 on Monday.",
        "The bank (credit union rules aside) will lend to the county.",
        "The law poses for the first time a threat to the mills of Marlow.",
        "The hall (center of the old town) was sold.",
        "The club (below par all year) won on Monday.",
        "The paper (image rights and all) was sold.",
    ],
)
def test_news_is_no_caption(line: str) -> None:
    assert not is_caption(line)


@pytest.mark.parametrize(
    "sentence",
    [
        "U.S. Navy image of pirates off the coast of Somalia in October this year.",
        "A file photo of the mill in May.",
        "Satellite image from Monday showing the flood in Marlow.",
        "Handout picture of Ann Holt with her dog.",
    ],
)
def test_what_a_picture_shows_without_a_verb(sentence: str) -> None:
    assert shows_picture(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "A photo of the mayor was sent to the whole town on Monday.",
        "An image of the mill hangs in the hall.",
        "The picture of health in Marlow is mixed, the county said.",
        "Photos of the flood were shown to the board.",
    ],
)
def test_news_of_a_picture_is_no_caption(sentence: str) -> None:
    assert not shows_picture(sentence)


def test_a_dated_caption_may_name_somebody_with_initials() -> None:
    assert is_caption("U.S. President Ann Holt speaks during a visit in Marlow on Wednesday, Jan. 15, 2020.")
    assert not is_caption("U.S. President Ann Holt was born in Marlow on Wednesday, Jan. 15, 1920.")
