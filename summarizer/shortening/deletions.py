"""A sentence made shorter by leaving words out, never by other words; how much is lost, and what must stay."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import combinations, pairwise
from math import inf
from operator import itemgetter

from newstool.summarizer.grammar.clauses import FREE_VERB, mask
from newstool.summarizer.lead import Edit
from newstool.summarizer.shortening.attributions import inner_attributions
from newstool.summarizer.shortening.cutting import Cuts
from newstool.summarizer.shortening.deletion import Deletion, before_the_end, find_needless
from newstool.summarizer.shortening.leaving_out import is_sound, without
from newstool.summarizer.shortening.stops import Stops

_ENDS = (".", ".”", '."')  # of a sentence that may be made shorter
_NO_VERB = 4  # words of "on Wednesday morning", "late on Friday night"
_AT_ONCE = 3  # deletions before the tail: more leave a stump
_QUOTES = ('"', "“", "‘", "'", "`", "«")
_MOST, _MOST_LAST = 7, 8  # that are tried together, with one tail or none
# A loss of 0.5 is nothing that a reader misses, 1 to 2 is background, 3 a fact.
_LOSS_OF_ONE_MORE = 0.1  # deletion: each is judged with all other words there
NOTHING_LOST = 0.6
_CUES_OF_NOTHING = (" said", " says", " according", " announced", " reported", " confirmed")  # of an attribution


@dataclass(frozen=True, slots=True)
class Shorter:
    """A sentence made shorter, and what was left out."""

    text: str
    loss: float
    edits: tuple[Edit, ...]


def shorten(
    sentence: str, fits: Callable[[str], bool], most: float, found: Sequence[Deletion] | None = None
) -> Shorter | None:
    """The sentence made so short that it fits, with the least loss; None where that takes more than `most`.

    found: what may be left out, where that is known already
    """
    for loss, text, gone in ways(sentence, find_deletions(sentence, most=most) if found is None else found):
        if loss > most:
            return None
        if fits(text):
            return Shorter(text, loss, _edits(sentence, gone))
    return None


def leanest(sentence: str, found: Sequence[Deletion], shown: int, most: float = inf) -> Shorter | None:
    """The sentence without its asides and its opening words, to be cut: the cut then holds more of the main clause.

    shown: characters that the cut has room for; an aside further on is cut off with the rest
    most: without what loses more by itself
    """
    gone: list[Deletion] = []
    for deletion in found:
        spans = tuple(span for span in deletion.spans if span[1] <= shown)
        goes = spans and deletion.loss <= most and deletion.kind in ("aside", "opening")
        if goes and not any(_overlap(deletion, other) for other in gone):
            gone.append(replace(deletion, spans=spans))
    text = without(sentence, _spans(gone))
    if not gone or not is_sound(text):
        return None
    return Shorter(text, sum(deletion.loss for deletion in gone), _edits(sentence, tuple(gone)))


def has_main_verb(text: str) -> bool:
    """Whether the beginning of a sentence holds its verb already."""
    return FREE_VERB.search(text) is not None


def _overlap(one: Deletion, other: Deletion) -> bool:
    return any(a < d and c < b for a, b in one.spans for c, d in other.spans)


def trim(sentence: str) -> Shorter | None:
    """The sentence without what no reader misses, or None if it has nothing of it."""
    if "(" not in sentence and not any(map(sentence.__contains__, _CUES_OF_NOTHING)):
        return None
    if not sentence.endswith(_ENDS):
        return None
    gone = tuple(deletion for deletion in find_needless(mask(sentence)) if not _is_quoted(sentence, deletion))
    if not gone:
        return None
    text = without(sentence, _spans(gone))
    return Shorter(text, sum(deletion.loss for deletion in gone), _edits(sentence, gone)) if is_sound(text) else None


def _is_quoted(sentence: str, deletion: Deletion) -> bool:
    """Whether a bracket holds a nickname, a headline or another quotation: '("Tommy")'. The reader may need it."""
    return any(sentence[start:end].lstrip(" (")[:1] in _QUOTES for start, end in deletion.spans)


def find_deletions(
    sentence: str, *, early: bool = False, last: bool = False, most: float = inf, room: int | None = None
) -> list[Deletion]:
    """What may be left out of a sentence, each by itself or with others that do not overlap it.

    early: also the tails behind each place where the sentence could end, though they hold more than background
    room: characters that what is left has room for, None where that is not known: tails further on are not looked at
    last: also what goes only where nothing else makes the sentence fit; and more of all of it
    most: without what loses more by itself
    """
    if not sentence.endswith(_ENDS):
        return []
    parts = _read_parts(sentence, room) if early else _Parts.of(sentence, early=False, most=most, room=room)
    if last:
        tails = [Deletion("tail", (span,), loss) for span, loss in parts.stops.find(parts.reach, last=True)]
        tails += list(_before_inner_attributions(sentence, tails))
    else:
        tails = parts.tails
    found = [*parts.before[: _MOST_LAST if last else _MOST], *tails]
    return [deletion for deletion in found if deletion.loss <= most] if early and most < inf else found


@dataclass(frozen=True, slots=True)
class _Parts:
    """What may be left out of a sentence: before its end, the least loss first; its tails; and its stops.

    reach: characters before a tail, so that the rest may fit; None where any may
    """

    before: list[Deletion]
    tails: list[Deletion]
    stops: Stops
    reach: int | None

    @classmethod
    def of(cls, sentence: str, *, early: bool, most: float = inf, room: int | None = None) -> "_Parts":
        """The parts of a sentence, without what loses more than `most` by itself, and without tails beyond the room."""
        body, before = before_the_end(mask(sentence))
        stops = Stops(body, sentence)
        # The loss is compared first: reading the sentence for its verb takes longer than all else here.
        before = [deletion for deletion in before if deletion.loss <= most and not _holds_verb(deletion, stops, body)]
        if early:
            for found in (stops.behind_subject(), stops.omissions()):
                known = {span for deletion in before for span in deletion.spans}
                before += [deletion for deletion in found if known.isdisjoint(deletion.spans)]
        gone = sum(stop - start for deletion in before for start, stop in deletion.spans)
        reach = None if room is None else room + gone
        tails = [Deletion("tail", (span,), loss) for span, loss in stops.find(reach, later=not early) if loss <= most]
        before.sort(key=lambda deletion: deletion.loss)
        return cls(before, tails, stops, reach)


@lru_cache(maxsize=8)  # where nothing fits, more of the same sentence is asked for
def _read_parts(sentence: str, room: int | None) -> _Parts:
    return _Parts.of(sentence, early=True, room=room)


def _before_inner_attributions(sentence: str, tails: Sequence[Deletion]) -> Iterator[Deletion]:
    """The tails before ", a judge said on Friday", each together with all that stands behind it."""
    for _, end in inner_attributions(mask(sentence)):
        for behind in (tail for tail in tails if tail.spans[0][0] == end):
            for tail in find_deletions(f"{sentence[:end]}.", early=True):
                if tail.kind == "tail":
                    yield Deletion("tail", (*tail.spans, *behind.spans), tail.loss + behind.loss)


def _holds_verb(deletion: Deletion, stops: Stops, body: str) -> bool:
    """Whether the verb of the main clause goes with a deletion; a day and the like hold none and are not looked at."""
    words = sum(body.count(" ", *span) for span in deletion.spans)
    return words > _NO_VERB and stops.holds_main_verb(deletion.spans)


def find_cuts(sentence: str, room: int | None = None) -> Cuts:
    """Where a sentence may be cut and closed with an ellipsis. room: characters before a cut at most, None for any."""
    return Stops(mask(sentence), sentence).cuts(room)


def ways(sentence: str, found: Sequence[Deletion] | None = None) -> Iterator[tuple[float, str, tuple[Deletion, ...]]]:
    """All that can be made of a sentence by a few deletions and one tail: the least loss first, then the longest."""
    found = find_deletions(sentence) if found is None else found
    tails = [deletion for deletion in found if deletion.kind == "tail"]
    others = [deletion for deletion in found if deletion.kind != "tail"]
    made: list[tuple[float, int, int, tuple[Deletion, ...]]] = []
    for number in range(min(_AT_ONCE, len(others)) + 1):
        for some in combinations(others, number):
            spans = sorted([span for deletion in some for span in deletion.spans])
            if any(a[1] > b[0] for a, b in pairwise(spans)):
                continue
            loss, left_out = (
                sum([deletion.loss for deletion in some]) + _LOSS_OF_ONE_MORE * max(0, number - 1),
                sum([stop - start for start, stop in spans]),
            )
            if some:
                made.append((loss, left_out, len(made), some))
            for tail in tails:
                if all(end <= start or begin >= stop for start, stop in tail.spans for begin, end in spans):
                    more = sum([stop - start for start, stop in tail.spans])
                    made.append(
                        (loss + tail.loss + _LOSS_OF_ONE_MORE * bool(number), left_out + more, len(made), (*some, tail))
                    )
    for loss, _, _, some in sorted(made, key=itemgetter(0, 1, 2)):
        text = without(sentence, _spans(some))
        if is_sound(text):
            yield loss, text, some


def _spans(gone: Sequence[Deletion]) -> list[tuple[int, int]]:
    return sorted(span for deletion in gone for span in deletion.spans)


def _edits(sentence: str, gone: tuple[Deletion, ...]) -> tuple[Edit, ...]:
    ordered = sorted(gone, key=lambda deletion: deletion.spans)
    return tuple(
        Edit(deletion.kind, sentence[start:stop].strip()) for deletion in ordered for start, stop in deletion.spans
    )
