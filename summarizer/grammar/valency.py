"""Words that wait for what follows: "thank Ann Holt | for", "the first rider | from China", "in a statement | on"."""

import re

from newstool.articles.lazy_pattern import lazy

_NEAR_WORDS = 12  # before a stop, in which a verb stands that needs what follows; an object stands between them
_AS_FAR_WORDS = 24  # "described the plan, which ..., | as"
# The word they wait for, and how they begin.
_WAITS_FOR = {
    "with": r"provid|suppl|replac|equip|presented|forces|contrast|reward|entrust|arm(?:ed|ing)|deal|cop(?:e|ing)|"
    r"work(?:s|ed|ing)?\b|meets?\b|talk(?:s|ed|ing)?\b|compar|charg|associat|align|combin|agree|compl|met\b|spoke|"
    r"join|shar|"
    r"teamed|partner|sided|link|connect|fill|coordinat|collaborat|threaten|confronted|credit",
    "for": "trad|swap|exchang|thank|commend|applaud|prais|criticiz|criticis|blam|apologi|credit|fault|wait|look|call|"
    "stage|responsib|punish|compensat|reward|appeal|plea",
    "from": "prevent|stop|keep|kept|ban|bar|block|prohibit|refrain|protect|save|exempt|remov|exclud|divest|separat|"
    "enjoin|deter|discourag|dissuad|restrain|free|shield|distan|differ|suffer|withdr|cut|withh",
    "on": r"set\b|ban|plac|put|spend|spent|focus|bas|impos|rely|reli|depend|concentrat|restriction|limit|curb|sanction|"
    "crackdown|blam",
    "in": "leaving|keeping|putting|join|participat|engag|succeed|result|invest|involv|assist|interest|speciali|rank",
    "into": "parlay|funnel|channel|turn|transform|convert|translat|divid|pour|plung|pump|shap|mold|delv|look",
    "as": "describ|call|refer|regard|view|hail|portray|treat|label|brand|dismiss|see|saw|depict|cast|paint|"
    r"remov|select|chos|choos|appoint|nam|elect|install|recogniz|recognis",
    "to": "join|pressur",
    "at": "join",
    "about": "tell|told|talk|ask|speak|spoke|complain|worr|inform|learn|hear",
    "against": "pit|protect|guard|warn",
    "toward": "barrel|inch|steer|rush|hurtl",
}
# Nouns that tell little without the phrase right behind them, by its first word: "an interview | with Ann Holt".
_NOUNS_WAIT_FOR = {
    "with": "peace|interviews?|partnerships?|contracts?|contacts?|conversations?|relations?|relationships?|"
    "negotiations?|clash(?:es)?|collaboration|alliance|business|compliance|rift|feud|agreement|deal|talks|ties",
    "for": "criticisms?|praise|blame|backdrop|setting|venue|target|candidate|template|basis|"
    "solutions?|funding|alternatives?|remedy|reasons?|search|appetite|race|replacements?|substitutes?|excuse|"
    "eager|desperate|grateful|hungry|explanation|apology|compensation|preparations?|recipe|warrants?|petition|"
    "petitions|requirements?|respect|"
    "disrespect",
    "from": "complications|pressure|exemptions?|withdrawal|departure|protection|criticism|opposition|cash|revenue|"
    "income|proceeds|profits?|prosecution|exclusion",
    "on": "details|information|data|"
    "thoughts|views|opinions?|seat|attacks?|crackdown|restrictions|taxes|limits?|pressure|emphasis|focus|impact|"
    "effects?|influence|assault|reliance|curbs?|sanctions|ban|attempt",
    "in": "persistence|interest|role|confidence|faith|belief|stake|investment|involvement|participation|rampant "
    "speculation|instrumental|spikes?|surges?|upticks?",
    "to": "threats?|damage|access|reactions?|answers?|approach|solutions?|alternatives?|objections?|commitment|"
    "contributions?|amendments?|tribute|exposure|key|attention|barriers?|return|changes",
    "about": "questions|concerns|doubts|complaints|worries|allegations|facts|information|details|speculation|rumou?rs|"
    "claims|misconceptions|warnings?",
    "against": "campaign|fight|battle|war|charges|lawsuits?|suits?|complaints?|protection|"
    "allegations|attacks?|threats?",
    "over": "speculation|uncertainty|control|disputes?|anger|outrage|controversy|tensions?|excitement mounts",
    "into": "investigations?|inquiry|inquiries|probes?|insights?|research|entry",
    "by": "delivery|oversight|governance",
}
_NOUN_PATTERNS = {word: lazy(rf"\b(?:{nouns})$") for word, nouns in _NOUNS_WAIT_FOR.items()}
_LINKS = lazy(r"\b(?:link|attribut|devot|dedicat|expos|subject|compar)\w*\b(?!.*\bto\b)[^,]*$")
_WAITS_FOR["regarding"] = _WAITS_FOR["about"]
_PATTERNS = {word: lazy(rf"(?<![\w-])(?:{verbs})\w*\b") for word, verbs in _WAITS_FOR.items()}
_CALLS, _NEAR_NAMES = (
    lazy(rf"(?<![\w-])(?:{_WAITS_FOR['as']})\w*(?: [A-Z][\w.’'-]*)+$"),
    8,
)  # "labeling Ann Holt |, a clerk, as"
_PLACE_THEN = lazy(r"(?:in|at|on) [A-Z][\w.]+(?: [A-Z][\w.]+)? (with|for|from|as|about|against|into) ")
# "told the paper, an old weekly, | that"
_TELLS = lazy(r"\b(?:t[eo]lls?|told|assur\w+|remind\w*|inform\w*|warn\w*|convinc\w*|persuad\w*)(?: [\w.’'-]+){1,3}$")
# Stems of verbs that take an object and an infinitive: "ordered the club to pay". They tell nothing without it.
_ORDERS = (
    "ask|urg|order|allow|forc|requir|call|want|invit|encourag|expect|permit|enabl|push|persuad|compel|implor|beg|"
    "instruct|direct|authoriz|authoris|entitl|empower|oblig|prompt|inspir|challeng|pressur"
)
# These need it only where it stands close by: "helped the club to pay", but "helped the club".
_TEACHES = "warn|tell|told|remind|teach|taught|help|convinc|press|advis|lead|led|caus|get|got|us"
_ENDINGS = "(?:e|e?s|[glt]?ed|[glt]?ing)?"  # "begged", "compelled", "permitting"
_TAKES_INFINITIVE = lazy(rf"(?:{_ORDERS}|{_TEACHES}){_ENDINGS}$")
# "urging Roy Moore, the candidate, | to quit"
_ORDERS_SOMEONE = lazy(rf"\b(?:{_ORDERS}|press){_ENDINGS}(?: [\w.’'-]+){{1,4}}$")
_APPOSED_TO = lazy(r"[^;]{2,250}?, to [a-z]")
_MAKING = lazy(r"\bmak(?:e|es|ing) (?:the|its|it|him|her|them|his)(?: \w+)?$")  # "making the club | one of three"
_AS_MANY = lazy(r"\b(?:as|so|more|less|fewer) \w+(?: [a-z]+)?$")
_COUNTED = lazy(r"\b(?:two|three|four|five|both|several)\b[^:]*:[^:]*$")  # "two certainties: one | and the other"
# "declared the rate of guns | in the state to be the best sign"
_DECLARES = lazy(r"\b(?:declar|consider|deem|believ|judg|pronounc|reckon|found\b|finds?\b)\w*\b(?!.*\bto be\b)[^,]*$")
_THAT = lazy(r"(?:[^,]{2,60}, )?that\b|[^,]{0,60}\bwhether\b")

