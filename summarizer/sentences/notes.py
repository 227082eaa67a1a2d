"""Lines that stand among those of a story and do not tell it: credits, notes, calls.

Cleaning takes off what is furniture for certain. These rules may be wider: they only keep a line out of the lead.
"""

import re
from collections.abc import Mapping

from newstool.articles.lazy_pattern import lazy
from newstool.summarizer.grammar.clauses import HAS_VERB
from newstool.summarizer.grammar.reading import read
from newstool.summarizer.sentences.formalities import who_was_there
from newstool.summarizer.sentences.mastheads import ends_in_call, is_biography, is_column
from newstool.summarizer.sentences.subjects import tells_of_others

# The first words of a note, and what makes it one behind each. A line that tells of others is none: see `subjects.py`.
_AFTER_FIRST_WORD = {
    "photo photos photograph photographs photographer photography image images picture illustration caption graphic "
    "video credit credits source sources file": (
        r"(?: (?:by|courtesy|via|from|caption|copyright|credits?|photo|image)\b|:| /|s? ?\(|, [A-Z]\w+ (?=[A-Z]))"
    ),
    "courtesy": r" (?:photo|of)\b",
    "media": r" (?:caption|playback|contacts?)\b",
    "contact contacts": r"(?::| (?:the )?(?:reporter|author|writer)\b)",
    "press": r" (?:release|contact)\b",
    "content trigger": r" warning\b",
    "spoiler spoilers": r"(?: (?:alert|warning))?[:!]",
    "updated update": r" ?(?:on\b|:? ?at\b|:? ?\d|: [A-Z]\w+\.? \d)",
    "read": r" (?:more|also|the full|the rest|next|our|on)\b",
    "see": r" (?:also|more|below)\b",
    "watch": r"(?::| (?:the video|our|this|now|live|more|below)\b)",
    "listen": r" (?:to|here|now)\b",
    "click subscribe refresh scroll donate": (
        r"(?: (?:here|on|to|the|this|that|your|our|for|below|above|down|up|now|today|back|through|and|or|any|more)\b"
        r"|\W*$)"
    ),
    "gallery advertisement sponsored bibliography": r"(?:\W*$|:| ?[|/–-]| (?:by|content|post|links?)\b)",
    "copyright": r"(?: ?(?:©|\(c\)|:|\d{4}\b)| (?:by|the|[A-Z]))",
    "sign": r" up\b",
    "start begin": r" your (?:free )?(?:trial|subscription)\b",
    "follow": r" (?:us|our|@|him|her|along|the author|\w+ \w+ on)\b",
    "share": r" (?:this|on|your)\b",
    "submit send write": (
        r" (?:(?:your|a letter|to us|us|letters)\b|(?:items|news|notices|listings|events|entries|announcements) "
        r"(?:for|to|by)\b)"
    ),
    "email": r" (?:(?:us|the|your)\b|\w+@|(?:items|news|notices|listings|events) (?:for|to|by)\b)",
    "have": r" an? (?:opinion|question|story|tip|comment)\b[^.]*\?",
    "want": r" to (?:be heard|write|comment|contribute|submit)\b[^.]*\?",
    "include": r" (?:a|your) (?:phone|daytime|name|full name|address)\b",
    "find": r" (?:all|out more|us)\b",
    "live": r" (?:updates?|blog)\b",
    "continue skip jump": r" (?:continues|reading|to)\b",
    "table": r" of contents\b",
    "works": r" cited\b",
    "references": r"$",
    "transcript minutes": r"[:.]?$",
    "thanks": r"(?: (?:again|all|everyone|so much|very much))* for (?:reading|following|joining|watching|listening)\b",
    "with": r" AP (?:photos?|pictures|images|video|graphics?)\b",
    "from": r" [A-Z][\w. ]{3,40}, I[’']m [A-Z]",
    "special": r" thanks to\b",
    "adds corrects updates recasts clarifies": r" [^.]{4,80}(?:,|\.)",
    "map chart graph figure screenshot diagram": r" (?:featuring|of|showing|shows|\d+\b)",
    "add interested": r" (?:\w+ )?(?:as an interest|interest|in \w+\?)",
    "correction corrections clarification disclaimer": r" (?:from|to) ",
    "published posted": r" ?(?:on|:|at|by|in|\d|[A-Z]\w+ \d)\b",
    "written words reporting reported": r" by\b",
    "by": r" [A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,3}\b.{0,40}$",
    "report text story": r" (?:by|supplied|highlights)\b",
    "more": r" (?:stories|news)\b",
    "key": r" (?:points|takeaways|facts)\b",
    "support": r" (?:our|local|the \w+) ",
    "original originally": r",? (?:written|printed|broadcast|from)\b",
}
# The same of lines that are notes whatever they tell: they speak of the paper and its pieces.
_OF_THE_PAPER = {
    "pictured above below": r"(?::|,| (?:is|are|with|here|from|left|right|at)\b)",
    "seen shown": r"(?: (?:here|above|below)\b|,? (?:is|are)\b,? |, from left\b)",
    "for": r" (?:immediate release|(?:more|further) (?:information|details)|more on|tickets|questions)\b",
    "editor editors author writer publisher editor's editor’s editors' author's author’s": r"(?:['’]s?|s['’])? ?note\b",
    "note notes": r"(?:s? ?[:.(]| (?:from|to) )",
    "correction corrections clarification disclaimer": r"s? ?[:.(]",
    "last": r" updated\b",
    "article": r" last (?:amended|updated|edited|modified)\b",
    "by": r":",
    "related": r"(?::| (?:stor|article|post|link|cover|content))",
    "more": r"(?::| on this\b)",
    "sincerely": r"(?:[,.]|$| yours\b)",
    "tel telephone phone fax": r"\.?:? ?\+?\(?\d{3}",
    "items copy contributions entries notices submissions events listings": (
        r" (?:(?:must|should) be (?:received|sent|submitted|in|with|free (?:or|and|to the public))\b|"
        r"for (?:the |our |this )?(?:\w+ )?(?:issue|edition|newsletter|magazine|column)\b|"
        r"(?:run|appear|are (?:printed|published|run|listed))\b.*\b(?:free|once|"
        r"one time|space)\b)"
    ),
    "deadline deadlines": (
        r"(?: for (?:(?:the|this|our|next|all) )?(?:(?:next|\w+) )?(?:columns?|issue|edition|page|newsletter|magazine|"
        r"paper|copy|items|submissions|contributions|listings|notices|articles|calendar)\b| to (?:submit|be included)"
        r"\b)"
    ),
    "please": (
        r" (?:(?:send|e-?mail|contact|call|submit|forward|subscribe|visit|click|note that|see|turn to|refer to)\b|"
        r"note[:,])"
    ),
    "letters": r" (?:may|must|should|can) be\b",
    "they": r" may be edited\b",
    "we": r" (?:welcome|publish|accept|print) letters\b",
    "the": (
        r" (?:(?:opinions?|views?) expressed|deadline for (?:the |our )?(?:next |\w+ )?(?:issue|edition|newsletter|"
        r"magazine|bulletin|column|calendar))\b"
    ),
    "agenda": r"(?:[:.]?$| items (?:must|should) be (?:received|sent|submitted|in)\b)",
    "to": (
        r" (?:whom it\b|(?:have|get|see|list|add|submit|place|include) (?:your|an?) (?:\w+ )?(?:event|item|notice|"
        r"listing|announcement)s?\b|order (?:copies|presentation|reprints|this|a copy)\b|"
        r"(?:get|receive|report|send|join|book|subscribe|read|contact|advertise|contribute|find|sign|become)\b"
        r"(?=[^.]*\b(?:your?|our|us|one)\b)[^.]{2,60}?,? (?:please )?"
        r"(?:call|e-?mail|join|write|visit|contact|phone|ring|text|log on|click|go to)\b)"
    ),
    "page": r" \d+(?: of \d+)?$",
    "this": (
        r"(?: [A-Z]\w+\.? \d{1,2})? (?:story|version|article|item) (?:corrects|adds|removes|updates|clarifies|fixes|"
        r"(?:has been|was) (?:corrected|refiled|updated))\b|"
        r" (?:is [“\"][^”\"]{2,40}[”\"]$|live ?blog\b|copy is for\b|"
        r"is (?:part|the \w+ (?:part|post|story|article|instal?lment|in|of))\b[^.]{0,40}\bseries\b|"
        r"is an? (?:developing|breaking) (?:news )?story\b|"
        r"was (?:first |originally )?(?:written|published|printed) (?:in (?:response|reply)|for|before|by)\b|"
        r"(?:interview|conversation|transcript)\b[^.]{0,80} "
        r"(?:was|were|is|has been|took)\b|(?:story|"
        r"article|post|report|column|piece|essay|letter|release|page)\b[^.]{0,40} (?:was|"
        r"were|"
        r"is|has been|first|originally|appear\w*|contains|continues|follows|discusses|requires|will be)\b)"
    ),
    "as": r" part of (?:an?|our|the) (?:\w+ )?series,? we\b",
    "all": r" rights (?:are )?reserved\b",
    "story": r" continues\b",
    "well that's that’s thats": r"[^.]{0,30}\ball (?:from|for)\b",
    "yours": r" (?:sincerely|faithfully|truly)\b",
    "eds": r":",
    "an a": (
        r" (?:(?:earlier|previous) version of this\b|"
        r"(?:daily|weekly|monthly) (?:summary|round-?up|digest|look|newsletter) (?:of|at|on)\b)"
    ),
    "tw cw": r":",
    "original originally": (
        r"(?:,? (?:article|story|post|content|version|column)\b[^.]{0,40}\b"
        r"(?:posted|published|appeared|by|here|from)\b|"
        r",? (?:published|posted|appeared)\b)"
    ),
    "name age hometown major occupation position birthplace birthday": r" ?: \S+",
    "http https www": r"[:.]",
    "1 2 3 4 5 6 7 8 9 10": r" ?-? ?min(?:ute)?s? read\b",
    "reference": r" to any\b.*\bendorse",
    "if": r" you (?:need|want|would like|have (?:any )?questions)\b.*\b(?:contact|e-?mail|call|visit)\b",
    "wp lp hr sv": r" ?[:–—]",
    "tempo tiempo temps lesezeit": r"(?: d[ei] (?:leitura|lectura|lettura|lecture)| ?:)",
}


