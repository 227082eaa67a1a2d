"""What may go between the subject and its verb: "Ann Holt|, a teacher from Marlow,| won", "A club |that ...| won".

asides.py knows such words by their beginnings. Here they are found from the verb of the main clause.
"""

from collections.abc import Iterator

from newstool.articles.lazy_pattern import lazy
from newstool.summarizer.grammar.clauses import ANYBODY, DENIAL, MASK, PUNISHED, SHARE_OF, TAKEN_UP, word_set
from newstool.summarizer.grammar.reading import Reading
from newstool.summarizer.grammar.verbs import DAYS, FINITE

# How much is lost, in the unit of deletions.py: of an aside between commas; of words that say which one is meant.
_LOSS_OF_ASIDE, _LOSS_OF_COMMON, _LOSS_OF_NAME, _LOSS_OF_WHICH = 1.6, 1.2, 2.8, 3.6
_LOSS_OF_OFFICE = 3.0
_LOSS_OF_THE_ONE = 3.0  # "a leader of the party | poised to win": which party
_FEWEST_BEHIND, _FEWEST_OF_NEWS = 5, 9  # words and marks of the sentence from its verb on; where less is known of whom
_SPEAKS = word_set("said says say warned announced found ruled believes believe thinks think hopes shows show")
_LONGEST_SUBJECT = 9  # words before an aside
_FEWEST_WORDS, _MOST_WORDS = 3, 45  # of what goes
_CLOSING_MARKS = frozenset(("”", '"'))
_OPEN_A_SUBJECT = frozenset(("determiner", "his", "name", "noun", "number", "adjective"))
_DASH = lazy(r"—|\s[–-]\s|--")  # a place before a story: "MARLOW, Linden - Ann Holt, a teacher, won"
_OPEN_AN_ASIDE = frozenset(
    ("determiner", "his", "wh", "ing", "participle", "adjective", "number", "noun", "name", "of")
)
# The verb may stand behind one of these: "Ann Holt, a teacher, also won".
_BEFORE_THE_VERB = word_set("also now later today still then already yesterday recently on")
# What an aside does not open with: a limit, a second subject, a list.
_NO_ASIDE = word_set("and or but nor not if unless only especially particularly mainly including like such except")
_SECOND = lazy(r", (?:and|or) (?:[A-Z]|the |an? |his |her |its |their )")  # a second subject: ", and Dan Roe, a clerk,"
_TIMES = word_set("ago later earlier week month year morning night day time weekend")  # "Three weeks ago, Ann Holt, "
_OFFICE = lazy(r"\b(?:spokes\w+|lawyers?|attorneys?)\b")  # he speaks for someone
_LISTED = lazy(r"[^,]+(?:, [^,]+)*,? (?:and|or) (?:the |an? )?[A-Z]\w+(?: [A-Z]\w+)*$")
_NEGATED = lazy(
    r"\b(?:not|never|no|nor|without|only|unless|until|if|whether|than|rather|cannot|nobody|none|neither|hardly|how|why|"
    r"what)\b|n['’]t\b"
)
_INDEFINITE = word_set("a an two three four five six several some")
# Verbs of a punishment or a crime: "who ..." tells what it was for.
_PUNISHED = lazy(
    rf"\b(?:{PUNISHED}|accused|wanted|suspected|indicted|sued|pleaded|"
    r"pled|killed|died|shot|lawsuit|suit|case|jail|prison|custody|bail|probation|court|trial)\b"
)
# Openings behind which the next words say of whom the sentence speaks: "A majority of the voters who ...", "Both ..."
_OF_WHOM_IS_NEWS = lazy(rf"^(?:(?:Of|Among|Between|Both|Either|Neither)\b|{SHARE_OF})")


def find_behind_subject(body: str, reading: Reading) -> Iterator[tuple[tuple[tuple[int, int], ...], float]]:
    """What may be left out between the subject and the verb: its offsets, and how much is lost."""
    main = reading.main
    if main is None or len(reading.words) - main < _FEWEST_BEHIND or _OF_WHOM_IS_NEWS.match(body):
        return
    end = main
    while end > 0 and (_is_adverb(reading, end - 1) or reading.words[end - 1].endswith("day")):
        end -= 1
    first = _first_of_subject(reading, end)
    if first is None:
        return
    comma = end - 1 - (reading.words[end - 1] in _CLOSING_MARKS)  # "known for her play “Ash,” won"
    if reading.words[comma] == ",":
        yield from _aside(body, reading, first, comma)
    else:
        yield from _which(body, reading, first, end)


def _is_adverb(reading: Reading, i: int) -> bool:
    """Whether a word before the verb belongs to it: "also", "never"."""
    return reading.words[i] in _BEFORE_THE_VERB or reading.classes[i] == "adverb"


