"""The learned model of stops: how likely a stop at a place of a sentence is fine, misses the point, and so on.

A softmax over five outcomes (multinomial logistic regression): each trait of a place has a weight for each outcome. The
weights are learned from sentences of which language models said for each place what a stop there would be
(training_data/train_stops.py). They lie in the bundled model "stops", together with the habits of words.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import repeat
from math import exp
from typing import TYPE_CHECKING, Any

from newstool import models
from newstool.models import ModelError
from newstool.models.bundled import STOPS
from newstool.models.spelling import pack_spelling, unpack_spelling
from newstool.summarizer.grammar.habits import FOLLOWERS, Habits
from newstool.summarizer.grammar.reading import Reading
from newstool.summarizer.shortening.gaps import Gap
from newstool.summarizer.shortening.stop_traits import Traits, numbers_alike

if TYPE_CHECKING:
    from numpy.typing import NDArray

TASK = "stops"  # in the header of the model file
# What a stop at a place is: the order is part of the model file.
OUTCOMES = ("fine", "point lost", "meaning changed", "unfinished", "broken")
_NUMBER = len(OUTCOMES)
_LANE = 24  # bits of an outcome in the sum of the weights of all outcomes: 65,000 weights of 255 fit
_LANE_MASK = (1 << _LANE) - 1
_ROW = 1 + len(FOLLOWERS)  # digits of the habits of a word


@dataclass(frozen=True, slots=True)
class Chances:
    """How likely each outcome of a stop is; the sum is 1.

    Attributes:
        fine: a complete sentence that tells the news
        pointless: a complete sentence that does not tell the point
        turned: a complete sentence that says something else
        unfinished: no complete sentence, but a phrase ends there: "…" could follow
        broken: the place stands inside a phrase
    """

    fine: float
    pointless: float
    turned: float
    unfinished: float
    broken: float


@dataclass(frozen=True, slots=True)
class StopModel:
    """The model.

    Attributes:
        weights: by trait, a byte for each outcome, 128 stands for 0, in lanes of _LANE bits: one addition adds all five
        bias: the same, without a trait
        scale: log odds of a step of a weight
        habits: what follows common words
    """

    weights: Mapping[str, int]
    bias: int
    scale: float
    habits: Habits

    def __call__(self, sentence: str, reading: Reading, number: int) -> Callable[[Gap], Chances]:
        """What a stop at each place of a sentence would be, computed for the places that are asked for.

        number: see `Traits`
        """
        reading = replace(reading, words=numbers_alike(reading.words))
        traits, get = Traits(sentence, reading, number, self.habits), self.weights.get
        behind = _sums_behind([get(f"> {word}", 0) for word in reading.words[:number]], reading.words)

        @cache
        def chances(gap: Gap) -> Chances:
            return self._chances(sum(map(get, traits(gap), repeat(0)), self.bias + behind[gap.first]))

        return chances

    def _chances(self, total: int) -> Chances:
        """The softmax of the sums of weights. Each lane has the same surplus of 128 a trait, which cancels out."""
        sums = [total >> _LANE * outcome & _LANE_MASK for outcome in range(_NUMBER)]
        most = max(sums)
        odds = [exp(self.scale * (one - most)) for one in sums]
        total_odds = sum(odds)
        return Chances(*[one / total_odds for one in odds])


def _sums_behind(weights: Sequence[int], words: Sequence[str]) -> list[int]:
    """(n + 1,) the sums of the weights of the different words from each one on; of none at last."""
    sums, seen, total = [0] * (len(weights) + 1), set(), 0
    for i in range(len(weights) - 1, -1, -1):
        if words[i] not in seen:
            seen.add(words[i])
            total += weights[i]
        sums[i] = total
    return sums


def pack(row: Sequence[int]) -> int:
    """The bytes of a trait's weights as one number."""
    return sum(weight << _LANE * outcome for outcome, weight in enumerate(row))


def arrays_of(weights: "Mapping[str, Sequence[int]]", habits: Habits) -> "dict[str, NDArray[Any]]":
    """What a model file stores: the traits, sorted; (n * 5,) their weights; each word with the digits of its habits."""
    import numpy as np

    traits = sorted(weights)
    return {
        "traits": pack_spelling(traits),
        "weights": np.array([weights[trait] for trait in traits], np.uint8).reshape(-1),
        "habits": pack_spelling([f"{word} {row}" for word, row in sorted(habits.rows.items())]),
    }


def load(name_or_file: str = STOPS) -> StopModel:
    """Load the model; raises ModelError if the file is no model of stops, is damaged or of another newstool."""
    file = models.read_small(name_or_file, TASK)
    header, arrays = file.header, file.arrays
    if header.get("outcomes") != list(OUTCOMES) or header.get("followers") != list(FOLLOWERS):
        raise ModelError(f"{name_or_file}: made for other outcomes than those of this newstool: download it again")
    if {"traits", "weights", "habits"} - arrays.keys():
        raise ModelError(f"{name_or_file}: some of its arrays are missing: download it again")
    traits, rows = unpack_spelling(arrays["traits"]), arrays["weights"]
    habits = dict(line.split(" ", 1) for line in unpack_spelling(arrays["habits"]) if " " in line)
    bias, scale = header.get("bias"), header.get("scale")
    if not isinstance(scale, float) or not isinstance(bias, list) or {*map(type, bias)} != {int}:
        raise ModelError(f"{name_or_file}: its bias or its scale is damaged: download it again")
    digits = all(len(row) == _ROW and row.isdecimal() for row in habits.values())
    if len(rows) * rows.itemsize != _NUMBER * len(traits) or len(bias) != _NUMBER or not digits:
        raise ModelError(f"{name_or_file}: its weights do not fit its traits: download it again")
    weights = dict(zip(traits, _packed(rows.tobytes()), strict=True))
    return StopModel(weights, pack(bias), scale, Habits(habits))


def _packed(rows: bytes) -> Iterator[int]:
    """What `pack` gives for the weights of each trait: a lane has three bytes, of which a weight is the first."""
    lane = _LANE // 8
    wide, step = bytearray(lane * len(rows)), lane * _NUMBER
    wide[::lane] = rows
    return (int.from_bytes(wide[at : at + step], "little") for at in range(0, len(wide), step))


@cache
def bundled() -> StopModel:
    """The bundled model, loaded once in a process."""
    return load()
