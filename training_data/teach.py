"""Corrects weak labels (sections, guesses from a URL): writes the teacher's part of lessons.json.

    NEWSTOOL_DATA=... python training_data/teach.py FOLDER

FOLDER holds the sentence encoder all-MiniLM-L6-v2, for the package sentence-transformers (Reimers and Gurevych 2019).
The teacher is a logistic regression on its vectors. It predicts the label of rows that it did not learn from. A second
logistic regression, learned from the rows that a reader judged, combines the prediction and the weak label into the
corrected label. The teacher of a corpus learns from that corpus and the project's own texts only, so that a corpus that
is left out of training has no influence on the labels of others. The second regression, two weights and an offset, is
learned from all corpora.
"""

import json
import sys
from collections.abc import Sequence
from zlib import crc32

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from corpora import LESSONS, NEWS, READER, SPORTS, TEACHER, WEAK, gather, lessons
from newstool.articles import Article
from newstool.classifier.weights import Floats

Vectors = NDArray[np.float32]
Mask = NDArray[np.bool_]

OWN = ("ours", "teasers")
WORDS = 35  # of the text that the encoder reads, after the headline
TOKENS = 64  # of the encoder's input; further ones are cut off
FOLDS = 5
C = 3.0  # inverse regularisation; 10, 30, balanced labels, and judged rows counted 3 or 10 times gave the same
SMALLEST = 1e-4  # probability; a smaller one says no more


def encode(folder: str, articles: Sequence[Article]) -> Vectors:
    """The vectors of articles, (n_articles, 384), of length 1."""
    from sentence_transformers import SentenceTransformer

    encoder = SentenceTransformer(folder, device="cpu")
    encoder.max_seq_length = TOKENS
    texts = [". ".join(filter(None, [a.title, " ".join(a.text.split()[:WORDS])])) for a in articles]
    return np.asarray(encoder.encode(texts, batch_size=128, normalize_embeddings=True, show_progress_bar=True))


def asked_unseen(vectors: Vectors, sport: Mask, fold: NDArray[np.int64]) -> Floats:
    """The probability of Sports of each row, (n,), by a teacher that did not learn from the fold of the row.

    fold: (n,) 0..FOLDS - 1, or -1 for a row that every teacher learns from; its probability is 0.
    """
    found = np.zeros(len(sport))
    for number in range(FOLDS):
        out = fold == number
        teacher = LogisticRegression(C=C, max_iter=200).fit(vectors[~out], sport[~out])
        found[out] = teacher.predict_proba(vectors[out])[:, 1]
    return found


def logits(p: Floats) -> Floats:
    """The log-odds of probabilities: (n,) to (n,)."""
    p = np.clip(p, SMALLEST, 1 - SMALLEST)
    return np.asarray(np.log(p / (1 - p)))


def main(folder: str) -> None:
    """Predict the label of every row that was not judged, and write the labels that change to lessons.json."""
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
