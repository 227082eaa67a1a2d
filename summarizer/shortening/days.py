"""Days and other times inside a sentence that may be left out: "said | on Friday | that", "was sold | in July"."""

from collections.abc import Iterator

from newstool.articles.lazy_pattern import lazy
from newstool.summarizer.grammar.clauses import DAY, MONTH, VERB
from newstool.summarizer.grammar.reading import Reading, read
from newstool.summarizer.grammar.verbs import FINITE

# How much is lost, in the unit of deletions.py.
_LOSS_OF_DAY, _LOSS_OF_DAY_TO_COME, _LOSS_OF_TIME = 0.8, 2.0, 1.3
_DAY = rf"{DAY}(?: (?:morning|afternoon|evening|night))?"
_ENDS_OF_DAYS = ("nday", "sday", "iday", "urday")  # a quick test
_NO_DAY_BEHIND = rf"(?! {DAY})"
_DAY_INSIDE = lazy(rf" (?=[elo])(?<=[a-z.0-9%\"”’)] )(?<!ed )(?:late |early )?on {_DAY}(?= (?:{VERB}) )")
# Words that a day belongs to: "until Tuesday", "the Tuesday", "Good Friday".
_OF_A_DAY = (
    "on early late last from to until till by of for this next every each before after since and or than the that a "
    "one Ash Good Black Bloody Super Fat Shrove Palm Easter Whit Holy Maundy Giving Cyber Business between into "
    "through over about around at past his her their its our"
)
_BEHIND_NONE = "".join(rf"(?<! {word} )(?<!^{word.capitalize()} )" for word in _OF_A_DAY.split())
# "introduced a bill Tuesday that would ban": a day of the past behind a verb or a noun.
_DAY_LATER = lazy(
    rf" (?=[FMSTWelo])(?<=[a-z0-9%\"”’)] ){_BEHIND_NONE}(?:late |early )?(?:on )?(?:{_DAY}|last week)"
    rf"(?= (?:that|to|aimed|after|in|at|by|as|with|for|over|when|while|against|amid|because|following|from|into|about|"
    rf"the|an?|he|she|they|it|its|his|her|their|there|not|outside|near|during|before|under)\b{_NO_DAY_BEHIND})"
)
# "said on Thursday Holt would": behind "on" no word belongs to the day.
_ON_A_DAY = lazy(
    rf" (?=[elo])(?<=[a-z0-9%\"”’)] )(?:late |early )?on {_DAY}"
    r"(?= (?!(?:and|or|through|until|morning|afternoon|evening|night|the \d)\b)(?:[A-Z]\w|[a-z]{2,}|\d|[$£€“\"])|"
    r", [a-z]+ing\b)"
)
_OPENING_DAY = lazy(rf"On {_DAY} (?=(?:the|an?|his|her|its|their|[A-Z][\w.’'-]+) )")  # "On Friday the board met"
_TO_COME = lazy(r"[’']ll\b|\b(?:will|would|set|scheduled|due|plans?|planned|expected|invited|until|deadline)\b")
_PERFECT = frozenset(("has", "have", "’s", "'s", "’ve", "'ve"))  # "has closed" tells what was
# Verbs of what is to come, behind a plural: "The polls close Monday at".
_OF_MANY_WORDS = (
    "are begin close end expire face gather go kick leave meet open play reopen resume return start take vote"
)
_OF_MANY = frozenset(_OF_MANY_WORDS.split())
# "sold the mill | in July": when something was, behind the noun that it was done to.
_WHEN = (
    rf"(?:(?:early |late |earlier |later )?(?:in|last|this) (?:{MONTH}\.?|spring|summer|autumn|fall|winter|year|month|"
    rf"week|weekend)(?: \d{{4}})?|in (?:early |late |mid-)?(?:\d{{4}}|{MONTH} of \d{{4}})|"
    rf"(?:late |early )?on {_DAY}(?:, {MONTH}\.? \d+)?|earlier (?:this|in the) (?:week|month|year|day)|"
    r"(?:more than |nearly |about |almost |just )?(?:an?|two|three|four|five|six|seven|eight|nine|ten|\d+|several) "
    r"(?:days?|weeks?|months?|years?|decades?|hours?) ago)"
)
_TIME_BEFORE_A_VERB = lazy(
    rf" (?<=[a-z] )(?<!ed )(?<!en )(?<!earlier )(?<!later )(?<!late )(?<!early ){_WHEN}(?= (?:{VERB}) )"
)
_COMPARES = lazy(
    rf"\b(?:than|since|from (?:\d|{MONTH})|until|record|first|only|most|least|\w{{3,}}est|worst|best|compared|"
    r"versus|born|between|not|never|no)\b|n[’']t\b"
)


def find_days(body: str) -> Iterator[tuple[tuple[tuple[int, int], ...], float]]:
    """Each day or time inside a sentence that may go, and how much is lost; the day of what is to come tells more."""
    taken: list[tuple[int, int]] = []
    if any(end in body for end in _ENDS_OF_DAYS) or "last week" in body:
        for pattern in (_DAY_INSIDE, _DAY_LATER, _ON_A_DAY):
            for day in pattern.finditer(body):
                if any(start < day.end() and day.start() < end for start, end in taken):
                    continue
                before_verb = pattern is _DAY_INSIDE
                to_come = _is_to_come(body, body.find(" ", day.end() + 1) if before_verb else day.start())
                if to_come and not before_verb:
                    continue
                taken.append(day.span())
                yield (day.span(),), _LOSS_OF_DAY_TO_COME if to_come else _LOSS_OF_DAY
    opening = _OPENING_DAY.match(body)
    if opening and not _main_is_to_come(body):
        yield (opening.span(),), _LOSS_OF_DAY
    time = _TIME_BEFORE_A_VERB.search(body)
    if time and not _COMPARES.search(body, 0, time.start()) and time.span() not in taken:
        yield (time.span(),), _LOSS_OF_TIME


def _is_to_come(body: str, end: int) -> bool:
    """Whether what is told before a place is still to come: "will close |", "plans to close |", "closes |"."""
    return _TO_COME.search(body, 0, end) is not None or _is_present(body, end)


def _is_present(body: str, end: int) -> bool:
    """Whether the last verb before a place is no past: news in the present, "opens |", is mostly of what is to come."""
    reading = read(body)
    before = [i for i, start in enumerate(reading.starts) if start < end]
    if before and reading.words[before[-1]] in _OF_MANY:
        return True  # whatever class it was given: "polls close |"
    finite = [i for i in before if reading.classes[i] in FINITE]
    return bool(finite) and _is_no_past(reading, finite[-1])


def _main_is_to_come(body: str) -> bool:
    """Whether the verb of the main clause is no past."""
    reading = read(body)
    return reading.main is not None and _is_no_past(reading, reading.main)


def _is_no_past(reading: Reading, verb: int) -> bool:
    """Whether a finite verb is a modal, or a present whose form no past has."""
    word, kind = reading.words[verb], reading.classes[verb]
    if kind == "modal":
        return True
    return kind == "present" and word not in _PERFECT and (word.endswith("s") or word in _OF_MANY)
