"""The table of furniture rules: what stands around a story on a page, and what recognises it."""

from typing import NamedTuple

from newstool.articles.cleaning import bylines, page_parts
from newstool.articles.cleaning import datelines as d


class Rule(NamedTuple):
    """One kind of furniture: what it is called, where it stands, what it looks like, and why it is there.

    `where` is "top" for a whole paragraph before the story, "head" for the start of the story, "opening" for anywhere
    near it, "line" for a whole paragraph anywhere, "end" for the end of any paragraph, "tail" for the end of the text,
    "title" for the end of the title. The groups `byline`, `place` and `agency` of `pattern` become the article's
    fields. It is tried only where one of `cues` stands near it; those of a "line" open the paragraph, in any case. A
    long pattern may have a `guard`, a short one for what the text must open with: compiling a long one takes
    milliseconds.
    """

    name: str
    where: str
    pattern: str
    reason: str
    cues: tuple[str, ...]
    guard: str = ""


_BY = ("By ", "BY ", "By:", "BY:", "By.", "BY.")
_ROLES = ("riter", "eporter", "orresp", "ditor", "taff", "Press", "Reuters", "ureau", "olumnist", "RITER")
_DATES = ("ublished", "pdated", "UBLISHED", "PDATED", "osted", "20", "19")
_BRACKETS = ("(", ")", "/")
_CNN = ("(CNN)", "(█", "(AP)", "(Reuters)", "(AFP)")
_WIRES = ("(AP", "(█", "(Re", "(CNN", "(AFP", "(UPI", "(PTI", "(ANI", "(Bloom", "(Ti", "(Sports", "AP)")
_DASHES = (" -", "- ", "--", "—", "–", "―", "‒", "−", "_", ";", "   ")
_MORE = (
    "recommended",
    "more ",
    "read more",
    "see also",
    "also read",
    "more:",
    "related",
    "click here",
    "story continues",
)

