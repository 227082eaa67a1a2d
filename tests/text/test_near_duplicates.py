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


def test_documents_of_a_word_or_two_are_one_story_only_with_the_same_words() -> None:
    documents = [("Fire", ""), ("Fire", "Blaze"), ("Blaze", "Fire"), ("", "fire")]
    assert group_near_duplicates(documents).tolist() == [0, 1, 1, 0]


def test_how_much_an_update_may_rewrite() -> None:
    """A quarter of 300 words leaves 3 of 5 pairs in common, two fifths leave 3 of 7."""
    letters = "abcdefghijklmnopqrstuvwxyz"  # figures in words are all the same figure
    old, new, other = ([start + one + two for one in letters for two in letters[:12]][:300] for start in "abc")
    a_quarter, two_fifths = old[:225] + new[:75], old[:180] + other[:120]
    groups = group_near_duplicates([("", " ".join(words)) for words in (old, a_quarter, two_fifths)])
    assert groups.tolist() == [0, 0, 2]


def test_no_documents() -> None:
    assert group_near_duplicates([]).tolist() == []


def test_long_copies_are_one_story_wherever_they_stand() -> None:
    """The 53rd and later documents of 20 kB were lost when 64 documents were one batch, whatever their length."""
    copy = STORY * 95
    documents = [("", " ".join(f"{chr(97 + i % 26)}{i // 26}x{word}" for word in range(2_500))) for i in range(62)]
    groups = group_near_duplicates([("", copy), *documents, ("", copy)])
    assert groups[63] == 0
