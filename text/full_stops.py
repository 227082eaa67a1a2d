"""Whether a full stop ends a sentence: what the word before it is, and what begins behind it."""

import re

from newstool.articles.lazy_pattern import lazy
from newstool.text.abbreviations import DOTTED, OPEN_AN_OFFICE, Kind, is_unspeakable
from newstool.text.lexicon import Lexicon
from newstool.text.stops import TOKEN_LENGTH
from newstool.text.surroundings import (
    AFTER_TIME,
    BEHIND_ANOTHER,
    IN_CAPITALS,
    LONGEST_CLIPPED,
    NEVER_OPEN,
    NEVER_OPENS,
    OF_ADDRESSES,
    OF_AMOUNTS,
    ONLY_TIME,
    PERSON,
    REFERENCE,
    SENTENCE_FOLLOWS,
    STARTERS_IN_CAPITALS,
    TOWN,
    WORDS_IN_CAPITALS,
    belongs,
    closes_address,
    closes_name,
    ends_before_number,
    is_class,
    is_clipped,
    is_degree,
    is_grade,
)

# An unknown word as short as an abbreviation: "Engr. Bala Cole", "Alh. Musa", "Reg. 4". They seldom end in a vowel.
_SHORT = lazy(r"(?!(?:Wow|Hey|Yep|Yeah|Yup|Amen|Huh|Ugh|Duh|Nah|[AEO]h|U[hm])\Z)[A-Z][a-z]{0,2}[b-df-hj-np-tv-xz]")
_LONGEST = 4
_NAME_OPENS = lazy(r"[A-Z][a-z]{2,} [A-Z]|[A-Z]\. ?[A-Z]")
_ONLY_A_NAME = lazy(r"(?:[A-Z][\w’'-]*+\.? ?){1,3}(?<=\.)(?:$|[ \n])")
_BEFORE_TITLE = lazy(r"(?:, |\(|\b(?:and|by|with|to|for) )\Z")
_SMALL_BEFORE = lazy(r"\b[a-z]+ \Z")
_YEAR = lazy(r"(?:1[5-9]|20)\d\d\b")
_NEARBY = 2000  # characters before and behind, in which a word may stand without a stop


def full_stop_ends(
    lexicon: Lexicon, text: str, start: int, token_start: int, token: str, opening: re.Match[str]
) -> bool:
    """Whether the full stop behind `token` ends the sentence from `start` if `opening` follows."""
    kind = lexicon.kinds.get(token)
    if kind is Kind.TITLE and not token.isupper():
        return False
    word, at = opening[1] or "", opening.start()
    if word[:1].isdigit() and text[token_start - 1 : token_start] == "(" and token.isalpha():
        return False  # "(pop. 412)"
    if kind is None and token.islower() and "." not in token:
        if len(token) == 1:  # "z. B.", "M/s. Roe"
            return not (opening[2] and len(word) == 1) and text[token_start - 2 : token_start] != "M/"
        if len(token) > LONGEST_CLIPPED or not is_clipped(text, token_start, token):
            return True
    if len(token) > 1 and token.isupper() and IN_CAPITALS.match(text, at):
        if token == "NO":  # "VOTED NO. GOV. PRATT", but "NO. 4"
            return not word[:1].isdigit()
        if (token.title() in lexicon.kinds or token.lower() in lexicon.kinds) and token not in WORDS_IN_CAPITALS:
            return word in STARTERS_IN_CAPITALS
        if len(token) == 2 and kind is None and not text[start:token_start].isupper():
            return False  # a name such as "ID. BREEZE CONCEPT"
    if word in NEVER_OPEN and token[:1].isupper() and NEVER_OPENS.match(text, at):
        return False
    if kind is None:
        if token[-1:].isdigit() and word.startswith("0"):  # an amount with a space in it: "£25. 00"
            return False
        if len(token) == 1 or not token.isalpha():
            if not DOTTED.fullmatch(token):
                return True
            kind = Kind.OTHER
        elif is_unspeakable(token):
            kind = Kind.CLIPPED
        else:
            return len(token) > _LONGEST or not _is_abbreviation(lexicon, text, start, token_start, token, opening)
    if kind is Kind.TIME and ONLY_TIME.fullmatch(text, start, token_start):
        return False
    if token == "I" and text.endswith("and ", start, token_start):  # "you and I. Did you"
        return True
    return _abbreviation_ends(lexicon, text, token_start, kind, token, opening)


