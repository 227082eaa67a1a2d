"""What the model of omissions learns from: judged runs of phrases of a sentence.

omissions.jsonl holds long sentences, stored like those of stop_marks.jsonl, in which a language model judged as a
sub-editor what may be left out: f fine, p the point is lost, m the meaning is changed, x what is left is broken.

In most rows it named the runs of phrases without which the sentence is still good English. `places` are the offsets at
which a phrase ends and the next one begins, the first one 0. `runs` has of each run the first and the last phrase and a
letter. Where no run begins at a phrase, what is left out there counts as broken. It overlooked some; so in other rows
it judged one run by itself, mostly one of which an earlier model was not sure. `run` has its offsets and its letter.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from stop_rows import Place, judged_sentences

from newstool.summarizer.grammar.clauses import mask
from newstool.summarizer.grammar.habits import Habits
from newstool.summarizer.grammar.reading import read
from newstool.summarizer.shortening.attributions import closing_attribution
from newstool.summarizer.shortening.omission_traits import OmissionTraits
from newstool.summarizer.shortening.omissions import find_runs
from newstool.summarizer.shortening.places import Places

OMISSIONS = Path(__file__).parent / "omissions.jsonl"
WEIGHT_OF_ONE = 3.0  # of a run that was judged by itself: it was not overlooked
LETTERS = "fpmx"  # one for each of model.OMISSION_OUTCOMES, in its order


@dataclass(frozen=True, slots=True)
class Judged:
    """A sentence with what was judged of it.

    Attributes:
        text: the sentence
        group: its document; cross-validation keeps the sentences of a document together
        places: the offset at which each phrase begins; those of a single run are its two ends
        runs: by the offset where a run begins, the offset behind it and its letter
        single: one run was judged by itself
    """

    text: str
    group: str
    places: Sequence[int]
    runs: dict[int, tuple[int, str]]
    single: bool


def judged() -> list[Judged]:
    """The judged sentences. Raises ValueError if the text of a corpus has changed since it was judged."""
    found = []
    for row, sentence in judged_sentences(OMISSIONS):
        group = row.get("source") or row["group"]
        if "run" in row:
            begin, stop, letter = row["run"]
            found.append(Judged(sentence, group, (begin, stop), {begin: (stop, letter)}, single=True))
        else:
            ends = [*row["places"], len(sentence)]
            runs = {ends[first - 1]: (ends[last], letter) for first, last, letter in row["runs"]}
            found.append(Judged(sentence, group, row["places"], runs, single=False))
    return found


def runs(sentences: Sequence[Judged], habits: Habits) -> Iterator[Place]:
    """The runs of phrases of these sentences with their traits and their letters."""
    for sentence in sentences:
        text, masked = sentence.text, mask(sentence.text)
        reading, closing = read(text), closing_attribution(masked)
        number = bisect_left(reading.starts, closing.start() if closing else len(text) - 1)
        traits = OmissionTraits(Places(text, reading, number), habits)
        known, weight = {*sentence.places}, WEIGHT_OF_ONE if sentence.single else 1.0
        for start, end in find_runs(reading, number, masked):
            begin, stop = (reading.ends[place - 1] if place else 0 for place in (start, end))
            if begin in known and stop in known:
                names = [*traits.start(start), *traits.end(end), *traits.pair(start, end)]
                yield Place(names, letter_of(sentence.runs, begin, stop), sentence.group, weight)


def letter_of(runs: dict[int, tuple[int, str]], begin: int, stop: int) -> str:
    """The letter of what stands between two offsets: that of a run, or the worst of several, one behind the other."""
    worst = 0
    while begin < stop and begin in runs:
        begin, letter = runs[begin]
        worst = max(worst, LETTERS.index(letter))
    return LETTERS[worst] if begin == stop else "x"
