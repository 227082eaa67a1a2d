"""Weights: which terms of a post are kept, and the weight of each."""

import numpy as np

from newstool.articles import Article
from newstool.related.background import load
from newstool.related.weights import DEPTH, LOW, STEP, weigh
from newstool.text.hashing import TermSettings, terms

from .conftest import ALL, DAM


def hash_of(word: str) -> int:
    return int(terms([("", word)], TermSettings(pairs=False)).hashes[0] & ~LOW)


def weight_of(article: Article, word: str) -> float:
    weighed = weigh([article], load())
    places = np.flatnonzero(weighed.hashes[0] == np.uint64(hash_of(word)))
    return float(weighed.weights[0][places[0]]) * STEP if len(places) else 0.0


def test_title_opening_and_rest_count_three_two_and_one() -> None:
    rest = "filler " * 150
    article = Article(f"opened {rest} lastly", title="entitled")
    # 1 + ln(3), 1 + ln(2) and 1 + ln(1), in steps of 1/32
    assert weight_of(article, "entitled") == 2.09375
    assert weight_of(article, "opened") == 1.6875
    assert weight_of(article, "lastly") == 1.0
    assert weight_of(article, "missing") == 0.0


def test_rare_words_come_first_and_at_most_depth_words_are_kept() -> None:
    common = "the of and to in that was for on with said as at by from it he his are be this have"
    syllables = ("bra", "kel", "mid", "sto", "vun", "zar")
    names = [a + b + c for a in syllables for b in syllables for c in syllables][:140]
    weighed = weigh([Article(f"{common} {' '.join(names)}")], load())
    assert np.count_nonzero(weighed.hashes[0]) == DEPTH
    assert not set(weighed.hashes[0].tolist()) & {hash_of(word) for word in common.split()}


def test_what_is_stored_does_not_depend_on_the_number_of_articles_weighed_together() -> None:
    """The sort keys have room for 64 articles; more are weighed in several batches."""
    articles = [*ALL, Article("a"), DAM] * 30
    together = weigh(articles, load())
    assert together.hashes.shape == (180, DEPTH)
    for row in [*range(6), *range(60, 70), *range(126, 132), 179]:
        article = articles[row]
        alone = weigh([article], load())
        assert np.array_equal(alone.hashes[0], together.hashes[row])
        assert np.array_equal(alone.weights[0], together.weights[row])
        assert np.array_equal(alone.titles[0], together.titles[row])
        assert np.array_equal(alone.signatures[0], together.signatures[row])


def test_the_opening_ends_with_its_hundredth_word() -> None:
    inside, outside = (Article("rain " * before + "zebra fell.", title="Weather") for before in (99, 100))
    first = Article("zebra " + "rain " * 99 + "fell.", title="Weather")
    assert weight_of(inside, "zebra") == weight_of(first, "zebra") > weight_of(outside, "zebra")