_CAPITALS = r"[A-ZÀ-Þ][A-ZÀ-Þ.’']"
A_PLACE_IN_CAPITALS = r"(?:St\.|(?:Mc|Mac|De|La|Le|[DO]['’])?[A-ZÀ-Þ][A-ZÀ-Þ'’.-])"
_BY_AT_ONCE = r"(?:By|BY)[: .]{1,3}[A-ZÀ-Þ]"
A_NEWS_SECTION = r"(?:[A-Z][a-z]+ ){1,2}News[:,]"
_A_BRACKET = r"\("
# In order: the first rule that fits wins, and then all are tried again on what is left.
RULES: tuple[Rule, ...] = (
    Rule("byline", "top", bylines.LINE, "nothing but By and names", _BY),
    Rule("byline", "top", bylines.LINE_WITHOUT_BY, "nothing but names and a role", _ROLES),
    Rule("byline", "top", bylines.AFFILIATION, "the second line of a byline", _ROLES),
    Rule("date", "top", bylines.DATE_LINE, "when it was published", _DATES),
    Rule("date", "head", bylines.DATES, "when it was published, after a byline that full stops close", _DATES),
    Rule("follow", "head", bylines.HANDLE, "the writer's handle, after such a byline", ("Follow @",)),
    Rule(
        "byline", "head", bylines.DOTTED, "By . NAME . as the Daily Mail's pages come out of scraping", _BY, _BY_AT_ONCE
    ),
    Rule("byline", "head", bylines.CLOSED_BY_STOP, "By NAME. as feeds write it", _BY, _BY_AT_ONCE),
    Rule(
        "byline",
        "head",
        bylines.WITH_ROLE_BEFORE_DATELINE,
        "By NAME, Associated Press WASHINGTON (AP) —",
        _BY,
        _BY_AT_ONCE,
    ),
    Rule("byline", "head", bylines.BEFORE_DATELINE, "By NAME WASHINGTON (AP) —", _BY, _BY_AT_ONCE),
    Rule("byline", "head", bylines.CLOSED_BY_ROLE, "By NAME, Staff Writer and then the story", _BY, _BY_AT_ONCE),
    Rule(
        "dateline",
        "head",
        d.CAPS_AND_AGENCY,
        "a place in capitals makes an agency of what is in brackets",
        _BRACKETS,
        A_PLACE_IN_CAPITALS,
    ),
    Rule(
        "dateline",
        "head",
        d.MIXED_AND_AGENCY,
        "a place in mixed case needs an agency that is known",
        _BRACKETS,
        d.BRACKET_AND_DASH,
    ),
    Rule("dateline", "head", d.AGENCY_ALONE, "(Reuters) -", _BRACKETS, d.BRACKET_AND_DASH),
    Rule(
        "dateline",
        "head",
        d.CITY_AND_AGENCY,
        "a known city in mixed case takes any agency",
        _BRACKETS,
        d.BRACKET_AND_DASH,
    ),
    Rule("dateline", "head", d.IN_BRACKETS, "local stations put all of it in brackets", _BRACKETS, _A_BRACKET),
    Rule(
        "dateline",
        "head",
        d.DATE_AND_AGENCY,
        "a date makes an agency of what is in brackets",
        _BRACKETS,
        d.BRACKET_AND_DASH,
    ),
    Rule("dateline", "head", d.AGENCY_WITHOUT_DASH, "CNN's pages, scraped, lose the dash", _CNN),
    Rule("dateline", "head", d.GLUED_AGENCY, "CNN names a partner so: (Rolling Stone)The band", _BRACKETS, _A_BRACKET),
    Rule("note", "head", d.NOTE_BEFORE, "what the desk corrected, before the dateline", _BRACKETS, _A_BRACKET),
    Rule("dateline", "head", d.AGENCY_SLUG, "feeds open with AP -", _DASHES),
    Rule(
        "dateline",
        "head",
        d.CAPS_ALONE,
        "a place in capitals and a dash, or what is left of one",
        _DASHES,
        A_PLACE_IN_CAPITALS,
    ),
    Rule("dateline", "head", d.MIXED_ALONE, "in mixed case a place needs its state, a date, or to be known", _DASHES),
    Rule("date", "head", d.DATE_ALONE, "a date where the dateline stands", _DASHES),
    Rule("dateline", "head", d.WITHOUT_DASH, "a known place in capitals and a colon, or nothing", ("",), _CAPITALS),
    Rule("section", "head", d.SECTION, "Asia News, JAKARTA -", ("News",), A_NEWS_SECTION),
    Rule("caption", "head", page_parts.CAPTION_AND_CREDIT, "the credit closes it, after a bar", (" | ",)),
    Rule("dateline", "opening", d.WITHIN, "after a kicker or a quotation mark in the same paragraph", _WIRES),
    Rule(
        "copyright", "tail", page_parts.COPYRIGHT, "who owns the page", ("opyright", "©", "ights ", "material may not")
    ),
    Rule("contributed", "tail", page_parts.CONTRIBUTED, "who else reported", ("contributed to this",)),
    Rule("contributed", "tail", page_parts.SIGN_OFF, "who reported and edited", ("ting by ",)),
    Rule("note", "tail", page_parts.NOTE, "what the desk corrected", ("(Th", "This story has been")),
    Rule("share", "tail", page_parts.EMAIL_BUTTON, "a button", ("E-mail to",)),
    Rule("newsletter", "tail", page_parts.NEWSLETTER, "an advertisement", ("Sign up here",)),
    Rule("follow", "tail", page_parts.FOLLOW_FOR_MORE, "the desk's handle", ("Follow @",)),
    Rule("counter", "end", page_parts.COUNTER, "a WordPress plugin counts visits", ("s today)", "t today)")),
    Rule("credit", "end", page_parts.CREDIT, "who took the photo", ("AP Photo", "(Photo", "[Photo")),
    Rule("caption", "line", page_parts.CAPTION, "FILE opens it or a credit ends it", ("file ", "photo", "via ap")),
    Rule("separator", "line", page_parts.SEPARATOR, "stands between story and notes", ("_", "--", "**", "—", "–")),
    Rule("time", "line", page_parts.TIME, "The Latest: when an entry was written", (".m.",)),
    Rule("latest", "line", page_parts.THE_LATEST, "AP's standing line", ("the latest",)),
    Rule(
        "follow", "line", page_parts.FOLLOW, "the writer's page", ("follow ", "like us", "find us", "join ", "for the ")
    ),
    Rule("newsletter", "line", page_parts.SUBSCRIBE, "an advertisement", ("sign up", "subscribe")),
    Rule("read-more", "line", page_parts.READ_MORE, "a link to another story", _MORE),
    Rule("share", "line", page_parts.SHARE, "buttons", ("share", "click to", "like ", "print", "email", "advert")),
    Rule("editors-note", "line", page_parts.EDITORS_NOTE, "the desk on the story", ("editor", "(editor")),
    Rule("agency", "title", d.IN_TITLE, "a feed's mark, which would tell a classifier the desk", ("(",)),
)
