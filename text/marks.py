"""Whether a question mark, an exclamation mark or an ellipsis ends a sentence."""

import re

from newstool.articles.lazy_pattern import lazy
from newstool.text.lexicon import Lexicon
from newstool.text.stops import ATTRIBUTION, CLOSING, signs_of
from newstool.text.surroundings import NAMES_WITH_MARK, NEVER_OPEN, NEVER_OPENS, SENTENCE_FOLLOWS

Boundary = tuple[int, int]  # where the sentence ends, and where the next one starts

_NEARBY = 100  # characters searched for a quotation mark, or for the "?" that stands for a lost one
_FAR = 500  # characters searched for the typography of a text, and for a name that ends in a mark
_SPACED = lazy(r" \?(?: [a-z]|[^\s”\"’»)])")  # a lost dash or quotation mark: "a pause ? and", "a ?word"
_SHOUT = lazy(r"\w+[!?]+ [a-z]")  # "Ha! Ha! went the crowd"
_CLOSE_QUOTE = {"“": "”", "‘": "’", '"': '"', "'": "'"}


def mark_ends(lexicon: Lexicon, text: str, start: int, token: str, stop: re.Match[str], opening: re.Match[str]) -> bool:
    """Whether a question mark or exclamation mark behind `token` ends a sentence if `opening` follows."""
    at, starter_follows = stop.start(), opening[1] in lexicon.starters
    if stop[CLOSING] and token not in NAMES_WITH_MARK:
        attribution = ATTRIBUTION.match(text, stop.end())
        return not (attribution and attribution[1] not in lexicon.starters)
    if _is_quoted_inside(text, start, stop):
        return False
    if starter_follows:
        return True
    if opening[1] in NEVER_OPEN and NEVER_OPENS.match(text, stop.end()):
        return False
    if token in NAMES_WITH_MARK or _is_name(text, token, stop, opening) or _SHOUT.match(text, stop.end()):
        return False
    if signs_of(stop) != "?":
        return True
    # In badly converted text "?" stands for lost quotation marks and dashes: "a ?quoted? word", "a pause ? and".
    lost_quote = text.rfind(" ?", max(start, at - _NEARBY), at - 1)
    is_lost = text[at - 1] in ",;:" or (lost_quote >= 0 and not text[lost_quote + 2].isspace())
    if text[at - 1] == " ":  # French has a space before each "?"
        is_lost = is_lost or _SPACED.search(text, max(0, at - _FAR), at + _FAR) is not None
    return not is_lost


def _is_name(text: str, token: str, stop: re.Match[str], opening: re.Match[str]) -> bool:
    """Whether the text also writes a word and its mark before a small letter: "Kahoot! is"."""
    if not opening[1] or not token[:1].isupper() or stop.end() - stop.start() != 2:
        return False
    at, name = stop.start(), f"{token}{text[stop.start()]} "
    near = (max(0, at - _FAR), at + _FAR)
    if text.count(name, *near) < 2:
        return False
    return re.search(rf"(?<=[a-z,] ){re.escape(name)}[a-z]", text[slice(*near)]) is not None


def _is_quoted_inside(text: str, start: int, stop: re.Match[str]) -> bool:
    """Whether a mark stands in a quotation inside a sentence that goes on: "He cried 'Run! Run now!' and ran"."""
    at, after = stop.start(), stop.end()
    before = text[max(start, at - _NEARBY) : at]
    opened = max(before.rfind(" “"), before.rfind(" ‘"), before.rfind(' "'), before.rfind(" '"))
    if opened < 1 or not (before[opened - 1].islower() or before[opened - 1] == ","):
        return False
    closing = _CLOSE_QUOTE[before[opened + 1]]
    if re.search(rf"{closing}(?!\w)", before[opened + 2 :]):
        return False
    return re.compile(rf"[^{closing}\n]*[!?]{closing} [a-z]").match(text, after, after + _NEARBY) is not None


def ellipsis_boundary(
    lexicon: Lexicon, text: str, start: int, stop: re.Match[str], opening: re.Match[str]
) -> Boundary | None:
    """The boundary at an ellipsis: before it in "the end. ... He left", after it in "So... The end"."""
    at, signs = stop.start(), signs_of(stop)
    if signs == ". . . ." and text[at - 1] == " ":  # an ellipsis and the full stop
        return stop.end(CLOSING), stop.end()
    if at - start < 2 or not (text[at - 1].isalnum() or text[at - 1] in "”’»\"'%)"):
        return None
    if signs[1:].startswith((" ..", " . .", " …")):
        return at + 1, at + 2
    ends = stop[CLOSING] or opening[1] in lexicon.starters
    ends = ends or (signs == "…" and SENTENCE_FOLLOWS.match(text, stop.end()))
    return (stop.end(CLOSING), stop.end()) if ends else None
