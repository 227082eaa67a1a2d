"""fastText as a peer: prepared and trained as its own tutorial does. The package `fasttext` is not among the extras."""

import importlib.util
import re
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

_SIGN = re.compile(r"([^\w\s])")
_LABEL = "__label__"
# From texts to the probability (n_texts, n_labels) of each label, 0..1.
Probabilities = Callable[[Sequence[str]], NDArray[np.float64]]


@dataclass(frozen=True, slots=True)
class Settings:
    """How fastText is trained, always with pairs of words. loss: "softmax" for one label a text, "ova" for several."""

    epochs: int
    dimensions: int
    rate: float
    loss: str = "softmax"


def is_installed() -> bool:
    """Whether the package is there. Says so if it is not."""
    if importlib.util.find_spec("fasttext"):
        return True
    print("fasttext is not installed: not measured")
    return False


def tokenised(text: str) -> str:
    """A text as fastText's tutorial prepares it: one line, lower case, signs apart."""
    return " ".join(_SIGN.sub(r" \1 ", text.lower()).split())


def trained(texts: Sequence[str], labels: Sequence[Sequence[int]], n_labels: int, settings: Settings) -> Probabilities:
    """Train on texts with their labels, numbers from 0. The texts are shuffled, because SGD needs it."""
    import fasttext as library

    lines = [
        " ".join([*(f"{_LABEL}{label}" for label in some), tokenised(text)]) + "\n"
        for text, some in zip(texts, labels, strict=True)
    ]
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
        file.writelines(lines[i] for i in np.random.default_rng(0).permutation(len(lines)))
        file.flush()
        model = library.train_supervised(
            file.name,
            loss=settings.loss,
            epoch=settings.epochs,
            dim=settings.dimensions,
            lr=settings.rate,
            wordNgrams=2,
            thread=1,
            verbose=0,
        )

    def probabilities(some: Sequence[str]) -> NDArray[np.float64]:
        values = np.zeros((len(some), n_labels))
        for row, text in enumerate(some):
            # Not model.predict: that of the last release, 0.9.3, fails with NumPy 2.
            for share, found in model.f.predict(f"{tokenised(text)}\n", n_labels, 0.0, "strict"):
                values[row, int(found.removeprefix(_LABEL))] = min(share, 1.0)
        return values

    return probabilities
