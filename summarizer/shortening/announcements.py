"""What a body may tell without being named: what it runs, what it decided, what it counted, the toll of an accident.

An accusation keeps who makes it. No list of wrongs is complete, so the question is turned round: the attribution goes
only behind an act that is listed here. Its subject is a body, a public thing or a number of people, never one person.
"""

import re

from newstool.articles.lazy_pattern import lazy
from newstool.summarizer.grammar import clauses
from newstool.summarizer.grammar.clauses import VERB

_BODIES = (
    r"agency|airline|airport|army|association|authority|board|bureau|center|centre|church|city|clinic|club|college|"
    r"commission|committee|company|corps|council|county|crews|department|district|firm|foundation|government|hospital|"
    r"league|library|museum|office|parish|police|school|service|state|team|town|township|university|utility|village|"
    r"voters|zoo"
)
_THINGS = (
    r"advisory|ballots?|ban|beach|bill|boat ramps?|bridges?|budget|building|bus(?:es)?|campaign|campus|ceremony|"
    r"class(?:es)?|concert|construction|contest|courses?|crossing|deadline|dam|election|exhibition|exhibit|exits?|fairs?|"
    r"fees?|ferry|ferries|festival|fields?|fines?|flights?|fund|funeral|games?|grant|hall|harbor|hearing|highway|hotel|"
    r"hours|lake|lanes?|law|line|market|match|meetings?|mill|ordinance|park|parade|pier|plan|plant|pool|polls|power|"
    r"programs?|project|race|ramps?|rates?|repairs|restaurant|rink|roads?|route|rules?|sales?|season|service|sessions?|"
    r"shelter|show|station|store|streets?|tax(?:es)?|term|theater|theatre|tournament|traffic|trails?|trains?|"
    r"tunnel|turnout|votes?|water|work|works"
)
# No preposition and no verb before its head: "A clerk of the board" and "A man told the school" are persons.
_BEFORE_HEAD = rf"(?!(?:of|on|at|in|for|from|to|with|by|near|over|and|or|{VERB}) )"
_SUBJECT = rf"(?:{_BEFORE_HEAD}[\w.’'&-]+ ){{0,7}}?(?i:{_BODIES}|{_THINGS})"
# "Corps | of Engineers", "The bridge | on Mill Road"; a verb in it would be one of the sentence.
_OF_WHAT = (
    r"(?: \([^()]{1,40}\))?(?: (?:of|on|at|in|for|over|near|to|from|between|and)"
    rf"(?: (?!(?:{VERB}|[a-z]+ed) )[^\s,;:]+){{1,7}}?)??"
)
_TO_COME = (
    r"(?:(?:will|plans? to|hopes? to)|(?:is|are) (?:(?:set|expected|scheduled|due) )?to)"
    r"(?: (?:also|again|now|soon|not|be|get))*"
)
_ACTS = (
    r"add|adopt|approve|begin|build|buy|cancel|change|clos|complete|continue|cost|delay|drain|elect|end|expand|expire|extend|"
    r"finish|fix|go|held|hold|host|install|last|launch|lift|limit|lower|meet|mend|move|offer|open|pass|pav|pay|postpon|"
    r"rais|rebuil|receiv|reduc|reject|remain|renam|renovat|repair|replac|rerout|resum|reopen|restor|run|sell|serv|"
    r"shorten|shut|sold|start|stay|take effect|take place|tak|upgrad|vote|widen"
)
# What a body decides; what is done to a thing; and what a thing does, without an object behind it.
_DECIDED = (
    r"(?:(?:has|have|had) )?(?:adopted|approved|cancel+ed|completed|delayed|elected|expanded|extended|lifted|postponed|"
    r"rejected|restored|voted|votes)"
)
_DONE = (
    r"(?:has been|have been|had been|was|were|is|are)(?: now| again)? (?:added|adopted|approved|built|cancel+ed|closed|"
    r"completed|delayed|expanded|extended|finished|held|installed|launched|lifted|lowered|open|out|over|passed|paved|"
    r"postponed|raised|rebuilt|reduced|rejected|renamed|renovated|reopened|repaired|replaced|rerouted|restored|"
    r"shortened|shut|upgraded|widened|without)"
)
_DID = (
    r"(?:(?:has|have|had) )?(?:began|begins?|closed?s?|ended|ends|expired?s?|lasted|lasts|opened|opens|remains?|"
    r"reopened|reopens|resumed?s?|started|starts|stays|took effect|met|meets)(?= (?:on|at|in|after|for|last|to|early|"
    rf"late|earlier|this|next|until|by|with|again|a (?:week|day|month)|open|closed|shut|{clauses.DAY})\b|$)"
)
_ACT = lazy(rf"{_SUBJECT}{_OF_WHAT} (?:{_TO_COME} (?:{_ACTS})\w{{0,4}}|{_DONE}|{_DECIDED}|{_DID})(?!\w)")
_NUMBER = (
    r"(?:(?:About|Nearly|Almost|More than|Fewer than|At least|Some|Around|An estimated|Just over|Over|A total of) )?"
    r"(?:\d[\d,.]*|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Hh]undreds of|"
    r"[Tt]housands of)(?: (?:million|thousand|hundred|percent|per cent))?"
)
_COUNT = lazy(
    rf"{_NUMBER} (?:[\w’'-]+ ){{1,6}}?(?:attended|visited|voted|took part|turned out|signed up|enrolled|entered|"
    r"cast (?:ballots|votes)|applied|(?:are|were|remain|remained) without|lost power|(?:were|was) (?:evacuated|sold|"
    r"counted|collected|raised|rescued))\b|"
    r"(?:[Tt]urnout|Attendance|Enrol+ment|Unemployment|Membership|The (?:final )?(?:vote|score|count|tally|turnout|"
    r"attendance)) (?:was|were|is|rose|fell|reached|stood|came) (?:(?:to|by|at|up|down|only|about|nearly|from) ){0,2}"
    r"[$£€]?\d"
)
# What follows "by" where nobody did it: how much, or until when.
_MEASURE = (
    rf"{clauses.MONTH}|{clauses.DAY}|about|nearly|almost|more|less|half|"
    r"an? (?:third|quarter|vote|few|year|month|week|day)|two|three|four|five|six|seven|eight|nine|ten|next|"
    r"the (?:end|fall|summer|spring|winter|start)|noon|midnight|mail|boat|bus|train"
)
# With one of these behind the act, someone may be blamed: "closed after a clerk touched ...", "the man who ...".
_MAY_BLAME = lazy(
    r"\b(?:who|whom|whose|with|to (?:hide|cover|avoid|escape|dodge|silence)|"
    r"because|when|while|as|amid|following|over|despite|without (?:telling|asking)|"
    r"and (?:he|she|they)|but|against|"
    rf"by (?!(?:{_MEASURE})\b|[$£€\d])|"
    r"(?:for|of|from|by) (?!(?:spring|evening|morning|housing|parking|building|planning)\b)\w+ing|"
    r"that (?:the|an?|his|her|one|[A-Z]\S*)|after (?!(?:about |nearly |more than |almost |an? |the )?(?:\d+|two|"
    r"three|four|five|six|seven|eight|nine|ten|years?|months?|weeks?|days?|decades?|long|summer|winter|"
    r"spring|repairs|noon|dark)\b))\b"
)
# A toll of an accident is a fact, who counted it need not be named.
_TOLL = lazy(
    r"\b(?:killed|died|dead|injured|hurt|deaths?)\b.*\b(?:crash|collision|accident|fire|tornado|storm|flood|earthquake|"
    r"quake|avalanche|derail|collapse|overturn|sank|capsiz)",
    re.IGNORECASE,
)
_KILLED = lazy(r"\b(?:kill\w*|beat\w*)\b", re.IGNORECASE)
# Who or what did it: a vehicle, a force of nature or what fell down, and no more of how it came to that.
_ACCIDENT = lazy(
    r"\b(?:when|after|as|while) (?:an?|the|their|its|his|her|two|three|\d+) (?:(?!driv|pilot)[\w-]+ ){0,3}?"
    r"(?:cars?|trucks?|vans?|bus(?:es)?|trains?|planes?|aircraft|helicopters?|boats?|ferry|vehicles?|tornado(?:es)?|storms?|floods?|fires?|"
    r"earthquake|quake|avalanche|cliff|walls?|roof|trees?|bridge|balcony|deck|crane|buildings?|house|home) "
    r"(?:in which they (?:were|rode) \w+ )?(?:collided|crashed|overturned|rolled|derailed|collapsed|exploded|sank|"
    r"capsized|slid|skidded|fell|tore|swept|burned|hit|struck|caught fire|went down)\b"
)
_HOW = lazy(
    r"\b(?:with (?!an? |another )|at the wheel|by (?!an? )|set|when|after|as|while|who|whose|because|whom|"
    r"(?:for|of|by|from) \w+ing)\b"
)
# What holds only because someone says so, or is an accusation in other words.
CLAIM = lazy(
    r"\b(?:kill\w*|abduct\w*|kidnap\w*|ransom|hostages?|murder\w*|slay\w*|slain|rap(?:e[sd]?|ist|ing)|assault\w*|"
    r"abus\w+|molest\w*|stole\w*|steal\w*|theft|"
    r"thie\w+|rob(?:bed|bery|bing)?|burgl\w+|shot|shooting|gunned|shoot\w*|stab\w*|beat(?:en|ing)|attack\w*|accus\w+|"
    r"alleg\w+|suspect\w*|fraud\w*|brib\w+|corrupt\w*|illegal\w*|unlawful\w*|guilty|liable|negligen\w*|blam\w+|fail\w*|"
    r"lie[ds]?|lying|cheat\w*|mis(?:lead|led|conduct|used?)\w*|cover-?up|drunk\w*|intoxicat\w*|impair\w*|drugs?|heroin|"
    r"cocaine|meth|fentanyl|gang|threat\w*|harass\w*|discriminat\w*|racis\w*|violat\w+|crim\w+|offen[cs]e\w*|"
    r"charg\w+|arrest\w*|sued?|lawsuit|fired|speeding|red light|stop sign|wrong way|"
    r"military|airspace|warships?|legal\w*|hit-and-run|fled|flee\w*|homicide|arson\w*|"
    r"terror\w*|militant\w*|rebels?|troops|soldiers?|missiles?|bomb\w*|"
    r"strikes?|war|weapon\w*|nuclear|hack\w*|scam\w*|smuggl\w*|traffick\w*|caus\w+|because|due to|likely|probabl\w+|"
    r"possibl\w+|appear\w*|seem\w*|believ\w+|think|feel|hopes?|best|worst|most|better|worse|unfair|wrong|great\w*|"
    r"dangerous|safe|would|could|should|may|might|must|not|never|n['’]t|we|our|us|i|my|you|your)\b",
    re.IGNORECASE,
)


def needs_no_source(said: str) -> bool:
    """Whether a body need not be named for what it said: an act of its own, a count, the toll of an accident.

    said: the sentence before its attribution, with what is quoted masked
    """
    if clauses.HAS_VERB.search(said) is None:
        return False
    if _TOLL.search(said) and not CLAIM.search(_KILLED.sub("", said)):
        return _HOW.search(_ACCIDENT.sub("", said, count=1)) is None
    if CLAIM.search(said):
        return False
    act = _ACT.match(said) or _COUNT.match(said)
    return act is not None and _MAY_BLAME.search(said) is None
