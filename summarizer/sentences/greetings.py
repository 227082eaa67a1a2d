"""How letters, columns and editorials begin before they tell anything: greetings, names, the weather at the desk."""

import re

from newstool.articles.lazy_pattern import lazy

_GREETING = lazy(
    r"(?:Dear|DEAR|Fellow|To (?:all|our|the|my)) [\w’' ]{2,40}[:,]$|"
    r"(?:Dear (?:Mr\.? |Mrs\.? |Ms\.? |Dr\.? |New |Fellow )?[A-Z0-9]\w+(?: [A-Z]\w+){0,2}(?: (?:and|or) \w+)?|"
    r"DEAR [A-Z]+|To the (?:[Ee]ditors?|[A-Z]\w+)|To [Ww]hom it may concern)[,:;.!–—-]*\s*|"
    r"(?:Editors?|EDITOR)(?:, [A-Z][\w ’']{2,40})?:\s*"
)
_GREETS = ("Dear", "DEAR", "To ", "Editor", "EDITOR", "Fellow", "Hi ", "Hi,", "Hello ", "Hello,")
# "Hi Ann, sorry to write so late": what follows begins the sentence.
_HELLO = lazy(
    r"(?:Hi|Hello)(?:,? (?:[A-Z][\w’'-]+|again|all|everyone|everybody|there|folks|friends|neighbou?rs|readers)){0,2}"
    r"[,!] (?=[a-z]|I\b)"
)
_NAMED = lazy(
    r"(?:Mr\.? |Ms\.? |Mrs\.? )?[A-Z][a-z]+ ?[-–—] (?=(?:I|we|may I|this is|thank|thanks|just|please|could|can)\b)"
)
_NAMED_LENGTH, _NAMED_AND_NEXT = 24, 36  # characters of the name, and with the words behind it that are looked at
# "Welcome to your August edition.", "First may I wish all readers a happy year.", "To those of you who ..., welcome."
_WELCOME = lazy(
    r"(?:(?:hello|hi|greetings)[,!]? (?:and )?)?(?:a (?:very )?(?:warm|big) )?welcome(?: back)?,? "
    r"(?:one and all,? |all |everyone |you all )?to (?:the|our|another|this|your|yet another|a|an)\b|"
    r"(?:(?:first(?:ly| of all)?|finally),? )?(?:may|can|let|could) (?:I|we|me|us) "
    r"(?:just |first |begin by |start by |also )?"
    r"(?:wish|welcom|thank|say)(?:e|ing)? .*\b(?:readers|you|everyone|everybody|all)\b|"
    r"(?:I|we) (?:do |really |very much )?(?:hope|trust) (?:that )?(?:you|everyone|everybody|all of you)"
    r"(?: and your famil(?:y|ies))?(?:[’']ve| have| had| all| enjoy| are)|"
    r"(?:a )?(?:very )?(?:happy|merry) (?:new year|christmas|easter|holidays|halloween)\b[^.!]{0,60}[.!]|"
    r"season[’']s greetings|"
    r"(?:hello|hi|greetings)(?: again)? from (?:[^.!?,]{2,50}!|"
    r"(?:all|everyone|everybody|your|us) [^.!?,]{2,50}[.!])$|"
    r"(?:hey|hi|hello)(?:,? [\w’']+){0,3}[.!]$|"
    r"(?:first(?:ly| of all)?,? )?(?:many )?thank(?:s| you) (?:so much )?for (?:printing|publishing) |"
    r"to (?:all|those|everyone|everybody)\b[^.!?]{0,140}, (?:welcome|hello|greetings|thank you)[.!]",
    re.IGNORECASE,
)
_WELCOME_WORDS = (
    *("elcome", "Hey", "Hi", "Hello", "may", "can ", "let ", "could", "hope", "trust", "appy", "erry", "reetings"),
    *("hello", "thank"),
)
# What a writer says before the subject: "My name is Ann Holt.", "Where has the year gone?", "It's the moment you've
# been waiting for."
_WARM_UP = lazy(
    r"[Mm]y name is [A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){0,3}(?:,? and I(?:[’']m| am| live| work)\b[^.!?]{0,60})?[.!]$|"
    r"(?:It[’']?s|It is|This is|Here is|The) (?:the )?(?:moment|day|time|night|news|issue) (?:that )?(?:you|we)"
    r"(?:[’']ve| have)? (?:all )?(?:been )?(?:waiting|waited)(?: so long)? for\b[^.!?]{0,40}[.!]$|"
    r"(?:Let me|I(?:[’']d like| would like| want| have) to|I must) (?:start|begin|open)(?: this \w+)? (?:by|with)"
    r"(?: an?)? (?:thank|apolog|wish|congratulat|introduc)[^.!?]{0,120}[.!]$|"
    r"(?:I|We) (?:must |would like to |wish to |want to )?apologi[sz]e for (?:the|my|our|being) "
    r"(?:late|delay)[^.!?]{0,60}[.!]$|"
    r"(?:Where (?:has|have|did) (?:the|this) (?:\w+ )?(?:time|year|summer|month|winter|spring|autumn|week)s? go(?:ne)?"
    r"|(?:How|Doesn[’']t) (?:quickly |fast )?(?:the )?time fl(?:ies|y)|(?:How )?[Tt]ime (?:really |certainly )?flies)\b"
    r"[^.?!]{0,60}[.?!]+$|"
    r"(?:Well,? )?(?:[Hh]ere we (?:are|go)(?: again)?|[Aa]nother (?:month|year|week|season|issue) "
    r"(?:has )?(?:gone|passed|over|bites))\b[^.!?]{0,60}[.!]$|"
    r"(?:Sorry|Apologies) (?:that |if )?(?:this|the \w+|I[’']m|I am|we[’']re|we are)\b[^.!?]{0,20}\blate\b"
    r"[^.!?]{0,100}[.!]$|"
    r"(?:I|We) hope (?:that )?this (?:letter|note|message|edition|issue|newsletter|e-?mail|finds)\b[^.!?]{0,80}[.!]$"
)
_WARM_UP_WORDS = (
    *(
        "y name is",
        "Sorry ",
        " wait",
        "Let me",
        "to start",
        "to begin",
        "to open",
        "pologi",
        "Where ",
        "ime fl",
        "ly fl",
        "ere we",
        "nother ",
    ),
    *("hope ", "I must"),
)


