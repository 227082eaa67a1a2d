"""Abbreviations of news English that have rules of their own, and the patterns of what stands around them.

Learned abbreviations are in a model file, see `sentence_tables`. The lists here are closed classes: titles, states,
units of time, days and months, and words that stand before a number.
"""

from enum import Enum, auto

from newstool.articles.lazy_pattern import lazy


class Kind(Enum):
    """When the full stop of an abbreviation ends a sentence.

    The rules apply if a capital, a sign or a number follows. Before a small letter no stop ends a sentence.

    Members:
        TITLE: never, because a name follows ("Gov. Holt", "a.k.a. The Bear")
        NAME: it closes a name or an address: before a sentence starter, or before a capital and a word in small letters
            ("Harold Tate Jr. Students painted", but "Moss Inc. Chairman Ray Dill")
        NUMBERED: always, except before a number or what looks like one ("No. 4", "No. CR-24-118")
        MEASURE: always, except before a number ("5 ft. 9 in. tall"); "in." only between two numbers
        BOOK: always, except before a chapter and a verse ("Phil. 4:8")
        TIME: always, except before a day, a month, a time zone or a number ("2:15 a.m. Saturday")
        STATE: after a town and a comma ("Dover, Tenn. Police waited"), except before a title ("... Gov. Holt") or
            a bracket, because AP puts a comma behind the state if the sentence goes on; else like OTHER
        OTHER: only before a sentence starter ("in the U.S. He left", but "the U.S. House")
    """

    TITLE = auto()
    NAME = auto()
    MEASURE = auto()
    BOOK = auto()
    NUMBERED = auto()
    TIME = auto()
    STATE = auto()
    OTHER = auto()


