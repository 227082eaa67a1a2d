"""Splits text into sentences: a regular expression finds the stops (`stops`), and a rule decides for each whether it is
a boundary. English only.

The method is that of Kiss and Strunk (2006), "Unsupervised Multilingual Sentence Boundary Detection": the full stop of
an ordinary word ends a sentence; the full stop of an abbreviation does so only if the next word is a sentence starter.
The tables of abbreviations and starters are learned (`sentence_tables`). Closed classes of news English, such as titles
and states, have rules of their own (`abbreviations`).

Words used in this module:
    stop: a run of the signs ".", "?", "!" and "…", with the closing marks and the white space behind it
    token: the word before a stop, without the stop
    opening: the text behind a stop, if a sentence can begin with it: opening marks and the first word
"""

import re
from collections.abc import Iterator
from functools import cached_property

from newstool.text.abbreviations import (
    AFTER_TIME,
    BEFORE_CLASS,
    DOTTED,
    IN_CAPITALS,
    KINDS,
    NAMES_WITH_MARK,
    NO_VOWEL,
    OF_AMOUNTS,
    ONLY_TIME,
    OPEN_AN_OFFICE,
    REFERENCE,
    SENTENCE_FOLLOWS,
    STARTERS_IN_CAPITALS,
    TOWN,
    WORDS_IN_CAPITALS,
    Kind,
    belongs,
    closes_name,
    ends_before_number,
)
from newstool.text.list_items import is_number_in_series, is_number_of_item, parts
from newstool.text.sentence_tables import SentenceTables
from newstool.text.stops import (
    ATTRIBUTION,
    CLOSING,
    OPENING,
    OPENING_WITHOUT_SPACE,
    PLAIN,
    SPACE,
    TOKEN_LENGTH,
    after_stop,
    is_before_small_name,
    signs_of,
    start_of_token,
)

_LINE_BREAKS = "\r\v\f\x85\u2028\u2029"  # end a line as "\n" does
_WORDS_TOO = frozenset(("no", "in"))  # abbreviations that end sentences more often: "said no.The item"
_CLOSED_BEFORE_STOP = ')]}»”"'  # closing marks that can stand directly before a stop: "(He left).The"
_LOST_QUOTE_LENGTH = 100  # characters searched for the "?" that stands for a lost opening quotation mark

Span = tuple[int, int]  # the start and end offset of a sentence
Boundary = tuple[int, int]  # where the sentence ends, and where the next one starts


