"""What stands before and behind an abbreviation: classes, dates, addresses, references, and the next sentence."""

from newstool.articles.lazy_pattern import lazy
from newstool.text.abbreviations import KINDS, Kind, is_unspeakable
from newstool.text.stops import TOKEN_LENGTH

# Before a sum of money these stand like before a number: "max. $90".
OF_AMOUNTS = frozenset(("approx", "Approx", "est", "Est", "max", "Max", "min", "Min", "avg", "Avg"))
# A day, a month, a time zone or "Paris time" after "a.m." or "p.m.". A word that also opens sentences ("Sun", "March",
# "Central") counts only before what can follow a time: a mark, a number, or one of these words.
_AFTER_DATE = r"(?=[.,;:)\]–—-]|\s*$| \(| (?:on|in|at|and|or|to|through|thru|until|till|for|from|with|by)\b)"
_DAYS = "Sun|Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?"
_MONTHS = (
    "Jan(?:uary)?|Feb(?:ruary)?|March|Mar|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    "|Nov(?:ember)?|Dec(?:ember)?"
)
# Time zones of countries whose papers write English, of Europe and of East Asia, as AP, PA and CP print them.
_ZONES = (
    "[ECMPAN]T|[ECMPAN][SD]T|AK[SD]?T|HA?[SD]?T|GMT|UTC|BST|IST|WES?T|CES?T|EES?T|MSK|SAST|PKT|HKT|SGT|JST|KST|A[ECW][SD]T"
    "|NZ[SD]?T"
)
_ZONE_WORDS = "Eastern|Central|Mountain|Pacific|Atlantic|Alaska|Hawaii"
# Ordinary words before "time": "This time, Dover is ready." is a sentence, "Paris time" is none.
_NO_PLACE = (
    "This|That|The|These|Those|Last|Next|Each|Every|Some|Any|No|First|Second|Third|One|All|Another|A|An|His|Her|Its|Our|My"
    "|Their|Your|More|Most|Much|What|Game|Half|Full|Start|Show|Part|Prime|Closing|Opening|Travel|Response|Free|Spare|Story"
)
AFTER_TIME = lazy(
    rf"(?:(?:{_DAYS})day\b|(?:{_DAYS}|Week)days\b(?! (?:are|were|will|have|can|may)\b)|(?:{_DAYS})\b{_AFTER_DATE}"
    rf"|(?:{_MONTHS})\b(?:\.? \d| through\b)|(?:{_ZONES})\b"
    rf"|(?:{_ZONE_WORDS})\b(?:(?: Standard| Daylight)? [Tt]ime\b|{_AFTER_DATE}|(?= (?:{_DAYS})day\b))"
    rf"|(?!(?:{_NO_PLACE}) )(?:[A-Z]\w+ ){{1,2}}[Tt]ime\b{_AFTER_DATE})"
)
# "At 5 a.m. Mr. Holt spoke": a time alone is no sentence.
ONLY_TIME = lazy(
    r"[\"“‘'(]?(?:At|By|Until|Before|After|Around|About|From|Since|Shortly (?:before|after)) \d{1,2}(?:[:.]\d\d)? "
)
# Names that end in an exclamation mark and stand inside sentences, without it. Names that are also ordinary words
# ("Oklahoma!") are left out: they end sentences more often.
NAMES_WITH_MARK = frozenset(("Yahoo", "Yum", "E", "Jeopardy"))
# What stands behind a numbered abbreviation and begins with letters: "No. CR-24-118", "Engine No. E4".
REFERENCE = lazy(r"[A-Z]{1,4}-?\d|[A-Z]{2,4} \d")
_VERSE = lazy(r"\d{1,3}:\d{1,3}\b")
# A letter behind one of these is a class and no initial: "rated Class A. Fits of coughing".
_CLASS_NAMES = (
    "class section grade vitamin type group plan exhibit room gate terminal hepatitis option part division pool series "
    "route lot door exit unit building zone block level row pier ward wing schedule appendix strep influenza flu virus "
    "strain variant protein factor point team player bus track platform concourse runway sample lane cell sector tier "
    "bay dock league table figure form hall studio list phase stage step model district element rd hwy rte rt bldg apt"
)
_CLASSES = frozenset(_CLASS_NAMES.split())
_RANKS = frozenset(("1st", "2nd", "3rd", "First"))  # "Airman 1st Class T. Lowe"
_GRADES = "ABCDF"
_BEFORE_GRADE = frozenset(("a", "an", "straight"))
OF_ADDRESSES = frozenset(("St", "N.W", "N.E", "S.W", "S.E"))
_STREET = lazy(r"(?:(?!The )[A-Z][\w’'-]*|\d(?:st|nd|rd|th)|(?:St|Ave|Rd|Blvd|Dr|Pl|Ln)\.) \Z")
LONGEST_CLIPPED = 5  # letters
_BEHIND_NUMBER = lazy(r"(?:\d |[\w-])\Z")
_DEGREE = lazy(r"(?:°|\d )\Z")
# "Pte. Ltd."; "214 App. 3d 88", a later series of law reports. Behind a name these open no sentence.
_NO_OPENERS = "Ltd Inc Corp Bros LLC LLP PLC Plc Pty Esq Ave Blvd Rd Co Jr 2d 3d 2nd 3rd 4th 5th"
NEVER_OPEN = frozenset(_NO_OPENERS.split())
NEVER_OPENS = lazy(
    r"(?:Ltd|Inc|Corp|Bros|LLC|LLP|PLC|Plc|Pty|Esq|Ave|Blvd|Rd)\b|(?:Co|Jr)\.(?=[,;)]| [a-z(])"
    r"|\d\w\w? \d"
)
# Before the name of a person, and behind no office: "on Oak Ave. Mr. Holt spoke", but "Acme Corp. Pres. Ray Dill".
PERSON = frozenset(("Mr", "Mrs", "Ms", "Mx", "Dr", "Rev", "Fr"))
# Abbreviations that only stand behind another one: "Mag. Ct.", "Stat. Ann."
_BEHIND_ANOTHER_WORDS = (
    "Ct App Ann Supp Civ Crim Proc Cir Div Cmte Bd Bldg Hosp Univ Assn Inst Soc Sch Reg Stat Cem Blk"
)
BEHIND_ANOTHER = frozenset(_BEHIND_ANOTHER_WORDS.split())
# A capital and then a word in small letters: the next sentence, and no longer name. "Moss Co. Holdings said" goes on.
SENTENCE_FOLLOWS = lazy(r"[A-Z][\w’'-]* (?!said\b|says\b)[a-z]")
TOWN = lazy(r"[A-Z][\w.’'-]*, $")
# Text in capitals: the capital of the next word says nothing there, and only these words open a sentence for certain.
IN_CAPITALS = lazy(r"[A-Z]{2,}(?:['’]S)?(?:[,.]? (?:[A-Z]{2,}|\d)|[.!?]*$)|\d[\d:/-]*(?:[,.;]? [A-Z]{2,}|[.!?]*$)")
# In text in capitals these are more often words, names or a time zone than abbreviations.
WORDS_IN_CAPITALS = frozenset(["ART", "ED", "EST", "FIG", "FRI", "MAX", "PAR", "POP", "SAT", "SUN", "WED"])
STARTERS_IN_CAPITALS = frozenset(["THE", "HE", "SHE", "IT", "THEY", "A", "WE", "I", "THIS"])

