"""Patterns that several modules look for in a sentence: finite verbs, denials, months, days, quotations.

They are lists of words and their endings, no parser; reading.py reads the clauses of a sentence.
"""

import re

from newstool.articles.lazy_pattern import lazy

MASK = "\x01"  # stands for each character inside quotation marks


def word_set(words: str) -> frozenset[str]:
    """The words of a text, each once."""
    return frozenset(words.split())


# A finite verb, by its spelling: cheaper than reading the sentence, and wrong more often.
VERB = (
    r"(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|do|does|did|says?|said|told|won|lost|"
    r"beat|took|made|went|got|came|ran|led|held|kept|left|met|paid|put|read|rose|fell|grew|saw|sent|set|shot|sold|"
    r"spent|"
    r"stood|struck|burst|taught|thought|threw|wrote|began|broke|brought|built|bought|caught|chose|cut|died|drew|"
    r"drove|fought|"
    r"underwent|withdrew|hid|flew|fled|fed|slept|spread|tore|understood|swam|swung|meant|hung|hurt|lent|lit|slid|"
    r"bid|upheld|"
    r"undertook|oversaw|retook|overtook|forgave|forgot|froze|blew|dug|stuck|sprang|woke|bore|bred|bent|clung|crept|"
    r"dealt|"
    r"urges|backs|beats|wins|loses|names|votes|rejects|approves|moves|joins|signs|files|sues|adds|falls|rises|grows|"
    r"hits|"
    r"tops|cuts|ends|launches|releases|reports|reveals|pays|sells|buys|builds|brings|keeps|turns|stands|sits|sets|"
    r"becomes|"
    r"found|gave|hit|knew|laid|quit|rode|sang|sank|sat|shook|shut|sought|spoke|stole|swept|swore|wore|became|"
    r"[a-z]{2,}ed|plans?|needs|seeks?|faces|opens|calls|wants?|hopes?|offers|remains|returns|continues?|works|"
    r"lives|serves?|begins?|starts|runs|takes?|makes?|gives?|gets?|goes|comes|holds|shows|helps|leads|features|"
    r"includes|provides|requires|allows|hosts|means|marks|seems|appears|looks)"
)
VERB_ALONE = lazy(rf"{VERB}$")
HAS_VERB = lazy(rf"\b{VERB}\b")

# The other side of an accusation: words that hold it are not left out.
DENIAL = lazy(r"\b(?:den(?:y|ies|ied|ying)|not guilty|innocen\w+|wrongdoing|acquit\w*|cleared)\b", re.IGNORECASE)
DASH = lazy(r"—|\s?–\s|--")
DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|"
    r"Dec(?:ember)?)\b"
)
# A verb that can be the main verb: not "bound" in "a man who was bound", "gagged" in "and gagged", "remain" in "to
# remain".
_NO_MAIN_VERB_BEHIND = "and or who that which was were been is are had has have to"
_BEHIND_NONE = "".join(rf"(?<!\b{word} )" for word in _NO_MAIN_VERB_BEHIND.split())
FREE_VERB = lazy(rf"\b(?={VERB}\b){_BEHIND_NONE}(?<!, ){VERB}\b")  # the verb is tried first: most words are none
# "A majority of the voters who ...": the words behind say of whom.
SHARE_OF = (
    r"An? (?:\w+ )?(?:majority|minority|number|third|quarter|half|fraction|percentage|share|lot|pair|couple) of\b"
)
PUNISHED = r"sentenced|convicted|charged|arrested|jailed|fined|guilty"  # "who ..." tells what for
# What "who was struck" behind the subject told: "A referee who was struck did not expect the attack".
TAKEN_UP = lazy(r"\bthe (?:attack|incident|crash|shooting|killing|death|accident|assault|fire|blast|collision|fall)\b")
# "A man who sold the town a mill | has died": without the clause nobody knows who.
ANYBODY = word_set(
    "man men woman women person people boy boys girl girls child children baby teenager teenagers teen teens youth "
    "youths couple mother father family someone"
)
QUOTED = lazy(r"“[^”]*(?:”|$)|``.*?(?:''|$)|\"[^\"]*(?:\"|$)|(?<![\w])‘[^’]{3,}’(?!\w)")
_QUOTATION_MARKS = ('"', "“", "‘", "``")


def mask(sentence: str) -> str:
    """The sentence with what is quoted made unreadable, of the same length."""
    if not any(mark in sentence for mark in _QUOTATION_MARKS):
        return sentence
    return QUOTED.sub(lambda found: found[0][0] + MASK * (len(found[0]) - 2) + found[0][-1:], sentence)


def closes_quotations(text: str) -> bool:
    """Whether a text has as many quotation marks that open as that close."""
    return text.count('"') % 2 == 0 and text.count("“") == text.count("”")


def is_closed(text: str) -> bool:
    """Whether every quotation and every bracket of a text is closed in it."""
    return closes_quotations(text) and text.count("(") == text.count(")")
