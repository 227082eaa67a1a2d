"""News or Sports on publishers that the weights have not seen, beside scikit-learn and fastText.

    NEWSTOOL_DATA=... python benchmarks/unseen.py [--half development|final] [--ours]

The bundled model learns from no press corpus. Rows of HuffPost (headlines, and headlines with their abstract) and of
the headlines of local sites are tagged that a reader judged (training_data/judged.jsonl; the rule is in
training_data/README.md). Their final half was not looked at before the settings were fixed. The peers learn from the
same rows with the same labels, each article in the same forms and digits folded. `--ours` asks the bundled model alone.
"""

import argparse
import re
from collections.abc import Callable, Sequence
from dataclasses import replace

import data  # noqa: F401  (puts training_data/ on the path)
import fasttext_peer
import numpy as np
from chance import error_by_chance
from clean import SPORTS
from numpy.typing import NDArray
from sklearn.calibration import CalibratedClassifierCV
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.svm import LinearSVC

from corpora import Judgement, corpus, judgements, local_headlines
from newstool.articles import Article
from newstool.classifier import Tagger
from newstool.classifier.training.calibration import calibration_error
from newstool.text.hashing import Document
from train_news_sports import Learned, learn

PRECISION = 0.99
Floats = NDArray[np.float64]
# From articles to the probability of Sports, and to whether the precision is promised.
Answer = Callable[[Sequence[Article]], tuple[Floats, NDArray[np.bool_]]]


def ours() -> Answer:
    """newstool's own answers."""
    tagger = Tagger.load()

    def answer(articles: Sequence[Article]) -> tuple[Floats, NDArray[np.bool_]]:
        tags = list(tagger.tag(articles, min_precision=PRECISION))
        return np.array([tag.probabilities[SPORTS] for tag in tags]), np.array([tag.label is not None for tag in tags])

    return answer


def folded(documents: Sequence[Document]) -> list[str]:
    """Title and text joined, lower case, digits as one, signs apart."""
    texts = [re.sub(r"\d", "0", f"{title} . {text}").lower() for title, text, *_ in documents]
    return [re.sub(r"([^\w\s])", r" \1 ", text) for text in texts]


def scikit_learn(classifier: object) -> Callable[[Learned], Answer]:
    """TF-IDF of words and pairs, and a classifier with probabilities."""

    def fit(learned: Learned) -> Answer:
        rows = learned.rows
        texts = folded(rows.documents)
        vectorizer = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, min_df=3)
        pipeline = make_pipeline(vectorizer, classifier).fit(texts, rows.sport)

        def answer(articles: Sequence[Article]) -> tuple[Floats, NDArray[np.bool_]]:
            p = pipeline.predict_proba(folded([(article.title, article.text) for article in articles]))[:, 1]
            return p, np.maximum(p, 1 - p) >= PRECISION

        return answer

    return fit


def fasttext(learned: Learned) -> Answer:
    """fastText with pairs."""
    rows = learned.rows
    settings = fasttext_peer.Settings(epochs=5, dimensions=20, rate=0.3)
    probabilities = fasttext_peer.trained(
        folded(rows.documents), [[int(sport)] for sport in rows.sport], n_labels=2, settings=settings
    )

    def answer(articles: Sequence[Article]) -> tuple[Floats, NDArray[np.bool_]]:
        p = probabilities(folded([(article.title, article.text) for article in articles]))[:, 1]
        return p, np.maximum(p, 1 - p) >= PRECISION

    return answer


def peers() -> dict[str, Callable[[Learned], Answer]]:
    """By name, what fits a peer."""
    machine = CalibratedClassifierCV(LinearSVC(C=0.1, class_weight="balanced"), cv=3)
    found = {
        "TF-IDF, linear SVM": scikit_learn(machine),
        "TF-IDF, logistic regression": scikit_learn(LogisticRegression(C=10, class_weight="balanced", max_iter=300)),
    }
    if fasttext_peer.is_installed():
        return {**found, "fastText, pairs": fasttext}
    print("fasttext is not installed: not measured")
    return found


def line(p: Floats, sure: NDArray[np.bool_], judged: Sequence[Judgement]) -> str:
    """The figures of some rows."""
    sport, clear = np.array([j.label == SPORTS for j in judged]), np.array([j.clear for j in judged])
    right = (p > 0.5) == sport
    both = np.stack([1 - p, p], axis=1)
    error, by_chance = calibration_error(both, sport.astype(int)), error_by_chance(both)
    precision = f"{right[sure].mean():6.1%} (clear {right[sure & clear].mean():6.1%})"
    return (
        f"n {len(p)} ({sport.sum()} Sports)  accuracy {right.mean():6.1%} (clear ones {right[clear].mean():6.1%})  "
        f"recall {(p[sport] > 0.5).mean():6.1%}  false positives {(p[~sport] > 0.5).mean():5.1%} "
        f"(clear {(p[~sport & clear] > 0.5).mean():5.1%})  calibration error {error:.3f} "
        f"({by_chance:.3f} of so few rows by chance)  at {PRECISION}: answered {sure.mean():6.1%}, right {precision}"
    )


def measure(name: str, articles: Sequence[Article], half: str | None, answers: dict[str, Answer]) -> None:
    """Print the figures of all classifiers on the judged rows of a corpus."""
    judged = judgements({name: list(articles)})
    rows = [article for article in articles if article.source in judged]
    forms = {"headline": [replace(article, text="") for article in rows]}
    if any(article.text for article in rows):
        forms["headline and abstract"] = rows
    for form, shown in forms.items():
        for which in ("development", "final") if half is None else (half,):
            chosen = [article for article in shown if judged[article.source].final == (which == "final")]
            print(f"{name}, {form}, {which} half:")
            for who, answer in answers.items():
                print(f"  {who:28} {line(*answer(chosen), [judged[article.source] for article in chosen])}", flush=True)


def main() -> None:
    """Fit the peers, and measure all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--half", choices=("development", "final"))
    parser.add_argument("--ours", action="store_true", help="newstool alone, without the peers")
    arguments = parser.parse_args()
    answers = {"newstool": ours()}
    if not arguments.ours:
        learned = learn()
        answers |= {peer: fit(learned) for peer, fit in peers().items()}
    huffpost = corpus("huffpost/part.jsonl.gz", ("SPORTS", "CRICKET", "FOOTBALL"))
    for name, articles in {"huffpost": huffpost, "local_headlines": local_headlines()}.items():
        measure(name, articles, arguments.half, answers)


if __name__ == "__main__":
    main()
