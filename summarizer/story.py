"""What is measured of each sentence of an opening: signs of news, signs of a warm-up, words of the headline."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from newstool.articles.lazy_pattern import lazy
from newstool.summarizer.leaning import OPENING_MARKS, lacks_beginning, leans
from newstool.summarizer.sentences.lines import is_whole
from newstool.summarizer.sentences.opening import Sentence

_DEFINITE = lazy(r"The (?:\d[\w-]*-|\w+ )??(\w{4,})\b")
_NUMBER = lazy(r"\d")
_NAME = lazy(r" [A-Z](?<=[a-z,] [A-Z])[a-z]+")  # inside a clause
_STEM = 5  # letters: words that begin alike are taken for one
_LEAST_LETTERS = 4
_COMMON_WORDS = (
    "about after again also amid another because been before being between both could does during each even every "
    "first from have here into just like made make many more most much must near news next only other over said same "
    "says should since some such than that their them then there these they this those through under until upon very "
    "want week were what when where which while will with without would year years your"
)
_COMMON = frozenset(_COMMON_WORDS.split())
_COMMON_STEMS = frozenset(word[:_STEM] for word in _COMMON)
# The beginning of a word that is long enough. Most sentences are in ASCII, where it is found in two thirds of the time.
_WORD = rf"(\w{{{_LEAST_LETTERS},{_STEM}}}+)\w*+"
_BEGINNING, _BEGINNING_IN_ASCII = lazy(_WORD), lazy(_WORD, re.ASCII)
_DAYS_WORDS = (
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday today yesterday tonight Jan. Feb. March April May June "
    "July Aug. Sept. Oct. Nov. Dec. January February August September October November December"
)
_DAYS = frozenset(_DAYS_WORDS.split())
_NEWS_VERBS_WORDS = (
    "said says announced announces won beat defeated killed died arrested charged sentenced convicted voted approved "
    "elected named launched open opened opens close closed closes filed signed passed rejected agreed ordered "
    "released reported found face faces held hosts hosted will plans plan expected set celebrated celebrates awarded "
    "presented received rose fell appointed hired resigned sued accused fined seized"
)
_NEWS_VERBS = frozenset(_NEWS_VERBS_WORDS.split())
_FIRST_PERSON_WORDS = "I my me we We our Our us you You your Your I'm I’m you’re you're we're we’re My"
_FIRST_PERSON = frozenset(_FIRST_PERSON_WORDS.split())
_TELLING = _DAYS | _NEWS_VERBS | _FIRST_PERSON  # looked for at once: most sentences hold one or none
_SCENE = lazy(
    r"(?:It (?:was|is|’s|'s)|There (?:is|was|are|were|comes)|When|If|As|Imagine|Picture|What|Why|How|Who|Every|"
    r"For (?:years|"
    r"decades|most|many|some|as long)|Once|Ever|Have you|Remember|Think|Most (?:people|of us)|Some|Like|"
    r"In the (?:beginning|"
    r"past)|Years ago|Growing up|He|She|They|This|That|These|Those|So|Well|Yes|No|Oh|Ah|"
    r"Hello|Hi|Happy|Welcome|Talk about|Forget|Let|Meet)\b"
)
_SHORT = 9  # words; a first sentence of fewer is seldom the news
_MOST_NAMES = 3  # further ones say no more of how much news a sentence has
_ALL_NEWS = 3.5  # a day 1, a figure 0.5, a verb of news 1, names 1: with all of them the measure of news is 1
_SIGNS = 3  # of the six signs of a warm-up: with so many the measure is 1
_FEW_WORDS = 2  # of a headline that means something: one word alone is told by chance
_NO_TITLE = 0.3  # of the headline's words, where there is no headline: what a sentence holds of one on average
# Words that may mean someone named in the sentence before: that one must not be left out.
_POINTS = lazy(r"\b(?:them|they|their|he|she|him|it|its|this|these|those|also)\b")
_TAKEN_UP = 2  # words that only the sentence before told: "The swans were no help."


class Facts(NamedTuple):
    """The measures of a sentence; a tuple, which is made three times as fast as a frozen dataclass.

    Attributes:
        words: how many it has
        recall: the share of the headline's words in it, 0..1
        news: days, figures, names and verbs of news, -0.5..1
        warm: signs of a warm-up, 0..2
        question: it asks
        personal: it speaks of "I", "we" or "you"
    """

    words: int
    recall: float
    news: float
    warm: float
    question: bool
    personal: bool


@dataclass(slots=True)
class Story:
    """The sentences of an opening and its headline. The measures of a sentence are worked out once.

    Attributes:
        sentences: the sentences that were read, in order
        title: the headline, "" where there is none
        complete: whether the article has no sentence beyond those that were read, asked when `has` found the last one
        from_top: a lead begins with the first sentence, whatever the headline says
        further: sentences that follow; `has` reads them when a lead gets so far
        straight: whether the story begins with its news, None until `starts.is_straight` was asked
    """

    sentences: list[Sentence]
    title: str
    complete: Callable[[], bool] = lambda: False
    from_top: bool = False
    further: Iterator[Sentence] = field(default_factory=lambda: iter(()))
    straight: bool | None = field(default=None, init=False)
    _lacks_beginning: bool | None = field(default=None, init=False)
    _title: frozenset[str] | None = field(default=None, init=False)
    _stems: dict[int, frozenset[str]] = field(default_factory=dict, init=False)
    _told: dict[int, frozenset[str]] = field(default_factory=dict, init=False)
    _facts: dict[int, Facts] = field(default_factory=dict, init=False)
    _leans: dict[int, bool] = field(default_factory=dict, init=False)

    def has(self, index: int) -> bool:
        """Whether there is a sentence with this index; the sentences up to it are read."""
        sentences = self.sentences
        while len(sentences) <= index:
            following = next(self.further, None)
            if following is None:
                return False
            sentences.append(following)
        return True

    def read_all(self) -> None:
        """Read all sentences that a lead may look at."""
        while self.has(len(self.sentences)):
            pass

    @property
    def title_stems(self) -> frozenset[str]:
        """The beginnings of the headline's words that mean something."""
        if self._title is None:
            self._title = stems(self.title)
        return self._title

    def recall(self, index: int) -> float:
        """0..1: the share of the headline's words in a sentence."""
        title = self.title_stems
        return len(self.told(index)) / max(_FEW_WORDS, len(title)) if title else _NO_TITLE

    def recall_of(self, indexes: Iterable[int]) -> float:
        """0..1: the share of the headline's words that the sentences with these indexes hold together."""
        title = self.title_stems
        if not title:
            return _NO_TITLE
        return len(frozenset().union(*map(self.told, indexes))) / max(_FEW_WORDS, len(title))

    def told(self, index: int) -> frozenset[str]:
        """The beginnings of the headline's words in a sentence."""
        found = self._told.get(index)
        if found is None:
            found = self._told[index] = self.title_stems & self.stems(index)
        return found

    def stems(self, index: int) -> frozenset[str]:
        """The beginnings of the words of a sentence."""
        found = self._stems.get(index)
        if found is None:
            found = self._stems[index] = stems(self.sentences[index].text)
        return found

    def facts(self, index: int) -> Facts:
        """The measures of a sentence."""
        facts = self._facts.get(index)
        if facts is None:
            facts = self._facts[index] = self._see(index)
        return facts

    def leans(self, index: int) -> bool:
        """Whether a sentence needs the one before it."""
        found = self._leans.get(index)
        if found is None:
            found = self._leans[index] = leans(self.sentences[index].text)
        return found

    @property
    def lacks_beginning(self) -> bool:
        """Whether the first sentence means something that stood before it: the source left out how the story begins."""
        if self._lacks_beginning is None:
            self._lacks_beginning = lacks_beginning(self.sentences[0].text)
        return self._lacks_beginning

    def is_told_by(self, pieces: Sequence[object]) -> bool:
        """Whether a lead of so many sentences, two or more, is the whole of a short article."""
        return len(pieces) > 1 and self.ends_behind(len(pieces))

    def ends_behind(self, number: int) -> bool:
        """Whether a short article has so many sentences and no more."""
        return len(self.sentences) == number and not self.has(number) and self.complete()

    def runs_on(self, index: int) -> bool:
        """Whether a sentence is an entry of a list without a stop: what follows it in a lead would be read with it."""
        sentence = self.sentences[index]
        return sentence.item and not is_whole(sentence.text)

    def takes_up(self, index: int, since: int) -> bool:
        """Whether a sentence opens with "The" and a noun that a sentence before it named, from index `since` on."""
        noun = self.definite(index)
        return noun is not None and any(noun in self.stems(before) for before in range(since, index))

    def needs_skipped(self, index: int, skipped: int) -> bool:
        """Whether a sentence is not understood without the one before it, which is passed over."""
        text = self.sentences[index].text
        if _POINTS.search(text) or leans(text) or self.takes_up(index, skipped):
            return True
        told = frozenset[str]().union(*(self.stems(i) for i in range(skipped)), self.title_stems)
        if len((self.stems(index) & self.stems(skipped)) - told) >= _TAKEN_UP:
            return True
        first = stems(text.partition(" ")[0])
        return bool(first & self.stems(skipped)) and not any(first & self.stems(i) for i in range(skipped))

    def names_new(self, index: int) -> bool:
        """Whether a sentence opens with "The" and a noun, no name, that is not in the headline."""
        noun = _DEFINITE.match(self.sentences[index].text)
        return noun is not None and noun[1].islower() and noun[1][:_STEM] not in self.title_stems

    def definite(self, index: int) -> str | None:
        """The beginning of the noun behind "The", if a sentence opens with them."""
        noun = _DEFINITE.match(self.sentences[index].text)
        return noun[1].lower()[:_STEM] if noun else None

    def _see(self, index: int) -> Facts:
        """What is found in a sentence."""
        text = self.sentences[index].text
        words = text.split()
        telling = _TELLING.intersection(words)
        personal = not _FIRST_PERSON.isdisjoint(telling)
        number, names = _NUMBER.search(text) is not None, len(_NAME.findall(text))
        asks = is_question(text)
        day, verb = not _DAYS.isdisjoint(telling), not _NEWS_VERBS.isdisjoint(telling)
        news = (day + number / 2 + verb + min(names, _MOST_NAMES) / _MOST_NAMES) / _ALL_NEWS - personal / 2
        signs = _SCENE.match(text) is not None, text[0] in OPENING_MARKS, asks, personal, len(words) < _SHORT
        warm = (sum(signs) + (not names and not number)) / _SIGNS
        return Facts(len(words), self.recall(index), news, warm, asks, personal)


def stems(text: str) -> frozenset[str]:
    """The beginnings of the words of a text that mean something."""
    pattern = _BEGINNING_IN_ASCII if text.isascii() else _BEGINNING
    return frozenset(pattern.findall(text.lower())) - _COMMON_STEMS


def is_question(text: str) -> bool:
    """Whether a sentence asks."""
    return "?" in text[-3:]
