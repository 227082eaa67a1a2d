"""The words that open a sentence and may be left out: when, where, after what, up to the first comma."""

import re

from newstool.articles.lazy_pattern import lazy
from newstool.summarizer.grammar.clauses import DASH, DAY, DENIAL, HAS_VERB, MASK, MONTH, VERB
from newstool.summarizer.leaning import points_back

# How much is lost, in the unit of deletions.py.
_LOSS_OF_TIME, _LOSS_OF_SCENE, _LOSS_OF_NAME = 0.8, 2.0, 1.5
_WORDS_OF_TIME = 4  # so many words say when or where: "On Monday night,"
_STEM = 5  # letters: words that begin alike are taken for one
# "that fees the law allows": the one that the opening words named
_THE_RULE = lazy(r"\bthe (law|bill|measure|plan|rule|ruling|decision|report|deal|proposal|order|program|policy)\b")
_THE_NOUN = lazy(r"the (?:[a-z-]+ )??([a-z]{4,})\b")
# What an opener must not hold: a denial, or who says what follows.
_SOURCE = lazy(
    rf"{DENIAL.pattern}|\b(?:according to|said|says|told|statements?|denials?|insistence|promises?)\b", re.IGNORECASE
)
_CONDITION = lazy(
    # "In homes that were given a stove, children had fewer coughs"
    r"^(?:in|among|for|at) (?:[a-z-]+ ){0,2}[a-z]+s (?:that|who|where|without)\b|"
    r"\b(?:if|unless|until|whether|only|except|pending|provided|barring|assuming|maybe|perhaps|possibly|probably)\b",
    re.IGNORECASE,
)
# How a sentence begins that stands by itself.
_SUBJECT = lazy(
    rf"(?!(?:(?!(?:retired|embattled|disgraced|armed|unidentified|convicted|suspected|acclaimed|renowned|united) )"
    rf"{VERB}|and|or|but|nor|in|on|at|by|for|with|from|after|before|as|while|when|if|to|of|[a-z]+ing|that|which|"
    rf"who|so|then|not|also|too|thus|most|all|that’s|it’s)\b)[A-Za-z0-9“\"]"
)
_OPENER = lazy(
    r"(?:(?:On|In|At|By|Since|During|Over|After|Before|As|While|With|Following|Amid|Just|Late|Early|Earlier|Last|"
    r"This|Next|"
    r"Today|Yesterday|For|From|When|Because|Thanks to|Due to|Once|Now|Recently|Although|Though|Despite|Even|Within|"
    r"Among|Across|Inside|Outside|Behind|Beyond|Between|To (?:mark|celebrate|help|honou?r)|"
    r"Having|Being|Born|Held|Built|Led|Amidst|Throughout|Under|[A-Z][a-z]{2,}(?:ed|ing) (?:on|in|at|by|for|from|to|"
    r"with|up|over|off|down|the|an?|his|her|its|their)) [^,;:“\"]{2,150}|(?:Nearly|Almost|About|More than|Less than|"
    r"Some|One|Two|Three|"
    r"Four|Five|Six|Seven|Eight|Nine|Ten|Years|Months|Weeks|Days|Hours|Not long) [^,;:“\"]{0,40}"
    r"\b(?:ago|later|earlier|after|before|since|into)\b[^,;:“\"]{0,150}|Today|Yesterday|Recently|Now|Earlier|Later), "
    rf"(?={_SUBJECT.pattern})"
)
# The subject stands in the opener, and what follows is an apposition to it: "Last June the first images, a set of
# ..., were shown".
_APPOSED = lazy(r"(?:a|an|the|one|some) [^,]+(?:, [^,]+)*, (?:is|are|was|were|has|have|had|will|would)\b")
_YEAR = lazy(r"\b\d{4}\b")
# "In a letter of his doctor, Dan Roe is described as": the letter says so.
_DOCUMENT = lazy(
    r"\b(?:letter|memo|report|filing|lawsuit|suit|complaint|indictment|affidavit|documents?|book|memoir|essay|column|"
    r"testimony|study|survey|poll|article|email|interview)\b"
)
# What follows is not news of today. "Last April, Ann Holt spoke": without the month she spoke this week.
LONG_AGO = lazy(
    r"\b(?:last year|(?i:years?|decades?|century|centuries) (?:ago|before|earlier))\b"
    rf"|^(?:Last|In|Back in|Early in|Late in) (?:{MONTH}|spring|summer|autumn|fall|winter)\.?, "
    r"|\b(?:(?:his|her|its|their) (?:\w+ )?(?:previous|former|past|earlier)|an? (?:previous|earlier|past))\b"
)
_FEWEST_LEFT = 7  # words: fewer tell nothing without the scene
# "As the sun rose over a mill, clerks inside were glad", "to avoid them": of what the opening words named
_IN_THERE = lazy(
    r"\bthem\b|\b(?:inside|outside|there|nearby|here)(?:[,.]| (?:is|are|was|were|has|have|had|will|would|\w+ed)\b)"
)
_IS_TOLD = lazy(
    r"\b(?:is|are|was|were) (?:\w+ )?(?:described|portrayed|called|said|accused|listed|named|identified|depicted|"
    r"characterized|seen|quoted)\b"
)
# Openers that set the terms of what follows, or name things that "the" takes up.
_TERMS = lazy(
    r"Reporting\b|For (?:many|some|most|few|all|those|the) (?!first|second|third|time)|"
    r"For (?:[\w-]+ ){0,4}(?:years?|decades?|months?|weeks?|days?|hours?|generations?),|As (?:an?|"
    r"the) [a-z-]+(?: [a-z-]+)?,|"
    r"In (?:some|many|most|a|every|certain) (?:\w+ )?(?:ways?|senses?|respects?|cases)|In (?:theory|part|general|fact|"
    r"addition|turn|contrast|principle)|For (?:example|instance)|At (?:first|best|least|worst)"
)
# The state of a town, the year of a day; no name in a list: "Ann, | Dan and Eve won".
_SECOND_OPENER = lazy(r"(?:[A-Z][\w.]+(?: [A-Z]\w+)?|\d{4}), (?![A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+)?,? (?:and|or) )")
_NO_SUBJECT = lazy(
    r"(?i:he|she|it|they|his|her|its|their|him|them|this|that|these|those|there|and|or|but|the two|both|particularly|"
    r"especially)\b|"
    rf"(?:{DAY}|{MONTH})\b|"
    r"\d{4},? |[A-Z][\w.]+(?: [A-Z]\w+)?, |(?i:who|which|and|or|where|then|but|a|an) [^,]{0,60},"
)
_BOTH = lazy(r"\bboth (?:of )?(?!.* and )")  # "both goals": those that the opening words told
_PRONOUN = lazy(r"\b(?:he|she|it|they|his|her|hers|its|their|him|them)\b")
# The subject is many, so that "its" is of the opening words.
ITS_OF_MANY = lazy(r"[^,]*\b(?:have|are|were)\b.*\bits\b")
_NAME_BEFORE = lazy(r".*(?:^|\s)[A-Z][a-z]+")
# "Joe Biden, the party's nominee, announced"
_APPOSED_NAME = lazy(rf"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)*, [^,;:]{{3,120}}, {VERB}\b")
_NAME_INSIDE = lazy(r"(?<=\s)[A-Z][a-z]+\b(?<!day)")

