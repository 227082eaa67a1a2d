"""What the writers of letters and columns say before their matter: greetings, pardons, the weather."""

import re

from newstool.articles.lazy_pattern import lazy
from newstool.articles.phrases import Phrases
from newstool.summarizer.grammar.clauses import word_set
from newstool.summarizer.grammar.reading import classify, read
from newstool.summarizer.grammar.verbs import FINITE
from newstool.summarizer.grammar.words import find_words
from newstool.summarizer.sentences.subjects import tells_of_others

_GREETING = lazy(
    r"(?:Dear|DEAR|Fellow|To (?:all|our|the|my)) [\w’' ]{2,40}[:,]$|"
    r"(?:Dear (?:Mr\.? |Mrs\.? |Ms\.? |Dr\.? |New |Fellow )?[A-Z0-9]\w+(?: [A-Z]\w+){0,2}(?: (?:and|or) \w+)?|"
    r"DEAR [A-Z]+|To the (?:[Ee]ditors?|[A-Z]\w+)|To [Ww]hom it may concern)[,:;.!–—-]*\s*|"
    r"(?:Editors?|EDITOR)(?:, [A-Z][\w ’']{2,40})?:\s*|"
    r"(?:Sirs?|Madam|SIR)(?:,? or Madam)?(?:[,:] ?[–—-]?| ?[–—-]) ?(?=[A-Z])"
)
_GREETS = ("Sir", "SIR", "Madam", "Dear", "DEAR", "To ", "Editor", "EDITOR", "Fellow", "Hi ", "Hi,", "Hello ", "Hello,")
# "Hi Ann, sorry to write so late": what follows begins the sentence.
_BEFORE_THE_SENTENCE = lazy(
    r"(?:Hi|Hello)(?:,? (?:[A-Z][\w’'-]+|again|all|everyone|everybody|there|folks|friends|neighbou?rs|readers)){0,2}"
    r"[,!] (?=[a-z]|I\b)"
)
_NAMED = lazy(
    r"(?:Mr\.? |Ms\.? |Mrs\.? )?[A-Z][a-z]+ ?[-–—] (?=(?:I|we|may I|this is|thank|thanks|just|please|could|can)\b)"
)
_NAMED_LENGTH, _NAMED_AND_NEXT = 24, 36  # characters of the name, and with the words behind it that are looked at
_TIME = r"(?:month|term|year|week|weekend|season|summer|winter|spring|autumn|fall)"
_PIECE = r"(?:reports?|columns?|newsletters?|notes|page|articles?|letters?|updates?|issue|edition|magazine)"
_HELLO = r"(?:hi|hello|hey|hiya|g[’']day|greetings|good (?:morning|afternoon|evening)|morning|afternoon|evening)"
_ALL = (
    r"(?:,? (?:again|and|all|everyone|everybody|there|folks|fans|friends|ladies|gentlemen|readers|(?-i:[A-Z])[\w’'-]+))"
)
_FIRST = r"(?:(?:first(?:ly)?(?: of all| off)?|finally),? )?"
_HELLO_STARTS = "^hi|^hello|^hey|^g’day|^g'day|^greetings|^good |^morning|^afternoon|^evening|^ladies"
# What a writer says before the matter.
_SMALL_TALK = Phrases(
    {
        "^welcome|^a very|^a warm|^a big|^a welcome|^to ": (
            r"(?:a (?:very )?(?:warm|big) )?welcome(?: back)?,? (?:one and all,? |all |everyone |you all )?"
            r"to (?:the|our|another|this|your|yet another|an?|all|everyone|those|term)\b|"
            r"to (?:all|those|everyone|everybody)\b[^.!?]{0,140}, welcome[.!]"
        ),
        "^may |^can |^let |^could |^first|^finally": (
            rf"{_FIRST}(?:may|can|let|could) (?:I|we|me|us) (?:just |first |begin by |start by |also )?"
            r"(?:wish|welcom|thank|say (?:a|hello|how)\b)(?:e|ing)? .*\b(?:readers|you|everyone|everybody|all)\b"
        ),
        "^a very|^a happy|^a merry|^very |^happy|^merry": (
            r"(?:a )?(?:very )?(?:happy|merry) (?:new year|christmas|easter|holidays|halloween|"
            r"(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b[^.!]{0,60}[.!]"
        ),
        "^i |^we ": r"(?:I|we) (?:must |would like to |wish to )?apologi[sz]e for (?:the|my|our|being) (?:late|delay)",
        "^my name": r"my name is (?-i:[A-Z])[\w’'. -]{1,40}?(?:,? and I(?:[’']m| am| live| work)\b[^.!?]{0,60})?[.!]$",
        "wait": (
            r"(?:it[’']?s|it is|this is|here is|the) (?:the )?(?:moment|day|time|night|news|issue) (?:that )?(?:you|we)"
            r"(?:[’']ve| have)? (?:all )?(?:been )?wait(?:ing|ed)(?: so long)? for\b[^.!?]{0,40}[.!]$"
        ),
        "^let me |^i": (
            r"(?:let me|I(?:[’']d like| would like| want| have) to|I must) (?:start|begin|open)(?: this \w+)?"
            r" (?:by|with)(?: an?)? (?:thank|apolog|wish|congratulat|introduc)[^.!?]{0,120}[.!]$"
        ),
        "^time |^how |^doesn’t |^doesn't |^the time|^quickly ": (
            r"(?:how |doesn[’']t )?(?:quickly |the )?time (?:really |certainly )?fl(?:ies|y)\b"
        ),
        "here we ": r"(?:well,? )?here we (?:are|go)(?: again)?\b[^.!?]{0,60}[.!]$",
        "upon us|with us": (
            r"(?:[\w’']+ ){1,5}(?:is|are) (?:almost |nearly )?(?:upon|with) us(?: once)?(?: again| more)?[.!]+$"
        ),
        "another ": rf"another {_TIME}(?:,| and|, and)? another [\w-]+(?: [\w-]+)?[.!]+$",
        "was had by ": (
            r"an? (?:[\w-]+ )?(?:great|good|lovely|fantastic|wonderful|enjoyable|super|fun) "
            r"(?:time|day|evening|afternoon|night|morning) was had by (?:all|everyone)\b[^.!?,;]{0,30}[.!]+$"
        ),
        "^please": r"please (?:stay|join us|enjoy|forgive|excuse|bear with)\b[^.!?]{0,60}[.!]+$",
        "s get ": r".{0,90}\blet[’']?s get (?:right |straight )?(?:to it|started|going|on with it|into it)[.!]+$",
        "^i want|^i’d like|^i'd like|^i would like": (
            r"I(?: want|[’']d like| would like) to start (?:off )?with an? (?:big |huge )?"
            r"(?:thank|apolog|confession|word)[^.!?]{0,60}[.!]+$"
        ),
        "taken so long|been so quiet|left it so": (
            r"(?:I[’']m |I am )?sorry (?:that )?I(?: have|[’']ve) (?:taken so long|been so quiet|left it "
            r"so)\b[^.!?]{0,50}[.!]+$"
        ),
        "^and ": (r"and (?:a )?(?:very )?(?:big |huge |special )?thank you (?:also )?(?:to|for)\b[^!?]{0,160}[.!]+$"),
        "and i hope|and we hope|and i trust|and we trust": (
            rf"{_HELLO}{_ALL}{{0,3}},? and (?:I|we) (?:hope|trust)\b[^.!?]{{0,90}}[.!]+$"
        ),
        "pleasure|joy|delight": (
            r"(?:well,? )?what an? (?:\w+ )?(?:pleasure|joy|delight) (?:it (?:is|was|has been) )?"
            r"to (?:see|be|have|welcome)\b[^.!?]*[.!]+$"
        ),
        "^where |^can you ": (
            r"(?:can you believe\b[^?]{0,60}|where (?:to|do I|do we|should I) (?:begin|start)\b[^.?!]{0,20})[.?!]+$"
        ),
    },
    re.IGNORECASE,
)
# The same in words that open news, too: then the sentence tells of others.
_UNLESS_NEWS = Phrases(
    {
        _HELLO_STARTS: (
            rf"(?:ladies and gentlemen, )?{_HELLO}(?:{_ALL}{{0,3}}[.!]+$|(?: [\w’'-]+){{1,2}}[.!]+$|"
            rf"{_ALL}{{0,3}}[,!] .*\b(?:thank|welcome)|"
            r" (?:again )?from (?:[^.!?,]{2,50}!|(?:all|everyone|everybody|your|us) [^.!?,]{2,50}[.!])$|"
            rf"{_ALL}{{0,3}},? and welcome\b|, I(?:[’']m| am) )"
        ),
        " here": (
            rf"(?:{_HELLO}{_ALL}?[,!] )?(?-i:[A-Z](?:[\w.’']*,? ){{1,5}})here"
            r"(?:,? (?:again|with (?:your|the|this|my|our|another)\b[^.!?]{0,90}))?[.!]+$"  # "Secretary Ann here."
        ),
        "hope|trust": (
            r"(?:(?:I|we) (?:do |really |very much )?)?(?:hope|trust) (?:that )?"
            r"(?:(?:you|everyone|everybody|all of you)(?: and your famil(?:y|ies))?"
            r"(?:[’'](?:s|re|ve)|(?: all)? (?:are|is|had|have|has|enjoy\w*|survived|managed|kept))\b|"
            rf"this (?:{_PIECE}|note|message|finds)\b)[^.!?]{{0,90}}[.!]+$"
        ),
        "thank": rf"{_FIRST}(?:many )?thank(?:s| you) (?:so much )?for (?:printing|publishing) ",
        "^first": r"first(?:ly)?(?: of all| off)?,? (?:a )?(?:very )?(?:big )?thank(?:s| you)\b[^!?]{0,160}[.!]+$",
        "sorry|apologies": (
            r"(?:so |very |(?:I|we)(?:[’']m| am|[’']re| are) )?(?:sorry|apologies)\b"
            rf"[^.!?]{{0,60}}\b(?:{_PIECE}|late)\b[^.!?]{{0,90}}[.!]+$"
        ),
    },
    re.IGNORECASE,
)
# Words that only lead on to the matter, without a verb: "So!!", "First the rest.", "Right then, Mill Lane."
_LEADS_ON = lazy(
    r"(?:but |and )?(?:so|anyway|well|now|right|okay|first(?:ly)?|next|on (?:to|with)|then)(?: then| now)?\b",
    re.IGNORECASE,
)
_MOST_THAT_LEAD_ON = 6  # words
# "Where has the year gone?", "It has been a busy month.": the first noun is a time, and no news stands behind it.
_TIMES = word_set(
    "time month year week weekend season term half-term summer winter spring autumn fall christmas easter"
)
_OF_TIME = lazy(r"(?:it|that|what|where|how|another|well|here|I|once|so|we are)\b", re.IGNORECASE)
_NEWS_CLASSES = FINITE | {"name", "number"}
_NO_NEWS = word_set("is was has had")
_OTHERS = word_set("he she they me them us his her their for to")
_LONGEST_OF_TIME = 14  # spaces


