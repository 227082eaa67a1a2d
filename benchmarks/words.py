"""What word vectors add to an archive of so many labelled articles.

    NEWSTOOL_DATA=... python benchmarks/words.py

Draws articles at random, trains with and without the bundled vectors, and scores 3,000 others (AG News's training rows;
the official test set is not looked at) or all others (BBC). Near-duplicates stay out. The vectors know neither corpus.
"""

import numpy as np
from tags import articles

from newstool.classifier.documents import document
from newstool.classifier.training.pipeline import TrainingOptions, make_pipeline
from newstool.text.near_duplicates import group_near_duplicates

UNSEEN = 3000
CORPORA = {"ag_news/train.jsonl.gz": {300: 6, 1000: 4, 3000: 2, 25_000: 1}, "bbc/all.jsonl.gz": {300: 6, 1000: 4}}


def main() -> None:
    print("| corpus | labelled articles | draws | without | with |\n|---|---|---|---|---|")
    for name, draws in CORPORA.items():
        everything = articles(name)
        groups = group_near_duplicates([(article.title, article.text) for article in everything])
        first = np.unique(groups, return_index=True)[1]
        documents = [document(everything[i], True) for i in first]
        labels = np.array([everything[i].label for i in first])
        for n, times in draws.items():
            right: dict[str | None, list[float]] = {None: [], "words": []}
            for seed in range(100, 100 + times):
                order = np.random.default_rng(seed).permutation(len(labels))
                kept, unseen = order[:n], order[n : n + UNSEEN]
                for words, found in right.items():
                    pipeline = make_pipeline(TrainingOptions(words=words))
                    pipeline.fit([documents[i] for i in kept], labels[kept])
                    found.append(pipeline.score([documents[i] for i in unseen], labels[unseen]))
            without, started = (f"{100 * np.mean(found):.1f} %" for found in right.values())
            print(f"| {name.split('/')[0]} | {n:,} | {times} | {without} | {started} |", flush=True)


if __name__ == "__main__":
    main()
