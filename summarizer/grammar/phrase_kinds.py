"""What the words are that open a phrase inside a sentence: "who ...", "after ...", "and sold ...", "to keep ..."."""

from newstool.articles.lazy_pattern import lazy
from newstool.summarizer.grammar.clauses import word_set
from newstool.summarizer.grammar.reading import Reading
from newstool.summarizer.grammar.valency import is_purpose_noun, takes_infinitive
from newstool.summarizer.grammar.verbs import BE, DASHES, DAYS, FINITE, VERBS
from newstool.summarizer.shortening.stopping import Kind

_PREPOSITIONS = word_set(
    "in on at for with by from near through over outside inside across along between during within around under "
    "throughout alongside about regarding concerning toward towards"
)
_CONJUNCTIONS = word_set("after as while when because following amid since before despite")
_RELATIVES = word_set("who which that whose where")
_ASIDES = word_set("a an the his her its their one part home")  # how an apposition begins
_HAVE = word_set("has have had will would can could may might must should")
_TIMES = word_set("hours days weeks months years minutes")
_AFTER_A_PAUSE = word_set(
    "including especially particularly even compared along such due thanks joined led based backed despite"
)
_PARTICIPLES = word_set(
    "targeting calling seeking alleging accusing using showing featuring containing honoring honouring celebrating "
    "marking representing allowing barring banning giving requiring asking urging ordering forcing involving "
    "linking connecting threatening demanding serving protecting describing claiming limiting "
    "making requesting detailing outlining prohibiting protesting criticizing blocking"
)
_GO_ON = frozenset(("noun", "adjective", "to"))
_BELONG = word_set("that which who whose of for to with about")  # to the noun before the aside
_FEWEST_DOING = 4  # words from ", closing a mill" on
_NEAR_NOUN = 4  # "an invitation by the board | to speak"
_NEAR = 11  # words before "to" in which such a verb stands
_SAYS = word_set("said says told tell tells warned warning announced asked argued wrote say saying telling asks")
_SAY_TO = word_set("told tell tells warned warning asked asks telling")  # "asked them to go"
_ANNOUNCES = word_set("announced announces announce")
_CLOSING_MARKS, _LONGEST_SPEAKER = frozenset(("”", '"', "''")), 6
# "robbing, stealing, and"
_LISTED = lazy(
    r"\w+ing(?:,| and| or) |\w+ing(?: \w+){0,2},?(?: and| or)? \w+ing\b|"
    r"(?:nurs|hous|park|bank|shopp|train|build|din|fish|hunt|box|swimm|rac|fund|farm|min|engineer)ing\b"
)
# "a shift away from Ann Holt and Dan Roe's plans", "a threat that ...": no item of a list
_SAYS_MORE = lazy(r"(?:an?|the|its|his|her|their) (?:[\w’'-]+ ){1,3}?(?:that|which|from|against|in which|for which) ")
_LIST_SOON = lazy(r"[^,]{1,60},? (?:and|or) ")


def kind_of(body: str, reading: Reading, i: int, first: int) -> Kind | None:
    """What the words from one on are, None where they are no part that could be left out. first: behind a pause."""
    mark, pause = reading.words[i], reading.is_pause(i)
    word, name = reading.words[first], reading.classes[first]
    if mark == ":" or not may_open(body, reading, i, first):
        return None
    if mark == ";":
        return None if {":", ";"}.intersection(reading.words[:i]) else "dash"  # of a list
    if mark in DASHES:
        # Not the one of a score, "6–4".
        return None if _is_first_of_two_dashes(reading, i) else "dash"
    if word in _RELATIVES:
        return "relative" if not pause or word != "that" else None
    if reading.opens[first] or word in _CONJUNCTIONS or word == "due":
        return "clause" if word != "as" or reading.opens[first] else None
    if name == "and":
        return _kind_of_and(reading, first, pause=pause)
    if pause:
        return _kind_behind_a_pause(body, reading, first)
    if name == "to":
        return "purpose"
    if word in _PREPOSITIONS:
        return "phrase"
    says_more = name == "participle" or (name == "ing" and word in _PARTICIPLES)
    if name == "ing" and "with" in reading.words[max(0, i - _NEAR) : i]:
        return None  # "opened with Ann Holt | answering"
    return "participle" if says_more and reading.classes[first + 1 : first + 2] != ["mark"] else None


def _is_first_of_two_dashes(reading: Reading, i: int) -> bool:
    """Whether a dash opens an aside, behind which the clause goes on: "a plan | -- the second -- has won".

    Its noun or its verb goes on there; "when ...", "in ..." and a clause with its own subject may go with the aside.
    """
    words, classes = reading.words, reading.classes
    dashes = [j for j in range(i, len(words) - 1) if words[j] in DASHES and not words[j + 1][0].isdigit()]
    if not dashes or len(dashes) % 2:
        return False
    behind = dashes[1] + 1 + (classes[dashes[1] + 1] == "adverb")
    return classes[behind] in FINITE or classes[behind] in _GO_ON or words[behind] in _BELONG


