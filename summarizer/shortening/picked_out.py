"""Whether the noun before "who ..." or "that ..." tells enough by itself: "an order |that ...", not "the man |who ...".

`front` is the sentence up to the stop, `gone` what stands behind it.
"""

import re

from newstool.articles.lazy_pattern import lazy
from newstool.summarizer.grammar.clauses import end_of, word_set

_NEAR_WORDS = 7  # before the stop, in which a verb stands that needs what follows

# Nouns and verbs whose sense is in the clause behind "that".
NEEDS_THAT = lazy(
    r"(?:\b(?:facts?|ideas?|beliefs?|claims?|hopes?|news|signs?|evidence|warnings?|allegations?|indications?|bets?|"
    r"fears?|concerns?|speculation|rumou?rs?|reports?|theory|theories|suspicions?|agreement|order|rule|assumptions?|"
    r"word|conclusion|notion|possibility|risk|proof|doubts?|mind|sense|feeling|view|"
    r"charges?|"
    r"accusations?|suggestions?|argument|admission|ruling|assurances?|promises?|understanding|statement|certain|sure|"
    r"clear|true|likely|possible|convinced|confident|glad|sorry|aware|afraid|hopeful|all|anything|something|"
    r"nothing|everything|those|ones?)|\w+ly|\w+ed|s[oa]id|says?|told|shows?|found|believes?|thinks?)$",
    re.IGNORECASE,
)
# Behind one of these, "that" opens what is said.
SPEAKS = lazy(
    r"\b(?:said|says?|saying|t[eo]lls?|told|announc\w+|warn\w*|believ\w+|think\w*|thought|kn[eo]w\w*|show\w*|found|"
    r"find\w*|hop\w+|fear\w*|suggest\w*|report\w*|insist\w*|confirm\w*|reveal\w*|not(?:es?|ed|ing)|acknowledg\w+|"
    r"agree\w*|decid\w+|promis\w+|pledg\w+|vow\w*|stress\w*|remind\w*|conclud\w+|determin\w+|ensur\w+|mean\w*|"
    r"prov\w+|claim\w*|demand\w*|learn\w*|argu\w+|insur\w+|indicat\w+|realiz\w+|discover\w*|brag\w*|boast\w*|"
    r"predict\w*|reiterat\w+|recommend\w*|propos\w+)\b",
    re.IGNORECASE,
)
_IT_IS = lazy(r"\b[Ii]t (?:is|was) [^,]*$")  # "it is loyalty that led her"
# "to deport families | who ...", not "nine families | who ..."
_AGAINST_SOME = lazy(
    r"\b(?:deport|ban|bar|arrest|charg|fin|jail|target|exclud|block|limit)(?:e?d|e?s|ing|n?ing|n?ed)?\b"
)
_BARE_PLURAL = lazy(
    r"\b(?:of|to|for|from|with|by|against|on|in|[a-z]+(?:ed|ing|t|s)) (?:(?!an?\b|the\b|\d|two|three|four|five|six|"
    r"seven|eight|"
    r"nine|ten|several)[\w-]+ ){0,3}(?!the\b)[a-z]+s$|\b(?:people|men|women|children)$"
)
_IS_A = lazy(  # "Ann Holt is a woman | who"
    r"(?!.*\bthat\b)[^,]{3,70}\b(?:is|are|was|were|becomes?|became|remains?|remained) (?:an?|one) [^,“\"]{2,60}$"
)
_DETERMINER = lazy(
    r"\b(the|this|that|those|these|every|each|any|no|all|only|first|last|\w+est|a|an|some|two|three|four|five|six|"
    r"seven|eight|nine|ten|\d[\d,.]*|many|several|more|new|other|another)\b(?!.*\b(?:the|an?)\b)",
    re.IGNORECASE,
)
_DAY_AT_END = lazy(
    r" (?:(?:late |early )?on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: morning| afternoon| evening| night)?$"
)
_DEFINITE_NOUN = lazy(r"\bthe (?:[\w.,'’-]+ ){0,3}[\w'’-]+$")  # "the sweeping 2014 gains"
_DEFINITE = word_set("the this that those these every each any no all only first last other")


def stands_alone(front: str, gone: str) -> bool:
    """Whether the noun before a relative clause stands by itself: "an order that ...", not "the man who ..."."""
    front = _DAY_AT_END.sub("", front)  # "an attack on Wednesday | that ..."
    if (
        _IT_IS.search(front)
        or _IS_A.match(front)
        or front.rsplit(None, 1)[-1][0].isupper()
        or "so " in front
        or "such " in front
        or NEEDS_THAT.search(end_of(front))
    ):
        return False
    if gone.startswith("who ") and _AGAINST_SOME.search(front) and _BARE_PLURAL.search(front):
        return False
    if gone.startswith("that") and SPEAKS.search(_near(front)):
        return False
    if _DEFINITE_NOUN.search(end_of(front)):
        return False
    determiners = list(_DETERMINER.finditer(front[front.rfind(",") + 1 :]))
    determiner = determiners[-1] if determiners else None  # the last one belongs to the noun
    return determiner is None or (determiner[1].lower() not in _DEFINITE and not determiner[1].endswith("est"))


def _near(front: str) -> str:
    """The last words in which a verb may need what follows."""
    return " ".join(front.split()[-_NEAR_WORDS:])
