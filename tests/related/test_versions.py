"""Versions of one story: updates, reprints and short versions are not related to each other."""

from dataclasses import replace

import pytest

from newstool.articles import Article
from newstool.related import Choice, Description

from .conftest import ALL, index_of, shown

STORY = Article(
    "The Calloway school board voted on Thursday to close Bristow Elementary after classes end in June, and "
    "to send its "
    "112 pupils to Harmon Elementary, four miles away. The vote was 5-2.\n\n"
    "Superintendent Carla Nyberg said the roof of the building, which opened in 1958, would cost $2.3 million "
    "to replace. "
    "Enrollment at Bristow has fallen by half since the cannery left the east side.\n\n"
    "About ninety parents came to the meeting in the gymnasium. Many had made signs, and a few wept. Denise "
    "Pruitt, whose "
    "two daughters walk to Bristow, asked who would drive them when she works nights at the hospital.\n\n"
    "The district will add a bus route with three stops east of the railroad tracks. Harmon has four empty "
    "classrooms, and "
    "no teacher will lose a job, Nyberg said. The art teacher and the librarian will split their weeks "
    "between Harmon and "
    "Tilden.\n\n"
    "Board members Gus Althoff and Rena Sawicki voted no. Althoff said the district should ask voters for a "
    "bond first. "
    "The last bond, for the football stadium, passed in 2019 with 61 percent.\n\n"
    "What becomes of the building is not decided. The county has asked about it for a clinic, and the "
    "historical society "
    "wants to keep the mural in the lunchroom, which pupils painted in 1976.",
    "story",
    "School board votes to close Bristow Elementary in June",
)
BRIEF = Article(
    STORY.text.partition("\n\n")[0]
    + " Superintendent Carla Nyberg said the roof of the building would cost $2.3 million "
    "to replace. About ninety parents came to the meeting in the gymnasium.",
    "brief",
    "Bristow Elementary to close",
)
FOLLOW_UP = Article(
    "Parents of Bristow Elementary will ask a judge to stop the school board from closing it in June. Denise "
    "Pruitt, who "
    "has two daughters there, said on Monday that the board gave only six days' notice before the vote on "
    "Thursday, and "
    "that state law asks for thirty.\n\nThe superintendent, Carla Nyberg, said that the district's lawyers "
    "had read the "
    "notice. She would not say whether the bus route to Harmon Elementary would be drawn before a ruling.",
    "follow-up",
    "Bristow parents go to court over closing",
)
LOW = Choice(floor=0.5)


@pytest.mark.parametrize("posts", [(STORY, BRIEF, FOLLOW_UP), (BRIEF, FOLLOW_UP, STORY)])
def test_a_short_version_is_not_related_to_its_story_and_a_follow_up_is(posts: tuple[Article, ...]) -> None:
    related = shown(index_of([*posts, *ALL]), LOW)
    assert related["story"] == ["follow-up"]
    assert related["brief"] == ["follow-up"]
    # The two are one story: only one of them stands below the follow-up.
    assert len(related["follow-up"]) == 1
    assert related["follow-up"][0] in ("story", "brief")


@pytest.mark.parametrize(("asked", "other"), [(STORY, BRIEF), (BRIEF, STORY)])
def test_nor_is_it_for_a_story_that_is_not_in_the_archive(asked: Article, other: Article) -> None:
    found = index_of([other, FOLLOW_UP, *ALL]).related_to([(asked, Description(None, ""))], LOW)
    assert [one.post.id for one in next(found).related] == ["follow-up"]


def test_a_post_of_a_few_words_is_no_short_version() -> None:
    gallery = Article(
        "Bristow Elementary in Calloway on Thursday.", "gallery", "Photos: Bristow Elementary to close in June"
    )
    assert "story" in shown(index_of([STORY, gallery, *ALL]), Choice(floor=0.0))["gallery"]


def test_long_texts_of_one_series_are_related_although_their_main_words_are_the_same() -> None:
    """As the minutes of a council are: 25 heavy words and some sentences stand in each."""
    names = [f"name{number}ford" for number in range(25)]
    same = 4 * (" ".join(names) + ". ")
    own = [" ".join(f"{month}{number}word" for number in range(420)) for month in ("may", "june")]
    may, june = (Article(f"{same}{words}.", words[:3], f"Minutes {words[:3]}") for words in own)
    assert shown(index_of([may, june, *ALL]), Choice(floor=0.0))["may"][0] == "jun"


def test_an_update_is_a_version() -> None:
    update = replace(STORY, id="update", text=STORY.text + "\n\nThe board meets again on July 9.")
    assert "update" not in shown(index_of([STORY, update, FOLLOW_UP, *ALL]), LOW)["story"]
