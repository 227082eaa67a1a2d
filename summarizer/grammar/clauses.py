"""The parts of a sentence that may be left out, found by cues: patterns of news English, no parser.

Each pattern matches in a sentence whose quotations are masked, so that nothing inside quotation marks is ever cut.
"""

import re
from functools import lru_cache

from newstool.articles.lazy_pattern import lazy

MASK = "\x01"  # stands for each character inside quotation marks


def word_set(words: str) -> frozenset[str]:
    """The words of a text, each once."""
    return frozenset(words.split())


_SHOWN = 60  # characters
_SHOWN_WORDS = 5  # the longest pattern of an end has so many: "the first two new houses"


@lru_cache(maxsize=64)  # several rules ask for the end of the same words
def end_of(front: str) -> str:
    """The last words of a beginning, where a pattern of its end is looked for: to search all of it takes longer."""
    shown = front[front.rfind(" ", 0, max(0, len(front) - _SHOWN)) + 1 :]
    parts = shown.rsplit(" ", _SHOWN_WORDS)
    return shown[len(parts[0]) + 1 :] if len(parts) > _SHOWN_WORDS else shown


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
# In what closes a sentence and has its own verb, only these words bear on what stands before it: a denial, a condition.
TURN = lazy(
    r"\b(?:den(?:y|ies|ied|ying)|not guilty|innocen\w+|wrongdoing|but|however|although|though|despite|"
    r"unless|if|until|except|pending|"
    r"provided|stop(?:s|ped|ping)? short|"
    r"according to|said|says|told|cited|quoted)\b|n['’]t guilty\b"
)
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
# "on Sunday, April 2", "in Goose Creek, South Carolina", "in 15 minutes, 22 seconds"
DATE_OR_PLACE = lazy(
    rf"day, {MONTH}\.? \d+$|\b(?:in|at|near|from|to) (?:[A-Z][\w.’'-]+ ){{0,2}}[A-Z][\w.’'-]+, "
    r"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+)?$|\bminutes, [\d.]+ seconds$"
)
NEGATED = lazy(
    r"\b(?:not|never|no|nor|without|only|unless|until|if|whether|than|rather|cannot|nobody|none|neither|hardly|how|why|"
    r"what)\b|n['’]t\b"
)
LOOSE = lazy(
    r"\b(?:look\w*|nam\w+|sought|tak\w+|took|soon|just|shortly|long|days?|weeks?|months?|years?|hours?|minutes?|right|"
    r"immediately|moments?|the|an?|and|or|not|is|was|were|are|be|been|come\w*|came|it|in part|partly|mainly|it's|"
    r"that's)$"
)
# Words that need the phrase behind them: "took part in", "charged with", "is based in".
NEEDS_PHRASE = lazy(
    r"\b(?:\w+ed|(?!(?:stabbing|shooting|building|meeting|hearing|wedding|morning|evening|king|\w*thing|spring|wing|"
    r"funding|training|spending|housing|parking|crossing|ruling|filing|warning|opening|killing|bombing|briefing|"
    r"gathering|painting|recording|landing|outing|beginning|ending|reading|screening|setting|clothing|engineering|"
    r"programming|computing|banking|fishing|swimming|boxing|racing|skiing)$)\w+ing|part|place|favou?r|access|"
    r"interest|role|lack|charge|control|care|is|are|was|were|be|been|being|"
    r"increase|rise|drop|decline|decrease|change|changes|surge|jump|growth|slowing|reduction|chapter|step|stage|"
    r"ties|tone|path|door|progress|impact|action|read|speak|gap|difference|differences|talks|dispute|agreement|"
    r"demonstrations?|protests?|campaign|questions?|concerns?|"
    r"debate|criticism|anger|fight|battle|attacks?|assault|war|risks?|demand|need|support|"
    r"reason|hope|way|"
    r"deal|deals|work|works|look|looks|live|lives|vote|votes|compete|competes|fight|fights|responsible|available|known|"
    r"made|put|set|held|born|home|due|early|late|later|earlier|open|ready|good|bad|famous|guilty|more|less|up|down|"
    r"out|off|back|away|one|those|"
    r"[Tt]he|an?|and|or|that|who|which)$"
)
# A name that goes on: "the Commission on the Accreditation of ...".
NAME_GOES_ON = lazy(r" (?:on|for|of|in|at|to) (?:the )?[A-Z]")
# A verb without its object: "to repeal", "could still slip".
BARE_VERB = lazy(
    r"\b(?:to|will|would|can|could|must|should|may|might)(?: (?:\w+ly|still|also|not|soon|even|again|"
    r"help))* \w+(?: (?:out|up|off|on|down|over|back|away))?$"
)
ENDS_IN_PARTICIPLE = lazy(r"\w+ed$")
# An infinitive that "and" may go on with: "would ban phones and limit ..."
MODAL = lazy(r"\b(?:will|would|can|could|must|should|may|might|to) [a-z]+")
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
