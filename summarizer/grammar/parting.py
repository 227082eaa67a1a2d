"""Where a new phrase opens in a clause: words between which a sentence could end.

A verb is not parted from its object, a noun not from the words that belong to it, a subject not from its verb.
"""

from collections.abc import Sequence

from newstool.summarizer.grammar.clauses import word_set
from newstool.summarizer.grammar.verbs import BE, DAYS, FINITE, NOUNS, VERBS
from newstool.summarizer.grammar.word_classes import Class

_BEHIND = 14  # words behind a stop in which a verb may have its subject in front of it
_FAR = 18  # words before a verb in which its subject stands
# What a verb or a noun waits for: a sentence does not end in these.
_WAIT = frozenset(("determiner", "his", "of", "to", "and", "modal", "wh", "'s"))
# What a verb takes as its object, and what belongs to the noun or the verb before it.
_OBJECTS = NOUNS | {"determiner", "his", "adjective", "participle", "ing", "up", "base"}
_BELONG = frozenset(("noun", "name", "adjective", "'s", "up", "base", "past", "present", "modal", "number"))
# Words behind a verb that open what it is about: "describes | how"; unless the verb is passive: "met | with".
_COMPLETE_A_VERB = word_set("that to how what why who whom whether which into of")
_OF_A_VERB = word_set("with for at from about upon against in on toward towards over through")
_OF_AN_ADJECTIVE = word_set("that to for with about at of from on")
_KEEP = word_set(
    "keep keeps kept keeping leave leaves left leaving find finds found render renders rendered deem deemed"
)
_NEAR = 6  # words: an object stands between such a verb and what it makes of it
_SUBJECTS = frozenset(("determiner", "his", "pronoun"))
PAUSES = word_set(", ; : — – - --")
_LIKE_PREPOSITIONS = word_set("following including according regarding concerning amid due")


def may_part(words: Sequence[str], classes: Sequence[Class], opens: Sequence[bool], i: int, main: int) -> bool:
    """Whether a sentence could end before a word, if no clause waits for its verb there.

    opens: whether each word opens a clause. main: the index of the verb of the main clause
    """
    last = i - 1
    if words[last] in PAUSES or classes[last] in _WAIT:
        return False
    return (
        _opens_a_phrase(words, classes, i)
        and not (main != last and _is_left_alone(words, classes, last))
        and not is_orphaned(classes, opens, i)
        and not _opens_a_second_clause(classes, i)
    )


def _opens_a_phrase(words: Sequence[str], classes: Sequence[Class], i: int) -> bool:
    """Whether a new phrase opens with a word: it is no object of the verb before it, and no part of its noun."""
    last, this = classes[i - 1], classes[i]
    if words[i] in ("been", "be", "being"):
        return False  # "has for several decades | been"
    if words[i] == "that" and words[i - 1].endswith("ing"):
        return False  # "a letter proving | that": a participle that was taken for a noun
    if last == "adverb" and i > 1 and classes[i - 2] in FINITE and words[i] not in PAUSES:
        return False  # "are increasingly | at risk"
    if words[i] in PAUSES and last == "adjective" and "determiner" in classes[max(0, i - 4) : i]:
        return classes[i + 1 : i + 2] not in (["adjective"], ["noun"], ["ing"])  # "the most dangerous, | fatty foods"
    if words[i] in PAUSES or words[i] in _LIKE_PREPOSITIONS:
        return True
    if words[i] in DAYS:
        return last not in ("base", "adjective", "number")
    if last == "ing" and classes[i - 2] in NOUNS:
        return False  # "a vote coming | before"
    if words[i] in _OF_A_VERB and i > 1 and classes[i - 2] == "to" and last == "noun":
        return False  # "to spy | on": a verb that was taken for a noun
    if last in VERBS:
        passive = last == "participle" and _is_passive(words, i - 1)
        if this in _OBJECTS or words[i] in _COMPLETE_A_VERB or (words[i] in _OF_A_VERB and not passive):
            return False
    if last == "adjective" and (words[i] in _OF_AN_ADJECTIVE or this == "wh" or classes[i - 2] == "determiner"):
        return False  # "ready | to go", "positive | for the drug", "the latest | in a row"
    if last in ("adjective", "number") and this in ("noun", "name", "adjective", "number", "participle", "ing"):
        return False
    if this in ("participle", "adjective") and not _KEEP.isdisjoint(words[max(0, i - _NEAR) : i]):
        return False  # "keeping two dogs | locked in"
    if this in ("participle", "ing"):
        return last in ("noun", "name", "number")
    return this not in _BELONG and this not in ("determiner", "his", "pronoun", "adverb", "other", "mark")


def is_orphaned(classes: Sequence[Class], opens: Sequence[bool], i: int) -> bool:
    """Whether the next verb behind a stop has its subject in front of it: "the attempt | to leave failed"."""
    for j in range(i, min(len(classes), i + _BEHIND)):
        if opens[j] or classes[j] in ("and", "mark"):
            return False
        if j > i and classes[j] in _SUBJECTS and classes[j - 1] in NOUNS:
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


def _is_left_alone(words: Sequence[str], classes: Sequence[Class], i: int) -> bool:
    """Whether a participle behind its noun tells nothing yet: "people enraged | after", "a mood set |, in part"."""
    return classes[i] == "participle" and classes[i - 1] in NOUNS and not _is_passive(words, i)


def _is_passive(words: Sequence[str], i: int) -> bool:
    """Whether a form of "be" stands before a participle: "was closed"."""
    return not BE.isdisjoint(words[max(0, i - 2) : i])