# "Failing to vote can cost the right to vote, a court ruled"
_DOING_CAN = lazy(
    r"[A-Z]\w+ing\b(?:(?!\b(?:who|that|which)\b)[^,])* (?:can|could|may|might|must|should|will|would|is|was|has) "
)
# No opening words but a sentence: "Recently there was a case, whilst ..."
_IS_A_CLAUSE = lazy(
    r"(?:Recently|Now|Today|Yesterday|Just|Late|Early|Earlier|Last|This|Next|On|In|At|By|For|Some|Two|Three|Four)\b"
    r"(?:(?!\b(?:who|that|which|when|where|what)\b)[^,])*\b(?:is|are|was|were|has|have|had|will|would)\b"
)

_ARTICLE = lazy(r"(?:an?|the|one) ")
_FULL_NAME = lazy(r"(?<=[a-z.,] )[A-Z][a-z]+ (?:[A-Z]\. )?[A-Z][a-z]+\b(?<!day)")
# "the company": the one that the opening words name; "the first response": to what they tell.
_THE_BODY = lazy(r"\bthe (?:company|firm|agency|group|organi[sz]ation|chain|retailer|team|club|city|town|bank)\b")
_THE_OUTCOME = lazy(
    r"the (?:first |only |initial )?(?:response|answer|reaction|result|reply|outcome|effect)\b", re.IGNORECASE
)
_DOES_IT = lazy(
    r"\b(?:keep|stop|prevent|avoid|do|does|did|done|\w+ing|"
    r"about|of|for|with|against|over) it\b(?! (?:is|was|has|had|will|would)\b)"
)
_SAME = lazy(
    r"\b(?:(?:of|between|among) them|(?:those|these) (?!who|that|of|in|on|with|from|whose)[a-z]+|"
    r"the (?:problem|issue|matter|idea|deal|incident)\b(?! (?:that|of|with|for))|"
    r"same|similar|different|also|another|such|too)\b"
    # "As clerks hold a debate, some have asked": some of them
    r"|^(?:some|many|most|several|few|a few|others|all|each|none|neither|either|one) (?:[a-z]+ly |still |now )?"
    r"(?:is|are|was|were|has|have|had|will|would|can|could|say|said|want|plan)\b"
)
# "On the loud, partisan claims that ..., let's be clear"
_ADJECTIVES = lazy(
    r"\w+ (?:the|an?|its|his|her|their|these|those) [a-z]+, [a-z]+(?<!ing)(?<!ed) [a-z]+ (?:that|of|in|for|on|about)\b"
)
# "In the film Ash, the coming of age of a shy, | young man is told": the comma stands between adjectives.
_DETERMINED = lazy(r".*\b(?:the|an?|its|his|her|their|our|my|this|that) [a-z-]+,\s*$")
_BARE_SUBJECT = lazy(
    r"(?!(?:the|an?|its|his|her|their|our|my|this|that|each|every|no|one|some|another|what|who|any\w*|every\w+|"
    r"no\w+)\b)"
    r"[a-z-]+ [a-z-]+(?<!s) (?:is|was|has)\b"
)
# "When Jeb Roe spoke, the likely candidate did well": who that is stands in the opening words.
_NAMED_SUBJECT = lazy(r"(?:When|As|After|While|Before|Since|Once) [A-Z][\w.’'-]+ [A-Z][\w.’'-]+ [a-z]")
_THE_ONE = lazy(r"the [a-z]")