# What the words behind it limit: "the first rider from China", "too tough on crime".
LIMITED = lazy(
    r"\b(?:(?:the|its|his|her|their|my|our|’s|'s|a|an|second|third) (?:first|last|only|top|leading|most|least|largest|"
    r"biggest|highest-\w+|highest|lowest|oldest|youngest|longest|shortest|fastest|strongest|greatest|smallest|richest|"
    r"poorest|deadliest|worst|best|hottest|coldest|closest|earliest|newest)"
    r"(?! (?:time|week|month|year|night|day|decade|century|few|two|three)s?\b)(?: [\w'’-]+){0,3}|"
    r"(?:too|so|as|more|less) \w+)$"
)
# Nouns that tell nothing without what follows: "released a statement", "in a way", "for people". In small letters.
EMPTY = lazy(
    r"\b(?:statements?|videos?|posts?|letters?|reports?|documents|cases?|ways?|potential|participation|principles|"
    r"proposals?|appeals?|colleagues|approval|requests?|response|restrictions|bump|moves?|laws?|bills|atmosphere|"
    r"environment|component|hunt|search|quest|updates?|excitement|websites?|sites?|covers?|clips?|messages?|"
    r"memos?|images?|photos?|tweets?|"
    r"amounts?|numbers?|items?|things?|turns?|calls?|stories|story|lost|steps?|sets?|series|lists?|range|variety|"
    r"million|millions|billion|billions|people|nations|countries|someone|records|data|requests|sometimes|often|program|"
    r"programs|victories|resolution|legislation|amendment|bill|account|announcement|notice|packages|effort|efforts|"
    r"invitations?|meetings?|visits?|help|men|man|women|woman|person|mistakes?|home|ideas?|attempts?|trillion|"
    r"thousands|hundreds|dozens|"
    r"news|plans?|worry|worries|position|stance|scope|thirst|hunger|appetite|desire|relationship|consequences|"
    r"leverage|go-ahead|build|changes|options?|dollars|chances?|responsibility|bout|discussions?|rules?|measures?|"
    r"analysis|assessment|op-eds?|essays?|columns?|editorials?|articles?|speech|protections|decisions?|choices?|"
    r"issues|matters|services|details|terms|conditions|benefits|"
    r"powers|challenges?|"
    r"policy|policies|opportunity|opportunities|"
    r"following \w+)(?:(?: (?:on|late|early))? (?:today|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day))?$"
)
# "followed closely by"
WAITS_FOR_MORE = lazy(r"\w+ed (?:closely|mainly|largely|primarily|directly|partly|only|chiefly|mostly)$")

