"""Mends labels that are sections or guesses from a URL: writes the teacher's part of lessons.json.

    NEWSTOOL_DATA=... python training_data/teach.py FOLDER

FOLDER holds the sentence encoder all-MiniLM-L6-v2, for the package sentence-transformers (Reimers and Gurevych 2019).
The teacher, a logistic regression on its vectors, is asked about rows that it did not learn from. How far to believe
it, and how far the label, is learned from the rows that a reader judged. The rows of a corpus are taught by that corpus
and the project's own texts, so that a corpus that is left out of training is in no other's labels; only what to
believe, two numbers and an offset, is learned from all of them.
"""

import json
import sys
from collections.abc import Sequence
from zlib import crc32

import numpy as np
from corpora import LESSONS, NEWS, READER, SPORTS, TEACHER, WEAK, gather, lessons
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from newstool.articles import Article
from newstool.classifier.model import Floats

Vectors = NDArray[np.float32]
Mask = NDArray[np.bool_]

OWN = ("ours", "teasers")
WORDS = 35  # of the text behind the headline
TOKENS = 64
FOLDS = 5
C = 3.0  # 10 and 30, balanced labels, and rows that a reader judged counting 3 or 10 times, all gave the same
SMALLEST = 1e-4  # probability: a logit beyond it says nothing more


def encode(folder: str, articles: Sequence[Article]) -> Vectors:
    """(n_articles, 384) of unit length."""
    from sentence_transformers import SentenceTransformer

    encoder = SentenceTransformer(folder, device="cpu")
    encoder.max_seq_length = TOKENS
    texts = [". ".join(filter(None, [a.title, " ".join(a.text.split()[:WORDS])])) for a in articles]
    return np.asarray(encoder.encode(texts, batch_size=128, normalize_embeddings=True, show_progress_bar=True))


def asked_unseen(vectors: Vectors, sport: Mask, fold: NDArray[np.int64]) -> Floats:
    """(n,) the probability of Sports by teachers that did not learn from the row's fold; fold -1 is always learned."""
    found = np.zeros(len(sport))
    for number in range(FOLDS):
        out = fold == number
        teacher = LogisticRegression(C=C, max_iter=200).fit(vectors[~out], sport[~out])
        found[out] = teacher.predict_proba(vectors[out])[:, 1]
    return found


def logits(p: Floats) -> Floats:
    """The log-odds of probabilities, (n,)."""
    p = np.clip(p, SMALLEST, 1 - SMALLEST)
    return np.asarray(np.log(p / (1 - p)))


def main(folder: str) -> None:
    """Ask the teacher about every row that was not judged, and write down the labels that turn."""
    corpora = gather()
    read = lessons(corpora, READER)
    own = [article for name in OWN for article in corpora[name]]
    own_vectors = encode(folder, own)
    rows: list[Article] = []
    asked = []
    for name in WEAK:
        articles = corpora[name] + own
        vectors = np.concatenate([encode(folder, corpora[name]), own_vectors])
        labels = [read.get(article.source) or article.label for article in articles]
        fold = np.array([crc32(article.title.encode()) % FOLDS for article in corpora[name]] + [-1] * len(own))
        asked.append(asked_unseen(vectors, np.array(labels) == SPORTS, fold)[: len(corpora[name])])
        rows += corpora[name]
    evidence = np.stack([logits(np.concatenate(asked)), [article.label == SPORTS for article in rows]], axis=1)
    judged = np.array([read.get(article.source) is not None for article in rows])
    truth = [read[article.source] == SPORTS for article, is_judged in zip(rows, judged, strict=True) if is_judged]
    belief = LogisticRegression().fit(evidence[judged], truth)
    print(f"{judged.sum()} judged rows; belief {belief.coef_[0]}, {belief.intercept_[0]}", flush=True)
    taught: dict[str, dict[str, list[int]]] = {file: {SPORTS: [], NEWS: []} for file in WEAK.values()}
    for article, sport in zip(rows, belief.predict(evidence), strict=True):
        label = SPORTS if sport else NEWS
        if label != article.label and article.source not in read:
            file, _, row = article.source.rpartition(":")
            taught[file][label].append(int(row))
    content = json.loads(LESSONS.read_text(encoding="utf-8"))
    LESSONS.write_text(json.dumps({**content, TEACHER: taught}, separators=(",", ":")) + "\n", encoding="utf-8")
    print({file: {label: len(some) for label, some in labels.items()} for file, labels in taught.items()})


if __name__ == "__main__":
    main(sys.argv[1])
