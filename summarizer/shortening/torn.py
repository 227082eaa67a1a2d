"""What a stop must not tear: a pair, a list, a clause that waits for its verb, a claim that is then taken back.

stop_model.py has learned most of this. These are the kinds that it has seen too seldom, so that it is sure of a wrong
stop. A stop is written "|" here.
"""

from itertools import pairwise

from newstool.articles.lazy_pattern import lazy
from newstool.summarizer.grammar.clauses import word_set
from newstool.summarizer.grammar.reading import Reading
from newstool.summarizer.grammar.verbs import FINITE, VERBS
from newstool.summarizer.shortening.gaps import Gap
from newstool.summarizer.shortening.unfinished import parts_a_phrase, waits_for_more

# A stop that takes the second half of a pair: "both the mayor | and the clerk", "a worse crime | than arson", "it may
# be old, | but it stands", "the same men | who came in May".
_HALF_A_PAIR = lazy(
    r"\b(?:both|between)\b(?:(?!\band\b).)*\|and\b|\b(?:either|whether)\b(?:(?!\bor\b).)*\|or\b|\|(?:than|nor)\b"
    r"|\b(?:not (?:only|just)|may|might)\b.*\|but\b|\bmay (?:have|be)\b.*\|.*, but\b"
    r"|\b(?:counts?|counted|serves?|served|acts?|acted|works?|worked|ranks?|ranked|poses?|posed|emerges?|emerged|seen|"
    r"known|described|treated|regarded|viewed|used|identified|qualif(?:y|ies|ied))\|as\b"
    r"|\bsame(?: [\w’'-]+){1,2}\|(?:who|that|as|which)\b|\b(?:so|such)(?: [\w’'-]+){1,4}\|that\b"
)
# That the pattern asks for; it is slow where it finds none.
_SECOND_HALVES = ("and", "or", "than", "nor", "but", "who", "that", "as", "which")
_BRACKETS = lazy(r"\([^()]*\)")
_OPEN_A_CLAUSE = word_set("after when as while because although though since before once")
_BEFORE_CLAUSE = word_set("just even only shortly soon long right")
_JOIN = frozenset(("and", "or"))
_TAKE_BACK = word_set("but though although yet")
_SAME_SUBJECT = word_set("he she it they")
_LISTED = frozenset(("noun", "name", "number", "adjective", "determiner", "his"))  # how an item of a list begins
_SPEAK = word_set(
    "tell tells told inform informs informed remind reminds reminded assure assures assured warn warns warned say says "
    "said announce announces announced"
)
_ANNOUNCE = word_set("this these following")  # "has this to show for nine years |: a road"
_SAID = word_set("that how why whether")
_SAID_ALREADY = _SAID | {"story", "tale"}  # "tells the story of a crew | that"
_NEED_A_VERB = word_set("if unless because although whether")  # "if after five years | in a cell, he left"


def is_torn(reading: Reading, gap: Gap, kept: str, gone: str) -> bool:
    """Whether what a stop leaves is not complete without what goes.

    reading: of the sentence, which has a main verb
    kept: the sentence up to the place. gone: from the first word behind it to the end of the sentence
    """
    return (
        _is_before_main_clause(reading, kept, f"{gap.mark}{gone}")
        or _is_half_a_subject(reading, gap)
        or _is_before_an_aside(reading, gap)
        or _is_half_a_list(reading, gap)
        or _needs_a_verb(reading, gap)
        or _is_before_what_is_said(reading, gap)
        or (gap.mark == ":" and not _ANNOUNCE.isdisjoint(reading.words[reading.main : gap.at]))
        or _is_half_a_pair(kept, gone)
        or parts_a_phrase(reading, gap)
        or waits_for_more(kept, gap.mark, gone)
    )


def _is_before_main_clause(reading: Reading, kept: str, gone: str) -> bool:
    """Whether only the clause that opens the sentence is kept: "When the board met |, it voted".

    A comma right before the main verb is that of the opening clause: "If you know why the vote has, in the end, turned
    |, ask Holt"; not "When it rained, Holt left".
    """
    assert reading.main is not None
    if not (_opens_with_clause(reading) or (reading.words[0] in _OPEN_A_CLAUSE and "," in gone)):
        return False
    return "," not in _BRACKETS.sub("", kept) or kept[: reading.starts[reading.main]].rstrip().endswith(",")


def _opens_with_clause(reading: Reading) -> bool:
    """Whether a sentence opens with "When", "Just when" or "According to": its main clause comes behind a comma."""
    adverb = reading.words[0] in _BEFORE_CLAUSE and reading.opens[1]
    return reading.opens[0] or adverb or reading.words[:2] == ["according", "to"]


