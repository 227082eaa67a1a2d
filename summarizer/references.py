"""Surnames completed: where a lead passes over the sentence that names a person in full, the full name stands in."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from newstool.articles.lazy_pattern import lazy
from newstool.summarizer.grammar.reading import classify
from newstool.summarizer.grammar.words import place_words
from newstool.summarizer.lead import Budget, Edit
from newstool.summarizer.pieces import Candidate, Piece
from newstool.summarizer.sentences.opening import Sentence

_FULL = lazy(r"([A-Z][a-z]+(?: [A-Z]\.)?(?: [A-Z][a-z]+)?) ([A-Z][a-z’'-]+[a-z])\b")
_NOT_FIRST_WORDS = (
    "The A An In On At Mr Mrs Ms Dr Sen Rep Gov St North South East West New San Los Las Fort Lake Mount Saint United "
    "Great Maybe Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July "
    "August September October November December"
)
_NOT_FIRST = frozenset(_NOT_FIRST_WORDS.split())
# What stands before a name and is no part of it: "Democratic Mayor Ann Holt".
_TITLE_WORDS = (
    "Mayor President Congressman Congresswoman Governor Senator Representative Judge Justice Chief Officer Detective "
    "Sheriff Sergeant Captain Lieutenant Deputy Councilman Councilwoman Councillor Minister Secretary Pastor Father "
    "Reverend Bishop Coach Director Principal Superintendent Professor Chairman Commissioner Republican Democratic "
    "Democrat Labour Conservative Prince Princess King Queen Sir Dame Lord Lady Pope"
)
_TITLES = frozenset(_TITLE_WORDS.split())
_NOT_LAST_WORDS = (
    "County City Council Street Road Avenue School University College Hospital Park River Lake House Court Church "
    "Department Office Party States Police Club League Cup Bank Company Group Center Centre Board Committee "
    "Commission Association Institute Foundation Museum Library Airport Island Beach Valley Creek Township Village "
    "District Act Bill Day Game Series Conference Union Times Post News Journal Press Service Agency Authority"
)
_NOT_LAST = frozenset(_NOT_LAST_WORDS.split())
_QUOTES = '"“”‘'
_OPENING_WORD = lazy(r"[A-Z][a-z-]+[a-z]")
_OF_SUBJECT = lazy(r" (?:said|says|has|had|was|is|will|would|also|told|[a-z]+ed|[a-z]+s)\b|[’']s [a-z]")


def complete(candidate: Candidate, sentences: Sequence[Sentence], budget: Budget) -> Candidate:
    """The candidate with the first surname of each person completed, where that is certain and fits."""
    pieces = list(candidate)
    whole = all(b.index == a.index + 1 for a, b in pairwise(pieces)) and pieces[0].index == 0
    if whole and not any(piece.edits for piece in pieces[:-1]):
        return candidate  # nothing was passed over or left out
    wanted = {surname for piece in pieces if (surname := _opening_surname(piece))}
    before_it = (sentence.text for sentence in sentences[: pieces[-1].index])
    names = _full_names([text for text in before_it if any(_may_name(text, surname) for surname in wanted)])
    if not names:
        return candidate
    for i, piece in enumerate(pieces):
        said = " ".join(before.text for before in pieces[:i])
        pieces[i] = _named(piece, names, said)
        if not budget.allows(" ".join(each.text for each in pieces), len(pieces)):
            pieces[i] = piece
    return tuple(pieces)


def _may_name(text: str, surname: str) -> bool:
    """Whether a word with a capital or an initial stands before a surname: most sentences need not be read."""
    *before, _ = text.split(f" {surname}")
    return any(not part.rpartition(" ")[2].islower() for part in before)


def _full_names(texts: Sequence[str]) -> dict[str, str]:
    """Each surname's full name; a surname that two people share is left out."""
    names: dict[str, str] = {}
    twice = set()
    for text in texts:
        for first, last in _names(text):
            if first.split()[0] in _NOT_FIRST or last in _NOT_LAST or first.split()[-1] in _NOT_LAST:
                continue
            if names.setdefault(last, f"{first} {last}") != f"{first} {last}":
                twice.add(last)
    return {last: full for last, full in names.items() if last not in twice}


def _names(text: str) -> Iterator[tuple[str, str]]:
    """The first names and the surname of each full name in a sentence.

    A capital opens a sentence whatever its first word is, so that one counts if its class is that of a name: "But Ann
    Holt" and "When Ann Holt was young" name Ann Holt.
    """
    words, behind = place_words(text), 0
    for start, kind in zip(words.starts, classify(words.words)[1], strict=True):
        found = _FULL.match(text, start) if start >= behind and kind == "name" else None
        if found and _TITLES.isdisjoint(found[1].split()):
            behind = found.end()
            yield found[1], found[2]


def _opening_surname(piece: Piece) -> str:
    """The word that may be a surname with which a piece opens as its subject, outside quotations, or ""."""
    word = _OPENING_WORD.match(piece.text)
    if word is None or any(mark in piece.text for mark in _QUOTES) or not _OF_SUBJECT.match(piece.text, word.end()):
        return ""
    return word[0]


def _named(piece: Piece, names: dict[str, str], said: str) -> Piece:
    """The piece with its opening surname completed, where the lead has not said it before."""
    surname = _opening_surname(piece)
    if surname not in names or surname in said:
        return piece
    full = names[surname]
    text = full + piece.text[len(surname) :]
    return replace(piece, text=text, edits=(*piece.edits, Edit("name", surname, full)))
