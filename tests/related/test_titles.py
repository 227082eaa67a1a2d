"""Titles that many posts share, and words that a site puts into every post."""

from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from newstool.articles import Article
from newstool.related import Choice
from newstool.related.lexicon import Lexicon
from newstool.related.titles import Titles, keys_of

from .conftest import ALL, DAM, LAKE, MATCH, PLAYOFFS, describe, index_of, shown

COLUMN = [
    Article("A bicycle was stolen from a porch on Cedar Street overnight.", "bicycle", "Police blotter"),
    Article("Two drivers were cited for speeding near the elementary school.", "speeding", "Police blotter"),
    Article("Officers returned a wallet that somebody had found at the market.", "wallet", "Police blotter"),
    Article("A loose dog delayed trash collection for an hour before noon.", "dog", "Police blotter"),
    Article("Vandals painted a bridge; the county cleaned it the next day.", "bridge", "Police blotter"),
]


def test_a_title_of_many_posts_relates_none_of_them() -> None:
    found = shown(index_of([*COLUMN, *ALL]), Choice())
    assert [found[post.id] for post in COLUMN] == [[]] * 5
    assert found["dam"] == ["lake"]


@pytest.mark.parametrize("title", ["Weather", "Letters to the editor", "Court report, March 3"])
@pytest.mark.parametrize("n", [2, 3])
def test_a_short_title_relates_no_two_posts_either(title: str, n: int) -> None:
    posts = [replace(post, title=title) for post in COLUMN[:n]]
    found = shown(index_of([*posts, *ALL]), Choice())
    assert [found[post.id] for post in posts] == [[]] * n


def test_two_posts_on_one_thing_need_no_title_for_it() -> None:
    dam, lake = (replace(post, title="Lake news") for post in (DAM, LAKE))
    assert shown(index_of([dam, MATCH, lake, PLAYOFFS, *COLUMN]), Choice(floor=0.8))["dam"] == ["lake"]


def test_a_number_in_the_title_does_not_help() -> None:
    dated = [replace(post, title=f"Police blotter, week {n}") for n, post in enumerate(COLUMN)]
    found = shown(index_of([*dated, *ALL]), Choice())
    assert [found[post.id] for post in dated] == [[]] * 5


def test_an_article_of_the_column_that_is_not_in_the_archive() -> None:
    index = index_of([*COLUMN, *ALL])
    asked = Article("The night was quiet, and nobody called.", "quiet", "Police blotter")
    (found,) = index.related_to(describe([asked]), Choice())
    assert found.related == ()


def columns_of(titles: NDArray[np.int32], n_terms: int, *, gone: tuple[int, ...] = ()) -> Titles:
    counts = np.bincount(titles.ravel(), minlength=n_terms).astype(np.int32)
    is_live = ~np.isin(np.arange(len(titles)), gone)
    return Titles(Lexicon.of(np.arange(n_terms, dtype=np.uint64)), counts, keys_of(titles.astype(np.uint64)), is_live)


def test_how_much_a_shared_word_tells() -> None:
    titles = np.array([[1, 2, 0], [1, 3, 0], [1, 3, 0], [1, 0, 0]], np.int32)
    assert columns_of(titles, 5).word_weights(np.arange(1, 5, dtype=np.int32)).tolist() == [0.75, 1.0, 1.0, 1.0]


def test_a_long_title_is_a_column_if_more_than_three_have_it() -> None:
    titles = np.array([[1, 2, 3, 4, 5]] * 4 + [[1, 2, 3, 4, 6]] * 3, np.int32)
    columns = columns_of(titles, 7)
    rows = np.arange(7)
    assert columns.is_series(titles[0], rows).tolist() == [True] * 4 + [False] * 3
    assert columns.is_series(titles[4], rows).tolist() == [False] * 7
    fewer = columns_of(titles, 7, gone=(2,))
    assert fewer.is_series(titles[0], rows).tolist() == [False] * 7


def test_a_short_title_is_a_column_if_a_second_post_has_it() -> None:
    titles = np.array([[1, 2, 3, 4, 0]] * 2 + [[1, 2, 3, 0, 0], [0, 0, 0, 0, 0]], np.int32)
    columns = columns_of(titles, 5)
    rows = np.arange(4)
    assert columns.is_series(titles[0], rows).tolist() == [True, True, False, False]
    assert columns.is_series(titles[3], rows).tolist() == [False] * 4  # no title


def name(n: int) -> str:
    """A name of its own for each number."""
    return "".join("bdfgklmnprst"[int(digit)] + "aeo"[n % 3] for digit in f"{n:03}").capitalize()


def test_the_name_of_a_school_relates_no_sports() -> None:
    sports = {
        "chess": "played the Sicilian defence on the first board and drew in the endgame",
        "baseball": "pitched seven innings without a walk and doubled in the fourth",
        "swimming": "lowered the pool record in the butterfly and won the relay",
    }
    posts = [
        Article(
            f"The Ridgeview Ospreys travelled to State. {name(n)} of Ridgeview High {line}, and {name(n + 50)} "
            f"cheered. Then {name(n + 100)} spoke. Ospreys coaches were proud of the season.",
            f"{sport}{n}",
            f"Ridgeview Ospreys {name(n + 50)} {name(n)}",
        )
        for n, (sport, line) in enumerate(list(sports.items()) * 9)
    ]
    for post, related in shown(index_of(posts), Choice()).items():
        assert {one.rstrip("0123456789") for one in related} <= {post.rstrip("0123456789")}


def test_titles_that_share_only_a_date_share_nothing() -> None:
    posts = [Article("zorbal", "one", "November 7 2007"), Article("quintex", "other", "November 28, 2007")]
    search = index_of(posts).search
    assert search.measures(search.post(0), np.array([1])).titles.tolist() == [0]


def test_the_key_of_a_title_is_of_its_words_alone() -> None:
    """In any order, however many places of the row are empty. A title without a word has the key 0."""
    titles = np.array([[5, 7, 0, 0], [7, 5, 0, 0], [7, 7, 5, 0], [0, 0, 0, 0]], np.uint64)
    one, other, longer, empty = keys_of(titles).tolist()
    assert one == other == keys_of(titles[:1, :2])[0]
    assert len({one, longer, 0}) == 3
    assert empty == 0
