"""Early stops: places inside a long sentence where it could end, because its main clause is complete.

tails.py lists ends of sentences that are background. A sentence that is still too long has to lose more: here a tail may
hold several clauses. There is no parser. Two cues show that the main clause is complete: the part before the stop has a
verb of its own, and the part behind it has no verb that waits for a subject in front of the stop.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newstool.summarizer import clauses
from newstool.summarizer.cutting import DANGLING

_FEWEST_WORDS = 6  # before a stop
_LEAST_LEFT_OUT = 2  # words behind it
_SHORTEST_CLAUSE = 7  # words: a longer clause holds a verb, though it may not be known
_WORDS_BEFORE_PHRASE = 8  # a phrase is often part of a short clause: "The club is at home in the park."
# What is lost, in the unit of deletions.py: more than the tails of tails.py, and more with every word.
_LOSS_OF_A_WORD = 0.12
_LOSS = {"dash": 1.6, "relative": 1.8, "clause": 2.0, "aside": 2.2}  # behind a comma, a semicolon or a dash
_LOSS_WITHOUT_PAUSE = {"clause": 3.1, "relative": 3.2, "participle": 3.4, "phrase": 3.8}

_PHRASES = frozenset(
    (
        "in on at for with by from near through over outside inside across along between during within around "
        "under throughout alongside about regarding concerning"
    ).split()
)
_CLAUSES = frozenset("after as while when because following amid since before".split())
_RELATIVES = frozenset("who which that whose where".split())
_ASIDES = frozenset("a an the his her its their one part home".split())  # how an apposition begins
_AFTER_A_PAUSE = frozenset(
    "including especially particularly even compared along such due thanks joined led based backed despite".split()
)
_PARTICIPLE = re.compile(r"[a-z]+(?:ed|own|ung|ade|eld|eft|ought|uilt) (?:(?:last|this|earlier|late) \w+ )?(?:by|in|at|for|on|from|with|under)\b")
_BARE_ING = frozenset(
    (
        "targeting calling seeking alleging accusing using showing featuring containing honoring honouring celebrating "
        "marking representing allowing barring banning giving requiring asking urging ordering forcing involving "
        "linking connecting threatening demanding offering serving covering protecting describing claiming limiting "
        "making requesting detailing outlining prohibiting protesting criticizing warning blocking ending"
    ).split()
)
# Verbs that cannot be participles. Each needs a subject of its own.
_FINITE = frozenset(
    (
        "is are was were has have had will would can could may might must should does did said says became began came "
        "went took gave knew fell rose grew wrote spoke chose drew threw flew broke saw isn't wasn't aren't weren't "
        "hasn't haven't hadn't won't wouldn't can't couldn't doesn't didn't isn’t wasn’t aren’t weren’t hasn’t haven’t "
        "hadn’t won’t wouldn’t can’t couldn’t doesn’t didn’t"
    ).split()
)
# A verb behind one of these is part of the same verb: "would have", "to have".
_AUXILIARIES = frozenset(
    "to will would can could may might must should not has have had is are was were been be".split()
)
# Words that open a clause with a verb of its own.
_OPEN_A_CLAUSE = frozenset(
    (
        "that who which whom whose what where when while as if after before because since until unless though although "
        "whether how why and but or nor so than he she they it we you i there said says told believes believed thinks "
        "thought announced warned shows showed found hopes means hoped argued claimed say learn learned learning saying "
        "claiming hoping fearing arguing showing finding believing knowing noting warning adding suggesting announcing "
        "ensure ensures ensuring know see hear heard feel felt fear feared hope think wish"
    ).split()
)
_SUBORDINATE = frozenset(
    (
        "that who which whose what where when while if after before because since until unless though although whether "
        "how why as"
    ).split()
)
# No main verb stands behind these: "a closed door", "the planned talks", "was hit", "who voted".
_NO_VERB_BEHIND = frozenset(
    (
        "the a an this that these those his her its their our my your and or who which was were been is are had has have "
        "to of in on at for with by from as no some many new"
    ).split()
)
_OFTEN_NOUNS = frozenset(
    (
        "plan plans votes moves signs reports calls hopes hope offers works lives runs shows helps leads features marks "
        "looks needs wins losses cuts ends launches releases pays buys builds turns stands sets backs beats names read "
        "based used united limited need"
    ).split()
)
_NO_VERB = frozenset("united limited based aged".split())
_VERB = re.compile(rf"{clauses.VERB}$")
_MAY_BE_PREPOSITIONS = frozenset("after before since while when as until than".split())
_NO_CLAUSE = re.compile(r"(?:[a-z]+ing|\d.*|Jan.*|Feb.*|Mar.*|Apr.*|Ma[ry]|June?|July?|Aug.*|Sep.*|Oct.*|Nov.*|Dec.*)$")
# Nouns and verbs whose sense is in the clause behind "that".
_NEEDS_THAT = re.compile(
    r"(?:\b(?:facts?|ideas?|beliefs?|claims?|hopes?|news|signs?|evidence|warnings?|allegations?|indications?|bets?|"
    r"fears?|concerns?|assumptions?|conclusion|notion|possibility|risk|proof|doubts?|sense|feeling|view|charges?|"
    r"accusations?|suggestions?|argument|admission|ruling|assurances?|promises?|understanding|statement|certain|sure|"
    r"clear|true|likely|possible|convinced|confident|glad|sorry|aware|afraid|hopeful|all|anything|something|"
    r"nothing|everything|those|ones?)|\w+ly|\w+ed|s[oa]id|says?|told|shows?|found|believes?|thinks?)$",
    re.IGNORECASE,
)
# Behind one of these, "that" opens what is said.
_SPEAKS = re.compile(
    r"\b(?:s[a]id|says?|saying|t[eo]lls?|told|announc\w+|warn\w*|believ\w+|think\w*|thought|kn[eo]w\w*|show\w*|found|"
    r"find\w*|hop\w+|fear\w*|suggest\w*|report\w*|insist\w*|confirm\w*|reveal\w*|not(?:es?|ed|ing)|acknowledg\w+|"
    r"agree\w*|decid\w+|promis\w+|pledg\w+|vow\w*|stress\w*|remind\w*|conclud\w+|determin\w+|ensur\w+|mean\w*|"
    r"prov\w+|claim\w*|demand\w*|learn\w*|argu\w+|insur\w+|indicat\w+|realiz\w+|discover\w*)\b",
    re.IGNORECASE,
)
_STUB = 4  # words
_FOR_SOMEONE_TO = re.compile(r"for [^,]{1,60}? to [a-z]")  # "an opportunity for disabled people to exercise"
_NEEDS_WITH = re.compile(
    r"\b(?:provid|suppl|replac|equip|present|reward|entrust|arm|deal|cop|work|meet|talk|compar|charg|associat|align|"
    r"combin|agree|compl)\w*\b",
    re.IGNORECASE,
)
_ABOUT_SO_MANY = re.compile(r"(?:about|under|over|around|within|at|by) (?:\d|\$|half|two|three|four|five|six|ten|a dozen)")
_QUESTION = re.compile(r"\w+ (?:whether|how|why|what|who)\b")  # "doubts about whether"
_IDIOM = re.compile(
    r"(?:in (?:order|place|check|line|doubt|mind|shape|half)|at (?:risk|bay|odds|stake)|on (?:hold|notice|record|fire|edge|"
    r"board)|under (?:way|control|fire|pressure)|for (?:granted|good))\b"
)
# Someone is made to do something: the verb needs its "to ...".
_MAKES_DO = re.compile(
    r"\b(?:ask|urg|order|allow|forc|requir|call|want|invit|encourag|expect|permit|enabl|push|persuad|compel|instruct|direct)"
    r"(?:s|e|es|ed|ing)?\b(?!.*\bto [a-z])"
)
_TO_DO = re.compile(r"[^,]{0,80}\bto [a-z]")
_UNIT_OF_TIME = re.compile(r"(?:day|week|month|year|hour|minute)s?$")
_NO_TERM = frozenset("while as when by at on for with through".split())  # "three weeks after" goes on, "three weeks while" not
_PASSIVE = re.compile(r"\b(?:been|was|were|is|are|be|being)(?: \w+ly)? \w+ed$")
_NAME_GOES_ON = re.compile(r"(?:on|for|of|to) (?:the )?[A-Z]")
_NEAR_WORDS = 7
_NO_END = frozenset("everything anything nothing something all gone been come become taken given seen known shown thrown driven grown risen fallen worn sworn torn written broken chosen spoken stolen drawn use".split())
_DETERMINER = re.compile(
    r"\b(the|this|that|those|these|every|each|any|no|all|only|first|last|\w+est|a|an|some|two|three|four|five|six|"
    r"seven|eight|nine|ten|\d[\d,.]*|many|several|more|new|other|another)\b(?!.*\b(?:the|an?)\b)",
    re.IGNORECASE,
)
_DEFINITE = frozenset("the this that those these every each any no all only first last other".split())
# What changes the meaning of what stands before it, wherever it stands in the tail; and what does so near its beginning.
_TURNS = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|not guilty|innocen\w+|wrongdoing|but|however|although|though|unless|except|pending|"
    r"according to)\b",
    re.IGNORECASE,
)
_CONDITIONS = re.compile(r"\b(?:if|until|provided|instead|rather|than)\b", re.IGNORECASE)
_NOT_ONLY = re.compile(r"\bnot (?:only|just)\b.{3,80}?\bbut\b")
_NEAR = 24  # characters: a condition further on belongs to a clause inside the tail
_NEGATION = re.compile(
    r"\b(?:not|never|no|nor|without|only|unless|until|rather|cannot|nobody|none|neither|hardly|whether)\b|n['’]t\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"\S+")
_DASH = re.compile(r"[—–]|--?$")
_PUNCTUATION = ",;:—–-"
_LIST_SOON = re.compile(r"[^,]{1,60},? (?:and|or) ")
_FINITE_SOON = re.compile(rf"as [^,]*\b{clauses.VERB}\b")


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a sentence.

    Attributes:
        starts: (n,) where each begins, in characters
        ends: (n,) where each ends
        words: (n,) the words, in small letters, without the punctuation around them
        raw: (n,) the words as they stand
    """

    starts: Sequence[int]
    ends: Sequence[int]
    words: Sequence[str]
    raw: Sequence[str]


