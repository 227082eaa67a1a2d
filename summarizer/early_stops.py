"""Early stops: places inside a long sentence where it could end, because its main clause is complete there.

tails.py lists ends of sentences that are background. A sentence that is still too long has to lose more: here what is
left out may hold several clauses. reading.py finds the clauses, stopping.py says what must not be left out.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property

from newstool.summarizer import stopping
from newstool.summarizer.clauses import MASK, word_set
from newstool.summarizer.reading import FINITE, VERBS, Reading, read
from newstool.summarizer.stopping import Kind
from newstool.summarizer.torn import is_stub, is_torn

_FEWEST_WORDS = 6  # before a stop
_LEAST_LEFT_OUT = 2  # words behind it
_BEHIND_A_VERB = 4  # words that stand before a cut: "announced today" tells nothing yet
# What is lost, in the unit of deletions.py: more than the tails of tails.py lose, and more with every word.
_LOSS_OF_A_WORD = 0.12
_LOSS = {
    "dash": 1.6,
    "relative": 1.8,
    "clause": 2.0,
    "aside": 2.2,
    "second": 2.6,
    "predicate": 3.0,
}  # behind a comma, a semicolon or a dash
_LOSS_WITHOUT_PAUSE = {
    "clause": 3.1,
    "relative": 3.2,
    "participle": 3.4,
    "phrase": 3.8,
    "predicate": 3.6,
    "purpose": 4.2,
}

_PREPOSITIONS = word_set(
    "in on at for with by from near through over outside inside across along between during within around under "
    "throughout alongside about regarding concerning"
)
_CONJUNCTIONS = word_set("after as while when because following amid since before")
_RELATIVES = word_set("who which that whose where")
_ASIDES = word_set("a an the his her its their one part home")  # how an apposition begins
_AFTER_A_PAUSE = word_set(
    "including especially particularly even compared along such due thanks joined led based backed despite"
)
_CUT_BEFORE = word_set("but if unless until and or than")
_PARTICIPLES = word_set(
    "targeting calling seeking alleging accusing using showing featuring containing honoring honouring celebrating "
    "marking representing allowing barring banning giving requiring asking urging ordering forcing involving "
    "linking connecting threatening demanding serving protecting describing claiming limiting "
    "making requesting detailing outlining prohibiting protesting criticizing blocking"
)
_PAUSES = ",;:—–-"
# Nouns that tell nothing without their "to ...".
_WAITS_FOR_TO = word_set(
    "reason reasons yet time chance chances right rights plan plans effort efforts way ways ability intent intention "
    "decision attempt attempts bid move moves directive order orders permission deal opportunity need desire campaign "
    "push pressure duty willingness refusal failure tendency proposal agreement authority power vote request call "
    "calls invitation"
)
# Verbs that make someone do something: "warned his father to be ...".
_MAKES_DO = re.compile(
    r"(?:ask|urg|order|allow|forc|requir|call|want|invit|encourag|expect|permit|enabl|push|persuad|compel|implor|beg|"
    r"instruct|direct|warn|tell|told|remind|teach|taught|help|convinc|press|advis|lead|led|caus|get|got)"
    r"(?:s|e|es|ed|ing|n?ed)?$"
)
_NEAR = 9  # words before "to" in which such a verb stands
_SAYS = word_set("said says told tell tells warned warning announced asked argued wrote say saying telling asks")
_DASHES = word_set("— – -- ---")
_LISTED = re.compile(
    r"\w+ing(?! (?:him|her|it|them|the|an?)\b)(?: \w+){0,2}(?:,| and| or) "
)  # "molesting, kidnapping, and"
_LIST_SOON = re.compile(r"[^,]{1,60},? (?:and|or) ")


class EarlyStops:
    """The places inside one sentence where it could end."""

    def __init__(self, body: str, sentence: str | None = None) -> None:
        """Take a sentence that ends in "."; its closing attribution is taken off. It is read when that is needed.

        body: the sentence with what is quoted masked. sentence: as it stands, None where nothing is quoted
        """
        self._body = body
        self._sentence = body[:-1] if sentence is None else sentence[: len(body) - 1]

    @cached_property
    def _reading(self) -> Reading:
        return read(self._sentence)

    @property
    def _main(self) -> int | None:
        return self._reading.main

    @cached_property
    def _says_from(self) -> int:
        return -1 if self._main is None else _says_from(self._reading, self._main)

    @property
    def main_verb(self) -> int | None:
        """The offset of the verb of the main clause, None where it is not found."""
        return None if self._main is None else self._reading.starts[self._main]

    def holds_main_verb(self, spans: Sequence[tuple[int, int]]) -> bool:
        """Whether the verb of the main clause stands inside one of these spans of offsets."""
        verb = self.main_verb
        return verb is not None and any(start <= verb < stop for start, stop in spans)

    def allow(self, at: int) -> bool:
        """Whether a tail that begins at an offset leaves no verb without its subject, no clause without its verb."""
        reading = self._reading
        i = bisect_left(reading.starts, at)
        if self._main is None or i >= len(reading.whole) or not self._is_whole(i) or i <= self._says_from:
            return False
        front = self._body[:at].rstrip(_PAUSES + " ")
        first = self._behind(i)
        gone = self._body[reading.starts[first] : len(self._body) - 1]
        if not stopping.may_end(front) or stopping.THEN_NEWS.search(self._body, at) or is_stub(front):
            return False
        if stopping.TOLL.match(gone) or not self._may_open(i, first):
            return False
        if self._body[at] == " " and any(
            pattern.search(front) for pattern in (stopping.LIMITED, stopping.WAITS_FOR_MORE, stopping.EMPTY)
        ):
            return False
        # Torn ends are looked for last: it takes the longest.
        return not is_torn(front, gone, pause=self._body[at] != " ")

    def find(self) -> Iterator[tuple[tuple[int, int], float]]:
        """The offsets of each tail that may be left out, up to the stop, and how much is lost, as in deletions.py."""
        reading, body, stop = self._reading, self._body, len(self._body) - 1
        for i in self._ends(2, len(reading.words) - _LEAST_LEFT_OUT + 1):
            pause, first = reading.is_pause(i), self._behind(i)
            kind = self._kind(i, first)
            if kind is None:
                continue
            front, gone = self._front(i), body[reading.starts[first] : stop]
            if stopping.is_complete(front, gone, kind, pause=pause) and not is_torn(front, gone, pause=pause):
                loss = (_LOSS if pause else _LOSS_WITHOUT_PAUSE)[kind]
                yield (len(front), stop), loss + _LOSS_OF_A_WORD * gone.count(" ")

    def cuts(self) -> list[int]:
        """The offsets at which the sentence may be cut and closed with an ellipsis: its main clause is complete there.

        What follows may turn the meaning: the ellipsis says that more follows.
        """
        reading, ends = self._reading, []
        for i in self._ends(_BEHIND_A_VERB, len(reading.words)):
            word, name = reading.words[i], reading.classes[i]
            opens = reading.is_pause(i) or word in _CUT_BEFORE or (name == "of" and word != "of")
            if opens or self._kind(i, i):
                front = self._front(i)
                if stopping.may_be_cut(front):
                    ends.append(len(front))
        return ends

    def _ends(self, behind: int, end: int) -> Iterator[int]:
        """The indexes of the words in front of which the main clause is complete, so many words behind its verb."""
        if self._main is None:
            return
        for i in range(max(_FEWEST_WORDS, self._main + behind), end):
            if self._is_whole(i) and i > self._says_from:
                yield i

    def _is_whole(self, i: int) -> bool:
        """Whether the words before one could be a sentence, and it stands apart from the word before it."""
        reading = self._reading
        end = reading.ends[i - 1]
        apart = reading.starts[i] > end or reading.is_pause(i)
        return reading.whole[i] and apart and self._body[end - 1] != MASK

    def _behind(self, i: int) -> int:
        """The index of the first word that is no pause, from one on."""
        last = len(self._reading.words) - 1
        while i < last and self._reading.is_pause(i):
            i += 1
        return i

    def _may_open(self, i: int, first: int) -> bool:
        """Whether a tail may open with a word: no part of a name, no object, no second of two verbs."""
        reading = self._reading
        name = reading.classes[first]
        if name == "of" and self._body[reading.starts[first]].isupper():
            return False  # "the Break Free | From Plastic movement"
        if name == "to" and not reading.is_pause(i):
            return self._is_purpose(i)
        return (
            name != "and" or reading.is_pause(i) or reading.classes[i - 1] not in VERBS
        )  # "raped | and murdered a man"

    def _front(self, i: int) -> str:
        """The sentence up to a word."""
        return self._body[: self._reading.ends[i - 1]].rstrip(_PAUSES + " ")

    def _kind(self, i: int, first: int) -> Kind | None:
        """What the words from one on are, None where they are no part that could be left out. first: behind a pause."""
        reading = self._reading
        mark, pause = reading.words[i], reading.is_pause(i)
        word, name = reading.words[first], reading.classes[first]
        if mark == ":" or not self._may_open(i, first):
            return None
        if mark == ";":
            return None if {":", ";"}.intersection(reading.words[:i]) else "dash"  # of a list
        if mark in _DASHES:
            return "dash"
        if word in _RELATIVES:
            return "relative" if not pause or word != "that" else None
        if reading.opens[first] or word in _CONJUNCTIONS or word == "due":
            return "clause" if word != "as" or reading.opens[first] else None
        if name == "and":
            return self._kind_of_and(first, pause=pause)
        if pause:
            return self._kind_behind_a_pause(first)
        if name == "to":
            return "purpose"
        if word in _PREPOSITIONS:
            return "phrase"
        says_more = name == "participle" or (name == "ing" and word in _PARTICIPLES)
        if name == "ing" and "with" in reading.words[max(0, i - _NEAR) : i]:
            return None  # "opened with Ann Holt | answering"
        return "participle" if says_more and reading.classes[first + 1 : first + 2] != ["mark"] else None

    def _kind_behind_a_pause(self, first: int) -> Kind | None:
        reading = self._reading
        word, name, start = reading.words[first], reading.classes[first], reading.starts[first]
        adverb = name in ("adverb", "adjective") and reading.classes[first + 1 : first + 2] == ["ing"]
        if word in _PREPOSITIONS or word in _AFTER_A_PAUSE or name in ("ing", "participle") or adverb:
            return "clause" if not _LISTED.match(self._body, start) else None
        if name in ("determiner", "his") or word in _ASIDES:
            return "aside" if not _LIST_SOON.match(self._body, start) else None
        return None

    def _is_purpose(self, i: int) -> bool:
        """Whether "to ..." says what for: no noun and no verb before it waits for it."""
        reading = self._reading
        behind = reading.classes[i + 1 : i + 2] == ["base"] and reading.classes[i - 1] in ("noun", "name", "number")
        before = reading.words[i - 1]
        near = reading.words[max(0, i - _NEAR) : i]
        return behind and before not in _WAITS_FOR_TO and "for" not in near and not any(map(_MAKES_DO.match, near))

    def _kind_of_and(self, first: int, *, pause: bool) -> Kind | None:
        """What "and" opens: a second main clause behind a comma, or a second verb; None where a list goes on."""
        reading, classes = self._reading, self._reading.classes
        if reading.words[first] != "and":
            return None
        behind = classes[first + 1 : first + 3]
        if behind[:1] and (behind[0] in FINITE or (behind[0] == "adverb" and behind[1:] and behind[1] in FINITE)):
            return "predicate"
        end = next((j for j in range(first + 1, len(classes)) if classes[j] in ("mark", "and", "wh")), len(classes))
        return "second" if pause and reading.has_verb(first + 1, end) else None


def _says_from(reading: Reading, main: int) -> int:
    """The index behind which a main verb like "said" has something of what was said; "said in a statement" has not."""
    if reading.words[main] not in _SAYS and not _SAYS.intersection(reading.words[main + 1 : main + 2]):
        return main
    told = (i for i in range(main + 2, len(reading.words)) if reading.words[i] == "to" or reading.has_verb(i, i + 1))
    return next(told, len(reading.words))
