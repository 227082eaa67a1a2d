"""Where a sentence that is too long could end: with a full stop, or cut and closed with "…".

gaps.py finds the places, stop_model.py says how likely a stop at each one is fine. Four rules can still refuse a
place. No quotation, no bracket and no pair of dashes may be open there. An accusation keeps who makes it, and that it
is denied. Nothing loses its condition, or what takes it back. Nothing is torn (torn.py).
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property, lru_cache

from newstool.articles.lazy_pattern import lazy
from newstool.summarizer.grammar.clauses import DENIAL, MASK
from newstool.summarizer.grammar.reading import read
from newstool.summarizer.leaning import points_back
from newstool.summarizer.shortening import attributions, model
from newstool.summarizer.shortening.announcements import CLAIM
from newstool.summarizer.shortening.asides import HEDGE
from newstool.summarizer.shortening.behind_subject import find_behind_subject
from newstool.summarizer.shortening.cutting import ELLIPSIS, STOP_SHARE, Cuts
from newstool.summarizer.shortening.deletion import Deletion
from newstool.summarizer.shortening.gaps import Gap, find_gaps, is_outside
from newstool.summarizer.shortening.omissions import Omission, OmissionChances, find_omissions
from newstool.summarizer.shortening.stop_model import Chances, chances_of
from newstool.summarizer.shortening.torn import is_taken_back, is_torn

# How much is lost with a tail, the words behind a stop, in the unit of deletions.py: a fixed part, a part for each
# word, and the average over the outcomes of the model. A place that is likely broken costs more than a lead may lose.
_LOSS_OF_A_TAIL, _LOSS_OF_A_WORD = 1.0, 0.08
_LOSS_OF_POINT, _LOSS_OF_MEANING, _LOSS_OF_UNFINISHED, _LOSS_OF_BROKEN = 4.5, 9.0, 8.0, 9.0
# The same of an omission, a run of phrases before the end: it is seldom the point. The most that it may cost.
_LOSS_OF_AN_OMISSION, _LOSS_OF_AN_OMITTED_WORD, _MOST_LOSS_OF_AN_OMISSION = 0.3, 0.04, 3.5
_LOSSES_OF_AN_OMISSION = 3.0, 9.0, 9.0  # the point, the meaning, broken
_LOSS_OF_POINT_LATER = 1.5  # in a later sentence of a lead: the one before tells the point
# The most that the outcomes may cost: while other ways to shorten are left, and where nothing else makes it fit. Of the
# stops that cost 3.0 to 3.6 readers liked as many better than a cut with "…" as they liked less; of dearer ones fewer.
_MOST_LOSS, _MOST_LOSS_LAST = 3.0, 3.5
# The highest chance that a stop leaves no complete sentence. Up to that chance a full stop is set where a lead is cut,
# too: of 17 leads that differed in the last mark alone two readers printed 17 times the full stop, 7 times "…".
_MOST_TORN = 0.3
_COMPLETE, _APART = 0.5, 0.5  # the least chance that the words before a cut are a complete clause; a whole phrase
_DENIED = lazy(r"n['’]t guilty\b|\bstop(?:s|ped|ping)? short\b")
# What these say of somebody is an accusation, whatever its words: "laughed as she fell, according to a lawsuit".
_COURT = lazy(
    r"\b(?:(?:law)?suits?|complaints?|indictments?|affidavits?|prosecutors?|petitions?|warrants?|"
    r"court (?:papers|records|documents|filings?)|(?:charging|arrest|police) (?:documents?|papers|reports?))\b"
)
_CONDITION = lazy(r"(?:even |only |but )?(?:if|unless|provided|except|pending|once|whether)\b")
_QUOTATION = MASK * 18  # characters; shorter ones are single words: “travel ban”
_DASHES = (" — ", " – ", " -- ")
_LONGEST_ASIDE = 120  # characters between two dashes that belong together
# "would rise | under the mayor's plan", "did not act | until a judge asked": without the tail it says something else.
_TURNED = lazy(
    r"\b(?:would|could)\b[^|]*\|under (?:an?|the|his|her|its|their|this|[a-z]+['’]s)\b.{0,40}?\b(?:bill|plan|propos\w+|"
    r"budget|legislation|measure|deal|agreement|ordinance|law)\b"
    r"|(?:\b(?:not|never|no|fail\w*|refus\w*|declin\w*|delay\w*|would|should|must|may|remain\w*|clos\w+|halt\w*|"
    r"suspend\w*|postpon\w*|ban\w*)\b|n['’]t\b)[^|]*\|until\b"
)
_TURNING = ("under", "until")  # that the pattern asks for
_PAUSES = ",;:—–-"  # marks that do not stay before a full stop


class Stops:
    """The places where one sentence could end."""

    def __init__(self, body: str, sentence: str | None = None) -> None:
        """Take a sentence that ends in ".".

        body: the sentence with its quotations masked, and without a closing attribution that a stop would lose
        sentence: the whole sentence, None where it equals the body
        """
        self._body = body
        self._sentence = body if sentence is None else sentence
        self._reading = read(self._sentence)
        # The number of words and marks in the body, without its final stop.
        self._number = bisect_left(self._reading.starts, len(body) - 1)
        # The kinds of dashes in the sentence: most have none, and no place in them is looked at.
        self._dashes = [dash for dash in _DASHES if dash in body]

    def _places(self, room: int | None, behind: int = 0) -> Iterator[tuple[Gap, Chances]]:
        """The places outside of quotations and brackets, and what a stop there would be.

        room: the most characters before a place, None for any number
        behind: the fewest words before a place
        """
        for gap in find_gaps(self._reading, self._number, behind):
            end = self._reading.ends[gap.at - 1]
            if room is not None and end > room:
                return
            if is_outside(self._body, end) and not any(self._is_open(dash, end) for dash in self._dashes):
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

    def holds_main_verb(self, spans: Sequence[tuple[int, int]]) -> bool:
        """Whether the verb of the main clause stands inside one of these spans of offsets."""
        verb = self.main_verb
        return verb is not None and any(start <= verb < stop for start, stop in spans)

    def behind_subject(self) -> Iterator[Deletion]:
        """What may be left out between the subject and its verb, see behind_subject.py."""
        if self._reading.main is not None and self._reading.main < self._number:
            for spans, loss in find_behind_subject(self._body, self._reading):
                yield Deletion("aside", spans, loss)

    def omissions(self) -> Iterator[Deletion]:
        """What else may be left out before the end, by the model: the best run of phrases from each place on."""
        best: dict[int, Deletion] = {}
        for each in _omissions(self._sentence, self._body, self._number):
            words = each.end - each.start
            loss = _LOSS_OF_AN_OMISSION + _LOSS_OF_AN_OMITTED_WORD * words + _wrong_omission(each.chances)
            known = best.get(each.start)
            if loss <= _MOST_LOSS_OF_AN_OMISSION and (known is None or loss < known.loss) and self._may_go(each):
                best[each.start] = Deletion("aside" if each.start else "opening", (each.span,), loss)
        yield from best.values()

    def _may_go(self, omission: Omission) -> bool:
        """Whether an omission takes no main verb, no hedge and no source, and leaves nobody unnamed at the start."""
        gone = self._body[slice(*omission.span)].lstrip(_PAUSES + " ")
        if self.holds_main_verb((omission.span,)) or HEDGE.search(gone.lower()):
            return False
        left = self._sentence[omission.span[1] :] if omission.start == 0 else ""
        return not points_back(left[:1].upper() + left[1:]) and self._is_fair(omission.span[0], gone)

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
            if wrong > most or _is_likely_torn(chances):
                continue
            if self._may_end(gap):
                gone = self._body.count(" ", self._reading.starts[gap.first], stop)
                yield (self._end(gap), stop), _LOSS_OF_A_TAIL + wrong + _LOSS_OF_A_WORD * gone

    def _is_fair(self, end: int, gone: str) -> bool:
        """Whether the tail holds no source of an accusation or a quotation, no denial, no condition and no limit."""
        quoted = self._speaker is not None and end <= self._speaker and _QUOTATION in self._body[:end]
        source = attributions.names_a_source(gone) and (
            quoted or _COURT.search(gone) or CLAIM.search(self._body, 0, end)
        )
        denied = DENIAL.search(gone) or _DENIED.search(gone)
        turned = gone.startswith(_TURNING) and _TURNED.search(f"{self._body[:end]}|{gone}")
        return not (source or denied or turned or _CONDITION.match(gone))

    @cached_property
    def _speaker(self) -> int | None:
        """The offset at which a closing attribution says whose words the sentence tells, None where it has none."""
        closing = attributions.closing_attribution(self._body)
        return None if closing is None else closing.start()

    def cuts(self, room: int | None) -> Cuts:
        """Where the sentence may be cut and closed with an ellipsis.

        room: the most characters before a cut, None for any number; no cut stands in the first STOP_SHARE of it
        """
        most = len(self._sentence) if room is None else room
        behind = 0 if room is None else bisect_left(self._reading.ends, int(STOP_SHARE * (room - len(ELLIPSIS))))
        near = [(gap, self._end(gap), each) for gap, each in self._places(most, behind) if self._end(gap) <= most]
        return Cuts(
            complete=[end for _, end, each in near if each.fine + each.pointless + each.turned >= _COMPLETE],
            phrases=[end for _, end, each in near if 1 - each.broken >= _APART],
            verb=self.main_verb,
            stops=[end for gap, end, each in near if not _is_likely_torn(each) and self._may_end(gap)],
        )

    def _may_end(self, gap: Gap) -> bool:
        """Whether a full stop behind the main verb tears nothing, and is fair."""
        if self._reading.main is None or gap.at <= self._reading.main:
            return False
        end, gone = self._end(gap), self._body[self._reading.starts[gap.first] : len(self._body) - 1]
        torn = is_torn(self._reading, gap, self._body[:end], gone) or is_taken_back(self._reading, gap)
        return not torn and self._is_fair(end, gone)

    def _end(self, gap: Gap) -> int:
        """The offset behind the last word before a place."""
        return len(self._body[: self._reading.ends[gap.at - 1]].rstrip(_PAUSES + " "))


@lru_cache(maxsize=16)  # a sentence is asked for again where nothing fits, and once more for its cuts
def _chances(sentence: str, number: int) -> Callable[[Gap], Chances]:
    return chances_of(model.bundled(), sentence, read(sentence), number)


@lru_cache(maxsize=16)
def _omissions(sentence: str, body: str, number: int) -> list[Omission]:
    return list(find_omissions(model.bundled(), sentence, read(sentence), number, body))


def _wrong_omission(chances: OmissionChances) -> float:
    """The expected loss over the outcomes of an omission."""
    point, meaning, broken = _LOSSES_OF_AN_OMISSION
    return point * chances.pointless + meaning * chances.turned + broken * chances.broken


def _is_likely_torn(chances: Chances) -> bool:
    """Whether a stop may well leave no complete sentence."""
    return chances.unfinished + chances.broken > _MOST_TORN


def _wrong(chances: Chances, loss_of_point: float = _LOSS_OF_POINT) -> float:
    """The expected loss over the outcomes of a stop."""
    return (
        loss_of_point * chances.pointless
        + _LOSS_OF_MEANING * chances.turned
        + _LOSS_OF_UNFINISHED * chances.unfinished
        + _LOSS_OF_BROKEN * chances.broken
    )
