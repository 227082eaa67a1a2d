"""A multinomial logistic regression over a few outcomes, whose features are traits: short texts, each there or not.

Each trait has a weight for each outcome, and a softmax turns their sums into chances. The weights of a trait lie in one
number, so that one addition adds those of all outcomes. A model file has them as bytes.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import repeat
from math import exp
from typing import TYPE_CHECKING, Any

from newstool.models.spelling import pack_spelling, unpack_spelling

if TYPE_CHECKING:
    from numpy.typing import NDArray

_LANE = 24  # bits for each outcome in a packed sum of weights: 65,000 weights of 255 fit
_LANE_MASK = (1 << _LANE) - 1


@dataclass(frozen=True, slots=True)
class Logit:
    """The regression.

    Attributes:
        weights: by trait, its weights packed in one number, _LANE bits for each outcome. A weight is a byte, and 128
            stands for 0
        bias: the sum of what has no trait, packed in the same way
        scale: log odds of a step of a weight
        outcomes: how many there are
    """

    weights: Mapping[str, int]
    bias: int
    scale: float
    outcomes: int

    def sum(self, traits: Iterable[str]) -> int:
        """The packed sum of the weights of some traits, without the bias."""
        return sum(map(self.weights.get, traits, repeat(0)))

    def chances(self, total: int) -> list[float]:
        """The softmax of a packed sum. Each outcome has the same surplus, 128 for each trait, which cancels out."""
        total += self.bias
        sums = [total >> shift & _LANE_MASK for shift in range(0, self.outcomes * _LANE, _LANE)]
        most = max(sums)
        odds = [exp(self.scale * (one - most)) for one in sums]
        total_odds = sum(odds)
        return [one / total_odds for one in odds]


def pack(row: Sequence[int]) -> int:
    """The weights of a trait, one for each outcome, as one number."""
    return sum(weight << _LANE * outcome for outcome, weight in enumerate(row))


def arrays_of(weights: "Mapping[str, Sequence[int]]", name: str) -> "dict[str, NDArray[Any]]":
    """The two arrays of a model file: the sorted traits, and their weights (n * outcomes,).

    name: what the names of the arrays begin with
    """
    import numpy as np

    traits = sorted(weights)
    rows = np.array([weights[trait] for trait in traits], np.uint8).reshape(-1)
    return {f"{name} traits": pack_spelling(traits), f"{name} weights": rows}


def from_file(header: Mapping[str, Any], arrays: Mapping[str, Any], name: str, outcomes: int) -> Logit:
    """The regression of a model file, by its name.

    Raises ValueError if its parts do not fit each other, KeyError if an array is missing.
    """
    scales, biases = header.get("scale"), header.get("bias")
    scale = scales.get(name) if isinstance(scales, dict) else None
    bias = biases.get(name) if isinstance(biases, dict) else None
    if not isinstance(scale, float) or not isinstance(bias, list) or {*map(type, bias)} != {int}:
        raise ValueError("its bias or its scale is damaged")
    traits, rows = unpack_spelling(arrays[f"{name} traits"]), arrays[f"{name} weights"]
    if len(rows) * rows.itemsize != outcomes * len(traits) or len(bias) != outcomes:
        raise ValueError("its weights do not fit its traits")
    return Logit(dict(zip(traits, _packed(rows.tobytes(), outcomes), strict=True)), pack(bias), scale, outcomes)


def _packed(rows: bytes, outcomes: int) -> Iterator[int]:
    """`pack` for each trait, quicker: an outcome has three bytes, the first of which is the weight."""
    lane = _LANE // 8
    wide, step = bytearray(lane * len(rows)), lane * outcomes
    wide[::lane] = rows
    return (int.from_bytes(wide[at : at + step], "little") for at in range(0, len(wide), step))
