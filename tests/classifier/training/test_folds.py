"""Out-of-fold answers are those of a model that never met the fold: neither its labels nor its rare terms."""

import warnings

import numpy as np

from newstool.articles import Article
from newstool.classifier.training.folds import FOLDS, out_of_fold
from newstool.classifier.training.pipeline import TrainingOptions, make_pipeline
from newstool.classifier.training.rows import Rows, StoryGroups


def test_a_term_that_only_the_fold_makes_frequent_says_nothing() -> None:
    """Two articles share a word that no other has. Without one of them the word is too rare to be learned."""
    archive = [
        Article(text=f"{said} {chr(97 + i) * 3} and {chr(97 + i) * 4}", label=label)
        for label, said in (("News", "council budget"), ("Sports", "goal win"))
        for i in range(20)
    ]
    options = TrainingOptions(holdout=0, pairs=False, words=None)
    common = decisions_of(archive, options)
    rare = [Article(text=a.text + " zugzwang", label=a.label) if i in (0, 1) else a for i, a in enumerate(archive)]
    shared = decisions_of(rare, options)
    apart = fold_of(rare, 0) != fold_of(rare, 1)
    assert apart
    assert np.allclose(shared[:2], common[:2], atol=0.02)


def test_a_label_of_two_stories_is_judged_without_a_warning_of_the_library() -> None:
    archive = [
        Article(text=f"{said} {chr(97 + i) * 3} and {chr(97 + i) * 4}", label=label)
        for label, said, n in (("News", "council budget", 20), ("Sports", "goal win", 20), ("Food", "leek soup", 2))
        for i in range(n)
    ]
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        found = decisions_of(archive, TrainingOptions(holdout=0, pairs=False, words=None))
    assert found.shape == (42, 3)


def decisions_of(archive: list[Article], options: TrainingOptions) -> np.ndarray:
    stories = StoryGroups.of(archive)
    rows = Rows.of(archive, stories, options)
    pipeline = make_pipeline(options)
    counts = pipeline["terms"].fit_transform(rows.documents)
    return out_of_fold(pipeline, counts, rows, 0, lambda stage: None).decisions


def fold_of(archive: list[Article], row: int) -> int:
    from sklearn.model_selection import StratifiedKFold

    labels = np.array([article.label for article in archive])
    folds = StratifiedKFold(FOLDS, shuffle=True, random_state=0).split(labels, labels)
    return next(i for i, (_, unseen) in enumerate(folds) if row in unseen)