def _kind_behind_a_pause(body: str, reading: Reading, first: int) -> Kind | None:
    """What opens behind a comma, a dash or a semicolon."""
    word, name, start = reading.words[first], reading.classes[first], reading.starts[first]
    adverb = name in ("adverb", "adjective") and reading.classes[first + 1 : first + 2] == ["ing"]
    if word in _PREPOSITIONS or word in _AFTER_A_PAUSE or name in ("ing", "participle") or adverb:
        return "clause" if not _LISTED.match(body, start) else None
    if word in _TIMES and reading.words[first + 1 : first + 2] == ["after"]:
        return "clause"
    if name in ("determiner", "his", "number") or word in _ASIDES:
        return "aside" if _SAYS_MORE.match(body, start) or not _LIST_SOON.match(body, start) else None
    if name == "noun" and reading.classes[first + 1 : first + 2] in (["pronoun"], ["wh"]):
        return "aside"  # ", words that they did not print"
    return None


def _kind_of_and(reading: Reading, first: int, *, pause: bool) -> Kind | None:
    """What "and" opens: a second main clause behind a comma, or a second verb; None where a list goes on."""
    classes = reading.classes
    if reading.words[first] != "and":
        return None
    behind = classes[first + 1 : first + 3]
    main = reading.words[reading.main] if reading.main is not None else ""
    if behind[:1] == ["participle"] and not pause and main not in BE and main not in _HAVE:
        return "predicate"  # "and appealed": a past tense that was taken for a participle
    if is_second_doing(reading, first):
        return "doing"
    if behind[:1] and (behind[0] in FINITE or (behind[0] == "adverb" and behind[1:] and behind[1] in FINITE)):
        return "predicate"
    end = next((j for j in range(first + 1, len(classes)) if classes[j] == "mark"), len(classes))
    verbs = sum(name in FINITE for name in classes[first + 1 : end])
    return "second" if pause and verbs and verbs >= sum(reading.opens[first + 1 : end]) else None


def is_second_doing(reading: Reading, i: int) -> bool:
    """Whether "and" joins the second of two participles behind the main clause: ", closing a mill | and selling it"."""
    words, classes = reading.words, reading.classes
    if reading.main is None or words[i] != "and" or classes[i + 1 : i + 2] != ["ing"]:
        return False
    comma = next((j for j in range(i - 1, reading.main, -1) if classes[j] == "mark"), None)
    if comma is None or words[comma] != "," or i - comma < _FEWEST_DOING:
        return False
    return classes[comma + 1] == "ing" and "ing" not in classes[reading.main + 1 : comma]


def may_open(body: str, reading: Reading, i: int, first: int) -> bool:
    """Whether a tail may open with a word: no part of a name, no object, no second of two verbs."""
    name = reading.classes[first]
    if name == "of" and body[reading.starts[first]].isupper():
        return False  # "the Break Free | From Plastic movement"
    if name == "and" and reading.is_pause(i) and reading.words[i] == ",":
        return _kind_of_and(reading, first, pause=True) is not None  # not the last of a list
    if name == "to" and not reading.is_pause(i):
        return _is_purpose(reading, i)
    return name != "and" or reading.is_pause(i) or reading.classes[i - 1] not in VERBS  # "raped | and murdered a man"


def _is_purpose(reading: Reading, i: int) -> bool:
    """Whether "to ..." says what for: no noun and no verb before it waits for it."""
    found_to_be = reading.words[i + 1 : i + 2] in (["be"], ["have"])  # "was found by a jury | to have been sane"
    behind = (
        not found_to_be
        and reading.classes[i + 1 : i + 2] == ["base"]
        and reading.classes[i - 1] in ("noun", "name", "number")
    )
    near = reading.words[max(0, i - _NEAR) : i]
    return (
        behind
        and not any(map(is_purpose_noun, reading.words[max(0, i - _NEAR_NOUN) : i]))
        and "for" not in near
        and not any(map(takes_infinitive, near))
    )


def says_from(reading: Reading, main: int) -> int:
    """The index behind which a main verb like "said" has something of what was said; "said in a statement" has not."""
    if reading.words[main] not in _SAYS and not _SAYS.intersection(reading.words[main + 1 : main + 2]):
        return main
    if _follows_a_quotation(reading, main):
        return main
    waiting, that = 0, False
    for i in range(main + 1, len(reading.words)):
        asks = reading.words[main] in _SAY_TO and not any(map(reading.is_pause, range(main, i)))
        if reading.words[i] == "to" and asks:
            return i
        if reading.opens[i]:
            says_that = reading.words[i] == "that" and not that and _opens_what_is_said(reading, i, main)
            waiting, that = waiting + (not says_that), True
        elif reading.classes[i] in FINITE and i > main + 1:
            if not waiting:
                return i
            waiting -= 1
    # "announced the sale of the mill": what was announced is no clause
    return main if reading.words[main] in _ANNOUNCES else len(reading.words)


def _follows_a_quotation(reading: Reading, main: int) -> bool:
    """Whether what was said stands before the verb: "“...,” says Ann Holt", "“...?” Ann Holt asks"."""
    closed = max((i for i in range(main) if reading.words[i] in _CLOSING_MARKS), default=None)
    return closed is not None and main - closed <= _LONGEST_SPEAKER and not any(reading.opens[closed:main])


def _opens_what_is_said(reading: Reading, i: int, main: int) -> bool:
    """Whether "that" opens what is said; in "say the fall of the bridge that killed seven was ..." it does not."""
    behind = reading.classes[main + 1 : main + 2]
    names_a_subject = behind in (["determiner"], ["his"]) and reading.words[main + 1] not in DAYS
    return reading.words[main] not in ("say", "says", "said") or not names_a_subject
