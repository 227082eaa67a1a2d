"""What writers of small papers say before they come to their matter, besides greetings: talk of no one thing.

"G'day all.", "Secretary Beth here.", "Hot enough for you?", "Well, what a month!", "Sorry there was no report", "So!!".
"""

from newstool.articles.lazy_pattern import lazy
from newstool.summarizer.grammar.reading import read
from newstool.summarizer.grammar.verbs import FINITE

_TIME = (
    r"(?:month|half[- ]term|term|year|week|weekend|season|summer|winter|spring|autumn|fall|night|day|morning|evening|"
    r"few (?:weeks|months|days)|time|couple of (?:weeks|months))"
)
_BUSY = (
    r"(?:busy|quiet|eventful|hectic|long|wet|cold|hot|dry|strange|funny|mixed|full|good|great|lovely|wonderful|amazing|"
    r"tough|difficult|exciting|fantastic|roller ?coaster)"
)
_HELLO = (
    r"(?:[Hh]i|[Hh]ello|[Hh]ey|[Hh]iya|[Gg][’']day|[Hh]owdy|[Mm]orning|[Aa]fternoon|[Ee]vening|Kia ora|Aloha|Greetings|"
    r"Ladies and [Gg]entlemen|[Ff]riends|[Ff]olks|Fellow \w+)"
)
_GREETS = lazy(
    rf"{_HELLO}(?:,? (?:[\w’']+)){{0,3}}[.!]+$|"  # "G'day all."
    rf"{_HELLO}[,!][^.!?]{{0,80}}\b(?:thank (?:you|s)|good (?:evening|morning|afternoon)|"
    rf"welcome)\b[^.!?]{{0,80}}[.!]+$|"
    rf"(?:{_HELLO}(?:,? \w+)?[,!] )?(?:[A-Z][\w.’']*,? ){{1,4}}here"
    r"(?:,? (?:again|with (?:your|the|this|my|our|another)\b[^.!?]{0,90}))?[.!]+$"  # "Secretary Beth here."
)
_WEATHER = lazy(
    r"(?:Hot|Cold|Wet|Warm|Dry|Windy|Muddy|Busy) enough for (?:you|ya)\b[^.!?]{0,30}[.?!]+$|"
    r"(?:Well,? )?[Ww]hat an? (?:[\w-]+,? ){0,3}"
    rf"{_TIME}(?: (?:it(?:[’']?s| is| has| was)?|that|we)\b[^.!?,;:\d]{{0,40}})?[.!?]+$|"
    rf"Another {_TIME}(?:,| and) another [\w-]+(?: \w+)?[.!]+$|"
    r"(?:It[’']?s|It has|This has|What an?) (?:certainly |really |again )?been (?:an?|another) "
    rf"(?:(?:very|really|quite|rather|fairly|incredibly|extremely|pretty) )?(?:[\w-]+ and )?{_BUSY} (?:old )?{_TIME}\b"
    r"[^,;:\d£$]{0,45}[.!]+$|"
    r"(?:Can you believe|Is it really|Doesn[’']t it seem)\b[^.!?]{0,60}\b(?:already|nearly|almost|again|over|here)\b"
    r"[^.!?]{0,40}\?+$|"
    r"(?:Where|How) (?:to|do I|do we|shall I|should I|on earth do I) (?:begin|start)\b[^.!?]{0,20}[.?!]+$|"
    r"(?:I |We )?[Hh]ope (?:that )?(?:you|everyone|everybody|all of you|all our readers)(?:[’'](?:s|re|ve)|(?: "
    r"all)? (?:are|is|had|"
    r"have|has|enjoyed|survived|managed|kept))\b[^.!?]{0,90}[.!]+$"
)
_PIECE = (
    r"(?:reports?|columns?|newsletters?|notes|news|page|article|letter|update|issue|magazine|minutes|round-?up|"
    r"write-?up)"
)
_SORRY = lazy(
    r"(?:So |Very |I[’']m |I am |We are )?(?:[Ss]orry|[Aa]pologies)(?: again)?(?: to (?:all|everyone|"
    r"readers)\b[^.!?,]{0,20})?"
    rf"(?:,? that|,? if|,? for|,? about)?[^.!?]{{0,40}}\b(?:no |late |lateness |short |brief |delay |silence )?"
    rf"(?:{_PIECE}\b|lateness\b|delay in (?:getting|sending))[^.!?]{{0,90}}[.!]+$|"
    r"First(?:ly)?(?: of all| off)?,? (?:a |an |some |my |our )?(?:very |really )?(?:big |huge |massive |special |"
    r"sincere |warm "
    r")*(?:thanks?(?: you)?(?: must go| go| are due)?(?! to (?:an?|his|her|its) )|apolog\w+|congratulations|well "
    r"done|welcome)\b[^!?]{0,160}[.!]+$"
)
# Words that only lead on to the matter, without a verb: "So!!", "First the rest.", "Right then, Mill Lane."
_TURNS = lazy(
    r"(?i:(?:but |and )?(?:so|anyway|anyhow|well|now|right|ok|okay|first(?:ly)?|next|on (?:to|with)|onwards|"
    r"meanwhile|then)"
    r"(?: then| now)?)\b"
)
_MOST_OF_A_TURN = 5  # spaces


# Quick tests: each such sentence begins with one of these.
_GREETS_STARTS = (
    *(
        "Hi",
        "hi",
        "Hello",
        "hello",
        "Hey",
        "hey",
        "G",
        "g",
        "Howdy",
        "howdy",
        "Morning",
        "morning",
        "Afternoon",
        "afternoon",
    ),
    *("Evening", "evening", "Kia ora", "Aloha", "Ladies and ", "Friends", "friends", "Folks", "folks", "Fellow "),
)
_WEATHER_STARTS = (
    *(
        "Hot ",
        "Cold ",
        "Wet ",
        "Warm ",
        "Dry ",
        "Windy ",
        "Muddy ",
        "Busy ",
        "Well",
        "What a",
        "what a",
        "Another ",
        "It",
    ),
    *("This has ", "Can you believe", "Is it really", "Doesn", "Where ", "How ", "I ", "We ", "Hope ", "hope "),
)
_SORRY_STARTS = ("So ", "Very ", "I", "We are ", "Sorry", "sorry", "Apologies", "apologies", "First")


def is_small_talk(sentence: str) -> bool:
    """Whether a sentence says nothing of the writer's matter: it talks of the weather, begs pardon, or leads on."""
    if (sentence.startswith(_GREETS_STARTS) or " here" in sentence) and _GREETS.match(sentence):
        return True
    if sentence.startswith(_WEATHER_STARTS) and _WEATHER.match(sentence):
        return True
    if sentence.startswith(_SORRY_STARTS) and _SORRY.match(sentence):
        return True
    return sentence.count(" ") <= _MOST_OF_A_TURN and _TURNS.match(sentence) is not None and _lacks_verb(sentence)


def _lacks_verb(sentence: str) -> bool:
    reading = read(sentence)
    return reading.main is None and not any(name in FINITE for name in reading.classes)
