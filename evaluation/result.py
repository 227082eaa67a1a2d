"""The result of an evaluation, its file, and the baseline that is read from such a file.

The file holds the figures, and for each row the outcomes that a paired comparison needs. It holds no text of an
article.
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
from newstool.articles.digest import digest_of_bytes
from newstool.articles.small_file import read_small

# Raise FORMAT if an older newstool would compare wrongly with the new file. A new key alone does not raise it. Results
# of another format are not compared: those of format 1 have no digest, and could have been changed by hand.
FORMAT = 2
_DIGEST = "digest"  # the key of the digest over everything else in the file
_STORED = np.dtype("<f4")
# Bytes, unpacked: the outcomes of 100 million rows. Without a bound, a small file could fill the memory.
_LONGEST_OUTCOMES = 400 << 20
_LONGEST = 1 << 30  # bytes of a result: a million rows take 50 MiB
_DECIMALS = 12  # more decimals depend on the order in which a machine adds; a gate at 0.95 must see exactly 0.95
FEWEST = 50  # rows: with fewer, one mistake more or less is over 2 points, and a 95 % interval is 8 points wide or more


class EvaluationError(NewstoolError):
    """The rows cannot be measured, or a result cannot be written."""


class NotComparableError(NewstoolError):
    """A baseline cannot be compared with this evaluation. The text says why."""


@dataclass(frozen=True, slots=True)
class RowName:
    """The id and the title of a row, by which a person finds it."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Finding:
    """Rows that a person should look at.

    Attributes:
        heading: what is wrong with them
        total: how many rows there are
        rows: the first of them
    """

    heading: str
    total: int
    rows: tuple[RowName, ...]


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The result of an evaluation.

    Attributes:
        figures: JSON values, with the key `task`
        outcomes: by the name of a figure, (n,) float32: each row's part in it; their mean is the figure
        rows: (n,) the names of the rows
        findings: the worst rows
        notes: what a reader of the figures must know
    """

    figures: Mapping[str, Any]
    outcomes: Mapping[str, NDArray[np.float32]]
    rows: Sequence[RowName]
    findings: tuple[Finding, ...] = ()
    notes: tuple[str, ...] = ()

    def of(self, model: Mapping[str, Any], data: Mapping[str, Any]) -> "Evaluation":
        """The evaluation with the model (file and digest) and the data (number of rows and digest) in its figures."""
        return replace(self, figures={**self.figures, "model": model, "data": data})

    def to_json(self, indent: int | None = 2) -> str:
        """The text of the result file. Equal rows and an equal model give equal bytes."""
        packed = {name: _pack(values) for name, values in self.outcomes.items()}
        content = sealed({**self.figures, "format": FORMAT, "outcomes": packed})
        return json.dumps(content, sort_keys=True, indent=indent, ensure_ascii=False, allow_nan=False) + "\n"


@dataclass(frozen=True, slots=True)
class Baseline:
    """An earlier result. Its figures and its outcomes are as in `Evaluation`."""

    figures: Mapping[str, Any]
    outcomes: Mapping[str, NDArray[np.float32]]


def read_baseline(path: Path) -> Baseline:
    """Read a result file. Raises NotComparableError if it is missing, damaged, or of another format."""
    try:
        content = json.loads(read_small(path, _LONGEST))
    except OSError as error:
        raise NotComparableError(f"{error.strerror or error}: write one with --output") from error
    except (ValueError, RecursionError) as error:
        raise NotComparableError("not a result of `newstool evaluate` (not JSON): write one with --output") from error
    if not isinstance(content, dict) or not isinstance(content.get("format"), int):
        raise NotComparableError("not a result of `newstool evaluate`: write one with --output")
    if content["format"] != FORMAT:
        mend = "upgrade newstool" if content["format"] > FORMAT else "write it again with --output"
        raise NotComparableError(f"format {content['format']}, this newstool compares {FORMAT}: {mend}")
    if content != sealed(content):
        raise NotComparableError("it is not what `newstool evaluate` wrote (its digest is wrong): write it again")
    try:
        return _checked(content)
    except (KeyError, TypeError, AttributeError, ValueError, zlib.error) as error:
        raise NotComparableError("damaged: write it again with --output") from error


def _checked(content: Mapping[str, Any]) -> Baseline:
    """The baseline of a result file. Raises TypeError or ValueError if the file is damaged."""
    outcomes = {str(name): _unpack(packed) for name, packed in content["outcomes"].items()}
    types = (("task", str), ("n", int), ("data", dict), ("labels", dict), ("budget", dict))
    if not all(isinstance(content[key], kind) for key, kind in types if key in content or key in ("task", "n", "data")):
        raise TypeError(content)
    if not outcomes or any(len(values) != content["n"] for values in outcomes.values()):
        raise ValueError(content["n"])
    return Baseline(content, outcomes)


def comparable(evaluation: Evaluation, baseline: Baseline) -> None:
    """Raises NotComparableError if two results differ in their task, rows, labels or length of leads."""
    new, old = evaluation.figures, baseline.figures
    if new["task"] != old["task"]:
        raise NotComparableError(f"it measured a {old['task']}, this run measured a {new['task']}")
    if (theirs := old["data"].get("sha256")) != (ours := new["data"]["sha256"]):
        raise NotComparableError(
            f"it measured other rows ({old['n']} with digest {theirs}, this run has {new['n']} with digest {ours}): "
            "measure the old model on these rows with --output"
        )
    if (labels := sorted(old.get("labels", ()))) != (known := sorted(new.get("labels", ()))):
        raise NotComparableError(f"its labels are {', '.join(labels)}, those of this run are {', '.join(known)}")
    if (before := old.get("budget")) != (now := new.get("budget")):
        raise NotComparableError(f"its leads have a budget of {_words(before)}, those of this run of {_words(now)}")
    if set(baseline.outcomes) != set(evaluation.outcomes):
        raise NotComparableError("it has outcomes of other figures: write it again with --output")


def _words(budget: object) -> str:
    """A budget in words, as messages show it."""
    return f"{budget.get('words')} words" if isinstance(budget, dict) else str(budget)


def too_few(n: int) -> tuple[str, ...]:
    """A note that figures of n articles tell little; none if they are enough."""
    if n >= FEWEST:
        return ()
    only = "1 article" if n == 1 else f"{n} articles"
    return (f"these are figures of only {only}, and tell little: measure on {FEWEST} or more",)


def share(value: float) -> float:
    """A figure, rounded as results store it."""
    return round(float(value), _DECIMALS)


def numbers(figures: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, float | None]]:
    """Every figure with its path, such as "labels.Sports.recall". A figure that could not be measured is None."""
    for key, value in figures.items():
        path = prefix + key
        if isinstance(value, Mapping):
            yield from numbers(value, path + ".")
        elif value is None or (isinstance(value, int | float) and not isinstance(value, bool)):
            yield path, value


def sealed(content: Mapping[str, Any]) -> dict[str, Any]:
    """The content of a result file with the digest over everything else in it."""
    rest = {key: value for key, value in content.items() if key != _DIGEST}
    return {**rest, _DIGEST: digest_of_bytes(json.dumps(rest, sort_keys=True).encode())}


def _pack(values: NDArray[np.float32]) -> str:
    """Outcomes as text: base64 of compressed bytes."""
    return base64.b64encode(zlib.compress(values.astype(_STORED).tobytes(), 9)).decode()


def _unpack(packed: str) -> NDArray[np.float32]:
    """The outcomes that `_pack` packed. Raises ValueError if they are damaged."""
    try:
        unpacker = zlib.decompressobj()
        values = np.frombuffer(unpacker.decompress(base64.b64decode(packed, validate=True), _LONGEST_OUTCOMES), _STORED)
    except binascii.Error as error:
        raise ValueError(packed) from error
    if not np.isfinite(values).all():
        raise ValueError(packed)
    return values