def _rules(table: Mapping[str, str]) -> dict[str, re.Pattern[str]]:
    """A pattern for each first word. Capitals are told apart only where a pattern asks for one."""
    return {
        word: lazy(pattern.replace("[A-Z]", "(?-i:[A-Z])"), re.IGNORECASE)
        for words, pattern in table.items()
        for word in words.split()
    }


# "Please note that the views below are ours": what such a note is about is the publication, not the news.
_ABOUT_THE_PUBLICATION = lazy(
    r"(?:that )?(?:(?:all|any|the|this|these|your|our|some|we|I) )?(?:\w+ )?(?:views?|opinions?|comments?|letters?|"
    r"submissions?|contributions?|items?|copy|articles?|stor(?:y|ies)|posts?|pages?|(?:web)?site|blog|newsletter|column|"
    r"content|information|links?|interview|transcript|review|version|video|podcast|photos?|pictures?|images?|names?|"
    r"reserve|accept|cannot|may edit|do not|deadlines?|spoilers?|prices)\b",
    re.IGNORECASE,
)
_PLEASE_NOTE = lazy(r"please (?:note|be (?:aware|advised))(?: that|[:,])? ", re.IGNORECASE)

_RULES, _RULES_OF_THE_PAPER = _rules(_AFTER_FIRST_WORD), _rules(_OF_THE_PAPER)
_LABEL_ENDS = ":(/"  # "More: ...", "Photo (Ann Holt)": what follows is no clause of the line
_FIRST_WORD = lazy(r"[\[(*_# -]*([\w’']+)")
# Who led, wrote or paid: "Led by Ann Holt."
_CREDIT = lazy(
    r"(?:Led|Preached|Hosted|Sponsored|Organi[sz]ed|Presented|Supported|Compiled|Submitted|Catered) by [^,.]{3,60}\.?$"
)
_BUTTONS = frozenset(("CLOSE", "JUST", "MUST"))
_VIDEO = ("CLOSE ", "JUST WATCHED ", "MUST WATCH ")  # buttons of a box with a video, before its caption
_NAME_LENGTH, _COLUMN_LENGTH = 40, 55  # characters in which a name ends, and that of a column
_ADDRESS = lazy(r"\b[\w.-]+@[\w-]+\.\w+|\b\d{3}[- .]?\d{4}\b|\b[A-Z]{2}\d{1,2} \d[A-Z]{2}\b")
_ADDRESSES = 2  # of a line that only gives addresses
_TITLES = ("Mr", "Ms", "Miss", "Cllr", "ouncillor")  # each member has one
_ROLL = lazy(r"\b(?:Mrs?|Ms|Miss|Cllr|Councillors?)\b\.?")
_WORDS_OF_A_MEMBER = 7  # at most, on average: with more, the line tells something
_MEMBERS = 4  # titles in a line that only lists who was there
# After such a line nothing of the story comes.
_CLOSES = lazy(r"(?:works cited|references|bibliography|sources?|related (?:stories|posts|articles))\b[:.]?$", re.I)


