"""Search: the measures by which an article is compared with posts, on posts small enough to compute by hand.

All words are unknown to the background and stand in the opening once, so that they weigh the same. Their importance is
6.2 if one post of the archive has them, and 11.3 if none has: -ln((1 + 500 * share) / 501) and -ln(share), with the
share 0.5 / 40,479 that the background gives to an unknown word.
"""

import numpy as np
import pytest

from newstool.articles import Article
from newstool.related.background import Measures, load
from newstool.related.days import day_of
from newstool.related.weights import weigh

from .conftest import index_of

ONE = Article("zorbal quintex", "one", published="2026-05-01")
OTHER = Article("zorbal vrampo", "other", published="2026-05-08")


def measures(asked: Article, *posts: Article) -> Measures:
    index = index_of(posts)
    search = index.search
    query = search.article(weigh([asked], load()), day_of(asked.published))
    return search.measures(query, np.arange(len(posts)))


def test_one_word_of_two_in_common() -> None:
    found = measures(ONE, OTHER)
    assert found.cosines.tolist() == pytest.approx([0.3405], abs=1e-3)  # 6.2 / sqrt(6.2^2 + 11.3^2) / sqrt(2)
    assert found.main.tolist() == pytest.approx([0.4273], abs=1e-3)  # the mean of 6.2 / (6.2 + 11.3) and 1/2
    assert found.n_shared.tolist() == [1]
    assert found.titles.tolist() == [0]
    assert found.closeness.tolist() == [0.5]  # a week apart
    assert found.years.tolist() == pytest.approx([7 / 365])


def test_years_are_counted_up_to_five_and_only_between_known_dates() -> None:
    posts = [Article("zorbal", name, published=date) for name, date in [("old", "2009-05-01"), ("undated", None)]]
    found = measures(ONE, *posts)
    assert found.years.tolist() == [5, 0]
    assert found.closeness.tolist() == pytest.approx([0, 0])


def test_the_same_cosine_over_more_words_counts_less() -> None:
    """(16 / 32)^-0.5 is 1.4142, and (128 / 32)^-0.5 is one half. Fewer than 15 words count as 15, and one as none."""
    nothing = np.zeros(1)
    cosine = np.array([0.25], np.float32)
    compared = [Measures(cosine, np.array([n]), *[nothing] * 5) for n in (1, 2, 15, 127)]
    found = [load().similarities(measures) for measures in compared]
    assert np.concatenate(found).tolist() == pytest.approx([0, 0.35355, 0.35355, 0.125], abs=1e-5)


def test_words_that_the_archive_does_not_have_count_in_the_share() -> None:
    asked = Article("zorbal plomtek grundal", "asked")
    # the mean of 6.2 / (6.2 + 11.3 + 11.3) and 1/2
    assert measures(asked, ONE).main.tolist() == pytest.approx([0.3578], abs=1e-3)


def test_only_the_heaviest_words_are_main() -> None:
    """The eight words that weigh most are those of the titles. The ninth, which both have, is none of them."""
    titles = "agorz belop cintu dramo elvik frobo gratz holim", "ibrak jolpe kumra lenzo mivor nopta obrik purso"
    one, other = (Article("zorbal", title[:5], title) for title in titles)
    found = measures(one, other)
    assert found.cosines[0] > 0
    assert found.main.tolist() == [0]


def test_the_title_of_a_series_is_no_main_term() -> None:
    blotter = [Article(f"word{name}", name, "Zorbal quintex") for name in ("bax", "cem", "dov", "fyl")]
    found = measures(Article("wordgam", "asked", "Zorbal quintex"), *blotter)
    assert found.main.tolist() == [0, 0, 0, 0]
    assert found.n_shared.tolist() == [0, 0, 0, 0]
    assert found.cosines.tolist() == [0, 0, 0, 0]


def test_a_post_without_words_shares_nothing() -> None:
    found = measures(ONE, Article("", "empty", "-"))
    assert found.main.tolist() == [0]
    assert found.cosines.tolist() == [0]


@pytest.mark.parametrize(("n_posts", "floor"), [(5, 0.92), (999, 0.92), (1000, 0.88), (100_000, 0.88)])
def test_the_floor_is_higher_in_a_small_archive(n_posts: int, floor: float) -> None:
    assert load().floor_of(n_posts) == floor


def test_likeness_leaves_out_main_terms_busy_days_and_the_number_of_shared_terms() -> None:
    """0.25 * exp(0.5 + 0.25 - 0.1 * 3) is 0.39208, whatever the two say; title and closeness weigh 1, and aging 0.1."""
    found = [
        load().likeness(
            Measures(
                cosines=np.array([0.25], np.float32),
                n_shared=np.array([n_shared]),
                titles=np.array([0.5]),
                main=np.array([main]),
                closeness=np.array([0.25]),
                telling=np.array([0.0]),
                years=np.array([3.0]),
            )
        )
        for n_shared, main in ((15, 0.0), (127, 0.0), (15, 1.0))
    ]
    assert np.concatenate(found).tolist() == pytest.approx([0.39208] * 3, abs=1e-5)
