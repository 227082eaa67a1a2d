"""Where the news stands behind a stop. Texts are written for the tests."""

import pytest

from newstool.summarizer.grammar.reading import read
from newstool.summarizer.shortening.deletions import find_deletions, shorten
from newstool.summarizer.shortening.telling import holds_the_news

NEWS = [
    "The county board held a hearing on Wednesday || to hear why the ferry sank.",
    "The mayor sent a letter to the state on Thursday || claiming that the bridge is safe.",
    "Nine people are killed and two are hurt || after a roof falls in on a hall in Dunmore.",
    "A county trust has been fined $48,000 || for a fall that cost a man his life.",
    "Two clerks of the ferry company died on Friday night || after a crane fell on their hut.",
    "A crowd of sailors rallied at the county hall on Monday night || demanding that the mayor step down.",
    "The public is invited to a talk on the flood || in the town hall on Nov. 7.",
]
NO_NEWS = [
    "The county board voted to close the bridge on Wednesday || to save the cost of its repair.",
    "Nine people are killed in Dunmore || after a roof falls in.",
    "The public is invited to a talk on Nov. 7 || in the town hall on Monday's theme.",
]


@pytest.mark.parametrize("marked", NEWS)
def test_the_news_stands_behind_the_stop(marked: str) -> None:
    front, gone = marked.split(" || ")
    assert holds_the_news(read(f"{front} {gone}"), front, gone[:-1])


@pytest.mark.parametrize("marked", NO_NEWS)
def test_it_stands_before_the_stop(marked: str) -> None:
    front, gone = marked.split(" || ")
    assert not holds_the_news(read(f"{front} {gone}"), front, gone[:-1])


def test_another_cut_is_preferred() -> None:
    sentence = (
        "The county board held a hearing on Wednesday to find out why the old ferry sank in the harbor of Marlow "
        "in May, a loss that is to cost the town nine million dollars over the coming years."
    )
    shorter = shorten(sentence, lambda text: len(text) < 150, 12.0, find_deletions(sentence, early=True))
    assert shorter is not None
    assert "why the old ferry sank" in shorter.text
