"""Rebuilds models/shortening.safetensors: where a sentence could end, and what may be left out of it.

    NEWSTOOL_DATA=... python training_data/train_shortening.py [OUTPUT]

Fits two multinomial logistic regressions: one to the places of stop_marks.jsonl and stop_cases.jsonl, whose features
are the traits of a place (stop_traits.py) and the words behind it; one to the runs of omissions.jsonl
(omission_traits.py). The same files and library versions give the same model.
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
import omission_rows
import stop_rows
from clean import with_licences
from numpy.typing import NDArray
from omission_rows import OMISSIONS
from scipy.sparse import csr_array
from sklearn.linear_model import LogisticRegression
from stop_rows import CASES, MARKS, Place, count_habits, marked, places, texts

from newstool import models
from newstool.models.licences import OWN
from newstool.models.provenance import sources, versions
from newstool.summarizer.grammar.habits import FOLLOWERS
from newstool.summarizer.shortening.model import OUTCOMES, TASK, arrays_of

MODEL = Path(__file__).parent.parent / "models" / "shortening.safetensors"
FEWEST_PLACES = 3  # with a trait; rarer traits are dropped
C = 0.05  # inverse of the L2 penalty; in cross-validation no worse than 0.03 and 0.1
MOST_STEPS, TOLERANCE = 300, 1e-3  # of the solver
LEAST_WEIGHT = 0.08  # log odds; traits whose weights are all smaller are dropped: they are many and change little
NOT_CLIPPED = 0.9995  # share of the traits whose weights fit a byte; the few larger weights are clipped
LARGEST, ZERO = 127, 128  # a weight is a byte: at most 127 steps from 0, which is stored as 128
FOLDS = 5
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Fit:
    """The fitted regression.

    Attributes:
        columns: by trait, its row in `weights`
        weights: (n_traits, n_outcomes) log odds, a column for each outcome in the order of the letters
        bias: (n_outcomes,) log odds of the outcomes without any trait
    """

    columns: Mapping[str, int]
    weights: Floats
    bias: Floats

    def chances(self, asked: Sequence[Place]) -> Floats:
        """(n_places, n_outcomes) the probability of each outcome."""
        sums = matrix(asked, self.columns) @ self.weights + self.bias
        odds = np.exp(sums - sums.max(axis=1, keepdims=True))
        return np.asarray(odds / odds.sum(axis=1, keepdims=True))


def matrix(rows: Sequence[Place], columns: Mapping[str, int]) -> csr_array:
    """(n_places, n_traits) 1 where a place has a trait, else 0."""
    found = [[columns[trait] for trait in row.traits if trait in columns] for row in rows]
    ends = np.cumsum([0, *map(len, found)])
    return csr_array((np.ones(ends[-1]), np.concatenate(found), ends), shape=(len(rows), len(columns)))


def fit(rows: Sequence[Place], letters: str) -> Fit:
    """Fit the weights to judged places or runs, each with its own weight. letters: one for each outcome."""
    counted = Counter(trait for row in rows for trait in row.traits)
    columns = {trait: i for i, trait in enumerate(sorted(name for name, n in counted.items() if n >= FEWEST_PLACES))}
    model = LogisticRegression(C=C, max_iter=MOST_STEPS, tol=TOLERANCE)
    model.fit(matrix(rows, columns), [row.mark for row in rows], [row.weight for row in rows])
    order = [list(model.classes_).index(letter) for letter in letters]
    return Fit(columns, model.coef_[order].T, model.intercept_[order])


def cross_validate(rows: Sequence[Place], letters: str) -> dict[str, float]:
    """The log loss and the accuracy on what was judged, the cases left out: FOLDS folds, split by document."""
    folds = np.array([crc32(row.group.encode()) % FOLDS for row in rows])
    chances = np.zeros((len(rows), len(letters)))
    for fold in range(FOLDS):
        kept = [row for row, number in zip(rows, folds, strict=True) if number != fold]
        chances[folds == fold] = fit(kept, letters).chances(
            [row for row, n in zip(rows, folds, strict=True) if n == fold]
        )
    judged = np.array([row.weight == 1 for row in rows])  # the cases have a higher weight
    right = np.array([letters.index(row.mark) for row in rows])
    loss = -np.log(chances[np.arange(len(rows)), right])[judged].mean()
    hit = (chances.argmax(axis=1) == right)[judged].mean()
    return {"log_loss": round(float(loss), 4), "accuracy": round(float(hit), 4)}


def in_bytes(fitted: Fit) -> tuple[dict[str, list[int]], list[int], float]:
    """The weights of each trait as bytes, the bias as whole numbers, and the log odds of a step of both."""
    largest = np.abs(fitted.weights).max(axis=1)
    scale = float(np.quantile(largest, NOT_CLIPPED) / LARGEST)
    steps = np.clip(np.round(fitted.weights / scale), -LARGEST, LARGEST).astype(int) + ZERO
    bias = np.round(fitted.bias / scale).astype(int)
    weights = {trait: steps[i].tolist() for trait, i in fitted.columns.items() if largest[i] >= LEAST_WEIGHT}
    return weights, (bias - bias.min()).tolist(), scale


def main(output: Path = MODEL) -> None:
    """Count the habits of words, fit, cross-validate, and write the model."""
    read = texts()
    habits = count_habits(read)
    asked = {
        "stops": (list(places(marked(), habits)), stop_rows.LETTERS),
        "omissions": (list(omission_rows.runs(omission_rows.judged(), habits)), omission_rows.LETTERS),
    }
    packed = {name: in_bytes(fit(rows, letters)) for name, (rows, letters) in asked.items()}
    scores = {name: {**cross_validate(rows, letters), "rows": len(rows)} for name, (rows, letters) in asked.items()}
    files = [
        {
            "name": path.name,
            "rows": len(path.read_text(encoding="utf-8").splitlines()),
            "sha256": sha256(path.read_bytes()).hexdigest()[:16],
            "licence": OWN,
        }
        for path in (MARKS, CASES, OMISSIONS)
    ]
    header = {
        "outcomes": {name: list(order) for name, order in OUTCOMES.items()},
        "followers": list(FOLLOWERS),
        "bias": {name: bias for name, (_, bias, _) in packed.items()},
        "scale": {name: scale for name, (_, _, scale) in packed.items()},
        "sources": [*files, *with_licences(sources(read))],
        "options": {"c": C},
        "versions": versions(),
        "scores": scores,
    }
    weights = {name: rows for name, (rows, _, _) in packed.items()}
    models.write(output, TASK, header, arrays_of(weights, habits))
    traits = {name: len(rows) for name, rows in weights.items()}
    sys.stderr.write(json.dumps({**scores, "traits": traits, "words": len(habits.rows)}) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else MODEL)
