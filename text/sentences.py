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

from newstool.text.full_stops import full_stop_ends
from newstool.text.lexicon import Lexicon
from newstool.text.list_items import is_number_in_series, is_number_of_item, parts
from newstool.text.marks import Boundary, ellipsis_boundary, mark_ends
from newstool.text.sentence_tables import SentenceTables
from newstool.text.stops import (
    CLOSING,
    OPENING,
    OPENING_WITHOUT_SPACE,
    PLAIN,
    SIGNS,
    SPACE,
    after_stop,
    is_before_small_name,
    signs_of,
    start_of_token,
)

_ALWAYS_END = "।॥۔؟。！？"  # the full stops and other marks of Hindi, Urdu, Arabic, Chinese and Japanese
_DANDA = "।"  # the full stop of Hindi
# The commonest sign of Hindi. CPython finds it ten times as fast as a danda, whose lower byte is that of "d".
_MOST_INDIC = "\u093e"
_INDIC, _BEHIND_INDIC = "\u0900", "\u0e00"  # the scripts of India
_NEARBY = 1000  # characters searched for a danda
_LINE_BREAKS = "\r\v\f\x85\u2028\u2029"  # end a line as "\n" does
_WORDS_TOO = frozenset(("no", "in"))  # abbreviations that end sentences more often: "said no.The item"
_CLOSED_BEFORE_STOP = ')]}»”"'  # closing marks that can stand directly before a stop: "(He left).The"

Span = tuple[int, int]  # the start and end offset of a sentence


class Splitter:
    """Splits English text into sentences. A line break always ends a sentence. Time is linear in any text."""

    def __init__(self, tables: SentenceTables) -> None:
        self._lexicon = Lexicon(tables)
        self._after_stop = after_stop(self._lexicon.kinds)

    @cached_property
    def _any_stop(self) -> re.Pattern[str]:
        """Matches a stop of any sign."""
        return re.compile(f"[.!?…{_ALWAYS_END}]" + self._after_stop)

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
        other_signs = [sign for sign in "?!…。" if sign in text]
        if _MOST_INDIC in text:
            other_signs.append(_DANDA)
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
                if stop.lastindex == PLAIN:
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
        opening, at = OPENING.match(text, stop.end()), stop.start()
        if text[at] > "~" and text[at] in _ALWAYS_END:
            return stop.end(CLOSING), stop.end()
        if opening is None:
            small_name = is_before_small_name(text, start, stop, self._lexicon.kinds)
            return (stop.end(CLOSING), stop.end()) if small_name else None
        signs = text[at : stop.end(SIGNS)]
        if (
            _INDIC <= text[at - 1] < _BEHIND_INDIC
            and signs == "."
            and _DANDA in text[max(0, at - _NEARBY) : at + _NEARBY]
        ):
            return None  # an abbreviation, where a danda ends sentences
        if signs != "." and ("…" in signs or (len(signs) > 2 and (signs[0] == "." or signs[1] == " "))):
            return ellipsis_boundary(self._lexicon, text, start, stop, opening)
        token_start = start_of_token(text, start, at)
        token = text[token_start:at].lstrip("'’")
        if token_start == start and signs == "." and len(token) <= 2:
            if token.isdigit():  # a short answer, or the number of an item
                return None if is_number_of_item(text, start, at) else (stop.end(CLOSING), stop.end())
            if len(token) == 1:  # an initial, "Q." or "A.", or the letter of a list item
                return None
        if token.isdigit() and is_number_in_series(text, start, token_start, at):
            return None
        if text[at + 1] != " " and stop[CLOSING].endswith("."):  # "(in the U.S.). Then"
            ends = True
        elif signs[0] == ".":
            ends = full_stop_ends(self._lexicon, text, start, token_start, token, opening)
        else:
            ends = mark_ends(self._lexicon, text, start, token, stop, opening)
        return (stop.end(CLOSING), stop.end()) if ends else None

    def _without_space(self, text: str, start: int, stop: re.Match[str]) -> Boundary | None:
        """The boundary at a stop without white space, "said.The"; None in a name, an address or an abbreviation."""
        if text[stop.start()] > "~" and text[stop.start()] in _ALWAYS_END:
            return stop.end(), stop.end()
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
            or (token in self._lexicon.kinds and token not in _WORDS_TOO)
            or text[token_start - 1 : token_start] in ("/", "@")
        ):
            return None
        if signs == ".?" and not stop[CLOSING]:  # "?" stands for a lost quotation mark that opens the next sentence
            after -= 1
        return after, after
