"""Several labels a story, beside one-vs-rest scikit-learn and fastText: on Reuters-21578, and with hundreds of labels.

    NEWSTOOL_DATA=... python benchmarks/several.py reuters
    NEWSTOOL_DATA=... python benchmarks/several.py labels 500 [ARTICLES]
    python benchmarks/several.py one OLD_PYTHON

`reuters` trains on the ModApte split and scores the test rows, in one run: micro and macro F1, precision of what is
answered where 0.9 and 0.95 are promised, and articles a second. The peers get title and text joined, as cleaned; they
answer labels above their own threshold, at least the likeliest. fastText is measured where `fasttext` is installed.

`labels` gives real articles synthetic tags: the names that many of them have. It prints the time of training, the size
of the model file, articles a second, and the same for one-vs-rest scikit-learn's answers.

`one` compares the articles a second of a model of one label with those of an older newstool, whose Python is named.
Both use the older model, and take turns.
"""

import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

import fasttext_peer
import numpy as np
from data import folder, rows
from numpy.typing import NDArray
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.multiclass import OneVsRestClassifier
from sklearn.pipeline import make_pipeline
from sklearn.svm import LinearSVC

from newstool.articles import Article, clean
from newstool.classifier import Tagger
from newstool.classifier.training.train import TrainingOptions, train

NAME = re.compile(r"\b[A-Z][a-z]+(?: [A-Z][a-z]+)+\b")
REPEATS = 5  # timings; the best counts, because other work on the machine only adds
Truth = NDArray[np.bool_]
Answer = Callable[[Sequence[Article]], Truth]


def reuters(part: str) -> list[Article]:
    """The cleaned rows of a part of Reuters-21578 that have a text."""
    return [
        clean(Article(r["text"], r["id"], r["title"], r["labels"][0], other_labels=tuple(r["labels"][1:])))
        for r in rows(f"reuters21578/{part}.jsonl.gz")
        if r["text"].strip()
    ]


def joined(some: Sequence[Article]) -> list[str]:
    """What the peers read of articles: title and text."""
    return [f"{article.title} . {article.text}" for article in some]


def truth_of(some: Sequence[Article], labels: Sequence[str]) -> Truth:
    """Whether each article has each label, (n_articles, n_labels)."""
    index = {label: i for i, label in enumerate(labels)}
    truth = np.zeros((len(some), len(labels)), np.bool_)
    for row, article in enumerate(some):
        truth[row, [index[label] for label in article.labels if label in index]] = True
    return truth


def at_least_one(values: NDArray[np.float64], cut: float) -> Truth:
    """The labels with at least this value, and the likeliest one of each row, (n_rows, n_labels)."""
    given = values >= cut
    given[np.arange(len(given)), values.argmax(axis=1)] = True
    return np.asarray(given)


def scores(given: Truth, truth: Truth) -> str:
    """Micro and macro F1 in words. given, truth: (n_rows, n_labels)."""
    hits, total = (given & truth).sum(axis=0), given.sum(axis=0) + truth.sum(axis=0)
    has = total > 0
    return f"micro F1 {2 * hits.sum() / total.sum():.3f}, macro F1 {(2 * hits[has] / total[has]).mean():.3f}"


def fastest(answer: Answer, some: Sequence[Article]) -> tuple[Truth, float]:
    """The answers, and articles a second."""
    times = []
    for _ in range(REPEATS):
        start = time.process_time()
        given = answer(some)
        times.append(time.process_time() - start)
    return given, len(some) / min(times)