# Quick tests: each such sentence begins with one of these, the first ones in small letters.
_START = 12  # characters in which the longest of them ends
_WELCOME_STARTS = (
    *(
        "hello",
        "hi",
        "hey",
        "greetings",
        "a ",
        "welcome",
        "first",
        "finally",
        "may ",
        "can ",
        "let ",
        "could ",
        "i ",
        "we ",
    ),
    *("happy", "merry", "very ", "season", "thank", "many thank", "to "),
)
_WARM_UP_STARTS = (
    *("My name", "my name", "It", "This is", "Here ", "The ", "Let me", "I", "We ", "Where ", "How ", "Doesn", "Time "),
    *("time ", "Well", "here we", "Another ", "another ", "Sorry ", "Apologies "),
)


def is_greeted(line: str) -> bool:
    """Whether a line opens with a greeting of its own sentence: only that sentence is a note."""
    return line.startswith(("Good evening.", "Good morning.", "Good afternoon.", "Good evening!", "Good morning!"))


def without_greeting(line: str) -> str:
    """The line without the greeting that a letter opens with."""
    if not line.startswith(_GREETS):
        return line
    hello = _HELLO.match(line)
    if hello:
        return line[hello.end()].upper() + line[hello.end() + 1 :]
    greeting = _GREETING.match(line)
    return line[greeting.end() :] if greeting else line


def without_name(line: str) -> str:
    """The first line of a letter without the name of who it is written to: "Ray - this is an appeal"."""
    named = (
        _NAMED.match(line, 0, _NAMED_AND_NEXT) if "-" in line[:_NAMED_LENGTH] or "–" in line[:_NAMED_LENGTH] else None
    )
    return line[named.end()].upper() + line[named.end() + 1 :] if named else line


def is_welcome(sentence: str) -> bool:
    """Whether a sentence only greets the readers, or begins before the writer's subject."""
    may_welcome = sentence[:_START].lower().startswith(_WELCOME_STARTS)
    if may_welcome and any(word in sentence for word in _WELCOME_WORDS) and _WELCOME.match(sentence):
        return True
    may_warm_up = sentence.startswith(_WARM_UP_STARTS) and any(word in sentence for word in _WARM_UP_WORDS)
    return may_warm_up and _WARM_UP.match(sentence) is not None