# "brought the merger |, after years, to a standstill": the object alone says nothing of what became of it.
_BRINGS = lazy(
    r"\b(?:br(?:ing(?:s|ing)?|ought)|c(?:omes?|ame|oming)|put(?:s|ting)?|driv(?:es?|en|ing)|drove|"
    r"thr(?:ow(?:s|n|ing)?|ew)|plung(?:e[sd]?|ing))\b[^,]*$"
)
_TO_AN_END = lazy(
    r"[^,;]*?\b(?:to (?:an?|its|his|her|their) (?:standstill|halt|stop|end|close|head|knees)|"
    r"to (?:life|light|justice|court|trial|mind|power|account)|"
    r"in(?:to)? (?:question|doubt|jeopardy|danger|chaos|turmoil))\b"
)

_WORDS_BEFORE_TO = 16  # in which such a verb stands
# Such a verb, and no infinitive behind it yet.
_ORDER_WITHOUT_TO = lazy(rf"\b(?:{_ORDERS}){_ENDINGS}\b(?!.*\bto [a-z])")
# "voted 5-2 on Tuesday |, after a long debate, to raise taxes"
_DECIDE = (
    r"vot|agre|decid|plan|mov|refus|offer|seek|sought|hop|tried|try|fail|manag|pledg|promis|vow|threaten|intend|"
    r"wants?\b|wanted|chose|opt|prepar|needs?\b|expect|schedul|set\b|slated|poised|due\b"
)
_DECIDES = lazy(rf"\b(?:{_DECIDE})\w*\b(?!.*\bto [a-z])[^,]*$")
_THEN_TO = lazy(r"[^;]{0,250}, to (?!(?:the|a|an|his|her|its|their)\b)[a-z]+\b")
# Nouns that tell nothing without their "to ...".
_PURPOSE_NOUNS = (
    "track reason time chance right plan effort way ability intent intention decision attempt bid move directive "
    "order permission deal offer opportunity need desire campaign push pressure duty willingness refusal failure "
    "tendency proposal agreement authority power vote request call invitation lobby bill law"
)
_PURPOSE_WORDS = frozenset(_PURPOSE_NOUNS.split())
# Verbs and adjectives that take "to ..." themselves: "began to", "able to", "is to".
_BEGINS = (
    r"attempt\w*|continu\w+|beg[aiu]n\w*|start\w*|lik\w+|lov\w+|struggl\w+|mov\w+|work\w*|aim\w*|rac\w+|rush\w*|"
    r"learn\w*|ch[oa]\w+|help\w*|enough|too|able|ready|likely|willing|eager|due|going|used|have|has|had|is|are|was|"
    r"were|be|yet"
)
_TAKES_TO = lazy(
    rf"\b(?:(?:{_ORDERS}|{_TEACHES}){_ENDINGS}|(?:{_DECIDE})\w*|(?:{'|'.join(_PURPOSE_NOUNS.split())})s?|"
    rf"{_BEGINS})\b[^,]*$",
    re.IGNORECASE,
)
_OWN_CLAUSE = lazy(r"(?:as|while|after|when|because|before) (?!to\b)[\w’'-]+ [\w’'-]+")  # its "to" is its own
TO_DO = lazy(r"[^,]{0,80}\bto [a-z]")