def ours(training: Sequence[Article]) -> tuple[Tagger, float]:
    """A model, read back from its file, and the size of the file in MB."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "model"
        train(training, TrainingOptions(several=True, holdout=0)).save(path)
        return Tagger.load(str(path)), path.stat().st_size / 1e6


def answers_of(tagger: Tagger) -> Answer:
    """The labels that a tagger gives, as other answers are."""
    index = {label: i for i, label in enumerate(tagger.model.labels)}

    def answer(some: Sequence[Article]) -> Truth:
        """The labels of articles, (n_articles, n_labels)."""
        given = np.zeros((len(some), len(index)), np.bool_)
        for row, tag in enumerate(tagger.tag(some)):
            given[row, [index[one.label] for one in tag.labels]] = True
        return given

    return answer


def scikit_learn(training: Sequence[Article], labels: Sequence[str], jobs: int = 1) -> Answer:
    """Train one linear SVM for each label, on TF-IDF of words and pairs."""
    words = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, min_df=2)
    pipeline = make_pipeline(words, OneVsRestClassifier(LinearSVC(), n_jobs=jobs))
    pipeline.fit(joined(training), truth_of(training, labels).astype(int))
    return lambda some: at_least_one(pipeline.decision_function(joined(some)), 0.0)


def fasttext(training: Sequence[Article], labels: Sequence[str]) -> Answer:
    """One-vs-all, with pairs of words."""
    index = {label: i for i, label in enumerate(labels)}
    numbers = [[index[label] for label in article.labels] for article in training]
    settings = fasttext_peer.Settings(epochs=50, dimensions=100, rate=0.5, loss="ova")
    probabilities = fasttext_peer.trained(joined(training), numbers, len(labels), settings)
    return lambda some: at_least_one(probabilities(joined(some)), 0.5)


def show_promises(tagger: Tagger, test: Sequence[Article]) -> None:
    """Print the precision of what is answered where a precision is promised."""
    for least in (0.9, 0.95):
        right: Counter[str] = Counter()
        given: Counter[str] = Counter()
        for tag in tagger.tag(test, min_precision=least):
            for one in tag.labels:
                given[one.label] += 1
                right[one.label] += one.label in tag.article.labels
        kept = sum(right[label] >= least * n for label, n in given.items())
        true = sum(len(article.labels) for article in test)
        print(
            f"  promised {least}: precision {sum(right.values()) / sum(given.values()):.3f}, "
            f"{sum(right.values()) / true:.1%} of the labels given, {len(given)} labels, kept by {kept} of them"
        )


def run_reuters() -> None:
    """Train on Reuters, and print the figures of newstool and its peers."""
    training, test = reuters("train"), reuters("test")
    labels = sorted({label for article in training for label in article.labels})
    truth = truth_of(test, labels)
    print(f"Reuters-21578, {len(training)} rows to train on, {len(test)} test rows, {len(labels)} labels:")
    start = time.process_time()
    tagger, size = ours(training)
    print(f"  newstool trained in {time.process_time() - start:.0f} s of processor time, model of {size:.1f} MB")
    candidates: list[tuple[str, Answer]] = [("newstool", answers_of(tagger))]
    candidates.append(("one-vs-rest linear SVM, TF-IDF, pairs", scikit_learn(training, labels)))
    if fasttext_peer.is_installed():
        candidates.append(("fastText, one-vs-all", fasttext(training, labels)))
    for name, answer in candidates:
        given, speed = fastest(answer, test)
        print(f"  {name:38} {scores(given, truth)}, {speed:7,.0f} articles a second")
    show_promises(tagger, test)


def tagged(n_labels: int, n_articles: int) -> list[Article]:
    """Real articles, each with those of the n most frequent names that it has as tags; those without are left out."""
    everything = [
        row
        for name in ("us_press/train.jsonl.gz", "huffpost/part.jsonl.gz", "cnn_dailymail/dev.jsonl.gz")
        for row in rows(name)
    ]
    chosen = np.random.default_rng(0).permutation(len(everything))[:n_articles].tolist()
    some = [clean(Article(everything[i]["text"], title=everything[i].get("title", ""))) for i in chosen]
    names = [dict.fromkeys(NAME.findall(f"{article.title}. {article.text}")) for article in some]
    frequent = [name for name, _ in Counter(name for each in names for name in each).most_common(n_labels)]
    rank = set(frequent)
    found = []
    for article, each in zip(some, names, strict=True):
        if tags := [name for name in each if name in rank]:
            found.append(Article(article.text, title=article.title, label=tags[0], other_labels=tuple(tags[1:])))
    return found


def run_labels(n_labels: int, n_articles: int) -> None:
    """Train on synthetic tags, and print time, size and scores."""
    archive = tagged(n_labels, n_articles)
    unseen, training = archive[: len(archive) // 10], archive[len(archive) // 10 :]
    labels = sorted({label for article in training for label in article.labels})
    per_article = np.mean([len(article.labels) for article in training])
    print(f"{len(labels)} labels, {len(training)} articles to train on, {per_article:.1f} labels each:")
    start = time.process_time()
    tagger, size = ours(training)
    seconds = time.process_time() - start
    print(f"  trained in {seconds:.0f} s of processor time, {len(tagger.model.idf)} terms, model of {size:.1f} MB")
    given, speed = fastest(answers_of(tagger), unseen)
    truth = truth_of(unseen, tagger.model.labels)
    print(f"  newstool: {scores(given, truth)}, {speed:,.0f} articles a second")
    given, slow = fastest(scikit_learn(training, labels), unseen)
    print(f"  one-vs-rest linear SVM, pairs: {scores(given, truth_of(unseen, labels))}, {slow:,.0f} articles a second")


_TAG = """
import sys, time
from newstool.articles import ReadOptions, clean, read
from newstool.classifier import Tagger
articles = [clean(a) for a in read([sys.argv[1]], ReadOptions())]
tagger = Tagger.load(sys.argv[2])
best = 1e9
for _ in range(3):
    start = time.process_time()
    for _ in tagger.tag(articles): pass
    best = min(best, time.process_time() - start)
print(len(articles) / best)
"""


def run_one(old: str) -> None:
    """Print the speed of a model of one label beside that of an older newstool."""
    file = folder() / "bbc" / "all.jsonl.gz"
    where = "import newstool.models; print(newstool.models.__path__[0])"
    models = subprocess.run([old, "-c", where], capture_output=True, text=True, check=True).stdout.strip()
    model = Path(models) / "news-sports.safetensors"  # the older one, so that both do the same work
    found: dict[str, list[float]] = {old: [], sys.executable: []}
    for _ in range(REPEATS):
        for python, speeds in found.items():
            done = subprocess.run(
                [python, "-c", _TAG, str(file), str(model)], capture_output=True, text=True, check=True
            )
            speeds.append(float(done.stdout))
    before, now = (max(speeds) for speeds in found.values())
    print(f"one label, articles a second: {now:,.0f}, before {before:,.0f}: {now / before:.2f} times")


if __name__ == "__main__":
    what, *more = sys.argv[1:]
    if what == "reuters":
        run_reuters()
    elif what == "labels":
        run_labels(int(more[0]), int(more[1]) if len(more) > 1 else 8000)
    else:
        run_one(more[0])
