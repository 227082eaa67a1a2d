"""Sentences above a log, a digest or a newsletter that say what it is and where it comes from. They tell no news.

"The following was drawn from the books of the sheriff. An arrest is no conviction." The headline names the log
already, so its lead opens with the first entry.
"""

from newstool.articles.lazy_pattern import lazy
from newstool.articles.phrases import Phrases
from newstool.summarizer.grammar.reading import read
from newstool.summarizer.grammar.verbs import FINITE
from newstool.summarizer.sentences.subjects import tells_of_others

_ENTRIES = (
    r"(?:calls?|cases?|incidents?|arrests?|reports?|activity|activities|entries|items?|people|persons|individuals|"
    r"defendants|complaints|citations|permits|licen[cs]es|applications|transfers|records|information|list|summary|"
    r"accounts?|notes|results|decisions|bookings|births|deaths|marriages)"
)
_GATHERED = (
    r"(?:taken|compiled|drawn|gathered|collected|extracted|reprinted|supplied|provided|obtained|prepared|released|"
    r"issued|submitted|edited)"
)
_HANDLED = rf"(?:heard|recorded|filed|reported|made|handled|answered|dealt with|listed|booked|received|{_GATHERED})"
_WHOLE = r"(?:minutes|report|results|list|agenda|details|text)"
_DONE = r"(?:was|were|is|are|has been|have been)"
# Where a text comes from; what an arrest is not; what the reader has before him.
_SOURCE = Phrases(
    {
        "following": (
            rf"The following(?: \w+){{0,3}}? {_DONE} {_GATHERED} (?:from|by)\b|"
            rf"The following (?:\w+ )?{_ENTRIES} {_DONE} {_HANDLED}\b|"
            r"[A-Z][^.!?:]{3,80} (?:reports?|reported|released|responded to|handled|answered|made) the following"
            rf"(?: \w+){{0,2}}? {_ENTRIES}\b"
        ),
        "from the|from our|by the|by our": (
            rf"(?:This|These|All|Our) (?:\w+ )?{_ENTRIES} (?:below )?{_DONE} {_GATHERED} (?:from|by) (?:the|our)\b|"
            rf"(?i:{_GATHERED}) (?:from|by) (?:the|our) (?:\w+ )?"
            r"(?:logs?|records|reports|files|minutes|books|archives?|dispatch\w*)\b"
        ),
        "compiled|gathered": (
            rf"(?:[\w-]+ ){{0,2}}(?i:{_ENTRIES}) (?:is|are) (?:compiled|gathered) "
            r"(?:(?:each|every|on) \w+ )?(?:from|by)\b"
        ),
        "since our last|since the last": (
            rf"(?i:{_ENTRIES}) (?:made|received|decided|heard|filed) since (?:our|the) last (?:issue|meeting|report)\b"
        ),
        "innocent": (
            r"(?:All|Any|Every|Each|Those|The) (?:[\w’']+ ){0,6}?(?:is|are|must be|should be) "
            r"(?:presumed|considered|deemed) (?:to be )?innocent\b"
        ),
        "convict|guilt|accusation|allegation|proof|evidence": (
            r"(?:An? |The )?(?i:arrests?|charges?|citations?|complaints?|indictments?|criminal complaints?|bookings?) "
            r"(?:(?:is|are) (?:not|no|only|merely|just|simply)|do(?:es)? not (?:mean|imply|constitute)|"
            r"do(?:es)?n[’']t mean) (?:an? |proof |evidence )?(?:of )?"
            r"(?:conviction|guilt|guilty|allegation|accusation|proof|evidence)s?\b"
        ),
        "public record|available|seen|viewed|inspected|found at|found on|website|web page": (
            r"(?:(?:The|All) )?(?:[Ff]ull )?(?i:plans|applications|copies|documents|maps|reports?|details|results|"
            r"minutes|list|agenda|text) (?:(?:is|are) (?:a )?(?:public record|available)|"
            r"(?:is|are|can be|will be|may be) (?:\w+ )?(?:seen|viewed|inspected|found (?:at|on)|"
            r"(?:on|at) (?:our|the) (?:website|web page))\b)"
        ),
        "snapshot|selection of": (
            r"(?:The )?[A-Z]\w+(?: \w+){0,2} (?:is|are|is only|are only) an? (?:snapshot|selection) of\b"
        ),
        "responsib|policy of|policy to|corrects ": (
            r"It is (?:the|our) (?:\w+ )?policy (?:of\b[^.]{3,60} )?to (?:correct|publish|print)\b|"
            r"[A-Z][\w ]{2,40} corrects (?:all |any |its )?(?:errors of fact|mistakes)\b|"
            r"[A-Z][\w ]{2,40} (?:is not|cannot be held|accepts no|takes no|assumes no) responsib\w+ for "
            r"(?:any |the )?(?:errors|mistakes|omissions|views|opinions|content|accuracy)\b"
        ),
        "comment": r"Any(?:body|one) (?:who wishes |who wants |wishing )?to comment\b",
        "^our": r"Our (?:[\w-]+ ){1,4}(?:desk|column) (?:looks|checks|answers|examines)\b",
        "readers|your": (
            r"[A-Z][\w’'-]+ [A-Z][\w’'-]+ (?:has been answering|answers) (?:our )?(?:readers[’']|your) "
            r"(?:letters|questions|problems)\b"
        ),
        "^not all": r"Not all (?:[\w’']+ ){0,3}(?:are|is|were) (?:listed|included|printed)\b",
        "^this is|^you|^below is|^here": (
            r"(?:This is|You(?:[’']re| are) reading|Below is|Here is|Here[’']s) (?:the|an?|our|my) "
            r"(?:(?:web|online|e-?mail|print|latest|free|daily|weekly|monthly|edited|abridged|shorter) ){0,2}"
            r"(?:version|edition|issue|extract|excerpt|transcript|preview|copy|newsletter) (?:of|from)\b"
        ),
        "^cases": r"Cases (?:heard|dealt with)\b",
        "^comments|^objections|^observations": (
            r"(?:Comments|Objections|Observations) to the \w+(?: \w+){0,3} by (?:\d|the (?:\w+ )?(?:date|end|deadline))"
        ),
        "^like what|^love what|^enjoy": (
            r"(?:Like|Love|Enjoy|Enjoying) what you[’']?(?:re| are)? ?(?:read|see|hear)(?:ing)?\?"
        ),
        "^was this|^were this": r"(?:Was|Were) this (?:\w+ )?(?:forwarded|sent) to you\b",
        "^having trouble|^trouble": r"(?:Having )?[Tt]rouble (?:reading|viewing)\b[^.?!]{0,40}(?:e-?mail|newsletter)\b",
    }
)
# The same in words that open news, too: then the sentence tells of others.
_UNLESS_NEWS = Phrases(
    {
        "^full": rf"Full {_WHOLE}(?: \w+){{0,2}} (?:on|at|from|in) (?:the|our)\b",
        "up of|up from|summary|digest|report of|report from|list of|list from|snapshot": (
            r"(?:A|The|Here is (?:a|the|our)) (?:brief |short |quick )?"
            r"(?:round-?up|summary|digest|report|list|snapshot) (?:of|from) (?:the|our|what happened at the) "
            r"(?:[\w’']+ ){0,4}?(?:meetings?|minutes|council|board|month|week)\b"
        ),
    }
)
_ENTRIES_OF = lazy(
    rf"(?:[A-Z][\w-]+ ){{0,2}}(?i:{_ENTRIES}|deeds|sales) {_HANDLED} (?:at|in|with|by|for|from|during|between) "
)


def is_notice(sentence: str) -> bool:
    """Whether a sentence only says what a text is, where its entries come from, or that an arrest is no conviction."""
    if _SOURCE.match(sentence) or _heads_entries(sentence):
        return True
    return _UNLESS_NEWS.match(sentence) is not None and not tells_of_others(sentence)


def _heads_entries(sentence: str) -> bool:
    """Whether a sentence only says which entries follow, without a verb: "Deeds recorded in Marlow, May 3 to 7."."""
    entries = _ENTRIES_OF.match(sentence)
    if entries is None:
        return False
    reading = read(sentence)
    behind = (name for start, name in zip(reading.starts, reading.classes, strict=True) if start >= entries.end())
    return FINITE.isdisjoint(behind)