def takes_infinitive(word: str) -> bool:
    """Whether a word in small letters is a verb with an object and an infinitive: "warned his father to be ..."."""
    return _TAKES_INFINITIVE.match(word) is not None


def is_purpose_noun(word: str) -> bool:
    """Whether a noun in small letters tells nothing without its "to ...": "efforts | to save it"."""
    return word in _PURPOSE_WORDS or word.removesuffix("s") in _PURPOSE_WORDS or word == "yet"


def waits_for_infinitive(front: str) -> bool:
    """Whether a verb, a noun or an adjective behind the last comma takes "to ...": "is able | to come"."""
    return _TAKES_TO.search(front) is not None


def waits(front: str, gone: str, *, pause: bool) -> bool:
    """Whether a verb or a noun before a stop waits for the word behind it.

    front: the sentence up to the stop. gone: what stands behind it. pause: a comma or a dash stands at the stop
    """
    if (_TELLS.search(front) and _THAT.match(gone)) or (_ORDERS_SOMEONE.search(front) and _APPOSED_TO.match(gone)):
        return True
    if (
        (gone.startswith(("as ", "than ", "that ")) and _AS_MANY.search(front))
        or _COUNTED.search(front)
        or _MAKING.search(front)
    ):
        return True
    words = front.split()
    begins = gone.partition(" ")[0]
    nouns = None if pause else _NOUN_PATTERNS.get(begins)
    if nouns is not None and nouns.search(" ".join(words[-2:])):
        return True
    if not pause and " to " in gone and _LINKS.search(front):
        return True
    if " to be " in f" {gone}" and _DECLARES.search(front):
        return True
    if _TO_AN_END.match(gone) and _BRINGS.search(front):
        return True
    behind = {begins, "into"} if " into " in gone else {begins}
    place = _PLACE_THEN.match(gone)  # "were charged | in Marlow with theft"
    if place:
        behind.add(place[1])
    if pause and ", as " in gone and _CALLS.search(" ".join(words[-_NEAR_NAMES:])):
        return True
    for word in behind:
        pattern = _PATTERNS.get(word)
        near = words[-(_AS_FAR_WORDS if word == "as" else _NEAR_WORDS) :]
        if pattern and (word == "as" or not pause) and pattern.search(" ".join(near)):
            return True
    return False


def cuts_off_an_order(front: str, gone: str) -> bool:
    """Whether a stop would cut off what someone is to do: "has urged the mayor | of Dunmore to resign"."""
    if _OWN_CLAUSE.match(gone):
        return False
    near = " ".join(front.split()[-_WORDS_BEFORE_TO:])
    return TO_DO.match(gone) is not None and _ORDER_WITHOUT_TO.search(near) is not None


def cuts_off_a_decision(front: str, gone: str) -> bool:
    """Whether a stop would cut off what someone decided: "voted 5-2 |, after a debate, to raise taxes"."""
    return (gone.startswith("to ") or _THEN_TO.match(gone) is not None) and _DECIDES.search(front) is not None
