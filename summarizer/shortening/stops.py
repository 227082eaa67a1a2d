"""Where a sentence that is too long could end: with a full stop, or cut and closed with "…".

gaps.py finds the places, stop_model.py says how likely a stop at each one is fine. Four rules can still refuse a
place. No quotation or bracket may be open there. An accusation keeps who makes it, and that it is denied. Nothing loses
its condition. No half of a pair stands alone ("both the mayor"), nor a clause before the main one ("When they met").
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import pairwise

from newstool.articles.lazy_pattern import lazy
from newstool.summarizer.grammar.clauses import DENIAL, word_set
from newstool.summarizer.grammar.reading import Reading, read
from newstool.summarizer.grammar.verbs import FINITE, VERBS
from newstool.summarizer.shortening import attributions, stop_model
from newstool.summarizer.shortening.announcements import CLAIM
from newstool.summarizer.shortening.behind_subject import find_behind_subject
from newstool.summarizer.shortening.cutting import Cuts
from newstool.summarizer.shortening.gaps import Gap, find_gaps, is_outside
from newstool.summarizer.shortening.stop_model import Chances
from newstool.summarizer.shortening.unfinished import parts_a_phrase, waits_for_more

# How much is lost with a tail, the words behind a stop, in the unit of deletions.py: a fixed part, a part for each
# word, and the average over the outcomes of the model. A place that is likely broken costs more than a lead may lose.
_LOSS_OF_A_TAIL, _LOSS_OF_A_WORD = 1.0, 0.08
_LOSS_OF_POINT, _LOSS_OF_MEANING, _LOSS_OF_UNFINISHED, _LOSS_OF_BROKEN = 4.5, 9.0, 8.0, 9.0
_LOSS_OF_POINT_LATER = 1.5  # in a later sentence of a lead: the one before tells the point
# The most that the outcomes may cost: while other ways to shorten are left, and where nothing else makes it fit. Of the
# stops that cost 3.0 to 3.6 readers liked as many better than a cut with "…" as they liked less; of dearer ones fewer.
_MOST_LOSS, _MOST_LOSS_LAST = 3.0, 3.5
_MOST_TORN = 0.3  # the highest chance that a stop leaves no complete sentence
_COMPLETE, _APART = 0.5, 0.5  # the least chance that the words before a cut are a complete clause; a whole phrase
_DENIED = lazy(r"n['’]t guilty\b|\bstop(?:s|ped|ping)? short\b")
_CONDITION = lazy(r"(?:even |only |but )?(?:if|unless|provided|except|pending|once|whether)\b")
_DASHES = (" — ", " – ", " -- ")
_LONGEST_ASIDE = 120  # characters between two dashes that belong together
# "would rise | under the mayor's plan", "did not act | until a judge asked": without the tail it says something else.
_TURNED = lazy(
    r"\b(?:would|could)\b[^|]*\|under (?:an?|the|his|her|its|their|this|[a-z]+['’]s)\b.{0,40}?\b(?:bill|plan|propos\w+|"
    r"budget|legislation|measure|deal|agreement|ordinance|law)\b"
    r"|(?:\b(?:not|never|no|fail\w*|refus\w*|declin\w*|delay\w*)\b|n['’]t\b)[^|]*\|until\b"
)
_TURNING = ("under", "until")  # that the pattern asks for
_PAUSES = ",;:—–-"  # marks that do not stay before a full stop
# A stop, written "|", that takes the second half of a pair: "both the mayor | and the clerk", "a worse crime | than
# arson", "it may be old, | but it stands".
_HALF_A_PAIR = lazy(
    r"\b(?:both|between)\b(?:(?!\band\b).)*\|and\b|\b(?:either|whether)\b(?:(?!\bor\b).)*\|or\b|\|(?:than|nor)\b"
    r"|\b(?:not (?:only|just)|may|might)\b.*\|but\b|\bmay (?:have|be)\b.*\|.*, but\b"
    r"|\b(?:counts?|counted|serves?|served|acts?|acted|works?|worked|ranks?|ranked|poses?|posed|emerges?|emerged|seen|"
    r"known|described|treated|regarded|viewed|used|identified|qualif(?:y|ies|ied))\|as\b"
    r"|\bsame(?: [\w’'-]+){1,2}\|(?:who|that|as|which)\b|\b(?:so|such)(?: [\w’'-]+){1,4}\|that\b"
)
_JOIN = ("and", "or")
# That the pattern asks for; it is slow where it finds none.
_SECOND_HALVES = ("and", "or", "than", "nor", "but", "who", "that", "as", "which")
_WAIT_FOR_A_VERB = word_set("if unless because although whether")  # "if after five years | in a cell, he left"


class Stops:
    """The places where one sentence could end."""

    def __init__(self, body: str, sentence: str | None = None) -> None:
        """Take a sentence that ends in "."; it is read at first use.

        body: the sentence with its quotations masked, and without a closing attribution that a stop would lose
        sentence: the whole sentence, None where it equals the body
        """
        self._body = body
        self._sentence = body if sentence is None else sentence

    @cached_property
    def _reading(self) -> Reading:
        return read(self._sentence)

    @cached_property
    def _number(self) -> int:
        """The number of words and marks in the body, without its final stop."""
        return bisect_left(self._reading.starts, len(self._body) - 1)

    def _places(self, room: int | None, behind: int = 0) -> Iterator[tuple[Gap, Chances]]:
        """The places outside of quotations and brackets, and what a stop there would be.

        room: the most characters before a place, None for any number
        behind: the fewest words before a place
        """
        for gap in find_gaps(self._reading, self._number, behind):
            end = self._reading.ends[gap.at - 1]
            if room is not None and end > room:
                return
            if is_outside(self._body, end) and not any(self._is_open(dash, end) for dash in _DASHES):
                yield gap, _chances(self._sentence, self._number)(gap)

    def _is_open(self, dash: str, end: int) -> bool:
        """Whether the offset `end` stands between two dashes that belong together."""
        body = self._body
        opened = body.rfind(dash, 0, end)
        closed = body.find(dash, end, opened + _LONGEST_ASIDE)
        return opened >= 0 and closed >= 0 and body.count(dash, 0, end) % 2 == 1

    @property
    def main_verb(self) -> int | None:
        """The offset of the verb of the main clause, None where it is not found."""
        return None if self._reading.main is None else self._reading.starts[self._reading.main]

    def behind_subject(self) -> Iterator[tuple[tuple[tuple[int, int], ...], float]]:
        """What may be left out between the subject and its verb, see behind_subject.py."""
        if self._reading.main is not None and self._reading.main < self._number:
            yield from find_behind_subject(self._body, self._reading)

    def holds_main_verb(self, spans: Sequence[tuple[int, int]]) -> bool:
        """Whether the verb of the main clause stands inside one of these spans of offsets."""
        verb = self.main_verb
        return verb is not None and any(start <= verb < stop for start, stop in spans)

    def find(
        self, room: int | None = None, *, last: bool = False, later: bool = False
    ) -> Iterator[tuple[tuple[int, int], float]]:
        """Each tail that may be left out: its offsets, without the final stop, and the loss, as in deletions.py.

        room: the most characters before a tail, None for any number
        last: allow a higher loss, for a sentence that nothing else makes fit
        later: the sentence does not open the lead, so that losing its point costs less
        """
        stop, main = len(self._body) - 1, self._reading.main
        if main is None:
            return
        most = _MOST_LOSS_LAST if last else _MOST_LOSS
        for gap, chances in self._places(room, main + 1):
            wrong = _wrong(chances, _LOSS_OF_POINT_LATER if later else _LOSS_OF_POINT)
            if wrong > most or chances.unfinished + chances.broken > _MOST_TORN:
                continue
            if parts_a_phrase(self._reading, gap) or (self._reading.waits[gap.at] and self._is_torn(gap, main)):
                continue
            end, gone = self._end(gap), self._body[self._reading.starts[gap.first] : stop]
            if self._is_ended(end, gap.mark, gone) and self._is_fair(end, gone):
                yield (end, stop), _LOSS_OF_A_TAIL + wrong + _LOSS_OF_A_WORD * gone.count(" ")

    def _is_torn(self, gap: Gap, main: int) -> bool:
        """Whether a place lies in half a subject, or in a clause before the one that is told.

        "as sailors | and clerks cheered"; "says that as the mayor prepares a plan | for the mill, he may"
        """
        opens = self._reading.opens
        first = next((i for i in range(main + 1, gap.at) if opens[i]), None)
        if first is not None and self._reading.words[first] == "that" and self._reading.classes[first - 1] in VERBS:
            return True  # "says that the chance of a win | when it rains is small"
        nested = any(first and second for first, second in pairwise(opens[main : gap.at]))
        return nested or self._reading.words[gap.at] in _JOIN

    def _is_ended(self, end: int, mark: str, gone: str) -> bool:
        """Whether the stop parts no pair, and no clause that opens the sentence is unfinished: "When the board met"."""
        kept = self._body[:end]
        if self._reading.opens[0] and ("," not in kept or self._lacks_subject(kept)):
            return False
        if waits_for_more(kept, mark, gone) or self._waits_for_a_verb(end):
            return False
        joins = gone.startswith(_SECOND_HALVES) or ", but" in gone
        return not (joins and _HALF_A_PAIR.search(f"{kept}|{gone}"))

    def _lacks_subject(self, kept: str) -> bool:
        """Whether a comma stands right before the main verb: it is that of the opening clause.

        "If you know why the vote has, in the end, turned | , ask Holt"; not "When it rained, Holt left"
        """
        return kept[: self.main_verb].rstrip().endswith(",")

    def _waits_for_a_verb(self, end: int) -> bool:
        """Whether a clause has begun with "if" or "because", and its verb would be lost. end: the offset of the stop"""
        words, classes = self._reading.words, self._reading.classes
        for i in range(bisect_left(self._reading.starts, end) - 1, -1, -1):
            if classes[i] in FINITE:
                return False
            if words[i] in _WAIT_FOR_A_VERB:
                return words[i + 1] != "of" and classes[i + 1] not in ("adjective", "participle")
        return False

    def _is_fair(self, end: int, gone: str) -> bool:
        """Whether the tail holds no source of an accusation, no denial and no condition."""
        source = attributions.names_a_source(gone) and CLAIM.search(self._body, 0, end)
        denied = DENIAL.search(gone) or _DENIED.search(gone)
        turned = gone.startswith(_TURNING) and _TURNED.search(f"{self._body[:end]}|{gone}")
        return not (source or denied or turned or _CONDITION.match(gone))

    def cuts(self, room: int) -> Cuts:
        """Where the sentence may be cut and closed with an ellipsis. room: the most characters before a cut."""
        near = [(self._end(gap), chances) for gap, chances in self._places(room) if self._end(gap) <= room]
        complete = [end for end, each in near if each.fine + each.pointless + each.turned >= _COMPLETE]
        return Cuts(complete, [end for end, each in near if 1 - each.broken >= _APART], self.main_verb)

    def _end(self, gap: Gap) -> int:
        """The offset behind the last word before a place."""
        return len(self._body[: self._reading.ends[gap.at - 1]].rstrip(_PAUSES + " "))


@lru_cache(maxsize=16)  # a sentence is asked for again where nothing fits, and once more for its cuts
def _chances(sentence: str, number: int) -> Callable[[Gap], Chances]:
    return stop_model.bundled()(sentence, read(sentence), number)


def _wrong(chances: Chances, loss_of_point: float = _LOSS_OF_POINT) -> float:
    """The expected loss over the outcomes of a stop."""
    return (
        loss_of_point * chances.pointless
        + _LOSS_OF_MEANING * chances.turned
        + _LOSS_OF_UNFINISHED * chances.unfinished
        + _LOSS_OF_BROKEN * chances.broken
    )
