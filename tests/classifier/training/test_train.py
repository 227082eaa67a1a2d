"""Training: scikit-learn's pipeline, scores of unseen articles, and the refusal of what cannot be learned."""

from collections.abc import Sequence

import numpy as np
import pytest
from sklearn.base import clone
from sklearn.model_selection import GridSearchCV

from newstool.articles import Article
from newstool.classifier.training.pipeline import make_pipeline
from newstool.classifier.training.scores import Scores
from newstool.classifier.training.train import Trained, TrainingError, TrainingOptions, train


def labelled(*counts: tuple[str, int]) -> list[Article]:
    """Articles of a few words: a label's own, and some that no other article has."""
    words = {"News": "council budget vote", "Sports": "goal score win", "Obituaries": "funeral survived born"}
    return [
        Article(text=f"{words[label]} {chr(97 + i) * 3} {chr(97 + i) * 4} {label}{chr(97 + i)}", label=label)
        for label, n in counts
        for i in range(n)
    ]


def test_scores_are_of_all_articles_of_a_small_archive(trained: Trained, articles: Sequence[Article]) -> None:
    assert isinstance(trained.scores, Scores)
    assert trained.scores.n == len(articles) == 328
    assert trained.scores.accuracy > 0.9
    assert set(trained.scores.labels) == {"News", "Sports"}
    assert sum(figures.support for figures in trained.scores.labels.values()) == trained.scores.n


@pytest.mark.parametrize(("holdout", "measured"), [(0.1, 200), (0.5, 250)])
def test_scores_are_of_a_share_of_a_larger_archive_but_of_200_articles_at_least(holdout: float, measured: int) -> None:
    options = TrainingOptions(holdout=holdout, words=None, pairs=False)
    words = [chr(97 + i // 26) + chr(97 + i % 26) for i in range(500)]  # two letters: each has a story of its own
    articles = [
        Article(f"{'goal' if i % 2 else 'council'} {word}x {word}y {word}z", label="Sports" if i % 2 else "News")
        for i, word in enumerate(words)
    ]
    scores = train(articles, options).scores
    assert isinstance(scores, Scores)
    assert scores.n == measured


def test_the_same_seed_gives_the_same_model(articles: Sequence[Article]) -> None:
    one, two = (train(articles[::4], TrainingOptions(seed=3)).model for _ in range(2))
    assert all((one.weights.arrays()[name] == two.weights.arrays()[name]).all() for name in ("weights", "bias"))
    assert one.calibration == two.calibration
    assert (one.precision_thresholds == two.precision_thresholds).all()


def test_near_duplicates_do_not_straddle_the_split() -> None:
    copies = [Article(text=a.text, label=a.label) for a in labelled(("News", 20), ("Sports", 20)) for _ in range(3)]
    flipped = [
        Article(text=a.text, label="Sports" if a.label == "News" else "News") if i % 3 == 0 else a
        for i, a in enumerate(copies)
    ]
    scores = train(flipped, TrainingOptions(holdout=0.3)).scores
    assert isinstance(scores, Scores)
    assert scores.n % 3 == 0  # each story with all of its copies
    assert scores.accuracy == pytest.approx(2 / 3, abs=0.1)  # a memory of the copies would know the flipped labels too


def test_copies_of_an_article_count_once() -> None:
    with pytest.raises(TrainingError, match=r"these have too few articles or are ignored: 'Sports' \(2\)"):
        train(labelled(("News", 20)) + labelled(("Sports", 2)) * 10)


def test_no_holdout_no_scores(articles: Sequence[Article]) -> None:
    trained = train(articles[::4], TrainingOptions(holdout=0))
    assert trained.scores is None
    assert "scores" not in trained.model.header


def test_short_forms_teach_headlines(articles: Sequence[Article]) -> None:
    options = TrainingOptions(holdout=0, short_forms=True)
    trained = train(articles[::4], options)
    assert trained.pipeline["classifier"].n_features_in_ > train(articles[::4]).pipeline["classifier"].n_features_in_


def test_labels_with_too_few_articles_are_left_out() -> None:
    trained = train(labelled(("News", 20), ("Sports", 20), ("Obituaries", 9)), TrainingOptions(words=None))
    assert trained.model.labels == ("News", "Sports")
    assert (trained.left_out, trained.unlearned) == ({"Obituaries": 9}, 9)


def test_three_labels() -> None:
    trained = train(labelled(("News", 20), ("Sports", 20), ("Obituaries", 20)))
    assert trained.model.labels == ("News", "Obituaries", "Sports")
    assert len(trained.model.weights.bias) == 3
    assert isinstance(trained.scores, Scores)
    assert trained.scores.accuracy == 1.0


@pytest.mark.parametrize(
    ("articles", "message"),
    [
        ([], "the articles have no label, and a classifier needs two"),
        ([Article(text="a b", label=None)] * 30, "the articles have no label"),
        (labelled(("News", 26)), "only the label 'News', and a classifier needs two"),
        (
            labelled(("News", 26), ("Sports", 3)),
            r"two labels with 10 different articles or more each, and these have too few articles or are ignored: "
            r"'Sports' \(3\); add articles, join labels with --map 'LABEL=OTHER', or ignore fewer$",
        ),
    ],
)
def test_what_cannot_be_learned(articles: list[Article], message: str) -> None:
    with pytest.raises(TrainingError, match=message):
        train(articles)


def test_the_pipeline_works_with_scikit_learn(articles: Sequence[Article]) -> None:
    few = articles[::3]
    documents, labels = [(a.title, a.text) for a in few], [a.label for a in few]
    search = GridSearchCV(clone(make_pipeline(TrainingOptions())), {"classifier__C": [0.1, 1.0]}, cv=2)
    search.fit(documents, labels)
    assert search.best_score_ > 0.8
    assert search.predict(np.array(["The Tigers won 3-1 on two late goals"], dtype=object)).tolist() == ["Sports"]