class EarlyStops:
    """The places inside one sentence where it could end."""

    def __init__(self, body: str) -> None:
        """Read a sentence that ends in "."; what is quoted is masked, the closing attribution is taken off."""
        self._body = body
        self._words = _read(body, len(body) - 1)
        self._may_end = _without_orphans(self._words)

    def allow(self, at: int) -> bool:
        """Whether a tail that begins at an offset leaves no verb without its subject, no clause without its verb."""
        i = bisect_left(self._words.starts, at)
        return i < len(self._may_end) and self._may_end[i] and not _waits(self._words, i)

    def find(self) -> Iterator[tuple[tuple[int, int], float]]:
        """The offsets of each tail that may be left out, up to the stop, and how much is lost, as in deletions.py."""
        body, words, stop = self._body, self._words, len(self._body) - 1
        main = _main_verb(words, body)
        if main is None:
            return
        for i in range(max(_FEWEST_WORDS, main + 1), len(words.words) - _LEAST_LEFT_OUT + 1):
            if not self._may_end[i] or _waits(words, i):
                continue
            pause = words.raw[i - 1][-1] in _PUNCTUATION or _DASH.match(words.raw[i]) is not None
            kind = _kind(words, i, body, pause=pause)
            if kind is None:
                continue
            front, gone = body[: words.ends[i - 1]].rstrip(_PUNCTUATION + " "), body[words.starts[i] : stop]
            if _is_complete(front, gone, kind, pause=pause):
                loss = (_LOSS if pause else _LOSS_WITHOUT_PAUSE)[kind]
                yield (len(front), stop), loss + _LOSS_OF_A_WORD * (len(words.words) - i)


