"""The heading of an item before its lead."""

import pytest

from newstool.articles import Article
from newstool.summarizer import Budget, Summarizer
from newstool.summarizer.item_heads import names_many, within
from newstool.summarizer.sentences.headings import name_of_item

THANKS = "Congratulations on being chosen for the county squad. Good luck with the summer training."
OTHERS = "\n\nLEAH QUINT\n\nWell done on passing your exam in music."


def lead(summarizer: Summarizer, title: str, text: str, budget: Budget | None = None) -> str:
    return summarizer.lead(Article(text, title=title), budget or Budget(words=50)).text


def test_an_item_of_many_is_headed_by_whom_it_is_about(summarizer: Summarizer) -> None:
    found = summarizer.lead(Article(f"TOM HOLT\n\n{THANKS}{OTHERS}", title="Marlow News Part II"))
    assert found.text == f"Tom Holt: {THANKS}"
    assert [(edit.kind, edit.before, edit.after) for edit in found.edits] == [("list", "TOM HOLT", "Tom Holt:")]


def test_a_column_is_headed_by_its_subject(summarizer: Summarizer) -> None:
    text = "The Price of Bread\n\nWe all saw it coming when the mill was sold. Nobody said a word."
    assert lead(summarizer, "THE MARLOW SOAPBOX", text).startswith("The Price of Bread: We all saw it coming")


def test_a_recipe_whose_headline_names_no_dish_is_headed_by_the_dish(summarizer: Summarizer) -> None:
    steps = "Ingredients:\n\n2 leeks\n\nButter\n\nMethod:\n\nWash them well and cut them in rings. Fry them in butter."
    assert lead(summarizer, "Recipes for May", f"Glazed Leeks with Nutmeg\n\n{steps}") == (
        "Glazed Leeks with Nutmeg: Wash them well and cut them in rings. Fry them in butter."
    )
    assert lead(summarizer, "Glazed leeks with nutmeg", f"Glazed Leeks\n\n{steps}").startswith("Wash them")


def test_a_headline_that_says_what_the_story_tells_needs_no_heading(summarizer: Summarizer) -> None:
    text = "Crews at Work\n\nThe county closed the Carver Street bridge on Monday. Crews found cracks."
    assert lead(summarizer, "County closes Carver Street bridge", text).startswith("The county closed")


def test_a_heading_that_adds_nothing_stays_out(summarizer: Summarizer) -> None:
    text = "Easter Lilies\n\nYou may have a lily placed in the church at Easter. The price is $2 each."
    assert lead(summarizer, "Marlow News", text).startswith("You may have a lily")


def test_a_heading_that_says_little_more_stays_out_unless_the_lead_points_back_at_it(summarizer: Summarizer) -> None:
    heading = "Apply for the Student Diversity Board"
    told = "The student diversity board of the college looks for members. It meets in May."
    assert lead(summarizer, "Events & Announcements", f"{heading}\n\n{told}").startswith("The student diversity board")
    points = "This student diversity board has no members yet. It meets in May."
    assert lead(summarizer, "Events & Announcements", f"{heading}\n\n{points}").startswith(f"{heading}: This student")


def test_a_lead_with_its_heading_is_within_the_budget_and_whole(summarizer: Summarizer) -> None:
    text = f"TOM HOLT\n\n{THANKS}{OTHERS}"
    assert (
        lead(summarizer, "Marlow News", text, Budget(words=9))
        == "Congratulations on being chosen for the county squad."
    )
    survey = "Village Survey and Update\n\nThank you to all who sent the form back. Out of 120 forms 118 said yes."
    assert lead(summarizer, "Marlow News", survey, Budget(words=15)) == (
        "Village Survey and Update: Thank you to all who sent the form back."
    )
    one_new_word = "The Hall Survey\n\nThe hall is open to all of us from May. Thank you to all who sent the form back."
    assert lead(summarizer, "Marlow News", one_new_word, Budget(words=20)).startswith("The hall is open")
    assert lead(summarizer, "Marlow News", one_new_word, Budget(words=30)).startswith(
        "The Hall Survey: The hall is open"
    )
    long = "Village Survey and Update\n\n" + "The many kind people of all our villages have sent us the form. "
    assert "Survey" not in lead(summarizer, "Marlow News", long, Budget(words=10))


def test_whole_sentences_only_have_no_heading(summarizer: Summarizer) -> None:
    article = Article(f"TOM HOLT\n\n{THANKS}{OTHERS}", title="Marlow News")
    assert summarizer.lead(article, verbatim=True).text == THANKS


@pytest.mark.parametrize(
    ("heading", "above", "named"),
    [
        ("Remedial Work Planned", "", "Remedial Work Planned"),
        ("Serves 4", "Leek Pie", "Leek Pie"),
        ("Appointments", "Leek Pie", ""),
        ("Ann Holt", "Students Learn about Bridges", ""),
        ("ANN HOLT", "Village People", "ANN HOLT"),
        ("Next Meeting Date", "", ""),
        ("A clove of garlic", "", ""),
        ("and Christ Church", "", ""),
        ("Part II of the story", "", ""),
        ("Monday 4 May", "", ""),
        ("BOYS TENNIS (4-1-2)", "", "BOYS TENNIS"),
        ("Volleyball (11-1)", "", "Volleyball"),
        ("Harvest Supper (see page 4)", "", ""),
    ],
)
def test_which_heading_names_an_item(heading: str, above: str, named: str) -> None:
    assert name_of_item(heading, above) == named


def test_which_headlines_stand_over_many_items() -> None:
    assert names_many("Marlow News - May")
    assert names_many("Events & Announcements")
    assert not names_many("County closes bridge")


def test_a_heading_leaves_half_of_the_space_to_the_lead_or_stays_out() -> None:
    assert within(Budget(words=10), "Remedial Work Planned") == Budget(words=7)
    assert within(Budget(words=10), "Remedial Work Planned for the Marlow Surgery") is None


def test_a_report_of_many_sports_is_headed_by_the_sport(summarizer: Summarizer) -> None:
    won = "The second team are county champions after they beat all four others at Linden on Sunday."
    text = f"{{}}\n{won}\n\nHockey\nThe mixed side lost 5-0 away to Stanton."
    assert lead(summarizer, "Sports round-up", text.format("Netball")) == f"Netball: {won}"
    assert lead(summarizer, "School sports news", text.format("ROWING")) == f"Rowing: {won}"
    assert lead(summarizer, "Sports round-up", text.format("Appointments")) == won
    assert lead(summarizer, "Netball finals for Marlow", text.format("Netball")) == won


def test_an_abbreviation_keeps_its_capitals(summarizer: Summarizer) -> None:
    sold = "The post sold 300 plates on Friday."
    assert lead(summarizer, "Marlow News", f"VFW FISH FRY\n{sold}") == f"VFW Fish Fry: {sold}"
    won = "The PTA won the cup, and nine clubs came."
    assert lead(summarizer, "Marlow News", f"PTA PICNIC\n{won}") == f"PTA Picnic: {won}"


def test_a_caption_that_stands_twice_hides_no_heading(summarizer: Summarizer) -> None:
    caption, told = "The stalls on the green in the rain", "It raised £400 for the hall on Saturday."
    text = f"{caption}\n{caption}\nBAKE SALE\n{told}"
    assert lead(summarizer, "Wereham News", text) == f"Bake Sale: {told}"
