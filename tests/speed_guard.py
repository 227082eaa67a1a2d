"""A guard on speed: tagging articles is no slower than scikit-learn's own pipeline, in the same run.

    python tests/speed_guard.py

Both answer the project's own articles, 20 times over, with the model that was trained on them; each side's best of
five counts. newstool measures 5 to 7 times scikit-learn's rate: the floor of 2 leaves a wide margin for a noisy machine
and fails where a change makes tagging several times slower. Exits with 1 below the floor.
"""

import json
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline

from newstool.articles import Article, clean
from newstool.classifier import Tagger
from newstool.classifier.training.train import TrainingOptions, train

FLOOR = 2.0  # newstool's articles a second over scikit-learn's
COPIES, TURNS = 20, 5
OWN = Path(__file__).parents[1] / "training_data" / "articles.jsonl"


def best(call: Callable[[], object]) -> float:
    """The seconds that the fastest of TURNS calls takes."""
    times = []
    for _ in range(TURNS):
        start = time.perf_counter()
        call()
        times.append(time.perf_counter() - start)
    return min(times)


def main() -> int:
    """Measure both, print the ratio, and say by the exit status whether it is at the floor."""
    records = [json.loads(line) for line in OWN.read_text(encoding="utf-8").splitlines()]
    articles = [clean(Article(r["text"], r["id"], r["title"], r["label"])) for r in records]
    with tempfile.TemporaryDirectory() as folder:
        model = Path(folder) / "model.safetensors"
        train(articles, TrainingOptions(holdout=0.0, words=None)).save(model)
        tagger = Tagger.load(str(model))
    texts = [f"{article.title}\n{article.text}" for article in articles]
    pipeline = make_pipeline(TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True), LogisticRegression())
    pipeline.fit(texts, [article.label for article in articles])
    ours = best(lambda: list(tagger.tag(articles * COPIES)))
    theirs = best(lambda: pipeline.predict_proba(texts * COPIES))
    ratio = theirs / ours
    print(f"newstool tags {ratio:.1f} times as many articles a second as scikit-learn (floor {FLOOR})")
    return int(ratio < FLOOR)


if __name__ == "__main__":
    sys.exit(main())