_WORDS = {
    Kind.NAME: "Inc Corp Co Cos Ltd Jr Sr Esq Ave Blvd Rd Ln Pkwy Ct Cir Expy Bldg Twp Bd Cmte Hosp Cem "
    "Ph.D M.D J.D R.N D.V.M D.D.S M.B.A pt pts qt gal tbsp tsp pkg "
    "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri",
    Kind.OTHER: "approx Approx incl Incl Bros St Ft Univ Assn Dept Inf Div Regt Bn al etc Bro Comm Cty Elem Natl Intl",
    Kind.STATE: "N.D S.D N.C S.C N.H N.J N.M N.Y R.I W.Va "
    "Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev "
    "Okla Ore Pa Tenn Tex Vt Va Wash Wis Wyo",
    Kind.TIME: "a.m p.m A.M P.M",
    Kind.NUMBERED: "No Nos NO NOS no nos Art Ch Vol Fig Op Rte Hwy Rs p pp Apt Rm Ext ext Tel tel Pct Dist Par "
    "Tit Ord Res Dkt Stat Exh Nr nr Ph Fl Sta Eng Prec Sect Subch Ter Sat Sun est Est max Max avg Avg c b d "
    "Pop pop Fax Trk Wt Gr fig figs Figs ch chs vol vols Vols pp art par ed",
    Kind.MEASURE: "in ft mi g kg cm mm km lb lbs oz min sec hr hrs yd yds m.p.h k.p.h m.p.g r.p.m p.s.i b.h.p c.c",
    Kind.BOOK: "Exod Deut Josh Chron Ps Prov Eccl Isa Jer Ezek Matt Rom Cor Gal Eph Phil Thess Tim Heb Pet",
    Kind.TITLE: "Mr Mrs Ms Mx Messrs Dr Drs Prof Rev Revs Fr Hon Msgr Pres Gov Govs Sen Sens Rep Reps Amb Atty Asst "
    "Assoc Supt Supts Supv Supvr Cllr Cllrs Coun Councilp Councilm Ald Aldm Commr Commrs Dep Chmn Treas Secy Mgr Coord "
    "Const Revd Bp Abp Ven Ste Lt Gen Gens Col Cols Capt Maj Sgt Cpl Pvt Pfc Spc Cmdr Cdr Comdr Adm Brig Det Insp Ofc "
    "Ens Mt Pt Rt Prin Soph Dir Exec Tpr Tprs Trp Ptl Ptlm Patrolm Sgts Cpls Sfc Ssgt Tsgt Msgt Lcpl "
    "Wm Chas Geo Jas Jos Thos Robt Edw Benj a.k.a aka f.k.a d.b.a i.e e.g cf viz ca Ca Sec Ret Magis Ofcr Dpty Frosh "
    ""
    "MR MRS MS DR PROF REV GOV SEN REP LT GEN COL CAPT MAJ SGT CPL PFC vs v",
}
# Numbered ones that also open the title of an office: "Hwy. Supt. Ann Holt", "Dist. Atty. Ray Dill". "No." opens none.
OPEN_AN_OFFICE = frozenset(("Hwy", "Dist", "Pct", "Prec", "Sta"))
KINDS = {word: kind for kind, words in _WORDS.items() for word in words.split()}  # without the full stop
# Initials and dotted words without their last stop: "J.B", "W", "U.S", "Ph.D".
DOTTED = lazy(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,2}|[A-Z]")
# A word without a vowel is an abbreviation ("Mfg", "Wksp") unless it is a sound ("Hmm") or the surname Ng.
NO_VOWEL = lazy(r"(?!(?:Hm+|Mm+|Sh+|Ps+t|Br+|Gr+|Pf+t|Tsk|Zz+|Ng)\Z)[B-DF-HJ-NP-TV-Z][b-df-hj-np-tv-xz]{1,4}")
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
BEFORE_CLASS = lazy(
    r"(?<!1st )(?<!2nd )(?<!3rd )(?<!First )\b(?i:class|section|grade|grade of|vitamin|type|group|plan|exhibit|room|"
    r"gate|terminal|hepatitis|option|part|division|pool|series|route|lot|door|exit|unit|building|zone|block|level|row|"
    r"pier|ward|wing|schedule|appendix) $"
)
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
# Nouns that stand alone only in a name: "the Lake Ave. Bridge", "Allen Co. Courthouse". Before another noun they can
# open a sentence: "Bridge crews arrived".
_IN_NAMES = lazy(
    r"(?:Airport|Bridge|Tunnel|Overpass|Underpass|Viaduct|Exit|Interchange|Courthouse|Jail|Fairgrounds|Library|Hospital"
    r"|Landfill|Church|Cemetery|Station|Armory|Realty|Hardware|Garage|Theater|Theatre)\b"
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
_CITES = lazy(r"(?:[(;]|\b(?:see|under|per|cf\.|in|of|and)|\d(?:st|nd|rd|th)|[Rr]ev\.|\d,) ?\Z")
_LOOKED_BACK = 8  # characters: no word of these is longer


def ends_before_number(text: str, token_start: int, token: str, kind: Kind, at: int) -> bool:
    """Whether the full stop of an abbreviation ends a sentence if a number begins at `at`. See `Kind`."""
    if kind is Kind.MEASURE:
        return token == "in" and not text[token_start - 2 : token_start - 1].isdigit()
    if kind is Kind.BOOK:
        return not _VERSE.match(text, at)
    if token in _ORDINARY_TOO:
        return not _CITES.search(text, max(0, token_start - _LOOKED_BACK), token_start)
    return False


def closes_name(text: str, token_start: int, token: str) -> bool:
    """Whether `token` cannot be the initials of a name: true in "Ann Holt, M.D.", false in "M.D. Holt"."""
    if token not in _DEGREES_LIKE_INITIALS:
        return True
    return bool(_BEFORE_DEGREE.search(text, max(0, token_start - _LOOKED_BACK), token_start))


def belongs(text: str, token: str, at: int) -> bool:
    """Whether the abbreviation `token` and what begins at `at` are parts of one name, date or reference."""
    if token in _DAY_NAMES and _DATE.match(text, at):
        return True
    if token in _LETTERED and _LETTER.match(text, at):
        return True
    kind = KINDS.get(token)
    return kind in (Kind.NAME, Kind.NUMBERED, Kind.OTHER) and _IN_NAMES.match(text, at) is not None
