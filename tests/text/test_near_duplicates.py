"""Updates of a story share a group; other stories do not."""

from newstool.text.near_duplicates import group_near_duplicates

STORY = (
    "The council voted 4-3 on Tuesday to raise sewer rates by 14 percent from January, the first rise in nine years. "
    "The average household will pay about seven dollars more a month, the city manager said after the meeting. "
)
UPDATE = STORY + "Two members of the council have asked for a second vote in March."
OTHER = (
    "A barn fire on County Road 12 killed 40 dairy cows on Sunday night, and the sheriff is asking for witnesses. "
    "Nobody was hurt. The loss is put at 300,000 dollars by the owner, who had insured about half of it."
)


def test_an_update_is_in_the_group_of_its_story() -> None:
    groups = group_near_duplicates([("Sewer rates", STORY), ("Barn fire", OTHER), ("Sewer rates to rise", UPDATE)])
    assert groups.tolist() == [0, 1, 0]


def test_a_chain_of_updates_is_one_group() -> None:
    documents = [("", STORY + "More to come. " * i + "Next line here. " * (i % 3)) for i in range(6)]
    assert set(group_near_duplicates(documents).tolist()) == {0}


def test_short_and_empty_documents() -> None:
    assert group_near_duplicates([("Weather", ""), ("", ""), ("Weather", ""), ("Sports", ""), ("", "")]).tolist() == [
        0,
        1,
        0,
        3,
        4,
    ]


def test_no_documents() -> None:
    assert group_near_duplicates([]).tolist() == []


def test_long_copies_are_one_story_wherever_they_stand() -> None:
    """The 53rd and later documents of 20 kB were lost when 64 documents were one batch, whatever their length."""
    copy = STORY * 95
    documents = [("", " ".join(f"{chr(97 + i % 26)}{i // 26}x{word}" for word in range(2_500))) for i in range(62)]
    groups = group_near_duplicates([("", copy), *documents, ("", copy)])
    assert groups[63] == 0
