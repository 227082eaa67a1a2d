"""The main clause of a sentence without what stands before it: "In an effort to save, | the city closed 20 sites"."""

from newstool.articles.lazy_pattern import lazy
from newstool.summarizer.grammar.clauses import DASH, is_closed, word_set
from newstool.summarizer.grammar.reading import Reading, read
from newstool.summarizer.leaning import names_this, points_back
from newstool.summarizer.shortening.first_words import ITS_OF_MANY, LONG_AGO, is_between_adjectives, takes_up

_OPEN_A_PHRASE = frozenset(("of", "ing", "adverb"))  # "In", "Waiting", "Instead of"
_TIMES = word_set("minute minutes hour hours day days week weeks month months year years decade decades")
_OPEN_A_SUBJECT = frozenset(("determiner", "name", "noun", "number", "adjective"))
_LONGEST_SUBJECT = 12  # words
# What must not be lost with the opening words: a condition, a denial, who says so.
_TURNS = lazy(
    r"\b(?:if|unless|until|whether|only|except|provided|barring|assuming|maybe|perhaps|possibly|no|not(?! long)|never|"
    r"without|den(?:y|ied|ies)|"
    r"according|said|says|told|alleged\w*|claim\w*|accus\w+|\w+n[’']t)\b|"
    r"^(?:in|since|by) (?:\w+ )?\d{4}\b,?$|^of\b"
)
# "Its" and "their" mean the subject of the clause.
_PRONOUN = lazy(r"\b(?:he|she|it|they|his|her|him|them|we|our|us|I|my|such|same|both)\b")
_NAME = lazy(r"[A-Z]\w")
# "the idea", "the retailer": what the opening words told or named.
_TAKES_UP = lazy(
    r"\bthe (?:idea|deal|move|plan|decision|matter|incident|issue|case|news|event|scene|latter|former|two|company|firm|"
    r"agency|group|retailer|team|club|city|town|bank|measure|bill|law)\b"
)


def main_clause(sentence: str) -> tuple[str, str] | None:
    """The opening words of a sentence and its main clause; None where it does not stand without them.

    The clause has a subject of its own before its verb, and names nobody and nothing by what the opening words told.
    """
    reading = read(sentence)
    start = _start(reading)
    if start is None:
        return None
    opening, clause = sentence[:start].rstrip(), sentence[start:]
    if _TURNS.search(opening.lower()) or not _is_complete(opening):
        return None
    if is_between_adjectives(opening, clause) or LONG_AGO.search(opening) or takes_up(clause, opening):
        return None
    alone = clause[0].upper() + clause[1:]
    if points_back(alone) or names_this(alone) or _TAKES_UP.search(clause) or _leans(clause, opening):
        return None
    return (opening, alone) if read(alone).main is not None else None


def _start(reading: Reading) -> int | None:
    """Where the main clause begins, in characters: behind the last comma before its verb; None if it has no subject."""
    main = reading.main
    if main is None or not (reading.opens[0] or reading.classes[0] in _OPEN_A_PHRASE or _opens_with_a_time(reading)):
        return None
    comma = max((i for i in range(main) if reading.words[i] == ","), default=None)
    if comma is None or not 1 <= main - comma - 1 <= _LONGEST_SUBJECT:
        return None
    first = comma + 1
    if main - first == 1 and reading.classes[comma - 1] == "name":
        return None  # "in Tempe, Arizona provided": a place and its state
    if reading.classes[first] not in _OPEN_A_SUBJECT or any(reading.opens[first:main]):
        return None
    return reading.starts[first]


def _opens_with_a_time(reading: Reading) -> bool:
    """Whether a sentence begins with how long ago: "Two years after". In "Two clerks at the port" a subject begins."""
    return reading.classes[0] == "number" and not _TIMES.isdisjoint(reading.words[1:3])


def _is_complete(opening: str) -> bool:
    """Whether each quotation, bracket and aside of the opening words is closed in them."""
    return is_closed(opening) and len(DASH.findall(opening)) % 2 == 0


def _leans(clause: str, opening: str) -> bool:
    """Whether a pronoun, or "the" and a noun, means who or what the opening words named."""
    pronoun = _PRONOUN.search(clause)
    if pronoun and not _NAME.search(clause[: pronoun.start()]):
        return True
    if ITS_OF_MANY.match(clause):
        return True
    subject = clause.partition(" ")[0] == "the" and _NAME.search(opening[1:]) is not None
    return subject and not _NAME.search(" ".join(clause.split()[:4]))
