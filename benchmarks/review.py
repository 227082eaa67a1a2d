"""Closing the loop of `newstool review`: is the page's order worth an editor's time?

    NEWSTOOL_DATA=... python benchmarks/review.py

An archive of the US press with its six most frequent labels: one story in twenty is mis-filed on purpose, under another
label at random. Somebody reviews the first 100 stories of the page, as the true labels say, and the model is trained
again. Beside it: no review, 100 stories at random, and all of them. The accuracy is that on stories that were held out.
"""

import random
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace

from tags import articles

from newstool.articles import Article
from newstool.classifier import Tagger
from newstool.classifier.training.train import TrainingOptions, train
from newstool.review.desk import Desk

LABELS = 6
ARCHIVE, HELD_OUT = 1400, 800  # stories
MISFILED = 0.05
REVIEWED = 100
SEEDS = 8


def six_labels() -> list[Article]:
    everything = [article for article in articles("us_press/train.jsonl.gz") if article.label]
    most = {label for label, _ in Counter(article.label for article in everything).most_common(LABELS)}
    return [replace(article, id=str(i)) for i, article in enumerate(everything) if article.label in most]


def misfile(archive: Sequence[Article], generator: random.Random) -> list[Article]:
    """The archive with some stories under another label."""
    labels = sorted({str(article.label) for article in archive})
    wrong = set(generator.sample(range(len(archive)), round(MISFILED * len(archive))))
    return [
        replace(article, label=generator.choice([label for label in labels if label != article.label]))
        if i in wrong
        else article
        for i, article in enumerate(archive)
    ]


def reviewed(filed: Sequence[Article], truth: Sequence[Article], ids: Collection[str]) -> list[Article]:
    """The archive after these stories got their true label."""
    return [right if article.id in ids else article for article, right in zip(filed, truth, strict=True)]


def accuracy(archive: Sequence[Article], held_out: Sequence[Article]) -> float:
    tagger = Tagger(train(archive, TrainingOptions(holdout=0)).model)
    return sum(tag.likeliest == tag.article.label for tag in tagger.tag(held_out)) / len(held_out)


def one_run(seed: int, everything: Sequence[Article]) -> dict[str, float]:
    """The accuracies of one split, and how many of the wrong labels each review found."""
    generator = random.Random(seed)
    shuffled = generator.sample(everything, len(everything))
    truth, held_out = shuffled[:ARCHIVE], shuffled[ARCHIVE : ARCHIVE + HELD_OUT]
    filed = misfile(truth, generator)
    wrong = {one.id for one, right in zip(filed, truth, strict=True) if one.label != right.label}
    page = {story.article.id for story in Desk().look_through(filed).most_valuable(REVIEWED).stories}
    by_chance = {article.id for article in generator.sample(filed, REVIEWED)}
    return {
        "no review": accuracy(filed, held_out),
        "100 at random": accuracy(reviewed(filed, truth, by_chance), held_out),
        "first 100 of the page": accuracy(reviewed(filed, truth, page), held_out),
        "all": accuracy(truth, held_out),
        "wrong labels": len(wrong),
        "found at random": len(wrong & by_chance),
        "found on the page": len(wrong & page),
    }


def main() -> None:
    everything = six_labels()
    runs = [one_run(seed, everything) for seed in range(SEEDS)]
    for name in runs[0]:
        values = [run[name] for run in runs]
        shown = "  ".join(f"{value:7.4f}" if value < 1 else f"{value:7.0f}" for value in values)
        print(f"{name:22} {shown}   mean {sum(values) / len(values):.4f}")


if __name__ == "__main__":
    main()
