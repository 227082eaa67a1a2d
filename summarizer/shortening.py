"""Shortens a sentence that is over the budget: cuts it at the end of a clause or a word and adds an ellipsis."""

import re
from itertools import islice

from newstool.summarizer.lead import Budget

ELLIPSIS = "…"
# Matches at the end of a clause: before a comma, semicolon, colon, dash or bracket, or before a conjunction.
_CLAUSE_END = re.compile(
    r"\s*[,;:](?=\s)|\s+[—–(-](?=\s|\w)|\s+(?=(?:and|but|or|who|which|that|while|when|where|after|before|as|because|"
    r"although|though|since|until|unless|if|with|amid|following|saying|according)\s)"
)
_WORD = re.compile(r"\S+")
# Share of the budget that a clause must fill. A shorter clause says too little: cut at the last whole word instead.
_MIN_CLAUSE = 0.4
# Characters behind the budget that are searched, too: the longest conjunction of _CLAUSE_END and its space. A clause
# that ends exactly where the budget does is recognised by the conjunction behind it.
_CONJUNCTION = 12
_LOOSE = ',;:—–-(["“ '  # signs that are dropped before an ellipsis


def shorten(sentence: str, budget: Budget) -> str:
    """Cut a sentence that is over a budget of words or characters. The result is within it and ends in "…"."""
    room = _room(sentence, budget)
    ends = (match.start() for match in _CLAUSE_END.finditer(sentence, 0, room + _CONJUNCTION))
    clauses = [end for end in ends if end <= room]
    words = [match.end() for match in _WORD.finditer(sentence, 0, room + 1) if match.end() <= room]
    cut = clauses[-1] if clauses and clauses[-1] >= _MIN_CLAUSE * room else words[-1] if words else room
    return (sentence[:cut].rstrip(_LOOSE) or sentence[:room]) + ELLIPSIS


def _room(sentence: str, budget: Budget) -> int:
    """The number of characters of the sentence that fit into the budget, without the ellipsis."""
    if budget.characters is not None:
        return budget.characters - len(ELLIPSIS)
    words = islice(_WORD.finditer(sentence), (budget.words or 1) - 1, None)
    return next(words).end()
