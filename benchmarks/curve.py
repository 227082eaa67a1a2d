"""The learning curve of `train classifier --curve`: what it foretells, and what twice as many articles did bring.

    NEWSTOOL_DATA=... python benchmarks/curve.py

For each archive: the gain that the curve foretells for twice as many articles, with its interval, and the difference
between the scores of two models on test rows that no model saw: one of the archive, one of twice as many articles.
"""

from collections.abc import Sequence

import numpy as np
from several import reuters
from tags import articles

from newstool.articles import Article
from newstool.classifier import Tagger
from newstool.classifier.model import LinearModel
from newstool.classifier.training.train import TrainingOptions, train

AG_SIZES, REUTERS_SIZE = (500, 2000), 1500
DRAWS = 3  # of the archive; what is printed are means over them


def accuracy(model: LinearModel, test: Sequence[Article]) -> float:
    """The share of the test rows whose likeliest label is right, 0..1."""
    return float(np.mean([tag.likeliest == tag.article.label for tag in Tagger(model).tag(test)]))


def micro_f1(model: LinearModel, test: Sequence[Article]) -> float:
    """F1 of all pairs of a test row and a label, 0..1."""
    pairs = [({one.label for one in tag.labels}, set(tag.article.labels)) for tag in Tagger(model).tag(test)]
    return 2 * sum(len(given & true) for given, true in pairs) / sum(len(given) + len(true) for given, true in pairs)


def measure(name: str, training: Sequence[Article], test: Sequence[Article], size: int, several: bool) -> None:
    """Print what the curve of `size` articles foretells, and what twice as many bring."""
    options = TrainingOptions(several=several, holdout=0)
    figure = micro_f1 if several else accuracy
    found = []
    for draw in range(DRAWS):
        order = np.random.default_rng(draw).permutation(len(training))[: 2 * size].tolist()
        small = train([training[i] for i in order[:size]], options, curve=True)
        large = train([training[i] for i in order], options)
        assert small.curve is not None
        brought = figure(large.model, test) - figure(small.model, test)
        found.append((small.curve.gain, small.curve.low, small.curve.high, brought))
    gain, low, high, brought = (100 * value for value in np.mean(found, axis=0))
    inside = sum(low <= one <= high for _, low, high, one in found)
    print(
        f"{name}, {size:,} articles, mean of {DRAWS} draws: {gain:.1f} points foretold ({low:.1f} to {high:.1f}), "
        f"{brought:.1f} brought; inside the interval in {inside} of {DRAWS}",
        flush=True,
    )


def main() -> None:
    """Measure AG News and Reuters-21578."""
    training, test = articles("ag_news/train.jsonl.gz"), articles("ag_news/test.jsonl.gz")
    for size in AG_SIZES:
        measure("AG News", training, test, size, several=False)
    measure("Reuters-21578", reuters("train"), reuters("test"), REUTERS_SIZE, several=True)


if __name__ == "__main__":
    main()