_DAY_NAMES = frozenset(("Mon", "Tue", "Tues", "Wed", "Thu", "Thur", "Thurs", "Fri", "Sat", "Sun"))
_DATE = lazy(rf"(?:{_DAYS}|{_MONTHS})\b\.?(?: \d| (?:and|or|to|through)\b)")
# These stand before a letter or a Roman number: "Bldg. C", "Sec. IV". "A" and "I" are also an article and a pronoun.
_LETTERED = frozenset(
    (
        "Bldg",
        "Apt",
        "Apts",
        "Rm",
        "Sec",
        "Sect",
        "sec",
        "Ch",
        "ch",
        "Art",
        "Fig",
        "fig",
        "Vol",
        "vol",
        "Tit",
        "Exh",
        "Par",
    )
)
_LETTER = lazy(r"(?:[B-HJ-Z]|[IVX]{2,}|[AI](?=[,;)]| (?:and|or|of|is|was|at)\b))(?![\w’'-])")
# "Fed. R. Civ. P. 12": what follows these in the name of a court or of its rules.
_LEGAL = frozenset(("Fed", "Civ", "Crim", "App", "Evid", "Bankr", "Supp", "Proc"))
_RULE = lazy(r"(?:[A-Z]|Civ|Crim|App|Evid|Bankr|Proc|Cl|Ct|Code)\. ")
# Nouns that stand alone only in a name: "the Lake Ave. Bridge", "Allen Co. Courthouse". Before another noun they can
# open a sentence: "Bridge crews arrived".
_IN_NAMES = lazy(
    r"(?:Airport|Bridge|Tunnel|Overpass|Underpass|Viaduct|Exit|Interchange|Courthouse|Jail|Fairgrounds|Library|Hospital"
    r"|Landfill|Day|Boulevard|Drive|Avenue|Parkway|Elementary|Memorial|Stadium|Field|Church|Cemetery|Station|Armory|Realty|Hardware|Garage|Theater|Theatre)\b"
    r"(?! (?:officials|officers|crews|workers|police|staff|employees|leaders|members|traffic|work|repairs|security"
    r"|volunteers|patrons|hours|fees|plans|inspectors|services|inmates|patients)\b)"
    r"|(?:Board|Bureau|Chamber|Clerk|Commissioner|Committee|Council|Department|Director|Division|Office|Society"
    r"|Superintendent) (?:of|for) (?:the )?[A-Z]"
)
# A degree follows a comma or an article. Elsewhere "J.D" and "R.N" are initials.
_DEGREES_LIKE_INITIALS = frozenset(("J.D", "M.D", "R.N"))
_BEFORE_DEGREE = lazy(r"(?:,|\b(?i:an?|the|his|her|their|with)) \Z")
# Ordinary words too: "art. 5" only in brackets or behind one of these words.
_ORDINARY_TOO = frozenset(("art", "par", "ed"))
_CITES = lazy(r"(?:[(;]|\b(?:[Ss]ee|under|per|cf\.|in|of|and)|\d(?:st|nd|rd|th)|[Rr]ev\.|\d,) ?\Z")
_SMALL_BEFORE = lazy(r"\b[a-z]+ \Z")
_LOOKED_BACK = 8  # characters: no word of these is longer