def _read(body: str, stop: int) -> _Words:
    found = list(_WORD.finditer(body, 0, stop))
    raw = [word[0] for word in found]
    return _Words(
        [word.start() for word in found],
        [word.end() for word in found],
        [word.strip(",;:()“”\"'’—–.").lower() if word[0].islower() or word == "I" else word.strip(",;:()") for word in raw],
        raw,
    )


def _without_orphans(words: _Words) -> list[bool]:
    """(n,) whether a tail that begins with each word leaves no verb without its subject or its clause."""
    allowed = [True] * len(words.words)
    opened = -1  # the last word that opens a clause
    for i, word in enumerate(words.words):
        if opened >= 0 and words.raw[i - 1][-1] == "," and words.words[opened] in _MAY_BE_PREPOSITIONS:
            opened = -1  # "after months of talks, is"
        if word in _FINITE and (i == 0 or words.words[i - 1] not in _AUXILIARIES):
            for inside in range(opened + 1, i + 1):
                allowed[inside] = False
            opened = i if word in _OPEN_A_CLAUSE else -1
        elif word in _OPEN_A_CLAUSE:
            follows = words.words[i + 1] if i + 1 < len(words.words) else ""
            if word not in _MAY_BE_PREPOSITIONS or not (_NO_CLAUSE.match(follows) or (word == "as" and follows in "an")):
                opened = i
    return allowed


