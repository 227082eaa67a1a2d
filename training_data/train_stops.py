"""Rebuilds models/stops.safetensors: where a sentence could end (summarizer/shortening/stop_model.py).

    NEWSTOOL_DATA=... python training_data/train_stops.py [OUTPUT]

A multinomial logistic regression over the traits of the places of stop_marks.jsonl. The same files and library versions
give the same model.
"""

import json
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from zlib import crc32

import numpy as np
from clean import with_licences
from numpy.typing import NDArray
from scipy.sparse import csr_array
from sklearn.linear_model import LogisticRegression
from stop_rows import CASES, LETTERS, MARKS, Place, count_habits, marked, places, texts

from newstool import models
from newstool.models.licences import OWN
from newstool.models.provenance import sources, versions
from newstool.summarizer.grammar.habits import FOLLOWERS
from newstool.summarizer.shortening.stop_model import OUTCOMES, TASK, arrays_of

MODEL = Path(__file__).parent.parent / "models" / "stops.safetensors"
FEWEST = 3  # places that have a trait
C = 0.05  # in cross-validation no worse than 0.03 and 0.1
LEAST_WEIGHT = 0.06  # log odds: smaller ones change no chance that matters, and most are so small
EXACT = 0.9995  # the share of the weights that are not clipped
LARGEST, ZERO = 127, 128  # of a weight as a byte
FOLDS = 5
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Fit:
    """The regression.

    Attributes:
        columns: the column of each trait
        weights: (n_traits, 5) log odds, the outcomes in the order of LETTERS
        bias: (5,)
    """

    columns: Mapping[str, int]
    weights: Floats
    bias: Floats

    def chances(self, asked: Sequence[Place]) -> Floats:
        """(n, 5) the chance of each outcome."""
        sums = matrix(asked, self.columns) @ self.weights + self.bias
        odds = np.exp(sums - sums.max(axis=1, keepdims=True))
        return np.asarray(odds / odds.sum(axis=1, keepdims=True))


def matrix(rows: Sequence[Place], columns: Mapping[str, int]) -> csr_array:
    """(n, n_traits) 1 where a place has a trait."""
    found = [[columns[trait] for trait in row.traits if trait in columns] for row in rows]
    ends = np.cumsum([0, *map(len, found)])
    return csr_array((np.ones(ends[-1]), np.concatenate(found), ends), shape=(len(rows), len(columns)))


def fit(rows: Sequence[Place]) -> Fit:
    """Fit the weights."""
    counted = Counter(trait for row in rows for trait in row.traits)
    columns = {trait: i for i, trait in enumerate(sorted(name for name, n in counted.items() if n >= FEWEST))}
    model = LogisticRegression(C=C, max_iter=300, tol=1e-3)
    model.fit(matrix(rows, columns), [row.mark for row in rows], [row.weight for row in rows])
    order = [list(model.classes_).index(letter) for letter in LETTERS]
    return Fit(columns, model.coef_[order].T, model.intercept_[order])


def cross_validate(rows: Sequence[Place]) -> dict[str, float]:
    """The log loss of places, and the share of them whose outcome is the likeliest one; by documents left out."""
    folds = np.array([crc32(row.group.encode()) % FOLDS for row in rows])
    chances = np.zeros((len(rows), len(LETTERS)))
    for fold in range(FOLDS):
        kept = [row for row, number in zip(rows, folds, strict=True) if number != fold]
        chances[folds == fold] = fit(kept).chances([row for row, n in zip(rows, folds, strict=True) if n == fold])
    judged = np.array([row.weight == 1 for row in rows])  # not the cases
    right = np.array([LETTERS.index(row.mark) for row in rows])
    loss = -np.log(chances[np.arange(len(rows)), right])[judged].mean()
    hit = (chances.argmax(axis=1) == right)[judged].mean()
    return {"log_loss": round(float(loss), 4), "accuracy": round(float(hit), 4)}


def in_bytes(fitted: Fit) -> tuple[dict[str, list[int]], list[int], float]:
    """The weights of each trait and the bias as whole numbers; and the log odds of a step."""
    largest = np.abs(fitted.weights).max(axis=1)
    scale = float(np.quantile(largest, EXACT) / LARGEST)
    steps = np.clip(np.round(fitted.weights / scale), -LARGEST, LARGEST).astype(int) + ZERO
    bias = np.round(fitted.bias / scale).astype(int)
    weights = {trait: steps[i].tolist() for trait, i in fitted.columns.items() if largest[i] >= LEAST_WEIGHT}
    return weights, (bias - bias.min()).tolist(), scale


def main(output: Path = MODEL) -> None:
    """Count the habits of words, fit, cross-validate, and write the model."""
    read = texts()
    habits = count_habits(read)
    sentences = marked()
    rows = list(places(sentences, habits))
    weights, bias, scale = in_bytes(fit(rows))
    scores = {**cross_validate(rows), "places": len(rows), "sentences": len(sentences)}
    judged = [
        {
            "name": path.name,
            "rows": len(path.read_text(encoding="utf-8").splitlines()),
            "sha256": sha256(path.read_bytes()).hexdigest()[:16],
            "licence": OWN,
        }
        for path in (MARKS, CASES)
    ]
    header = {
        "outcomes": list(OUTCOMES),
        "followers": list(FOLLOWERS),
        "bias": bias,
        "scale": scale,
        "sources": [*judged, *with_licences(sources(read))],
        "options": {"c": C},
        "versions": versions(),
        "scores": scores,
    }
    models.write(output, TASK, header, arrays_of(weights, habits))
    sys.stderr.write(json.dumps({**scores, "traits": len(weights), "words": len(habits.rows)}) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else MODEL)
