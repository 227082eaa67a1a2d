"""The beginning of a sentence that is over the budget: cut where a clause or a phrase ends, and closed with "…"."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from newstool.articles.lazy_pattern import lazy
from newstool.summarizer.lead import Budget, Edit

ELLIPSIS = "…"
# Never before "but", "if" or "unless", whose loss would turn what stands before them. Where a clause ends: before a
# comma, semicolon, colon, dash or bracket, or before a word that opens a new one.
_CLAUSE = lazy(
    r"\s*[,;:](?=\s)|\s+[—–(-](?=\s|\w)|\s+(?=(?:and|or|who|which|that|while|when|where|after|before|as|because|"
    r"since|with|amid|following|saying|according)\s)"
)
_PHRASE = lazy(r"\s+(?=(?:to|in|on|at|for|by|from|over|during|through|against|into|about|across|under|near|outside)\s)")
_WORD = lazy(r"\S+")
# Of the room: a clause that ends before says too little, and the end of a later phrase says more.
_CLAUSE_SHARE, _PHRASE_SHARE = 0.6, 0.5
STOP_SHARE, _MORE_SHARE = 0.4, 0.15  # of the room
_OPENER = 12  # characters: a clause may end where the budget does, before the longest word of _CLAUSE and its space
_LOOSE = ',;:—–-(["“ '  # does not stand before an ellipsis
# Words that make a reader wait for the next: a cut does not end in one.
_DANGLING_WORDS = (
    "a an the of to and or but with for in on at by from that who which whose its his her their our my your this "
    "these those is are was were has have had will would be been being as than into over under about between both not "
    "no more most very some any all each such so if when while because can could may might must should do does did "
    "new however allegedly reportedly even two three four five six seven eight nine ten"
)
DANGLING = frozenset(_DANGLING_WORDS.split())


@dataclass(frozen=True, slots=True)
class Cuts:
    """Where a sentence may be cut: offsets in characters, ascending.

    Attributes:
        complete: its main clause is complete there
        phrases: a phrase ends there, and no new clause has just begun
        verb: where its main verb begins, None where that is not found
        stops: a full stop would read better there than "…"
    """

    complete: Sequence[int]
    phrases: Sequence[int]
    verb: int | None
    stops: Sequence[int] = ()


def cut_off(sentence: str, text: str) -> Edit:
    """What a sentence lost where it was cut to a text that ends in "…"."""
    end = len(text) - 1
    end += sentence[end - 1] == ","  # a quotation closed with a comma, which is left out
    return Edit("cut", sentence[end:].strip())


def cut(sentence: str, budget: Budget, *, unfinished: bool = False, cuts: Cuts | None = None) -> str:
    """The beginning of a sentence: within a budget of words or characters, ending in "…".

    unfinished: the sentence lacks its stop; where it fits, all of it stands before the "…".
    cuts: where it may be cut; the last place that fits is taken, unless it is too early. None: they are not known
    """
    room = _room(sentence, budget)
    if unfinished and len(sentence) <= room:
        return (sentence.rstrip(_LOOSE) or sentence) + ELLIPSIS
    if cuts:
        complete = [end for end in cuts.complete if STOP_SHARE * room <= end <= room]
        # Where the verb has room, no cut is made before it.
        least = max(_CLAUSE_SHARE * room, cuts.verb if cuts.verb is not None and cuts.verb < room else 0)
        phrases = [end for end in cuts.phrases if least <= end <= room]
        if phrases and (not complete or phrases[-1] > complete[-1] + _MORE_SHARE * room):
            complete = phrases  # it tells so much more
        if complete:
            return _without_comma(sentence[: complete[-1]]) + ELLIPSIS
    at = _boundary(sentence, room)
    words = sentence[:at].rstrip(_LOOSE).split(" ")
    while len(words) > 1 and words[-1].lower() in DANGLING:
        words.pop()
    return (" ".join(words).rstrip(_LOOSE) or sentence[:room]) + ELLIPSIS


def _without_comma(text: str) -> str:
    """The words before a cut without the comma that a quotation closes with: "“so be it,”…"."""
    return text[:-2] + text[-1] if text[-2:] in (",”", ',"') else text


def _boundary(sentence: str, room: int) -> int:
    """Where to cut: at the last clause that fits, else at the last phrase, else behind the last word."""
    for pattern, share in ((_CLAUSE, _CLAUSE_SHARE), (_PHRASE, _PHRASE_SHARE)):
        ends = [at for found in pattern.finditer(sentence, 0, room + _OPENER) if (at := found.start()) <= room]
        if ends and ends[-1] >= share * room:
            return ends[-1]
    ends = [found.end() for found in _WORD.finditer(sentence, 0, room + 1) if found.end() <= room]
    return ends[-1] if ends else room


def _room(sentence: str, budget: Budget) -> int:
    """The characters of the sentence that the budget has room for, besides the ellipsis."""
    if budget.characters is not None:
        return budget.characters - len(ELLIPSIS)
    words = islice(_WORD.finditer(sentence), (budget.words or 1) - 1, None)
    found = next(words, None)
    return found.end() if found else len(sentence)
