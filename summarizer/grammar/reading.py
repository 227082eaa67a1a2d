"""The clauses of a sentence, read from the classes of its words: the main verb, and where a clause is whole.

One pass from left to right. "That", "who" or "after" opens a clause, which waits for its finite verb; a finite verb for
which no clause waits is the verb of the main clause. Behind it the sentence could end before every word that opens a
new phrase, as long as no clause waits for its verb and no verb behind has its subject in front.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from newstool.summarizer.grammar import word_classes
from newstool.summarizer.grammar.parting import PAUSES, may_part
from newstool.summarizer.grammar.verbs import FINITE, OPENERS, behind_aside, is_finite, main_verb, opens_clause
from newstool.summarizer.grammar.word_classes import Class
from newstool.summarizer.grammar.words import place_words

_HOLDS_A_VERB = 8  # words of a clause in which a verb stands, though it may be taken for a noun


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read of a sentence.

    Attributes:
        starts: (n,) where each word or mark begins, in characters
        ends: (n,) where each ends
        words: (n,) the words in small letters
        classes: (n,) their classes
        opens: (n,) whether a word opens a clause with a verb of its own
        main: the index of the verb of the main clause, None where it is not found
        waits: (n,) whether a clause before each word still waits for its verb there
    """

    starts: Sequence[int]
    ends: Sequence[int]
    words: Sequence[str]
    classes: Sequence[Class]
    opens: Sequence[bool]
    main: int | None
    waits: Sequence[bool]

    @property
    def has_verb(self) -> bool:
        """Whether a verb was found, that of the main clause or of another one."""
        return self.main is not None or not FINITE.isdisjoint(self.classes)

    def is_pause(self, i: int) -> bool:
        """Whether a word is a comma, a semicolon, a colon or a dash."""
        return self.words[i] in PAUSES

    def is_whole(self, i: int) -> bool:
        """Whether the words before one could be a sentence."""
        if self.main is None or i <= self.main or self.waits[i]:
            return False
        return may_part(self.words, self.classes, self.opens, i, self.main)


@lru_cache(maxsize=64)  # a sentence is asked for as often as a lead with it is tried
def read(sentence: str) -> Reading:
    """Read a sentence."""
    found = place_words(sentence)
    words, classes = classify(found.words)
    opens = [
        (name == "wh" or word in OPENERS) and opens_clause(words, classes, i)
        for i, (word, name) in enumerate(zip(words, classes, strict=True))
    ]
    main = main_verb(words, classes, opens)
    waits = [False] * len(words) if main is None else _waits(words, classes, opens, main)
    return Reading(found.starts, found.ends, words, classes, opens, main, waits)


def classify(words: Sequence[str], most: int | None = None) -> tuple[list[str], list[Class]]:
    """(n,) the words in small letters, (n,) their classes. A class is known from two words behind and all before.

    most: the classes of the first so many words alone
    """
    small = [word.lower() for word in words[:most]]
    named = zip(small, word_classes.bundled()(words, most), strict=True)
    # A word in "-ing" is no finite verb: "and wrapping up a season".
    return small, ["ing" if name in FINITE and word.endswith("ing") else name for word, name in named]


def _waits(words: Sequence[str], classes: Sequence[Class], opens: Sequence[bool], main: int) -> list[bool]:
    """(n,) whether a clause that opens behind the main verb, before each word, waits for its verb there."""
    waits = [False] * len(words)
    waiting = opened = behind = 0  # clauses without their verb; where the last opened; where its words go on
    long = False  # whether the last of them is no "that" or "who": it has its verb by the next pause, if an unknown one
    for i in range(main + 1, len(words)):
        last = i - 1
        if opens[last]:
            waiting, opened, behind = waiting + 1, last, behind_aside(words, last)
            long = classes[last] == "of" and words[last] != "that"
        elif waiting and last >= behind:
            has_verb = long and words[i] in PAUSES and i - opened >= _HOLDS_A_VERB
            waiting -= has_verb or is_finite(words, classes, last, waiting=True)
        waits[i] = waiting > 0
    return waits
