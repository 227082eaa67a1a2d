import pytest

from newstool.articles import Article
from newstool.summarizer import Summarizer
from newstool.summarizer.sentences.captions import LINK
from newstool.summarizer.sentences.recipes import mark_ingredients, may_be_recipe


def told(*lines: str) -> list[str]:
    return [line for line in mark_ingredients(lines) if not line.endswith(LINK)]


def test_the_steps_are_told_without_ingredients_labels_and_numbers() -> None:
    recipe = (
        "Two ways with leeks.",
        "Ingredients:",
        "2 leeks, cut in rings of a finger's width and well washed.",
        "A pinch of salt",
        "Sauce",
        "Method:",
        "1. Wash the leeks and cut them in rings.",
        "Nice with bread.",
        "* Any leek will do.",
    )
    assert told(*recipe) == ["Two ways with leeks.", "Wash the leeks and cut them in rings.", "Nice with bread."]


def test_a_method_may_stand_in_the_line_of_its_first_step() -> None:
    assert told("Ingredients", "2 leeks", "Method: Wash the leeks.") == ["Wash the leeks."]


def test_without_a_label_the_first_sentence_is_the_first_step() -> None:
    steps = ["Wash the leeks and cut them in rings.", "Heat the oil."]
    assert told("Ingredients", "2 leeks", "Sauce", *steps) == steps
    assert told("Ingredients", "2 leeks", "1. Wash the leeks and cut them in rings.") == steps[:1]


def test_a_list_of_amounts_needs_no_heading() -> None:
    recipe = ("Two ways with leeks.", "25g / 1 oz butter", "2 tablespoons oil", "1/2 pint milk", "Salt")
    assert told(*recipe, "Wash the leeks and cut them in rings.") == [
        recipe[0],
        "Wash the leeks and cut them in rings.",
    ]
    lines = ["3 miles of road", "2 bridges", "4 men were hurt in it."]
    assert mark_ingredients(lines) == lines


def test_other_texts_stay() -> None:
    lines = ["The board met.", "Method: none was named.", "1. The bridge", "* A note."]
    assert mark_ingredients(lines) == lines


@pytest.mark.parametrize("heading", ["Ingredients:", "INGREDIENTS", "You will need:", "YOU WILL NEED", "You’ll need"])
def test_each_heading_is_known_where_a_text_is_opened(heading: str, summarizer: Summarizer) -> None:
    text = f"Leek soup for all of us.\n\n{heading}\n2 leeks\n1 onion\nMethod:\n1. Wash the leeks well in the sink."
    assert summarizer.lead(Article(text)).text == "Leek soup for all of us. Wash the leeks well in the sink."


@pytest.mark.parametrize("heading", ["Ingredients:", "INGREDIENTS", "You Will Need", "YOU WILL NEED", "You’ll need"])
def test_a_text_without_amounts_may_be_a_recipe_by_its_heading(heading: str) -> None:
    lines = ["Leek soup for all of us.", heading, "Leeks, and a pinch of salt", "Wash the leeks."]
    assert may_be_recipe("\n".join(lines), lines)
    lines[1] = "A teaspoon"
    assert not may_be_recipe("\n".join(lines), lines)


def test_a_step_without_a_full_stop_gets_one() -> None:
    steps = ["1. Butter the bread on one side", "2. Salt", "3. Heat the oil."]
    assert told("Ingredients", "2 leeks", "Method:", *steps) == [
        "Butter the bread on one side.",
        "Salt",
        "Heat the oil.",
    ]
