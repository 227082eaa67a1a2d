"""What may be left out inside a sentence: a run of phrases before its end, by the learned model (model.py).

A phrase ends at a gap (gaps.py). For each run of a few phrases the model says how likely the sentence without it is
fine, misses the point, says something else, or is broken. Some runs are not asked for, because of their form.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from newstool.summarizer.grammar.clauses import word_set
from newstool.summarizer.grammar.reading import Reading
from newstool.summarizer.grammar.verbs import BE, DASHES, DAYS, FINITE, VERBS
from newstool.summarizer.shortening.gaps import find_gaps, is_outside
from newstool.summarizer.shortening.model import Model
from newstool.summarizer.shortening.omission_traits import OmissionTraits
from newstool.summarizer.shortening.places import Places

_MOST_PHRASES, _MOST_WORDS = 12, 40  # of a run
_OPEN_A_SENTENCE = frozenset(("of", "to", "wh", "ing", "participle", "adverb"))
_BEFORE_A_DAY = frozenset(("of", "determiner", "his", "adjective"))  # "on | Monday", "a recent | Monday"
_LINKING = BE | word_set("not seem seems seemed become becomes became remain remains remained look looks looked")
_PART_FROM_A_VERB = FINITE | {"and", "wh"}  # what is not part of the phrase of a verb before it
_CARRY_ON = FINITE | {"of", "to", "and"}  # what follows an aside without a comma


class OmissionChances(NamedTuple):
    """How likely each outcome of an omission is; the sum is 1. The order is that of model.OMISSION_OUTCOMES."""

    fine: float
    pointless: float
    turned: float
    broken: float


@dataclass(frozen=True, slots=True)
class Omission:
    """A run of phrases: the places where it begins and ends (indexes of words), its offsets, and its chances."""

    start: int
    end: int
    span: tuple[int, int]
    chances: OmissionChances


def find_runs(reading: Reading, number: int, masked: str) -> Iterator[tuple[int, int]]:
    """The runs of phrases before the end of a sentence: the places where each begins and ends.

    number: how many words and marks the sentence has without its closing attribution and its final stop
    masked: the sentence with its quotations masked; no run begins or ends in one
    """
    gaps = [gap.at for gap in find_gaps(reading, number, fewest=1)]
    whole = [at for at in gaps if not _is_inside(reading, at)]
    places = [0, *(at for at in whole if is_outside(masked, reading.ends[at - 1]))]
    for k, start in enumerate(places):
        for end in places[k + 1 : k + 1 + _MOST_PHRASES]:
            if end - start > _MOST_WORDS:
                break
            if _may_part(reading, start, end):
                yield start, end


def _is_inside(reading: Reading, at: int) -> bool:
    """Whether a place stands inside a phrase that goes as a whole: "on | Monday", "20 | to 25", "laying | out"."""
    words, classes = reading.words, reading.classes
    ranges = words[at] in ("to", "and") and classes[at - 1] == classes[at + 1] == "number"
    glued = words[at] == "-" or words[at - 1] == "-"  # "anti- | abortion"
    day = words[at] in DAYS and classes[at - 1] in _BEFORE_A_DAY
    return ranges or glued or day or (classes[at] == "up" and classes[at - 1] in VERBS)


def _begins_with_opening(reading: Reading) -> bool:
    """Whether a sentence begins with words before its subject: "On Monday", "When the storm came", "Friday"."""
    return reading.classes[0] in _OPEN_A_SENTENCE or reading.opens[0] or reading.words[0] in DAYS


def _may_part(reading: Reading, start: int, end: int) -> bool:
    """Whether what stands around a run can stand together, by the form of both."""
    words, classes, main = reading.words, reading.classes, reading.main
    ends_at_mark = classes[end] == "mark"
    opens = _begins_with_opening(reading)
    if start == 0:  # "On Monday, | the board": not "A mill, | now a school, burned", nor "On the loud, | long debate"
        return opens and words[end] == "," and (main is None or "," not in words[end + 1 : main])
    if opens and main is not None and start < main and "," not in words[:start] and words[start] == ",":
        return False  # behind the opening stands the subject
    if words[start - 1] in _LINKING or classes[start - 1] in ("modal", "determiner") or words[end] == "of":
        return False  # "The mill is | in danger", "set | at the meeting | of the board"
    if classes[start] == "mark" and not ends_at_mark and main is not None and end <= main:
        return False  # "As the storm came, the board | in Marlow met": the comma belongs to the clause before it
    holds_verb = any(name in VERBS for name in classes[start:end])
    return ends_at_mark or not holds_verb or classes[end] in _PART_FROM_A_VERB  # "a car | while driving | to work"


def find_omissions(model: Model, sentence: str, reading: Reading, number: int, masked: str) -> Iterator[Omission]:
    """All runs of phrases with their chances. See `find_runs` for the arguments."""
    places = Places(sentence, reading, number)
    traits, logit = OmissionTraits(places, model.habits), model.omissions
    starts: dict[int, int] = {}
    ends: dict[int, int] = {}
    for start, end in find_runs(reading, number, masked):
        if start not in starts:
            starts[start] = logit.sum(traits.start(start))
        if end not in ends:
            ends[end] = logit.sum(traits.end(end))
        total = starts[start] + ends[end] + logit.sum(traits.pair(start, end))
        yield Omission(start, end, _span(reading, traits, start, end), OmissionChances(*logit.chances(total)))


def _span(reading: Reading, traits: OmissionTraits, start: int, end: int) -> tuple[int, int]:
    """The offsets of a run, with one of the commas around it, or with both where what is left needs none."""
    begin = reading.ends[start - 1] if start else 0
    behind = traits.word_behind(end)
    if start == 0:
        return 0, reading.starts[behind]
    marks = traits.mark(start), traits.mark(end)
    if marks[0] in DASHES and marks[1] in DASHES:
        return begin, reading.ends[end]
    if marks == ("", ",") and reading.classes[behind] in FINITE and "," not in reading.words[:start]:
        return begin, reading.ends[end]  # "A man who won a race | for the town, | has died"
    if marks != (",", ","):
        return begin, reading.ends[end - 1]
    opened = reading.words[:start].count(",") - _begins_with_opening(reading)  # the comma behind that is no pair's
    closes = reading.classes[behind] not in _CARRY_ON or opened % 2 == 1
    return begin, reading.ends[end - 1 if closes else end]
