"""The clauses of a sentence, read from the classes of its words: the main verb, and where a clause is whole.

One pass from left to right. "That", "who" or "after" opens a clause, which waits for its finite verb; a finite verb for
which no clause waits is the verb of the main clause. Behind it the sentence could end before every word that opens a
new phrase, as long as no clause waits for its verb and no verb behind has its subject in front.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from newstool.summarizer import word_classes
from newstool.summarizer.clauses import word_set
from newstool.summarizer.word_classes import Class
from newstool.summarizer.words import Words, find_words

FINITE = frozenset(("past", "present", "modal"))
VERBS = FINITE | {"base", "ing", "participle"}
_NOUNS = frozenset(("noun", "name", "pronoun", "number"))
_OPEN_A_CLAUSE = word_set("that if when while although though because unless until since whether after before as once")
_MAY_BE_PREPOSITIONS = word_set("after before since as until than once")
_NO_SUBJECT = frozenset(("ing", "participle", "to", "of"))  # behind "while" and "whether": no clause follows
_CLOSE_A_PHRASE = frozenset(("mark", "wh"))
_NO_VERB_BEHIND = frozenset(("determiner", "his", "of", "'s"))  # "a knitted scarf"
_ACTED_ON = frozenset(("determiner", "his", "pronoun", "noun", "name", "number"))
_BEFORE_A_PAST = frozenset(("name", "noun", "number", "adverb", "adjective"))
_LONGEST_ASIDE = 30  # words between dashes
_FAR = 18  # words behind "after" in which the verb of its clause stands
_BEHIND = 14  # words behind a stop in which a verb may have its subject in front of it
# What a verb or a noun waits for: a sentence does not end in these.
_WAIT = frozenset(("determiner", "his", "of", "to", "and", "modal", "wh", "'s"))
# What a verb takes as its object, and what belongs to the noun or the verb before it.
_OBJECTS = _NOUNS | {"determiner", "his", "adjective", "participle", "ing", "up", "base"}
_BELONG = frozenset(("noun", "name", "adjective", "'s", "up", "base", "past", "present", "modal", "number"))
# Words behind a verb that open what it is about: "describes | how"; unless the verb is passive: "met | with".
_COMPLETE_A_VERB = word_set("that to how what why who whom whether which into of")
_OF_A_VERB = word_set("with for at from about upon against in on toward towards over through")
_OF_AN_ADJECTIVE = word_set("that to for with about at of from on")
_SUBJECTS = frozenset(("determiner", "his", "pronoun"))
_PAUSES = word_set(", ; : — – - --")
_MOSTLY_PASSIVE = word_set("identified known described accused charged suspected convicted named called regarded")
_BE = word_set("is are was were be been being 's 're")
_HAVE = word_set("having has have had 've 'd")
_DASHES = word_set("— – --")
_LIKE_PREPOSITIONS = word_set("following including according regarding concerning amid due")
DAYS = word_set(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight last this next earlier"
)


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
        whole: (n,) whether the words before each one could be a sentence
    """

    starts: Sequence[int]
    ends: Sequence[int]
    words: Sequence[str]
    classes: Sequence[Class]
    opens: Sequence[bool]
    main: int | None
    whole: Sequence[bool]

    def is_pause(self, i: int) -> bool:
        """Whether a word is a comma, a semicolon, a colon or a dash."""
        return self.words[i] in _PAUSES

    def has_verb(self, start: int, stop: int) -> bool:
        """Whether a finite verb stands among the words from `start` to before `stop`."""
        return any(name in FINITE for name in self.classes[start:stop])


@lru_cache(8)  # a sentence that is shortened and then cut is read twice, one soon after the other
def read(sentence: str) -> Reading:
    """Read a sentence."""
    found = find_words(sentence)
    classes = word_classes.bundled()(found.words)
    words = [word.lower() for word in found.words]
    opens = [_opens(words, classes, i) for i in range(len(words))]
    main = _main_verb(words, classes, opens)
    return Reading(found.starts, found.ends, words, classes, opens, main, _whole(found, words, classes, opens, main))


