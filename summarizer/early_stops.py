"""Early stops: places inside a long sentence where it could end, because its main clause is complete there.

tails.py lists ends of sentences that are background. A sentence that is still too long has to lose more: here what is
left out may hold several clauses. main_clause.py finds the clauses, stopping.py says what must not be left out.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator

from newstool.summarizer import clauses, main_clause, stopping
from newstool.summarizer.clauses import word_set
from newstool.summarizer.cutting import DANGLING
from newstool.summarizer.main_clause import Words
from newstool.summarizer.stopping import Kind
from newstool.summarizer.torn import is_stub, is_torn

_FEWEST_WORDS = 6  # before a stop
_LEAST_LEFT_OUT = 2  # words behind it
_BEHIND_A_VERB = 4  # words that stand before a cut: "announced today" tells nothing yet
# What is lost, in the unit of deletions.py: more than the tails of tails.py lose, and more with every word.
_LOSS_OF_A_WORD = 0.12
_LOSS = {"dash": 1.6, "relative": 1.8, "clause": 2.0, "aside": 2.2}  # behind a comma, a semicolon or a dash
_LOSS_WITHOUT_PAUSE = {"clause": 3.1, "relative": 3.2, "participle": 3.4, "phrase": 3.8}

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
# "held in", "announced last week by": says more of the noun before it.
_PARTICIPLE = re.compile(
    r"[a-z]+(?:ed|own|ung|ade|eld|eft|ought|uilt) (?:(?:last|this|earlier|late) \w+ )?"
    r"(?:by|in|at|for|on|from|with|under)\b"
)
_PARTICIPLES = word_set(
    "targeting calling seeking alleging accusing using showing featuring containing honoring honouring celebrating "
    "marking representing allowing barring banning giving requiring asking urging ordering forcing involving "
    "linking connecting threatening demanding serving protecting describing claiming limiting "
    "making requesting detailing outlining prohibiting protesting criticizing blocking"
)
# Verbs that end a sentence well.
_INTRANSITIVE = word_set(
    "died resigned fell rose won lost returned arrived collapsed opened closed ended began vanished escaped fled "
    "crashed burned retired apologized apologised survived drowned remains continues"
)
_NEVER_PASSIVE = word_set(
    "resulted occurred happened died arrived appeared emerged remained existed belonged consisted failed lived worked "
    "stayed tended seemed decided refused wanted talked agreed crashed collapsed exploded ended began"
)
_PRONOUNS = word_set("he she it they we you i I who")
_DASH = re.compile(r"[—–]|--?$")
_PAUSES = ",;:—–-"
_LISTED = re.compile(r"\w+ing(?: \w+){0,2}(?:,| and| or) ")  # "molesting, kidnapping, and"
_LIST_SOON = re.compile(r"[^,]{1,60},? (?:and|or) ")
_VERB_SOON = re.compile(rf"as [^,]*\b{clauses.VERB}\b")


class EarlyStops:
    """The places inside one sentence where it could end."""

    def __init__(self, body: str) -> None:
        """Read a sentence that ends in "."; what is quoted is masked, the closing attribution is taken off."""
        self._body = body
        self._words = main_clause.read(body, len(body) - 1)
        without = zip(main_clause.without_orphans(self._words), main_clause.without_waiting(self._words), strict=True)
        self._may_end = [orphans and waiting for orphans, waiting in without]
        self._main = main_clause.main_verb(self._words, body)
        self._says_from = -1 if self._main is None else main_clause.says_from(self._words, self._main)

    @property
    def main_verb(self) -> int | None:
        """The offset of the verb of the main clause, None where it is not found."""
        return None if self._main is None else self._words.starts[self._main]

    @property
    def waits_for_main_clause(self) -> bool:
        """Whether the sentence begins with "When" or a word like it, and its main clause is not found."""
        first = self._words.raw[0].lower() if self._words.raw else ""
        return self._main is None and first in main_clause.WAITS_FOR_A_COMMA

    def allow(self, at: int) -> bool:
        """Whether a tail that begins at an offset leaves no verb without its subject, no clause without its verb."""
        words, i = self._words, bisect_left(self._words.starts, at)
        if i >= len(self._may_end) or not self._may_end[i]:
            return False
        front = self._body[:at].rstrip(_PAUSES + " ")
        if not stopping.may_end(front) or stopping.THEN_NEWS.search(self._body, at):
            return False
        gone = self._body[self._words.starts[i] : len(self._body) - 1]
        if i <= self._says_from:
            return False
        if self._body[at] == " " and not _DASH.match(gone) and is_stub(front):
            return False
        if stopping.TOLL.match(self._body, self._words.starts[i]):
            return False
        if self._body[at] == " " and any(
            pattern.search(front) for pattern in (stopping.LIMITED, stopping.WAITS_FOR_MORE, stopping.EMPTY)
        ):
            return False
        if self._main is None:
            is_told = not any(main_clause.opens_clause(words, before) for before in range(1, i))
        else:
            is_told = i > self._main + 1 or (i == self._main + 1 and words.words[self._main] in _INTRANSITIVE)
        # Torn ends are looked for last: it takes the longest.
        return is_told and not is_torn(front, gone, pause=self._body[at] != " ")

    def find(self) -> Iterator[tuple[tuple[int, int], float]]:
        """The offsets of each tail that may be left out, up to the stop, and how much is lost, as in deletions.py."""
        body, words, stop = self._body, self._words, len(self._body) - 1
        for i in self._ends(2, len(words.words) - _LEAST_LEFT_OUT + 1):
            pause = self._is_pause(i)
            kind = _kind(words, i, body, pause=pause)
            if kind is None:
                continue
            front, gone = self._front(i), body[words.starts[i] : stop]
            if stopping.is_complete(front, gone, kind, pause=pause) and not is_torn(front, gone, pause=pause):
                loss = (_LOSS if pause else _LOSS_WITHOUT_PAUSE)[kind]
                yield (len(front), stop), loss + _LOSS_OF_A_WORD * (len(words.words) - i)

    def cuts(self) -> list[int]:
        """The offsets at which the sentence may be cut and closed with an ellipsis: its main clause is complete there.

        What follows may turn the meaning: the ellipsis says that more follows.
        """
        words, ends = self._words, []
        for i in self._ends(_BEHIND_A_VERB, len(words.words)):
            opens = self._is_pause(i) or words.words[i] in _CUT_BEFORE
            if opens or _kind(words, i, self._body, pause=False):
                front = self._front(i)
                if stopping.may_be_cut(front):
                    ends.append(len(front))
        return ends

    def _ends(self, behind: int, end: int) -> Iterator[int]:
        """The indexes of the words in front of which the main clause is complete, so many words behind its verb."""
        if self._main is None:
            return
        for i in range(max(_FEWEST_WORDS, self._main + behind), end):
            if self._may_end[i] and i > self._says_from:
                yield i

    def _is_pause(self, i: int) -> bool:
        """Whether a comma, a semicolon, a colon or a dash stands before a word."""
        return self._words.raw[i - 1][-1] in _PAUSES or _DASH.match(self._words.raw[i]) is not None

    def _front(self, i: int) -> str:
        """The sentence up to a word."""
        return self._body[: self._words.ends[i - 1]].rstrip(_PAUSES + " ")


def _kind(words: Words, i: int, body: str, *, pause: bool) -> Kind | None:
    """What the words from one on are, None where they are no part that could be left out."""
    word, before = words.words[i], words.raw[i - 1]
    if _DASH.match(words.raw[i]) or before[-1] == ";":
        return "dash"
    if before[-1] == ":":
        return None
    if word in _RELATIVES:
        return "relative" if not pause or word != "that" else None
    if word == "due" or (word == "in" and words.words[i + 1 : i + 2] == ["what"]):
        return "clause"
    if word in _CONJUNCTIONS:
        return "clause" if word != "as" or _VERB_SOON.match(body, words.starts[i]) else None
    if pause:
        if word in _PREPOSITIONS or word in _AFTER_A_PAUSE or (word.endswith("ing") and word.islower()):
            return "clause" if not _LISTED.match(body, words.starts[i]) else None
        return "aside" if word in _ASIDES and not _LIST_SOON.match(body, words.starts[i]) else None
    if word in _PREPOSITIONS:
        return "phrase"
    return "participle" if word in _PARTICIPLES or _says_more_of_a_noun(words, i, body) else None


def _says_more_of_a_noun(words: Words, i: int, body: str) -> bool:
    """Whether a word is a participle behind its noun: "a meet held in Casper"."""
    if (
        words.words[i] in _NEVER_PASSIVE
        or not _PARTICIPLE.match(body, words.starts[i])
        or main_clause.may_be_subject(words, i)
    ):
        return False
    before = words.words[i - 1]
    other = before in main_clause.AUXILIARIES or before in DANGLING or before in _PRONOUNS or before in _PREPOSITIONS
    return not other and not before.endswith("ly")
