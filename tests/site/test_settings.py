"""The settings that an index and an archive are compared by."""

from dataclasses import replace
from typing import Any

import pytest

from newstool.articles import Article
from newstool.site.describe import Describer
from newstool.site.recipe import Recipe, index_settings
from newstool.summarizer import Budget


@pytest.mark.parametrize(
    ("budget", "leads"),
    [
        (Budget(words=50), "50 words"),
        (Budget(characters=160), "160 characters"),
        (Budget(sentences=2), "2 sentences"),
        (Budget(sentences=3), "3 sentences"),
    ],
)
def test_the_length_of_leads_in_words(budget: Budget, leads: str) -> None:
    assert Describer(budget=budget).settings["leads"] == leads
    assert Recipe(budget=budget).settings()["leads"] == leads


@pytest.mark.parametrize(
    "change",
    [
        {"min_precision": 0.99},
        {"own_leads": True},
        {"verbatim": True},
        {"budget": Budget(words=20)},
        {"lead_model": None},
        {"model": None},
    ],
)
def test_an_index_is_not_made_of_labels_and_leads_of_two_kinds(change: dict[str, Any]) -> None:
    plain = Recipe(for_related=True)
    assert index_settings(plain.settings()) == Describer().settings
    changed = replace(plain, **change)
    assert index_settings(changed.settings()) != Describer().settings


def test_a_number_and_the_same_number_are_the_same_setting() -> None:
    assert index_settings(Recipe(min_precision=0).settings())["min precision"] == "0.0"


def test_an_editors_excerpt_is_the_lead_of_an_index_unless_it_is_unwanted_or_too_long() -> None:
    text = "The council voted on Monday to repair the Mill Street bridge. It has been closed since May."
    articles = [
        Article(text, id="fits", summary="The bridge reopens in October."),
        Article(text, id="long", summary="The bridge reopens in October, " + "at long last, " * 30 + "all say."),
        Article(text, id="none"),
    ]
    own = "The council voted on Monday to repair the Mill Street bridge. It has been closed since May."
    assert [lead for _, lead in _leads(Describer(), articles)] == ["The bridge reopens in October.", own, own]
    assert [lead for _, lead in _leads(Describer(own_leads=True), articles)] == [own, own, own]
    assert [found.lead.text for found in Describer().describe(articles)] == [own, own, own]
    without_model = Recipe(lead_model=None, for_related=True)
    descriptions = [without_model.description(facts) for facts in without_model.facts(articles)]
    assert [one.lead for one in descriptions] == ["The bridge reopens in October.", "", ""]


def _leads(describer: Describer, articles: list[Article]) -> list[tuple[str, str]]:
    return [(article.id, description.lead) for article, description in describer.for_index(articles)]