def _first_of_subject(reading: Reading, end: int) -> int | None:
    """The index of the first word of the subject, None where it is not certain: "Last week, | Ann Holt won"."""
    if reading.words[0] not in DAYS and reading.classes[0] in _OPEN_A_SUBJECT and not reading.opens[0]:
        return 0
    comma = next((i for i in range(end) if reading.words[i] == ","), None)
    if comma is None or comma + 1 >= end or any(reading.opens[: comma + 1]):
        return None
    opens_with_time = reading.words[0] in DAYS or reading.classes[0] == "of" or comma == 1  # "Similarly, "
    return comma + 1 if opens_with_time and reading.classes[comma + 1] in _OPEN_A_SUBJECT else None


def _aside(body: str, reading: Reading, first: int, comma: int) -> Iterator[tuple[tuple[tuple[int, int], ...], float]]:
    """The words between the comma behind the subject and the one before its verb."""
    words, classes = reading.words, reading.classes
    start = next((i for i in range(first, comma) if words[i] == ","), None)
    if start is None or not 0 < start - first <= _LONGEST_SUBJECT or any(reading.opens[first:start]):
        return
    if any(name in FINITE for name in classes[first:start]) or words[start + 1] in _NO_ASIDE:
        return
    if classes[start + 1] not in _OPEN_AN_ASIDE or not _FEWEST_WORDS <= comma - start <= _MOST_WORDS:
        return
    last = comma + (words[comma + 1] in _CLOSING_MARKS)
    span = reading.starts[start], reading.ends[last]
    gone = body[span[0] + 1 : reading.starts[comma]].strip()
    if DENIAL.search(gone) or gone.count("(") != gone.count(")") or (gone.count('"') % 2 and words[last] != '"'):
        return
    if classes[start - 1] not in ("noun", "name") or _SECOND.search(gone) or words[start - 1] in _TIMES:
        return
    if _DASH.search(gone) or (classes[start + 1] in ("noun", "name", "adjective") and _LISTED.match(gone)):
        return
    common = classes[start - 1] != "name"
    if classes[start + 1] == "name":
        if classes[comma - 1] == "name" and not common:
            return  # "Marlow, Linden County, Dunmore, met"
        yield (span,), _LOSS_OF_ASIDE + _LOSS_OF_NAME
    else:
        speaks = words[reading.main or 0] in _SPEAKS or words[reading.main or 0] == "told"
        yield (
            (span,),
            _LOSS_OF_ASIDE + _LOSS_OF_COMMON * (common + speaks) + _LOSS_OF_OFFICE * bool(_OFFICE.search(gone)),
        )


def _has_second_verb(reading: Reading) -> bool:
    """Whether a second finite verb follows the main one in its clause: one of the two is part of the subject."""
    assert reading.main is not None
    for i in range(reading.main + 1, len(reading.words)):
        if reading.opens[i] or reading.classes[i] in ("mark", "and", "pronoun"):
            return False
        if reading.classes[i] in FINITE:
            return reading.words[reading.main] not in _SPEAKS
    return False


def _which(body: str, reading: Reading, first: int, end: int) -> Iterator[tuple[tuple[tuple[int, int], ...], float]]:
    """The words behind "a county" that say which one, up to the verb: "that rejected ...", "armed with ..."."""
    words, classes = reading.words, reading.classes
    if words[first] not in _INDEFINITE or len(words) - end < _FEWEST_OF_NEWS or _has_second_verb(reading):
        return
    if classes[end - 1] not in ("noun", "name", "number") or words[end - 1] in _INDEFINITE:
        return  # "for a crime he | did not commit": the verb is not that of the main clause
    for i in range(first + 2, end - _FEWEST_WORDS):
        opens = reading.opens[i] and words[i] in ("that", "who", "which", "whose", "where")
        parts = classes[i] in ("participle", "ing") and classes[i - 1] in ("noun", "name")
        if classes[i - 1] not in ("noun", "name") or not (opens or parts):
            continue
        if words[i - 1] in ANYBODY:
            return
        gone = body[reading.starts[i] : reading.ends[end - 1]]
        whole = f"{gone} {body[reading.starts[end] :]}"
        turns = _NEGATED.search(gone) or DENIAL.search(gone) or _PUNISHED.search(whole)
        turns = turns or TAKEN_UP.search(body, reading.starts[end])
        if "," in gone or MASK in gone or turns or i - first > _LONGEST_SUBJECT:
            return
        loss = _LOSS_OF_WHICH + _LOSS_OF_THE_ONE * ("the" in words[max(first + 1, i - 3) : i - 1])
        yield ((reading.ends[i - 1], reading.ends[end - 1]),), loss
        return
