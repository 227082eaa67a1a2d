"""Words in capitals before a dash: what names a place, and what names a section of the paper or a kind of news."""

import pytest

from newstool.articles import Article, Dateline, clean
from newstool.articles.cleaning.place_names import CITIES, MORE_CITIES, SOUTH_ASIAN_CITIES

STORY = "A man was held on Tuesday after the council voted 5-2 to close the old quarry road."


@pytest.mark.parametrize(
    "kicker",
    [
        *("POLICE -", "FIRE -", "COURTS —", "CRIME —", "TRAFFIC –", "PUBLIC NOTICE —", "ELM CREEK SCHOOL BOARD —"),
        *("GYMNASTICS -", "LACROSSE -", "CROSS COUNTRY -", "GIRLS BOWLING —", "WATER POLO —", "PREP ROUNDUP —"),
        *("OBITUARY -", "HONORS -", "WEDDINGS —", "EDUCATION —", "ENTERTAINMENT —", "LETTERS —", "SUPREME COURT -"),
        *("LAW, Order —", "FIRE DEPARTMENT - ", "BC-OH--", "AM-US--"),
    ],
)
def test_a_section_or_a_kind_of_news_is_no_place(kicker: str) -> None:
    article = Article(f"{kicker} {STORY}")
    assert clean(article) == article


@pytest.mark.parametrize(
    "place",
    [
        *("ELM CREEK", "WATERFORD TOWNSHIP", "WASHINGTON COURT HOUSE", "BOWLING GREEN", "DEATH VALLEY", "FIRE ISLAND"),
        *("SAFETY HARBOR", "STATE COLLEGE", "READING", "FIRE ISLAND, N.Y.", "RUGBY, N.D."),
    ],
)
def test_a_town_whose_name_has_such_a_word_is_a_place(place: str) -> None:
    cleaned = clean(Article(f"{place} — {STORY}"))
    assert (cleaned.dateline, cleaned.text) == (Dateline(place, None), STORY)


def test_a_headline_in_capitals_with_a_word_that_is_a_postal_code_is_no_dateline() -> None:
    article = Article("QUARRY OUTPUT, IN THOUS TONS, SAND 7,209, GRAVEL 15,187. The county gave no reason.")
    assert clean(article) == article


def test_every_city_before_a_colon_is_a_city_before_a_dash() -> None:
    assert {*SOUTH_ASIAN_CITIES.split("|")} < {*CITIES.split("|"), *MORE_CITIES.split("|")}
