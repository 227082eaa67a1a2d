import pytest

from newstool.summarizer.sentences.datelines import place_before

REST = "about the bridge that was shut on Monday"


@pytest.mark.parametrize(
    ("place", "story"),
    [
        ("London", "I was on the pier as it burned, "),
        ("Dallas", "It's hard to recall the year 2001, "),
        ("Cairo", "Military police went to the square "),
        ("New York", "Actor Ann Holt, who was 46, spoke "),
        ("Washington", "Former President Ann Holt spoke "),
        ("Tokyo", "Japan's government spoke "),
        ("Rome", "The Roman Catholic Church spoke "),
        ("Moscow", "Russian officials spoke "),
        ("Los Angeles", "Chris Holt is in court "),
        ("London", "“Thanks for all of it,” she said "),
        ("Washington", "As President Holt spoke "),
        ("Atlanta", "A Georgia judge spoke "),
        ("Tripoli, Libya", "Rival groups fought "),
        ("Pretoria, South Africa", "Ann Holt, the runner, spoke "),
        ("Austin, Texas", "Even though it was late, she spoke "),
        ("Jaipur", "On a visit to the fort, she spoke "),
        ("New York", "Osama bin Holt's aide spoke "),
        ("Los Angeles", "Dr. Ann Holt, who was 46, spoke "),
        ("Washington D.C.", "With costs on the rise, she spoke "),
        ("Holly, Texas", "Ann Holt feared the worst when she spoke "),
        ("Marlow, Ohio", "Surviving members of the crew spoke "),
        ("Marlow, Mar 4 (XYZ)", "The county spoke "),
    ],
)
def test_a_place_without_its_dash_is_found(place: str, story: str) -> None:
    assert place_before(f"{place} {story}{REST}") == len(place) + 1


@pytest.mark.parametrize(
    "line",
    [
        "London Irish won the match at the weekend",
        "London Mayor Ann Holt, 52, spoke",
        "New York Gov. Ann Holt spoke",
        "London Mayor Holt's aides spoke",
        "Boston Red Sox's owners spoke",
        "Holly, Texas Mayor Ann Holt spoke",
        "Marlow, Ohio High School spoke",
        "New York City officials spoke",
        "Boston Police Chief Ann Holt, who was 52, spoke",
        "Chicago Bulls fans spoke",
        "Washington State University students spoke",
        "Washington Post readers spoke",
        "Paris Hilton is in court again",
        "Copenhagen Zoo, which has a giraffe, spoke",
        "San Diego Padres fans spoke",
        "Holly's A team are into the final after a match of one goal on Saturday",
        "Serie A leaders Juventus spoke",
        "In Austin, Texas Rangers fans spoke",
        "On Saturday, Georgia Tech spoke",
        "Yesterday, United States Senator Ann Holt spoke",
        "London in the spring of 1941 was dark",
        "Denver, the capital, spoke",
    ],
)
def test_the_name_of_something_else_is_no_place(line: str) -> None:
    assert place_before(f"{line} {REST}") == 0


def test_a_heading_stays() -> None:
    assert place_before("London In Bloom") == 0
    assert place_before("London It was late") == 0
    assert place_before("Holly, Texas Fair Day") == 0
