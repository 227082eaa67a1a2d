"""The parts of a sentence that may be left out, found by cues: patterns of news English, no parser.

Each pattern matches in a sentence whose quotations are masked, so that nothing inside quotation marks is ever cut.
"""

import re

from newstool.articles.lazy_pattern import lazy

MASK = "\x01"  # stands for each character inside quotation marks


def word_set(words: str) -> frozenset[str]:
    """The words of a text, each once."""
    return frozenset(words.split())


# A finite verb; what is left of a sentence needs one.
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

# Patterns of long lists of words are asked for texts in small letters: with IGNORECASE they take four times as long.
# Words whose loss turns the meaning, or leaves a claim without who makes it: nothing that holds one is deleted.
HEDGE = lazy(
    r"\b(?:reportedly|alleg\w+|accus\w+|apparently|purported\w*|supposed\w*|suspected|den(?:y|ies|ied|ying)|not guilty|"
    r"according to|sa(?:y|ys|id|ying)|told|argu\w+|claim\w*|contend\w*|whether|if|unless|except|but|however|pending|"
    r"until|although|though|despite|not|never|no|nor|without|rather|instead|only|contrary|believe\w*|suggest\w*|"
    r"insist\w*|testif\w+|estimat\w*|predict\w*|wrote|noted|conced\w+|acknowledg\w*|admit\w*|maintain(?:ed|s)?|warn\w*|"
    r"announc\w+|reported|than)\b|n['’]t\b"
)
# What an aside must not hold: the other side of an accusation.
DENIAL = lazy(r"\b(?:den(?:y|ies|ied|ying)|not guilty|innocen\w+|wrongdoing|acquit\w*|cleared)\b", re.IGNORECASE)
DASH = lazy(r"—|\s?–\s|--")
# A beginning whose main clause is still to come: "After months of talks", "Wrapped in a scarf".
WAITS = lazy(
    r"(?:(?:[A-Z][\w.]*(?:, [A-Z][\w.]*)? ){0,2}(?:When|Whenever|Until|Every time|Each time|By the time|The (?:day|"
    r"moment|first time|last time)|Even (?:as|if|though|when|before)|As|After|While|Because|Although|Though|With|If|"
    r"Despite|"
    r"Before|Once|"
    r"Following|Amid|Since|Just))"
    r"\b[^,]*$|.*\b(?:if|when|while|although|though|unless|whether|not only)\b[^,]*$"
)
LIST_BEFORE = lazy(r",\s\w+(?:[ -]\w+){0,3}$")
MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|"
    r"Dec(?:ember)?)\b"
)
NEGATED = lazy(
    r"\b(?:not|never|no|nor|without|only|unless|until|if|whether|than|rather|cannot|nobody|none|neither|hardly|how|why|"
    r"what)\b|n['’]t\b"
)
# A verb that can be the main verb: not "bound" in "a man who was bound", "gagged" in "and gagged", "remain" in "to
# remain".
_NO_MAIN_VERB_AFTER = (
    "and",
    "or",
    "who",
    "that",
    "which",
    "was",
    "were",
    "been",
    "is",
    "are",
    "had",
    "has",
    "have",
    "to",
)
_BEHIND_NONE = "".join(rf"(?<!\b{word} )" for word in _NO_MAIN_VERB_AFTER)
FREE_VERB = lazy(rf"\b(?={VERB}\b){_BEHIND_NONE}(?<!, ){VERB}\b")  # what stands before is looked at last
AUXILIARY = lazy(r"\b(?:will|would|is|are|was|were|has|have|had|can|could|may)\b")
QUOTED = lazy(r"“[^”]*(?:”|$)|``.*?(?:''|$)|\"[^\"]*(?:\"|$)|(?<![\w])‘[^’]{3,}’(?!\w)")
_QUOTATION_MARKS = ('"', "“", "‘", "``")


def mask(sentence: str) -> str:
    """The sentence with what is quoted made unreadable, of the same length."""
    if not any(mark in sentence for mark in _QUOTATION_MARKS):
        return sentence
    return QUOTED.sub(lambda found: found[0][0] + MASK * (len(found[0]) - 2) + found[0][-1:], sentence)
