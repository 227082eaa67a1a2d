"""The terms of a model in words that an editor understands.

A model spells digits as "#", and has terms that no text contains: the shape of a headline, see `shapes.py`, and the
parts of the filing, see `documents.py`. In an explanation such a term stands in brackets, "(a score)", so that nobody
looks for it in the text.
"""

import re

from newstool.articles.lazy_pattern import lazy
from newstool.classifier.documents import FILING_PARTS
from newstool.classifier.shapes import NAME, SCORE
from newstool.text.hashing import DIGIT
from newstool.text.units import DIGIT_JOINERS

_SHAPES = {NAME: "the headline is only a name", SCORE: "a bare score"}
_FILED_WITH = "filed_with"  # how many parts the dateline has
# Of a term of digits and signs, by its form: "##-#", "#:##", "####", "#,###.##".
_NUMBERS = (
    (lazy(rf"{DIGIT}+(?:[-–]{DIGIT}+)+"), "a score or range"),
    (lazy(rf"{DIGIT}{{1,2}}:{DIGIT}{{2}}(?:[:.]{DIGIT}+)*"), "a time"),
    (lazy(rf"{DIGIT}{{4}}"), "a year"),
    (lazy(rf"[{DIGIT}{re.escape(DIGIT_JOINERS)}]+"), "a number"),
)
# Words of every desk. They may weigh something, but as a reason they tell an editor nothing.
_OF_EVERY_DESK = """
a about after all also an and any are as at be because been before being between but by can could did do does for
from had has have he her here hers him his how i if in into is it its just may me might more most my no not of off
on one only or other our out over own s said say says she should so some such t than that the their them then there
these they this those through to too under up us very was we were what when where which while who whom whose why
will with would you your
"""
_FUNCTION_WORDS = frozenset(_OF_EVERY_DESK.split())
_DIGITS = lazy(rf"{DIGIT}[{DIGIT}.,]*")


def in_words(term: str) -> str:
    """A term for an explanation: words as they are, all else in brackets, such as "won (a score or range)".

    A term is a word, or a pair of words with a blank between them.
    """
    return " ".join(map(_word_for_people, term.split(" ")))


def as_word(term: str) -> str | None:
    """A term for a list of words, without brackets; None for pairs, function words, and terms that no text contains."""
    if " " in term or "_" in term or term.casefold() in _FUNCTION_WORDS:
        return None
    return _number(term) or _legible(term)


def _word_for_people(word: str) -> str:
    """One word of a term for an explanation."""
    if meaning := _apart(word) or _number(word):
        return f"({meaning})"
    kind, _, filed = word.partition("_")
    return f"({kind}) {filed.replace('_', ' ')}" if filed and kind in FILING_PARTS else _legible(word)


def _apart(word: str) -> str | None:
    """What a word of a headline's shape, or of a dateline's length, means; None for any other word."""
    return "a dateline" if word.startswith(_FILED_WITH) else _SHAPES.get(word)


def _number(word: str) -> str | None:
    """What kind of number a word of digits and signs is; None for any other word."""
    return next((name for pattern, name in _NUMBERS if pattern.fullmatch(word)), None) if DIGIT in word else None


def _legible(word: str) -> str:
    """A word with a figure in it: "##th" → "Nth"."""
    return _DIGITS.sub("N", word) if DIGIT in word else word
