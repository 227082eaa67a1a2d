"""Rebuilds models/words.safetensors, word vectors, from the public corpora that README.md names.

    NEWSTOOL_DATA=... python training_data/train_words.py [OUTPUT]

No label is used. AG News and BBC are not among the corpora: benchmarks/tags.py measures on them what the vectors give
an archive that they were not learned from. The same corpora and library versions give the same file.
"""

import gzip
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from data_folder import folder
from numpy.typing import NDArray
from scipy import sparse
from sklearn.cluster import MiniBatchKMeans
from sklearn.feature_extraction.text import TfidfTransformer
from sklearn.preprocessing import normalize
from sklearn.utils.extmath import randomized_svd

from newstool.articles import Article, clean
from newstool.models.provenance import sources, versions
from newstool.models.spelling import as_text
from newstool.models.word_vectors import save
from newstool.text.batches import batches
from newstool.text.hashing import TermSettings, terms

MODEL = Path(__file__).parent.parent / "models" / "words.safetensors"
CORPORA = (
    "cnn_corpus/dev",
    "cnn_dailymail/dev",
    "huffpost/part",
    "inshorts/dev",
    "local_headlines/train",
    "reuters_datelines/all",
    "same_event/all",
    "us_press/train",
    "wikinews/all",
    "xsum/dev",
)
# 100 or 200 dimensions, or 30,000 words, gave the same accuracy on AG News and BBC.
N_WORDS, DIMENSIONS = 20_000, 64
# Two words co-occur if they are at most so many words apart. A wider window learns more of subjects, less of grammar.
# Accuracy with 300 labelled rows of AG News: 85.4 % with 5, 86.2 % with 15, 86.3 % with 30 and 60.
WINDOW = 30
SMOOTHING = 0.75  # exponent of the frequency of a context word (Levy, Goldberg and Dagan 2015)
# Articles that stand for news in general. A classifier compares text with them to find what is outside its archive.
# OF_EACH articles of each cluster are taken, so that subjects count alike: a model of BBC without sport then called
# 81 % of the sport of others out of domain; with articles evenly out of each corpus, 63 %. At most MOST articles of a
# corpus are clustered.
CLUSTERS, OF_EACH, MOST = 64, 8, 3000
FEWEST_WORDS = 6  # known words of an article, so that their mean vector says what it is about


def articles(data: Path) -> Iterator[Article]:
    """Yield the cleaned articles of all corpora."""
    for name in CORPORA:
        with gzip.open(data / f"{name}.jsonl.gz", "rt", encoding="utf-8") as file:
            for number, line in enumerate(file, 1):
                row: dict[str, Any] = json.loads(line)
                text = row.get("text") or "\n\n".join(" ".join(part) for part in row.get("paragraphs", ()))
                yield clean(Article(text, title=row.get("title") or "", source=f"{name}.jsonl.gz:{number}"))


