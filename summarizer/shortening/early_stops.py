"""Early stops: places inside a long sentence where it could end, because its main clause is complete there.

tails.py lists ends of sentences that are background. A sentence that is still too long has to lose more: here what is
left out may hold several clauses. reading.py finds the clauses, stopping.py says what must not be left out.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property

from newstool.summarizer.grammar import valency
from newstool.summarizer.grammar.clauses import MASK, end_of
from newstool.summarizer.grammar.phrase_kinds import kind_of, may_open, says_from
from newstool.summarizer.grammar.reading import Reading, read
from newstool.summarizer.grammar.verbs import DASHES
from newstool.summarizer.shortening import attributions, stopping
from newstool.summarizer.shortening.behind_subject import find_behind_subject
from newstool.summarizer.shortening.last_stops import has_loose_verb, loss_of_stop
from newstool.summarizer.shortening.telling import holds_the_news
from newstool.summarizer.shortening.torn import is_short_clause, is_stub, is_torn
from newstool.summarizer.shortening.unfinished import is_unfinished

FEWEST_WORDS = 6  # before a stop
_LEAST_LEFT_OUT = 2  # words behind it
# What is lost, in the unit of deletions.py: more than the tails of tails.py lose, and more with every word.
_LOSS_OF_A_WORD = 0.12
_LOSS_OF_WHOM = 1.0  # "was chided | by his own party"
_LOSS_OF_NEWS = 3.0
_LOSS_BEHIND_ATTRIBUTION = 1.6
_MOST_WORDS_COUNTED = 20  # of what goes, where nothing else fits
# Behind a comma, a semicolon or a dash.
_LOSS = {
    "dash": 1.6,
    "relative": 1.8,
    "clause": 2.0,
    "aside": 2.2,
    "second": 2.6,
    "predicate": 3.0,
}
_LOSS_WITHOUT_PAUSE = {
    "clause": 3.1,
    "relative": 3.2,
    "participle": 3.4,
    "phrase": 3.8,
    "predicate": 3.6,
    "purpose": 4.2,
    "doing": 2.4,
}

_WITHOUT_VERB = frozenset(("participle", "phrase", "purpose", "relative"))
_PAUSES = ",;:—–-"


class EarlyStops:
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

    @property
    def _main(self) -> int | None:
        return self._reading.main

    @cached_property
    def _says_from(self) -> int:
        return -1 if self._main is None else says_from(self._reading, self._main)

    @property
    def main_verb(self) -> int | None:
        """The offset of the verb of the main clause, None where it is not found."""
        return None if self._main is None else self._reading.starts[self._main]

    def behind_subject(self) -> Iterator[tuple[tuple[tuple[int, int], ...], float]]:
        """What may go between the subject and its verb, see behind_subject.py."""
        if self._main is not None and self._main < self._number:
            yield from find_behind_subject(self._body, self._reading)

    def holds_main_verb(self, spans: Sequence[tuple[int, int]]) -> bool:
        """Whether the verb of the main clause stands inside one of these spans of offsets."""
        verb = self.main_verb
        return verb is not None and any(start <= verb < stop for start, stop in spans)

    def allow(self, at: int) -> bool:
        """Whether a tail that begins at an offset leaves no verb without its subject, no clause without its verb."""
        reading = self._reading
        i = bisect_left(reading.starts, at)
        if self._main is None or i >= self._number or not self._is_whole(i) or i <= self._says_from:
            return False
        front = self._body[:at].rstrip(_PAUSES + " ")
        first = self._behind(i)
        gone = self._body[self._opening(i, first) : len(self._body) - 1]
        if not stopping.may_end(front) or stopping.THEN_NEWS.search(self._body, at) or is_stub(front):
            return False
        told = valency.cuts_off_an_order(front, gone) or valency.cuts_off_a_decision(front, gone)
        if told or stopping.TOLL.match(gone) or not may_open(self._body, reading, i, first):
            return False
        end = end_of(front)
        if self._body[at] == " " and (
            valency.LIMITED.search(end) or valency.WAITS_FOR_MORE.search(end) or valency.EMPTY.search(end.lower())
        ):
            return False
        # Torn ends are looked for last: it takes the longest.
        torn = is_torn(front, gone, pause=self._body[at] != " ")
        return not torn and not is_unfinished(reading, i, first, front, gone)

    def loss_of_news(self, at: int) -> float:
        """What a tail that begins at an offset loses, if the news stands in it: what a meeting was held for."""
        i = bisect_left(self._reading.starts, at)
        if self._main is None or i >= self._number:
            return 0.0
        first = self._behind(i)
        gone = self._body[self._reading.starts[first] : len(self._body) - 1]
        return _LOSS_OF_NEWS * holds_the_news(self._reading, self._front(i), gone)

    def find(self) -> Iterator[tuple[tuple[int, int], float]]:
        """The offsets of each tail that may be left out, up to the stop, and how much is lost, as in deletions.py."""
        reading, body, stop = self._reading, self._body, len(self._body) - 1
        yield from self.behind_attributions()
        for i in self._ends(2, self._number - _LEAST_LEFT_OUT + 1):
            pause, first = reading.is_pause(i), self._behind(i)
            kind = kind_of(body, reading, i, first)
            if kind is None or (kind in _WITHOUT_VERB and has_loose_verb(reading, i)):
                continue
            front, gone = self._front(i), body[self._opening(i, first) : stop]
            told = stopping.is_complete(front, gone, kind, pause=pause) and not is_torn(front, gone, pause=pause)
            if told and not is_short_clause(front) and not is_unfinished(reading, i, first, front, gone):
                loss = (_LOSS if pause else _LOSS_WITHOUT_PAUSE)[kind] + _LOSS_OF_WHOM * gone.startswith("by ")
                loss += _LOSS_OF_A_WORD * gone.count(" ") + _LOSS_OF_NEWS * holds_the_news(reading, front, gone)
                yield (len(front), stop), loss

    def behind_attributions(self) -> Iterator[tuple[tuple[int, int], float]]:
        """The tails behind ", a judge said on Friday", as in `find`."""
        reading, body, stop = self._reading, self._body, len(self._body) - 1
        for start, end in attributions.inner_attributions(body):
            i = bisect_left(reading.starts, start)
            gone = body[end + 2 : stop]
            if self._main is not None and i > self._main and self._is_whole(i) and not stopping.is_turned(gone):
                yield (end, stop), _LOSS_BEHIND_ATTRIBUTION + _LOSS_OF_A_WORD * gone.count(" ")

    def find_last(self) -> Iterator[tuple[tuple[int, int], float]]:
        """Further tails as in `find`, for a sentence that nothing else makes fit: see last_stops.py."""
        reading, body, stop = self._reading, self._body, len(self._body) - 1
        for i in self._ends(2, self._number - _LEAST_LEFT_OUT + 1):
            pause, first = reading.is_pause(i), self._behind(i)
            front, gone = self._front(i), body[self._opening(i, first) : stop]
            loss = loss_of_stop(reading, i, first, kind_of(body, reading, i, first), front, gone)
            if loss is None or is_stub(front) or is_torn(front, gone, pause=pause):
                continue
            if not is_unfinished(reading, i, first, front, gone):
                yield (len(front), stop), loss + _LOSS_OF_A_WORD * min(gone.count(" "), _MOST_WORDS_COUNTED)

    def _ends(self, behind: int, end: int) -> Iterator[int]:
        """The indexes of the words in front of which the main clause is complete, so many words behind its verb."""
        if self._main is None:
            return
        for i in range(max(FEWEST_WORDS, self._main + behind), end):
            if self._is_whole(i) and i > self._says_from:
                yield i

    def _is_whole(self, i: int) -> bool:
        """Whether the words before one could be a sentence, and it stands apart from the word before it."""
        reading = self._reading
        end = reading.ends[i - 1]
        apart = reading.starts[i] > end or reading.is_pause(i)
        return reading.whole[i] and apart and self._body[end - 1] != MASK

    def _behind(self, i: int) -> int:
        """The index of the first word that is no pause, from one on."""
        last = self._number - 1
        while i < last and self._reading.is_pause(i):
            i += 1
        return i

    def _opening(self, i: int, first: int) -> int:
        """The offset of what would be left out: a dash is part of it, a comma is not."""
        return self._reading.starts[i if self._reading.words[i] in DASHES else first]

    def _front(self, i: int) -> str:
        """The sentence up to a word."""
        return self._body[: self._reading.ends[i - 1]].rstrip(_PAUSES + " ")
