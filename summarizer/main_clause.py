"""The main clause of a sentence, found by its verbs: no parser, two cues.

A word is a verb with a subject of its own if it cannot be a participle ("said", "has", not "closed"). Such a verb
belongs to the main clause unless a word that opens a clause ("that", "who", "after") stands before it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from newstool.summarizer import clauses
from newstool.summarizer.clauses import word_set

_SHORTEST_CLAUSE = 7  # words: a longer clause holds a verb, though it may not be in the lists here
# Verbs that cannot be participles.
_FINITE = word_set(
    "is are was were has have had will would can could may might must should does did said says became began came "
    "went took gave knew fell rose grew wrote spoke chose drew threw flew broke saw told isn't wasn't aren't "
    "weren't hasn't haven't hadn't won't wouldn't can't couldn't doesn't didn't isn’t wasn’t aren’t weren’t hasn’t "
    "haven’t hadn’t won’t wouldn’t can’t couldn’t doesn’t didn’t"
)
# Verbs of a plural subject: "the notes show", not "the show".
_PLURAL_VERBS = word_set(
    "show say want need plan hope seem appear suggest indicate reveal include remain become believe face make take "
    "get go come find give keep see know think call argue warn claim fear expect run hold lead"
)
_PLURALS_WITHOUT_S = ("police", "people")
# A verb behind one of these is part of the same verb: "would have", "to have".
AUXILIARIES = word_set("to will would can could may might must should not has have had is are was were been be")
# Words that open a clause with a verb of its own; behind "said" and "he" it needs no other word.
_OPEN_A_CLAUSE = word_set(
    "that who which whom whose what where when while as if after before because since until unless though although "
    "whether how why and but or nor so than he she they it we you i there said says told believes believed thinks "
    "thought announced warned shows showed found hopes means hoped argued claimed say learn learned learning "
    "saying claiming hoping fearing arguing showing finding believing knowing noting warning adding suggesting "
    "announcing ensure ensures ensuring know see hear heard feel felt fear feared hope think wish"
)
_SUBORDINATE = word_set(
    "that who which whose what where when while if after before because since until unless though although whether "
    "how why as"
)
_SAYS = word_set("said says told tell tells warned warning announced asked argued wrote says saying telling asks say")
WAITS_FOR_A_COMMA = word_set("if when while although though because unless until once whenever as")
_MAY_BE_PREPOSITIONS = word_set("after before since while when as until than")
# Behind a preposition: "after losing", "since 2010", "before May".
_NO_CLAUSE = re.compile(r"(?:[a-z]+ing|\d.*|Jan.*|Feb.*|Mar.*|Apr.*|Ma[ry]|June?|July?|Aug.*|Sep.*|Oct.*|Nov.*|Dec.*)$")
# No main verb stands behind these: "a closed door", "the planned talks", "was hit", "who voted".
_NO_VERB_BEHIND = word_set(
    "the a an this that these those his her its their our my your and or who which was were been is are had has "
    "have to of in on at for with by from as no some many new"
)
_POSSESSIVES = ("'s", "’s", "s'", "s’")
_OFTEN_NOUNS = word_set(
    "plan plans votes moves signs reports calls hopes hope offers works lives runs shows helps leads features "
    "marks looks needs wins losses cuts ends launches releases pays buys builds turns stands sets backs beats "
    "names read based used united limited need"
)
# Participles in "a man accused of", "the bill sponsored by": no main verb before one of the prepositions.
_OFTEN_PASSIVE = word_set(
    "identified known described accused charged suspected called named convicted believed thought alleged obtained "
    "sponsored funded owned located situated filed held reached arrested killed injured wounded shot found made "
    "created used seen caught captured sent given"
)
_AFTER_A_PASSIVE = word_set("as of with between from in on at to")
_NO_VERB = word_set("united limited based aged")
_WORD = re.compile(r"\S+")
_AROUND = ",;:()“”\"'’—–."  # what may stand around a word


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a sentence.

    Attributes:
        starts: (n,) where each begins, in characters
        ends: (n,) where each ends
        words: (n,) the words without the punctuation around them
        raw: (n,) the words as they stand
    """

    starts: Sequence[int]
    ends: Sequence[int]
    words: Sequence[str]
    raw: Sequence[str]


def read(body: str, stop: int) -> Words:
    """The words of a sentence up to an offset."""
    found = list(_WORD.finditer(body, 0, stop))
    raw = [word[0] for word in found]
    plain = [word.strip(_AROUND if word[0].islower() else ",;:()") for word in raw]
    return Words([word.start() for word in found], [word.end() for word in found], plain, raw)


@lru_cache(maxsize=4096)  # news has few verbs, and asking the pattern takes most of the time
def is_verb(word: str) -> bool:
    """Whether a word may be a verb, finite or a participle."""
    return word in _FINITE or (word not in _NO_VERB and clauses.VERB_ALONE.match(word) is not None)


