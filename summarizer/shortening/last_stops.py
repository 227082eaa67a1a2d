"""Stops for a sentence that nothing else makes fit: what goes may be a contrast, or the last item of a list.

early_stops.py passes these places over, because what goes there tells more. A whole sentence is still better than one
that breaks off in "…". Each loses more than any of its stops.
"""

import re

from newstool.articles.lazy_pattern import lazy
from newstool.summarizer.grammar import clauses, valency
from newstool.summarizer.grammar.clauses import end_of, word_set
from newstool.summarizer.grammar.reading import Reading
from newstool.summarizer.grammar.verbs import FINITE, is_finite
from newstool.summarizer.shortening import picked_out, stopping
from newstool.summarizer.shortening.stopping import Kind
from newstool.summarizer.shortening.telling import is_occasion

# What is lost, in the unit of deletions.py, without the words.
_LOSS_OF_CONTRAST, _LOSS_OF_ITEM, _LOSS_OF_CLAUSE, _LOSS_OF_DOING = 8.5, 6.5, 5.5, 5.5
_LOSS_OF_NEWS = 3.0  # "sent a letter to two towns | and the county asking for": what for
CONTRASTS = word_set("but yet although though")
# What was told before the contrast does not hold any longer, or is denied.
_REVERSED = lazy(
    r"\b(?:den(?:y|ies|ied|ying)|not guilty|innocen\w+|wrongdoing|overturn\w*|veto\w*|revers\w*|reject\w*|fail\w*|"
    r"block\w*|cancel\w*|withdr\w+|drop(?:s|ped|ping)?|halt\w*|void\w*|rescind\w*|annul\w*|struck|stay(?:s|ed)?|"
    r"recant\w*|retract\w*|wrong|false|falsely|mistaken\w*|errors?|untrue|hoax|no longer|later|then|since|soon|"
    r"no (?:evidence|sign|link|indication)|unrelated|after all|in fact|actually|real|truth|never|instead|rather|"
    r"until|unless|stop(?:s|ped)? short|back(?:s|ed)? "
    r"(?:away|down|off|out)|walk(?:s|ed)? back|chang\w+ (?:his|her|their|its) minds?|disput\w+|lost|lose[sd]?|"
    r"only|(?:once|if) (?:the|it|they|he|she|its|his|her|their)|dismiss\w*|acquit\w*|clear(?:s|ed)|"
    r"contradict\w*|refut\w*)\b"
)
# What grants a point before the news: "may look old, but", "is known for its sun, but", "not only", "Once a port, ".
_GRANTS = lazy(
    r"(?:Once|Long|Some|Although|Though|While)\b|.*\b(?:used to|known for|famous for|best known|not (?:only|just|of|"
    r"in|for|by|from|an?|the)|"
    r"for years|for decades|last year|a year ago|previously|at first|initially|(?:has|have|had) (?:long|always|"
    r"already|often|traditionally)|"
    r"(?:may|might|could) (?:not )?(?:be|have|seem|look|sound))\b"
)
_GRANTING_VERBS = word_set(
    "may might seem seems seemed sound sounds sounded appear appears appeared look looks looked hoped wanted tried "
    "planned promised expected intended vowed like likes loves can"
)
# Hedges of a clause with a verb of its own, behind its first words, bear on that clause alone.
_OWN_HEDGE = lazy(r"\b(?:whether|pending|if|than|instead|rather|until|conditions?)\b")
_FIRST_WORDS = 12  # characters of what goes, where a hedge bears on what stands before it
_AUXILIARIES = word_set("is are was were has have had will would can could may might must should do does did")
_SAY = word_set("say says said believe believes think thinks hope hopes fear fears argue argues")
_PAIRED = lazy(r"\b(?:both|between|either|neither|two|three|four|five|pair|each|together|among|from|officers)\b", re.I)
_OPEN_AN_ITEM = frozenset(("noun", "name", "determiner", "his", "number", "adjective"))
_POSSESSIVE = lazy(r"and (?:[\w.-]+ ){0,4}?[\w.-]+['’]s?\b")
_THEN = lazy(r"(?:and|or) (?:then|later|also|even|yet|so|is|are|was|were|has|have|had)\b")
_PICKS_OUT = word_set("those these only first last every each any no all one such so same kind kinds sort sorts")
# Nouns that tell nothing without "that ...".
_VAGUE = lazy(
    r"\b(?:groups?|issues?|areas?|jobs?|sense|possibility|possibilities|fact|idea|substance|something|questions?|"
    r"provisions?|conditions?|circumstances|factors?|process|system|way|kinds?|types?|companies|company|those|ones?|"
    r"place|places|thing|country|countries|policies|projects?|tools?|services?|standards|features?)$"
)
_ONE_WORD = lazy(r"(?:and|or) [\w’'-]+(?:$|[,;:])")  # "comings | and goings"
_OPENS_A_CLAUSE = lazy(r": (?:Because|If|When|While|As|Although|After|Before|Since|Once)\b[^,]*$")
_BUT_NOT = lazy(r"but (?:not|only|rather|also|even|then)\b")
_ALL_BUT = lazy(r"\b(?:any|every|no)(?:thing|one|body|where)$|\b(?:all|none)$", re.I)
_NEAR = 4  # words before a noun, in which its article stands
_FEWEST_WORDS = 8  # of a front that ends in the middle of a list


