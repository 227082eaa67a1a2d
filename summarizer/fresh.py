"""Whether a sentence tells something new, by its main verb and by the day that it names.

"The council has voted", "is closing", "will close on Friday" and "closed on Friday" are new. "Most people like tea",
"anyone can join" and "she grew up here" are no news: a warm-up is told in such verbs.
"""

from newstool.articles.lazy_pattern import lazy
from newstool.summarizer.grammar.clauses import word_set
from newstool.summarizer.grammar.reading import Reading, read
from newstool.summarizer.leaning import OPENING_MARKS

_MONTHS = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.)"
)
_RECENT = lazy(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[Yy]esterday|[Tt]onight|[Rr]ecently|[Ee]arlier (?:this|today)|"
    r"(?:[Tt]his|[Ll]ast) (?:past|week|month|weekend|spring|summer|fall|autumn|winter|season|semester|year|morning|"
    rf"afternoon|evening|night)|{_MONTHS} \d{{1,2}}(?!\d)(?!, (?:19|20)\d\d)|"
    rf"\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{_MONTHS})\b"
)
_STUDY = lazy(
    r"\b(?:[Rr]esearchers|[Ss]cientists|(?:[Aa]|new|recent) (?:study|report|survey|poll|analysis|research))\b"
)
_READER = lazy(r"\b(?:I|[Mm]y|me|[Yy]ou|[Yy]our)\b")
_WAITS = lazy(r"(?:When|While|If|Although|Though|Whereas|Once)\b")
# "has taken care of that with a grant"
_MEANS_THAT = lazy(
    r"\b(?:of|for|with|about|by|to|from|on|after) (?:that|this|them|those|these)(?=[,.]| (?:with|by|in|at|on|to)\b)"
)
_HAVE = word_set("has have 've ’ve")
_BE = word_set("is are am 's 're ’s ’re")
_TO_COME = word_set("to set expected scheduled poised likely planned ready")  # behind "is"
_WILL = word_set("will would 'll ’ll")
# Verbs of the present that tell what somebody has just said or done.
_JUST_NOW = word_set(
    "say says find finds show shows suggest suggests warn warns report reports announce announces plan plans want "
    "wants hope hopes argue argues claim claims face faces reveal reveals invite invites call calls urge urges ask "
    "asks seek seeks join joins remain remains"
)


def is_fresh(sentence: str) -> bool:
    """Whether a sentence tells what has happened, happens now, is to come, or was done on a day that it names.

    A quotation is not new, and neither is what a writer says of himself or to the reader. A sentence that opens with
    "When" tells the news behind something else.
    """
    if (
        sentence[0] in OPENING_MARKS
        or _READER.search(sentence)
        or _WAITS.match(sentence)
        or _MEANS_THAT.search(sentence)
    ):
        return False
    reading = read(sentence)
    if reading.main is None:
        return False
    if reading.classes[reading.main] == "past":
        return _RECENT.search(sentence) is not None or _STUDY.search(sentence) is not None
    return _is_new(reading, reading.main)


def dates_event(sentence: str) -> bool:
    """Whether a sentence tells who did something, or will, and on which day: no lead passes over it lightly."""
    if not _RECENT.search(sentence):
        return False
    reading = read(sentence)
    main = reading.main
    if main is None or "name" not in reading.classes[:main]:
        return False
    return reading.classes[main] == "past" or _is_new(reading, main)


def _is_new(reading: Reading, main: int) -> bool:
    """Whether a main verb in the present tells news: "has won", "is closing", "is to open", "will join", "says"."""
    verb, behind = reading.words[main], main + 1
    while behind < len(reading.words) and reading.classes[behind] == "adverb":
        behind += 1
    word, name = (reading.words[behind], reading.classes[behind]) if behind < len(reading.words) else ("", "mark")
    if verb in _HAVE:
        return name == "participle" or word == "been"
    if verb in _BE:
        return name == "ing" or word in _TO_COME
    return verb in _WILL or verb in _JUST_NOW