def without_greeting(line: str) -> str:
    """The line without the greeting that a letter opens with."""
    if not line.startswith(_GREETS):
        return line
    hello = _BEFORE_THE_SENTENCE.match(line)
    if hello:
        return line[hello.end()].upper() + line[hello.end() + 1 :]
    greeting = _GREETING.match(line)
    return line[greeting.end() :] if greeting else line


def is_salutation(line: str) -> bool:
    """Whether a line is the greeting of a letter and nothing else: "Dear Ann,"."""
    return line.startswith(_GREETS) and _GREETING.fullmatch(line) is not None


def without_name(line: str) -> str:
    """The first line of a letter without the name of who it is written to: "Ray - this is an appeal"."""
    named = (
        _NAMED.match(line, 0, _NAMED_AND_NEXT) if "-" in line[:_NAMED_LENGTH] or "–" in line[:_NAMED_LENGTH] else None
    )
    return line[named.end()].upper() + line[named.end() + 1 :] if named else line


def is_small_talk(sentence: str) -> bool:
    """Whether a sentence says nothing of its writer's matter: it greets, begs pardon, or only leads on to it."""
    if _SMALL_TALK.match(sentence):
        return True
    if _UNLESS_NEWS.match(sentence):
        return not tells_of_others(sentence)
    if _passes_time(sentence):
        return True
    if sentence.count(" ") >= _MOST_THAT_LEAD_ON or not (_LEADS_ON.match(sentence) or _calls_out(sentence)):
        return False
    reading = read(sentence)
    told = {"number"} if sentence[-1] == "!" else {"base"}  # "Fourteen medals!", "Do you use the hall?"
    return not (reading.has_verb or (sentence[-1] in "!?" and not told.isdisjoint(reading.classes)))


def _calls_out(sentence: str) -> bool:
    """Whether a sentence ends as a call or a question and names nobody: "And now this rain!"."""
    return sentence[-1] in "!?" and sentence[1:].islower()


def _passes_time(sentence: str) -> bool:
    """Whether a sentence only says that time has passed, or what a time it was: "Another month gone."."""
    if sentence.count(" ") > _LONGEST_OF_TIME or not _OF_TIME.match(sentence):
        return False
    words, classes = classify(find_words(sentence))
    noun = next((i for i, name in enumerate(classes) if name in ("noun", "name", "number")), 0)
    if not _OTHERS.isdisjoint(words) or words[noun].removesuffix("s") not in _TIMES:
        return False
    behind = zip(words[noun + 1 :], classes[noun + 1 :], strict=True)
    return all(name not in _NEWS_CLASSES or word in _NO_NEWS for word, name in behind)