def loss_of_stop(reading: Reading, i: int, first: int, kind: Kind | None, front: str, gone: str) -> float | None:
    """What a stop before a word loses, None where the sentence must not end there either.

    The words before it could be a sentence; torn.py and unfinished.py are asked by the caller.
    i: the index of that word. first: that of the first word behind a pause. kind: what goes, None if that is unknown
    """
    pause, word = reading.is_pause(i), reading.words[first]
    if _OPENS_A_CLAUSE.search(front):
        return None
    if word in CONTRASTS and (pause or (word == "but" and reading.classes[i + 1] in FINITE)):
        return _LOSS_OF_CONTRAST if _is_side_by_side(reading, front, gone) else None
    if kind == "relative" and not pause:
        return _LOSS_OF_CLAUSE if _says_more(reading, i, front, gone) else None
    if kind is not None:
        own = reading.opens[first] or (pause and kind in ("clause", "relative", "dash", "aside", "second"))
        tame = gone[:_FIRST_WORDS] + _OWN_HEDGE.sub("", gone[_FIRST_WORDS:])
        if own and tame != gone and stopping.is_complete(front, tame, kind, pause=pause):
            return _LOSS_OF_CLAUSE
        return None
    if pause or word != "and" or _THEN.match(gone) or clauses.LIST_BEFORE.search(front):
        return None
    if not stopping.may_end(front) or stopping.tells_a_toll(gone) or _REVERSED.search(gone.lower()):
        return None
    return _loss_of_item(reading, i, front, gone)


def _is_side_by_side(reading: Reading, front: str, gone: str) -> bool:
    """Whether a contrast leaves what stands before it as it is: no denial, no reversal, no point that is granted."""
    if not stopping.may_end(front) or stopping.tells_a_toll(gone) or _REVERSED.search(gone.lower()):
        return False
    if _BUT_NOT.match(gone) or _ALL_BUT.search(front):
        return False
    if reading.main is None:
        return False
    verb, behind = reading.words[reading.main], reading.classes[reading.main + 1]
    describes = verb in ("is", "are") and behind in ("determiner", "adjective")  # "is the face of the club, but"
    return not describes and verb not in _GRANTING_VERBS and _GRANTS.match(front) is None


