"""The places where a sentence that is too long could end: with a full stop, or cut and closed with "…".

stop_model.py says for each place how likely a stop there is fine. Three rules stand beside it: a quotation or a bracket
is closed before a stop, an accusation keeps who makes it, and what the words before a stop have begun ends before it.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property, lru_cache

from newstool.articles.lazy_pattern import lazy
from newstool.summarizer.grammar.clauses import DENIAL, MASK
from newstool.summarizer.grammar.reading import Reading, read
from newstool.summarizer.shortening import attributions, stop_model
from newstool.summarizer.shortening.announcements import CLAIM
from newstool.summarizer.shortening.behind_subject import find_behind_subject
from newstool.summarizer.shortening.cutting import Cuts
from newstool.summarizer.shortening.gaps import Gap, find_gaps
from newstool.summarizer.shortening.stop_model import Chances

# What is lost with a tail, in the unit of deletions.py: something in any case, more with each word, and by what a stop
# would be. A place that is likely to be broken costs more than a lead may lose.
_LOSS_OF_A_TAIL, _LOSS_OF_A_WORD = 1.0, 0.08
_LOSS_OF_POINT, _LOSS_OF_MEANING, _LOSS_OF_SENTENCE, _LOSS_OF_PHRASE = 4.5, 9.0, 8.0, 9.0
_LOSS_OF_POINT_LATER = 1.5  # behind a sentence that tells it
# Beyond these no sentence ends: where others are tried, and where nothing else makes it fit.
_MOST, _MOST_LAST = 3.0, 4.5
_COMPLETE, _APART = 0.5, 0.5  # chances from which a cut stands behind a complete clause, behind a phrase
_DENIED = lazy(r"n['’]t guilty\b|\bstop(?:s|ped|ping)? short\b")
_CONDITION = lazy(r"(?:even |only |but )?(?:if|unless|provided|except|pending|once|whether)\b")
_PAUSES = ",;:—–-"
# A pair of which a stop would take the second half, "|" being the stop: "both the mayor | and the clerk", "a worse
# crime | than arson", "it may be old, | but it stands".
_HALF_A_PAIR = lazy(
    r"\b(?:both|between)\b(?:(?!\band\b).)*\|and\b|\b(?:either|whether)\b(?:(?!\bor\b).)*\|or\b|\|(?:than|nor)\b"
    r"|\b(?:not (?:only|just)|may|might)\b.*\|but\b|\bmay (?:have|be)\b.*\|.*, but\b"
)


class Stops:
    """The places inside one sentence where it could end."""

    def __init__(self, body: str, sentence: str | None = None) -> None:
        """Take a sentence that ends in "."; its closing attribution is taken off. It is read when that is needed.

        body: the sentence with what is quoted masked. sentence: as it stands, None where nothing is quoted
        """
        self._body = body
        self._sentence = body if sentence is None else sentence

    @cached_property
    def _reading(self) -> Reading:
        return read(self._sentence)

    @cached_property
    def _number(self) -> int:
        """The number of words before the closing attribution."""
        return bisect_left(self._reading.starts, len(self._body) - 1)

    def _places(self, room: int | None, behind: int = 0) -> Iterator[tuple[Gap, Chances]]:
        """The places outside of quotations and brackets, and what a stop there would be.

        room: characters before a place at most, None for any
        behind: words that stand before a place at least
        """
        chances = _chances(self._sentence, self._number)
        for gap in find_gaps(self._reading, self._number):
            end = self._reading.ends[gap.at - 1]
            if gap.at >= behind and (room is None or end <= room) and self._is_closed(end):
                yield gap, chances(gap)

    def _is_closed(self, end: int) -> bool:
        """Whether no quotation and no bracket is open behind a character."""
        body = self._body
        return body[end - 1] != MASK and body.count("(", 0, end) == body.count(")", 0, end)

    @property
    def main_verb(self) -> int | None:
        """The offset of the verb of the main clause, None where it is not found."""
        return None if self._reading.main is None else self._reading.starts[self._reading.main]

    def behind_subject(self) -> Iterator[tuple[tuple[tuple[int, int], ...], float]]:
        """What may go between the subject and its verb, see behind_subject.py."""
        if self._reading.main is not None and self._reading.main < self._number:
            yield from find_behind_subject(self._body, self._reading)

    def holds_main_verb(self, spans: Sequence[tuple[int, int]]) -> bool:
        """Whether the verb of the main clause stands inside one of these spans of offsets."""
        verb = self.main_verb
        return verb is not None and any(start <= verb < stop for start, stop in spans)

    def find(
        self, room: int | None = None, *, last: bool = False, later: bool = False
    ) -> Iterator[tuple[tuple[int, int], float]]:
        """The offsets of each tail that may be left out, up to the stop, and how much is lost, as in deletions.py.

        room: characters before a tail at most, None for any
        last: also tails of which more is lost, for a sentence that nothing else makes fit
        later: the sentence does not open a lead, so that it may tell less
        """
        stop, main = len(self._body) - 1, self._reading.main
        if main is None:
            return
        for gap, chances in self._places(room, main + 1):
            wrong = _wrong(chances, _LOSS_OF_POINT_LATER if later else _LOSS_OF_POINT)
            if wrong > (_MOST_LAST if last else _MOST):
                continue
            end, gone = self._end(gap), self._body[self._reading.starts[gap.first] : stop]
            if self._is_ended(end, gone) and self._is_fair(end, gone):
                yield (end, stop), _LOSS_OF_A_TAIL + wrong + _LOSS_OF_A_WORD * gone.count(" ")

    def _is_ended(self, end: int, gone: str) -> bool:
        """Whether a clause before the main one has ended, "When the board met | , it voted", and no pair is torn."""
        kept = self._body[:end]
        return not (self._reading.opens[0] and "," not in kept) and not _HALF_A_PAIR.search(f"{kept}|{gone}")

    def _is_fair(self, end: int, gone: str) -> bool:
        """Whether no accusation loses who makes it or that it is denied, and nothing its condition."""
        source = attributions.names_a_source(gone) and CLAIM.search(self._body, 0, end)
        denied = DENIAL.search(gone) or _DENIED.search(gone)
        return not (source or denied or _CONDITION.match(gone))

    def cuts(self, room: int) -> Cuts:
        """Where the sentence may be cut and closed with an ellipsis. room: characters before a cut at most."""
        near = [(self._end(gap), chances) for gap, chances in self._places(room) if self._end(gap) <= room]
        complete = [end for end, each in near if each.fine + each.pointless + each.turned >= _COMPLETE]
        return Cuts(complete, [end for end, each in near if 1 - each.broken >= _APART], self.main_verb)

    def _end(self, gap: Gap) -> int:
        """The offset behind the last word before a place."""
        return len(self._body[: self._reading.ends[gap.at - 1]].rstrip(_PAUSES + " "))


@lru_cache(maxsize=16)  # where nothing fits, the same sentence is asked for again, and then for cuts
def _chances(sentence: str, number: int) -> Callable[[Gap], Chances]:
    return stop_model.bundled()(sentence, read(sentence), number)


def _wrong(chances: Chances, loss_of_point: float = _LOSS_OF_POINT) -> float:
    """What is lost on average by what a stop would be."""
    return (
        loss_of_point * chances.pointless
        + _LOSS_OF_MEANING * chances.turned
        + _LOSS_OF_SENTENCE * chances.unfinished
        + _LOSS_OF_PHRASE * chances.broken
    )