def is_clipped(text: str, token_start: int, token: str) -> bool:
    """Whether a word in small letters looks like an abbreviation, "mgr": it is no unit behind a number, "5 wks"."""
    return is_unspeakable(token) and not _BEHIND_NUMBER.search(text, max(0, token_start - 2), token_start)


def is_degree(text: str, token_start: int, token: str) -> bool:
    """Whether a letter is a unit of temperature: "350°F. Grease a pan", "350 F"."""
    return token in ("F", "C") and _DEGREE.search(text, max(0, token_start - 2), token_start) is not None


def is_class(text: str, token_start: int) -> bool:
    """Whether a letter is the name of a class, and no initial: "rated Class A"."""
    before = text[max(0, token_start - TOKEN_LENGTH) : token_start].split()
    return bool(before) and before[-1].lower().rstrip(".") in _CLASSES and _RANKS.isdisjoint(before[-2:-1])


def is_grade(text: str, token_start: int) -> bool:
    """Whether a letter is a grade, and no initial, if an ordinary word follows: "gave it a B. Inspectors came"."""
    before = text[max(0, token_start - TOKEN_LENGTH) : token_start].split()
    return text[token_start] in _GRADES and not _BEFORE_GRADE.isdisjoint(before[-1:])


def ends_before_number(text: str, token_start: int, token: str, kind: Kind, at: int) -> bool:
    """Whether the full stop of an abbreviation ends a sentence if a number begins at `at`. See `Kind`."""
    if kind is Kind.MEASURE:
        return token == "in" and not text[token_start - 2 : token_start - 1].isdigit()
    if kind is Kind.BOOK:
        return not _VERSE.match(text, at)
    if token in _ORDINARY_TOO:
        return not _CITES.search(text, max(0, token_start - _LOOKED_BACK), token_start)
    return False


def closes_address(text: str, token_start: int, token: str) -> bool:
    """Whether "St" is a street, behind its name, and no saint: "on Elm St. Officers came"; "N.W." likewise."""
    return token in OF_ADDRESSES and _STREET.search(text, max(0, token_start - TOKEN_LENGTH), token_start) is not None


def closes_name(text: str, token_start: int, token: str) -> bool:
    """Whether `token` is no beginning of a name: true in "Ann Holt, M.D.", false in "M.D. Holt" and "in Co. Cork"."""
    if token == "Co":
        return not _SMALL_BEFORE.search(text, max(0, token_start - _LOOKED_BACK), token_start)
    if token not in _DEGREES_LIKE_INITIALS:
        return True
    return bool(_BEFORE_DEGREE.search(text, max(0, token_start - _LOOKED_BACK), token_start))


def belongs(text: str, token: str, at: int) -> bool:
    """Whether the abbreviation `token` and what begins at `at` are parts of one name, date or reference."""
    if token in _DAY_NAMES and _DATE.match(text, at):
        return True
    if token in _LEGAL and _RULE.match(text, at):
        return True
    if token in _LETTERED and _LETTER.match(text, at):
        return True
    kind = KINDS.get(token)
    return kind in (Kind.NAME, Kind.NUMBERED, Kind.OTHER) and _IN_NAMES.match(text, at) is not None