def _main_verb(words: _Words, body: str) -> int | None:
    """The index of the verb of the main clause, None where it is not found."""
    opened = clauses.OPENED.match(body)
    begins = opened.end() if opened else 0
    first = next((i for i, start in enumerate(words.starts) if start >= begins), 0)
    clause = next((i for i in range(first + 1, len(words.words)) if words.words[i] in _SUBORDINATE), len(words.words))
    free = next((i for i in range(first + 1, clause) if _is_main_verb(words, i)), None)
    if free is not None:
        return free
    inside = 0  # of clauses about the subject, whose verbs are not found yet
    for i in range(clause, len(words.words)):
        inside += words.words[i] in _SUBORDINATE
        if _is_finite(words, i):
            if not inside:
                return i
            inside -= 1
    return None


def _is_main_verb(words: _Words, i: int) -> bool:
    before, word = words.words[i - 1], words.words[i]
    if word in _FINITE:
        return _is_finite(words, i)
    if before in _NO_VERB_BEHIND or before.endswith(("'s", "’s", "s'", "s’")) or (words.raw[i - 1][-1] == "," and word.endswith("ed")):
        return False
    behind = words.words[i + 1] if i + 1 < len(words.words) else ""
    return word not in _OFTEN_NOUNS and behind != "by" and _VERB.match(word) is not None


def _is_finite(words: _Words, i: int) -> bool:
    return words.words[i] in _FINITE and (i == 0 or words.words[i - 1] not in _AUXILIARIES)


def _waits(words: _Words, i: int) -> bool:
    """Whether the last clause that opens before a word has no verb before it: "after the council | voted for"."""
    for at in range(i - 1, max(0, i - _SHORTEST_CLAUSE), -1):
        word = words.words[at]
        if word in _FINITE or (word not in _NO_VERB and _VERB.match(word)):
            return False
        if word in _SUBORDINATE:
            return word not in _MAY_BE_PREPOSITIONS or not _NO_CLAUSE.match(words.words[at + 1])
    return False


def _kind(words: _Words, i: int, body: str, *, pause: bool) -> str | None:
    """What the tail that begins with a word is, None where no tail begins."""
    word, before = words.words[i], words.raw[i - 1]
    if _DASH.match(words.raw[i]) or before[-1] == ";":
        return "dash"
    if before[-1] == ":":
        return None
    if word in _RELATIVES:
        return "relative" if not pause or word != "that" else None
    if word == "due" or (word == "in" and words.words[i + 1] == "what"):
        return "clause"
    if word in _CLAUSES:
        if word == "as" and not _FINITE_SOON.match(body, words.starts[i]):
            return None
        return "clause"
    if pause:
        if word in _PHRASES or word in _AFTER_A_PAUSE or (word.endswith("ing") and word.islower()):
            return "clause"
        return "aside" if word in _ASIDES and not _LIST_SOON.match(body, words.starts[i]) else None
    if word in _PHRASES:
        return "phrase"
    if word in _BARE_ING or (_PARTICIPLE.match(body, words.starts[i]) and _is_noun(words, i - 1)):
        return "participle"
    return None


