"""What a sentence has begun and not finished at a stop: a list of verbs, its subject, an aside, a measure.

torn.py and valency.py look at the words beside a stop. These rules look at the sentence from its beginning. `front` is
the sentence up to the stop, `gone` what would be left out. Quotations are masked in both.
"""

from newstool.articles.lazy_pattern import lazy
from newstool.summarizer.grammar.clauses import HAS_VERB, VERB, end_of
from newstool.summarizer.grammar.phrase_kinds import is_second_doing
from newstool.summarizer.grammar.reading import Reading
from newstool.summarizer.grammar.verbs import FINITE

# "Had Ann Holt stayed, she would": an "if" without the word.
_HAD_SHE = lazy(r"(?:Had|Were|Should) (?:[A-Z][\w.’'-]*|he|she|it|they|we|the|an?)\b")
# The subject has an aside that the stop would leave open, and its verb stands behind: "The goalie, summoned on Monday |
# from Marlow, shut out".
_SUBJECT_AND_ASIDE = lazy(
    r"(?!(?:As|On|In|At|By|For|With|From|After|Before|During|When|While|Since|Under|Over|Last|This|According)\b)"
    r"[^,]+, (?:who|which|whose|where|an?|the|[a-z]+ed|[a-z]+en|born|held|led|built) [^,]*$"
)
_THEN_ITS_VERB = lazy(rf"(?:[^,]*,)?[^,]*, (?:(?:also|later|today) )?{VERB}\b(?! by\b)")
# "and the council, which votes Monday": a second clause with nothing but an aside.
_SECOND_SUBJECT = lazy(r", (?:and|but) (?:the|an?|his|her|its|their|[A-Z]\w+) [^,]*, (?:who|which|whose) [^,]*$")
_OPENS_WITH_PREPOSITION = lazy(r"(?:In|At|On|For|With|By|From|During|Over|Under|Through|Within|Throughout) [^,]*$")
_SUBJECT = lazy(r"(?:the|an?|our|his|her|its|their|my|your|he|she|it|they|we|I|you|there|this|that|these|those)\b")
# "urged them to include |, in the last draft, an amendment"
_WITHOUT_OBJECT = lazy(r"\b(?:to|will|would|can|could|must|should|may|might|cannot|not) [a-z]+$")
_ASIDE_THEN_OBJECT = lazy(
    r"(?:in|on|at|as|after|before|with|without|for|by|from|during|under|through|when|if|while) [^,]{2,120}, "
    r"(?:an?|the|its|his|her|their|our|all|that|those|these|more|some|\d)\b"
)
_HOW = lazy(r"(?:how|why|whether|what)\b")  # "has shown in detail | how"
_WHICH, _BARE_NOUN = lazy(r"[a-z]+ (?:which|whom|whose)\b"), lazy(r"\b(?:an?|the) \w+$")  # "a mine | at which"
_FOR_PEOPLE = lazy(r"\bfor (?:[\w’'-]+ ){0,3}[a-z]+s$")  # "for residents | whose"
_SCORE = lazy(r"\d+(?:[-–]\d+)?.*")
_AT_A_TIME = lazy(r"(?:at a time|a year|a day|a week|a month|apiece|each|in a (?:year|day|week|month)|per [a-z]+)\b")
# "two summers | after the flood", "a mile | from the bridge"
_MEASURE = lazy(
    r"\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d[\d,.]*|half|several|few|about) "
    r"(?:kilomet(?:er|re)s?|km|miles?|met(?:er|re)s?|feet|foot|yards?|blocks?|summers?|winters?|springs?|seasons?|"
    r"decades?|generations?)$"
)
_FROM_WHERE = lazy(r"(?:after|before|from|off|away|into|north|south|east|west|behind|above|below|to|of|up|down)\b")
# "Just hours after Ann Holt won": the main clause is still to come.
_SO_LONG_AFTER = lazy(
    r"(?:[\w’'-]+ ){0,6}?(?:minutes?|hours?|days?|weeks?|months?|years?|moments?|time|weekend|century|decades?) "
    r"(?:after|before|since|when|as|whilst|while)\b[^,]*$"
)
_SUBJECT_ALONE = lazy(
    r"\b(?:and|but|or|that|when|as|if|because|which|while) (?:he|she|they|it|we|I)$"
)  # "and he |, too, "
_HOPES = lazy(r"\b(?:he|she|they|it|we|who) (?:hopes?|plans?|expects?|aims?|intends?)$")
# "decided that once he pleads guilty |, his right ends"
_THAT_ONCE = lazy(r"\b(?:that|because) (?:once|when|after|if|while|as|before|unless|until)\b[^,]*$")
_BEGINNING = lazy(r"(?<!the )\b(?:beginning|starting|ending|lasting)$")  # "agreed to cease fire beginning | at 2 p.m."
_IS_AMONG = lazy(r"\b(?:is|are|was|were) (?:among|one of|part of)\b[^,]*$")
_ASIDE_OPEN = lazy(r", (?:who|whose|which|where) [^,]*$")  # "Ann Holt, who fell | in May, is well"
# "has been firm |, from day one, about its plan"
_ASIDE_THEN_PHRASE = lazy(r"[^,]{2,50}, (?:about|of|in|with|for|on|to|that|against) ")
_VERB_BEHIND = lazy(r"[^,]*(?:, [^,]*)*, (?:is|was|are|were|has|have|had|will|would)\b")
_LEADS_UP = lazy(r"\b(?:in common|one thing|two things|this|these|the question|the answer|the problem|the point)$")
_IT_WAS_WHEN = lazy(r"It (?:is|was|seems|seemed|feels|felt|has been|'s|’s) ")
# "the first woman to row across | after", "the biggest overhaul | since": what it is the first of.
_FIRST = lazy(
    r"\b(?:the|its|his|her|their) (?:first|only|second|third|last|latest|most|least|largest|biggest|highest|lowest|"
    r"worst|best|deadliest|longest|oldest|youngest|fastest|greatest)\b"
)
_FIRST_TO = lazy(r"\bthe (?:first|only|last) (?:[\w.'’()-]+ ){1,12}?to [a-z]+(?: [\w.'’-]+){0,4}$")
_FIRST_TIME = lazy(r"\bfirst time$")
_ANY_OTHER = lazy(r"\b(?:any|every|no|all) other [\w'’-]+(?: [\w'’-]+)?$")
_STOPPED = lazy(
    r"\b(?:bans?|banned|banning|limit\w*|suspend\w*|clos(?:e|es|ed|ing)|freez\w*|froze|halt\w*|paus\w*|restrict\w*|"
    r"postpon\w*|delay\w*|extend\w*)\b"
)
_SO_LONG = lazy(
    r"for (?:the next |up to |at least |about |nearly |another )?(?:an?|\w+) (?:\w+ )?(?:hour|day|week|month|year)s?\b"
)
_IN_DOING = lazy(r"in [a-z]+ing\b(?<!during)(?! (?:to|of)\b)")  # "their persistence | in pushing"
# "spent the morning | in the hall", "keeping the road | on the east bank open", "with the bases | loaded"
_SPENT = lazy(
    r"\b(?:spend|spends|spent|spending) (?:[\w'’-]+ ){1,3}?(?:morning|afternoon|evening|day|night|week|month|year|"
    r"hour|minute|time)s?$"
)
_KEPT = lazy(
    r"\b(?:(?:get|getting|keep|keeping|put|puts|putting|plac(?:e|es|ing))(?: [\w'’-]+){1,4}|"
    r"(?:leave|leaving)(?: [a-z'’-]+){1,4})$"
)
_IN_WHAT_STATE = lazy(r"(?:in|on|at|with|without|open|closed|behind|under)\b")
# "scored 19 of her 24 points | after half-time": which part it was.
_PART_OF_ALL = lazy(r"\b(?:\d+|[a-z]+) of (?:his|her|its|their|the) \d+ [a-z-]+$")
_HAVE_DONE = lazy(
    r"\b(?:have|has|had|having|get|gets|got|getting|see|saw) (?:his|her|its|their|the|an?|it|them|\w+s) ?\w*$"
)
_WITH = lazy(r"\bwith (?:the|his|her|its|their|both|two|three|all)(?: [\w'’-]+){1,2}$")

