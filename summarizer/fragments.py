"""Fragments: words with a stop that are no sentence: they have no verb, or only that of a clause inside."""

from collections.abc import Sequence, Set
from functools import lru_cache
from itertools import pairwise

from newstool.articles.lazy_pattern import lazy
from newstool.summarizer.grammar.clauses import VERB_ALONE, word_set
from newstool.summarizer.grammar.reading import Reading, classify, read
from newstool.summarizer.grammar.verbs import (
    BE,
    FINITE,
    MAY_BE_PREPOSITIONS,
    behind_aside,
    clause_openers,
    may_open_clause,
)
from newstool.summarizer.grammar.word_classes import CLASSES, Class, bundled
from newstool.summarizer.grammar.words import find_words

_NOUN_PHRASE = frozenset(("determiner", "his", "adjective", "noun", "name", "number"))  # "The first results | that"
_OPEN_A_PHRASE: Set[Class] = frozenset(("of", "ing"))
_PAST: Set[Class] = frozenset(("past", "participle"))
_OPEN_THE_SENTENCE: Set[Class] = frozenset(("of", "adverb", "his"))  # "In", "Instead of", "His hair dyed"
_OPEN_A_CLAUSE = frozenset(("determiner", "his", "adjective", "noun", "name", "number", "pronoun"))
_MAY_BE_SUBJECTS = word_set("what who how whoever whatever whether which that")
_AUXILIARIES = BE | word_set("have has had having")
_BEFORE_A_FINITE = frozenset(("wh", "noun", "name", "pronoun", "mark"))  # "those who | drown are"; ", | avoid"
_OBJECTS = frozenset(("determiner", "his", "pronoun"))
# Participles with an object of their own before a subject: "Named the best of the show, the Roe rose".
_TAKE_TWO = word_set(
    "named called given voted elected made awarded granted dubbed considered deemed told asked offered born"
)
_FARTHEST = 5  # words of the noun phrase
_LONGEST_TRAIL = 4  # spaces
_TRAILS = lazy(r"(?:Or|And|Also,|Namely,?|For (?:example|instance),|In other words,) ")
_BEHIND = 2  # words behind one that its class depends on


@lru_cache(maxsize=64)  # a sentence is asked for as often as a lead with it is tried
def is_fragment(sentence: str) -> bool:
    """Whether it opens with "Regarding ..." or "When ...", or is a noun with "that ...", and has no main verb.

    The tagger misses a verb now and then. A sentence is no fragment where it may have one: more finite verbs than
    clauses, a comma behind an opening phrase, a dash, or a verb in its own form, as in "come to the hall".
    """
    if not sentence.endswith(".") or not _may_hang(sentence):
        return False
    reading = read(sentence)
    hangs = _hangs(reading.words, reading.classes, reading.opens)
    return hangs and reading.main is None and not _may_have_verb(reading)


def trails(sentence: str) -> bool:
    """Whether a sentence only trails the one before it: in brackets, or a few words without a verb behind "Also,"."""
    if sentence[0] == "(":
        return sentence.rstrip(".!?")[-1:] == ")"
    if sentence.count(" ") > _LONGEST_TRAIL or not (sentence[:2].islower() or _TRAILS.match(sentence)):
        return False
    return FINITE.isdisjoint(read(sentence).classes[1:])


def lacks_subject(sentence: str) -> bool:
    """Whether a sentence opens with its verb in the past: "Followed that up with a win." The reader asks who did.

    "Built in 1920, the mill reopened" has a subject. A participle with an object of its own is that verb.
    """
    if not _opens_with(sentence, _PAST):
        return False
    reading = read(sentence)
    has_object = len(reading.classes) > 1 and reading.classes[1] in _OBJECTS and reading.words[0] not in _TAKE_TWO
    return reading.main is None or reading.main == 0 or has_object


def ends_before_main_clause(kept: str, gone: str) -> bool:
    """Whether a sentence was ended behind its opening phrase: "In the week of the fair | , the mill was closed".

    The phrase has no comma of its own, or no verb, and what is left out is a clause that no word joins to it.
    """
    if not gone.startswith(", ") or (", " in kept and read(kept).main is not None):
        return False
    if not _opens_with(kept, _OPEN_THE_SENTENCE):
        return False
    rest = read(f"{gone[2:]}.")
    return rest.main is not None and rest.classes[0] in _OPEN_A_CLAUSE and not any(rest.opens[:2])


def _may_hang(sentence: str) -> bool:
    """Whether the first words allow that a sentence hangs: to read all of it takes five times as long."""
    opens = _may_open_clauses(sentence)
    if not any(opens):
        # It may open a phrase, behind which and a comma comes the main clause.
        return ", " not in sentence and _opens_with(sentence, _OPEN_A_PHRASE)
    small, classes = classify(find_words(sentence, _FARTHEST + 1 + _BEHIND))
    if classes[0] in _OPEN_A_PHRASE and ", " in sentence:
        return False  # see _may_have_verb
    return _hangs(small, classes, opens)


def _may_open_clauses(sentence: str) -> list[bool]:
    """For each of the first words, whether it may open a clause."""
    first = " ".join(sentence.lower().split(None, _FARTHEST + 1)[: _FARTHEST + 1])
    if not clause_openers().search(first):  # of most sentences; their words need not be found
        return [False] * (_FARTHEST + 1)
    return [may_open_clause(word.lower()) for word in find_words(sentence, _FARTHEST + 1)]


def _opens_with(sentence: str, among: Set[Class]) -> bool:
    """Whether the class of the first word is one of these; the lexicon knows of most words that theirs is not."""
    words = find_words(sentence, 1 + _BEHIND)
    if not words:
        return False
    word = words[0].lower()
    known = bundled().lexicon.get(word)
    if known and not word.endswith("ing") and not any(CLASSES[i] in among for i in known):
        return False
    return classify(words, 1)[1][0] in among


def _hangs(words: Sequence[str], classes: Sequence[Class], opens: Sequence[bool]) -> bool:
    """Whether the first word waits for a clause, or "that" and "who" follow the first noun."""
    if _opens_a_phrase(words, classes, opens):
        return True
    if classes[0] not in _NOUN_PHRASE:
        return False
    for i in range(1, min(len(words), _FARTHEST + 1)):
        if opens[i]:
            return True
        if classes[i] not in _NOUN_PHRASE:
            return False
    return False


def _opens_a_phrase(words: Sequence[str], classes: Sequence[Class], opens: Sequence[bool]) -> bool:
    """Whether the first word opens a phrase or a clause before the main one; "What ..." may be its subject."""
    return classes[0] in _OPEN_A_PHRASE or (opens[0] and words[0] not in _MAY_BE_SUBJECTS)


def _may_have_verb(reading: Reading) -> bool:
    """Whether a main verb may have been missed."""
    classes, words, opens = reading.classes, reading.words, reading.opens
    if any(reading.is_pause(i) and word != "," for i, word in enumerate(words)):
        return True
    if words[0] in MAY_BE_PREPOSITIONS:
        return True  # "After a wet spring the club met": without a comma "met" may be the verb of "after ..."
    if _opens_a_phrase(words, classes, opens):
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