def _opens(words: Sequence[str], classes: Sequence[Class], i: int) -> bool:
    """Whether a word opens a clause: "that", "who"; "after" only where a subject and a verb follow it."""
    if classes[i] == "wh" or (words[i] == "that" and i and classes[i - 1] in VERBS):
        return i + 1 == len(words) or words[i + 1] != "to"
    word, behind = words[i], classes[i + 1] if i + 1 < len(words) else "mark"
    if word not in _OPEN_A_CLAUSE or classes[i] not in ("of", "adverb"):
        return False
    if word not in _MAY_BE_PREPOSITIONS:
        return word == "that" or behind not in _NO_SUBJECT
    for j in range(i + 1, min(len(words), i + _FAR)):
        if _is_finite(words, classes, j, waiting=True):
            return j > i + 1 and classes[j - 1] != "and"
        if classes[j] in _CLOSE_A_PHRASE or words[j] in _OPEN_A_CLAUSE:
            return False
    return False


def _is_finite(words: Sequence[str], classes: Sequence[Class], i: int, *, waiting: bool = False) -> bool:
    """Whether a word is a verb with a subject of its own. waiting: a clause waits for its verb."""
    name, before = classes[i], classes[i - 1] if i else "mark"
    behind, next_word = (classes[i + 1], words[i + 1]) if i + 1 < len(words) else ("mark", "")
    if name == "past" and (next_word == "by" or (words[i] in _MOSTLY_PASSIVE and next_word in ("as", "of", "with"))):
        return False  # "a bill sponsored by", "a man identified as"
    if name in ("past", "present"):
        stands_before_a_noun = before == "adjective" and behind in _NOUNS and not words[i - 1].endswith("ly")
        again = before in ("past", "present") and words[i - 1] not in _BE | _HAVE  # "which they say is"
        return not (before in _NO_VERB_BEHIND or stands_before_a_noun or again or (i and words[i - 1] in _HAVE))
    if name == "participle" and before in _NOUNS:
        # A past tense that was taken for a participle: it has an object, or a clause waits for it.
        has_object = behind in _ACTED_ON and next_word not in DAYS and words[i] not in _MOSTLY_PASSIVE
        return has_object or waiting
    return name == "modal" or (name == "base" and waiting and before in _NOUNS)  # "demand that he release them"


def _main_verb(words: Sequence[str], classes: Sequence[Class], opens: Sequence[bool]) -> int | None:
    """The first finite verb for which no clause waits, outside dashes."""
    found = _free_verb(words, classes, opens, 0)
    if found is None and opens and opens[0] and "," in words:
        found = _free_verb(words, classes, opens, words.index(",") + 1)  # "When ..., the board met"
    if found is None:
        found = next((i for i in range(1, len(classes)) if _may_be_past(classes, opens, i)), None)
    return found


def _free_verb(words: Sequence[str], classes: Sequence[Class], opens: Sequence[bool], start: int) -> int | None:
    waiting, behind = 0, start
    for i in range(start, len(classes)):
        if i < behind:
            continue
        if words[i] in _DASHES:
            closing = next((j for j in range(i + 1, min(len(words), i + _LONGEST_ASIDE)) if words[j] in _DASHES), i)
            behind = closing + 1
        elif opens[i]:
            waiting += 1
        elif _is_finite(words, classes, i, waiting=waiting > 0):
            if waiting:
                waiting -= 1
            elif (classes[i - 1] != "and" or not any(opens[start:i])) and not _are_participles(words, classes, i):
                return i  # not the second verb of a clause: "which saw action and had"
    return None


def _are_participles(words: Sequence[str], classes: Sequence[Class], i: int) -> bool:
    """Whether two verbs say more of the subject, and "were" follows: "two men shot and wounded on Friday were"."""
    other = i + 2 if words[i + 1 : i + 2] == ["and"] else i - 2 if i > 1 and words[i - 1] == "and" else i
    two = other != i and classes[other : other + 1] in (["past"], ["participle"])
    return two and words[i] not in _BE and not _BE.isdisjoint(words[i + 1 :])