def find_first_words(body: str) -> tuple[int, float] | None:
    """Where the opening words end that may go, and how much is lost; None where a sentence does not follow them."""
    found = _OPENER.match(body) if ", " in body else None
    if found is None:
        return None
    again = _SECOND_OPENER.match(body, found.end())
    end = again.end() if again else found.end()
    opener, rest = body[:end], body[end:]
    if _ADJECTIVES.match(body) or is_between_adjectives(opener, rest):
        return None
    apposed = (
        opener.split()[-1][0].isupper() and _ARTICLE.match(rest) and "," in rest
    )  # "Ann Holt, the former mayor, as"
    if (
        apposed
        or _IS_A_CLAUSE.match(opener)
        or _DOING_CAN.match(opener)
        or not _stands_alone(rest)
        or len(DASH.findall(opener)) % 2
    ):
        return None
    if _SOURCE.search(opener) or _CONDITION.search(opener) or _TERMS.match(opener):
        return None
    short = len(opener.split()) <= _WORDS_OF_TIME
    if len(rest.split()) < _FEWEST_LEFT or LONG_AGO.search(opener) or _IN_THERE.search(rest):
        return None
    source = _DOCUMENT.search(opener) and _IS_TOLD.search(rest)
    if (
        _YEAR.search(opener)
        or source
        or rest[0] in '“"' + MASK
        or points_back(rest[:1].upper() + rest[1:])
        or takes_up(rest, opener)
    ):
        return None
    loss = _LOSS_OF_TIME if short else _LOSS_OF_SCENE
    return end, loss + _LOSS_OF_NAME * (_FULL_NAME.search(opener) is not None)


def is_between_adjectives(opener: str, rest: str) -> bool:
    """Whether the comma that ends an opener stands between two adjectives: "a shy, | young man is"."""
    return _DETERMINED.match(opener) is not None and _BARE_SUBJECT.match(rest) is not None


def _stands_alone(rest: str) -> bool:
    """Whether a sentence with a subject of its own follows: its verb stands before a comma or behind an apposition."""
    named = _APPOSED_NAME.match(rest) is not None
    if not _SUBJECT.match(rest) or (_NO_SUBJECT.match(rest) and not named) or _APPOSED.match(rest):
        return False
    return named or HAS_VERB.search(rest.partition(",")[0]) is not None


def takes_up(rest: str, opener: str) -> bool:
    """Whether the sentence behind the opening words means what they named: "he", "the talks"."""
    pronoun, name = _PRONOUN.search(rest), _NAME_INSIDE.search(opener)
    if pronoun and name and not _NAME_BEFORE.match(rest[: pronoun.start()]):
        return True  # "When Maria Lopez opened her shop, the town gave her ..."
    if name and ITS_OF_MANY.match(rest):
        return True  # "As Marlow grows, clerks are afraid of its debts"
    if (
        _BOTH.search(rest)
        or _SAME.search(rest)
        or (rest[:1].isupper() and re.search(rf"\b{re.escape(rest.split()[0])}\b", opener))
    ):
        return True  # "As Rep. Ron Paul's bid ends, Paul sought", "for the same reason"
    if _NAMED_SUBJECT.match(opener) and _THE_ONE.match(rest):
        return True
    if _DOES_IT.search(rest) or (name and _THE_BODY.search(rest)) or _THE_OUTCOME.match(rest):
        return True
    if any(noun[1] in opener for noun in _THE_RULE.finditer(rest)):
        return True
    noun = _THE_NOUN.match(rest)
    return noun is not None and noun[1].lower()[:_STEM] in opener.lower()
