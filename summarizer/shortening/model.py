"""The bundled model "shortening": where a sentence could end, what may be left out before its end, and habits of words.

Two regressions over traits, learned from sentences that language models judged (training_data/train_shortening.py).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from newstool import models
from newstool.models import ModelError
from newstool.models.bundled import SHORTENING
from newstool.models.spelling import pack_spelling, unpack_spelling
from newstool.summarizer.grammar.habits import FOLLOWERS, Habits
from newstool.summarizer.shortening import logit
from newstool.summarizer.shortening.logit import Logit

if TYPE_CHECKING:
    from numpy.typing import NDArray

TASK = "shortening"  # in the header of the model file
# What a stop and what an omission may be, see stop_model.py and omissions.py. The order is part of the model file.
STOP_OUTCOMES = ("fine", "point lost", "meaning changed", "unfinished", "broken")
OMISSION_OUTCOMES = ("fine", "point lost", "meaning changed", "broken")
OUTCOMES = {"stops": STOP_OUTCOMES, "omissions": OMISSION_OUTCOMES}
_ROW = 1 + len(FOLLOWERS)  # digits of the habits of a word


@dataclass(frozen=True, slots=True)
class Model:
    """The model.

    Attributes:
        stops: what a full stop at a place would be
        omissions: what leaving out a run of phrases would be
        habits: what follows common words
    """

    stops: Logit
    omissions: Logit
    habits: Habits


def arrays_of(weights: "Mapping[str, Mapping[str, Sequence[int]]]", habits: Habits) -> "dict[str, NDArray[Any]]":
    """The arrays of a model file. weights: for each name of OUTCOMES, by trait, a byte for each outcome."""
    words = pack_spelling([f"{word} {row}" for word, row in sorted(habits.rows.items())])
    parts = [logit.arrays_of(weights[name], name) for name in OUTCOMES]
    return {"habits": words} | parts[0] | parts[1]


def load(name_or_file: str = SHORTENING) -> Model:
    """Load the model. Raises ModelError if the file is of another task, is damaged, or fits another newstool."""
    file = models.read_small(name_or_file, TASK)
    header, arrays = file.header, file.arrays
    outcomes = {name: list(order) for name, order in OUTCOMES.items()}
    if header.get("outcomes") != outcomes or header.get("followers") != list(FOLLOWERS):
        raise ModelError(f"{name_or_file}: made for other outcomes than those of this newstool: download it again")
    try:
        stops, omissions = (logit.from_file(header, arrays, name, len(order)) for name, order in OUTCOMES.items())
        habits = dict(line.split(" ", 1) for line in unpack_spelling(arrays["habits"]) if " " in line)
    except KeyError as error:
        raise ModelError(f"{name_or_file}: some of its arrays are missing: download it again") from error
    except ValueError as error:
        raise ModelError(f"{name_or_file}: {error}: download it again") from error
    if not all(len(row) == _ROW and row.isdecimal() for row in habits.values()):
        raise ModelError(f"{name_or_file}: its habits are damaged: download it again")
    return Model(stops, omissions, Habits(habits))


@cache
def bundled() -> Model:
    """The bundled model, loaded once in a process."""
    return load()
