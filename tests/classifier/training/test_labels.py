"""Which labels of an archive are learned, and whether a story can have several."""

from collections import Counter
from collections.abc import Sequence

import pytest

from newstool.articles import Article
from newstool.classifier.training.labels import TrainingError, learn_from, share_of_several
from newstool.classifier.training.pipeline import TrainingOptions

UNDECIDED = TrainingOptions(several=None)


def archive(*labels: Sequence[str], times: int = 1) -> list[Article]:
    """`times` different articles for each list of labels."""
    return [
        Article(f"Story {n} of {some}.", label=some[0], other_labels=tuple(some[1:]))
        for some in labels
        for n in range(times)
    ]


def test_a_fifth_with_two_labels_makes_an_archive_of_several() -> None:
    one = archive(["News"], ["Sports"], ["Food"], ["Arts"], times=10)
    two = archive(["News", "Sports"], times=10)
    assert learn_from(one + two, UNDECIDED).several is True
    assert learn_from(one + two[:9], UNDECIDED).several is False
    assert share_of_several(one + two) == pytest.approx(0.2)


def test_a_rare_or_ignored_second_label_does_not_count() -> None:
    articles = archive(["News", "Quilts"], ["Sports", "Featured"], times=9) + archive(["News"], ["Sports"], times=9)
    assert share_of_several(articles, ignored=["Featured"]) == 0
    assert learn_from(articles, TrainingOptions(several=None, ignored_labels=("Featured",))).several is False


def test_the_options_force_it() -> None:
    articles = archive(["News", "Sports"], ["Sports"], times=10)
    assert learn_from(articles, TrainingOptions(several=False)).several is False
    assert learn_from(archive(["News"], ["Sports"], times=10), TrainingOptions(several=True)).several is True


@pytest.mark.parametrize("several", [False, True])
def test_options_that_leave_fewer_than_two_labels_are_named(several: bool) -> None:
    articles = archive(["News"], times=12) + archive(["Sports"], times=9)
    with pytest.raises(TrainingError, match=r"these have too few articles or are ignored: 'Sports' \(9\); add"):
        learn_from(articles, TrainingOptions(several=several, min_articles=10))
    with pytest.raises(TrainingError, match=r"are ignored: 'News' \(12\), 'Sports' \(9\); add"):
        learn_from(articles, TrainingOptions(several=several, ignored_labels=("News", "Sports")))


def test_a_rare_label_gives_way_to_the_next_and_is_named() -> None:
    articles = archive(["News"], ["Sports"], times=10) + archive(["Food", "News"], ["Games"], times=3)
    chosen = learn_from(articles, TrainingOptions(several=False)).chosen
    assert Counter(article.labels for article in chosen.articles) == {("News",): 13, ("Sports",): 10}
    assert chosen.left_out == {"Food": 3, "Games": 3}
    assert [article.label for article in chosen.unlearned] == ["Games"] * 3
    assert chosen.lost == [()] * 20 + [("Food",)] * 3


def test_a_label_that_becomes_large_enough_by_others_is_learned() -> None:
    """Seven articles have Sports first, three have it after a rare label."""
    articles = archive(["News"], times=10) + archive(["Sports"], times=7) + archive(["Games", "Sports"], times=3)
    learned = learn_from(articles, TrainingOptions(several=False, min_articles=5))
    assert learned.chosen.left_out == {"Games": 3}
    assert Counter(article.label for article in learned.articles) == {"News": 10, "Sports": 10}


def test_a_rare_label_that_comes_after_a_rare_one_is_left_out_too() -> None:
    articles = archive(["News"], ["Sports"], times=10) + archive(["Food", "Quilts"], times=3)
    chosen = learn_from(articles, TrainingOptions(several=False)).chosen
    assert chosen.left_out == {"Food": 3, "Quilts": 3}
    assert [article.labels for article in chosen.unlearned] == [("Food", "Quilts")] * 3
    assert len(chosen.articles) == len(chosen.lost) == 20


def test_of_several_labels_rare_ones_are_learned_unless_a_number_is_given() -> None:
    articles = archive(["News", "Sports"], times=10) + archive(["Food", "News"], times=3)
    learned = learn_from(articles, TrainingOptions(several=True))
    assert (learned.chosen.left_out, learned.rare) == ({}, {"Food": 3})
    learned = learn_from(articles, TrainingOptions(several=True, min_articles=10))
    assert (learned.chosen.left_out, learned.rare) == ({"Food": 3}, {})


def test_several_labels_need_two_large_ones() -> None:
    articles = archive(["News", "Sports"], times=9) + archive(["News"], times=9)
    with pytest.raises(TrainingError, match=r"'News' \(18\), 'Sports' \(9\), and 10 are needed"):
        learn_from(articles, TrainingOptions(several=True))