def opens_clause(words: Words, i: int) -> bool:
    """Whether a word opens a subordinate or a relative clause."""
    return words.words[i] in _SUBORDINATE


def _is_finite(words: Words, i: int) -> bool:
    """Whether a word is a verb with a subject of its own."""
    word, before = words.words[i], words.words[i - 1] if i else ""
    if word in _PLURAL_VERBS:
        return before in _PLURALS_WITHOUT_S or (before.endswith("s") and before not in _NO_VERB_BEHIND)
    return word in _FINITE and before not in AUXILIARIES


def without_orphans(words: Words) -> list[bool]:
    """(n,) whether the words from each on can go: no verb among them has its subject in front of them."""
    allowed = [True] * len(words.words)
    opened = -1  # the last word that opens a clause and waits for its verb
    for i, word in enumerate(words.words):
        if opened >= 0 and words.raw[i - 1][-1] == "," and words.words[opened] in _MAY_BE_PREPOSITIONS:
            opened = -1  # "after months of talks, is"
        if _is_finite(words, i):
            for inside in range(opened + 1, i + 1):
                allowed[inside] = False
            opened = i if word in _OPEN_A_CLAUSE else -1
        elif word in _OPEN_A_CLAUSE and not _is_preposition(words, i):
            opened = i
    return allowed


def _is_preposition(words: Words, i: int) -> bool:
    """Whether "after" or a word like it stands before a noun: no clause follows."""
    if words.words[i] not in _MAY_BE_PREPOSITIONS or i + 1 == len(words.words):
        return False
    behind = words.words[i + 1]
    return _NO_CLAUSE.match(behind) is not None or (words.words[i] == "as" and behind in ("a", "an"))


def main_verb(words: Words, body: str) -> int | None:
    """The index of the verb of the main clause; None where it is not found."""
    opened = clauses.OPENED.match(body)
    if opened is None and words.raw and words.raw[0].lower() in WAITS_FOR_A_COMMA:
        return None
    begins = opened.end() if opened else 0
    number = len(words.words)
    first = next((i for i, start in enumerate(words.starts) if start >= begins), 0)
    clause = next((i for i in range(first + 1, number) if opens_clause(words, i)), number)
    free = next((i for i in range(first + 1, clause) if _is_main_verb(words, i)), None)
    if free is not None:
        return free
    inside = 0  # clauses that say more of the subject, whose verbs are still to come
    for i in range(clause, number):
        inside += opens_clause(words, i)
        if _is_finite(words, i) and words.words[i - 1] not in ("and", "or"):
            if not inside:
                return i
            inside -= words.words[i] not in _OPEN_A_CLAUSE  # "who says she was held, is"
    return None


def _is_main_verb(words: Words, i: int) -> bool:
    """Whether a word in front of the first clause is the main verb, not a participle or a noun."""
    before, word = words.words[i - 1].lower(), words.words[i]
    if word in _FINITE:
        return _is_finite(words, i)
    apposed = words.raw[i - 1][-1] == "," and word.endswith("ed")  # "Serbia, favoured by many,"
    if word in _OFTEN_NOUNS or apposed or before in _NO_VERB_BEHIND or before.endswith(_POSSESSIVES):
        return False
    behind = words.words[i + 1] if i + 1 < len(words.words) else ""
    passive = behind == "by" or (word in _OFTEN_PASSIVE and behind in _AFTER_A_PASSIVE)
    return not passive and is_verb(word)


def without_waiting(words: Words) -> list[bool]:
    """(n,) whether the last clause that opens before each word has its verb before it: not "after the council | voted".

    A clause of many words holds a verb, though it may not be known; only "that" waits longer.
    """
    allowed = [True] * len(words.words)
    opened: int | None = None  # the last word that opens a clause, if no verb stands behind it
    for i, word in enumerate(words.words):
        if opened is not None:
            longest = 2 * _SHORTEST_CLAUSE if words.words[opened] == "that" else _SHORTEST_CLAUSE
            allowed[i] = i - opened >= longest
        if is_verb(word):
            opened = None
        elif word in _SUBORDINATE:
            opened = None if _is_preposition(words, i) else i
    return allowed


def says_from(words: Words, main: int) -> int:
    """The index behind which a main verb like "said" has something of what was said; "said in a statement" has not."""
    if words.words[main] not in _SAYS and not _SAYS.intersection(words.words[main + 1 : main + 2]):
        return main
    told = (i for i in range(main + 2, len(words.words)) if words.words[i] == "to" or is_verb(words.words[i]))
    return next(told, len(words.words))


def may_be_subject(words: Words, i: int) -> bool:
    """Whether the noun before a word like "crashed" may be its subject: "and a plane | crashed in"."""
    for at in range(i - 1, max(0, i - 2 * _SHORTEST_CLAUSE), -1):
        if is_verb(words.words[at]):
            return words.words[at] in _OPEN_A_CLAUSE  # "says an attempt to ship them | resulted in"
        if opens_clause(words, at) or words.words[at] in ("and", "but", "or"):
            return True
    return True
