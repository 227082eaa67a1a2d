"""What a full stop at a place of a sentence would be: fine, without the point, and so on, as the model learned it."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from newstool.summarizer.grammar.reading import Reading
from newstool.summarizer.shortening.gaps import Gap
from newstool.summarizer.shortening.model import Model
from newstool.summarizer.shortening.places import Places
from newstool.summarizer.shortening.stop_traits import Traits


class Chances(NamedTuple):
    """How likely each outcome of a stop is; the sum is 1. The order is that of model.STOP_OUTCOMES.

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


def chances_of(model: Model, sentence: str, reading: Reading, number: int) -> Callable[[Gap], Chances]:
    """A function that computes the chances of a place of this sentence.

    number: how many words and marks the sentence has without its closing attribution and its final stop
    """
    places = Places(sentence, reading, number)
    traits, stops = Traits(places, model.habits), model.stops
    behind = _sums_behind(places.reading.words[:number], stops.weights.get)

    known: dict[Gap, Chances] = {}

    def chances(gap: Gap) -> Chances:
        """What a stop at a place of this sentence would be."""
        found = known.get(gap)
        if found is None:
            found = known[gap] = Chances(*stops.chances(stops.sum(traits(gap)) + behind[gap.first]))
        return found

    return chances


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
