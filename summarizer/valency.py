"""Verbs and nouns that wait for a word further on: "thank Ann Holt | for", "impose a tax | on", "describe it | as"."""

import re

_NEAR_WORDS = 12  # before a stop, in which a verb stands that needs what follows; an object stands between them
_FAR_WORDS = 24  # "described the plan, which ..., | as"
# The word they wait for, and how they begin.
_WAITS_FOR = {
    "with": "provid|suppl|replac|equip|present|forces|contrast|reward|entrust|arm|deal|cop|work|meet|talk|compar|charg|"
    "associat|align|combin|agree|compl|met|spoke|join|shar|team|partner|side|link|connect|fill|coordinat|collaborat|"
    "threaten|confront|credit",
    "for": "thank|commend|applaud|prais|criticiz|criticis|blam|apologi|credit|fault|wait|look|call|stage|responsib|"
    "punish|compensat|reward",
    "from": "prevent|stop|keep|kept|ban|bar|block|prohibit|refrain|protect|save|exempt|remov|exclud|divest|separat|"
    "free|shield|distan|differ|suffer|withdr",
    "on": "plac|put|spend|spent|focus|bas|impos|rely|reli|depend|concentrat|restriction|limits|curb|sanction|blam",
    "in": "join|participat|engag|succeed|result|invest|involv|assist|interest|speciali",
    "into": "channel|turn|transform|convert|translat|divid|pour|plung|pump|shap|mold|delv|look",
    "as": "describ|call|refer|regard|view|hail|portray|treat|label|brand|dismiss|see|saw|depict|cast|paint",
    "to": "join|pressur",
    "against": "pit|protect|guard|warn",
}
_PATTERNS = {word: re.compile(rf"\b(?:{verbs})\w*\b") for word, verbs in _WAITS_FOR.items()}
# "told the paper, an old weekly, | that"
_TELLS = re.compile(r"\b(?:t[eo]lls?|told|assur\w+|remind\w*|inform\w*|warn\w*)(?: [\w.’'-]+){1,3}$")
_THAT = re.compile(r"(?:[^,]{2,60}, )?that\b")


def waits(front: str, gone: str) -> bool:
    """Whether a verb or a noun before a stop waits for the word behind it.

    front: the sentence up to the stop. gone: what stands behind it
    """
    if _TELLS.search(front) and _THAT.match(gone):
        return True
    word = "into" if " into " in f" {gone}" else gone.partition(" ")[0]
    pattern = _PATTERNS.get(word)
    if pattern is None:
        return False
    words = front.split()
    return pattern.search(" ".join(words[-(_FAR_WORDS if word == "as" else _NEAR_WORDS) :])) is not None
