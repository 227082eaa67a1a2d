"""The learned tables of a sentence splitter, as a model file keeps them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from newstool.articles import NewstoolError


class SentenceTablesError(NewstoolError):
    """The header of a sentence model does not hold the tables that `SentenceTables` needs."""


@dataclass(frozen=True, slots=True)
class SentenceTables:
    """Word lists that `newstool train sentences` learns from text.

    Attributes:
        abbreviations: words that are written with a full stop in mid-sentence, without that stop ("Tenn")
        starters: words that nearly always begin a sentence when they have a capital ("However")
        words: words of running text, separated by spaces, as they are written in mid-sentence: in small letters
            ("officers"), and short names ("Iran"); empty in older models
    """

    abbreviations: frozenset[str] = frozenset()
    starters: frozenset[str] = frozenset()
    words: str = ""

    def to_header(self) -> dict[str, list[str] | str]:
        """The tables as JSON values, sorted, for the header of a model file."""
        lists = {"abbreviations": sorted(self.abbreviations), "starters": sorted(self.starters)}
        return {**lists, "words": self.words}

    @classmethod
    def from_header(cls, header: Mapping[str, Any]) -> "SentenceTables":
        """Read the tables from the header of a model file; raises SentenceTablesError if they are damaged."""
        return cls(_words(header, "abbreviations"), _words(header, "starters"), str(header.get("words", "")))


def _words(header: Mapping[str, Any], key: str) -> frozenset[str]:
    """The list of words under a key of the header."""
    words = header.get(key)
    if not isinstance(words, list) or not all(isinstance(word, str) and word for word in words):
        raise SentenceTablesError(
            f'the sentence model is damaged: "{key}" must be a list of words, not {str(words)[:40]}. '
            "Train the model again with `newstool train sentences`."
        )
    return frozenset(words)
