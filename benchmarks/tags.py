"""Tags beside fastText and scikit-learn, on the same rows.

    NEWSTOOL_DATA=... python benchmarks/tags.py

AG News: trained on the shared training rows, scored on the official test set. BBC: five folds over articles without
near-duplicates. Each peer gets title and text joined, the same cleaned articles, and its best of a few usual settings
by the score itself, which favours it. fastText is measured where the package `fasttext` is installed.
"""

import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import fasttext_peer
import numpy as np
from data import rows
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold
from sklearn.pipeline import make_pipeline, make_union
from sklearn.svm import LinearSVC

from newstool.articles import Article, clean
from newstool.classifier import Tagger
from newstool.classifier.training.calibration import calibration_error, label_indices
from newstool.classifier.training.train import TrainingOptions, train
from newstool.text.near_duplicates import group_near_duplicates

Predict = Callable[[Sequence[Article]], list[str]]


def articles(name: str) -> list[Article]:
    """The cleaned articles of a file of a corpus."""
    return [
        clean(Article(row["text"], id=row["id"], title=row["title"], label=row["label"], source=f"{name}:{i}"))
        for i, row in enumerate(rows(name), 1)
    ]


def joined(some: Sequence[Article]) -> list[str]:
    """What the peers read of articles: title and text."""
    return [f"{article.title} . {article.text}" for article in some]


def ours(training: Sequence[Article]) -> Predict:
    """Train newstool by its defaults. Prints the size of the model."""
    trained = train(training, TrainingOptions(holdout=0))
    tagger = Tagger(trained.model)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "model"
        trained.save(path)
        print(f"    newstool's model: {path.stat().st_size / 1e6:.1f} MB, {len(trained.model.idf)} terms")

    def predict(some: Sequence[Article]) -> list[str]:
        """The labels of articles. Prints the calibration error."""
        tags = list(tagger.tag(some))
        truth = label_indices(trained.model.labels, [str(article.label) for article in some])
        probabilities = np.array([list(tag.probabilities.values()) for tag in tags])
        print(f"    newstool's calibration error: {calibration_error(probabilities, truth):.4f}")
        return [str(tag.label) for tag in tags]

    return predict


def scikit_learn(pipeline: object) -> Callable[[Sequence[Article]], Predict]:
    """What trains a pipeline of scikit-learn."""

    def fit(training: Sequence[Article]) -> Predict:
        """Train on articles, and return what tags others."""
        pipeline.fit(joined(training), [article.label for article in training])  # type: ignore[attr-defined]
        return lambda some: list(pipeline.predict(joined(some)))  # type: ignore[attr-defined]

    return fit


def fasttext(settings: fasttext_peer.Settings) -> Callable[[Sequence[Article]], Predict]:
    """What trains fastText."""

    def fit(training: Sequence[Article]) -> Predict:
        """Train on articles, and return what tags others."""
        labels = sorted({str(article.label) for article in training})
        numbers = [[labels.index(str(article.label))] for article in training]
        probabilities = fasttext_peer.trained(joined(training), numbers, len(labels), settings)
        return lambda some: [labels[i] for i in probabilities(joined(some)).argmax(axis=1).tolist()]

    return fit


def candidates() -> Iterator[tuple[str, Callable[[Sequence[Article]], Predict]]]:
    """Newstool and its peers: the name of each, and what trains it."""
    words = {"ngram_range": (1, 2), "sublinear_tf": True, "min_df": 2}
    yield "newstool", ours
    yield (
        "TF-IDF, logistic regression",
        scikit_learn(make_pipeline(TfidfVectorizer(**words), LogisticRegression(C=10, max_iter=1000))),
    )
    characters = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True, min_df=3)
    yield (
        "TF-IDF words and characters, linear SVM",
        scikit_learn(make_pipeline(make_union(TfidfVectorizer(**words), characters), LinearSVC(C=0.3))),
    )
    if fasttext_peer.is_installed():
        for epochs, dimensions, rate in ((5, 10, 0.5), (25, 10, 1.0), (25, 100, 0.5)):
            settings = fasttext_peer.Settings(epochs, dimensions, rate)
            yield f"fastText, pairs, {epochs} epochs of {dimensions} at {rate}", fasttext(settings)


def ag_news() -> None:
    """Print the share of right tags on the official test set of AG News."""
    training, test = articles("ag_news/train.jsonl.gz"), articles("ag_news/test.jsonl.gz")
    print(f"AG News, {len(training)} rows to train on, the official test set of {len(test)}:")
    for name, fit in candidates():
        start = time.perf_counter()
        predict = fit(training)
        seconds = time.perf_counter() - start
        right = sum(a == b.label for a, b in zip(predict(test), test, strict=True))
        print(f"  {name:46} {100 * right / len(test):6.2f} %   trained in {seconds:5.1f} s")


def bbc(title: str, label: Callable[[str], str]) -> None:
    """Print the share of right tags on BBC. label: the label to learn for each of BBC's own."""
    everything = articles("bbc/all.jsonl.gz")
    groups = group_near_duplicates([(article.title, article.text) for article in everything])
    distinct = [everything[i] for i in np.unique(groups, return_index=True)[1]]
    relabelled = [Article(a.text, title=a.title, label=label(str(a.label)), dateline=a.dateline) for a in distinct]
    truth = np.array([article.label for article in relabelled])
    folds = list(StratifiedKFold(5, shuffle=True, random_state=0).split(truth, truth))
    print(f"BBC, {title}, five folds of {len(truth)} articles:")
    for name, fit in candidates():
        right = 0
        for kept, left_out in folds:
            predicted = fit([relabelled[i] for i in kept])([relabelled[i] for i in left_out])
            right += int((np.array(predicted) == truth[left_out]).sum())
        print(f"  {name:46} {100 * right / len(truth):6.2f} %")


if __name__ == "__main__":
    ag_news()
    bbc("five classes", str)
    bbc("sport or not", lambda label: "Sports" if label == "sport" else "News")