def is_note(line: str) -> bool:
    """Whether a line or a sentence is a note, a credit, a call, a greeting or says who the writer is."""
    if line[:1] == "[":
        return True
    if " is " in line[:_COLUMN_LENGTH] and (is_biography(line) or is_column(line)):
        return True
    if ("@" in line and _is_address(line)) or ends_in_call(line):
        return True
    first = _FIRST_WORD.match(line)
    if first is None:
        return False
    if first[1] in _BUTTONS and line.startswith(_VIDEO):
        return True
    if " by " in line[:_NAME_LENGTH] and _CREDIT.match(line):
        return True
    word = first[1].lower()
    paper, rule = _RULES_OF_THE_PAPER.get(word), _RULES.get(word)
    if paper and paper.match(line, first.end()):
        return True
    note = rule.match(line, first.end()) if rule else None
    if note is None:
        return who_was_there(line)
    labels = any(mark in line[note.end() - 1 : note.end() + 1] for mark in _LABEL_ENDS)
    return labels or not tells_of_others(line)


def is_announcement(line: str) -> bool:
    """Whether a line opens with "Please note that" and goes on with news: "... Mill Road will be closed"."""
    told = _PLEASE_NOTE.match(line)
    if told is None or _ABOUT_THE_PUBLICATION.match(line, told.end()) or is_note(line[told.end() :]):
        return False
    return read(line[told.end() :]).main is not None


def _is_address(line: str) -> bool:
    """Whether a line only says how people are reached."""
    return len(_ADDRESS.findall(line)) >= _ADDRESSES and not HAS_VERB.search(line)


def is_roll(line: str) -> bool:
    """Whether a line only lists who was there."""
    # Each title holds an "M" or "ll": most lines have too few of them.
    if line.count("M") + line.count("ll") < _MEMBERS or sum(map(line.count, _TITLES)) < _MEMBERS:
        return False
    members = len(_ROLL.findall(line))
    return members >= _MEMBERS and line.count(" ") <= _WORDS_OF_A_MEMBER * members


def closes(line: str) -> bool:
    """Whether a line is the head of what follows a story: works cited, related posts."""
    return _CLOSES.match(line) is not None