def _abbreviation_ends(
    lexicon: Lexicon, text: str, token_start: int, kind: Kind, token: str, opening: re.Match[str]
) -> bool:
    """Whether the full stop of an abbreviation ends a sentence. See `Kind` for the rules."""
    word, at = opening[1] or "", opening.start()
    if kind is Kind.TITLE:
        return False
    if word[:1].isdigit() or (token in OF_AMOUNTS and text[at] in "$£€"):
        return ends_before_number(text, token_start, token, kind, at)
    if kind is Kind.BOOK:
        return True
    if kind is Kind.MEASURE:
        return not AFTER_TIME.match(text, at)  # "3 in. Tuesday"
    if opening[2] and word in BEHIND_ANOTHER and token.lower() != "no":
        return False
    if belongs(text, token, at):
        return False
    if kind is Kind.NUMBERED:
        office = token in OPEN_AN_OFFICE and opening[2] and lexicon.kinds.get(word) is Kind.TITLE
        return not (office or REFERENCE.match(text, at))
    may_close = kind is not Kind.OTHER or len(token) == 1 or token in OF_ADDRESSES
    if may_close and _closes(lexicon, text, token_start, kind, token, opening):
        return True
    if text[at] in "([{":  # "MIAMI, Fla. (AP)", "3 p.m. (ET)"
        kind = Kind.OTHER
    if kind is Kind.TIME:
        return not AFTER_TIME.match(text, at)
    if kind is Kind.STATE and TOWN.search(text, max(0, token_start - TOKEN_LENGTH), token_start):
        return lexicon.kinds.get(word) is not Kind.TITLE
    return word in lexicon.starters and not (opening[2] and len(word) == 1)


def _closes(lexicon: Lexicon, text: str, token_start: int, kind: Kind, token: str, opening: re.Match[str]) -> bool:
    """Whether an abbreviation ends a sentence, because of the word that follows and often of a small one behind it."""
    word, at = opening[1] or "", opening.start()
    if len(token) == 1 and is_grade(text, token_start):
        return not opening[2] and lexicon.is_ordinary(word)
    address = closes_address(text, token_start, token)
    if word in PERSON and opening[2]:
        return kind is Kind.NAME or address
    if not SENTENCE_FOLLOWS.match(text, at):
        return False
    if kind is Kind.NAME:
        return closes_name(text, token_start, token)
    if len(token) == 1:
        return is_degree(text, token_start, token) or is_class(text, token_start)
    return (kind is Kind.CLIPPED or address) and lexicon.is_ordinary(word)


def _is_abbreviation(
    lexicon: Lexicon, text: str, start: int, token_start: int, token: str, opening: re.Match[str]
) -> bool:
    """Whether a word in no table is an abbreviation before a number, or a title before a name: "Alh. Musa Cole".

    A name would stand without a stop elsewhere in the text, and seldom behind a comma: "Ann Katz. Bo Holt left".
    """
    if lexicon.is_name(token) or not lexicon.has_words or not _SHORT.fullmatch(token):
        return False
    at, before = opening.start(), max(start, token_start - TOKEN_LENGTH)
    if opening[2] and opening[1] in BEHIND_ANOTHER:
        fits = token_start > start
    elif text[at].isdigit():
        small_before = token_start == start or _SMALL_BEFORE.search(text, before, token_start)
        fits = bool(small_before) and not _YEAR.match(text, at)
    elif token_start == start or _BEFORE_TITLE.search(text, before, token_start):
        fits = _NAME_OPENS.match(text, at) is not None
    else:
        fits = bool(_ONLY_A_NAME.match(text, at) and _SMALL_BEFORE.search(text, before, token_start))
    if not fits or lexicon.is_ordinary(opening[1] or "") or lexicon.is_ordinary(token):
        return False
    nearby = text[max(0, token_start - _NEARBY) : token_start + _NEARBY]
    return not any(f"{token}{mark}" in nearby for mark in (" ", ",", "'s", "’s"))