class Splitter:
    """Splits English text into sentences. A line break always ends a sentence. Time is linear in any text."""

    def __init__(self, tables: SentenceTables) -> None:
        self._kinds = dict.fromkeys(tables.abbreviations, Kind.OTHER) | KINDS
        self._starters = tables.starters | {"I"}  # "I" has a capital everywhere, so it cannot be learned
        self._after_stop = after_stop(self._kinds)

    @cached_property
    def _any_stop(self) -> re.Pattern[str]:
        """Matches a stop of any sign."""
        return re.compile("[.!?…]" + self._after_stop)

    @cached_property
    def _full_stop(self) -> re.Pattern[str]:
        """Matches a stop that begins with a full stop."""
        return re.compile(r"\." + self._after_stop)

    def split(self, text: str) -> list[str]:
        """The sentences of a text, in order. See `spans`."""
        return [text[start:end] for start, end in self.spans(text)]

    def spans(self, text: str) -> list[Span]:
        """The sentences as (start, end) offsets into `text`, in order: stripped of white space, never empty.

        Nothing but white space stands between them. The items of a list in one line are sentences, and keep their
        numbers. A number at the beginning of a line without a list ("12. ") is a sentence of its own, like an answer.
        """
        return list(self.iter_spans(text))

    def iter_spans(self, text: str) -> Iterator[Span]:
        """What `spans` gives, found one by one: the first sentences of a long text do not wait for the others."""
        for mark in _LINE_BREAKS:
            text = text.replace(mark, "\n")
        # Most lines have only full stops: a search for one sign is four times as fast.
        other_signs = [sign for sign in "?!…" if sign in text]
        for start, first_stop, end in parts(text):
            pattern = self._full_stop
            for sign in other_signs:
                if text.find(sign, first_stop, end) >= 0:
                    pattern = self._any_stop
                    break
            for stop in pattern.finditer(text, first_stop, end):
                after = stop.end()
                if after == end:
                    break
                if stop[PLAIN]:
                    yield start, after - 1
                    start = after
                    continue
                boundary = self._boundary(text, start, stop) if stop[SPACE] else self._without_space(text, start, stop)
                if boundary is not None:
                    sentence_end, next_start = boundary
                    if sentence_end > start:
                        yield start, sentence_end
                    start = next_start
            yield start, start + len(text[start:end].rstrip())

    def _boundary(self, text: str, start: int, stop: re.Match[str]) -> Boundary | None:
        """The boundary at a stop with white space behind it, None if the sentence from `start` goes on."""
        opening = OPENING.match(text, stop.end())
        if opening is None:
            return (stop.end(CLOSING), stop.end()) if is_before_small_name(text, start, stop, self._kinds) else None
        signs, at = signs_of(stop), stop.start()
        if "…" in signs or (len(signs) > 2 and (signs[0] == "." or signs[1] == " ")):
            return self._ellipsis(text, start, stop, opening)
        token_start = start_of_token(text, start, at)
        token = text[token_start:at].lstrip("'’")
        if token_start == start and signs == "." and len(token) <= 2:
            if token.isdigit():  # a short answer, or the number of an item
                return None if is_number_of_item(text, start, at) else (stop.end(CLOSING), stop.end())
            if len(token) == 1:  # an initial, "Q." or "A.", or the letter of a list item
                return None
        if token.isdigit() and is_number_in_series(text, token_start, at):
            return None
        if signs[0] == ".":
            ends = self._full_stop_ends(text, start, token_start, token, opening)
        else:
            ends = self._question_or_exclamation_ends(text, start, token, stop, opening)
        return (stop.end(CLOSING), stop.end()) if ends else None

    def _full_stop_ends(self, text: str, start: int, token_start: int, token: str, opening: re.Match[str]) -> bool:
        """Whether the full stop behind `token` ends the sentence from `start` if `opening` follows."""
        kind = self._kinds.get(token)
        if (opening[1] or "")[:1].isdigit() and text[token_start - 1 : token_start] == "(" and token.isalpha():
            return False  # "(pop. 412)"
        if kind is None and token.islower() and "." not in token:
            return True
        if len(token) > 1 and token.isupper() and IN_CAPITALS.match(text, opening.start()):
            if token == "NO":  # "VOTED NO. GOV. PRATT", but "NO. 4"
                return not (opening[1] or "")[:1].isdigit()
            if (token.title() in self._kinds or token.lower() in self._kinds) and token not in WORDS_IN_CAPITALS:
                return opening[1] in STARTERS_IN_CAPITALS
            if len(token) == 2 and kind is None and not text[start:token_start].isupper():
                return False  # a name such as "ID. BREEZE CONCEPT"
        if kind is None:
            if token[-1:].isdigit() and (opening[1] or "").startswith("0"):  # an amount with a space in it: "£25. 00"
                return False
            if not (DOTTED.fullmatch(token) or NO_VOWEL.fullmatch(token)):
                return True
            kind = Kind.OTHER if DOTTED.fullmatch(token) else Kind.NAME
        if kind is Kind.TIME and ONLY_TIME.fullmatch(text, start, token_start):
            return False
        if token == "I" and text.endswith("and ", start, token_start):  # "you and I. Did you"
            return True
        return self._abbreviation_ends(text, token_start, kind, token, opening)

    def _abbreviation_ends(self, text: str, token_start: int, kind: Kind, token: str, opening: re.Match[str]) -> bool:
        """Whether the full stop of an abbreviation ends a sentence. See `Kind` for the rules."""
        word, at = opening[1] or "", opening.start()
        if kind is Kind.TITLE:
            return False
        if word[:1].isdigit() or (token in OF_AMOUNTS and text[at] in "$£€"):
            return ends_before_number(text, token_start, token, kind, at)
        if kind in (Kind.MEASURE, Kind.BOOK):
            return True
        if belongs(text, token, at):
            return False
        if kind is Kind.NUMBERED:
            office = token in OPEN_AN_OFFICE and opening[2] and self._kinds.get(word) is Kind.TITLE
            return not (office or REFERENCE.match(text, at))
        is_class = len(token) == 1 and BEFORE_CLASS.search(text, max(0, token_start - TOKEN_LENGTH), token_start)
        closes = kind is Kind.NAME and closes_name(text, token_start, token)
        if (closes or is_class) and SENTENCE_FOLLOWS.match(text, at):
            return True
        if text[at] in "([{":  # "MIAMI, Fla. (AP)", "3 p.m. (ET)"
            kind = Kind.OTHER
        if kind is Kind.TIME:
            return not AFTER_TIME.match(text, at)
        if kind is Kind.STATE and TOWN.search(text, max(0, token_start - TOKEN_LENGTH), token_start):
            return self._kinds.get(word) is not Kind.TITLE
        return word in self._starters and not (opening[2] and len(word) == 1)

    def _question_or_exclamation_ends(
        self, text: str, start: int, token: str, stop: re.Match[str], opening: re.Match[str]
    ) -> bool:
        """Whether a question mark or exclamation mark behind `token` ends a sentence if `opening` follows."""
        at, starter_follows = stop.start(), opening[1] in self._starters
        if stop[CLOSING] and token not in NAMES_WITH_MARK:
            attribution = ATTRIBUTION.match(text, stop.end())
            return not (attribution and attribution[1] not in self._starters)
        if token in NAMES_WITH_MARK:
            return starter_follows
        if signs_of(stop) != "?":
            return True
        # In badly converted text "?" stands for lost quotation marks and dashes: "a ?quoted? word", "a pause ? and".
        lost_quote = text.rfind(" ?", max(start, at - _LOST_QUOTE_LENGTH), at - 1)
        is_lost = text[at - 1] in ",;: " or (lost_quote >= 0 and not text[lost_quote + 2].isspace())
        return starter_follows or not is_lost

    def _ellipsis(self, text: str, start: int, stop: re.Match[str], opening: re.Match[str]) -> Boundary | None:
        """The boundary at an ellipsis: before it in "the end. ... He left", after it in "So... The end"."""
        at, signs = stop.start(), signs_of(stop)
        if signs == ". . . ." and text[at - 1] == " ":  # an ellipsis and the full stop
            return stop.end(CLOSING), stop.end()
        if at - start < 2 or not (text[at - 1].isalnum() or text[at - 1] in "”’»\"'%)"):
            return None
        if signs[1:].startswith((" ..", " . .", " …")):
            return at + 1, at + 2
        ends = (
            stop[CLOSING] or opening[1] in self._starters or (signs == "…" and SENTENCE_FOLLOWS.match(text, stop.end()))
        )
        return (stop.end(CLOSING), stop.end()) if ends else None

    def _without_space(self, text: str, start: int, stop: re.Match[str]) -> Boundary | None:
        """The boundary at a stop without white space, "said.The"; None in a name, an address or an abbreviation."""
        opening = OPENING_WITHOUT_SPACE.match(text, stop.end())
        if opening is None:
            return None
        (at, after), signs = stop.span(), signs_of(stop)
        token_start = start_of_token(text, start, at)
        token = text[token_start:at]
        ordinary = token.islower() or (signs[0] == "." and not opening[1] and token[1:].islower()) or token.isdigit()
        ordinary = ordinary or (not token and at > start and text[at - 1] in _CLOSED_BEFORE_STOP)
        if (
            not ordinary
            or "." in token
            or (token in self._kinds and token not in _WORDS_TOO)
            or text[token_start - 1 : token_start] in ("/", "@")
        ):
            return None
        if signs == ".?" and not stop[CLOSING]:  # "?" stands for a lost quotation mark that opens the next sentence
            after -= 1
        return after, after
