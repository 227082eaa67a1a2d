import pytest

from newstool.summarizer.sentences.headings import is_heading

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
