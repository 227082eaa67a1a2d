"""Where the news of a sentence stands behind a stop: what a meeting was for, what someone was fined for."""

from newstool.articles.lazy_pattern import lazy
from newstool.summarizer.grammar.clauses import MONTH, word_set
from newstool.summarizer.grammar.reading import Reading

# Verbs of an occasion: what happened there stands behind them.
_OCCASIONS = word_set(
    "hold holds held host hosts hosted convene convenes convened attend attends attended appear appears appeared "
    "meet meets met visit visits visited respond responds responded gather gathers gathered write writes wrote "
    "speak speaks spoke testify testifies testified hear hears heard join joins joined share shares shared "
    "thank thanks issue issues issued include includes make makes made send sends sent given sit sits sat address "
    "addresses "
    "amass amassed gather gathers rally rallied march marched protest protested contact contacted team teams teamed "
    "addressed face faces faced push pushes pushed give gives gave"
)
_WHAT_FOR = lazy(
    r"(?:to|over|when|after|where|about|on|during|for|in (?:which|response|support|favou?r)|as part|claiming|alleging|"
    r"saying|accusing|calling|urging|demanding|pressing|asking|seeking|telling|indicating|with)\b"
)
_BY_DOING = lazy(r"by (?:\w+ly )?[a-z]+ing\b")  # "hurt the towns | by closing the mill"
_IS_IN = lazy(r"\b(?:is|are|was|were) in [A-Z]\w")  # "was in Marlow | for talks"
_LONGEST = 16  # words of a front that tells no more than the occasion
# What a toll was of: "Nine people are killed | after a roof fell in".
_TOLL = lazy(r"\b(?:killed|injured|wounded|dead|dies?|died|hurt|missing)\b[^,]*$")
_HOW = lazy(r"(?:after|when|in|during|by|as|at|following|while)\b")
_PLACE = lazy(rf"\b(?:in|at|near|on|outside) (?:the |an? |[a-z]+ ){{0,2}}(?!\w+day\b|{MONTH})[A-Z]")
# What someone was punished or praised for; no second reason: "jailed for theft | after ...".
_JUDGED = lazy(
    r"\b(?:fine[sd]|sentence[sd]?|jail(?:s|ed)|suspend(?:s|ed)|fire[sd]|expel(?:s|led)|arrest(?:s|ed)|ban(?:s|ned)|"
    r"convict(?:s|ed)|congratulate[sd]|praise[sd]?|honou?r(?:s|ed)|critici[sz]e[sd]|"
    r"punish(?:es|ed)|disciplin(?:es|ed)|penali[sz](?:es|ed)|placed on [\w ]*leave)\b(?:(?! for )(?:[^,]|"
    r"(?<=\d),(?=\d)))*$"
)
# When an event takes place: "The public is invited to a talk | on Nov. 7".
_EVENT = lazy(
    r"\b(?:invited?|invites|will (?:be (?:held|released|published|shown|screened|unveiled|launched|aired)|host|hold|"
    r"meet|open|begin|take place)|scheduled)\b"
)
_DATE = lazy(rf"\b(?:{MONTH}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)")
_FOR_WHAT = lazy(r"(?:for|after|over|on)\b")


def is_occasion(reading: Reading) -> bool:
    """Whether the main verb names an occasion: "met", "has given"."""
    main = reading.main
    return main is not None and not _OCCASIONS.isdisjoint(reading.words[main : main + 2])


def holds_the_news(reading: Reading, front: str, gone: str) -> bool:
    """Whether the words behind a stop tell the news: the purpose of an occasion, a cause, a reason, a date.

    front: the sentence up to the stop. gone: what would be left out, from its first word on
    """
    if reading.main is None:
        return False
    if (is_occasion(reading) or _IS_IN.search(front)) and front.count(" ") < _LONGEST and _WHAT_FOR.match(gone):
        return True
    if _HOW.match(gone) and _TOLL.search(front) and not _PLACE.search(front):
        return True
    if _EVENT.search(front) and _DATE.search(gone) and not _DATE.search(front):
        return True
    if front.count(" ") < _LONGEST and _BY_DOING.match(gone):
        return True
    return _FOR_WHAT.match(gone) is not None and _JUDGED.search(front) is not None
