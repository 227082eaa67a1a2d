"""Speed: a single page at once, and 8,000 articles as JSON Lines beside scikit-learn's own pipeline.

    NEWSTOOL_DATA=... python benchmarks/speed.py

Prints ratios of figures from this run; timings of their own say little on a shared machine. The sides take turns, the
best of each counts, and what counts is the time of the processor that a side takes, its processes together, so that
what else the machine does counts for less; the files are small enough to be in memory.
"""

import importlib.util
import json
import resource
import subprocess
import sys
import tempfile
from collections import deque
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path

from data import rows
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline

from newstool.articles import Article, clean, read
from newstool.articles.json_text import json_text
from newstool.classifier import Tagger
from newstool.classifier.documents import document
from newstool.cli.commands.classify import record_of
from newstool.text.batches import batches
from newstool.text.counting import count_terms
from newstool.text.hashing import terms

PAGE = Path(__file__).parents[1] / "examples" / "page.txt"
N_ARTICLES, N_TRAINING = 8000, 2000
TIMES = 10  # as many articles: what starting costs no longer counts
PEAK = (
    "import resource, subprocess, sys; subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, check=True); "
    "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
)
NEWSTOOL = [str(Path(sys.executable).with_name("newstool"))]


def seconds(call: Callable[[], object]) -> float:
    start = processor()
    call()
    return processor() - start


def processor() -> float:
    """The seconds that this process and those it started have taken so far."""
    used = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return sum(each.ru_utime + each.ru_stime for each in used)


def run(*command: str | Path) -> None:
    subprocess.run([str(part) for part in command], stdout=subprocess.DEVNULL, check=True)


def single_page() -> None:
    calls = {
        "import numpy, click": lambda: run(sys.executable, "-c", "import numpy, click"),
        "newstool summarize page.txt": lambda: run(*NEWSTOOL, "summarize", PAGE),
        "newstool classify page.txt": lambda: run(*NEWSTOOL, "classify", PAGE),
    }
    best = {name: min(times) for name, times in take_turns(calls, 7).items()}
    floor = best["import numpy, click"]
    for name, time_taken in best.items():
        print(f"{name:30} {time_taken:6.3f} s  {time_taken / floor:5.2f} times the import of numpy and click")


def take_turns(calls: Mapping[str, Callable[[], object]], turns: int) -> dict[str, list[float]]:
    times: dict[str, list[float]] = {name: [] for name in calls}
    for _ in range(turns):
        for name, call in calls.items():
            times[name].append(seconds(call))
    return times