def _is_noun(words: _Words, i: int) -> bool:
    """Whether a word may be the noun that a participle says more of: no verb, no adverb, no preposition."""
    word = words.words[i]
    return word not in _AUXILIARIES and word not in DANGLING and not word.endswith("ly") and word not in _PHRASES


def _is_complete(front: str, gone: str, kind: str, *, pause: bool) -> bool:
    """Whether what stands before a tail is a sentence that means the same without it."""
    last = front.rsplit(None, 1)[-1]
    if last.lower() in DANGLING or not _is_balanced(front) or _TURNS.search(_NOT_ONLY.sub("", gone)):
        return False
    if _CONDITIONS.search(gone if kind == "phrase" else gone[:_NEAR]):
        return False
    if front.split(None, 1)[0].lower() in _CLAUSES | {"although", "though", "if", "once", "despite"} and "," not in front:
        return False
    if pause:
        return clauses.LIST_BEFORE.search(front) is None or kind == "dash"
    if _MAKES_DO.search(" ".join(front.split()[-_NEAR_WORDS:])) and _TO_DO.match(gone):
        return False
    if _NEGATION.search(front) or clauses.BARE_VERB.search(front):
        return False
    if clauses.LOOSE.search(front) and not (_UNIT_OF_TIME.match(last) and gone.split(None, 1)[0] in _NO_TERM):
        return False
    stub = front[front.rfind(",") + 1 :]
    if len(stub.split()) <= _STUB and not clauses.HAS_VERB.search(stub):
        return False  # "..., a levy"
    if kind == "relative":
        return not (gone.startswith("that") and _SPEAKS.search(" ".join(front.split()[-_NEAR_WORDS:]))) and _is_told_apart(front) and last[0].islower() and "so " not in front and "such " not in front
    if kind == "phrase":
        return _is_free(front, gone)
    return True


def last_word(front: str) -> str:
    """The last word, in small letters."""
    return front.rsplit(None, 1)[-1].lower()


def _is_balanced(front: str) -> bool:
    return front.count("(") == front.count(")") and front.count('"') % 2 == 0 and front.count("“") == front.count("”")


def _is_told_apart(front: str) -> bool:
    """Whether the noun before a relative clause stands by itself: "an order that ...", not "the man who ..."."""
    if _NEEDS_THAT.search(front):
        return False
    determiner = _DETERMINER.search(front[front.rfind(",") + 1 :])
    return determiner is None or (determiner[1].lower() not in _DEFINITE and not determiner[1].endswith("est"))


def _is_free(front: str, gone: str) -> bool:
    """Whether what stands before a preposition can do without the phrase."""
    if len(front.split()) < _WORDS_BEFORE_PHRASE or _QUESTION.match(gone) or _ABOUT_SO_MANY.match(gone):
        return False
    if clauses.NEEDS_PHRASE.search(front) and not (
        gone.startswith("by ") and _PASSIVE.search(front) and not _TO_DO.match(gone)
    ):
        return False
    if gone.startswith("with") and _NEEDS_WITH.search(" ".join(front.split()[-_NEAR_WORDS:])):
        return False
    last = last_word(front)
    if last in _NO_END or last.endswith("ly") or _FOR_SOMEONE_TO.match(gone) or _IDIOM.match(gone):
        return False
    if gone.startswith("from") and clauses.NEEDS_FROM.search(front):
        return False
    return not (front.rsplit(None, 1)[-1][0].isupper() and _NAME_GOES_ON.match(gone))