def _is_half_a_subject(reading: Reading, gap: Gap) -> bool:
    """Whether a place lies in half a subject, or in a clause before the one that is told.

    "as sailors | and clerks cheered"; "says that as the mayor prepares a plan | for the mill, he may"
    """
    if not reading.waits[gap.at]:
        return False
    opened = next((i for i in range((reading.main or 0) + 1, gap.at) if reading.opens[i]), None)
    if opened is not None and reading.words[opened] == "that" and reading.classes[opened - 1] in VERBS:
        return True  # "says that the chance of a win | when it rains is small"
    nested = any(first and second for first, second in pairwise(reading.opens[reading.main : gap.at]))
    return nested or reading.words[gap.at] in _JOIN


def _is_before_an_aside(reading: Reading, gap: Gap) -> bool:
    """Whether an aside follows, and then the verb: "and the rain |, so rare here, was heavy"."""
    if gap.mark != ",":
        return False
    comma = next((i for i in range(gap.first, len(reading.words) - 1) if reading.words[i] == ","), None)
    return comma is not None and reading.classes[comma + 1] in FINITE


def _is_half_a_list(reading: Reading, gap: Gap) -> bool:
    """Whether the last item of a list goes, with its "and": "the mill, two barns | and nine boats".

    An item begins as the last one does. Where a subject with its verb follows, it is no item: "left on Monday, the last
    day | and the mayor closed the hall".
    """
    words, classes = reading.words, reading.classes
    comma = next((i for i in range(gap.at - 1, reading.main or 0, -1) if words[i] == ","), None)
    if comma is None or not _JOIN.isdisjoint(words[comma + 1 : gap.at]):
        return False
    if classes[comma + 1] in FINITE:
        return _is_verb_of_a_list(reading, comma) and not _JOIN.isdisjoint(words[gap.at :])
    item = gap.first + 1
    if words[gap.first] not in _JOIN or item >= len(words):
        return False
    return classes[item] == classes[comma + 1] and classes[item] in _LISTED and not _has_a_verb(reading, item)


def _is_verb_of_a_list(reading: Reading, comma: int) -> bool:
    """Whether a verb behind a comma goes on with a list: "backs a park, has bought trees and hopes for shade".

    Behind an aside it does not: "says that the mill, which is old, has burned".
    """
    before = next((i for i in range(comma - 1, reading.main or 0, -1) if reading.words[i] == ","), None)
    return before is None or reading.classes[before + 1] in FINITE


def _has_a_verb(reading: Reading, start: int) -> bool:
    """Whether a finite verb stands between a word and the next comma."""
    for word, name in zip(reading.words[start:], reading.classes[start:], strict=True):
        if name in FINITE:
            return True
        if word == ",":
            return False
    return False


def _is_before_what_is_said(reading: Reading, gap: Gap) -> bool:
    """Whether only what is said goes: "told all who had come to the hall | that the mill will close"."""
    words, main, first = reading.words, reading.main, gap.first
    if main is None or words[main] not in _SPEAK or words[first] not in _SAID:
        return False
    relative = words[first] == "that" and reading.classes[first + 1] in FINITE  # "told all of a plan | that would fail"
    return not relative and _SAID_ALREADY.isdisjoint(words[main : gap.at])


def _needs_a_verb(reading: Reading, gap: Gap) -> bool:
    """Whether a clause that "if" or "because" has opened would lose its verb."""
    words, classes = reading.words, reading.classes
    for i in range(gap.at - 1, -1, -1):
        if classes[i] in FINITE:
            return False
        if words[i] in _NEED_A_VERB:
            return words[i + 1] != "of" and classes[i + 1] not in ("adjective", "participle")
    return False


def _is_half_a_pair(kept: str, gone: str) -> bool:
    joins = gone.startswith(_SECOND_HALVES) or ", but" in gone
    return joins and _HALF_A_PAIR.search(f"{kept}|{gone}") is not None


def is_taken_back(reading: Reading, gap: Gap) -> bool:
    """Whether what goes takes back what stays, of the same subject: "backs the park |, but will vote against it"."""
    words, classes = reading.words, reading.classes
    for i in range(gap.first, len(words) - 2):
        if words[i] in _TAKE_BACK and words[i - 1] == ",":
            verb = i + 1 + (classes[i + 1] == "adverb")
            if classes[verb] in FINITE or words[i + 1] in _SAME_SUBJECT:
                return True
    return False
