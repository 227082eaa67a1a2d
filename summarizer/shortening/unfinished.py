"""Words before a stop that wait for more: "will use his speech", "a stunning", "owners operating"."""

from newstool.articles.lazy_pattern import lazy
from newstool.summarizer.grammar.clauses import word_set
from newstool.summarizer.grammar.reading import Reading
from newstool.summarizer.grammar.verbs import NOUNS
from newstool.summarizer.shortening.gaps import Gap

# A stop, written "|", behind a verb whose object or purpose follows.
_OBJECT_FOLLOWS = lazy(
    # "has been busy tearing down | what is left", "asked about whether hitting | , or shouting, is fine"
    r"\w\|(?:what|how|why|whether)\b|\bwhether (?:[\w’'-]+ ?){1,4},?\|"
    # "will use his first speech | on Tuesday to call for action"
    r"|\b(?:uses?|used|using) (?:[^\s|,]+ ?){1,9}\|(?:on \w+day |\w+day )?to\b"
    # "found that of all the meat tested, | four fifths was bad"
    r"|\bthat (?:of|in|at|on|for|with|by|from|under|among|after|before|despite) [^,|]{2,45},\|"
    r"(?!wh|and|but|inclu|accord)"
    # "said on his show | Wednesday that"
    r"|\b(?:said|says|announced|argued|claimed|reported|revealed|tweeted|wrote|confirmed|warned|admitted)"
    r"(?: (?:on|in|at|to|during|for) [^,|]{2,50}| \w+day){0,2}\|(?:\w+day )?(?:that|he|she|they|it)\b"
)
# Words that say nothing without the first ones behind the stop: "the kind of man | who", "forced the owners | to pay",
# "the first steps | toward peace", "voiced her support | for the plan", "the most successful attempt | in years".
_NAMED_BY_WHAT_FOLLOWS = lazy(
    r"\b(?:kinds?|sorts?|types?) of(?: [\w’'-]+){1,3}\|(?:that|who|which)\b"
    r"|\b(?:forc|allow|urg|ask|persuad|requir|enabl|encourag|order|expect|compel|pressur|invit)(?:e|es|ed|ing|s)?"
    r"(?: (?!to\b)[\w’'-]+){1,5}\|to\b"
    r"|\b(?:steps?|plans?|bids?|rights?|decisions?|efforts?|ways?|attempts?|vows?|power|authority|opposition)"
    r"\|(?:to|toward|towards|in [a-z]+ing)\b"
    r"|\b(?:support|responsibility|blame|credit)\|for\b"
    r"|\bthe (?:most|least) [\w’'-]+ [\w’'-]+\|(?:in|of|to|ever)\b"
)
# Verbs that wait for a word further behind the stop: "accused the mayor | on Monday of theft", "portrayed the deaths |
# in May as a result of the rain". So does the first half of "not only ...", where no "but" follows it.
_WORD_FOLLOWS = lazy(
    r"\b(?:accus(?:es?|ed|ing)|convict(?:ed|ing)|acquitt(?:ed|ing)|suspected|cleared)\b(?![^|]* of\b)[^|,;]*\|.*?\bof\b"
    r"|\b(?:portray(?:s|ed)|describ(?:es|ed)|depict(?:s|ed)|denounc(?:es|ed)|hail(?:s|ed)|dismiss(?:es|ed)|regard(?:s|ed)"
    r"|viewed)\b(?![^|]* as\b)[^|,;]*\|[^,;]*\bas an?\b"
    r"|(?:\bnot|n[’']t) (?:just|only|merely|simply)\b(?![^|]* but\b)[^|]*\|"
)
# A quick test: what stands behind a stop that _OBJECT_FOLLOWS finds, unless "whether" or "that" stands before it.
_FOLLOW = ("what", "how", "why", "whether", "to", "on ", "that", "he", "she", "they", "it")
_BEFORE = 80  # characters before a stop in which what waits for the first words behind it stands
_LOOKED_AT = 60  # characters behind a stop in which the first words stand; the patterns are slow
# Words in which no sentence ends, unless a pronoun stands before them: "as he says they are".
_NO_END = word_set(
    "a an the and/or "
    "and or but if because than is are was were be been being has have had will would can could must should "
    "his its their our my your called named titled entitled dubbed stemming resulting arising consisting ranging "
    "belonging relating"
)
_SUBJECTS = word_set("he she it they we you i there")
_MANY = word_set("people men women children police")
_DETERMINERS = frozenset(("determiner", "his"))
_DESCRIBE = frozenset(("adjective", "ing", "participle"))


def waits_for_more(kept: str, mark: str, gone: str) -> bool:
    """Whether the last words before a stop wait for the first ones behind it. mark: the comma between them, if any"""
    before, last = ["", *kept.split(" ")][-2:]
    if last in _NO_END and before.lower() not in _SUBJECTS:
        return True
    if _WORD_FOLLOWS.search(f"{kept}|{gone}") or _NAMED_BY_WHAT_FOLLOWS.search(
        f"{kept[-_BEFORE:]}|{gone[:_LOOKED_AT]}"
    ):
        return True
    follows = gone.startswith(_FOLLOW) or gone.partition(" ")[0].endswith("day")
    if not (follows or "whether " in kept or (mark == "," and "that " in kept)):
        return False
    return _OBJECT_FOLLOWS.search(f"{kept}{mark}|{gone[:_LOOKED_AT]}") is not None


def parts_a_phrase(reading: Reading, gap: Gap) -> bool:
    """Whether a place parts a noun from what describes it, or a participle behind its noun from its object.

    "begins with a stunning | , simple summary"; "a deeply sad | and long story"; "a candidate running | for mayor"
    """
    classes, last = reading.classes, gap.at - 1
    if last < 2:
        return False
    if reading.words[last].endswith("ing") and classes[last - 1] in NOUNS and classes[gap.at] == "of":
        # "owners operating | at": behind nouns of many, it is no noun as in "a town meeting | on Monday".
        before = reading.words[last - 1]
        many = before in _MANY or (before.endswith("s") and not before.endswith("ss"))
        return many or classes[last] == "ing"
    behind = classes[gap.first : gap.first + 2]
    if gap.mark == "," and classes[last] == "adjective" and classes[last - 1] in _DETERMINERS:
        return True  # "in what was a crucial |, possibly deciding match"
    if gap.mark == "," and behind[:1] == ["adjective"] and behind[1:] in (["noun"], ["adjective"]):
        return classes[last - 1] in _DETERMINERS
    described = classes[last] in _DESCRIBE and not _DETERMINERS.isdisjoint(classes[last - 2 : last])
    return described and reading.words[gap.at] == "and" and classes[gap.at + 1] in ("adjective", "adverb")
