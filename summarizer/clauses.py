"""The parts of a sentence that may be left out, found by cues: patterns of news English, no parser.

Each pattern matches in a sentence whose quotations are masked, so that nothing inside quotation marks is ever cut.
"""

import re

# A finite verb; what is left of a sentence needs one.
VERB = (
    r"(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|do|does|did|says?|said|told|won|lost|"
    r"beat|took|made|went|got|came|ran|led|held|kept|left|met|paid|put|read|rose|fell|grew|saw|sent|set|shot|sold|"
    r"spent|"
    r"stood|struck|burst|taught|thought|threw|wrote|began|broke|brought|built|bought|caught|chose|cut|died|drew|drove|fought|"
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
HAS_VERB = re.compile(rf"\b{VERB}\b")

# Words whose loss turns the meaning, or leaves a claim without who makes it: nothing that holds one is deleted.
HEDGE = re.compile(
    r"\b(?:reportedly|alleg\w+|accus\w+|apparently|purported\w*|supposed\w*|suspected|den(?:y|ies|ied|ying)|not guilty|"
    r"according to|sa(?:y|ys|id|ying)|told|argu\w+|claim\w*|contend\w*|whether|if|unless|except|but|however|pending|"
    r"until|although|though|despite|not|never|no|nor|without|rather|instead|only|contrary|believe\w*|suggest\w*|"
    r"insist\w*|testif\w+|estimat\w*|predict\w*|wrote|noted|conced\w+|acknowledg\w*|admit\w*|maintain(?:ed|s)?|warn\w*|"
    r"announc\w+|reported|than)\b|n['’]t\b",
    re.IGNORECASE,
)
# In what closes a sentence and has its own verb, only these words bear on what stands before it: a denial, a condition.
TURN = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|not guilty|innocen\w+|wrongdoing|but|however|although|though|despite|"
    r"unless|if|until|except|pending|"
    r"provided|"
    r"according to|said|says|told)\b|n['’]t guilty\b",
    re.IGNORECASE,
)
# What an aside must not hold: the other side of an accusation.
DENIAL = re.compile(r"\b(?:den(?:y|ies|ied|ying)|not guilty|innocen\w+|wrongdoing|acquit\w*|cleared)\b", re.IGNORECASE)
# What an opener must not hold: a denial, or who says what follows.
SOURCE = re.compile(rf"{DENIAL.pattern}|\b(?:according to|said|says|told)\b", re.IGNORECASE)
CONDITION = re.compile(r"\b(?:if|unless|until|whether|only|except|pending|provided)\b", re.IGNORECASE)
# What only holds because someone says so: with such a word the closing attribution stays.
CLAIM = re.compile(
    r"\b(?:kill\w*|murder\w*|slay\w*|slain|rap(?:e[sd]?|ist|ing)|assault\w*|abus\w+|molest\w*|stole\w*|steal\w*|theft|"
    r"thie\w+|rob(?:bed|bery|bing)?|burgl\w+|shot|shooting|gunned|shoot\w*|stab\w*|beat(?:en|ing)|attack\w*|accus\w+|"
    r"alleg\w+|suspect\w*|fraud\w*|brib\w+|corrupt\w*|illegal\w*|unlawful\w*|guilty|liable|negligen\w*|blam\w+|fail\w*|"
    r"lie[ds]?|lying|cheat\w*|mis(?:lead|led|conduct|used?)\w*|cover-?up|drunk\w*|intoxicat\w*|impair\w*|drugs?|heroin|"
    r"cocaine|meth|fentanyl|gang|threat\w*|harass\w*|discriminat\w*|racis\w*|violat\w+|crim\w+|offen[cs]e\w*|"
    r"hit-and-run|fled|flee\w*|homicide|arson\w*|terror\w*|militant\w*|rebels?|troops|soldiers?|missiles?|bomb\w*|"
    r"strikes?|war|weapon\w*|nuclear|hack\w*|scam\w*|smuggl\w*|traffick\w*|caus\w+|because|due to|likely|probabl\w+|"
    r"possibl\w+|appear\w*|seem\w*|believ\w+|think|feel|hopes?|best|worst|most|better|worse|unfair|wrong|great\w*|"
    r"dangerous|safe|would|could|should|may|might|must|not|never|n['’]t|we|our|us|i|my|you|your)\b",
    re.IGNORECASE,
)
# A toll of an accident is a fact, who counted it need not be named.
TOLL = re.compile(
    r"\b(?:killed|died|dead|injured|hurt|deaths?)\b.*\b(?:crash|collision|accident|fire|tornado|storm|flood|earthquake|"
    r"quake|avalanche|derail)",
    re.IGNORECASE,
)
KILLED = re.compile(r"\b(?:kill\w*|beat\w*)\b", re.IGNORECASE)

