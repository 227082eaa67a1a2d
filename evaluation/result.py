"""What an evaluation found, the file that holds it, and the baseline that such a file is to the next one.

The file holds no text of an article: figures, and for each row the outcomes that a paired comparison needs.
"""

import base64
import binascii
import json
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from newstool.articles import NewstoolError

# Raise FORMAT when an older newstool would compare wrongly with the new file; a new key does not raise it.
FORMAT = 1
_STORED = np.dtype("<f4")
_DECIMALS = 12  # beyond them, machines differ by the order in which they add; 0.95 is to be 0.95 for every gate


class EvaluationError(NewstoolError):
    """Rows that cannot be measured, or a result that cannot be written."""


class NotComparableError(NewstoolError):
    """A baseline that says nothing about this evaluation; the text says why."""


@dataclass(frozen=True, slots=True)
class RowName:
    """Which row: what a person needs to find it."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Finding:
    """Rows that a person should look at, the first of `total`, and what is wrong with them."""

    heading: str
    total: int
    rows: tuple[RowName, ...]


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What was measured.

    figures: what JSON can hold, of `task` and what it measures. outcomes: by the name of a figure, each row's part in
    it, (n,) float32, whose mean is the figure. rows: (n,) their names. findings: the worst rows. notes: what a reader
    of the figures has to know.
    """

    figures: Mapping[str, Any]
    outcomes: Mapping[str, NDArray[np.float32]]
    rows: Sequence[RowName]
    findings: tuple[Finding, ...] = ()
    notes: tuple[str, ...] = ()

    def of(self, model: Mapping[str, Any], data: Mapping[str, Any]) -> "Evaluation":
        """The same, with what was measured (file and digest) and on what (rows and digest) in its figures."""
        return replace(self, figures={**self.figures, "model": model, "data": data})

    def to_json(self, indent: int | None = 2) -> str:
        """The result file: keys sorted, the same bytes for the same rows and model."""
        packed = {name: _pack(values) for name, values in self.outcomes.items()}
        content = {**self.figures, "format": FORMAT, "outcomes": packed}
        return json.dumps(content, sort_keys=True, indent=indent, ensure_ascii=False, allow_nan=False) + "\n"


@dataclass(frozen=True, slots=True)
class Baseline:
    """An earlier result: its figures, and its outcomes as in `Evaluation`."""

    figures: Mapping[str, Any]
    outcomes: Mapping[str, NDArray[np.float32]]


def read_baseline(path: Path) -> Baseline:
    """Read a result file; raises NotComparableError where there is none, or none that this newstool can use."""
    try:
        content = json.loads(path.read_bytes())
    except OSError as error:
        raise NotComparableError(f"{error.strerror or error}: write one with --output") from error
    except (ValueError, RecursionError) as error:
        raise NotComparableError("not a result of `newstool evaluate` (not JSON): write one with --output") from error
    if not isinstance(content, dict) or not isinstance(content.get("format"), int):
        raise NotComparableError("not a result of `newstool evaluate`: write one with --output")
    if content["format"] > FORMAT:
        raise NotComparableError(f"of format {content['format']}, this newstool reads up to {FORMAT}: upgrade newstool")
    try:
        return _checked(content)
    except (KeyError, TypeError, AttributeError, ValueError, zlib.error) as error:
        raise NotComparableError("damaged: write it again with --output") from error


def _checked(content: Mapping[str, Any]) -> Baseline:
    outcomes = {str(name): _unpack(packed) for name, packed in content["outcomes"].items()}
    types = (("task", str), ("n", int), ("data", dict), ("labels", dict), ("budget", dict))
    if not all(isinstance(content[key], kind) for key, kind in types if key in content or key in ("task", "n", "data")):
        raise TypeError(content)
    if not outcomes or any(len(values) != content["n"] for values in outcomes.values()):
        raise ValueError(content["n"])
    return Baseline(content, outcomes)


def comparable(evaluation: Evaluation, baseline: Baseline) -> None:
    """Raises NotComparableError where two results are not of the same task, rows, labels and length of leads."""
    new, old = evaluation.figures, baseline.figures
    if new["task"] != old["task"]:
        raise NotComparableError(f"it is of a {old['task']}, this is a {new['task']}")
    if (theirs := old["data"].get("sha256")) != (ours := new["data"]["sha256"]):
        raise NotComparableError(
            f"it measured other rows ({old['n']} of digest {theirs}, these are {new['n']} of digest {ours}): "
            "measure the old model on these rows with --output"
        )
    if (labels := sorted(old.get("labels", ()))) != (known := sorted(new.get("labels", ()))):
        raise NotComparableError(f"its labels are {', '.join(labels)}, these are {', '.join(known)}")
    if (before := old.get("budget")) != (now := new.get("budget")):
        raise NotComparableError(f"its leads have a budget of {_words(before)}, these of {_words(now)}")
    if set(baseline.outcomes) != set(evaluation.outcomes):
        raise NotComparableError("it holds the outcomes of other figures: write it again with --output")


def _words(budget: object) -> str:
    return f"{budget.get('words')} words" if isinstance(budget, dict) else str(budget)


def share(value: float) -> float:
    """A figure as results hold it."""
    return round(float(value), _DECIMALS)


def numbers(figures: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, float | None]]:
    """Every figure by its path, "labels.Sports.recall"; None for one that could not be measured."""
    for key, value in figures.items():
        path = prefix + key
        if isinstance(value, Mapping):
            yield from numbers(value, path + ".")
        elif value is None or (isinstance(value, int | float) and not isinstance(value, bool)):
            yield path, value


def _pack(values: NDArray[np.float32]) -> str:
    return base64.b64encode(zlib.compress(values.astype(_STORED).tobytes(), 9)).decode()


def _unpack(packed: str) -> NDArray[np.float32]:
    try:
        values = np.frombuffer(zlib.decompress(base64.b64decode(packed, validate=True)), _STORED)
    except binascii.Error as error:
        raise ValueError(packed) from error
    if not np.isfinite(values).all():
        raise ValueError(packed)
    return values