def _says_more(reading: Reading, i: int, front: str, gone: str) -> bool:
    """Whether "that ..." says more of a noun that tells enough: "in the old port | that serves"."""
    if reading.words[i] not in ("that", "which") or stopping.is_turned(gone) or not stopping.may_end(front):
        return False
    behind = reading.classes[i + 1 : i + 3]
    if FINITE.isdisjoint(behind[1:] if behind[:1] == ["adverb"] else behind[:1]):
        return False
    end = end_of(front)
    if clauses.NEGATED.search(front.lower()) or picked_out.NEEDS_THAT.search(end) or has_loose_verb(reading, i):
        return False
    empty = valency.EMPTY.search(end.lower()) or valency.LIMITED.search(end) or _VAGUE.search(front)
    near = reading.words[max(0, i - _NEAR) : i]
    if reading.classes[i - 1] == "name":
        return False  # "the parts of Marlow | that ..."
    return not (empty or _PICKS_OUT.intersection(near)) and clauses.LOOSE.search(end.lower()) is None


def has_loose_verb(reading: Reading, i: int) -> bool:
    """Whether a verb behind a stop has its subject in front of it: "a place | that serves tea is good"."""
    waiting = 0
    words, classes = reading.words, reading.classes
    for j in range(i, len(words)):
        if reading.opens[j] or classes[j] == "pronoun":  # "the mill | of the club he led"
            waiting += 1
        elif classes[j] == "mark" or (classes[j] == "and" and classes[j + 1] in FINITE):
            return False
        elif classes[j] in FINITE and is_finite(words, classes, j, waiting=waiting > 0):
            if classes[j - 1] == "modal":
                continue
            if not waiting and words[j] in _AUXILIARIES:
                return True
            waiting -= waiting > 0 and words[j] not in _SAY  # "that pilots say would close it"
    return False


def _loss_of_item(reading: Reading, i: int, front: str, gone: str) -> float | None:
    """What is lost with the second of two: "old trucks | and two pumps", "by closing it | and selling the pier"."""
    classes = reading.classes
    behind = classes[i + 1]
    if stopping.names_a_source(gone):
        return None
    if front.count(" ") + 1 < _FEWEST_WORDS or clauses.LOOSE.search(end_of(front).lower()):
        return None
    if behind == "ing":
        doing = "ing" in classes[(reading.main or 0) + 1 : i - 1]
        return _LOSS_OF_DOING if doing else None
    if behind == "base":
        does = clauses.MODAL.search(front) is not None and clauses.BARE_VERB.search(front) is None
        does = does and classes[i - 1] in ("noun", "name", "pronoun", "number")
        return _LOSS_OF_DOING if does else None
    if behind not in _OPEN_AN_ITEM or not _is_whole_item(reading, i, front) or _ONE_WORD.match(gone):
        return None
    end = next((j for j in range(i + 1, len(classes)) if classes[j] == "mark"), len(classes))
    if any(name in FINITE for name in classes[i + 1 : end]) or _PAIRED.search(front) or _POSSESSIVE.match(gone):
        return None
    if " than " in front or valency.LIMITED.search(end_of(front)) or valency.EMPTY.search(end_of(front).lower()):
        return None
    return _LOSS_OF_ITEM + _LOSS_OF_NEWS * is_occasion(reading)


def _is_whole_item(reading: Reading, i: int, front: str) -> bool:
    """Whether the item before "and" has its noun: "the old truck | and", not "steel | and aluminum tariffs"."""
    last = i - 1
    if front.rsplit(None, 1)[-1][0].isupper():  # two full names; "Immigration and Customs" may be one
        two = reading.classes[last - 1] == "name" and reading.classes[i + 1 : i + 3] == ["name", "name"]
        alone = reading.classes[last - 1] == "of" and reading.words[last - 1] != "of"  # "by Marlow | and Dunmore"
        return two or (alone and reading.classes[i + 1] == "name" and reading.classes[i + 2] != "name")
    if reading.classes[last] not in ("noun", "name") or reading.words[last].endswith("ed"):
        return False
    return reading.words[last].endswith("s") or reading.classes[i + 1] in ("determiner", "his", "number")
