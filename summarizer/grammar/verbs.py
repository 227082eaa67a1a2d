"""Finite verbs, the words that open a clause, and the verb of the main clause; from the classes of the words."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from newstool.summarizer.grammar.clauses import word_set
from newstool.summarizer.grammar.word_classes import Class, bundled

FINITE = frozenset(("past", "present", "modal"))
VERBS = FINITE | {"base", "ing", "participle"}
NOUNS = frozenset(("noun", "name", "pronoun", "number"))
_OPEN_A_CLAUSE = word_set("that if when while although though because unless until since whether after before as once")
MAY_BE_PREPOSITIONS = word_set("after before since as until than once")
_MAY_BE_FINITE = FINITE | {"participle", "base"}  # `is_finite` says so of no other class
_NO_SUBJECT = frozenset(("ing", "participle", "to", "of"))  # behind "while" and "whether": no clause follows
_CLOSE_A_PHRASE = frozenset(("mark", "wh"))
_NO_VERB_BEHIND = frozenset(("determiner", "his", "of", "'s"))  # "a knitted scarf"
_ACTED_ON = frozenset(("determiner", "his", "pronoun", "noun", "name", "number"))
_MORE = word_set("more many several fewer about nearly almost")  # "raided | more than three dozen shops"
_TIMES, _FIRST_WORDS = word_set("time day moment"), 4
OPENERS = _OPEN_A_CLAUSE | _TIMES  # words that may open a clause, besides those of the class "wh"
_SUBJECTS = frozenset(("pronoun", "determiner", "his", "name"))
_BEFORE_A_PAST = frozenset(("name", "noun", "number", "adverb", "adjective"))
_LONGEST_ASIDE = 30  # words between dashes
_LONGEST_BREAK = 9  # words from "that" to the second comma
_FAR = 18  # words behind "after" in which the verb of its clause stands
_MOSTLY_PASSIVE = word_set("identified known described accused charged suspected convicted named called regarded")
BE = word_set("is are was were be been being 's 're")
_HAVE = word_set("having has have had 've 'd")
_SAY = word_set(
    "say says said believe believes believed think thinks thought claim claims claimed argue argues argued declare "
    "declares declared announce announces announced warn warns warned insist insists insisted suggest suggested"
)
_LONGEST_SUBJECT = 8  # words behind such a verb in which the next one stands
_CLOSING = {"“": "”", '"': '"', "``": ("''",)}  # what closes a quotation
DASHES = word_set("— – -- ---")
_OPEN_AN_ASIDE = DASHES | _CLOSING.keys()
DAYS = word_set(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight last this next earlier"
)


def opens_clause(words: Sequence[str], classes: Sequence[Class], i: int) -> bool:
    """Whether a word opens a clause: "that", "who"; "after" only where a subject and a verb follow it."""
    if classes[i] == "wh" or (words[i] == "that" and i and classes[i - 1] in VERBS):
        return i + 1 == len(words) or words[i + 1] != "to"
    word, behind = words[i], classes[i + 1] if i + 1 < len(words) else "mark"
    if word in _TIMES and 0 < i < _FIRST_WORDS and behind in _SUBJECTS:
        return True  # "Every time she sings, "
    if word not in _OPEN_A_CLAUSE or classes[i] not in ("of", "adverb"):
        return False
    if word == "that" or (word not in MAY_BE_PREPOSITIONS and behind not in _NO_SUBJECT):
        return True
    for j in range(i + 1, min(len(words), i + _FAR)):
        if is_finite(words, classes, j, waiting=True):
            return j > i + 1 and classes[j - 1] != "and"
        if classes[j] in _CLOSE_A_PHRASE or words[j] in _OPEN_A_CLAUSE:
            return False
    return False


@lru_cache(maxsize=1 << 12)  # the same words come again and again
def may_open_clause(word: str) -> bool:
    """Whether `opens_clause` may say so of a word in small letters, whatever stands beside it."""
    return word in OPENERS or bundled().may_be(word, "wh")


@cache
def clause_openers() -> re.Pattern[str]:
    """Finds the words in small letters for which `may_open_clause` is true."""
    words = [*OPENERS, *bundled().words_of("wh")]
    return re.compile(rf"(?:{'|'.join(sorted(words))})(?!\w)")


def behind_aside(words: Sequence[str], i: int) -> int:
    """The index behind what stands between commas after a word that opens a clause: "that, Holt says, | would"."""
    if words[i + 1 : i + 2] != [","]:
        return i + 1
    return next((j + 1 for j in range(i + 2, min(len(words), i + _LONGEST_BREAK)) if words[j] == ","), i + 1)


def is_finite(words: Sequence[str], classes: Sequence[Class], i: int, *, waiting: bool = False) -> bool:
    """Whether a word is a verb with a subject of its own. waiting: a clause waits for its verb."""
    name, before = classes[i], classes[i - 1] if i else "mark"
    behind, next_word = (classes[i + 1], words[i + 1]) if i + 1 < len(words) else ("mark", "")
    if name == "past" and (next_word == "by" or (words[i] in _MOSTLY_PASSIVE and next_word in ("as", "of", "with"))):
        return False  # "a bill sponsored by", "a man identified as"
    if name in ("past", "present"):
        stands_before_a_noun = before == "adjective" and behind in NOUNS and not words[i - 1].endswith("ly")
        stands_before_a_noun |= name == "past" and behind == "noun" and _is_between_adjectives(words, classes, i)
        again = before in ("past", "present") and words[i - 1] not in BE | _HAVE  # "which they say is"
        if name == "past" and before == "adverb" and i > 1 and words[i - 2] in _HAVE:
            return False  # "has never explained"
        if name == "past" and i and words[i - 1] in BE:
            return False  # "is determined": a participle
        return not (before in _NO_VERB_BEHIND or stands_before_a_noun or again or (i and words[i - 1] in _HAVE))
    if name == "participle" and before in NOUNS:
        # A past tense that was taken for a participle: it has an object, or a clause waits for it.
        has_object = (
            (behind in _ACTED_ON or next_word in _MORE) and next_word not in DAYS and words[i] not in _MOSTLY_PASSIVE
        )
        return has_object or waiting
    return name == "modal" or (name == "base" and waiting and before in NOUNS)  # "demand that he release them"


def _is_between_adjectives(words: Sequence[str], classes: Sequence[Class], i: int) -> bool:
    """Whether a word follows a first adjective and a comma: "a gray, fossilized jawbone"."""
    if i < 3 or words[i - 1] != ",":
        return False
    return classes[i - 2] == "adjective" or classes[i - 3] == "determiner"


def main_verb(words: Sequence[str], classes: Sequence[Class], opens: Sequence[bool]) -> int | None:
    """The first finite verb for which no clause waits, outside dashes and quotation marks."""
    found = _free_verb(words, classes, opens, _behind_the_opening(words, classes, opens))
    if found is None and opens and opens[0] and "," in words:
        found = _free_verb(words, classes, opens, words.index(",") + 1)  # "When ..., the board met"
    return _free_verb(words, classes, opens, participles=True) if found is None else found


def _behind_the_opening(words: Sequence[str], classes: Sequence[Class], opens: Sequence[bool]) -> int:
    """Where the main clause begins: behind "Since 2020, when the mill was sold, ", else at the first word."""
    if not classes or classes[0] != "of":
        return 0
    for i in range(len(words) - 1):
        if words[i] == "," and classes[i + 1] != "wh":
            return i + 1 if any(opens[1:i]) else 0
    return 0


def _free_verb(
    words: Sequence[str], classes: Sequence[Class], opens: Sequence[bool], start: int = 0, *, participles: bool = False
) -> int | None:
    """The first main verb from one word on. participles: one of them may be a past tense that was taken for it."""
    waiting, behind = 0, start
    hangs = start == 0 and _opens_with_participle(words, classes)
    for i in range(start, len(classes)):
        if i < behind or not (opens[i] or classes[i] in _MAY_BE_FINITE or words[i] in _OPEN_AN_ASIDE):
            continue
        closing_marks = DASHES if words[i] in DASHES else _CLOSING.get(words[i])
        if closing_marks:
            inside = range(i + 1, min(len(words), i + _LONGEST_ASIDE))
            behind = 1 + next((j for j in inside if words[j] in closing_marks), i)
        elif opens[i]:
            waiting, behind = waiting + _waits_for_verb(words, classes, i), behind_aside(words, i)
        elif waiting:
            waiting -= is_finite(words, classes, i, waiting=True) and not _says_that(words, classes, i)
        elif is_finite(words, classes, i):
            # "which saw action and had"; "Led by Ann Holt and named the best club, "
            again = classes[i - 1] == "and" and (hangs or any(opens[start:i]))
            if not again and not _are_participles(words, classes, i):
                return i
        elif participles and _may_be_past(words, classes, i):
            return i
    return None


def _waits_for_verb(words: Sequence[str], classes: Sequence[Class], i: int) -> bool:
    """Whether a clause waits for its verb: not "after being left", nor "clerks who care for the old" (a noun?)."""
    if classes[i + 1 : i + 2] == ["ing"] and words[i] in MAY_BE_PREPOSITIONS:
        return False
    alone = words[i] == "who" and classes[i + 1 : i + 2] == ["noun"]
    return not alone or classes[i + 2 : i + 3] not in (["of"], ["determiner"], ["his"], ["to"], ["up"], ["adverb"])


def _says_that(words: Sequence[str], classes: Sequence[Class], i: int) -> bool:
    """Whether what somebody says follows a verb without "that": "who says | she was held". Not "who said a prayer"."""
    if words[i] not in _SAY or classes[i + 1 : i + 2] not in (["pronoun"], ["determiner"], ["his"]):
        return False
    for j in range(i + 2, min(len(words), i + _LONGEST_SUBJECT)):
        if classes[j] in _CLOSE_A_PHRASE:
            return False
        if classes[j] in FINITE:
            return True
    return False


def _opens_with_participle(words: Sequence[str], classes: Sequence[Class]) -> bool:
    """Whether a sentence opens with a participle: a verb that "and" joins to it has no subject."""
    if classes[:1] in (["ing"], ["participle"]):
        return True
    # At the top of a sentence a participle may be taken for a name or an adjective: "Rolling out of", "Armed with".
    behind = classes[1] if len(classes) > 1 else "mark"
    return bool(words) and words[0].endswith(("ing", "ed")) and behind in ("of", "up", "determiner", "his")


def _are_participles(words: Sequence[str], classes: Sequence[Class], i: int) -> bool:
    """Whether two verbs say more of the subject, and "were" follows: "two men shot and wounded on Friday were"."""
    other = i + 2 if words[i + 1 : i + 2] == ["and"] else i - 2 if i > 1 and words[i - 1] == "and" else i
    two = other != i and classes[other : other + 1] in (["past"], ["participle"])
    return two and words[i] not in BE and not BE.isdisjoint(words[i + 1 :])


def _may_be_past(words: Sequence[str], classes: Sequence[Class], i: int) -> bool:
    """Whether a participle may be the main verb where no other is found: "Ann Holt on Monday canceled her plan"."""
    behind = words[i + 1] if i + 1 < len(words) else ""
    passive = behind == "by" or (words[i] in _MOSTLY_PASSIVE and behind in ("as", "of", "with"))
    return i > 0 and classes[i] == "participle" and classes[i - 1] in _BEFORE_A_PAST and not passive