def _may_be_past(classes: Sequence[Class], opens: Sequence[bool], i: int) -> bool:
    """Whether a participle may be the main verb where no other is found: "Ann Holt on Monday canceled her plan"."""
    return classes[i] == "participle" and classes[i - 1] in _BEFORE_A_PAST and not any(opens[:i])


def _whole(
    found: Words, words: Sequence[str], classes: Sequence[Class], opens: Sequence[bool], main: int | None
) -> list[bool]:
    """(n,) whether the words before each one could be a sentence."""
    whole = [False] * len(words)
    waiting = 0  # clauses without their verb
    long = False  # whether the last of them is no "that" or "who": it has its verb by the next pause, if an unknown one
    for i in range(len(words) if main is None else main + 1, len(words)):
        last = i - 1
        if opens[last]:
            waiting, long = waiting + 1, classes[last] == "of" and words[last] != "that"
        elif (waiting and long and words[i] in _PAUSES) or (waiting and _is_finite(words, classes, last, waiting=True)):
            waiting -= 1
        if waiting or words[last] in _PAUSES or classes[last] in _WAIT:
            continue
        whole[i] = (
            _may_part(words, classes, i)
            and not _is_orphaned(classes, opens, i)
            and not _opens_a_second_clause(classes, i)
        )
    return whole


def _may_part(words: Sequence[str], classes: Sequence[Class], i: int) -> bool:
    """Whether a new phrase opens with a word: it is no object of the verb before it, and no part of its noun."""
    last, this = classes[i - 1], classes[i]
    if last == "adverb" and i > 1 and classes[i - 2] in FINITE and words[i] not in _PAUSES:
        return False  # "are increasingly | at risk"
    if words[i] in _PAUSES:
        return not (last == "participle" and classes[i - 2] in _NOUNS)  # "a stupor defined |, in part, by"
    if words[i] in _LIKE_PREPOSITIONS:
        return True
    if words[i] in DAYS:
        return last not in ("base", "adjective", "number")
    if last == "ing" and classes[i - 2] in _NOUNS:
        return False  # "a vote coming | before"
    if last in VERBS:
        passive = last == "participle" and _is_passive(words, i - 1)
        if this in _OBJECTS or words[i] in _COMPLETE_A_VERB or (words[i] in _OF_A_VERB and not passive):
            return False
    if last == "adjective" and (words[i] in _OF_AN_ADJECTIVE or this == "wh" or classes[i - 2] == "determiner"):
        return False  # "ready | to go", "positive | for the drug", "the latest | in a row"
    if last in ("adjective", "number") and this in ("noun", "name", "adjective", "number", "participle", "ing"):
        return False
    if this in ("participle", "ing"):
        return last in ("noun", "name", "number")
    return this not in _BELONG and this not in ("determiner", "his", "pronoun", "adverb", "other", "mark")


def _is_orphaned(classes: Sequence[Class], opens: Sequence[bool], i: int) -> bool:
    """Whether a finite verb behind a stop has its subject in front of it: "the attempt | to leave failed"."""
    for j in range(i, min(len(classes), i + _BEHIND)):
        if opens[j] or classes[j] in ("and", "mark"):
            return False
        if j > i and classes[j] in _SUBJECTS and classes[j - 1] in _NOUNS:
            return False  # "the road | to the mill he runs": a clause with a subject of its own
        if classes[j] in FINITE:
            return True
    return False


def _opens_a_second_clause(classes: Sequence[Class], i: int) -> bool:
    """Whether a subject stands before what may be its verb: "and a plane | crashed", "words a clerk | said"."""
    if classes[i] != "participle":
        return False
    for j in range(i - 1, max(0, i - _FAR), -1):
        if classes[j] in _SUBJECTS:
            return classes[j - 1] in ("and", "noun", "name")
        if classes[j] in VERBS or classes[j] == "mark":
            return False
    return False


def _is_passive(words: Sequence[str], i: int) -> bool:
    """Whether a form of "be" stands before a participle: "was closed"."""
    return not _BE.isdisjoint(words[max(0, i - 2) : i])
