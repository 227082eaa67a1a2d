"""What the writers of small papers say before their matter."""

import pytest

from newstool.articles import Article
from newstool.summarizer import Budget, Summarizer
from newstool.summarizer.sentences.small_talk import is_small_talk


@pytest.mark.parametrize(
    "sentence",
    [
        "G'day all.",
        "Morning all!",
        "Ladies and gentlemen, good evening, and thank you for coming out tonight.",
        "Hi all, Secretary Ann here.",
        "Tom here again.",
        "Sgt Ann Holt here with your update for Marlow and Holly.",
        "Hot enough for you?",
        "Well, what a month!!",
        "What a summer that was!",
        "Another month and another storm!",
        "Its been a very busy half term.",
        "It has been a wet month.",
        "Can you believe it's almost June?",
        "I hope everyone's roofs are where they left them.",
        "Hope you all had a good Easter.",
        "Sorry there was no report last month, I had mumps.",
        "Apologies for the short newsletter this time.",
        "First off a big thank you to everybody who came out on Friday.",
        "Where to begin.",
        "So!!",
        "But first the rest.",
        "Right then, Mill Lane.",
        "Now to the news.",
        "On to the minutes.",
    ],
)
def test_a_sentence_without_any_matter_is_known(sentence: str) -> None:
    assert is_small_talk(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Morning prayer will be at nine.",
        "Friends of the mill raised £400 on Sunday.",
        "Ann Holt, here with her daughter, was born in Marlow.",
        "What a win by the Rams means for the league.",
        "Another month of rain closed the road.",
        "It has been a long road for the mill.",
        "It has been a busy year for the firemen, who answered 412 calls.",
        "The mayor was sorry for the report that named the girl.",
        "Residents are sorry to see the newsletter go.",
        "First, thanks to a late goal, Marlow won.",
        "First National Bank was robbed on Monday.",
        "So it was shut.",
        "Right back Tom Holt scored.",
        "On the evening of the 26th.",
        "Next to the mill stands a new inn.",
        "I hope the board has read the letter.",
    ],
)
def test_a_sentence_with_a_matter_is_kept(sentence: str) -> None:
    assert not is_small_talk(sentence)


def test_a_report_opens_behind_small_talk(summarizer: Summarizer) -> None:
    text = (
        "G'day all. Hot enough for you? So!!\n\nThe mill pond has run dry for the first time since 1976.\n\n"
        "Sorry there was no report last month, I had mumps. Two herons have left for the lake at Holly."
    )
    lead = summarizer.lead(Article(text, title="Down by the pond"), Budget(characters=70))
    assert lead.text == "The mill pond has run dry for the first time since 1976."
