"""The learned model of stops: how likely a full stop at a place of a sentence is fine, misses the point, and so on.

A multinomial logistic regression over five outcomes: each trait of a place has a weight for each outcome, and a softmax
turns their sums into chances. The weights are learned from places that language models judged
(training_data/train_stops.py). The bundled model "stops" holds them and the habits of words.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import repeat
from math import exp
from typing import TYPE_CHECKING, Any, NamedTuple

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
# What a stop at a place may be, see Chances. The order is part of the model file.
OUTCOMES = ("fine", "point lost", "meaning changed", "unfinished", "broken")
_NUMBER = len(OUTCOMES)
_LANE = 24  # bits for each outcome in a packed sum of weights: 65,000 weights of 255 fit
_LANE_MASK = (1 << _LANE) - 1
_SHIFTS = tuple(range(0, _NUMBER * _LANE, _LANE))  # where the lane of each outcome begins
_ROW = 1 + len(FOLLOWERS)  # digits of the habits of a word


class Chances(NamedTuple):
    """How likely each outcome of a stop is; the sum is 1.

    Attributes:
        fine: a complete sentence that tells the news
        pointless: a complete sentence that does not tell the point
        turned: a complete sentence that says something else
        unfinished: no complete sentence, but a phrase ends there: "…" could follow
        broken: no complete sentence, and the place stands inside a phrase
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
        weights: by trait, its five weights in one number, _LANE bits each, so that one addition adds all five. A weight
            is a byte, and 128 stands for 0
        bias: the sum of a place without traits, packed in the same way
        scale: log odds of a step of a weight
        habits: what follows common words
    """

    weights: Mapping[str, int]
    bias: int
    scale: float
    habits: Habits

    def __call__(self, sentence: str, reading: Reading, number: int) -> Callable[[Gap], Chances]:
        """A function that computes the chances of a place of this sentence.

        number: how many words and marks of the sentence are looked at, see `Traits`
        """
        reading = replace(reading, words=numbers_alike(reading.words))
        traits, get = Traits(sentence, reading, number, self.habits), self.weights.get
        behind = _sums_behind(reading.words[:number], get)

        known: dict[Gap, Chances] = {}

        def chances(gap: Gap) -> Chances:
            """What a stop at a place of this sentence would be."""
            found = known.get(gap)
            if found is None:
                total = sum(map(get, traits(gap), repeat(0)), self.bias + behind[gap.first])
                found = known[gap] = self._chances(total)
            return found

        return chances

    def _chances(self, total: int) -> Chances:
        """The softmax of packed sums. Each outcome has the same surplus, 128 for each trait, which cancels out."""
        sums = [total >> shift & _LANE_MASK for shift in _SHIFTS]
        most = max(sums)
        odds = [exp(self.scale * (one - most)) for one in sums]
        total_odds = sum(odds)
        return Chances(*[one / total_odds for one in odds])


def _sums_behind(words: Sequence[str], weight_of: Callable[[str, int], int]) -> list[int]:
    """(n + 1,) the sum of the weights of the words from each one to the end, where each word counts once."""
    sums, seen, total = [0] * (len(words) + 1), set(), 0
    for i in range(len(words) - 1, -1, -1):
        word = words[i]
        if word not in seen:
            seen.add(word)
            total += weight_of(f"> {word}", 0)
        sums[i] = total
    return sums


def pack(row: Sequence[int]) -> int:
    """The weights of a trait, one for each outcome, as one number."""
    return sum(weight << _LANE * outcome for outcome, weight in enumerate(row))


def arrays_of(weights: "Mapping[str, Sequence[int]]", habits: Habits) -> "dict[str, NDArray[Any]]":
    """The arrays of a model file: the sorted traits, their weights (n * 5,), the words with their habits."""
    import numpy as np

    traits = sorted(weights)
    return {
        "traits": pack_spelling(traits),
        "weights": np.array([weights[trait] for trait in traits], np.uint8).reshape(-1),
        "habits": pack_spelling([f"{word} {row}" for word, row in sorted(habits.rows.items())]),
    }


def load(name_or_file: str = STOPS) -> StopModel:
    """Load the model. Raises ModelError if the file is no model of stops, is damaged, or fits another newstool."""
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
    """`pack` for each trait, quicker: an outcome has three bytes, the first of which is the weight."""
    lane = _LANE // 8
    wide, step = bytearray(lane * len(rows)), lane * _NUMBER
    wide[::lane] = rows
    return (int.from_bytes(wide[at : at + step], "little") for at in range(0, len(wide), step))


@cache
def bundled() -> StopModel:
    """The bundled model, loaded once in a process."""
    return load()
