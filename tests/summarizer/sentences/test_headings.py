import pytest

from newstool.articles import Article
from newstool.summarizer import Budget, Summarizer
from newstool.summarizer.sentences.headings import is_heading, with_headings_apart
from newstool.text.sentence_model import load_splitter

BELOW = "The council closed the bridge on Monday."


def heads(line: str, following: str = BELOW, *, begun: bool = True) -> bool:
    return is_heading(line, following, capitals=False, begun=begun)


@pytest.mark.parametrize(
    "line",
    [
        "BRIDGE NEWS",
        "Bridge news",
        "Matters arising:",
        "Church news:",
        "Marlow Craft Group.",
        "July 2010.",
        "Edit the Ledger!",
        "What happens now?",
    ],
)
def test_a_line_that_heads_the_next(line: str) -> None:
    assert heads(line)


@pytest.mark.parametrize(
    "line",
    [
        "The council decided:",
        "They include:",
        "Plonk.",
        "What a joke!",
        "Joe Bell died Monday.",
        "Schools police themselves.",
        "What is to happen with the old bridge across the Wissey now that it has closed?",
    ],
)
def test_a_sentence_is_no_heading(line: str) -> None:
    assert not heads(line)


def test_the_last_line_and_a_question_at_the_top_head_nothing() -> None:
    assert not heads("Marlow Craft Group.", "")
    assert not heads("What happens now?", begun=False)
    assert not heads("Bridge news", "and more of it from Marlow")


def test_a_headline_with_a_question_is_a_heading_also_at_the_top() -> None:
    line = "The Board Asks: Shall We Build A Bridge?"
    assert is_heading(line, "It rained.", capitals=False, begun=False)
    assert not is_heading('Remember "The Bridge of Holly" from "The Mills"?', "It rained.", capitals=False, begun=False)
    assert not is_heading("The Board asks: Shall we build a bridge?", "It rained.", capitals=False, begun=False)


def test_headings_in_the_lines_that_they_head_are_lines_of_their_own() -> None:
    read = [
        "Bus Shelter. A letter came from the county.",
        "Mr. Holt spoke.",
        "Four day week. The board heard Ann Holt.",
        "June 1914. The social cleared £9.",
        "Hwy. Supt. Holt said no.",
        "No luck. The team lost.",
    ]
    apart = with_headings_apart(read, load_splitter())
    assert apart == [
        *("Bus Shelter", "A letter came from the county."),
        "Mr. Holt spoke.",
        *("Four day week", "The board heard Ann Holt."),
        "June 1914. The social cleared £9.",
        "Hwy. Supt. Holt said no.",
        "No luck. The team lost.",
    ]


def test_one_short_sentence_is_no_heading() -> None:
    read = ["Silence. Then the roof fell in.", "The bell was lost."]
    assert with_headings_apart(read, load_splitter()) == read


def test_no_lead_ends_with_the_heading_of_the_next_item(summarizer: Summarizer) -> None:
    text = (
        "The police told of two thefts at the mill in May.\n\n"
        "Mill Pond. The engineer wrote to the board to say that the sluice will have to be mended in March.\n\n"
        "Allotments. The rent is to go up by £4."
    )
    lead = summarizer.lead(Article(text, title="COUNCIL NEWS"), Budget(characters=70))
    assert lead.text == "The police told of two thefts at the mill in May."
