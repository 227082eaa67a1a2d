"""Fragments: words with a stop that are no sentence: they have no verb, or only that of a clause inside."""

from itertools import pairwise

from newstool.summarizer.clauses import VERB_ALONE, word_set
from newstool.summarizer.reading import Reading, read
from newstool.summarizer.verbs import BE, FINITE, MAY_BE_PREPOSITIONS, behind_aside

_NOUN_PHRASE = frozenset(("determiner", "his", "adjective", "noun", "name", "number"))  # "The first results | that"
_MAY_BE_SUBJECTS = word_set("what who how whoever whatever whether which that")
_AUXILIARIES = BE | word_set("have has had having")
_BEFORE_A_FINITE = frozenset(("wh", "noun", "name", "pronoun", "mark"))  # "those who | drown are"; ", | avoid"
_FARTHEST = 5  # words of the noun phrase


def is_fragment(sentence: str) -> bool:
    """Whether it opens with "Regarding ..." or "When ...", or is a noun with "that ...", and has no main verb.

    The tagger misses a verb now and then. A sentence is no fragment where it may have one: more finite verbs than
    clauses, a comma behind an opening phrase, a dash, or a verb in its own form, as in "come to the hall".
    """
    if not sentence.endswith("."):
        return False
    reading = read(sentence)
    return reading.main is None and bool(reading.words) and _hangs(reading) and not _may_have_verb(reading)


def _hangs(reading: Reading) -> bool:
    """Whether the first word waits for a clause, or "that" and "who" follow the first noun."""
    if _opens_a_phrase(reading):
        return True
    if reading.classes[0] not in _NOUN_PHRASE:
        return False
    for i in range(1, min(len(reading.words), _FARTHEST + 1)):
        if reading.opens[i]:
            return True
        if reading.classes[i] not in _NOUN_PHRASE:
            return False
    return False


def _opens_a_phrase(reading: Reading) -> bool:
    """Whether the first word opens a phrase or a clause before the main one; "What ..." may be its subject."""
    return reading.classes[0] in ("of", "ing") or (reading.opens[0] and reading.words[0] not in _MAY_BE_SUBJECTS)


def _may_have_verb(reading: Reading) -> bool:
    """Whether a main verb may have been missed."""
    classes, words, opens = reading.classes, reading.words, reading.opens
    if any(reading.is_pause(i) and word != "," for i, word in enumerate(words)):
        return True
    if words[0] in MAY_BE_PREPOSITIONS:
        return True  # "After a wet spring the club met": without a comma "met" may be the verb of "after ..."
    if _opens_a_phrase(reading):
        told_to = any(name == "base" and before != "to" for before, name in pairwise(("mark", *classes)))
        return told_to or "," in words or sum(map(FINITE.__contains__, classes)) > sum(opens)
    asides = {j for i in range(len(words)) if opens[i] for j in range(i + 1, behind_aside(words, i))}
    return sum(i not in asides and _may_be_finite(reading, i) for i in range(1, len(words))) > sum(opens)


def _may_be_finite(reading: Reading, i: int) -> bool:
    """Whether a word is a finite verb, or one that was taken for a noun: "a man who stole it faces trial"."""
    name, before = reading.classes[i], reading.classes[i - 1]
    if name in ("noun", "participle"):
        return VERB_ALONE.match(reading.words[i]) is not None and reading.words[i - 1] not in _AUXILIARIES
    return name in FINITE or (name == "base" and before in _BEFORE_A_FINITE)
