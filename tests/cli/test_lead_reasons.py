"""`summarize --explain` as text: each reason is a sentence that an editor understands."""

from pathlib import Path

import pytest

from fixtures import Jsonl, Run
from newstool.articles import Article
from newstool.cli.lead_reasons import sentence
from newstool.summarizer import Lead, Reason
from newstool.summarizer.features import FEATURES


def said(feature: str, value: float = 1.0, title: str = "Dam repaired") -> str:
    return sentence(Reason(feature, value, 0.5), Lead(Article("", title=title), "", (), True))


@pytest.mark.parametrize("feature", FEATURES)
def test_each_feature_has_words(feature: str) -> None:
    words = said(feature)
    assert len(words.split()) >= 4
    assert "_" not in words
    assert "=" not in words


@pytest.mark.parametrize(
    ("feature", "value", "words"),
    [
        ("opener", 0.71, "its first sentence opens the story better than the top (chance 71 %)"),
        ("later", 0.693, "it passes over 1 sentence at the top"),
        ("later", 1.386, "it passes over 3 sentences at the top"),
        ("headline_gain", 0.2, "its first sentence has more words of the headline than the story's first sentence"),
        ("headline_gain", -0.2, "its first sentence has fewer words of the headline than the story's first sentence"),
        ("news_gain", -0.5, "its first sentence reads less like news than the story's first sentence"),
        ("news_gain", 0.5, "its first sentence reads more like news than the story's first sentence"),
        ("loss_first", 0.5, "its first sentence was made shorter and lost nothing that a reader misses"),
        ("loss_first", 1.3, "its first sentence was made shorter and lost background"),
        ("loss_later", 3.0, "its last sentence was made shorter and lost a fact"),
        ("fill", 0.6, "it uses 60 % of the budget"),
        ("more", 2.0, "it has 2 sentences beyond two"),
        ("gap", 1.0, "it passes over 1 sentence in the middle"),
        ("cut_late", 0.75, "of the sentence that was cut, 75 % is left"),
        ("headline", 0.44, "it has 44 % of the headline's words"),
    ],
)
def test_values_in_words(feature: str, value: float, words: str) -> None:
    assert said(feature, value) == words


def test_a_story_without_a_headline_is_not_said_to_hold_its_words() -> None:
    assert said("headline", 0.3, title="").startswith("the story has no headline")


def test_a_lead_without_a_rival_says_so(run: Run, jsonl: Jsonl) -> None:
    story = jsonl({"title": "Council", "text": "The council met on Monday."})
    assert run("summarize", "--explain", story).stdout == (
        "Council\nThe council met on Monday.\n  There was no other lead to choose from.\n"
    )
    empty = jsonl({"title": "Photos", "text": ""}, name="empty.jsonl")
    assert "no other lead" not in run("summarize", "--explain", empty).stdout


def test_what_was_changed_and_why(run: Run, page: Path, jsonl: Jsonl) -> None:
    lines = run("summarize", "--explain", page).stdout.splitlines()
    assert lines[2:4] == [
        "  attribution: “, officials said Tuesday” was left out",
        "  tail: “and is to take 11 days” was left out",
    ]
    assert "  +1.99  it uses 90 % of the budget" in lines[4:]
    assert all(line[2] in "+-" for line in lines[4:])


def test_a_lead_that_the_opener_moved_is_explained(run: Run, jsonl: Jsonl) -> None:
    text = (
        "When Ada Fenwick left her house to the town in 1931, she asked for one thing in return. She wrote it in green "
        "ink. The letter still hangs beside the coats. From September the museum will turn away school groups on "
        "weekdays because it can pay only one guide, its trustees decided on Monday."
    )
    story = jsonl({"title": "Fenwick museum to turn away school groups", "text": text})
    said = run("summarize", "--chars", "160", "--explain", story).stdout
    assert "its first sentence opens the story better than the top (chance " in said