# "was away, as wars rage, floods rise |, and": the tail is a list
_ITEMS_OF_A_TAIL = lazy(r"(?:, as | ?[—–] ?| -- ?|, with |, including )[^,—–]*, [^,—–]*$")
_FROM_THERE = lazy(r", from [^,]*$")  # ", from strikes | in the south, to new bridges"
# ", with a former mayor | at its head"
_WITH_WHAT, _AT_ITS = lazy(r", with [^,]*$"), lazy(r"(?:at|in|on|as|by|under) (?:its|his|her|their)\b")

# "won second in pairs, third in solo | and fifth in dance": items of a list begin alike, or with a rank each.
_LAST_ITEM, _NEXT_ITEM = lazy(r".*, ([a-z]+) [^,]*$"), lazy(r"[, ]*and ([a-z]+) ")
_RANKS = frozenset(
    ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "last")
)
_OPEN_ITEMS = frozenset(("in", "on", "at", "for", "with", "from", "by", "to", "one", "two", "three"))


def is_unfinished(reading: Reading, i: int, first: int, front: str, gone: str) -> bool:
    """Whether a sentence that ends before a word leaves something open that it has begun.

    i: the index of the word before which it would end. first: that of the first word behind the pause, if there is one
    """
    pause, end = reading.is_pause(i), end_of(front)
    if "," not in front and (_HAD_SHE.match(front) or _SO_LONG_AFTER.match(front)):
        return True
    alone = pause or HAS_VERB.search(front) is None or _ASIDE_OPEN.search(front)
    if "," in gone and _VERB_BEHIND.match(gone) and alone:
        return True
    if _SUBJECT_ALONE.search(end) or _HOPES.search(end) or _SECOND_SUBJECT.search(front) or _is_score(reading, i):
        return True
    if "," in gone and _SUBJECT_AND_ASIDE.fullmatch(front) and _THEN_ITS_VERB.match(gone):
        return True
    if _is_list_of_verbs(reading, i, first) or _is_list_of_items(front, gone):
        return True
    return _is_open_at_a_pause(reading, i, front, gone) if pause else _is_open_without_a_pause(reading, i, front, gone)


