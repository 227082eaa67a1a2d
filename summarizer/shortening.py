"""The beginning of a sentence that is over the budget: cut where a clause ends, and closed with an ellipsis."""

import re
from itertools import islice

from newstool.summarizer.lead import Budget

ELLIPSIS = "…"
# Where a clause ends: before a comma, semicolon, colon, dash or bracket, or before a word that opens a new one.
_CLAUSE = re.compile(
    r"\s*[,;:](?=\s)|\s+[—–(-](?=\s|\w)|\s+(?=(?:and|but|or|who|which|that|while|when|where|after|before|as|because|"
    r"although|though|since|until|unless|if|with|amid|following|saying|according)\s)"
)
_WORD = re.compile(r"\S+")
_LEAST = 0.4  # of what the budget holds: a clause that ends before says too little, the last whole word says more
_OPENER = 12  # characters: a clause may end where the budget does, before the longest word of _CLAUSE and its space
_LOOSE = ',;:—–-(["“ '  # does not stand before an ellipsis


def shorten(sentence: str, budget: Budget) -> str:
    """The beginning of a sentence that is over a budget of words or characters: within it, ending in "…"."""
    room = _room(sentence, budget)
    clauses = [at for match in _CLAUSE.finditer(sentence, 0, room + _OPENER) if (at := match.start()) <= room]
    spaces = [match.end() for match in _WORD.finditer(sentence, 0, room + 1) if match.end() <= room]
    cut = clauses[-1] if clauses and clauses[-1] >= _LEAST * room else spaces[-1] if spaces else room
    return (sentence[:cut].rstrip(_LOOSE) or sentence[:room]) + ELLIPSIS


def _room(sentence: str, budget: Budget) -> int:
    """The characters of the sentence that the budget has room for, besides the ellipsis."""
    if budget.characters is not None:
        return budget.characters - len(ELLIPSIS)
    words = islice(_WORD.finditer(sentence), (budget.words or 1) - 1, None)
    return next(words).end()