def tokens(some: list[Article]) -> tuple[list[str], NDArray[np.int64], NDArray[np.int64]]:
    """The N_WORDS words that most articles have, and the tokens of all articles.

    Returns the spelled words; the index of each token's word, -1 if it is not among them, (n_tokens,); and the index of
    each token's article, (n_tokens,).
    """
    hashes, rows, done = [], [], 0
    names: dict[np.uint64, str] = {}
    for batch in batches(some):
        found = terms([(article.title, article.text) for article in batch], TermSettings(pairs=False))
        hashes.append(found.hashes[: found.n_words])
        rows.append(found.rows[: found.n_words] + done)
        done += len(batch)
        for value, at in zip(*np.unique(hashes[-1], return_index=True), strict=True):
            if value not in names:
                names[value] = found.spell(int(at))
    distinct, ids = np.unique(np.concatenate(hashes), return_inverse=True)
    of_token = np.concatenate(rows)
    frequency = np.bincount(np.unique(ids * done + of_token) // done, minlength=len(distinct))
    kept, words = [], []
    for word in np.argsort(-frequency, kind="stable"):
        if hash_of(names[distinct[word]]) == distinct[word]:
            kept.append(word)
            words.append(names[distinct[word]])
        if len(kept) == N_WORDS:
            break
    index = np.full(len(distinct), -1)
    index[kept] = np.arange(len(kept))
    return words, index[ids], of_token


def hash_of(word: str) -> np.uint64 | None:
    """The hash of a spelled word. None if it is not read as one word: a few letters become two in lower case."""
    found = terms([("", as_text([word]))], TermSettings(pairs=False))
    return found.hashes[0] if len(found.hashes) == 1 else None


def vectors(ids: NDArray[np.int64], articles: NDArray[np.int64]) -> NDArray[np.float64]:
    """The vectors of words, (N_WORDS, DIMENSIONS): U * sqrt(S) of the singular value decomposition of their PPMI.

    PPMI(w, c) = max(0, ln(P(w, c) / (P(w) * P(c)))), the positive pointwise mutual information of a word w and a
    context word c within WINDOW, with P(c) smoothed. From Levy, Goldberg and Dagan, "Improving Distributional
    Similarity" (2015).
    """
    together = sparse.csr_matrix((N_WORDS, N_WORDS))
    for distance in range(1, WINDOW + 1):
        one, two = ids[:-distance], ids[distance:]
        near = (one >= 0) & (two >= 0) & (articles[:-distance] == articles[distance:])
        pairs = (np.ones(near.sum()), (one[near], two[near]))
        together = together + sparse.coo_matrix(pairs, shape=together.shape).tocsr()
    both = (together + together.T).tocoo()
    mass = np.asarray(both.sum(axis=0)).ravel()
    context = mass**SMOOTHING / (mass**SMOOTHING).sum()
    information = np.log(both.data / (mass[both.row] * context[both.col]))
    some = information > 0
    positive = sparse.csr_matrix((information[some], (both.row[some], both.col[some])), shape=both.shape)
    left, values, _ = randomized_svd(positive, DIMENSIONS, n_iter=3, random_state=0)
    return np.asarray(left * np.sqrt(values))


def at_large(
    some: list[Article], ids: NDArray[np.int64], of_token: NDArray[np.int64], of_word: NDArray[np.float64]
) -> NDArray[np.float64]:
    """The mean vectors of OF_EACH articles of each cluster, (n_articles, DIMENSIONS), with TF-IDF weights of words."""
    known = ids >= 0
    counts = sparse.coo_matrix(
        (np.ones(known.sum()), (of_token[known], ids[known])), shape=(len(some), N_WORDS)
    ).tocsr()
    values = TfidfTransformer(norm=None, sublinear_tf=True).fit_transform(counts)
    corpora = np.array([article.source.partition("/")[0] for article in some])
    long_enough = np.asarray(counts.sum(axis=1)).ravel() >= FEWEST_WORDS
    rows = [evenly(np.flatnonzero((corpora == name) & long_enough), MOST) for name in np.unique(corpora)]
    mine = values[np.concatenate(rows)]
    means = np.asarray(mine @ of_word / mine.sum(axis=1))
    clusters = MiniBatchKMeans(CLUSTERS, n_init=3, random_state=0).fit_predict(normalize(means))
    return np.asarray(means[np.concatenate([evenly(np.flatnonzero(clusters == i), OF_EACH) for i in range(CLUSTERS)])])


def evenly(rows: NDArray[np.int64], most: int) -> NDArray[np.int64]:
    """Select at most `most` rows, evenly apart."""
    return np.asarray(rows[np.linspace(0, len(rows) - 1, min(most, len(rows))).astype(int)])


def main(output: Path = MODEL) -> None:
    """Learn the vectors and write the model."""
    some = list(articles(folder()))
    words, ids, of_token = tokens(some)
    of_word = vectors(ids, of_token)
    header = {"sources": sources(some), "versions": versions()}
    save(output, words, of_word, at_large(some, ids, of_token, of_word), header)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else MODEL)
