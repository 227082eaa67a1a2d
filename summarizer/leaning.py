"""Whether a sentence leans on the one before it: it opens with "He" or "But", or its speaker was named before."""

from newstool.articles.lazy_pattern import lazy
from newstool.summarizer.grammar.clauses import closes_quotations

_TIMES = (
    "week|month|year|morning|afternoon|evening|spring|summer|fall|autumn|winter|season|weekend|Sunday|Monday|Tuesday|"
    "Wednesday|Thursday|Friday|Saturday|January|February|March|April|May|June|July|August|September|October|November|"
    "December"
)
_PRONOUNS = (
    f"He|She|It|They|His|Her|Hers|Its|Their|Theirs|Them|Him|This(?! (?:past )?(?:{_TIMES})\\b)|That|"
    "These(?! (?:past|days)\\b)|Those|Such|Both(?! .*\\band\\b)|Neither(?! .*\\bnor\\b)|Either(?! .*\\bor\\b)|Others?"
)
_THESE = "this|that|these|those"
_CONNECTIVES = (
    "But|And|Or|So|Yet|Nor|Then|Thus|Hence|Thereafter|Thereby|However|Meanwhile|Instead|Still|Also|Too|Therefore|"
    "Nevertheless|Nonetheless|Moreover|Furthermore|Besides|Otherwise|Similarly|Likewise|Additionally|Consequently|"
    "Afterwards?|Later|Subsequently|Indeed|Plus|Because|Alternatively|Accordingly|Finally|Since then|Even so|If so|"
    "That said|More recently|Not only that|Once again|To be sure|In (?:total|all|short|the end|the meantime),|Now,|"
    "Another|Well,|(?:Well )?[Tt]urns out|Let['’]s (?:start|begin|look)|Now (?:I|we|you|he|she|they|it)|"
    "In (?:the|our|my) (?:previous|last|first) (?:post|article|part|issue|column)|"
    "(?:Here|There|Once there),|Here['’]s|"
    rf"(?:Out of|Of) the \d+|"
    f"Of (?:course|these|those|them)|In (?:fact|addition|turn|response|contrast|other words|return|{_THESE})|"
    f"As (?:a result|such|well)|By (?:contrast|comparison|then|{_THESE})|On (?:the other hand|top of|{_THESE})|"
    f"At (?:the same time|one point|first|{_THESE})|For (?:example|instance|{_THESE})|"
    "(?:To|With|After|Before|During|Under|From|Despite|Like|Given|Among|About|Over) "
    f"(?:them|him|her|it|{_THESE})|"
    "(?:One|Some|Many|Most|Several|Two|Three|Four|All|None|Part|Much|Half|Each|Any|Few) of "
    f"(?:them|it|his|her|its|their|the (?:two|three|four)|{_THESE})|"
    "(?:When|While|After|Before|As|If|Although|Though|Because|Since|Once|Until|Where|Whether) "
    f"(?:he|she|it|they|his|her|their|{_THESE})"
)
# Nouns that stand for what the sentence before told: "The move", "The pair". "The council" explains itself.
_ANAPHORS_WORDS = (
    "move moves decision announcement statement ruling incident incidents findings pair two three four trio duo "
    "couple latter same other others change changes result deal agreement group company firm man woman men women boy "
    "girl boys girls suspect suspects victim victims crash attack attacks blast explosion shooting blaze accident "
    "event case verdict charge charges allegations accusations investigation probe study survey report researchers "
    "authors film movie show song book video footage clip image images photo photos picture pictures post tweet "
    "message messages letter website service device product project scheme proposal measure program programme plan "
    "plans vehicle driver passengers defendant mother father son daughter teenager teen youngster player striker "
    "actor actress singer politician spokesman spokeswoman spokesperson official source figure figures increase "
    "decrease rise drop site area building problem problems issue idea process comments remarks criticism situation "
    "trend win victory defeat loss visit trip meeting talks protest protests system institute technology experience "
    "evidence effort efforts accusation bill law rule rules document documents event events"
)
_ANAPHORS = frozenset(_ANAPHORS_WORDS.split())
_BACK = lazy(
    rf"[\"“‘'(\[]?(?:(?:{_PRONOUNS}|{_CONNECTIVES})(?!\w)|The (?:\d\w*-\w+ )?(\w+)\b(?! (?:of|in|at|on|for|from|who|"
    rf"that|"
    r"which|behind|accused|between|where|to|against|near|over|about|known|named)\b))"
)
# "some of these matters", "this recent event". "This week" names nothing before it.
_NAMES_THIS = lazy(
    rf"\b(?:these|those(?! (?:who|with|whose|in|of|from|at|on)\b)|this\b(?! (?:{_TIMES})))(?= ?[a-z]|[.,])"
)
_NAMING_WORDS = ("this", "these", "those")
_DID_THAT = lazy(r"\b(?:done|did|does|do) (?:just |exactly )?(?:that|so)\b(?! as\b)")
# "On Sunday, she", "In Marlow, that has meant", "As of May they have". Not "In May, it was", where "it" means nothing.
_PHRASE_AND_PRONOUN = lazy(
    r"(?:As of|On|In|By|Since|At|After|Before|During|Until|From) [^,“\"]{3,30} (?:he|she|they) "
    r"(?:has|have|had|is|are|was|were|will|would|can|could)\b|"
    r"[^,“\"][^,]{0,39}(?:,|,?[”\"],?|, ?'') (?:he|she|they|it(?! (?:is|was|has been)\b| ?['’] ?s\b)|"
    r"(?:this|that|these|those) (?:also |often |usually |now )?(?:is|are|was|were|has|have|had|will|would|can|could|"
    r"may|might|must|should|does|did|means?|meant|makes?|made|leads?|led|includes?|included|came|comes|became|"
    r"becomes))\b"
)
_FOUND_IT = lazy(r"(?:I|We|You) (?:\w+ ){1,4}(?:it(?! (?:is|was)\b)|them|him|her)\b")  # "I came across it in a book"
_SPEECH = (
    r"(?:said|says|told|added|adds|wrote|writes|tweeted|asked|explained|explains|continued|recalled|insisted|noted|"
    r"warned|argued|claimed|concluded|announced|declared|replied|stated|remarked|joked|admitted|testified|commented)"
)
_PRONOUN_SPEAKS = lazy(rf"\b(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t) (?:\w+ )?{_SPEECH}\b|\b{_SPEECH} (?:he|she|they|it)\b")
_QUOTED = lazy(r"[\"“][^\"“”]*(?:[\"”]|$)")
# Words that only join a sentence to the one before it: without them it stands alone, if nothing else leans.
_JOINS = lazy(
    r"(?:(?:But|And|So|Yet),? |(?:However|Meanwhile|Instead|Nevertheless|Nonetheless|Moreover|Furthermore|"
    r"Additionally|Of course|In fact|Indeed),? |That(?:['’]s| is) why )"
    r"(?=[A-Z]|(?:the|an?|in|on|at|for|with|by|from|since|before|during|after|when|while|if|as|more|most) )"
)
_JOINS_AT_TOP = lazy(
    r"(?:But|And|Yet),? (?=[a-z])(?!(?:he|she|they|it|we|i|his|her|their|its|this|that|these|those|there|then|yet|so|"
    r"now|not|for|also|still)\b)"
)
_ADDS = (" also ", " too.", " as well.", " another ", " other ")
OPENING_MARKS = "\"“‘'`"
# "It took five years", "It was a quiet night": at the top of a story, "It" seldom means anything before it.
_EMPTY_IT = lazy(
    r"It(?! (?:also|said|says|added|came (?:after|as)|comes (?:after|as)|follows|followed|makes|made|marks|fills)\b)|"
    r"(?:There|Here|So|Now|Still|Because|Plus|Well|Turns|Let|Of|Out)\b"
)
_THEN = lazy(r"(?:[\w’'-]+ ){1,3}(?:then|even)\b")  # "Republicans then held it"
_FEWEST_TO_NAME = 2  # words besides the quotation
_WORDS_BEFORE = lazy(r"(?!['‘`])[^\s\"“”]+ [^\s\"“”]+ ")  # a quick test: so many stand before it


