"""Key points above a story and works cited below it: what is such a list, and what is the story."""

from newstool.articles.cleaning.highlights import highlights
from newstool.articles.cleaning.works_cited import are_cited

STORY = "The council voted 5-2 on Tuesday to close the old quarry road, which floods every spring."
POINTS = ["Quarry road closes in May", "No money for a bridge"]


def test_key_points_end_at_the_first_whole_sentence() -> None:
    assert highlights(["Story highlights", *POINTS, STORY]) == ["Story highlights", *POINTS]


def test_a_sentence_that_begins_like_the_heading_of_key_points_is_the_story() -> None:
    assert highlights(["Highlights of the county fair were the pies.", *POINTS, STORY]) == []


def test_half_of_the_lines_in_the_lower_half_of_a_text_must_look_like_works_cited() -> None:
    works = ["Holt, A. “Roads.” 2019.", "https://roads.example/quarry"]
    told = ["Residents asked for a bridge.", "The mayor said no.", "Work begins in May."]
    assert are_cited([*works, *told[:2]], late=True, only_works=False)
    assert not are_cited([works[0], *told], late=True, only_works=False)


def test_further_up_all_lines_must_look_like_works_cited_below_a_heading_of_their_own() -> None:
    works = ["Holt, A. “Roads.” 2019.", "https://roads.example/quarry"]
    assert are_cited(works, late=False, only_works=True)
    assert not are_cited(works, late=False, only_works=False)
    assert not are_cited([*works, STORY], late=False, only_works=True)
