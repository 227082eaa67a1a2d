"""What the splitter knows of words: abbreviations, words that open sentences, and ordinary words."""

from functools import cached_property

from newstool.articles.lazy_pattern import lazy
from newstool.text.abbreviations import KINDS, Kind
from newstool.text.sentence_tables import SentenceTables

_WORD = lazy(r"[A-Z][a-z]*")


class Lexicon:
    """The tables of a splitter, ready to be asked."""

    def __init__(self, tables: SentenceTables) -> None:
        self.kinds = dict.fromkeys(tables.abbreviations, Kind.OTHER) | KINDS
        self.starters = tables.starters | {"I"}  # "I" has a capital everywhere, so it cannot be learned
        self._tables = tables

    @property
    def has_words(self) -> bool:
        """Whether words of running text were learned: older models have none."""
        return bool(self._tables.words)

    @cached_property
    def _words(self) -> frozenset[str]:
        """The words of running text: a set that most short texts never ask for."""
        return frozenset(self._tables.words.split())

    def is_ordinary(self, opening: str) -> bool:
        """Whether a word with a capital is an ordinary word, which has it because it opens a sentence: "Officers"."""
        found = _WORD.match(opening)
        if opening in self.starters or found is None:
            return opening in self.starters
        word = found[0].lower()
        return word in self._words or word.removesuffix("s") in self._words

    def is_name(self, word: str) -> bool:
        """Whether text writes a word with a capital, and without a full stop, in mid-sentence: "Iran"."""
        return word in self._words
