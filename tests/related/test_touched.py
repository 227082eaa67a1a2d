"""Which posts an update touched."""

from dataclasses import replace

from newstool.articles import Article
from newstool.related import Index, touched

from .conftest import ALL, DAM, LAKE, MATCH, PLAYOFFS, SETTINGS, describe, index_of


def of_update(first: list[Article], second: list[Article]) -> set[str]:
    before = index_of(first).linked()
    after = before.update(second, describe)[0].linked()
    return {after.records[row].id for row in touched(before, after).tolist()}


def test_of_no_index_every_post_is_new() -> None:
    after = index_of(ALL).linked()
    assert touched(Index.empty(SETTINGS), after).tolist() == [0, 1, 2, 3]


def test_an_update_without_changes_touches_nothing() -> None:
    assert of_update([*ALL], [*ALL]) == set()
    assert of_update([*ALL], [PLAYOFFS, LAKE, MATCH, DAM]) == set()  # their order is no change


def test_a_new_post_touches_itself_and_what_it_is_linked_to() -> None:
    assert of_update([DAM, MATCH, PLAYOFFS], [DAM, MATCH, PLAYOFFS, LAKE]) >= {"lake", "dam"}


def test_a_post_that_is_gone_touches_what_was_linked_to_it() -> None:
    found = of_update([*ALL], [DAM, MATCH, PLAYOFFS])
    assert "dam" in found
    assert "lake" not in found


def test_a_changed_title_touches_the_posts_that_show_it() -> None:
    found = of_update(
        [*ALL], [replace(DAM, title="Council votes to repair the Harlow Lake dam"), MATCH, LAKE, PLAYOFFS]
    )
    assert {"dam", "lake"} <= found
