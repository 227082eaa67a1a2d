"""Whom a sentence tells of: others, or only its writer, its readers and the paper it stands in."""

from newstool.articles.lazy_pattern import lazy
from newstool.summarizer.grammar.clauses import word_set
from newstool.summarizer.grammar.reading import read

# Subjects of which no news is told: who writes, who reads, and the paper.
_OWN = word_set(
    "i we you me us everyone everybody this that these it there newsletter column magazine bulletin hello hi hey hiya"
)
_OWN_FIRST = word_set("my our your this these")  # "My name is Ann Holt.", "This story was first printed in May."
_NOMINAL = frozenset(("noun", "name", "pronoun", "number"))
_SOMEBODY_SAYS = lazy(r", (?:the|an?|[A-Z])[^,]{1,60} (?:says?|said|told|wrote|writes)\b[^,]*$")


def tells_of_others(sentence: str) -> bool:
    """Whether the main verb of a sentence has another subject than "I", "we", "you" or "this", or somebody says it.

    A greeting or a note has no such verb: "Good morning from Marlow." A sentence of news that begins like one has it:
    "Good Morning Marlow, a radio show, ended on Monday."
    """
    reading = read(sentence)
    main = reading.main
    if _SOMEBODY_SAYS.search(sentence):
        return True
    if not main:
        return False
    first = max((i + 1 for i in range(main) if reading.is_pause(i)), default=0)
    if reading.words[first] in _OWN_FIRST:
        return False
    subject = next(
        (i for i in range(main - 1, first - 1, -1) if _may_be_subject(reading.classes[i], reading.words[i])), None
    )
    return subject is not None and reading.words[subject] not in _OWN


def _may_be_subject(name: str, word: str) -> bool:
    return name in _NOMINAL or word in _OWN
