"""The choice of related posts: its limits, labels, dates and near-duplicates."""

from dataclasses import replace

import pytest

from newstool.articles import Article
from newstool.related import Choice, Description, Index

from .conftest import ALL, DAM, LAKE, MATCH, PLAYOFFS, index_of, shown


def test_no_more_than_top_are_shown(index: Index) -> None:
    found = shown(index, Choice(top=1, floor=0.0))
    assert found["dam"] == ["lake"]
    assert all(len(ids) <= 1 for ids in found.values())


def test_nothing_below_the_floor_is_shown(index: Index) -> None:
    found = [one.score for some in index.neighbours(Choice(floor=0.3)) for one in some.related]
    assert found
    assert min(found) >= 0.3
    assert not any(some.related for some in index.neighbours(Choice(floor=1.0)))


def test_scores_fall_from_first_to_last_in_a_small_archive(of_two_ages: Index) -> None:
    every = list(of_two_ages.neighbours(Choice(floor=0.0)))
    assert any(len(found.related) > 1 for found in every)
    for found in every:
        scores = [one.score for one in found.related]
        assert scores == sorted(scores, reverse=True)
        assert all(0 <= score <= 1 for score in scores)


_FIRST, _SECOND = ("ba", "ko", "tri", "mel", "sud", "nim", "les", "gav"), ("dor", "fim", "lug", "pek", "rus", "vot")
WORDS = [f"{one}{two}ax" for one in _FIRST for two in _SECOND]
ASKED = Article(f"{3 * (' '.join(WORDS[:8]) + '. ')}{' '.join(WORDS[8:40])}.", "asked")
# The main words of ASKED, and little else of it: 0.996 is its score.
SAME_MAIN_WORDS = Article(2 * f"{' '.join(WORDS[:8])}. " + f"{' '.join(WORDS[46:] + WORDS[8:12])}.", "same main words")
# Three of the main words and most of the others, in another order: a score of 0.987, and a higher cosine.
MORE_ALIKE = Article(f"{' '.join(WORDS[:3])} {' '.join(reversed(WORDS[8:33]))} now.", "more alike")
OTHERS = [Article(f"{word}qua {word}ent {word}ist", word) for word in WORDS[40:46]]


@pytest.mark.parametrize("posts", [[ASKED, SAME_MAIN_WORDS, MORE_ALIKE], [ASKED, MORE_ALIKE, SAME_MAIN_WORDS]])
def test_of_the_related_posts_the_most_alike_comes_first_and_not_the_highest_score(posts: list[Article]) -> None:
    index = index_of([*posts, *OTHERS])
    stored = next(found for found in index.neighbours(Choice()) if found.post.id == "asked")
    new = next(iter(index_of([*posts[1:], *OTHERS]).related_to([(ASKED, Description(None, ""))], Choice())))
    for found in (stored, new):
        assert [one.post.id for one in found.related] == ["more alike", "same main words"]
        assert found.related[0].score < found.related[1].score
    assert shown(index, Choice(floor=0.99))["asked"] == ["same main words"]


def test_with_a_half_life_the_score_decides() -> None:
    """All dates are unknown, so that all posts are equally recent."""
    index = index_of([ASKED, SAME_MAIN_WORDS, MORE_ALIKE, *OTHERS])
    assert shown(index, Choice(half_life=30.0))["asked"] == ["same main words", "more alike"]


def test_the_same_label_is_the_predicted_one_or_the_one_filed_under(index: Index) -> None:
    assert shown(index, Choice(same_label=True, label_from="predicted"))["match"] == ["playoffs"]
    assert shown(index, Choice(same_label=True, label_from="filed"))["match"] == []
    assert shown(index, Choice(same_label=True, label_from="filed"))["dam"] == ["lake"]


def test_by_default_filed_labels_are_compared_where_both_posts_have_one(index: Index) -> None:
    assert shown(index, Choice(same_label=True))["match"] == []
    assert shown(index, Choice(same_label=True))["dam"] == ["lake"]
    one_unfiled = index_of([*ALL[:3], replace(PLAYOFFS, label=None)])
    assert shown(one_unfiled, Choice(same_label=True))["match"] == ["playoffs"]
    assert shown(one_unfiled, Choice(same_label=True))["playoffs"] == ["match"]


def test_the_label_of_a_post_is_its_own_or_else_the_predicted_one() -> None:
    posts = index_of([MATCH, replace(PLAYOFFS, label=None)]).neighbours(Choice())
    assert [found.post.label for found in posts] == ["Sports", "Sports"]
    posts = index_of([replace(MATCH, label="Volleyball"), PLAYOFFS]).neighbours(Choice())
    assert [found.post.label for found in posts] == ["Volleyball", "News"]


def test_a_post_without_a_label_has_none_of_the_same() -> None:
    unfiled = index_of([replace(DAM, label=None), replace(LAKE, label=None)])
    assert shown(unfiled, Choice(same_label=True, label_from="filed")) == {"dam": [], "lake": []}


def test_near_duplicates_count_once() -> None:
    versions = [replace(LAKE, id=f"lake{n}", text=f"{LAKE.text} Version {n}.") for n in range(5)]
    found = shown(index_of([DAM, *versions]), Choice())
    assert len(found["dam"]) == 1
    assert all(ids == ["dam"] for post, ids in found.items() if post != "dam")


def test_a_flood_of_near_duplicates_leaves_room_for_others() -> None:
    versions = [replace(LAKE, id=f"lake{n}", text=f"{LAKE.text} Version {n}.") for n in range(60)]
    third = replace(
        DAM,
        id="third",
        title="Harlow Lake dam will cost Calloway more",
        text="The repair of the Harlow Lake dam and its spillway gate will cost Calloway two million.",
    )
    # So many others that the words of 62 posts are still those of a story, and not of the house.
    others = [Article(f"Word{chr(97 + n % 26) * (2 + n // 26)} was said.", f"other{n}") for n in range(500)]
    assert len(shown(index_of([DAM, *versions, third, *others]), Choice(floor=0.1))["dam"]) == 2


@pytest.fixture(scope="module")
def of_two_ages() -> Index:
    other = Article(
        "Anglers fear for the fish of Harlow Lake while its dam is repaired and the spillway gate is open. The council "
        "of Calloway promised to restock the lake after the flood season.",
        "fish",
        "Harlow Lake anglers fear dam repair",
        published="2016-11-01",
    )
    return index_of([*ALL, other])


def test_a_half_life_prefers_recent_posts(of_two_ages: Index) -> None:
    found = shown(of_two_ages, Choice(floor=0.05, half_life=3.0))
    assert found["dam"] == ["lake", "fish"]
    assert found["fish"] == ["lake", "dam"]
    assert found["lake"] == ["dam", "fish"]


def test_a_post_without_a_date_is_neither_new_nor_old() -> None:
    """Posts of the same main words, each with other words besides, so that none is a version of another."""
    dates = ("2026-11-10", None, "2006-11-10")
    main = 2 * f"{' '.join(WORDS[:8])}. "
    posts = [
        Article(main + " ".join(f"{word}{end}" for word in WORDS[8:16]) + ".", f"{n}", published=dates[n])
        for n, end in enumerate(("qua", "ent", "ist"))
    ]
    newest = Article("Something else happened today in town.", "x", published="2026-11-11")
    middle = Article("Nothing much happened at the fair.", "y", published="2016-11-11")
    found = shown(index_of([*reversed(posts), newest, middle, ASKED, *OTHERS]), Choice(floor=0.0, half_life=365.0))
    assert found["asked"][:3] == ["0", "1", "2"]
