"""Updates: the stamp comes off, its sentence opens the story, and what was told before stands behind it."""

import pytest

from newstool.articles import Article
from newstool.summarizer import Budget, Summarizer
from newstool.summarizer.sentences.updates import update_end, without_original

FOUND = "Searchers found Ann Holt in the barn at Mill Farm."
BEFORE = "ORIGINAL POST: Police are looking for Ann Holt, 79, of Ridge Road, who was last seen on Monday."


@pytest.mark.parametrize(
    "stamp",
    [
        "**UPDATE 6:45 PM**",
        "UPDATE:",
        "UPDATED 6 p.m.:",
        "[Update, Tuesday]",
        "EDIT:",
        "LATEST:",
        "Update (Nov. 3):",
        "UPDATE #2 -",
        "Update - Tuesday 3 June:",
        "*Updated 5.30pm*",
        "UPDATE AT NOON:",
        "Update, 3rd May 2024:",
    ],
)
def test_the_news_behind_the_stamp_of_an_update_opens_the_lead(summarizer: Summarizer, stamp: str) -> None:
    article = Article(f"{stamp} {FOUND}\n\n{BEFORE}", title="Ann Holt missing")
    assert summarizer.lead(article, Budget(words=50)).text == FOUND


def test_the_newest_news_leads_though_the_headline_tells_what_was_told_before(summarizer: Summarizer) -> None:
    found = "UPDATE 6:45 PM: She is safe and well at home now, we hear."
    article = Article(f"{found}\n\n{BEFORE}", title="Police look for Ann Holt, 79, of Ridge Road, last seen on Monday")
    assert summarizer.lead(article, Budget(words=50)).text == "She is safe and well at home now, we hear."


@pytest.mark.parametrize(
    "line",
    [
        "Latest News from the mill pleased the council on Monday.",
        "UPDATE: This story was updated to add a name.",
        "Updated Nov. 3, 2020 4 p.m. By Ann Holt.",
        "Edith Holt found the barn on Monday.",
        "Update April 27 at 1:30 pm",
    ],
)
def test_no_other_line_has_such_a_stamp(line: str) -> None:
    assert update_end(line) == 0


def test_the_label_of_what_was_told_before_comes_off() -> None:
    assert without_original("**EARLIER:** Police look for a man.") == "Police look for a man."
    assert without_original("Originally he came from Marlow: a mill town.") is None