def archive() -> None:
    articles = rows("bbc/all.jsonl.gz")
    articles = (articles * (N_ARTICLES // len(articles) + 1))[:N_ARTICLES]
    texts = [f"{article['title']}\n{article['text']}" for article in articles]
    is_sport = [article["label"] == "sport" for article in articles]
    theirs = make_pipeline(TfidfVectorizer(ngram_range=(1, 2)), LogisticRegression(max_iter=1000))
    theirs.fit(texts[:N_TRAINING], is_sport[:N_TRAINING])
    with tempfile.TemporaryDirectory() as folder:
        file, large = Path(folder) / "articles.jsonl", Path(folder) / "large.jsonl"
        file.write_text("".join(json.dumps(article) + "\n" for article in articles), encoding="utf-8")
        large.write_bytes(file.read_bytes() * TIMES)
        calls: dict[str, Callable[[], object]] = {
            "scikit-learn, predict alone": lambda: theirs.predict(texts),
            "newstool classify, file to file": lambda: run(*NEWSTOOL, "classify", "--format", "jsonl", file),
            "newstool summarize, file to file": lambda: run(*NEWSTOOL, "summarize", "--format", "jsonl", file),
        }
        if importlib.util.find_spec("fasttext"):
            calls["fastText, test of tokenised text"] = fasttext_test(Path(folder), texts, is_sport)
        many = f"newstool classify, {TIMES} times as many"
        calls[many] = lambda: run(*NEWSTOOL, "classify", "--format", "jsonl", large)
        times = take_turns(calls, 3)
    speeds = {name: N_ARTICLES / min(times[name]) for name in calls}
    speeds[many] *= TIMES
    floor = speeds["scikit-learn, predict alone"]
    words = sum(len(text.split()) for text in texts) / len(texts)
    print(f"{N_ARTICLES} articles of {words:.0f} words:")
    for name, speed in speeds.items():
        print(f"{name:36} {speed:7.0f} articles/s  {speed / floor:5.2f} times scikit-learn's predict")


def fasttext_test(folder: Path, texts: list[str], is_sport: list[bool]) -> Callable[[], object]:
    """What `fasttext test MODEL FILE` does, in its C++, without starting: its text is in lower case, words apart."""
    import fasttext

    lines = [
        f"__label__{label} {' '.join(text.lower().split())}\n" for label, text in zip(is_sport, texts, strict=True)
    ]
    training, test = folder / "training.txt", folder / "test.txt"
    training.write_text("".join(lines[:N_TRAINING]), encoding="utf-8")
    test.write_text("".join(lines), encoding="utf-8")
    model = fasttext.train_supervised(str(training), wordNgrams=2, dim=100, epoch=5, lr=0.5, thread=1, verbose=0)
    return lambda: model.test(str(test))


def stages() -> None:
    """Where the time of tagging goes, stage after stage in this process: each is timed on what the one before it gave,
    so that what they cost each other by sharing the processor's cache is not in it."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "articles.jsonl"
        file.write_text("".join(json.dumps(row) + "\n" for row in rows("bbc/all.jsonl.gz")), encoding="utf-8")
        articles = [item for item in read([file]) if isinstance(item, Article)]
        cleaned = list(map(clean, articles))
        tagger = Tagger.load()
        model = tagger.model
        documents = [[document(article, model.wire, model.shape) for article in batch] for batch in batches(cleaned)]
        found = [terms(batch, model.settings) for batch in documents]
        counts = [count_terms(batch, model.vocabulary, model.settings) for batch in documents]
        tags = list(tagger.tag(cleaned))
        # Each result is dropped as soon as there is the next, as in a stream: keeping them would take memory and time.
        work: dict[str, Callable[[], Iterable[object]]] = {
            "reading": lambda: read([file]),
            "cleaning": lambda: map(clean, articles),
            "hashing terms": lambda: (terms(batch, model.settings) for batch in documents),
            "looking them up": lambda: (model.vocabulary.known(batch.hashes) for batch in found),
            "hashing, looking up, counting": lambda: (
                count_terms(batch, model.vocabulary, model.settings) for batch in documents
            ),
            "decisions": lambda: (model.probabilities(model.decision_values(batch)) for batch in counts),
            "all of tagging": lambda: tagger.tag(cleaned),
            "writing JSON": lambda: (json_text(record_of(tag, with_domain=False)) for tag in tags),
        }
        calls = {name: partial(consume, some) for name, some in work.items()}
        times = take_turns(calls, 5)
    print("microseconds an article:")
    for name, taken in times.items():
        print(f"  {name:30} {min(taken) / len(articles) * 1e6:5.1f}")


def consume(results: Callable[[], Iterable[object]]) -> None:
    deque(results(), maxlen=0)


def memory() -> None:
    """Peak memory of 8,000 and of 80,000 articles: a stream does not grow."""
    articles = rows("bbc/all.jsonl.gz")
    for command in ("classify", "summarize"):
        peaks = []
        for n in (N_ARTICLES, TIMES * N_ARTICLES):
            with tempfile.TemporaryDirectory() as folder:
                file = Path(folder) / "articles.jsonl"
                with file.open("w", encoding="utf-8") as stream:
                    stream.writelines(json.dumps(articles[i % len(articles)]) + "\n" for i in range(n))
                # A small parent: a child's peak counts from the memory of the process that starts it.
                asked = [sys.executable, "-c", PEAK, *NEWSTOOL, command, "--format", "jsonl", str(file)]
                peaks.append(int(subprocess.run(asked, capture_output=True, check=True).stdout) / 1024)
        print(
            f"newstool {command}: peak of {peaks[0]:.0f} MB for {N_ARTICLES}, {peaks[1]:.0f} MB for ten times as many"
        )


if __name__ == "__main__":
    single_page()
    archive()
    stages()
    memory()