_BODY = (
    r"(?:(?:the|a|an|top|media|software|retail|chamber['’]s|governor['’]s|local|state|county|city|town|federal|school|fire|police|health|transport|election|emergency|"
    r"senior|"
    r"parks|public|works|water|highway|road|planning|zoning|tax|building|housing|education|natural|resources|wildlife|"
    r"forest|coast|guard|traffic|transit|rail|port|power|sheriff['’]s|marshal['’]s|coroner['’]s|clerk['’]s|mayor['’]s|"
    r"district|district's|tribal|national|company|university|[A-Z][\w.'’&-]*|of|for|and) ){0,8}"
    r"(?:officials?|police|authorities|deputies|troopers|firefighters|[Dd]epartment|[Oo]ffice|[Ss]heriff|[Aa]gency|"
    r"[Bb]ureau|[Cc]ouncil|[Bb]oard|[Cc]ommission|[Dd]istrict|[Hh]ospital|[Uu]niversity|[Cc]ollege|[Ss]chool|company|"
    r"firm|organi[sz]ers?|[Ll]eague|team|club|[Aa]ssociation|[Cc]oroner|[Ss]ervice|spokes(?:man|woman|person)|officer|"
    r"release|announcement|website|agenda|schedule|dispatchers|utility|airline|[Mm]useum|[Ll]ibrary|[Zz]oo|[Aa]irport|"
    r"[Aa]uthority|[Cc]hief|Police)"
)
_WHEN = (
    r"(?: (?:on |late |early )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|this week|last week)"
    r"(?: (?:morning|afternoon|evening|night))?| in an? (?:\w+ ){0,2}(?:statement|release|announcement|post|email|"
    r"report)|"
    r" (?:here )?(?:on|at) (?:an? )?(?:news|press) (?:conference|briefing))*"
)
# "..., officials said Monday." A body that speaks for what it runs; experts, lawyers and witnesses are none.
OFFICIAL = re.compile(
    rf",\s+(?:according to (?:a |an )?{_BODY}(?: (?:of|for|from|by|in) [^,.]{{2,50}})?|"
    rf"{_BODY}(?: [A-Z][\w.'’-]+){{0,3}} "
    rf"(?:said|says|say|announced|reported|confirmed){_WHEN}|(?:said|"
    rf"announced) {_BODY}(?: [A-Z][\w.'’-]+){{0,3}}{_WHEN})(?=\.$)"
)
# Any attribution that closes a sentence: it stays at its end when the words before it go.
ATTRIBUTION = re.compile(
    r",\s+(?!(?:which|who|where|and|but|as|when|while|after|with)\b)(?:according to [^;]{3,140}|"
    r"(?:[^,;]{2,70}(?:, [^,;]{2,70},)?) (?:said|says|say|announced|reported|confirmed|"
    r"told [^,;]{2,40}|added|adds|wrote|writes|warned|warns|argued|argues|claimed|claims|alleged|allege|suggested|"
    r"suggests|noted|insisted|testified|predicted|estimated|found|shows?|showed)\b[^,;]{0,60}|(?:said|"
    r"says) [^;]{2,120})(?=\.$)"
)
PARENTHESIS = re.compile(r"\s\((?![^()]*\b(?:not|no)\b)[^()]{1,140}\)(?=[\s,.;:])")
DASHES = re.compile(r"(?:\s?(?:—|–|--)|\s-)\s?(?=[a-z])[^—–]{3,140}?(?:\s?—\s?|\s–\s|\s--?\s)(?=[a-z])")
DASH = re.compile(r"—|\s?–\s|--")
_THEN_A_VERB = rf"(?= (?:(?:today|also|later|(?:on )?[A-Z][a-z]+day) )?{VERB}\b)"
RELATIVE = re.compile(rf", (?:who|which|whose|where) (?:[^,;:()—]|\([^()]*\)){{4,150}}(?:,|(?<=\x01[\"”])){_THEN_A_VERB}")
# "Ann Holt, a former teacher, won", "the town, along with its neighbours, will", "in the Courier, a weekly, to".
APPOSITIVE = re.compile(
    rf"(?<=[A-Za-z’'.)]), (?:a|an|the|one of|its|his|her|their|now|then|formerly|also|in an?|of the|from the|along with|"
    rf"together with|home to|part of|[Cc]hair(?:man|woman|person)?|[Pp]resident|[Dd]irector|[Hh]ead|[A-Z][a-z]+['’]s|"
    rf"(?:based|located|known|owned|founded|built|held|set|led|hit|backed|joined|accompanied|made up)) "
    rf"(?:[^,;:()—]|\([^()]*\)){{3,100}},{_THEN_A_VERB}"
)
# The same behind a name, in the middle of a clause: "in the Courier, a weekly paper, to announce".
APPOSITIVE_INSIDE = re.compile(
    r"\b[A-Z][\w.’'-]*(?: \([\w. -]+\))?(, (?:a|an|the|[Cc]hair(?:man|woman|person)?|[Pp]resident|[Dd]irector|[Hh]ead|one of) "
    r"[^,;:()—]{3,100},)(?= (?:and [A-Z]|(?:[a-z]+ing|to|in|on|at|for|after) ))"
)
# "An inmate who was hurt in May has ...": up to the verb of the main clause.
RESTRICTIVE = re.compile(
    r"(?:An?|Two|Three|Four|Five|Six) [^,]{3,60}?( (?:who|that|which) [^,;:()—]{4,160}?)(?<! and)(?<! but)(?<! or)(?<! he)"
    r"(?<! she)(?<! they)(?<! it)(?<! who)(?<! that)(?<! which)(?= (?:has|have|had|was|were|will) )"
)
DAY_INSIDE = re.compile(
    rf"(?<=[a-z.]) (?:late |early )?on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?"
    rf"(?= (?:{VERB}) )"
)
# How a sentence begins that stands by itself.
SUBJECT = re.compile(
    rf"(?!(?:{VERB}|and|or|but|nor|in|on|at|by|for|with|from|after|before|as|while|when|if|to|of|[a-z]+ing|that|which|who|"
    rf"so|then|not|also|too|thus|most|all|that’s|it’s)\b)[A-Za-z0-9“\"]"
)
OPENER = re.compile(
    r"(?:(?:On|In|At|By|Since|During|Over|After|Before|As|While|With|Following|Amid|Just|Late|Early|Earlier|Last|"
    r"This|Next|"
    r"Today|Yesterday|For|From|When|Because|Thanks to|Due to|Once|Now|Recently|Although|Though|Despite|Even|Within|"
    r"Among|Across|Inside|Outside|Behind|Beyond|Between|To (?:mark|celebrate|help|honou?r)|"
    r"Having|Being|Born|Held|Built|Led|Amidst|Throughout|Under|[A-Z][a-z]{2,}(?:ed|ing) (?:on|in|at|by|for|from|to|with|"
    r"up|over|off|down|the|an?|his|her|its|their)) [^,;:“\"]{2,150}|(?:Nearly|Almost|About|More than|Less than|"
    r"Some|One|Two|Three|"
    r"Four|Five|Six|Seven|Eight|Nine|Ten|Years|Months|Weeks|Days|Hours) [^,;:“\"]{0,40}\b(?:ago|later|earlier|after|"
    r"before|"
    r"since|into)\b[^,;:“\"]{0,150}|Today|Yesterday|Recently|Now|Earlier|Later), "
    rf"(?={SUBJECT.pattern})"
)
# The subject stands in the opener, and what follows is an apposition to it: "Last June the first images, a set of
# ..., were shown".
APPOSED = re.compile(r"(?:a|an|the|one|some) [^,]+(?:, [^,]+)*, (?:is|are|was|were|has|have|had|will|would)\b")
YEAR = re.compile(r"\b\d{4}\b")
# Openers that set the terms of what follows, or name things that "the" takes up.
TERMS = re.compile(
    r"In (?:some|many|most|a|every|certain) (?:\w+ )?(?:ways?|senses?|respects?|cases)|In (?:theory|part|general|fact|"
    r"addition|turn|contrast|principle)|For (?:example|instance)|At (?:first|best|least|worst)"
)
CLAUSE_OPENER = re.compile(r"(?:When|As|After|While|Because|Once|With|For)\b")
SECOND_OPENER = re.compile(r"(?:[A-Z][\w.]+(?: [A-Z]\w+)?|\d{4}), ")
NO_SUBJECT = re.compile(
    r"(?:he|she|it|they|his|her|its|their|him|them|this|that|these|those|there|and|or|but|the two|both)\b|"
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|"
    r"Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b|"
    r"\d{4},? |[A-Z][\w.]+(?: [A-Z]\w+)?, |(?:who|which|and|or|where|then|but|a|an) [^,]{0,60},",
    re.IGNORECASE,
)
PRONOUN = re.compile(r"\b(?:he|she|it|they|his|her|hers|its|their|him|them)\b")
NAME_BEFORE = re.compile(r".*(?:^|\s)[A-Z][a-z]+")
# "Joe Biden, the party's nominee, announced"
APPOSED_NAME = re.compile(rf"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)*, [^,;:]{{3,120}}, {VERB}\b")
NAME_INSIDE = re.compile(r"(?<=\s)[A-Z][a-z]+\b(?<!day)")
# A beginning whose main clause is still to come: "After months of talks", "Wrapped in a scarf".
WAITS = re.compile(
    r"(?:(?:[A-Z][\w.]*(?:, [A-Z][\w.]*)? ){0,2}(?:When|Whenever|Until|Every time|Each time|By the time|The (?:day|"
    r"moment|first time|last time)|Even (?:as|if|though|when|before)|As|After|While|Because|Although|Though|With|If|"
    r"Despite|"
    r"Before|Once|"
    r"Following|Amid|Since|Just))"
    r"\b[^,]*$|.*\b(?:if|when|while|although|though|unless|whether|not only)\b[^,]*$"
)
# Up to the comma behind an opening clause: the main verb stands behind it.
OPENED = re.compile(
    r"(?:When|As|After|While|Because|Although|Though|With|If|Before|Once|Following|Since|In|On|At|For|During)\b[^,]*, "
)
# A beginning with a phrase or a participle, and a clause that only narrows a noun: its main verb may be to come.
PHRASE_FIRST = re.compile(
    r"(?:On|In|At|By|During|Over|For|From|Under|Throughout|Late|Early|Among)\b[^,]*\b(?:who|that|which)\b[^,]*$"
)
LIST_BEFORE = re.compile(r",\s\w+(?:[ -]\w+){0,3}$")
NEGATED = re.compile(
    r"\b(?:not|never|no|nor|without|only|unless|until|if|whether|than|rather|cannot|nobody|none|neither|hardly|how|why|"
    r"what)\b|n['’]t\b",
    re.IGNORECASE,
)
LOOSE = re.compile(
    r"\b(?:look\w*|nam\w+|sought|tak\w+|took|soon|just|shortly|long|days?|weeks?|months?|years?|hours?|minutes?|right|"
    r"immediately|moments?|the|an?|and|or|not|is|was|were|are|be|been|come\w*|came|it|in part|partly|mainly|it's|"
    r"that's)$",
    re.IGNORECASE,
)
# Words that need the phrase behind them: "took part in", "charged with", "is based in".
NEEDS_PHRASE = re.compile(
    r"\b(?:\w+ed|(?!(?:stabbing|shooting|building|meeting|hearing|wedding|morning|evening|king|\w*thing|spring|wing|"
    r"funding|training|spending|housing|parking|crossing|ruling|filing|warning|opening|killing|bombing|briefing|"
    r"gathering|painting|recording|landing|outing|beginning|ending|reading|screening|setting|clothing|engineering|"
    r"programming|computing|banking|fishing|swimming|boxing|racing|skiing)$)\w+ing|part|place|favou?r|access|"
    r"interest|role|lack|charge|control|care|is|are|was|were|be|been|being|"
    r"increase|rise|drop|decline|decrease|change|changes|surge|jump|growth|slowing|reduction|chapter|step|stage|"
    r"tone|path|door|progress|impact|action|read|speak|gap|difference|differences|talks|dispute|agreement|"
    r"demonstrations?|protests?|campaign|questions?|concerns?|"
    r"debate|criticism|anger|fight|battle|attacks?|assault|war|risks?|demand|need|support|"
    r"reason|hope|way|"
    r"deal|deals|work|works|look|looks|live|lives|vote|votes|compete|competes|fight|fights|responsible|available|known|"
    r"made|put|set|held|born|home|due|early|late|later|earlier|open|ready|good|bad|famous|guilty|more|less|up|down|"
    r"out|off|back|away|one|those|"
    r"[Tt]he|an?|and|or|that|who|which)$"
)
# Someone is to do something: "urged Congress to raise ..."; what someone wants, can or has: "plans to", "able to".
MAKES_DO = re.compile(
    r"\b(?:ask\w*|urg\w+|t[eo]lls?|told|order\w*|allow\w*|forc\w+|requir\w+|call\w*|want\w*|help\w*|invit\w+|"
    r"encourag\w+|"
    r"expect\w*|get|got|teach\w*|taught|warn\w*|permit\w*|lead|led|enabl\w+|push\w*|press\w*|persuad\w+|convinc\w+|"
    r"vow\w*|"
    r"pledg\w+|plan\w*|promis\w+|tr(?:y|ies|ied|ying)|agree\w*|decid\w+|attempt\w*|fail\w*|refus\w+|need\w*|hop\w+|"
    r"intend\w*|"
    r"vot\w+|prepar\w+|seek\w*|sought|continu\w+|beg[aiu]n\w*|start\w*|lik\w+|lov\w+|struggl\w+|mov\w+|work\w*|"
    r"aim\w*|rac\w+|rush\w*|threaten\w*|offer\w*|manag\w+|learn\w*|ch[oa]\w+|set|bid|effort\w*|way|ways|right|"
    r"chance|ability|power|authority|opportunity|decision|time|bill|law|"
    r"proposal|"
    r"enough|too|able|ready|likely|willing|eager|due|going|used|have|has|had|is|are|was|were|be)\b[^,]*$",
    re.IGNORECASE,
)
# "prevent him from winning": the verb needs what follows "from".
NEEDS_FROM = re.compile(
    r"\b(?:prevent|stop|keep|kept|ban|bar|block|prohibit|refrain|protect|save|exempt|remov|exclud|divest|separat|"
    r"free|shield|"
    r"distan|differ|suffer|withdr)\w*\b[^,]*$"
)
# A name that goes on: "the Commission on the Accreditation of ...".
NAME_GOES_ON = re.compile(r" (?:on|for|of|in|at|to) (?:the )?[A-Z]")
# A verb without its object: "to repeal", "could still slip".
BARE_VERB = re.compile(
    r"\b(?:to|will|would|can|could|must|should|may|might)(?: (?:\w+ly|still|also|not|soon|even|again|help))* \w+$"
)
ENDS_IN_PARTICIPLE = re.compile(r"\w+ed$")
RELATIVE_OPEN = re.compile(r"(?<!said )(?<!says )(?<!announced )\b(?:who|which|that|where)\b[^,]*$")
# An infinitive that "and" may go on with: "would ban phones and limit ..."
MODAL = re.compile(r"\b(?:will|would|can|could|must|should|may|might|to) [a-z]+")
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
FREE_VERB = re.compile("".join(rf"(?<!\b{word} )" for word in _NO_MAIN_VERB_AFTER) + rf"(?<!, )\b{VERB}\b")
AUXILIARY = re.compile(r"\b(?:will|would|is|are|was|were|has|have|had|can|could|may)\b")
QUOTED = re.compile(r"“[^”]*(?:”|$)|``.*?(?:''|$)|\"[^\"]*(?:\"|$)|(?<![\w])‘[^’]{3,}’(?!\w)")