def leans(sentence: str) -> bool:
    """Whether a sentence needs the one before it."""
    if points_back(sentence) or _THEN.match(sentence):
        return True
    if any(map(sentence.__contains__, _ADDS)):
        return True
    return ('"' in sentence or "“" in sentence or "”" in sentence) and _lacks_speaker(sentence)


def names_this(sentence: str) -> bool:
    """Whether a sentence says "these matters" or "did just that", or "she" after an opening phrase.

    No lead begins with it further down.
    """
    if any(map(sentence.__contains__, _NAMING_WORDS)) and _NAMES_THIS.search(sentence):
        return True
    if _FOUND_IT.match(sentence) or _PHRASE_AND_PRONOUN.match(sentence):
        return True
    return " d" in sentence and bool(_DID_THAT.search(sentence))


def points_back(sentence: str) -> bool:
    """Whether a sentence opens with words that mean something before it: "He", "But", "The move"."""
    back = _BACK.match(sentence)
    return back is not None and (back[1] is None or back[1] in _ANAPHORS)


def without_joining(sentence: str, *, top: bool = False) -> str:
    """The sentence without the joining words that it opens with, "But" or "However,"; the same where it has none.

    top: it is the story's first one, before which nothing stands that they could join it to
    """
    found = _JOINS.match(sentence) or (_JOINS_AT_TOP.match(sentence) if top else None)
    if found is None:
        return sentence
    end = found.end()
    return sentence[end : end + 1].upper() + sentence[end + 1 :]


def lacks_beginning(sentence: str) -> bool:
    """Whether a story's first sentence means something that stood before it: the source left out how it begins."""
    return points_back(sentence) and _EMPTY_IT.match(sentence) is None


def _lacks_speaker(sentence: str) -> bool:
    """Whether a sentence with quotation marks lacks one of them, or does not say whose words it quotes."""
    if not closes_quotations(sentence):
        return True
    if _WORDS_BEFORE.match(sentence):
        return False
    bare = _QUOTED.sub(" ", sentence)
    if len(bare.split()) < _FEWEST_TO_NAME:
        return True
    return sentence[0] in OPENING_MARKS and bool(_PRONOUN_SPEAKS.search(bare))
