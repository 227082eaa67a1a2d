import pytest

from newstool.summarizer.captions import LINK, is_caption, mark_links

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