def _is_open_at_a_pause(reading: Reading, i: int, front: str, gone: str) -> bool:
    """Whether an object, a clause with "that" or the subject still follows behind a comma or a dash."""
    end = end_of(front)
    if _WITHOUT_OBJECT.search(end) and _ASIDE_THEN_OBJECT.match(gone):
        return True
    if _THAT_ONCE.search(front) or (gone.startswith("and ") and _ITEMS_OF_A_TAIL.search(front)):
        return True
    if reading.classes[i - 1] == "adjective" and _ASIDE_THEN_PHRASE.match(gone):
        return True
    if gone[0] in "—–-":
        return _LEADS_UP.search(end) is not None
    return _OPENS_WITH_PREPOSITION.fullmatch(front) is not None and _SUBJECT.match(gone) is not None


def _is_open_without_a_pause(reading: Reading, i: int, front: str, gone: str) -> bool:
    """Whether what follows is part of a measure, of "the first", or says which of many is meant."""
    end = end_of(front)
    if _HOW.match(gone) or (_WHICH.match(gone) and _BARE_NOUN.search(end)) or _AT_A_TIME.match(gone):
        return True
    if reading.classes[i - 1] == "noun" and _IN_DOING.match(gone):
        return True
    if gone.startswith("when ") and _IT_WAS_WHEN.match(front):
        return True
    if gone.startswith("since ") and (_FIRST.search(front) or _FIRST_TIME.search(front)):
        return True
    if _FIRST_TO.search(front) or _ANY_OTHER.search(end) or (_SO_LONG.match(gone) and _STOPPED.search(front)):
        return True
    if (_MEASURE.search(end) and _FROM_WHERE.match(gone)) or _PART_OF_ALL.search(end):
        return True
    if gone.startswith("through ") and end[-1:].isdigit():
        return True  # "the years 2013 | through 2022"
    if ", to " in gone and _FROM_THERE.search(front):
        return True
    if _AT_ITS.match(gone) and _WITH_WHAT.search(front):
        return True
    if _SPENT.search(end) or _BEGINNING.search(end) or (_KEPT.search(end) and _IN_WHAT_STATE.match(gone)):
        return True
    if reading.classes[i] in ("participle", "past") and (
        _WITH.search(end) or _IS_AMONG.search(front) or _HAVE_DONE.search(end)
    ):
        return True
    return _FOR_PEOPLE.search(end) is not None and reading.words[i] in ("who", "whose")


def _is_score(reading: Reading, i: int) -> bool:
    """Whether a stop would stand inside a score or between two: "6 | –4", "6–4 |, 6–4"."""
    words, starts, ends = reading.words, reading.starts, reading.ends
    inside = starts[i] == ends[i - 1] and starts[i + 1 : i + 2] == [ends[i]]
    listed = (
        words[i] == "," and words[i - 1][-1].isdigit() and _SCORE.fullmatch("".join(words[i + 1 : i + 4])) is not None
    )
    return (inside and reading.is_pause(i)) or listed


def _is_list_of_items(front: str, gone: str) -> bool:
    """Whether the last item of a list goes: it begins like the item before, or both begin with a rank."""
    last, following = _LAST_ITEM.match(front), _NEXT_ITEM.match(gone)
    if last is None or following is None:
        return False
    words = {last[1], following[1]}
    return words <= _RANKS or (len(words) == 1 and words <= _OPEN_ITEMS)


def _is_list_of_verbs(reading: Reading, i: int, first: int) -> bool:
    """Whether verbs are listed and the last of them is still to come: "took the class, bought the shirt | and ran"."""
    words, classes = reading.words, reading.classes
    behind = classes[first + 1 : first + 2]
    if is_second_doing(reading, i):
        return False
    if words[first] != "and" or behind not in (["past"], ["participle"], ["ing"], ["base"]):
        return False
    comma = next((j for j in range(i - 1, 0, -1) if words[j] == ","), 0)
    verb = comma + 1 + (classes[comma + 1] == "adverb")
    alike = classes[verb] in FINITE if behind == ["past"] else classes[verb] == behind[0]
    return comma > 0 and alike and reading.main is not None and verb > reading.main
