""" "Related Posts:" lists."""

import pytest

from newstool.articles import RelatedItem
from newstool.articles.cleaning.related_list import item_lines, parse

FIFTY = " ".join(f"w{n}" for n in range(1, 51))


@pytest.mark.parametrize("header", ["Related Posts:", "related posts", "Related Articles:", "Recommended reading"])
def test_a_list_is_its_header_and_the_marked_lines_below_it(header: str) -> None:
    assert item_lines([header, "- one", "• two", "* three", "The story goes on.", "- four"], 1) == [
        *("- one", "• two", "* three"),
    ]


def test_items_without_a_marker_are_recognised_by_their_ellipsis() -> None:
    assert item_lines(["Related Posts:", "One News It began…", "Two News It went on [...]", "The end."], 1) == [
        *("One News It began…", "Two News It went on [...]"),
    ]


def test_a_list_without_a_known_header_stays() -> None:
    assert item_lines(["Three things to know:", "- one", "- two"], 1) == []


@pytest.mark.parametrize("ellipsis", ["…", "...", " […]"])
def test_the_label_is_the_word_before_the_last_fifty(ellipsis: str) -> None:
    (item,) = parse([f"- Otters win the News cup Esports {FIFTY}{ellipsis}"])
    assert item == RelatedItem("Otters win the News cup", "Esports", FIFTY + ellipsis)


def test_a_no_break_space_ends_no_word_as_in_wordpress() -> None:
    teaser = FIFTY.replace("w50", "5\u00a0km…")
    (item,) = parse([f"- Otters win Sports {teaser}"])
    assert item == RelatedItem("Otters win", "Sports", teaser)


def test_a_short_teaser_is_split_at_a_label_of_the_list_and_else_at_a_common_one() -> None:
    items = parse(
        [
            f"- Otters win Esports {FIFTY}…",
            "- News site opens office Esports The Elm has a new office.",
            "- Sports hall burns News The hall is gone.",
            "- Bridge opens Sports",
        ]
    )
    assert items[1:] == (
        RelatedItem("News site opens office", "Esports", "The Elm has a new office."),
        RelatedItem("Sports hall burns", "News", "The hall is gone."),
        RelatedItem("Bridge opens", "Sports", ""),
    )


def test_an_item_without_a_label_is_a_title() -> None:
    assert parse(["- Otters win again"]) == (RelatedItem("Otters win again", None, ""),)
    assert parse(["- Why local news matters to us"]) == (RelatedItem("Why local news matters to us", None, ""),)


def test_white_space_inside_a_teaser_is_kept() -> None:
    (item,) = parse(["- Bridge opens News ELM CREEK   The bridge is open."])
    assert item.text == "ELM CREEK   The bridge is open."
